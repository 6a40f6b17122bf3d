"""One line of text in several lengths: the longest that fits is shown.

Unlike a QLabel it never widens the window, never wraps, and takes several fonts in one line. Always plain text.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from string import Formatter

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from playground.ui.look.theme import Theme, themes


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a line: a text, the role of its font, the name of its colour."""

    text: str
    font: str = "small"
    colour: str = "muted"


Phrase = tuple[Part, ...]
"""A line of several parts."""


def phrase_of(form: str, *places: Part, colour: str = "muted", **names: Part) -> Phrase:
    """A sentence whose placeholders ({0}, {name}) have looks of their own; their order is the translator's."""
    parts: list[Part] = []
    for text, name, _, _ in Formatter().parse(form):
        parts += [Part(text, colour=colour)] if text else []
        parts += [names[name] if name in names else places[int(name)]] if name is not None else []
    return tuple(parts)


def phrase_text(phrase: Phrase) -> str:
    """The line without its looks."""
    return "".join(part.text for part in phrase)


def phrase_width(phrase: Phrase, theme: Theme) -> float:
    """The line's width in logical pixels."""
    return sum(theme.advance(part.font, part.text) for part in phrase)


def draw_phrase(painter: QPainter, phrase: Phrase, theme: Theme, x: float, baseline: float, room: float) -> None:
    """Draws a line from x on; what does not fit into the room ends with dots."""
    end = x + room
    for part in phrase:
        painter.setFont(theme.font(part.font))
        painter.setPen(theme.colour(part.colour))
        text, width, room = part.text, theme.advance(part.font, part.text), max(0.0, end - x) + 0.5
        if width > room:
            text = theme.metrics(part.font).elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QPointF(x, baseline), text)
        x += width
        if text != part.text:
            return


class FittingLabel(QWidget):
    """Shows the first of its phrases that fits, the last one with dots if none does."""

    def __init__(self, parent: QWidget | None = None, *, right: bool = False) -> None:
        super().__init__(parent)
        self._phrases: tuple[Phrase, ...] = ((),)
        self._right = right
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        themes().changed.connect(self.updateGeometry)
        themes().changed.connect(self.update)

    def set_phrases(self, *phrases: Phrase) -> None:
        """Takes the same sentence in several lengths, the longest first."""
        phrases = phrases or ((),)
        if phrases == self._phrases:
            return
        before = self.minimumSizeHint()
        self._phrases = phrases
        self.setAccessibleName(self.text)
        # A layout is worked out anew only where it would come out otherwise: numbers change with every slider move.
        ignores_width = self.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Ignored
        if not ignores_width or self.minimumSizeHint() != before:
            self.updateGeometry()
        self.update()

    def set_text(self, text: str, font: str = "small", colour: str = "muted") -> None:
        """A line of one part and one length."""
        self.set_phrases((Part(text, font, colour),))

    @property
    def text(self) -> str:
        """The longest phrase."""
        return phrase_text(self._phrases[0])

    @property
    def shown_text(self) -> str:
        """The phrase that fits."""
        return phrase_text(self._fitting(themes().current))

    def sizeHint(self) -> QSize:
        theme = themes().current
        return QSize(math.ceil(phrase_width(self._phrases[0], theme)), self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        roles = {part.font for part in self._phrases[0]} or {"small"}
        heights = [themes().current.metrics(role).height() for role in roles]
        return QSize(0, round(max(heights)) + 1)

    def _fitting(self, theme: Theme) -> Phrase:
        fitting = (phrase for phrase in self._phrases if phrase_width(phrase, theme) <= self.width())
        return next(fitting, self._phrases[-1])

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = themes().current
        phrase = self._fitting(theme)
        if not phrase:
            return
        painter = QPainter(self)
        ascent = max(theme.metrics(part.font).ascent() for part in phrase)
        x = max(0.0, self.width() - phrase_width(phrase, theme)) if self._right else 0.0
        draw_phrase(painter, phrase, theme, x, round(ascent), self.width() - x)
