"""Samplers that single tokens out: biases, bans, and what a grammar allows."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import ClassVar

import numpy as np

from playground.core.sampling.candidates import Candidates
from playground.core.sampling.context import Context
from playground.core.sampling.samplers.base import UNLIMITED, Sampler

LARGEST_BIAS = 1000.0
"""More than any logit: what is beyond is a ban, or hides all other tokens just as well."""


@dataclass(frozen=True, slots=True)
class LogitBias(Sampler):
    """Adds to single logits; -inf bans a token.

    Attributes:
        biases: (token, what is added), each -inf or within LARGEST_BIAS.
    """

    name: ClassVar[str] = "logit_bias"
    source: ClassVar[str] = "https://github.com/ggml-org/llama.cpp/pull/1126"
    biases: tuple[tuple[int, float], ...] = field(default=())

    def __post_init__(self) -> None:
        for token, bias in self.biases:
            if not (0 <= token <= UNLIMITED and (abs(bias) <= LARGEST_BIAS or bias == -math.inf)):
                raise ValueError(f"--logit-bias takes a token id and a number or -inf, not {token} and {bias}")

    @property
    def is_off(self) -> bool:
        """Without biases."""
        return not self.biases

    def apply(self, candidates: Candidates, context: Context) -> Candidates:
        logits = candidates.by_token()
        for token, bias in self.biases:
            if token < logits.size:
                logits[token] += np.float32(bias)
        return Candidates.of_logits_or_best(logits, candidates)


@dataclass(frozen=True, slots=True)
class Grammar(Sampler):
    """Forbids what a GBNF grammar does not allow next. The engine answers with the mask; it stands before all others.

    llama.cpp's own default draws first and draws again if the grammar rejects the token, which is no single
    distribution that could be shown.

    Attributes:
        text: the grammar, "" for none.
    """

    name: ClassVar[str] = "grammar"
    source: ClassVar[str] = "https://github.com/ggml-org/llama.cpp/tree/master/grammars"
    text: str = field(default="")

    @property
    def is_off(self) -> bool:
        """Without a grammar."""
        return not self.text.strip()

    def apply(self, candidates: Candidates, context: Context) -> Candidates:
        if context.allowed is None:
            return candidates
        logits = np.where(context.allowed, candidates.by_token(), np.float32(-np.inf))
        return Candidates.of_logits_or_best(logits, candidates)

    def remark(self, before: Candidates, context: Context) -> tuple[float, ...]:
        """How many tokens it allows; () while the engine has not answered."""
        return () if context.allowed is None else (int(np.count_nonzero(context.allowed)),)
