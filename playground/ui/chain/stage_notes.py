"""What each sampler did just now, in a line: "cut 33 tokens, 3.9 %", "did not fire (0.71 > 0.50)"."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication

from playground.core.sampling import Stage
from playground.ui.words.numbers import bits, count, percent, percent_setting, setting, tokens

translate = QCoreApplication.translate


def stage_note(stage: Stage) -> str:
    """What a sampler did, as long as it takes."""
    return stage_notes(stage)[0]


def stage_notes(stage: Stage) -> tuple[str, ...]:
    """The same in several lengths, the longest first, for places of any width."""
    if _kept_best_only(stage):
        return (
            translate("StageNotes", "would cut everything: keeps the best token"),
            translate("StageNotes", "keeps the best token only"),
        )
    return _NOTES.get(stage.sampler.name, _plain)(stage)


def _kept_best_only(stage: Stage) -> bool:
    """Whether it would have banned all there was."""
    if len(stage.after) != 1 or stage.after.scores is not stage.before.scores:
        return False
    token = stage.after.token_at(0)
    if stage.sampler.name == "grammar":
        return stage.context.allowed is not None and not stage.context.allowed[token]
    return stage.sampler.name == "logit_bias" and (token, -math.inf) in stage.sampler.biases


def _plain(stage: Stage) -> tuple[str, ...]:
    return (_cut(stage),)


def _cut(stage: Stage) -> str:
    if not stage.n_cut:
        return translate("StageNotes", "cut nothing")
    return translate("StageNotes", "cut {0}, {1}").format(tokens(stage.n_cut), percent(stage.mass_cut))


def _entropies(stage: Stage) -> str:
    before, after = bits(stage.before.entropy_bits), bits(stage.after.entropy_bits)
    return translate("StageNotes", "entropy {0} → {1} bits").format(before, after)


def _temperature(stage: Stage) -> tuple[str, ...]:
    if not stage.remark:
        return _plain(stage) if stage.n_cut else (_entropies(stage),)
    t, before, after = map(bits, (stage.remark[0], stage.before.entropy_bits, stage.after.entropy_bits))
    return (
        translate("StageNotes", "T {0} from entropy, {1} → {2} bits").format(t, before, after),
        translate("StageNotes", "T {0} from entropy").format(t),
    )


def _penalties(stage: Stage) -> tuple[str, ...]:
    n = int(stage.remark[0])
    if not n:
        return (translate("StageNotes", "nothing was said yet"),)
    only_lowers = stage.sampler.repeat >= 1 and stage.sampler.frequency >= 0 and stage.sampler.presence >= 0
    words = translate("StageNotes", "{0} lowered") if only_lowers else translate("StageNotes", "{0} changed")
    return f"{words.format(tokens(n))}, {_entropies(stage)}", words.format(tokens(n))


def _dry(stage: Stage) -> tuple[str, ...]:
    n, longest = map(int, stage.remark)
    if stage.context.breakers is None and stage.sampler.sequence_breakers:
        return translate("StageNotes", "waits for its breakers"), translate("StageNotes", "waits")
    if not n:
        return (translate("StageNotes", "no repetition to go on with"), translate("StageNotes", "no repetition"))
    lowered = translate("StageNotes", "{0} lowered").format(tokens(n))
    return translate("StageNotes", "{0}: {1} repeated").format(lowered, tokens(longest)), lowered


def _xtc(stage: Stage) -> tuple[str, ...]:
    dice, chance = stage.remark
    if dice > chance:
        return (translate("StageNotes", "did not fire ({0} > {1})").format(_over(dice, chance), setting(chance)),)
    fired = translate("StageNotes", "fired ({0} ≤ {1})").format(_under(dice, chance), setting(chance))
    if stage.n_cut:
        return f"{fired}: {_cut(stage)}", f"{fired}: −{count(stage.n_cut)}", fired
    few = translate("StageNotes", "no two above {0}").format(percent_setting(stage.sampler.threshold))
    return f"{fired}: {few}", fired


def _over(dice: float, chance: float) -> str:
    """The dice with as many digits as it takes to see that they are above the chance; cut off, not rounded."""
    for digits in range(2, 9):
        text = f"{math.floor(dice * 10**digits) / 10**digits:.{digits}f}"
        if float(text) > chance:
            return text
    return f"{dice:.9f}"


def _under(dice: float, chance: float) -> str:
    text = f"{math.floor(dice * 100) / 100:.2f}"
    return text if float(text) <= chance else f"{dice:.6f}"


def _mirostat(stage: Stage) -> tuple[str, ...]:
    mu = translate("StageNotes", "μ {0} bits").format(bits(stage.remark[0]))
    return f"{mu}: {_cut(stage)}", mu


def _adaptive_p(stage: Stage) -> tuple[str, ...]:
    mean, aim = stage.remark
    return (
        translate("StageNotes", "running mean {0}, aims at {1}").format(bits(mean), bits(aim)),
        translate("StageNotes", "mean {0}, aims at {1}").format(bits(mean), bits(aim)),
    )


def _grammar(stage: Stage) -> tuple[str, ...]:
    if not stage.remark:
        return translate("StageNotes", "waits for the engine"), translate("StageNotes", "waits")
    allows = translate("StageNotes", "allows {0}").format(tokens(int(stage.remark[0])))
    cut = translate("StageNotes", "cut {0}").format(percent(stage.mass_cut))
    return f"{allows}, {cut}", allows


def _logit_bias(stage: Stage) -> tuple[str, ...]:
    raised = sum(bias > 0 for _, bias in stage.sampler.biases)
    lowered = sum(-math.inf < bias < 0 for _, bias in stage.sampler.biases)
    parts = []
    if raised:
        parts.append(translate("StageNotes", "{0} raised").format(count(raised)))
    if lowered:
        parts.append(translate("StageNotes", "{0} lowered").format(count(lowered)))
    if not stage.n_cut:
        return (", ".join(parts) or _cut(stage),)
    brief = translate("StageNotes", "cut {0}").format(tokens(stage.n_cut))
    return ", ".join([_cut(stage), *parts]), ", ".join([brief, *parts])


_NOTES = {
    "temperature": _temperature,
    "penalties": _penalties,
    "dry": _dry,
    "xtc": _xtc,
    "mirostat": _mirostat,
    "adaptive_p": _adaptive_p,
    "grammar": _grammar,
    "logit_bias": _logit_bias,
}
