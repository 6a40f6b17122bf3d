"""A chain as plain data (for JSON) and back: for presets and sessions.

{"version": 1, "samplers": [{"name": "top_k", "k": 40}, ...], "muted": ["xtc"]}, the samplers in their order. Data
come from files that anybody may have written: what is not understood is named and left out, the rest is loaded.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import fields
from typing import Any

from playground.core.sampling.chain import KINDS, PLAIN, Chain
from playground.core.sampling.leftovers import Fault, Leftover, Unusable, shortened
from playground.core.sampling.options import MAX_BIASES, MAX_BREAKERS, MAX_GRAMMAR
from playground.core.sampling.samplers import OutOfRange, Parameter, Sampler

VERSION = 1
_BAN = "-inf"
"""JSON knows no infinity."""
_MOST_SAMPLERS = 100


def to_data(chain: Chain) -> dict[str, Any]:
    """The chain in dicts, lists, strings and numbers; nothing is lost."""
    return {
        "version": VERSION,
        "samplers": [{"name": each.name, **_values(each)} for each in chain],
        "muted": sorted(chain.muted),
    }


def _values(sampler: Sampler) -> dict[str, Any]:
    values = {}
    for each in fields(sampler):
        value = getattr(sampler, each.name)
        if each.name == "biases":
            value = [[token, _BAN if bias == -math.inf else bias] for token, bias in value]
        values[each.name] = list(value) if isinstance(value, tuple) else value
    return values


def from_data(data: object) -> tuple[Chain, tuple[Leftover, ...]]:
    """The chain of such data, and what was left out; samplers that are missing are off."""
    if not isinstance(data, dict) or not isinstance(data.get("samplers"), list):
        return PLAIN, (Leftover(Fault.NOT_A_CHAIN, value=shortened(data)),)
    if data.get("version") != VERSION or isinstance(data.get("version"), bool):
        return PLAIN, (Leftover(Fault.NOT_A_CHAIN, "version", shortened(data.get("version"))),)
    left: list[Leftover] = []
    if len(data["samplers"]) > _MOST_SAMPLERS:
        left.append(Leftover(Fault.TOO_MANY, "samplers", str(_MOST_SAMPLERS)))
    made: dict[str, Sampler] = {}
    for each in data["samplers"][:_MOST_SAMPLERS]:
        _load(each, made, left)
    chain = PLAIN
    for sampler in made.values():
        chain = chain.with_sampler(sampler)
    if list(made) != [kind.name for kind in KINDS if kind.name in made]:
        chain = chain.ordered(tuple(made))
    return Chain(chain.samplers, _muted(data.get("muted", []), left)), tuple(left)


def _load(data: object, made: dict[str, Sampler], left: list[Leftover]) -> None:
    """Adds one sampler to those made, or says why not."""
    name = data.get("name") if isinstance(data, dict) else None
    kind = next((each for each in KINDS if each.name == name), None)
    if kind is None:
        left.append(Leftover(Fault.UNKNOWN_SAMPLER, shortened(name if name is not None else data)))
        return
    if name in made:
        left.append(Leftover(Fault.TWICE, name))
        return
    values = {}
    for key, value in data.items():
        if key != "name":
            try:
                values[key] = _value(kind, key, value)
            except Unusable as unusable:
                left.append(unusable.leftover)
    made[name] = kind(**values)


def _value(kind: type[Sampler], name: str, value: object) -> object:
    """One parameter, checked; raises Unusable."""
    rule = dict(kind.parameters()).get(name)
    if rule is not None:
        return _number(kind, name, rule, value)
    if name not in {each.name for each in fields(kind)}:
        raise Unusable(Leftover(Fault.UNKNOWN_PARAMETER, shortened(f"{kind.name}.{name}")))
    if name == "text":
        if not isinstance(value, str):
            raise Unusable(Leftover(Fault.NOT_A_TEXT, kind.name, shortened(value)))
        if len(value) > MAX_GRAMMAR:
            raise Unusable(Leftover(Fault.TOO_LONG, kind.name, str(MAX_GRAMMAR)))
        return value
    limit = MAX_BIASES if name == "biases" else MAX_BREAKERS
    if not isinstance(value, list) or len(value) > limit:
        raise Unusable(Leftover(Fault.TOO_MANY, kind.name, str(limit)))
    return _biases(kind, value) if name == "biases" else _texts(kind, value)


def _number(kind: type[Sampler], name: str, rule: Parameter, value: object) -> float:
    if rule.whole and isinstance(value, float) and math.isfinite(value) and value == int(value):
        value = int(value)
    try:
        kind(**{name: value})
    except OutOfRange:
        is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
        fault = Fault.OUT_OF_RANGE if is_number else Fault.NOT_A_NUMBER
        raise Unusable(Leftover(fault, rule.flag, shortened(value), rule)) from None
    return value


def _biases(kind: type[Sampler], pairs: list) -> tuple[tuple[int, float], ...]:
    made = []
    for pair in pairs:
        try:
            token, bias = pair
            if isinstance(token, bool) or not isinstance(token, int) or isinstance(bias, bool):
                raise ValueError(pair)
            if bias != _BAN and not isinstance(bias, (int, float)):
                raise ValueError(pair)
            made.append((token, float(bias)))
            kind(biases=(made[-1],))
        except (TypeError, ValueError, OverflowError):
            raise Unusable(Leftover(Fault.NOT_A_BIAS, kind.name, shortened(pair))) from None
    return tuple(made)


def _texts(kind: type[Sampler], texts: list) -> tuple[str, ...]:
    for text in texts:
        if not isinstance(text, str) or len(text) > MAX_GRAMMAR:
            raise Unusable(Leftover(Fault.NOT_A_TEXT, kind.name, shortened(text)))
    return tuple(texts)


def _muted(names: object, left: list[Leftover]) -> frozenset[str]:
    known = {kind.name for kind in KINDS}
    listed: Iterable = names if isinstance(names, list) else [names]
    muted = set()
    for name in listed:
        if isinstance(name, str) and name in known:
            muted.add(name)
        else:
            left.append(Leftover(Fault.UNKNOWN_SAMPLER, shortened(name)))
    return frozenset(muted)
