"""The session's tree on its canvas: text on lines, the road to the present place, names and folds."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QFocusEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QMenu, QWidget

from playground.core.pieces import Kind, Piece, Pieces
from playground.core.session import Node
from playground.core.tree_layout import Outline, Twig
from playground.core.vocabulary import Vocabulary
from playground.ui.look.theme import themes
from playground.ui.reach.keys import letter_of
from playground.ui.tree.canvas import Measures, TreeCanvas
from playground.ui.tree.labels import PADDING, Label, answer_words, description, label_of
from playground.ui.tree.name_field import NameField
from playground.ui.tree.strokes import Stroke, draw_branch, thickness
from playground.ui.words.language import speaks

_MEASURES = Measures(row=30.0, line=15.5, gap=20.0, margin=14.0, room=11.0)
_TEXT = 16.0
"""From a piece's line to its words."""
_LEAST_ROOM = 180.0
"""For the words of a piece that stands far in; then one scrolls."""
_MOST_LABELS = 4000
_OFF, _AHEAD, _ROAD = range(3)
"""Whether a piece is on no road, on the one that Forward follows, or on the one to the present place."""


class SessionTree(TreeCanvas):
    """Shows the pieces of a session."""

    name_given = Signal(object, str)
    """Node and the new name of the branch that begins with it."""
    hide_requested = Signal(object, bool)
    """Nodes, and whether their branches shall be hidden or shown."""
    delete_requested = Signal(object)
    """Node"""
    menu_asked = Signal(QMenu)
    """The context menu is about to open: others may add to it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_MEASURES, parent)
        self._pieces: Pieces | None = None
        self._vocabulary: Vocabulary | None = None
        self._labels: dict[tuple, Label] = {}
        self._here: Node | None = None
        self._road: dict[Piece, int] = {}
        self._follows = True
        self._deepest = 0.0
        self._field = NameField(self.viewport())
        self._field.named.connect(self._on_named)
        self._field.left.connect(self.setFocus)
        speaks(self._retranslate)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Tree of the conversation"))
        self._labels.clear()
        self.set_cursor(self.cursor_twig, reveal=False)
        self.viewport().update()

    # What is shown

    def show_pieces(self, pieces: Pieces, vocabulary: Vocabulary) -> None:
        """Another session."""
        self._pieces, self._vocabulary = pieces, vocabulary
        self._labels.clear()
        self._follows = True
        self.cursor_twig = None
        self.layout_of_tree = None
        self.place()

    def place(self) -> None:
        """Some pieces are other ones: all get their places."""
        was = None if self.cursor_twig is None else self.cursor_twig.first
        self.layout_of_tree = Outline(self._pieces.root, self.measures.gap)
        self._deepest = self.layout_of_tree.width
        self.take_layout()
        if was is not None:
            self.set_cursor(self._pieces.of(was), reveal=False)
        self.viewport().update()

    def _give_room(self) -> None:
        """Words reach to the right end of the view."""
        right = self.viewport().width() / self.zoom - 2 * self.measures.margin
        least = themes().current.length(_TEXT + _LEAST_ROOM)
        for (piece,) in self.layout_of_tree.rows:
            piece.width = max(least, right - piece.x)
        self.layout_of_tree.width = max(right, self._deepest + least)

    def show_here(self, here: Node) -> None:
        """Marks the present place and the road to it."""
        pieces = self._pieces
        at = pieces.of(here)
        road = dict.fromkeys((at, *at.ancestors()), _ROAD)
        road.update((piece, _AHEAD) for piece in self._pieces_ahead(here) if piece not in road)
        moved, self._road, self._here = here is not self._here, road, here
        if self.cursor_twig is None or (moved and not self.hasFocus()):
            self.set_cursor(at if self.can_be_chosen(at) else None, reveal=False)
        if self._follows:
            self.reveal(self.rect_of(at))
        self.viewport().update()

    def _pieces_ahead(self, here: Node) -> Iterator[Piece]:
        """What Forward would go through, a piece at a time."""
        node = here.ahead
        while node is not None:
            piece = self._pieces.of(node)
            yield piece
            # A message's own tokens belong to no piece but their last.
            past = piece.kind is not Kind.FOLD and piece.last.position > node.position
            node = piece.last.ahead if past else node.ahead

    def scrolled_by_person(self) -> None:
        if self._here is not None:
            self._follows = QRectF(self.viewport().rect()).intersects(self.rect_of(self._pieces.of(self._here)))

    def restyle(self) -> None:
        self._labels.clear()
        if self.layout_of_tree is not None:
            self.place()
        self.viewport().update()

    def take_layout(self) -> None:
        if self.layout_of_tree is not None:
            self._give_room()
        super().take_layout()

    # What the canvas asks

    def can_be_chosen(self, twig: Twig) -> bool:
        return twig.kind is not Kind.ROOT

    def onward(self, twig: Twig) -> Twig | None:
        """Along the present road where there is one."""
        on_road = (child for child in twig.children if child in self._road)
        return next(on_road, super().onward(twig))

    def describe(self, twig: Twig) -> str:
        return " · ".join(description(twig, self._vocabulary))

    def stroke(self, twig: Twig) -> Stroke:
        road = self._road.get(twig, _OFF)
        answer = twig.kind is Kind.ANSWER
        return Stroke(thickness(twig.surprise_bits) if answer else 2.0, self._colour(road), road)

    @staticmethod
    def _colour(road: int) -> QColor:
        theme = themes().current
        if road == _ROAD:
            return theme.colour("accent")
        return theme.mix("accent", "panel", 0.5) if road == _AHEAD else theme.colour("border_strong")

    def paint_road(self, painter: QPainter, twig: Twig, stroke: Stroke, area: QRectF) -> None:
        if twig.parent.kind is Kind.ROOT and len(twig.parent.children) == 1:
            return
        start, end = self.line_start(twig.parent), self.line_start(twig)
        if start.x() > area.right() + self.measures.gap or end.x() < area.left() - self.measures.gap:
            return
        # Of a line that is many screens long, only what is visible is given to the painter.
        start.setY(max(start.y(), area.top() - self.measures.row))
        if end.y() > area.bottom() + self.measures.row:
            end = QPointF(start.x(), area.bottom() + self.measures.row)
        draw_branch(painter, start, end, stroke)

    def paint_twig(self, painter: QPainter, twig: Twig, line: QPointF) -> None:
        if self.shows_words:
            label = self._label(twig)
            at = line + QPointF(themes().current.length(_TEXT), 0)
            if label.name:
                self._paint_name(painter, label, at)
            paint = self._paint_answer if twig.kind is Kind.ANSWER else self._paint_chip
            paint(painter, twig, label, at + QPointF(label.name_width, 0))
        self._paint_mark(painter, twig, line)

    # Painting

    def _label(self, piece: Piece) -> Label:
        """Only what is visible is read and measured."""
        room = piece.width - themes().current.length(_TEXT)
        key = (piece.kind, piece.first.number, len(piece.nodes), piece.first.name, round(room))
        label = self._labels.get(key)
        if label is None:
            if len(self._labels) > _MOST_LABELS:
                self._labels.clear()
            label = self._labels[key] = label_of(piece, self._vocabulary, room)
        return label

    def _done(self, piece: Piece, label: Label) -> int:
        """How many letters of a piece are before the present place; where they are shortened, about so many."""
        n_done = self._here.position - piece.first.position + 1
        words = answer_words(piece.nodes[:n_done], self._vocabulary)
        if label.text.startswith(words):
            return len(words)
        return round(len(label.text) * min(1.0, n_done / len(piece.nodes)))

    def _paint_answer(self, painter: QPainter, piece: Piece, label: Label, at: QPointF) -> None:
        theme = themes().current
        metrics = theme.metrics("body")
        baseline = at + QPointF(0, (metrics.ascent() - metrics.descent()) / 2)
        is_here = self._pieces.of(self._here) is piece
        passed = self._road.get(piece, _OFF) == _ROAD
        n_done = self._done(piece, label) if is_here else len(label.text) if passed else 0
        # What is before the present place stands out from what is ahead.
        before, ahead = label.text[:n_done], label.text[n_done:]
        done = metrics.horizontalAdvance(before)
        painter.setFont(theme.font("body"))
        for text, x, colour in ((before, 0.0, "text"), (ahead, done, "muted")):
            painter.setPen(theme.colour(colour))
            painter.drawText(baseline + QPointF(x, 0), text)
        if is_here:
            caret = QRectF(at.x() + done + 2, at.y() - metrics.height() / 2, 2, metrics.height())
            painter.fillRect(caret, theme.colour("accent"))

    def _paint_name(self, painter: QPainter, label: Label, at: QPointF) -> None:
        theme = themes().current
        height = theme.metrics("small").height() + 4
        rect = QRectF(at.x(), at.y() - height / 2, label.name_width - theme.length(PADDING), height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        painter.drawRoundedRect(rect, 4, 4)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("accent_text"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, label.name)

    def _paint_chip(self, painter: QPainter, piece: Piece, label: Label, at: QPointF) -> None:
        """A message in its bubble, a fold in a chip."""
        theme, fold = themes().current, piece.kind is Kind.FOLD
        height = theme.length(20 if fold else 25)
        rect = QRectF(at.x(), at.y() - height / 2, label.text_width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("chip" if fold else "user_bubble"))
        painter.drawRoundedRect(rect, 8, 8)
        on_road = self._road.get(piece, _OFF) != _OFF
        painter.setFont(theme.font("small" if fold else "body"))
        painter.setPen(theme.colour("chip_text" if fold else "text" if on_road else "muted"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, label.text)

    def _paint_mark(self, painter: QPainter, piece: Piece, line: QPointF) -> None:
        """A dot on the line, a square where the model ended its turn; a larger one at the present place."""
        theme, here = themes().current, self._pieces.of(self._here) is piece
        size = theme.scale * (6.0 if here else 3.5)
        painter.setPen(QPen(theme.colour("panel"), 2 if here else 1))
        painter.setBrush(self._colour(self._road.get(piece, _OFF)))
        if piece.kind is Kind.ANSWER and self._vocabulary.is_eog(piece.last.token):
            painter.drawRect(QRectF(line.x() - size, line.y() - size, 2 * size, 2 * size))
        else:
            painter.drawEllipse(line, size, size)

    # Names, hiding, deleting

    def key_of_piece(self, event: QKeyEvent):
        piece = self.cursor_twig
        if piece is None:
            return None
        if event.key() == Qt.Key.Key_F2:
            return self.edit_name
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            return self.delete
        return self.hide_or_show if letter_of(event) == "H" else None

    def edit_name(self) -> None:
        """Opens a field over the piece at the cursor."""
        piece = self.cursor_twig
        if piece is None or piece.kind is Kind.FOLD:
            return
        self.reveal(self.rect_of(piece))
        self._field.open(piece.first.name, self.rect_of(piece).toRect())

    def hide_or_show(self) -> None:
        """Folds the piece at the cursor and what follows it away; a fold opens."""
        if self.cursor_twig is not None:
            nodes = list(self.cursor_twig.nodes) if self.cursor_twig.kind is Kind.FOLD else [self.cursor_twig.first]
            self.hide_requested.emit(nodes, self.cursor_twig.kind is not Kind.FOLD)

    def delete(self) -> None:
        """Deletes the piece at the cursor and what follows it."""
        piece = self.cursor_twig
        if piece is not None and piece.kind is not Kind.FOLD:
            self.delete_requested.emit(piece.first)

    def _on_named(self, name: str) -> None:
        if self.cursor_twig is not None:
            self.name_given.emit(self.cursor_twig.first, name)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        piece = self.twig_at(QPointF(event.pos())) if by_mouse else self.cursor_twig
        if piece is None:
            event.ignore()
            return
        self.set_cursor(piece, reveal=False)
        at = event.globalPos() if by_mouse else self.viewport().mapToGlobal(self.rect_of(piece).center().toPoint())
        menu = self.menu(piece)
        self.menu_asked.emit(menu)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if not self.isVisible():
            # It was hidden, and the next widget in line is not the one that the keys are for.
            QTimer.singleShot(0, self.left.emit)

    def menu(self, piece: Piece) -> QMenu:
        """What can be done with a piece."""
        menu = QMenu(self)
        if piece.kind is Kind.FOLD:
            menu.addAction(self.tr("Show"), self.hide_or_show)
            return menu
        menu.addAction(self.tr("Go here\tEnter"), lambda: self.chosen.emit(piece))
        menu.addAction(self.tr("Name…\tF2"), self.edit_name)
        menu.addSeparator()
        menu.addAction(self.tr("Hide\tH"), self.hide_or_show)
        menu.addAction(self.tr("Delete\tDel"), self.delete)
        return menu
