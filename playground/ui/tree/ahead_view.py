"""The most probable continuations as a tree: a probability at each step, the path's at each leaf."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from playground.core.continuations import Continuation
from playground.core.tree_layout import TreeLayout, Twig
from playground.core.vocabulary import Vocabulary, display_piece
from playground.ui.look.theme import themes
from playground.ui.tree.canvas import Measures, TreeCanvas
from playground.ui.tree.strokes import Stroke, draw_line, thickness
from playground.ui.words.language import speaks
from playground.ui.words.numbers import path_probability, percent, tokens

_MEASURES = Measures(row=34.0, line=25.5, gap=30.0, margin=16.0, room=5.0)
_WIDEST = 150.0
"""Pixels at zoom 1 for a step's text; a word may be long."""
_SPACE = 8.0


def _space() -> int:
    return themes().current.length(_SPACE)


def _leaf_width() -> float:
    """Room for a path's probability; the numbers end below each other."""
    return themes().current.advance("number", percent(0.000123))


class AheadView(TreeCanvas):
    """Shows a tree of continuations."""

    road_chosen = Signal(list)
    """Token ids from the present place to the step that was chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_MEASURES, parent)
        self._root: Continuation | None = None
        self._vocabulary: Vocabulary | None = None
        self._texts: dict[Twig, str] = {}
        self._is_faded = False
        self.chosen.connect(lambda twig: self.road_chosen.emit(twig.path()))
        self.looked_at.connect(lambda _: self.viewport().update())
        speaks(self._retranslate)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("The most probable continuations"))
        if self._root is not None:
            self.set_cursor(self.cursor_twig, reveal=False)

    @property
    def root(self) -> Continuation | None:
        """The tree that is shown."""
        return self._root

    def show_tree(self, root: Continuation | None, vocabulary: Vocabulary | None) -> None:
        """Another tree; None for none."""
        self._root, self._vocabulary = root, vocabulary
        self._is_faded = False
        self._hovered = None
        self.horizontalScrollBar().setValue(0)
        self.verticalScrollBar().setValue(0)
        self._lay_out()
        self.set_cursor(root.children[0] if root is not None and root.children else None, reveal=False)

    @property
    def leaf_room(self) -> float:
        """What a leaf needs behind its line, for its path's probability."""
        return _space() + _leaf_width()

    def fade(self) -> None:
        """It belongs to another place than the present one."""
        self._is_faded = True
        self.viewport().update()

    def restyle(self) -> None:
        self._lay_out()

    def _lay_out(self) -> None:
        self.layout_of_tree = None
        self._texts = {}
        if self._root is not None:
            columns: list[list[Twig]] = []
            self._collect(columns)
            for column in columns:
                width = max(self._width(twig) for twig in column)
                for twig in column:
                    twig.width = width
            self.layout_of_tree = TreeLayout(self._root, self.measures.gap)
            self.layout_of_tree.width += self.leaf_room
        self.take_layout()
        self.viewport().update()

    def _collect(self, columns: list[list[Twig]]) -> None:
        """The steps by how far away they are, and their texts."""
        row: list[Twig] = list(self._root.children)
        while row:
            columns.append(row)
            for twig in row:
                self._texts[twig] = self._text(twig)
            row = [child for twig in row for child in twig.children]

    def _text(self, twig: Continuation) -> str:
        theme = themes().current
        text = display_piece(b"".join(self._vocabulary.piece(token) for token in twig.tokens))
        elided = theme.metrics("mono").elidedText(text, Qt.TextElideMode.ElideMiddle, _WIDEST * theme.scale)
        return elided or self._vocabulary.display(twig.tokens[-1])

    def _width(self, twig: Continuation) -> float:
        theme = themes().current
        return theme.advance("mono", self._texts[twig]) + 2 * _space() + theme.advance("small", percent(twig.p))

    # What the canvas asks

    def stroke(self, twig: Twig) -> Stroke:
        looked_at = self._hovered or self.cursor_twig
        on_road = looked_at is not None and (twig is looked_at or twig in looked_at.ancestors())
        on_road = on_road and not self._is_faded
        theme = themes().current
        quiet = theme.mix("border_strong", "window", 0.55) if self._is_faded else theme.colour("border_strong")
        colour = theme.colour("accent") if on_road else quiet
        return Stroke(thickness(-twig.path_ln_p / math.log(2)), colour, int(on_road))

    def describe(self, twig: Twig) -> str:
        text = "".join(self._texts[each] for each in reversed([twig, *twig.ancestors()]) if each in self._texts)
        return self.tr("{0} · {1} · here {2} · path {3} (raw)").format(
            text, tokens(len(twig.path())), percent(twig.p), path_probability(twig.path_ln_p / math.log(10))
        )

    def paint_twig(self, painter: QPainter, twig: Twig, line: QPointF) -> None:
        theme = themes().current
        painter.setPen(Qt.PenStyle.NoPen)
        if twig.parent is None:
            painter.setBrush(theme.colour("accent"))
            painter.drawEllipse(line, 6.5, 6.5)
            return
        stroke = self.stroke(twig)
        draw_line(painter, line, QPointF(twig.right, line.y()), stroke)
        if self.shows_words:
            self._paint_words(painter, twig, line, stroke)

    def _paint_words(self, painter: QPainter, twig: Continuation, line: QPointF, stroke: Stroke) -> None:
        theme, baseline = themes().current, QPointF(line.x(), line.y() - 8)
        quiet = "faint" if self._is_faded else "muted"
        painter.setFont(theme.font("mono"))
        painter.setPen(theme.colour("faint" if self._is_faded else "text"))
        painter.drawText(baseline, self._texts[twig])
        share = percent(twig.p)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour(quiet))
        painter.drawText(QPointF(twig.right - _space() - theme.advance("small", share), baseline.y()), share)
        if not twig.children:
            path = path_probability(twig.path_ln_p / math.log(10))
            painter.setFont(theme.font("number"))
            painter.setPen(theme.colour(quiet if stroke.order == 0 else "text"))
            x = twig.right + _space() + max(0.0, _leaf_width() - theme.advance("number", path))
            painter.drawText(QPointF(x, line.y() + theme.metrics("number").ascent() / 2 - 2), path)
