"""The dice: a number in [0, 1) that is a pure function of seed, position, redraw and stream."""

import secrets
from enum import IntEnum

import numpy as np

SEED_LIMIT = 2**32
"""Seeds are 32-bit, as in llama.cpp, so that they can be read out and typed."""


class Stream(IntEnum):
    """Independent dice for independent purposes."""

    DRAW = 0
    """Which token the draw lands on."""
    XTC = 1
    """Whether xtc fires."""
    THROWS = 2
    """The thousand throws that are only counted."""
    ANSWERS = 3
    """Whole answers that are only counted; their number takes the place of the redraw."""


def uniform(seed: int, position: int, redraw: int = 0, stream: Stream = Stream.DRAW) -> float:
    """u in [0, 1) from the counter-based generator Philox-4x64 (Salmon et al. 2011, as in numpy).

    Args:
        seed: 0 <= seed < 2^32.
        position: index the new token will take in the evaluated sequence.
        redraw: how often the person asked for another number at this position.
        stream: the purpose.

    Returns:
        The upper 53 bits of the first 64-bit output, as a multiple of 2^-53.
    """
    key = np.array([seed, stream], dtype=np.uint64)
    counter = np.array([0, redraw, position, 0], dtype=np.uint64)
    return (np.random.Philox(key=key, counter=counter).random_raw() >> 11) * 2.0**-53


def uniforms(seed: int, position: int, redraw: int, stream: Stream, n: int, again: int = 0) -> np.ndarray:
    """float64[n] in [0, 1): many numbers of one stream at one place; the first one of round 0 is :func:`uniform`'s.

    Args:
        seed, position, redraw, stream: as for :func:`uniform`.
        n: how many.
        again: 0 for the first round of them; another round has other numbers.
    """
    key = np.array([seed, stream], dtype=np.uint64)
    counter = np.array([0, redraw, position, again], dtype=np.uint64)
    return (np.random.Philox(key=key, counter=counter).random_raw(n) >> np.uint64(11)) * 2.0**-53


def new_seed() -> int:
    """A fresh seed from the system's entropy."""
    return secrets.randbelow(SEED_LIMIT)
