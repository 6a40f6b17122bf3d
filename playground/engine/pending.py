"""What a link remembers of requests that have no last reply yet, and of where they take the lanes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from playground.engine.protocol import MAX_LANES, Message


@dataclass(frozen=True, slots=True)
class Path:
    """The first `length` tokens of a list that only grows: a path that costs nothing to remember."""

    tokens: list[int]
    length: int

    def extended(self, token: int) -> Path:
        """This path and one token more."""
        tokens = self.tokens if self.length == len(self.tokens) else self.tokens[: self.length]
        tokens.append(token)
        return Path(tokens, self.length + 1)

    def array(self) -> np.ndarray:
        """int32[length], the tokens."""
        return np.array(self.tokens[: self.length], np.int32)


NOWHERE = Path([], 0)


@dataclass(frozen=True, slots=True)
class Go:
    """What a request does with a lane: takes it from one path to another."""

    lane: int
    origin: Path
    target: Path


@dataclass(slots=True)
class Pending:
    """A request without its last reply."""

    message: Message
    goes: tuple[Go, ...] = ()
    attempts: int = 0
    replay: bool = False  # the link's own: its reply is for nobody


class Lanes:
    """Where each lane will be, once the child has done what it was asked."""

    def __init__(self) -> None:
        self._paths = [NOWHERE] * MAX_LANES
        self._certain = [False] * MAX_LANES

    def path(self, lane: int) -> Path:
        """Where `lane` was asked to be last."""
        return self._paths[lane]

    def is_certain(self, lane: int) -> bool:
        """Whether the child, its queue done, is there."""
        return self._certain[lane]

    def go(self, lane: int, target: Path) -> Go:
        """`lane` was asked to be at `target`."""
        go = Go(lane, self._paths[lane], target)
        self._paths[lane], self._certain[lane] = target, True
        return go

    def undo(self, goes: Iterable[Go]) -> None:
        """These came to nothing."""
        for go in goes:
            self._certain[go.lane] = False
            if self._paths[go.lane] is go.target:
                self._paths[go.lane] = go.origin

    def doubt(self, goes: Iterable[Go]) -> None:
        """Where these end is not known: they may have been given up."""
        for go in goes:
            self._certain[go.lane] = False

    def only(self, lanes: Iterable[int]) -> None:
        """The child will be where it is asked to be with these, and knows nothing of the others."""
        self._certain = [lane in lanes for lane in range(MAX_LANES)]
