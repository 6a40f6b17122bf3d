"""Why a token was cut, and what a stage did, as sentences."""

from __future__ import annotations

from playground.core.sampling import Cut, Distribution, Row, Stage
from playground.ui.numbers import bits, count, ordinal, percent, percent_below, percent_setting, tokens

DISPLAY_NAMES = {
    "top_n_sigma": "top-nσ",
    "typ_p": "typical-p",
    "logit_bias": "logit bias",
    "adaptive_p": "adaptive-p",
}
"""Names that are more than the code's with a hyphen."""


def sampler_name(name: str) -> str:
    """A sampler's name as users of llama.cpp know it: top_k is "top-k"."""
    return DISPLAY_NAMES.get(name, name.replace("_", "-"))


def why_cut(cut: Cut) -> str:
    """Who cut a token and why, short enough to stand inside a bar's track."""
    sentence = _SENTENCES.get(cut.sampler)
    return sentence(*cut.numbers) if sentence else f"{sampler_name(cut.sampler)}: cut"


def who_cut(cut: Cut) -> str:
    """The same where there is room for one word only."""
    return "greedy" if cut.sampler == "temperature" else sampler_name(cut.sampler)


def row_reason(row: Row) -> str:
    """Why this row has no final probability, empty if it has."""
    if row.cut is not None:
        return why_cut(row.cut)
    return "" if row.p > 0.0 else "too small for a number" if row.raw_p > 0.0 else "banned: its score is −∞"


def _top_k(place: float, k: float) -> str:
    return f"top-k: {ordinal(int(place))}, keeps {count(int(k))}"


def _top_p(_above: float, p: float) -> str:
    return f"top-p: {percent_setting(p)} reached"


def _min_p(share: float, p: float) -> str:
    return f"min-p: {percent_below(share, p)} of the top, needs {percent_setting(p)}"


def _greedy() -> str:
    return "greedy: only the highest stays"


_SENTENCES = {"top_k": _top_k, "top_p": _top_p, "min_p": _min_p, "temperature": _greedy}


def stage_note(stage: Stage) -> str:
    """What a sampler did just now: "cut 33 tokens, 3.9 %"."""
    if stage.n_cut:
        return f"cut {tokens(stage.n_cut)}, {percent(stage.mass_cut)}"
    if stage.sampler.name == "temperature":
        return f"entropy {bits(stage.before.entropy_bits)} → {bits(stage.after.entropy_bits)} bits"
    return "cut nothing"


def rest_note(distribution: Distribution, rows: list[Row]) -> str:
    """Who cut the tokens that have no row of their own, and how many of them are left."""
    shown = [row.cut.sampler for row in rows if row.cut is not None]
    cutters = []
    for stage in distribution.stages:
        name = stage.sampler.name
        if stage.n_cut > shown.count(name):
            cutters.append(who_cut(Cut(name, ())))
    if not cutters:
        return ""
    left = rest_left(distribution, rows)
    names = ", ".join(cutters)
    return f"{count(left)} left, the others cut by {names}" if left else names


def rest_left(distribution: Distribution, rows: list[Row]) -> int:
    """How many tokens without a row of their own are still in the running."""
    banned = sum(1 for row in rows if row.cut is None and row.p == 0.0 and row.raw_p == 0.0)
    return len(distribution.final) - sum(1 for row in rows if row.cut is None) + banned
