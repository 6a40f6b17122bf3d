"""Columns that continue one prompt go on, back and to their ends, in the real window with the bundled model."""

import os
import signal

import numpy as np
import pytest
from PySide6.QtCore import Qt

from playground.core.records import By
from playground.core.sampling import LLAMA_CPP, PLAIN
from playground.ui.compare.continuation import State
from playground.ui.doing.player import Pace, Until
from tests.ui.columns import CLOSE_LOGITS, Columns, logits_of, no_end
from tests.ui.window import CTRL, FAST, PATIENCE_MS

Key = Qt.Key
CLOSE_U = 0.01


def is_clear(distribution, token, u):
    """Whether u is so far from the borders of the token's interval that other logits give the same token."""
    low, high = distribution.interval(token)
    return low + CLOSE_U < u < high - CLOSE_U


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


def test_a_click_on_a_token_takes_all_of_them_back_to_it(columns):
    columns.open().go_on(5)
    node = columns.roads[1][2]
    columns.view.cards[1].view.node_clicked.emit(node)
    columns.settle()
    assert [len(road) for road in columns.roads] == [3, 3, 3]


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
