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
_MOST_LABEL = 9.5
_USUAL_LABEL, _LEAST_LABEL = 3.0, 2.0
_SHARED_LABEL = 0.2
"""Of the width, for tokens that two bars beside each other share."""
_LEAST_TRACK = 3.0
"""Units; a shorter track shows no difference."""
_WIDE = 22.0
"""Units from which on there is always room for the widest number, so that no bar changes its length."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The edges of a row's parts."""

    hint_left: float | None
    label_left: float
    label_right: float
    track_left: float
    track_width: float
    number_left: float
    number_right: float

    @classmethod
    def of(cls, look: Look, area: QRectF, number: float, head: float | None = None) -> Columns:
        """Shares an area out.

        Args:
            number: width of the widest number that is shown.
            head: of key and token with the gap after them, where that is given; 0 for neither.
        """
        unit = look.unit
        wide = area.width() - (head or 0.0) >= _WIDE * unit
        number = max(number, look.metrics("number").horizontalAdvance(WIDEST_NUMBER)) if wide else number
        room = area.width() - number - 2 * _GAP * unit
        hint = _HINT * unit if room >= (_HINT + _LEAST_LABEL + _LEAST_TRACK) * unit else 0.0
        label = min(_MOST_LABEL * unit, (0.3 if wide else 0.34) * area.width(), room - hint - _LEAST_TRACK * unit)
        label = max(min(_LEAST_LABEL * unit, 0.5 * room), label)
        if head is not None:
            hint = min(head, _HINT * unit)
            label = max(0.0, head - hint - _GAP * unit)
        number_left = area.right() - number
        track_left = area.left() + (hint + label + _GAP * unit if head is None else head)
        return cls(
            hint_left=area.left() if hint else None,
            label_left=area.left() + hint,
            label_right=area.left() + hint + label,
            track_left=track_left,
            track_width=number_left - _GAP * unit - track_left,
            number_left=number_left,
            number_right=area.right(),
        )


def shared_head(look: Look, width: float) -> float:
    """Pixels of key and token with the gap after them, where two bars in a width share them."""
    return (_HINT + _GAP) * look.unit + min(_MOST_LABEL * look.unit, _SHARED_LABEL * width)


def has_room(look: Look, width: float, head: float | None = None) -> bool:
    """Whether key, token, bar and a usual number stand beside each other in a width; ``head`` as in Columns."""
    number = look.metrics("number").horizontalAdvance(_USUAL_NUMBER)
    head = (_HINT + _USUAL_LABEL + _GAP) * look.unit if head is None else head
    return width >= head + number + (_LEAST_TRACK + _GAP) * look.unit
