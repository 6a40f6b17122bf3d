"""Works the sweep out beside everything else, a few points at a time."""

from __future__ import annotations

import time
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer

from playground.core.sweep import Point, Sweep
from playground.ui.bars.next_token import NextTokenPanel
from playground.ui.compare.sweep_curves import Curves
from playground.ui.doing.controller import Controller

_SLICE_SECONDS = 0.008
"""Half a frame: at 262,144 tokens one point may take as long."""


class Sweeping(QObject):
    """Joins the controller's moment with the sweep's panel while that is there to be seen.

    Attributes:
        sweep: of the moment on screen, None where there is none or nobody looks.
    """

    def __init__(self, controller: Controller, panel: NextTokenPanel, parent: QObject) -> None:
        super().__init__(parent)
        self.sweep: Sweep | None = None
        self._controller = controller
        self._panel = panel
        self._turns: Iterator[Point] | None = None
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._work)
        panel.temperature.sweep_toggled.connect(self._on_toggled)
        controller.moment_changed.connect(self.moment)
        plot = panel.sweep.plot
        plot.value_moved.connect(panel.temperature.temperature_changed)
        plot.what_if.connect(panel.temperature.what_if)

    @property
    def is_busy(self) -> bool:
        """Whether points are still to come."""
        return self._timer.isActive()

    def moment(self) -> None:
        """There is another moment on the screen, or the same through another chain."""
        moment = self._controller.shown
        if moment is None or self._panel.sweep.isHidden():
            self._stop()
            return
        distribution = moment.distribution
        if self.sweep is None or not self.sweep.is_of(distribution.raw, distribution.context, distribution.chain):
            # It is begun in the next slice: the bars come first.
            self.sweep = self._turns = None
            self._timer.start()
        self._show()

    def _on_toggled(self, _on: bool) -> None:
        self.moment()

    def _stop(self) -> None:
        self._timer.stop()
        self.sweep = self._turns = None
        self._panel.sweep.show_curves(None)

    def _work(self) -> None:
        if self._turns is None:
            distribution = self._controller.shown.distribution
            self.sweep = Sweep(distribution.raw, distribution.context, distribution.chain)
            self._turns = self.sweep.grow(distribution.chain["temperature"].value)
        end = time.perf_counter() + _SLICE_SECONDS
        while time.perf_counter() < end:
            if next(self._turns, None) is None:
                self._timer.stop()
                break
        self._show()

    def _show(self) -> None:
        moment = self._controller.shown
        if moment is not None and self.sweep is not None:
            self._panel.sweep.show_curves(Curves.of(self.sweep, moment.distribution, self._controller.vocabulary))
