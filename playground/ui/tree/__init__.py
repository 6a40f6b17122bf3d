"""The session as a tree, and looking ahead."""
