"""A small typesetter for formulas: fractions, exponents and indices, drawn as text at any scale."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from playground.ui.look.theme import themes

_SMALLER = 0.72
_SMALLEST_PIXELS = 9
_AXIS = 0.28
"""Height of a fraction's line above the baseline, in units of the font's size."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a piece is set.

    Attributes:
        pixels: size of the font.
        colour: name of a colour.
        strong: whether in bold.
    """

    pixels: float
    colour: str = "text"
    strong: bool = False

    def font(self, italic: bool = False) -> QFont:
        """The font of this size."""
        font = themes().current.font("body")
        font.setPixelSize(max(_SMALLEST_PIXELS, round(self.pixels)))
        font.setItalic(italic)
        font.setWeight(QFont.Weight.Bold if self.strong else QFont.Weight.Normal)
        return font

    def smaller(self) -> Look:
        """The look of an exponent or an index."""
        return Look(self.pixels * _SMALLER, self.colour, self.strong)


@dataclass(frozen=True, slots=True)
class Size:
    """Room that a piece takes: width, above and below the baseline."""

    width: float
    ascent: float
    descent: float


class Piece:
    """A part of a formula."""

    plain = ""
    """The same as plain text."""

    def size(self, look: Look) -> Size:
        """The room it takes."""
        raise NotImplementedError

    def draw(self, painter: QPainter, look: Look, x: float, baseline: float) -> None:
        """Draws it from x on."""
        raise NotImplementedError


class Word(Piece):
    """Letters, a number or a sign; a variable is set in italics."""

    def __init__(self, text: str, *, variable: bool = False) -> None:
        self.plain = text.strip()
        self._text = text
        self._variable = variable

    def size(self, look: Look) -> Size:
        metrics = QFontMetricsF(look.font(self._variable))
        return Size(metrics.horizontalAdvance(self._text), metrics.ascent(), metrics.descent())

    def draw(self, painter: QPainter, look: Look, x: float, baseline: float) -> None:
        painter.setFont(look.font(self._variable))
        painter.setPen(themes().current.colour(look.colour))
        painter.drawText(QPointF(x, baseline), self._text)


class Row(Piece):
    """Pieces one after the other."""

    def __init__(self, *pieces: Piece | str) -> None:
        self._pieces = [_piece(each) for each in pieces]
        self.plain = " ".join(each.plain for each in self._pieces if each.plain)

    def size(self, look: Look) -> Size:
        sizes = [each.size(look) for each in self._pieces]
        return Size(
            sum(each.width for each in sizes), max(each.ascent for each in sizes), max(each.descent for each in sizes)
        )

    def draw(self, painter: QPainter, look: Look, x: float, baseline: float) -> None:
        for piece in self._pieces:
            piece.draw(painter, look, x, baseline)
            x += piece.size(look).width


class Coloured(Piece):
    """A piece in another colour, for the result that is looked for."""

    def __init__(self, piece: Piece | str, colour: str, *, strong: bool = True) -> None:
        self._piece = _piece(piece)
        self.plain = self._piece.plain
        self._colour = colour
        self._strong = strong

    def _look(self, look: Look) -> Look:
        return Look(look.pixels, self._colour, self._strong)

    def size(self, look: Look) -> Size:
        return self._piece.size(self._look(look))

    def draw(self, painter: QPainter, look: Look, x: float, baseline: float) -> None:
        self._piece.draw(painter, self._look(look), x, baseline)


class _Attached(Piece):
    """A small piece at the shoulder or the foot of another."""

    rise = 0.0

    def __init__(self, base: Piece | str, small: Piece | str) -> None:
        self._base, self._small = _piece(base), _piece(small)

    def _offset(self, look: Look) -> float:
        return self.rise * look.pixels

    def size(self, look: Look) -> Size:
        base, small = self._base.size(look), self._small.size(look.smaller())
        offset = self._offset(look)
        return Size(
            base.width + small.width + 1,
            max(base.ascent, small.ascent + offset),
            max(base.descent, small.descent - offset),
        )

    def draw(self, painter: QPainter, look: Look, x: float, baseline: float) -> None:
        self._base.draw(painter, look, x, baseline)
        self._small.draw(painter, look.smaller(), x + self._base.size(look).width + 1, baseline - self._offset(look))


class Power(_Attached):
    """A base with its exponent."""

    rise = 0.42

    def __init__(self, base: Piece | str, exponent: Piece | str) -> None:
        super().__init__(base, exponent)
        self.plain = f"{self._base.plain}^{_bracketed(self._small.plain)}"


class Index(_Attached):
    """A variable with its index."""

    rise = -0.2

    def __init__(self, base: Piece | str, index: Piece | str) -> None:
        super().__init__(base, index)
        self.plain = f"{self._base.plain}_{_bracketed(self._small.plain)}"


class Fraction(Piece):
    """One piece above another, with a line between."""

    def __init__(self, above: Piece | str, below: Piece | str) -> None:
        self._above, self._below = _piece(above), _piece(below)
        self.plain = f"{_bracketed(self._above.plain)} / {_bracketed(self._below.plain)}"

    def _gap(self, look: Look) -> float:
        return max(2.0, look.pixels * 0.16)

    def size(self, look: Look) -> Size:
        above, below = self._above.size(look), self._below.size(look)
        axis, gap = _AXIS * look.pixels, self._gap(look)
        return Size(
            max(above.width, below.width) + look.pixels * 0.6,
            axis + gap + above.ascent + above.descent,
            gap + below.ascent + below.descent - axis,
        )

    def draw(self, painter: QPainter, look: Look, x: float, baseline: float) -> None:
        size, above, below = self.size(look), self._above.size(look), self._below.size(look)
        axis, gap = baseline - _AXIS * look.pixels, self._gap(look)
        middle = x + size.width / 2
        self._above.draw(painter, look, middle - above.width / 2, axis - gap - above.descent)
        self._below.draw(painter, look, middle - below.width / 2, axis + gap + below.ascent)
        thick = max(1.0, look.pixels / 16)
        margin = look.pixels * 0.1
        line = QRectF(x + margin, axis - thick / 2, size.width - 2 * margin, thick)
        painter.fillRect(line, themes().current.colour(look.colour))


def variable(name: str) -> Word:
    """A letter that stands for a number."""
    return Word(name, variable=True)


def _piece(piece: Piece | str) -> Piece:
    return Word(piece) if isinstance(piece, str) else piece


def _bracketed(plain: str) -> str:
    return plain if plain.replace(".", "").replace("−", "").isalnum() else f"({plain})"


def total(pieces: list[Piece]) -> Row:
    """Pieces with plus signs between."""
    return Row(*_joined(pieces))


def _joined(pieces: list[Piece]) -> Iterator[Piece | str]:
    for place, piece in enumerate(pieces):
        if place:
            yield " + "
        yield piece


class Formula(QLabel):
    """A formula as a label: drawn as set, read by screen readers as plain text."""

    def __init__(self, piece: Piece | None = None, factor: float = 1.3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._factor = factor
        self._piece = Row("")
        self.show_piece(piece or Row(""))
        themes().changed.connect(self._relook)

    def show_piece(self, piece: Piece) -> None:
        """Another formula."""
        self._piece = piece
        self.setText(piece.plain)
        self._relook()

    def _relook(self) -> None:
        self.updateGeometry()
        self.update()

    def _look(self) -> Look:
        return Look(themes().current.font_size("body") * self._factor)

    def sizeHint(self) -> QSize:
        size = self._piece.size(self._look())
        return QSize(math.ceil(size.width) + 2, math.ceil(size.ascent + size.descent) + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = self._look()
        size = self._piece.size(look)
        # What does not fit is set smaller rather than cut off.
        if size.width > self.width() > 0:
            look = Look(look.pixels * self.width() / (size.width + 1))
            size = self._piece.size(look)
        self._piece.draw(painter, look, 0.0, (self.height() + size.ascent - size.descent) / 2)
