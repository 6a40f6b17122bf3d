"""Slider tracks that are finer where it matters: from a value to a place on the track and back."""

from __future__ import annotations

import math
from bisect import bisect_right
from dataclasses import dataclass
from typing import Protocol

from playground.core.sampling.samplers import Parameter


class Scale(Protocol):
    """A monotone map between values and places on a track, 0 left to 1 right."""

    low: float
    high: float

    def place(self, value: float) -> float:
        """Where a value stands; values beyond the ends stand at the ends."""

    def value(self, place: float) -> float:
        """The value at a place."""


@dataclass(frozen=True, slots=True)
class AnchorScale:
    """Straight pieces between anchors (value, place), both ascending."""

    anchors: tuple[tuple[float, float], ...]

    @property
    def low(self) -> float:
        """The value at the left end."""
        return self.anchors[0][0]

    @property
    def high(self) -> float:
        """The value at the right end."""
        return self.anchors[-1][0]

    def place(self, value: float) -> float:
        """Linear between the anchors around the value."""
        return self._between(value, 0, 1)

    def value(self, place: float) -> float:
        """Linear between the anchors around the place."""
        return self._between(place, 1, 0)

    def _between(self, x: float, from_: int, to: int) -> float:
        xs = [anchor[from_] for anchor in self.anchors]
        x = min(max(x, xs[0]), xs[-1])
        right = min(max(1, bisect_right(xs, x)), len(xs) - 1)
        (x0, y0), (x1, y1) = ((self.anchors[i][from_], self.anchors[i][to]) for i in (right - 1, right))
        return y0 + (x - x0) / (x1 - x0) * (y1 - y0)


@dataclass(frozen=True, slots=True)
class LogScale:
    """Logarithmic from 1 on, for counts: place = ln(1 + value - low) / ln(1 + high - low)."""

    low: float
    high: float

    def place(self, value: float) -> float:
        """Where a count stands."""
        value = min(max(value, self.low), self.high)
        return math.log1p(value - self.low) / math.log1p(self.high - self.low)

    def value(self, place: float) -> float:
        """The count at a place, not rounded."""
        return self.low + math.expm1(min(max(place, 0.0), 1.0) * math.log1p(self.high - self.low))


@dataclass(frozen=True, slots=True)
class PowerScale:
    """Finer at one end: place = x^(1/power) from the left, or from the right where power is given for that end."""

    low: float
    high: float
    power: float = 1.0
    fine_at_high: bool = False

    def place(self, value: float) -> float:
        """Where a value stands."""
        x = (min(max(value, self.low), self.high) - self.low) / (self.high - self.low)
        return 1.0 - (1.0 - x) ** (1 / self.power) if self.fine_at_high else x ** (1 / self.power)

    def value(self, place: float) -> float:
        """The value at a place."""
        place = min(max(place, 0.0), 1.0)
        x = 1.0 - (1.0 - place) ** self.power if self.fine_at_high else place**self.power
        return self.low + x * (self.high - self.low)


TEMPERATURE = AnchorScale(((0.0, 0.0), (0.5, 0.25), (1.0, 0.47), (1.5, 0.66), (2.0, 0.80), (5.0, 1.0)))
"""Half of the track is for 0.5 to 2, where texts change most."""

MOST_COUNT = 200
"""A slider for a count ends here; larger ones are typed."""

_SPANS: dict[str, Scale] = {
    "--top-nsigma": AnchorScale(((0.0, 0.0), (3.0, 0.75), (5.0, 1.0))),
    "--repeat-penalty": AnchorScale(((0.5, 0.0), (1.0, 0.25), (1.3, 0.75), (2.0, 1.0))),
    "--frequency-penalty": AnchorScale(((-1.0, 0.0), (0.0, 0.25), (1.0, 0.75), (2.0, 1.0))),
    "--presence-penalty": AnchorScale(((-1.0, 0.0), (0.0, 0.25), (1.0, 0.75), (2.0, 1.0))),
    "--repeat-last-n": LogScale(0, 4096),
    "--dry-multiplier": AnchorScale(((0.0, 0.0), (1.0, 0.6), (4.0, 1.0))),
    "--dry-base": AnchorScale(((1.0, 0.0), (2.0, 0.6), (4.0, 1.0))),
    "--dry-allowed-length": LogScale(0, 20),
    "--dry-penalty-last-n": LogScale(0, 4096),
    "--xtc-threshold": PowerScale(0.0, 0.5),
    "--xtc-probability": PowerScale(0.0, 1.0),
    "--dynatemp-range": PowerScale(0.0, 2.0),
    "--dynatemp-exp": AnchorScale(((0.0, 0.0), (1.0, 0.5), (4.0, 1.0))),
    "--mirostat-ent": PowerScale(0.0, 12.0),
    "--adaptive-target": PowerScale(0.0, 1.0),
}
"""Tracks of parameters that take far more than anybody slides to; the rest is typed."""


def scale_for(rule: Parameter) -> Scale:
    """A track for any sampler's parameter: counts are logarithmic, fractions finer where the default lies."""
    if rule.flag in _SPANS:
        return _SPANS[rule.flag]
    if rule.whole:
        return LogScale(rule.low, min(rule.high, MOST_COUNT))
    share = (rule.default - rule.low) / (rule.high - rule.low)
    if share < 0.25:
        return PowerScale(rule.low, rule.high, 2.0)
    return PowerScale(rule.low, rule.high, 1.5 if share > 0.75 else 1.0, fine_at_high=share > 0.75)
