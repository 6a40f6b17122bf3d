"""The next token's distribution as a value: what the chart, the strip and the readouts show."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from playground.core.sampling.candidates import Candidates
from playground.core.sampling.context import Context
from playground.core.sampling.stage import Stage

if TYPE_CHECKING:
    from playground.core.sampling.chain import Chain


@dataclass(frozen=True, slots=True)
class Cut:
    """Who cut a token, and the numbers that say why (see the sampler's ``why_cut``)."""

    sampler: str
    numbers: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One token of the chart.

    Attributes:
        token: its id.
        rank: 1 for the model's most probable token.
        logit: the model's score.
        raw_p: softmax(logits), before any sampler.
        p: after the whole chain; 0 if it was cut, and only then.
        cut: who cut it, None if it is still in the running.
    """

    token: int
    rank: int
    logit: float
    raw_p: float
    p: float
    cut: Cut | None


@dataclass(frozen=True, slots=True)
class Rest:
    """All tokens that have no row of their own.

    Attributes:
        count: how many.
        raw_p, p: their probability before and after the chain; 0 if none of them is left, and only then.
        n_left: how many of them are still in the running.
    """

    count: int
    raw_p: float
    p: float
    n_left: int


@dataclass(frozen=True, slots=True, eq=False)
class Distribution:
    """Raw and final probability of every token of the vocabulary, and how the chain got from one to the other.

    Attributes:
        chain: the chain that was applied.
        raw: all tokens with the model's own logits.
        stages: one a sampler that is on, in order.
        final: the tokens that are left, what the draw uses.
        context: the moment it was applied at.
    """

    chain: Chain
    raw: Candidates
    stages: tuple[Stage, ...]
    final: Candidates
    context: Context

    @property
    def n_vocab(self) -> int:
        """Number of tokens in the vocabulary."""
        return self.raw.scores.n_vocab

    @property
    def raw_entropy_bits(self) -> float:
        """Entropy of the model's own distribution."""
        return self.raw.entropy_bits

    @property
    def entropy_bits(self) -> float:
        """Entropy of the final distribution, H."""
        return self.final.entropy_bits

    @property
    def real_choices(self) -> float:
        """2^H: how many equally likely tokens would be as uncertain."""
        return 2.0**self.entropy_bits

    def raw_p(self, token: int) -> float:
        """Probability before any sampler."""
        return self.raw.probability(token)

    def p(self, token: int) -> float:
        """Probability after the whole chain, 0 if the token was cut."""
        return self.final.probability(token)

    def rank(self, token: int) -> int:
        """Place among the model's logits, 1 for the highest."""
        return self.raw.scores.rank(token) + 1

    def surprise_bits(self, token: int) -> float:
        """-log2 of the raw probability; computed from the logits, so it stays finite where p underflows."""
        logit = float(self.raw.scores.logits[token])
        return max(0.0, (np.log(self.raw.total) + self.raw.logits[0] - logit) / np.log(2))

    def cut(self, token: int) -> Cut | None:
        """Who cut a token and why, None if nobody did."""
        for stage in self.stages:
            if stage.n_cut and stage.before.index(token) is not None and stage.after.index(token) is None:
                return Cut(stage.sampler.name, stage.sampler.why_cut(stage.before, token))
        return None

    def through(self, token: int) -> tuple[tuple[str, float], ...]:
        """Name of each stage and the token's probability after it."""
        return tuple((stage.sampler.name, stage.after.probability(token)) for stage in self.stages)

    def interval(self, token: int) -> tuple[float, float]:
        """Where a token lies on the cumulative final distribution; empty at the end if it was cut."""
        index = self.final.index(token)
        if index is None:
            return (1.0, 1.0)
        low = float(self.final.cumulative[index - 1]) if index else 0.0
        return low / self.final.total, float(self.final.cumulative[index]) / self.final.total

    def draw(self, u: float) -> int:
        """The token whose interval of the cumulative final distribution contains u, 0 <= u < 1."""
        index = int(np.searchsorted(self.final.cumulative, u * self.final.total, side="right"))
        return self.final.token_at(min(index, len(self.final) - 1))

    def at(self, n_stages: int) -> Distribution:
        """The distribution after the first ``n_stages`` stages: 0 is the model itself, all of them is this one.

        Raises:
            IndexError: there are not as many stages.
        """
        if not 0 <= n_stages <= len(self.stages):
            raise IndexError(n_stages)
        if n_stages == len(self.stages):
            return self
        stages = self.stages[:n_stages]
        return replace(self, stages=stages, final=stages[-1].after if stages else self.raw)

    @property
    def raw_left(self) -> float:
        """Sum of the raw probabilities of the tokens that are left: what renormalizing brings to 1."""
        final, raw = self.final, self.raw
        if len(final) == len(raw):
            return 1.0
        if final.scores is raw.scores:
            return raw.share(float(raw.weights[final.start : final.start + len(final)].sum()))
        left = final.scores.is_within(final.start, final.start + len(final))
        return raw.share(float((raw.weights_by_token * left).sum(dtype=np.float64)))

    def row(self, token: int) -> Row:
        """All numbers of one token."""
        return Row(
            token=token,
            rank=self.rank(token),
            logit=float(self.raw.scores.logits[token]),
            raw_p=self.raw_p(token),
            p=self.p(token),
            cut=self.cut(token),
        )

    def rows(self, n: int, *also: int) -> list[Row]:
        """The n most probable tokens by logit, then the tokens of ``also`` that are not among them."""
        tokens = [int(token) for token in self.raw.scores.top(n)]
        return [self.row(token) for token in dict.fromkeys((*tokens, *also))]

    def rest(self, rows: list[Row]) -> Rest:
        """What the rows leave over."""
        tokens = [row.token for row in rows]
        n_left, p = self.final.others(tokens)
        return Rest(self.n_vocab - len(rows), self.raw.others(tokens)[1], p, n_left)
