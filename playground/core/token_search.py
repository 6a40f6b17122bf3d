"""Finding tokens by what they contain, in the whole vocabulary at once."""

from __future__ import annotations

import re

import numpy as np

from playground.core.vocabulary import Vocabulary

LONGEST = 64
"""More characters than this are not looked at."""

_SHOWN = str.maketrans({"\u2423": " ", "\u21b5": "\n", "\u21e5": "\t", "\u240d": "\r"})
"""The signs a token is shown with; who copies one from a row means what it stands for."""
_BYTE = re.compile(r"<(?:0x)?([0-9A-Fa-f]{2})>")


class TokenSearch:
    """The pieces of a vocabulary as one array of bytes; it never looks at tokens one by one.

    Args:
        vocabulary: what is searched.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._n_vocab = vocabulary.n_vocab
        self._bytes = np.frombuffer(vocabulary.pieces, dtype=np.uint8)
        # Which piece a byte belongs to: a match must not reach over into the next one.
        self._owner = np.repeat(np.arange(self._n_vocab, dtype=np.int32), np.diff(vocabulary.offsets))

    def find(self, text: str, *, match_case: bool = False) -> np.ndarray:
        """int64[n], ids in ascending order of the tokens that ``text`` means.

        Args:
            text: part of a piece. Signs for spaces and line ends, and bytes as <E2>, mean what they stand for. A whole
                number also means the token of this id, "#12" means that one alone. "" means every token.
            match_case: whether capitals differ from small letters.
        """
        text = text[:LONGEST]
        if not text:
            return np.arange(self._n_vocab)
        found = np.zeros(self._n_vocab, dtype=bool)
        only_id = text.startswith("#") and _is_number(text[1:])
        if only_id or _is_number(text):
            token = int(text.lstrip("#"))
            found[token : token + 1] = True
        if not (only_id and found.any()):
            found[self._containing(_pattern(text.translate(_SHOWN), match_case))] = True
        return np.flatnonzero(found)

    def _containing(self, pattern: list[tuple[bytes, ...]]) -> np.ndarray:
        """Owners of every match of a pattern: for each character the bytes, of one length, that may stand for it."""
        length = sum(len(variants[0]) for variants in pattern)
        n = len(self._bytes) - length + 1
        if n <= 0:
            return np.empty(0, dtype=np.int32)
        # Whole passes over bytes are faster than following places: the processor compares 32 of them at a time.
        fits, offset = np.ones(n, dtype=bool), 0
        for variants in pattern:
            fits &= np.logical_or.reduce([self._stands_at(offset, n, variant) for variant in variants])
            if not fits.any():
                break
            offset += len(variants[0])
        starts = np.flatnonzero(fits)
        owners = self._owner[starts]
        return owners[owners == self._owner[starts + (length - 1)]]

    def _stands_at(self, offset: int, n: int, variant: bytes) -> np.ndarray:
        """bool[n], whether these bytes stand ``offset`` bytes after each place."""
        equal = [self._bytes[offset + index : offset + index + n] == byte for index, byte in enumerate(variant)]
        return equal[0] if len(equal) == 1 else np.logical_and.reduce(equal)


def _is_number(text: str) -> bool:
    # Not more digits than an id can have: int() of a pasted book takes long.
    return text.isascii() and text.isdigit() and len(text) <= 9


def _pattern(text: str, match_case: bool) -> list[tuple[bytes, ...]]:
    pattern: list[tuple[bytes, ...]] = []
    end = 0
    for match in _BYTE.finditer(text):
        pattern += _characters(text[end : match.start()], match_case)
        pattern.append((bytes.fromhex(match[1]),))
        end = match.end()
    return pattern + _characters(text[end:], match_case)


def _characters(text: str, match_case: bool) -> list[tuple[bytes, ...]]:
    return [_variants(char, match_case) for char in text]


def _variants(char: str, match_case: bool) -> tuple[bytes, ...]:
    """The character's bytes, and those of its other case where that is as long (the dotless i, say, has none)."""
    chars = (char,) if match_case else dict.fromkeys((char, char.lower(), char.upper()))
    codes = [each.encode("utf-8", "surrogatepass") for each in chars]
    return tuple(code for code in codes if len(code) == len(codes[0]))
