"""In the text: colours, back to the moment of a token, editing, own words, the prompt's tokens; on the real engine."""

import math

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from playground.core.records import By
from playground.core.sampling import PLAIN
from playground.core.session import Mode
from playground.ui.doing.loop import Situation
from playground.ui.doing.player import Pace, Until
from playground.ui.tints.tint import Tint
from playground.ui.words.numbers import path_probability
from tests.ui.window import FAST

Key, ALT = Qt.Key, Qt.KeyboardModifier.AltModifier
EIGHT = Pace(float("inf"), Until.TOKENS, 8)
WARM = PLAIN.with_values("temperature", value=1.5)
COLD = PLAIN.with_values("temperature", value=0.3)


@pytest.fixture
def told(person):
    """A story of some tokens, each with its record."""
    person.controller.set_chain(WARM)
    person.say("Tell me a story about a dog.")
    person.controller.set_playing(True, EIGHT)
    person.settle()
    assert person.n_answered == 8
    return person


def click_token(person, node):
    view = person.window.conversation.view
    person.wait(lambda: bool(view.token_rects(node)))
    person.click(view.viewport(), view.token_rects(node)[0].center())
    person.settle()


def bars(person):
    """What the bars say, in numbers."""
    return [(line.token, line.p, line.raw_p) for line in person.chart._view.bars.lines]


def foot(person):
    return person.window.conversation.foot


# Back to the moment


def test_a_click_goes_back_to_the_moment_at_which_a_token_was_chosen(person):
    person.controller.set_chain(WARM)
    person.say("Tell me a story about a dog.")
    person.go_on(4)
    seen, moment = bars(person), person.controller.moment
    person.go_on(4)
    nodes = person.controller.session.answer()
    person.controller.set_chain(COLD)
    click_token(person, nodes[4])
    controller = person.controller
    assert controller.session.here is nodes[3]
    assert controller.chain == WARM
    assert bars(person) == seen
    assert (controller.moment.u, controller.moment.drawn) == (moment.u, moment.drawn)
    assert controller.moment.choice(nodes[4].token, By.DRAW) == nodes[4].choice
    assert list(controller.session.here.road_ahead()) == nodes[4:]
    assert person.window.next_token.temperature.temperature == 1.5
    assert person.bars_have_focus


def test_the_way_back_leads_to_the_end_with_the_chain_from_before(told):
    nodes = told.controller.session.answer()
    told.controller.set_chain(COLD)
    for node in (nodes[5], nodes[2]):
        click_token(told, node)
    assert told.controller.chain == WARM
    told.press(Key.Key_End)
    told.settle()
    assert told.controller.session.here is nodes[-1]
    assert told.controller.chain == COLD
    assert not foot(told).back.isVisible()


def test_the_return_button_is_there_while_there_is_a_road_ahead(told):
    assert not foot(told).back.isVisible()
    told.press(Key.Key_Left)
    told.settle()
    assert foot(told).back.isVisible()
    told.click(foot(told).back)
    told.settle()
    assert told.n_answered == 8
    assert told.bars_have_focus


def test_walking_to_the_end_gives_the_chain_back_too(told):
    nodes = told.controller.session.answer()
    told.controller.set_chain(COLD)
    click_token(told, nodes[6])
    for _ in range(2):
        assert told.controller.chain == WARM
        told.press(Key.Key_Right)
        told.settle()
    assert told.controller.session.here is nodes[-1]
    assert told.controller.chain == COLD


def test_a_slider_moved_there_is_the_chain_from_then_on(told):
    nodes = told.controller.session.answer()
    click_token(told, nodes[3])
    other = PLAIN.with_values("temperature", value=0.7)
    told.controller.set_chain(other)
    told.press(Key.Key_End)
    told.settle()
    assert told.controller.chain == other


def test_another_bar_makes_a_branch_and_the_old_road_stays(told):
    controller = told.controller
    nodes = controller.session.answer()
    controller.set_chain(COLD)
    click_token(told, nodes[3])
    row = next(index for index, token in enumerate(told.chart.tokens) if token != nodes[3].token)
    told.click_row(row)
    told.settle()
    assert controller.session.here.parent is nodes[2]
    assert controller.session.here is not nodes[3]
    assert nodes[2].children == [nodes[3], controller.session.here]
    assert controller.chain == WARM
    assert list(nodes[3].road_ahead()) == nodes[4:]
    told.press(Key.Key_End)
    told.settle()
    assert controller.chain == WARM


def test_the_same_step_follows_the_old_road(told):
    nodes = told.controller.session.answer()
    told.controller.set_chain(COLD)
    click_token(told, nodes[3])
    told.press(Key.Key_Space)
    told.settle()
    assert told.controller.session.here is nodes[3]
    assert nodes[2].children == [nodes[3]]


def test_the_dice_are_those_of_that_moment(told):
    controller = told.controller
    told.press(Key.Key_R)
    told.go_on(3)
    nodes = controller.session.answer()
    controller.set_seed(7)
    click_token(told, nodes[9])
    assert controller.moment.luck == nodes[9].choice.luck
    assert (controller.session.seed, controller.moment.u) == (42, nodes[9].choice.u)
    assert told.window.status.seed.text() == "42"
    told.press(Key.Key_End)
    told.settle()
    assert controller.session.seed == 7


def test_the_chosen_token_is_marked_where_the_dice_do_not_show_it(told):
    controller = told.controller
    token = next(each for each in told.chart.tokens[2:] if each != controller.moment.drawn)
    told.click_row(told.chart.tokens.index(token))
    told.settle()
    picked = controller.session.here
    click_token(told, picked)
    marked = [(line.token, line.short_reason) for line in told.chart._view.bars.lines if line.is_picked]
    assert marked == [(token, "by hand")]
    told.press(Key.Key_R)
    told.settle()
    click_token(told, controller.session.answer()[-1])
    assert not any(line.is_picked for line in told.chart._view.bars.lines)


def test_a_token_of_other_dice_is_marked_as_chosen_here(told):
    nodes = told.controller.session.answer()
    click_token(told, nodes[0])
    while told.controller.moment.drawn == nodes[0].token:
        told.press(Key.Key_R)
        told.settle()
    marked = [(line.token, line.short_reason) for line in told.chart._view.bars.lines if line.is_picked]
    assert marked == [(nodes[0].token, "chosen here")]


def test_the_end_of_the_turn_can_be_gone_back_to(person):
    person.say("Flip a coin.")
    person.controller.set_playing(True, FAST)
    person.settle()
    assert person.controller.situation is Situation.ENDED
    end = person.controller.session.here
    click_token(person, end)
    assert person.controller.situation is Situation.READY
    assert person.controller.session.here is end.parent
    person.press(Key.Key_End)
    person.settle()
    assert person.controller.situation is Situation.ENDED


def test_a_click_while_it_plays_stops_there(told):
    nodes = told.controller.session.answer()
    told.controller.set_playing(True, FAST)
    click_token(told, nodes[2])
    assert told.controller.session.here is nodes[1]
    assert not told.controller.player.is_playing


def test_logits_evaluated_again_are_marked_also_the_second_time(told):
    controller = told.controller
    nodes = controller.session.answer()
    controller.evaluator.cache.clear()
    click_token(told, nodes[4])
    assert controller.moment.again
    assert told.window.next_token._again.isVisible()
    again = controller.moment.choice(nodes[4].token, By.DRAW)
    assert again.raw_p == pytest.approx(nodes[4].choice.raw_p, abs=0.02)
    told.press(Key.Key_End)
    told.settle()
    click_token(told, nodes[4])
    assert controller.moment.again


def test_keys_go_through_the_tokens_and_enter_goes_to_one(told):
    nodes = told.controller.session.answer()
    for _ in range(3):
        told.press(Key.Key_Left, ALT)
    view = told.window.conversation.view
    assert view.hasFocus()
    assert told.controller.session.here is nodes[-1]
    assert told.controller.vocabulary.display(nodes[5].token) in view.accessibleDescription()
    told.press(Key.Key_Right, ALT)
    told.press(Key.Key_Return)
    told.settle()
    assert told.controller.session.here is nodes[5]
    assert told.bars_have_focus


def test_alt_and_arrows_on_a_slider_stay_the_sliders(told):
    slider = told.window.next_token.temperature._slider
    slider.setFocus(Qt.FocusReason.TabFocusReason)
    asked = []
    slider.what_if.connect(asked.append)
    told.press(Key.Key_Right, ALT)
    assert asked
    assert told.focus is slider
    assert told.controller.chain == WARM


# Colours and numbers


def test_c_goes_through_the_colours_and_they_are_remembered(person):
    text, settings = person.window.in_text, person.window.settings
    text.set_tint(Tint.SURPRISE)
    seen = []
    for _ in Tint:
        person.press(Key.Key_C)
        seen.append(text.tint)
        assert settings.tint == text.tint.value
        assert person.window.conversation.view._column.tinting.tint is text.tint
        assert foot(person).legend._tint is text.tint
    assert seen == [*list(Tint)[1:], Tint.SURPRISE]


def test_a_window_begins_with_the_colour_of_the_last_one(new_window, tiny_chat):
    first = new_window()
    first.window.in_text.set_tint(Tint.RANK)
    first.window.settings.flush()
    second = new_window()
    assert second.window.in_text.tint is Tint.RANK


def test_the_numbers_are_those_of_the_answer_up_to_here(told):
    nodes = told.controller.session.answer()
    bits = [node.choice.surprise_bits for node in nodes]
    assert f"perplexity {2 ** (sum(bits) / 8):.2f}" in foot(told).text()
    assert path_probability(-sum(bits) * math.log10(2)) in foot(told).text()
    click_token(told, nodes[3])
    assert "3 tokens" in foot(told).text()
    assert f"perplexity {2 ** (sum(bits[:3]) / 3):.2f}" in foot(told).text()


def test_playing_says_how_fast(person):
    person.say("Tell me a story about a dog.")
    assert foot(person).text() == ""
    person.controller.set_playing(True, FAST)
    person.settle()
    assert "tokens/s" in foot(person).text()


def test_the_card_says_what_else_might_have_come(told, qtbot):
    told.controller.pick(told.chart.tokens[2])
    told.settle()
    node = told.controller.session.here
    assert node.choice.rank == 3
    view = told.window.conversation.view
    index = view._column.index_of(node)
    view._pointer._point(index, by_keys=True)
    view._pointer._speak()
    words = view.accessibleDescription()
    vocabulary, shown = told.controller.vocabulary, node.choice.shown
    assert vocabulary.display(int(shown.tokens[0])) in words
    assert f"rank {node.choice.rank}" in words
    assert "temperature 1.5" in words
    view._leave()


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


def test_an_edit_waits_while_another_conversation_is_on_the_screen(told):
    told.press(Key.Key_E)
    told.composer.set_text("half an edit")
    told.window.focus_bars()
    told.controller.new_conversation()
    told.settle()
    assert not told.composer.is_editing
    assert told.composer.text() == ""
    assert told.window.in_text.editing.message is None
    told.controller.restore_conversation()
    told.settle()
    assert told.window.in_text.editing.message is told.controller.session.turn_node()
    assert told.composer.text() == "half an edit"
    told.window.in_text.editing.cancel()


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
    click_token(told, nodes[4])
    insert(told, " but")
    assert told.controller.session.answer()[:4] == nodes[:4]
    assert told.answer.endswith(" but")
    assert list(nodes[4].road_ahead()) == nodes[5:]
    assert nodes[4].parent is nodes[3]


def test_the_same_words_twice_are_one_branch(told):
    nodes = told.controller.session.answer()
    insert(told, " and then she slept")
    first = told.controller.session.here
    click_token(told, told.controller.session.answer()[8])
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
    assert not foot(person).insert.isEnabled()


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


# The prompt's tokens


@pytest.fixture
def scored(told):
    told.press(Key.Key_B)
    scoring = told.window.in_text.scoring
    told.wait(lambda: bool(scoring.scores) and not scoring.is_busy)
    yield told
    told.window.in_text.show_prompt(False)


def test_the_prompts_tokens_are_shown_with_the_models_probability_of_each(scored):
    controller = scored.controller
    prompt = [node for node in controller.session.here.path() if node.choice is None]
    scores = scored.window.in_text.scoring.scores
    assert set(scores) >= set(prompt[1:])
    assert prompt[0] not in scores
    view = scored.window.conversation.view
    assert view.text().startswith(controller.vocabulary.display(prompt[0].token))
    assert all(view.token_rects(node) for node in prompt)
    assert view._column.tinting.scores is scores
    assert foot(scored).prompt.isChecked()


def test_a_probability_of_the_prompt_is_the_one_that_the_bars_would_show(scored, qtbot):
    controller = scored.controller
    prompt = [node for node in controller.session.here.path() if node.choice is None]
    for node in prompt[1:4]:
        controller.go_to(node.parent)
        scored.settle()
        distribution = controller.moment.distribution
        reading = scored.window.in_text.scoring.scores[node]
        assert reading.raw_p == pytest.approx(distribution.raw_p(node.token), abs=0.02)
        assert reading.entropy_bits == pytest.approx(distribution.raw_entropy_bits, abs=0.05)
        top = np.argmax(distribution.raw.scores.logits)
        assert reading.rank == 1 or reading.rivals[0].token == top
    controller.go_to(prompt[-1])
    scored.settle()


def test_a_second_message_is_scored_too(scored):
    scored.say("Thank you.")
    scoring = scored.window.in_text.scoring
    prompt = [node for node in scored.controller.session.here.path() if node.choice is None]
    scored.wait(lambda: all(node in scoring.scores for node in prompt[1:]))
    assert all(node.choice is None for node in scoring.scores)


def test_switched_off_the_messages_are_back(scored):
    scored.press(Key.Key_B)
    assert scored.window.conversation.view.text().startswith("Tell me a story about a dog.")
    assert not foot(scored).prompt.isChecked()


def test_the_end_key_still_moves_along_the_bars(told):
    told.press(Key.Key_Down)
    told.press(Key.Key_End)
    view = told.chart._view
    assert view.bars.cursor == len(told.chart.tokens) - 1
    QTest.keyClick(view, Key.Key_Escape)
