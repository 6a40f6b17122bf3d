"""One moment of the loop: what may come next after a node, and where the dice land."""

from __future__ import annotations

from dataclasses import dataclass

from playground.core.records import By, Choice, Luck
from playground.core.sampling import Chain, Distribution, Scores, uniform
from playground.core.session import Node


@dataclass(frozen=True, slots=True, eq=False)
class Moment:
    """What the bars, the strip and the readouts show.

    Attributes:
        node: the last token of the path.
        distribution: of the token that comes next.
        luck, u: the dice, and the number they show.
        drawn: the token that u lands on.
        again: the logits were evaluated again after they had been dropped, so they may differ a little from those
            that were shown before.
    """

    node: Node
    distribution: Distribution
    luck: Luck
    u: float
    drawn: int
    again: bool = False

    @classmethod
    def of(cls, node: Node, scores: Scores, chain: Chain, luck: Luck, again: bool = False) -> Moment:
        """Runs the chain and throws the dice once."""
        distribution = chain.apply(scores)
        u = uniform(luck.seed, node.position + 1, luck.redraw)
        return cls(node, distribution, luck, u, distribution.draw(u), again)

    @property
    def position(self) -> int:
        """The index that the next token will take."""
        return self.node.position + 1

    def with_chain(self, chain: Chain) -> Moment:
        """The same logits and dice through another chain; sorts nothing."""
        distribution = chain.run(self.distribution.raw)
        return Moment(self.node, distribution, self.luck, self.u, distribution.draw(self.u), self.again)

    def with_luck(self, luck: Luck) -> Moment:
        """Other dice on the same distribution."""
        u = uniform(luck.seed, self.position, luck.redraw)
        return Moment(self.node, self.distribution, luck, u, self.distribution.draw(u), self.again)

    def choice(self, token: int, by: By) -> Choice:
        """The record of choosing ``token`` now."""
        return Choice.of(self.distribution, token, by, self.luck, self.u)
