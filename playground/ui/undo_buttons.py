"""Two buttons: undo and redo, that say what they would do."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from playground.ui.parts.controls import Button
from playground.ui.reach.keys import KEYS
from playground.ui.words.language import speaks


class UndoButtons(QWidget):
    """Disabled where there is nothing to do."""

    undo_requested = Signal()
    redo_requested = Signal()
    acted = Signal()
    """A button was clicked: the focus belongs to the bars again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.undo, self.redo = Button("", "undo"), Button("", "redo")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for button, request in ((self.undo, self.undo_requested), (self.redo, self.redo_requested)):
            row.addWidget(button)
            button.clicked.connect(request)
            button.clicked.connect(self.acted)
        self._texts: tuple[str | None, str | None] = (None, None)
        speaks(self._retranslate)

    def _retranslate(self) -> None:
        self.show_texts(*self._texts)

    def show_texts(self, undo: str | None, redo: str | None) -> None:
        """What would be undone and redone, untranslated; None for nothing."""
        self._texts = (undo, redo)
        whole = {"undo": self.tr("Undo {0}"), "redo": self.tr("Redo {0}")}
        for button, name, what in ((self.undo, "undo", undo), (self.redo, "redo", redo)):
            button.setEnabled(what is not None)
            words = KEYS[name].description
            if what is not None:
                words = whole[name].format(QCoreApplication.translate("Undo", what))
            # Play says this with every token, and a tool tip costs more than a comparison.
            if words == button.accessibleName():
                continue
            button.setToolTip(f"{words} ({KEYS[name].hint})")
            button.setAccessibleName(words)
