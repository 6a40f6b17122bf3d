"""What the lesson's plots share: from numbers to places, curves, and labels that keep out of each other's way."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from playground.ui.look.theme import Theme

N_POINTS = 160
_FAR = 1e6
"""Pixels."""


@dataclass(frozen=True, slots=True)
class Axes:
    """A plot's frame: numbers from low to high from left to right, from 0 to top upwards."""

    frame: QRectF
    low: float
    high: float
    top: float

    def x(self, value: float) -> float:
        """The place of a number on the axis."""
        return self.frame.left() + (value - self.low) / (self.high - self.low) * self.frame.width()

    def value(self, x: float) -> float:
        """The number at a place."""
        return self.low + (x - self.frame.left()) / self.frame.width() * (self.high - self.low)

    def y(self, height: float) -> float:
        """The place of a height; one far above the frame stays a number that can be drawn."""
        return self.frame.bottom() - min(height / self.top, 8.0) * self.frame.height()

    def point(self, value: float, height: float) -> QPointF:
        """Both."""
        return QPointF(self.x(value), self.y(height))

    def draw_curve(self, painter: QPainter, pen: QPen, height: Callable[[float], float]) -> None:
        """A function over the whole width, as far as it is in the frame."""
        step = (self.high - self.low) / N_POINTS
        points = [self.point(x, height(x)) for x in (self.low + i * step for i in range(N_POINTS + 1))]
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        # Cut, not clipped: an SVG has no clip.
        for piece in below(points, self.frame.top() - 1):
            painter.drawPolyline(QPolygonF(piece))

    def draw_ground(self, painter: QPainter, theme: Theme, ticks: list[float]) -> None:
        """The axis with its whole numbers."""
        painter.setFont(theme.font("small"))
        metrics = theme.metrics("small")
        painter.setPen(QPen(theme.colour("grid"), 1))
        for tick in ticks:
            x = round(self.x(tick)) + 0.5
            painter.drawLine(QLineF(x, self.frame.top(), x, self.frame.bottom()))
        painter.setPen(QPen(theme.colour("border_strong"), 1))
        y = round(self.frame.bottom()) + 0.5
        painter.drawLine(QLineF(self.frame.left(), y, self.frame.right(), y))
        painter.setPen(theme.colour("muted"))
        for tick in ticks:
            text = signed(tick)
            x = self.x(tick) - metrics.horizontalAdvance(text) / 2
            painter.drawText(QPointF(x, self.frame.bottom() + metrics.ascent() + 4), text)


def below(points: Sequence[QPointF], top: float) -> list[list[QPointF]]:
    """The pieces of a line that lie below a height."""
    pieces: list[list[QPointF]] = []
    for start, end in pairwise(points):
        part = cut(QLineF(start, end), QRectF(QPointF(-_FAR, top), QPointF(_FAR, _FAR)))
        if part is None:
            continue
        if not pieces or pieces[-1][-1] != part.p1():
            pieces.append([part.p1()])
        pieces[-1].append(part.p2())
    return pieces


def cut(line: QLineF, box: QRectF) -> QLineF | None:
    """What of a line lies in a box; None for nothing (Liang and Barsky)."""
    first, last = 0.0, 1.0
    for by, room in (
        (-line.dx(), line.x1() - box.left()), (line.dx(), box.right() - line.x1()),
        (-line.dy(), line.y1() - box.top()), (line.dy(), box.bottom() - line.y1()),
    ):  # fmt: skip
        if by == 0.0 and room < 0.0:
            return None
        if by < 0.0:
            first = max(first, room / by)
        elif by > 0.0:
            last = min(last, room / by)
    return QLineF(line.pointAt(first), line.pointAt(last)) if first < last else None


def whole_ticks(low: float, high: float, most: int = 9) -> list[float]:
    """Whole numbers between two, not too many."""
    step = max(1, math.ceil((high - low) / most))
    first = math.ceil(low / step) * step
    return [float(tick) for tick in range(first, math.floor(high) + 1, step)]


def signed(value: float) -> str:
    """A whole number with a true minus sign."""
    return f"{value:g}".replace("-", "−")


def rows_of(spans: list[tuple[float, float]], most: int) -> list[int | None]:
    """For labels by their left and right ends: the row that each fits into, None where even the last one is taken."""
    ends: list[float] = []
    rows: list[int | None] = [None] * len(spans)
    for place in sorted(range(len(spans)), key=lambda each: spans[each][0]):
        left, right = spans[place]
        row = next((index for index, end in enumerate(ends) if end <= left), len(ends))
        if row < most:
            ends[row:] = [right, *ends[row + 1 :]]
            rows[place] = row
    return rows
