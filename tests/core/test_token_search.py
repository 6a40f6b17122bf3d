"""Finding tokens: what is found, against a plain loop; and the time it takes at a large vocabulary."""

import time

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from playground.core.token_search import TokenSearch
from playground.core.vocabulary import Vocabulary

PIECES = [b" the", b"The", b"he", b"\n", "Été".encode(), "été".encode(), b"\xe2", "€".encode(), b"12", b"", b"a b"]


def vocabulary(pieces: list[bytes]) -> Vocabulary:
    offsets = np.zeros(len(pieces) + 1, np.int32)
    offsets[1:] = np.cumsum([len(piece) for piece in pieces])
    return Vocabulary(b"".join(pieces), offsets, np.zeros(len(pieces), np.uint8))


@pytest.mark.parametrize(
    ("text", "match_case", "tokens"),
    [
        ("", False, list(range(len(PIECES)))),
        ("the", False, [0, 1]),
        ("THE", False, [0, 1]),
        ("The", True, [1]),
        ("␣the", False, [0]),
        (" ", False, [0, 10]),
        ("↵", False, [3]),
        ("été", False, [4, 5]),
        ("été", True, [5]),
        ("<E2>", False, [6, 7]),
        ("<0xe2>", True, [6, 7]),
        ("1", False, [1, 8]),
        ("#1", False, [1]),
        ("#99", False, []),
        ("ß", False, []),
        ("no such piece anywhere", False, []),
        ("eT", False, []),
        ("\ud800", False, []),
        ("1" * 5000, False, []),
    ],
)
def test_what_is_found(text, match_case, tokens):
    assert TokenSearch(vocabulary(PIECES)).find(text, match_case=match_case).tolist() == tokens


def test_nothing_is_found_across_two_pieces():
    assert TokenSearch(vocabulary([b"ab", b"cd", b""])).find("bc").tolist() == []


@given(st.lists(st.text("aAbB é", max_size=4), min_size=1, max_size=30), st.text("aAbB é", min_size=1, max_size=3))
def test_the_same_as_a_plain_loop(texts, text):
    found = TokenSearch(vocabulary([each.encode() for each in texts])).find(text)
    assert found.tolist() == [token for token, each in enumerate(texts) if text.lower() in each.lower()]


def large() -> Vocabulary:
    random = np.random.default_rng(1)
    offsets = np.zeros(262_144 + 1, np.int32)
    offsets[1:] = np.cumsum(random.integers(1, 12, 262_144))
    letters = np.frombuffer(b"eeeaaettt nrsiouldhc", np.uint8)
    return Vocabulary(random.choice(letters, offsets[-1]).tobytes(), offsets, np.zeros(262_144, np.uint8))


@pytest.mark.parametrize("text", ["", "e", "th", "the", " the end", "ettte" * 8])
def test_a_large_vocabulary_is_searched_as_one_types(text):
    search = TokenSearch(large())
    times = []
    for _ in range(5):
        begun = time.process_time()
        search.find(text)
        times.append(time.process_time() - begun)
    assert min(times) < 0.05
