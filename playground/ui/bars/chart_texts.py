"""All texts of the chart's rows: which fit, where they stand, in which colour."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from playground.ui.bars.chart_layout import ChartLayout
from playground.ui.bars.chart_lines import Line
from playground.ui.bars.chart_text import Text, TextColumn
from playground.ui.look.theme import Theme

_ROLES = {"hint": "small", "token": "mono", "rest": "small", "reason": "small", "final": "number", "raw": "small"}
"""Columns and their fonts."""


class ChartTexts:
    """Keeps the texts shaped between paints; the bars may glide under them."""

    def __init__(self) -> None:
        self._columns = {name: TextColumn() for name in _ROLES}
        self._chips: list[QRectF] = []
        self.reasons: list[str] = []

    def set_theme(self, theme: Theme) -> None:
        """Takes fonts and colours."""
        self._theme = theme
        self._fonts = {role: theme.font(role) for role in ("mono", "number", "small")}
        self._metrics = {role: QFontMetricsF(font) for role, font in self._fonts.items()}
        self._drops = {role: _half_height(metrics) for role, metrics in self._metrics.items()}
        self._width = lru_cache(maxsize=2048)(self._measure)
        self._elided = lru_cache(maxsize=2048)(self._elide)

    def _measure(self, role: str, text: str) -> float:
        return self._metrics[role].horizontalAdvance(text)

    def _elide(self, role: str, text: str, room: float) -> str:
        return self._metrics[role].elidedText(text, Qt.TextElideMode.ElideMiddle, room)

    def set_lines(self, lines: list[Line], fractions: np.ndarray, layout: ChartLayout) -> None:
        """Works out every text.

        Args:
            lines: the rows.
            fractions: float64[rows, 2], where the final and the raw bar will end.
            layout: the columns.
        """
        texts: dict[str, list[Text]] = {name: [] for name in _ROLES}
        self._chips, self.reasons = [], []
        for index, (line, (final, raw)) in enumerate(zip(lines, fractions.tolist(), strict=True)):
            centre = (index + 0.5) * layout.row_height
            quiet = "faint" if line.is_cut and not (line.is_drawn or line.is_picked) else "muted"
            self._add(texts, "hint", line.hint, layout.hint_right, centre, quiet)
            self._add(texts, "final", line.final_text, layout.final_right, centre, "text")
            if layout.show_raw:
                self._add(texts, "raw", line.raw_text, layout.raw_right, centre, quiet)
            self._add_label(texts, line, layout, centre, quiet)
            self._add_reason(texts, line, layout, centre, final, raw)
        for name, column in self._columns.items():
            column.set_texts(texts[name], self._fonts[_ROLES[name]])

    def _add(
        self,
        texts: dict[str, list[Text]],
        column: str,
        text: str,
        x: float,
        centre: float,
        colour: str,
        right: bool = True,
    ) -> None:
        baseline = round(centre + self._drops[_ROLES[column]])
        texts[column].append(Text(text, x, baseline, colour, right))

    def _add_label(
        self, texts: dict[str, list[Text]], line: Line, layout: ChartLayout, centre: float, quiet: str
    ) -> None:
        left, room = layout.token_left, layout.token_right - layout.token_left
        if line.token is None:
            self._add(texts, "rest", self._elided("small", line.label, room), left, centre, "muted", right=False)
        elif line.is_chip:
            text = self._elided("mono", line.label, room - 2 * layout.pad)
            height = min(layout.row_height - 4, self._metrics["mono"].height())
            width = self._width("mono", text) + 2 * layout.pad
            self._chips.append(QRectF(left, round(centre - height / 2), width, round(height)))
            self._add(texts, "token", text, left + layout.pad, centre, "chip_text", right=False)
        else:
            colour = quiet if line.is_cut else "text"
            self._add(texts, "token", self._elided("mono", line.label, room), left, centre, colour, right=False)

    def _add_reason(
        self,
        texts: dict[str, list[Text]],
        line: Line,
        layout: ChartLayout,
        centre: float,
        final: float,
        raw: float,
    ) -> None:
        """At the right end of the track, or on a long grey bar; in full, in short, or not at all."""
        track = layout.track_right - layout.track_left
        beside = (layout.track_right, track * (1 - max(final, raw)), "muted")
        on_bar = (layout.track_left + raw * track, track * raw if line.is_cut else 0.0, "text")
        for text in filter(None, (line.reason, line.short_reason)):
            for end, room, colour in (beside, on_bar):
                if self._width("small", text) + 2 * layout.pad <= room:
                    self.reasons.append(text)
                    self._add(texts, "reason", text, end - layout.pad, centre, colour)
                    return
        self.reasons.append("")

    def draw(self, painter: QPainter, exposed: QRectF) -> None:
        """Chips, then the columns, as far as they touch the exposed area."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colours["chip"])
        radius = self._theme.size("radius_small")
        for chip in self._chips:
            painter.drawRoundedRect(chip, radius, radius)
        for column in self._columns.values():
            column.draw(painter, self._theme, exposed)


def _half_height(metrics: QFontMetricsF) -> float:
    """How far below a row's middle the baseline stands, so that capitals are centred."""
    return (metrics.capHeight() or metrics.ascent() * 0.72) / 2
