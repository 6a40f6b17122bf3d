"""Small things that views are made of."""
