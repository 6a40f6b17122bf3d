"""The lesson's running text: plain, with air between the lines."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QTextBlockFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from playground.ui.look.theme import themes
from playground.ui.words.korean import code_units, keep_words

LINE = 1.42
"""From baseline to baseline, in units of the font's height."""
WIDEST = 620
"""Longer lines are hard to read."""
_STEP = 1.08


class Prose(QLabel):
    """A paragraph that wraps at a width that can be read."""

    def __init__(self, text: str = "", colour: str = "text", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self._colour = colour
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMaximumWidth(themes().current.length(WIDEST))
        themes().changed.connect(self._relook)

    def show_text(self, text: str, colour: str | None = None) -> None:
        """Another text."""
        self._colour = colour or self._colour
        if text != self.text():
            self.setText(text)
        self.update()

    def _relook(self) -> None:
        self.updateGeometry()
        self.update()

    def _layout_of(self, width: float) -> tuple[list[QTextLayout], float]:
        font = themes().current.font("body")
        font.setPixelSize(round(font.pixelSize() * _STEP))
        layouts, y = [], 0.0
        for paragraph in self.text().split("\n"):
            layout = QTextLayout(paragraph, font)
            option = QTextOption(Qt.AlignmentFlag.AlignLeft)
            option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
            layout.setTextOption(option)
            y = _set_lines(layout, width, y)
            layouts.append(layout)
        return layouts, y

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        # A layout asks for the width it has to give, not for the one that is taken.
        return math.ceil(self._layout_of(max(40, min(width, self.maximumWidth())))[1])

    def sizeHint(self) -> QSize:
        return QSize(self.maximumWidth(), self.heightForWidth(self.maximumWidth()))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(themes().current.colour(self._colour))
        for layout in self._layout_of(self.width())[0]:
            layout.draw(painter, self.contentsRect().topLeft().toPointF())


def _set_lines(layout: QTextLayout, width: float, y: float) -> float:
    units = code_units(layout.text())
    # The same for all lines, whatever other font a script takes.
    pitch = QFontMetricsF(layout.font()).height() * LINE
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        keep_words(line, units)
        line.setPosition(QPointF(0.0, y + (pitch - line.height()) / 2))
        y += pitch
    layout.endLayout()
    return y


def airy() -> QTextBlockFormat:
    """Room between the lines of a text in a QTextEdit."""
    made = QTextBlockFormat()
    made.setLineHeight(130, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return made
