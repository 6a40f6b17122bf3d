"""What an answer's tokens come to: path probability, perplexity, and how fast they came."""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass

from playground.core.session import Change, Node

_RECENT = 16
"""The speed is that of so many tokens at most."""
_PAUSE = 1.5
"""Seconds after which a token begins another run: a step by hand says nothing about speed."""
_FEWEST = 4
"""Tokens in a row from which there is a speed."""


@dataclass(frozen=True, slots=True)
class AnswerSum:
    """Of the answer's tokens up to a place.

    Attributes:
        n_tokens: how many.
        bits: the sum of their surprises, -log2 of the path probability; infinite where one was impossible.
    """

    n_tokens: int = 0
    bits: float = 0.0

    @property
    def perplexity(self) -> float:
        """2^(mean surprise), of raw probabilities; 1 for no tokens."""
        if not self.n_tokens:
            return 1.0
        mean = self.bits / self.n_tokens
        return 2.0**mean if mean < 1024 else math.inf

    @property
    def log10_p(self) -> float:
        """Common logarithm of the path probability: it is below the smallest float after some hundred tokens."""
        return -self.bits * math.log10(2)


class AnswerSums:
    """Sums along the present answer; one more token costs one addition."""

    def __init__(self) -> None:
        self._nodes: list[Node] = []
        self._bits: list[float] = [0.0]

    def of(self, end: Node) -> AnswerSum:
        """The sum of the answer that ends with ``end``."""
        new: list[Node] = []
        n_known = 0
        for node in end.ancestry():
            if node.turn is not None:
                break
            n_known = self._place_of(node)
            if n_known:
                break
            new.append(node)
        del self._nodes[n_known:], self._bits[n_known + 1 :]
        for node in reversed(new):
            # What is no choice belongs to a prompt that has no end yet.
            surprise = node.choice.surprise_bits if node.choice is not None else 0.0
            self._nodes.append(node)
            self._bits.append(self._bits[-1] + surprise)
        return AnswerSum(len(self._nodes), self._bits[-1])

    def _place_of(self, node: Node) -> int:
        """How many nodes are known up to and including this one; 0 if it is not."""
        if not self._nodes:
            return 0
        index = node.position - self._nodes[0].position
        return index + 1 if 0 <= index < len(self._nodes) and self._nodes[index] is node else 0


class Speed:
    """Tokens a second, from the times at which the last ones came."""

    def __init__(self) -> None:
        self._times: deque[float] = deque(maxlen=_RECENT)
        self._last: float | None = None

    def watch(self, change: Change, node: Node, now: float) -> None:
        """A session's watcher, with the time in seconds."""
        if change is Change.TURN:
            self._times.clear()
            self._last = None
        elif change is Change.GROWN and node.choice is not None:
            if self._times and now - self._times[-1] > _PAUSE:
                self._times.clear()
            self._times.append(now)
            if len(self._times) >= _FEWEST and now > self._times[0]:
                self._last = (len(self._times) - 1) / (now - self._times[0])

    @property
    def per_second(self) -> float | None:
        """The speed of the last tokens that came in a row, None where there were none."""
        return self._last
