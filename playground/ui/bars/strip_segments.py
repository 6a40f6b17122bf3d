"""The cumulative final distribution cut into the segments that a width can show."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from playground.core.recorded import Recorded
from playground.core.sampling import Distribution

LEAST_WIDTH = 3.0
"""Narrower segments, in pixels, are drawn together as one."""


@dataclass(frozen=True, slots=True)
class Segments:
    """The first tokens one by one, all others as one.

    Attributes:
        tokens: ids of the tokens that are wide enough to be drawn alone, in order.
        edges: float64[len(tokens) + 1], cumulative probability before and after each of them.
        n_rest: how many tokens share what is left, from edges[-1] to 1.
    """

    tokens: tuple[int, ...]
    edges: np.ndarray
    n_rest: int

    def index_at(self, u: float) -> int | None:
        """Which of the tokens drawn alone a number in [0, 1) falls on, None for the rest."""
        index = int(np.searchsorted(self.edges, u, side="right")) - 1
        return index if 0 <= index < len(self.tokens) else None


def segments_of(distribution: Distribution, width: float) -> Segments:
    """Cuts the distribution; looks at the tokens that are wide enough only, however many there are in all."""
    final = distribution.final
    least = LEAST_WIDTH / max(1.0, width) * final.total
    # At most width / LEAST_WIDTH tokens can be that wide, and weights descend.
    most = min(len(final), int(width / LEAST_WIDTH) + 1)
    n = int(np.count_nonzero(final.weights[:most] >= least))
    tokens = final.scores.top(final.start + n)[final.start :]
    edges = np.concatenate(([0.0], final.cumulative[:n] / final.total))
    return Segments(tuple(int(token) for token in tokens), edges, len(final) - n)


def segments_of_record(record: Recorded, width: float) -> Segments:
    """The same from what was written down: all that is not among its rows is the rest."""
    tokens, edges = record.edges()
    n = int(np.count_nonzero(np.diff(edges) >= LEAST_WIDTH / max(1.0, width)))
    is_more = edges[n] < 1.0 - 1e-5
    return Segments(tokens[:n], edges[: n + 1], record.n_vocab - n if is_more else len(tokens) - n)
