"""The engine as seen from one of its lanes."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QObject, Signal

from playground.engine.protocol import Evaluated, EvaluatedMany


class LaneEngine(QObject):
    """What an evaluator and its chain's needs ask goes to a lane, so that they need not know of lanes.

    Attributes:
        lane: 0 is the window's own.
    """

    evaluated = Signal(object)
    """engine.protocol.Evaluated, of this lane or of a request that nobody here knows."""
    breakers_known = Signal(object)
    allowed_known = Signal(object)
    failed = Signal(object)

    def __init__(self, engine: QObject, lane: int, parent: QObject) -> None:
        super().__init__(parent)
        self.lane = lane
        self._engine = engine
        engine.evaluated.connect(self.evaluated)
        engine.evaluated_many.connect(self._on_evaluated_many)
        engine.breakers_known.connect(self.breakers_known)
        engine.allowed_known.connect(self.allowed_known)
        engine.failed.connect(self.failed)

    def evaluate(self, tokens: Sequence[int] | np.ndarray) -> int:
        """Brings the lane to a path."""
        return self._engine.evaluate(tokens, self.lane)

    def advance(self, token: int) -> int:
        """Appends a token to the lane's path."""
        return self._engine.advance(token, self.lane)

    def breakers(self, texts: Sequence[str]) -> int:
        """As the engine's."""
        return self._engine.breakers(texts)

    def allow(self, grammar: str, tokens: Sequence[int]) -> int:
        """As the engine's."""
        return self._engine.allow(grammar, tokens)

    def cancel(self, request: int) -> None:
        """As the engine's."""
        self._engine.cancel(request)

    def _on_evaluated_many(self, reply: EvaluatedMany) -> None:
        if self.lane in reply.lanes:
            row = reply.lanes.index(self.lane)
            # A copy: what is remembered shall not keep the other lanes' logits alive.
            logits = reply.logits[row].copy()
            self.evaluated.emit(Evaluated(reply.id, reply.positions[row], reply.milliseconds, 0, logits))
