"""Long texts on a big screen: cut where there is no room for all of their lines."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF

from playground.ui.words.lines import is_hangul, wrap

LONGEST = 1500
"""More characters than this never fit on a stage."""
_CJK = 0x2E80
"""From here on, scripts that are written without spaces."""


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
