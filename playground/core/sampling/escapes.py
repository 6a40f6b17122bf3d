"""Texts with escapes, as llama.cpp reads them on its command line: \\n \\r \\t \\' \\" \\\\ and \\xHH."""

from __future__ import annotations

import re

_MEANS = {"n": "\n", "r": "\r", "t": "\t", "'": "'", '"': '"', "\\": "\\"}
_WRITTEN = {"\n": "\\n", "\r": "\\r", "\t": "\\t", "\\": "\\\\"}
_ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]{2})|(.))", re.DOTALL)


def unescape(text: str) -> str:
    """The text that is meant; an escape nobody knows stays as it is."""

    def meant(match: re.Match) -> str:
        if match[1]:
            # One byte; those of one character of several bytes come as several escapes.
            return chr(int(match[1], 16))
        return _MEANS.get(match[2], match[0])

    return _joined_bytes(_ESCAPE.sub(meant, text)) if "\\x" in text else _ESCAPE.sub(meant, text)


def _joined_bytes(text: str) -> str:
    try:
        return text.encode("latin-1").decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return text


def escape(text: str, also: str = "") -> str:
    """A text as it is typed; control characters and those of ``also`` become \\xHH."""
    typed = "".join(_WRITTEN.get(char) or (_hex(char) if char < " " or char in also else char) for char in text)
    if unescape(typed) == text:
        return typed
    # Beside \\xHH, letters that look like the bytes of another one would be read as that one: all are written as bytes.
    return "".join(
        _WRITTEN.get(char) or (char if " " <= char < "\x7f" and char not in also else _hex(char)) for char in text
    )


def _hex(char: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in char.encode("utf-8", "surrogatepass"))


def split_words(text: str) -> tuple[str, ...]:
    """The texts of a line, which blanks set apart; a blank inside one is written \\x20."""
    return tuple(unescape(word) for word in text.split())


def join_words(words: tuple[str, ...]) -> str:
    """The inverse of :func:`split_words`."""
    return " ".join(escape(word, also=" ") for word in words)
