"""The stage over the real window and engine: it begins, it asks, it is as large as can be, it ends where it is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from playground.core.session import Mode
from playground.core.talk.script import Reveal
from playground.ui.doing.loop import Situation
from playground.ui.stage import presenting as presenting_module
from tests.ui.stage_person import Presenter
from tests.ui.window import CTRL, SHIFT

Key = Qt.Key


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


def test_a_prompt_that_is_refused_is_there_for_another_try(presenter):
    presenter.press(Key.Key_Return)
    presenter.stage.ask_line.field.setPlainText("word " * 2000)
    # Keys that the field leaves over do nothing unseen behind it.
    presenter.press(Key.Key_F1)
    assert not presenter.stage.key_sheet.isVisible()
    presenter.press(Key.Key_Return)
    presenter.press(Key.Key_Return)
    assert presenter.stage.ask_line.field.toPlainText() == "word " * 2000
    presenter.stage.ask_line.field.clear()
    presenter.press(Key.Key_Escape)


def test_no_gliding_without_motion(presenter):
    presenter.press(Key.Key_Up)
    assert presenter.canvas._glide.state() == presenter.canvas._glide.State.Stopped
    assert presenter.canvas.bars.shown[0, 0] == presenter.canvas.bars.lines[0].p


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
