"""The conversation as text, and what is done in it."""
