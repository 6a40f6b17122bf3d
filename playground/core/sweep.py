"""One moment at many temperatures: the same logits, dice and chain, and only the temperature another one."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from playground.core.sampling import Candidates, Chain, Context, Distribution

LOW, HIGH = 0.05, 5.0
N_TEMPERATURES = 61
N_TOKENS = 6

TEMPERATURES: tuple[float, ...] = tuple(float(value) for value in np.geomspace(LOW, HIGH, N_TEMPERATURES))
"""Evenly apart on a logarithmic axis."""


def at_temperature(chain: Chain, value: float) -> Chain:
    """The chain as it is with another temperature, switched on."""
    return chain.with_values("temperature", value=value).switched("temperature", True)


def is_same_but_for_temperature(one: Chain, other: Chain) -> bool:
    """Whether a sweep of one chain is a sweep of the other."""
    return at_temperature(one, 1.0).same_effect(at_temperature(other, 1.0))


@dataclass(frozen=True, slots=True)
class Point:
    """One temperature.

    Attributes:
        temperature: of the chain.
        p: final probability of each of the sweep's tokens.
        rest: of all other tokens together.
        entropy_bits: of the final distribution.
    """

    temperature: float
    p: tuple[float, ...]
    rest: float
    entropy_bits: float


class Sweep:
    """The curves of one moment; they grow point by point, so that whoever draws them need not wait.

    Args:
        raw: the model's own distribution.
        context: of the moment.
        chain: its temperature does not matter.

    Attributes:
        tokens: those whose curves are drawn, the model's most probable first.
        points: what is known, by ascending temperature.
        end: the hottest point, known from the beginning: the entropy is mostly highest there.
    """

    def __init__(self, raw: Candidates, context: Context, chain: Chain, n_tokens: int = N_TOKENS) -> None:
        self._raw, self._context, self._chain = raw, context, chain
        self._at_one = self._run(1.0)
        self.tokens = _interesting(self._at_one, n_tokens)
        self.points: list[Point] = []
        self.end = self.at(TEMPERATURES[-1])

    def is_of(self, raw: Candidates, context: Context, chain: Chain) -> bool:
        """Whether another sweep of these would be the same one."""
        same_moment = raw is self._raw and context is self._context
        return same_moment and is_same_but_for_temperature(chain, self._chain)

    def at(self, temperature: float) -> Point:
        """What the chain makes of the moment at one temperature, 0 for greedy."""
        distribution = self._run(temperature, self._at_one)
        p = tuple(distribution.p(token) for token in self.tokens)
        return Point(temperature, p, distribution.final.others(self.tokens)[1], distribution.entropy_bits)

    def grow(self, around: float) -> Iterator[Point]:
        """Works out all temperatures, those near ``around`` first; a point a turn."""
        known = {point.temperature for point in self.points}
        for temperature in nearest_first(around):
            if temperature not in known:
                point = self.at(temperature)
                insort(self.points, point, key=lambda each: each.temperature)
                yield point

    def _run(self, temperature: float, before: Distribution | None = None) -> Distribution:
        return at_temperature(self._chain, temperature).run(self._raw, self._context, before)


def nearest_first(around: float) -> list[float]:
    """The temperatures of a sweep, by their distance on the logarithmic axis."""
    around = min(max(around, LOW), HIGH)
    return sorted(TEMPERATURES, key=lambda value: abs(np.log(value / around)))


def _interesting(at_one: Distribution, n: int) -> tuple[int, ...]:
    """The tokens that matter: what leads before the chain, or after it where it changes the order."""
    final = [at_one.final.token_at(index) for index in range(min(n, len(at_one.final)))]
    raw = [int(token) for token in at_one.raw.scores.top(n)]
    known = dict.fromkeys((*final, *raw))
    chosen = sorted(known, key=lambda token: -(at_one.p(token) + at_one.raw_p(token)))[:n]
    return tuple(sorted(chosen, key=at_one.rank))
