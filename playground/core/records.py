"""Recorded facts: what was on screen when a token was chosen. They are never computed again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

import numpy as np

from playground.core.sampling import NOWHERE, Chain, Distribution, Scores

SUMMARY_TOKENS = 256
"""How many of the top tokens a position remembers for good."""


N_SHOWN = 20
"""How many of the top tokens a choice remembers with their final probabilities."""


class By(Enum):
    """Who chose a token."""

    PROMPT = "prompt"
    """It was given: the person's message and the template around it."""
    DRAW = "draw"
    """The dice chose it."""
    PICK = "pick"
    """The person chose it by hand."""


@dataclass(frozen=True, slots=True)
class Luck:
    """Which dice are thrown at a position: ``uniform(seed, position, redraw)``."""

    seed: int
    redraw: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class Shown:
    """The top of the chart as it was when a token was chosen.

    Attributes:
        tokens: int32[k], the model's most probable tokens in order, k <= 20.
        raw_p, p: float32[k], their probabilities before and after the chain; p is 0 for those that were cut only.
        rest: how many other tokens the chain left, and their probability; None where that is not known.
    """

    tokens: np.ndarray
    raw_p: np.ndarray
    p: np.ndarray
    rest: tuple[int, float] | None = None

    @classmethod
    def of(cls, distribution: Distribution) -> Shown:
        """The top of a distribution."""
        tokens = distribution.raw.scores.top(N_SHOWN).astype(np.int32)
        listed = tokens.tolist()
        raw_p, p = (_narrow([of(token) for token in listed]) for of in (distribution.raw_p, distribution.p))
        return cls(tokens, raw_p, p, distribution.final.others(listed))


def _narrow(p: list[float]) -> np.ndarray:
    """float32, in which what is between 0 and 1 stays there."""
    wide = np.array(p)
    narrow, limits = wide.astype(np.float32), np.finfo(np.float32)
    between = (wide > 0) & (wide < 1)
    narrow[between] = np.clip(narrow[between], limits.smallest_subnormal, 1 - limits.epsneg)
    return narrow


@dataclass(frozen=True, slots=True)
class Choice:
    """How a token came to be chosen, and its numbers at that moment.

    Attributes:
        by: draw or pick.
        chain: the sampler chain as it was.
        luck: the dice as they were.
        u: where the dice landed, also for a pick.
        raw_p, p: the token's probability before and after the chain.
        rank: 1 for the model's most probable token.
        surprise_bits: -log2 of the raw probability.
        entropy_bits, raw_entropy_bits: of the final and the raw distribution.
        states: what the samplers remember from then on, by name; a pick leaves it as it was.
        shown: the top of the chart at that moment, None where it is not known.
    """

    by: By
    chain: Chain
    luck: Luck
    u: float
    raw_p: float
    p: float
    rank: int
    surprise_bits: float
    entropy_bits: float
    raw_entropy_bits: float
    states: Mapping[str, tuple[float, ...]] = field(default_factory=lambda: NOWHERE.states)
    shown: Shown | None = field(default=None, compare=False)

    @classmethod
    def of(cls, distribution: Distribution, token: int, by: By, luck: Luck, u: float) -> Choice:
        """The record of choosing ``token`` from ``distribution``."""
        return cls(
            by,
            distribution.chain,
            luck,
            u,
            distribution.raw_p(token),
            distribution.p(token),
            distribution.rank(token),
            distribution.surprise_bits(token),
            distribution.entropy_bits,
            distribution.raw_entropy_bits,
            Chain.next_states(distribution, token) if by is By.DRAW else distribution.context.states,
            Shown.of(distribution),
        )

    def is_same_road(self, other: Choice) -> bool:
        """Whether stepping once more with the same chain and dice means this very child."""
        return (self.by, self.luck) == (other.by, other.luck) and self.chain.same_effect(other.chain)


@dataclass(frozen=True, slots=True, eq=False)
class Summary:
    """What stays of a position's logits when they are dropped: enough to show its bars again.

    Attributes:
        tokens: int32[k], the most probable tokens in order, k <= 256.
        logits: float32[k], theirs.
        n_vocab: size of the vocabulary.
        log_sum_exp: ln of the sum of e^logit over the whole vocabulary.
        entropy_bits: of softmax over the whole vocabulary.
    """

    tokens: np.ndarray
    logits: np.ndarray
    n_vocab: int
    log_sum_exp: float
    entropy_bits: float

    @classmethod
    def of(cls, distribution: Distribution) -> Summary:
        """The summary of the raw part of a distribution; copies, so that the full logits can go."""
        scores: Scores = distribution.raw.scores
        tokens = scores.top(SUMMARY_TOKENS).astype(np.int32)
        log_sum_exp = float(distribution.raw.logits[0] + np.log(distribution.raw.total))
        return cls(tokens, scores.logits[tokens], scores.n_vocab, log_sum_exp, distribution.raw_entropy_bits)
