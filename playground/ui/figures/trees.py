"""Trees as parts of a figure: all of one, at the size of the figure's letters."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QPaintEvent

from playground.core.pieces import Pieces
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


class _Whole(TreeCanvas):
    """A canvas's lengths do not follow the theme's scale: it is laid out and painted at 1, and zoomed."""

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
    """The continuations; none of them is looked at."""

    def show_tree(self, root, vocabulary: Vocabulary) -> None:
        with themes().painting_with(themes().current.scaled(1.0)):
            super().show_tree(root, vocabulary)
        self.set_cursor(None)


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
    """The text so far with its blank, and the most probable continuations."""

    def __init__(self, material: Material) -> None:
        super().__init__()
        self.add_tail(material)
        self._tree: _Ahead = self.add(_Ahead())
        self._tree.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._tree.show_tree(material.onward, material.vocabulary)
        self.add(FittingLabel()).set_text(self._words())

    def _words(self) -> str:
        leaves = [row[-1] for row in self._tree.layout_of_tree.rows]
        share = percent(min(1.0, sum(leaf.path_p for leaf in leaves)))
        words = QCoreApplication.translate("Figures", "{0} continuations, together {1} of all · raw, no sampler")
        return words.format(count(len(leaves)), share)

    def height_of(self, widget, width: int) -> int:
        return self._tree.whole_height if widget is self._tree else super().height_of(widget, width)
