"""The forks of a session's tree around the present place, as a road with what branches off from it."""

from __future__ import annotations

from dataclasses import dataclass

from playground.core.pieces import Kind, Piece, Pieces
from playground.core.session import Node


@dataclass(frozen=True, slots=True, eq=False)
class Crossing:
    """A stretch of the road, and what began at the same place and was left.

    Attributes:
        taken: the piece on the road.
        others: its siblings, the most probable first.
    """

    taken: Piece
    others: tuple[Piece, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Surroundings:
    """What lies around a place.

    Attributes:
        crossings: of the road to the place, the oldest first; the first may have no others and leads there.
        ahead: what goes on from the place, first what Forward goes through; empty within a piece.
    """

    crossings: tuple[Crossing, ...]
    ahead: tuple[Piece, ...]


def surroundings(pieces: Pieces, here: Node, most: int) -> Surroundings:
    """The last ``most`` crossings on the way to a place, and what lies ahead of it. Hidden branches are left out."""
    at = pieces.of(here)
    road = [piece for piece in (at, *at.ancestors()) if piece.kind not in (Kind.ROOT, Kind.FOLD)][:most]
    crossings = [Crossing(piece, _siblings(piece)) for piece in reversed(road)]
    # What leads to the first fork is the piece before it alone.
    first = next((place for place, each in enumerate(crossings) if each.others), len(crossings) - 1)
    ahead = _visible(at.children) if at.last is here else []
    ahead.sort(key=lambda piece: (piece.first is not here.ahead, -_p(piece)))
    return Surroundings(tuple(crossings[max(0, first - 1) :]), tuple(ahead))


def _siblings(piece: Piece) -> tuple[Piece, ...]:
    others = [each for each in _visible(piece.parent.children) if each is not piece]
    return tuple(sorted(others, key=lambda each: -_p(each)))


def _visible(pieces: list[Piece]) -> list[Piece]:
    return [piece for piece in pieces if piece.kind is not Kind.FOLD]


def _p(piece: Piece) -> float:
    return piece.first.choice.p if piece.first.choice is not None else 1.0
