"""Sizes, fonts and colours of the stage: all follow from its height, so that a hall reads every screen alike."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF

from playground.ui.look.theme import Theme

LINES = 24
"""No text is smaller than this share of the height."""
SCALES = (1.0, 1.15, 1.3, 1.5, 1.75, 2.0)
"""What Ctrl + and Ctrl - go through; nothing is ever smaller than at 1."""
_FINER = 20
"""Scales from 1 to 2 that are tried where there is less room."""
_SAME = 1e-6

FRONTS = ("stage_text", "stage_muted", "stage_bar", "stage_rest", "stage_drawn", "stage_outline")
"""Colours of what is read and of outlines, on the stage and on a bar's track."""
FILLS = ("stage_bar", "stage_rest", "stage_drawn")
"""Colours of areas that have outlines and texts in ``stage_inside`` on them."""


@dataclass(frozen=True, slots=True)
class Look:
    """A theme at a size.

    Attributes:
        theme: gives the colours and the families of fonts.
        width, height: of the stage, in logical pixels.
        scale: of everything, one of SCALES.
    """

    theme: Theme
    width: float
    height: float
    scale: float = 1.0

    @property
    def unit(self) -> float:
        """The size of the smallest text; every length is a multiple of it."""
        return self.height / LINES * self.scale

    def colour(self, name: str) -> QColor:
        """A named colour."""
        return self.theme.colour(name)

    def font(self, role: str = "body", units: float = 1.0) -> QFont:
        """A role's font, ``units`` >= 1 times the smallest text, never below it by rounding."""
        font = self.theme.font(role)
        font.setPixelSize(max(1, math.ceil(self.unit * units - 1e-6)))
        return font

    def metrics(self, role: str = "body", units: float = 1.0) -> QFontMetricsF:
        """The measures of such a font."""
        return QFontMetricsF(self.font(role, units))

    @property
    def page(self) -> QRectF:
        """The stage within its margins."""
        side, top = 1.5 * self.unit, 0.9 * self.unit
        return QRectF(0, 0, self.width, self.height).adjusted(side, top, -side, -top)

    def is_wide(self) -> bool:
        """Whether there is room beside things: more than 32 units of width, as 4:3 has at scale 1."""
        return self.width / self.unit > 34


def next_scale(scale: float, direction: int) -> float:
    """The scale above or below, which is the last or the first one at the ends."""
    if direction > 0:
        return next((each for each in SCALES if each > scale + _SAME), SCALES[-1])
    return next((each for each in reversed(SCALES) if each < scale - _SAME), SCALES[0])


def scales_down(scale: float) -> list[float]:
    """A scale and the finer ones below it, for what has no room at the ones above; the last one is 1."""
    return [scale, *(n / _FINER for n in range(math.ceil(scale * _FINER - _SAME) - 1, _FINER - 1, -1))]
