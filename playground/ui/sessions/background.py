"""Work that reads or writes files, away from the window's thread."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, Signal

from playground.core.journal.fingerprint import fingerprint


class Background(QObject):
    """One piece of work after another; the result comes back on the window's thread."""

    idle = Signal()
    """Nothing more is under way."""
    _done = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._threads = ThreadPoolExecutor(1, thread_name_prefix="files")
        self._n_waiting = 0
        self._done.connect(self._deliver)

    @property
    def is_busy(self) -> bool:
        """Whether something is under way."""
        return self._n_waiting > 0

    def run(self, work: Callable[[], Any], then: Callable[[Any], None], failed: Callable[[Exception], None]) -> None:
        """Does ``work`` there, then calls ``then`` with its result here, or ``failed`` with what it raised."""
        self._n_waiting += 1
        self._threads.submit(self._work, work, then, failed)

    def close(self) -> None:
        """Waits for what is under way; nothing is delivered any more."""
        self._threads.shutdown(wait=True)

    def _work(self, work: Callable[[], Any], then: Callable, failed: Callable) -> None:
        try:
            result = work()
        except Exception as error:
            self._done.emit(failed, error)
        else:
            self._done.emit(then, result)

    def _deliver(self, act: Callable[[Any], None], result: Any) -> None:
        self._n_waiting -= 1
        act(result)
        if not self.is_busy:
            self.idle.emit()


class Fingerprints:
    """Fingerprints of models' files, each worked out once; any thread may ask."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, int, int], str] = {}
        self._lock = threading.Lock()

    def of(self, path: str) -> str:
        """The fingerprint of a file, "" where it cannot be read."""
        with self._lock:
            try:
                state = os.stat(path)
                key = (path, state.st_size, state.st_mtime_ns)
                if key not in self._known:
                    self._known[key] = fingerprint(path)
            except OSError:
                return ""
            return self._known[key]
