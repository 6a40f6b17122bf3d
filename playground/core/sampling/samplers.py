"""The samplers: small pure values with llama.cpp's names, parameters and rules.

Each is a frozen dataclass. ``apply`` takes candidates and returns candidates, never changing what it was given;
``why_cut`` gives the numbers that explain a cut. Adding a sampler means adding a class here and a place in the
chain: its parameters, their ranges and the command-line flags are read from the fields.

Source of the rules: llama.cpp, src/llama-sampling.cpp.
"""

import math
from dataclasses import dataclass, field, fields
from functools import cache
from typing import Any, ClassVar

import numpy as np

from playground.core.sampling.candidates import Candidates

UNLIMITED_TOKENS = 2**31 - 1
"""llama.cpp's parameters are 32-bit integers."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a person may type or slide: the range of one number of a sampler.

    Attributes:
        flag: llama.cpp's command-line option.
        low, high: the smallest and largest value accepted.
        off: the value that leaves the distribution as it is.
        default: llama.cpp's default.
        whole: an integer.
    """

    flag: str
    low: float
    high: float
    off: float
    default: float
    whole: bool = False


class OutOfRange(ValueError):
    """A number outside its parameter's range, or no finite number at all."""

    def __init__(self, sampler: str, parameter: Parameter, value: object) -> None:
        super().__init__(f"{parameter.flag} takes {parameter.low:g} to {parameter.high:g}, not {value!r}")
        self.sampler = sampler
        self.parameter = parameter
        self.value = value


def parameter(flag: str, *, low: float, high: float, off: float, default: float, whole: bool = False) -> Any:
    """A dataclass field of a sampler, switched off unless it is given."""
    return field(default=off, metadata={"parameter": Parameter(flag, low, high, off, default, whole)})


@dataclass(frozen=True, slots=True)
class Sampler:
    """Base of all samplers; by itself it changes nothing."""

    name: ClassVar[str] = ""

    def __post_init__(self) -> None:
        for name, rule in self.parameters():
            value = getattr(self, name)
            if isinstance(value, bool) or not isinstance(value, (int, float)):
                raise OutOfRange(self.name, rule, value)
            if not (math.isfinite(value) and rule.low <= value <= rule.high):
                raise OutOfRange(self.name, rule, value)
            if rule.whole and value != int(value):
                raise OutOfRange(self.name, rule, value)

    @classmethod
    @cache
    def parameters(cls) -> tuple[tuple[str, Parameter], ...]:
        """Name and rule of each parameter, in order."""
        return tuple((each.name, each.metadata["parameter"]) for each in fields(cls))

    @classmethod
    def default(cls) -> "Sampler":
        """This sampler as llama.cpp sets it when nothing is said."""
        return cls(**{name: rule.default for name, rule in cls.parameters()})

    @property
    def is_off(self) -> bool:
        """Whether every parameter is at the value that changes nothing."""
        return all(getattr(self, name) == rule.off for name, rule in self.parameters())

    def apply(self, candidates: Candidates) -> Candidates:
        """The candidates after this sampler."""
        raise NotImplementedError

    def why_cut(self, before: Candidates, token: int) -> tuple[float, ...]:
        """The numbers, in the order of the sampler's sentence, that explain why it cut a token of ``before``."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class TopK(Sampler):
    """Keeps the k most probable tokens; k = 0 keeps all."""

    name: ClassVar[str] = "top_k"
    k: int = parameter("--top-k", low=0, high=UNLIMITED_TOKENS, off=0, default=40, whole=True)

    def apply(self, candidates: Candidates) -> Candidates:
        return candidates if self.is_off else candidates.keep(0, self.k)

    def why_cut(self, before: Candidates, token: int) -> tuple[float, ...]:
        """Its place (1 is the top) and k."""
        return (before.index(token) + 1, self.k)


@dataclass(frozen=True, slots=True)
class TopP(Sampler):
    """Keeps the smallest set of the most probable tokens whose sum reaches p, the one that crosses p included.

    Holtzman et al. 2019, https://arxiv.org/abs/1904.09751
    """

    name: ClassVar[str] = "top_p"
    p: float = parameter("--top-p", low=0.0, high=1.0, off=1.0, default=0.95)

    def apply(self, candidates: Candidates) -> Candidates:
        if self.is_off:
            return candidates
        n_below = int(np.searchsorted(candidates.cumulative, self.p * candidates.total, side="left"))
        return candidates.keep(0, n_below + 1)

    def why_cut(self, before: Candidates, token: int) -> tuple[float, ...]:
        """The sum of the tokens above it, and p."""
        return (float(before.cumulative[before.index(token) - 1]) / before.total, self.p)


@dataclass(frozen=True, slots=True)
class MinP(Sampler):
    """Keeps tokens with at least p times the probability of the most probable one.

    https://github.com/ggml-org/llama.cpp/pull/3841
    """

    name: ClassVar[str] = "min_p"
    p: float = parameter("--min-p", low=0.0, high=1.0, off=0.0, default=0.05)

    def apply(self, candidates: Candidates) -> Candidates:
        if self.is_off:
            return candidates
        least = candidates.logits[0] + math.log(self.p)
        n_kept = len(candidates) - int(np.searchsorted(candidates.logits[::-1], least, side="left"))
        return candidates.keep(0, max(1, n_kept))

    def why_cut(self, before: Candidates, token: int) -> tuple[float, ...]:
        """Its share of the most probable token, and p."""
        return (math.exp(before.logits[before.index(token)] - before.logits[0]), self.p)


@dataclass(frozen=True, slots=True)
class Temperature(Sampler):
    """Divides the logits by T: p_i = e^(l_i / T) / sum_j e^(l_j / T). T = 0 keeps only the highest (greedy)."""

    name: ClassVar[str] = "temperature"
    value: float = parameter("--temp", low=0.0, high=100.0, off=1.0, default=0.8)

    def apply(self, candidates: Candidates) -> Candidates:
        if self.is_off:
            return candidates
        return candidates.scaled(self.value) if self.value > 0 else candidates.keep(0, 1)

    def why_cut(self, before: Candidates, token: int) -> tuple[float, ...]:
        """Nothing but the rule: at temperature 0 only the highest stays."""
        return ()
