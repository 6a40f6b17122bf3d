"""A field under the conversation for words of the person's own in the answer."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from playground.ui.look.theme import themes
from playground.ui.parts.controls import Button, claims_escape
from playground.ui.words.language import speaks


class _Field(QLineEdit):
    """Esc leaves it."""

    left = Signal()

    def event(self, event: QEvent) -> bool:
        return claims_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class WordsLine(QWidget):
    """Hidden until it is asked for. What could not be inserted stays written."""

    words_given = Signal(str)
    """They shall stand in the answer from the present place on."""
    closed = Signal()
    """Esc, or done: the focus belongs to the bars."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = _Field()
        self.field.setMinimumHeight(themes().current.size("control"))
        self.insert = Button("", "hand")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(themes().current.size("gap_small"))
        row.addWidget(self.field, 1)
        row.addWidget(self.insert)
        self.field.returnPressed.connect(self._give)
        self.field.left.connect(self.close_line)
        self.field.textChanged.connect(self._enable)
        self.insert.clicked.connect(self._give)
        self._busy = False
        self._enable()
        speaks(self._retranslate)
        self.hide()

    def _retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("Words to go on with…"))
        self.field.setAccessibleName(self.tr("Words to insert into the answer"))
        self.insert.setText(self.tr("Insert"))

    def open_line(self) -> None:
        """Shows it, with the cursor in the field."""
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_line(self) -> None:
        """Hides it; what is written is kept for the next time."""
        self.hide()
        self.closed.emit()

    def show_busy(self, busy: bool) -> None:
        """While words are on their way no others can be given."""
        self._busy = busy
        self._enable()

    def accept(self) -> None:
        """The words stand there."""
        self.field.clear()
        self.close_line()

    def _enable(self) -> None:
        self.insert.setEnabled(bool(self.field.text()) and not self._busy)

    def _give(self) -> None:
        if self.insert.isEnabled():
            self.words_given.emit(self.field.text())
