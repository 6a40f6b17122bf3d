"""How runs of the text are tinted just now: asked while they are painted, so that a change lays nothing out."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from PySide6.QtGui import QColor

from playground.core.records import By
from playground.core.session import Node
from playground.ui.look.theme import Theme
from playground.ui.tints.reading import Scores, reading_of
from playground.ui.tints.tint import Tint, step_colour, step_of


class Line(Enum):
    """A mark under a token; they differ by form, not by colour."""

    THIN = "thin"
    """Drawn by the dice."""
    THICK = "thick"
    """Picked by hand."""
    DOTS = "dots"
    """Given by the prompt."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a run has beside its text.

    Attributes:
        colour: of the background, None for none.
        line: under it, None for none.
        is_known: whether it has a number at all, be it one without a colour.
    """

    colour: QColor | None = None
    line: Line | None = None
    is_known: bool = False


NO_LOOK = Look()
_LINES = {By.DRAW: Line.THIN, By.PICK: Line.THICK, By.PROMPT: Line.DOTS}


@dataclass(frozen=True, slots=True)
class Tinting:
    """What is shown, and what is known.

    Attributes:
        tint: the number that colours tell.
        scores: of a prompt's tokens.
    """

    tint: Tint = Tint.OFF
    scores: Scores = field(default_factory=dict)

    def look(self, nodes: tuple[Node, ...], theme: Theme) -> Look:
        """Of the tokens of a run; where several make one character, of the one that stands out most."""
        if self.tint is Tint.OFF:
            return NO_LOOK
        if self.tint is Tint.WHO:
            by = By.PICK if any(node.by is By.PICK for node in nodes) else nodes[-1].by
            return Look(step_colour(2, theme) if by is By.PICK else None, _LINES[by])
        readings = [reading for node in nodes if (reading := reading_of(node, self.scores)) is not None]
        if not readings:
            return NO_LOOK
        return Look(step_colour(max(step_of(each, self.tint) for each in readings), theme), is_known=True)
