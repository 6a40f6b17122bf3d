"""What a sampler is: a small pure value with llama.cpp's name, parameters and rules.

Each is a frozen dataclass. ``apply`` takes candidates and a context and returns candidates, never changing what it was
given; ``why_cut`` gives the numbers that explain a cut, ``remark`` those that memory or dice had a say in. Adding a
sampler means adding a class and a place in the chain: its parameters, their ranges and the command-line flags are read
from the fields.

Source of the rules: llama.cpp, src/llama-sampler.cpp.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field, fields
from functools import cache
from typing import Any, ClassVar

from playground.core.sampling.candidates import Candidates
from playground.core.sampling.context import Context

UNLIMITED = 2**31 - 1
"""llama.cpp's parameters are 32-bit integers."""

State = tuple[float, ...]
"""What a sampler remembers from token to token; () for nothing."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a person may type or slide: the range of one number of a sampler.

    Attributes:
        flag: llama.cpp's command-line option.
        low, high: the smallest and largest value accepted.
        off: the value that leaves the distribution as it is.
        default: llama.cpp's default.
        whole: an integer.
        usual: the range in which people mostly set it.
        switch: whether this value alone, at ``off``, switches the sampler off.
    """

    flag: str
    low: float
    high: float
    off: float
    default: float
    whole: bool = False
    usual: tuple[float, float] | None = None
    switch: bool = True


class OutOfRange(ValueError):
    """A number outside its parameter's range, or no finite number at all."""

    def __init__(self, sampler: str, parameter: Parameter, value: object) -> None:
        super().__init__(f"{parameter.flag} takes {parameter.low:g} to {parameter.high:g}, not {value!r}")
        self.sampler = sampler
        self.parameter = parameter
        self.value = value


def parameter(
    flag: str,
    *,
    low: float,
    high: float,
    off: float,
    default: float,
    whole: bool = False,
    usual: tuple[float, float] | None = None,
    switch: bool = True,
) -> Any:
    """A dataclass field of a sampler, switched off unless it is given."""
    rule = Parameter(flag, low, high, off, default, whole, usual, switch)
    return field(default=off, metadata={"parameter": rule})


@dataclass(frozen=True, slots=True)
class Sampler:
    """Base of all samplers; by itself it changes nothing.

    Attributes:
        name: as llama.cpp's --samplers has it.
        source: the paper or pull request it comes from.
        is_draw: whether it takes the place of the draw, so that nothing can come after it.
        has_dice: whether it throws dice itself.
    """

    name: ClassVar[str] = ""
    source: ClassVar[str] = ""
    is_draw: ClassVar[bool] = False
    has_dice: ClassVar[bool] = False

    def __post_init__(self) -> None:
        for name, rule in self.parameters():
            value = getattr(self, name)
            if isinstance(value, bool) or not isinstance(value, (int, float)):
                raise OutOfRange(self.name, rule, value)
            if not (rule.low <= value <= rule.high and math.isfinite(value)):
                raise OutOfRange(self.name, rule, value)
            if rule.whole and value != int(value):
                raise OutOfRange(self.name, rule, value)

    @classmethod
    @cache
    def parameters(cls) -> tuple[tuple[str, Parameter], ...]:
        """Name and rule of each number, in order."""
        return tuple((each.name, each.metadata["parameter"]) for each in fields(cls) if "parameter" in each.metadata)

    @classmethod
    def default(cls) -> Sampler:
        """This sampler as llama.cpp sets it when nothing is said."""
        return cls(**{name: rule.default for name, rule in cls.parameters()})

    @property
    def is_off(self) -> bool:
        """Whether it changes nothing: every number that switches it is at its neutral value."""
        return all(getattr(self, name) == rule.off for name, rule in self.parameters() if rule.switch)

    def apply(self, candidates: Candidates, context: Context) -> Candidates:
        """The candidates after this sampler; it is never called while the sampler is off."""
        raise NotImplementedError

    def why_cut(self, before: Candidates, token: int) -> tuple[float, ...]:
        """The numbers, in the order of the sampler's sentence, that explain why it cut a token of ``before``."""
        return ()

    def remark(self, before: Candidates, context: Context) -> tuple[float, ...]:
        """The numbers that memory or dice brought in here; () where it is a function of the logits alone."""
        return ()

    def next_state(self, before: Candidates, after: Candidates, context: Context, token: int) -> State:
        """What it remembers once ``token`` was drawn from ``after``; a token chosen by hand changes nothing."""
        return ()
