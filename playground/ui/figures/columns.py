"""Continuations that are compared, as they were at one time."""

from __future__ import annotations

from dataclasses import dataclass

from playground.core.answer_sums import AnswerSum
from playground.core.moment import Moment
from playground.core.sampling import Chain
from playground.core.session import Node
from playground.core.vocabulary import Vocabulary
from playground.ui.compare.compare_view import NAMES
from playground.ui.compare.comparison import Comparison
from playground.ui.compare.continuation import Continuation
from playground.ui.compare.words import start_words, state_words


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """One continuation.

    Attributes:
        name: its letter.
        chain: its samplers.
        nodes: its tokens.
        entropies: bits, one for each token.
        total: what the tokens come to.
        moment: what may come next, None where nothing does.
        words: why.
    """

    name: str
    chain: Chain
    nodes: tuple[Node, ...]
    entropies: tuple[float, ...]
    total: AnswerSum
    moment: Moment | None
    words: str


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """All of them.

    Attributes:
        each: two or three.
        most_bits: the upper end of their common scale of entropy.
        parting: the index of the first token in which they differ, None where they do not.
        after: what all of them go on from.
    """

    each: tuple[Column, ...]
    most_bits: float
    parting: int | None
    after: str = ""

    @property
    def n_tokens(self) -> int:
        """Of the longest one."""
        return max(len(column.nodes) for column in self.each)


def _moment_of(continuation: Continuation) -> Moment | None:
    """What is on the screen may still be the place before."""
    shown = continuation.present.shown
    return shown if shown is not None and shown.node is continuation.tip else None


def columns_of(comparison: Comparison, vocabulary: Vocabulary) -> Columns:
    """What is compared now."""
    made = tuple(
        Column(
            name, each.chain, tuple(each.road.nodes), tuple(each.road.entropies), each.road.sum, _moment_of(each),
            state_words(each.state),
        )
        for name, each in zip(NAMES, comparison.columns, strict=False)
    )  # fmt: skip
    after = start_words(comparison.session, comparison.start_node, vocabulary)
    return Columns(made, comparison.most_bits, comparison.parting, after)
