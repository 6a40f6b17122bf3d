"""The window: widgets that know data types and signals, wired in one place."""
