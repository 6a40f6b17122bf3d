"""Throwing the dice many times at one place, to see frequencies come near the probabilities. Nothing is appended."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from playground.core.sampling.distribution import Distribution
from playground.core.sampling.draw import Stream, uniforms


@dataclass(frozen=True, slots=True, eq=False)
class Throws:
    """How often each token came.

    Attributes:
        n: number of throws.
        counts: by token; a token that never came is not in it.
    """

    n: int
    counts: dict[int, int]

    def count(self, token: int) -> int:
        """How often a token came."""
        return self.counts.get(token, 0)

    def deviation(self, p: float) -> float:
        """sqrt(n p (1 - p)): by how much the count of a token of this probability is usually off from n p."""
        return math.sqrt(self.n * p * max(0.0, 1.0 - p))


def throws(distribution: Distribution, seed: int, position: int, redraw: int, n: int, again: int = 0) -> Throws:
    """Draws n times from the final distribution, each time at the same place; a pure function of what it is given.

    Args:
        distribution: what is drawn from; it is drawn from as it is, so dice within the chain (xtc) stay as they fell.
        seed, position, redraw: of the dice; their stream is the throws' own.
        n: how often.
        again: another number for other throws.
    """
    final = distribution.final
    u = uniforms(seed, position, redraw, Stream.THROWS, n, again)
    places = np.searchsorted(final.cumulative, u * final.total, side="right")
    places, counts = np.unique(np.minimum(places, len(final) - 1), return_counts=True)
    if not n:
        return Throws(0, {})
    tokens = final.scores.top(final.start + int(places[-1]) + 1)[final.start + places]
    return Throws(n, dict(zip(tokens.tolist(), counts.tolist(), strict=True)))
