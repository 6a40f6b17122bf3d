"""Lines of runs: lays out a growing text so that one more token costs the same after ten tokens and ten thousand.

The text is kept in chunks, each a ``QTextLayout`` of its own. Only the last chunk grows; once it has many lines, all
but its last few are split off and never laid out again. Breaking lines is greedy, so a line with others after it stays.
Everything is plain text: no markup, no links, nothing is loaded. Offsets are UTF-16 units within the flow.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLine

from playground.ui.text import utf16
from playground.ui.text.flow_chunk import CHIP_SPACE, JOINER, PLAIN, Chunk, Fragment, Style, deal, format_range

_SPLIT_AT = 8
"""Lines at which the last chunk is split."""
_KEPT = 3
"""Lines of it that stay open."""
_BELOW = 3
"""A mark reaches so far below its run."""
_LINE_SPACING = 1.45
"""Line height as a multiple of the font's."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run where it stands in one chunk.

    Attributes:
        run: its index.
        style: how it looks.
        start, end: offsets in the flow.
        rects: where it stands, a rectangle a line.
    """

    run: int
    style: Style
    start: int
    end: int
    rects: list[QRectF]


class Flow:
    """Runs, in lines of a width."""

    def __init__(self, font: QFont, width: float) -> None:
        self._font = font
        self._width = max(40.0, width)
        self._chunks: list[Chunk] = [Chunk(0)]
        self._n_runs = 0
        self._dirty = 0
        metrics = QFontMetricsF(font)
        self._ascent = metrics.ascent()
        self._text_height = metrics.height()
        self._line_height = round(metrics.height() * _LINE_SPACING)

    # Content

    @property
    def n_runs(self) -> int:
        """Number of runs."""
        return self._n_runs

    @property
    def length(self) -> int:
        """UTF-16 units, line breaks included."""
        return self._chunks[-1].end

    @property
    def height(self) -> float:
        """Of all lines; an empty flow has one."""
        self._lay_out()
        return self._chunks[-1].bottom

    @property
    def natural_width(self) -> float:
        """Of its widest line."""
        self._lay_out()
        return max(line.naturalTextWidth() for chunk in self._chunks for line in chunk.lines())

    def append(self, text: str, style: Style = PLAIN) -> None:
        """Adds a run; it may be empty."""
        run = self._n_runs
        self._n_runs += 1
        for index, part in enumerate(text.split("\n")):
            if index:
                self._break_line()
            last = self._chunks[-1]
            if not last.length:
                last.rtl = self._is_rtl(part)
            last.append(Fragment(run, 0, part, style))
        self._dirty = min(self._dirty, len(self._chunks) - 1)

    def truncate(self, n_runs: int) -> None:
        """Keeps the first ``n_runs`` runs."""
        if n_runs >= self._n_runs:
            return
        self._n_runs = n_runs
        chunks = self._chunks
        while len(chunks) > 1 and chunks[-1].fragments[0].run >= n_runs:
            chunks.pop()
        last = chunks[-1]
        n_kept = bisect_right(last.fragments, n_runs - 1, key=lambda each: each.run)
        del last.fragments[n_kept:]
        last.length = last.fragments[-1].end if last.fragments else 0
        # The break after it belongs to a run that is gone, or it was a soft one.
        last.hard = False
        if len(chunks) > 1 and not chunks[-2].hard:
            self._join_last()
        self._dirty = min(self._dirty, len(chunks) - 1)

    def restyle(self, style_of: Callable[[int], Style]) -> None:
        """Other colours for the runs, by their index; their fonts must be what they were."""
        for chunk in self._chunks:
            chunk.inks = None
            for each in chunk.fragments:
                each.style = style_of(each.run)

    def set_width(self, width: float) -> None:
        """Breaks the lines anew."""
        width = max(40.0, width)
        if width == self._width:
            return
        self._width = width
        fragments = [each for chunk in self._chunks for each in self._whole(chunk)]
        self._chunks = [Chunk(0)]
        for fragment in fragments:
            if fragment is None:
                self._break_line()
                continue
            last = self._chunks[-1]
            if not last.length:
                last.rtl = self._is_rtl(fragment.text)
            last.append(fragment)
        self._dirty = 0

    @staticmethod
    def _whole(chunk: Chunk) -> list[Fragment | None]:
        return [*chunk.fragments, None] if chunk.hard else list(chunk.fragments)

    def text(self, start: int = 0, end: int | None = None) -> str:
        """The text between two offsets."""
        end = self.length if end is None else end
        parts = []
        for chunk in self._chunks[self._chunk_index(start) :]:
            if chunk.offset >= end:
                break
            for each in chunk.fragments:
                base = chunk.offset + each.start
                if base < end:
                    part = utf16.cut(each.text, start - base, end - base)
                    parts.append(part if each.style.box is None else part.replace(JOINER, "").strip(CHIP_SPACE))
            if chunk.hard and start <= chunk.end - 1 < end:
                parts.append("\n")
        return "".join(parts)

    def _break_line(self) -> None:
        last = self._chunks[-1]
        last.hard = True
        self._dirty = min(self._dirty, len(self._chunks) - 1)
        self._chunks.append(Chunk(last.end))

    def _is_rtl(self, text: str) -> bool:
        if len(self._chunks) > 1 and not self._chunks[-2].hard:
            return self._chunks[-2].rtl
        for char in text:
            direction = unicodedata.bidirectional(char)
            if direction in ("L", "R", "AL"):
                return direction != "L"
        return False

    # Layout

    def _lay_out(self) -> None:
        while self._dirty < len(self._chunks):
            chunk = self._chunks[self._dirty]
            if self._dirty:
                chunk.top = self._chunks[self._dirty - 1].bottom
            chunk.lay_out(self._font, self._width, self._line_height)
            if chunk.layout.lineCount() > _SPLIT_AT:
                self._split(self._dirty)
                continue
            self._dirty += 1

    def _split(self, index: int) -> None:
        """Cuts a chunk into several where nothing can change any more: not in its last lines if more may follow."""
        chunk = self._chunks[index]
        n_closed = chunk.layout.lineCount() - (_KEPT if index == len(self._chunks) - 1 else 1)
        places = [chunk.layout.lineAt(line).textStart() for line in range(_SPLIT_AT - _KEPT, n_closed + 1, _SPLIT_AT)]
        parts = [Chunk(chunk.offset + place, chunk.rtl) for place in (0, *places)]
        parts[-1].hard = chunk.hard
        for each in chunk.fragments:
            deal(each, (0, *places), parts)
        self._chunks[index : index + 1] = parts

    def _join_last(self) -> None:
        last = self._chunks.pop()
        for each in last.fragments:
            self._chunks[-1].append(each)

    # Geometry; all in the flow's own coordinates

    def run_at(self, point: QPointF) -> int | None:
        """The run under a point, None beside the text. A line break is hit a little after the end of its line."""
        found = self._line_at(point.y())
        if found is None:
            return None
        chunk, line = found
        area = line.naturalTextRect()
        ends_chunk = line.textStart() + line.textLength() >= chunk.length
        slack = self._text_height * 0.6 if ends_chunk and chunk.hard else 0.0
        if not area.left() <= point.x() <= area.right() + slack or not chunk.fragments:
            return None
        if point.x() > area.right():
            following = self._chunks[self._chunk_index(chunk.end)]
            return following.fragments[0].run if following.fragments else chunk.fragments[-1].run
        place = line.xToCursor(point.x(), QTextLine.CursorPosition.CursorOnCharacter)
        return chunk.fragments[chunk.index_at(place)].run

    def offset_at(self, point: QPointF) -> int:
        """The offset nearest to a point."""
        if point.y() < 0:
            return 0
        found = self._line_at(point.y())
        if found is None:
            return self.length
        chunk, line = found
        return chunk.offset + line.xToCursor(point.x())

    def rects(self, run: int) -> list[QRectF]:
        """Where a run stands, a rectangle a line."""
        self._lay_out()
        rects = []
        index = max(0, bisect_right(self._chunks, run - 1, key=_last_run) - 1)
        for chunk in self._chunks[index:]:
            if chunk.fragments and chunk.fragments[0].run > run:
                break
            for each in chunk.fragments[bisect_right(chunk.fragments, run - 1, key=lambda part: part.run) :]:
                if each.run != run:
                    break
                rects += self._fragment_rects(chunk, each)
        return rects

    def caret_rect(self, n_runs: int) -> QRectF:
        """A line of no width after the first ``n_runs`` runs."""
        self._lay_out()
        chunk, place = self._chunks[0], 0
        for each in reversed(self._chunks):
            if each.fragments and each.fragments[0].run < n_runs:
                chunk = each
                index = bisect_right(chunk.fragments, n_runs - 1, key=lambda part: part.run) - 1
                place = chunk.fragments[index].end
                break
        line = chunk.layout.lineForTextPosition(place)
        if not line.isValid():
            return QRectF(0, chunk.top + (self._line_height - self._text_height) / 2, 0, self._text_height)
        x = _x(line, place)
        return QRectF(min(x, self._width), chunk.top + line.y() + line.ascent() - self._ascent, 0, self._text_height)

    def offset_of(self, n_runs: int) -> int:
        """Offset after the first ``n_runs`` runs."""
        for chunk in reversed(self._chunks):
            if chunk.fragments and chunk.fragments[0].run < n_runs:
                index = bisect_right(chunk.fragments, n_runs - 1, key=lambda part: part.run) - 1
                return chunk.offset + chunk.fragments[index].end
        return 0

    def _fragment_rects(self, chunk: Chunk, fragment: Fragment) -> Iterator[QRectF]:
        start, end = fragment.start, fragment.end
        if start == end:
            return
        line_number = chunk.layout.lineForTextPosition(start).lineNumber()
        while line_number < chunk.layout.lineCount():
            line = chunk.layout.lineAt(line_number)
            if line.textStart() >= end:
                break
            one, other = (_x(line, min(max(place, line.textStart()), _line_end(line))) for place in (start, end))
            # A space at which the line was broken hangs over its end and is not seen.
            seen = line.naturalTextRect()
            left, right = max(min(one, other), seen.left()), min(max(one, other), seen.right())
            if left < right:
                top = chunk.top + line.y() + line.ascent() - self._ascent
                yield QRectF(left, top, right - left, self._text_height)
            line_number += 1

    def _line_at(self, y: float) -> tuple[Chunk, QTextLine] | None:
        self._lay_out()
        if not 0 <= y < self.height:
            return None
        chunk = self._chunks[max(0, bisect_right(self._chunks, y, key=lambda each: each.top) - 1)]
        y -= chunk.top
        best = None
        for line in chunk.lines():
            if best is None or line.y() - (self._line_height - line.height()) / 2 <= y:
                best = line
        return (chunk, best) if best is not None else None

    def _chunk_index(self, offset: int) -> int:
        return max(0, bisect_right(self._chunks, offset, key=lambda each: each.offset) - 1)

    # Painting

    def pieces(self, clip: QRectF, all_of_them: bool) -> Iterator[Piece]:
        """The parts of runs within ``clip``; those with a box or an underline only, unless all are asked for."""
        top, bottom = clip.top(), clip.bottom()
        for chunk in self._visible(clip):
            for index, each in enumerate(chunk.fragments):
                if all_of_them or each.style.box is not None or each.style.underline is not None:
                    rects = self._boxes(chunk)[index]
                    if rects and rects[0].top() <= bottom and rects[-1].bottom() + _BELOW >= top:
                        yield Piece(each.run, each.style, chunk.offset + each.start, chunk.offset + each.end, rects)

    def _boxes(self, chunk: Chunk) -> list[list[QRectF]]:
        """In the flow's coordinates; kept until the chunk is laid out again or stands elsewhere."""
        if chunk.boxes is None or chunk.boxes_top != chunk.top:
            chunk.boxes, chunk.boxes_top = self._find_boxes(chunk), chunk.top
        return chunk.boxes

    def _find_boxes(self, chunk: Chunk) -> list[list[QRectF]]:
        """As ``_fragment_rects`` for all fragments, but line by line: each place is asked for once."""
        fragments, index = chunk.fragments, 0
        ends = [*(each.start for each in fragments[1:]), chunk.length]
        boxes: list[list[QRectF]] = [[] for _ in fragments]
        for line in chunk.lines():
            first, last, seen = line.textStart(), _line_end(line), line.naturalTextRect()
            top = chunk.top + line.y() + line.ascent() - self._ascent
            x = _x(line, first)
            while index < len(fragments) and fragments[index].start < last:
                before, x = x, _x(line, min(ends[index], last))
                left, right = max(min(before, x), seen.left()), min(max(before, x), seen.right())
                if left < right:
                    boxes[index].append(QRectF(left, top, right - left, self._text_height))
                if ends[index] > last:
                    break
                index += 1
        return boxes

    def draw(
        self, painter: QPainter, origin: QPointF, clip: QRectF, overlays: list[tuple[int, int, QTextCharFormat]]
    ) -> None:
        """Draws the lines within ``clip`` (the flow's own coordinates); overlays are (start, end, format)."""
        for chunk in self._visible(clip):
            ranges = list(chunk.colours())
            for start, end, look in overlays:
                first, last = max(start - chunk.offset, 0), min(end - chunk.offset, chunk.length)
                if first < last:
                    ranges.append(format_range(first, last - first, look))
            chunk.layout.draw(painter, origin + QPointF(0, chunk.top), ranges, clip.translated(origin))

    def _visible(self, clip: QRectF) -> Iterator[Chunk]:
        self._lay_out()
        first = max(0, bisect_right(self._chunks, clip.top(), key=lambda each: each.top) - 1)
        for chunk in self._chunks[first:]:
            if chunk.top > clip.bottom():
                break
            yield chunk


def _last_run(chunk: Chunk) -> int:
    return chunk.fragments[-1].run if chunk.fragments else -1


def _x(line: QTextLine, place: int) -> float:
    x = line.cursorToX(place)
    return x[0] if isinstance(x, tuple) else x


def _line_end(line: QTextLine) -> int:
    return line.textStart() + line.textLength()
