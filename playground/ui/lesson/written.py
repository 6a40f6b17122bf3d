"""One answer as it grows: its heading, what is in the hand, the text, and what the model did not expect in it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextEdit, QVBoxLayout, QWidget

from playground.core.lesson import is_unexpected
from playground.core.vocabulary import PieceDecoder, Vocabulary, running_text
from playground.ui.lesson.text import airy
from playground.ui.lesson.writers import Written
from playground.ui.look.theme import set_role, themes
from playground.ui.parts.controls import label
from playground.ui.parts.value_slider import ValueSlider
from playground.ui.parts.wrapped_label import WrappedLabel


class WrittenView(QFrame):
    """A column; tokens that the model gave less than 1 % are marked."""

    value_moved = Signal(float)
    """The slider in the heading was moved."""

    def __init__(self, title: str, slider: ValueSlider | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self.title = label(title, "strong")
        self.value = label("", "strong")
        self.slider = slider
        self.text = QTextEdit()
        self._foot = WrappedLabel("", "small")
        self._written: tuple[Written, Vocabulary] | None = None
        self._lay_out()
        if slider is not None:
            slider.value_moved.connect(self.value_moved)
        themes().changed.connect(self._relook)

    def _lay_out(self) -> None:
        gap = themes().current.size("gap")
        self.text.setReadOnly(True)
        self.text.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.text.setMinimumHeight(11 * gap)
        set_role(self.text, "page")
        self.text.document().setDocumentMargin(0)
        heading = QHBoxLayout()
        heading.addWidget(self.title)
        heading.addStretch(1)
        heading.addWidget(self.value)
        column = QVBoxLayout(self)
        column.setContentsMargins(gap, gap, gap, gap)
        column.setSpacing(gap // 2)
        column.addLayout(heading)
        if self.slider is not None:
            column.addWidget(self.slider)
        column.addWidget(self.text, 1)
        column.addWidget(self._foot)

    def show_value(self, text: str) -> None:
        """The number that the slider stands at."""
        self.value.setText(text)
        if self.slider is not None:
            self.slider.setAccessibleName(f"{self.title.text()} {text}")
        self.text.setAccessibleName(f"{self.title.text()} {text}")

    def show_written(self, written: Written, vocabulary: Vocabulary | None) -> None:
        """Shows an answer as far as it has come."""
        self._written = None if vocabulary is None else (written, vocabulary)
        self._relook()

    def _relook(self) -> None:
        self.text.clear()
        if self._written is None:
            self._foot.setText("")
            return
        written, vocabulary = self._written
        cursor, decoder = self.text.textCursor(), PieceDecoder()
        cursor.setBlockFormat(airy())
        for each in written.tokens:
            text = running_text(decoder.push(vocabulary.piece(each.token)))
            cursor.insertText(text, _look_of(is_unexpected(each.raw_p)))
        if not written.is_ended:
            cursor.insertText(" ▍", _look_of(False, "accent"))
        self.text.moveCursor(QTextCursor.MoveOperation.End)
        self._foot.setText(self._verdict(written))

    def _verdict(self, written: Written) -> str:
        unexpected = [place for place, each in enumerate(written.tokens, start=1) if is_unexpected(each.raw_p)]
        if not unexpected:
            return self.tr("{0} tokens, none unexpected").format(len(written.tokens)) if written.tokens else ""
        return self.tr("{0} of {1} tokens unexpected, the first at {2}").format(
            len(unexpected), len(written.tokens), unexpected[0]
        )


def _look_of(unexpected: bool, colour: str = "text") -> QTextCharFormat:
    made, theme = QTextCharFormat(), themes().current
    made.setForeground(theme.colour(colour))
    if unexpected:
        made.setBackground(theme.colour("warning_soft"))
        made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        made.setUnderlineColor(theme.colour("warning"))
    return made
