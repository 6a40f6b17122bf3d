"""What could not be used of a command line, a preset or a model's file, in words.

Plain Python, so that `trace` can speak without Qt. Every text is a whole format string, for a translation to replace.
"""

from __future__ import annotations

from collections.abc import Sequence

from playground.core.sampling.leftovers import Fault, Leftover
from playground.core.sampling.samplers import UNLIMITED, Parameter
from playground.ui.words.saying import say, tr

_LINES = {
    Fault.UNKNOWN_OPTION: tr("{name} is no option of a sampler"),
    Fault.UNKNOWN_SAMPLER: tr("there is no sampler {name} here"),
    Fault.UNKNOWN_PARAMETER: tr("there is no {name} here"),
    Fault.NO_VALUE: tr("{name} has no value"),
    Fault.NOT_A_NUMBER: tr("{name} takes {range}, not {value}"),
    Fault.OUT_OF_RANGE: tr("{name} takes {range}, not {value}"),
    Fault.NOT_A_BIAS: tr("{name} takes a token's id, + or -, and a number up to 1000 or inf to ban, not {value}"),
    Fault.NOT_A_TEXT: tr("{name} takes text, not {value}"),
    Fault.TWICE: tr("{name} stands there twice"),
    Fault.TOO_MANY: tr("{name} takes {value} at most"),
    Fault.TOO_LONG: tr("{name} takes {value} characters at most"),
    Fault.UNREADABLE_FILE: tr("{name} cannot read the file {value}"),
    Fault.NOT_QUOTED: tr("a quotation mark is not closed"),
    Fault.NOT_A_CHAIN: tr("this is no saved sampler chain: {name} {value}"),
    Fault.NOT_NAMED: tr("{name} acts only where --samplers names it, as in llama.cpp"),
    Fault.NOTHING: tr("there is no option of a sampler in it"),
}
_MOST_LINES = 6


def leftover_line(leftover: Leftover) -> str:
    """What was left out and why, without a full stop."""
    name = leftover.name or (say(tr("it")) if leftover.fault is Fault.TOO_LONG else "")
    span = range_words(leftover.rule) if leftover.rule else ""
    return say(_LINES[leftover.fault]).format(name=name, value=leftover.value, range=span).rstrip()


def leftover_lines(leftovers: Sequence[Leftover]) -> str:
    """All of them in one text, which begins with a capital unless with a name; a few stand for very many."""
    lines = [leftover_line(each) for each in leftovers[:_MOST_LINES]]
    if len(leftovers) > _MOST_LINES:
        lines.append(say(tr("and {0} more")).format(len(leftovers) - _MOST_LINES))
    text = "; ".join(lines)
    if leftovers and not (leftovers[0].name and text.startswith(leftovers[0].name)):
        text = text[:1].upper() + text[1:]
    return f"{text}." if text else ""


def range_words(rule: Parameter) -> str:
    """What a parameter takes."""
    return say(tr("a whole number, {0}")).format(span_words(rule)) if rule.whole else span_words(rule)


def span_words(rule: Parameter) -> str:
    """From where to where a parameter goes."""
    low, high = f"{rule.low:g}", f"{rule.high:g}"
    return say(tr("{0} or more") if rule.high >= UNLIMITED else tr("{0} to {1}")).format(low, high)
