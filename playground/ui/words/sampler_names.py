"""What people call samplers, their numbers and the presets, in the language of the moment; files keep the code's names.

English has llama.cpp's names with hyphens; other languages translate what is a word and leave what is a name.
"""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from playground.core.sampling import Sampler

_SAMPLERS = {
    "logit_bias": QT_TRANSLATE_NOOP("Samplers", "logit bias"),
    "grammar": QT_TRANSLATE_NOOP("Samplers", "grammar"),
    "penalties": QT_TRANSLATE_NOOP("Samplers", "penalties"),
    "dry": QT_TRANSLATE_NOOP("Samplers", "dry"),
    "top_n_sigma": QT_TRANSLATE_NOOP("Samplers", "top-nσ"),
    "top_k": QT_TRANSLATE_NOOP("Samplers", "top-k"),
    "typ_p": QT_TRANSLATE_NOOP("Samplers", "typical-p"),
    "top_p": QT_TRANSLATE_NOOP("Samplers", "top-p"),
    "min_p": QT_TRANSLATE_NOOP("Samplers", "min-p"),
    "xtc": QT_TRANSLATE_NOOP("Samplers", "xtc"),
    "temperature": QT_TRANSLATE_NOOP("Samplers", "temperature"),
    "mirostat": QT_TRANSLATE_NOOP("Samplers", "mirostat"),
    "adaptive_p": QT_TRANSLATE_NOOP("Samplers", "adaptive-p"),
}

_PARAMETERS = {
    "penalties": {
        "repeat": (QT_TRANSLATE_NOOP("Parameters", "repeat"), QT_TRANSLATE_NOOP("Samplers", "penalties repeat")),
        "frequency": (
            QT_TRANSLATE_NOOP("Parameters", "frequency"),
            QT_TRANSLATE_NOOP("Samplers", "penalties frequency"),
        ),
        "presence": (QT_TRANSLATE_NOOP("Parameters", "presence"), QT_TRANSLATE_NOOP("Samplers", "penalties presence")),
        "last_n": (QT_TRANSLATE_NOOP("Parameters", "last n"), QT_TRANSLATE_NOOP("Samplers", "penalties last n")),
    },
    "dry": {
        "multiplier": (QT_TRANSLATE_NOOP("Parameters", "multiplier"), QT_TRANSLATE_NOOP("Samplers", "dry multiplier")),
        "base": (QT_TRANSLATE_NOOP("Parameters", "base"), QT_TRANSLATE_NOOP("Samplers", "dry base")),
        "allowed_length": (
            QT_TRANSLATE_NOOP("Parameters", "allowed length"),
            QT_TRANSLATE_NOOP("Samplers", "dry allowed length"),
        ),
        "last_n": (QT_TRANSLATE_NOOP("Parameters", "last n"), QT_TRANSLATE_NOOP("Samplers", "dry last n")),
    },
    "xtc": {
        "chance": (QT_TRANSLATE_NOOP("Parameters", "chance"), QT_TRANSLATE_NOOP("Samplers", "xtc chance")),
        "threshold": (QT_TRANSLATE_NOOP("Parameters", "threshold"), QT_TRANSLATE_NOOP("Samplers", "xtc threshold")),
    },
    "temperature": {
        "value": (QT_TRANSLATE_NOOP("Parameters", "value"), QT_TRANSLATE_NOOP("Samplers", "temperature value")),
        "range": (QT_TRANSLATE_NOOP("Parameters", "range"), QT_TRANSLATE_NOOP("Samplers", "temperature range")),
        "exponent": (
            QT_TRANSLATE_NOOP("Parameters", "exponent"),
            QT_TRANSLATE_NOOP("Samplers", "temperature exponent"),
        ),
    },
    "mirostat": {
        "version": (QT_TRANSLATE_NOOP("Parameters", "version"), QT_TRANSLATE_NOOP("Samplers", "mirostat version")),
    },
    "adaptive_p": {
        "target": (QT_TRANSLATE_NOOP("Parameters", "target"), QT_TRANSLATE_NOOP("Samplers", "adaptive-p target")),
        "decay": (QT_TRANSLATE_NOOP("Parameters", "decay"), QT_TRANSLATE_NOOP("Samplers", "adaptive-p decay")),
    },
}
"""On the sampler's own card, and elsewhere; what is no word (k, p, tau) is called the same in every language."""

_PRESETS = {
    "plain": QT_TRANSLATE_NOOP("Presets", "plain"),
    "greedy": QT_TRANSLATE_NOOP("Presets", "greedy"),
    "llama.cpp": QT_TRANSLATE_NOOP("Presets", "llama.cpp"),
    "precise": QT_TRANSLATE_NOOP("Presets", "precise"),
    "creative": QT_TRANSLATE_NOOP("Presets", "creative"),
    "wild": QT_TRANSLATE_NOOP("Presets", "wild"),
}


def sampler_name(name: str) -> str:
    """A sampler's name for people: top_k is "top-k"."""
    known = _SAMPLERS.get(name)
    return QCoreApplication.translate("Samplers", known) if known else name.replace("_", "-")


def parameter_name(sampler: str, name: str) -> str:
    """What a number is called where it is known which sampler it is of: last_n is "last n"."""
    known = _PARAMETERS.get(sampler, {}).get(name)
    return QCoreApplication.translate("Parameters", known[0]) if known else name.replace("_", " ")


def setting_name(sampler: str, name: str) -> str:
    """What a number is called anywhere: "penalties last n"."""
    known = _PARAMETERS.get(sampler, {}).get(name)
    words = f"{sampler_name(sampler)} {parameter_name(sampler, name)}"
    return QCoreApplication.translate("Samplers", known[1]) if known else words


def preset_name(name: str) -> str:
    """A shipped preset's name for people."""
    return QCoreApplication.translate("Presets", _PRESETS[name])


def technical_names(sampler: Sampler) -> str:
    """What llama.cpp calls a sampler and its options, a line each as on the card; "" where they are called so here."""
    rules, known = sampler.parameters(), _PARAMETERS.get(sampler.name, {})
    pairs = [(_SAMPLERS.get(sampler.name), sampler_name(sampler.name))]
    pairs += [(english, parameter_name(sampler.name, name)) for name, (english, _) in known.items()]
    is_translated = any(english not in (None, said) for english, said in pairs)
    return "\n".join((sampler.name, *(rule.flag for _, rule in rules))) if is_translated else ""
