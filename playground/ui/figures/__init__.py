"""Figures to take along: any view as SVG, PNG or GIF, from the window and from the command line."""
