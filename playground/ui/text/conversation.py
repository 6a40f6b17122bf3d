"""The conversation: messages in bubbles, answers token by token, and the place where the next token will come."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QMenu, QWidget

from playground.core.session import Mode, Node
from playground.core.vocabulary import Vocabulary
from playground.ui.look.theme import themes
from playground.ui.look.theme_value import within
from playground.ui.parts.own_keys import OwnKeys
from playground.ui.text.column import Column, Place, can_go_to
from playground.ui.text.conversation_pencil import Pencil
from playground.ui.text.conversation_pointer import Pointer
from playground.ui.tints.tinting import Tinting
from playground.ui.words.language import speaks

_SIDE = 2
"""Room left and right of the text, for marks that reach over it; panels have margins of their own."""


class ConversationView(OwnKeys, QAbstractScrollArea):
    """Shows a path through the session, and greyed behind it the road that was taken before."""

    node_clicked = Signal(object)
    """A token was clicked, or chosen by Enter: playground.core.session.Node."""
    edit_requested = Signal(object)
    """A message shall be written anew: the Node that ends it."""
    left = Signal()
    """Esc: the focus belongs to the bars."""
    skip_thinking_requested = Signal()
    menu_asked = Signal(QMenu)
    """A menu is about to be shown: others may add to it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self._column = Column(self.viewport())
        self._column.moved.connect(self._on_moved)
        self._column.skip_requested.connect(self.skip_thinking_requested)
        self._shown: tuple | None = None
        self._follows = True
        self._came_by_tab = False
        self._scrolling_itself = False
        self._pointer = Pointer(self, self.viewport(), self._column, self._offset)
        self._pointer.changed.connect(self.viewport().update)
        self._pencil = Pencil(self.viewport())
        self._pencil.edit_requested.connect(self.edit_requested)
        self._press: QPoint | None = None
        self._anchor: Place | None = None
        self._selection: tuple[Place, Place] | None = None
        self._spoken = QTimer(self, singleShot=True, interval=1000)
        self._spoken.timeout.connect(self._describe)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        themes().changed.connect(self._on_theme_changed)
        speaks(self._retranslate)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Conversation"))
        self._column.retranslate()
        self.viewport().update()

    # What is shown

    def show_path(
        self,
        path: list[Node],
        ahead: list[Node],
        vocabulary: Vocabulary | None,
        mode: Mode,
        think: tuple[str, str] | None = None,
    ) -> None:
        """Shows the nodes of ``path`` and, greyed, those ``ahead``; only what is new is laid out.

        Args:
            think: the texts that open and close a model's thinking; None if it has none.
        """
        before, scrolled, pointed = self._column.caret(), self.verticalScrollBar().value(), self._pointer.node
        self._shown = (path, ahead, vocabulary, mode, think)
        change = self._column.show(path, ahead, vocabulary, mode, think)
        if self._selection is not None and max(self._selection)[0] >= change:
            self._selection = self._anchor = None
        self._take_layout()
        self._pointer.follow(pointed)
        self._pencil.hide()
        if self._column.grew_at_end and scrolled == self.verticalScrollBar().value():
            self._update_below(min(before.top(), self._column.caret().top()))
        else:
            self.viewport().update()
        if not self._spoken.isActive():
            self._spoken.start()

    def show_tinting(self, tinting: Tinting) -> None:
        """What the tokens' backgrounds say."""
        self._column.tinting = tinting
        self.viewport().update()

    def show_prompt_tokens(self, on: bool) -> None:
        """Whether messages are shown as the tokens that the model was given, with the template's."""
        if on != self._column.shows_prompt:
            self._column.shows_prompt = on
            if self._shown is not None:
                self.show_path(*self._shown)

    def text(self) -> str:
        """All that is shown, as plain text."""
        return self._column.text()

    def token_rects(self, node: Node) -> list[QRect]:
        """Where a token stands in the viewport, a rectangle a line; empty if it is not shown."""
        return [rect.translated(self._offset()).toAlignedRect() for rect in self._column.rects_of(node)]

    def caret_rect(self) -> QRect:
        """Where the next token will come, in the viewport."""
        return self._column.caret().translated(self._offset()).toAlignedRect()

    # Layout and scrolling

    def _margin(self) -> int:
        """Above and below the conversation."""
        return themes().current.size("gap_small")

    def _offset(self) -> QPointF:
        return QPointF(_SIDE, self._margin() - self.verticalScrollBar().value())

    def _on_moved(self) -> None:
        """The column has another height, or its caret another place."""
        self._take_layout()
        self.viewport().update()

    def _update_below(self, top: float) -> None:
        """Paints again from a little above ``top`` of the column on; what stands higher is as it was."""
        above = 3 * themes().current.font_size("body")
        y = max(0, int(top + self._offset().y()) - above)
        self.viewport().update(0, y, self.viewport().width(), self.viewport().height() - y)

    def _take_layout(self) -> None:
        self._column.lay_out(self.viewport().width() - 2 * _SIDE)
        bar = self.verticalScrollBar()
        self._scrolling_itself = True
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(themes().current.font_size("body") * 2)
        bar.setRange(0, max(0, int(self._column.height) + 2 * self._margin() - self.viewport().height()))
        if self._follows:
            self._show_caret()
        self._scrolling_itself = False
        self._place_folds()

    def _show_caret(self) -> None:
        caret = self._column.caret()
        bar, height = self.verticalScrollBar(), self.viewport().height()
        top, bottom = caret.top(), caret.bottom() + 2 * self._margin()
        if bottom > bar.value() + height:
            bar.setValue(int(bottom - height) + 1)
        elif top < bar.value():
            bar.setValue(int(top))

    def _on_scrolled(self) -> None:
        self._place_folds()
        if not self._scrolling_itself:
            self._follows = self.viewport().rect().intersects(self.caret_rect().adjusted(0, 0, 1, 0))
            self._pointer.leave()
            self._pencil.hide()
        self.viewport().update()

    def _place_folds(self) -> None:
        self._column.place_folds(self._offset())

    def _on_theme_changed(self) -> None:
        self._column.restyle()
        self._on_moved()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._on_moved()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Nothing is moved as a picture: it is painted again."""

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        offset = self._offset()
        painter.translate(offset)
        clip = QRectF(event.rect()).translated(-offset)
        selected = QTextCharFormat()
        selected.setBackground(themes().current.colour("selection"))
        selected.setForeground(themes().current.colour("text"))
        self._column.paint(painter, clip, self._pointer.index, self._selection, selected)
        painter.end()
        if self._came_by_tab:
            self._paint_focus()

    def _paint_focus(self) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(themes().current.focus_pen())
        radius = themes().current.size("radius_small")
        painter.drawRoundedRect(within(QRectF(self.viewport().rect()), painter.pen()), radius, radius)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._came_by_tab = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        super().focusInEvent(event)
        self.viewport().update()
        self._describe()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._came_by_tab = False
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self._pointer.leave()
        super().focusOutEvent(event)
        self.viewport().update()

    # Mouse: click, hover, select

    def _point(self, position: QPoint | QPointF) -> QPointF:
        return QPointF(position) - self._offset()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        self._pointer.leave()
        self._press = event.position().toPoint()
        self._anchor = self._column.place_at(self._point(event.position()))
        self._select(None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._press is None or self._anchor is None:
            self._hover(event.position())
            return
        far = (event.position().toPoint() - self._press).manhattanLength()
        if self._selection is not None or far >= QApplication.startDragDistance():
            self._select((self._anchor, self._column.place_at(self._point(event.position()))))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self._press is None:
            return
        was_click = self._selection is None
        self._press = None
        if not was_click:
            self._copy_to_selection_clipboard()
            return
        run = self._column.run_at(self._point(event.position()))
        if run is not None and can_go_to(run):
            self.node_clicked.emit(run.node)

    def leaveEvent(self, event: QEvent) -> None:
        self._pointer.mouse_left()
        self._pencil.hide()
        super().leaveEvent(event)

    def _hover(self, position: QPointF) -> None:
        point = self._point(position)
        index = self._column.index_at(point)
        self._pointer.hover(index)
        goes = index is not None and can_go_to(self._column.run(index))
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if goes else Qt.CursorShape.IBeamCursor)
        message = self._column.message_at(point)
        if message is None:
            self._pencil.hide()
        else:
            self._pencil.show_for(message[0], message[1].translated(self._offset()))

    # Selecting and copying

    def _select(self, selection: tuple[Place, Place] | None) -> None:
        self._selection = selection
        self.viewport().update()

    def selected_text(self) -> str:
        """What is selected, as plain text."""
        return "" if self._selection is None else self._column.text(*sorted(self._selection))

    def select_all(self) -> None:
        """Selects all that is shown."""
        self._select(self._column.everything())

    def copy(self) -> None:
        """Copies the selected text as plain text."""
        if text := self.selected_text():
            QGuiApplication.clipboard().setText(text)

    def _copy_to_selection_clipboard(self) -> None:
        clipboard = QGuiApplication.clipboard()
        if clipboard.supportsSelection() and (text := self.selected_text()):
            clipboard.setText(text, clipboard.Mode.Selection)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        copy = menu.addAction(self.tr("Copy"), self.copy)
        copy.setEnabled(self._selection is not None)
        menu.addAction(self.tr("Select all"), self.select_all)
        message = self._column.message_at(self._point(event.pos()))
        if message is not None:
            menu.addAction(self.tr("Edit message"), lambda: self.edit_requested.emit(message[0]))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.menu_asked.emit(menu)
        menu.popup(event.globalPos())

    # Keyboard

    def _own_key(self, event: QKeyEvent):
        """What a key means here; None leaves it to the window."""
        bar = self.verticalScrollBar()
        if event.matches(QKeySequence.StandardKey.Copy):
            return self.copy
        if event.matches(QKeySequence.StandardKey.SelectAll):
            return self.select_all
        if self._pointer.node is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return lambda: self.node_clicked.emit(self._pointer.node)
        if self._pointer.node is not None and event.key() == Qt.Key.Key_Escape:
            return self._leave
        if event.key() == Qt.Key.Key_PageUp:
            return lambda: bar.triggerAction(bar.SliderAction.SliderPageStepSub)
        if event.key() == Qt.Key.Key_PageDown:
            return lambda: bar.triggerAction(bar.SliderAction.SliderPageStepAdd)
        return None

    def move_cursor(self, by: int) -> None:
        """Goes from token to token by keys; Enter goes to the moment of the one that is reached."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._pointer.move(by)
        if self._pointer.index is not None:
            self._show_token(self._column.rects(self._pointer.index)[0])

    def _show_token(self, rect: QRectF) -> None:
        bar, margin = self.verticalScrollBar(), 2 * self._margin()
        low = round(rect.bottom() + 2 * margin - self.viewport().height())
        self._scrolling_itself = True
        bar.setValue(max(low, min(bar.value(), round(rect.top()) - margin)))
        self._scrolling_itself = False

    def _leave(self) -> None:
        self._pointer.leave()
        self.left.emit()

    def _describe(self) -> None:
        """Lets a screen reader read the end of the conversation, at most once a second."""
        if self._pointer.node is None:
            self.setAccessibleDescription(self._column.text()[-500:] or self.tr("empty"))
