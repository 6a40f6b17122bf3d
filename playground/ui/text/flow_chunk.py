"""A few lines of a flow, laid out together: fragments of runs, and how they look."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from operator import attrgetter

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from playground.ui.text import utf16

CHIP_SPACE = "\u2009"
"""Stands on both sides of a run with a box, as room for it; it is not copied."""
JOINER = "\u2060"
"""Stands between the characters of a run with a box, so that no line breaks in it; it is not copied."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a run looks.

    Attributes:
        colour: of the text; None for the flow's own.
        font: None for the flow's own.
        box: colour of a rounded box behind it, for chips.
        underline: colour of a short mark under it.
    """

    colour: QColor | None = None
    font: QFont | None = None
    box: QColor | None = None
    underline: QColor | None = None


PLAIN = Style()


@dataclass(slots=True)
class Fragment:
    """The part of a run that stands in one chunk, at ``start`` of the chunk's text."""

    run: int
    start: int
    text: str
    style: Style

    @property
    def end(self) -> int:
        """Where the next one begins."""
        return self.start + utf16.length(self.text)


@dataclass(slots=True)
class Chunk:
    """Lines that are laid out together.

    Attributes:
        offset: of its first unit in the flow.
        hard: a line break of the text follows it.
        top, height: its place in the flow.
        boxes: where its fragments stand, a list of rectangles each, worked out when they are asked for,
            with the top that they were worked out for.
        inks: the fragments' own colours, worked out when they are asked for.
    """

    offset: int
    rtl: bool = False
    hard: bool = False
    fragments: list[Fragment] = field(default_factory=list)
    length: int = 0
    layout: QTextLayout | None = None
    top: float = 0.0
    height: float = 0.0
    boxes: list[list[QRectF]] | None = None
    boxes_top: float = 0.0
    inks: list[QTextLayout.FormatRange] | None = None

    @property
    def end(self) -> int:
        """Offset after it; a hard line break counts one."""
        return self.offset + self.length + self.hard

    @property
    def bottom(self) -> float:
        """Where the next chunk begins."""
        return self.top + self.height

    def append(self, fragment: Fragment) -> None:
        """Adds a fragment at the end."""
        fragment.start = self.length
        self.length += utf16.length(fragment.text)
        self.fragments.append(fragment)

    def index_at(self, place: int) -> int:
        """Index of the fragment that holds the unit at ``place`` of the chunk's text."""
        return max(0, bisect_right(self.fragments, place, key=lambda each: each.start) - 1)

    def lines(self) -> Iterator[QTextLine]:
        """Its lines, once it was laid out."""
        return (self.layout.lineAt(index) for index in range(self.layout.lineCount()))

    def colours(self) -> list[QTextLayout.FormatRange]:
        """Where the text has colours of its own. They are no part of the layout: another theme lays nothing out."""
        if self.inks is None:
            self.inks = _ranges(self.fragments, attrgetter("style.colour"), _colour_look)
        return self.inks

    def lay_out(self, font: QFont, width: float, line_height: float) -> None:
        """Breaks the text into lines of a width, each at least ``line_height`` high."""
        layout = QTextLayout("".join(each.text for each in self.fragments), font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        right_to_left = Qt.LayoutDirection.RightToLeft
        option.setTextDirection(right_to_left if self.rtl else Qt.LayoutDirection.LeftToRight)
        layout.setTextOption(option)
        layout.setFormats(_formats(self.fragments))
        layout.setCacheEnabled(True)
        y = 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            height = max(line_height, line.height() + 4)
            line.setPosition(QPointF(0, y + (height - line.height()) / 2))
            y += height
        layout.endLayout()
        self.layout, self.height = layout, max(y, line_height)
        self.boxes = self.inks = None


def deal(fragment: Fragment, places: tuple[int, ...], parts: list[Chunk]) -> None:
    """Gives a fragment to the part that begins at or before it; cuts it where it reaches into the next."""
    start, end = fragment.start, fragment.end
    index = bisect_right(places, start) - 1
    if end == start:
        parts[index].append(fragment)
    while start < end:
        stop = min(end, places[index + 1] if index + 1 < len(places) else end)
        text = utf16.cut(fragment.text, start - fragment.start, stop - fragment.start)
        parts[index].append(Fragment(fragment.run, 0, text, fragment.style))
        start, index = stop, index + 1


def format_range(start: int, length: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    """A look for a part of a layout's text."""
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, look
    return made


def _formats(fragments: list[Fragment]) -> list[QTextLayout.FormatRange]:
    """The fonts, one range for neighbours: a long text has thousands of tokens and few styles."""
    return _ranges(fragments, attrgetter("style.font"), _font_look)


def _ranges(
    fragments: list[Fragment], part: Callable[[Fragment], object], look: Callable[[object], QTextCharFormat]
) -> list[QTextLayout.FormatRange]:
    ranges = []
    for value, group in groupby((each for each in fragments if each.text), key=part):
        if value is not None:
            alike = list(group)
            ranges.append(format_range(alike[0].start, alike[-1].end - alike[0].start, look(value)))
    return ranges


def _font_look(font: QFont) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setFont(font)
    return look


def _colour_look(colour: QColor) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setForeground(colour)
    return look
