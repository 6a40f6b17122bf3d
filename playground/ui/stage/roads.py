"""The tree of tokens on the stage: the road to the present place, what was left beside it, and what may come."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from playground.core.crossings import Surroundings, surroundings
from playground.core.moment import Moment
from playground.core.pieces import Kind, Piece, Pieces
from playground.core.session import Node
from playground.core.vocabulary import Vocabulary
from playground.ui.bars.chart_lines import token_label
from playground.ui.stage.fitting import elided, fitting
from playground.ui.stage.look import Look
from playground.ui.tree.labels import answer_words, message_words
from playground.ui.words.numbers import big_percent

MOST_FORKS = 6
N_COMING = 3
"""Tokens that may come, where nothing has come yet."""
ROW = 1.55
"""Units from one road to the next, at least."""
WIDEST_ROW = 2.3
GAP = 1.5
"""Units between a fork and its roads."""
AFTER = 0.6
"""Units after the words of the road."""
NOTE = 1.4
"""Units of the line that says what the numbers are."""
LEAST_ROWS = 3
LEAST_TEXT = 4.0
"""Units for the words of the road, at least."""

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Way:
    """A road from a fork.

    Attributes:
        text: its words.
        p: the probability of its first token, None for what a person wrote.
        is_past: the probability is the one when it was chosen, not the present one.
    """

    text: str
    p: float | None
    is_past: bool = False

    @property
    def number(self) -> str:
        """The probability as it is written, "" where there is none."""
        return "" if self.p is None else big_percent(self.p)


@dataclass(frozen=True, slots=True)
class Fork:
    """Roads from one place; ``taken`` is the one to the present place, None where that is still open."""

    taken: Way | None
    others: tuple[Way, ...]
    n_more: int = 0
    """Roads for which there is no room."""


def forks_of(pieces: Pieces, here: Node, moment: Moment | None, vocabulary: Vocabulary) -> tuple[Fork, ...]:
    """The last forks on the way to a place, and the open one there; its moment says what may come."""
    around = surroundings(pieces, here, MOST_FORKS)
    forks = [
        Fork(_way(each.taken, vocabulary, _n_done(here, each.taken)), _ways(each.others, vocabulary))
        for each in around.crossings
    ]
    coming = _coming(around, moment, vocabulary)
    if forks and around.crossings[0].taken.kind is Kind.MESSAGE and not forks[0].others:
        # It stands above already.
        del forks[0]
    return (*forks, Fork(None, coming)) if coming else tuple(forks)


def _n_done(here: Node, piece: Piece) -> int:
    """How many of a piece's tokens are on the road."""
    return max(1, min(len(piece.nodes), here.position - piece.first.position + 1))


def _ways(pieces: tuple[Piece, ...], vocabulary: Vocabulary) -> tuple[Way, ...]:
    return tuple(_way(piece, vocabulary, len(piece.nodes)) for piece in pieces)


def _way(piece: Piece, vocabulary: Vocabulary, n: int) -> Way:
    if piece.kind is Kind.MESSAGE:
        return Way(translate("Stage", "“{0}”").format(message_words(piece)), None)
    choice = piece.first.choice
    p = choice.p if choice is not None else None
    return Way(answer_words(piece.nodes[:n], vocabulary), p, p is not None)


def _coming(around: Surroundings, moment: Moment | None, vocabulary: Vocabulary) -> tuple[Way, ...]:
    """What goes on from here in the session; where nothing does, what the dice may choose."""
    if around.ahead or moment is None:
        return _ways(around.ahead, vocabulary)
    rows = [row for row in moment.distribution.rows(N_COMING) if moment.distribution.p(row.token) > 0]
    return tuple(Way(token_label(vocabulary, row.token), moment.distribution.p(row.token)) for row in rows)


HIDDEN = Fork(None, (Way("?", None),))
"""In the place of what may come, while the audience guesses."""


def hidden_words() -> str:
    """Instead of what may come, for who cannot see that it is hidden."""
    return translate("Stage", "The next token is still hidden.")


def spoken(forks: tuple[Fork, ...], numbers: bool) -> str:
    """All roads in words; ``numbers``: whether probabilities may be known."""
    ways = [way for fork in forks for way in ((fork.taken,) if fork.taken else ()) + fork.others]
    hidden = HIDDEN.others[0]
    return "; ".join(
        hidden_words() if way is hidden else f"{way.text} {way.number if numbers else ''}".strip() for way in ways
    )


def _ways_of(fork: Fork) -> tuple[Way, ...]:
    return (*((fork.taken,) if fork.taken else ()), *fork.others)


# -- fitting ---------------------------------------------------------------------------------------------------------


def fit_rows(forks: tuple[Fork, ...], n_rows: int) -> tuple[Fork, ...]:
    """As many roads as there are rows for: the road itself has one, the latest forks are served first."""
    left, fitted = n_rows - 1, []
    for fork in reversed(forks):
        # The first of the open roads goes on in the row of the road.
        beside = fork.others if fork.taken else fork.others[1:]
        n = len(beside) if len(beside) <= left else max(0, left - 1)
        left -= min(len(beside), left)
        kept = fork.others[: n + (0 if fork.taken else 1)]
        fitted.append(Fork(fork.taken, kept, len(beside) - n))
    return tuple(reversed(fitted))


class Roads:
    """Paints forks from left to right. The road runs along the top; what was left hangs below where it parts."""

    def __init__(self, look: Look, area: QRectF, numbers: bool) -> None:
        """``numbers``: whether probabilities may be seen."""
        self._look = look
        self._area = area
        self._numbers = numbers
        self._row = 0
        self._pitch = ROW * look.unit

    def paint(self, painter: QPainter, forks: tuple[Fork, ...]) -> None:
        """As much as there is room for."""
        numbered = [way for fork in forks for way in _ways_of(fork) if way.number] if self._numbers else []
        if numbered:
            self._paint_note(painter, any(way.is_past for way in numbered))
        look, area = self._look, self._area
        n_rows = int(area.height() / (ROW * look.unit))
        if n_rows < 1 or not forks:
            return
        forks = fit_rows(self._latest(forks), n_rows)
        n_used = 1 + sum(len(fork.others) - (fork.taken is None) + bool(fork.n_more) for fork in forks)
        self._pitch = min(WIDEST_ROW * look.unit, area.height() / n_used)
        starts = self._starts(forks)
        # The latest forks hang highest, so no line crosses a text.
        self._row = 0
        for place in reversed(range(len(forks))):
            self._paint_others(painter, forks[place], starts[place])
        self._paint_road(painter, forks, starts)

    def _paint_note(self, painter: QPainter, past: bool) -> None:
        """What the numbers are, below the roads, where these have room enough; ``past``: some were recorded."""
        look = self._look
        roads = self._area.adjusted(0, 0, 0, -NOTE * look.unit)
        if roads.height() < LEAST_ROWS * ROW * look.unit:
            return
        painter.setFont(look.font())
        painter.setPen(look.colour("stage_muted"))
        phrases = (
            translate("Stage", "each number is the probability of the first token of its road"),
            translate("Stage", "probability of the first token"),
        )
        if past:
            # The temperature may have been another one then.
            phrases = (
                translate("Stage", "each number is the probability of the first token of its road, when it was chosen"),
                translate("Stage", "probability of the first token, when it was chosen"),
                translate("Stage", "probability when it was chosen"),
            )
        text = fitting(phrases, look.font(), roads.width())
        painter.drawText(QPointF(roads.left(), self._area.bottom() - look.metrics().descent()), text)
        self._area = roads

    # Places

    def _latest(self, forks: tuple[Fork, ...]) -> tuple[Fork, ...]:
        """The last forks whose roads fit beside each other."""
        room, kept = self._area.width(), []
        for fork in reversed(forks):
            if self._least_width(fork) > room and kept and not fork.others:
                # What leads to the first fork can do without its number.
                fork = Fork(Way(fork.taken.text, None), ())
            room -= self._least_width(fork)
            if room < 0 and kept:
                break
            kept.append(fork)
        return tuple(reversed(kept))

    def _width(self, fork: Fork, text_width: float) -> float:
        return (GAP + AFTER) * self._look.unit + self._number_width(fork) + text_width

    def _least_width(self, fork: Fork) -> float:
        return self._width(fork, min(self._text_width(fork), LEAST_TEXT * self._look.unit))

    def _starts(self, forks: tuple[Fork, ...]) -> list[float]:
        """Where each fork's roads begin; what is left of the room goes to the longer texts."""
        wanted = [self._width(fork, self._text_width(fork)) for fork in forks]
        least = [self._least_width(fork) for fork in forks]
        spare = max(0.0, self._area.width() - sum(least))
        # What may come is read first: the road stands in the sentence, too.
        coming = self._beyond(forks[-1:], wanted[-1:]) if forks[-1].taken is None else 0.0
        asked = sum(wanted) - sum(least) + max(0.0, self._beyond(forks, wanted) - coming)
        share = min(1.0, max(0.0, spare - coming) / asked) if asked > 0 else 0.0
        starts, x = [], self._area.left()
        for low, high in zip(least, wanted, strict=True):
            starts.append(x)
            x += low + share * (high - low)
        return [*starts, min(x, self._area.right())]

    def _beyond(self, forks: tuple[Fork, ...], wanted: list[float]) -> float:
        """How far the words beside the road reach beyond its end, if every road has what it wants."""
        beyond, after = 0.0, 0.0
        for fork, width in zip(reversed(forks), reversed(wanted), strict=True):
            after += width
            texts = (self._look.metrics().horizontalAdvance(way.text) + 1 for way in fork.others)
            beyond = max(beyond, self._width(fork, max(texts, default=0.0)) - after)
        return beyond

    def _first(self, fork: Fork) -> Way:
        """What stands in the road's row."""
        return fork.taken or fork.others[0]

    def _number_width(self, fork: Fork) -> float:
        """One width for all numbers of a fork, so that they line up."""
        if not self._numbers:
            return 0.0
        metrics = self._look.metrics("strong")
        widest = max(metrics.horizontalAdvance(way.number) for way in _ways_of(fork))
        return widest + 0.5 * self._look.unit if widest else 0.0

    def _text_width(self, fork: Fork) -> float:
        return self._look.metrics().horizontalAdvance(self._first(fork).text) + 1

    def _y(self, row: int) -> float:
        return self._area.top() + (row + 0.5) * self._pitch

    # Painting

    def _paint_road(self, painter: QPainter, forks: tuple[Fork, ...], starts: list[float]) -> None:
        look, y = self._look, self._y(0)
        for place, fork in enumerate(forks):
            x, end = starts[place], starts[place + 1]
            on_road = fork.taken is not None
            self._line(painter, QPointF(x, y), QPointF(x + (GAP - 0.4) * look.unit, y), on_road)
            self._paint_way(painter, self._first(fork), fork, QRectF(x, y, end - x, 0), on_road)
        here = starts[-2] if forks[-1].taken is None else starts[-1]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("stage_drawn"))
        painter.drawEllipse(QPointF(here, y), 0.34 * look.unit, 0.34 * look.unit)

    def _paint_others(self, painter: QPainter, fork: Fork, x: float) -> None:
        unit = self._look.unit
        beside = fork.others if fork.taken else fork.others[1:]
        texts = list(beside)
        if fork.n_more:
            texts.append(Way(translate("Stage", "and {0} more").format(fork.n_more), None))
        for way in texts:
            self._row += 1
            y = self._y(self._row)
            self._branch(painter, QPointF(x, self._y(0)), QPointF(x + (GAP - 0.4) * unit, y))
            self._paint_way(painter, way, fork, QRectF(x, y, self._area.right() - x, 0), False)

    def _paint_way(self, painter: QPainter, way: Way, fork: Fork, place: QRectF, on_road: bool) -> None:
        """The number, then the words; ``place`` is from the fork to where the next one begins."""
        look, unit = self._look, self._look.unit
        number_width = self._number_width(fork) if way.number else 0.0
        x = place.left() + GAP * unit
        baseline = place.top() + look.metrics().capHeight() / 2
        painter.setPen(look.colour("stage_bar" if on_road else "stage_muted"))
        if self._numbers and way.number:
            painter.setFont(look.font("strong"))
            right = x + number_width - 0.5 * unit
            painter.drawText(
                QPointF(right - look.metrics("strong").horizontalAdvance(way.number), baseline), way.number
            )
        font = look.font()
        painter.setFont(font)
        painter.setPen(look.colour("stage_text" if on_road else "stage_muted"))
        room = place.right() - x - number_width - (AFTER * unit if on_road else 0)
        mode = Qt.TextElideMode.ElideMiddle if on_road else Qt.TextElideMode.ElideRight
        painter.drawText(QPointF(x + number_width, baseline), elided(way.text, font, room, mode))

    def _line(self, painter: QPainter, start: QPointF, end: QPointF, on_road: bool) -> None:
        width = (0.2 if on_road else 0.1) * self._look.unit
        painter.setPen(QPen(self._look.colour("stage_bar" if on_road else "stage_rest"), width))
        painter.drawLine(start, end)

    def _branch(self, painter: QPainter, start: QPointF, end: QPointF) -> None:
        """Down from the road and around a soft corner."""
        radius = 0.5 * self._look.unit
        path = QPainterPath(start)
        path.lineTo(start.x(), end.y() - radius)
        path.quadTo(QPointF(start.x(), end.y()), QPointF(start.x() + radius, end.y()))
        path.lineTo(end)
        painter.setPen(QPen(self._look.colour("stage_rest"), 0.1 * self._look.unit))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
