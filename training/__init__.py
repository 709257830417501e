"""How the two models in the box are made; see README.md. Not part of the installed package."""
