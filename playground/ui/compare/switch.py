"""Two or three words of which one is chosen."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from playground.ui.parts.controls import Button, label
from playground.ui.parts.one_of import OneOf


class Switch(QWidget):
    """A title and quiet buttons; one of them is down."""

    chosen = Signal(object)
    """The value of the button that the person pressed."""

    def __init__(self, values: Iterable[Hashable], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label("", "small")
        self.buttons: dict[Hashable, Button] = {}
        group = OneOf(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self._title)
        for value in values:
            button = Button(role="quiet")
            group.add(button)
            row.addWidget(button)
            button.clicked.connect(lambda _=False, value=value: self.chosen.emit(value))
            self.buttons[value] = button

    def set_words(self, title: str, *words: str) -> None:
        """The title, and what stands on each button."""
        self._title.setText(title)
        for button, text in zip(self.buttons.values(), words, strict=True):
            button.setText(text)
            button.setAccessibleName(f"{title} {text}")

    def show_value(self, value: Hashable) -> None:
        """Which one is down; no signal."""
        self.buttons[value].setChecked(True)
