"""How probable the prompt's tokens were to the model: asked from the engine when the person wants to see it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from playground.core.problems import ProblemCode
from playground.core.session import Node
from playground.engine.protocol import Failed, Progress, Scored
from playground.ui.doing.controller import Controller
from playground.ui.doing.loop import Situation
from playground.ui.tints.reading import Reading, scored


class PromptScoring(QObject):
    """Asks one request at a time, while the engine has nothing else to do; what it told stays known.

    Attributes:
        scores: what is known of the prompt's tokens, by node.
        is_on: whether the person wants it.
        fraction: how far the engine is, None while it is not asked.
    """

    changed = Signal()
    """There is more to show, or another state."""
    refused = Signal(object)
    """Problem"""

    def __init__(self, controller: Controller, parent: QObject) -> None:
        super().__init__(parent)
        self.scores: dict[Node, Reading] = {}
        self.is_on = False
        self.fraction: float | None = None
        self._controller = controller
        self._rests = False
        self._request: int | None = None
        self._nodes: list[Node] = []
        engine = controller.engine
        engine.scored.connect(self._on_scored)
        engine.progress.connect(self._on_progress)
        engine.failed.connect(self._on_failed)
        controller.situation_changed.connect(self._look)
        controller.path_changed.connect(self._look)
        controller.model_changed.connect(self._on_model)

    @property
    def is_busy(self) -> bool:
        """Whether the engine is at it."""
        return self._request is not None

    def set_on(self, on: bool) -> None:
        """Asks for what is not known yet, or no more."""
        self.is_on = on
        if not on:
            self._give_up()
        self._look()
        self.changed.emit()

    def rest(self, on: bool) -> None:
        """Leaves the engine to something else for a while."""
        self._rests = on
        self._look()

    def _look(self) -> None:
        controller = self._controller
        if self._rests or controller.situation is Situation.WAITING or controller.player.is_playing:
            # The next token comes first; the rest of this is asked for again.
            self._give_up()
        elif self.is_on and not self.is_busy and controller.model is not None and controller.read_only is None:
            self._ask()

    def _ask(self) -> None:
        """The prompt's tokens on the whole road that is shown; the very first one has no prediction."""
        here = self._controller.session.here
        road = [*here.path(), *here.road_ahead()]
        wanted = [node for node in road[1:] if node.choice is None and node not in self.scores]
        if not wanted:
            return
        first, last = wanted[0].position, wanted[-1].position
        self._nodes = road[first : last + 1]
        self._request = self._controller.engine.score([node.token for node in road[: last + 1]], first)
        self.fraction = 0.0
        self.changed.emit()

    def _give_up(self) -> None:
        if self._request is not None:
            request, self._request, self.fraction = self._request, None, None
            self._controller.engine.cancel(request)
            self.changed.emit()

    def _on_scored(self, reply: Scored) -> None:
        if reply.id != self._request:
            return
        self._request = self.fraction = None
        columns = (reply.ln_p, reply.rank, reply.entropy, reply.top, reply.top_ln_p)
        for node, *row in zip(self._nodes, *(column.tolist() for column in columns), strict=True):
            if node.choice is None:
                self.scores[node] = scored(node.token, *row)
        self.changed.emit()
        self._look()

    def _on_progress(self, progress: Progress) -> None:
        if progress.id == self._request and progress.total:
            self.fraction = progress.done / progress.total
            self.changed.emit()

    def _on_failed(self, reply: Failed) -> None:
        if reply.id != self._request:
            return
        self._request = self.fraction = None
        self.is_on = False
        self.changed.emit()
        if reply.code is not ProblemCode.CANCELLED:
            self.refused.emit(reply.problem)

    def _on_model(self) -> None:
        """Other tokens, and other probabilities."""
        self._request = self.fraction = None
        self.scores.clear()
        self.changed.emit()
