"""The same tokens through all stages of the chain, one column a stage."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QSizePolicy, QWidget

from playground.ui.bars.bar_shape import paint_bar
from playground.ui.chain.pipeline_columns import Column
from playground.ui.look.theme import Theme, themes
from playground.ui.look.theme_value import within
from playground.ui.words.language import speaks
from playground.ui.words.numbers import percent

_KEYS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)


@dataclass(frozen=True, slots=True)
class Sizes:
    """In logical pixels: of the labels' column, the others, the headings and the rows."""

    label: float
    column: float
    heading: float
    row: float


class PipelineView(QAbstractScrollArea):
    """Paints columns; the labels at the left and the headings stay where they are while the rest scrolls."""

    column_chosen = Signal(int)
    """A column's index: the person wants to see its distribution."""
    row_followed = Signal(object)
    """The row under the mouse or the keys, None for none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns: list[Column] = []
        self._labels: list[str] = []
        self._drawn: int | None = None
        self._chosen = -1
        self._row: int | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        themes().changed.connect(self._relook)
        speaks(self._retranslate)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Pipeline"))
        self.viewport().update()

    # -- what is shown -----------------------------------------------------------------------------------------------

    @property
    def columns(self) -> list[Column]:
        """The stages that are shown."""
        return self._columns

    @property
    def row(self) -> int | None:
        """The row that is followed."""
        return self._row

    def show_columns(self, columns: list[Column], labels: list[str], drawn: int | None, chosen: int) -> None:
        """Shows stages.

        Args:
            columns: from the raw model to the final distribution.
            labels: of the rows.
            drawn: row of the drawn token.
            chosen: the column whose distribution the chart shows.
        """
        self._columns, self._labels, self._drawn, self._chosen = columns, labels, drawn, chosen
        if self._row is not None and self._row >= len(labels):
            self._follow(None)
        self._fit()
        self._describe()

    def sizeHint(self) -> QSize:
        sizes = self._sizes()
        height = sizes.heading + sizes.row * max(1, len(self._labels)) + themes().current.size("gap")
        return QSize(20 * themes().current.size("gap"), round(height))

    def minimumSizeHint(self) -> QSize:
        sizes = self._sizes()
        return QSize(8 * themes().current.size("gap"), round(sizes.heading + 2 * sizes.row))

    def _sizes(self) -> Sizes:
        theme = themes().current
        gap, small = theme.size("gap"), QFontMetricsF(theme.font("small"))
        width = self.viewport().width()
        label = min(self._widest_label() + 1.5 * gap, 15 * gap, max(5 * gap, 0.28 * width))
        bold = theme.font("small")
        bold.setBold(True)
        titles = ("0.0123 %", *(column.title for column in self._columns))
        widths = [QFontMetricsF(bold).horizontalAdvance(title) for title in titles]
        widths += [small.horizontalAdvance(column.detail) for column in self._columns]
        least = max(widths) + 1.25 * gap
        column = max(least, (width - label) / max(1, len(self._columns)))
        return Sizes(label, min(column, 22 * gap), 2 * small.height() + theme.size("gap_small"), small.height() + 13)

    def _widest_label(self) -> float:
        metrics = QFontMetricsF(themes().current.font("token"))
        return max((metrics.horizontalAdvance(label) for label in self._labels), default=0.0)

    def _fit(self) -> None:
        sizes, viewport = self._sizes(), self.viewport().size()
        across = sizes.label + sizes.column * len(self._columns) - viewport.width()
        down = sizes.heading + sizes.row * len(self._labels) - viewport.height()
        for bar, beyond, page, step in (
            (self.horizontalScrollBar(), across, viewport.width(), sizes.column),
            (self.verticalScrollBar(), down, viewport.height(), sizes.row),
        ):
            bar.setRange(0, max(0, round(beyond)))
            bar.setPageStep(page)
            bar.setSingleStep(round(step))
        self.viewport().update()

    def _relook(self) -> None:
        self.updateGeometry()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # -- mouse and keys ----------------------------------------------------------------------------------------------

    def _cell(self, place: QPointF) -> tuple[int | None, int | None]:
        """Column and row at a place, None beside them; a heading has no row, a label no column."""
        sizes = self._sizes()
        x = place.x() - sizes.label + self.horizontalScrollBar().value()
        y = place.y() - sizes.heading + self.verticalScrollBar().value()
        column = int(x // sizes.column) if place.x() >= sizes.label else -1
        row = int(y // sizes.row) if place.y() >= sizes.heading else -1
        return (
            column if 0 <= column < len(self._columns) else None,
            row if 0 <= row < len(self._labels) else None,
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        column, _ = self._cell(event.position())
        if event.button() == Qt.MouseButton.LeftButton and column is not None:
            self._choose(column)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        column, row = self._cell(event.position())
        self._follow(row)
        hand = column is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Leave and not self.hasFocus():
            self._follow(None)
        return super().viewportEvent(event)

    def event(self, event: QEvent) -> bool:
        """Arrows move here while the focus is here, before they are shortcuts of the window."""
        if event.type() is QEvent.Type.ShortcutOverride and self._takes(event):
            event.accept()
            return True
        return super().event(event)

    def _takes(self, event: QKeyEvent) -> bool:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        return event.key() in _KEYS or (event.key() == Qt.Key.Key_Escape and self._row is not None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._columns or not self._takes(event):
            event.ignore()
            return
        row, last = self._row, len(self._labels) - 1
        match event.key():
            case Qt.Key.Key_Left:
                self._choose(max(0, self._chosen - 1))
            case Qt.Key.Key_Right:
                self._choose(min(len(self._columns) - 1, self._chosen + 1))
            case Qt.Key.Key_Up:
                self._follow(last if row is None else max(0, row - 1))
            case Qt.Key.Key_Down:
                self._follow(0 if row is None else min(last, row + 1))
            case Qt.Key.Key_Home:
                self._choose(0)
            case Qt.Key.Key_End:
                self._choose(len(self._columns) - 1)
            case Qt.Key.Key_Escape:
                self._follow(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._row is None and self._labels:
            self._follow(0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._follow(None)

    def _choose(self, column: int) -> None:
        sizes, bar = self._sizes(), self.horizontalScrollBar()
        left, room = column * sizes.column, self.viewport().width() - sizes.label
        bar.setValue(round(min(left, max(bar.value(), left + sizes.column - room))))
        self.column_chosen.emit(column)

    def _follow(self, row: int | None) -> None:
        if row == self._row:
            return
        self._row = row
        if row is not None and self.hasFocus():
            sizes, bar = self._sizes(), self.verticalScrollBar()
            top, room = row * sizes.row, self.viewport().height() - sizes.heading
            bar.setValue(round(min(top, max(bar.value(), top + sizes.row - room))))
        self.viewport().update()
        self._describe()
        self.row_followed.emit(row)

    def _describe(self) -> None:
        """Tells a screen reader the stage, and the followed token in it."""
        if not 0 <= self._chosen < len(self._columns):
            return
        column = self._columns[self._chosen]
        parts = [column.title, column.spoken]
        if self._row is not None:
            parts += [self._labels[self._row], percent(column.shares[self._row])]
        text = ", ".join(parts)
        if text != self.accessibleDescription():
            self.setAccessibleDescription(text)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    # -- painting ----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._columns:
            return
        painter, theme, sizes = QPainter(self.viewport()), themes().current, self._sizes()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = sizes.label - self.horizontalScrollBar().value()
        top = sizes.heading - self.verticalScrollBar().value()
        height = self.viewport().height()
        largest = max(max(column.shares) for column in self._columns)
        self._paint_band(painter, theme, QRectF(0, top, self.viewport().width(), sizes.row))
        painter.setClipRect(QRectF(sizes.label, 0, self.viewport().width() - sizes.label, height))
        for index, column in enumerate(self._columns):
            area = QRectF(left + index * sizes.column, 0, sizes.column, height)
            if area.right() > sizes.label and area.left() < self.viewport().width():
                self._paint_column(painter, theme, sizes, area, top, index, column, largest)
        painter.setClipRect(QRectF(0, sizes.heading, sizes.label, height))
        self._paint_labels(painter, theme, sizes, top)

    def _paint_band(self, painter: QPainter, theme: Theme, row: QRectF) -> None:
        if self._row is not None:
            painter.fillRect(row.translated(0, self._row * row.height()), theme.colour("hover"))

    def _paint_column(
        self,
        painter: QPainter,
        theme: Theme,
        sizes: Sizes,
        area: QRectF,
        top: float,
        index: int,
        column: Column,
        largest: float,
    ) -> None:
        painter.save()
        inner = area.adjusted(theme.size("gap_small"), 0, -theme.size("gap_small"), 0)
        painter.setClipRect(area.adjusted(0, sizes.heading, 0, 0), Qt.ClipOperation.IntersectClip)
        for row, share in enumerate(column.shares):
            cell = QRectF(inner.left(), top + row * sizes.row, inner.width(), sizes.row)
            if cell.bottom() > sizes.heading and cell.top() < area.bottom():
                self._paint_cell(painter, theme, cell, column, row, share / largest)
        painter.restore()
        self._paint_heading(painter, theme, area, inner, sizes.heading, index, column)

    def _paint_heading(
        self, painter: QPainter, theme: Theme, area: QRectF, inner: QRectF, height: float, index: int, column: Column
    ) -> None:
        chosen = index == self._chosen
        if column.is_final:
            painter.fillRect(QRectF(area.left() - 0.5, 4, 1, area.height() - 8), theme.colour("border"))
        small, strong = theme.font("small"), theme.font("small")
        strong.setBold(True)
        metrics = QFontMetricsF(small)
        if chosen:
            painter.fillRect(QRectF(area.left() + 1, 0, area.width() - 2, height - 3), theme.colour("accent_soft"))
            painter.fillRect(QRectF(area.left() + 1, height - 5, area.width() - 2, 2), theme.colour("accent"))
            if self.hasFocus():
                painter.setPen(theme.focus_pen())
                painter.drawRect(within(QRectF(area.left() + 1, 0, area.width() - 2, height - 3), painter.pen()))
        for text, font, colour, line in ((column.title, strong, "text", 0), (column.detail, small, "muted", 1)):
            painter.setFont(font)
            painter.setPen(theme.colour(colour))
            shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
            painter.drawText(QPointF(inner.left(), round(metrics.ascent() + 1 + line * metrics.height())), shown)

    def _paint_cell(
        self, painter: QPainter, theme: Theme, cell: QRectF, column: Column, row: int, length: float
    ) -> None:
        """A number with a thin bar below it; a cross where the token ends, and nothing after."""
        share, followed = column.shares[row], row == self._row
        font = theme.font("small")
        font.setBold(followed)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        baseline = round(cell.top() + metrics.ascent() + 2)
        track = QRectF(cell.left(), round(cell.bottom() - 8), cell.width(), 5)
        if share <= 0.0:
            if row in column.cut:
                painter.setPen(theme.colour("text" if followed else "muted"))
                text = metrics.elidedText("× " + self.tr("cut"), Qt.TextElideMode.ElideRight, cell.width())
                painter.drawText(QPointF(cell.left(), baseline), text)
                painter.fillRect(QRectF(track.left(), track.center().y() - 0.5, 9, 1), theme.colour("muted"))
            return
        painter.setPen(theme.colour("text" if followed or self._row is None else "faint"))
        text = metrics.elidedText(percent(share), Qt.TextElideMode.ElideRight, cell.width())
        painter.drawText(QPointF(cell.left(), baseline), text)
        paint_bar(painter, theme, "track", track, 2)
        rest = row == len(self._labels) - 1 and len(column.shares) == len(self._labels)
        bar = QRectF(track.left(), track.top(), max(2.0, length * track.width()), 5)
        paint_bar(painter, theme, "bar_rest" if rest and self._has_rest() else "bar_final", bar, 2)

    def _has_rest(self) -> bool:
        return bool(self._columns) and self._columns[0].n_rest > 0

    def _paint_labels(self, painter: QPainter, theme: Theme, sizes: Sizes, top: float) -> None:
        for row, label in enumerate(self._labels):
            rest = self._has_rest() and row == len(self._labels) - 1
            font = theme.font("small" if rest else "token")
            font.setBold(row in (self._row, self._drawn))
            painter.setFont(font)
            metrics = QFontMetricsF(font)
            gone = self._columns[-1].shares[row] <= 0.0
            painter.setPen(theme.colour("muted" if gone or rest else "text"))
            left = theme.size("gap_small") * 1.5
            text = metrics.elidedText(label, Qt.TextElideMode.ElideMiddle, sizes.label - left - theme.size("gap_small"))
            centre = top + (row + 0.5) * sizes.row
            painter.drawText(QPointF(left, round(centre + metrics.capHeight() / 2)), text)
            if row == self._drawn:
                painter.fillRect(QRectF(0, top + row * sizes.row + 3, 3, sizes.row - 6), theme.colour("drawn"))

    def cell_rect(self, column: int, row: int | None) -> QRect:
        """Where a cell, or a heading (row None), is on the viewport; for tests and for scrolling to it."""
        sizes = self._sizes()
        x = sizes.label + column * sizes.column - self.horizontalScrollBar().value()
        if row is None:
            return QRectF(x, 0, sizes.column, sizes.heading).toRect()
        y = sizes.heading + row * sizes.row - self.verticalScrollBar().value()
        return QRectF(x, y, sizes.column, sizes.row).toRect()
