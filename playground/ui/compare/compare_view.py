"""Columns beside each other, with what is common to them above and the buttons that move them below."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from playground.ui.bars.transport import Transport
from playground.ui.compare.comparison import FEWEST, MOST, Start
from playground.ui.compare.road_card import RoadCard
from playground.ui.compare.switch import Switch
from playground.ui.look.theme import set_role, themes
from playground.ui.parts.controls import Button, label, line
from playground.ui.parts.fitting_label import FittingLabel, Part
from playground.ui.reach.keys import KEYS
from playground.ui.tints.legend import Legend
from playground.ui.tints.tint import Tint
from playground.ui.tints.tinting import Tinting
from playground.ui.tints.words import tint_name
from playground.ui.words.language import speaks

NAMES = ("A", "B", "C")


class CompareView(QFrame):
    """Takes the place of conversation and bars while several columns are compared."""

    close_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "panel")
        self._about = FittingLabel()
        self._title = label("", "heading")
        self.start = Switch((Start.HERE, Start.ANSWER))
        self.luck = Switch((True, False))
        self.count = Switch(range(FEWEST, MOST + 1))
        self.close_button = Button("", "close", "quiet", "Esc")
        self.cards = [RoadCard(name) for name in NAMES[:MOST]]
        self.transport = Transport()
        self.legend = Legend()
        self._tint = label("", "small")
        self._lay_out()
        speaks(self._retranslate)
        self.close_button.clicked.connect(self.close_requested)

    def _lay_out(self) -> None:
        gap = themes().current.size("gap")
        heading = QHBoxLayout()
        heading.setSpacing(gap)
        heading.addWidget(self._title)
        heading.addWidget(self._about, 1)
        for widget in (self.start, self.luck, self.count, self.close_button):
            heading.addWidget(widget)
        columns = QHBoxLayout()
        columns.setSpacing(gap)
        for card in self.cards:
            columns.addWidget(card, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(gap, gap, gap, gap)
        column.setSpacing(gap * 2 // 3)
        column.addLayout(heading)
        column.addLayout(columns, 1)
        column.addWidget(line())
        foot = QHBoxLayout()
        foot.setSpacing(gap)
        foot.addWidget(self.transport, 1)
        foot.addWidget(self._tint)
        foot.addWidget(self.legend)
        column.addLayout(foot)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Compare"))
        self.setAccessibleName(self.tr("Compare"))
        self.start.set_words(self.tr("begin"), self.tr("here"), self.tr("the answer's start"))
        self.luck.set_words(self.tr("dice"), self.tr("same luck"), self.tr("their own"))
        self.count.set_words(self.tr("columns"), *map(str, self.count.buttons))
        self.close_button.setText(self.tr("Close"))
        self.close_button.setToolTip(f"{KEYS['compare'].description} ({KEYS['compare'].hint})")
        self.luck.setToolTip(self.tr("The same u at each position in all columns, or other numbers in each"))

    def show_tinting(self, tinting: Tinting) -> None:
        """What the colours of the texts say."""
        self.legend.show_tint(tinting.tint)
        self._tint.setText(tint_name(tinting.tint))
        for widget in (self._tint, self.legend):
            widget.setVisible(tinting.tint is not Tint.OFF)
        for card in self.cards:
            card.view.show_tinting(tinting)

    def show_about(self, prompt: str, parting: int | None, n_tokens: int) -> None:
        """What is continued, and where the columns part; what to do while there is nothing yet."""
        after = self.tr("after “{0}”").format(prompt) if prompt else ""
        apart = "" if parting is None else self.tr("they part at token {0}").format(parting + 1)
        if not n_tokens:
            apart = self.tr("Space takes a token in each column, P plays")
        both = " · ".join(text for text in (after, apart) if text)
        self._about.set_phrases((Part(both),), (Part(apart or after),), (Part(apart),), ())

    @property
    def about(self) -> str:
        """The line beside the heading."""
        return self._about.text
