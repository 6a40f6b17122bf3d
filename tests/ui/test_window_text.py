"""In the text: colours and numbers, the card of a token, the prompt's tokens; on the real engine."""

import math

import numpy as np
import pytest
from PySide6.QtCore import Qt

from playground.ui.tints.tint import Tint
from playground.ui.words.numbers import path_probability
from tests.ui.window import FAST

Key, ALT = Qt.Key, Qt.KeyboardModifier.AltModifier


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
        assert person.foot.legend._tint is text.tint
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
    assert f"perplexity {2 ** (sum(bits) / 8):.2f}" in told.foot.text()
    assert path_probability(-sum(bits) * math.log10(2)) in told.foot.text()
    told.click_token(nodes[3])
    assert "3 tokens" in told.foot.text()
    assert f"perplexity {2 ** (sum(bits[:3]) / 3):.2f}" in told.foot.text()


def test_playing_says_how_fast(person):
    person.say("Tell me a story about a dog.")
    assert person.foot.text() == ""
    person.controller.set_playing(True, FAST)
    person.settle()
    assert "tokens/s" in person.foot.text()


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
    assert scored.foot.prompt.isChecked()


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
    assert not scored.foot.prompt.isChecked()
