"""What a window says: the texts of its widgets and menus, and those that it paints."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple
from xml.etree import ElementTree

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QPoint, QTranslator
from PySide6.QtGui import QRegion
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QAbstractButton, QLabel, QMenu, QWidget

from playground.ui.language import languages

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
    monkeypatch.setattr("playground.ui.language._translators", lambda code: [Marked()] if code == "ko" else [])
    languages().choose("ko")
    try:
        yield
    finally:
        languages().choose("en")


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
        where = f"{_path(widget)}"
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
    data = QByteArray()
    buffer = QBuffer(data)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(widget.size())
    QWidget.render(widget, generator, QPoint(), QRegion(), QWidget.RenderFlag(0))
    root = ElementTree.fromstring(re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", "?", bytes(data).decode(errors="replace")))
    elements = root.iter("{http://www.w3.org/2000/svg}text")
    return [Text(_path(widget), "painted", "".join(each.itertext())) for each in elements]


def _path(widget: QWidget) -> str:
    names = []
    while widget is not None and len(names) < 4:
        names.append(type(widget).__name__)
        widget = widget.parentWidget()
    return " < ".join(names)


def settle() -> None:
    """What a change of language has posted is done."""
    QCoreApplication.sendPostedEvents()
