"""The command line's side of the user interface: its language, its help, and how it says no."""
