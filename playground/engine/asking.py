"""What may be asked of a link: each method makes a message, remembers where it takes the lanes, returns its id."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from playground.engine import protocol as p
from playground.engine.pending import Go, Lanes, Path, Pending


def _tokens(tokens: Sequence[int] | np.ndarray) -> np.ndarray:
    return np.ascontiguousarray(tokens, np.int32)


class Asking:
    """The asking half of a link; the other half says what becomes of it."""

    def __init__(self, ids: Iterator[int]) -> None:
        self._ids = ids
        self._lanes = Lanes()

    def render(
        self,
        messages: Sequence[p.ChatMessage],
        after: str = "",
        add_generation_prompt: bool = True,
        enable_thinking: bool | None = None,
    ) -> int:
        """See protocol.Render."""
        return self._ask(p.Render(next(self._ids), tuple(messages), after, add_generation_prompt, enable_thinking))

    def tokenize(self, text: str, add_special: bool = True, parse_special: bool = True) -> int:
        """See protocol.Tokenize."""
        return self._ask(p.Tokenize(next(self._ids), text, add_special, parse_special))

    def breakers(self, texts: Sequence[str]) -> int:
        """See protocol.Breakers."""
        return self._ask(p.Breakers(next(self._ids), tuple(texts)))

    def allow(self, grammar: str, tokens: Sequence[int]) -> int:
        """See protocol.Allow."""
        return self._ask(p.Allow(next(self._ids), grammar, _tokens(tokens)))

    def evaluate(self, tokens: Sequence[int] | np.ndarray, lane: int = 0) -> int:
        """Bring `lane` to the path `tokens`, from wherever it is."""
        array = _tokens(tokens)
        go = self._lanes.go(lane, Path(array.tolist(), len(array)))
        return self._ask(p.Evaluate(next(self._ids), array, lane), go)

    def advance(self, token: int, lane: int = 0) -> int:
        """Append `token` to the path that was asked for last in `lane`."""
        certain, here = self._lanes.is_certain(lane), self._lanes.path(lane)
        go = self._lanes.go(lane, here.extended(int(token)))
        if certain:
            return self._ask(p.Advance(next(self._ids), int(token), here.length, lane), go)
        return self._ask(p.Evaluate(next(self._ids), go.target.array(), lane), go)

    def advance_many(self, lanes: Sequence[int], tokens: Sequence[int]) -> int:
        """Append tokens[i] to the path that was asked for last in lanes[i]; raises ProtocolError, see AdvanceMany."""
        paths = [self._lanes.path(lane) for lane in lanes]
        positions = tuple(path.length for path in paths)
        message = p.AdvanceMany(next(self._ids), tuple(map(int, lanes)), tuple(map(int, tokens)), positions)
        for lane, path in zip(lanes, paths, strict=True):
            if path.length and not self._lanes.is_certain(lane):
                self._add(self._return_to(lane, path))
        steps = zip(message.lanes, paths, message.tokens, strict=True)
        return self._ask(message, *(self._lanes.go(lane, path.extended(token)) for lane, path, token in steps))

    def score(self, tokens: Sequence[int] | np.ndarray, first: int = 1) -> int:
        """See protocol.Score."""
        return self._ask(p.Score(next(self._ids), _tokens(tokens), first))

    def look_ahead(
        self,
        tokens: Sequence[int] | np.ndarray,
        breadth: int = 3,
        depth: int = 4,
        whole_words: bool = False,
        limit: int = 256,
    ) -> int:
        """See protocol.LookAhead."""
        return self._ask(p.LookAhead(next(self._ids), _tokens(tokens), breadth, depth, whole_words, limit))

    def _return_to(self, lane: int, path: Path) -> Pending:
        """The link's own request, to have `lane` at `path` again."""
        return Pending(p.Evaluate(next(self._ids), path.array(), lane), (Go(lane, path, path),), replay=True)

    def _ask(self, message: p.Message, *goes: Go) -> int:
        return self._add(Pending(message, goes))

    def _add(self, pending: Pending) -> int:
        """Remember a request and send it when the model is open; its id."""
        raise NotImplementedError
