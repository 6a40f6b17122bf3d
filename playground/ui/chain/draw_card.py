"""The last card of the chain: the dice."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from playground.ui.look.theme import set_role, themes
from playground.ui.parts.controls import label
from playground.ui.parts.fitting_label import FittingLabel
from playground.ui.words.language import speaks


class DrawCard(QFrame):
    """The seed, and the number thrown from it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = themes().current
        self._title = label("", "strong")
        self._seed = FittingLabel(right=True)
        self._u = FittingLabel()
        top = QHBoxLayout()
        top.addWidget(self._title)
        top.addWidget(self._seed, 1)
        column = QVBoxLayout(self)
        gap, small = theme.size("gap"), theme.size("gap_small")
        column.setContentsMargins(gap, small, gap + theme.length(4), small)
        column.setSpacing(2)
        column.addLayout(top)
        column.addWidget(self._u)
        set_role(self, "card", quiet=False)
        speaks(self._retranslate)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("draw"))

    @property
    def text(self) -> str:
        """Seed and u as they are shown."""
        return f"{self._seed.text}, {self._u.text}"

    def show_draw(self, seed: str, u: str) -> None:
        """Shows the seed and the number thrown from it."""
        self._seed.set_text(seed)
        self._u.set_text(u)
