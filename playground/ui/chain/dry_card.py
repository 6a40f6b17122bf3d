"""The card of dry: its numbers, and the texts that break a repetition."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from playground.core.sampling.escapes import join_words, split_words
from playground.core.sampling.options import MAX_BREAKERS
from playground.ui.chain.sampler_card import SamplerCard
from playground.ui.look.theme import set_role, themes
from playground.ui.parts.controls import claims_escape, label


class WordsField(QLineEdit):
    """Texts with blanks between them, and escapes within; taken by Enter or by leaving."""

    words_typed = Signal(object)
    """tuple[str, ...]"""
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: tuple[str, ...] = ()
        self.setMaxLength(500)
        set_role(self, "small", code=True)

    def show_words(self, words: tuple[str, ...]) -> None:
        """Shows texts; sends no signal."""
        self._words = words
        if not (self.hasFocus() and self.isModified()):
            self.setText(join_words(words))

    def _commit(self) -> None:
        words = split_words(self.text())[:MAX_BREAKERS]
        if self.isModified() and words != self._words:
            self._words = words
            self.words_typed.emit(words)
        self.setText(join_words(self._words))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._commit()
        super().focusOutEvent(event)

    def event(self, event: QEvent) -> bool:
        return claims_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.setText(join_words(self._words))
            self._leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._commit()
            self._leave()
        else:
            super().keyPressEvent(event)

    def _leave(self) -> None:
        self.clearFocus()
        self.left.emit()


class DryCard(SamplerCard):
    """Numbers and sequence breakers."""

    def _add_own_parts(self, column: QVBoxLayout) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(themes().current.size("gap_small"))
        self._breakers_title = label("", "small")
        self.breakers = WordsField()
        self.breakers.words_typed.connect(self._on_words)
        self.breakers.left.connect(self.left)
        row.addWidget(self._breakers_title)
        row.addWidget(self.breakers, 1)
        column.addLayout(row)

    def _retranslate(self) -> None:
        super()._retranslate()
        self._breakers_title.setText(self.tr("breakers"))
        self.breakers.setAccessibleName(self.tr("Sequence breakers of dry"))
        self.breakers.setToolTip(self.tr("Set apart by blanks. \\n is a line end, \\x20 a blank, \\\\ a backslash."))

    def _show_own_parts(self) -> None:
        self.breakers.show_words(self._sampler.sequence_breakers)

    def _on_words(self, words: tuple[str, ...]) -> None:
        self._set(replace(self._sampler, sequence_breakers=words))
