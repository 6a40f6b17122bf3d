"""Replies that come late, twice, in another order, or not at all: the window on an engine that the test controls."""

import pytest
from PySide6.QtCore import Qt

from playground.core.problems import ProblemCode
from playground.core.session import Mode
from playground.engine import protocol as p
from playground.ui.doing.loop import Situation
from playground.ui.doing.player import Pace, Until
from tests.ui.fake_engine import END, FakeEngine

Key = Qt.Key
LIKELY, OTHER = 3, 4


@pytest.fixture
def person(waiting):
    return waiting


@pytest.fixture
def asked(person, engine):
    """A message, and its bars."""
    send(person, "first")
    engine.answer_render()
    engine.answer(likely=LIKELY)
    person.settle()
    return person


def send(person, text):
    person.composer.focus()
    person.composer.set_text(text)
    person.press(Key.Key_Return)


def tokens(person):
    return [node.token for node in person.controller.session.answer()]


def drawn(person):
    return person.controller.moment.drawn


# Late replies


def test_a_reply_after_going_back_changes_no_bars_and_is_not_lost(asked, engine):
    asked.press(Key.Key_Space)
    asked.press(Key.Key_Left)
    assert drawn(asked) == LIKELY
    engine.answer(likely=OTHER)
    asked.settle()
    assert tokens(asked) == []
    assert drawn(asked) == LIKELY
    asked.press(Key.Key_Right)
    asked.settle()
    assert (tokens(asked), drawn(asked)) == ([LIKELY], OTHER)
    assert engine.asked == {}


def test_going_back_drops_the_steps_that_were_waiting(asked, engine):
    for _ in range(3):
        asked.press(Key.Key_Space)
    asked.press(Key.Key_Left)
    engine.answer(likely=OTHER)
    asked.settle()
    assert tokens(asked) == []
    assert engine.asked == {}


def test_a_template_that_answers_after_a_new_conversation_was_begun(person, engine):
    send(person, "first")
    late = engine.last("render")
    person.press(Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    engine.answer_render(late)
    assert person.controller.situation is Situation.EMPTY
    assert engine.asked == {}
    assert person.composer.text() == "first"


def test_scores_that_arrive_after_the_mode_was_changed(person, engine):
    send(person, "first")
    engine.answer_render()
    late = engine.last("evaluate")
    person.click(person.window.header.mode._buttons[Mode.TEXT])
    engine.answer(late)
    assert person.controller.situation is Situation.EMPTY
    assert not person.chart.tokens
    person.click(person.window.header.mode._buttons[Mode.CHAT])
    person.settle()
    assert person.controller.situation is Situation.READY
    assert drawn(person) == LIKELY


def test_dice_thrown_again_before_the_bars_are_there(asked, engine):
    asked.press(Key.Key_Space)
    asked.press(Key.Key_R)
    engine.answer(likely=OTHER)
    asked.settle()
    assert asked.controller.moment.luck.redraw == asked.controller.session.here.redraw == 1


def test_an_answer_to_nobody_is_dropped(asked, engine):
    engine.asked[9999] = ("evaluate", ())
    engine.answer(9999, likely=OTHER)
    engine.asked[9998] = ("render", ("x",), "")
    engine.answer_render(9998)
    engine.asked[9997] = ("evaluate", ())
    engine.fail(9997)
    assert drawn(asked) == LIKELY
    assert asked.notice == ""


# Cancelling


def test_a_cancelled_prompt_gives_the_text_back(person, engine):
    send(person, "a long one")
    engine.answer_render()
    assert person.composer.text() == ""
    person.press(Key.Key_Escape)
    assert engine.cancelled == engine.waiting("evaluate")
    engine.fail(engine.last("evaluate"), ProblemCode.CANCELLED)
    assert person.composer.text() == "a long one"
    assert person.controller.situation is Situation.EMPTY
    assert person.notice == ""


def test_a_result_that_was_quicker_than_cancelling_is_shown(person, engine):
    send(person, "a long one")
    engine.answer_render()
    person.press(Key.Key_Escape)
    engine.answer()
    person.settle()
    assert person.controller.situation is Situation.READY
    assert person.composer.text() == ""


def test_cancelling_while_the_template_works_keeps_the_text(person, engine):
    send(person, "a long one")
    assert not person.composer.send.isEnabled()
    person.press(Key.Key_Escape)
    engine.answer_render()
    assert person.composer.text() == "a long one"
    assert person.controller.situation is Situation.EMPTY
    assert person.composer.send.isEnabled()


def test_what_was_written_meanwhile_is_not_overwritten_by_the_text_that_comes_back(person, engine):
    send(person, "a long one")
    engine.answer_render()
    person.write("next")
    person.press(Key.Key_Escape)
    person.press(Key.Key_Escape)
    engine.fail(engine.last("evaluate"), ProblemCode.CANCELLED)
    assert person.composer.text() == "next"


def test_a_cancelled_message_that_fails_after_the_next_was_sent(asked, engine):
    send(asked, "second")
    engine.answer_render()
    late = engine.last("evaluate")
    asked.press(Key.Key_Escape)
    asked.press(Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    send(asked, "third")
    engine.answer_render()
    engine.fail(late, ProblemCode.CANCELLED)
    assert asked.controller.situation is Situation.WAITING
    engine.answer()
    asked.settle()
    assert asked.controller.session.turn_node().turn.text == "third"
    assert asked.composer.text() == ""


def test_a_cancelled_step_shows_no_bars_of_another_place_and_is_tried_again_by_step(asked, engine):
    asked.press(Key.Key_Space)
    asked.press(Key.Key_Escape)
    engine.fail(engine.last("advance"), ProblemCode.CANCELLED)
    assert asked.controller.situation is Situation.STUCK
    assert asked.chart.tokens == []
    assert asked.notice == ""
    asked.press(Key.Key_Space)
    engine.answer(likely=OTHER)
    asked.settle()
    assert (tokens(asked), drawn(asked)) == ([LIKELY], OTHER)


# Failures


def test_a_refused_template_keeps_the_text_and_says_why(person, engine):
    send(person, "hello")
    engine.fail(engine.last("render"), ProblemCode.TEMPLATE_REFUSED, reason="roles must alternate")
    assert "roles must alternate" in person.notice
    assert person.composer.text() == "hello"
    assert person.composer.send.isEnabled()


def test_a_failure_in_the_middle_of_play_stops_it_and_back_goes_on(asked, engine):
    asked.transport._choose(Pace(float("inf"), Until.TURN))
    asked.press(Key.Key_P)
    asked.wait(lambda: bool(engine.waiting("advance")))
    engine.answer(likely=OTHER)
    asked.wait(lambda: bool(engine.waiting("advance")))
    engine.fail(engine.last("advance"), ProblemCode.EVALUATION_FAILED, result=-3)
    asked.settle()
    assert not asked.controller.player.is_playing
    assert asked.controller.situation is Situation.STUCK
    assert "could not go on" in asked.notice
    assert tokens(asked) == [LIKELY, OTHER]
    asked.press(Key.Key_Left)
    asked.settle()
    assert drawn(asked) == OTHER
    asked.press(Key.Key_Right)
    engine.answer()
    asked.settle()
    assert asked.controller.situation is Situation.READY


def test_pausing_play_while_a_step_is_under_way(asked, engine):
    asked.transport._choose(Pace(float("inf"), Until.TURN))
    asked.press(Key.Key_P)
    asked.wait(lambda: bool(engine.waiting("advance")))
    asked.press(Key.Key_P)
    assert asked.controller.situation is Situation.WAITING
    engine.answer(likely=OTHER)
    asked.settle()
    assert tokens(asked) == [LIKELY]
    assert engine.asked == {}


def test_play_pressed_while_the_engine_works_begins_when_the_bars_are_there(asked, engine):
    asked.press(Key.Key_Space)
    asked.press(Key.Key_P)
    engine.answer(likely=END)
    asked.wait(lambda: asked.controller.situation is Situation.ENDED)
    assert tokens(asked) == [LIKELY, END]
    assert not asked.controller.player.is_playing


# Deaths


@pytest.mark.parametrize("how", ["step", "pick"])
def test_the_engine_dies_while_a_token_waits(asked, engine, how):
    asked.press(Key.Key_Space if how == "step" else Key.Key_2)
    waiting = tokens(asked)
    engine.die_and_restart()
    assert "started again" in asked.notice
    assert asked.controller.situation is Situation.WAITING
    engine.answer(likely=OTHER)
    asked.settle()
    assert tokens(asked) == waiting
    assert drawn(asked) == OTHER


def test_the_engine_dies_in_the_middle_of_play_and_play_goes_on(asked, engine):
    asked.transport._choose(Pace(float("inf"), Until.TURN))
    asked.press(Key.Key_P)
    asked.wait(lambda: bool(engine.waiting("advance")))
    engine.die_and_restart()
    assert asked.controller.player.is_playing
    engine.answer(likely=END)
    asked.wait(lambda: asked.controller.situation is Situation.ENDED)
    assert tokens(asked) == [LIKELY, END]


def test_an_engine_that_was_given_up_is_said_and_tried_again(asked, engine):
    asked.press(Key.Key_Space)
    engine.fail(engine.last("advance"), ProblemCode.ENGINE_KEEPS_DYING, attempts=3, reason="SIGKILL")
    assert "keeps ending" in asked.notice
    assert asked.controller.situation is Situation.STUCK
    asked.press(Key.Key_Left)
    asked.settle()
    asked.press(Key.Key_Right)
    assert engine.waiting("evaluate")


# Opening


def test_a_second_open_takes_the_place_of_the_first_without_a_word(new_window):
    person = new_window(engine=FakeEngine())
    engine = person.controller.engine
    person.controller.open_model("/models/one.gguf")
    first = engine.last("open")
    person.controller.open_model("/models/two.gguf")
    assert engine.waiting("open") != [first]
    assert person.notice == ""
    assert person.controller.is_opening
    person.window.controller.engine.report(first, p.Phase.LOADING, 900, 1000)
    assert "90" not in person.status
    engine.answer_open()
    assert person.controller.model.info.name == "two"
    assert not person.controller.is_opening


def test_loading_shows_how_far_it_is_and_can_be_cancelled(new_window):
    person = new_window(engine=FakeEngine())
    engine = person.controller.engine
    person.window.showing.opening("big.gguf")
    person.controller.open_model("/models/big.gguf")
    empty = person.window.conversation.empty
    engine.report(engine.last("open"), p.Phase.LOADING, 250, 1000)
    assert "big.gguf" in empty.text()
    assert empty._progress.value() == 250
    assert person.status == "loading 25 % · Esc cancels"
    person.click(empty.cancel_button)
    assert engine.cancelled == engine.waiting("open")
    engine.fail(engine.last("open"), ProblemCode.CANCELLED)
    assert "No model is open" in empty.text()
    assert person.status == "no model"
    assert person.notice == ""


def test_another_model_is_opened_while_a_step_waits(asked, engine):
    asked.press(Key.Key_Space)
    late = engine.last("advance")
    asked.controller.open_model("/models/other.gguf")
    engine.fail(late, ProblemCode.CANCELLED)
    engine.answer_open()
    asked.settle()
    assert asked.controller.model.info.name == "other"
    assert asked.controller.situation is Situation.EMPTY
    assert asked.notice == ""


def test_the_same_model_opened_again_goes_on_where_it_was(asked, engine):
    asked.press(Key.Key_Space)
    engine.answer(likely=OTHER)
    path = asked.controller.session.tokens()
    asked.controller.open_model("/models/fake.gguf")
    engine.answer_open()
    assert asked.controller.session.tokens() == path
    assert engine.asked[engine.last("evaluate")] == ("evaluate", tuple(path))
    engine.answer()
    asked.settle()
    assert asked.controller.situation is Situation.READY


def test_a_model_that_fails_to_open_leaves_the_step_that_waits_alone(asked, engine):
    asked.press(Key.Key_Space)
    asked.controller.open_model("/models/bad.gguf")
    engine.fail(engine.last("open"), ProblemCode.MODEL_NOT_LOADED, path="/models/bad.gguf", reason="no")
    assert "cannot be loaded" in asked.notice
    engine.answer(likely=OTHER)
    asked.settle()
    assert (tokens(asked), drawn(asked)) == ([LIKELY], OTHER)


def test_a_rewritten_history_is_said(asked, engine):
    asked.press(Key.Key_Space)
    engine.answer(likely=END)
    asked.settle()
    asked.press(Key.Key_Space)
    send(asked, "second")
    engine.answer_render(continues=False)
    engine.answer_render(continues=False)
    assert "history anew" in asked.notice
    engine.answer()
    asked.settle()
    assert asked.controller.situation is Situation.READY


def test_closing_the_window_closes_the_engine(new_window):
    person = new_window(engine=FakeEngine())
    person.window.close()
    assert person.controller.engine.is_closed
