"""The keys of the window, wherever the focus is but in a field."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QApplication, QLineEdit, QPlainTextEdit, QWidget

from playground.ui.reach.key_map import KeyMap
from playground.ui.reach.keys import KEYS, PICKS, letter_of

_SLIDER_MOVES = {
    "back": QAbstractSlider.SliderAction.SliderSingleStepSub,
    "forward": QAbstractSlider.SliderAction.SliderSingleStepAdd,
    "end": QAbstractSlider.SliderAction.SliderToMaximum,
}
_CURSOR_MOVES = ("token_before", "token_after")
_REPEATING = ("step", "back", "forward", "cooler", "warmer", *_CURSOR_MOVES)


class WindowKeys(QObject):
    """Turns keys into the actions of the same names.

    Space, arrows, digits and commands are shortcuts: Qt offers them to a field that has the focus first. Letters come
    through :meth:`press`, because under a Korean layout they are no Latin ones; "?" does, because layouts have it on
    different keys.
    """

    def __init__(self, window: QWidget, actions: dict[str, Callable]) -> None:
        super().__init__(window)
        self._actions = {**actions, "keys": self.show_map}
        self._letters: dict[str, str] = {}
        for name, key in KEYS.items():
            if name == "pick":
                continue
            for sequence in key.key_sequences():
                self._add(window, name, sequence)
        for row, digit in enumerate(PICKS):
            shortcut = QShortcut(QKeySequence(digit), window)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(lambda row=row: self._actions["pick"](row))

    def _add(self, window: QWidget, name: str, sequence: QKeySequence) -> None:
        text = sequence.toString(QKeySequence.SequenceFormat.PortableText)
        if len(text) == 1 and (text.isalpha() or text == "?"):
            self._letters[text] = name
            return
        shortcut = QShortcut(sequence, window)
        shortcut.setAutoRepeat(name in _REPEATING)
        shortcut.activated.connect(lambda: self._act(name))

    def press(self, event: QKeyEvent) -> bool:
        """A key that no widget took; whether it was one of the window's letters."""
        letter = "?" if event.text() == "?" else letter_of(event)
        if letter is None or letter not in self._letters or event.isAutoRepeat():
            return False
        self._actions[self._letters[letter]]()
        return True

    def show_map(self) -> None:
        """The list of all keys, one at most."""
        there = (each for each in self.parent().findChildren(KeyMap) if each.isVisible())
        shown = next(there, None) or KeyMap(self.parent())
        shown.show()
        shown.raise_()
        shown.activateWindow()

    def _act(self, name: str) -> None:
        """A button or slider that Tab led to keeps its own keys."""
        focus = QApplication.focusWidget()
        if name == "step" and isinstance(focus, QAbstractButton) and focus.focusPolicy() == Qt.FocusPolicy.TabFocus:
            focus.click()
        elif name in _CURSOR_MOVES and isinstance(focus, (QLineEdit, QPlainTextEdit)):
            return
        elif name in _SLIDER_MOVES and isinstance(focus, QAbstractSlider):
            focus.triggerAction(_SLIDER_MOVES[name])
        else:
            self._actions[name]()
