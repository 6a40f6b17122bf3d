"""Whatever way a place is reached again: the same tokens and the same numbers, on the three kinds of memory."""

import random
from dataclasses import replace

import numpy as np
import pytest

from playground.core.moment import Moment
from playground.core.sampling import LLAMA_CPP, PLAIN
from playground.core.session import Node
from playground.engine.client import Engine
from playground.ui.doing.controller import Controller
from playground.ui.doing.loop import Situation

PATIENCE_MS = 60_000
N_DEEDS = 70
LOGIT_ERROR = 0.02
"""What another batch shape may change."""
BORDER = 0.01
"""A u so close to a border may fall on its other side after that."""
CHAINS = (PLAIN, LLAMA_CPP, PLAIN.with_values("temperature", value=1.7))


@pytest.fixture(params=["attention", "sliding_window", "recurrent"])
def controller(request, qtbot, made):
    controller = Controller(Engine())
    with qtbot.waitSignal(controller.model_changed, timeout=PATIENCE_MS):
        controller.open_model(str(made(request.param)))
    with qtbot.waitSignal(controller.message_accepted, timeout=PATIENCE_MS):
        controller.send("the and you of")
    yield controller
    controller.engine.close()


class Walker:
    """Wanders about in a session and compares each place with what was there the first time."""

    def __init__(self, controller: Controller, qtbot, seed: int) -> None:
        self.controller = controller
        self.dice = random.Random(seed)
        self._qtbot = qtbot
        self._first: dict[tuple, Moment] = {}
        self._stepped: dict[tuple, Node] = {}
        self.n_again = self.n_known = 0

    def settle(self) -> None:
        self._qtbot.waitUntil(lambda: self.controller.situation is not Situation.WAITING, timeout=PATIENCE_MS)

    def wander(self) -> None:
        deeds = (self.step, self.step, self.pick, self.controller.back, self.jump, self.jump, self.forget,
                 self.controller.redraw, self.change_chain)  # fmt: skip
        for _ in range(N_DEEDS):
            self.dice.choice(deeds)()
            self.settle()
            if self.controller.moment is not None:
                self.compare(self.controller.moment)

    def step(self) -> None:
        moment = self.controller.moment
        if moment is None:
            return
        place = self._place(moment)
        low, high = moment.distribution.interval(moment.drawn)
        is_sure = min(moment.u - low, high - moment.u) > BORDER
        self.controller.step()
        self.settle()
        reached = self.controller.session.here
        before = self._stepped.setdefault(place, reached)
        if not moment.again or is_sure:
            assert reached is before

    def pick(self) -> None:
        moment = self.controller.moment
        if moment is not None:
            self.controller.pick(int(moment.distribution.raw.scores.top(3)[self.dice.randrange(3)]))

    def jump(self) -> None:
        places = [node for node in self.controller.session.nodes if node.choice is not None or node.turn is not None]
        self.controller.go_to(self.dice.choice(places))

    def forget(self) -> None:
        """The memory for logits was too small."""
        self.controller.evaluator.cache.clear()

    def change_chain(self) -> None:
        self.controller.set_chain(self.dice.choice(CHAINS))

    def compare(self, moment: Moment) -> None:
        first = self._first.setdefault(self._place(moment), moment)
        if first is moment:
            return
        if moment.again:
            self.n_again += 1
            summary = moment.node.summary
            logits = moment.distribution.raw.scores.logits[summary.tokens]
            assert np.abs(logits - summary.logits).max() <= LOGIT_ERROR
        elif not first.again:
            self.n_known += 1
            assert (moment.u, moment.drawn) == (first.u, first.drawn)
            assert moment.distribution.rows(10) == first.distribution.rows(10)

    @staticmethod
    def _place(moment: Moment) -> tuple:
        return moment.node, moment.chain, moment.luck


@pytest.mark.parametrize("seed", [1, 2])
def test_a_place_is_the_same_however_it_is_reached(controller, qtbot, seed):
    walker = Walker(controller, qtbot, seed)
    walker.settle()
    records: dict[Node, object] = {}
    for _ in range(3):
        walker.wander()
        for node in controller.session.nodes:
            assert records.setdefault(node, node.choice and replace(node.choice)) == node.choice
    assert walker.n_again > 5
    assert walker.n_known > 5
