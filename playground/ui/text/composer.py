"""Where a message is written and sent."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from playground.core.session import Mode
from playground.ui.look.theme import themes
from playground.ui.parts.controls import Button
from playground.ui.parts.fitting_label import FittingLabel, Part
from playground.ui.parts.plain_field import PlainField
from playground.ui.reach.keys import KEYS
from playground.ui.words.language import speaks

_MAX_LINES = 6
_FRAME = 10
"""Border and padding of the style sheet, above and below together."""


class MessageField(PlainField):
    """It grows with its lines. Enter sends, Shift+Enter breaks the line, Esc leaves."""

    send_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown_height = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(4)
        self.textChanged.connect(self._on_lines_changed)
        speaks(self._retranslate)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Message"))

    def _on_lines_changed(self) -> None:
        height = self._lines_height()
        policy = Qt.ScrollBarPolicy
        fits = height <= self._most_height()
        self.setVerticalScrollBarPolicy(policy.ScrollBarAlwaysOff if fits else policy.ScrollBarAsNeeded)
        if height != self._shown_height:
            self._shown_height = height
            self.updateGeometry()

    def _most_height(self) -> int:
        return _MAX_LINES * self.fontMetrics().lineSpacing()

    def _lines_height(self) -> int:
        """Of all lines, scripts with tall ones included; it stops counting where it no longer matters."""
        block, height = self.document().firstBlock(), 0.0
        while block.isValid() and height <= self._most_height():
            height += self.blockBoundingRect(block).height()
            block = block.next()
        # The last line's rectangle has the document's margin below it.
        return math.ceil(height - self.document().documentMargin())

    def sizeHint(self) -> QSize:
        height, most, margin = self._lines_height(), self._most_height(), round(self.document().documentMargin())
        # Qt counts a line as seen where a pixel is left below it; without it the first line is scrolled away.
        content = height + 2 * margin + 1 if height <= most else most + margin
        return QSize(
            themes().current.length(200),
            max(content + themes().current.length(_FRAME), themes().current.size("control") + 2),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._on_lines_changed()

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_enter(event)
        else:
            super().keyPressEvent(event)

    def _on_enter(self, event: QKeyEvent) -> None:
        """While an input method composes, Enter belongs to it."""
        event.accept()
        if self.is_composing:
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.insertPlainText("\n")
            self.ensureCursorVisible()
        else:
            self.send_requested.emit()


class Composer(QWidget):
    """The message field and Send. It forgets what was written only when the window accepted it."""

    message_sent = Signal(str)
    left = Signal()
    """Esc, or sent: the focus belongs to the bars."""
    edit_cancelled = Signal()
    """The earlier message in the field shall stay what it was."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._busy = False
        self._available = True
        self._why_not = ""
        self._mode = Mode.CHAT
        self._draft: str | None = None
        self._sent = ""
        self.field = MessageField()
        self.send = Button("", role="primary")
        self.cancel = Button("", "close", "quiet", KEYS["leave"].hint)
        self._lay_out()
        self.field.send_requested.connect(self._send)
        self.field.left.connect(self._on_left)
        self.field.textChanged.connect(self._enable)
        self.send.clicked.connect(self._send)
        self.cancel.clicked.connect(self._on_left)
        speaks(self._retranslate)
        self._enable()

    def _lay_out(self) -> None:
        self._editing = QWidget()
        self._words = FittingLabel()
        above = QHBoxLayout(self._editing)
        above.setContentsMargins(0, 0, 0, 0)
        above.setSpacing(themes().current.size("gap_small"))
        above.addWidget(self._words, 1)
        above.addWidget(self.cancel)
        self._editing.hide()
        row = QHBoxLayout()
        row.addWidget(self.field, 1)
        row.addWidget(self.send, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(themes().current.size("gap_small"))
        column.addWidget(self._editing)
        column.addLayout(row)

    def _retranslate(self) -> None:
        self.send.setText(self.tr("Send"))
        self.cancel.setText(self.tr("Cancel"))
        self._words.set_phrases(
            (Part(self.tr("Editing an earlier message: sending makes a new branch")),),
            (Part(self.tr("Editing an earlier message: a new branch")),),
            (Part(self.tr("Editing: a new branch")),),
        )
        self._name_field()
        self._name_send()

    def text(self) -> str:
        """What is written."""
        return self.field.toPlainText()

    def set_text(self, text: str) -> None:
        """Writes text, as one step that Undo takes back."""
        cursor = self.field.textCursor()
        cursor.select(cursor.SelectionType.Document)
        cursor.insertText(text)
        self.field.setTextCursor(cursor)

    def accept(self) -> None:
        """The message was taken: the field is empty again; Undo brings the text back."""
        self.set_text("")

    # An earlier message

    @property
    def is_editing(self) -> bool:
        """Whether an earlier message is in the field."""
        return self._draft is not None

    def begin_edit(self, text: str) -> None:
        """Takes an earlier message; what was being written comes back afterwards."""
        if self._draft is None:
            self._draft = "" if self.text() == text else self.text()
        self.set_text(text)
        self._editing.show()

    def end_edit(self, keep: bool = False) -> None:
        """The field is for a new message again.

        Args:
            keep: what was written after the message was sent stays.
        """
        if self._draft is None:
            return
        draft, self._draft = self._draft, None
        self._editing.hide()
        if not (keep and self.text() != self._sent):
            self.set_text(draft)

    def _on_left(self) -> None:
        if self.is_editing:
            self.edit_cancelled.emit()
        self.left.emit()

    def focus(self) -> None:
        """Puts the cursor into the field."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_mode(self, mode: Mode) -> None:
        """How what is written will be understood."""
        if mode is self._mode:
            return
        self._mode = mode
        self._name_field()
        self._name_send()
        self._enable()

    def _name_field(self) -> None:
        chat = self._mode is Mode.CHAT
        self.field.setPlaceholderText(self.tr("Message…") if chat else self.tr("Text to continue…"))
        # Qt paints another placeholder only when it appears.
        self.field.viewport().update()

    def _name_send(self) -> None:
        chat = self._mode is Mode.CHAT
        tip = self.tr("Evaluate the message (Enter)") if chat else self.tr("Evaluate the text (Enter)")
        self.send.setToolTip(self._why_not or tip)

    def set_busy(self, busy: bool) -> None:
        """While the engine evaluates, one can write but not send."""
        self._busy = busy
        self._enable()

    def set_available(self, available: bool, why_not: str = "") -> None:
        """Without a model one can write but not send."""
        self._available = available
        if why_not != self._why_not:
            self._why_not = why_not
            self._name_send()
        self._enable()

    def _can_send(self) -> bool:
        written = self.text().strip() if self._mode is Mode.CHAT else self.text()
        return self._available and not self._busy and bool(written)

    def _enable(self) -> None:
        self.send.setEnabled(self._can_send())

    def _send(self) -> None:
        if self._can_send():
            self._sent = self.text()
            self.message_sent.emit(self.text())
            self.left.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.field.updateGeometry()
