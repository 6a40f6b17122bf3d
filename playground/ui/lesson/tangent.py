"""Why e: a point on b^x that one can move, with the tangent there."""

from __future__ import annotations

import math

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from playground.core.lesson import slope
from playground.ui.lesson.axes import Axes, cut, whole_ticks
from playground.ui.lesson.figures import score
from playground.ui.look.theme import Theme, themes

LOW, HIGH = -1.5, 2.0
_TOP = 9.5


class TangentView(QWidget):
    """The curve, the point, its height, and how much the tangent rises on one step to the right."""

    moved = Signal(float)
    """The person moved the point to this x."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._base, self._x = math.e, 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.SizeHorCursor)
        themes().changed.connect(self.update)

    @property
    def height_there(self) -> float:
        """b^x."""
        return self._base**self._x

    @property
    def slope_there(self) -> float:
        """How steep it is there."""
        return slope(self._base, self._x)

    def show_point(self, base: float, x: float) -> None:
        """Another curve or another place on it."""
        self._base, self._x = base, x
        self.setAccessibleName(self.tr("A curve with its tangent"))
        self.setAccessibleDescription(
            self.tr("height {0}, slope {1}").format(score(self.height_there, 2), score(self.slope_there, 2))
        )
        self.update()

    def sizeHint(self) -> QSize:
        gap = themes().current.size("gap")
        return QSize(40 * gap, 19 * gap)

    def axes(self) -> Axes:
        """The frame."""
        line = themes().current.metrics("small").height()
        return Axes(QRectF(self.rect()).adjusted(8, 8, -8, -line - 6), LOW - 0.2, HIGH + 1.2, _TOP)

    def _drag(self, event: QMouseEvent) -> None:
        value = min(max(self.axes().value(event.position().x()), LOW), HIGH)
        self.moved.emit(round(value, 2))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._drag(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._drag(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = themes().current, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        axes, x, height, rise = self.axes(), self._x, self.height_there, self.slope_there
        axes.draw_ground(painter, theme, whole_ticks(axes.low, axes.high))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent_soft"))
        corners = [axes.point(x, height), axes.point(x + 1, height), axes.point(x + 1, height + rise)]
        box = axes.frame.adjusted(-1, -8, 1, 20)
        painter.setClipRect(box)
        # An SVG has no clip.
        painter.drawPolygon(QPolygonF(corners).intersected(QPolygonF(box)))
        axes.draw_curve(painter, QPen(theme.colour("accent"), 2.5), lambda each: self._base**each)
        painter.setPen(QPen(theme.colour("text"), 1.5, Qt.PenStyle.DashLine))
        tangent = QLineF(axes.point(x - 3, height - 3 * rise), axes.point(x + 3, height + 3 * rise))
        painter.drawLine(cut(tangent, box) or QLineF())
        painter.setPen(QPen(theme.colour("accent"), 1.5))
        painter.drawLine(QLineF(axes.point(x, 0), corners[0]))
        painter.setPen(QPen(theme.colour("panel"), 2))
        painter.setBrush(theme.colour("accent"))
        painter.drawEllipse(corners[0], 6.5, 6.5)
        self._paint_labels(painter, theme, axes, corners)

    def _paint_labels(self, painter: QPainter, theme: Theme, axes: Axes, corners: list[QPointF]) -> None:
        """The height above and left of its point, where neither curve nor tangent comes; the rise right of its own."""
        metrics = theme.metrics("small")
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("text"))
        text = self.tr("height {0}").format(score(self.height_there, 2))
        x = max(axes.frame.left(), corners[0].x() - 10 - metrics.horizontalAdvance(text))
        painter.drawText(QPointF(x, max(corners[0].y() - 8, axes.frame.top() + metrics.ascent())), text)
        text = self.tr("slope {0}").format(score(self.slope_there, 2))
        y = max((corners[1].y() + corners[2].y()) / 2, axes.frame.top() + metrics.height())
        x = min(corners[1].x() + 8, axes.frame.right() - metrics.horizontalAdvance(text))
        painter.drawText(QPointF(x, y + metrics.ascent() / 2), text)
