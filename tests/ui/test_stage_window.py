"""The stage over the real window and engine: it begins, its keys act on the conversation, it ends where it is."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from playground.core.pieces import Pieces
from playground.core.records import By
from playground.core.session import Mode
from playground.core.talk.script import Panel, Reveal
from playground.ui.doing.loop import Situation
from playground.ui.look.theme import themes
from playground.ui.stage import presenting as presenting_module
from tests.ui.stage_person import Presenter
from tests.ui.window import CTRL, NO_KEYS, SHIFT

Key = Qt.Key


@pytest.fixture
def presenter(person):
    """On the stage with a question and its bars."""
    person.say("Hi, how are you?")
    person.window.settings.motion = False
    person.press(Key.Key_F5)
    made = Presenter(person)
    made.settle()
    yield made
    made.presenting.leave()
    person.window.settings.motion = True
    person.window.settings.stage_scale = 1.0
    themes().choose("light")


def test_f5_shows_what_the_window_has(presenter):
    assert presenter.stage.isFullScreen()
    picture = presenter.picture
    assert (picture.prompt, picture.sentence) == ("Hi, how are you?", "")
    assert (picture.chain, picture.seed, picture.temperature) == ("plain", 42, 1.0)
    assert picture.moment is presenter.controller.moment
    assert presenter.canvas.bars.lines[0].label == "Hello"


def test_f5_never_ends_the_talk_and_begins_no_second(presenter):
    stage = presenter.stage
    presenter.press(Key.Key_F5)
    presenter.press(Key.Key_F5, SHIFT)
    presenter.presenting.begin()
    assert presenter.stage is stage


def test_esc_asks_for_a_second_press(presenter):
    presenter.press(Key.Key_Escape)
    assert presenter.presenting.is_on
    assert "Esc" in presenter.said
    presenter.press(Key.Key_Escape)
    assert not presenter.presenting.is_on


def test_a_second_press_that_comes_late_asks_again(presenter, monkeypatch):
    now = [100.0]
    monkeypatch.setattr(presenting_module.time, "monotonic", lambda: now[0])
    presenter.press(Key.Key_Escape)
    now[0] += presenting_module.SECOND_PRESS_S + 0.1
    presenter.press(Key.Key_Escape)
    assert presenter.presenting.is_on


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


def test_bars_and_handle_glide_where_motion_is_on(presenter):
    presenter.presenting.leave()
    presenter.person.window.settings.motion = True
    presenter.presenting.begin()
    presenter.settle()
    canvas = presenter.canvas
    presenter.person.wait(lambda: canvas._glide.state() == canvas._glide.State.Stopped)
    before, place = canvas.bars.shown[0, 0], canvas._foot.place
    assert before == canvas.bars.lines[0].p
    presenter.presenting._shown_at = 0.0
    QTest.keyClick(presenter.stage, Key.Key_Up)
    presenter.presenting.show_now()
    assert canvas._glide.state() == canvas._glide.State.Running
    assert canvas.bars.shown[0, 0] > canvas.bars.lines[0].p
    presenter.person.wait(lambda: canvas._glide.state() == canvas._glide.State.Stopped)
    assert canvas.bars.shown[0, 0] == canvas.bars.lines[0].p < before
    assert canvas._foot.place > place


def test_no_gliding_without_motion(presenter):
    presenter.press(Key.Key_Up)
    assert presenter.canvas._glide.state() == presenter.canvas._glide.State.Stopped
    assert presenter.canvas.bars.shown[0, 0] == presenter.canvas.bars.lines[0].p


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


def test_a_prompt_from_the_audience(presenter):
    old = presenter.controller.session
    presenter.press(Key.Key_PageDown)
    presenter.press(Key.Key_Return)
    presenter.type("Flip a coin.")
    assert presenter.stage.ask_line.isVisible()
    presenter.press(Key.Key_Return)
    presenter.settle()
    assert not presenter.stage.ask_line.isVisible()
    assert presenter.picture.prompt == "Flip a coin."
    assert presenter.picture.seed == 42
    assert {line.label for line in presenter.canvas.bars.lines[:2]} == {"Heads", "Tails"}
    presenter.press(Key.Key_PageUp)
    assert presenter.controller.session is old
    assert len(presenter.answer) == 1


def test_after_a_prompt_from_the_audience_the_conversation_can_be_had_back(presenter):
    old = presenter.controller.session
    presenter.presenting.leave()
    assert presenter.person.notice == ""
    presenter.presenting.begin()
    presenter.presenting.ask("Flip a coin.")
    presenter.settle()
    presenter.presenting.leave()
    presenter.person.notice_button("Bring it back").click()
    presenter.person.settle()
    assert presenter.controller.session is old


def test_an_input_method_works_in_the_line(presenter):
    presenter.press(Key.Key_Return)
    field = presenter.stage.ask_line.field
    QApplication.sendEvent(field, QInputMethodEvent("네", []))
    QTest.keyClick(field, Key.Key_Return)
    assert presenter.stage.ask_line.isVisible()
    QTest.keyClick(field, Key.Key_Escape)
    assert presenter.stage.ask_line.isVisible()
    commit = QInputMethodEvent()
    commit.setCommitString("네팔")
    QApplication.sendEvent(field, commit)
    assert field.toPlainText() == "네팔"
    presenter.press(Key.Key_Return)
    presenter.settle()
    assert presenter.picture.prompt == "네팔"


def test_keys_of_the_stage_are_text_in_the_line(presenter):
    presenter.press(Key.Key_Return)
    presenter.type("b.h1?")
    assert presenter.stage.ask_line.field.toPlainText() == "b.h1?"
    presenter.press(Key.Key_Escape)
    assert not presenter.stage.ask_line.isVisible()
    assert not presenter.canvas.is_blank
    # What was typed is there the next time, until it is sent.
    presenter.press(Key.Key_Return)
    presenter.type("!")
    assert presenter.stage.ask_line.field.toPlainText() == "b.h1?!"
    presenter.press(Key.Key_Return)
    presenter.settle()
    assert presenter.picture.prompt == "b.h1?!"
    presenter.press(Key.Key_Return)
    assert presenter.stage.ask_line.field.toPlainText() == ""
    presenter.press(Key.Key_Escape)
    presenter.press(Key.Key_H)
    assert presenter.picture.setting.reveal is Reveal.NOTHING


def test_everything_larger_and_kept_for_the_next_time(presenter):
    unit = presenter.canvas.look.unit
    presenter.press(Key.Key_Plus, CTRL)
    assert presenter.canvas.look.unit == pytest.approx(1.15 * unit)
    presenter.presenting.leave()
    presenter.presenting.begin()
    assert presenter.canvas.look.unit == pytest.approx(1.15 * unit)
    presenter.press(Key.Key_Minus, CTRL)
    presenter.press(Key.Key_Minus, CTRL)
    assert presenter.canvas.look.unit == pytest.approx(unit)


def test_the_stage_is_as_large_as_there_is_room_and_says_so(presenter):
    for _ in range(8):
        presenter.press(Key.Key_Plus, CTRL)
    alone = presenter.canvas.look.scale
    assert 1.3 < alone < 2.0
    assert presenter.said == f"Everything fits up to {round(100 * alone)} %."
    presenter.press(Key.Key_U)
    assert presenter.canvas.look.scale < alone
    assert presenter.said == f"Everything fits up to {round(100 * presenter.canvas.look.scale)} %."
    presenter.press(Key.Key_U)
    assert presenter.canvas.look.scale == alone
    presenter.press(Key.Key_0, CTRL)
    assert presenter.canvas.look.scale == 1.0


def test_a_long_question_is_read_while_it_is_typed(presenter):
    presenter.press(Key.Key_Return)
    line = presenter.stage.ask_line
    for times in (4, 40):
        presenter.type("How is the next word chosen? " * times)
        rest = line.field.viewport().height() - line.field.cursorRect().bottom()
        assert 0 <= rest < line.field.cursorRect().height()
        assert line.field.geometry().bottom() <= line.height()
        n_seen = line.field.viewport().height() // line.field.cursorRect().height()
        assert n_seen >= 4 if times == 40 else n_seen == round(line.field.document().size().height())
    assert line.height() <= 0.51 * presenter.stage.height()
    presenter.press(Key.Key_Escape)


def test_question_mark_lists_the_keys_and_the_next_key_does_nothing_else(presenter):
    before = presenter.shown()
    for key in (Key.Key_Escape, Key.Key_Question, Key.Key_2, Key.Key_H, Key.Key_B):
        presenter.press(Key.Key_Question)
        assert presenter.stage.key_sheet.isVisible()
        presenter.press(key)
        assert not presenter.stage.key_sheet.isVisible()
        assert (presenter.shown(), presenter.said, presenter.canvas.is_blank) == (before, "", False)
    assert presenter.presenting.is_on


def test_what_lies_over_the_stage_has_its_colours_and_sizes(presenter):
    stage = presenter.stage
    presenter.press(Key.Key_Question)
    stage.switch_theme()
    stage.canvas.set_scale(1.15)
    assert stage.key_sheet.isVisible()
    assert stage.key_sheet.grab().toImage().pixelColor(2, 2) == stage.canvas.theme.colour("stage")
    assert stage.key_sheet._look is stage.canvas.look
    stage.key_sheet.hide()
    stage.say("There is one screen only.")
    width, size = stage.toast.width(), stage.ask_line.field.font().pixelSize()
    presenter.press(Key.Key_Plus, CTRL)
    assert presenter.said == "There is one screen only."
    assert stage.toast.width() > width
    presenter.press(Key.Key_Return)
    assert stage.ask_line.field.font().pixelSize() > size
    before = stage.ask_line.height()
    stage.resize(2 * stage.width(), 2 * stage.height())
    assert stage.ask_line.height() == pytest.approx(2 * before, abs=2)
    presenter.press(Key.Key_Escape)


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


def test_leaving_leaves_the_window_at_the_same_place(presenter):
    presenter.controller.answer_at_once = False
    for key in (Key.Key_PageDown, Key.Key_2, Key.Key_Up):
        presenter.press(key)
    session, here = presenter.controller.session, presenter.controller.session.here
    tokens = presenter.canvas.bars.tokens
    presenter.presenting.leave()
    presenter.person.settle()
    assert (presenter.controller.session, presenter.controller.session.here) == (session, here)
    assert presenter.person.chart.tokens[: len(tokens)] == tokens
    assert presenter.person.window.next_token.temperature.temperature == 1.2


def test_answer_at_once_waits_until_the_stage_is_left(presenter):
    presenter.presenting.leave()
    presenter.controller.answer_at_once = True
    presenter.presenting.begin()
    presenter.presenting.ask("Flip a coin.")
    presenter.settle()
    assert presenter.answer == []
    presenter.presenting.leave()
    assert presenter.controller.answer_at_once
    presenter.controller.answer_at_once = False


def test_the_end_of_a_turn_has_the_room_of_the_bars(presenter):
    presenter.press(Key.Key_P)
    presenter.person.wait(lambda: presenter.controller.situation is Situation.ENDED)
    picture = presenter.picture
    assert picture.is_over
    assert picture.message == "The model ended its turn."
    assert presenter.canvas.places.sentence.height() > 0.4 * presenter.canvas.height()


def test_text_mode_shows_one_text(presenter):
    presenter.controller.set_mode(Mode.TEXT)
    presenter.controller.send("The cat sat on the")
    presenter.settle()
    presenter.press(Key.Key_1)
    assert presenter.picture.prompt == ""
    assert presenter.picture.sentence == "The cat sat on the mat"


def test_problems_are_told_on_the_stage(presenter):
    presenter.presenting.ask("word " * 2000)
    presenter.person.wait(lambda: presenter.said != "")
    assert "context" in presenter.said


def test_an_empty_stage_says_what_to_do(person):
    presenter = Presenter(person)
    presenter.presenting.begin()
    presenter.settle()
    assert presenter.picture.message == "Press Enter and type what to ask."
    presenter.press(Key.Key_PageDown)
    presenter.press(Key.Key_1)
    presenter.press(Key.Key_T)
    presenter.press(Key.Key_L)
    assert person.controller.situation is Situation.EMPTY
    presenter.presenting.leave()


def test_the_window_takes_the_stage_with_it(new_window, tiny_chat):
    presenter = Presenter(new_window(tiny_chat))
    presenter.presenting.begin()
    presenter.person.window.close()
    assert not presenter.presenting.is_on
