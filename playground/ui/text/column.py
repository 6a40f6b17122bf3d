"""The conversation's content, laid out in one column: blocks, caret, selection, and the way from points to tokens."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QTextCharFormat
from PySide6.QtWidgets import QWidget

from playground.core.session import Mode, Node
from playground.core.vocabulary import Vocabulary
from playground.ui.look.theme import themes
from playground.ui.text.fold_line import FoldLine
from playground.ui.text.slab import BubbleSlab, Overlay, PassageSlab, PromptSlab, Slab, Styles
from playground.ui.text.transcript import Message, Passage, Run, Transcript
from playground.ui.tints.tinting import Tinting

_AHEAD_OPACITY = 0.55
"""Of a message that was sent later on this road."""

_REACH = 40
"""So far left of a message its pencil can be reached without losing it on the way."""

Place = tuple[int, int]
"""A place between characters: a slab's index and an offset in its flow."""


class Column(QObject):
    """Blocks below each other. Coordinates are its own; the view scrolls.

    Attributes:
        vocabulary: of the tokens; None before a model was opened.
        height: of all blocks, after ``lay_out``.
        grew_at_end: whether the last change was no more than tokens at the end of the last block.
        tinting: what the tokens' backgrounds say; another one lays nothing out.
        shows_prompt: whether the next ``show`` shows messages as the tokens that the model was given.
    """

    moved = Signal()
    """Something opened or folded."""
    skip_requested = Signal()

    def __init__(self, canvas: QWidget) -> None:
        super().__init__(canvas)
        self.vocabulary: Vocabulary | None = None
        self.height = 0.0
        self.grew_at_end = False
        self.tinting = Tinting()
        self.shows_prompt = False
        self._canvas = canvas
        self._transcript: Transcript | None = None
        self._given_think: tuple[str, str] | None = None
        self._given_prompt = False
        self._styles = Styles(themes().current, Mode.CHAT)
        self._slabs: list[Slab] = []
        self._opened: set[Node | None] = set()
        self._n_path = 0
        self._has_ahead = False
        self._caret = QRectF()
        self._width = 0.0
        self._first_dirty = 0

    # Content

    def show(
        self,
        path: list[Node],
        ahead: list[Node],
        vocabulary: Vocabulary | None,
        mode: Mode,
        think: tuple[str, str] | None,
    ) -> int:
        """Follows the nodes; returns the first slab that changed."""
        if self._is_other(vocabulary, mode, think):
            self._begin(vocabulary, mode, think)
        if self._transcript is None:
            return 0
        path = path[1:] if path and path[0].parent is None else path
        n_blocks, n_shown = len(self._slabs), len(self._transcript.nodes)
        block, run = self._transcript.sync([*path, *ahead])
        self.grew_at_end = (
            not ahead
            and not self._has_ahead
            and n_blocks == len(self._transcript.blocks) == block + 1
            and n_shown <= len(self._transcript.nodes)
        )
        self._n_path, self._has_ahead = len(path), bool(ahead)
        self._follow(block, run)
        return block

    def restyle(self) -> None:
        """Takes the theme's looks anew; the text is laid out again only where its fonts or sizes are others."""
        before, self._styles = self._styles.theme, Styles(themes().current, self._styles_mode())
        if before.has_measures_of(self._styles.theme):
            for slab in self._slabs:
                slab.restyle(self._styles)
            return
        self._drop_slabs(0)
        self._follow(0, 0)

    def retranslate(self) -> None:
        """Says anew what is not the model's."""
        for slab in self._slabs:
            if isinstance(slab, PassageSlab):
                self._show_progress(slab)
        self._caret = self._find_caret()

    def _styles_mode(self) -> Mode:
        return self._transcript.mode if self._transcript is not None else Mode.CHAT

    def _is_other(self, vocabulary: Vocabulary | None, mode: Mode, think: tuple[str, str] | None) -> bool:
        if self._transcript is None or vocabulary is not self.vocabulary:
            return True
        shown = (self._transcript.mode, self._given_think, self._given_prompt)
        return shown != (mode, think, self.shows_prompt)

    def _begin(self, vocabulary: Vocabulary | None, mode: Mode, think: tuple[str, str] | None) -> None:
        self._drop_slabs(0)
        self.vocabulary, self._given_think, self._given_prompt = vocabulary, think, self.shows_prompt
        self._transcript = None if vocabulary is None else Transcript(vocabulary, mode, think, self.shows_prompt)
        self._styles = Styles(themes().current, mode)

    def _drop_slabs(self, first: int) -> None:
        for slab in self._slabs[first:]:
            slab.dispose()
        del self._slabs[first:]
        self._first_dirty = min(self._first_dirty, first)

    def _follow(self, first_block: int, first_run: int) -> None:
        blocks = self._transcript.blocks if self._transcript is not None else []
        self._drop_slabs(len(blocks))
        self._first_dirty = min(self._first_dirty, first_block)
        for index in range(first_block, len(blocks)):
            block = blocks[index]
            if index < len(self._slabs) and not self._still_fits(self._slabs[index], block):
                self._drop_slabs(index)
            if index == len(self._slabs):
                self._slabs.append(self._new_slab(index, block))
            slab = self._slabs[index]
            if isinstance(slab, PassageSlab):
                slab.follow(block, first_run if index == first_block else 0)
                self._show_progress(slab)

    @staticmethod
    def _still_fits(slab: Slab, block: Message | Passage) -> bool:
        if isinstance(slab, BubbleSlab):
            return slab.message is block
        if not isinstance(block, Passage) or isinstance(slab, PromptSlab) != block.prompt:
            return False
        return (slab.fold is not None) == block.thinking

    def _new_slab(self, index: int, block: Message | Passage) -> Slab:
        if isinstance(block, Message):
            return BubbleSlab(block, self._styles, self._width)
        if block.prompt:
            return PromptSlab(block, self._styles, self._width)
        fold = self._new_fold(self._message_before(index)) if block.thinking else None
        return PassageSlab(block, self._styles, self._width, fold)

    def _message_before(self, index: int) -> Node | None:
        earlier = (slab.message_node for slab in reversed(self._slabs[:index]))
        return next((node for node in earlier if node is not None), None)

    def _new_fold(self, key: Node | None) -> FoldLine:
        fold = FoldLine(self._canvas)
        fold.open(key in self._opened)
        fold.toggled.connect(lambda is_open: self._on_fold(key, is_open))
        fold.skip_requested.connect(self.skip_requested)
        fold.show()
        return fold

    def _on_fold(self, key: Node | None, is_open: bool) -> None:
        (self._opened.add if is_open else self._opened.discard)(key)
        self._first_dirty = 0
        self.moved.emit()

    def _show_progress(self, slab: PassageSlab) -> None:
        if slab.fold is not None:
            going_on = not slab.passage.done and slab is self._slabs[-1] and not self._has_ahead
            slab.fold.show_progress(slab.passage.n_tokens, going_on)

    # Layout

    def lay_out(self, width: float) -> None:
        """Gives every block its place; only those after the first change are laid out."""
        if width != self._width:
            self._width, self._first_dirty = width, 0
        for index in range(self._first_dirty, len(self._slabs)):
            slab = self._slabs[index]
            above = self._slabs[index - 1] if index else None
            end = 0.0 if above is None else above.top + above.height
            if isinstance(slab, PassageSlab) and slab.is_empty and index < len(self._slabs) - 1:
                slab.collapse(end)
            else:
                slab.place(end + (slab.gap_above if above is not None else 0.0), width)
        self._first_dirty = len(self._slabs)
        self.height = self._slabs[-1].top + self._slabs[-1].height if self._slabs else 0.0
        self._caret = self._find_caret()

    def place_folds(self, offset: QPointF) -> None:
        """Moves the buttons of folded passages to their lines."""
        for slab in self._slabs:
            if isinstance(slab, PassageSlab) and slab.fold is not None:
                slab.fold.move((QPointF(0, slab.top) + offset).toPoint())

    def caret(self) -> QRectF:
        """The block where the next token will come; a thin line where a road is ahead."""
        return self._caret

    def _boundary(self) -> tuple[int, int]:
        """The slab, and the number of its runs, at which the path ends."""
        mark = self._transcript.mark_at(self._n_path)
        if not self._has_ahead:
            last = self._transcript.blocks[-1]
            return len(self._slabs) - 1, len(last.runs) if isinstance(last, Passage) else 0
        index, n_runs = mark.n_blocks - 1, mark.n_runs
        following = index + 1
        if following < len(self._slabs) and n_runs == self._slabs[index].flow.n_runs and self._is_answer(following):
            return following, 0
        return index, n_runs

    def _is_answer(self, index: int) -> bool:
        return self._slabs[index].message_node is None

    def _find_caret(self) -> QRectF:
        if not self._slabs or not self._n_path:
            return QRectF()
        index, n_runs = self._boundary()
        slab = self._slabs[max(0, index)]
        if not slab.shows_text:
            x = slab.fold.caret_x()
            return QRectF(x, slab.top + 5, 8, slab.height - 10)
        line = slab.flow.caret_rect(n_runs).translated(slab.origin)
        breadth = 2.0 if self._has_ahead else round(line.height() * 0.45)
        return line.adjusted(1, 0, 1 + breadth, 0)

    # From points to tokens and back

    def index_at(self, point: QPointF) -> tuple[int, int] | None:
        """Slab and run under a point."""
        for index, slab in enumerate(self._slabs):
            if slab.top <= point.y() < slab.top + slab.height and isinstance(slab, PassageSlab) and slab.shows_text:
                run = slab.flow.run_at(point - slab.origin)
                return None if run is None else (index, run)
        return None

    def run(self, index: tuple[int, int]) -> Run:
        """The run at slab and run index."""
        return self._slabs[index[0]].passage.runs[index[1]]

    def run_at(self, point: QPointF) -> Run | None:
        """The run under a point."""
        index = self.index_at(point)
        return None if index is None else self.run(index)

    def rects(self, index: tuple[int, int]) -> list[QRectF]:
        """Where a run stands."""
        slab = self._slabs[index[0]]
        if not slab.shows_text:
            return []
        return [rect.translated(slab.origin) for rect in slab.flow.rects(index[1])]

    def rects_of(self, node: Node) -> list[QRectF]:
        """Where a node's token stands; empty if it is not shown."""
        index = self.index_of(node)
        return [] if index is None else self.rects(index)

    def index_of(self, node: Node) -> tuple[int, int] | None:
        """Slab and run that show a node."""
        for index in range(len(self._slabs) - 1, -1, -1):
            slab = self._slabs[index]
            run = slab.run_of(node) if isinstance(slab, PassageSlab) else None
            if run is not None:
                return index, run
        return None

    def place_at(self, point: QPointF) -> Place | None:
        """The place between characters nearest to a point."""
        nearest = None
        for index, slab in enumerate(self._slabs):
            if slab.shows_text and (nearest is None or slab.top <= point.y()):
                nearest = index
        if nearest is None:
            return None
        return nearest, self._slabs[nearest].flow.offset_at(point - self._slabs[nearest].origin)

    # Text

    def everything(self) -> tuple[Place, Place] | None:
        """From the first place to the last."""
        if not self._slabs:
            return None
        return (0, 0), (len(self._slabs) - 1, self._slabs[-1].flow.length)

    def text(self, start: Place = (0, 0), end: Place | None = None) -> str:
        """The text between two places; folded thinking is left out."""
        last, stop = end if end is not None else (len(self._slabs) - 1, 1 << 30)
        parts = []
        for index in range(start[0], last + 1):
            slab = self._slabs[index]
            if slab.shows_text and slab.flow.n_runs:
                flow = slab.flow
                parts.append(flow.text(start[1] if index == start[0] else 0, stop if index == last else flow.length))
        return "\n\n".join(part for part in parts if part)

    def step_from(self, index: tuple[int, int] | None, by: int) -> tuple[int, int] | None:
        """The next run in sight that can be gone to; from where the path ends if ``index`` is None."""
        if not self._slabs or not self._n_path:
            return None
        slab, run = self._boundary() if index is None else index
        run += by if index is not None or by < 0 else 0
        while 0 <= slab < len(self._slabs):
            each = self._slabs[slab]
            if isinstance(each, PassageSlab) and each.shows_text:
                while 0 <= run < len(each.passage.runs):
                    if can_go_to(each.passage.runs[run]) and self.rects((slab, run)):
                        return slab, run
                    run += by
            slab += by
            run = 0 if by > 0 or not 0 <= slab < len(self._slabs) else self._slabs[slab].flow.n_runs - 1
        return index

    def message_at(self, point: QPointF) -> tuple[Node, QRectF] | None:
        """The message under a point: the node that ends it, and its frame."""
        for slab in self._slabs:
            if slab.message_node is not None and slab.frame.adjusted(-_REACH, 0, 0, 0).contains(point):
                return slab.message_node, slab.frame
        return None

    # Painting

    def paint(
        self,
        painter: QPainter,
        clip: QRectF,
        pointed: tuple[int, int] | None,
        selection: tuple[Place, Place] | None,
        selected: QTextCharFormat,
    ) -> None:
        """Paints what lies within ``clip``."""
        boundary = self._boundary() if self._has_ahead else None
        for index, slab in enumerate(self._slabs):
            if slab.top + slab.height < clip.top() or slab.top > clip.bottom():
                continue
            painter.setPen(Qt.PenStyle.NoPen)
            is_ahead = boundary is not None and index > boundary[0]
            painter.setOpacity(_AHEAD_OPACITY if is_ahead and slab.message_node is not None else 1.0)
            slab.paint_below(painter)
            first_ahead = None if boundary is None or index < boundary[0] else 0 if is_ahead else boundary[1]
            overlays = [] if first_ahead is None else _grey(slab, first_ahead)
            if selection is not None:
                overlays += _selected_part(sorted(selection), index, slab, selected)
            slab.paint_text(painter, clip, overlays, self.tinting, first_ahead)
        painter.setOpacity(1.0)
        self._paint_caret(painter)
        self._paint_pointed(painter, pointed)

    def _paint_pointed(self, painter: QPainter, pointed: tuple[int, int] | None) -> None:
        """A frame around the token under the mouse or the keys; its tint stays what it is."""
        if pointed is None or pointed[0] >= len(self._slabs):
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = themes().current.focus_pen()
        half = pen.widthF() / 2
        painter.setPen(pen)
        for rect in self.rects(pointed):
            # Its space is at its left: there is room for the frame, and none at its right.
            painter.drawRoundedRect(rect.adjusted(half, -half, half, half), 4, 4)

    def _paint_caret(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(themes().current.colour("accent"))
        painter.drawRoundedRect(self._caret, 2, 2)


def can_go_to(run: Run) -> bool:
    """Whether the window can go to where a run's token was chosen, or to where the answer begins."""
    return run.node.choice is not None or run.node.turn is not None


def _grey(slab: Slab, first_run: int) -> list[Overlay]:
    """What lies ahead is grey; a message keeps its ink and is paler as a whole."""
    if not isinstance(slab, PassageSlab):
        return []
    grey = QTextCharFormat()
    grey.setForeground(themes().current.colour("faint"))
    return [(slab.flow.offset_of(first_run), slab.flow.length, grey)]


def _selected_part(selection: list[Place], index: int, slab: Slab, look: QTextCharFormat) -> list[Overlay]:
    (first, start), (last, end) = selection
    if not first <= index <= last:
        return []
    return [(start if index == first else 0, end if index == last else slab.flow.length, look)]
