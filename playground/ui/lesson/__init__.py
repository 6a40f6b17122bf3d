"""The lesson: nine pages on how scores become a token."""
