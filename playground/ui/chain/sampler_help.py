"""A sentence and a formula for each sampler, and where it comes from."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from playground.core.sampling import Sampler
from playground.ui.words.sampler_names import technical_names

_CONTEXT = "SamplerHelp"


@dataclass(frozen=True, slots=True)
class Help:
    """What a person may want to know of a sampler.

    Attributes:
        sentence: what it does.
        formula: the same in symbols, "" where there is none.
        names: what llama.cpp calls it and its numbers, "" where it is called so here.
        source: the address it comes from, "" if there is none.
        source_words: what stands there: a paper, a pull request.
    """

    sentence: str
    formula: str
    names: str
    source: str
    source_words: str


_TEXTS = {
    "logit_bias": (
        QT_TRANSLATE_NOOP("SamplerHelp", "Adds to the scores of single tokens; −∞ bans one."),
        QT_TRANSLATE_NOOP("SamplerHelp", "l(t) + bias(t)"),
    ),
    "grammar": (
        QT_TRANSLATE_NOOP(
            "SamplerHelp",
            "Allows only tokens with which the answer can still become a text of the grammar (GBNF). Here it comes "
            "first; llama.cpp draws first and draws again if the grammar forbids the token.",
        ),
        "",
    ),
    "penalties": (
        QT_TRANSLATE_NOOP(
            "SamplerHelp", "Lowers tokens that stand among the last n, the prompt's included, so that they come less."
        ),
        QT_TRANSLATE_NOOP("SamplerHelp", "l > 0: l / repeat, else l · repeat; − count · frequency − presence"),
    ),
    "dry": (
        QT_TRANSLATE_NOOP(
            "SamplerHelp",
            "“Don't repeat yourself”: lowers a token that would go on with a sequence that was there before, the more "
            "the longer it is. No sequence counts across a breaker.",
        ),
        QT_TRANSLATE_NOOP("SamplerHelp", "l − multiplier · base^(length − allowed length)"),
    ),
    "top_n_sigma": (
        QT_TRANSLATE_NOOP(
            "SamplerHelp", "Keeps tokens whose score is within n standard deviations of all scores below the highest."
        ),
        "l ≥ max l − n · σ(l)",
    ),
    "top_k": (
        QT_TRANSLATE_NOOP("SamplerHelp", "Keeps the k most probable tokens."),
        QT_TRANSLATE_NOOP("SamplerHelp", "rank ≤ k"),
    ),
    "typ_p": (
        QT_TRANSLATE_NOOP(
            "SamplerHelp",
            "Keeps the tokens whose surprise is closest to the entropy, the expected one, until their sum exceeds p. "
            "It can cut the most probable token.",
        ),
        QT_TRANSLATE_NOOP("SamplerHelp", "sorted by |−log p(t) − H|, Σ p(t) > p"),
    ),
    "top_p": (
        QT_TRANSLATE_NOOP(
            "SamplerHelp", "Keeps the fewest most probable tokens whose sum reaches p, the one that crosses p included."
        ),
        "Σ p(t) ≥ p",
    ),
    "min_p": (
        QT_TRANSLATE_NOOP("SamplerHelp", "Keeps tokens with at least this share of the most probable one."),
        "p(t) ≥ p · max p",
    ),
    "xtc": (
        QT_TRANSLATE_NOOP(
            "SamplerHelp",
            "“Exclude top choices”: with this chance removes every token at or above the threshold but the least of "
            "them. It has dice of its own.",
        ),
        QT_TRANSLATE_NOOP("SamplerHelp", "u ≤ chance: cut all p(t) ≥ threshold but the last"),
    ),
    "temperature": (
        QT_TRANSLATE_NOOP(
            "SamplerHelp",
            "Divides the scores: below 1 sharpens, above 1 flattens, 0 keeps the highest only. With a range, T follows "
            "the entropy H of the n tokens.",
        ),
        QT_TRANSLATE_NOOP(
            "SamplerHelp", "p(t) = e^(l(t) / T) / Σ e^(l / T);  T = lo + (hi − lo) · (H / ln n)^exponent"
        ),
    ),
    "mirostat": (
        QT_TRANSLATE_NOOP(
            "SamplerHelp",
            "Holds the surprise of what is drawn near tau bits: it cuts what is above μ, and moves μ after each draw. "
            "It sets all but bias, grammar and plain temperature aside.",
        ),
        QT_TRANSLATE_NOOP("SamplerHelp", "−log₂ p(t) ≤ μ;  μ ← μ − eta · (surprise − tau), from 2 · tau"),
    ),
    "adaptive_p": (
        QT_TRANSLATE_NOOP(
            "SamplerHelp",
            "Prefers tokens whose probability is near the target, and moves the target so that the running mean of "
            "what is drawn stays there.",
        ),
        QT_TRANSLATE_NOOP(
            "SamplerHelp", "l(t) = 5 − 10 d² / (1 + d),  d = |p(t) − aim| / 0.3,  aim = 2 · target − mean"
        ),
    ),
}


def help_of(sampler: Sampler) -> Help:
    """The help of any sampler; one that nobody has described is shown with its address only."""
    texts = _TEXTS.get(sampler.name, ("", ""))
    sentence, formula = (QCoreApplication.translate(_CONTEXT, each) if each else "" for each in texts)
    names = technical_names(sampler)
    names = QCoreApplication.translate("SamplerHelp", "in llama.cpp: {0}").format(names) if names else ""
    return Help(sentence, formula, names, sampler.source, _source_words(sampler.source))


def _source_words(source: str) -> str:
    if "arxiv.org" in source:
        return QCoreApplication.translate("SamplerHelp", "paper")
    if "/pull/" in source:
        return QCoreApplication.translate("SamplerHelp", "pull request")
    return QCoreApplication.translate("SamplerHelp", "source") if source else ""
