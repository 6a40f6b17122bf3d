"""Rows and places of a tree's pieces."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playground.core.tree_layout import Outline, TreeLayout, Twig

GAP = 10.0


def tree(parents: list[int]) -> list[Twig]:
    """A twig for the root and one for each number, which is the index of its parent."""
    twigs = [Twig(None)]
    for parent in parents:
        twigs.append(Twig(twigs[parent]))
    for index, twig in enumerate(twigs):
        twig.width = float(index % 7)
    return twigs


trees = st.integers(0, 60).flatmap(lambda n: st.tuples(*(st.integers(0, index) for index in range(n)))).map(tree)


def test_one_line_where_nothing_branches():
    twigs = tree([0, 1, 2, 3])
    layout = TreeLayout(twigs[0], GAP)
    assert layout.rows == [twigs]
    assert [twig.x for twig in twigs] == [0, 10, 21, 33, 46]
    assert layout.width == 50


def test_a_fork_goes_on_in_the_row_and_below():
    #  0 - 1 - 2
    #      ` - 3 - 4
    #  ` - 5
    twigs = tree([0, 1, 1, 3, 0])
    TreeLayout(twigs[0], GAP)
    assert [twig.row for twig in twigs] == [0, 0, 0, 1, 1, 2]
    assert twigs[3].x == twigs[2].x == twigs[1].right + GAP


@given(trees)
def test_no_two_pieces_overlap(twigs):
    layout = TreeLayout(twigs[0], GAP)
    assert sum(map(len, layout.rows)) == len(twigs)
    for row in layout.rows:
        for left, right in pairwise(row):
            assert right.x >= left.right + GAP


@given(trees)
def test_a_row_for_each_leaf(twigs):
    layout = TreeLayout(twigs[0], GAP)
    assert len(layout.rows) == sum(1 for twig in twigs if not twig.children)


@given(trees, st.integers(0, 30), st.integers(0, 10), st.sampled_from([TreeLayout, Outline]))
def test_every_line_that_crosses_the_visible_rows_is_known(twigs, first, more, kind):
    layout = kind(twigs[0], GAP)
    last = first + more
    known = {twig.parent for twig in layout.within(first, last)} | {twig.parent for twig in layout.passing(first, last)}
    for twig in twigs[1:]:
        if twig.parent.row <= last and twig.row >= first and first < len(layout.rows):
            assert twig.parent in known


def test_an_outline_goes_on_with_the_last_branch():
    #  0
    #  |- 1
    #  |  2        (the only one: below its parent)
    #  3
    #  |- 4
    #  5
    twigs = tree([0, 1, 0, 3, 3])
    layout = Outline(twigs[0], GAP)
    assert layout.rows == [[twig] for twig in twigs[1:]]
    assert [twig.x for twig in twigs[1:]] == [10, 10, 0, 10, 0]
    assert layout.width == 10


@given(trees)
def test_an_outline_has_a_row_for_each_piece_and_what_follows_it_is_below(twigs):
    layout = Outline(twigs[0], GAP)
    assert sorted(twig.row for twig in twigs[1:]) == list(range(len(twigs) - 1))
    for twig in twigs[1:]:
        assert twig.parent.row < twig.row
        assert layout.rows[twig.row] == [twig]


@given(trees)
def test_no_line_of_an_outline_runs_through_another_piece(twigs):
    """The line from a piece down to a child passes only pieces that stand further in."""
    layout = Outline(twigs[0], GAP)
    for twig in twigs[1:]:
        for row in range(twig.parent.row + 1, twig.row):
            assert layout.rows[row][0].x > twig.parent.x


@pytest.mark.parametrize(
    ("row", "x", "index"), [(0, 0, 0), (0, 10.5, 1), (1, 0, 2), (1, 99, 2), (-1, 0, None), (2, 0, None)]
)
def test_the_nearest_piece_of_a_row(row, x, index):
    twigs = tree([0, 0])
    assert TreeLayout(twigs[0], GAP).nearest(row, x) is (None if index is None else twigs[index])
