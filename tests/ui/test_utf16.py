"""Offsets in UTF-16 units."""

import pytest

from playground.ui.text import utf16


@pytest.mark.parametrize(("text", "n"), [("", 0), ("abc", 3), ("é한", 2), ("a👋b", 4)])
def test_length_is_what_qt_counts(text, n):
    assert utf16.length(text) == n


@pytest.mark.parametrize(
    ("start", "end", "expected"), [(0, 4, "a👋b"), (1, 3, "👋"), (3, 9, "b"), (-5, 1, "a"), (2, 4, "b"), (3, 2, "")]
)
def test_cut_counts_pairs_as_two(start, end, expected):
    assert utf16.cut("a👋b", start, end) == expected


def test_cut_of_nothing():
    assert utf16.cut("", 0, 3) == ""
