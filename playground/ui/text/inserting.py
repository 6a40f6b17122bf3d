"""Words of the person's own in the answer: tokens by hand, each with the numbers it had at its place."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from playground.core.problems import Problem, ProblemCode
from playground.core.session import Node
from playground.engine.protocol import Failed, Tokenized
from playground.ui.doing.controller import Controller
from playground.ui.doing.loop import Situation
from playground.ui.doing.walk import Walk


class Inserting(QObject):
    """Asks for the tokens of some words and goes along them.

    Attributes:
        walk: picks one token after the other: each needs the bars before it, or nothing true could be written down.
    """

    finished = Signal(bool)
    """Whether all of them stand there."""
    refused = Signal(object)
    """Problem: there is nothing to insert, or the engine could not tell the tokens."""

    def __init__(self, controller: Controller, parent: QObject) -> None:
        super().__init__(parent)
        self.walk = Walk(controller, self)
        self._controller = controller
        self._asked: int | None = None
        self._here: Node | None = None
        self.walk.ended.connect(self.finished)
        controller.engine.tokenized.connect(self._on_tokenized)
        controller.engine.failed.connect(self._on_failed)
        controller.path_changed.connect(self._on_path)

    @property
    def is_busy(self) -> bool:
        """Whether there are words on their way."""
        return self._asked is not None or self.walk.is_going

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
        self.walk.stop()
        if self._asked is not None:
            self._asked = None
            self.finished.emit(False)

    def _on_tokenized(self, reply: Tokenized) -> None:
        if reply.id != self._asked:
            return
        n_ctx, n_tokens = self._controller.model.info.n_ctx, self._controller.n_tokens + len(reply.tokens)
        if not len(reply.tokens):
            self._refuse(Problem(ProblemCode.NO_TOKENS))
        elif n_tokens >= n_ctx:
            self._refuse(Problem.of(ProblemCode.PROMPT_TOO_LONG, n_tokens=n_tokens, n_ctx=n_ctx))
        else:
            self._asked = None
            self.walk.begin(reply.tokens.tolist())

    def _on_failed(self, reply: Failed) -> None:
        if reply.id == self._asked:
            self._refuse(reply.problem)

    def _refuse(self, problem: Problem) -> None:
        self.refused.emit(problem)
        self.stop()

    def _on_path(self) -> None:
        """The words were meant for another place."""
        if self._asked is not None and self._controller.session.here is not self._here:
            self.stop()
