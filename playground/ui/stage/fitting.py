"""Long texts on a big screen: broken into lines, and cut where there is no room."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from playground.ui.words.korean import code_units, is_hangul, keep_words

LONGEST = 1500
"""More characters than this never fit on a stage."""
_CJK = 0x2E80
"""From here on, scripts that are written without spaces."""


def wrap(text: str, font: QFont, width: float) -> list[str]:
    """The lines of a text at a width; scripts without spaces break anywhere, Korean at its spaces."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines += _wrap_one(paragraph, font, width) if paragraph else [""]
    return lines


def _wrap_one(text: str, font: QFont, width: float) -> list[str]:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    units = code_units(text)
    lines = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        keep_words(line, units)
        start, end = line.textStart(), line.textStart() + line.textLength()
        lines.append(units[start:end].tobytes().decode("utf-16-le", "replace"))
    layout.endLayout()
    return lines


def first_lines(text: str, font: QFont, width: float, most: int) -> list[str]:
    """The beginning of a text in at most so many lines, with dots where it is cut."""
    lines = wrap(text[:LONGEST].strip(), font, width)
    if len(lines) <= most:
        return lines
    last = QFontMetricsF(font).elidedText(f"{lines[most - 1].rstrip()} …", Qt.TextElideMode.ElideRight, width)
    return [*lines[: most - 1], last]


def last_lines(text: str, font: QFont, width: float, most: int, spare: float = 0.0) -> list[str]:
    """The end of a text in at most so many lines, with dots before it where it is cut.

    Args:
        spare: width that must stay free after the last line, for the blank.
    """
    text = text[-LONGEST:]
    lines = _with_spare(wrap(text, font, width), font, width, spare)
    if len(lines) <= most:
        return lines

    def cut(starts: Sequence[int]) -> list[str]:
        """From the first place where what follows fits: the later it begins, the fewer lines it takes."""

        def from_(start: int) -> list[str]:
            return _with_spare(wrap(f"… {text[start:].lstrip()}", font, width), font, width, spare)

        first = bisect_left(starts, True, key=lambda start: len(from_(start)) <= most)
        return from_(starts[first]) if first < len(starts) else []

    anywhere = range(1, len(text))
    return cut([at for at in anywhere if _may_begin(text, at)]) or cut(anywhere) or lines[-most:]


def _may_begin(text: str, index: int) -> bool:
    """After a space, or anywhere in a script that has none."""
    code = ord(text[index])
    return text[index - 1].isspace() or (code >= _CJK and not is_hangul(code))


def _with_spare(lines: list[str], font: QFont, width: float, spare: float) -> list[str]:
    if lines and QFontMetricsF(font).horizontalAdvance(lines[-1]) + spare > width:
        return [*lines, ""]
    return lines


def elided(text: str, font: QFont, width: float, mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight) -> str:
    """One line."""
    return QFontMetricsF(font).elidedText(text, mode, max(0.0, width))


def fitting(phrases: tuple[str, ...], font: QFont, width: float) -> str:
    """The first of several phrases, the longest first, that fits; the last one if none does."""
    metrics = QFontMetricsF(font)
    return next((each for each in phrases if metrics.horizontalAdvance(each) <= width), phrases[-1])
