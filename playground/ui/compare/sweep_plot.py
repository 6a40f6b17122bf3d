"""The curves of a sweep over a logarithmic axis of temperature, with a line that sets it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from playground.core.sweep import Point
from playground.ui.compare.sweep_curves import (
    COLOURS,
    DASHES,
    REST_COLOUR,
    TICKS,
    Curves,
    TemperatureScale,
    place_names,
)
from playground.ui.look.theme import Theme, themes
from playground.ui.look.theme_value import within
from playground.ui.parts.value_slider import ValueSlider
from playground.ui.words.language import speaks
from playground.ui.words.numbers import bits, percent, setting

_ENTROPY_SHARE = 0.27
"""Of the height, for the entropy."""
_WIDTH = 2.0


def series_pen(theme: Theme, index: int) -> QPen:
    """Colour and pattern of a token's curve."""
    pen = QPen(theme.colour(COLOURS[index]), _WIDTH, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    if DASHES[index]:
        pen.setDashPattern(DASHES[index])
    return pen


def rest_pen(theme: Theme) -> QPen:
    """Of all other tokens together."""
    return QPen(theme.colour(REST_COLOUR), 1.0)


class SweepPlot(ValueSlider):
    """A slider whose track is the picture: press, drag, wheel and arrows set the temperature."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(TemperatureScale(), 0.01, step=0.05, snaps=(1.0,), parent=parent)
        self._curves: Curves | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.SizeHorCursor)
        speaks(self._retranslate)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Final probabilities over temperature"))
        self._describe()
        self.update()

    def show_curves(self, curves: Curves | None) -> None:
        """Draws these; None for an empty picture."""
        self._curves = curves
        if curves is not None:
            self.set_value(curves.now.temperature)
        self._describe()
        self.update()

    def _describe(self) -> None:
        """The temperature and the tokens there, the most probable first."""
        if self._curves is None:
            self.setAccessibleDescription(self.tr("no curves"))
            return
        curves, now = self._curves, self._curves.now
        parts = [self.tr("T = {0}").format(setting(now.temperature))]
        parts += [f"{curves.labels[index]} {percent(now.p[index])}" for index in curves.by_value]
        parts.append(self.tr("entropy: {0} bits").format(bits(now.entropy_bits)))
        self.setAccessibleDescription(", ".join(parts))

    @property
    def curves(self) -> Curves | None:
        """What is drawn."""
        return self._curves

    def sizeHint(self) -> QSize:
        gap = themes().current.size("gap")
        return QSize(30 * gap, 22 * gap)

    def minimumSizeHint(self) -> QSize:
        gap = themes().current.size("gap")
        return QSize(14 * gap, 11 * gap)

    # -- geometry ----------------------------------------------------------------------------------------------------

    def _line_height(self) -> float:
        return themes().current.metrics("small").height()

    def track_rect(self) -> QRectF:
        """Both pictures, without the axes' numbers."""
        theme, height = themes().current, self._line_height()
        left = theme.advance("small", "100 %") + theme.size("gap_small")
        right = theme.advance("small", "5") / 2 + 2
        return QRectF(self.rect()).adjusted(left, height + 14, -right, -height - 4)

    def probabilities_rect(self) -> QRectF:
        """The upper picture."""
        track = self.track_rect()
        return track.adjusted(0, 0, 0, -track.height() * _ENTROPY_SHARE - self._line_height() * 0.6)

    def entropy_rect(self) -> QRectF:
        """The lower picture."""
        track = self.track_rect()
        return track.adjusted(0, track.height() * (1 - _ENTROPY_SHARE) + self._line_height() * 0.6, 0, 0)

    def _curve(self, value: Callable[[Point], float]) -> list[QPointF]:
        area = self.probabilities_rect()
        return [
            QPointF(self.x_of(point.temperature), area.bottom() - value(point) * area.height())
            for point in self._curves.drawn
        ]

    # -- painting ----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = themes().current, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_axes(painter, theme)
        if self._curves is not None:
            self._paint_entropy(painter, theme)
            self._paint_tokens(painter, theme)
            if self._asked is not None:
                painter.setPen(QPen(theme.colour("ghost"), 1.5, Qt.PenStyle.DashLine))
                x = self.x_of(self._asked)
                painter.drawLine(QPointF(x, self.track_rect().top()), QPointF(x, self.track_rect().bottom()))
            self._paint_line(painter, theme)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(theme.focus_pen())
            painter.drawRoundedRect(within(QRectF(self.rect()), painter.pen()), 4, 4)

    def _paint_axes(self, painter: QPainter, theme: Theme) -> None:
        painter.setFont(theme.font("small"))
        upper, lower = self.probabilities_rect(), self.entropy_rect()
        most = self._curves.most_bits if self._curves is not None else 1.0
        for area, share, text in (
            (upper, 0.0, "0 %"), (upper, 0.5, "50 %"), (upper, 1.0, "100 %"), (lower, 0.0, "0"),
            (lower, 1.0, f"{most:g}"),
        ):  # fmt: skip
            y = area.bottom() - share * area.height()
            self._paint_grid(painter, theme, QPointF(area.left(), y), QPointF(area.right(), y))
            box = QRectF(0, y - 10, area.left() - theme.size("gap_small"), 20)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        for tick in TICKS:
            x = self.x_of(tick)
            for area in (upper, lower):
                self._paint_grid(painter, theme, QPointF(x, area.top()), QPointF(x, area.bottom()))
            box = QRectF(x - 30, lower.bottom() + 3, 60, self._line_height())
            painter.drawText(box, Qt.AlignmentFlag.AlignHCenter, f"{tick:g}")

    def _paint_grid(self, painter: QPainter, theme: Theme, start: QPointF, end: QPointF) -> None:
        painter.setPen(QPen(theme.colour("grid"), 1))
        painter.drawLine(start, end)
        painter.setPen(theme.colour("muted"))

    def _paint_tokens(self, painter: QPainter, theme: Theme) -> None:
        lines = [self._curve(lambda point, place=place: point.p[place]) for place in range(len(self._curves.labels))]
        painter.setPen(rest_pen(theme))
        painter.drawPolyline(QPolygonF(self._curve(lambda point: point.rest)))
        # The most probable on top.
        for place in reversed(range(len(lines))):
            painter.setPen(series_pen(theme, place))
            painter.drawPolyline(QPolygonF(lines[place]))
        self._paint_names(painter, theme, lines)

    def _paint_names(self, painter: QPainter, theme: Theme, lines: list[list[QPointF]]) -> None:
        painter.setFont(theme.font("token"))
        metrics = theme.metrics("token")
        names = [metrics.elidedText(text, Qt.TextElideMode.ElideRight, 90) for text in self._curves.labels]
        names.append(self.tr("others"))
        colours = [*COLOURS[: len(lines)], REST_COLOUR]
        widths = [metrics.horizontalAdvance(name) + 6 for name in names]
        curves = [*lines, self._curve(lambda point: point.rest)]
        x = self.x_of(self._curves.now.temperature)
        line = QRectF(x - 8, 0, 16, self.height())
        places = place_names(curves, widths, metrics.height(), self.probabilities_rect(), [line])
        for name, place, colour in zip(names, places, colours, strict=True):
            if place is not None:
                self._paint_name(painter, theme, name, place, theme.colour(colour))

    @staticmethod
    def _paint_name(painter: QPainter, theme: Theme, name: str, place: QRectF, colour: QColor) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("panel"))
        painter.drawRoundedRect(place, 3, 3)
        painter.setPen(colour)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, name)

    def _paint_entropy(self, painter: QPainter, theme: Theme) -> None:
        area, most = self.entropy_rect(), self._curves.most_bits
        points = [
            QPointF(self.x_of(point.temperature), area.bottom() - point.entropy_bits / most * area.height())
            for point in self._curves.drawn
        ]
        painter.setPen(QPen(theme.colour("text"), 1.5))
        painter.drawPolyline(QPolygonF(points))
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("muted"))
        painter.drawText(
            QPointF(area.left() + 4, area.top() + theme.metrics("small").ascent() + 1),
            self.tr("entropy: {0} bits").format(bits(self._curves.now.entropy_bits)),
        )

    def _paint_line(self, painter: QPainter, theme: Theme) -> None:
        """The present temperature, with a mark on each curve and its number above."""
        track, upper, now = self.track_rect(), self.probabilities_rect(), self._curves.now
        x = self.x_of(now.temperature)
        painter.setPen(QPen(theme.colour("accent"), 1.5))
        painter.drawLine(QPointF(x, track.top()), QPointF(x, track.bottom()))
        for place in reversed(range(len(now.p))):
            painter.setPen(QPen(theme.colour("panel"), 1.5))
            painter.setBrush(theme.colour(COLOURS[place]))
            painter.drawEllipse(QPointF(x, upper.bottom() - now.p[place] * upper.height()), 4.5, 4.5)
        text = self.tr("T = {0}").format(setting(now.temperature))
        width = theme.advance("strong", text) + 2 * theme.size("gap_small")
        left = min(max(x - width / 2, 0.0), self.width() - width)
        pill = QRectF(left, 1, width, self._line_height() + 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent_hover" if self.isSliderDown() else "accent"))
        painter.drawRoundedRect(pill, 4, 4)
        painter.setFont(theme.font("strong"))
        painter.setPen(theme.colour("accent_text"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)
