"""Words of the person's own in the answer: tokens by hand, each with the numbers it had at its place."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from playground.core.problems import Problem, ProblemCode
from playground.core.session import Node
from playground.engine.protocol import Failed, Tokenized
from playground.ui.controller import Controller
from playground.ui.loop import Situation


class Inserting(QObject):
    """Picks one token after the other: each needs the bars before it, or nothing true could be written down."""

    began = Signal()
    """The first of the tokens is picked."""
    progressed = Signal(int, int)
    """Tokens picked, and of how many."""
    finished = Signal(bool)
    """Whether all of them stand there."""
    refused = Signal(object)
    """Problem: there is nothing to insert, or the engine could not tell the tokens."""

    def __init__(self, controller: Controller, parent: QObject) -> None:
        super().__init__(parent)
        self._controller = controller
        self._asked: int | None = None
        self._left: list[int] = []
        self._n = 0
        self._here: Node | None = None
        controller.engine.tokenized.connect(self._on_tokenized)
        controller.engine.failed.connect(self._on_failed)
        controller.present.arrived.connect(self._soon)
        controller.situation_changed.connect(self._on_situation)
        controller.path_changed.connect(self._on_path)

    @property
    def is_busy(self) -> bool:
        """Whether there are words on their way."""
        return self._asked is not None or bool(self._left)

    def insert(self, text: str) -> None:
        """Puts words after the present token, as if the model had said them: a branch."""
        self.stop()
        controller = self._controller
        controller.player.pause()
        if controller.situation is Situation.ENDED:
            # Nothing follows the end of the turn: the words go before it.
            controller.back()
        self._here = controller.session.here
        self._asked = controller.engine.tokenize(text, add_special=False, parse_special=False)

    def stop(self) -> None:
        """The rest is not inserted; what stands there stays."""
        was_busy, self._asked, self._left = self.is_busy, None, []
        if was_busy:
            self.finished.emit(False)

    def _on_tokenized(self, reply: Tokenized) -> None:
        if reply.id != self._asked:
            return
        self._asked = None
        self._left, self._n = reply.tokens.tolist(), len(reply.tokens)
        n_ctx, n_tokens = self._controller.model.info.n_ctx, self._controller.n_tokens + self._n
        problem = None
        if not self._left:
            problem = Problem(ProblemCode.NO_TOKENS)
        elif n_tokens >= n_ctx:
            problem = Problem.of(ProblemCode.PROMPT_TOO_LONG, n_tokens=n_tokens, n_ctx=n_ctx)
        if problem is not None:
            self._left = []
            self.refused.emit(problem)
            self.finished.emit(False)
            return
        self.began.emit()
        self._soon()

    def _on_failed(self, reply: Failed) -> None:
        if reply.id == self._asked:
            self.refused.emit(reply.problem)
            self.stop()

    def _on_situation(self) -> None:
        """Where the engine failed, or the person went elsewhere, nothing more comes."""
        if self._left and self._controller.situation not in (Situation.READY, Situation.WAITING):
            self.stop()

    def _on_path(self) -> None:
        if self._here is not None and self.is_busy and self._controller.session.here is not self._here:
            self.stop()

    def _soon(self) -> None:
        """From the event loop: what is written down already must not become a recursion."""
        if self._left:
            QTimer.singleShot(0, self._next)

    def _next(self) -> None:
        controller = self._controller
        if not self._left or controller.moment is None:
            return
        if controller.present.forbids(self._left[0]):
            controller.pick_refused.emit(self._left[0])
            self.stop()
            return
        token = self._left.pop(0)
        # On the way to the next place it is none that the person went to.
        self._here = None
        controller.pick(token)
        self._here = controller.session.here
        self.progressed.emit(self._n - len(self._left), self._n)
        if not self._left:
            self.finished.emit(True)
        elif controller.moment is not None:
            self._soon()
