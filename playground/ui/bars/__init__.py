"""The next token: bars, draw, temperature, and what looks closer."""
