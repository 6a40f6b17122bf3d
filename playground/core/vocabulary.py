"""The model's vocabulary: pieces as bytes, and how they are shown.

A piece is bytes, not text: one character may be spread over several tokens, and some tokens are not valid UTF-8
by themselves. Pieces come from a file nobody vouches for, so what could deceive (direction overrides, invisible
characters, control characters) is always made visible.
"""

from __future__ import annotations

import codecs
import unicodedata
from dataclasses import dataclass
from enum import IntFlag

import numpy as np
from numpy.typing import NDArray


class TokenFlag(IntFlag):
    """What a token is, beside its piece; several may hold at once."""

    NORMAL = 0
    CONTROL = 1  # a marker of the template or the model: never part of what a person typed
    BYTE = 2  # one single byte, as SentencePiece vocabularies have them
    END = 4  # ends a generation (there may be several)
    UNUSED = 8
    USER_DEFINED = 16
    UNKNOWN = 32


#: Plain numbers: asked for every token that is painted, where an IntFlag costs thirty times as much.
_CONTROL, _END, _BYTE = TokenFlag.CONTROL.value, TokenFlag.END.value, TokenFlag.BYTE.value


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """All pieces in one table: no Python object a token, so 262,144 tokens cost a few MB.

    pieces: the bytes of all pieces, one after another.
    offsets: int32[n_vocab + 1]; piece i is pieces[offsets[i]:offsets[i + 1]].
    flags: uint8[n_vocab], of TokenFlag.
    """

    pieces: bytes
    offsets: NDArray[np.int32]
    flags: NDArray[np.uint8]

    def __post_init__(self) -> None:
        steps = np.diff(self.offsets)
        if len(self.offsets) != len(self.flags) + 1 or self.offsets[0] != 0:
            raise ValueError("offsets and flags do not fit each other")
        if (steps < 0).any() or self.offsets[-1] != len(self.pieces):
            raise ValueError("offsets do not fit the pieces")

    @property
    def n_vocab(self) -> int:
        """Number of tokens."""
        return len(self.flags)

    def piece(self, token: int) -> bytes:
        """The bytes of `token`; raises IndexError for an id that is not in the vocabulary."""
        if not 0 <= token < len(self.flags):
            raise IndexError(token)
        return self.pieces[self.offsets[token] : self.offsets[token + 1]]

    def is_control(self, token: int) -> bool:
        """Whether `token` is a marker, shown as a chip and not as text."""
        return int(self.flags[token]) & _CONTROL != 0

    def is_eog(self, token: int) -> bool:
        """Whether `token` ends a generation."""
        return int(self.flags[token]) & _END != 0

    def is_byte(self, token: int) -> bool:
        """Whether `token` stands for one byte (<0xE2>)."""
        return int(self.flags[token]) & _BYTE != 0

    def display(self, token: int) -> str:
        """`token` as shown in a row or a chip: spaces, line ends, tabs, odd bytes and hidden characters visible."""
        return display_piece(self.piece(token))

    def text(self, token: int) -> str:
        """`token` as text where it is valid UTF-8 alone, bytes that are not as <E2>."""
        return self.piece(token).decode("utf-8", _HEX_ERRORS)


_HEX_ERRORS = "playground_hex"


def _hex_of_bad_bytes(error: UnicodeError) -> tuple[str, int]:
    """Codec error handler: bytes that are not UTF-8 become <E2><80>, never a replacement character."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    bad = error.object[error.start : error.end]
    return "".join(f"<{byte:02X}>" for byte in bad), error.end


codecs.register_error(_HEX_ERRORS, _hex_of_bad_bytes)

_SHOWN = {" ": "␣", "\n": "↵", "\t": "⇥", "\r": "␍"}
_HIDDEN_CATEGORIES = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp", "Zs"}
#: Blank or reordering characters that Unicode does not class as format characters.
_HIDDEN_EXTRA = set("\u115f\u1160\u3164\uffa0\u2800\u034f\u17b4\u17b5\u180b\u180c\u180d\u180e\u180f")


def _is_variation_selector(char: str) -> bool:
    return "\ufe00" <= char <= "\ufe0f" or "\U000e0100" <= char <= "\U000e01ef"


def _visible(char: str) -> str:
    if char in _SHOWN:
        return _SHOWN[char]
    if char in _HIDDEN_EXTRA or unicodedata.category(char) in _HIDDEN_CATEGORIES:
        return f"<U+{ord(char):04X}>"
    return char


def display_piece(piece: bytes) -> str:
    """One piece as a person can see all of it; a mark without its base letter sits on a dotted circle."""
    text = piece.decode("utf-8", _HEX_ERRORS)
    shown = "".join(map(_visible, text))
    if shown and _is_variation_selector(shown[0]):
        return f"<U+{ord(shown[0]):04X}>" + shown[1:]
    if shown and unicodedata.category(shown[0]).startswith("M"):
        return "◌" + shown
    return shown


def _harmless(char: str) -> str:
    # Joiners and variation selectors stay: Devanagari, Persian and emoji are written with them.
    if char in "\n\t\u200c\u200d" or _is_variation_selector(char):
        return char
    if unicodedata.category(char) in {"Cc", "Cf", "Cs", "Zl", "Zp"}:
        return f"<U+{ord(char):04X}>"
    return char


def running_text(text: str) -> str:
    """`text` as it may stand in a message: spaces stay spaces, what reorders or hides is made visible."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(_harmless, text))


class PieceDecoder:
    """Turns the pieces along a path into text; the bytes of an unfinished character wait until it is whole.

    Bytes that can never become a character come out as <E2>.
    """

    def __init__(self) -> None:
        self._decoder = codecs.getincrementaldecoder("utf-8")(_HEX_ERRORS)

    def push(self, piece: bytes) -> str:
        """The text that became whole with `piece` (may be empty)."""
        return self._decoder.decode(piece)

    @property
    def pending(self) -> bytes:
        """The bytes of the character that is not whole yet (0 to 3 of them)."""
        return self._decoder.getstate()[0]

    def copy(self) -> PieceDecoder:
        """A decoder at the same place, for a branch."""
        twin = PieceDecoder()
        twin._decoder.setstate(self._decoder.getstate())
        return twin


def path_text(pieces: list[bytes]) -> str:
    """The text of a whole path; an unfinished character at its end comes out as <E2>."""
    return b"".join(pieces).decode("utf-8", _HEX_ERRORS)
