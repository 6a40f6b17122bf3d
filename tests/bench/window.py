"""The real window in this process, driven from code and watched by the clock."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, QTimer

from playground.engine.client import Engine
from playground.ui.doing.controller import Controller
from playground.ui.doing.loop import Situation
from playground.ui.doing.player import Pace, Until
from playground.ui.look.theme import themes
from playground.ui.main_window import MainWindow
from playground.ui.running import application
from playground.ui.settings import Settings

SEED = 42
_PATIENCE_MS = 180_000


def wait(signal: object, act: Callable[[], None], until: Callable[[], bool] = lambda: True) -> float:
    """Runs the event loop, in it ``act``, until a ``signal`` at which ``until`` holds; seconds from one to the other.

    Raises:
        TimeoutError: it did not come.
    """
    loop, times = QEventLoop(), []

    def begin() -> None:
        times.append(time.perf_counter())
        act()

    def look(*_: object) -> None:
        if len(times) == 1 and until():
            times.append(time.perf_counter())
            loop.quit()

    patience = QTimer(singleShot=True, interval=_PATIENCE_MS)
    patience.timeout.connect(loop.quit)
    patience.start()
    signal.connect(look)
    QTimer.singleShot(0, begin)
    loop.exec()
    signal.disconnect(look)
    if len(times) < 2:
        raise TimeoutError("what was waited for did not come")
    return times[1] - times[0]


def rest(seconds: float) -> None:
    """Runs the event loop for so long."""
    loop = QEventLoop()
    QTimer.singleShot(max(0, round(seconds * 1000)), loop.quit)
    loop.exec()


class Playground:
    """The window as `playground` shows it, with the settings of a first start."""

    def __init__(self, engine: QObject | None = None) -> None:
        self.application = application()
        self._folder = tempfile.TemporaryDirectory()
        themes().choose("light")
        self.controller = Controller(engine or Engine())
        self.window = MainWindow(self.controller, Settings(Path(self._folder.name) / "settings.ini"))
        self.window.show()
        self.chart = self.window.next_token.chart
        rest(0.2)

    def open(self, path: Path) -> None:
        """Opens a model."""
        wait(self.controller.model_changed, lambda: self.window.open_model(str(path)))
        self.controller.set_seed(SEED)
        rest(0.2)

    def ask(self, text: str) -> None:
        """Sends a message and waits for the bars."""
        wait(self.chart.painted, lambda: self.window.writing.send(text), self._is_ready)

    def _is_ready(self) -> bool:
        return self.controller.situation is Situation.READY

    def step(self) -> float:
        """Seconds from the key to the first paint of the next token's bars."""
        controller, here = self.controller, self.controller.session.here
        return wait(
            self.chart.painted,
            controller.step,
            lambda: controller.shown.node is not here and controller.shown.node is controller.session.here,
        )

    def play(self, n: int) -> float:
        """Seconds that Play takes for n tokens, as fast as it goes."""
        controller = self.controller
        end = controller.n_tokens + n
        return wait(
            controller.evaluator.arrived,
            lambda: controller.set_playing(True, Pace(float("inf"), Until.TOKENS, n)),
            lambda: controller.n_tokens == end,
        )

    def play_answer(self) -> tuple[float, int]:
        """A whole answer anew, as fast as it goes: seconds, and how many tokens were evaluated for it."""
        controller = self.controller
        controller.player.set_pace(Pace(float("inf"), Until.TURN))
        ends = (Situation.ENDED, Situation.STUCK)
        seconds = wait(
            controller.situation_changed,
            controller.again,
            lambda: controller.situation in ends and bool(controller.session.answer()),
        )
        # The last token ends the turn: it is not evaluated.
        return seconds, len(controller.session.answer()) - 1

    def close(self) -> None:
        """Ends window and engine."""
        self.window.close()
        self._folder.cleanup()


def text_of(n_tokens: int) -> str:
    """A text of some ``n_tokens`` words, which are as many tokens to a made model."""
    return " ".join(f"w{number % 500}" for number in range(n_tokens))
