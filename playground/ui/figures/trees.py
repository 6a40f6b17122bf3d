"""Trees as parts of a figure: all of one, at the size of the figure's letters."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QPaintEvent

from playground.core.continuations import best_of
from playground.core.pieces import Pieces
from playground.core.tree_layout import TreeLayout
from playground.core.vocabulary import Vocabulary
from playground.ui.figures.bodies import TALLEST, Body
from playground.ui.figures.material import Material
from playground.ui.look.theme import themes
from playground.ui.parts.fitting_label import FittingLabel
from playground.ui.tree.ahead_view import AheadView
from playground.ui.tree.canvas import TreeCanvas
from playground.ui.tree.page import Legend
from playground.ui.tree.session_tree import SessionTree
from playground.ui.words.numbers import count, percent

FEWEST_LEAVES, MOST_LEAVES = 6, 10_000
"""Where there is no room for fewer, the letters are smaller."""


class _Whole(TreeCanvas):
    """A canvas's lengths do not follow the theme's scale: it is laid out and painted at 1, and zoomed."""

    def __init__(self) -> None:
        with themes().painting_with(themes().current.scaled(1.0)):
            super().__init__()

    @property
    def shows_words(self) -> bool:
        """Letters have a size of their own in a figure, and it can be read."""
        return True

    def take_layout(self) -> None:
        # Sizes come while the figure is laid out, and that is done in its theme.
        self._zoom = themes().current.scale
        with themes().painting_with(themes().current.scaled(1.0)):
            super().take_layout()

    def paintEvent(self, event: QPaintEvent) -> None:
        with themes().painting_with(themes().current.scaled(1.0)):
            super().paintEvent(event)

    @property
    def whole_height(self) -> int:
        """What all rows need."""
        rows = len(self.layout_of_tree.rows) * self.measures.row + 2 * self.measures.margin
        return min(round(TALLEST * self._zoom), round(rows * self._zoom) + 1)


class _Tree(_Whole, SessionTree):
    """The session's tree."""


class _Ahead(_Whole, AheadView):
    """The continuations, over all of the width; none of them is looked at."""

    _widened = 0.0

    def show_tree(self, root, vocabulary: Vocabulary) -> None:
        self._widened = 0.0
        with themes().painting_with(themes().current.scaled(1.0)):
            super().show_tree(root, vocabulary)
        self.set_cursor(None)
        self.take_layout()

    def take_layout(self) -> None:
        if self.layout_of_tree is not None and self.layout_of_tree.rows[0][1:]:
            self._stretch(self.layout_of_tree, self.viewport().width() / themes().current.scale)
        super().take_layout()

    def _stretch(self, layout: TreeLayout, width: float) -> None:
        """What the steps leave of the width: roads become longer, up to twice as long, and then the steps."""
        with themes().painting_with(themes().current.scaled(1.0)):
            leaf_room = self.leaf_room
        self._widen(layout, -self._widened, self.measures.gap)
        n_steps = max(sum(1 for _ in row[-1].ancestors()) for row in layout.rows)
        spare = max(0.0, width - 1 - 2 * self.measures.margin - layout.width - leaf_room) / n_steps
        road = min(spare, self.measures.gap)
        self._widen(layout, spare - road, self.measures.gap + road)
        layout.width += leaf_room

    def _widen(self, layout: TreeLayout, more: float, gap: float) -> None:
        for row in layout.rows:
            for twig in row:
                twig.width += more if twig.parent is not None else 0.0
        self._widened += more
        layout.gap = gap
        layout.place()


class TreeBody(Body):
    """Everything that was generated, with the road to the present place, and what the lines say."""

    def __init__(self, material: Material) -> None:
        super().__init__()
        self._tree: _Tree = self.add(_Tree())
        self._tree.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._tree.show_pieces(Pieces(material.session), material.vocabulary)
        self._tree.show_here(material.node)
        self.add(Legend())

    def height_of(self, widget, width: int) -> int:
        return self._tree.whole_height if widget is self._tree else super().height_of(widget, width)


class AheadBody(Body):
    """The text so far with its blank, and the most probable continuations: those that there is room for."""

    def __init__(self, material: Material) -> None:
        super().__init__()
        self._material = material
        self.add_tail(material)
        self._tree: _Ahead = self.add(_Ahead())
        self._tree.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._foot = self.add(FittingLabel())
        self._n_leaves = 0
        self._show(MOST_LEAVES)
        self._n_leaves = self._n_shown

    @property
    def _n_shown(self) -> int:
        return len(self._tree.layout_of_tree.rows)

    def _show(self, n: int) -> None:
        """The best of them; all, where there are no more."""
        self._tree.show_tree(best_of(self._material.onward, n), self._material.vocabulary)
        self._foot.set_text(self._words())

    def _words(self) -> str:
        leaves = [row[-1] for row in self._tree.layout_of_tree.rows]
        shares = (count(len(leaves)), percent(min(1.0, sum(leaf.path_p for leaf in leaves))))
        words = QCoreApplication.translate("Figures", "{0} continuations, together {1} of all · raw, no sampler")
        if len(leaves) < self._n_leaves:
            words = QCoreApplication.translate(
                "Figures", "{0} continuations, together {1} of all, and {2} more · raw, no sampler"
            )
        return words.format(*shares, count(self._n_leaves - len(leaves)))

    def fit(self, width: int) -> None:
        if self._n_shown < self._n_leaves:
            self._show(self._n_leaves)
        super().fit(width)

    def fill(self, width: int, height: int) -> None:
        """Takes no more than a height: as many of the best as there is room for, but some at least."""
        self.fit(width)
        if self.height() > height:
            row = self._tree.measures.row * self._tree.zoom
            too_many = math.ceil((self.height() - height) / row)
            self._show(max(FEWEST_LEAVES, self._n_leaves - too_many))
            super().fit(width)

    def height_of(self, widget, width: int) -> int:
        return self._tree.whole_height if widget is self._tree else super().height_of(widget, width)
