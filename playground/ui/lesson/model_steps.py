"""The toy's table with the real model's numbers in it: its best tokens, and all others together."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from playground.core.lesson import softmax_of
from playground.core.moment import Moment
from playground.core.vocabulary import Vocabulary
from playground.ui.lesson.page import names_of
from playground.ui.lesson.steps import StepsTable
from playground.ui.lesson.text import Prose
from playground.ui.look.theme import themes
from playground.ui.words.numbers import count

N_BEST = 5


class ModelSteps(QWidget):
    """Scores are counted from the best one's, which changes no share."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = StepsTable(decimals=2)
        self._note = Prose("", "muted")
        self._shown: tuple[Moment, Vocabulary] | None = None
        self._why_none = ""
        self._temperature = 1.0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(themes().current.size("gap"))
        column.addWidget(self.table)
        column.addWidget(self._note)
        self._refresh()

    def show_moment(self, moment: Moment | None, vocabulary: Vocabulary | None, why_none: str = "") -> None:
        """Another moment; None for none, and why."""
        self._why_none = why_none
        self._shown = None if moment is None or vocabulary is None else (moment, vocabulary)
        self._refresh()

    def show_temperature(self, value: float) -> None:
        """The same scores at another temperature."""
        self._temperature = value
        self._refresh()

    def _refresh(self) -> None:
        self.table.setVisible(self._shown is not None)
        if self._shown is None:
            self._note.show_text(self._why_none)
            return
        moment, vocabulary = self._shown
        n = min(N_BEST, vocabulary.n_vocab)
        steps = softmax_of(moment.distribution, n, self._temperature)
        n_others = vocabulary.n_vocab - n
        others = self.tr("{0} others").format(count(n_others)) if n_others else ""
        self.table.show_softmax(steps, names_of(moment, vocabulary, n), self._temperature, others)
        best = float(moment.distribution.raw.logits[0])
        self._note.show_text(
            self.tr(
                "The best score is {0}. It is written as 0 here, and the others by how far they are below it."
            ).format(f"{best:.2f}".replace("-", "−"))
        )
