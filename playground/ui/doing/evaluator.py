"""What the model says after a node: from memory, or from the engine."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QObject, Signal

from playground.core.cache import ScoresCache
from playground.core.problems import Problem
from playground.core.sampling import Scores
from playground.core.session import Node
from playground.engine.protocol import Evaluated, Failed


class Evaluator(QObject):
    """Keeps the last positions' scores and knows where on the tree the engine is.

    Args:
        cache: the memory for scores, where several share one.

    Attributes:
        cache: the last positions' scores.
        milliseconds: what the last evaluation took in the engine, None before the first.
    """

    arrived = Signal(object, object)
    """Node and the Scores of what comes after it."""
    failed = Signal(object, object)
    """Node and Problem."""

    def __init__(self, engine: QObject, parent: QObject | None = None, cache: ScoresCache | None = None) -> None:
        super().__init__(parent)
        self.milliseconds: float | None = None
        self._engine = engine
        self.cache = cache or ScoresCache()
        self._asked: dict[int, Node] = {}
        self._engine_at: Node | None = None
        engine.evaluated.connect(self._on_evaluated)
        engine.failed.connect(self._on_failed)

    def known(self, node: Node) -> Scores | None:
        """The scores after ``node`` if they are in memory."""
        return self.cache.get(node)

    def remember(self, node: Node, scores: Scores) -> None:
        """Keeps them, as long as there is room."""
        self.cache.put(node, scores)

    def is_waiting_for(self, node: Node) -> bool:
        """Whether the engine has been asked for the scores after ``node``."""
        return node in self._asked.values()

    def is_asked(self, request: int, node: Node) -> bool:
        """Whether this request is about ``node``."""
        return self._asked.get(request) is node

    def is_at(self, node: Node) -> bool:
        """Whether the engine is there, so that the next token costs one evaluation and no path."""
        return self._engine_at is node

    def ask(self, node: Node) -> None:
        """Wants the scores after ``node``; whatever else was asked is given up."""
        if self.is_waiting_for(node):
            return
        self.cancel()
        if node.choice is not None and self.is_at(node.parent):
            self.expect(self._engine.advance(node.token), node)
        else:
            tokens = np.array([each.token for each in node.path()], dtype=np.int32)
            self.expect(self._engine.evaluate(tokens), node)

    def advance(self, token: int) -> int:
        """Appends a token where the engine is, before the tree knows it; :meth:`expect` must follow."""
        return self._engine.advance(token)

    def expect(self, request: int, node: Node) -> None:
        """The request that brings the scores after ``node``."""
        self._asked[request] = node
        self._engine_at = node

    def cancel(self) -> None:
        """Gives up what the engine was asked for; each of them still fails by signal."""
        for request in list(self._asked):
            self._engine.cancel(request)

    def forget(self) -> None:
        """Another model: nothing that is known or asked means anything any more."""
        self._asked.clear()
        self._engine_at = None
        self.cache.clear()

    def _on_evaluated(self, reply: Evaluated) -> None:
        node = self._asked.pop(reply.id, None)
        if node is not None:
            self.milliseconds = reply.milliseconds
            self.arrived.emit(node, Scores(reply.logits))

    def _on_failed(self, reply: Failed) -> None:
        node = self._asked.pop(reply.id, None)
        if node is None:
            return
        if self.is_at(node):
            self._engine_at = None
        problem: Problem = reply.problem
        self.failed.emit(node, problem)
