"""What a chain needs from the engine before it can be applied: a grammar's mask, dry's breakers."""

from __future__ import annotations

from collections import OrderedDict
from itertools import takewhile

import numpy as np
from PySide6.QtCore import QObject, Signal

from playground.core.moment import Told
from playground.core.problems import ProblemCode
from playground.core.sampling import Chain
from playground.core.sampling.context import Breakers, unpack_breakers
from playground.core.session import Node
from playground.engine.protocol import Allowed, BreakerTable, Failed

_KEPT_MASKS = 64


def _answer(node: Node) -> list[int]:
    """The tokens that a grammar has to allow: those after the last message."""
    tokens = [each.token for each in takewhile(lambda each: each.turn is None, node.ancestry())]
    tokens.reverse()
    return tokens


class Needs(QObject):
    """Remembers what the engine told, and asks for what is missing."""

    known = Signal()
    """Something that was asked for is there."""
    refused = Signal(object)
    """Problem: the grammar cannot be read, or forbids the answer as it is."""

    def __init__(self, engine: QObject, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._breakers: dict[tuple[str, ...], Breakers] = {}
        self._masks: OrderedDict[tuple[str, Node], np.ndarray] = OrderedDict()
        self._asked: dict[int, object] = {}
        engine.breakers_known.connect(self._on_breakers)
        engine.allowed_known.connect(self._on_allowed)
        engine.failed.connect(self._on_failed)

    def forget(self) -> None:
        """Another model."""
        self._breakers.clear()
        self._masks.clear()
        self._asked.clear()

    def told(self, chain: Chain, node: Node) -> Told | None:
        """What the chain needs after ``node``; None while the engine is asked for it."""
        breakers = mask = None
        for sampler in chain.active:
            if sampler.name == "dry":
                breakers = self._breakers_of(sampler.sequence_breakers)
                if breakers is None:
                    return None
            elif sampler.name == "grammar":
                mask = self._mask_of(sampler.text, node)
                if mask is None:
                    return None
        return Told(breakers, mask)

    def _breakers_of(self, texts: tuple[str, ...]) -> Breakers | None:
        if texts not in self._breakers and texts not in self._asked.values():
            self._asked[self._engine.breakers(texts)] = texts
        return self._breakers.get(texts)

    def _mask_of(self, grammar: str, node: Node) -> np.ndarray | None:
        key = (grammar, node)
        if key not in self._masks and key not in self._asked.values():
            self._asked[self._engine.allow(grammar, _answer(node))] = key
        return self._masks.get(key)

    def _on_breakers(self, reply: BreakerTable) -> None:
        texts = self._asked.pop(reply.id, None)
        if texts is not None:
            self._breakers[texts] = unpack_breakers(reply.packed)
            self.known.emit()

    def _on_allowed(self, reply: Allowed) -> None:
        key = self._asked.pop(reply.id, None)
        if key is not None:
            self._masks[key] = reply.mask.astype(bool)
            while len(self._masks) > _KEPT_MASKS:
                self._masks.popitem(last=False)
            self.known.emit()

    def _on_failed(self, reply: Failed) -> None:
        if self._asked.pop(reply.id, None) is not None and reply.code is not ProblemCode.CANCELLED:
            self.refused.emit(reply.problem)
