"""Path or tree: two quiet buttons of which one is down."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from playground.ui.parts.controls import Button
from playground.ui.parts.one_of import OneOf
from playground.ui.reach.keys import KEYS
from playground.ui.words.language import speaks


class ViewSwitch(QWidget):
    """Chooses how the conversation is shown."""

    tree_chosen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.path = Button("", "text", "quiet")
        self.tree = Button("", "tree", "quiet")
        group = OneOf(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for button, is_tree in ((self.path, False), (self.tree, True)):
            group.add(button)
            button.clicked.connect(lambda _=False, on=is_tree: self._choose(on))
            row.addWidget(button)
        self.show_tree(False)
        speaks(self._retranslate)

    def _retranslate(self) -> None:
        self.path.setText(self.tr("Path"))
        self.path.setAccessibleName(self.tr("Path"))
        self.tree.setAccessibleName(self.tr("Tree"))
        self.path.setToolTip(self.tr("The path to here as text"))
        self.tree.setText(self.tr("Tree"))
        self.tree.setToolTip(f"{KEYS['tree'].description} ({KEYS['tree'].hint})")

    def fit(self, room: int) -> None:
        """Words give way to the icons where there are not so many pixels for them."""
        words = sum(button.width_with(True, False) for button in (self.path, self.tree)) <= room
        for button in (self.path, self.tree):
            button.show_parts(words, False)

    def show_tree(self, on: bool) -> None:
        """Which one is down; no signal."""
        (self.tree if on else self.path).setChecked(True)

    def _choose(self, on: bool) -> None:
        self.show_tree(on)
        self.tree_chosen.emit(on)
