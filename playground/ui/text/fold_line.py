"""The line that stands for a model's thinking: it opens by click or keyboard, and leads to the answer."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from playground.ui.look import icons
from playground.ui.look.theme import set_role, themes
from playground.ui.words import numbers


class FoldLine(QWidget):
    """ "thinking … 34 tokens ▸", with "skip to the answer" while it goes on."""

    toggled = Signal(bool)
    skip_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("fold")
        self.toggle = QPushButton(checkable=True)
        self.skip = QPushButton()
        for button in (self.toggle, self.skip):
            set_role(button, "quiet")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setCursor(Qt.CursorShape.PointingHandCursor)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(themes().current.size("gap_small"))
        row.addWidget(self.toggle)
        row.addStretch()
        row.addWidget(self.skip)
        self.toggle.toggled.connect(self._on_toggled)
        self.skip.clicked.connect(self.skip_requested)
        themes().changed.connect(self._show_icon)
        self._show_icon()

    @property
    def is_open(self) -> bool:
        """Whether the thinking is shown."""
        return self.toggle.isChecked()

    def open(self, is_open: bool) -> None:
        """Opens or folds it."""
        self.toggle.setChecked(is_open)

    def caret_x(self) -> int:
        """Where a caret may stand behind the words."""
        return self.toggle.sizeHint().width() + 4

    def words(self) -> str:
        """What it says."""
        return self.toggle.text()

    def show_progress(self, n_tokens: int, going_on: bool) -> None:
        """Says how long it thought, or thinks."""
        words = self.tr("thinking … {0}") if going_on else self.tr("thought · {0}")
        self.toggle.setText(words.format(numbers.tokens(n_tokens)))
        self.skip.setText(self.tr("skip to the answer"))
        self.skip.setVisible(going_on)

    def _on_toggled(self, is_open: bool) -> None:
        self._show_icon()
        self.toggled.emit(is_open)

    def _show_icon(self) -> None:
        self.toggle.setIcon(icons.icon("chevron_down" if self.is_open else "chevron_right", "muted"))
