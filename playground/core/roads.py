"""Roads through the tree that begin at one place: what each has come to, and where they part."""

from __future__ import annotations

from collections.abc import Sequence

from playground.core.answer_sums import AnswerSum
from playground.core.session import Node


class Road:
    """The tokens from a place on, and their numbers as they were recorded; one more token costs the same after many.

    Attributes:
        start: the node that the road goes on from.
        nodes: its tokens, in order.
        entropies: bits of the final distribution that each of them was chosen from.
    """

    def __init__(self, start: Node) -> None:
        self.start = start
        self.nodes: list[Node] = []
        self.entropies: list[float] = []
        self._most = [0.0]
        self._sums = [AnswerSum()]

    @property
    def tip(self) -> Node:
        """The last node; the start of an empty road."""
        return self.nodes[-1] if self.nodes else self.start

    def append(self, node: Node) -> None:
        """Goes one token on.

        Raises:
            ValueError: the node does not follow the tip, or was not chosen.
        """
        if node.parent is not self.tip or node.choice is None:
            raise ValueError("a road goes on with a chosen token after its tip")
        self.nodes.append(node)
        self.entropies.append(node.choice.entropy_bits)
        self._most.append(max(self._most[-1], node.choice.entropy_bits))
        self._sums.append(AnswerSum(len(self.nodes), self.sum.bits + node.choice.surprise_bits))

    def back(self) -> bool:
        """Leaves out the last token; False where there is none."""
        if not self.nodes:
            return False
        for each in (self.nodes, self.entropies, self._most):
            each.pop()
        self._sums.pop()
        return True

    @property
    def sum(self) -> AnswerSum:
        """What its tokens come to."""
        return self._sums[-1]

    @property
    def most_bits(self) -> float:
        """The largest of the entropies, 0 for none."""
        return self._most[-1]


def parting(roads: Sequence[Road]) -> int | None:
    """The index of the first token in which roads of one start differ, None while they do not."""
    for index in range(max((len(road.nodes) for road in roads), default=0)):
        tokens = {road.nodes[index].token for road in roads if len(road.nodes) > index}
        if len(tokens) > 1:
            return index
    return None
