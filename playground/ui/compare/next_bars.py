"""The top of the next token's distribution in few rows, and the token that the dice chose."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from playground.core.moment import Moment
from playground.core.vocabulary import Vocabulary
from playground.ui.bars.bar_shape import paint_bar
from playground.ui.bars.chart_lines import token_label
from playground.ui.look.theme import Theme, themes
from playground.ui.words.language import speaks
from playground.ui.words.numbers import percent, unit_interval

_LONGEST = "99.9999 %"
_NAME_SHARE = 0.4
_LEAST_BAR = 24
MOST_ROWS = 4


@dataclass(frozen=True, slots=True)
class _Row:
    label: str
    p: float
    is_drawn: bool


class NextBars(QWidget):
    """Final probabilities; a drawn token that is not among the first takes the last row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[_Row] = []
        self._n_rows = MOST_ROWS
        self._shown: tuple[Moment, Vocabulary] | None = None
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        themes().changed.connect(self.updateGeometry)
        themes().changed.connect(self.update)
        speaks(self._retranslate)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Next token"))

    def show_moment(self, moment: Moment, vocabulary: Vocabulary) -> None:
        """The moment's first tokens and the drawn one."""
        self._shown = (moment, vocabulary)
        final = moment.distribution.final
        tokens = [final.token_at(index) for index in range(min(self._n_rows, len(final)))]
        if moment.drawn not in tokens:
            tokens[-1] = moment.drawn
        p = moment.distribution.p
        self._rows = [_Row(token_label(vocabulary, each), p(each), each == moment.drawn) for each in tokens]
        form = self.tr("next token · u = {0} · evaluated again") if moment.again else self.tr("next token · u = {0}")
        self._words = form.format(unit_interval(moment.u))
        self._changed()

    def show_words(self, text: str) -> None:
        """There is no next token, and why."""
        self._rows, self._words, self._shown = [], text, None
        self._changed()

    def set_n_rows(self, n: int) -> None:
        """So many rows there is room for."""
        if n != self._n_rows:
            self._n_rows = n
            self.updateGeometry()
            if self._shown is not None:
                self.show_moment(*self._shown)

    @property
    def rows(self) -> list[tuple[str, str, bool]]:
        """Label, probability, and whether the dice chose it."""
        return [(row.label, percent(row.p), row.is_drawn) for row in self._rows]

    @property
    def text(self) -> str:
        """The line above the rows."""
        return self._words

    def _changed(self) -> None:
        rows = ", ".join(f"{label} {p}" for label, p, _ in self.rows)
        self.setAccessibleDescription(f"{self._words} {rows}".strip())
        self.update()

    def _row_height(self) -> float:
        return themes().current.metrics("number").height() + 5

    def _heading_height(self) -> float:
        return themes().current.metrics("small").height() + 4

    def sizeHint(self) -> QSize:
        return QSize(themes().current.length(60), round(self._heading_height() + self._n_rows * self._row_height()) + 1)

    def minimumSizeHint(self) -> QSize:
        """Wide enough for a name, a short bar and the longest number."""
        theme = themes().current
        beside = theme.advance("number", _LONGEST) + 3 * theme.size("gap_small") + theme.length(_LEAST_BAR)
        return QSize(round(beside / (1 - _NAME_SHARE)), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = themes().current, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("muted"))
        words = theme.metrics("small").elidedText(self._words, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(QPointF(1, theme.metrics("small").ascent()), words)
        height = self._row_height()
        for index, row in enumerate(self._rows):
            area = QRectF(0, self._heading_height() + index * height, self.width(), height)
            self._paint_row(painter, theme, area, row)

    @staticmethod
    def _paint_row(painter: QPainter, theme: Theme, area: QRectF, row: _Row) -> None:
        if row.is_drawn:
            painter.setPen(QPen(theme.colour("drawn"), 1.5))
            painter.setBrush(theme.colour("drawn_soft"))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 4, 4)
        inner = area.adjusted(theme.size("gap_small"), 0, -theme.size("gap_small"), 0)
        number = theme.advance("number", _LONGEST)
        name = min(inner.width() * _NAME_SHARE, theme.advance("token", "0" * 16))
        painter.setPen(theme.colour("text"))
        painter.setFont(theme.font("token"))
        label = theme.metrics("token").elidedText(row.label, Qt.TextElideMode.ElideRight, name - 4)
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, label)
        painter.setFont(theme.font("number" if row.is_drawn else "body"))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner, right, percent(row.p))
        width = inner.width() - name - number - theme.size("gap_small")
        thick = theme.length(8)
        track = QRectF(inner.left() + name, area.center().y() - thick / 2, max(0.0, width), thick)
        paint_bar(painter, theme, "track", track, 3)
        track.setWidth(max(2.0, track.width() * row.p))
        paint_bar(painter, theme, "bar_final", track, 3)
