"""What the conversation view shows, as data: messages and passages of token runs, kept while nodes come and go.

Plain Python: no Qt. A ``Transcript`` follows a list of nodes. Nodes are compared by identity, and because a node has
one parent only, two paths that meet in a node are the same up to it: finding what stayed takes O(log n).
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import Enum

from playground.core.records import By
from playground.core.session import Mode, Node
from playground.core.vocabulary import PieceDecoder, TokenFlag, Vocabulary, running_text


class RunKind(Enum):
    """How a run is drawn."""

    TEXT = "text"
    CHIP = "chip"
    """A control token."""
    BYTES = "bytes"
    """Bytes of a character that is not whole yet, or never became so."""


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """The smallest piece with a meaning of its own: one token, or the tokens that share a character.

    Attributes:
        nodes: in order; the last one completed the text.
        text: as it is shown and copied.
        kind: how it is drawn.
    """

    nodes: tuple[Node, ...]
    text: str
    kind: RunKind = RunKind.TEXT

    @property
    def node(self) -> Node:
        """The node that a click means."""
        return self.nodes[-1]

    @property
    def by(self) -> By:
        """Who chose it."""
        return self.node.by


@dataclass(slots=True, eq=False)
class Message:
    """What the person sent."""

    node: Node
    text: str


@dataclass(slots=True, eq=False)
class Passage:
    """Tokens in a row: an answer, its thinking, or in Text mode everything.

    Attributes:
        runs: in order.
        thinking: whether it stands between the model's think tags.
        done: for thinking: the closing tag has come.
        prompt: whether these are the tokens of a message, shown in its place.
    """

    runs: list[Run] = field(default_factory=list)
    thinking: bool = False
    done: bool = False
    prompt: bool = False

    @property
    def n_tokens(self) -> int:
        """Number of tokens; the nodes of a passage follow each other without a gap."""
        return self.runs[-1].node.position - self.runs[0].nodes[0].position + 1 if self.runs else 0


class _Think(Enum):
    NO = "no"
    INSIDE = "inside"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Mark:
    """A place between two nodes at which no character is half done.

    Attributes:
        n_nodes: nodes before it.
        n_blocks: blocks before it.
        n_runs: runs of the last of these blocks before it, if that is a passage.
    """

    n_nodes: int
    n_blocks: int
    n_runs: int
    think: _Think
    tail: str


_START = Mark(0, 0, 0, _Think.NO, "")


class Transcript:
    """Blocks for a list of nodes.

    Attributes:
        blocks: messages and passages in order.
        nodes: what is shown.
        shows_prompt: whether a chat shows the tokens of the messages, with the template's, in their place.
    """

    def __init__(
        self, vocabulary: Vocabulary, mode: Mode, think: tuple[str, str] | None = None, shows_prompt: bool = False
    ) -> None:
        self.vocabulary = vocabulary
        self.mode = mode
        self.think = think if mode is Mode.CHAT else None
        self.shows_prompt = shows_prompt and mode is Mode.CHAT
        self.blocks: list[Message | Passage] = []
        self.nodes: list[Node] = []
        self._changed = (0, 0)
        self._marks = [_START]
        self._is_control = (vocabulary.flags & int(TokenFlag.CONTROL)).tobytes()
        self._waiting: list[Node] = []
        self._decoder = PieceDecoder()
        self._thought = _Think.NO
        self._tail = ""

    def sync(self, nodes: list[Node]) -> tuple[int, int]:
        """Shows ``nodes``; returns the first block and the first run in it that may have changed."""
        kept = self._common(nodes)
        mark = self._go_back_to(kept)
        self._changed = (max(0, mark.n_blocks - 1), mark.n_runs)
        for node in nodes[mark.n_nodes :]:
            self._push(node)
        return self._changed

    def mark_at(self, n_nodes: int) -> Mark:
        """The last place, not after the first ``n_nodes`` nodes, where no character is half done."""
        return self._marks[bisect_right(self._marks, n_nodes, key=lambda mark: mark.n_nodes) - 1]

    def _common(self, nodes: list[Node]) -> int:
        known = self.nodes
        low, high = 0, min(len(known), len(nodes))
        if high and known[high - 1] is nodes[high - 1]:
            return high
        while low < high:
            middle = (low + high) // 2
            if known[middle] is nodes[middle]:
                low = middle + 1
            else:
                high = middle
        return low

    def _go_back_to(self, n_nodes: int) -> Mark:
        mark = self.mark_at(n_nodes)
        if mark.n_nodes == len(self.nodes):
            return mark
        del self._marks[bisect_right(self._marks, mark.n_nodes, key=lambda each: each.n_nodes) :]
        del self.nodes[mark.n_nodes :]
        del self.blocks[mark.n_blocks :]
        last = self.blocks[-1] if self.blocks else None
        if isinstance(last, Passage):
            del last.runs[mark.n_runs :]
            last.done = last.done and mark.think is not _Think.INSIDE
        self._waiting.clear()
        self._decoder = PieceDecoder()
        self._thought, self._tail = mark.think, mark.tail
        return mark

    def _push(self, node: Node) -> None:
        self.nodes.append(node)
        if self.mode is Mode.CHAT and node.choice is None:
            self._push_prompt(node)
        else:
            self._push_token(node)
        if not self._waiting:
            self._set_mark()

    def _set_mark(self) -> None:
        last = self.blocks[-1] if self.blocks else None
        n_runs = len(last.runs) if isinstance(last, Passage) else 0
        self._marks.append(Mark(len(self.nodes), len(self.blocks), n_runs, self._thought, self._tail))

    def _push_prompt(self, node: Node) -> None:
        """A message's own tokens are not shown in a chat: the message is, unless the person asked for them."""
        if self.shows_prompt:
            self._push_prompt_token(node)
        else:
            self._give_up_character()
        if node.turn is None:
            return
        if not self.shows_prompt:
            self.blocks.append(Message(node, running_text(node.turn.text)))
        self._begin_answer(node)

    def _push_prompt_token(self, node: Node) -> None:
        last = self.blocks[-1] if self.blocks else None
        if not (isinstance(last, Passage) and last.prompt):
            self._give_up_character()
            last = Passage(prompt=True)
            self.blocks.append(last)
        self._push_run(last, node)

    def _begin_answer(self, node: Node) -> None:
        self._give_up_character()
        opened = self.think is not None and node.turn.rendered.rstrip().endswith(self.think[0])
        self._thought = _Think.INSIDE if opened else _Think.NO
        self._tail = ""
        self.blocks.append(Passage(thinking=opened))

    def _push_token(self, node: Node) -> None:
        self._push_run(self._passage(), node)
        if self.think is not None:
            self._look_for_tags(self.vocabulary.text(node.token))

    def _push_run(self, passage: Passage, node: Node) -> None:
        if self._is_control[node.token]:
            self._give_up_character()
            passage.runs.append(Run((node,), self.vocabulary.display(node.token), RunKind.CHIP))
        else:
            self._push_piece(passage, node)

    def _passage(self) -> Passage:
        if not self.blocks or isinstance(self.blocks[-1], Message) or self.blocks[-1].prompt:
            self.blocks.append(Passage())
        return self.blocks[-1]

    def _push_piece(self, passage: Passage, node: Node) -> None:
        if self._waiting:
            passage.runs.pop()
        self._waiting.append(node)
        text = self._decoder.push(self.vocabulary.piece(node.token))
        if text or not self._decoder.pending:
            passage.runs.append(Run(tuple(self._waiting), running_text(text)))
            self._waiting.clear()
        if self._decoder.pending:
            if not self._waiting:
                self._waiting.append(node)
            passage.runs.append(Run(tuple(self._waiting), _hex(self._decoder.pending), RunKind.BYTES))

    def _give_up_character(self) -> None:
        """The bytes that were waiting stay bytes: something else came before the character was whole."""
        self._waiting.clear()
        self._decoder = PieceDecoder()

    def _look_for_tags(self, text: str) -> None:
        opening, closing = self.think
        seen = self._tail + text
        tag = closing if self._thought is _Think.INSIDE else opening
        self._tail = seen[-(len(tag) - 1) :] if len(tag) > 1 else ""
        if self._thought is _Think.NO and opening in seen:
            self._begin_thinking(len(seen) - seen.index(opening))
        elif self._thought is _Think.INSIDE and closing in seen:
            self.blocks[-1].done = True
            self._thought, self._tail = _Think.CLOSED, ""
        elif self._thought is _Think.CLOSED:
            self._leave_thinking(text)

    def _begin_thinking(self, length: int) -> None:
        """The last ``length`` characters turned out to begin with the opening tag: their runs are thinking."""
        passage = self._passage()
        start = len(passage.runs)
        while start > 0 and length > 0:
            start -= 1
            length -= len(self.vocabulary.text(passage.runs[start].node.token))
        moved = passage.runs[start:]
        del passage.runs[start:]
        first_moved = self.nodes.index(moved[0].nodes[0])
        del self._marks[bisect_right(self._marks, first_moved, key=lambda mark: mark.n_nodes) :]
        self._changed = min(self._changed, (len(self.blocks) - 1, start))
        self.blocks.append(Passage(moved, thinking=True))
        self._thought, self._tail = _Think.INSIDE, ""

    def _leave_thinking(self, text: str) -> None:
        """After the closing tag the answer begins, with the first token that is not blank."""
        passage = self.blocks[-1]
        if not (passage.thinking and text.strip()):
            return
        run = passage.runs.pop()
        self.blocks.append(Passage([run]))


def _hex(data: bytes) -> str:
    return "".join(f"<{byte:02X}>" for byte in data)
