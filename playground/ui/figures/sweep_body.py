"""The sweep over temperatures as a part of a figure: curves, and their values at the line."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from playground.core.sweep import Sweep
from playground.ui.compare.sweep_curves import Curves
from playground.ui.compare.sweep_legend import SweepLegend
from playground.ui.compare.sweep_plot import SweepPlot
from playground.ui.figures.bodies import Body
from playground.ui.figures.material import Material
from playground.ui.look.theme import themes
from playground.ui.parts.fitting_label import FittingLabel, Part

_SHAPE = 0.45
"""Height of the plot in widths of the figure."""


@lru_cache(maxsize=1)
def curves_of(material: Material) -> Curves:
    """All points at once; a figure is laid out several times until it fits."""
    distribution = material.moment.distribution
    sweep = Sweep(distribution.raw, distribution.context, distribution.chain)
    for _ in sweep.grow(1.0):
        pass
    return Curves.of(sweep, distribution, material.vocabulary)


class SweepBody(Body):
    """The text so far with its blank, what the curves are, and the curves."""

    def __init__(self, material: Material) -> None:
        super().__init__()
        self.add_tail(material)
        self.add(FittingLabel()).set_phrases(
            *((Part(text),) for text in (
                QCoreApplication.translate(
                    "Figures", "Final probability at every temperature, the rest of the chain as it is; entropy in bits"
                ),
                QCoreApplication.translate("Figures", "Final probability and entropy at every temperature"),
            ))
        )  # fmt: skip
        self._both = self.add(QWidget())
        self._plot, self._legend = SweepPlot(self._both), SweepLegend(self._both)
        curves = curves_of(material)
        self._plot.show_curves(curves)
        self._legend.show_curves(curves)

    def height_of(self, widget: QWidget, width: int) -> int:
        if widget is not self._both:
            return super().height_of(widget, width)
        gap, beside = themes().current.size("gap"), self._legend.sizeHint().width()
        height = max(22 * gap, round(_SHAPE * width))
        self._plot.setGeometry(0, 0, width - beside - gap, height)
        self._legend.setGeometry(width - beside, 0, beside, height)
        return height
