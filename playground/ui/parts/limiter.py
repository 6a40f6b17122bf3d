"""Many changes, one repaint a frame."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer

FRAME_MS = 16
"""One frame at 60 Hz."""

PLAY_FRAME_MS = 33
"""Play shows itself at most 30 times a second."""

_SHARE = 0.1
"""Where showing holds up what is shown, it takes at most so much of the time ..."""

_SLOWEST_MS = 200
"""... but is never rarer than this."""


class FrameLimiter(QObject):
    """Calls a function when the last call is a frame ago, never twice in one.

    The function only asks widgets to repaint. What it costs is known when the events it caused have been handled.
    """

    def __init__(self, function: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._function = function
        self._last = 0.0
        self._cost_ms = 0.0
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.now)
        self._painted = QTimer(self, singleShot=True, interval=0)
        self._painted.timeout.connect(self._take_cost)

    def request(self, frame_ms: int = FRAME_MS, spare_ms: float = 0.0) -> None:
        """Wants the function called soon: from the event loop, after what is under way now.

        Args:
            frame_ms: the least time between two calls.
            spare_ms: so much of a call's cost holds nothing up, because the engine is at work meanwhile.
        """
        if not self._timer.isActive():
            passed = (time.perf_counter() - self._last) * 1000
            frame = max(frame_ms, min((self._cost_ms - spare_ms) / _SHARE, _SLOWEST_MS))
            self._timer.start(max(0, round(frame - passed)))

    def now(self) -> None:
        """Calls the function, and no second time for what was requested before."""
        self._timer.stop()
        self._last = time.perf_counter()
        self._function()
        self._painted.start()

    def _take_cost(self) -> None:
        self._cost_ms = (time.perf_counter() - self._last) * 1000
