"""Changes as values: what a record will say, fixed at the moment at which it was true."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from enum import Enum
from typing import Any, NamedTuple

from playground.core.sampling import Chain
from playground.core.session import Change, Node, Session


class Kind(Enum):
    """Of a record."""

    NODE = "node"
    TURN = "turn"
    MOVED = "moved"
    REDRAW = "redraw"
    SEED = "seed"
    SUMMARY = "summary"
    LABEL = "label"
    USE = "use"
    CLOSED = "closed"


class Fact(NamedTuple):
    """One change. The values are never changed afterwards: numbers, texts, frozen records."""

    kind: Kind
    number: int
    values: tuple[Any, ...] = ()


def fact_of(change: Change, node: Node, session: Session) -> Fact:
    """What has just happened."""
    if change in (Change.GROWN, Change.BRANCHED):
        return _node(node, node.number, node.parent.number, beside=change is Change.BRANCHED)
    if change is Change.TURN:
        return Fact(Kind.TURN, node.number, (node.turn,))
    if change is Change.REDRAW:
        return _place(node, node.number, None if node.ahead is None else node.ahead.number)
    if change is Change.SEED:
        return Fact(Kind.SEED, 0, (session.seed,))
    if change is Change.SUMMARY:
        return Fact(Kind.SUMMARY, node.number, (node.summary,))
    if change is Change.LABEL:
        return _label(node, node.number)
    return Fact(Kind.MOVED, node.number)


def using(chain: Chain) -> Fact:
    """The chain in force."""
    return Fact(Kind.USE, 0, (chain,))


CLOSED = Fact(Kind.CLOSED, 0)


def whole(session: Session) -> list[Fact]:
    """All of a session under its own numbers, so that its next changes can follow."""
    return list(_all(session, session.nodes, lambda node: node.number))


def compact(session: Session) -> list[Fact]:
    """What is not deleted, with new numbers and without what was superseded."""
    kept: dict[Node, int] = {session.root: 0}
    for node in session.nodes[1:]:
        if not node.deleted and node.parent in kept:
            kept[node] = len(kept)
    return list(_all(session, kept, kept.__getitem__, kept))


def _all(
    session: Session, nodes: Iterable[Node], number: Callable[[Node], int], kept: dict[Node, int] | None = None
) -> Iterator[Fact]:
    ahead: dict[Node, Node] = {}
    redraws: dict[Node, int] = {session.root: 0}
    for node in nodes:
        if node.parent is not None:
            yield _node(node, number(node), number(node.parent), beside=True)
            redraws[node] = redraws[node.parent]
            ahead.setdefault(node.parent, node)
        if node.turn is not None:
            yield Fact(Kind.TURN, number(node), (node.turn,))
        if node.redraw != redraws[node]:
            redraws[node] = node.redraw
            yield _place(node, number(node), None)
        if node.summary is not None:
            yield Fact(Kind.SUMMARY, number(node), (node.summary,))
        if node.name or node.hidden or node.deleted:
            yield _label(node, number(node))
            if node.deleted and ahead.get(node.parent) is node:
                del ahead[node.parent]
    for node in redraws:
        wanted = node.ahead if kept is None or node.ahead in kept else None
        if wanted is not ahead.get(node):
            yield _place(node, number(node), None if wanted is None else number(wanted))
    here = session.here
    while kept is not None and here not in kept:
        here = here.parent
    yield Fact(Kind.SEED, 0, (session.seed,))
    yield Fact(Kind.MOVED, number(here))


def _node(node: Node, number: int, parent: int, *, beside: bool) -> Fact:
    return Fact(Kind.NODE, number, (parent, node.token, node.choice, beside))


def _place(node: Node, number: int, ahead: int | None) -> Fact:
    return Fact(Kind.REDRAW, number, (node.redraw, ahead))


def _label(node: Node, number: int) -> Fact:
    return Fact(Kind.LABEL, number, (node.name, node.hidden, node.deleted))
