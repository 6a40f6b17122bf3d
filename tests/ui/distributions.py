"""Distributions with known numbers for the tests of the bars, the strip and the chain: no model needed."""

from __future__ import annotations

import numpy as np

from playground.core.sampling import PLAIN, Chain, Distribution, Scores
from playground.core.vocabulary import TokenFlag, Vocabulary

WORDS = (" capital", " neighbours", " people", " mountains", " food", " music", " valleys", " big")
SHARES = (0.41, 0.274, 0.108, 0.076, 0.037, 0.025, 0.020, 0.012)
"""Raw probabilities of the words; the tail shares the rest evenly."""


def vocabulary(n: int, words: tuple[str | bytes, ...] = WORDS, control: tuple[int, ...] = ()) -> Vocabulary:
    """The words, then made-up ones."""
    pieces = [word.encode() if isinstance(word, str) else word for word in words[:n]]
    pieces += [f" w{token}".encode() for token in range(len(pieces), n)]
    offsets = np.zeros(n + 1, np.int32)
    offsets[1:] = np.cumsum([len(piece) for piece in pieces])
    flags = np.zeros(n, np.uint8)
    flags[list(control)] = TokenFlag.CONTROL
    return Vocabulary(b"".join(pieces), offsets, flags)


def chain(top_k: int = 0, top_p: float = 1.0, min_p: float = 0.0, temperature: float = 1.0) -> Chain:
    """A chain in llama.cpp's order."""
    made = PLAIN.with_values("top_k", k=top_k).with_values("top_p", p=top_p)
    return made.with_values("min_p", p=min_p).with_values("temperature", value=temperature)


def nepal(n: int = 1000, **values: float) -> Distribution:
    """The words' shares and a tail, which the chain has treated."""
    tail = np.full(n - len(SHARES), (1 - sum(SHARES)) / (n - len(SHARES)))
    # Tokens of the tail come in the order of their ids.
    tail *= 1 - 1e-3 * np.arange(tail.size) / tail.size
    return chain(**values).apply(Scores(np.log(np.concatenate([SHARES, tail]))))


def of_logits(*logits: float, **values: float) -> Distribution:
    """Any logits."""
    return chain(**values).apply(Scores(np.array(logits)))
