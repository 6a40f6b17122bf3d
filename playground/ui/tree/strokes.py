"""The lines of a tree: thick where the road is probable."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

THICKEST, THINNEST = 6.0, 1.25
_HALF_BITS = 6.0
"""A road of so many bits of surprise is half as thick as a certain one."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """How a line is drawn.

    Attributes:
        thickness: in pixels at zoom 1.
        colour: of the line.
        order: those with a higher number lie on top.
    """

    thickness: float
    colour: QColor
    order: int = 0

    def pen(self) -> QPen:
        """The pen that draws it."""
        pen = QPen(self.colour, self.thickness)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        return pen


def thickness(surprise_bits: float) -> float:
    """The thickness of a road with this surprise, -log2 of its path probability: 6 px / (1 + bits / 6), 1.25 at least.

    Path probabilities fall by powers, so their logarithm is what can be seen: 1 is 6 px, 10 % 3.9, 1 % 2.8, 10^-6 1.4.
    """
    return max(THINNEST, THICKEST / (1 + max(0.0, surprise_bits) / _HALF_BITS))


def draw_line(painter: QPainter, start: QPointF, end: QPointF, stroke: Stroke) -> None:
    """A straight line; half a pixel more at either end leaves no seam between two of them."""
    more = QPointF(0.5, 0)
    painter.setPen(stroke.pen())
    painter.drawLine(start - more, end + more)


def draw_branch(painter: QPainter, start: QPointF, end: QPointF, stroke: Stroke) -> None:
    """A line down from a piece, and around a soft corner to one that stands further in."""
    painter.setPen(stroke.pen())
    painter.setBrush(Qt.BrushStyle.NoBrush)
    aside = end.x() - start.x()
    if aside < 0.5:
        painter.drawLine(start, end)
        return
    radius = min(aside / 2, end.y() - start.y())
    path = QPainterPath(start)
    path.lineTo(start.x(), end.y() - radius)
    path.quadTo(QPointF(start.x(), end.y()), QPointF(start.x() + radius, end.y()))
    path.lineTo(end)
    painter.drawPath(path)


def draw_road(painter: QPainter, start: QPointF, end: QPointF, stroke: Stroke) -> None:
    """A line from a piece's end to the beginning of what follows it: straight, or around two soft corners."""
    down = end.y() - start.y()
    if abs(down) < 0.5:
        draw_line(painter, start, end, stroke)
        return
    painter.setPen(stroke.pen())
    painter.setBrush(Qt.BrushStyle.NoBrush)
    room = end.x() - start.x()
    radius = min(room / 2, abs(down) / 2)
    middle = start.x() + room / 2
    path = QPainterPath(start)
    path.lineTo(middle - radius, start.y())
    path.quadTo(QPointF(middle, start.y()), QPointF(middle, start.y() + radius))
    path.lineTo(middle, end.y() - radius)
    path.quadTo(QPointF(middle, end.y()), QPointF(middle + radius, end.y()))
    path.lineTo(end)
    painter.drawPath(path)
