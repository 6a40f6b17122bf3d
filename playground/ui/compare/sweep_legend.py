"""The values of a sweep at its line, in their order."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from playground.ui.compare.sweep_curves import Curves
from playground.ui.compare.sweep_plot import rest_pen, series_pen
from playground.ui.look.theme import Theme, themes
from playground.ui.words.language import speaks
from playground.ui.words.numbers import percent

_SAMPLE = 26
"""Width of the piece of a curve before its name."""


class SweepLegend(QWidget):
    """A row a token: a piece of its curve, its name, its probability; the most probable first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[int | None, str, str]] = []
        self._curves: Curves | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        themes().changed.connect(self.updateGeometry)
        themes().changed.connect(self.update)
        speaks(self._retranslate)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Probabilities at this temperature"))
        self.show_curves(self._curves)

    def show_curves(self, curves: Curves | None) -> None:
        """Shows the values at the line; None for none."""
        self._curves, self._rows = curves, []
        if curves is not None:
            self._rows = [(index, curves.labels[index], percent(curves.now.p[index])) for index in curves.by_value]
            self._rows.append((None, self.tr("all others"), percent(curves.now.rest)))
        self.setAccessibleDescription(self.text)
        self.update()

    @property
    def rows(self) -> list[tuple[str, str]]:
        """Names and values as they stand there."""
        return [(name, value) for _, name, value in self._rows]

    @property
    def text(self) -> str:
        """All rows in words."""
        return ", ".join(f"{name} {value}" for name, value in self.rows)

    def sizeHint(self) -> QSize:
        theme = themes().current
        return QSize(round(_SAMPLE + theme.advance("token", "0" * 11) + theme.advance("number", "< 0.0001 %")), 120)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width(), 60)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = themes().current, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = theme.metrics("number").height()
        height = min(line * 1.5, self.height() / max(1, len(self._rows)))
        top = line + 6 if height * len(self._rows) + line + 6 <= self.height() else 0.0
        for row, (index, name, value) in enumerate(self._rows):
            self._paint_row(painter, theme, QRectF(0, top + row * height, self.width(), height), index, name, value)

    @staticmethod
    def _paint_row(painter: QPainter, theme: Theme, area: QRectF, index: int | None, name: str, value: str) -> None:
        y = area.center().y()
        painter.setPen(rest_pen(theme) if index is None else series_pen(theme, index))
        painter.drawLine(QPointF(area.left(), y), QPointF(area.left() + _SAMPLE - 8, y))
        if index is not None:
            painter.setPen(QPen(theme.colour("panel"), 1))
            painter.setBrush(series_pen(theme, index).color())
            painter.drawEllipse(QPointF(area.left() + (_SAMPLE - 8) / 2, y), 4, 4)
        painter.setPen(theme.colour("muted" if index is None else "text"))
        painter.setFont(theme.font("small" if index is None else "number"))
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, value)
        room = area.width() - _SAMPLE - theme.advance("number", value) - theme.size("gap_small")
        role = "small" if index is None else "token"
        painter.setFont(theme.font(role))
        shown = theme.metrics(role).elidedText(name, Qt.TextElideMode.ElideRight, room)
        place = area.adjusted(_SAMPLE, 0, 0, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
