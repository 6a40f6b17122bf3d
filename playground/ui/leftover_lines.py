"""What could not be used of a command line, a preset or a model's file, in words.

Plain Python, so that `trace` can speak without Qt. Every text is a whole format string, for a translation to replace.
"""

from __future__ import annotations

from collections.abc import Sequence

from playground.core.sampling.leftovers import Fault, Leftover
from playground.core.sampling.samplers import UNLIMITED, Parameter

_LINES = {
    Fault.UNKNOWN_OPTION: "{name} is no option of a sampler",
    Fault.UNKNOWN_SAMPLER: "there is no sampler {name} here",
    Fault.UNKNOWN_PARAMETER: "there is no {name} here",
    Fault.NO_VALUE: "{name} has no value",
    Fault.NOT_A_NUMBER: "{name} takes {range}, not {value}",
    Fault.OUT_OF_RANGE: "{name} takes {range}, not {value}",
    Fault.NOT_A_BIAS: "{name} takes a token's id, + or -, and a number up to 1000 or inf to ban, not {value}",
    Fault.NOT_A_TEXT: "{name} takes text, not {value}",
    Fault.TWICE: "{name} stands there twice",
    Fault.TOO_MANY: "{name} takes {value} at most",
    Fault.TOO_LONG: "{name} takes {value} characters at most",
    Fault.UNREADABLE_FILE: "{name} cannot read the file {value}",
    Fault.NOT_QUOTED: "a quotation mark is not closed",
    Fault.NOT_A_CHAIN: "this is no saved sampler chain: {name} {value}",
    Fault.NOT_NAMED: "{name} acts only where --samplers names it, as in llama.cpp",
    Fault.NOTHING: "there is no option of a sampler in it",
}
_MOST_LINES = 6


def leftover_line(leftover: Leftover) -> str:
    """What was left out and why, without a full stop."""
    name = leftover.name or ("it" if leftover.fault is Fault.TOO_LONG else "")
    span = range_words(leftover.rule) if leftover.rule else ""
    return _LINES[leftover.fault].format(name=name, value=leftover.value, range=span).rstrip()


def leftover_lines(leftovers: Sequence[Leftover]) -> str:
    """All of them in one text; a few stand for very many."""
    lines = [leftover_line(each) for each in leftovers[:_MOST_LINES]]
    if len(leftovers) > _MOST_LINES:
        lines.append(f"and {len(leftovers) - _MOST_LINES} more")
    text = "; ".join(lines)
    return f"{text[:1].upper()}{text[1:]}." if text else ""


def range_words(rule: Parameter) -> str:
    """What a parameter takes."""
    low, high = f"{rule.low:g}", f"{rule.high:g}"
    span = f"{low} or more" if rule.high >= UNLIMITED else f"{low} to {high}"
    return f"a whole number, {span}" if rule.whole else span
