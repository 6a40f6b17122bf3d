"""A sampler chain in a few words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from playground.core.sampling import Chain
from playground.core.sampling.samplers import Sampler
from playground.ui.chain.reasons import sampler_name
from playground.ui.words.numbers import setting

translate = QCoreApplication.translate


def chain_words(chain: Chain) -> str:
    """The samplers that act, with their first number: "top-k 40 · temperature 0.8"."""
    words = [_sampler_words(sampler) for sampler in chain.active]
    return " · ".join(words) if words else translate("ChainWords", "plain: temperature 1, all else off")


def _sampler_words(sampler: Sampler) -> str:
    name, parameters = sampler_name(sampler.name), sampler.parameters()
    if not parameters:
        return name
    first, rule = parameters[0]
    return f"{name} {setting(getattr(sampler, first), rule.whole)}"
