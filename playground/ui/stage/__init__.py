"""Presentation mode: one big view for a hall, a window of notes, and the talk's script behind them."""
