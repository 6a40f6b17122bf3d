"""A column of short texts, shaped once and drawn in one call.

Shaping is what costs when 250 texts are painted, so a column keeps its shaped lines until a text really changes.
Everything is plain text; in an SVG it stays text.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QPainter, QTextLayout

from playground.ui.look.theme import Theme

_LINE_BREAK = "\u2028"


@dataclass(frozen=True, slots=True)
class Text:
    """One text: where its baseline begins, or ends for a text set against the right, and its colour by name."""

    text: str
    x: float
    baseline: float
    colour: str
    right: bool = False


class TextColumn:
    """Texts in one font."""

    def __init__(self) -> None:
        self._font: QFont | None = None
        self._groups: dict[str, tuple[list[Text], QTextLayout]] = {}

    def set_texts(self, texts: list[Text], font: QFont) -> None:
        """Shapes what is new; texts of a colour that are all as before stay as they are."""
        groups: dict[str, list[Text]] = defaultdict(list)
        for text in texts:
            if text.text:
                groups[text.colour].append(text)
        same_font = self._font == font
        self._font = font
        kept = {}
        for colour, group in groups.items():
            old = self._groups.get(colour)
            kept[colour] = old if old and same_font and old[0] == group else (group, _shape(group, font))
        self._groups = kept

    def draw(self, painter: QPainter, theme: Theme, exposed: QRectF) -> None:
        """Draws the texts that touch the exposed area, a colour at a time."""
        for colour, (_, layout) in self._groups.items():
            painter.setPen(theme.colours[colour])
            layout.draw(painter, QPointF(0, 0), [], exposed)


def _shape(texts: list[Text], font: QFont) -> QTextLayout:
    layout = QTextLayout(_LINE_BREAK.join(text.text for text in texts), font)
    layout.setCacheEnabled(True)
    layout.beginLayout()
    for text in texts:
        line = layout.createLine()
        line.setLineWidth(_ENDLESS)
        left = text.x - line.naturalTextWidth() if text.right else text.x
        # Fonts that stand in for a missing script have other ascents: the baseline is what lines up.
        line.setPosition(QPointF(left, text.baseline - line.ascent()))
    layout.endLayout()
    return layout


_ENDLESS = 1e6
