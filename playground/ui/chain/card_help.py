"""What a sampler is: a sentence, its formula, its names in other programs, and the way to its paper."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from playground.ui.chain.sampler_help import Help
from playground.ui.look.theme import set_role, themes
from playground.ui.parts.wrapped_label import SelectableLabel


class CardHelp(QWidget):
    """Opens below a card's note; plain text only."""

    link_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.help: Help | None = None
        self._sentence, self._formula = SelectableLabel("", "small"), SelectableLabel("", "formula")
        self._names = SelectableLabel("", "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, themes().current.length(4), 2)
        column.setSpacing(themes().current.length(3))
        for words in (self._sentence, self._formula, self._names):
            column.addWidget(words)
        self.link = QPushButton()
        self.link.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.link.setCursor(Qt.CursorShape.PointingHandCursor)
        set_role(self.link, "link")
        self.link.clicked.connect(lambda: self.link_chosen.emit(self.help.source))
        row = QHBoxLayout()
        row.addWidget(self.link)
        row.addStretch(1)
        column.addLayout(row)

    def show_help(self, help_: Help) -> None:
        """Shows what there is of it."""
        self.help = help_
        texts = (help_.sentence, help_.formula, help_.names)
        for words, text in zip((self._sentence, self._formula, self._names), texts, strict=True):
            words.setText(text)
            words.setVisible(bool(text))
        self.link.setText(help_.source_words)
        self.link.setToolTip(Qt.convertFromPlainText(help_.source))
        self.link.setAccessibleName(f"{help_.source_words}: {help_.source}")
        self.link.setVisible(bool(help_.source))
