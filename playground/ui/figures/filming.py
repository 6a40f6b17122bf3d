"""Makes a film while the window goes on: a frame at a time, and the file beside it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal

from playground.ui.figures.film import Film, Frame


class Filming(QObject):
    """Paints frames one by one from the event loop, then makes the GIF in another thread."""

    progressed = Signal(int)
    """So many frames are done."""
    finished = Signal(bytes)
    """A GIF."""
    _made = Signal(bytes)

    def __init__(self, film: Film, parent: QObject) -> None:
        super().__init__(parent)
        self._film = film
        self._is_stopped = False
        self._made.connect(self._on_made)

    def take(self, frames: Iterator[Frame]) -> None:
        """Paints these, and that is all."""
        if self._is_stopped:
            return
        frame = next(frames, None)
        if frame is None:
            self.end()
            return
        self.add(frame)
        QTimer.singleShot(0, self, lambda: self.take(frames))

    def add(self, frame: Frame) -> None:
        """Paints one now."""
        self._film.add(*frame)
        self.progressed.emit(self._film.n_frames)

    def end(self) -> None:
        """There are no more frames: makes the file."""
        QThreadPool.globalInstance().start(lambda: self._made.emit(self._film.gif()))

    def stop(self) -> None:
        """Nothing follows."""
        self._is_stopped = True

    def _on_made(self, gif: bytes) -> None:
        if not self._is_stopped:
            self.finished.emit(gif)
