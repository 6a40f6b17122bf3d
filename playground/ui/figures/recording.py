"""The answer's steps once more, as they were: from memory, and from the engine what has left it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from playground.core.moment import Moment
from playground.core.session import Node
from playground.ui.doing.present import Present
from playground.ui.figures.material import Material, past_material


class Recording(QObject):
    """Brings the moments in which tokens were chosen, one after another and each once."""

    arrived = Signal(object)
    """Material of a step."""
    ended = Signal()
    failed = Signal(object)
    """Problem: the engine could not evaluate a place, or was asked for something else."""

    def __init__(self, present: Present, material: Material, nodes: list[Node], parent: QObject) -> None:
        super().__init__(parent)
        self._present, self._material = present, material
        self._left = list(reversed(nodes))
        self._again: set[Node] = set()
        self._is_over = False
        present.recalled.connect(self._on_recalled)
        present.evaluator.failed.connect(self._on_failed)

    def begin(self) -> None:
        """Signals follow."""
        self._soon()

    def stop(self) -> None:
        """No more of them."""
        self._is_over = True

    def _soon(self) -> None:
        # From the event loop, so that a long answer leaves room for whatever else there is to do.
        QTimer.singleShot(0, self, self._next)

    def _next(self) -> None:
        if self._is_over:
            return
        if not self._left:
            self._is_over = True
            self.ended.emit()
            return
        node = self._left[-1]
        if self._present.evaluator.known(node.parent) is None:
            self._again.add(node)
        moment: Moment | None = self._present.recall(node)
        if moment is not None:
            self._left.pop()
            moment = replace(moment, again=node in self._again)
            self.arrived.emit(past_material(self._material, moment, node))
            self._soon()

    def _on_recalled(self) -> None:
        if not self._is_over:
            self._soon()

    def _on_failed(self, node: Node, problem: object) -> None:
        if not self._is_over and self._left and node is self._left[-1].parent:
            self._is_over = True
            self.failed.emit(problem)
