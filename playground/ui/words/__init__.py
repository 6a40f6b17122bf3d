"""What is said, in which language, and numbers."""
