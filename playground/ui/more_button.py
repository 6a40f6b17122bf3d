"""The button that stands for those that have no room."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton

from playground.ui.parts.controls import Button, add_heading, menu_text
from playground.ui.reach.keys import KEYS
from playground.ui.words.language import speaks


class MoreButton(Button):
    """Opens a menu of buttons that are hidden: what they do, whether they can, and their own menus."""

    menu_closed = Signal()

    def __init__(self, buttons: dict[str, QPushButton]) -> None:
        """For some buttons, by the names of their keys, in the order of the menu."""
        super().__init__("", "more")
        self._all = buttons
        self._hidden: tuple[str, ...] = ()
        self._heading = ""
        menu = QMenu(self)
        menu.aboutToShow.connect(self._fill)
        menu.aboutToHide.connect(self.menu_closed)
        self.setMenu(menu)
        speaks(self._retranslate)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("More"))
        self.setToolTip(self.tr("What has no room here"))

    def stand_for(self, names: tuple[str, ...], heading: str) -> None:
        """Which of the buttons are hidden, and what else is not seen any more, "" for nothing."""
        self._hidden, self._heading = names, heading
        self.setVisible(bool(names))

    def _fill(self) -> None:
        menu = self.menu()
        menu.clear()
        if self._heading:
            add_heading(menu, self._heading)
            menu.addSeparator()
        for name, button in self._all.items():
            if name in self._hidden:
                self._add(name, button)

    def _add(self, name: str, button: QPushButton) -> None:
        words = menu_text(button.text() or button.accessibleName())
        if button.menu() is not None:
            button.menu().setTitle(words)
            self.menu().addMenu(button.menu())
            return
        action = self.menu().addAction(f"{words}\t{KEYS[name].hint}", button.click)
        action.setEnabled(button.isEnabled())
        action.setCheckable(button.isCheckable())
        action.setChecked(button.isChecked())
