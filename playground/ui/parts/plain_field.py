"""A field of several lines of plain text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from playground.ui.parts.controls import claims_escape


class PlainField(QPlainTextEdit):
    """Esc leaves it, unless an input method composes; Tab goes on; what is pasted is text; files are not taken."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._composing = False
        self.setTabChangesFocus(True)

    @property
    def is_composing(self) -> bool:
        """Whether an input method has text that is not final."""
        return self._composing

    def event(self, event: QEvent) -> bool:
        return claims_escape(event) or super().event(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._composing = False
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif not self._composing:
            self.left.emit()

    # A file that is dropped is a model for the window, not text.

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return not source.hasUrls() and source.hasText()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if event.mimeData().hasUrls():
            event.ignore()
        else:
            super().dragMoveEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Pastes the text; a copied file's name is text here."""
        if source.hasText():
            self.insertPlainText(source.text())
