"""One block of the conversation where it lies: a message's bubble, or a passage of tokens, folded or not."""

from __future__ import annotations

from bisect import bisect_right

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextCharFormat

from playground.core.records import By
from playground.core.session import Mode, Node
from playground.ui.look.theme import Theme
from playground.ui.text.flow import Flow
from playground.ui.text.flow_chunk import CHIP_SPACE, JOINER, PLAIN, Style
from playground.ui.text.fold_line import FoldLine
from playground.ui.text.transcript import Message, Passage, Run, RunKind
from playground.ui.tints.marks import Marks
from playground.ui.tints.tint import Tint
from playground.ui.tints.tinting import NO_LOOK, Look, Tinting

Overlay = tuple[int, int, QTextCharFormat]


def _needs_ink(style: Style, look: Look) -> bool:
    """A quieter colour could not be read on every tint; text between tints takes their ink, too, as drawing a line in
    many colours is slow."""
    return style.colour is not None and (look.colour is not None or (look.is_known and style.box is None))


def _extend(ranges: list[tuple[int, int]], start: int, end: int) -> None:
    """Adds a range, as a part of the last one where it follows it."""
    if ranges and ranges[-1][1] == start:
        ranges[-1] = (ranges[-1][0], end)
    else:
        ranges.append((start, end))


def _ink(theme: Theme) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(theme.colour("text"))
    return made


BUBBLE_SHARE = 0.82
"""A bubble's greatest width as a share of the column's."""


class Styles:
    """The looks of runs in a theme, made once."""

    def __init__(self, theme: Theme, mode: Mode) -> None:
        self.theme = theme
        small_mono = theme.font("mono")
        small_mono.setPixelSize(theme.font_size("small"))
        quiet = theme.colour("muted")
        chip = {"colour": theme.colour("chip_text"), "font": small_mono, "box": theme.colour("chip")}
        mark = theme.colour("accent")
        self._styles = {
            RunKind.TEXT: (PLAIN, Style(underline=mark)),
            RunKind.CHIP: (Style(**chip), Style(**chip, underline=mark)),
            RunKind.BYTES: (Style(**chip), Style(**chip, underline=mark)),
        }
        self._thinking = (Style(colour=quiet), Style(colour=quiet, underline=mark))
        self._prompt = Style(colour=quiet) if mode is Mode.TEXT else PLAIN

    def of(self, run: Run, thinking: bool) -> Style:
        """The look of a run; one with a token picked by hand has a mark."""
        by_hand = any(node.by is By.PICK for node in run.nodes)
        if run.kind is not RunKind.TEXT:
            return self._styles[run.kind][by_hand]
        if run.by is By.PROMPT:
            return self._prompt
        return self._thinking[by_hand] if thinking else self._styles[run.kind][by_hand]


class Slab:
    """Base of both kinds of blocks.

    Attributes:
        top, height: place in the column.
        flow: its lines, from ``origin`` on.
        origin: where the lines begin, in the column.
    """

    gap_above = 0.0

    def __init__(self, styles: Styles, width: float) -> None:
        self.styles = styles
        self.top = 0.0
        self.height = 0.0
        self.origin = QPointF()
        self.flow = Flow(styles.theme.font("body"), width)

    @property
    def shows_text(self) -> bool:
        """Whether the lines are visible."""
        return True

    def place(self, top: float, width: float) -> float:
        """Lays the block out below ``top``; returns where it ends."""
        raise NotImplementedError

    def paint_below(self, painter: QPainter) -> None:
        """What lies under the text; the painter is in the column's coordinates."""

    def look_of(self, run: int, tinting: Tinting) -> Look:
        """The tint of a run."""
        return NO_LOOK

    def paint_text(
        self, painter: QPainter, clip: QRectF, overlays: list[Overlay], tinting: Tinting, first_ahead: int | None
    ) -> None:
        """Tints, boxes, marks and text within ``clip`` of the column; runs from ``first_ahead`` on lie ahead."""
        if not self.shows_text:
            return
        inner, theme = clip.translated(-self.origin), self.styles.theme
        marks = Marks(painter, theme)
        inks: list[tuple[int, int]] = []
        for piece in self.flow.pieces(inner, tinting.tint is not Tint.OFF):
            look = self.look_of(piece.run, tinting)
            is_ahead = first_ahead is not None and piece.run >= first_ahead
            for rect in piece.rects:
                marks.paint(rect.translated(self.origin), piece.style, look, is_ahead)
            if not is_ahead and _needs_ink(piece.style, look):
                _extend(inks, piece.start, piece.end)
        painter.setPen(theme.colour("text"))
        ink = _ink(theme)
        self.flow.draw(painter, self.origin, inner, [(start, end, ink) for start, end in inks] + overlays)

    def restyle(self, styles: Styles) -> None:
        """The looks of another theme with the same fonts: nothing is laid out."""
        self.styles = styles

    @property
    def message_node(self) -> Node | None:
        """The node that ends the message shown here, None where it is no message."""
        return None

    @property
    def frame(self) -> QRectF:
        """The whole of it, in the column."""
        return QRectF(self.origin.x(), self.top, 0, self.height)

    def dispose(self) -> None:
        """Takes its widgets away."""


class BubbleSlab(Slab):
    """A message of the person's."""

    def __init__(self, message: Message, styles: Styles, width: float) -> None:
        super().__init__(styles, width)
        self.message = message
        self.gap_above = styles.theme.size("gap")
        self._rect = QRectF()
        self.flow.append(message.text)

    @property
    def message_node(self) -> Node:
        return self.message.node

    @property
    def frame(self) -> QRectF:
        return self._rect

    def place(self, top: float, width: float) -> float:
        theme = self.styles.theme
        side, above = theme.size("gap"), theme.size("gap_small")
        self.flow.set_width(width * BUBBLE_SHARE - 2 * side)
        breadth = min(width * BUBBLE_SHARE, self.flow.natural_width + 2 * side + 1)
        self.top, self.height = top, self.flow.height + 2 * above
        self._rect = QRectF(width - breadth, top, breadth, self.height)
        self.origin = QPointF(self._rect.left() + side, top + above)
        return top + self.height

    def paint_below(self, painter: QPainter) -> None:
        theme = self.styles.theme
        painter.setBrush(theme.colour("user_bubble"))
        painter.drawRoundedRect(self._rect, theme.size("radius_large"), theme.size("radius_large"))


class PassageSlab(Slab):
    """An answer or its thinking."""

    def __init__(self, passage: Passage, styles: Styles, width: float, fold: FoldLine | None = None) -> None:
        super().__init__(styles, width)
        self.passage = passage
        self.fold = fold
        self.gap_above = styles.theme.size("gap_small")

    @property
    def shows_text(self) -> bool:
        return self.fold is None or self.fold.is_open

    def follow(self, passage: Passage, first_run: int) -> None:
        """Takes over the runs from ``first_run`` on."""
        self.passage = passage
        self.flow.truncate(first_run)
        for run in passage.runs[self.flow.n_runs :]:
            text = run.text if run.kind is RunKind.TEXT else f"{CHIP_SPACE}{JOINER.join(run.text)}{CHIP_SPACE}"
            self.flow.append(text, self.styles.of(run, passage.thinking))

    @property
    def is_empty(self) -> bool:
        """Whether it has neither tokens nor a line to fold."""
        return self.fold is None and not self.passage.runs

    def restyle(self, styles: Styles) -> None:
        super().restyle(styles)
        self.flow.restyle(lambda run: styles.of(self.passage.runs[run], self.passage.thinking))

    def look_of(self, run: int, tinting: Tinting) -> Look:
        return tinting.look(self.passage.runs[run].nodes, self.styles.theme)

    def run_of(self, node: Node) -> int | None:
        """Index of the run that shows a node."""
        runs = self.passage.runs
        index = bisect_right(runs, node.position, key=lambda run: run.nodes[0].position) - 1
        return index if index >= 0 and any(each is node for each in runs[index].nodes) else None

    def place(self, top: float, width: float) -> float:
        theme = self.styles.theme
        indent = theme.size("gap") if self.fold is not None else 0
        self.flow.set_width(width - indent - theme.size("gap"))
        y = top
        if self.fold is not None:
            self.fold.setFixedWidth(int(width))
            y += self.fold.sizeHint().height()
        self.origin = QPointF(indent, y)
        if self.shows_text:
            y += self._text_height()
        self.top, self.height = top, y - top
        return y

    def collapse(self, top: float) -> None:
        """Takes no room: nothing stands here, and nothing will."""
        self.top, self.height, self.origin = top, 0.0, QPointF(0, top)

    def _text_height(self) -> float:
        """Of the lines; blank ones at the end of finished thinking are left out."""
        runs = self.passage.runs
        if not self.passage.done or not runs:
            return self.flow.height
        n_runs = len(runs)
        while n_runs and not runs[n_runs - 1].text.strip():
            n_runs -= 1
        return self.flow.caret_rect(n_runs).bottom() + self.styles.theme.size("gap_small")

    def paint_below(self, painter: QPainter) -> None:
        if self.fold is not None and self.shows_text:
            rect = QRectF(1, self.origin.y(), 2, self.top + self.height - self.origin.y())
            painter.fillRect(rect, self.styles.theme.colour("border"))

    def dispose(self) -> None:
        if self.fold is not None:
            self.fold.hide()
            self.fold.deleteLater()


class PromptSlab(PassageSlab):
    """The tokens of a message and of the template around it, in a frame."""

    def __init__(self, passage: Passage, styles: Styles, width: float) -> None:
        super().__init__(passage, styles, width)
        self.gap_above = styles.theme.size("gap")
        self._rect = QRectF()

    @property
    def message_node(self) -> Node | None:
        last = self.passage.runs[-1].node if self.passage.runs else None
        return last if last is not None and last.turn is not None else None

    @property
    def frame(self) -> QRectF:
        return self._rect

    def place(self, top: float, width: float) -> float:
        theme = self.styles.theme
        side, above = theme.size("gap"), theme.size("gap_small")
        # The pencil stands in its right upper corner.
        self.flow.set_width(width - 3 * side)
        self.top, self.height = top, self.flow.height + 2 * above
        self._rect = QRectF(0.5, top + 0.5, width - 1, self.height - 1)
        self.origin = QPointF(side, top + above)
        return top + self.height

    def paint_below(self, painter: QPainter) -> None:
        theme = self.styles.theme
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("border_strong"), 1.0))
        painter.drawRoundedRect(self._rect, theme.size("radius_large"), theme.size("radius_large"))
        painter.setPen(Qt.PenStyle.NoPen)
