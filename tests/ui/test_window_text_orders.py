"""In the text, with replies that come late or not at all: on an engine that the test controls."""

import math

import numpy as np
import pytest
from PySide6.QtCore import Qt

from playground.core.problems import ProblemCode
from playground.core.records import By
from playground.engine import protocol as p
from playground.ui.doing.loop import Situation

Key = Qt.Key
LIKELY, OTHER = 3, 4


@pytest.fixture
def asked(waiting, engine):
    """A message, and its bars."""
    send(waiting, "first")
    engine.answer_render()
    engine.answer(likely=LIKELY)
    waiting.settle()
    waiting.window.focus_bars()
    return waiting


def send(person, text):
    person.composer.focus()
    person.composer.set_text(text)
    person.press(Key.Key_Return)


def prompt(person):
    return [node for node in person.controller.session.here.path() if node.choice is None]


def answer_score(engine, request=None):
    """Every token at one half."""
    request = engine.last("score") if request is None else request
    _, tokens, first = engine.asked.pop(request)
    table = np.zeros(len(tokens) - first, p.SCORE)
    table["ln_p"], table["rank"], table["top"] = math.log(0.5), 1, -1
    table["top_ln_p"] = -np.inf
    engine.scored.emit(p.Scored(request, first, 1.0, table))


# The prompt's tokens


def test_it_says_how_far_the_engine_is(asked, engine):
    asked.press(Key.Key_B)
    request = engine.last("score")
    assert engine.asked[request][1:] == (tuple(asked.controller.session.tokens()), 1)
    engine.report(request, p.Phase.EVALUATING, 2, 5)
    assert "40 %" in asked.foot.prompt.text()
    answer_score(engine)
    assert "%" not in asked.foot.prompt.text()
    assert set(asked.window.in_text.scoring.scores) == set(prompt(asked)[1:])
    assert engine.asked == {}


def test_escape_stops_it_and_a_late_reply_changes_nothing(asked, engine):
    asked.press(Key.Key_B)
    request = engine.last("score")
    asked.press(Key.Key_Escape)
    assert engine.cancelled == [request]
    assert not asked.foot.prompt.isChecked()
    answer_score(engine, request)
    assert asked.window.in_text.scoring.scores == {}
    assert asked.window.conversation.view.text() == "first"


def test_the_next_token_comes_first_and_then_it_is_asked_again(asked, engine):
    asked.press(Key.Key_B)
    first = engine.last("score")
    asked.press(Key.Key_Space)
    assert engine.cancelled == [first]
    engine.fail(first, ProblemCode.CANCELLED)
    assert asked.foot.prompt.isChecked()
    assert engine.waiting("score") == []
    engine.answer(likely=OTHER)
    asked.settle()
    answer_score(engine)
    assert set(asked.window.in_text.scoring.scores) == set(prompt(asked)[1:])
    assert asked.notice == ""


def test_what_is_known_is_not_asked_again(asked, engine):
    asked.press(Key.Key_B)
    answer_score(engine)
    asked.press(Key.Key_B)
    asked.press(Key.Key_B)
    assert engine.waiting("score") == []
    send(asked, "second")
    engine.answer_render()
    engine.answer(likely=OTHER)
    asked.settle()
    second, scores = prompt(asked), asked.window.in_text.scoring.scores
    tokens, first = engine.asked[engine.last("score")][1:]
    assert first == next(node.position for node in second[1:] if node not in scores)
    assert len(tokens) == second[-1].position + 1


def test_a_failure_is_told_and_the_messages_are_back(asked, engine):
    asked.press(Key.Key_B)
    engine.fail(engine.last("score"), ProblemCode.EVALUATION_FAILED)
    assert asked.notice
    assert not asked.foot.prompt.isChecked()
    assert asked.window.conversation.view.text() == "first"


def test_another_model_has_other_probabilities(asked, engine):
    asked.press(Key.Key_B)
    answer_score(engine)
    asked.controller.open_model("/models/other.gguf")
    engine.answer_open()
    assert asked.window.in_text.scoring.scores == {}


# Editing


def test_an_edit_whose_evaluation_is_cancelled_is_an_edit_still(asked, engine):
    turn = asked.controller.session.turn_node()
    asked.press(Key.Key_Space)
    engine.answer(likely=OTHER)
    asked.settle()
    here = asked.controller.session.here
    asked.press(Key.Key_E)
    asked.composer.set_text("changed")
    asked.press(Key.Key_Return)
    engine.answer_render()
    assert asked.controller.situation is Situation.WAITING
    asked.press(Key.Key_Escape)
    engine.fail(engine.last("evaluate"), ProblemCode.CANCELLED)
    asked.settle()
    assert asked.controller.session.here is here
    assert asked.composer.is_editing
    assert asked.composer.text() == "changed"
    assert asked.window.in_text.editing.message.parent is not None
    asked.composer.focus()
    asked.press(Key.Key_Escape)
    assert not asked.composer.is_editing
    assert asked.composer.text() == ""
    assert turn in asked.controller.session.here.path()


def test_what_is_written_while_an_edit_is_sent_stays(asked, engine):
    asked.press(Key.Key_E)
    asked.composer.set_text("changed")
    asked.press(Key.Key_Return)
    asked.composer.set_text("meanwhile")
    engine.answer_render()
    engine.answer(likely=OTHER)
    asked.settle()
    assert asked.composer.text() == "meanwhile"
    assert not asked.composer.is_editing


def test_an_example_is_no_edit(asked, engine):
    asked.press(Key.Key_Space)
    engine.answer(likely=OTHER)
    asked.settle()
    asked.press(Key.Key_E)
    asked.window.send("an example")
    assert engine.asked[engine.last("render")][2] != ""
    engine.answer_render()
    engine.answer(likely=OTHER)
    asked.settle()
    assert asked.composer.is_editing
    assert asked.window.in_text.editing.message is not None


# Own words


def begin(person, engine, *tokens):
    person.window.in_text.inserting.insert("words")
    request = engine.last("tokenize")
    engine.asked.pop(request)
    engine.tokenized.emit(p.Tokenized(request, np.array(tokens, np.int32)))
    person.wait(lambda: person.n_answered == min(1, len(tokens)))


def test_each_word_waits_for_the_bars_before_it(asked, engine):
    begin(asked, engine, 5, 6, 7)
    assert asked.n_answered == 1
    assert engine.waiting("advance", "evaluate")
    engine.answer(likely=OTHER)
    asked.wait(lambda: asked.n_answered == 2)
    engine.answer(likely=LIKELY)
    asked.wait(lambda: asked.n_answered == 3)
    assert not asked.window.in_text.inserting.is_busy
    engine.answer()
    asked.settle()
    nodes = asked.controller.session.answer()
    assert [(node.token, node.by) for node in nodes] == [(5, By.PICK), (6, By.PICK), (7, By.PICK)]
    # The second was chosen where OTHER led, the third where LIKELY did.
    assert [int(node.choice.shown.tokens[0]) for node in nodes] == [LIKELY, OTHER, LIKELY]


def test_escape_stops_words_on_their_way(asked, engine):
    begin(asked, engine, 5, 6, 7)
    asked.press(Key.Key_Escape)
    engine.answer()
    asked.settle()
    assert not asked.window.in_text.inserting.is_busy
    assert asked.n_answered == 1


def test_an_engine_that_fails_stops_them(asked, engine):
    begin(asked, engine, 5, 6, 7)
    engine.fail(engine.last("advance", "evaluate"))
    asked.settle()
    assert not asked.window.in_text.inserting.is_busy
    assert asked.notice


def test_words_that_are_no_tokens_are_refused(asked, engine):
    asked.window.in_text.inserting.insert("")
    request = engine.last("tokenize")
    engine.asked.pop(request)
    engine.tokenized.emit(p.Tokenized(request, np.array([], np.int32)))
    assert asked.notice
    assert not asked.window.in_text.inserting.is_busy
