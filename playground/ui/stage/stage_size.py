"""How large the stage is: what the presenter asks for, as far as there is room."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication

from playground.ui.settings import Settings
from playground.ui.stage.canvas import Canvas
from playground.ui.stage.look import next_scale


class StageSize:
    """Keeps what was asked for in the settings; what is shown may be smaller, and it says so."""

    def __init__(self, canvas: Canvas, settings: Settings, say: Callable[[str], None]) -> None:
        self._canvas = canvas
        self._settings = settings
        self._say = say
        canvas.set_scale(settings.stage_scale)

    def step(self, direction: int) -> None:
        """A step larger (+1) or smaller (-1) than what is shown, or the usual size (0)."""
        shown = self._canvas.look.scale
        scale = next_scale(shown, direction) if direction else 1.0
        if direction > 0 and self._canvas.look_at(scale).scale <= shown:
            self._say_largest()
            return
        self._settings.stage_scale = scale
        self._canvas.set_scale(scale)

    @contextmanager
    def watched(self) -> Iterator[None]:
        """While something is put in: says so where everything becomes smaller by it."""
        before = self._canvas.look.scale
        yield
        if self._canvas.look.scale < before:
            self._say_largest()

    def _say_largest(self) -> None:
        words = QCoreApplication.translate("Presenting", "Everything fits up to {0} %.")
        self._say(words.format(round(100 * self._canvas.look.scale)))
