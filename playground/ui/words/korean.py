"""Where lines of Korean end: at spaces, as Korean prose is written. Qt would break between any two syllables."""

from __future__ import annotations

from PySide6.QtGui import QTextLine

_HANGUL = ((0x1100, 0x11FF), (0x3130, 0x318F), (0xAC00, 0xD7A3))
_SPACE = 0x20


def is_hangul(code: int) -> bool:
    """Whether a character, by its code, is a Korean letter or syllable."""
    return any(first <= code <= last for first, last in _HANGUL)


def code_units(text: str) -> memoryview:
    """A text as Qt counts it: UTF-16."""
    return memoryview(text.encode("utf-16-le", "surrogatepass")).cast("H")


def keep_words(line: QTextLine, units: memoryview) -> None:
    """Lets a line that has its width end before a Korean word that it would cut; not where that is all there is."""
    start, end = line.textStart(), line.textStart() + line.textLength()
    around = units[end - 1 : end + 1].tolist()
    if end >= len(units) or _SPACE in around or not any(map(is_hangul, around)):
        return
    space = next((at for at in range(end - 1, start, -1) if units[at] == _SPACE), None)
    if space is not None:
        line.setLineWidth(line.cursorToX(space)[0] - line.x() + 0.5)
