"""What a link remembers of a request that has no last reply yet."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from playground.engine.protocol import Message


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


@dataclass(slots=True)
class Pending:
    """A request without its last reply."""

    message: Message
    target: Path | None = None  # where an evaluation goes
    origin: Path | None = None  # where the path was before
    attempts: int = 0
    replay: bool = False  # the link's own: its reply is for nobody
