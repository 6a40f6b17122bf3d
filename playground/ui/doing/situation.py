"""Where the person is, in one word."""

from __future__ import annotations

from enum import Enum


class Situation(Enum):
    """Where the person is; the window words each of them."""

    NO_MODEL = "no model"
    """Nothing is open."""
    EMPTY = "empty"
    """A model, and nothing said yet."""
    WAITING = "waiting"
    """The engine works on the present place: a prompt, or one token."""
    READY = "ready"
    """The bars are there."""
    ENDED = "ended"
    """The model ended its turn."""
    STUCK = "stuck"
    """The engine could not evaluate the present place; the problem has been told."""
    RECORDED = "recorded"
    """The conversation belongs to a model that is not open: it can be looked at."""
