"""Keys, the order of Tab, and what screen readers hear."""
