"""A sweep as curves: what is drawn, where each curve can carry its name, and the scales of the axes."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from playground.core.sampling import Distribution
from playground.core.sweep import HIGH, LOW, Point, Sweep
from playground.core.vocabulary import Vocabulary
from playground.ui.bars.chart_lines import token_label

DASHES: tuple[tuple[float, ...], ...] = ((), (5, 2), (1.5, 1.5), (6, 2, 1.5, 2), (10, 3), (3, 1.5, 1, 1.5, 1, 1.5))
"""Patterns in widths of the pen, so that curves are not told apart by their colours alone."""
COLOURS = tuple(f"series_{number}" for number in range(1, len(DASHES) + 1))
REST_COLOUR = "faint"
TICKS = (0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0)
_ROOM = 11.0
"""A name stands so far from all other curves."""


@dataclass(frozen=True, slots=True)
class Curves:
    """What a sweep looks like now.

    Attributes:
        labels: the names of the tokens.
        points: by ascending temperature; still few while it is worked out.
        now: at the present temperature, as the bars show it.
        end: the hottest point.
    """

    labels: tuple[str, ...]
    points: tuple[Point, ...]
    now: Point
    end: Point

    @classmethod
    def of(cls, sweep: Sweep, distribution: Distribution, vocabulary: Vocabulary) -> Curves:
        """The curves with the numbers of the distribution on screen at the line."""
        labels = tuple(token_label(vocabulary, token) for token in sweep.tokens)
        p = tuple(distribution.p(token) for token in sweep.tokens)
        chain = distribution.chain
        value = chain["temperature"].value if "temperature" not in chain.muted else 1.0
        now = Point(value, p, distribution.final.others(sweep.tokens)[1], distribution.entropy_bits)
        return cls(labels, tuple(sweep.points), now, sweep.end)

    @property
    def drawn(self) -> list[Point]:
        """The points with the present one among them, where it is on the axis."""
        points = [point for point in self.points if point.temperature != self.now.temperature]
        if LOW <= self.now.temperature <= HIGH:
            points.append(self.now)
        return sorted(points, key=lambda point: point.temperature)

    @property
    def by_value(self) -> list[int]:
        """The tokens' places, the most probable at the line first."""
        return sorted(range(len(self.labels)), key=lambda index: (-self.now.p[index], index))

    @property
    def most_bits(self) -> float:
        """Upper end of the entropy's axis: a whole number of bits, at least one."""
        return max(1.0, math.ceil(max(point.entropy_bits for point in (*self.points, self.now, self.end))))


class TemperatureScale:
    """Logarithmic; what is colder than the axis stands at its left end."""

    low, high = LOW, HIGH

    def place(self, value: float) -> float:
        """Where a temperature stands, 0 left to 1 right."""
        value = min(max(value, LOW), HIGH)
        return math.log(value / LOW) / math.log(HIGH / LOW)

    def value(self, place: float) -> float:
        """The temperature at a place."""
        return LOW * (HIGH / LOW) ** min(max(place, 0.0), 1.0)


def place_names(
    curves: Sequence[Sequence[QPointF]], widths: Sequence[float], height: float, area: QRectF, taken: Sequence[QRectF]
) -> list[QRectF | None]:
    """Where each curve can carry its name: on the curve, where the others are far; None where there is no room.

    Args:
        curves: points at the same x in all of them.
        widths: of the names.
        taken: where no name may stand.
    """
    placed: list[QRectF | None] = []
    occupied = list(taken)
    for index, curve in enumerate(curves):
        best = max(
            (
                (_distance(curves, index, place), QRectF(point.x() - widths[index] / 2, point.y() - height / 2,
                                                         widths[index], height))
                for place, point in enumerate(curve)
            ),
            key=lambda each: each[0] if _fits(each[1], area, occupied) else -1.0,
            default=None,
        )  # fmt: skip
        fits = best is not None and best[0] >= _ROOM and _fits(best[1], area, occupied)
        placed.append(best[1] if fits else None)
        if fits:
            occupied.append(best[1])
    return placed


def _fits(name: QRectF, area: QRectF, taken: Sequence[QRectF]) -> bool:
    return area.contains(name) and not any(name.intersects(each) for each in taken)


def _distance(curves: Sequence[Sequence[QPointF]], index: int, place: int) -> float:
    y = curves[index][place].y()
    return min((abs(other[place].y() - y) for number, other in enumerate(curves) if number != index), default=math.inf)
