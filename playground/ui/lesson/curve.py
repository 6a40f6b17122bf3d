"""e^x beside e^(x / T): two curves, with the scores as points on them."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from playground.core.lesson import exponential
from playground.ui.lesson.axes import Axes, rows_of, whole_ticks
from playground.ui.lesson.figures import amount, share
from playground.ui.lesson.formula import Look, Power, Row, variable
from playground.ui.look.theme import Theme, themes

_RADIUS = 5.0
_REACH = 14.0
_LABEL_ROWS = 4
_COLDEST = 0.02
"""Curves of lower temperatures than this are drawn as this one's: a step."""


@dataclass(frozen=True, slots=True)
class Curves:
    """What is shown.

    Attributes:
        scores: one point each on both curves.
        labels: their names, shown below them.
        temperature: of the second curve; the first one's is 1.
        shares: the probabilities at this temperature.
        others: the sum of the exponentials of tokens that have no point, at 1 and at this temperature.
        as_shares: whether heights are divided by their sum, so that the height of a point is its probability.
    """

    scores: tuple[float, ...]
    labels: tuple[str, ...]
    temperature: float
    shares: tuple[float, ...]
    others: tuple[float, float] = (0.0, 0.0)
    as_shares: bool = False

    def height(self, x: float, temperature: float, others: float) -> float:
        """The height of a curve at x."""
        temperature = max(temperature, _COLDEST)
        if not self.as_shares:
            return exponential(x, temperature)
        best = max(self.scores)
        below = sum(exponential(score - best, temperature) for score in self.scores)
        whole = below + others * exponential(-best, temperature)
        return exponential(x - best, temperature) / whole if math.isfinite(whole) else 0.0

    def own(self, x: float) -> float:
        """The curve of this temperature."""
        return self.height(x, self.temperature, self.others[1])

    def plain(self, x: float) -> float:
        """The curve of temperature 1."""
        return self.height(x, 1.0, self.others[0])


class CurveView(QWidget):
    """Points can be moved sideways by the mouse where that is allowed; sliders do the same by keys."""

    score_moved = Signal(int, float)
    """A point by its place, and its new score."""

    def __init__(self, parent: QWidget | None = None, *, movable: bool = True, span: tuple[float, float] | None = None):
        super().__init__(parent)
        self._curves: Curves | None = None
        self._movable = movable
        self._span = span
        self._held: int | None = None
        self.setMouseTracking(movable)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        themes().changed.connect(self.update)

    def show_curves(self, curves: Curves | None) -> None:
        """Shows other curves, None for none."""
        self._curves = curves
        self.setAccessibleName(self.tr("Two curves: e to the x, and e to the x over T"))
        described = (
            ""
            if curves is None
            else "; ".join(f"{label}: {share(p)}" for label, p in zip(curves.labels, curves.shares, strict=True))
        )
        self.setAccessibleDescription(described)
        self.update()

    @property
    def curves(self) -> Curves | None:
        """What is shown."""
        return self._curves

    def sizeHint(self) -> QSize:
        gap = themes().current.size("gap")
        return QSize(50 * gap, 24 * gap)

    def minimumSizeHint(self) -> QSize:
        gap = themes().current.size("gap")
        return QSize(20 * gap, 22 * gap)

    # -- places ------------------------------------------------------------------------------------------------------

    def axes(self) -> Axes:
        """The frame, wide enough for all points; while one is held it stays what it is."""
        theme, curves = themes().current, self._curves
        line = theme.metrics("small").height()
        frame = QRectF(self.rect()).adjusted(8, 2.4 * line, -8, -line - 6)
        low, high = self._span or (math.floor(min(curves.scores)) - 1.0, math.ceil(max(curves.scores)) + 1.0)
        heights = [curve(score) for score in curves.scores for curve in (curves.own, curves.plain)]
        top = max((height for height in heights if math.isfinite(height)), default=1.0) * 1.15
        # The names below are put into as many rows as it takes; that depends on the width alone.
        rows = [row for row, _ in self._names(Axes(frame, low, high, top)) if row is not None]
        return Axes(frame.adjusted(0, 0, 0, -line * (1 + max(rows, default=0))), low, high, top)

    def _names(self, axes: Axes) -> list[tuple[int | None, float]]:
        """Row and left end of each name, no row where there is no room for it."""
        metrics = themes().current.metrics("small")
        widths = [metrics.horizontalAdvance(label) for label in self._curves.labels]
        lefts = [
            min(max(axes.x(score) - width / 2, 2.0), self.width() - width - 2)
            for score, width in zip(self._curves.scores, widths, strict=True)
        ]
        spans = [(left, left + width + 8) for left, width in zip(lefts, widths, strict=True)]
        return list(zip(rows_of(spans, _LABEL_ROWS), lefts, strict=True))

    def point(self, place: int) -> QPointF:
        """Where a point of this temperature's curve is."""
        score = self._curves.scores[place]
        return self.axes().point(score, self._curves.own(score))

    def _point_at(self, where: QPointF) -> int | None:
        if self._curves is None or not self._movable:
            return None
        near = [(QLineF(where, self.point(each)).length(), each) for each in range(len(self._curves.scores))]
        distance, place = min(near)
        return place if distance <= _REACH else None

    # -- mouse -------------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._held = self._point_at(event.position()) if event.button() == Qt.MouseButton.LeftButton else None
        event.setAccepted(self._held is not None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is None:
            over = self._point_at(event.position()) is not None
            self.setCursor(Qt.CursorShape.SizeHorCursor if over else Qt.CursorShape.ArrowCursor)
            return
        axes = self.axes()
        value = min(max(axes.value(event.position().x()), axes.low), axes.high)
        self.score_moved.emit(self._held, round(value, 1))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = None

    # -- painting ----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._curves is None:
            return
        theme, painter = themes().current, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        axes, curves = self.axes(), self._curves
        axes.draw_ground(painter, theme, whole_ticks(axes.low, axes.high))
        axes.draw_curve(painter, QPen(theme.colour("bar_raw"), 1.5, Qt.PenStyle.DashLine), curves.plain)
        axes.draw_curve(painter, QPen(theme.colour("accent"), 2.5), curves.own)
        self._paint_points(painter, theme, axes)
        self._paint_names(painter, theme, axes)
        self._paint_legend(painter, theme)

    def _paint_points(self, painter: QPainter, theme: Theme, axes: Axes) -> None:
        curves = self._curves
        for score in curves.scores:
            ground = axes.point(score, 0.0)
            painter.setPen(QPen(theme.colour("accent", 0.45), 1.2))
            painter.drawLine(QLineF(ground, axes.point(score, curves.own(score))))
            painter.setPen(QPen(theme.colour("bar_raw"), 1.5))
            painter.setBrush(theme.colour("panel"))
            painter.drawEllipse(axes.point(score, curves.plain(score)), _RADIUS - 1.5, _RADIUS - 1.5)
            painter.setPen(QPen(theme.colour("panel"), 1.5))
            painter.setBrush(theme.colour("accent"))
            painter.drawEllipse(axes.point(score, curves.own(score)), _RADIUS, _RADIUS)
        self._paint_heights(painter, theme, axes)

    def _paint_heights(self, painter: QPainter, theme: Theme, axes: Axes) -> None:
        """The height of each point beside it, the highest first; what would lie over another one is left out."""
        curves, metrics = self._curves, theme.metrics("small")
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("text"))
        radius = QPointF(_RADIUS - 1, _RADIUS - 1)
        points = [axes.point(score, of(score)) for score in curves.scores for of in (curves.own, curves.plain)]
        taken = [QRectF(point - radius, point + radius) for point in points]
        for score, p in sorted(zip(curves.scores, curves.shares, strict=True), reverse=True):
            height = curves.own(score)
            text = share(p) if curves.as_shares else amount(height)
            point = axes.point(score, height)
            box = QRectF(0, 0, metrics.horizontalAdvance(text) + 4, metrics.height())
            box.moveBottomRight(QPointF(point.x() - 7, point.y() + 2))
            if box.left() < 0:
                box.moveLeft(point.x() + 9)
            if any(box.intersects(other) for other in taken):
                continue
            taken.append(box)
            painter.fillRect(box, theme.colour("panel", 0.8))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_names(self, painter: QPainter, theme: Theme, axes: Axes) -> None:
        metrics = theme.metrics("small")
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("text"))
        top = axes.frame.bottom() + metrics.height() + 6 + metrics.ascent()
        for label, (row, left) in zip(self._curves.labels, self._names(axes), strict=True):
            if row is not None:
                painter.drawText(QPointF(left, top + row * metrics.height()), label)

    def _paint_legend(self, painter: QPainter, theme: Theme) -> None:
        look = Look(theme.font_size("body") * 1.1)
        temperature = figure_of_temperature(self._curves.temperature)
        plain, own = Power(variable("e"), variable("x")), Power(variable("e"), Row(variable("x"), " / ", variable("T")))
        entries = ((plain, "bar_raw", Qt.PenStyle.DashLine), (Row(own, f"   T = {temperature}"), "accent", None))
        x, baseline = 8.0, theme.metrics("small").height() * 1.4
        for piece, colour, style in entries:
            painter.setPen(QPen(theme.colour(colour), 2.5 if style is None else 1.5, style or Qt.PenStyle.SolidLine))
            painter.drawLine(QLineF(x, baseline - 5, x + 22, baseline - 5))
            piece.draw(painter, look, x + 28, baseline)
            x += 28 + piece.size(look).width + 24


def figure_of_temperature(value: float) -> str:
    """A temperature in a legend."""
    return f"{value:.3g}"
