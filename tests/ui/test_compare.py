"""Columns that continue one prompt come, show what they have, and go, in the real window with the bundled model."""

import pytest
from PySide6.QtCore import Qt

from playground.core.dialogue import answer_text
from playground.core.sampling import LLAMA_CPP
from playground.ui.compare.comparison import Start
from playground.ui.compare.continuation import State
from playground.ui.doing.loop import Situation
from playground.ui.doing.player import Pace, Until
from tests.ui.columns import no_end
from tests.ui.window import CTRL, FAST

Key = Qt.Key


# Opening and closing


def test_d_shows_the_same_chain_at_three_temperatures_in_the_place_of_text_and_bars(columns):
    columns.person.controller.set_chain(LLAMA_CPP)
    columns.open()
    window = columns.person.window
    assert columns.view.isVisible()
    assert not window.conversation.isVisible()
    assert not window.next_token.isVisible()
    assert [column.chain["temperature"].value for column in columns.all] == [0.5, 1.0, 2.0]
    for column in columns.all:
        assert column.chain.with_values("temperature", value=0.8) == LLAMA_CPP
        assert column.state is State.READY


@pytest.mark.parametrize("key", [Key.Key_D, Key.Key_Escape])
def test_closing_gives_the_window_back_as_it_was(columns, key):
    window, controller = columns.person.window, columns.person.controller
    before = (controller.session.here, controller.chain, window._splitter.sizes(), controller.moment)
    columns.open().go_on(2)
    columns.person.press(key)
    assert not columns.view.isVisible()
    assert window.conversation.isVisible()
    assert columns.person.bars_have_focus
    assert (controller.session.here, controller.chain, window._splitter.sizes(), controller.moment) == before
    assert window.chain.chain == controller.chain
    columns.person.go_on(1)
    assert columns.person.n_answered == 1


def test_without_a_prompt_there_is_nothing_to_compare(person):
    assert not person.window.header.compare.isEnabled()
    person.press(Key.Key_D)
    assert not person.window.comparing.is_open
    person.say("Hi")
    assert person.window.header.compare.isEnabled()


def test_the_button_opens_it(columns):
    button = columns.person.window.header.compare
    columns.person.click(button)
    assert columns.comparing.is_open
    assert button.isChecked()
    columns.settle()
    columns.person.click(columns.view.close_button)
    assert not columns.comparing.is_open
    assert not button.isChecked()


@pytest.mark.parametrize("act", ["new", "mode"])
def test_another_conversation_closes_it(columns, act):
    columns.open()
    if act == "new":
        columns.person.press(Key.Key_N, CTRL)
    else:
        columns.person.click(columns.person.window.header.mode._buttons[columns.person.controller.session.mode.TEXT])
    columns.person.settle()
    assert not columns.comparing.is_open
    assert columns.person.window.conversation.isVisible()


# What they begin with


def test_two_columns_and_three_again(columns):
    columns.open().go_on(2)
    columns.person.click(columns.view.count.buttons[2])
    columns.settle()
    assert [card.isVisible() for card in columns.view.cards] == [True, True, False]
    columns.go_on(1)
    assert [len(road) for road in columns.roads] == [1, 1]
    columns.person.click(columns.view.count.buttons[3])
    columns.go_on(1)
    assert [len(road) for road in columns.roads] == [1, 1, 1]


def test_they_begin_here_or_where_the_answer_begins(columns):
    session = columns.person.controller.session
    columns.person.go_on(3)
    columns.open()
    assert columns.comparison.start_node is session.here
    columns.person.click(columns.view.start.buttons[Start.ANSWER])
    columns.settle()
    assert columns.comparison.start_node is session.turn_node()
    columns.go_on(1)
    assert columns.roads[0][0].parent is session.turn_node()


def test_after_the_end_of_a_turn_they_begin_at_the_answer(columns):
    person = columns.person
    person.controller.set_playing(True, FAST)
    person.settle()
    assert person.controller.situation is Situation.ENDED
    columns.open()
    assert columns.comparison.start is Start.ANSWER
    assert not columns.view.start.buttons[Start.HERE].isEnabled()


# What is shown


def test_numbers_and_next_tokens_are_those_of_the_columns(columns):
    columns.open().go_on(5)
    for card, column in zip(columns.view.cards, columns.all, strict=True):
        assert card.view.text().strip() == answer_text(column.road.nodes, columns.person.controller.vocabulary).strip()
        assert card.spark.values == [node.choice.entropy_bits for node in column.road.nodes]
        assert card.facts.text.startswith("5 tokens · perplexity ")
        drawn = [label for label, _, is_drawn in card.bars.rows if is_drawn]
        assert drawn == [columns.person.controller.vocabulary.display(column.moment.drawn)]


def test_the_first_token_that_differs_is_marked(columns):
    columns.open().go_on(6)
    index = columns.comparison.parting
    assert index is not None
    tokens = [[node.token for node in road] for road in columns.roads]
    assert tokens[0][:index] == tokens[1][:index] == tokens[2][:index]
    assert len({each[index] for each in tokens}) > 1
    for card, road in zip(columns.view.cards, columns.roads, strict=True):
        assert card.view.parting is road[index]
    assert f"token {index + 1}" in columns.view.about


def test_a_long_text_scrolls_and_follows_its_end(columns):
    columns.person.window.resize(1000, 600)
    columns.open().comparison.set_pace(Pace(float("inf"), Until.TOKENS, 60))
    columns.set_chains(*(no_end(columns) for _ in range(3)))
    columns.person.press(Key.Key_P)
    columns.settle()
    for card in columns.view.cards:
        assert card.view.verticalScrollBar().maximum() > 0
        assert card.view.viewport().rect().contains(card.view.caret_rect().center())


# Odd moments


def test_what_the_window_was_to_play_does_not_go_on_behind_the_columns(columns):
    controller = columns.person.controller
    columns.person.go_on(2)
    controller.evaluator.cache.clear()
    controller.again()
    columns.comparing.open()
    columns.person.wait(lambda: controller.moment is not None)
    columns.settle()
    columns.go_on(2)
    assert not controller.player.is_playing
    assert controller.session.here is controller.session.turn_node()


def test_closing_while_it_plays(columns):
    columns.open().comparison.set_pace(FAST)
    columns.person.press(Key.Key_P)
    columns.person.wait(lambda: columns.comparison.n_tokens > 3)
    columns.comparing.close()
    columns.person.settle()
    columns.person.go_on(2)
    assert columns.person.n_answered == 2
    assert columns.person.notice == ""
    columns.open().go_on(1)


def test_escape_pauses_before_it_closes(columns):
    columns.open().comparison.set_pace(Pace(1.0))
    columns.person.press(Key.Key_P)
    assert columns.comparison.player.is_playing
    columns.person.press(Key.Key_Escape)
    assert not columns.comparison.player.is_playing
    assert columns.comparing.is_open
