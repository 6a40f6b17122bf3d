"""The model's logits for one position, sorted once."""

from functools import cached_property

import numpy as np

REMEMBERED_RANKS = 64
"""Ranks of so many top tokens are known without a search: the rows of a chart."""


class Scores:
    """Logits of the whole vocabulary for the next token, and their descending order.

    Only the values are sorted. A token's rank and the token at a rank are looked up in the unsorted logits when
    somebody asks, because a vectorised sort of values is some ten times faster than an argsort, and no sampler that
    keeps the order needs to know ids. Equal logits are ordered by id, as llama.cpp's first maximum is the lowest id.

    Args:
        logits: float32[n_vocab], finite or -inf (a banned token), at least one of them finite.
        ascending: the same values sorted, where somebody has them already.

    Attributes:
        logits: by token.
        ascending: float32[n_vocab], the same values sorted.

    Raises:
        ValueError: logits are not a non-empty vector, contain NaN or +inf, or ban every token.
    """

    def __init__(self, logits: np.ndarray, ascending: np.ndarray | None = None) -> None:
        logits = np.asarray(logits, dtype=np.float32)
        if logits.ndim != 1 or logits.size == 0:
            raise ValueError(f"logits must be a non-empty vector, not of shape {logits.shape}")
        if ascending is None:
            ascending = np.sort(logits)
        # NaN sorts last, so the last value tells whether any is there.
        if not np.isfinite(ascending[-1]):
            raise ValueError("logits must not contain NaN or +inf, and must allow at least one token")
        self.logits = logits
        self.ascending = ascending
        self._ranks: dict[int, int] = {}
        self._top = np.empty(0, dtype=np.int64)

    @property
    def n_vocab(self) -> int:
        """Number of tokens in the vocabulary."""
        return self.logits.size

    @cached_property
    def sorted(self) -> np.ndarray:
        """float64[n_vocab], the logits in descending order."""
        return self.ascending[::-1].astype(np.float64, order="C")

    @cached_property
    def n_allowed(self) -> int:
        """Number of tokens that are not banned (whose logit is above -inf)."""
        return self.n_vocab - int(np.searchsorted(self.ascending, -np.inf, side="right"))

    def rank(self, token: int) -> int:
        """How many tokens come before this one, 0 for the most probable; remembered, as views ask again and again."""
        if token not in self._ranks:
            self._ranks[token] = self._find_rank(token)
        return self._ranks[token]

    def _find_rank(self, token: int) -> int:
        logit = self.logits[token]
        above = self.n_vocab - int(np.searchsorted(self.ascending, logit, side="right"))
        return above + int(np.count_nonzero(self.logits[:token] == logit))

    def token_at(self, rank: int) -> int:
        """The token of a rank; the inverse of :meth:`rank`."""
        logit = self.ascending[self.n_vocab - 1 - rank]
        above = self.n_vocab - int(np.searchsorted(self.ascending, logit, side="right"))
        return int(np.flatnonzero(self.logits == logit)[rank - above])

    def top(self, n: int) -> np.ndarray:
        """int64[min(n, n_vocab)], the most probable tokens in order."""
        n = max(0, min(n, self.n_vocab))
        if n > self._top.size:
            self._top = self._find_top(n)
            self._ranks.update((int(token), rank) for rank, token in enumerate(self._top[:REMEMBERED_RANKS]))
        return self._top[:n]

    def _find_top(self, n: int) -> np.ndarray:
        least = self.ascending[self.n_vocab - n]
        # Ascending ids, so the stable sort leaves ties in the order of their ids.
        tokens = np.flatnonzero(self.logits >= least)
        return tokens[np.argsort(-self.logits[tokens], kind="stable")[:n]]

    def is_within(self, first: int, last: int) -> np.ndarray:
        """bool[n_vocab], whether a token's rank is at least ``first`` and below ``last``; sorts nothing."""
        return self._is_above(last) & ~self._is_above(first) if first > 0 else self._is_above(last)

    def _is_above(self, rank: int) -> np.ndarray:
        if rank <= 0:
            return np.zeros(self.n_vocab, dtype=bool)
        if rank >= self.n_vocab:
            return np.ones(self.n_vocab, dtype=bool)
        least = self.ascending[self.n_vocab - rank]
        above = self.logits > least
        # Of equal logits the lowest ids come first.
        equal = np.flatnonzero(self.logits == least)[: rank - int(np.count_nonzero(above))]
        above[equal] = True
        return above
