"""Why a token was cut, as sentences with the numbers of it; ``stage_notes`` has what a whole stage did."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from playground.core.sampling import Cut, Distribution, Row
from playground.ui.words.numbers import bits, count, ordinal, percent, percent_below, percent_setting, setting
from playground.ui.words.sampler_names import sampler_name

translate = QCoreApplication.translate


def why_cut(cut: Cut) -> str:
    """Who cut a token and why, short enough to stand inside a bar's track."""
    sentence = _SENTENCES.get(cut.sampler)
    if sentence is None:
        return translate("Reasons", "{0}: cut").format(sampler_name(cut.sampler))
    return sentence(*cut.numbers)


def who_cut(cut: Cut) -> str:
    """The same where there is room for one word only."""
    return translate("Reasons", "greedy") if cut.sampler == "temperature" else sampler_name(cut.sampler)


def row_reason(row: Row) -> str:
    """Why this row has no final probability, empty if it has."""
    if row.cut is not None:
        return why_cut(row.cut)
    return "" if row.p > 0.0 else translate("Reasons", "banned: its score is −∞")


def _top_k(place: float, k: float) -> str:
    return translate("Reasons", "top-k: {0}, keeps {1}").format(ordinal(int(place)), count(int(k)))


def _top_p(_above: float, p: float) -> str:
    return translate("Reasons", "top-p: {0} reached").format(percent_setting(p))


def _min_p(share: float, p: float) -> str:
    return translate("Reasons", "min-p: {0} of the top, needs {1}").format(percent_below(share, p), percent_setting(p))


def _greedy() -> str:
    return translate("Reasons", "greedy: only the highest stays")


def _top_n_sigma(below: float, n: float) -> str:
    return translate("Reasons", "top-nσ: {0} σ below the top, keeps {1}").format(_above(below, n), setting(n))


def _typical(surprise: float, entropy: float) -> str:
    return translate("Reasons", "typical-p: {0} bits, typical are {1}").format(bits(surprise), bits(entropy))


def _xtc(p: float, threshold: float) -> str:
    return translate("Reasons", "xtc: a top choice, {0} ≥ {1}").format(percent(p), percent_setting(threshold))


def _mirostat(surprise: float) -> str:
    return translate("Reasons", "mirostat: {0} bits of surprise").format(bits(surprise))


def _grammar() -> str:
    return translate("Reasons", "grammar: not allowed here")


def _logit_bias() -> str:
    return translate("Reasons", "logit bias: banned")


def _above(value: float, limit: float) -> str:
    """A number that is above a limit, with as many digits as it takes to see that."""
    return next((text for n in range(1, 6) if float(text := f"{value:.{n}f}") > limit), f"{value:.6g}")


_SENTENCES = {
    "top_k": _top_k,
    "top_p": _top_p,
    "min_p": _min_p,
    "temperature": _greedy,
    "top_n_sigma": _top_n_sigma,
    "typ_p": _typical,
    "xtc": _xtc,
    "mirostat": _mirostat,
    "grammar": _grammar,
    "logit_bias": _logit_bias,
}


def rest_note(distribution: Distribution, rows: list[Row], n_left: int) -> str:
    """Who cut the tokens that have no row of their own; ``n_left`` of them are left."""
    shown = [row.cut.sampler for row in rows if row.cut is not None]
    cutters = []
    for stage in distribution.stages:
        name = stage.sampler.name
        if stage.n_cut > shown.count(name):
            cutters.append(who_cut(Cut(name, ())))
    if not cutters:
        return ""
    names = ", ".join(cutters)
    if not n_left:
        return names
    return translate("Reasons", "{0} left, the others cut by {1}").format(count(n_left), names)
