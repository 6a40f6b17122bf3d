"""Takes steps without a window and says what there was to see at each of them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from playground.core.problems import Problem
from playground.core.records import By
from playground.core.session import Mode
from playground.ui.doing.controller import Controller
from playground.ui.doing.loop import Situation
from playground.ui.figures.material import Look, Material, past_material, present_material


class Walk(QObject):
    """Opens a model, asks, and steps.

    Attributes:
        steps: what was on the screen when each token was drawn.
        end: what is on the screen after them.
    """

    ended = Signal()
    failed = Signal(object)
    """Problem"""

    def __init__(self, controller: Controller, look: Look, n_steps: int) -> None:
        super().__init__()
        self.steps: list[Material] = []
        self.end: Material | None = None
        self._controller, self._look, self._left = controller, look, n_steps
        controller.opening_failed.connect(self._fail)
        controller.problem_occurred.connect(self._fail)
        controller.situation_changed.connect(self._go_on)

    def begin(self, open_model: Callable[[], None], prompt: str | None, text: str | None, seed: int | None) -> None:
        """Opens the model and says a message, or gives a text to go on from."""

        def ask() -> None:
            controller.model_changed.disconnect(ask)
            if text is not None:
                controller.set_mode(Mode.TEXT)
            if seed is not None:
                controller.set_seed(seed)
            QTimer.singleShot(0, lambda: controller.send(prompt if text is None else text))

        controller = self._controller
        controller.model_changed.connect(ask)
        open_model()

    def _fail(self, problem: Problem) -> None:
        self._left = -1
        self.failed.emit(problem)

    def _go_on(self) -> None:
        situation = self._controller.situation
        if self._left < 0 or situation not in (Situation.READY, Situation.ENDED):
            return
        if situation is Situation.READY and self._left > 0:
            self._left -= 1
            QTimer.singleShot(0, self._step)
            return
        self._left = -1
        self.end = present_material(self._controller, self._look)
        self.ended.emit()

    def _step(self) -> None:
        seen, moment = present_material(self._controller, self._look), self._controller.moment
        self._controller.step()
        chosen = self._controller.session.here
        if chosen.choice is not None and chosen.choice.by is By.DRAW:
            self.steps.append(past_material(seen, moment, chosen))
