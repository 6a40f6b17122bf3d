"""A sampler chain in a few words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from playground.core.sampling import Chain
from playground.core.sampling.samplers import Sampler
from playground.ui.words.numbers import setting
from playground.ui.words.sampler_names import sampler_name

translate = QCoreApplication.translate


def chain_words(chain: Chain) -> str:
    """The samplers that act, with their first number: "top-k 40 · temperature 0.8"."""
    words = [_words(sampler, _number(sampler)) for sampler in chain.active]
    return " · ".join(words) if words else translate("ChainWords", "plain: temperature 1, all else off")


def sampler_words(sampler: Sampler) -> str:
    """A sampler with its first number, no longer than it has to be, or its name alone: "top-p 0.9"."""
    number = _number(sampler)
    return _words(sampler, number.rstrip("0").rstrip(".") if "." in number else number)


def _words(sampler: Sampler, number: str) -> str:
    return f"{sampler_name(sampler.name)} {number}".rstrip()


def _number(sampler: Sampler) -> str:
    """Its first number as its field has it; "" where it has none."""
    return next((setting(getattr(sampler, name), rule.whole) for name, rule in sampler.parameters()), "")
