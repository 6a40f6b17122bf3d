"""Entropy over the tokens of an answer as a small line."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from playground.ui.look.theme import Theme, themes
from playground.ui.words.language import speaks
from playground.ui.words.numbers import bits

_FEWEST = 24
"""Tokens that the width is for, while there are not as many: few points do not jump about."""


class Sparkline(QWidget):
    """Several of them have one scale, so that they can be compared."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: list[float] = []
        self._most, self._n_tokens = 1.0, _FEWEST
        self._parting: int | None = None
        self._has_words = True
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        themes().changed.connect(self.updateGeometry)
        themes().changed.connect(self.update)
        speaks(self._retranslate)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Entropy over time"))
        self.update()

    def show_values(self, values: list[float], most: float, n_tokens: int, parting: int | None) -> None:
        """Shows a value a token.

        Args:
            most: the upper end of the scale, not below any value.
            n_tokens: so many tokens the width is for at least.
            parting: the index of the token to mark, None for none.
        """
        self._values, self._most, self._parting = values, most, parting
        self._n_tokens = max(_FEWEST, n_tokens)
        last = self.tr("{0} bits").format(bits(values[-1])) if values else ""
        self.setAccessibleDescription(last)
        self.setToolTip(self.tr("Entropy at each token, 0 to {0:g} bits in all columns").format(most))
        self.update()

    def show_words(self, on: bool) -> None:
        """Whether there is room to say above what it shows."""
        if on != self._has_words:
            self._has_words = on
            self.updateGeometry()

    @property
    def values(self) -> list[float]:
        """What is shown."""
        return self._values

    def sizeHint(self) -> QSize:
        theme = themes().current
        words = round(theme.metrics("small").height()) if self._has_words else 0
        return QSize(60, words + round(2.6 * theme.size("gap")))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _area(self, theme: Theme) -> QRectF:
        words = theme.metrics("small").height() if self._has_words else 0.0
        return QRectF(self.rect()).adjusted(1, words + 1, -5, -3)

    def point(self, index: int) -> QPointF:
        """Where a token's value stands."""
        area = self._area(themes().current)
        x = area.left() + area.width() * index / max(1, self._n_tokens - 1)
        return QPointF(x, area.bottom() - area.height() * self._values[index] / self._most)

    def line(self) -> list[QPointF]:
        """The points to draw: where several tokens share a pixel, the lowest and the highest of them."""
        area, values = self._area(themes().current), self._values
        dx, dy = area.width() / max(1, self._n_tokens - 1), area.height() / self._most
        left, bottom = area.left(), area.bottom()
        share = max(1, math.ceil(1 / max(dx, 1e-6)))
        if share == 1:
            return [QPointF(left + dx * index, bottom - dy * value) for index, value in enumerate(values)]
        points = []
        for first in range(0, len(values), share):
            together, x = values[first : first + share], left + dx * first
            points += [QPointF(x, bottom - dy * min(together)), QPointF(x, bottom - dy * max(together))]
        return points

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = themes().current, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = self._area(theme)
        if self._has_words:
            self._paint_words(painter, theme)
        painter.setPen(QPen(theme.colour("grid"), 1))
        painter.drawLine(area.topLeft(), area.topRight())
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if not self._values:
            return
        if self._parting is not None and self._parting < len(self._values):
            x = self.point(self._parting).x()
            painter.setPen(QPen(theme.colour("drawn"), 1.5, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
        painter.setPen(QPen(theme.colour("text"), 1.3))
        painter.drawPolyline(QPolygonF(self.line()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("text"))
        painter.drawEllipse(self.point(len(self._values) - 1), 2.6, 2.6)

    def _paint_words(self, painter: QPainter, theme: Theme) -> None:
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("muted"))
        baseline = theme.metrics("small").ascent()
        painter.drawText(QPointF(1, baseline), self.tr("entropy at each token"))
        scale = self.tr("0 to {0:g} bits").format(self._most)
        room = self.width() - theme.advance("small", self.tr("entropy at each token")) - 2 * theme.size("gap_small")
        width = theme.advance("small", scale)
        if width <= room:
            painter.drawText(QPointF(self.width() - width - 5, baseline), scale)
