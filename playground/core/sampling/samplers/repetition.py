"""Samplers that look back: they lower the logits of tokens that have been said."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import ClassVar

import numpy as np

from playground.core.sampling.candidates import Candidates
from playground.core.sampling.context import Breakers, Context
from playground.core.sampling.samplers.base import UNLIMITED, Sampler, parameter

DEFAULT_BREAKERS = ("\n", ":", '"', "*")
_LARGEST_EXPONENT = 88.7228391
"""ln of the largest float32: base^exponent stays below it."""


@dataclass(frozen=True, slots=True)
class Penalties(Sampler):
    """Lowers tokens of the last n: logit > 0 ? logit / repeat : logit x repeat, then - count x frequency - presence."""

    name: ClassVar[str] = "penalties"
    source: ClassVar[str] = "https://arxiv.org/abs/1909.05858"
    repeat: float = parameter("--repeat-penalty", low=0.01, high=100.0, off=1.0, default=1.0, usual=(1.0, 1.2))
    frequency: float = parameter("--frequency-penalty", low=-100.0, high=100.0, off=0.0, default=0.0, usual=(0.0, 1.0))
    presence: float = parameter("--presence-penalty", low=-100.0, high=100.0, off=0.0, default=0.0, usual=(0.0, 1.0))
    last_n: int = parameter(
        "--repeat-last-n", low=-1, high=UNLIMITED, off=64, default=64, whole=True, usual=(32, 256), switch=False
    )

    @property
    def is_off(self) -> bool:
        """llama.cpp's rule; -1 is the whole context."""
        return self.last_n == 0 or (self.repeat, self.frequency, self.presence) == (1, 0, 0)

    def apply(self, candidates: Candidates, context: Context) -> Candidates:
        counts = Counter(context.recent(_window(self.last_n)))
        if not counts:
            return candidates
        times = np.array(list(counts.values()), dtype=np.float32)

        def lower(said: np.ndarray) -> np.ndarray:
            said = np.where(said > 0, said / np.float32(self.repeat), said * np.float32(self.repeat))
            return said - times * np.float32(self.frequency) - np.float32(self.presence)

        return candidates.changed(np.array(list(counts), dtype=np.int64), lower)

    def remark(self, before: Candidates, context: Context) -> tuple[float, ...]:
        """How many different tokens stand in its window."""
        return (len(set(context.recent(_window(self.last_n)))),)


@dataclass(frozen=True, slots=True)
class Dry(Sampler):
    """Lowers a token that would extend a repeated sequence by multiplier x base^(length - allowed_length).

    Attributes:
        sequence_breakers: texts across which no repetition counts. The engine turns them into tokens.
    """

    name: ClassVar[str] = "dry"
    source: ClassVar[str] = "https://github.com/oobabooga/text-generation-webui/pull/5677"
    multiplier: float = parameter("--dry-multiplier", low=0.0, high=100.0, off=0.0, default=0.0, usual=(0.5, 1.0))
    base: float = parameter("--dry-base", low=0.0, high=100.0, off=1.75, default=1.75, usual=(1.5, 2.0), switch=False)
    allowed_length: int = parameter(
        "--dry-allowed-length", low=0, high=UNLIMITED, off=2, default=2, whole=True, usual=(2, 5), switch=False
    )
    last_n: int = parameter(
        "--dry-penalty-last-n", low=-1, high=UNLIMITED, off=64, default=64, whole=True, usual=(64, 1024), switch=False
    )
    sequence_breakers: tuple[str, ...] = field(default=DEFAULT_BREAKERS)

    @property
    def is_off(self) -> bool:
        """llama.cpp's rule."""
        return self.multiplier == 0 or self.base < 1 or self.last_n == 0

    def apply(self, candidates: Candidates, context: Context) -> Candidates:
        lengths = repeats(context.recent(_window(self.last_n)), self.allowed_length, context.breakers or {})
        if not lengths:
            return candidates
        penalties = np.array([self._penalty(length) for length in lengths.values()], dtype=np.float32)
        return candidates.changed(np.array(list(lengths), dtype=np.int64), lambda logits: logits - penalties)

    def _penalty(self, length: int) -> float:
        exponent = length - self.allowed_length
        if self.base > 1.000001:
            exponent = min(exponent, int(_LARGEST_EXPONENT / math.log(self.base)))
        return self.multiplier * self.base**exponent

    def remark(self, before: Candidates, context: Context) -> tuple[float, ...]:
        """How many tokens would extend a repetition, and the longest one."""
        lengths = repeats(context.recent(_window(self.last_n)), self.allowed_length, context.breakers or {})
        return (len(lengths), max(lengths.values(), default=0))


def _window(last_n: int) -> int:
    return UNLIMITED if last_n < 0 else last_n


def repeats(recent: Sequence[int], allowed_length: int, breakers: Breakers) -> dict[int, int]:
    """For each token that would extend a repetition, how long that repetition already is.

    Args:
        recent: the tokens before, the newest first.
        allowed_length: shorter repetitions do not count.
        breakers: sequences across which nothing counts.
    """
    if len(recent) <= allowed_length:
        return {}
    limit = _distance_to_breaker(recent, breakers)
    if limit < allowed_length:
        return {}
    longest: dict[int, int] = {}
    for start, length in enumerate(_common_beginnings(recent, limit)):
        # The tokens from `start` on repeat the newest ones; the one before them is what came next.
        if start and length >= allowed_length:
            token = recent[start - 1]
            longest[token] = max(longest.get(token, 0), length)
    return {token: length for token, length in longest.items() if () not in breakers.get(token, ())}


def _distance_to_breaker(recent: Sequence[int], breakers: Breakers) -> int:
    """How many of the newest tokens come after the last breaker."""
    for index, token in enumerate(recent):
        tails = [tail for tail in breakers.get(token, ()) if len(tail) <= index]
        matching = [len(tail) for tail in tails if all(recent[index - 1 - i] == each for i, each in enumerate(tail))]
        if matching:
            return index - max(matching)
    return len(recent)


def _common_beginnings(sequence: Sequence[int], limit: int) -> list[int]:
    """For each start, how many elements from there on equal the sequence's own beginning, at most ``limit``.

    The Z-algorithm, O(n), with the limit applied where llama.cpp applies it: lengths inside a known box are taken
    limited, so that both give the same numbers.
    """
    n = len(sequence)
    lengths = [0] * n
    left = right = 0
    for k in range(1, n):
        if k <= right and lengths[k - left] < right - k + 1:
            lengths[k] = min(lengths[k - left], limit)
            continue
        end = right + 1 if k <= right else k
        while end < n and sequence[end] == sequence[end - k]:
            end += 1
        lengths[k] = min(end - k, limit)
        if end > k:
            left, right = k, end - 1
    return lengths
