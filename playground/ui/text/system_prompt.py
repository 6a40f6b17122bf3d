"""The conversation's heading with what stands before it: the system prompt, and the switch for thinking."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from playground.ui.look.theme import themes
from playground.ui.parts.controls import Button, label
from playground.ui.parts.plain_field import PlainField
from playground.ui.parts.wrapped_label import WrappedLabel
from playground.ui.words.language import speaks

_SETTLE_MS = 400


class SystemPrompt(QWidget):
    """A line that opens to an editor.

    Attributes:
        corner: at the right end of the line, for other things that belong to the heading.
    """

    system_changed = Signal(str)
    """The text, a moment after the last key, or at once when the field is left."""
    thinking_changed = Signal(bool)
    corner_room = Signal(int)
    """Pixels that are left for the corner."""
    left = Signal()
    """Done here: the focus belongs to the bars."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = ""
        self._in_chat = True
        self._refused = False
        self.title = label("", "heading")
        self.toggle = Button("", "chevron_right", "quiet", icon_last=True)
        self.toggle.setCheckable(True)
        self.thinking = Button("", role="quiet")
        self.thinking.setCheckable(True)
        self.corner = QHBoxLayout()
        self.field = PlainField()
        self._note = WrappedLabel("", "small")
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._lay_out()
        self._connect_signals()
        self.show_thinking(None)
        self._open(False)
        speaks(self._retranslate)

    def _lay_out(self) -> None:
        gap = themes().current.size("gap_small")
        row = QHBoxLayout()
        row.setSpacing(gap)
        # Without the button the heading stays where it is.
        row.addStrut(self.toggle.sizeHint().height())
        row.addWidget(self.title)
        row.addWidget(self.toggle)
        row.addStretch()
        row.addWidget(self.thinking)
        row.addLayout(self.corner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap)
        column.addLayout(row)
        column.addWidget(self.field)
        column.addWidget(self._note)
        self.field.setFixedHeight(4 * self.field.fontMetrics().lineSpacing() + themes().current.length(20))

    def _connect_signals(self) -> None:
        self.toggle.toggled.connect(self._open)
        self.toggle.clicked.connect(self._on_toggle_clicked)
        self.field.textChanged.connect(self._settle.start)
        self._settle.timeout.connect(self.commit)
        self.field.left.connect(self._on_left)
        self.thinking.clicked.connect(self._on_thinking)

    def _retranslate(self) -> None:
        self.title.setText(self.tr("Conversation") if self._in_chat else self.tr("Text"))
        self.thinking.setToolTip(self.tr("The template's own switch: the model thinks before it answers"))
        self.field.setPlaceholderText(self.tr("What the model is told before the conversation begins"))
        self.field.setAccessibleName(self.tr("System prompt"))
        self.show_refused(self._refused)
        self._show_switch(self.thinking.isChecked())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_room()

    def _tell_room(self) -> None:
        """What can be done here matters more than the heading, and that more than the words in the corner."""
        gap = themes().current.size("gap_small")
        shown = [each for each in (self.title, self.toggle, self.thinking) if each is self.title or not each.isHidden()]
        room = self.width() - sum(each.sizeHint().width() + gap for each in shown)
        self.corner_room.emit(room)
        self.title.setVisible(self.corner.sizeHint().width() <= room)

    # What is shown

    def system(self) -> str:
        """The text as it stands in the field."""
        return self.field.toPlainText()

    def show_system(self, text: str) -> None:
        """The text; no signal."""
        if text != self.system():
            self.field.setPlainText(text)
        self._told = text
        self._settle.stop()
        self._mark()

    def show_refused(self, refused: bool) -> None:
        """Whether the model's template takes no system prompt; the text is kept."""
        self._refused = refused
        reason = self.tr("This model's template takes no system prompt.") if refused else ""
        self.field.setEnabled(not refused)
        self._note.setText(reason or self.tr("It counts from the next message on."))
        self.toggle.setToolTip(reason)
        self._mark()

    def show_thinking(self, on: bool | None) -> None:
        """The template's own switch; None where it has none."""
        self.thinking.setVisible(on is not None)
        self._show_switch(bool(on))

    def show_chat(self, chat: bool) -> None:
        """In Text mode there is no system prompt."""
        if chat == self._in_chat:
            return
        self._in_chat = chat
        self.title.setText(self.tr("Conversation") if chat else self.tr("Text"))
        self.toggle.setVisible(chat)
        if not chat:
            self.toggle.setChecked(False)

    def commit(self) -> None:
        """Tells a change now."""
        self._settle.stop()
        self._mark()
        if self.system() != self._told:
            self._told = self.system()
            self.system_changed.emit(self._told)

    def _open(self, is_open: bool) -> None:
        self.field.setVisible(is_open)
        self._note.setVisible(is_open)
        self.toggle.set_icon_name("chevron_down" if is_open else "chevron_right")
        if not is_open:
            self.commit()

    def _mark(self) -> None:
        """Folded, the line still says whether there is a system prompt."""
        used = bool(self.system().strip()) and self.field.isEnabled()
        self.toggle.setText(self.tr("system prompt: on") if used else self.tr("system prompt"))
        self._tell_room()

    def _on_toggle_clicked(self, is_open: bool) -> None:
        if is_open and self.field.isEnabled():
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.left.emit()

    def _show_switch(self, on: bool) -> None:
        self.thinking.setChecked(on)
        self.thinking.setText(self.tr("think first: on") if on else self.tr("think first: off"))
        self._tell_room()

    def _on_thinking(self, on: bool) -> None:
        self._show_switch(on)
        self.thinking_changed.emit(on)
        self.left.emit()

    def _on_left(self) -> None:
        self.commit()
        self.left.emit()
