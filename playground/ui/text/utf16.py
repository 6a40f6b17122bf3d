"""Offsets as Qt counts them: in UTF-16 units, where an emoji counts two and Python counts one."""

from __future__ import annotations


def length(text: str) -> int:
    """UTF-16 units of ``text``."""
    if text.isascii():
        return len(text)
    return len(text) + sum(char > "\uffff" for char in text)


def cut(text: str, start: int, end: int) -> str:
    """``text`` between two offsets in UTF-16 units; half of a pair is left out."""
    if text.isascii() or max(text) <= "\uffff":
        return text[max(0, start) : max(0, end)]
    units = text.encode("utf-16-le", "surrogatepass")
    return units[2 * max(0, start) : 2 * max(0, end)].decode("utf-16-le", "ignore")
