"""The chain on a command line, named as llama.cpp names its options.

One option a parameter, made from the samplers themselves; a few more for what is no number. What an option means is
llama.cpp's (common/arg.cpp): the last one counts, --logit-bias and --dry-sequence-breaker add up, and --samplers names
the order and switches off what it does not name.
"""

from __future__ import annotations

import argparse
import math
import re
import shlex
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from playground.core.sampling.chain import KINDS, LLAMA_CPP, ORDER, PLAIN, Chain, is_movable
from playground.core.sampling.escapes import escape, unescape
from playground.core.sampling.leftovers import Fault, Leftover, Unusable, shortened
from playground.core.sampling.samplers import (
    AdaptiveP,
    Dry,
    Grammar,
    LogitBias,
    OutOfRange,
    Parameter,
    Sampler,
    Temperature,
)

MAX_LINE = 1 << 18
"""Characters of a command line that are looked at."""
MAX_GRAMMAR = 100_000
MAX_BIASES = 1000
MAX_BREAKERS = 64

ALIASES = {
    "--temp": ("--temperature",),
    "--top-nsigma": ("--top-n-sigma",),
    "--typical": ("--typical-p",),
    "--logit-bias": ("-l",),
}
_PROGRAM = re.compile(r"(^|[/\\])playground(\.exe)?$")
_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?")
_BIAS = re.compile(r"\s*(\d{1,10})\s*([+-])\s*([+-]?)(.+?)\s*")
_OPTION = re.compile(r"--?[A-Za-z]")


class _Builder:
    """Takes options one by one and makes the chain of them."""

    def __init__(self, base: Chain) -> None:
        self._chain = base
        self._order: tuple[str, ...] | None = None
        self._has_breakers = False

    @property
    def chain(self) -> Chain:
        """The chain of all that was taken."""
        if self._order is None:
            return self._chain.switched(AdaptiveP.name, False) if self._adaptive_is_idle else self._chain
        muted = frozenset(
            each.name
            for each in self._chain
            if (is_movable(each) or isinstance(each, AdaptiveP)) and not each.is_off and each.name not in self._order
        )
        # Those that are named in the usual order leave the others where they are.
        is_usual = list(self._order) == [kind.name for kind in KINDS if kind.name in self._order]
        chain = self._chain if is_usual else self._chain.ordered(self._order)
        return replace(chain, muted=muted)

    @property
    def left(self) -> tuple[Leftover, ...]:
        """What was taken and does nothing."""
        return (Leftover(Fault.NOT_NAMED, AdaptiveP.name),) if self._adaptive_is_idle else ()

    @property
    def _adaptive_is_idle(self) -> bool:
        return AdaptiveP.name not in (self._order or ()) and not self._chain[AdaptiveP.name].is_off

    def take_number(self, kind: type[Sampler], name: str, rule: Parameter, text: str) -> None:
        """One parameter of a sampler."""
        if not _NUMBER.fullmatch(text.strip()):
            raise Unusable(Leftover(Fault.NOT_A_NUMBER, rule.flag, shortened(text), rule))
        value = float(text)
        if rule.whole and math.isfinite(value) and value == int(value):
            value = int(value)
        try:
            self._chain = self._chain.with_values(kind.name, **{name: value})
        except OutOfRange:
            raise Unusable(Leftover(Fault.OUT_OF_RANGE, rule.flag, shortened(text), rule)) from None

    def take_bias(self, text: str) -> None:
        """One more bias."""
        biases = self._chain[LogitBias.name].biases
        if len(biases) >= MAX_BIASES:
            raise Unusable(Leftover(Fault.TOO_MANY, "--logit-bias", str(MAX_BIASES)))
        try:
            self._chain = self._chain.with_values(LogitBias.name, biases=(*biases, _bias(text)))
        except ValueError:
            raise Unusable(Leftover(Fault.NOT_A_BIAS, "--logit-bias", shortened(text))) from None

    def take_breaker(self, text: str) -> None:
        """One more sequence breaker; the first one clears llama.cpp's own, "none" clears all."""
        breakers = self._chain[Dry.name].sequence_breakers if self._has_breakers else ()
        self._has_breakers = True
        if len(breakers) >= MAX_BREAKERS or len(text) > MAX_LINE:
            raise Unusable(Leftover(Fault.TOO_MANY, "--dry-sequence-breaker", str(MAX_BREAKERS)))
        made = () if text == "none" else (*breakers, unescape(text))
        self._chain = self._chain.with_values(Dry.name, sequence_breakers=made)

    def take_grammar(self, text: str) -> None:
        """A grammar."""
        if len(text) > MAX_GRAMMAR:
            raise Unusable(Leftover(Fault.TOO_LONG, "--grammar", str(MAX_GRAMMAR)))
        self._chain = self._chain.with_values(Grammar.name, text=text)

    def take_grammar_file(self, path: str) -> None:
        """A grammar from a file."""
        self.take_grammar(_read(path))

    def take_samplers(self, text: str) -> None:
        """The order; unknown names are told once the others are taken."""
        known, unknown = [], []
        for word in filter(None, text.split(";")):
            name = sampler_of(word.strip())
            known.append(name) if name else unknown.append(word.strip())
        self._order = tuple(known)
        if unknown:
            raise Unusable(Leftover(Fault.UNKNOWN_SAMPLER, shortened(", ".join(unknown))))


def _bias(text: str) -> tuple[int, float]:
    match = _BIAS.fullmatch(text)
    if match is None:
        raise ValueError(text)
    token, sign, second, number = match.groups()
    if number.lower() not in ("inf", "infinity") and not _NUMBER.fullmatch(number):
        raise ValueError(text)
    return int(token), float(number) * (-1 if (sign == "-") != (second == "-") else 1)


def _read(path: str) -> str:
    try:
        file = Path(path)
        if not file.is_file():
            raise Unusable(Leftover(Fault.UNREADABLE_FILE, "--grammar-file", path))
        with file.open(encoding="utf-8") as stream:
            return stream.read(MAX_GRAMMAR + 1)
    except (OSError, ValueError) as error:
        if isinstance(error, Unusable):
            raise
        raise Unusable(Leftover(Fault.UNREADABLE_FILE, "--grammar-file", path)) from None


@cache
def _sampler_names() -> dict[str, str]:
    """Every way llama.cpp's --samplers writes a name."""
    names = {"nucleus": "top_p", "temp": "temperature", "typ": "typ_p", "typical": "typ_p"}
    for kind in (*ORDER, AdaptiveP):
        names |= {kind.name: kind.name, kind.name.replace("_", "-"): kind.name, kind.name.replace("_", ""): kind.name}
    return names


def sampler_of(word: str) -> str | None:
    """The sampler that --samplers means by a word, None if there is none."""
    return _sampler_names().get(word.lower())


PREFIX = "sampler_"
"""Of what the parsed arguments call the samplers' options."""


@dataclass(frozen=True, slots=True)
class Option:
    """One option of the command line.

    Attributes:
        flags: as llama.cpp has it, then its other names.
        metavar: for --help.
        take: gives its value to a builder; raises Unusable.
        rule: what it takes, of a number.
    """

    flags: tuple[str, ...]
    metavar: str
    take: Callable[[_Builder, str], None]
    rule: Parameter | None = None

    @property
    def destination(self) -> str:
        """What the parsed arguments call it."""
        return PREFIX + self.flags[0].lstrip("-").replace("-", "_")


def _number_option(kind: type[Sampler], name: str, rule: Parameter) -> Option:
    flags = (rule.flag, *ALIASES.get(rule.flag, ()))
    return Option(flags, "N", lambda builder, text: builder.take_number(kind, name, rule, text), rule)


@cache
def options() -> tuple[Option, ...]:
    """All options, in the order of the chain."""
    numbers = [_number_option(kind, name, rule) for kind in KINDS for name, rule in kind.parameters()]
    return (
        Option(("--samplers",), "A;B;C", _Builder.take_samplers),
        *numbers,
        Option(("--dry-sequence-breaker",), "TEXT", _Builder.take_breaker),
        Option(("--logit-bias", *ALIASES["--logit-bias"]), "ID(+/-)V", _Builder.take_bias),
        Option(("--grammar",), "GBNF", _Builder.take_grammar),
        Option(("--grammar-file",), "FILE", _Builder.take_grammar_file),
    )


@cache
def _by_flag() -> dict[str, Option]:
    return {flag: option for option in options() for flag in option.flags}


# -- as options of a program -----------------------------------------------------------------------------------------


def chain_of(args: argparse.Namespace) -> Chain:
    """The chain that the options ask for; what is not given is off, at temperature 1.

    Raises:
        Unusable: a value that cannot be taken.
    """
    builder = _Builder(PLAIN)
    for option in options():
        for text in getattr(args, option.destination) or ():
            option.take(builder, text)
    for leftover in builder.left:
        raise Unusable(leftover)
    return builder.chain


# -- as a text -------------------------------------------------------------------------------------------------------


def command_line(chain: Chain) -> str:
    """The chain as options of llama.cpp. What differs from a default, or has one that is not off, is written out."""
    words: list[str] = []
    for sampler in chain:
        if sampler.name in chain.muted and not is_movable(sampler):
            continue
        for name, rule in sampler.parameters():
            value = getattr(_written(chain, sampler), name)
            if value != rule.default or rule.default != rule.off:
                words += [rule.flag, _shortest(value)]
        words += _other_words(sampler)
    return shlex.join([*words, *_samplers_words(chain)])


def _written(chain: Chain, sampler: Sampler) -> Sampler:
    """Beside mirostat llama.cpp knows no --samplers, so a temperature that is switched off must be 1."""
    if isinstance(sampler, Temperature) and sampler.name in chain.muted and "mirostat" in _active_names(chain):
        return Temperature()
    return sampler


def _active_names(chain: Chain) -> set[str]:
    return {each.name for each in chain.active}


def _other_words(sampler: Sampler) -> list[str]:
    words: list[str] = []
    if isinstance(sampler, LogitBias):
        for token, bias in sampler.biases:
            words += ["--logit-bias", f"{token}{'-' if bias < 0 else '+'}{_shortest(abs(bias))}"]
    elif isinstance(sampler, Grammar) and not sampler.is_off:
        words += ["--grammar", sampler.text]
    elif isinstance(sampler, Dry) and sampler.sequence_breakers != Dry().sequence_breakers:
        for text in sampler.sequence_breakers or ("none",):
            words += ["--dry-sequence-breaker", "none" if text == "none" else escape(text)]
    return words


def _samplers_words(chain: Chain) -> list[str]:
    names = [each.name for each in chain if is_movable(each) and each.name not in chain.muted]
    if any(isinstance(each, AdaptiveP) and chain.is_on(each) for each in chain):
        names.append(AdaptiveP.name)
    usual = [kind.name for kind in ORDER]
    return [] if names == usual else ["--samplers", ";".join(names)]


def _shortest(value: float) -> str:
    return str(value) if isinstance(value, int) else repr(value).removesuffix(".0")


def parse_command_line(text: str) -> tuple[Chain, tuple[Leftover, ...]]:
    """The chain a command line asks for, and what of it was not understood.

    What it does not give stands at llama.cpp's default; after the name of this program, which starts plain, it is off.
    """
    if len(text) > MAX_LINE:
        return PLAIN, (Leftover(Fault.TOO_LONG, "", str(MAX_LINE)),)
    try:
        words = shlex.split(text.replace("\\\r\n", " ").replace("\\\n", " "))
    except ValueError:
        return PLAIN, (Leftover(Fault.NOT_QUOTED),)
    is_own = any(_PROGRAM.search(word) for word in words[:3])
    builder, left, n_taken = _Builder(PLAIN if is_own else LLAMA_CPP), [], 0
    for flag, value in _pairs(words):
        option = _by_flag().get(flag)
        try:
            if option is None:
                raise Unusable(Leftover(Fault.UNKNOWN_OPTION, shortened(flag)))
            if value is None:
                raise Unusable(Leftover(Fault.NO_VALUE, flag))
            n_taken += 1
            option.take(builder, value)
        except Unusable as unusable:
            left.append(unusable.leftover)
    if not n_taken:
        return PLAIN, (*left, Leftover(Fault.NOTHING))
    return builder.chain, tuple(dict.fromkeys((*left, *builder.left)))


def _pairs(words: Sequence[str]) -> list[tuple[str, str | None]]:
    """(option, its value); words that belong to no option, as the program's name, are passed over."""
    pairs: list[tuple[str, str | None]] = []
    index = 0
    while index < len(words):
        word, index = words[index], index + 1
        if not _OPTION.match(word):
            continue
        flag, equals, value = word.partition("=")
        if word.startswith("--") and equals:
            pairs.append((flag, value))
        elif index < len(words) and _is_value(words[index], flag):
            pairs.append((word, words[index]))
            index += 1
        else:
            pairs.append((word, None))
    return pairs


def _is_value(word: str, flag: str) -> bool:
    """Whether a word is what the option before it takes; of options nobody knows only dashes can tell."""
    return word not in _by_flag() if flag in _by_flag() else not _OPTION.match(word)


# -- of a model's file -----------------------------------------------------------------------------------------------

_OF_MODEL = {
    "sequence": "--samplers",
    "top_k": "--top-k",
    "top_p": "--top-p",
    "min_p": "--min-p",
    "xtc_probability": "--xtc-probability",
    "xtc_threshold": "--xtc-threshold",
    "temp": "--temp",
    "penalty_last_n": "--repeat-last-n",
    "penalty_repeat": "--repeat-penalty",
    "mirostat": "--mirostat",
    "mirostat_tau": "--mirostat-ent",
    "mirostat_eta": "--mirostat-lr",
}
"""general.sampling.* of a GGUF file, and the options that say the same."""


def chain_of_model(pairs: Sequence[tuple[str, str]]) -> tuple[Chain | None, tuple[Leftover, ...]]:
    """What a model's file asks for, over llama.cpp's defaults; None if it asks for nothing that is known."""
    builder, left, n_taken = _Builder(LLAMA_CPP), [], 0
    for name, value in pairs:
        flag = _OF_MODEL.get(name)
        try:
            if flag is None:
                raise Unusable(Leftover(Fault.UNKNOWN_PARAMETER, shortened(name)))
            _by_flag()[flag].take(builder, value)
            n_taken += 1
        except Unusable as unusable:
            left.append(unusable.leftover)
    return (builder.chain if n_taken else None), tuple(left)
