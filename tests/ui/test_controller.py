"""The loop of the program on the real engine with the bundled model; odd orders on a fake one."""

import os
import signal

import numpy as np
import pytest

from playground.core.dialogue import answer_text, messages
from playground.core.problems import ProblemCode
from playground.core.records import By
from playground.core.sampling import LLAMA_CPP, PLAIN
from playground.core.session import Mode, Role
from playground.engine.client import Engine
from playground.engine.protocol import OpenOptions
from playground.ui.doing.controller import Controller
from playground.ui.doing.loop import Situation
from playground.ui.doing.player import Pace, Until

FAST = Pace(float("inf"), Until.TURN)


@pytest.fixture
def controller(qtbot, tiny_chat):
    engine = Engine()
    controller = Controller(engine)
    with qtbot.waitSignal(controller.model_changed, timeout=30_000):
        controller.open_model(str(tiny_chat))
    controller.set_seed(42)
    yield controller
    engine.close()


@pytest.fixture
def asked(controller, qtbot):
    send(controller, qtbot, "Hi, how are you?")
    return controller


def settle(controller, qtbot) -> None:
    qtbot.waitUntil(
        lambda: not controller.player.is_playing and controller.situation is not Situation.WAITING, timeout=30_000
    )


def send(controller, qtbot, text: str) -> None:
    with qtbot.waitSignal(controller.message_accepted, timeout=30_000):
        controller.send(text)
    settle(controller, qtbot)


def play(controller, qtbot, pace: Pace = FAST) -> None:
    controller.set_playing(True, pace)
    settle(controller, qtbot)


def step(controller, qtbot) -> None:
    controller.step()
    settle(controller, qtbot)


def test_a_message_brings_bars_and_generates_nothing(asked):
    assert asked.situation is Situation.READY
    assert asked.session.answer() == []
    top = asked.moment.distribution.rows(1)[0]
    assert asked.vocabulary.text(top.token) == "Hello"


def test_a_step_appends_the_drawn_token_and_records_it(asked, qtbot):
    moment = asked.moment
    step(asked, qtbot)
    node = asked.session.here
    assert node.token == moment.drawn
    assert node.choice.by is By.DRAW
    assert node.choice.u == moment.u
    assert node.choice.p == moment.distribution.p(moment.drawn)
    assert asked.moment.node is node


def test_a_pick_overrules_the_dice_even_for_a_cut_token(asked, qtbot):
    asked.set_chain(LLAMA_CPP.with_values("top_k", k=1))
    token = asked.moment.distribution.rows(5)[4].token
    assert asked.moment.distribution.cut(token).sampler == "top_k"
    asked.pick(token)
    settle(asked, qtbot)
    assert (asked.session.here.token, asked.session.here.choice.by) == (token, By.PICK)
    assert asked.session.here.choice.p == 0.0


def test_a_slider_needs_no_engine_and_no_sort(asked):
    scores = asked.moment.distribution.raw.scores
    asked.set_chain(PLAIN.with_values("temperature", value=2))
    assert asked.moment.distribution.raw.scores is scores
    assert asked.moment.distribution.chain["temperature"].value == 2
    assert asked.situation is Situation.READY


def test_back_fifty_and_step_again_shows_the_same_numbers(controller, qtbot):
    send(controller, qtbot, "Tell me a story about a dog.")
    play(controller, qtbot, Pace(float("inf"), Until.TOKENS, 50))
    nodes = controller.session.answer()
    shown = []
    for _ in nodes:
        controller.back()
        moment = controller.moment
        shown.append((moment.u, moment.drawn, moment.distribution.rows(10), moment.again))
    shown.reverse()
    assert controller.session.answer() == []
    for node, (u, drawn, rows, again) in zip(nodes, shown, strict=True):
        assert not again
        assert (u, drawn) == (node.choice.u, node.token)
        assert next(row.p for row in controller.moment.distribution.rows(0, node.token)) == node.choice.p
        assert rows == controller.moment.distribution.rows(10)
        step(controller, qtbot)
        assert controller.session.here is node


def test_play_goes_to_the_end_of_the_turn_and_says_so(asked, qtbot):
    play(asked, qtbot)
    assert asked.situation is Situation.ENDED
    assert asked.vocabulary.is_eog(asked.session.here.token)
    asked.continue_anyway()
    settle(asked, qtbot)
    assert asked.situation is Situation.READY


def test_play_stops_at_the_end_of_the_sentence(controller, qtbot):
    send(controller, qtbot, "Write about Nepal.")
    play(controller, qtbot, Pace(float("inf"), Until.SENTENCE))
    text = answer_text(controller.session.answer(), controller.vocabulary)
    assert text.rstrip().endswith((".", "!", "?"))


def test_a_manual_step_pauses_play(asked, qtbot):
    asked.set_playing(True, Pace(1.0, Until.TURN))
    qtbot.waitUntil(lambda: len(asked.session.answer()) == 1)
    asked.step()
    assert not asked.player.is_playing


def test_again_gives_a_sibling_with_other_luck(asked, qtbot):
    play(asked, qtbot)
    old = asked.session.answer()
    asked.player.set_pace(FAST)
    asked.again()
    qtbot.waitUntil(lambda: asked.session.answer() != [])
    settle(asked, qtbot)
    new = asked.session.answer()
    assert new[0].parent is old[0].parent
    assert new[0].choice.u != old[0].choice.u


def test_a_second_message_keeps_every_token_of_the_first_answer(asked, qtbot):
    token = asked.moment.distribution.rows(6)[5].token
    asked.pick(token)
    settle(asked, qtbot)
    play(asked, qtbot)
    before = asked.session.tokens()
    send(asked, qtbot, "Write about Nepal.")
    assert asked.session.tokens()[: len(before)] == before
    roles = [message.role for message in messages(asked.session.here.path(), asked.vocabulary)]
    assert roles == [Role.USER, Role.ASSISTANT, Role.USER]


def test_text_mode_has_a_conversation_of_its_own(asked, qtbot):
    chat = asked.session
    asked.set_mode(Mode.TEXT)
    assert asked.situation is Situation.EMPTY
    send(asked, qtbot, "The cat sat on the")
    assert "mat" in [asked.vocabulary.text(row.token).strip() for row in asked.moment.distribution.rows(10)]
    asked.set_mode(Mode.CHAT)
    assert asked.session is chat
    assert asked.situation is Situation.READY


def test_a_new_conversation_can_be_taken_back(asked, qtbot):
    old = asked.session
    asked.new_conversation()
    assert asked.situation is Situation.EMPTY
    assert asked.session.seed != old.seed
    asked.restore_conversation()
    assert asked.session is old


def test_a_locked_seed_stays(asked):
    asked.shelf.seed_locked = True
    asked.new_conversation()
    assert asked.session.seed == 42


@pytest.mark.parametrize("moment", ["idle", "step", "play"])
def test_a_killed_engine_costs_nothing(controller, qtbot, moment):
    asked = controller
    send(asked, qtbot, "Tell me a story about a dog.")
    step(asked, qtbot)
    before = asked.session.tokens()
    if moment == "play":
        asked.set_playing(True, Pace(200.0, Until.TOKENS, 10))
    with qtbot.waitSignal(asked.engine.restarted, timeout=30_000):
        os.kill(asked.engine.pid, signal.SIGKILL)
        if moment == "step":
            asked.step()
    settle(asked, qtbot)
    step(asked, qtbot)
    assert asked.session.tokens()[: len(before)] == before
    fresh = np.array(asked.moment.distribution.raw.scores.logits)
    asked.evaluator.forget()
    asked.go_to(asked.session.here)
    settle(asked, qtbot)
    np.testing.assert_allclose(asked.moment.distribution.raw.scores.logits, fresh, atol=0.02)


def test_a_prompt_longer_than_the_context_stays_with_the_person(controller, qtbot):
    with qtbot.waitSignal(controller.problem_occurred, timeout=30_000) as caught:
        controller.send("word " * 5000)
    assert caught.args[0].code is ProblemCode.PROMPT_TOO_LONG
    assert controller.situation is Situation.EMPTY


def test_a_full_context_is_said_and_the_answer_stays(qtbot, tiny_chat):
    engine = Engine()
    controller = Controller(engine)
    with qtbot.waitSignal(controller.model_changed, timeout=30_000):
        controller.open_model(str(tiny_chat), OpenOptions(n_ctx=64))
    controller.set_seed(1)
    n_ctx = controller.model.info.n_ctx
    send(controller, qtbot, "Tell me a story about a dog.")
    with qtbot.waitSignal(controller.problem_occurred, timeout=60_000) as caught:
        while controller.session.here.position + 1 < n_ctx + 1:
            rows = controller.moment.distribution.rows(5)
            controller.pick(next(row.token for row in rows if not controller.vocabulary.is_eog(row.token)))
            qtbot.waitUntil(lambda: controller.situation is not Situation.WAITING, timeout=30_000)
            if controller.situation is Situation.STUCK:
                break
    assert caught.args[0].code is ProblemCode.CONTEXT_FULL
    controller.back()
    settle(controller, qtbot)
    assert controller.situation is Situation.READY
    engine.close()


def test_a_bad_file_leaves_the_open_model_in_use(asked, qtbot, tmp_path):
    bad = tmp_path / "page.gguf"
    bad.write_text("<!DOCTYPE html><html>")
    with qtbot.waitSignal(asked.opening_failed, timeout=30_000) as caught:
        asked.open_model(str(bad))
    assert caught.args[0].code is ProblemCode.FILE_HTML
    step(asked, qtbot)
    assert asked.situation is Situation.READY


def test_a_message_nobody_answered_is_replaced_and_kept_as_a_branch(asked, qtbot):
    greeting = asked.session.here
    send(asked, qtbot, "Flip a coin.")
    said = messages(asked.session.here.path(), asked.vocabulary)
    assert [message.text for message in said] == ["Flip a coin."]
    asked.go_to(greeting)
    settle(asked, qtbot)
    assert asked.vocabulary.text(asked.moment.distribution.rows(1)[0].token) == "Hello"
