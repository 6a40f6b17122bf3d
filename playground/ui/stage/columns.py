"""Where the parts of a row of bars begin and end. Pure arithmetic, from left to right."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from playground.ui.stage.look import Look

WIDEST_NUMBER = "> 99.99 %"
_USUAL_NUMBER = "88.88 %"
_HINT = 1.3
"""Units of the key that picks a row."""
_GAP = 0.6
"""Units between token, bar and number."""
_BETWEEN = 1.2
"""Units between the numbers of one distribution and the bars of the next."""
_MOST_LABEL = 9.5
_USUAL_LABEL, _LEAST_LABEL = 3.0, 2.0
_LEAST_TRACK = 3.0
"""Units; a shorter track shows no difference."""
_WIDE = {1: 22.0, 2: 34.0}
"""Units from which on there is always room for the widest number, so that no bar changes its length."""
_LABEL_SHARE = {1: 0.34, 2: 0.18}
"""Of the width, for the tokens at most; a wide row of one bar needs no more than _WIDE_SHARE."""
_WIDE_SHARE = 0.3


@dataclass(frozen=True, slots=True)
class Columns:
    """The edges of a row's parts; what has no edge is not painted."""

    hint_left: float | None
    label_left: float | None
    label_right: float | None
    track_left: float
    track_width: float
    number_left: float
    number_right: float


def share_out(look: Look, area: QRectF, number: float, n: int) -> tuple[Columns, ...]:
    """The columns of n distributions, 1 or 2, side by side: keys and tokens once, then tracks of one length.

    Args:
        number: width of the widest number that is shown.
    """
    unit, width = look.unit, area.width()
    wide = width >= _WIDE[n] * unit
    number = max(number, look.metrics("number").horizontalAdvance(WIDEST_NUMBER)) if wide else number
    room = width - n * number - _gaps(n) * unit
    hint = _HINT * unit if room >= (_HINT + _LEAST_LABEL + n * _LEAST_TRACK) * unit else 0.0
    share = _WIDE_SHARE if wide and n == 1 else _LABEL_SHARE[n]
    label = min(_MOST_LABEL * unit, share * width, room - hint - n * _LEAST_TRACK * unit)
    label = max(min(_LEAST_LABEL * unit, 0.5 * room), label)
    track = (room - hint - label) / n
    left = area.left()
    edges = (left if hint else None, left + hint, left + hint + label)
    made, x = [], left + hint + label + _GAP * unit
    for place in range(n):
        number_left = x + track + _GAP * unit
        made.append(Columns(*(edges if place == 0 else (None,) * 3), x, track, number_left, number_left + number))
        x = number_left + number + _BETWEEN * unit
    return tuple(made)


def has_room(look: Look, width: float, n: int) -> bool:
    """Whether keys, tokens, n bars and usual numbers stand beside each other in a width."""
    number = look.metrics("number").horizontalAdvance(_USUAL_NUMBER)
    return width >= n * number + (_HINT + _USUAL_LABEL + n * _LEAST_TRACK + _gaps(n)) * look.unit


def _gaps(n: int) -> float:
    """Units between all columns together."""
    return (1 + n) * _GAP + (n - 1) * _BETWEEN
