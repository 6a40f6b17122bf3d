"""A field over a piece of the tree that takes the name of its branch."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from playground.core.session import LONGEST_NAME
from playground.ui.look.theme import themes
from playground.ui.parts.controls import claims_escape
from playground.ui.words.language import speaks

_WIDTH = 240


class NameField(QLineEdit):
    """Hidden until it is opened; Enter and leaving take the name, Esc does not."""

    named = Signal(str)
    left = Signal()
    """The focus belongs to the tree again."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._was = ""
        self.setMaxLength(LONGEST_NAME)
        self.returnPressed.connect(self._take)
        self.hide()
        speaks(self._retranslate)

    def _retranslate(self) -> None:
        self.setPlaceholderText(self.tr("Name of the branch"))
        self.setAccessibleName(self.tr("Name of the branch"))

    def open(self, name: str, at: QRect) -> None:
        """Shows itself over a rectangle of the parent."""
        height = themes().current.size("control")
        room = self.parentWidget().size()
        width = min(room.width(), themes().current.length(_WIDTH))
        x = min(max(0, at.left()), room.width() - width)
        y = min(max(0, at.center().y() - height // 2), room.height() - height)
        self.setGeometry(x, y, width, height)
        self._was = name
        self.setText(name)
        self.selectAll()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self) -> None:
        self._close()
        if self.text() != self._was:
            self.named.emit(self.text())

    def _close(self) -> None:
        self.hide()
        self.left.emit()

    def event(self, event: QEvent) -> bool:
        """Esc ends typing here, before it is a shortcut of the window."""
        return claims_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.setText(self._was)
            self._close()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.isVisible() and event.reason() != Qt.FocusReason.PopupFocusReason:
            self.hide()
            if self.text() != self._was:
                self.named.emit(self.text())
