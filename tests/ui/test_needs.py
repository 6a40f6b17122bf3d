"""Grammar and dry in the window's loop: what they need comes from the real engine, and nothing is drawn before it."""

import numpy as np
import pytest

from playground.core.problems import ProblemCode
from playground.core.records import By
from playground.core.sampling import PLAIN, Dry, Grammar
from playground.engine.client import Engine
from playground.ui.doing.controller import Controller
from playground.ui.doing.loop import Situation
from playground.ui.doing.player import Pace, Until

COIN = 'root ::= ("Heads" | "Tails") "."'


@pytest.fixture(scope="module")
def opened(tiny_chat, qapp):
    engine = Engine()
    controller = Controller(engine)
    yield controller, str(tiny_chat)
    engine.close()


@pytest.fixture
def controller(opened, qtbot):
    controller, path = opened
    if controller.model is None:
        with qtbot.waitSignal(controller.model_changed, timeout=30_000):
            controller.open_model(path)
    controller.set_chain(PLAIN)
    controller.new_conversation()
    controller.set_seed(42)
    with qtbot.waitSignal(controller.message_accepted, timeout=30_000):
        controller.send("Hi, how are you?")
    settle(controller, qtbot)
    return controller


def settle(controller, qtbot) -> None:
    qtbot.waitUntil(
        lambda: not controller.player.is_playing and controller.situation is not Situation.WAITING, timeout=30_000
    )


def answer(controller) -> str:
    return b"".join(controller.vocabulary.piece(node.token) for node in controller.session.answer()).decode()


def test_a_grammar_leaves_only_what_it_allows_to_the_end(controller, qtbot):
    controller.set_chain(PLAIN.with_sampler(Grammar(COIN)))
    qtbot.waitUntil(lambda: controller.moment.told.allowed is not None, timeout=30_000)
    assert controller.moment.distribution.entropy_bits <= np.log2(controller.moment.told.allowed.sum())
    controller.set_playing(True, Pace(float("inf"), Until.TURN))
    settle(controller, qtbot)
    assert answer(controller).startswith(("Heads.", "Tails."))
    assert controller.situation is Situation.ENDED


def test_picking_what_the_grammar_forbids_is_refused(controller, qtbot):
    controller.set_chain(PLAIN.with_sampler(Grammar(COIN)))
    qtbot.waitUntil(lambda: controller.moment.told.allowed is not None, timeout=30_000)
    here = controller.session.here
    hello = next(row.token for row in controller.moment.distribution.rows(3) if row.cut)
    with qtbot.waitSignal(controller.pick_refused):
        controller.pick(hello)
    assert controller.session.here is here


def test_a_grammar_that_cannot_be_read_is_switched_off_and_said(controller, qtbot):
    with qtbot.waitSignal(controller.problem_occurred, timeout=30_000) as caught:
        controller.set_chain(PLAIN.with_sampler(Grammar("root ::= nothing")))
    assert caught.args[0].code is ProblemCode.GRAMMAR_INVALID
    assert "grammar" in controller.chain.muted
    assert controller.chain["grammar"].text == "root ::= nothing"
    controller.step()
    settle(controller, qtbot)
    assert controller.situation is Situation.READY


def test_dry_has_its_breakers_before_it_is_applied(controller, qtbot):
    controller.set_chain(PLAIN.with_sampler(Dry(0.8)))
    qtbot.waitUntil(lambda: controller.moment.told.breakers is not None, timeout=30_000)
    breakers = controller.moment.told.breakers
    colon = next(token for token in breakers if controller.vocabulary.piece(token) == b":")
    assert () in breakers[colon]


def test_what_a_sampler_remembers_belongs_to_the_node(controller, qtbot):
    controller.set_chain(PLAIN.with_values("mirostat", version=2, tau=3.0))
    states = []
    for _ in range(4):
        states.append(dict(controller.moment.distribution.context.states))
        controller.step()
        settle(controller, qtbot)
    assert len({str(state) for state in states}) == 4
    token = controller.moment.distribution.rows(1)[0].token
    before = controller.moment.distribution.context.states
    controller.pick(token)
    settle(controller, qtbot)
    assert controller.session.here.choice.by is By.PICK
    assert controller.moment.distribution.context.states == before
    for state in [dict(before), *reversed(states)]:
        controller.back()
        assert dict(controller.moment.distribution.context.states) == state
