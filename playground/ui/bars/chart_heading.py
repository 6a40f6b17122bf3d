"""The line above the rows: what the bars mean, the axis, and the titles of the number columns."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from playground.ui.bars.chart_layout import LOG_TICKS, ChartLayout
from playground.ui.look.theme import Theme, themes
from playground.ui.words.language import languages
from playground.ui.words.numbers import percent_setting


class ChartHeading(QWidget):
    """Stays in place while the rows scroll."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns: ChartLayout | None = None
        self._log_axis = False
        self._final = ""
        self._ghost = ""
        self._counts = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.relook()
        languages().changed.connect(self.update)

    def relook(self) -> None:
        """The theme has changed."""
        lines = 2 if self._log_axis else 1
        self.setFixedHeight(lines * (themes().current.font_size("small") + themes().current.size("gap_small")) + 2)
        self.update()

    def set_columns(self, columns: ChartLayout) -> None:
        """Where the columns of the rows stand."""
        self._columns = columns
        self.update()

    def set_words(self, final: str = "", ghost: str = "", counts: str = "") -> None:
        """What the solid bars are if they are not the final ones, what the outlines are, and what the dots count."""
        self._final, self._ghost, self._counts = final, ghost, counts
        self.update()

    def set_log_axis(self, on: bool) -> None:
        """Whether the axis has ticks."""
        self._log_axis = on
        self.relook()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._columns is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, columns = themes().current, self._columns
        painter.setFont(theme.font("small"))
        metrics = QFontMetricsF(painter.font())
        baseline = metrics.ascent() + 1
        painter.setPen(theme.colour("muted"))
        titles = [
            (self.tr("here") if self._final else self.tr("final"), columns.final_right),
            (self.tr("raw"), columns.raw_right),
        ]
        for title, right in titles if columns.show_raw else titles[:1]:
            painter.drawText(QPointF(right - metrics.horizontalAdvance(title), baseline), title)
        self._paint_legend(painter, metrics, baseline)
        if self._log_axis:
            self._paint_ticks(painter, metrics, self.height() - metrics.descent() - 2)

    def _paint_legend(self, painter: QPainter, metrics: QFontMetricsF, baseline: float) -> None:
        theme, columns = themes().current, self._columns
        x, pad = columns.track_left, theme.size("gap_small")
        box = QRectF(0, round(baseline - metrics.capHeight() - 1), pad * 2, metrics.capHeight() + 2)
        for text, name in self._items():
            if x + box.width() + pad + metrics.horizontalAdvance(text) > columns.track_right:
                return
            sample = box.translated(x, 0)
            _paint_sample(painter, theme, sample, name)
            painter.setPen(theme.colour("muted"))
            painter.drawText(QPointF(sample.right() + pad * 0.75, baseline), text)
            x = sample.right() + pad * 3 + metrics.horizontalAdvance(text)

    def _items(self) -> list[tuple[str, str]]:
        """What stands in the legend; what passes comes first, for there may be no room for all."""
        passing = [(self._ghost, "ghost"), (self._counts, "needle")]
        items = [each for each in passing if each[0]]
        return [*items, (self._final or self.tr("final"), "bar_final"), (self.tr("raw model"), "bar_raw")]

    def _paint_ticks(self, painter: QPainter, metrics: QFontMetricsF, baseline: float) -> None:
        painter.setPen(themes().current.colour("faint"))
        columns, end = self._columns, self._columns.track_left - 1.0
        for p in LOG_TICKS:
            text = percent_setting(p)
            width = metrics.horizontalAdvance(text)
            x = min(max(columns.tick_x(p) - width / 2, columns.track_left), columns.track_right - width)
            if x > end:
                painter.drawText(QPointF(x, baseline), text)
                end = x + width + metrics.averageCharWidth()


def _paint_sample(painter: QPainter, theme: Theme, sample: QRectF, name: str) -> None:
    """The look of one kind of bar, small."""
    if name in ("bar_final", "needle"):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("ghost" if name == "needle" else name))
        if name == "needle":
            painter.drawEllipse(sample.center(), sample.height() * 0.35, sample.height() * 0.35)
        else:
            painter.drawRoundedRect(sample, 2, 2)
        return
    pen = QPen(theme.colour(name), 1.5 if name == "ghost" else 1.0)
    if name == "bar_raw":
        pen.setDashPattern([3.0, 2.0])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(sample.adjusted(0.5, 0.5, -0.5, -0.5))
