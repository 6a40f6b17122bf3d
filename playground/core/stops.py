"""The nice temperatures: what the keys of the stage go through, and what a present one is compared with."""

from __future__ import annotations

STOPS = (0.0, 0.2, 0.5, 0.8, 1.0, 1.2, 1.5, 2.0, 3.0, 5.0)
_SAME = 1e-9


def next_stop(value: float, direction: int) -> float:
    """The nice temperature above or below a value, or the last one there is."""
    if direction > 0:
        return next((stop for stop in STOPS if stop > value + _SAME), STOPS[-1])
    return next((stop for stop in reversed(STOPS) if stop < value - _SAME), STOPS[0])


def apart(value: float, present: float) -> float:
    """A temperature to compare the present one with: itself, or the next nice one where both are the same."""
    if abs(value - present) > _SAME:
        return value
    return next_stop(value, +1 if value < STOPS[-1] - _SAME else -1)
