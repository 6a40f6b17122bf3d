"""The list of keys that lies over the stage."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from playground.ui.reach.keys import Key
from playground.ui.stage.keys import words
from playground.ui.stage.layout import LINE
from playground.ui.stage.look import Look, scales_down
from playground.ui.words.language import languages
from playground.ui.words.lines import wrap

_PITCH, _SCROLLED_PITCH, _LEAST_PITCH = 1.9, 1.6, 1.3
"""Units from key to key."""
_BESIDE = 0.4
"""Units after a text."""
_MOST_NAME = 0.45
"""Of a column's width, for the keys' names."""
_BAR = 0.3
"""Units of the mark that says which part is seen."""


class KeySheet(QWidget):
    """All keys: in two columns where there is room, else below each other, to be scrolled."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self._keys: list[Key] = []
        self._listing: Listing | None = None
        self._first = 0
        languages().changed.connect(self._list)
        self.hide()

    def show_keys(self, keys: list[Key], look: Look) -> None:
        """The keys that do something now, from the first one on."""
        self._keys, self._first = keys, 0
        self.relook(look)
        self.show()
        self.raise_()

    def relook(self, look: Look) -> None:
        """The stage has other colours or another size."""
        self._look = look
        self.setGeometry(0, 0, round(look.width), round(look.height))
        self._list()

    def _list(self) -> None:
        self.setAccessibleDescription("; ".join(f"{words(key)}: {key.description}" for key in self._keys))
        self._listing = None if self._look is None else Listing.of(self._look, self._keys)
        self._go_to(self._first)

    # -- scrolling ---------------------------------------------------------------------------------------------------

    @property
    def seen(self) -> range:
        """Which rows are on the screen."""
        return self._listing.seen_from(self._first)

    def scroll(self, event: QKeyEvent) -> bool:
        """Whether a key moves the list: only where it is longer than the stage."""
        seen, last = self.seen, self._listing.last_first
        places = {
            Qt.Key.Key_Up: self._first - 1,
            Qt.Key.Key_Down: self._first + 1,
            Qt.Key.Key_PageUp: self._listing.first_before(seen.start),
            Qt.Key.Key_PageDown: seen.stop,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        if last == 0 or event.modifiers() & Qt.KeyboardModifier.ControlModifier or event.key() not in places:
            return False
        self._go_to(places[Qt.Key(event.key())])
        return True

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._go_to(self._first - (event.angleDelta().y() > 0) + (event.angleDelta().y() < 0))

    def _go_to(self, first: int) -> None:
        self._first = 0 if self._listing is None else max(0, min(first, self._listing.last_first))
        self.update()

    # -- painting ----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        listing, painter = self._listing, QPainter(self)
        look, seen = listing.look, self.seen
        painter.fillRect(self.rect(), look.colour("stage"))
        for column in listing.columns:
            top = look.page.top()
            for row in column.rows[seen.start : seen.stop]:
                self._paint_row(painter, look, QPointF(column.left, top + look.metrics().ascent()), row, column)
                top += listing.height_of(row)
        if listing.last_first:
            self._paint_bar(painter, look, seen, len(listing.columns[0].rows))

    @staticmethod
    def _paint_row(painter: QPainter, look: Look, place: QPointF, row: Row, column: Column) -> None:
        for lines, role, colour, left in (
            (row.name, "strong", "stage_text", 0.0), (row.description, "body", "stage_muted", column.name),
        ):  # fmt: skip
            painter.setFont(look.font(role))
            painter.setPen(look.colour(colour))
            for index, line in enumerate(lines):
                painter.drawText(place + QPointF(left, index * LINE * look.unit), line.rstrip())

    @staticmethod
    def _paint_bar(painter: QPainter, look: Look, seen: range, n_rows: int) -> None:
        """At the right edge, as long as what is seen."""
        page = look.page
        width, height = _BAR * look.unit, page.height() / n_rows
        left = page.right() + (look.width - page.right() - width) / 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for name, start, n in (("stage_track", 0, n_rows), ("stage_muted", seen.start, len(seen))):
            painter.setBrush(look.colour(name))
            box = QRectF(left, page.top() + start * height, width, n * height)
            painter.drawRoundedRect(box, width / 2, width / 2)


@dataclass(frozen=True, slots=True)
class Row:
    """A key and what it does, broken into lines."""

    name: list[str]
    description: list[str]

    @property
    def n_lines(self) -> int:
        """Of the longer one."""
        return max(len(self.name), len(self.description))


@dataclass(frozen=True, slots=True)
class Column:
    """Keys below each other.

    Attributes:
        rows: from the top.
        left: pixels.
        name: width of the keys' names, the gap after them included.
    """

    rows: list[Row]
    left: float
    name: float


@dataclass(frozen=True, slots=True)
class Listing:
    """Where the keys stand.

    Attributes:
        look: at the largest scale, up to the stage's own, at which no text breaks.
        columns: one or two.
        pitch: from row to row, of rows of one line.
    """

    look: Look
    columns: tuple[Column, ...]
    pitch: float

    @classmethod
    def of(cls, look: Look, keys: list[Key]) -> Listing:
        """Two columns; where they do not fit at any scale, one. Where that does not fit either, its texts break."""
        looks = [replace(look, scale=scale) for scale in scales_down(look.scale)]
        made = (columns(each, keys) for columns in (cls._in_two, cls._in_one) for each in looks)
        return next((each for each in made if each is not None), None) or cls._broken(looks[-1], keys)

    @classmethod
    def _in_two(cls, look: Look, keys: list[Key]) -> Listing | None:
        half, width = (len(keys) + 1) // 2, look.page.width()
        halves = (keys[:half], keys[half:])
        names, wanted = zip(*(_widths(look, each) for each in halves), strict=True)
        pitch = look.page.height() / max(1, half)
        if sum(wanted) > width or pitch < _LEAST_PITCH * look.unit:
            return None
        middle = min(max(wanted[0], width / 2), width - wanted[1])
        lefts = (look.page.left(), look.page.left() + middle)
        columns = [Column(_whole(each), left, name) for each, left, name in zip(halves, lefts, names, strict=True)]
        return cls(look, tuple(columns), min(_PITCH * look.unit, pitch))

    @classmethod
    def _in_one(cls, look: Look, keys: list[Key]) -> Listing | None:
        name, wanted = _widths(look, keys)
        if wanted > look.page.width():
            return None
        return cls(look, (Column(_whole(keys), look.page.left(), name),), _SCROLLED_PITCH * look.unit)

    @classmethod
    def _broken(cls, look: Look, keys: list[Key]) -> Listing:
        gap, width = _BESIDE * look.unit, look.page.width()
        name = min(_widths(look, keys)[0], _MOST_NAME * width)
        strong, body = look.font("strong"), look.font()
        rows = [Row(wrap(words(key), strong, name - gap), wrap(key.description, body, width - name)) for key in keys]
        return cls(look, (Column(rows, look.page.left(), name),), _SCROLLED_PITCH * look.unit)

    def height_of(self, row: Row) -> float:
        """Pixels of a row, the gap below it included."""
        return self.pitch + (row.n_lines - 1) * LINE * self.look.unit

    def seen_from(self, first: int) -> range:
        """The rows that are whole on the page, if a row is the first one; at least that one."""
        rows, room = self.columns[0].rows, self.look.page.height() + 1
        stop = first
        while stop < len(rows) and (room := room - self.height_of(rows[stop])) >= 0:
            stop += 1
        return range(first, max(stop, min(first + 1, len(rows))))

    def first_before(self, stop: int) -> int:
        """The first row of a page that ends before a row."""
        return next((first for first in range(stop) if self.seen_from(first).stop >= stop), max(0, stop - 1))

    @property
    def last_first(self) -> int:
        """The first row when the last one is seen; 0 where all are."""
        return self.first_before(len(self.columns[0].rows))


def _widths(look: Look, keys: list[Key]) -> tuple[float, float]:
    """Of the names, and of a column with them; each with a gap."""
    gap = _BESIDE * look.unit + 1
    name = _widest(look, "strong", map(words, keys)) + gap
    return name, name + _widest(look, "body", (key.description for key in keys)) + gap


def _whole(keys: list[Key]) -> list[Row]:
    return [Row([words(key)], [key.description]) for key in keys]


def _widest(look: Look, role: str, texts: Iterable[str]) -> float:
    return max(map(look.metrics(role).horizontalAdvance, texts), default=0.0)
