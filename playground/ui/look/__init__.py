"""Themes, icons and the size of everything."""
