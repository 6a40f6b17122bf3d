"""Texts of modules that also speak where Qt is not, as in `playground trace`."""

from __future__ import annotations

from collections.abc import Callable


class _Translating:
    """English, until a window says otherwise."""

    def __init__(self) -> None:
        self.translate: Callable[[str, str], str] = lambda _context, text: text


translating = _Translating()


def tr(text: str) -> str:
    """Marks a text for lupdate, which knows it by this function's name; it is translated where it is said."""
    return text


def say(text: str) -> str:
    """A marked text in the user's language; English without a window. Outside classes lupdate gives no context."""
    return translating.translate("", text)
