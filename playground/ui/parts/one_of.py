"""Buttons of which one is down: one stop of Tab, and arrows go through them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup

_MOVES = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: +1, Qt.Key.Key_Down: +1}
_CHOOSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class OneOf(QButtonGroup):
    """Any arrow moves the focus, Space and Enter choose; none of them is the window's meanwhile.

    Qt's own groups know arrows, too, but choose while they move, go by the places on the screen and leave keys that
    lead nowhere to the window, where Right steps the model.
    """

    pointed = Signal()
    """The mouse is about to choose: the focus may belong elsewhere."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.buttonToggled.connect(self._on_toggled)
        self.buttonClicked.connect(self._on_clicked)

    def add(self, button: QAbstractButton, number: int = -1) -> None:
        """One more button, after the others; Qt finds a number where none is given."""
        button.setCheckable(True)
        self.addButton(button, number)
        button.installEventFilter(self)

    def take_focus(self) -> None:
        """The focus goes where Tab would stop."""
        stop = next((each for each in self._usable() if each.focusPolicy() & Qt.FocusPolicy.TabFocus), None)
        if stop is not None:
            stop.setFocus(Qt.FocusReason.TabFocusReason)

    def _usable(self) -> list[QAbstractButton]:
        return [each for each in self.buttons() if each.isVisible() and each.isEnabled()]

    def _on_toggled(self, button: QAbstractButton, on: bool) -> None:
        """Tab stops at what is down, as Qt has it for the button that has the focus."""
        if on and not any(each.hasFocus() for each in self.buttons()):
            for each in self.buttons():
                each.setFocusPolicy(Qt.FocusPolicy.TabFocus if each is button else Qt.FocusPolicy.NoFocus)

    def _on_clicked(self, button: QAbstractButton) -> None:
        """A click gives nobody the focus; where the group has it, Space must not choose another one again."""
        if any(each.hasFocus() for each in self.buttons()):
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind is QEvent.Type.MouseButtonPress and event.button() is Qt.MouseButton.LeftButton:
            self.pointed.emit()
        if kind not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress) or not _is_own(event):
            return False
        if kind is QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.key() in _CHOOSING:
            watched.click()
        else:
            self._move(watched, _MOVES[Qt.Key(event.key())])
        return True

    def _move(self, button: QAbstractButton, by: int) -> None:
        usable = self._usable()
        if button in usable:
            usable[(usable.index(button) + by) % len(usable)].setFocus(Qt.FocusReason.TabFocusReason)


def _is_own(event: QKeyEvent) -> bool:
    return (event.key() in _MOVES or event.key() in _CHOOSING) and event.modifiers() in _PLAIN
