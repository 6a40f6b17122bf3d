"""What lies over the bars for a while: the bars of another setting, and how often each token came."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from playground.ui.bars.chart_layout import ChartLayout
from playground.ui.look.theme import Theme


@dataclass(frozen=True, slots=True)
class Tally:
    """How often a row's token came, against how often it was expected; places on the axis, 0 left to 1 right.

    Attributes:
        place: where the share of the throws stands.
        low, high: a standard deviation to either side of the probability.
        text: the count.
    """

    place: float
    low: float
    high: float
    text: str


class Overlay(pg.GraphicsObject):
    """Painted above the rows; a list has one entry for each row, or is empty."""

    def __init__(self, theme: Theme, layout: ChartLayout) -> None:
        super().__init__()
        self._theme, self._layout = theme, layout
        self._ghosts: Sequence[float] = ()
        self._tallies: Sequence[Tally] = ()
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    @property
    def ghosts(self) -> Sequence[float]:
        """Length of each row's ghost as a fraction of the track."""
        return self._ghosts

    @property
    def tallies(self) -> Sequence[Tally]:
        """Each row's count."""
        return self._tallies

    def set_ghosts(self, fractions: Sequence[float]) -> None:
        """Outlines of bars as they would be; () for none."""
        if fractions or self._ghosts:
            self.prepareGeometryChange()
            self._ghosts = fractions
            self.update()

    def set_tallies(self, tallies: Sequence[Tally]) -> None:
        """Counts of throws; () for none."""
        if tallies or self._tallies:
            self.prepareGeometryChange()
            self._tallies = tallies
            self.update()

    def set_look(self, theme: Theme, layout: ChartLayout) -> None:
        """Another size or theme."""
        self.prepareGeometryChange()
        self._theme, self._layout = theme, layout
        self.update()

    def boundingRect(self) -> QRectF:
        """The area of the rows it has something for."""
        n = max(len(self._ghosts), len(self._tallies))
        return QRectF(0, 0, self._layout.width, max(1.0, n * self._layout.row_height))

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ghosts(painter)
        self._paint_tallies(painter)

    def _paint_ghosts(self, painter: QPainter) -> None:
        painter.setPen(QPen(self._theme.colour("ghost"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = self._theme.size("radius_small")
        for index, share in enumerate(self._ghosts):
            track = self._layout.track(index)
            width = max(2.0, share * track.width())
            box = QRectF(track.left(), track.top(), width, track.height()).adjusted(0.75, -1.25, -0.75, 1.25)
            painter.drawRoundedRect(box, min(radius, width / 2), min(radius, width / 2))

    def _paint_tallies(self, painter: QPainter) -> None:
        painter.setFont(self._theme.font("small"))
        metrics = QFontMetricsF(painter.font())
        for index, tally in enumerate(self._tallies):
            track = self._layout.track(index)
            self._paint_whisker(painter, track, tally)
            self._paint_count(painter, metrics, track, tally)

    def _paint_whisker(self, painter: QPainter, track: QRectF, tally: Tally) -> None:
        """From one deviation below to one above what is expected, and a dot where the throws fell."""
        y, cap = track.center().y(), track.height() * 0.22
        low, high, x = (track.left() + share * track.width() for share in (tally.low, tally.high, tally.place))
        for colour, width in (("panel", 4.0), ("needle", 1.5)):
            painter.setPen(QPen(self._theme.colour(colour), width))
            painter.drawLine(QPointF(low, y), QPointF(high, y))
            for end in (low, high):
                painter.drawLine(QPointF(end, y - cap), QPointF(end, y + cap))
        painter.setPen(QPen(self._theme.colour("panel"), 1.5))
        painter.setBrush(self._theme.colour("ghost"))
        painter.drawEllipse(QPointF(x, y), cap * 0.8, cap * 0.8)

    def _paint_count(self, painter: QPainter, metrics: QFontMetricsF, track: QRectF, tally: Tally) -> None:
        """Right of the bar, or at the track's end on a label of its own where the bar is long."""
        pad = self._theme.size("gap_small")
        width = metrics.horizontalAdvance(tally.text)
        left = track.left() + max(tally.high, tally.place) * track.width() + 2 * pad
        if left + width > track.right() - pad:
            left = track.left() + min(tally.low, tally.place) * track.width() - 2 * pad - width
        label = QRectF(left - pad / 2, track.center().y() - metrics.height() / 2, width + pad, metrics.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("panel"))
        painter.drawRoundedRect(label, pad / 2, pad / 2)
        painter.setPen(self._theme.colour("text"))
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, tally.text)
