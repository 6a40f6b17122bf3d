"""The tokens still in the running between two samplers."""

from __future__ import annotations

from functools import cached_property

import numpy as np

from playground.core.sampling.scores import Scores


class Candidates:
    """A contiguous run of ranks with their present logits: what one sampler hands to the next.

    Every sampler that only cuts keeps such a run (the top of it, or its middle), and a sampler that changes single
    logits makes new :class:`Scores`, so that tokens are sorted once a position and a slider sorts nothing.

    Attributes:
        scores: the order of the tokens.
        start: rank of the first candidate.
        logits: float64[n], descending, the present logits of ranks start .. start + n - 1.
    """

    def __init__(self, scores: Scores, start: int, logits: np.ndarray) -> None:
        self.scores = scores
        self.start = start
        self.logits = logits

    @classmethod
    def all_of(cls, scores: Scores) -> Candidates:
        """Every token that is not banned, with the model's own logits."""
        return cls(scores, 0, scores.sorted[: scores.n_allowed])

    def __len__(self) -> int:
        return self.logits.size

    @cached_property
    def weights(self) -> np.ndarray:
        """float64[n], e^(logit - largest logit): probabilities before they are divided by their sum."""
        return np.exp(self.logits - self.logits[0])

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
        """float64[n], softmax(logits) = weights / total."""
        return self.weights / self.total

    @cached_property
    def entropy_bits(self) -> float:
        """H = -sum p log2 p = (ln total + max - sum w logit / total) / ln 2."""
        # Not np.dot: BLAS would start threads for it and fight the engine for the cores.
        mean = float(np.einsum("i,i->", self.weights, self.logits)) / self.total
        return max(0.0, (np.log(self.total) + float(self.logits[0]) - mean) / np.log(2))

    def keep(self, first: int, last: int) -> Candidates:
        """The candidates first .. last - 1 (counted from the top one), with their logits unchanged."""
        first, last = max(0, first), min(last, len(self))
        if first == 0 and last == len(self):
            return self
        kept = Candidates(self.scores, self.start + first, self.logits[first:last])
        if first == 0:
            # The largest logit stays, so what was computed stays right and need not be computed again.
            for name in ("weights", "cumulative"):
                if name in self.__dict__:
                    setattr(kept, name, self.__dict__[name][:last])
        return kept

    def scaled(self, temperature: float) -> Candidates:
        """The same tokens with logits / temperature (temperature > 0, so the order stays)."""
        return Candidates(self.scores, self.start, self.logits / temperature)

    def index(self, token: int) -> int | None:
        """Place of a token counted from the top candidate, None if it was cut."""
        index = self.scores.rank(token) - self.start
        return index if 0 <= index < len(self) else None

    def probability(self, token: int) -> float:
        """Softmax probability of a token, 0 if it was cut."""
        index = self.index(token)
        return 0.0 if index is None else float(self.weights[index]) / self.total

    def token_at(self, index: int) -> int:
        """The token at a place counted from the top candidate."""
        return self.scores.token_at(self.start + index)
