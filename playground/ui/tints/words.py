"""Tints and an answer's numbers in words."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication

from playground.core.answer_sums import AnswerSum
from playground.ui.parts.fitting_label import Part, Phrase
from playground.ui.tints.tint import Tint
from playground.ui.words import numbers
from playground.ui.words.filled import filled

translate = QCoreApplication.translate


def tint_name(tint: Tint) -> str:
    """What tokens are coloured by, in a word or two."""
    return {
        Tint.SURPRISE: translate("Tints", "surprise"),
        Tint.PROBABILITY: translate("Tints", "probability"),
        Tint.RANK: translate("Tints", "rank"),
        Tint.ENTROPY: translate("Tints", "entropy"),
        Tint.WHO: translate("Tints", "who chose"),
        Tint.OFF: translate("Tints", "off"),
    }[tint]


def tint_sentence(tint: Tint) -> str:
    """What the colours mean."""
    return {
        Tint.SURPRISE: translate("Tints", "Surprise: -log₂ of the token's raw probability, in bits"),
        Tint.PROBABILITY: translate("Tints", "Final probability of the token when it was chosen (prompt: raw)"),
        Tint.RANK: translate("Tints", "Rank of the token among all that could come there"),
        Tint.ENTROPY: translate("Tints", "Entropy of the raw distribution at the token's place, in bits"),
        Tint.WHO: translate("Tints", "Who chose the token: the dice, a hand, or the prompt"),
        Tint.OFF: translate("Tints", "No colours: just to read"),
    }[tint]


def step_labels(tint: Tint) -> tuple[tuple[str, ...], str]:
    """What the steps of a tint stand for, palest first, and their unit."""
    bits = translate("Tints", "bits")
    return {
        Tint.SURPRISE: (("< 1", "1–2", "2–4", "4–8", "≥ 8"), bits),
        Tint.PROBABILITY: (("≥ 50", "25–50", "10–25", "2–10", "< 2"), "%"),
        Tint.RANK: (("1", "2", "3–5", "6–20", "> 20"), ""),
        Tint.ENTROPY: (("< 1", "1–2", "2–3", "3–5", "≥ 5"), bits),
        Tint.WHO: (
            (translate("Tints", "dice"), translate("Tints", "hand"), translate("Tints", "prompt")),
            "",
        ),
        Tint.OFF: ((), ""),
    }[tint]


def perplexity(value: float) -> str:
    """As many digits as can be read."""
    if math.isinf(value):
        return "∞"
    return f"{value:.2f}" if value < 100 else numbers.count(round(value))


def answer_phrases(total: AnswerSum, per_second: float | None) -> tuple[Phrase, ...]:
    """An answer's numbers, in several lengths."""
    if not total.n_tokens:
        return ((),)
    pairs = [
        ("{0}", numbers.tokens(total.n_tokens)),
        (translate("Tints", "perplexity {0}"), perplexity(total.perplexity)),
        (translate("Tints", "path {0}"), numbers.path_probability(total.log10_p)),
    ]
    if per_second is not None:
        pairs.append(("{0}", translate("Tints", "{0} tokens/s").format(f"{per_second:.1f}")))
    # The number of tokens goes first, then the speed: both stand elsewhere, too.
    lengths = [pairs, pairs[1:], pairs[1:3], pairs[1:2]]
    return tuple(_phrase(each) for each in lengths)


def _phrase(pairs: list[tuple[str, str]]) -> Phrase:
    parts: list[Part] = []
    for index, (text, value) in enumerate(pairs):
        parts += [Part(" · ")] if index else []
        parts += filled(text, Part(value, colour="text"))
    return tuple(parts)
