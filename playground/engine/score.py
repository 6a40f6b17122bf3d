"""From the model's scores to numbers about one token: its probability, its rank, the others around it."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from playground.engine.tables import SCORE


@dataclass(frozen=True, slots=True)
class Outlook:
    """The most probable next tokens, best first, and the natural logarithms of their raw probabilities."""

    tokens: tuple[int, ...]
    ln_p: tuple[float, ...]


def ln_probabilities(logits: NDArray[np.float32]) -> tuple[NDArray[np.float64], float]:
    """(ln softmax(logits), entropy in bits): ln p = x - max - ln Z, Z = sum exp(x - max); H = -sum p log2 p.

    float64[n_vocab], and H = (ln Z - sum (x - max) exp(x - max) / Z) / ln 2, so that each exp is taken once.
    """
    shifted = np.subtract(logits, logits.max(), dtype=np.float64)
    weights = np.exp(shifted)
    total = float(weights.sum())
    # Not the dot product: BLAS would wake all its threads for a tenth of a millisecond's work.
    weights *= shifted
    entropy = (math.log(total) - float(weights.sum()) / total) / math.log(2)
    shifted -= math.log(total)
    return shifted, max(0.0, entropy)


def best_tokens(logits: NDArray[np.float32], count: int) -> list[int]:
    """The `count` tokens of the highest scores (all where there are fewer), best first; of equals the lower id."""
    left, found = logits.copy(), []
    for _ in range(min(count, len(logits))):  # a few passes cost less than one partition
        found.append(int(left.argmax()))
        left[found[-1]] = -np.inf
    return found


def outlook(logits: NDArray[np.float32], count: int) -> Outlook:
    """The `count` most probable next tokens."""
    tokens = best_tokens(logits, count)
    ln_p, _ = ln_probabilities(logits)
    return Outlook(tuple(tokens), tuple(ln_p[tokens].tolist()))


def score_token(logits: NDArray[np.float32], token: int, row: NDArray[np.void]) -> None:
    """Fill `row` (of SCORE) with what the model's scores say of `token`; its rank is 1 + the number of higher ones."""
    ln_p, row["entropy"] = ln_probabilities(logits)
    top = best_tokens(logits, SCORE["top"].shape[0])
    row["ln_p"] = ln_p[token]
    row["rank"] = 1 + np.count_nonzero(logits > logits[token])
    row["top"], row["top_ln_p"] = -1, -np.inf
    row["top"][: len(top)], row["top_ln_p"][: len(top)] = top, ln_p[top]
