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


def ln_probabilities(logits: NDArray[np.float32]) -> NDArray[np.float64]:
    """ln softmax(logits), float64[n_vocab]: x - max - ln sum exp(x - max)."""
    shifted = logits.astype(np.float64)
    shifted -= shifted.max()
    shifted -= math.log(np.exp(shifted).sum())
    return shifted


def best_tokens(logits: NDArray, count: int) -> NDArray[np.intp]:
    """The `count` tokens of the highest scores (all where there are fewer), best first; of equals the lower id."""
    if count >= len(logits):
        found = np.arange(len(logits))
    else:
        least = np.partition(logits, len(logits) - count)[len(logits) - count]
        found = np.flatnonzero(logits >= least)  # all equals of the last one, so that the lower ids can be taken
    return found[np.argsort(-logits[found], kind="stable")][:count]


def outlook(logits: NDArray[np.float32], count: int) -> Outlook:
    """The `count` most probable next tokens."""
    tokens = best_tokens(logits, count)
    ln_p = ln_probabilities(logits)[tokens]
    return Outlook(tuple(tokens.tolist()), tuple(ln_p.tolist()))


def score_token(logits: NDArray[np.float32], token: int, row: NDArray[np.void]) -> None:
    """Fill `row` (of SCORE) with what the model's scores say of `token`.

    Entropy: -sum p log2 p, in bits. Rank: 1 + the number of tokens with a higher score.
    """
    ln_p = ln_probabilities(logits)
    n_top = SCORE["top"].shape[0]
    top = best_tokens(logits, n_top)
    row["ln_p"] = ln_p[token]
    row["rank"] = 1 + np.count_nonzero(logits > logits[token])
    row["entropy"] = max(0.0, -float(np.exp(ln_p) @ ln_p) / math.log(2))
    row["top"], row["top_ln_p"] = -1, -np.inf
    row["top"][: len(top)], row["top_ln_p"][: len(top)] = top, ln_p[top]
