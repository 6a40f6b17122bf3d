"""One moment of the loop: what may come next after a node, and where the dice land."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import islice

import numpy as np

from playground.core.records import By, Choice, Luck
from playground.core.sampling import NOWHERE, Candidates, Chain, Context, Distribution, Scores, uniform
from playground.core.sampling.context import Breakers
from playground.core.session import Node


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """What only the engine can tell a chain: it has the vocabulary's tokenizer and the grammar's parser.

    Attributes:
        breakers: DRY's sequence breakers as tokens, None while they are not known.
        allowed: bool[n_vocab], what the grammar allows at this place, None while it is not known or there is none.
    """

    breakers: Breakers | None = None
    allowed: np.ndarray | None = None

    def is_same(self, other: Told) -> bool:
        """Whether both are the very same tables."""
        return self.breakers is other.breakers and self.allowed is other.allowed


NOTHING_TOLD = Told()


def context_of(node: Node, luck: Luck, told: Told = NOTHING_TOLD) -> Context:
    """The context of the token that comes after ``node``."""

    def recent(n: int) -> list[int]:
        return [each.token for each in islice(node.ancestry(), n)]

    states = node.choice.states if node.choice is not None else NOWHERE.states
    return Context(recent, luck.seed, node.position + 1, luck.redraw, states, told.breakers, told.allowed)


@dataclass(frozen=True, slots=True, eq=False)
class Moment:
    """What the bars, the strip and the readouts show.

    Attributes:
        node: the last token of the path.
        distribution: of the token that comes next.
        luck, u: the dice, and the number they show.
        drawn: the token that u lands on.
        told: what the engine told about grammar and breakers.
        again: the logits were evaluated again after they had been dropped, so they may differ a little from those
            that were shown before.
    """

    node: Node
    distribution: Distribution
    luck: Luck
    u: float
    drawn: int
    told: Told = NOTHING_TOLD
    again: bool = False

    @classmethod
    def of(
        cls, node: Node, scores: Scores, chain: Chain, luck: Luck, told: Told = NOTHING_TOLD, again: bool = False
    ) -> Moment:
        """Runs the chain and throws the dice once."""
        return cls._of(node, Candidates.all_of(scores), chain, luck, told, again)

    @classmethod
    def _of(cls, node: Node, raw: Candidates, chain: Chain, luck: Luck, told: Told, again: bool) -> Moment:
        distribution = chain.run(raw, context_of(node, luck, told))
        u = uniform(luck.seed, node.position + 1, luck.redraw)
        return cls(node, distribution, luck, u, distribution.draw(u), told, again)

    @property
    def position(self) -> int:
        """The index that the next token will take."""
        return self.node.position + 1

    @property
    def chain(self) -> Chain:
        """The chain that was applied."""
        return self.distribution.chain

    def with_chain(self, chain: Chain, told: Told | None = None) -> Moment:
        """The same logits and dice through another chain, with what the engine told for that one if it is new."""
        before = self.distribution
        if told is not None and not told.is_same(self.told):
            return Moment._of(self.node, before.raw, chain, self.luck, told, self.again)
        distribution = chain.run(before.raw, before.context, before)
        return replace(self, distribution=distribution, drawn=distribution.draw(self.u))

    def with_luck(self, luck: Luck) -> Moment:
        """Other dice on the same bars, unless a sampler of the chain throws dice itself."""
        if not any(sampler.has_dice for sampler in self.chain.active):
            u = uniform(luck.seed, self.position, luck.redraw)
            return replace(self, luck=luck, u=u, drawn=self.distribution.draw(u))
        return Moment._of(self.node, self.distribution.raw, self.chain, luck, self.told, self.again)

    def choice(self, token: int, by: By) -> Choice:
        """The record of choosing ``token`` now."""
        return Choice.of(self.distribution, token, by, self.luck, self.u)
