"""Writes sessions down as they grow, on a thread of its own."""

from __future__ import annotations

import contextlib
import os
import queue
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from playground import __version__
from playground.core.journal.encoding import Encoder, header
from playground.core.journal.facts import CLOSED, Fact, fact_of, using, whole
from playground.core.journal.format import Origin
from playground.core.problems import Problem, ProblemCode
from playground.core.sampling import Chain
from playground.core.session import Change, Node, Session
from playground.core.vocabulary import Vocabulary

BATCH_S = 0.25
"""Changes are gathered for so long before they go to the disk together."""
PATIENCE_S = 30.0
"""How long the end of the program waits for the disk."""
MOST_WAITING = 200_000
"""Changes that wait for the disk; a disk that is slower than that keeps nothing more."""


@dataclass(frozen=True, slots=True)
class Resume:
    """Where a file that was read goes on.

    Attributes:
        size: bytes of it that were understood; what follows is an unfinished line.
        chains: those it has, by number.
        pieces: the tokens whose pieces it has.
        n_bytes: of the whole file; a file of another size was written by somebody else meanwhile.
    """

    size: int
    chains: tuple[Chain, ...]
    pieces: frozenset[int]
    n_bytes: int


class Writer:
    """The thread that all journals share: nothing that the window does waits for the disk.

    Args:
        on_problem: called on that thread with the journal and the problem that ended it.
    """

    def __init__(self, on_problem: Callable[[Journal, Problem], None] = lambda journal, problem: None) -> None:
        self.on_problem = on_problem
        self._queue: queue.SimpleQueue[tuple[Journal, Sequence[Fact]] | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._n_posted = 0
        self._n_done = 0

    @property
    def n_waiting(self) -> int:
        """How many times something was posted that is not on the disk yet."""
        return self._n_posted - self._n_done

    def post(self, journal: Journal, facts: Sequence[Fact]) -> None:
        """Takes changes of a journal; returns at once."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="journal", daemon=True)
            self._thread.start()
        self._n_posted += 1
        self._queue.put((journal, facts))

    def close(self) -> None:
        """Waits until everything is on the disk, and lets go of the files; a later change is still written."""
        if self._thread is not None:
            self._queue.put(None)
            self._thread.join(PATIENCE_S)
            self._thread = None

    def _run(self) -> None:
        seen: dict[Journal, None] = {}
        goes_on = True
        while goes_on:
            batch, goes_on = self._batch()
            changed = dict.fromkeys(journal for journal, _ in batch)
            seen |= changed
            for journal, facts in batch:
                self._attempt(journal, lambda journal=journal, facts=facts: journal.write(facts))
            for journal in changed:
                self._attempt(journal, journal.sync)
            self._n_done += len(batch)
        for journal in seen:
            self._attempt(journal, journal.release)

    def _batch(self) -> tuple[list[tuple[Journal, Sequence[Fact]]], bool]:
        """What came within a quarter of a second, and whether more may come."""
        batch = []
        item, end = self._queue.get(), time.monotonic() + BATCH_S
        while item is not None:
            batch.append(item)
            try:
                item = self._queue.get(timeout=max(0.0, end - time.monotonic()))
            except queue.Empty:
                return batch, True
        return batch, False

    def _attempt(self, journal: Journal, act: Callable[[], None]) -> None:
        if journal.has_failed:
            return
        try:
            act()
        except Exception as error:
            # Whatever it is: it ends this journal and is told, the others go on.
            reason = getattr(error, "strerror", None) or type(error).__name__
            journal.fail()
            self.on_problem(journal, Problem.of(ProblemCode.SESSION_NOT_KEPT, path=str(journal.path), reason=reason))


class Journal:
    """One session's file.

    Attributes:
        session: what is written down.
        path: of the file; it is made with the first change.
        has_failed: nothing more is written.

    Args:
        origin: tells the model; called on the writer's thread, so it may wait for a fingerprint.
        resume: where a file goes on; None makes a new one.
    """

    def __init__(
        self,
        writer: Writer,
        session: Session,
        path: Path,
        vocabulary: Vocabulary,
        origin: Callable[[], Origin],
        resume: Resume | None = None,
    ) -> None:
        self.session = session
        self.path = path
        self.has_failed = False
        self._writer = writer
        self._origin = origin
        self._resume = resume
        known = (resume.chains, resume.pieces) if resume is not None else ()
        self._encoder = Encoder(vocabulary, *known)
        self._file: BinaryIO | None = None
        self._has_begun = False

    # On the thread of the session

    def begin(self, chain: Chain) -> None:
        """Writes the session as it is, unless its file has that already; :meth:`take` is to be told what follows."""
        facts = [] if self._resume is not None else whole(self.session)
        self._writer.post(self, [*facts, using(chain)])

    def take(self, change: Change, node: Node) -> None:
        """A change of the session, as its watchers are told."""
        self._post(fact_of(change, node, self.session))

    def use(self, chain: Chain) -> None:
        """Another chain is in force."""
        self._post(using(chain))

    def close(self) -> None:
        """Nothing more will come."""
        self._post(CLOSED)

    def _post(self, fact: Fact) -> None:
        if self.has_failed:
            return
        if self._writer.n_waiting > MOST_WAITING:
            self.has_failed = True
            self._writer.on_problem(self, Problem.of(ProblemCode.SESSION_DISK_SLOW, path=str(self.path)))
            return
        self._writer.post(self, (fact,))

    # On the writer's thread

    def write(self, facts: Sequence[Fact]) -> None:
        """Appends the records of some changes; raises OSError."""
        if self._file is None:
            self._open()
        lines = [line for fact in facts for line in self._encoder.lines(fact)]
        if lines:
            self._file.write(("\n".join(lines) + "\n").encode("utf-8"))
        if facts and facts[-1] is CLOSED:
            self.sync()
            self.release()

    def sync(self) -> None:
        """Until it is on the disk; raises OSError."""
        if self._file is not None:
            self._file.flush()
            os.fsync(self._file.fileno())

    def release(self) -> None:
        """Lets go of the file until the next change; raises OSError."""
        if self._file is not None:
            file, self._file = self._file, None
            file.close()

    def fail(self) -> None:
        """Gives the file up as it is: its last line may be unfinished, the others can be read."""
        self.has_failed = True
        with contextlib.suppress(OSError):
            self.release()

    def _open(self) -> None:
        if self._has_begun:
            self._file = open(self.path, "ab")  # noqa: SIM115
        elif self._resume is None:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._file = open(self.path, "xb")  # noqa: SIM115
            first = header(self.session.mode, self.session.seed, self._origin(), __version__)
            self._file.write(f"{first}\n".encode())
        else:
            self._file = open(self.path, "r+b")  # noqa: SIM115
            self._file.truncate(self._resume.size)
            self._file.seek(self._resume.size)
        self._has_begun = True
