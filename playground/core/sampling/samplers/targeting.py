"""Samplers that steer: they carry a number from token to token and take the place of the draw."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from playground.core.sampling.candidates import Candidates
from playground.core.sampling.context import Context
from playground.core.sampling.samplers.base import Sampler, State, parameter

_ESTIMATED_FROM = 100
"""Mirostat 1 estimates the tail's exponent from so many tokens (m in the paper)."""


@dataclass(frozen=True, slots=True)
class Mirostat(Sampler):
    """Holds the surprise of what is drawn near tau bits; version 0 is off.

    Version 2 cuts tokens with a surprise above mu. Version 1 estimates Zipf's exponent s from the top tokens and keeps
    k = ((s - 1) 2^mu / (1 - N^(1 - s)))^(1 / s) of them. After the draw, mu -= eta (surprise - tau), with the surprise
    among the tokens that were left. mu begins at 2 tau.

    It replaces every sampler but logit bias, grammar and plain temperature, as in llama.cpp.
    """

    name: ClassVar[str] = "mirostat"
    source: ClassVar[str] = "https://arxiv.org/abs/2007.14966"
    is_draw: ClassVar[bool] = True
    version: int = parameter("--mirostat", low=0, high=2, off=0, default=0, whole=True)
    eta: float = parameter("--mirostat-lr", low=0.0, high=1.0, off=0.1, default=0.1, usual=(0.05, 0.2), switch=False)
    tau: float = parameter("--mirostat-ent", low=0.0, high=20.0, off=5.0, default=5.0, usual=(2.0, 6.0), switch=False)

    def mu(self, context: Context) -> float:
        """The largest surprise allowed now, in bits."""
        return context.states.get(self.name, (2 * self.tau,))[0]

    def apply(self, candidates: Candidates, context: Context) -> Candidates:
        mu = self.mu(context)
        if self.version == 1:
            return candidates.keep(0, self._k(candidates, mu))
        # -log2 p > mu  <=>  logit < ln(total) + max - mu ln 2
        least = math.log(candidates.total) + float(candidates.logits[0]) - mu * math.log(2)
        return candidates.keep_logits_from(least)

    def _k(self, candidates: Candidates, mu: float) -> int:
        k = _zipf_k(candidates, mu)
        # A flat distribution has s = 0 and no k: llama.cpp keeps one token then, and so does this.
        return 1 if math.isnan(k) else max(1, int(min(k, len(candidates))))

    def wanted(self, candidates: Candidates, context: Context) -> float:
        """How many tokens version 1 would keep if there were as many; NaN where the slope gives no answer."""
        return _zipf_k(candidates, self.mu(context))

    def why_cut(self, before: Candidates, token: int) -> tuple[float, ...]:
        """Its surprise in bits."""
        surprise = math.log(before.total) + float(before.logits[0] - before.logits[before.index(token)])
        return (surprise / math.log(2),)

    def remark(self, before: Candidates, context: Context) -> tuple[float, ...]:
        """mu."""
        return (self.mu(context),)

    def next_state(self, before: Candidates, after: Candidates, context: Context, token: int) -> State:
        surprise = -math.log2(after.probability(token))
        return (self.mu(context) - self.eta * (surprise - self.tau),)


def _zipf_k(candidates: Candidates, mu: float) -> float:
    """k = ((s - 1) 2^mu / (1 - N^(1 - s)))^(1 / s), with s estimated from the top tokens; may be NaN or infinite."""
    logits = candidates.logits[:_ESTIMATED_FROM]
    if logits.size < 2:
        return 1.0
    places = np.arange(1, logits.size)
    t = np.log((places + 1) / places)
    s = np.float64(np.sum(t * -np.diff(logits)) / np.sum(t * t))
    epsilon = s - 1
    with np.errstate(all="ignore"):
        n_vocab = np.float64(candidates.scores.n_vocab)
        return float(np.power(epsilon * 2.0**mu / (1 - np.power(n_vocab, -epsilon)), np.divide(1.0, s)))


@dataclass(frozen=True, slots=True)
class AdaptiveP(Sampler):
    """Prefers tokens whose probability is near a target, which gives way to hold the mean of what is drawn there.

    adapted = clamp(2 target - mean); logit_i = 5 - 10 d^2 / (1 + d), d = |p_i - adapted| / 0.3. The mean decays:
    sum = p + decay sum, weight = 1 + decay weight, of the probabilities before this sampler.
    """

    name: ClassVar[str] = "adaptive_p"
    source: ClassVar[str] = "https://github.com/ggml-org/llama.cpp/pull/17927"
    is_draw: ClassVar[bool] = True
    target: float = parameter("--adaptive-target", low=-1.0, high=1.0, off=-1.0, default=-1.0, usual=(0.3, 0.7))
    decay: float = parameter(
        "--adaptive-decay", low=0.0, high=0.99, off=0.9, default=0.9, usual=(0.8, 0.95), switch=False
    )

    @property
    def is_off(self) -> bool:
        """llama.cpp's rule: a negative target."""
        return self.target < 0

    def apply(self, candidates: Candidates, context: Context) -> Candidates:
        logits = candidates.by_token()
        # Single precision, as llama.cpp has it: a pass over 262,144 tokens takes a quarter of the time.
        p = np.exp(logits - np.float32(candidates.logits[0] + math.log(candidates.total)))
        distance = np.abs(p - np.float32(self._adapted(context))) / np.float32(0.3)
        transformed = np.float32(5.0) - np.float32(10.0) * distance * distance / (np.float32(1.0) + distance)
        transformed[np.isneginf(logits)] = -np.inf
        return Candidates.of_logits(transformed)

    def _state(self, context: Context) -> State:
        begin = (self.target / (1 - self.decay), 1 / (1 - self.decay))
        return context.states.get(self.name, begin)

    def _adapted(self, context: Context) -> float:
        total, weight = self._state(context)
        return min(1.0, max(0.0, 2 * self.target - total / weight))

    def remark(self, before: Candidates, context: Context) -> tuple[float, ...]:
        """The running mean and the adapted target."""
        total, weight = self._state(context)
        return (total / weight, self._adapted(context))

    def next_state(self, before: Candidates, after: Candidates, context: Context, token: int) -> State:
        total, weight = self._state(context)
        return (before.probability(token) + self.decay * total, 1 + self.decay * weight)
