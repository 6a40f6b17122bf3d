"""Where the pieces of a tree stand: side by side, or one below the other.

In both, what follows a piece is on rows of its own, without a gap, so that what is visible is found by its rows.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from operator import attrgetter

_x, _row = attrgetter("x"), attrgetter("row")


class Twig:
    """A piece of a tree that is drawn in one line.

    Attributes:
        parent: None for the root.
        children: in their order on the screen.
        row: counts from the top.
        x, width: where it begins and how long it is, in the unit of whoever draws it.
    """

    __slots__ = ("children", "parent", "row", "width", "x")

    def __init__(self, parent: Twig | None) -> None:
        self.parent = parent
        self.children: list[Twig] = []
        self.row = 0
        self.x = 0.0
        self.width = 0.0
        if parent is not None:
            parent.children.append(self)

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.x + self.width

    def ancestors(self) -> Iterator[Twig]:
        """Its parent, the parent's parent, and so on up to the root."""
        twig = self.parent
        while twig is not None:
            yield twig
            twig = twig.parent


class TreeLayout:
    """From left to right: a row for each leaf, the first child on its parent's row, the others below.

    Attributes:
        root: stands in row 0 at 0.
        gap: between a piece and its children.
        rows: the pieces of each row, from left to right.
        width: how far the longest row reaches.
    """

    def __init__(self, root: Twig, gap: float) -> None:
        self.root = root
        self.gap = gap
        self.rows: list[list[Twig]] = []
        self.width = 0.0
        self.place()

    def place(self) -> None:
        """Gives every piece its place: after one came, went, or became shorter."""
        self.rows = [[]]
        self.width = 0.0
        stack = [self.root]
        while stack:
            twig = stack.pop()
            self._put(twig)
            stack.extend(reversed(twig.children))

    def _put(self, twig: Twig) -> None:
        parent = twig.parent
        if parent is not None:
            twig.x = parent.right + self.gap
            if twig is not parent.children[0]:
                self.rows.append([])
        twig.row = len(self.rows) - 1
        self.rows[-1].append(twig)
        self.width = max(self.width, twig.right)

    def within(self, first: int, last: int) -> Iterator[Twig]:
        """The pieces of the rows from ``first`` to ``last``, both included."""
        for row in self.rows[max(0, first) : last + 1]:
            yield from row

    def passing(self, first: int, last: int) -> Iterator[Twig]:
        """Of each piece whose children reach below row ``last``, and that begins above it, the first such child.

        Together with the pieces within these rows, they own all lines that cross the rows.
        """
        if not 0 <= first < len(self.rows):
            return
        top = self.rows[first][0]
        for twig in (*top.ancestors(), *self.within(first, last)):
            index = bisect_right(twig.children, last, key=_row)
            if index < len(twig.children):
                yield twig.children[index]

    def nearest(self, row: int, x: float) -> Twig | None:
        """The piece of a row that begins last before or at ``x``; the first one where none does."""
        if not 0 <= row < len(self.rows):
            return None
        twigs = self.rows[row]
        return twigs[max(0, bisect_right(twigs, x, key=_x) - 1)]


class Outline(TreeLayout):
    """From top to bottom: a row for each piece. The last child goes on below its parent, the others stand further in.

    Whoever goes on with the newest branch again and again therefore stays where they are, and what was left stands
    beside it. The root has no row of its own.

    Attributes:
        gap: how much further in a branch stands.
    """

    def place(self) -> None:
        self.rows = []
        self.width = 0.0
        self.root.row = -1
        stack = list(reversed(self.root.children))
        while stack:
            twig = stack.pop()
            self._put(twig)
            stack.extend(reversed(twig.children))

    def _put(self, twig: Twig) -> None:
        parent = twig.parent
        twig.x = parent.x if twig is parent.children[-1] else parent.x + self.gap
        twig.row = len(self.rows)
        self.rows.append([twig])
        self.width = max(self.width, twig.x)
