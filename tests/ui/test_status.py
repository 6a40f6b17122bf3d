"""The line at the bottom."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from playground.core.sampling.draw import SEED_LIMIT
from playground.ui.look.theme import themes
from playground.ui.status import Activity, StatusLine


@pytest.fixture
def status(qtbot):
    themes().choose("light")
    made = StatusLine()
    made.resize(900, made.sizeHint().height())
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.show_seed(42)
    return made


def type_seed(status, text):
    status.seed.setFocus()
    status.seed.selectAll()
    QTest.keyClicks(status.seed, text)


@pytest.mark.parametrize("activity", list(Activity))
def test_every_activity_has_words_and_a_colour(status, activity):
    status.show_activity(activity)
    assert status.text()
    assert themes().current.colour(activity.value).isValid()


@pytest.mark.parametrize(
    ("fraction", "words"),
    [(0.43, "loading 43 % · Esc cancels"), (None, "loading"), (1.7, "loading 100 % · Esc cancels")],
)
def test_loading_says_how_far(status, fraction, words):
    status.show_activity(Activity.LOADING, fraction)
    assert status.text() == words


def test_numbers(status):
    status.show_step_time(6.13)
    status.show_safe_mode(True)
    assert status._step.text() == "step 6.1 ms"
    assert status._safe_mode.isVisible()
    status.show_step_time(None)
    status.show_safe_mode(False)
    assert not any(each.isVisible() for each in (status._step, status._safe_mode))


def test_where_it_is_narrow_the_state_stays(status):
    status.show_step_time(6.13)
    status.show_saved(True)
    status.show_safe_mode(True)
    status.show_activity(Activity.RESTARTING)
    status.resize(440, status.height())
    assert status._words.width() >= status._words.sizeHint().width()
    assert not status._safe_mode.isVisible()
    assert status.lock.geometry().right() <= 440


def test_a_seed_is_typed(status, qtbot):
    type_seed(status, "7")
    with qtbot.waitSignal(status.left), qtbot.waitSignal(status.seed_changed) as signal:
        QTest.keyClick(status.seed, Qt.Key.Key_Return)
    assert signal.args == [7]


@pytest.mark.parametrize("text", ["", str(SEED_LIMIT), "42", "abc"])
def test_what_is_no_new_seed_is_put_back(status, qtbot, text):
    type_seed(status, text or " ")
    if not text:
        status.seed.clear()
    with qtbot.assertNotEmitted(status.seed_changed):
        QTest.keyClick(status.seed, Qt.Key.Key_Return)
    assert status.seed.text() == "42"


def test_escape_takes_typing_back(status, qtbot):
    type_seed(status, "7")
    with qtbot.assertNotEmitted(status.seed_changed), qtbot.waitSignal(status.left):
        QTest.keyClick(status.seed, Qt.Key.Key_Escape)
    assert status.seed.text() == "42"


def test_a_seed_is_told_once(status, qtbot):
    told = []
    status.seed_changed.connect(told.append)
    type_seed(status, "7")
    QTest.keyClick(status.seed, Qt.Key.Key_Return)
    status.lock.setFocus()
    assert told == [7]


def test_the_lock(status, qtbot):
    with qtbot.waitSignal(status.left), qtbot.waitSignal(status.seed_lock_changed) as signal:
        QTest.mouseClick(status.lock, Qt.MouseButton.LeftButton)
    assert signal.args == [True]
    with qtbot.assertNotEmitted(status.seed_lock_changed):
        status.show_seed_lock(False)
    assert not status.lock.isChecked()
