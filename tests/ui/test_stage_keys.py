"""Keys on the stage, over the real window and engine: they act on the conversation, and show more or less of it."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from playground.core.pieces import Pieces
from playground.core.records import By
from playground.core.talk.script import Panel, Reveal
from playground.ui.look.theme import themes
from tests.ui.window import NO_KEYS, SHIFT

Key = Qt.Key


@pytest.mark.parametrize(("forth", "back"), [(Key.Key_PageDown, Key.Key_PageUp), (Key.Key_Right, Key.Key_Left)])
def test_a_clicker_steps_and_goes_back(presenter, forth, back):
    first = presenter.shown()
    drawn = presenter.controller.moment.drawn
    presenter.press(forth)
    assert presenter.answer == [drawn]
    assert presenter.picture.sentence == presenter.controller.vocabulary.text(drawn)
    presenter.press(back)
    assert presenter.shown() == first


def test_page_down_goes_the_way_that_was_picked(presenter):
    presenter.press(Key.Key_3)
    picked = presenter.answer
    presenter.press(Key.Key_PageUp)
    presenter.press(Key.Key_PageDown)
    assert presenter.answer == picked


@pytest.mark.parametrize(("key", "row"), [(Key.Key_1, 0), (Key.Key_4, 3)])
def test_digits_pick_the_bars_of_the_stage(presenter, key, row):
    token = presenter.canvas.bars.tokens[row]
    presenter.press(key)
    here = presenter.controller.session.here
    assert (here.token, here.choice.by) == (token, By.PICK)


def test_a_digit_below_the_last_bar_does_nothing(presenter):
    n = len(presenter.canvas.bars.tokens)
    assert n < 9
    presenter.press(Key(ord("1") + n))
    assert presenter.answer == []


def test_up_and_down_go_through_nice_temperatures(presenter):
    seen = []
    for key in [Key.Key_Up] * 5 + [Key.Key_Down] * 9:
        presenter.press(key)
        seen.append(presenter.picture.temperature)
    assert seen == [1.2, 1.5, 2.0, 3.0, 5.0, 3.0, 2.0, 1.5, 1.2, 1.0, 0.8, 0.5, 0.2, 0.0]
    assert presenter.canvas.bars.lines[1].is_cut
    assert presenter.controller.chain["temperature"].value == 0.0
    # At 0.2 nothing is cut, however little the others have together.
    presenter.press(Key.Key_Up)
    assert presenter.canvas.bars._number(0, presenter.canvas.bars.lines[-1])[0] == "< 0.01 %"


def test_hiding_in_three_presses(presenter):
    seen = []
    for _ in range(3):
        presenter.press(Key.Key_H)
        seen.append(presenter.picture.setting.reveal)
    assert seen == [Reveal.NOTHING, Reveal.TOKENS, Reveal.ALL]


def test_any_key_wakes_a_blank_screen_and_does_nothing_else(presenter):
    before = presenter.shown()
    for blank in (Key.Key_Period, Key.Key_B):
        for key in (blank, Key.Key_PageDown, Key.Key_Z, Key.Key_Tab, Key.Key_F2, Key.Key_F5, Key.Key_Escape, Key.Key_U):
            presenter.press(blank)
            assert presenter.canvas.is_blank
            presenter.press(key)
            assert not presenter.canvas.is_blank, key
            assert presenter.shown() == before
    assert presenter.said == ""
    # The key that is held down after it made the screen blank is no other key.
    presenter.press(Key.Key_B)
    QApplication.sendEvent(presenter.stage, QKeyEvent(QEvent.Type.KeyPress, Key.Key_B, NO_KEYS, "b", True))
    assert presenter.canvas.is_blank


def test_what_is_told_meanwhile_is_said_when_a_blank_screen_wakes(presenter):
    presenter.press(Key.Key_B)
    presenter.stage.say("Something happened.")
    assert not presenter.stage.toast.isVisible()
    presenter.press(Key.Key_Z)
    assert presenter.stage.toast.isVisible()
    assert presenter.said == "Something happened."


@pytest.mark.parametrize(
    ("key", "panel"),
    [
        (Key.Key_U, Panel.STRIP),
        (Key.Key_C, Panel.CHAIN),
        (Key.Key_L, Panel.TEMPERATURES),
        (Key.Key_X, Panel.TEXT),
    ],
)
def test_panels_go_in_and_out(presenter, key, panel):
    image = presenter.stage.grab().toImage()
    presenter.press(key)
    assert presenter.picture.has(panel)
    assert presenter.stage.grab().toImage() != image
    presenter.press(key)
    assert not presenter.picture.has(panel)
    assert presenter.stage.grab().toImage() == image


def test_two_temperatures_side_by_side(presenter):
    presenter.press(Key.Key_L)
    assert presenter.picture.beside.p(presenter.canvas.bars.tokens[0]) < presenter.canvas.bars.lines[0].p
    other = presenter.picture.beside.entropy_bits
    presenter.press(Key.Key_Down, SHIFT)
    assert presenter.picture.setting.beside == 1.5
    assert presenter.picture.beside.entropy_bits < other
    assert presenter.picture.temperature == 1.0
    presenter.press(Key.Key_L)
    presenter.press(Key.Key_Up, SHIFT)
    assert presenter.picture.setting.beside == 1.5
    # The present temperature is not shown beside itself.
    presenter.press(Key.Key_Up)
    presenter.press(Key.Key_Up)
    presenter.press(Key.Key_L)
    assert (presenter.picture.temperature, presenter.picture.setting.beside) == (1.5, 2.0)


def test_the_tree_has_the_roads_that_were_left_and_what_may_come(presenter, monkeypatch):
    controller = presenter.controller
    first, second = controller.moment.distribution.rows(2)
    presenter.press(Key.Key_2)
    presenter.press(Key.Key_PageUp)
    made = []
    monkeypatch.setattr(Pieces, "_rebuild", lambda pieces, usual=Pieces._rebuild: (made.append(pieces), usual(pieces)))
    presenter.press(Key.Key_G)
    controller.pick(first.token)
    presenter.settle()
    # The session is gone through once, and then followed.
    assert len(made) == 1
    assert presenter.canvas.bars.lines == []
    road, coming = presenter.picture.forks
    assert (road.taken.text, road.taken.p) == ("Hello", controller.session.here.choice.p)
    assert [(way.text, way.p) for way in road.others] == [
        (controller.vocabulary.text(second.token).strip(), controller.session.here.parent.children[0].choice.p)
    ]
    assert coming.taken is None
    assert coming.others[0].p == controller.moment.distribution.rows(1)[0].p
    assert "Hello" in presenter.stage.accessibleDescription()
    presenter.press(Key.Key_PageUp)
    (ahead,) = presenter.picture.forks
    assert [way.text for way in ahead.others] == ["Hello", road.others[0].text]
    assert [way.is_past for way in (road.taken, *road.others, *coming.others[:1])] == [True, True, False]
    presenter.press(Key.Key_G)
    assert presenter.picture.forks == ()
    assert presenter.presenting._showing._follower.pieces is None
    # The numbers are those of bars, which are not seen here; two temperatures are bars again.
    for key, name in ((Key.Key_G, "G"), (Key.Key_X, "X")):
        presenter.press(key)
        presenter.press(Key.Key_1)
        assert presenter.answer == []
        assert presenter.said == f"Numbers pick bars: {name} brings them back."
    presenter.press(Key.Key_L)
    assert presenter.picture.setting.panels == {Panel.TEMPERATURES}
    presenter.press(Key.Key_L)
    assert presenter.canvas.bars.lines[0].token == first.token
    presenter.press(Key.Key_G)
    presenter.controller.new_conversation()
    presenter.settle()
    assert presenter.picture.forks == ()


def test_a_thousand_throws_and_another_thousand(presenter):
    presenter.press(Key.Key_T)
    first = presenter.picture.throws
    assert first.n == 1000
    presenter.press(Key.Key_T)
    assert presenter.picture.throws.counts != first.counts
    presenter.press(Key.Key_Up)
    assert presenter.picture.throws is None


def test_redraw_throws_other_dice(presenter):
    u = presenter.picture.moment.u
    presenter.press(Key.Key_R)
    assert presenter.picture.moment.u != u


def test_play_and_pause(presenter):
    QTest.keyClick(presenter.stage, Key.Key_P)
    assert presenter.controller.player.is_playing
    QTest.keyClick(presenter.stage, Key.Key_P)
    assert not presenter.controller.player.is_playing


def test_question_mark_lists_the_keys_and_the_next_key_does_nothing_else(presenter):
    before = presenter.shown()
    for key in (Key.Key_Escape, Key.Key_Question, Key.Key_2, Key.Key_H, Key.Key_B):
        presenter.press(Key.Key_Question)
        assert presenter.stage.key_sheet.isVisible()
        presenter.press(key)
        assert not presenter.stage.key_sheet.isVisible()
        assert (presenter.shown(), presenter.said, presenter.canvas.is_blank) == (before, "", False)
    assert presenter.presenting.is_on


def test_dark_and_light_are_the_stages_alone(presenter):
    stage, own = presenter.stage, themes().current
    light = stage.grab().toImage().pixelColor(2, 2)
    presenter.press(Key.Key_D)
    assert stage.grab().toImage().pixelColor(2, 2) == themes().of_name("dark").colour("stage") != light
    presenter.press(Key.Key_Return)
    back = stage.ask_line.field.viewport().grab().toImage().pixelColor(2, 2)
    assert back == themes().of_name("dark").colour("stage")
    presenter.press(Key.Key_Escape)
    # The notes, and the window, are of whoever presents.
    assert (themes().current, themes().choice) == (own, "light")
    # Where the window has become dark, too, the next press is light all the same.
    themes().choose("dark")
    presenter.press(Key.Key_D)
    assert stage.grab().toImage().pixelColor(2, 2) == light
    presenter.press(Key.Key_D)
    themes().choose("light")
    assert stage.grab().toImage().pixelColor(2, 2) == light
