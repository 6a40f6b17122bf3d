"""Pieces as people see them: nothing invisible, nothing that reorders, no replacement characters."""

import numpy as np
import pytest

from playground.core.vocabulary import PieceDecoder, TokenFlag, Vocabulary, display_piece, path_text, running_text

PIECES = [b"<s>", b"\xe2", b" the", "日".encode(), b""]
FLAGS = [TokenFlag.CONTROL, TokenFlag.BYTE, TokenFlag.NORMAL, TokenFlag.NORMAL, TokenFlag.CONTROL | TokenFlag.END]


@pytest.fixture
def table() -> Vocabulary:
    offsets = np.cumsum([0, *map(len, PIECES)]).astype(np.int32)
    return Vocabulary(b"".join(PIECES), offsets, np.array(FLAGS, np.uint8))


def test_pieces_and_flags(table):
    assert table.n_vocab == 5
    assert [table.piece(token) for token in range(5)] == PIECES
    assert [table.is_control(token) for token in range(5)] == [True, False, False, False, True]
    assert [table.is_eog(token) for token in range(5)] == [False] * 4 + [True]
    assert table.is_byte(1)
    assert (table.display(2), table.text(2), table.text(1)) == ("␣the", " the", "<E2>")


@pytest.mark.parametrize("token", [-1, 5])
def test_an_id_outside_the_vocabulary_is_refused(table, token):
    with pytest.raises(IndexError):
        table.piece(token)


@pytest.mark.parametrize("offsets", [[0, 1], [1, 1, 2], [0, 2, 1], [0, 1, 3]])
def test_a_table_that_does_not_fit_together_is_refused(offsets):
    with pytest.raises(ValueError, match="fit"):
        Vocabulary(b"ab", np.array(offsets, np.int32), np.zeros(2, np.uint8))


@pytest.mark.parametrize(
    ("piece", "shown"),
    [
        (b" a b", "␣a␣b"),
        (b"\n\t\r\n", "↵⇥␍↵"),
        (b"\xe2", "<E2>"),
        (b"a\xf0\x9f", "a<F0><9F>"),
        (b"\xff\xfe", "<FF><FE>"),
        (b"\x00\x1b[31m", "<U+0000><U+001B>[31m"),
        ("\u202eabc".encode(), "<U+202E>abc"),
        ("\u200b".encode(), "<U+200B>"),
        ("\ufeff".encode(), "<U+FEFF>"),
        ("\u00a0".encode(), "<U+00A0>"),
        ("\u3164".encode(), "<U+3164>"),
        ("\u2028".encode(), "<U+2028>"),
        ("\U000e0041".encode(), "<U+E0041>"),
        ("\ue000".encode(), "<U+E000>"),
        ("ा".encode(), "◌ा"),
        ("\u0301".encode(), "◌\u0301"),
        ("\ufe0f".encode(), "<U+FE0F>"),
        ("नमस्ते".encode(), "नमस्ते"),
        ("안녕".encode(), "안녕"),
        ("👍🏽".encode(), "👍🏽"),
        (b"<b>&amp;", "<b>&amp;"),
        (b"", ""),
    ],
)
def test_everything_in_a_piece_can_be_seen(piece, shown):
    assert display_piece(piece) == shown


def test_an_unfinished_character_waits_until_it_is_whole():
    decoder = PieceDecoder()
    assert decoder.push(b"a\xe2") == "a"
    assert decoder.pending == b"\xe2"
    branch = decoder.copy()
    assert decoder.push(b"\x82\xac!") == "€!"
    assert decoder.pending == b""
    assert branch.push(b"\x82") == ""
    assert branch.push(b"x") == "<E2><82>x"


def test_a_whole_path():
    assert path_text([b"a", b"\xe2\x82", b"\xac", b"\xf0"]) == "a€<F0>"


def test_running_text_keeps_what_languages_need_and_shows_what_deceives():
    assert running_text("a b\nनि\u200dक\u200c 👍\ufe0f") == "a b\nनि\u200dक\u200c 👍\ufe0f"
    assert running_text("a\u202eb\x07\u2066") == "a<U+202E>b<U+0007><U+2066>"
