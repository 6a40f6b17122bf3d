"""The sweep over temperatures: curves, and their values at the line."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from playground.ui.compare.sweep_curves import Curves
from playground.ui.compare.sweep_legend import SweepLegend
from playground.ui.compare.sweep_plot import SweepPlot
from playground.ui.look.theme import themes
from playground.ui.parts.fitting_label import FittingLabel, Part
from playground.ui.words.language import speaks


class SweepPanel(QWidget):
    """Final probabilities of the top tokens, and the entropy, at all temperatures."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot = SweepPlot()
        self.legend = SweepLegend()
        gap = themes().current.size("gap")
        row = QHBoxLayout()
        row.setSpacing(gap)
        row.addWidget(self.plot, 1)
        row.addWidget(self.legend)
        self._note = FittingLabel()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(themes().current.size("gap_small"))
        column.addWidget(self._note)
        column.addLayout(row, 1)
        self.setFocusProxy(self.plot)
        speaks(self._retranslate)

    def _retranslate(self) -> None:
        texts = (
            self.tr("final probability at every temperature, the rest of the chain as it is · drag the line"),
            self.tr("final probability at every temperature · drag the line"),
            self.tr("drag the line"),
        )
        self._note.set_phrases(*((Part(text),) for text in texts))

    def show_curves(self, curves: Curves | None) -> None:
        """Shows what is known so far; None clears it."""
        self.plot.show_curves(curves)
        self.legend.show_curves(curves)
