"""The first minutes with the window: the greeting, messages, examples, modes, conversations."""

import argparse

import pytest
from PySide6.QtCore import Qt

from playground.core.sampling import PLAIN
from playground.core.session import Mode
from playground.ui import app, running
from playground.ui.doing.loop import Situation
from playground.ui.showing import EXAMPLES
from playground.ui.words.numbers import count
from tests.ui.window import CTRL, SHIFT, Person, make_window

Key = Qt.Key


@pytest.fixture
def started(qapp, qtbot, tmp_path, tiny_chat):
    """A window as the command line opens it."""
    parser = argparse.ArgumentParser()
    app.add_arguments(parser)
    window = make_window(tmp_path / "settings.ini")
    running.begin(window, parser.parse_args([]), PLAIN, str(tiny_chat))
    yield Person(window, qtbot)
    window.close()


def shown_text(person):
    return person.window.conversation.view.text()


def test_it_starts_with_a_greeting_asked_and_nothing_generated(started):
    assert started.window.conversation.empty.text().startswith("Loading")
    started.wait(lambda: started.controller.situation is Situation.READY)
    started.settle()
    assert "Hi, how are you?" in shown_text(started)
    assert started.n_answered == 0
    assert started.chart.tokens
    assert started.offers == list(EXAMPLES[Mode.CHAT])
    assert len(started.offers) == 3
    assert started.status == "ready"
    assert started.notice == ""


@pytest.mark.parametrize("how", ["Return", "Enter", "button"])
def test_a_message_is_sent_and_the_bars_have_the_focus(person, how):
    person.write("Flip a coin.")
    if how == "button":
        person.click(person.composer.send)
    else:
        person.press(getattr(Key, f"Key_{how}"))
    person.settle()
    assert person.controller.situation is Situation.READY
    assert "Flip a coin." in shown_text(person)
    assert person.composer.text() == ""
    assert person.n_answered == 0
    assert person.bars_have_focus


def test_shift_and_enter_break_the_line(person):
    person.write("One")
    person.press(Key.Key_Return, SHIFT)
    person.type("two")
    assert person.composer.text() == "One\ntwo"
    assert person.controller.situation is Situation.EMPTY
    person.press(Key.Key_Return)
    person.settle()
    assert person.controller.session.turn_node().turn.text == "One\ntwo"


@pytest.mark.parametrize("text", ["", "   ", "\n"])
def test_nothing_is_not_sent(person, text):
    person.composer.focus()
    person.composer.set_text(text)
    person.press(Key.Key_Return)
    person.click(person.composer.send)
    assert person.controller.situation is Situation.EMPTY
    assert not person.composer.send.isEnabled()


def test_an_example_is_sent_and_what_was_being_written_stays(person):
    person.write("half a thought")
    examples = person.window.conversation.empty._examples.findChildren(type(person.composer.send))
    person.click(next(each for each in examples if each.text() == "Write about Nepal."))
    person.settle()
    assert "Write about Nepal." in shown_text(person)
    assert person.composer.text() == "half a thought"
    assert person.bars_have_focus


def test_an_example_beside_the_greeting_takes_its_place(person):
    person.say("Hi, how are you?")
    person.click(next(each for each in person.window.conversation.hint.buttons if "coin" in each.text()))
    person.settle()
    assert "Flip a coin." in shown_text(person)
    assert "Hi, how are you?" not in shown_text(person)
    person.go_on(1)
    assert person.offers == []


def test_the_end_of_the_turn_is_said_and_one_can_go_on(person):
    person.say("Flip a coin.")
    while person.controller.situation is Situation.READY:
        person.go_on(1)
    assert person.controller.situation is Situation.ENDED
    assert person.status == "the turn has ended"
    assert person.offers == ["Continue anyway", "New message"]
    assert person.bars_have_focus
    person.press(Key.Key_Space)
    assert person.controller.situation is Situation.ENDED
    person.click(person.window.conversation.hint.buttons[0])
    person.settle()
    assert person.controller.situation is Situation.READY
    assert person.offers == []


def test_a_new_message_after_the_end(person):
    person.say("Flip a coin.")
    while person.controller.situation is Situation.READY:
        person.go_on(1)
    person.click(person.window.conversation.hint.buttons[1])
    assert person.focus is person.composer.field
    person.type("Write about Nepal.")
    person.press(Key.Key_Return)
    person.settle()
    assert person.controller.situation is Situation.READY
    assert shown_text(person).index("coin") < shown_text(person).index("Nepal")


def test_a_new_conversation_can_be_brought_back(person):
    person.say("Flip a coin.")
    person.go_on(1)
    answer = person.answer
    person.press(Key.Key_N, CTRL)
    person.settle()
    assert person.controller.situation is Situation.EMPTY
    assert person.window.conversation.is_empty
    assert person.bars_have_focus
    assert "A new conversation" in person.notice
    person.click(person.notice_button("Bring it back"))
    person.settle()
    assert person.answer == answer
    assert not person.window.conversation.is_empty
    assert person.notice == ""
    assert person.bars_have_focus


def test_escape_puts_a_notice_away_when_there_is_nothing_to_cancel(person):
    person.say("Flip a coin.")
    person.press(Key.Key_N, CTRL)
    person.settle()
    assert person.notice
    person.press(Key.Key_Escape)
    assert person.notice == ""
    assert person.bars_have_focus


def test_a_conversation_with_nothing_in_it_leaves_no_notice(person):
    person.click(person.window.header.new)
    person.settle()
    assert person.notice == ""


def test_text_mode_continues_a_text_as_it_is(person):
    person.say("Flip a coin.")
    chat = person.controller.session
    person.click(person.window.header.mode._buttons[Mode.TEXT])
    person.settle()
    assert person.controller.session.mode is Mode.TEXT
    assert person.window.conversation.system.toggle.isHidden()
    assert "continues it" in person.window.conversation.empty.text()
    person.say("Once upon a time")
    person.go_on(3)
    assert shown_text(person).endswith("Once upon a time" + person.answer)
    person.click(person.window.header.mode._buttons[Mode.CHAT])
    person.settle()
    assert person.controller.session is chat


def test_nothing_said_yet_looks_another_way_in_text_mode(new_window, tiny_chat):
    person = new_window(tiny_chat)
    assert "Say something" in person.window.conversation.empty.text()
    person.click(person.window.header.mode._buttons[Mode.TEXT])
    person.settle()
    assert "continues it" in person.window.conversation.empty.text()
    assert person.composer.field.placeholderText() == "Text to continue…"


def test_the_header_and_the_status_tell_model_tokens_and_time(person):
    person.say("Flip a coin.")
    info = person.controller.model.info
    assert info.name in person.window.header.model.text()
    used = person.controller.n_tokens
    assert person.window.header.context.text() == f"context {used} / {count(info.n_ctx)}"
    person.go_on(1)
    assert person.window.header.context.text() == f"context {used + 1} / {count(info.n_ctx)}"
    assert person.window.status._step.text().endswith("ms")
