"""Paints what lies behind and under a token's text."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from playground.ui.look.theme import Theme
from playground.ui.text.flow_chunk import Style
from playground.ui.tints.tinting import Line, Look

_AHEAD_HEIGHT = 3
"""Of the tint of a token that lies ahead: its text stays grey on the panel's own colour."""


def paint_line(painter: QPainter, rect: QRectF, line: Line, theme: Theme) -> None:
    """A mark along the lower edge of a rectangle."""
    left, right, y = rect.left() + 1, max(rect.left() + 3, rect.right() - 1), rect.bottom()
    if line is Line.THICK:
        painter.fillRect(QRectF(left, y - 1, right - left, 3), theme.colour("accent"))
        return
    pen = QPen(theme.colour("muted"), 1.0 if line is Line.THIN else 2.0)
    if line is Line.DOTS:
        pen.setDashPattern([0.1, 2.0])
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawLine(QPointF(left, y + 0.5), QPointF(right, y + 0.5))
    painter.setPen(Qt.PenStyle.NoPen)


class Marks:
    """Boxes, tints and underlines in one theme."""

    def __init__(self, painter: QPainter, theme: Theme) -> None:
        self._painter = painter
        self._theme = theme
        self._radius = theme.size("radius_small") - 1

    def paint(self, rect: QRectF, style: Style, look: Look, is_ahead: bool) -> None:
        """Everything under one piece of a run."""
        if is_ahead:
            if style.box is not None:
                self._box(rect, style.box)
            if look.colour is not None:
                low = QRectF(rect.left(), rect.bottom() - 1, rect.width(), _AHEAD_HEIGHT)
                self._painter.fillRect(low.adjusted(0.5, 0, -0.5, 0), look.colour)
        elif style.box is not None:
            self._box(rect, look.colour or style.box)
        elif look.colour is not None:
            self._painter.setBrush(look.colour)
            self._painter.drawRoundedRect(rect.adjusted(0.25, 0, -0.25, 0), self._radius, self._radius)
        if look.line is not None:
            paint_line(self._painter, rect, look.line, self._theme)
        elif style.underline is not None:
            width = max(2.0, rect.width() - 2)
            self._painter.fillRect(QRectF(rect.left() + 1, rect.bottom(), width, 2), style.underline)

    def _box(self, rect: QRectF, colour: QColor) -> None:
        self._painter.setBrush(colour)
        self._painter.drawRoundedRect(rect.adjusted(2, 1, -2, -1), self._radius + 1, self._radius + 1)
