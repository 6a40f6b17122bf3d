"""What of a command line, a preset or a model's file could not be used, as values: the rest is loaded."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from playground.core.sampling.samplers import Parameter


class Fault(Enum):
    """Why something was left out."""

    UNKNOWN_OPTION = "unknown option"
    UNKNOWN_SAMPLER = "unknown sampler"
    UNKNOWN_PARAMETER = "unknown parameter"
    NO_VALUE = "no value"
    NOT_A_NUMBER = "not a number"
    OUT_OF_RANGE = "out of range"
    NOT_A_BIAS = "not a bias"
    """Neither "a token's id, + or -, a number" nor a ban."""
    NOT_A_TEXT = "not a text"
    TWICE = "twice"
    """A sampler that stands in the chain already."""
    TOO_MANY = "too many"
    TOO_LONG = "too long"
    UNREADABLE_FILE = "unreadable file"
    NOT_QUOTED = "not quoted"
    """A quotation mark that is not closed."""
    NOT_A_CHAIN = "not a chain"
    NOT_NAMED = "not named"
    """adaptive_p acts only where --samplers names it."""
    NOTHING = "nothing"
    """Not one option of a sampler."""


@dataclass(frozen=True, slots=True)
class Leftover:
    """One thing that was left out.

    Attributes:
        name: the option, sampler or parameter.
        value: what stood there, shortened.
        rule: the parameter's range, where it is about one.
    """

    fault: Fault
    name: str = ""
    value: str = ""
    rule: Parameter | None = None


class Unusable(ValueError):
    """A leftover on its way up."""

    def __init__(self, leftover: Leftover) -> None:
        super().__init__(f"{leftover.fault.value}: {leftover.name} {leftover.value}")
        self.leftover = leftover


_LONGEST = 40


def shortened(value: object) -> str:
    """A value as it may stand in a message."""
    text = value if isinstance(value, str) else repr(value)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
