"""All rows of the chart as one graphics item, painted in one go and updated in place."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from playground.ui.chart_layout import LOG_TICKS, ChartLayout, fraction
from playground.ui.chart_lines import Line
from playground.ui.theme import Theme


class Bars(pg.GraphicsObject):
    """Paints the lines it was given; knows no distribution, no mouse and no keys."""

    def __init__(self, theme: Theme, layout: ChartLayout) -> None:
        super().__init__()
        self._theme = theme
        self._layout = layout
        self._lines: list[Line] = []
        self._elided: list[str] = []
        self._reasons: list[tuple[str, bool]] = []
        self._target = self._start = self._shown = np.zeros((0, 2))
        self.log_axis = False
        self.hovered: int | None = None
        self.cursor: int | None = None
        self._read_theme()

    # -- data ------------------------------------------------------------------------------------------------------

    @property
    def lines(self) -> list[Line]:
        """The rows that are shown."""
        return self._lines

    def set_lines(self, lines: list[Line]) -> None:
        """New rows; the bars start from where they are now, :meth:`glide_to` moves them."""
        self._lines = lines
        self._set_target()
        self._fit_texts()
        self.update()

    def set_log_axis(self, on: bool) -> None:
        """Linear or logarithmic axis."""
        self.log_axis = on
        self._set_target()
        self.update()

    def set_look(self, theme: Theme, layout: ChartLayout) -> None:
        """Another size, theme or number of rows."""
        self.prepareGeometryChange()
        self._theme, self._layout = theme, layout
        self._read_theme()
        self._fit_texts()
        self.update()

    def glide_to(self, share: float) -> None:
        """Moves the bars to a share, 0 to 1, of the way from where they were to where they belong."""
        self._shown = self._start + share * (self._target - self._start)
        self.update()

    @property
    def shown_fractions(self) -> np.ndarray:
        """float64[rows, 2], length of the final and the raw bar as a fraction of the track, as painted now."""
        return self._shown

    def _set_target(self) -> None:
        places = [(fraction(line.p, self.log_axis), fraction(line.raw_p, self.log_axis)) for line in self._lines]
        self._target = np.array(places).reshape(-1, 2)
        start = np.zeros_like(self._target)
        kept = min(len(start), len(self._shown))
        start[:kept] = self._shown[:kept]
        self._start = self._shown = start

    # -- look ------------------------------------------------------------------------------------------------------

    def _read_theme(self) -> None:
        theme = self._theme
        self._fonts = {role: theme.font(role) for role in ("mono", "number", "small")}
        self._metrics = {role: QFontMetricsF(font) for role, font in self._fonts.items()}
        self._colours = theme.colours
        self._dashes = {}
        for name in ("bar_raw", "bar_raw_inside"):
            pen = QPen(theme.colour(name), 1.0)
            pen.setDashPattern([3.0, 2.0])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            self._dashes[name] = pen

    def _fit_texts(self) -> None:
        layout, mono, small = self._layout, self._metrics["mono"], self._metrics["small"]
        chip = 2 * layout.pad
        room = layout.token_right - layout.token_left
        self._elided = [
            (mono if line.token is not None else small).elidedText(
                line.label, Qt.TextElideMode.ElideMiddle, room - (chip if line.is_control else 0)
            )
            for line in self._lines
        ]
        track = layout.track_right - layout.track_left
        self._reasons = []
        for line, (final, raw) in zip(self._lines, self._target, strict=True):
            free, grey = 1 - max(final, raw), raw if line.is_cut else 0.0
            on_bar = grey > free
            room = track * max(free, grey) - 2 * layout.pad
            fitting = (text for text in (line.reason, line.short_reason, "") if small.horizontalAdvance(text) <= room)
            self._reasons.append((next(fitting, ""), on_bar))

    # -- painting --------------------------------------------------------------------------------------------------

    def boundingRect(self) -> QRectF:
        """The area of all rows."""
        return QRectF(0, 0, self._layout.width, max(1.0, len(self._lines) * self._layout.row_height))

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Backgrounds, axis, bars, then all texts of one font together, because changing a font costs most."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_row_backgrounds(painter)
        self._paint_tracks(painter)
        if self.log_axis:
            self._paint_ticks(painter)
        for index, line in enumerate(self._lines):
            self._paint_bar(painter, index, line)
        self._paint_texts(painter)

    def _paint_row_backgrounds(self, painter: QPainter) -> None:
        radius = self._theme.size("radius_small") + 2
        overruled = any(line.is_picked for line in self._lines)
        for index, line in enumerate(self._lines):
            frame = self._layout.row(index).adjusted(1, 1, -1, -1)
            if index == self.hovered and line.token is not None:
                self._rounded(painter, frame, radius, "hover")
            if line.is_picked or (line.is_drawn and not overruled):
                self._rounded(painter, frame, radius, "drawn_soft", "drawn", 2.0)
            elif line.is_drawn:
                self._rounded(painter, frame, radius, None, "drawn", 1.0)
            if index == self.cursor:
                self._paint_cursor(painter, frame, radius)

    def _paint_cursor(self, painter: QPainter, frame: QRectF, radius: float) -> None:
        """The keyboard's row: a tint and a caret at its left, so that it looks unlike the drawn row."""
        inner, size = frame.adjusted(2, 2, -2, -2), self._theme.size("gap_small")
        self._rounded(painter, inner, radius - 2, "accent_soft")
        painter.setBrush(self._colours["focus"])
        painter.drawRoundedRect(QRectF(inner.left(), inner.top(), size * 0.67, inner.height()), 2, 2)

    def _rounded(
        self,
        painter: QPainter,
        rect: QRectF,
        radius: float,
        fill: str | None,
        line: str | None = None,
        width: float = 1.0,
    ) -> None:
        painter.setBrush(self._colours[fill] if fill else Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._colours[line], width) if line else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(rect, radius, radius)

    def _paint_tracks(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colours["track"])
        radius = self._theme.size("radius_small")
        for index in range(len(self._lines)):
            painter.drawRoundedRect(self._layout.track(index), radius, radius)

    def _paint_ticks(self, painter: QPainter) -> None:
        painter.setPen(QPen(self._colours["border"], 1.0))
        bottom = len(self._lines) * self._layout.row_height
        for p in LOG_TICKS[1:-1]:
            x = round(self._layout.tick_x(p)) + 0.5
            painter.drawLine(QPointF(x, 0), QPointF(x, bottom))

    def _paint_bar(self, painter: QPainter, index: int, line: Line) -> None:
        track = self._layout.track(index)
        final, raw = self._shown[index] * track.width()
        radius = self._theme.size("radius_small")
        if line.is_cut and line.raw_p > 0:
            grey = QRectF(track.left(), track.top(), max(2.0, raw), track.height())
            self._rounded(painter, grey, min(radius, grey.width() / 2), "bar_cut")
        if final > 0 and not line.is_cut:
            bar = QRectF(track.left(), track.top(), max(2.0, final), track.height())
            self._rounded(painter, bar, min(radius, bar.width() / 2), "bar_rest" if line.token is None else "bar_final")
        if raw >= 2:
            inside = 0.0 if line.is_cut else max(2.0, final)
            self._paint_raw_outline(painter, track.adjusted(0, 1.5, 0, -1.5), raw, inside)

    def _paint_raw_outline(self, painter: QPainter, track: QRectF, raw: float, inside: float) -> None:
        """The dashed raw outline in two open lines, one colour over the solid bar and one beside it (no clipping)."""
        left, right, edge = track.left() + 0.5, track.left() + raw - 0.5, track.left() + inside
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if inside > 2:
            turn = min(right, edge)
            painter.setPen(self._dashes["bar_raw_inside"])
            painter.drawPolyline(_bracket(track, turn, left))
        if right > edge:
            painter.setPen(self._dashes["bar_raw"])
            painter.drawPolyline(_bracket(track, max(left, edge), right))
        elif inside > 2:
            painter.drawLine(QPointF(right, track.top()), QPointF(right, track.bottom()))

    def _paint_texts(self, painter: QPainter) -> None:
        layout, lines = self._layout, self._lines
        self._use(painter, "small")
        for index, line in enumerate(lines):
            self._right(painter, index, layout.hint_right, line.hint, "small", self._muted(index))
            if layout.show_raw:
                self._right(painter, index, layout.raw_right, line.raw_text, "small", self._muted(index))
            self._paint_reason(painter, index)
        self._use(painter, "number")
        for index, line in enumerate(lines):
            if line.final_text:
                self._right(painter, index, layout.final_right, line.final_text, "number", "text")
        self._use(painter, "mono")
        for index, line in enumerate(lines):
            if line.token is not None:
                self._paint_token(painter, index, line)
        self._use(painter, "small")
        for index, line in enumerate(lines):
            if line.token is None:
                self._left(painter, index, layout.token_left, self._elided[index], "small", "muted")

    def _paint_reason(self, painter: QPainter, index: int) -> None:
        """At the right end of the track, or on the grey bar where that leaves no room."""
        text, on_bar = self._reasons[index]
        if text:
            track = self._layout.track(index)
            end = track.left() + self._target[index][1] * track.width() if on_bar else track.right()
            self._right(painter, index, end - self._layout.pad, text, "small", "text" if on_bar else "muted")

    def _paint_token(self, painter: QPainter, index: int, line: Line) -> None:
        text, left = self._elided[index], self._layout.token_left
        if line.is_control:
            height = min(self._layout.row_height - 4, self._metrics["mono"].height())
            width = self._metrics["mono"].horizontalAdvance(text) + 2 * self._layout.pad
            centre = self._layout.row(index).center().y()
            chip = QRectF(left, centre - height / 2, width, height)
            self._rounded(painter, chip, self._theme.size("radius_small"), "chip")
            self._left(painter, index, left + self._layout.pad, text, "mono", "chip_text")
            return
        self._left(painter, index, left, text, "mono", self._muted(index) if line.is_cut else "text")

    def _muted(self, index: int) -> str:
        """Grey text, a little darker on a tinted row."""
        line = self._lines[index]
        return "muted" if index == self.hovered or line.is_drawn or line.is_picked or not line.is_cut else "faint"

    def _use(self, painter: QPainter, role: str) -> None:
        painter.setFont(self._fonts[role])

    def _baseline(self, index: int, role: str) -> float:
        metrics = self._metrics[role]
        return round(self._layout.row(index).center().y() + (metrics.capHeight() or metrics.ascent() * 0.72) / 2)

    def _left(self, painter: QPainter, index: int, x: float, text: str, role: str, colour: str) -> None:
        painter.setPen(self._colours[colour])
        painter.drawText(QPointF(x, self._baseline(index, role)), text)

    def _right(self, painter: QPainter, index: int, x: float, text: str, role: str, colour: str) -> None:
        self._left(painter, index, x - self._metrics[role].horizontalAdvance(text), text, role, colour)


def _bracket(track: QRectF, open_x: float, closed_x: float) -> QPolygonF:
    """Three sides of a box: from the open side along the top, down the closed side and back."""
    return QPolygonF(
        [
            QPointF(open_x, track.top()),
            QPointF(closed_x, track.top()),
            QPointF(closed_x, track.bottom()),
            QPointF(open_x, track.bottom()),
        ]
    )
