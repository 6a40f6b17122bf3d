"""The tokens still in the running between two samplers."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from functools import cached_property
from itertools import pairwise

import numpy as np

from playground.core.sampling.scores import Scores

_LEAST_SCALE = 1e-100
"""Weights are made anew where the largest one would be smaller: they would lose digits."""
_LEAST_SHARE = 1e-4
"""Sums are made anew where the difference of two would lose more digits than this."""
_LEAST_P, _MOST_P = math.ulp(0.0), math.nextafter(1.0, 0.0)
"""The probabilities next to 0 and to 1 that a number can hold."""


class Candidates:
    """A contiguous run of ranks with their present logits: what one sampler hands to the next.

    Every sampler that only cuts keeps such a run (the top of it, or its middle), and a sampler that changes single
    logits makes new :class:`Scores`, so that tokens are sorted once a position and a slider sorts nothing.

    Attributes:
        scores: the order of the tokens.
        start: rank of the first candidate.
        logits: float64[n], descending, the present logits of ranks start .. start + n - 1.
        divisor: what the scores' logits were divided by to become the present ones.
    """

    def __init__(self, scores: Scores, start: int, logits: np.ndarray, divisor: float = 1.0) -> None:
        self.scores = scores
        self.start = start
        self.logits = logits
        self.divisor = divisor
        self._of: tuple[Candidates, int] | None = None

    @classmethod
    def all_of(cls, scores: Scores) -> Candidates:
        """Every token that is not banned, with the model's own logits."""
        return cls(scores, 0, scores.sorted[: scores.n_allowed])

    @classmethod
    def of_logits(cls, logits: np.ndarray) -> Candidates:
        """Another order: float32[n_vocab] with -inf for the tokens that are cut.

        Raises:
            ValueError: nothing is left, or a logit is NaN or +inf.
        """
        return cls.all_of(Scores(logits))

    @classmethod
    def of_logits_or_best(cls, logits: np.ndarray, before: Candidates) -> Candidates:
        """The same; where nothing would be left, the best one there was."""
        return before.keep(0, 1) if np.isneginf(logits).all() else cls.of_logits(logits)

    def __len__(self) -> int:
        return self.logits.size

    @cached_property
    def weights(self) -> np.ndarray:
        """float64[n], e^(logit - largest logit): probabilities before they are divided by their sum."""
        if self._of is not None:
            whole, first = self._of
            whole._hand_on(self, first, first + len(self))
            self._of = None
            if "weights" in self.__dict__:
                return self.__dict__["weights"]
        below = self.logits - self.logits[0]
        return np.exp(below, out=below)

    @cached_property
    def weights_by_token(self) -> np.ndarray:
        """float32[n_vocab], the weights by token id, 0 for those that were cut."""
        weights = self.by_token()
        weights -= np.float32(self.logits[0])
        return np.exp(weights, out=weights)

    @cached_property
    def cumulative(self) -> np.ndarray:
        """float64[n], running sum of the weights; its last entry is :attr:`total`."""
        return np.cumsum(self.weights)

    @property
    def total(self) -> float:
        """Sum of the weights."""
        return float(self.cumulative[-1])

    @cached_property
    def probabilities(self) -> np.ndarray:
        """float64[n], softmax(logits) = weights / total, within the bounds of :meth:`share`."""
        p = self.weights / self.total
        return np.clip(p, _LEAST_P, _MOST_P, out=p) if len(self) > 1 else p

    @cached_property
    def entropy_bits(self) -> float:
        """H = -sum p log2 p = (ln total + max - sum w logit / total) / ln 2."""
        # Not np.dot: BLAS would start threads for it and fight the engine for the cores.
        mean = float(np.einsum("i,i->", self.weights, self.logits)) / self.total
        return max(0.0, (np.log(self.total) + float(self.logits[0]) - mean) / np.log(2))

    @cached_property
    def deviation(self) -> float:
        """Standard deviation of the logits, sqrt(mean((logit - mean)^2))."""
        # From the middle one, so that the squares do not swallow small differences; no array for each step.
        apart = self.logits - self.logits[len(self) // 2]
        mean = float(np.einsum("i->", apart)) / len(self)
        return math.sqrt(max(0.0, float(np.einsum("i,i->", apart, apart)) / len(self) - mean * mean))

    def keep(self, first: int, last: int) -> Candidates:
        """The candidates first .. last - 1 (counted from the top one), with their logits unchanged; one at least."""
        first, last = min(max(0, first), len(self) - 1), min(last, len(self))
        if first == 0 and last == len(self):
            return self
        last = max(last, first + 1)
        kept = Candidates(self.scores, self.start + first, self.logits[first:last], self.divisor)
        if "weights" in self.__dict__:
            self._hand_on(kept, first, last)
        elif 2 * len(kept) > len(self):
            # Somebody will ask how much was cut: the exponentials of the whole are worked out once for both.
            kept._of = (self, first)
        return kept

    def _hand_on(self, kept: Candidates, first: int, last: int) -> None:
        """What was computed stays right, but for the largest weight, and need not be computed again."""
        largest = float(self.weights[first])
        if largest < _LEAST_SCALE:
            return
        kept.weights = self.weights[first:last] / largest if first else self.weights[:last]
        if "cumulative" not in self.__dict__:
            return
        above = float(self.cumulative[first - 1]) if first else 0.0
        if not first:
            kept.cumulative = self.cumulative[:last]
        elif float(self.cumulative[last - 1]) - above > _LEAST_SHARE * above:
            kept.cumulative = (self.cumulative[first:last] - above) / largest

    def keep_logits_from(self, least: float) -> Candidates:
        """The candidates whose logit is not below ``least``; the top one at least."""
        n_below = int(np.searchsorted(self.logits[::-1], least, side="left"))
        return self.keep(0, len(self) - n_below)

    def mass(self, first: int, last: int) -> float:
        """Probability of the candidates first .. last - 1, counted from the top one."""
        if first >= last:
            return 0.0
        above = float(self.cumulative[first - 1]) if first else 0.0
        return (float(self.cumulative[last - 1]) - above) / self.total

    def scaled(self, temperature: float) -> Candidates:
        """The same tokens with logits / temperature (temperature > 0, so the order stays)."""
        return Candidates(self.scores, self.start, self.logits / temperature, self.divisor * temperature)

    def by_token(self) -> np.ndarray:
        """float32[n_vocab], the present logits by token id, -inf for those that were cut; a copy."""
        logits = self.scores.logits / np.float32(self.divisor)
        if len(self) < self.scores.n_vocab:
            logits[~self.scores.is_within(self.start, self.start + len(self))] = -np.inf
        return logits

    def changed(self, tokens: np.ndarray, change: Callable[[np.ndarray], np.ndarray]) -> Candidates:
        """Another order, with the logits of some tokens changed; it is not sorted from the beginning.

        Args:
            tokens: int64[k], each once.
            change: from float32[k] logits, -inf for tokens that were cut, to those they shall have.

        Raises:
            ValueError: nothing is left, or a logit is NaN or +inf.
        """
        logits, first = self.by_token(), self.scores.n_vocab - self.start - len(self)
        ascending = np.full(logits.size, -np.inf, dtype=np.float32)
        kept = self.scores.ascending[first : first + len(self)] / np.float32(self.divisor)
        ascending[logits.size - len(self) :] = kept
        before = logits[tokens]
        logits[tokens] = change(before)
        return Candidates.all_of(Scores(logits, _exchange(ascending, before, logits[tokens])))

    def index(self, token: int) -> int | None:
        """Place of a token counted from the top candidate, None if it was cut."""
        index = self.scores.rank(token) - self.start
        return index if 0 <= index < len(self) else None

    def probability(self, token: int) -> float:
        """Softmax probability of a token: 0 if it was cut and only then, 1 if it is the only one and only then."""
        index = self.index(token)
        return 0.0 if index is None else self.share(float(self.weights[index]))

    def share(self, weight: float) -> float:
        """The probability of some candidates, but not all, by their weight: never 0 or 1, however near to it."""
        return 1.0 if len(self) == 1 else min(max(weight / self.total, _LEAST_P), _MOST_P)

    def others(self, tokens: Iterable[int]) -> tuple[int, float]:
        """How many candidates are not among some tokens, and their probability.

        Summed from their own weights: 1 minus the others would lose every digit of what is small.
        """
        taken = sorted({index for token in tokens if (index := self.index(token)) is not None})
        n = len(self) - len(taken)
        if not n or not taken:
            return n, float(n > 0)
        gaps = [(before + 1, after) for before, after in pairwise((-1, *taken, len(self))) if after > before + 1]
        return n, self.share(sum(float(self.weights[first:last].sum()) for first, last in gaps))

    def token_at(self, index: int) -> int:
        """The token at a place counted from the top candidate."""
        return self.scores.token_at(self.start + index)


def _exchange(ascending: np.ndarray, old: np.ndarray, new: np.ndarray) -> np.ndarray:
    """A sorted array with some of its values taken out and others put in, still sorted."""
    old, new = np.sort(old), np.sort(new)
    # Equal values take places one after the other.
    places = np.searchsorted(ascending, old) + np.arange(old.size) - np.searchsorted(old, old)
    rest = np.delete(ascending, places)
    return np.insert(rest, np.searchsorted(rest, new), new)
