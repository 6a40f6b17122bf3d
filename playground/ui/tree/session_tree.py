"""The session's tree on its canvas: text on lines, the road to the present place, names and folds."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QMenu, QWidget

from playground.core.pieces import Kind, Piece, Pieces
from playground.core.session import Node
from playground.core.tree_layout import TreeLayout, Twig
from playground.core.vocabulary import Vocabulary
from playground.ui.keys import letter_of
from playground.ui.theme import themes
from playground.ui.tree.canvas import Measures, TreeCanvas
from playground.ui.tree.labels import PADDING, Label, description, label_of
from playground.ui.tree.name_field import NameField
from playground.ui.tree.strokes import Stroke, draw_line, thickness

_MEASURES = Measures(row=44.0, line=30.5, gap=30.0, margin=14.0)
_OFF, _AHEAD, _ROAD = range(3)
"""Whether a piece is on no road, on the one that Forward follows, or on the one to the present place."""


def _key(piece: Piece, shorter: int = 0) -> tuple:
    """What a piece's words depend on: they are not made anew when its tree is. Also for when it was shorter."""
    return piece.kind, piece.first.number, len(piece.nodes) - shorter, piece.first.name


class SessionTree(TreeCanvas):
    """Shows the pieces of a session."""

    name_given = Signal(object, str)
    """Node and the new name of the branch that begins with it."""
    hide_requested = Signal(object, bool)
    """Nodes, and whether their branches shall be hidden or shown."""
    delete_requested = Signal(object)
    """Node"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_MEASURES, parent)
        self.setAccessibleName(self.tr("Tree of the conversation"))
        self._pieces: Pieces | None = None
        self._vocabulary: Vocabulary | None = None
        self._labels: dict[tuple, Label] = {}
        self._here: Node | None = None
        self._road: dict[Piece, int] = {}
        self._follows = True
        self._field = NameField(self.viewport())
        self._field.named.connect(self._on_named)
        self._field.left.connect(self.setFocus)

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
        """Some pieces are other ones: all get their places, and the new ones their words."""
        was = None if self.cursor_twig is None else self.cursor_twig.first
        before, self._labels = self._labels, {}
        stack: list[Piece] = [self._pieces.root]
        while stack:
            piece = stack.pop()
            key = _key(piece)
            label = before.get(key) or label_of(piece, self._vocabulary)
            self._labels[key] = label
            piece.width = label.width
            stack.extend(piece.children)
        self.layout_of_tree = TreeLayout(self._pieces.root, _MEASURES.gap)
        self.take_layout()
        if was is not None:
            self.set_cursor(self._pieces.of(was), reveal=False)
        self.viewport().update()

    def grow(self, piece: Piece) -> None:
        """A leaf has become longer."""
        label = label_of(piece, self._vocabulary)
        self._labels.pop(_key(piece, 1), None)
        self._labels[_key(piece)] = label
        if label.width != piece.width:
            self.layout_of_tree.widen(piece, label.width)
            self.take_layout()

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
            self.reveal(self._place_rect())
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

    def _place_rect(self) -> QRectF:
        """The piece around the present place, up to its mark."""
        piece = self._pieces.of(self._here)
        rect = self.rect_of(piece)
        share = (self._place(piece) - piece.x) / piece.width if piece.width else 1.0
        rect.setRight(rect.left() + rect.width() * share + 8)
        return rect

    def scrolled_by_person(self) -> None:
        if self._here is not None:
            self._follows = QRectF(self.viewport().rect()).intersects(self._place_rect())

    def restyle(self) -> None:
        self._labels.clear()
        if self._pieces is not None:
            self.place()

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
    def _colour(road: int):
        theme = themes().current
        if road == _ROAD:
            return theme.colour("accent")
        return theme.mix("accent", "panel", 0.5) if road == _AHEAD else theme.colour("border_strong")

    def paint_twig(self, painter: QPainter, twig: Twig, line: QPointF) -> None:
        if twig.kind is Kind.ROOT:
            self._paint_root(painter, line)
        elif twig.kind is Kind.ANSWER:
            self._paint_answer(painter, twig, line)
        else:
            self._paint_chip(painter, twig, line)
        if self._here is not None and self._pieces.of(self._here) is twig:
            self._paint_place(painter, QPointF(self._place(twig), line.y()))

    # Painting

    def _place(self, piece: Piece) -> float:
        """Where on a piece the present place is, in the tree."""
        if piece.kind is not Kind.ANSWER:
            return piece.right
        done = self._here.position - piece.first.position + 1
        return piece.x + piece.width * min(1.0, done / len(piece.nodes))

    def _paint_root(self, painter: QPainter, line: QPointF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour(self._road.get(self._pieces.root, _OFF)))
        painter.drawEllipse(line, 4, 4)

    def _paint_answer(self, painter: QPainter, piece: Piece, line: QPointF) -> None:
        stroke, end = self.stroke(piece), QPointF(piece.right, line.y())
        if stroke.order == _ROAD:
            place = QPointF(self._place(piece) if self._pieces.of(self._here) is piece else piece.right, line.y())
            draw_line(painter, place, end, Stroke(stroke.thickness, self._colour(_AHEAD)))
            end = place
        draw_line(painter, line, end, stroke)
        label = self._labels[_key(piece)]
        if label.ends:
            x = piece.right
            painter.setPen(QPen(self._colour(stroke.order), 2))
            painter.drawLine(QPointF(x, line.y() - 6), QPointF(x, line.y() + 6))
        if self.shows_words:
            self._paint_words(painter, label, line, stroke)

    def _paint_words(self, painter: QPainter, label: Label, line: QPointF, stroke: Stroke) -> None:
        theme = themes().current
        baseline = QPointF(line.x(), line.y() - 9)
        if label.name:
            self._paint_name(painter, label, baseline)
        painter.setFont(theme.font("body"))
        painter.setPen(theme.colour("muted" if stroke.order == _OFF else "text"))
        painter.drawText(baseline + QPointF(label.name_width, 0), label.text)

    def _paint_name(self, painter: QPainter, label: Label, baseline: QPointF) -> None:
        theme = themes().current
        metrics = theme.metrics("small")
        rect = QRectF(
            baseline.x(), baseline.y() - metrics.ascent() - 2, label.name_width - PADDING, metrics.height() + 3
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        painter.drawRoundedRect(rect, 4, 4)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("accent_text"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, label.name)

    def _paint_chip(self, painter: QPainter, piece: Piece, line: QPointF) -> None:
        """A message in its bubble, a fold in a chip."""
        theme, label = themes().current, self._labels[_key(piece)]
        fold = piece.kind is Kind.FOLD
        height = 22.0 if fold else 26.0
        rect = QRectF(line.x() + label.name_width, line.y() - height / 2, piece.width - label.name_width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("chip" if fold else "user_bubble"))
        painter.drawRoundedRect(rect, 8, 8)
        if label.name:
            draw_line(painter, line, QPointF(rect.left(), line.y()), self.stroke(piece))
            self._paint_name(painter, label, line + QPointF(0, theme.metrics("small").ascent() / 2 - 1))
        if self.shows_words:
            on_road = self._road.get(piece, _OFF) != _OFF
            painter.setFont(theme.font("small" if fold else "body"))
            painter.setPen(theme.colour("chip_text" if fold else "text" if on_road else "muted"))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, label.text)

    def _paint_place(self, painter: QPainter, place: QPointF) -> None:
        theme = themes().current
        painter.setPen(QPen(theme.colour("panel"), 2))
        painter.setBrush(theme.colour("accent"))
        painter.drawEllipse(place, 6.5, 6.5)

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
            return
        self.set_cursor(piece, reveal=False)
        at = event.globalPos() if by_mouse else self.viewport().mapToGlobal(self.rect_of(piece).center().toPoint())
        menu = self.menu(piece)
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
