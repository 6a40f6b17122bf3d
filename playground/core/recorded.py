"""What was on screen at a place of a conversation, as far as it was written down: shown again, never computed again."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from playground.core.records import By, Choice, Luck
from playground.core.sampling import Chain, Rest
from playground.core.session import Node

_ROUNDING = 2e-6
"""What the sum of a chart of 32-bit numbers may be away from 1."""
_LEAST_P = math.ulp(0.0)


@dataclass(frozen=True, slots=True)
class RecordedRow:
    """One of the top tokens.

    Attributes:
        token: its id.
        rank: 1 for the model's most probable token; 0 where it is not known.
        raw_p: before the chain.
        p: after it, 0 if it was cut; None where nothing was chosen here, so that no chain was recorded.
    """

    token: int
    rank: int
    raw_p: float
    p: float | None


@dataclass(frozen=True, slots=True, eq=False)
class Recorded:
    """The bars after a node without their logits.

    Attributes:
        node: the last token of the path.
        rows: the model's most probable tokens in order, and the chosen one wherever it ranks.
        n_vocab: size of the vocabulary.
        raw_entropy_bits: of the model's own distribution.
        choice: how the token that follows was chosen; None where none was.
        chosen: that token.
    """

    node: Node
    rows: tuple[RecordedRow, ...]
    n_vocab: int
    raw_entropy_bits: float
    choice: Choice | None = None
    chosen: int | None = None

    @classmethod
    def after(cls, node: Node, n_vocab: int) -> Recorded | None:
        """What the records have of the token after ``node``: of the road ahead first; None for nothing."""
        roads = [each for each in (node.ahead, *node.children) if each is not None and each.choice and not each.deleted]
        child = next((each for each in roads if each.choice.shown is not None), None)
        if child is not None:
            return cls._of_choice(node, child.choice, child.token, n_vocab)
        summary = node.summary
        if summary is None:
            return None
        raw_p = np.exp(np.minimum(0.0, summary.logits.astype(np.float64) - summary.log_sum_exp))
        top = zip(summary.tokens.tolist(), raw_p.tolist(), strict=True)
        rows = tuple(RecordedRow(token, rank, p, None) for rank, (token, p) in enumerate(top, 1))
        return cls(node, rows, n_vocab, summary.entropy_bits)

    @classmethod
    def _of_choice(cls, node: Node, choice: Choice, token: int, n_vocab: int) -> Recorded:
        shown = choice.shown
        top = zip(shown.tokens.tolist(), shown.raw_p.tolist(), shown.p.tolist(), strict=True)
        rows = [RecordedRow(each, rank, raw_p, p) for rank, (each, raw_p, p) in enumerate(top, 1)]
        if all(row.token != token for row in rows):
            rows.append(RecordedRow(token, choice.rank, choice.raw_p, choice.p))
        return cls(node, tuple(rows), n_vocab, choice.raw_entropy_bits, choice, token)

    @property
    def position(self) -> int:
        """The index that the next token took or would take."""
        return self.node.position + 1

    @property
    def chain(self) -> Chain | None:
        """The samplers, None where nothing was chosen."""
        return None if self.choice is None else self.choice.chain

    @property
    def luck(self) -> Luck | None:
        """The dice."""
        return None if self.choice is None else self.choice.luck

    @property
    def picked(self) -> int | None:
        """The token that was chosen by hand."""
        return self.chosen if self.choice is not None and self.choice.by is By.PICK else None

    @property
    def drawn(self) -> int | None:
        """The token that the dice chose, as far as that was recorded."""
        return self.chosen if self.choice is not None and self.choice.by is By.DRAW else None

    @property
    def entropy_bits(self) -> float:
        """Of the final distribution; of the raw one where there is none."""
        return self.raw_entropy_bits if self.choice is None else self.choice.entropy_bits

    @property
    def real_choices(self) -> float:
        """2^H, as far as a float goes."""
        return 2.0 ** min(1000.0, self.entropy_bits)

    def top(self, n: int) -> tuple[RecordedRow, ...]:
        """The first n rows, and the chosen one."""
        more = tuple(row for row in self.rows[n:] if row.token == self.chosen)
        return (*self.rows[:n], *more)

    def rest(self, rows: tuple[RecordedRow, ...]) -> Rest:
        """What some rows leave over."""
        count = self.n_vocab - len(rows)
        raw_p = max(_LEAST_P, 1.0 - sum(row.raw_p for row in rows)) if count else 0.0
        n_left, p = self._left(rows)
        return Rest(count, raw_p, min(1.0, p), min(count, n_left))

    def _left(self, rows: tuple[RecordedRow, ...]) -> tuple[int, float]:
        """How many tokens the chain left besides some rows, and their probability, as far as that was recorded."""
        shown = self.choice.shown if self.choice is not None else None
        if shown is None:
            return 0, 0.0
        if shown.rest is None:
            # Where the chain left nothing more, the difference is a matter of rounding.
            p = 1.0 - sum(row.p for row in rows)
            return (self.n_vocab - len(rows), p) if p > _ROUNDING else (0, 0.0)
        n, p = shown.rest
        known = {row.token for row in rows}
        top = [row for row in self.rows[: shown.tokens.size] if row.token not in known and row.p]
        low = [row for row in self.rows[shown.tokens.size :] if row.token in known and row.p]
        n_left = max(0, n + len(top) - len(low))
        p += sum(row.p for row in top) - sum(row.p for row in low)
        return n_left, max(_LEAST_P, p) if n_left else 0.0

    def edges(self) -> tuple[tuple[int, ...], np.ndarray]:
        """The rows that are left, the most probable first, and float64[k + 1] of their cumulative probabilities."""
        left = sorted((row for row in self.rows if row.p), key=lambda row: -row.p)
        sums = np.minimum(1.0, np.concatenate(([0.0], np.cumsum([row.p for row in left]))))
        return tuple(row.token for row in left), sums
