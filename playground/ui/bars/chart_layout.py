"""Where things stand in the chart: columns, rows, and the axis. Pure arithmetic."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from playground.ui.look.theme import Theme

LOG_LOW = 1e-6
"""Left end of the logarithmic axis."""

LOG_TICKS = (1e-6, 1e-4, 1e-2, 1.0)

_WIDEST_NUMBER = "> 99.9999 %"
_USUAL_NUMBER = "0.0123 %"


def fraction(p: float, log_axis: bool) -> float:
    """Place of a probability on the axis, 0 left to 1 right."""
    if not log_axis:
        return min(1.0, max(0.0, p))
    if p <= LOG_LOW:
        return 0.0
    return min(1.0, 1.0 - math.log10(p) / math.log10(LOG_LOW))


@dataclass(frozen=True, slots=True)
class ChartLayout:
    """Columns in logical pixels, from left to right, and the height of a row.

    The columns depend on the width and the theme only, never on the tokens, so that nothing moves when they change.
    """

    width: float
    row_height: float
    pad: float
    hint_right: float
    token_left: float
    token_right: float
    track_left: float
    track_right: float
    final_right: float
    raw_right: float
    show_raw: bool

    def row(self, index: int) -> QRectF:
        """The whole row."""
        return QRectF(0, index * self.row_height, self.width, self.row_height)

    def track(self, index: int) -> QRectF:
        """The bar's track."""
        height = min(self.row_height - 4, self.row_height * 0.64)
        top = index * self.row_height + (self.row_height - height) / 2
        return QRectF(self.track_left, round(top), self.track_right - self.track_left, round(height))

    def row_at(self, y: float, n_rows: int) -> int | None:
        """Which row a point is in."""
        index = math.floor(y / self.row_height)
        return index if 0 <= index < n_rows else None

    def tick_x(self, p: float) -> float:
        """Where a probability stands on the logarithmic axis."""
        return self.track_left + fraction(p, True) * (self.track_right - self.track_left)


def row_height(theme: Theme, available: float, n_rows: int) -> float:
    """A row's height: the theme's, or less where many rows must fit, down to what the text needs."""
    least = math.ceil(QFontMetricsF(theme.font("mono")).ascent() * 1.35) + 4
    return max(least, min(theme.size("row"), math.floor(available / max(1, n_rows))))


def layout(theme: Theme, width: float, height_of_row: float) -> ChartLayout:
    """Shares a width out between the columns; narrow ones give up the raw numbers first, then the widest number."""
    pad, gap = theme.size("gap_small"), theme.size("gap")
    number, small = QFontMetricsF(theme.font("number")), QFontMetricsF(theme.font("small"))
    tight = width < 33 * gap
    final_width = number.horizontalAdvance(_USUAL_NUMBER if tight else _WIDEST_NUMBER)
    show_raw = not tight
    raw_width = small.horizontalAdvance(_WIDEST_NUMBER) if show_raw else 0.0
    hint_right = 2 * pad + small.horizontalAdvance("00")
    token_left = hint_right + gap * 0.75
    token_width = min(24 * gap, max(0.2 * width, min(10 * gap, 0.34 * width)))
    raw_right = width - pad
    final_right = raw_right - (raw_width + pad if show_raw else 0.0)
    return ChartLayout(
        width=width,
        row_height=height_of_row,
        pad=pad,
        hint_right=hint_right,
        token_left=token_left,
        token_right=token_left + token_width,
        track_left=round(token_left + token_width + pad),
        track_right=round(final_right - final_width - pad),
        final_right=final_right,
        raw_right=raw_right,
        show_raw=show_raw,
    )
