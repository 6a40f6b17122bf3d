"""Temperature."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import ClassVar

from playground.core.sampling.candidates import Candidates
from playground.core.sampling.context import Context
from playground.core.sampling.samplers.base import Sampler, parameter


@dataclass(frozen=True, slots=True)
class Temperature(Sampler):
    """Divides the logits by T: p_i = e^(l_i / T) / sum_j e^(l_j / T). T = 0 keeps only the highest (greedy).

    With a range, T follows the entropy H of the n candidates:
    T = low + (high - low) (H / ln n)^exponent, low = max(0, T - range), high = T + range.
    """

    name: ClassVar[str] = "temperature"
    source: ClassVar[str] = "https://arxiv.org/abs/1503.02531"
    value: float = parameter("--temp", low=0.0, high=100.0, off=1.0, default=0.8, usual=(0.5, 1.2))
    range: float = parameter("--dynatemp-range", low=0.0, high=100.0, off=0.0, default=0.0, usual=(0.2, 1.0))
    exponent: float = parameter(
        "--dynatemp-exp", low=0.0, high=100.0, off=1.0, default=1.0, usual=(0.5, 2.0), switch=False
    )

    def apply(self, candidates: Candidates, context: Context) -> Candidates:
        if self.range > 0 and len(candidates) <= 1:
            return candidates
        temperature = self.effective(candidates)
        if temperature == 1:
            return candidates
        return candidates.scaled(temperature) if temperature > 0 else candidates.keep(0, 1)

    def effective(self, candidates: Candidates) -> float:
        """T as it is at these candidates."""
        if self.range <= 0 or len(candidates) <= 1:
            return self.value
        share = candidates.entropy_bits / math.log2(len(candidates))
        low, high = max(0.0, self.value - self.range), self.value + self.range
        return low + (high - low) * share**self.exponent

    def remark(self, before: Candidates, context: Context) -> tuple[float, ...]:
        """The temperature that the entropy led to."""
        return (self.effective(before),) if self.range > 0 else ()
