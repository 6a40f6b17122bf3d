"""What the colours of the text stand for, with numbers."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from playground.ui.look.theme import themes
from playground.ui.tints.marks import paint_line
from playground.ui.tints.tint import Tint, step_colour
from playground.ui.tints.tinting import Line
from playground.ui.tints.words import step_labels, tint_sentence

_LEAST_SWATCH = 12
_WHO_LINES = (Line.THIN, Line.THICK, Line.DOTS)


class Legend(QWidget):
    """A row of swatches; where there is no room for their numbers the tool tip has them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tint = Tint.OFF
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        themes().changed.connect(self._on_theme_changed)

    def show_tint(self, tint: Tint) -> None:
        """The key to another tint."""
        self._tint = tint
        self.setToolTip(f"{tint_sentence(tint)}\n{self.text()}".strip())
        self.setAccessibleName(tint_sentence(tint))
        self.setAccessibleDescription(self.text())
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """What its swatches say."""
        labels, unit = step_labels(self._tint)
        return " | ".join(labels) + (f" {unit}" if unit else "")

    def _unit(self) -> str:
        return step_labels(self._tint)[1]

    def _widths(self) -> list[float]:
        theme = themes().current
        return [theme.advance("small", label) + 2 * theme.size("gap_small") for label in step_labels(self._tint)[0]]

    def _unit_width(self) -> float:
        theme = themes().current
        return theme.advance("small", self._unit()) + theme.size("gap_small") if self._unit() else 0.0

    def sizeHint(self) -> QSize:
        theme = themes().current
        height = round(theme.metrics("small").height()) + theme.size("gap_small")
        return QSize(round(sum(self._widths()) + self._unit_width()) + 2, height)

    def minimumSizeHint(self) -> QSize:
        return QSize(themes().current.length(_LEAST_SWATCH) * len(self._widths()), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, widths = themes().current, self._widths()
        shows_numbers = sum(widths) <= self.width()
        if not shows_numbers:
            widths = [self.width() / max(1, len(widths))] * len(widths)
        painter.setFont(theme.font("small"))
        x = 0.0
        for step, (width, label) in enumerate(zip(widths, step_labels(self._tint)[0], strict=True)):
            area = QRectF(x, 1, width, self.height() - 2)
            self._paint_swatch(painter, area, step)
            if shows_numbers:
                painter.setPen(theme.colour("text"))
                painter.drawText(area, Qt.AlignmentFlag.AlignCenter, label)
            x += width
        if x + self._unit_width() <= self.width():
            painter.setPen(theme.colour("muted"))
            area = QRectF(x + theme.size("gap_small"), 1, self.width(), self.height() - 2)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, self._unit())

    def _paint_swatch(self, painter: QPainter, area: QRectF, step: int) -> None:
        theme, inner = themes().current, area.adjusted(1, 0, -1, 0)
        painter.setPen(Qt.PenStyle.NoPen)
        if self._tint is Tint.WHO:
            if _WHO_LINES[step] is Line.THICK:
                painter.setBrush(step_colour(2, theme))
                painter.drawRoundedRect(inner, 3, 3)
            paint_line(painter, inner.adjusted(2, 0, -2, -2), _WHO_LINES[step], theme)
            return
        painter.setBrush(step_colour(step, theme) or theme.colour("panel"))
        if not step:
            painter.setPen(theme.colour("border"))
            inner.adjust(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(inner, 3, 3)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
