"""Words of the person in the text: earlier messages edited, own words put into the answer; on the real engine."""

import pytest
from PySide6.QtCore import Qt

from playground.core.records import By
from playground.core.session import Mode
from playground.ui.doing.loop import Situation
from tests.ui.window import FAST, WARM

Key, ALT = Qt.Key, Qt.KeyboardModifier.AltModifier


# Editing


def test_an_earlier_message_is_edited_as_a_branch(told):
    session, answer = told.controller.session, told.controller.session.answer()
    turn = session.turn_node()
    told.say("Thank you.")
    told.window.conversation.view.edit_requested.emit(turn)
    assert told.focus is told.composer.field
    assert told.composer.text() == "Tell me a story about a dog."
    told.composer.set_text("Tell me a story about a cat.")
    told.press(Key.Key_Return)
    told.settle()
    assert session.turn_node().turn.text == "Tell me a story about a cat."
    assert session.answer() == []
    assert not told.composer.is_editing
    assert told.composer.text() == ""
    # It went on from where the old one did, and both are there.
    assert [node.turn.text for node in session.here.path() if node.turn] == ["Tell me a story about a cat."]
    assert list(turn.road_ahead())[:8] == answer


def test_e_edits_the_last_message_and_escape_brings_the_draft_back(told):
    told.composer.set_text("half a thought")
    told.press(Key.Key_E)
    assert told.composer.text() == "Tell me a story about a dog."
    assert told.composer.is_editing
    told.press(Key.Key_Escape)
    assert told.composer.text() == "half a thought"
    assert not told.composer.is_editing
    assert told.bars_have_focus
    assert told.window.in_text.editing.message is None


def test_a_draft_comes_back_after_an_edited_message_was_sent(told):
    told.composer.set_text("half a thought")
    told.press(Key.Key_E)
    told.composer.set_text("Flip a coin.")
    told.press(Key.Key_Return)
    told.settle()
    assert told.composer.text() == "half a thought"
    assert "Flip a coin." in told.window.conversation.view.text()


def test_a_message_after_an_edited_one_is_a_new_one(told):
    told.press(Key.Key_E)
    told.composer.set_text("Flip a coin.")
    told.press(Key.Key_Return)
    told.settle()
    told.go_on(1)
    told.say("Thank you.")
    texts = [node.turn.text for node in told.controller.session.here.path() if node.turn]
    assert texts == ["Flip a coin.", "Thank you."]


def test_without_a_message_there_is_nothing_to_edit(person):
    person.press(Key.Key_E)
    assert not person.composer.is_editing


def test_another_conversation_ends_the_edit(told):
    told.press(Key.Key_E)
    told.window.focus_bars()
    told.controller.new_conversation()
    told.settle()
    assert not told.composer.is_editing
    assert told.window.in_text.editing.message is None


def test_a_text_is_edited_from_its_beginning(person):
    person.controller.set_mode(Mode.TEXT)
    person.say("Once")
    first = person.controller.session.here
    person.window.in_text.editing.begin(first)
    person.composer.set_text("Once upon a time")
    person.press(Key.Key_Return)
    person.settle()
    session = person.controller.session
    person.window.in_text.editing.begin(session.turn_node())
    person.composer.set_text("Long ago")
    person.press(Key.Key_Return)
    person.settle()
    assert person.window.conversation.view.text().endswith("Long ago")
    assert session.before_message(session.here) is session.root
    assert [node.turn.text for node in session.here.path() if node.turn] == ["Long ago"]


# Own words


def insert(person, text):
    person.press(Key.Key_I)
    assert person.focus is person.window.conversation.words.field
    person.type(text)
    person.press(Key.Key_Return)
    person.wait(lambda: not person.window.in_text.inserting.is_busy)
    person.settle()


def test_own_words_are_tokens_by_hand_with_true_numbers(told):
    controller = told.controller
    before, n_before = told.answer, told.n_answered
    insert(told, " The cat was very happy")
    added = controller.session.answer()[n_before:]
    assert told.answer == before + " The cat was very happy"
    assert len(added) > 2
    assert {node.by for node in added} == {By.PICK}
    for node in added:
        logits = controller.evaluator.known(node.parent)
        distribution = WARM.apply(logits)
        assert node.choice.raw_p == pytest.approx(distribution.raw_p(node.token))
        assert node.choice.p == pytest.approx(distribution.p(node.token))
    assert told.bars_have_focus
    assert not told.window.conversation.words.isVisible()
    assert told.window.conversation.words.field.text() == ""


def test_own_words_in_the_middle_are_a_branch(told):
    nodes = told.controller.session.answer()
    told.click_token(nodes[4])
    insert(told, " but")
    assert told.controller.session.answer()[:4] == nodes[:4]
    assert told.answer.endswith(" but")
    assert list(nodes[4].road_ahead()) == nodes[5:]
    assert nodes[4].parent is nodes[3]


def test_the_same_words_twice_are_one_branch(told):
    nodes = told.controller.session.answer()
    insert(told, " and then she slept")
    first = told.controller.session.here
    told.click_token(told.controller.session.answer()[8])
    assert told.controller.session.here is nodes[-1]
    insert(told, " and then she slept")
    assert told.controller.session.here is first


def test_own_words_after_the_end_of_the_turn_stand_before_it(person):
    person.say("Flip a coin.")
    person.controller.set_playing(True, FAST)
    person.settle()
    assert person.controller.situation is Situation.ENDED
    said = person.answer
    insert(person, " Indeed")
    assert person.answer == said + " Indeed"
    assert person.controller.situation is Situation.READY


def test_going_elsewhere_stops_the_words(told, qtbot):
    inserting = told.window.in_text.inserting
    with qtbot.waitSignal(inserting.walk.began, timeout=30_000):
        inserting.insert(" one two three four five six seven eight nine ten" * 3)
    told.wait(lambda: told.n_answered > 8)
    told.controller.go_to(told.controller.session.turn_node())
    told.wait(lambda: not inserting.is_busy)
    told.settle()
    assert told.n_answered == 0


def test_escape_closes_the_words_and_keeps_them_written(told):
    told.press(Key.Key_I)
    told.type("well")
    told.press(Key.Key_Escape)
    assert told.bars_have_focus
    assert told.n_answered == 8
    told.press(Key.Key_I)
    assert told.window.conversation.words.field.text() == "well"
    told.window.conversation.words.field.clear()
    told.press(Key.Key_Escape)


def test_before_anything_was_said_no_words_can_be_inserted(person):
    person.press(Key.Key_I)
    assert not person.window.conversation.words.isVisible()
    assert not person.foot.insert.isEnabled()


def test_words_that_do_not_fit_are_refused_and_stay_written(told):
    told.press(Key.Key_I)
    told.window.conversation.words.field.setText(" dog" * 3000)
    told.press(Key.Key_Return)
    told.wait(lambda: not told.window.in_text.inserting.is_busy)
    assert told.n_answered == 8
    assert told.notice
    assert told.window.conversation.words.field.text()
    told.window.conversation.words.field.clear()
    told.press(Key.Key_Escape)
