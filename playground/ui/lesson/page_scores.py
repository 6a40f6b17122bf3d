"""Page 2: scores for every token."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from playground.core.moment import Moment
from playground.core.sampling import Scores
from playground.core.vocabulary import Vocabulary
from playground.ui.bars.chart_lines import token_label
from playground.ui.chain.scales import LogScale, PowerScale
from playground.ui.lesson import figures
from playground.ui.lesson.blocks import Bridge, Riddle
from playground.ui.lesson.number_table import NumberTable
from playground.ui.lesson.page import QUESTION, Asking, Page
from playground.ui.look.theme import themes
from playground.ui.parts.controls import label
from playground.ui.parts.value_slider import ValueSlider
from playground.ui.words.numbers import count

_N_POINTS = 240
_BELOW = 10
_NEAR = 0.02
"""Far down the list a hand cannot point more exactly than so."""


def _ranks(scores: Scores) -> LogScale:
    return LogScale(1, max(2, scores.n_allowed))


class RankView(QWidget):
    """All scores from the best to the worst; ranks on a logarithmic axis, for the first few matter most."""

    rank_moved = Signal(int)
    """The person points at this rank, from 1."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scores: Scores | None = None
        self._rank = 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.SizeHorCursor)
        self.setAccessibleName(self.tr("All scores, from the best to the worst"))
        themes().changed.connect(self.update)

    def show_scores(self, scores: Scores | None, rank: int) -> None:
        """Other scores, and the rank that is looked at."""
        self._scores, self._rank = scores, rank
        self.update()

    def sizeHint(self) -> QSize:
        gap = themes().current.size("gap")
        return QSize(40 * gap, 14 * gap)

    def _frame(self) -> QRectF:
        line = themes().current.metrics("small").height()
        return QRectF(self.rect()).adjusted(9, line + 2, -9, -line - 6)

    def _x(self, rank: int) -> float:
        frame = self._frame()
        return frame.left() + _ranks(self._scores).place(rank) * frame.width()

    def _y(self, score: float) -> float:
        frame, ascending = self._frame(), self._scores.sorted
        low, high = float(ascending[self._scores.n_allowed - 1]), float(ascending[0])
        return frame.bottom() - (score - low) / max(1e-9, high - low) * frame.height()

    def _drag(self, event: QMouseEvent) -> None:
        if self._scores is not None:
            frame = self._frame()
            place = (event.position().x() - frame.left()) / max(1.0, frame.width())
            self.rank_moved.emit(round(_ranks(self._scores).value(place)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._drag(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._drag(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._scores is None:
            return
        theme, painter = themes().current, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame, n, values = self._frame(), self._scores.n_allowed, self._scores.sorted
        ranks = np.unique(np.geomspace(1, n, _N_POINTS).round().astype(int))
        line = QPolygonF([QPointF(self._x(int(rank)), self._y(float(values[rank - 1]))) for rank in ranks])
        area = QPolygonF([*line, QPointF(frame.right(), frame.bottom()), QPointF(frame.left(), frame.bottom())])
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent_soft"))
        painter.drawPolygon(area)
        painter.setPen(QPen(theme.colour("accent"), 2))
        painter.drawPolyline(line)
        if values[n - 1] < 0 < values[0]:
            painter.setPen(QPen(theme.colour("border_strong"), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QLineF(frame.left(), self._y(0), frame.right(), self._y(0)))
        self._paint_words(painter, frame, n)
        self._paint_mark(painter, values)

    def _paint_words(self, painter: QPainter, frame: QRectF, n: int) -> None:
        theme, metrics = themes().current, themes().current.metrics("small")
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("muted"))
        ends = 10 ** np.arange(0, math.ceil(math.log10(max(2, n))))
        free = -math.inf
        for rank in [*ends.tolist(), n]:
            text = count(int(rank))
            width = metrics.horizontalAdvance(text)
            x = min(max(self._x(int(rank)) - width / 2, 0.0), self.width() - width)
            if x > free:
                painter.drawText(QPointF(x, self.height() - metrics.descent() - 1), text)
                free = x + width + 8

    def _paint_mark(self, painter: QPainter, values: np.ndarray) -> None:
        theme, frame = themes().current, self._frame()
        x, y = self._x(self._rank), self._y(float(values[self._rank - 1]))
        painter.setPen(QPen(theme.colour("needle"), 1.5))
        painter.drawLine(QLineF(x, frame.top() - 6, x, frame.bottom()))
        painter.setPen(QPen(theme.colour("panel"), 2))
        painter.setBrush(theme.colour("needle"))
        painter.drawEllipse(QPointF(x, y), 5, 5)


class ScoresPage(Page):
    """The whole vocabulary with the model's scores of this moment."""

    needs_bars = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ranks = RankView()
        self.slider = ValueSlider(PowerScale(0.0, 1.0), 0.001, step=0.01)
        self._rank = 1
        self._moment: Moment | None = None
        self._vocabulary: Vocabulary | None = None
        self._here = label("", "strong")
        self.facts = NumberTable([self.tr("of all scores"), ""], names=True)
        self._size = label("", "muted")
        self._build()
        self.ranks.rank_moved.connect(self.show_rank)
        self.slider.value_moved.connect(self._on_slider)

    def heading(self) -> str:
        return self.tr("Scores for every token")

    def _build(self) -> None:
        self.say(
            self.tr(
                "The vocabulary is a fixed list of tokens. In every run the model gives each of them a score, the "
                "logit: the higher, the better it would fit. It has no other way to say anything."
            )
        )
        self.ask_first(self._riddle())
        bridge = Bridge("", self.tr("Ask “{0}”").format(QUESTION))
        self.slider.setAccessibleName(self.tr("Rank"))
        for widget in (self._size, self.ranks, self.slider, self._here, self.facts):
            bridge.add(widget)
        bridge.asked.connect(lambda: self.asked.emit(Asking(QUESTION)))
        self.bridge = bridge
        self.add(bridge)
        self.say(
            self.tr(
                "Scores are not probabilities yet. Some are negative. Together they do not make 1. And what is a score "
                "of 20 worth beside one of 18? The next page turns them into shares."
            )
        )
        self.set_exercise(
            self.tr("Find the first token whose score is more than {0} below the best one. How far down is it?").format(
                _BELOW
            )
        )

    def _riddle(self) -> Riddle:
        return Riddle(
            self.tr("The text is “How are”. Does the token “elephant” get a score, too?"),
            (self.tr("No, it does not fit"), self.tr("Yes, a low one"), self.tr("Only if it is searched for")),
            1,
            self.tr(
                "Every token gets one, in every run, however little it fits. Nothing is looked up and nothing is "
                "left out: the scores come out of one big multiplication."
            ),
        )

    def take_over(self, other: ScoresPage) -> None:
        super().take_over(other)
        self._rank = other._rank

    def show_moment(self, moment: Moment | None, vocabulary: Vocabulary | None) -> None:
        self._moment, self._vocabulary = moment, vocabulary
        self._show()

    def show_rank(self, rank: int) -> None:
        """Looks at another rank, from 1."""
        self._rank = rank
        self._show()

    def _on_slider(self, place: float) -> None:
        if self._scores is not None:
            self.show_rank(round(_ranks(self._scores).value(place)))

    @property
    def _scores(self) -> Scores | None:
        return None if self._moment is None else self._moment.distribution.raw.scores

    def _show(self) -> None:
        scores = self._scores
        for widget in (self._size, self.ranks, self.slider, self._here, self.facts):
            widget.setVisible(scores is not None)
        if scores is None:
            self.bridge.say(self.no_bars())
            return
        self.bridge.say(self.tr("Drag through all tokens, from the best to the worst. The dashed line is the score 0."))
        self._rank = min(max(1, self._rank), scores.n_allowed)
        self.ranks.show_scores(scores, self._rank)
        self.slider.set_value(_ranks(scores).place(self._rank))
        self._size.setText(self.tr("{0} tokens, {0} scores").format(count(scores.n_vocab)))
        value, name = (
            float(scores.sorted[self._rank - 1]),
            token_label(self._vocabulary, scores.token_at(self._rank - 1)),
        )
        self._here.setText(
            self.tr("Rank {0}: {1} with the score {2}").format(count(self._rank), name, figures.score(value, 2))
        )
        self._show_facts(scores)
        self._check(scores)

    def _show_facts(self, scores: Scores) -> None:
        values = scores.sorted[: scores.n_allowed]
        self.facts.show_rows(
            [
                (self.tr("best"), figures.score(float(values[0]), 2)),
                (self.tr("worst"), figures.score(float(values[-1]), 2)),
                (self.tr("below 0"), count(int(np.count_nonzero(values < 0)))),
                (self.tr("sum"), figures.score(float(values.sum()), 1, thousands=True)),
            ]
        )

    def _check(self, scores: Scores) -> None:
        values = scores.sorted[: scores.n_allowed]
        first = 1 + int(np.argmax(values < values[0] - _BELOW))
        is_near = abs(self._rank - first) <= _NEAR * first
        if self.exercise is not None:
            self.exercise.check(bool(values[-1] < values[0] - _BELOW) and is_near)
