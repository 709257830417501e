"""Rules and facts. Pure: no clock, no input or output, nothing but the standard library and pydantic."""
