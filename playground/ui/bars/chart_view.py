"""The rows under the mouse and the keys: a graphics view around the painted bars."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from playground.ui.bars.chart_bars import Bars
from playground.ui.bars.chart_layout import ChartLayout, layout
from playground.ui.bars.chart_overlay import Overlay
from playground.ui.look.theme import themes
from playground.ui.parts.controls import claims_escape
from playground.ui.words.language import speaks


class ChartView(pg.GraphicsView):
    """Shows :class:`Bars`, and turns clicks and keys into rows.

    Attributes:
        bars: the rows.
        overlay: what lies over them for a while.
        columns: where they stand.
    """

    row_activated = Signal(int)
    """A row was clicked, or Enter was pressed on it."""
    row_hovered = Signal(object, QPoint)
    """The row under the mouse (None: none) and where the mouse is on the screen."""
    cursor_moved = Signal(int)
    """The keyboard's row is another one."""
    resized = Signal()
    """The columns may stand elsewhere."""
    painted = Signal()
    """New data is on the screen for the first time."""

    # Qt sends events before the constructor has come that far.
    bars: Bars | None = None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setBackground(None)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._row_height = float(themes().current.size("row"))
        self._why_none = ""
        self._pressed: int | None = None
        self._is_new = False
        self.columns = self._layout()
        self.bars = Bars(themes().current, self.columns)
        self.overlay = Overlay(themes().current, self.columns)
        self.scene().addItem(self.bars)
        self.scene().addItem(self.overlay)
        speaks(self._retranslate)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Next token"))

    # -- what is shown -----------------------------------------------------------------------------------------------

    def show_new(self) -> None:
        """The next paint shows new data: tell when it is done."""
        self._is_new = True
        if self.bars.cursor is not None and self.bars.cursor >= self._n_tokens():
            self.bars.cursor = None
        self._describe()
        self.viewport().update()

    def show_none(self, why: str) -> None:
        """There are no rows; the sentence is for whoever cannot see the one in their place."""
        self._why_none = why
        self._describe()
        self.viewport().update()

    def set_row_height(self, height: float) -> None:
        """Another height of the rows, in logical pixels."""
        if height != self._row_height or self.bars.theme is not themes().current:
            self._row_height = height
            self.relook()

    def relook(self) -> None:
        """The theme or the size has changed."""
        self.columns = self._layout()
        self.bars.set_look(themes().current, self.columns)
        self.overlay.set_look(themes().current, self.columns)
        self.viewport().update()

    def _layout(self) -> ChartLayout:
        return layout(themes().current, max(1, self.width()), self._row_height)

    def _n_tokens(self) -> int:
        """Rows that stand for one token (the row of all the rest cannot be picked)."""
        return sum(1 for line in self.bars.lines if line.token is not None)

    def _row_at(self, y: float) -> int | None:
        return self.columns.row_at(y, self._n_tokens())

    # -- events ------------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.bars is not None:
            self.relook()
            self.resized.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._is_new:
            self._is_new = False
            self.painted.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The scroll area around takes it."""
        event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = self._row_at(event.position().y()) if left else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        row = self._row_at(event.position().y())
        if event.button() == Qt.MouseButton.LeftButton and row is not None and row == pressed:
            self.row_activated.emit(row)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second click of a fast pair picks, too."""
        self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._row_at(event.position().y()), event.globalPosition().toPoint())

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None, QPoint())

    def _hover(self, row: int | None, where: QPoint) -> None:
        if row != self.bars.hovered:
            self.bars.hovered = row
            self.bars.update()
            self.viewport().setCursor(Qt.CursorShape.ArrowCursor if row is None else Qt.CursorShape.PointingHandCursor)
        self.row_hovered.emit(row, where)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        n, cursor, key = self._n_tokens(), self.bars.cursor, event.key()
        steps = {
            Qt.Key.Key_Down: 0 if cursor is None else min(cursor + 1, n - 1),
            Qt.Key.Key_Up: n - 1 if cursor is None else max(cursor - 1, 0),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: n - 1,
        }
        if key in steps and n:
            self._move_cursor(steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and cursor is not None:
            self.row_activated.emit(cursor)
        elif key == Qt.Key.Key_Escape and cursor is not None:
            self._move_cursor(None)
        else:
            event.ignore()

    def event(self, event: QEvent) -> bool:
        """Esc takes the cursor away, and Home and End move it, before they are shortcuts of the window."""
        has_cursor = self.bars is not None and self.bars.cursor is not None
        return (has_cursor and (claims_escape(event) or _claims_ends(event))) or super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes by Tab sees where they are."""
        super().focusInEvent(event)
        by_tab = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if by_tab and self.bars.cursor is None and self._n_tokens():
            self._move_cursor(0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self._move_cursor(None)

    def _move_cursor(self, row: int | None) -> None:
        self.bars.cursor = row
        self.bars.update()
        self._describe()
        if row is not None:
            self.cursor_moved.emit(row)

    def _describe(self) -> None:
        """Tells a screen reader the row of the cursor, or the first one."""
        lines, row = self.bars.lines, self.bars.cursor or 0
        text = self._why_none
        if lines:
            text = self.tr("{0}, {1} of {2}").format(lines[row].spoken, row + 1, self._n_tokens())
        if text != self.accessibleDescription():
            self.setAccessibleDescription(text)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))


def _claims_ends(event: QEvent) -> bool:
    if event.type() is QEvent.Type.ShortcutOverride and event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
        event.accept()
        return True
    return False
