"""What samplers may know beside the logits: the tokens before, the dice, what they remember, what the engine told."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

import numpy as np

from playground.core.sampling.draw import Stream, uniform

Breakers = Mapping[int, Sequence[tuple[int, ...]]]
"""DRY's sequence breakers as tokens: the first token, and the tails that may follow it (() for none)."""


def pack_breakers(breakers: Breakers) -> np.ndarray:
    """int32[n], the table as one array: head, length of the tail, the tail's tokens, and so on."""
    flat: list[int] = []
    for head, tails in breakers.items():
        for tail in tails:
            flat += [head, len(tail), *tail]
    return np.array(flat, dtype=np.int32)


def unpack_breakers(packed: np.ndarray) -> Breakers:
    """The table from its packed form.

    Raises:
        ValueError: the array ends within an entry or has a negative length.
    """
    flat = packed.tolist()
    table: dict[int, list[tuple[int, ...]]] = {}
    place = 0
    while place < len(flat):
        if place + 2 > len(flat) or flat[place + 1] < 0 or place + 2 + flat[place + 1] > len(flat):
            raise ValueError("a packed table of breakers is damaged")
        head, length = flat[place], flat[place + 1]
        table.setdefault(head, []).append(tuple(flat[place + 2 : place + 2 + length]))
        place += 2 + length
    return {head: tuple(tails) for head, tails in table.items()}


def _nothing_before(_n: int) -> Sequence[int]:
    return ()


@dataclass(frozen=True, slots=True, eq=False)
class Context:
    """The moment a chain is applied at.

    Attributes:
        recent: the last n tokens, prompt included, the newest first; fewer if there are not as many.
        seed, position, redraw: of the dice.
        states: what samplers remember, by name; a sampler that is not in it begins anew.
        breakers: DRY's, None where the engine has not told them.
        allowed: bool[n_vocab], what the grammar allows next, None where there is none.
    """

    recent: Callable[[int], Sequence[int]] = _nothing_before
    seed: int = 0
    position: int = 0
    redraw: int = 0
    states: Mapping[str, tuple[float, ...]] = field(default_factory=lambda: MappingProxyType({}))
    breakers: Breakers | None = None
    allowed: np.ndarray | None = None

    def dice(self, stream: Stream) -> float:
        """u in [0, 1) of a stream, here."""
        return uniform(self.seed, self.position, self.redraw, stream)


NOWHERE = Context()
"""No tokens before, seed 0."""
