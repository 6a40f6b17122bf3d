"""Columns that continue one prompt, in the real window with the bundled model."""

import os
import signal

import numpy as np
import pytest
from PySide6.QtCore import Qt

from playground.core.dialogue import answer_text
from playground.core.records import By
from playground.core.sampling import LLAMA_CPP, PLAIN
from playground.ui.compare.comparison import Start
from playground.ui.compare.continuation import State
from playground.ui.doing.loop import Situation
from playground.ui.doing.player import Pace, Until
from tests.ui.window import CTRL, FAST, PATIENCE_MS

Key = Qt.Key
CLOSE_LOGITS = 0.02
CLOSE_U = 0.01
GRAMMAR = 'root ::= ("yes" | "no") (" " ("yes" | "no"))*'
JSON = 'root ::= "{" [a-z ]* "}"'


class Columns:
    """The columns, as a person at the window sees them."""

    def __init__(self, person):
        self.person = person
        self.comparing = person.window.comparing
        self.view = self.comparing.view

    @property
    def comparison(self):
        return self.comparing.comparison

    @property
    def all(self):
        return self.comparison.columns

    @property
    def roads(self):
        return [column.road.nodes for column in self.all]

    def open(self):
        self.person.press(Key.Key_D)
        assert self.comparing.is_open
        self.settle()
        return self

    def settle(self):
        self.person.wait(lambda: not self.comparison.is_waiting and not self.comparison.player.is_playing)
        self.person.wait(lambda: not self.comparing._repaint._timer.isActive())

    def go_on(self, n):
        for _ in range(n):
            self.person.press(Key.Key_Space)
            self.settle()

    def text(self, index):
        return answer_text(self.roads[index], self.person.controller.vocabulary)

    def set_chains(self, *chains):
        for column, chain in zip(self.all, chains, strict=True):
            self.comparison.set_chain(column, chain)
        # A grammar's mask comes from the engine; until then the bars are what they were.
        self.person.wait(lambda: all(each.moment.chain is each.chain for each in self.all))
        self.settle()


@pytest.fixture
def columns(person):
    person.say("Tell me a story about a dog.")
    columns = Columns(person)
    yield columns
    columns.comparing.close()


def logits_of(column):
    return column.moment.distribution.raw.scores.logits


def is_clear(distribution, token, u):
    """Whether u is so far from the borders of the token's interval that other logits give the same token."""
    low, high = distribution.interval(token)
    return low + CLOSE_U < u < high - CLOSE_U


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


# Steps


def test_space_takes_a_token_in_every_column_and_the_present_place_stays(columns):
    here = columns.person.controller.session.here
    columns.open().go_on(3)
    assert [len(road) for road in columns.roads] == [3, 3, 3]
    assert columns.person.controller.session.here is here
    for road, column in zip(columns.roads, columns.all, strict=True):
        assert road[0].parent is here
        assert all(each in columns.person.controller.session.nodes for each in road)
        assert all(each.by is By.DRAW and each.choice.chain == column.chain for each in road)


def test_a_step_is_one_request_for_all_lanes(columns, monkeypatch):
    columns.open().go_on(4)
    assert len({road[-1] for road in columns.roads}) == 3, "the columns shall have parted by now"
    asked = []
    engine = columns.person.controller.engine
    many = engine.advance_many
    monkeypatch.setattr(engine, "advance_many", lambda lanes, tokens: asked.append(list(lanes)) or many(lanes, tokens))
    monkeypatch.setattr(engine, "evaluate", None)
    columns.go_on(2)
    assert asked == [[1, 2, 3], [1, 2, 3]]


def test_same_chain_and_same_luck_are_the_same_road(columns):
    columns.open().set_chains(PLAIN, PLAIN, PLAIN)
    columns.go_on(8)
    first, second, third = columns.roads
    assert first == second == third
    assert columns.text(0) == columns.text(1)
    assert columns.comparison.parting is None
    assert len(columns.person.controller.session.here.children) == 1


def test_their_own_luck_is_another_u_in_every_column(columns):
    columns.open().set_chains(PLAIN, PLAIN, PLAIN)
    columns.person.click(columns.view.luck.buttons[False])
    columns.settle()
    assert len({column.moment.u for column in columns.all}) == 3
    columns.person.click(columns.view.luck.buttons[True])
    columns.settle()
    assert len({column.moment.u for column in columns.all}) == 1


@pytest.mark.parametrize(
    "base", [PLAIN, LLAMA_CPP, PLAIN.with_values("mirostat", version=2)], ids=["plain", "llama", "mirostat"]
)
def test_a_column_is_what_the_window_would_have_drawn(columns, base):
    person, controller = columns.person, columns.person.controller
    controller.set_chain(base)
    columns.open()
    seen = {}
    for _ in range(6):
        for column in columns.all:
            if column.moment is not None:
                seen[column.tip] = (logits_of(column), column.moment)
        columns.go_on(1)
    roads, chains = columns.roads, [column.chain for column in columns.all]
    start = controller.session.here
    columns.comparing.close()
    n_clear = 0
    for road, chain in zip(roads, chains, strict=True):
        controller.evaluator.cache.clear()
        controller.set_chain(chain)
        controller.go_to(start)
        person.settle()
        for node in road:
            logits, then = seen[controller.session.here]
            now = controller.moment
            assert np.abs(now.distribution.raw.scores.logits - logits).max() < CLOSE_LOGITS
            assert now.u == then.u
            for name, state in then.distribution.context.states.items():
                assert now.distribution.context.states[name] == pytest.approx(state, abs=CLOSE_LOGITS)
            if is_clear(now.distribution, node.token, now.u):
                n_clear += 1
                person.go_on(1)
                assert controller.session.here is node
            else:
                controller.go_to(node)
                person.settle()
    assert n_clear > len(roads)


def test_playing_goes_on_in_all_of_them_until_each_has_ended(columns):
    person = columns.person
    person.window.new_conversation()
    person.controller.set_seed(42)
    person.say("Flip a coin.")
    columns.open()
    columns.comparison.set_pace(FAST)
    person.press(Key.Key_P)
    person.wait(lambda: not columns.comparison.player.is_playing)
    columns.settle()
    is_eog = person.controller.vocabulary.is_eog
    assert all(column.state is State.ENDED for column in columns.all[:2])
    for road in columns.roads[:2]:
        assert [is_eog(node.token) for node in road] == [False] * (len(road) - 1) + [True]
    lengths = [len(road) for road in columns.roads[:2]]
    person.press(Key.Key_Space)
    columns.settle()
    assert [len(road) for road in columns.roads[:2]] == lengths
    assert "ended" in columns.view.cards[0].bars.text


def test_playing_stops_after_so_many_tokens(columns):
    columns.open().comparison.set_pace(Pace(float("inf"), Until.TOKENS, 5))
    columns.person.press(Key.Key_P)
    columns.settle()
    assert [len(road) for road in columns.roads] == [5, 5, 5]


def test_playing_to_the_end_of_the_sentence_ends_each_at_its_own(columns):
    columns.open().comparison.set_pace(Pace(float("inf"), Until.SENTENCE))
    columns.set_chains(PLAIN, PLAIN.with_values("temperature", value=0.5), PLAIN)
    for n_sentences in (1, 2):
        columns.person.press(Key.Key_P)
        columns.settle()
        for index in range(3):
            assert columns.text(index).rstrip().endswith((".", "!", "?", '"'))
            assert sum(columns.text(index).count(mark) for mark in ".!?") == n_sentences


def test_left_takes_the_last_step_back_in_all_and_space_draws_the_same_again(columns):
    columns.open().go_on(4)
    before = columns.roads[0][:], columns.roads[2][:]
    columns.person.press(Key.Key_Left)
    columns.settle()
    assert [len(road) for road in columns.roads] == [3, 3, 3]
    columns.go_on(1)
    assert (columns.roads[0], columns.roads[2]) == before


def test_redraw_is_other_dice_for_the_next_tokens_and_again_for_all(columns):
    columns.open().go_on(2)
    u, start = columns.all[0].moment.u, columns.comparison.start_node
    columns.person.press(Key.Key_R)
    assert columns.all[0].moment.u != u
    assert len({column.moment.u for column in columns.all}) == 1
    columns.comparison.set_pace(Pace(float("inf"), Until.TOKENS, 3))
    first = columns.roads[0][0].choice.u
    columns.person.press(Key.Key_R, CTRL)
    columns.settle()
    assert [len(road) for road in columns.roads] == [3, 3, 3]
    assert columns.roads[0][0].parent is start
    assert columns.roads[0][0].choice.u != first


def test_another_seed_is_another_u_in_all_columns(columns):
    columns.open().go_on(1)
    u = columns.all[0].moment.u
    columns.person.controller.set_seed(77)
    columns.settle()
    assert columns.all[0].moment.u == columns.all[2].moment.u != u
    columns.go_on(1)
    assert columns.roads[0][-1].choice.luck.seed == 77


def test_a_full_context_is_said_and_what_was_drawn_stays(new_window, tiny_chat):
    person = new_window()
    person.window.settings.n_ctx = 64
    with person.qtbot.waitSignal(person.controller.model_changed, timeout=PATIENCE_MS):
        person.window.open_model(str(tiny_chat))
    person.say("Tell me a story about a dog.")
    columns = Columns(person)
    columns.open().comparison.set_pace(FAST)
    columns.set_chains(*(no_end(columns) for _ in range(3)))
    person.press(Key.Key_P)
    columns.settle()
    assert [column.state for column in columns.all] == [State.STUCK] * 3
    assert person.notice
    assert "Space tries again" in columns.view.cards[0].bars.text
    columns.person.press(Key.Key_Left)
    columns.settle()
    assert [column.state for column in columns.all] == [State.READY] * 3
    columns.comparing.close()
    person.go_on(1)
    assert person.n_answered == 1


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


def no_end(columns):
    """A chain that never ends the turn."""
    vocabulary = columns.person.controller.vocabulary
    ends = [token for token in range(vocabulary.n_vocab) if vocabulary.is_eog(token)]
    return PLAIN.with_values("logit_bias", biases=tuple((token, -np.inf) for token in ends))


def test_a_click_on_a_token_takes_all_of_them_back_to_it(columns):
    columns.open().go_on(5)
    node = columns.roads[1][2]
    columns.view.cards[1].view.node_clicked.emit(node)
    columns.settle()
    assert [len(road) for road in columns.roads] == [3, 3, 3]


# Chains


def test_a_slider_changes_its_own_column_only(columns):
    columns.open().go_on(1)
    shown = columns.all[1].moment
    columns.view.cards[0].slider._move_to(3.0)
    assert [column.chain["temperature"].value for column in columns.all] == [3.0, 1.0, 2.0]
    assert columns.all[0].moment.chain["temperature"].value == 3.0
    assert columns.all[1].moment is shown
    assert columns.person.controller.chain == PLAIN


def test_the_chain_panel_is_the_chosen_columns(columns):
    columns.open()
    panel = columns.person.window.chain
    assert panel.chain == columns.all[0].chain
    columns.person.press(Key.Key_3)
    assert panel.chain == columns.all[2].chain
    panel._on_preset("llama.cpp")
    assert columns.all[2].chain == LLAMA_CPP
    assert columns.view.cards[2].preset.text() == "llama.cpp"
    assert columns.all[0].chain != LLAMA_CPP
    columns.person.press(Key.Key_BracketLeft)
    assert columns.all[2].chain["temperature"].value == pytest.approx(0.7)
    columns.go_on(1)
    assert panel.chain == columns.all[2].chain
    columns.comparing.close()
    assert panel.chain == columns.person.controller.chain == PLAIN


def test_a_number_is_typed_and_a_click_elsewhere_leaves_the_field(columns):
    columns.open()
    field = columns.view.cards[1].field
    columns.person.click(field)
    field.selectAll()
    columns.person.type("1.3")
    columns.person.click(columns.view.cards[2].edit)
    assert columns.all[1].chain["temperature"].value == 1.3
    assert columns.person.focus is columns.view
    assert columns.comparing.chosen == 2


def test_c_colours_the_columns_by_something_else(columns):
    columns.open().go_on(1)
    before = columns.view.legend.text()
    columns.person.press(Key.Key_C)
    assert columns.view.legend.text() != before
    assert columns.person.window.in_text.tint is columns.view.cards[0].view._column.tinting.tint


def test_letters_of_hidden_views_do_nothing(columns):
    columns.open()
    for key in (Key.Key_V, Key.Key_L, Key.Key_T, Key.Key_M, Key.Key_S):
        columns.person.press(key)
    panel = columns.person.window.next_token
    assert panel.pipeline.isHidden()
    assert panel.luck.isHidden()
    assert panel.sweep.isHidden()
    assert columns.person.focus is columns.view


def test_a_preset_for_a_column(columns):
    columns.open()
    columns.person.choose(columns.view.cards[1].preset.menu(), "creative")
    assert columns.all[1].chain["min_p"].p == 0.05
    assert columns.view.cards[1].slider.exact == 1.2


def test_grammar_and_breakers_work_in_each_column(columns):
    columns.open()
    dry = PLAIN.with_values("dry", multiplier=2.0, allowed_length=1)
    columns.set_chains(PLAIN.with_values("grammar", text=GRAMMAR), dry, PLAIN.with_values("grammar", text=JSON))
    columns.go_on(6)
    words = set(columns.text(0).split())
    assert columns.text(0).startswith(("yes", "no"))
    assert all(any(full.startswith(word) for full in ("yes", "no")) for word in words)
    assert columns.text(2).startswith("{")
    assert columns.all[1].moment.told.breakers is not None
    assert columns.all[1].moment.told.allowed is None


def test_a_grammar_that_cannot_be_read_is_switched_off_in_its_column(columns):
    columns.open()
    columns.comparison.set_chain(columns.all[1], PLAIN.with_values("grammar", text="root ::= ("))
    columns.person.wait(lambda: "grammar" in columns.all[1].chain.muted)
    columns.settle()
    assert columns.person.notice
    columns.go_on(2)
    assert [len(road) for road in columns.roads] == [2, 2, 2]
    assert columns.person.controller.chain == PLAIN


# Becoming the conversation


def test_a_column_becomes_the_conversation_with_its_chain_and_its_dice(columns):
    columns.open()
    columns.person.click(columns.view.luck.buttons[False])
    columns.go_on(4)
    column, text = columns.all[2], columns.text(2)
    tip, chain, drawn, u = column.tip, column.chain, column.moment.drawn, column.moment.u
    columns.person.click(columns.view.cards[2].adopt)
    columns.person.settle()
    controller = columns.person.controller
    assert not columns.comparing.is_open
    assert controller.session.here is tip
    assert controller.chain == chain
    assert columns.person.window.chain.chain == chain
    assert columns.person.answer == text
    assert (controller.moment.drawn, controller.moment.u) == (drawn, u)
    assert not controller.moment.again
    columns.person.go_on(1)
    assert controller.session.here.parent is tip


def test_a_column_that_has_ended_becomes_the_conversation(columns):
    person = columns.person
    person.window.new_conversation()
    person.controller.set_seed(42)
    person.say("Flip a coin.")
    columns.open().comparison.set_pace(FAST)
    person.press(Key.Key_P)
    person.wait(lambda: not columns.comparison.player.is_playing)
    person.click(columns.view.cards[0].adopt)
    person.settle()
    assert person.controller.situation is Situation.ENDED


def test_the_other_columns_stay_in_the_tree(columns):
    columns.open().go_on(4)
    others = columns.roads[0][:], columns.roads[1][:]
    columns.person.click(columns.view.cards[2].adopt)
    columns.person.settle()
    for road in others:
        assert all(node in node.parent.children for node in road)


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


def test_steps_asked_for_while_it_waits_are_taken(columns):
    columns.open()
    for _ in range(5):
        columns.person.press(Key.Key_Space)
    columns.person.wait(lambda: columns.comparison.n_tokens == 5)
    columns.settle()
    assert [len(road) for road in columns.roads] == [5, 5, 5]


def test_a_killed_engine_costs_no_token(columns):
    columns.open().go_on(3)
    os.kill(columns.person.controller.engine.pid, signal.SIGKILL)
    columns.person.press(Key.Key_Space)
    columns.person.wait(lambda: columns.comparison.n_tokens == 4)
    columns.settle()
    columns.go_on(2)
    assert [len(road) for road in columns.roads] == [6, 6, 6]


@pytest.mark.parametrize("maker", ["recurrent", "sliding_window"])
def test_other_kinds_of_memory(new_window, made, maker):
    person = new_window(made(maker, template="{% for m in messages %}{{ m.content }}{% endfor %}"))
    person.say("the you and")
    columns = Columns(person)
    columns.open()
    seen = {}
    for _ in range(5):
        seen |= {column.tip: logits_of(column) for column in columns.all if column.moment is not None}
        columns.go_on(1)
    roads = columns.roads
    columns.comparing.close()
    person.controller.evaluator.cache.clear()
    compared = [node for road in roads for node in road if node in seen]
    assert len(compared) > 5
    for node in compared:
        person.controller.go_to(node)
        person.settle()
        assert np.abs(person.controller.moment.distribution.raw.scores.logits - seen[node]).max() < CLOSE_LOGITS
