"""Keeps every conversation on disk by itself, from the first thing that is worth it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePath

from PySide6.QtCore import QLockFile, QObject, Signal

from playground.core.journal import Journal, Loaded, Origin, Writer, new_path
from playground.core.problems import Problem
from playground.core.sampling import Chain
from playground.core.session import Change, Node, Session
from playground.core.vocabulary import Vocabulary
from playground.engine.protocol import ModelInfo
from playground.ui.app import GREETING
from playground.ui.doing.controller import Controller
from playground.ui.sessions.background import Fingerprints
from playground.ui.showing import model_detail


def origin_of(info: ModelInfo, fingerprint: str) -> Origin:
    """The open model, as a session file names it."""
    thinking = (info.thinking.open, info.thinking.close) if info.thinking else None
    return Origin(
        name=info.name,
        file=PurePath(info.path).name,
        n_vocab=info.n_vocab,
        n_ctx=info.n_ctx,
        memory=info.memory.value,
        detail=" · ".join(part for part in (info.architecture, model_detail(info)) if part),
        fingerprint=fingerprint,
        thinking=thinking,
        metadata=info.metadata,
    )


@dataclass(eq=False)
class Kept:
    """A conversation of this run.

    Attributes:
        model: path of the model that it is held with.
        origin: tells the model; it may take a moment.
        loaded: the file that it came from.
        journal: None before anything was worth writing.
        stopped: its file could not be written.
        chain: the one that the journal was told last.
    """

    session: Session
    model: str
    vocabulary: Vocabulary
    origin: Callable[[], Origin]
    loaded: Loaded | None = None
    journal: Journal | None = None
    lock: QLockFile | None = None
    stopped: bool = False
    chain: Chain | None = None

    @property
    def path(self) -> Path | None:
        """Of the file that it is written to."""
        return None if self.journal is None else self.journal.path


class Keeper(QObject):
    """Watches the conversations with the open models, and writes their changes down.

    Attributes:
        folder: where the files lie.
        writer: the thread that writes.
    """

    failed = Signal(object)
    """Problem: a conversation is not being kept from now on."""
    _troubled = Signal(object, object)

    def __init__(self, controller: Controller, folder: Path, fingerprints: Fingerprints, parent: QObject) -> None:
        super().__init__(parent)
        self.folder = folder
        self.writer = Writer(self._troubled.emit)
        self._controller = controller
        self._fingerprints = fingerprints
        self._kept: dict[Session, Kept] = {}
        self._troubled.connect(self._on_trouble)
        controller.shelf.watchers.append(self._on_begun)
        controller.chain_changed.connect(self._on_chain)

    @property
    def is_written(self) -> bool:
        """Whether everything is on the disk."""
        return self.writer.n_waiting == 0

    def kept(self, session: Session) -> Kept | None:
        """What is known about a conversation of this run."""
        return self._kept.get(session)

    def kept_at(self, path: Path) -> Kept | None:
        """The conversation that is being written to a file, or was read from it to go on."""
        for each in self._kept.values():
            own = each.path or (each.loaded.path if each.loaded else None)
            if own == path:
                return each
        return None

    def adopt(self, loaded: Loaded) -> None:
        """A conversation from a file goes on with the open model: in that file, if it is one of the program's own."""
        if loaded.session not in self._kept:
            self._watch(loaded.session, loaded)

    def is_in_use(self, path: Path) -> bool:
        """Whether a running program writes to a file."""
        if self.kept_at(path) is not None:
            return True
        lock = _lock(path)
        if not lock.tryLock(0):
            return lock.error() is QLockFile.LockError.LockFailedError
        lock.unlock()
        return False

    def retry(self) -> None:
        """Writes what could not be written, to new files."""
        for each in self._kept.values():
            if each.stopped:
                each.stopped, each.loaded = False, None
                self._begin(each)

    def close(self) -> None:
        """Everything goes to the disk, and the files are closed."""
        for each in self._kept.values():
            if each.journal is not None and not each.stopped:
                each.journal.close()
            each.stopped = True
        self.writer.close()
        for each in self._kept.values():
            self._unlock(each)

    # What happens

    def _on_begun(self, session: Session) -> None:
        if self._controller.model is not None and session not in self._kept:
            self._watch(session)

    def _watch(self, session: Session, loaded: Loaded | None = None) -> None:
        info = self._controller.model.info
        kept = self._kept[session] = Kept(
            session,
            info.path,
            self._controller.model.vocabulary,
            lambda: origin_of(info, self._fingerprints.of(info.path)),
            loaded,
        )
        session.watchers.append(lambda change, node: self._on_change(kept, change, node))

    def _on_change(self, kept: Kept, change: Change, node: Node) -> None:
        if kept.stopped:
            return
        if kept.journal is None:
            if not self._is_worth_it(kept, change, node):
                return
            if not self._begin(kept):
                return
        self._tell_chain(kept)
        kept.journal.take(change, node)

    def _is_worth_it(self, kept: Kept, change: Change, node: Node) -> bool:
        """The greeting that the program sends itself is not, nor is looking around in somebody's file."""
        if kept.loaded is not None:
            looking = (Change.SUMMARY,) if self._is_own(kept.loaded) else (Change.SUMMARY, Change.MOVED)
            return change not in looking
        return node.choice is not None or (change is Change.TURN and node.turn.text != GREETING)

    def _is_own(self, loaded: Loaded) -> bool:
        return loaded.resume is not None and loaded.path.parent == self.folder

    def _begin(self, kept: Kept) -> bool:
        """Opens the journal; True where the change that it was opened for is yet to be written."""
        loaded = kept.loaded
        resume = loaded.resume if loaded is not None and self._is_own(loaded) else None
        if resume is not None and not self._claim(kept, loaded.path, resume.n_bytes):
            resume = None
        path = loaded.path if resume is not None else new_path(self.folder, self._taken())
        if resume is None:
            self._claim(kept, path)
        kept.journal = Journal(self.writer, kept.session, path, kept.vocabulary, kept.origin, resume)
        kept.chain = self._controller.chain
        kept.journal.begin(kept.chain)
        return resume is not None

    def _taken(self) -> set[Path]:
        return {each.path for each in self._kept.values() if each.path is not None}

    def _claim(self, kept: Kept, path: Path, n_bytes: int | None = None) -> bool:
        """Nobody else writes to the file; it is as long as it was."""
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            kept.lock = _lock(path)
            return kept.lock.tryLock(0) and (n_bytes is None or path.stat().st_size == n_bytes)
        except OSError:
            return False

    @staticmethod
    def _unlock(kept: Kept) -> None:
        if kept.lock is not None:
            kept.lock.unlock()
            kept.lock = None

    def _tell_chain(self, kept: Kept) -> None:
        chain = self._controller.chain
        if kept.session is self._controller.session and chain is not kept.chain:
            kept.chain = chain
            kept.journal.use(chain)

    def _on_chain(self) -> None:
        kept = self._kept.get(self._controller.session)
        if kept is not None and kept.journal is not None and not kept.stopped:
            self._tell_chain(kept)

    def _on_trouble(self, journal: Journal, problem: Problem) -> None:
        kept = self._kept.get(journal.session)
        if kept is not None and kept.journal is journal and not kept.stopped:
            kept.stopped = True
            self._unlock(kept)
            self.failed.emit(problem)


def _lock(path: Path) -> QLockFile:
    """Held by the process that writes to a file; one that died holds nothing any more."""
    lock = QLockFile(f"{path}.lock")
    lock.setStaleLockTime(0)
    return lock
