"""The token tree of one conversation: everything that was typed, drawn or picked, and nothing ever lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from playground.core.records import By, Choice, Luck, Summary


class Mode(Enum):
    """How what a person types becomes tokens."""

    CHAT = "chat"
    """Through the model's own chat template."""
    TEXT = "text"
    """As it is; the model continues it."""


class Role(Enum):
    """Who says a message."""

    SYSTEM = "system"
    USER = "user"
    ASSISTANT = "assistant"


@dataclass(frozen=True, slots=True)
class Message:
    """One message as a chat template is given it."""

    role: Role
    text: str


@dataclass(frozen=True, slots=True)
class Turn:
    """A message of the person's.

    Attributes:
        text: what was typed.
        system: the system prompt it was sent with, "" for none.
        rendered: what the template (frozen here, for some read the clock) made of the conversation up to the place
            where the answer begins; in Text mode the text itself.
        history: the dialogue before it, where the template wrote it differently from the tokens it was made of, so
            that it became a part of this prompt; else empty, and the path itself is the history.
    """

    text: str
    system: str
    rendered: str
    history: tuple[Message, ...] = ()


class Node:
    """A token in the tree.

    Attributes:
        token: its id; None for the root, which stands before the first token.
        parent: None for the root.
        position: index of the token in the evaluated sequence, from 0; -1 for the root.
        choice: how it was chosen; None for the root and for tokens of a prompt.
        turn: the message that ends with this token, so that an answer begins after it.
        children: in the order in which they came.
        ahead: the child that Forward follows.
        redraw: how often other dice were asked for the token after this one.
        summary: what the model said after this token, once it was shown.
    """

    __slots__ = ("ahead", "children", "choice", "parent", "position", "redraw", "summary", "token", "turn")

    def __init__(self, token: int | None, parent: Node | None, choice: Choice | None = None) -> None:
        self.token = token
        self.parent = parent
        self.position = -1 if parent is None else parent.position + 1
        self.choice = choice
        self.turn: Turn | None = None
        self.children: list[Node] = []
        self.ahead: Node | None = None
        self.redraw = 0 if parent is None else parent.redraw
        self.summary: Summary | None = None

    @property
    def by(self) -> By:
        """Who chose the token."""
        return By.PROMPT if self.choice is None else self.choice.by

    def ancestry(self) -> Iterator[Node]:
        """This node, its parent, and so on up to the first token; the root is left out."""
        node = self
        while node.parent is not None:
            yield node
            node = node.parent

    def path(self) -> list[Node]:
        """From the first token to this one."""
        nodes = list(self.ancestry())
        nodes.reverse()
        return nodes

    def road_ahead(self) -> Iterator[Node]:
        """What Forward would go through, up to the branch's tip."""
        node = self.ahead
        while node is not None:
            yield node
            node = node.ahead


class Session:
    """The tree and the place in it where the person is.

    Attributes:
        mode: chat or text.
        seed: of the dice.
        root: stands before the first token.
        here: the present node; the bars show what may follow it.
    """

    def __init__(self, mode: Mode, seed: int) -> None:
        self.mode = mode
        self.seed = seed
        self.root = Node(None, None)
        self.here = self.root

    @property
    def luck(self) -> Luck:
        """The dice for the next token."""
        return Luck(self.seed, self.here.redraw)

    def tokens(self) -> list[int]:
        """The path to the present node as ids."""
        return [node.token for node in self.here.path()]

    def turn_node(self, end: Node | None = None) -> Node | None:
        """The last token of the message that ``end`` (the present node) answers, None before the first message."""
        return next((node for node in (end or self.here).ancestry() if node.turn is not None), None)

    def answer(self, end: Node | None = None) -> list[Node]:
        """The tokens after the message that ``end`` (the present node) answers, up to and including ``end``."""
        nodes: list[Node] = []
        for node in (end or self.here).ancestry():
            if node.turn is not None:
                break
            nodes.append(node)
        nodes.reverse()
        return nodes

    def place_for_message(self) -> Node:
        """Where a new message goes on from: here, or before a message that nothing has been answered to."""
        node = self.here
        if self.mode is Mode.CHAT and node.turn is not None:
            while node.parent is not None and node.choice is None:
                node = node.parent
        return node

    def append_prompt(self, parent: Node, tokens: list[int], turn: Turn) -> Node:
        """Goes through a message's tokens below ``parent``, sharing those that are already there.

        Raises:
            ValueError: no tokens.
        """
        if not tokens:
            raise ValueError("a message has at least one token")
        node = parent
        for token in tokens:
            known = next((each for each in node.children if each.choice is None and each.token == token), None)
            node = self._enter(known or self._grow(node, token, None))
        node.turn = turn
        self.here = node
        return node

    def append(self, token: int, choice: Choice) -> Node:
        """Steps onto ``token``; a child that the same chain and dice reached before is followed, not doubled."""
        known = next((each for each in self.here.children if each.token == token and self._same(each, choice)), None)
        self.here = self._enter(known or self._grow(self.here, token, choice))
        return self.here

    def can_go_back(self) -> bool:
        """Whether the present token belongs to an answer."""
        return self.here.choice is not None

    def back(self) -> bool:
        """Goes to the parent; a message's own tokens are not stepped through."""
        if not self.can_go_back():
            return False
        self.here = self.here.parent
        return True

    def forward(self) -> bool:
        """Goes one token along the branch; False at its tip."""
        if self.here.ahead is None or self.here.ahead.choice is None:
            return False
        self.here = self.here.ahead
        return True

    def go_to(self, node: Node) -> None:
        """Makes ``node`` the present one, and the road to it the one that Forward follows."""
        for child in node.ancestry():
            child.parent.ahead = child
        self.here = node

    def redraw(self) -> None:
        """Asks for other dice for the next token; tokens after it get other dice too."""
        self.here.redraw = 1 + max((self.here.redraw, *(each.choice.luck.redraw for each in self._drawn_children())))

    def again(self) -> bool:
        """Goes to where the answer begins, with other dice for all of it; False without a message."""
        node = self.turn_node()
        if node is None:
            return False
        self.go_to(node)
        self.redraw()
        node.ahead = None
        return True

    def _drawn_children(self) -> list[Node]:
        return [each for each in self.here.children if each.choice is not None]

    @staticmethod
    def _same(node: Node, choice: Choice) -> bool:
        return node.choice is not None and node.choice.is_same_road(choice)

    @staticmethod
    def _grow(parent: Node, token: int, choice: Choice | None) -> Node:
        node = Node(token, parent, choice)
        parent.children.append(node)
        return node

    @staticmethod
    def _enter(node: Node) -> Node:
        node.parent.ahead = node
        return node
