"""Checks of single values that come from a file anybody may have written."""

from __future__ import annotations

from typing import Any

import numpy as np

from playground.core.journal.format import LONGEST_TEXT, MOST_TOP

_FLOATS = {int, float}
_LARGEST = float(np.finfo(np.float32).max)
NEARLY_ONE = 1.0 + 1e-6
"""A sum of rounded numbers may be a little more than 1."""


class Damaged(ValueError):
    """A value that cannot be right; the message names the field."""


def whole(record: dict[str, Any], name: str, low: int, high: int) -> int:
    """An integer from low to high."""
    value = record.get(name)
    if type(value) is not int or not low <= value <= high:
        raise Damaged(name)
    return value


def number(record: dict[str, Any], name: str, low: float = -_LARGEST, high: float = _LARGEST) -> float:
    """A finite number from low to high."""
    value = record.get(name)
    if type(value) not in _FLOATS or not low <= value <= high:
        raise Damaged(name)
    return float(value)


def truth(record: dict[str, Any], name: str, default: bool | None = None) -> bool:
    """True or false."""
    value = record.get(name, default)
    if type(value) is not bool:
        raise Damaged(name)
    return value


def text(value: object, name: str, longest: int = LONGEST_TEXT) -> str:
    """A text that UTF-8 can hold."""
    if type(value) is not str or len(value) > longest:
        raise Damaged(name)
    if not value.isascii():
        try:
            value.encode("utf-8")
        except UnicodeEncodeError:
            raise Damaged(name) from None
    return value


def items(value: object, name: str, most: int) -> list[Any]:
    """A list that is not too long."""
    if type(value) is not list or len(value) > most:
        raise Damaged(name)
    return value


def tokens(value: object, name: str, known: set[int]) -> np.ndarray:
    """int32[k] of tokens whose pieces are known."""
    listed = items(value, name, MOST_TOP)
    # Sets hold True for 1 and 1.0 for 1: the types are looked at first.
    if not set(map(type, listed)) <= {int} or not known.issuperset(listed):
        raise Damaged(name)
    return np.array(listed, np.int32)


def floats(value: object, name: str, n: int, low: float = -_LARGEST, high: float = _LARGEST) -> np.ndarray:
    """float32[n] of finite numbers from low to high."""
    listed = items(value, name, n)
    if len(listed) != n or not set(map(type, listed)) <= _FLOATS:
        raise Damaged(name)
    if n and not (low <= min(listed) and max(listed) <= high):
        raise Damaged(name)
    return np.array(listed, np.float32)
