"""What a benchmark found out, and the table of it."""

from __future__ import annotations

import math
import statistics
from collections.abc import Sequence
from dataclasses import dataclass

HEADINGS = ("what", "program", "bare", "compared", "target", "result", "measured")


class NoData(RuntimeError):
    """There is nothing to judge: a benchmark must not pass because it measured nothing."""


def median(values: Sequence[float]) -> float:
    """The middle one; NoData where there is none."""
    if not values:
        raise NoData("no samples")
    return statistics.median(values)


def percentile(values: Sequence[float], percent: float) -> float:
    """The smallest value that at least ``percent`` of all do not exceed (nearest rank); NoData where there is none."""
    if not values:
        raise NoData("no samples")
    return sorted(values)[math.ceil(len(values) * percent / 100) - 1]


@dataclass(frozen=True, slots=True)
class Target:
    """What is asked for: at most, or at least, a number of some unit."""

    value: float
    unit: str = ""
    at_most: bool = True

    def is_met_by(self, score: float) -> bool:
        """Whether ``score`` keeps to it; NoData where it is no number."""
        if not math.isfinite(score):
            raise NoData(f"{score} is no result")
        return score <= self.value if self.at_most else score >= self.value

    def __str__(self) -> str:
        return f"{'<=' if self.at_most else '>='} {self.value:g}{self.unit and ' ' + self.unit}"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: ``score`` is held against the target, the texts say how it came about."""

    what: str
    program: str
    bare: str
    score: float
    target: Target
    measured: str

    def cells(self) -> tuple[str, ...]:
        """As text, in the order of the headings."""
        result = "met" if self.target.is_met_by(self.score) else "MISSED"
        compared = f"{self.score:.3g}{self.target.unit and ' ' + self.target.unit}"
        return (self.what, self.program, self.bare, compared, str(self.target), result, self.measured)


def failure(section: str, why: str) -> tuple[str, ...]:
    """The line of a section that could not be measured."""
    return (section, "", "", "", "", "ERROR", why)


def table(lines: Sequence[Sequence[str]]) -> str:
    """Headings and lines in columns."""
    lines = [HEADINGS, *lines]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEADINGS))]
    rows = ["  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines]
    return "\n".join([rows[0], "-" * len(rows[0]), *rows[1:]])
