"""Where a word ends, as far as tokens can tell."""

from __future__ import annotations

import codecs
import unicodedata

_APOSTROPHES = "'’"
#: Scripts that write no spaces between words: each token counts as a word. First and last character of each block.
_SPACELESS = (
    ("\u0e00", "\u0eff"),  # Thai, Lao
    ("\u1000", "\u109f"),  # Myanmar
    ("\u1780", "\u17ff"),  # Khmer
    ("\u2e80", "\u9fff"),  # Chinese characters, kana
    ("\uf900", "\ufaff"),
    ("\uff66", "\uff9d"),
    ("\U00020000", "\U0003ffff"),
)


def _is_inside(char: str) -> bool:
    """Whether a word may go on with `char`: a letter, a digit or a mark of a script that writes spaces."""
    if any(first <= char <= last for first, last in _SPACELESS):
        return False
    return char.isalnum() or unicodedata.category(char).startswith("M")


def _split(text: bytes) -> tuple[str, bool]:
    """The whole characters of `text`, and whether bytes of an unfinished one follow them."""
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    return decoder.decode(text), bool(decoder.getstate()[0])


def may_go_on(word: bytes) -> bool:
    """Whether anything at all could follow `word` and still belong to it."""
    text, unfinished = _split(word)
    body = text.lstrip(" ")
    if unfinished or not body:
        return True
    ends_in_apostrophe = len(body) > 1 and body[-1] in _APOSTROPHES and body[-2].isalpha()
    return _is_inside(body[-1]) or ends_in_apostrophe


def goes_on(word: bytes, piece: bytes) -> bool:
    """Whether `piece`, which follows `word`, belongs to the same word.

    A new word begins with a space, after or with punctuation, and at each token of a script without spaces. The
    apostrophe of don't is part of its word; an unfinished character always is.
    """
    text, unfinished = _split(word)
    if unfinished:
        return True
    body = text.lstrip(" ")
    following, cut = _split(piece)
    if not following:
        return cut and may_go_on(word)  # the beginning of a character, most likely a letter
    if following[0] in _APOSTROPHES and len(following) > 1 and following[1].isalpha():
        return body[-1:].isalpha()
    return may_go_on(word) and _is_inside(following[0])
