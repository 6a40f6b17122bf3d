"""What a window says: the texts of its widgets and menus, and those that it paints."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QAbstractButton, QLabel, QMenu, QWidget

from playground.ui.terminal.speaking import speak_by
from playground.ui.words.language import languages
from playground.ui.words.saying import translating
from tests.ui.fitting import painted_boxes

PROPERTIES = ("toolTip", "accessibleName", "accessibleDescription", "windowTitle", "placeholderText")


class Text(NamedTuple):
    """A text, and where it stands."""

    where: str
    kind: str
    words: str


class Marked(QTranslator):
    """A language in which every text of the program stands in brackets, so that the others are seen."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
        return f"«{text}»"


@contextmanager
def marked_language(monkeypatch) -> Iterator[None]:
    """Everything is said in brackets."""
    monkeypatch.setattr("playground.ui.words.language._translators", lambda code: [Marked()] if code == "ko" else [])
    languages().choose("ko")
    try:
        yield
    finally:
        languages().choose("en")


def mark_commands(monkeypatch) -> None:
    """Everything that the command line says is in brackets, argparse's words too."""
    monkeypatch.setattr(translating, "translate", translating.translate)
    monkeypatch.setattr(argparse, "_", argparse._)
    speak_by(lambda _, text: f"«{text}»")


def unmarked(text: str) -> str:
    """What of a text stands outside of all brackets."""
    depth, left = 0, []
    for character in text:
        depth += (character == "«") - (character == "»")
        if depth == 0 and character != "»":
            left.append(character)
    return "".join(left)


def texts(root: QWidget) -> list[Text]:
    """The texts of a widget and of all within it, shown or not."""
    found = []
    for widget in (root, *root.findChildren(QWidget)):
        where = f"{path_of(widget)}"
        if isinstance(widget, QLabel | QAbstractButton):
            found.append(Text(where, "text", widget.text()))
        for name in PROPERTIES:
            if (words := widget.property(name)) and isinstance(words, str):
                found.append(Text(where, name, words))
        if isinstance(widget, QMenu):
            found += [Text(where, "action", action.text()) for action in widget.actions() if action.text()]
    return [text for text in found if text.words.strip()]


def painted(widget: QWidget) -> list[Text]:
    """The texts that a widget paints itself, its children left out."""
    return [Text(path_of(widget), "painted", words) for words, _ in painted_boxes(widget)]


def path_of(widget: QWidget) -> str:
    """The widget and what it stands in."""
    names = []
    while widget is not None and len(names) < 4:
        names.append(type(widget).__name__)
        widget = widget.parentWidget()
    return " < ".join(names)


def settle() -> None:
    """What a change of language has posted is done."""
    QCoreApplication.sendPostedEvents()
