"""A made-up vocabulary and sessions for the tests of the window's parts: no model needed."""

from __future__ import annotations

import numpy as np

from playground.core.records import By, Choice, Luck
from playground.core.sampling import PLAIN
from playground.core.session import Mode, Node, Session, Turn
from playground.core.vocabulary import TokenFlag, Vocabulary


class Words:
    """Grows a vocabulary from the pieces it is asked for."""

    def __init__(self) -> None:
        self._ids: dict[bytes, int] = {}
        self._flags: list[int] = []
        self._made: Vocabulary | None = None
        for name in ("<s>", "<|end|>"):
            self.control(name)

    def id(self, piece: str | bytes, flags: int = 0) -> int:
        """The token of a piece."""
        data = piece.encode() if isinstance(piece, str) else piece
        if data not in self._ids:
            self._ids[data] = len(self._ids)
            self._flags.append(flags)
        return self._ids[data]

    def control(self, piece: str) -> int:
        """The control token of a name."""
        return self.id(piece, int(TokenFlag.CONTROL))

    def vocabulary(self) -> Vocabulary:
        """The vocabulary of all pieces asked for so far; the same object while no piece is new."""
        if self._made is not None and self._made.n_vocab == len(self._ids):
            return self._made
        pieces = list(self._ids)
        offsets = np.concatenate([[0], np.cumsum([len(piece) for piece in pieces])]).astype(np.int32)
        self._made = Vocabulary(b"".join(pieces), offsets, np.array(self._flags, np.uint8))
        return self._made


def choice(by: By = By.DRAW, p: float = 0.303, rank: int = 2) -> Choice:
    """A made-up choice."""
    return Choice(by, PLAIN, Luck(42), 0.618, 0.274, p, rank, 1.87, 1.81, 2.64)


class Talk:
    """A session written by hand."""

    def __init__(self, mode: Mode = Mode.CHAT) -> None:
        self.words = Words()
        self.session = Session(mode, 42)

    def say(self, text: str, rendered: str | None = None) -> Node:
        """The person's message."""
        pieces = [text] if self.session.mode is Mode.TEXT else ["<s>", text, "<|end|>"]
        turn = Turn(text, "", text if rendered is None else rendered)
        return self.session.append_prompt(self.session.here, [self.words.id(piece) for piece in pieces], turn)

    def answer(self, *pieces: str | bytes, by: By = By.DRAW) -> list[Node]:
        """Tokens of the answer."""
        return [self.session.append(self.words.id(piece), choice(by)) for piece in pieces]

    def words_of(self, text: str, by: By = By.DRAW) -> list[Node]:
        """An answer, a token a word."""
        first, *others = text.split(" ")
        return self.answer(first, *(" " + word for word in others), by=by)

    def arguments(self) -> tuple:
        """What a conversation view is shown."""
        here = self.session.here
        return here.path(), list(here.road_ahead()), self.words.vocabulary(), self.session.mode
