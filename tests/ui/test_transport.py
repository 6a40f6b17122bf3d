"""The buttons that move through the answer."""

import math
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtTest import QTest

from playground.ui.bars.transport import Transport, TransportState
from playground.ui.doing.player import Pace, Until
from playground.ui.look.theme import themes
from tests.ui.spoken import marked_language

ALL = TransportState(True, True, True, True, True, True)


@pytest.fixture
def transport(qtbot):
    themes().choose("light")
    made = Transport()
    made.show_state(ALL)
    made.resize(900, 40)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.setFocus()
    return made


@pytest.mark.parametrize(
    ("button", "signal"),
    [
        ("step", "step_requested"),
        ("back", "back_requested"),
        ("forward", "forward_requested"),
        ("redraw", "redraw_requested"),
        ("again", "again_requested"),
    ],
)
def test_a_click_asks_and_gives_the_focus_back(transport, qtbot, button, signal):
    with qtbot.waitSignals([getattr(transport, signal), transport.acted]):
        QTest.mouseClick(getattr(transport, button), Qt.MouseButton.LeftButton)
    assert not getattr(transport, button).hasFocus()


def test_play_toggles(transport, qtbot):
    with qtbot.waitSignal(transport.play_toggled) as signal:
        QTest.mouseClick(transport.play, Qt.MouseButton.LeftButton)
    assert signal.args == [True]
    transport.show_state(TransportState(can_step=True, playing=True))
    assert transport.play.text() == "Pause"
    with qtbot.waitSignal(transport.play_toggled) as signal:
        QTest.mouseClick(transport.play, Qt.MouseButton.LeftButton)
    assert signal.args == [False]


@pytest.mark.parametrize("name", ["step", "back", "forward", "redraw", "again"])
def test_what_cannot_be_done_is_disabled(transport, qtbot, name):
    transport.show_state(TransportState())
    assert not getattr(transport, name).isEnabled()
    with qtbot.assertNotEmitted(transport.acted):
        QTest.mouseClick(getattr(transport, name), Qt.MouseButton.LeftButton)


def test_buttons_are_reached_by_tab_in_order(transport):
    transport.back.setFocus(Qt.FocusReason.TabFocusReason)
    for button in (transport.forward, transport.step, transport.play, transport.redraw, transport.again):
        QTest.keyClick(transport.focusWidget(), Qt.Key.Key_Tab)
        assert transport.focusWidget() is button


@pytest.mark.parametrize(
    ("words", "pace"),
    [
        ("1 tok/s", Pace(1.0)),
        ("16 tok/s", Pace(16.0)),
        ("as fast as it goes", Pace(math.inf)),
        ("the end of the sentence", Pace(until=Until.SENTENCE)),
        ("50 tokens", Pace(until=Until.TOKENS, n_tokens=50)),
    ],
)
def test_speed_and_end_are_chosen_from_the_menu(transport, qtbot, words, pace):
    action = next(each for each in transport.pace.menu().actions() if each.text() == words)
    with qtbot.waitSignal(transport.pace_changed) as signal:
        action.trigger()
    assert signal.args == [pace]
    assert action.isChecked()


def test_showing_a_pace_is_silent(transport, qtbot):
    with qtbot.assertNotEmitted(transport.pace_changed):
        transport.show_pace(Pace(4.0, Until.SENTENCE))
    assert "4 tok/s" in transport.pace.text()
    assert [each.text() for each in transport.pace.menu().actions() if each.isChecked()] == [
        "4 tok/s",
        "the end of the sentence",
    ]


@pytest.mark.parametrize("width", [900, 760, 620, 560, 480])
def test_nothing_is_cut_off_where_it_is_narrow(transport, qtbot, width):
    transport.resize(width, 40)
    buttons = [*transport._buttons, transport.pace]
    for one, other in pairwise(buttons):
        assert one.geometry().right() < other.geometry().left()
    assert transport.pace.geometry().right() <= width
    for button in buttons:
        assert button.width() >= button.sizeHint().width()


def test_another_language_changes_words_and_makes_nothing(transport, monkeypatch):
    actions = transport.pace.menu().actions()
    transport.show_pace(Pace(4.0, Until.SENTENCE))
    words = [action.text() for action in actions]
    with marked_language(monkeypatch):
        assert [action.text() for action in actions if action.isChecked()] == ["«4 tok/s»", "«the end of the sentence»"]
    assert transport.pace.menu().actions() == actions
    assert [action.text() for action in actions] == words
    assert len(transport.findChildren(QActionGroup)) == 2


def test_every_button_has_a_name(transport):
    for button in [*transport._buttons, transport.pace]:
        assert button.accessibleName()
        assert button.toolTip()
