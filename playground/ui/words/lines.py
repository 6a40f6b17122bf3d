"""Where the lines of a text end: at spaces, in Korean too, where Qt parts what follows a ?, !, … or / from its word.

The one way to break running text, for labels, the lesson and the stage. Nothing is put into the text for it.
"""

from __future__ import annotations

from PySide6.QtGui import QFont, QTextLayout, QTextLine, QTextOption

_HANGUL = ((0x1100, 0x11FF), (0x3130, 0x318F), (0xAC00, 0xD7A3))
_SPACE = 0x20
_LINE_SEPARATOR = "\u2028"
"""What Qt takes for a line's end within one layout."""
_ENDS = {_SPACE, ord(_LINE_SEPARATOR)}


def is_hangul(code: int) -> bool:
    """Whether a character, by its code, is a Korean letter or syllable."""
    return any(first <= code <= last for first, last in _HANGUL)


def laid_out(text: str, font: QFont, width: float) -> QTextLayout:
    """A text in lines of a width, all of them still at one place; a word that is wider than a line is broken."""
    layout = QTextLayout(text.replace("\n", _LINE_SEPARATOR), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    units = _code_units(layout.text())
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        _keep_words(line, units)
    layout.endLayout()
    return layout


def lines_of(layout: QTextLayout) -> list[QTextLine]:
    """The lines of a text that is laid out."""
    return [layout.lineAt(index) for index in range(layout.lineCount())]


def part_of(layout: QTextLayout, start: int, end: int) -> str:
    """A piece of a text that is laid out, as it was given; places are Qt's, UTF-16."""
    piece = _code_units(layout.text())[start:end].tobytes().decode("utf-16-le", "replace")
    return piece.replace(_LINE_SEPARATOR, "\n")


def wrap(text: str, font: QFont, width: float) -> list[str]:
    """The lines of a text at a width; scripts without spaces break anywhere, Korean at its spaces."""
    layout = laid_out(text, font, width)
    pieces = (part_of(layout, line.textStart(), line.textStart() + line.textLength()) for line in lines_of(layout))
    return [piece.removesuffix("\n") for piece in pieces] or [""]


def _code_units(text: str) -> memoryview:
    """A text as Qt counts it: UTF-16."""
    return memoryview(text.encode("utf-16-le", "surrogatepass")).cast("H")


def _keep_words(line: QTextLine, units: memoryview) -> None:
    """Lets a line that has its width end before a Korean word that it would cut; not where that is all there is."""
    start, end = line.textStart(), line.textStart() + line.textLength()
    around = units[end - 1 : end + 1].tolist()
    if end >= len(units) or not _ENDS.isdisjoint(around) or not any(map(is_hangul, around)):
        return
    space = next((at for at in range(end - 1, start, -1) if units[at] == _SPACE), None)
    if space is not None:
        line.setLineWidth(line.cursorToX(space)[0] - line.x() + 0.5)
