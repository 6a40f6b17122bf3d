"""Many changes, one repaint a frame: by a clock that the test sets."""

import pytest
from PySide6.QtCore import QCoreApplication, QObject

from playground.ui.parts import limiter
from playground.ui.parts.limiter import FRAME_MS, FrameLimiter


@pytest.mark.parametrize(
    ("cost", "spare", "frame"),
    [(0.0, 0.0, FRAME_MS), (0.008, 0.0, 80), (0.008, 5.0, 30), (0.008, 8.0, FRAME_MS), (5.0, 0.0, 200)],
)
def test_what_takes_long_to_show_is_shown_less_often(qapp, monkeypatch, cost, spare, frame):
    now, owner, shown = [100.0], QObject(), []
    monkeypatch.setattr(limiter, "_SHARE", 0.1)
    monkeypatch.setattr(limiter.time, "perf_counter", lambda: now[0])
    limited = FrameLimiter(lambda: shown.append(now[0]), owner)
    limited.now()
    now[0] += cost
    QCoreApplication.processEvents()
    limited._last = now[0]
    for _ in range(3):
        limited.request(spare_ms=spare)
    assert limited._timer.interval() == frame
    assert len(shown) == 1


def test_what_was_shown_long_ago_is_shown_at_once_and_once(qapp, qtbot):
    owner, shown = QObject(), []
    limited = FrameLimiter(lambda: shown.append(True), owner)
    for _ in range(3):
        limited.request()
    assert limited._timer.interval() == 0
    qtbot.waitUntil(lambda: not limited._timer.isActive())
    assert shown == [True]
