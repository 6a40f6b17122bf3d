"""Reads session files: everything in them is checked, and what came before a damaged record is kept.

No code, no path and no size in a file is ever acted upon: it can say what a conversation was, nothing else.
"""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from playground.core.journal import fields
from playground.core.journal.fields import Damaged
from playground.core.journal.format import (
    FORMAT,
    LONGEST_LINE,
    LONGEST_WORD,
    MOST_BYTES,
    MOST_RECORDS,
    MOST_TOKENS,
    VERSION,
    Origin,
)
from playground.core.journal.replay import Replay
from playground.core.journal.writing import Resume
from playground.core.problems import Problem, ProblemCode, ProblemError
from playground.core.sampling import Chain
from playground.core.sampling.draw import SEED_LIMIT
from playground.core.session import Mode, Session
from playground.core.vocabulary import Vocabulary

_MODES = {mode.value: mode for mode in Mode}


@dataclass(frozen=True, slots=True)
class Damage:
    """Where a file stops making sense.

    Attributes:
        line: its number, from 1.
        reason: the field, or what is wrong with the line.
    """

    line: int
    reason: str


@dataclass(frozen=True, slots=True, eq=False)
class Loaded:
    """A conversation as its file has it.

    Attributes:
        path: of the file.
        session: the tree, and the place in it where the person was.
        origin: the model, None where the file names none.
        vocabulary: the pieces that the file has; all others are empty.
        chain: in force at the end, None where the file does not say.
        closed: whether it was closed properly.
        damage: None for a file that is all right.
        resume: where the file goes on, None for one that must not be written to.
    """

    path: Path
    session: Session
    origin: Origin | None
    vocabulary: Vocabulary
    chain: Chain | None
    closed: bool
    damage: Damage | None
    resume: Resume | None


def read(path: Path) -> Loaded:
    """The conversation in a file, as far as it can be read.

    Raises:
        ProblemError: there is no such file, it is none of this program's sessions, or it is too big.
    """
    try:
        with _open(path) as file:
            if os.fstat(file.fileno()).st_size > MOST_BYTES:
                raise ProblemError(Problem.of(ProblemCode.SESSION_TOO_BIG, path=str(path), limit=MOST_BYTES))
            return _Reading(path).run(file)
    except FileNotFoundError:
        raise ProblemError(Problem.of(ProblemCode.FILE_MISSING, path=str(path))) from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ProblemError(Problem.of(ProblemCode.FILE_UNREADABLE, path=str(path), reason=reason)) from None


def _open(path: Path) -> BinaryIO:
    """A file and nothing else: reading from a pipe or a device would never end."""
    if not stat.S_ISREG(os.stat(path).st_mode):
        raise ProblemError(Problem.of(ProblemCode.SESSION_FOREIGN, path=str(path)))
    return open(path, "rb")


def _refuse_constant(name: str) -> float:
    raise Damaged(name)


_DECODER = json.JSONDecoder(parse_constant=_refuse_constant)


def _record(line: bytes) -> dict[str, Any]:
    """One line as an object; raises Damaged."""
    try:
        record = _DECODER.decode(line.decode("utf-8"))
    except Damaged:
        raise
    except (ValueError, RecursionError):
        raise Damaged("JSON") from None
    if type(record) is not dict:
        raise Damaged("JSON")
    return record


class _Reading:
    """One file on its way in."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._damage: Damage | None = None
        self._size = 0
        self._last = b""

    def run(self, file: BinaryIO) -> Loaded:
        """All of it."""
        lines = self._lines(file)
        mode, seed, origin = self._header(file.readline(LONGEST_LINE))
        replay = Replay(Session(mode, seed), origin.n_vocab if origin else 0)
        n_line = 1
        try:
            for n_line, line in enumerate(lines, 2):
                replay.take(_record(line))
                self._size += len(line)
                self._last = line
                if n_line > MOST_RECORDS:
                    raise Damaged("records")
        except Damaged as damaged:
            self._damage = Damage(n_line + (str(damaged) == "line"), str(damaged))
        return self._loaded(replay, origin, file.tell())

    def _loaded(self, replay: Replay, origin: Origin | None, n_bytes: int) -> Loaded:
        replay.finish()
        resume = Resume(self._size, tuple(replay.chains), frozenset(replay.pieces), n_bytes)
        closed = self._last == b'{"kind":"closed"}\n'
        vocabulary = replay.vocabulary()
        whole = None if self._damage or origin is None else resume
        return Loaded(self._path, replay.session, origin, vocabulary, replay.chain, closed, self._damage, whole)

    @staticmethod
    def _lines(file: BinaryIO) -> Iterator[bytes]:
        """Lines with their ends; a last one without is dropped, one that is too long is damage."""
        while line := file.readline(LONGEST_LINE + 1):
            if not line.endswith(b"\n"):
                if len(line) > LONGEST_LINE:
                    raise Damaged("line")
                return
            yield line

    def _header(self, line: bytes) -> tuple[Mode, int, Origin | None]:
        foreign = ProblemError(Problem.of(ProblemCode.SESSION_FOREIGN, path=str(self._path)))
        try:
            record = _record(line)
        except Damaged:
            raise foreign from None
        if record.get("format") != FORMAT:
            raise foreign
        version = record.get("version")
        if type(version) is not int or version < VERSION:
            raise foreign
        if version > VERSION:
            raise ProblemError(Problem.of(ProblemCode.SESSION_NEWER, path=str(self._path), version=str(version)[:20]))
        self._size = len(line)
        try:
            mode = record.get("mode")
            if type(mode) is not str or mode not in _MODES:
                raise Damaged("mode")
            return _MODES[mode], fields.whole(record, "seed", 0, SEED_LIMIT - 1), _origin(record.get("model"))
        except Damaged as damaged:
            problem = Problem.of(ProblemCode.SESSION_DAMAGED, path=str(self._path), line=1, reason=str(damaged))
            raise ProblemError(problem) from None


def _origin(model: object) -> Origin | None:
    if model is None:
        return None
    if type(model) is not dict:
        raise Damaged("model")
    words = {
        name: fields.text(model.get(name, ""), f"model.{name}", LONGEST_WORD)
        for name in ("name", "file", "memory", "detail", "fingerprint")
    }
    tags = model.get("thinking")
    thinking = None if tags is None else _pair(tags, "model.thinking")
    pairs = fields.items(model.get("metadata", []), "model.metadata", 10_000)
    metadata = tuple(_pair(each, "model.metadata") for each in pairs)
    n_vocab = fields.whole(model, "n_vocab", 1, MOST_TOKENS)
    n_ctx = fields.whole(model, "n_ctx", 0, 2**24)
    return Origin(**words, n_vocab=n_vocab, n_ctx=n_ctx, thinking=thinking, metadata=metadata)


def _pair(value: object, name: str) -> tuple[str, str]:
    pair = fields.items(value, name, 2)
    if len(pair) != 2:
        raise Damaged(name)
    return fields.text(pair[0], name, LONGEST_WORD), fields.text(pair[1], name, LONGEST_WORD)
