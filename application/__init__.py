"""Use cases over the domain, and the ports that they need."""
