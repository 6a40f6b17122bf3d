"""Samplers that only cut: they keep a run of ranks and change no logit."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from playground.core.sampling.candidates import Candidates
from playground.core.sampling.context import Context
from playground.core.sampling.draw import Stream
from playground.core.sampling.samplers.base import UNLIMITED, Sampler, parameter


@dataclass(frozen=True, slots=True)
class TopNSigma(Sampler):
    """Keeps logits of at least max - n sigma, sigma being the standard deviation of all candidates' logits."""

    name: ClassVar[str] = "top_n_sigma"
    source: ClassVar[str] = "https://arxiv.org/abs/2411.07641"
    n: float = parameter("--top-nsigma", low=-1.0, high=100.0, off=-1.0, default=-1.0, usual=(0.5, 3.0))

    @property
    def is_off(self) -> bool:
        """llama.cpp's rule: zero and below."""
        return self.n <= 0

    def apply(self, candidates: Candidates, context: Context) -> Candidates:
        if len(candidates) <= 1:
            return candidates
        return candidates.keep_logits_from(self._least(candidates))

    def _least(self, candidates: Candidates) -> float:
        return float(candidates.logits[0]) - self.n * candidates.deviation

    def why_cut(self, before: Candidates, token: int) -> tuple[float, ...]:
        """How many standard deviations it lies below the top, and n."""
        deviation = before.deviation
        below = float(before.logits[0] - before.logits[before.index(token)])
        return (below / deviation if deviation else 0.0, self.n)


@dataclass(frozen=True, slots=True)
class TopK(Sampler):
    """Keeps the k most probable tokens; k = 0 keeps all."""

    name: ClassVar[str] = "top_k"
    source: ClassVar[str] = "https://arxiv.org/abs/1805.04833"
    k: int = parameter("--top-k", low=0, high=UNLIMITED, off=0, default=40, whole=True, usual=(20, 100))

    def apply(self, candidates: Candidates, context: Context) -> Candidates:
        return candidates.keep(0, self.k)

    def why_cut(self, before: Candidates, token: int) -> tuple[float, ...]:
        """Its place (1 is the top) and k."""
        return (before.index(token) + 1, self.k)


@dataclass(frozen=True, slots=True)
class Typical(Sampler):
    """Keeps the tokens whose surprise is closest to the entropy, up to a mass above p.

    Ordered by |-ln p_i - H|, the fewest whose sum exceeds p. Because -ln p_i rises with the rank, they are a run of
    ranks around the entropy: two binary searches find it, and nothing is sorted.
    """

    name: ClassVar[str] = "typ_p"
    source: ClassVar[str] = "https://arxiv.org/abs/2202.00666"
    p: float = parameter("--typical", low=0.0, high=1.0, off=1.0, default=1.0, usual=(0.2, 0.95))

    def apply(self, candidates: Candidates, context: Context) -> Candidates:
        distances = _Distances(candidates)
        low, high = 0.0, distances.largest
        # Halving doubles until no double lies between: the smallest distance whose tokens weigh more than p.
        while (middle := (low + high) / 2) not in (low, high):
            if distances.mass(middle) > self.p:
                high = middle
            else:
                low = middle
        return candidates.keep(*distances.run(low if distances.mass(low) > self.p else high))

    def why_cut(self, before: Candidates, token: int) -> tuple[float, ...]:
        """Its surprise and the entropy, both in bits."""
        surprise = math.log(before.total) + float(before.logits[0] - before.logits[before.index(token)])
        return (surprise / math.log(2), before.entropy_bits)


class _Distances:
    """How far each candidate's surprise is from the entropy, as ranges of logits."""

    def __init__(self, candidates: Candidates) -> None:
        self._candidates = candidates
        self._ascending = candidates.logits[::-1].copy()
        # |-ln p - H| <= d  <=>  |logit - typical| <= d
        entropy = candidates.entropy_bits * math.log(2)
        self._typical = math.log(candidates.total) + float(candidates.logits[0]) - entropy
        ends = float(candidates.logits[0]) - self._typical, self._typical - float(candidates.logits[-1])
        self.largest = max(*ends, 0.0) + 1.0

    def run(self, distance: float) -> tuple[int, int]:
        """first, last + 1 of the candidates within a distance."""
        n = self._ascending.size
        first = n - int(self._ascending.searchsorted(self._typical + distance, side="right"))
        last = n - int(self._ascending.searchsorted(self._typical - distance, side="left"))
        return first, last

    def mass(self, distance: float) -> float:
        """Probability of the candidates within a distance."""
        return self._candidates.mass(*self.run(distance))


@dataclass(frozen=True, slots=True)
class TopP(Sampler):
    """Keeps the smallest set of the most probable tokens whose sum reaches p, the one that crosses p included."""

    name: ClassVar[str] = "top_p"
    source: ClassVar[str] = "https://arxiv.org/abs/1904.09751"
    p: float = parameter("--top-p", low=0.0, high=1.0, off=1.0, default=0.95, usual=(0.8, 0.98))

    def apply(self, candidates: Candidates, context: Context) -> Candidates:
        n_below = int(np.searchsorted(candidates.cumulative, self.p * candidates.total, side="left"))
        return candidates.keep(0, n_below + 1)

    def why_cut(self, before: Candidates, token: int) -> tuple[float, ...]:
        """The sum of the tokens above it, and p."""
        return (float(before.cumulative[before.index(token) - 1]) / before.total, self.p)


@dataclass(frozen=True, slots=True)
class MinP(Sampler):
    """Keeps tokens with at least p times the probability of the most probable one."""

    name: ClassVar[str] = "min_p"
    source: ClassVar[str] = "https://github.com/ggml-org/llama.cpp/pull/3841"
    p: float = parameter("--min-p", low=0.0, high=1.0, off=0.0, default=0.05, usual=(0.02, 0.2))

    def apply(self, candidates: Candidates, context: Context) -> Candidates:
        return candidates.keep_logits_from(float(candidates.logits[0]) + math.log(self.p))

    def why_cut(self, before: Candidates, token: int) -> tuple[float, ...]:
        """Its share of the most probable token, and p."""
        return (math.exp(before.logits[before.index(token)] - before.logits[0]), self.p)


@dataclass(frozen=True, slots=True)
class Xtc(Sampler):
    """With a chance, removes every token at or above the threshold but the least of them ("exclude top choices")."""

    name: ClassVar[str] = "xtc"
    source: ClassVar[str] = "https://github.com/oobabooga/text-generation-webui/pull/6335"
    has_dice: ClassVar[bool] = True
    chance: float = parameter("--xtc-probability", low=0.0, high=1.0, off=0.0, default=0.0, usual=(0.3, 0.7))
    threshold: float = parameter(
        "--xtc-threshold", low=0.0, high=1.0, off=0.1, default=0.1, usual=(0.05, 0.2), switch=False
    )

    @property
    def is_off(self) -> bool:
        """llama.cpp's rule: no chance, or a threshold that two tokens can never reach."""
        return self.chance <= 0 or self.threshold > 0.5

    def apply(self, candidates: Candidates, context: Context) -> Candidates:
        if len(candidates) < 2 or context.dice(Stream.XTC) > self.chance:
            return candidates
        n_above = int(np.count_nonzero(candidates.weights >= self.threshold * candidates.total))
        return candidates.keep(max(0, n_above - 1), len(candidates))

    def why_cut(self, before: Candidates, token: int) -> tuple[float, ...]:
        """Its probability, and the threshold."""
        return (before.probability(token), self.threshold)

    def remark(self, before: Candidates, context: Context) -> tuple[float, ...]:
        """What the dice showed, and the chance that it had to stay within to fire."""
        return (context.dice(Stream.XTC), self.chance)
