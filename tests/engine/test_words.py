"""Where a word ends, token by token."""

import pytest

from playground.engine.words import goes_on, may_go_on


@pytest.mark.parametrize(
    ("word", "piece", "expected"),
    [
        (" hel", "lo", True),
        ("hel", "lo", True),
        (" hello", " world", False),
        (" hello", ".", False),
        (" hello", "\n", False),
        (" don", "'t", True),
        (" don", "’t", True),
        (" don'", "t", True),
        (" don", "'", False),
        (" 'tis", "'", False),
        (" ", "the", True),
        (" ", " the", False),
        ("\n", "The", False),
        (".", "The", False),
        ("(", "a", False),
        (" 19", "84", True),
        (" caf", "é", True),
        (" e", "\u0301", True),  # a mark on the letter before it
        (" 日", "本", False),
        (" the", "日", False),
        ("ไท", "ย", False),
        (" 한", "국", True),
        (" well", "-", False),
    ],
)
def test_a_piece_belongs_to_the_word_or_begins_another(word, piece, expected):
    assert goes_on(word.encode(), piece.encode()) is expected


def test_an_unfinished_character_is_an_unfinished_word():
    e_acute, ideograph = "é".encode(), "日".encode()
    assert goes_on(b" caf", e_acute[:1])
    assert goes_on(b" caf" + e_acute[:1], e_acute[1:])
    assert goes_on(ideograph[:1], ideograph[1:2])
    assert may_go_on(ideograph[:2])
    assert not may_go_on(ideograph)
    assert not goes_on(b" the.", e_acute[:1])


@pytest.mark.parametrize(("word", "expected"), [(" a", True), ("a.", False), ("", True), ("\n", False), ("a'", True)])
def test_where_nothing_can_follow_nothing_needs_to_be_asked(word, expected):
    assert may_go_on(word.encode()) is expected


def test_an_empty_piece_belongs_to_nothing():
    assert not goes_on(b" a", b"")
