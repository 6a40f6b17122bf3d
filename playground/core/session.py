"""The token tree of one conversation: everything that was typed, drawn or picked, and nothing ever lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum

from playground.core.records import By, Choice, Luck, Summary

LONGEST_NAME = 80
"""Characters of a branch's name."""


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
        number: counts the session's nodes in the order in which they came; the root is 0.
        token: its id; None for the root, which stands before the first token.
        parent: None for the root.
        position: index of the token in the evaluated sequence, from 0; -1 for the root.
        choice: how it was chosen; None for the root and for tokens of a prompt.
        turn: the message that ends with this token, so that an answer begins after it.
        children: in the order in which they came.
        ahead: the child that Forward follows.
        redraw: how often other dice were asked for the token after this one.
        summary: what the model said after this token, once it was shown.
        name: the person's name for the branch that begins here, "" for none.
        hidden: the branch that begins here is folded away in the tree.
        deleted: the branch that begins here counts as gone, until that is undone or the session is saved anew.
    """

    __slots__ = (
        "ahead", "children", "choice", "deleted", "hidden", "name", "number", "parent", "position", "redraw",
        "summary", "token", "turn",
    )  # fmt: skip

    def __init__(self, token: int | None, parent: Node | None, choice: Choice | None = None, number: int = 0) -> None:
        self.number = number
        self.token = token
        self.parent = parent
        self.position = -1 if parent is None else parent.position + 1
        self.choice = choice
        self.turn: Turn | None = None
        self.children: list[Node] = []
        self.ahead: Node | None = None
        self.redraw = 0 if parent is None else parent.redraw
        self.summary: Summary | None = None
        self.name = ""
        self.hidden = False
        self.deleted = False

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


class Change(Enum):
    """What has changed about a node; whoever writes the session down is told so."""

    GROWN = "grown"
    """It is new, and the present one."""
    BRANCHED = "branched"
    """It is new, and the present one stays where it was."""
    TURN = "turn"
    """A message ends with it."""
    MOVED = "moved"
    """It was there already, and is the present one now."""
    REDRAW = "redraw"
    """Other dice are asked for the token after it, or Forward leads to another one."""
    SEED = "seed"
    """The session's seed; the node is the present one."""
    SUMMARY = "summary"
    """What the model said after it is known."""
    LABEL = "label"
    """Its name, or whether it is hidden or deleted."""


class Session:
    """The tree and the place in it where the person is.

    Attributes:
        mode: chat or text.
        nodes: all nodes by number; none is ever taken out.
        root: stands before the first token.
        watchers: called with every change and its node, after it was made.
    """

    def __init__(self, mode: Mode, seed: int) -> None:
        self.mode = mode
        self.root = Node(None, None)
        self.nodes = [self.root]
        self.watchers: list[Callable[[Change, Node], None]] = []
        self._here = self.root
        self._seed = seed

    @property
    def here(self) -> Node:
        """The present node; the bars show what may follow it."""
        return self._here

    @property
    def seed(self) -> int:
        """Of the dice, for every token that is not drawn yet."""
        return self._seed

    @seed.setter
    def seed(self, seed: int) -> None:
        self._seed = seed
        self._tell(Change.SEED, self._here)

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

    def before_message(self, end: Node) -> Node:
        """Where the message that ends with ``end`` went on from: an answer, another message's end, or the root."""
        node = end
        while node.parent is not None and node.choice is None and (node is end or node.turn is None):
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
            known = next((each for each in self._living(node) if each.choice is None and each.token == token), None)
            node = self._enter(known or self._grow(node, token, None))
        node.turn = turn
        self._tell(Change.TURN, node)
        self._move(node)
        return node

    def append(self, token: int, choice: Choice) -> Node:
        """Steps onto ``token``; a child that the same chain and dice reached before is followed, not doubled."""
        known = self._known(self._here, token, choice)
        if known is None:
            self._enter(self._grow(self._here, token, choice))
        else:
            self._move(self._enter(known))
        return self._here

    def branch(self, parent: Node, token: int, choice: Choice) -> Node:
        """As :meth:`append`, but below any node, and the present place stays what it is."""
        known = self._known(parent, token, choice)
        if known is None:
            known = self._add(Node(token, parent, choice, len(self.nodes)))
            parent.ahead = parent.ahead or known
            self._tell(Change.BRANCHED, known)
        return known

    def can_go_back(self) -> bool:
        """Whether the present token belongs to an answer."""
        return self.here.choice is not None

    def back(self) -> bool:
        """Goes to the parent; a message's own tokens are not stepped through."""
        if not self.can_go_back():
            return False
        self._move(self._here.parent)
        return True

    def forward(self) -> bool:
        """Goes one token along the branch; False at its tip."""
        if self.here.ahead is None or self.here.ahead.choice is None:
            return False
        self._move(self._here.ahead)
        return True

    def go_to(self, node: Node) -> None:
        """Makes ``node`` the present one, and the road to it the one that Forward follows."""
        for child in node.ancestry():
            child.parent.ahead = child
        self._move(node)

    def go_before(self, node: Node) -> None:
        """Makes the place where ``node`` was chosen the present one; ``node`` is what Forward leads to.

        Raises:
            ValueError: nothing stands before the root.
        """
        if node.parent is None:
            raise ValueError("nothing stands before the root")
        was = node.parent.ahead
        node.parent.ahead = node
        self.go_to(node.parent)
        if was is not node:
            # Where Forward leads to from there is written down with its dice.
            self._tell(Change.REDRAW, node.parent)

    def redraw(self) -> None:
        """Asks for other dice for the next token; tokens after it get other dice too."""
        here = self._here
        self.set_redraw(here, 1 + max((here.redraw, *(each.choice.luck.redraw for each in self._drawn_children()))))

    def set_redraw(self, node: Node, redraw: int) -> None:
        """Says which dice are thrown for the token after ``node``."""
        node.redraw = redraw
        self._tell(Change.REDRAW, node)

    def summarise(self, node: Node, summary: Summary) -> None:
        """Records what the model said after ``node``; the first record stays."""
        if node.summary is None:
            node.summary = summary
            self._tell(Change.SUMMARY, node)

    # Branches

    def rename(self, node: Node, name: str) -> None:
        """Gives the branch that begins with ``node`` a name, "" for none."""
        node.name = " ".join(name.split())[:LONGEST_NAME]
        self._tell(Change.LABEL, node)

    def hide(self, node: Node, hidden: bool = True) -> None:
        """Folds the branch that begins with ``node`` away in the tree, or shows it again."""
        node.hidden = hidden
        self._tell(Change.LABEL, node)

    def delete(self, node: Node, deleted: bool = True) -> None:
        """Takes the branch that begins with ``node`` away, or brings it back; who stands on it goes before it.

        Raises:
            ValueError: the root cannot be deleted.
        """
        if node.parent is None:
            raise ValueError("the root cannot be deleted")
        node.deleted = deleted
        if deleted and node.parent.ahead is node:
            node.parent.ahead = None
        elif not deleted:
            node.parent.ahead = node.parent.ahead or node
        self._tell(Change.LABEL, node)
        if deleted and node in self._here.ancestry():
            self.go_to(self._before(node))

    def again(self) -> bool:
        """Goes to where the answer begins, with other dice for all of it; False without a message."""
        node = self.turn_node()
        if node is None:
            return False
        self.go_to(node)
        node.ahead = None
        self.redraw()
        return True

    @staticmethod
    def _before(node: Node) -> Node:
        """The last place before a node: none is within a message."""
        place = node.parent
        while place.parent is not None and place.choice is None and place.turn is None:
            place = place.parent
        return place

    def _drawn_children(self) -> list[Node]:
        return [each for each in self.here.children if each.choice is not None]

    @staticmethod
    def _living(node: Node) -> Iterator[Node]:
        return (each for each in node.children if not each.deleted)

    @staticmethod
    def _same(node: Node, choice: Choice) -> bool:
        return node.choice is not None and node.choice.is_same_road(choice)

    def _known(self, parent: Node, token: int, choice: Choice) -> Node | None:
        return next((each for each in self._living(parent) if each.token == token and self._same(each, choice)), None)

    def _grow(self, parent: Node, token: int, choice: Choice | None) -> Node:
        self._here = self._add(Node(token, parent, choice, len(self.nodes)))
        self._tell(Change.GROWN, self._here)
        return self._here

    def _add(self, node: Node) -> Node:
        self.nodes.append(node)
        node.parent.children.append(node)
        return node

    def _move(self, node: Node) -> None:
        if node is not self._here:
            self._here = node
            self._tell(Change.MOVED, node)

    def _tell(self, change: Change, node: Node) -> None:
        for watcher in self.watchers:
            watcher(change, node)

    @staticmethod
    def _enter(node: Node) -> Node:
        node.parent.ahead = node
        return node
