"""Many changes, one repaint a frame."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer

FRAME_MS = 16
"""One frame at 60 Hz."""

PLAY_FRAME_MS = 33
"""Play shows itself at most 30 times a second."""


class FrameLimiter(QObject):
    """Calls a function at once where the last call is a frame ago, else when the frame is over, never twice in one."""

    def __init__(self, function: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._function = function
        self._last = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.now)

    def request(self, frame_ms: int = FRAME_MS) -> None:
        """Wants the function called soon."""
        if self._timer.isActive():
            return
        passed = (time.perf_counter() - self._last) * 1000
        if passed >= frame_ms:
            self.now()
        else:
            self._timer.start(round(frame_ms - passed))

    def now(self) -> None:
        """Calls the function, and no second time for what was requested before."""
        self._timer.stop()
        self._last = time.perf_counter()
        self._function()
