"""The last positions' logits, within a bound."""

from collections import OrderedDict

from playground.core.sampling import Scores
from playground.core.session import Node

BUDGET_BYTES = 32 * 2**20
"""53 positions at 151,936 tokens, 2,048 at 4,096."""


class ScoresCache:
    """Scores by node; the ones not asked for longest are dropped when the logits take more than the budget.

    What is dropped can be evaluated again, where another batch shape may give logits that differ by some 0.008.
    """

    def __init__(self, budget_bytes: int = BUDGET_BYTES) -> None:
        self._budget = budget_bytes
        self._logits: OrderedDict[Node, object] = OrderedDict()
        self._used = 0

    def put(self, node: Node, scores: Scores) -> None:
        """Keeps what the model said after ``node``."""
        self.drop(node)
        self._logits[node] = scores.logits
        self._used += scores.logits.nbytes
        while self._used > self._budget and len(self._logits) > 1:
            self.drop(next(iter(self._logits)))

    def get(self, node: Node) -> Scores | None:
        """The scores after ``node``, sorted once more; None if they were never there or have been dropped."""
        if node not in self._logits:
            return None
        self._logits.move_to_end(node)
        return Scores(self._logits[node])

    def __contains__(self, node: Node) -> bool:
        """Whether a position is known; sorts nothing."""
        return node in self._logits

    def drop(self, node: Node) -> None:
        """Forgets one position."""
        logits = self._logits.pop(node, None)
        if logits is not None:
            self._used -= logits.nbytes

    def clear(self) -> None:
        """Forgets all."""
        self._logits.clear()
        self._used = 0
