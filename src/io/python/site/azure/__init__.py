"""`azure`: as much as tutorials want to name who calls."""
