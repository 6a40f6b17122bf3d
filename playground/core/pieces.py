"""A session's tree as pieces: tokens between which nothing branches are one of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import Enum

from playground.core.session import Change, Node, Session
from playground.core.tree_layout import Twig


class Kind(Enum):
    """What a piece is."""

    ROOT = "root"
    """Stands before everything."""
    MESSAGE = "message"
    """What the person said; its node is the message's last token."""
    ANSWER = "answer"
    """Tokens that were drawn or picked, one after the other."""
    FOLD = "fold"
    """Branches that are hidden; its nodes are the first of each."""


class Effect(Enum):
    """What a change of the session did to its pieces."""

    NOTHING = "nothing"
    GREW = "grew"
    """The piece of the new token has become longer."""
    BRANCHED = "branched"
    """There are other pieces."""


class Piece(Twig):
    """A line of the tree.

    Attributes:
        kind: what it is.
        nodes: from its first token to its last, see :class:`Kind`.
        surprise_bits: -log2 of its raw path probability, the sum over its tokens; 0 where nothing was chosen.
    """

    __slots__ = ("kind", "nodes", "surprise_bits")

    def __init__(self, kind: Kind, nodes: Iterable[Node], parent: Piece | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        self.nodes: list[Node] = []
        self.surprise_bits = 0.0
        for node in nodes:
            self.append(node)

    def append(self, node: Node) -> None:
        """One token longer."""
        self.nodes.append(node)
        if node.choice is not None:
            self.surprise_bits += node.choice.surprise_bits

    @property
    def first(self) -> Node:
        """Its first token, which bears the name of the branch that begins here."""
        return self.nodes[0]

    @property
    def last(self) -> Node:
        """Its last token."""
        return self.nodes[-1]


class Pieces:
    """The pieces of a session; :meth:`follow` keeps them as the session is.

    Attributes:
        session: whose they are.
        root: the piece before all others.
    """

    def __init__(self, session: Session) -> None:
        self.session = session
        self.root = Piece(Kind.ROOT, [session.root])
        self._of: dict[Node, Piece] = {}
        self._rebuild()

    def of(self, node: Node) -> Piece:
        """The piece a node belongs to: for one in a hidden branch the fold, for a deleted one what it grew from."""
        while node not in self._of:
            node = node.parent
        return self._of[node]

    def follow(self, change: Change, node: Node) -> Effect:
        """The session has changed so; what that did here."""
        if change in (Change.TURN, Change.LABEL):
            self._rebuild()
            return Effect.BRANCHED
        if change in (Change.GROWN, Change.BRANCHED) and node.choice is not None:
            return self._grow(node)
        return Effect.NOTHING

    # One token more

    def _grow(self, node: Node) -> Effect:
        piece = self.of(node.parent)
        if piece.kind is Kind.FOLD or node.parent not in self._of:
            return Effect.NOTHING
        if piece.last is not node.parent:
            self._split(piece, node.parent)
        elif piece.kind is Kind.ANSWER and not piece.children:
            self._add(piece, node)
            return Effect.GREW
        self._add(Piece(Kind.ANSWER, [], piece), node)
        return Effect.BRANCHED

    def _add(self, piece: Piece, node: Node) -> None:
        piece.append(node)
        self._of[node] = piece

    def _split(self, piece: Piece, end: Node) -> None:
        """A piece ends with ``end`` now, and what came after it is another one."""
        index = end.position - piece.first.position + 1
        children, piece.children = piece.children, []
        kept, moved = piece.nodes[:index], piece.nodes[index:]
        tail = Piece(Kind.ANSWER, moved, piece)
        tail.children = children
        for child in children:
            child.parent = tail
        for node in moved:
            self._of[node] = tail
        piece.nodes, piece.surprise_bits = [], 0.0
        for node in kept:
            piece.append(node)

    # All of them

    def _rebuild(self) -> None:
        self._of = {self.session.root: self.root}
        self.root.children.clear()
        stack = [self.root]
        while stack:
            piece = stack.pop()
            shown, hidden = self._extend(piece)
            if hidden:
                fold = Piece(Kind.FOLD, hidden, piece)
                self._of.update((node, fold) for node in hidden)
            stack.extend(self._begin(piece, node) for node in shown)

    def _extend(self, piece: Piece) -> tuple[list[Node], list[Node]]:
        """Takes in what follows until something branches; then the branches that are shown, and the hidden ones."""
        while True:
            shown, hidden = _branches(piece.last)
            goes_on = piece.kind is Kind.ANSWER and len(shown) == 1 and not hidden
            if not goes_on or shown[0].choice is None or shown[0].name:
                return shown, hidden
            self._add(piece, shown[0])

    def _begin(self, parent: Piece, node: Node) -> Piece:
        piece = Piece(Kind.MESSAGE if node.choice is None else Kind.ANSWER, [], parent)
        self._add(piece, node)
        return piece


class Follower:
    """Keeps the pieces of one session after another: they are found once, and then follow what changes.

    Attributes:
        pieces: of the session that is followed, None while none is.
    """

    def __init__(self, told: Callable[[Change, Effect], None] | None = None) -> None:
        """``told`` hears of every change, and what it did to the pieces."""
        self.pieces: Pieces | None = None
        self._told = told

    def follow(self, session: Session) -> Pieces:
        """The pieces of a session, as it is now and as long as it is followed."""
        if self.pieces is None or self.pieces.session is not session:
            self.forget()
            self.pieces = Pieces(session)
            session.watchers.append(self._on_change)
        return self.pieces

    def forget(self) -> None:
        """Follows none."""
        if self.pieces is not None:
            self.pieces.session.watchers.remove(self._on_change)
            self.pieces = None

    def _on_change(self, change: Change, node: Node) -> None:
        effect = self.pieces.follow(change, node)
        if self._told is not None:
            self._told(change, effect)


def _branches(node: Node) -> tuple[list[Node], list[Node]]:
    """The nodes that come next, shown and hidden: chosen tokens, and ends of messages (tokens may be shared)."""
    shown: list[Node] = []
    hidden: list[Node] = []
    left = node.children[::-1]
    while left:
        child = left.pop()
        if child.deleted:
            continue
        if child.choice is None and child.turn is None:
            left.extend(reversed(child.children))
        else:
            (hidden if child.hidden else shown).append(child)
    return shown, hidden
