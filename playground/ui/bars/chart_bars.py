"""All rows of the chart as one graphics item, painted in one go and updated in place."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from playground.ui.bars.chart_layout import LOG_TICKS, ChartLayout, fraction
from playground.ui.bars.chart_lines import Line
from playground.ui.bars.chart_texts import ChartTexts
from playground.ui.look.theme import Theme
from playground.ui.look.theme_value import within

_LEAST_BAR = 2.0
"""A probability that is not 0 shows at least this many pixels."""


class Bars(pg.GraphicsObject):
    """Paints the lines it was given; knows no distribution, no mouse and no keys."""

    def __init__(self, theme: Theme, layout: ChartLayout) -> None:
        super().__init__()
        self._theme = theme
        self._layout = layout
        self._lines: list[Line] = []
        self._texts = ChartTexts()
        self._target = self._start = self._shown = np.zeros((0, 2))
        self._frames: list[QRectF] = []
        self._tracks: list[QRectF] = []
        self.log_axis = False
        self.hovered: int | None = None
        self.cursor: int | None = None
        # Fifty rows are rarely all in sight: paint() is told which are.
        self.setFlag(self.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self._read_theme()

    # -- data ------------------------------------------------------------------------------------------------------

    @property
    def lines(self) -> list[Line]:
        """The rows that are shown."""
        return self._lines

    @property
    def theme(self) -> Theme:
        """The theme the rows are painted in."""
        return self._theme

    @property
    def shown_fractions(self) -> np.ndarray:
        """float64[rows, 2], length of the final and the raw bar as a fraction of the track, as painted now."""
        return self._shown

    @property
    def reasons(self) -> list[str]:
        """What stands in the tracks, as far as there is room for it."""
        return self._texts.reasons

    def set_lines(self, lines: list[Line]) -> None:
        """New rows; the bars start from where they are now, :meth:`glide_to` moves them."""
        if len(lines) != len(self._lines):
            self.prepareGeometryChange()
        self._lines = lines
        self._set_target()
        self._place()

    def set_log_axis(self, on: bool) -> None:
        """Linear or logarithmic axis."""
        self.log_axis = on
        self._set_target()
        self._place()

    def set_look(self, theme: Theme, layout: ChartLayout) -> None:
        """Another size, theme or number of rows."""
        if theme is self._theme and layout == self._layout:
            return
        self.prepareGeometryChange()
        self._theme, self._layout = theme, layout
        self._read_theme()
        self._place()

    def glide_to(self, share: float) -> None:
        """Moves the bars to a share, 0 to 1, of the way from where they were to where they belong."""
        self._shown = self._start + share * (self._target - self._start)
        self.update()

    def _set_target(self) -> None:
        places = [(fraction(line.p, self.log_axis), fraction(line.raw_p, self.log_axis)) for line in self._lines]
        self._target = np.array(places, dtype=float).reshape(-1, 2)
        start = np.zeros_like(self._target)
        kept = min(len(start), len(self._shown))
        start[:kept] = self._shown[:kept]
        self._start = self._shown = start

    def _place(self) -> None:
        line = self._theme.size("line")
        rows = (self._layout.row(index) for index in range(len(self._lines)))
        self._frames = [row.adjusted(line, line, -line, -line) for row in rows]
        self._tracks = [self._layout.track(index) for index in range(len(self._lines))]
        self._texts.set_lines(self._lines, self._target, self._layout)
        self.update()

    def _read_theme(self) -> None:
        self._texts.set_theme(self._theme)
        self._colours = self._theme.colours
        self._radius = self._theme.size("radius_small")
        self._dashes = {name: dashed_pen(self._theme, name) for name in ("bar_raw", "bar_raw_inside", "muted")}

    # -- painting --------------------------------------------------------------------------------------------------

    def boundingRect(self) -> QRectF:
        """The area of all rows."""
        return QRectF(0, 0, self._layout.width, max(1.0, len(self._lines) * self._layout.row_height))

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Row backgrounds, tracks, axis, bars, outlines, texts: one kind after another, as changing pens costs most."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height, exposed = self._layout.row_height, option.exposedRect
        seen = slice(max(0, int(exposed.top() // height)), max(0, int(exposed.bottom() // height) + 1))
        self._paint_row_backgrounds(painter)
        self._paint_tracks(painter, seen)
        if self.log_axis:
            self._paint_ticks(painter)
        self._paint_bars(painter, seen)
        self._paint_raw_outlines(painter, seen)
        self._texts.draw(painter, exposed)

    def _paint_row_backgrounds(self, painter: QPainter) -> None:
        radius = self._radius + 2
        overruled = any(line.is_picked for line in self._lines)
        if self.hovered is not None and self.hovered < len(self._frames):
            self._rounded(painter, self._frames[self.hovered], radius, "hover")
        for frame, line in zip(self._frames, self._lines, strict=True):
            if line.is_picked or (line.is_drawn and not overruled):
                self._rounded(painter, frame, radius, "drawn_soft", "drawn", 2.0 * self._theme.scale)
            elif line.is_drawn:
                self._rounded(painter, frame, radius, None, "drawn", self._theme.scale)
        if self.cursor is not None and self.cursor < len(self._frames):
            self._paint_cursor(painter, self._frames[self.cursor], radius)

    def _paint_cursor(self, painter: QPainter, frame: QRectF, radius: float) -> None:
        """The keyboard's row: a tint and a caret at its left, so that it looks unlike the drawn row."""
        inner, size = frame.adjusted(2, 2, -2, -2), self._theme.size("gap_small")
        self._rounded(painter, inner, radius - 2, "accent_soft")
        self._rounded(painter, QRectF(inner.left(), inner.top(), size * 0.67, inner.height()), 2, "focus")

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

    def _paint_tracks(self, painter: QPainter, seen: slice) -> None:
        painter.setPen(self._theme.edge("track"))
        painter.setBrush(self._colours["track"])
        for track in self._tracks[seen]:
            painter.drawRoundedRect(within(track, painter.pen()), self._radius, self._radius)

    def _paint_ticks(self, painter: QPainter) -> None:
        painter.setPen(QPen(self._colours["grid"], 1.0))
        bottom = len(self._lines) * self._layout.row_height
        for p in LOG_TICKS[1:-1]:
            x = round(self._layout.tick_x(p)) + 0.5
            painter.drawLine(QPointF(x, 0), QPointF(x, bottom))

    def _rows(self, seen: slice) -> Iterator[tuple[QRectF, Line, list[float]]]:
        """Track, line, and the final and raw fraction of the rows in sight."""
        return zip(self._tracks[seen], self._lines[seen], self._shown[seen].tolist(), strict=True)

    def _paint_bars(self, painter: QPainter, seen: slice) -> None:
        """Solid final bars; a cut token has its raw probability in grey instead."""
        present, edge = None, QPen(Qt.PenStyle.NoPen)
        for track, line, (final, raw) in self._rows(seen):
            share = raw if line.is_cut else final
            if line.is_cut and line.raw_p <= 0:
                continue
            name = "bar_cut" if line.is_cut else "bar_rest" if line.token is None else "bar_final"
            if name != present:
                painter.setBrush(self._colours[name])
                painter.setPen(edge := self._theme.edge(name))
                present = name
            width = max(_LEAST_BAR, share * track.width())
            radius = min(self._radius, width / 2)
            bar = QRectF(track.left(), track.top(), width, track.height())
            painter.drawRoundedRect(within(bar, edge), radius, radius)

    def _paint_raw_outlines(self, painter: QPainter, seen: slice) -> None:
        """Dashed outlines in open lines, one colour over the solid bar and one beside it (no clipping, for SVG)."""
        thick = self._theme.size("line")
        outlines: dict[str, list[QPolygonF]] = {name: [] for name in self._dashes}
        for track, line, (final, raw) in self._rows(seen):
            raw, solid = raw * track.width(), 0.0 if line.is_cut else max(_LEAST_BAR, final * track.width())
            if raw < _LEAST_BAR:
                continue
            box = track.adjusted(0, 1.5 * thick, 0, -1.5 * thick)
            inside = outlines["muted" if line.token is None else "bar_raw_inside"]
            left, right, edge = box.left() + 0.5 * thick, box.left() + raw - 0.5 * thick, box.left() + solid
            if right > edge:
                outlines["bar_raw"].append(_bracket(box, max(left, edge), right))
                right = edge
            elif solid > _LEAST_BAR:
                inside.append(QPolygonF([QPointF(right, box.top()), QPointF(right, box.bottom())]))
            if solid > _LEAST_BAR:
                inside.append(_bracket(box, right, left))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for name, polygons in outlines.items():
            painter.setPen(self._dashes[name])
            for polygon in polygons:
                painter.drawPolyline(polygon)


def dashed_pen(theme: Theme, name: str) -> QPen:
    """The line of raw probabilities."""
    pen = QPen(theme.colour(name), theme.size("line"))
    pen.setDashPattern([3.0, 2.0])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def _bracket(box: QRectF, open_x: float, closed_x: float) -> QPolygonF:
    """Three sides of a box: from the open side along the top, down the closed side and back."""
    return QPolygonF(
        [
            QPointF(open_x, box.top()),
            QPointF(closed_x, box.top()),
            QPointF(closed_x, box.bottom()),
            QPointF(open_x, box.bottom()),
        ]
    )
