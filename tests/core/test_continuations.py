"""The tree of the most probable continuations, from the engine's arrays."""

from math import log

import pytest

from playground.core.continuations import tree_of


def test_probabilities_multiply_along_a_path():
    root = tree_of([-1, -1, 0], [5, 6, 7], [log(0.5), log(0.25), log(0.2)], [1, 1, 2])
    first, second = root.children
    leaf = first.children[0]
    assert [first.p, second.p, leaf.p] == pytest.approx([0.5, 0.25, 0.2])
    assert leaf.path_p == pytest.approx(0.1)
    assert (leaf.path(), second.path(), root.path()) == ([5, 7], [6], [])


def test_tokens_of_one_word_are_one_step():
    root = tree_of([-1, 0, 1, 2], [5, 6, 7, 8], [log(0.5)] * 4, [1, 1, 2, 2])
    word = root.children[0]
    assert (word.tokens, word.children[0].tokens) == ([5, 6], [7, 8])
    assert word.p == pytest.approx(0.25)
    assert word.children[0].path_p == pytest.approx(0.0625)


def test_nothing_was_found():
    assert tree_of([], [], [], []).children == []
