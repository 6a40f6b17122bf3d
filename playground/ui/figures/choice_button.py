"""A button that shows what is chosen and opens a menu of what could be."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QActionGroup, QPaintEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QStyle, QStylePainter, QWidget

from playground.ui.look.theme import themes
from playground.ui.parts.controls import Button, menu_text


class ChoiceButton(Button):
    """One of several values; the words of the chosen one stand on it, from the left as in a form."""

    chosen = Signal()
    """The person chose another value."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "chevron_down", icon_last=True)
        self.setParent(parent)
        self._name = ""
        self._menu = QMenu(self)
        self._group = QActionGroup(self)
        self._group.triggered.connect(self._on_triggered)
        self.setMenu(self._menu)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def value(self) -> object:
        """What is chosen, None for nothing."""
        action = self._group.checkedAction()
        return None if action is None else action.data()

    @property
    def values(self) -> list[object]:
        """What can be chosen now."""
        return [action.data() for action in self._group.actions() if action.isEnabled()]

    def set_items(self, items: list[tuple[str, object]]) -> None:
        """Words and values; nothing is chosen."""
        for action in self._group.actions():
            self._group.removeAction(action)
        self._menu.clear()
        for words, value in items:
            action = self._menu.addAction(menu_text(words))
            action.setCheckable(True)
            action.setData(value)
            self._group.addAction(action)

    def set_words(self, name: str, words: list[str]) -> None:
        """Its name and the values' words in another language; what is chosen stays."""
        self._name = name
        for action, each in zip(self._group.actions(), words, strict=True):
            action.setText(menu_text(each))
        self._show()

    def set_value(self, value: object) -> None:
        """Chooses one; no signal."""
        for action in self._group.actions():
            if action.data() == value:
                action.setChecked(True)
        self._show()

    def offer(self, value: object, on: bool) -> None:
        """Whether one of them can be chosen."""
        for action in self._group.actions():
            if action.data() == value:
                action.setEnabled(on)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, self._option())
        pad, icon = themes().current.size("gap"), themes().current.size("icon")
        area = self.rect().adjusted(pad, 0, -pad, 0)
        self._draw_text(painter, area.adjusted(0, 0, -icon - pad // 2, 0))
        self._draw_icon(painter, QRect(area.right() + 1 - icon, 0, icon, self.height()))

    def _on_triggered(self) -> None:
        self._show()
        self.chosen.emit()

    def _show(self) -> None:
        action = self._group.checkedAction()
        words = "" if action is None else action.text()
        self.setText(words)
        self.setAccessibleName(f"{self._name}: {words.replace('&&', '&')}")
