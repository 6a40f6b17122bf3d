"""The big bars: a token, its bar with the raw outline, its probability."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from playground.core.sampling import Distribution, Throws
from playground.core.talk.script import Reveal
from playground.core.vocabulary import Vocabulary
from playground.ui.bars.chart_lines import Line, lines_of
from playground.ui.stage.columns import Columns
from playground.ui.stage.fitting import elided, fitting
from playground.ui.stage.look import Look
from playground.ui.stage.roads import hidden_words
from playground.ui.words.numbers import big_percent, count

MOST_ROWS = 10
LEAST_PITCH, MOST_PITCH = 1.36, 2.0
"""Units from row to row."""
CLOSE_PITCH = 1.25
"""Where fewer than FEW_ROWS would have room, the rest among them."""
FEW_ROWS = 7
LEAST_ROWS = 4
TITLE = 1.45
"""Units of the line above."""
_LEAST_BAR = 0.07
_SHORT_OUTLINE = 1.7
"""Units; a shorter outline is only its end, for dashes around a small box are noise."""


@dataclass(frozen=True, slots=True, eq=False)
class BarsData:
    """What the bars show.

    Attributes:
        distribution: of the next token.
        drawn: where the dice land, None to mark none.
        reveal: how much of it is seen.
        throws: counts instead of probabilities.
        titles: a line above in several lengths, the longest first; empty for none.
        head: pixels of keys and tokens, where they are shared: None for those of its own, 0 for none here.
        also: tokens that have a row in any case, so that bars beside each other have the same rows.
    """

    distribution: Distribution
    vocabulary: Vocabulary
    drawn: int | None
    reveal: Reveal = Reveal.ALL
    throws: Throws | None = None
    titles: tuple[str, ...] = ()
    head: float | None = None
    also: tuple[int, ...] = ()


class Bars:
    """Paints a distribution into a rectangle; where its values change, they glide there by :meth:`glide_to`.

    Attributes:
        lines: the rows that are shown, from the top.
        number_width: of the widest number; bars beside each other share the wider one, so that they compare.
    """

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.number_width = 0.0
        self._data: BarsData | None = None
        self._start = self._target = self._shown = np.zeros((0, 2))
        self._counts: list[int] = []

    @property
    def tokens(self) -> list[int]:
        """The tokens of the rows."""
        return [line.token for line in self.lines if line.token is not None]

    @property
    def shown(self) -> np.ndarray:
        """float64[rows, 2], final and raw probability as the bars stand now."""
        return self._shown

    def spoken(self) -> str:
        """The rows in words, with no more than is seen of them."""
        if self.lines and self._data.reveal is Reveal.NOTHING:
            return hidden_words()
        return "; ".join(line.spoken if self._data.reveal is Reveal.ALL else line.named for line in self.lines)

    def set_data(self, data: BarsData | None, look: Look, area: QRectF) -> None:
        """Other values, or another room for them."""
        self._data = data
        self.lines = [] if data is None else _lines(data, _n_rows(look, area, data))
        self._target = np.array([(line.p, line.raw_p) for line in self.lines], dtype=float).reshape(-1, 2)
        start = np.zeros_like(self._target)
        kept = min(len(start), len(self._shown))
        start[:kept] = self._shown[:kept]
        self._start = self._shown = start
        self._counts = [] if data is None or data.throws is None else _counts(data.throws, self.lines)
        self.number_width = 0.0 if data is None else self._widest_number(look)

    def glide_to(self, share: float) -> None:
        """Moves the bars to a share, 0 to 1, of the way to where they belong."""
        self._shown = self._start + share * (self._target - self._start)

    # -- painting ----------------------------------------------------------------------------------------------------

    def paint(self, painter: QPainter, look: Look, area: QRectF) -> None:
        """Paints the rows from the top of the area."""
        data = self._data
        if data is None:
            return
        rows = area
        if data.titles:
            self._paint_title(painter, look, area.adjusted(data.head or 0.0, 0, 0, 0), data.titles)
            rows = area.adjusted(0, TITLE * look.unit, 0, 0)
        pitch = _pitch(look, rows, len(self.lines))
        columns = Columns.of(look, rows, self.number_width, data.head)
        for index, (line, (final, raw)) in enumerate(zip(self.lines, self._shown.tolist(), strict=True)):
            row = QRectF(rows.left(), rows.top() + index * pitch, rows.width(), pitch)
            self._paint_row(painter, look, row, columns, index, line, final, raw)

    @staticmethod
    def _paint_title(painter: QPainter, look: Look, area: QRectF, titles: tuple[str, ...]) -> None:
        font = look.font("strong")
        painter.setFont(font)
        painter.setPen(look.colour("stage_text"))
        shown = elided(fitting(titles, font, area.width()), font, area.width())
        painter.drawText(QPointF(area.left(), area.top() + look.metrics("strong").ascent()), shown)

    def _paint_row(
        self,
        painter: QPainter,
        look: Look,
        row: QRectF,
        columns: Columns,
        index: int,
        line: Line,
        final: float,
        raw: float,
    ) -> None:
        reveal = self._data.reveal
        height = min(row.height() * 0.7, 1.25 * look.unit)
        track = QRectF(columns.track_left, row.center().y() - height / 2, columns.track_width, height)
        self._paint_fill(painter, look, track, "stage_track", 1.0)
        if reveal is not Reveal.NOTHING and self._data.head != 0.0:
            self._paint_token(painter, look, row, columns, index, line)
        if reveal is Reveal.ALL:
            solid = 0.0 if line.is_cut else max(_LEAST_BAR * look.unit / track.width(), final)
            self._paint_fill(painter, look, track, _fill(line), solid)
            self._paint_outline(painter, look, track, solid, raw)
            if self._counts:
                self._paint_count_mark(painter, look, track, solid, self._counts[index] / max(1, self._data.throws.n))
            self._paint_number(painter, look, row, columns, index, line)

    def _paint_token(
        self, painter: QPainter, look: Look, row: QRectF, columns: Columns, index: int, line: Line
    ) -> None:
        """The key that picks it, then the token against its bar."""
        marked = line.is_drawn and self._data.reveal is Reveal.ALL
        role = "body" if line.token is None else "mono"
        font = look.font(role)
        painter.setFont(font)
        painter.setPen(look.colour("stage_drawn" if marked else "stage_muted" if line.is_cut else "stage_text"))
        if line.token is None:
            painter.setPen(look.colour("stage_muted"))
        room = columns.label_right - columns.label_left
        short = QCoreApplication.translate("Stage", "others") if line.token is None else line.label
        text = elided(fitting((line.label, short), font, room), font, room)
        width = look.metrics(role).horizontalAdvance(text)
        painter.drawText(QPointF(columns.label_right - width, _baseline(look, row, role)), text)
        if columns.hint_left is not None and line.token is not None and index < 9:
            painter.setFont(look.font("body"))
            painter.setPen(look.colour("stage_muted"))
            painter.drawText(QPointF(columns.hint_left, _baseline(look, row)), str(index + 1))

    @staticmethod
    def _paint_fill(painter: QPainter, look: Look, track: QRectF, name: str, share: float) -> None:
        if share <= 0:
            return
        width = min(1.0, share) * track.width()
        radius = min(0.18 * look.unit, width / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(name))
        painter.drawRoundedRect(QRectF(track.left(), track.top(), width, track.height()), radius, radius)

    @staticmethod
    def _paint_outline(painter: QPainter, look: Look, track: QRectF, solid: float, raw: float) -> None:
        """The raw probability, dashed: light on the bar, dark on the track."""
        width = raw * track.width()
        if width < 0.12 * look.unit:
            return
        line = 0.075 * look.unit
        if width < _SHORT_OUTLINE * look.unit:
            end = QRectF(track.left() + width - line, track.top() + line, line, track.height() - 2 * line)
            painter.fillRect(end, look.colour("stage_inside" if width <= solid * track.width() else "stage_outline"))
            return
        box = QRectF(track.left(), track.top(), width, track.height()).adjusted(
            line, 1.6 * line, -line / 2, -1.6 * line
        )
        edge = min(box.right(), max(box.left(), track.left() + min(1.0, solid) * track.width()))
        # Two parts that meet at the bar's end, or one all around: an SVG has no clip.
        for name, end, other in (
            ("stage_inside", box.left(), box.right()),
            ("stage_outline", box.right(), box.left()),
        ):
            if edge == end:
                continue
            pen = QPen(look.colour(name), line)
            pen.setDashPattern([4.0, 2.5])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            around = [(edge, box.top()), (end, box.top()), (end, box.bottom()), (edge, box.bottom())]
            closing = [around[0]] if edge == other else []
            painter.drawPolyline(QPolygonF([QPointF(*point) for point in (*around, *closing)]))

    @staticmethod
    def _paint_count_mark(painter: QPainter, look: Look, track: QRectF, solid: float, share: float) -> None:
        """Where the throws came down: a bold stroke through the track, in a frame that parts it from the bar."""
        x, half = track.left() + share * track.width(), 0.09 * look.unit
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("stage"))
        painter.drawRect(QRectF(x - 2.4 * half, track.top() - half, 4.8 * half, track.height() + 2 * half))
        painter.setBrush(look.colour("stage_text"))
        painter.drawRect(QRectF(x - half, track.top() - half, 2 * half, track.height() + 2 * half))

    def _paint_number(
        self, painter: QPainter, look: Look, row: QRectF, columns: Columns, index: int, line: Line
    ) -> None:
        text, role = self._number(index, line)
        if role == "body":
            text = fitting((line.short_reason or text, text), look.font(), columns.number_right - columns.number_left)
        font = look.font(role)
        painter.setFont(font)
        name = "stage_drawn" if line.is_drawn else "stage_muted" if line.is_cut else "stage_text"
        painter.setPen(look.colour(name))
        text = elided(text, font, columns.number_right - columns.number_left)
        painter.drawText(QPointF(columns.number_left, _baseline(look, row, role)), text)

    def _number(self, index: int, line: Line) -> tuple[str, str]:
        """What stands after a bar, and the role of its letters."""
        if self._counts:
            return count(self._counts[index]), "number"
        if line.is_cut:
            return QCoreApplication.translate("Stage", "cut"), "body"
        return big_percent(line.p), "number"

    def _widest_number(self, look: Look) -> float:
        numbers = [self._number(index, line) for index, line in enumerate(self.lines)]
        return 1 + max((look.metrics(role).horizontalAdvance(text) for text, role in numbers), default=0.0)


def _baseline(look: Look, row: QRectF, role: str = "body") -> float:
    metrics = look.metrics(role)
    return row.center().y() + (metrics.capHeight() or 0.72 * metrics.ascent()) / 2


def _fill(line: Line) -> str:
    return "stage_rest" if line.token is None else "stage_drawn" if line.is_drawn else "stage_bar"


def _pitch(look: Look, rows: QRectF, n: int) -> float:
    return min(MOST_PITCH * look.unit, rows.height() / max(1, n))


def _n_rows(look: Look, area: QRectF, data: BarsData) -> int:
    """Rows in all, that of the rest among them."""
    height = area.height() - (TITLE * look.unit if data.titles else 0.0)
    usual, close = (math.floor(height / (pitch * look.unit) + 1e-6) for pitch in (LEAST_PITCH, CLOSE_PITCH))
    return max(1, min(MOST_ROWS + 1, max(usual, min(FEW_ROWS, close))))


def least_height(look: Look, titled: bool) -> float:
    """Pixels that the bars need, for the first tokens and the rest."""
    return (LEAST_ROWS * CLOSE_PITCH + (TITLE if titled else 0.0)) * look.unit


def _lines(data: BarsData, n_rows: int) -> list[Line]:
    """So many rows; drawn tokens from farther down take the places of the last ones."""
    for n_tokens in range(n_rows - 1, n_rows - 3 - len(data.also[1:]), -1):
        lines = lines_of(data.distribution, data.vocabulary, max(0, n_tokens), data.drawn, None, more=data.also)
        if len(lines) <= n_rows:
            break
    return lines


def _counts(throws: Throws, lines: list[Line]) -> list[int]:
    counts = [throws.count(line.token) for line in lines if line.token is not None]
    return [*counts, *[throws.n - sum(counts)] * (len(lines) - len(counts))]
