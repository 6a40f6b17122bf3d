"""The pipeline view with its sentence: which token is followed, or what the chain left."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from playground.core.sampling import Distribution
from playground.core.vocabulary import Vocabulary
from playground.ui.bars.chart_lines import token_label
from playground.ui.chain.pipeline_columns import Column, columns_of, follow_text
from playground.ui.chain.pipeline_view import PipelineView
from playground.ui.look.theme import themes
from playground.ui.parts.fitting_label import FittingLabel, Part
from playground.ui.words.numbers import count

translate = QCoreApplication.translate


class Pipeline(QWidget):
    """The tokens of the chart through all stages."""

    stage_chosen = Signal(object)
    """How many stages the chart shall show the distribution after; None for the final one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = PipelineView()
        self._sentence = FittingLabel()
        self._labels: list[str] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(themes().current.size("gap_small"))
        column.addWidget(self.view, 1)
        column.addWidget(self._sentence)
        self.setFocusProxy(self.view)
        self.view.column_chosen.connect(self._on_column)
        self.view.row_followed.connect(self._on_row)

    @property
    def columns(self) -> list[Column]:
        """The stages that are shown."""
        return self.view.columns

    @property
    def text(self) -> str:
        """The sentence below."""
        return self._sentence.text

    def show_distribution(
        self,
        distribution: Distribution,
        tokens: list[int],
        drawn: int | None,
        vocabulary: Vocabulary,
        stage: int | None,
    ) -> None:
        """Shows tokens through the stages of a distribution.

        Args:
            distribution: the final one.
            tokens: the rows, in order.
            drawn: the token that the draw lands on.
            vocabulary: how tokens are written.
            stage: after how many stages the chart shows the distribution; None for the final one.
        """
        columns = columns_of(distribution, tokens)
        labels = [token_label(vocabulary, token) for token in tokens]
        n_rest = distribution.n_vocab - len(tokens)
        self._labels = [*labels, translate("Pipeline", "{0} others").format(count(n_rest))]
        if not n_rest:
            self._labels.pop()
        chosen = len(columns) - 1 if stage is None else stage
        row = tokens.index(drawn) if drawn in tokens else None
        self.view.show_columns(columns, self._labels, row, chosen)
        self._on_row(self.view.row)

    def clear(self) -> None:
        """Shows nothing."""
        self._labels = []
        self.view.show_columns([], [], None, -1)
        self._sentence.set_phrases()

    def _on_column(self, index: int) -> None:
        column = self.view.columns[index]
        self.stage_chosen.emit(None if column.is_final else column.n_stages)

    def _on_row(self, row: int | None) -> None:
        if row is None or row >= len(self._labels):
            hint = translate("Pipeline", "point at a token to follow it; choose a heading to see its stage above")
            self._sentence.set_phrases((Part(hint),), (Part(translate("Pipeline", "choose a heading: its stage")),))
            return
        texts = follow_text(self.view.columns, row, self._labels[row])
        self._sentence.set_phrases(*((Part(text, colour="text"),) for text in texts))
