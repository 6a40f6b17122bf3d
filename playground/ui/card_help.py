"""What a sampler is: a sentence, its formula, and the way to its paper."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from playground.ui.controls import label
from playground.ui.sampler_help import Help
from playground.ui.theme import set_role


class CardHelp(QWidget):
    """Opens below a card's note; plain text only."""

    link_chosen = Signal(str)

    def __init__(self, help_: Help, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.help = help_
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 4, 2)
        column.setSpacing(3)
        for text, role in ((help_.sentence, "small"), (help_.formula, "formula")):
            if text:
                words = label(text, role)
                words.setWordWrap(True)
                words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                words.setFocusPolicy(Qt.FocusPolicy.NoFocus)
                column.addWidget(words)
        self.link = QPushButton(help_.source_words)
        self.link.setToolTip(Qt.convertFromPlainText(help_.source))
        self.link.setAccessibleName(f"{help_.source_words}: {help_.source}")
        self.link.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.link.setCursor(Qt.CursorShape.PointingHandCursor)
        set_role(self.link, "link")
        if not help_.source:
            self.link.hide()
        self.link.clicked.connect(lambda: self.link_chosen.emit(help_.source))
        row = QHBoxLayout()
        row.addWidget(self.link)
        row.addStretch(1)
        column.addLayout(row)
