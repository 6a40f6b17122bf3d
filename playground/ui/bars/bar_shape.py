"""The shape of a bar: filled, with a line around it where its colour alone would not stand out."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from playground.ui.look.theme_value import Theme, within


def paint_bar(painter: QPainter, theme: Theme, name: str, rect: QRectF, radius: float) -> None:
    """An area of a named colour."""
    painter.setPen(theme.edge(name))
    painter.setBrush(theme.colour(name))
    painter.drawRoundedRect(within(rect, painter.pen()), radius, radius)
