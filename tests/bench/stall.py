"""The longest time in which the window's event loop answers nobody."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt, QTimer

from tests.bench.setup import Setup
from tests.bench.table import Row, Target, percentile
from tests.bench.window import Playground, rest, text_of

_BEAT_MS = 2


class Heartbeat:
    """A timer that notes how far its beats lie apart."""

    def __init__(self) -> None:
        self._gaps: list[float] = []
        self._last = 0.0
        self._timer = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=_BEAT_MS)
        self._timer.timeout.connect(self._beat)

    def _beat(self) -> None:
        now = time.perf_counter()
        self._gaps.append((now - self._last) * 1000)
        self._last = now

    def during(self, act: Callable[[], object]) -> list[float]:
        """Milliseconds between the beats while ``act`` runs the event loop."""
        self._gaps, self._last = [], time.perf_counter()
        self._timer.start()
        act()
        self._timer.stop()
        # A heart that never beat has one gap as long as all of it.
        self._beat()
        return self._gaps


def run(setup: Setup) -> Iterator[Row]:
    """Loading, 2,000 tokens of a message, playing; an idle window shows what the machine itself adds."""
    path, n = setup.made(), setup.amount(2000, 50)
    playground, heart = Playground(), Heartbeat()
    idle = max(heart.during(lambda: rest(setup.amount(5, 1))))
    doings = {
        "loading": lambda: playground.open(path),
        f"evaluating {n:,} tokens": lambda: playground.ask(text_of(n)),
        "playing, made model": lambda: playground.play(setup.amount(150, 5)),
        "playing, bundled model": lambda: _play_bundled(playground, setup),
    }
    for name, act in doings.items():
        gaps = heart.during(act)
        yield Row(
            f"longest stall, {name}",
            f"{max(gaps):.1f}, p99 {percentile(gaps, 99):.1f} ms",
            f"idle {idle:.1f} ms",
            max(gaps),
            Target(50, "ms"),
            f"{len(gaps)} beats",
        )
    playground.close()


def _play_bundled(playground: Playground, setup: Setup) -> None:
    playground.open(setup.bundled)
    playground.ask("Tell me a story about a dog.")
    for _ in range(setup.amount(20, 1)):
        playground.play_answer()
