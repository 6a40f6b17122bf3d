"""The lesson's running text: plain, with air between the lines."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QTextBlockFormat
from PySide6.QtWidgets import QSizePolicy, QWidget

from playground.ui.look.theme import themes
from playground.ui.parts.wrapped_label import WrappedLabel

LINE = 1.42
"""From baseline to baseline, in units of the font's height."""
WIDEST = 620
"""Longer lines are hard to read."""
_STEP = 1.08


class Prose(WrappedLabel):
    """A paragraph that wraps at a width that can be read."""

    def __init__(self, text: str = "", colour: str = "text", parent: QWidget | None = None) -> None:
        super().__init__(text, parent=parent)
        self._colour = colour
        self.setAlignment(Qt.AlignmentFlag.AlignTop)
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

    def _text_font(self) -> QFont:
        font = themes().current.font("body")
        font.setPixelSize(round(font.pixelSize() * _STEP))
        return font

    def _pitch(self, height: float, metrics: QFontMetricsF) -> float:
        # The same for all lines, whatever other font a script takes.
        return metrics.height() * LINE

    def _ink(self) -> QColor:
        return themes().current.colour(self._colour)

    def heightForWidth(self, width: int) -> int:
        # A layout asks for the width it has to give, not for the one that is taken.
        return super().heightForWidth(max(40, min(width, self.maximumWidth())))

    def sizeHint(self) -> QSize:
        return QSize(self.maximumWidth(), self.heightForWidth(self.maximumWidth()))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 0)


def airy() -> QTextBlockFormat:
    """Room between the lines of a text in a QTextEdit."""
    made = QTextBlockFormat()
    made.setLineHeight(130, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return made
