"""What the background of a token says: which number, in which steps, in which colour."""

from __future__ import annotations

from bisect import bisect_right
from enum import Enum

from PySide6.QtGui import QColor

from playground.core.records import By
from playground.core.session import Node
from playground.ui.look.theme import Theme
from playground.ui.tints.reading import NO_SCORES, Reading, Scores, reading_of


class Tint(Enum):
    """What tokens are tinted by."""

    SURPRISE = "surprise"
    PROBABILITY = "probability"
    """The final one, at the time; of a prompt's tokens the raw one."""
    RANK = "rank"
    ENTROPY = "entropy"
    """Of the model's own distribution at the token's position."""
    WHO = "who"
    """Dice, hand or prompt: told by marks, not by colours."""
    OFF = "off"

    @property
    def is_scale(self) -> bool:
        """Whether it is a number, shown by a colour."""
        return self in LIMITS


LIMITS: dict[Tint, tuple[float, ...]] = {
    Tint.SURPRISE: (1.0, 2.0, 4.0, 8.0),
    Tint.PROBABILITY: (0.5, 0.25, 0.1, 0.02),
    Tint.RANK: (2, 3, 6, 21),
    Tint.ENTROPY: (1.0, 2.0, 3.0, 5.0),
}
"""Where the next darker step begins; probabilities go down. Below the first there is no tint."""
N_STEPS = 5
"""No tint, and four colours."""


def value_of(reading: Reading, tint: Tint) -> float:
    """The number that a tint shows."""
    if tint is Tint.SURPRISE:
        return reading.surprise_bits
    if tint is Tint.RANK:
        return reading.rank
    if tint is Tint.ENTROPY:
        return reading.entropy_bits
    return reading.raw_p if reading.p is None else reading.p


def step_of(reading: Reading | None, tint: Tint) -> int:
    """0 for no tint, 1 to 4 for the colours."""
    if reading is None or tint not in LIMITS:
        return 0
    value, limits = value_of(reading, tint), LIMITS[tint]
    if limits[0] > limits[-1]:
        return sum(value < limit for limit in limits)
    return bisect_right(limits, value)


def step_colour(step: int, theme: Theme) -> QColor | None:
    """The colour of a step, None for no tint."""
    return theme.colours[f"tint_{step}"] if step else None


def tint_colour(node: Node, tint: Tint, theme: Theme, scores: Scores = NO_SCORES) -> QColor | None:
    """The background of a node's token, None for none; picks stand out where it is told who chose."""
    if tint is Tint.WHO:
        return step_colour(2, theme) if node.by is By.PICK else None
    return step_colour(step_of(reading_of(node, scores), tint), theme)
