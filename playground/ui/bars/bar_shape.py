"""The shape of a bar: filled, with a line around it where its colour alone would not stand out."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from playground.ui.look.theme_value import Theme


def within(rect: QRectF, pen: QPen) -> QRectF:
    """The rectangle whose line lies inside another one."""
    if pen.style() == Qt.PenStyle.NoPen:
        return rect
    half = pen.widthF() / 2
    return rect.adjusted(half, half, -half, -half)


def paint_bar(painter: QPainter, theme: Theme, name: str, rect: QRectF, radius: float) -> None:
    """An area of a named colour."""
    painter.setPen(theme.edge(name))
    painter.setBrush(theme.colour(name))
    painter.drawRoundedRect(within(rect, painter.pen()), radius, radius)
