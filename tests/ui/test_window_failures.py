"""What goes wrong while one works: the engine killed at any moment, prompts that are too long, a full context."""

import os
import signal

import pytest
from PySide6.QtCore import Qt

from playground.core.session import Mode
from playground.engine.protocol import OpenOptions
from playground.ui.doing.loop import Situation
from playground.ui.doing.player import Pace, Until
from tests.engine.test_lifetime import gone, wait_until_gone
from tests.models import CHATML
from tests.ui.window import PATIENCE_MS

Key = Qt.Key
LONG = "the cat and the dog " * 700


@pytest.fixture
def long_context(made):
    """Room for a prompt that takes a while."""
    return made("attention", template=CHATML, n_ctx=16384)


@pytest.fixture
def wide(new_window, long_context):
    """A window whose model evaluates some 10,000 tokens."""
    person = new_window()
    with person.qtbot.waitSignal(person.controller.model_changed, timeout=PATIENCE_MS):
        person.controller.open_model(str(long_context), OpenOptions(n_ctx=16384))
    person.settle()
    return person


def kill(pid):
    os.kill(pid, signal.SIGKILL)


def paste_and_send(person, text):
    person.composer.focus()
    person.composer.set_text(text)
    person.press(Key.Key_Return)


# The engine is killed


@pytest.mark.parametrize("moment", ["idle", "step", "play", "back"])
def test_a_killed_engine_is_said_and_the_path_goes_on(person, moment):
    person.say("Tell me a story about a dog.")
    person.pick_words(3)
    before = person.controller.session.tokens()
    if moment == "play":
        person.transport._choose(Pace(100.0, Until.TOKENS, 5))
        person.press(Key.Key_P)
    with person.qtbot.waitSignal(person.controller.engine.restarted, timeout=PATIENCE_MS):
        kill(person.controller.engine.pid)
        if moment == "step":
            person.press(Key.Key_1)
        elif moment == "back":
            person.press(Key.Key_Left)
    assert "The engine was started again" in person.notice
    assert "SIGKILL" in person.notice
    person.settle()
    person.wait(lambda: person.status in ("ready", "the turn has ended"))
    if moment == "back":
        person.press(Key.Key_Right)
        person.settle()
    assert person.controller.session.tokens()[: len(before)] == before
    if person.controller.situation is Situation.READY:
        person.pick_words(1)
        assert person.controller.situation is Situation.READY


def test_killed_while_the_first_model_loads(new_window, tiny_chat):
    person = new_window()
    person.window.open_model(str(tiny_chat))
    engine = person.controller.engine
    person.wait(lambda: engine._incoming is not None and engine._incoming.pid > 0)
    kill(engine._incoming.pid)
    person.wait(lambda: person.controller.model is not None)
    person.settle()
    assert "started again" in person.notice
    person.say("Flip a coin.")


def test_killed_while_another_model_loads(person, made):
    model, engine = person.controller.model, person.controller.engine
    person.window.open_model(str(made("attention", template=CHATML)))
    person.wait(lambda: engine._incoming is not None and engine._incoming.pid > 0)
    kill(engine._incoming.pid)
    person.wait(lambda: person.controller.model is not model)
    person.settle()
    assert person.controller.situation is Situation.EMPTY
    person.window.open_model(model.info.path)
    person.settle()


def test_killed_in_the_middle_of_a_prompt(wide):
    engine, progress = wide.controller.engine, []
    wide.controller.progressed.connect(progress.append)
    paste_and_send(wide, LONG)
    wide.wait(lambda: bool(progress))
    with wide.qtbot.waitSignal(engine.restarted, timeout=PATIENCE_MS):
        kill(engine.pid)
    wide.settle()
    assert wide.controller.situation is Situation.READY
    assert "started again" in wide.notice
    assert wide.controller.session.turn_node().turn.text == LONG


def test_killed_again_and_again_is_given_up_and_comes_back_when_asked(person):
    person.say("Flip a coin.")
    engine = person.controller.engine

    def given_up():
        return "The engine keeps ending" in [tell().title for tell in person.window.notices._queue]

    for _ in range(6):
        person.wait(lambda: given_up() or (engine.pid > 0 and not gone(engine.pid)))
        if given_up():
            break
        pid = engine.pid
        kill(pid)
        person.wait(lambda pid=pid: engine.pid != pid)
    assert given_up()
    assert person.status == "the engine has stopped"
    person.settle()
    person.pick_words(1)
    assert person.controller.situation is Situation.READY


@pytest.mark.parametrize("busy", [False, True])
def test_closing_the_window_ends_the_engine(wide, busy):
    pid = wide.controller.engine.pid
    if busy:
        paste_and_send(wide, LONG)
    wide.window.close()
    wait_until_gone(pid)


# Prompts


def test_a_prompt_that_is_too_long_stays_in_the_field(person):
    paste_and_send(person, "word " * 5000)
    person.wait(lambda: person.notice != "")
    assert "the context holds" in person.notice
    assert person.composer.text() == "word " * 5000
    assert person.composer.send.isEnabled()
    assert person.controller.situation is Situation.EMPTY
    person.composer.set_text("")
    person.say("Flip a coin.")


def test_a_long_prompt_shows_how_far_it_is_and_can_be_cancelled(wide):
    told = []
    wide.controller.progressed.connect(lambda progress: told.append(wide.status))
    wide.composer.focus()
    wide.composer.set_text(LONG)
    wide.press(Key.Key_Return)
    wide.wait(lambda: len(told) > 1)
    assert wide.composer.text() == ""
    assert told[-1].startswith("evaluating")
    assert told[-1].endswith("% · Esc cancels")
    wide.press(Key.Key_Escape)
    wide.settle()
    assert wide.composer.text() == LONG
    assert wide.controller.situation is Situation.EMPTY
    assert wide.notice == ""
    wide.composer.set_text("")
    wide.say("the dog")


def test_a_full_context_is_said_and_back_works(new_window, made):
    person = new_window(made("attention", n_ctx=64))
    assert person.controller.session.mode is Mode.TEXT
    person.controller.set_seed(1)
    paste_and_send(person, "the cat")
    person.settle()
    while person.controller.situation is Situation.READY:
        is_eog = person.controller.vocabulary.is_eog
        person.controller.pick(next(token for token in person.chart.tokens if not is_eog(token)))
        person.settle()
    assert person.controller.situation is Situation.STUCK
    assert "context" in person.notice
    assert "full" in person.notice
    assert not person.chart.tokens
    assert "could not evaluate" in person.chart._empty.text()
    assert "stopped" not in person.status
    assert person.transport.step.isEnabled()
    person.press(Key.Key_Space)
    person.settle()
    assert person.controller.situation is Situation.STUCK
    person.press(Key.Key_Left)
    person.settle()
    assert person.controller.situation is Situation.READY
    assert person.chart.tokens
