"""A tree that is scrolled, zoomed and walked; what a piece looks like is left to those who derive from it."""

from __future__ import annotations

from dataclasses import dataclass, fields

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QWidget

from playground.core.tree_layout import TreeLayout, Twig
from playground.ui.look.theme import themes
from playground.ui.look.theme_value import within
from playground.ui.parts.own_keys import OwnKeys
from playground.ui.tree.strokes import Stroke, draw_road

_ZOOMS = (0.25, 0.35, 0.5, 0.7, 0.85, 1.0, 1.2, 1.5, 2.0)
_READABLE = 0.6
"""Below this zoom words are left out."""


@dataclass(frozen=True, slots=True)
class Measures:
    """Lengths at zoom 1 and scale 1.

    Attributes:
        row: from one line to the next.
        line: of the row's top, where its line runs.
        gap: from a piece to its children.
        margin: around the tree.
        room: between a piece and the frame around it.
    """

    row: float
    line: float
    gap: float
    margin: float
    room: float

    def scaled(self, scale: float) -> Measures:
        """The same, larger or smaller."""
        return Measures(*(scale * getattr(self, each.name) for each in fields(self)))


class TreeCanvas(OwnKeys, QAbstractScrollArea):
    """Shows a :class:`TreeLayout`; only what is visible is painted."""

    chosen = Signal(object)
    """Enter or a click on a piece: core.tree_layout.Twig."""
    looked_at = Signal(object)
    """The piece under the mouse, else the one at the cursor; None where there is none."""
    left = Signal()
    """Esc: the focus belongs elsewhere."""

    def __init__(self, measures: Measures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unscaled = measures
        self.measures = measures.scaled(themes().current.scale)
        self.layout_of_tree: TreeLayout | None = None
        self.cursor_twig: Twig | None = None
        self._hovered: Twig | None = None
        self._zoom = 1.0
        self._press: QPoint | None = None
        self._panned: QPoint | None = None
        self._is_placing = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.valueChanged.connect(self._on_scrolled)
        themes().changed.connect(self._on_theme_changed)

    # What the derived ones know

    def stroke(self, twig: Twig) -> Stroke:
        """The line of a piece, and of the way that leads to it."""
        raise NotImplementedError

    def paint_twig(self, painter: QPainter, twig: Twig, line: QPointF) -> None:
        """Paints a piece; ``line`` is where its line begins."""
        raise NotImplementedError

    def describe(self, twig: Twig) -> str:
        """A piece in words, for a screen reader and for the line below."""
        raise NotImplementedError

    def paint_road(self, painter: QPainter, twig: Twig, stroke: Stroke, area: QRectF) -> None:
        """Paints the way from a piece's parent to it, as far as it lies within ``area``."""
        start = self.line_start(twig.parent) + QPointF(twig.parent.width, 0)
        draw_road(painter, start, self.line_start(twig), stroke)

    def can_be_chosen(self, twig: Twig) -> bool:
        """Whether the cursor may stand on a piece."""
        return twig.parent is not None

    def onward(self, twig: Twig) -> Twig | None:
        """The child that the right arrow goes to."""
        return twig.children[0] if twig.children else None

    def restyle(self) -> None:
        """The theme is another one."""
        self.viewport().update()

    def _on_theme_changed(self) -> None:
        self.measures = self._unscaled.scaled(themes().current.scale)
        self.restyle()

    def scrolled_by_person(self) -> None:
        """The person has scrolled."""

    # Places

    @property
    def zoom(self) -> float:
        """1 is the size of the window's other text."""
        return self._zoom

    @property
    def shows_words(self) -> bool:
        """Whether words could be read at this zoom."""
        return self._zoom >= _READABLE

    def zoom_by(self, steps: int, around: QPointF | None = None) -> None:
        """Larger or smaller; the point of the viewport stays where it is."""
        index = min(range(len(_ZOOMS)), key=lambda each: abs(_ZOOMS[each] - self._zoom))
        zoom = _ZOOMS[min(len(_ZOOMS) - 1, max(0, index + steps))]
        if around is None:
            around = QPointF(self.viewport().rect().center())
        fixed = self._to_tree(around)
        self._zoom = zoom
        self.take_layout()
        moved = self.from_tree(fixed) - around
        self.horizontalScrollBar().setValue(round(self.horizontalScrollBar().value() + moved.x()))
        self.verticalScrollBar().setValue(round(self.verticalScrollBar().value() + moved.y()))
        self.viewport().update()

    def _offset(self) -> QPointF:
        return QPointF(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())

    def _to_tree(self, point: QPointF) -> QPointF:
        margin = QPointF(self.measures.margin, self.measures.margin)
        return (point - self._offset()) / self._zoom - margin

    def from_tree(self, point: QPointF) -> QPointF:
        """A point of the tree in the viewport."""
        margin = QPointF(self.measures.margin, self.measures.margin)
        return (point + margin) * self._zoom + self._offset()

    def line_start(self, twig: Twig) -> QPointF:
        """Where a piece's line begins, in the tree."""
        return QPointF(twig.x, twig.row * self.measures.row + self.measures.line)

    def rect_of(self, twig: Twig) -> QRectF:
        """A piece's room in the viewport."""
        top = QPointF(twig.x, twig.row * self.measures.row)
        end = QPointF(max(twig.right, twig.x + 8), (twig.row + 1) * self.measures.row)
        return QRectF(self.from_tree(top), self.from_tree(end))

    def twig_at(self, point: QPointF) -> Twig | None:
        """The piece under a point of the viewport."""
        if self.layout_of_tree is None:
            return None
        spot = self._to_tree(point)
        twig = self.layout_of_tree.nearest(int(spot.y() // self.measures.row), spot.x())
        if twig is None or spot.y() < 0 or not twig.x - 6 <= spot.x() <= twig.right + 6:
            return None
        return twig if self.can_be_chosen(twig) else None

    def take_layout(self) -> None:
        """The tree has another size."""
        layout, view = self.layout_of_tree, self.viewport().size()
        rows, width = (len(layout.rows), layout.width) if layout is not None else (0, 0.0)
        both = 2 * self.measures.margin
        self._is_placing = True
        sizes = (
            (self.horizontalScrollBar(), (width + both) * self._zoom, view.width()),
            (self.verticalScrollBar(), (rows * self.measures.row + both) * self._zoom, view.height()),
        )
        for bar, size, room in sizes:
            bar.setPageStep(room)
            bar.setSingleStep(round(self.measures.row * self._zoom))
            bar.setRange(0, max(0, round(size) - room))
        self._is_placing = False

    def reveal(self, rect: QRectF) -> None:
        """Scrolls as little as it takes to show a rectangle of the viewport; its right end counts most."""
        self._is_placing = True
        view, margin = QRectF(self.viewport().rect()), self.measures.margin
        for bar, low, high, end in (
            (self.horizontalScrollBar(), rect.left() - margin, rect.right() + margin, view.right()),
            (self.verticalScrollBar(), rect.top(), rect.bottom(), view.bottom()),
        ):
            if low < 0:
                bar.setValue(round(bar.value() + low))
                high -= low
            if high > end:
                bar.setValue(round(bar.value() + high - end))
        self._is_placing = False

    def _on_scrolled(self) -> None:
        self.viewport().update()
        if not self._is_placing:
            self.scrolled_by_person()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Nothing is moved as a picture: it is painted again."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.take_layout()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.cursor_twig is None and self.hasFocus():
            painter.setPen(themes().current.focus_pen())
            painter.drawRoundedRect(within(QRectF(self.viewport().rect()), painter.pen()), 6, 6)
        if self.layout_of_tree is None:
            return
        painter.translate(self._offset())
        painter.scale(self._zoom, self._zoom)
        painter.translate(self.measures.margin, self.measures.margin)
        area = QRectF(
            self._to_tree(QPointF(event.rect().topLeft())), self._to_tree(QPointF(event.rect().bottomRight()))
        )
        first, last = int(area.top() // self.measures.row), int(area.bottom() // self.measures.row)
        self._paint_hovered(painter)
        self._paint_roads(painter, max(0, first), last, area)
        for twig in self.layout_of_tree.within(first, last):
            if twig.right >= area.left() and twig.x <= area.right():
                self.paint_twig(painter, twig, self.line_start(twig))
        self._paint_cursor(painter)

    def _paint_roads(self, painter: QPainter, first: int, last: int, area: QRectF) -> None:
        layout = self.layout_of_tree
        twigs = [twig for twig in layout.within(first, last) if twig.parent is not None]
        twigs += layout.passing(first, last)
        # The roads that matter most lie on top.
        drawn = sorted(((self.stroke(twig), twig) for twig in twigs), key=lambda each: each[0].order)
        for stroke, twig in drawn:
            self.paint_road(painter, twig, stroke, area)

    def _paint_hovered(self, painter: QPainter) -> None:
        if self._hovered is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(themes().current.colour("hover"))
            painter.drawRoundedRect(self._frame(self._hovered), 6, 6)

    def _paint_cursor(self, painter: QPainter) -> None:
        if self.cursor_twig is not None and self.hasFocus():
            painter.setPen(themes().current.focus_pen(self._zoom))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self._frame(self.cursor_twig), 6, 6)

    def _frame(self, twig: Twig) -> QRectF:
        """Around a piece, in the tree."""
        row = self.measures.row
        return QRectF(twig.x - self.measures.room, twig.row * row + 2, twig.width + 2 * self.measures.room, row - 3)

    # The cursor

    def set_cursor(self, twig: Twig | None, *, reveal: bool = True) -> None:
        """Puts the cursor on a piece."""
        self.cursor_twig = twig
        if twig is not None and reveal:
            self.reveal(self.rect_of(twig))
        self._say_cursor()
        self.looked_at.emit(twig)
        self.viewport().update()

    def _say_cursor(self) -> None:
        """Tells a screen reader the piece at the cursor."""
        twig = self.cursor_twig
        self.setAccessibleDescription(self.tr("nothing yet") if twig is None else self.describe(twig))

    def _walk(self, key: int) -> None:
        twig = self.cursor_twig
        if twig is None or self.layout_of_tree is None:
            return
        if key == Qt.Key.Key_Left:
            found = twig.parent
        elif key == Qt.Key.Key_Right:
            found = self.onward(twig)
        else:
            found = self.layout_of_tree.nearest(twig.row + (1 if key == Qt.Key.Key_Down else -1), twig.x)
        if found is not None and self.can_be_chosen(found):
            self.set_cursor(found)

    # Keys

    def _own_key(self, event: QKeyEvent):
        """What a key means here; None leaves it to the window."""
        key = event.key()
        if event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier):
            return None
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            # With Shift they are the window's.
            shifted = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            return None if shifted else lambda: self._walk(key)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self._choose_cursor
        bar = self.verticalScrollBar()
        return {
            Qt.Key.Key_Escape: self.left.emit,
            Qt.Key.Key_Plus: lambda: self.zoom_by(+1),
            Qt.Key.Key_Minus: lambda: self.zoom_by(-1),
            Qt.Key.Key_PageUp: lambda: bar.triggerAction(bar.SliderAction.SliderPageStepSub),
            Qt.Key.Key_PageDown: lambda: bar.triggerAction(bar.SliderAction.SliderPageStepAdd),
        }.get(key) or self.key_of_piece(event)

    def key_of_piece(self, event: QKeyEvent):
        """What another key means for the piece at the cursor; None leaves it to the window."""

    def _choose_cursor(self) -> None:
        if self.cursor_twig is not None:
            self.chosen.emit(self.cursor_twig)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._say_cursor()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._press, self._panned = event.position().toPoint(), None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._press is None:
            self._hover(self.twig_at(event.position()))
            return
        at = event.position().toPoint()
        if self._panned is None and (at - self._press).manhattanLength() < QApplication.startDragDistance():
            return
        moved = at - (self._panned or self._press)
        self._panned = at
        self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - moved.x())
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() - moved.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self._press is None:
            return
        was_click, self._press = self._panned is None, None
        twig = self.twig_at(event.position()) if was_click else None
        if twig is not None:
            self.set_cursor(twig, reveal=False)
            self.chosen.emit(twig)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)
        super().leaveEvent(event)

    def _hover(self, twig: Twig | None) -> None:
        if twig is not self._hovered:
            self._hovered = twig
            self.viewport().update()
            self.looked_at.emit(twig or self.cursor_twig)
            self.viewport().setCursor(Qt.CursorShape.ArrowCursor if twig is None else Qt.CursorShape.PointingHandCursor)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1, event.position())
            event.accept()
        else:
            super().wheelEvent(event)
