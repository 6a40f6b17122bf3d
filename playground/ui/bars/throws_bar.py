"""The line below the bars while counts of throws lie over them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from playground.core.sampling import Distribution, Throws
from playground.ui.look.theme import themes
from playground.ui.parts.controls import Button
from playground.ui.parts.fitting_label import FittingLabel, Part
from playground.ui.reach.keys import KEYS
from playground.ui.words.language import speaks
from playground.ui.words.numbers import count


def within(thrown: Throws, distribution: Distribution, tokens: list[int]) -> int:
    """How many of the tokens came as often as expected, give or take one deviation."""

    def is_near(token: int) -> bool:
        p = distribution.p(token)
        return abs(thrown.count(token) - thrown.n * p) <= thrown.deviation(p)

    return sum(1 for token in tokens if is_near(token))


class ThrowsBar(QWidget):
    """What the counts say, and buttons to throw again and to clear."""

    again_requested = Signal()
    clear_requested = Signal()
    acted = Signal()
    """A button was clicked: the focus belongs to the bars again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = FittingLabel()
        self.again = Button("", "redraw", "quiet", KEYS["throws"].hint)
        self.clear = Button("", "close", "quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(themes().current.size("gap_small"))
        row.addWidget(self._sentence, 1)
        row.addWidget(self.again)
        row.addWidget(self.clear)
        self.again.clicked.connect(self.again_requested)
        self.clear.clicked.connect(self.clear_requested)
        for button in (self.again, self.clear):
            button.clicked.connect(self.acted)
        self.hide()
        speaks(self._retranslate)

    def _retranslate(self) -> None:
        self.again.setText(self.tr("Again"))
        self.clear.setText(self.tr("Clear"))

    @property
    def text(self) -> str:
        """The sentence in full."""
        return self._sentence.text

    def show_throws(self, thrown: Throws, distribution: Distribution, tokens: list[int]) -> None:
        """Says how near the counts came to the probabilities; about two rows in three are usual."""
        alive = [token for token in tokens if distribution.p(token) > 0]
        near = within(thrown, distribution, alive)
        n = count(thrown.n)
        texts = (
            self.tr(
                "{0} throws, {1} different tokens · {2} of {3} rows within the expected deviation · nothing appended"
            ).format(n, count(len(thrown.counts)), near, len(alive)),
            self.tr("{0} throws · {1} of {2} rows within the expected deviation").format(n, near, len(alive)),
            self.tr("{0} throws · {1} of {2} as expected").format(n, near, len(alive)),
        )
        self._sentence.set_phrases(*((Part(text),) for text in texts))
        self.show()
