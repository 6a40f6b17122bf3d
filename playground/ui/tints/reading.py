"""What is known of one token of the text: from its record, or from the engine for tokens of a prompt."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from playground.core.records import By, Choice
from playground.core.session import Node

N_RIVALS = 5


@dataclass(frozen=True, slots=True)
class Rival:
    """A token that was at least as likely; ``p`` is None where no chain was applied."""

    token: int
    raw_p: float
    p: float | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """Numbers of a token at its place.

    Attributes:
        by: who chose it.
        raw_p: probability before the chain.
        p: after the chain, None for a token of a prompt.
        rank: 1 for the model's most probable token.
        surprise_bits: -log2 of the raw probability.
        entropy_bits: of the raw distribution.
        rivals: up to five tokens that were more or equally likely, the best first; None where they are not known.
    """

    by: By
    raw_p: float
    p: float | None
    rank: int
    surprise_bits: float
    entropy_bits: float
    rivals: tuple[Rival, ...] | None = None


Scores = Mapping[Node, Reading]
"""Readings of a prompt's tokens, by node."""
NO_SCORES: Scores = {}


def reading_of(node: Node, scores: Scores = NO_SCORES) -> Reading | None:
    """What is known of a node's token; None for one of a prompt that the engine has not been asked about."""
    choice = node.choice
    if choice is None:
        return scores.get(node)
    return Reading(choice.by, choice.raw_p, choice.p, choice.rank, choice.surprise_bits, choice.raw_entropy_bits)


def rivals_of(node: Node, scores: Scores = NO_SCORES) -> tuple[Rival, ...] | None:
    """Up to five tokens that were more or equally likely; None where they are not known."""
    if node.choice is None:
        reading = scores.get(node)
        return None if reading is None else reading.rivals
    return _recorded(node.choice, node.token)


def _recorded(choice: Choice, token: int) -> tuple[Rival, ...] | None:
    shown = choice.shown
    if shown is None:
        return None
    rows = zip(shown.tokens.tolist(), shown.raw_p.tolist(), shown.p.tolist(), strict=True)
    # The record is of 32 bits, the choice's own number of 64.
    least = float(np.float32(choice.raw_p))
    return tuple(Rival(other, raw_p, p) for other, raw_p, p in rows if other != token and raw_p >= least)[:N_RIVALS]


def scored(token: int, ln_p: float, rank: int, entropy_bits: float, top: list[int], top_ln_p: list[float]) -> Reading:
    """The reading of a prompt's token, from natural logarithms of raw probabilities."""
    rivals = tuple(
        Rival(other, math.exp(min(0.0, other_ln_p)))
        for other, other_ln_p in zip(top, top_ln_p, strict=True)
        if other >= 0 and other != token and other_ln_p >= ln_p
    )
    ln_p = min(0.0, ln_p)
    return Reading(By.PROMPT, math.exp(ln_p), None, rank, -ln_p / math.log(2), entropy_bits, rivals[:N_RIVALS])
