"""Four paths side by side in one engine: each is what it would be alone, whatever the others do."""

import os
import signal

import numpy as np
import pytest

from playground.core.problems import ProblemCode, ProblemError
from playground.engine import protocol as p
from tests import models
from tests.engine.test_paths import KINDS, TOLERANCE, kill_at

LANES = range(p.MAX_LANES)
PROMPT = [models.BOS, *range(20, 60)]


def random_tokens(random, count):
    return random.integers(5, models.N_VOCAB, count).tolist()


def is_near(logits, others):
    return np.abs(logits - others).max() < TOLERANCE


class Walk:
    """Moves lanes at random; knows where each is and what the engine said there."""

    def __init__(self, engine, random):
        self.engine, self.random = engine, random
        self.paths = [[] for _ in LANES]
        self.logits = [None for _ in LANES]

    def go(self, lane, path):
        reply = self.engine.evaluate(path, lane)
        assert reply.position == len(path)
        self.paths[lane], self.logits[lane] = path, reply.logits.copy()

    def step(self, lane):
        token = int(self.random.integers(5, models.N_VOCAB))
        self.paths[lane] = [*self.paths[lane], token]
        reply = self.engine.advance(token, lane)
        assert reply.position == len(self.paths[lane])
        self.logits[lane] = reply.logits.copy()

    def step_all(self, lanes):
        tokens = random_tokens(self.random, len(lanes))
        reply = self.engine.advance_many(lanes, tokens)
        for row, lane in enumerate(lanes):
            self.paths[lane] = [*self.paths[lane], tokens[row]]
            self.logits[lane] = reply.logits[row].copy()
        assert reply.lanes == tuple(lanes)
        assert reply.positions == tuple(len(self.paths[lane]) for lane in lanes)

    def anything(self):
        lane, dice = int(self.random.integers(p.MAX_LANES)), self.random.random()
        path = self.paths[lane]
        if not path or len(path) > 150 or dice < 0.1:
            self.go(lane, PROMPT + random_tokens(self.random, 3))
        elif dice < 0.2:
            other = self.paths[self.random.integers(p.MAX_LANES)] or PROMPT
            self.go(lane, [*other[: self.random.integers(1, len(other) + 1)], *random_tokens(self.random, 2)])
        elif dice < 0.3 and len(path) > 4:
            self.go(lane, path[: -int(self.random.integers(1, min(len(path), 30)))])
        elif dice < 0.5:
            self.step_all([lane for lane in self.random.permutation(p.MAX_LANES).tolist() if self.paths[lane]])
        else:
            self.step(lane)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("steps", [80, pytest.param(2000, marks=pytest.mark.soak)])
def test_each_lane_is_where_it_would_be_alone(engine, alone, made, kind, steps):
    engine.open(made(kind))
    alone = alone(made(kind))
    walk = Walk(engine, np.random.default_rng(steps))
    for step in range(steps):
        walk.anything()
        if step % 20 == 19:
            for lane in LANES:
                if walk.paths[lane]:
                    assert is_near(walk.logits[lane], alone(walk.paths[lane]))
    assert engine.deaths == []


@pytest.mark.parametrize("kind", ["attention", "sliding_window"])
def test_a_lane_takes_what_another_one_has(engine, made, kind):
    engine.open(made(kind))
    engine.evaluate(PROMPT)
    assert engine.evaluate([*PROMPT, 7], 1).n_reused == len(PROMPT)
    assert engine.evaluate([*PROMPT[:30], 8], 2).n_reused == 30
    assert engine.evaluate([*PROMPT[:30], 8, 9], 3).n_reused == 31
    assert engine.evaluate([*PROMPT[:30], 8, 9, 10]).n_reused == 32
    assert engine.advance(5, 2).n_reused == 31


def test_a_state_is_taken_whole(engine, made):
    engine.open(made("recurrent"))
    engine.evaluate(PROMPT)
    assert engine.evaluate([*PROMPT, 7], 1).n_reused == len(PROMPT)
    assert engine.evaluate([*PROMPT[:30], 8], 2).n_reused == 0
    assert engine.advance(9).position == len(PROMPT) + 1


@pytest.mark.parametrize("kind", KINDS)
def test_what_other_lanes_do_changes_no_bit_of_a_state_and_next_to_nothing_of_a_cache(engine, made, kind):
    engine.open(made(kind))

    def play(disturb):
        engine.evaluate([models.EOS])
        rows = [engine.evaluate(PROMPT).logits.copy()]
        for step in range(12):
            disturb(step)
            rows.append(engine.advance(int(rows[-1].argmax())).logits.copy())
        return np.array(rows)

    quiet = play(lambda step: None)
    disturbed = play(lambda step: engine.evaluate([*PROMPT[: 5 * step + 1], 9, step + 5], 1 + step % 3))
    if kind == "recurrent":
        assert (quiet == disturbed).all()
    assert is_near(quiet, disturbed)


@pytest.mark.parametrize("kind", ["attention", "sliding_window"])
def test_lanes_that_do_not_fit_together_are_evaluated_again(engine, alone, made, kind):
    options = p.OpenOptions(n_ctx=256)
    engine.open(made(kind), options)
    alone = alone(made(kind), options)
    walk = Walk(engine, np.random.default_rng(1))
    for lane in LANES:
        walk.go(lane, [models.BOS, *random_tokens(walk.random, 199)])
    for lane in (*LANES, *LANES):
        walk.step(lane)
    walk.step_all([3, 1, 0])
    assert engine.advance(7, 2).position == len(walk.paths[2]) + 1
    for lane in (0, 1, 3):
        assert is_near(walk.logits[lane], alone(walk.paths[lane]))
    assert engine.deaths == []


def test_the_window_s_path_is_given_up_last(engine, made):
    engine.open(made("attention"), p.OpenOptions(n_ctx=256))
    for lane in (0, 1, 2):
        engine.evaluate([models.BOS, *[40 + lane] * 99], lane)
    assert engine.evaluate([models.BOS, *[40] * 99, 7]).n_reused == 100
    assert engine.evaluate([models.BOS, *[42] * 99, 7], 2).n_reused == 100
    assert engine.evaluate([models.BOS, *[41] * 99, 7], 1).n_reused == 1


@pytest.mark.parametrize("kind", KINDS)
def test_many_lanes_at_once_go_where_single_steps_go(engine, alone, made, kind):
    engine.open(made(kind))
    alone = alone(made(kind))
    for lane in (0, 2, 3):
        engine.evaluate([*PROMPT, 70 + lane], lane)
    reply = engine.advance_many([3, 0, 2], [8, 9, 10])
    assert reply.logits.shape == (3, models.N_VOCAB)
    assert reply.positions == (len(PROMPT) + 2,) * 3
    for row, lane, token in zip(reply.logits, (3, 0, 2), (8, 9, 10), strict=True):
        assert is_near(row, alone([*PROMPT, 70 + lane, token]))
    assert engine.advance(5, 2).position == len(PROMPT) + 3


def test_a_token_that_no_lane_can_take_moves_none(engine, made):
    engine.open(made("attention"))
    for lane in LANES:
        engine.evaluate(PROMPT, lane)
    with pytest.raises(ProblemError) as refused:
        engine.advance_many([0, 1], [7, models.N_VOCAB])
    assert refused.value.problem.code is ProblemCode.TOKEN_OUT_OF_RANGE
    assert engine.advance_many([0, 1], [7, 8]).positions == (len(PROMPT) + 1,) * 2


def test_a_full_context_is_full_in_every_lane(engine, made):
    engine.open(made("attention"), p.OpenOptions(n_ctx=40))
    engine.evaluate([models.BOS] * 40, 1)
    engine.evaluate([models.BOS] * 39, 2)
    for ask in (lambda: engine.advance(7, 1), lambda: engine.advance_many([2, 1], [7, 7])):
        with pytest.raises(ProblemError) as refused:
            ask()
        assert refused.value.problem.code is ProblemCode.CONTEXT_FULL
    assert engine.advance(7, 2).position == 40


@pytest.mark.parametrize("kind", KINDS)
def test_killed_between_steps_every_lane_goes_on(engine, alone, made, kind):
    engine.open(made(kind))
    alone = alone(made(kind))
    walk = Walk(engine, np.random.default_rng(2))
    for lane in LANES:
        walk.go(lane, PROMPT + random_tokens(walk.random, lane))
    os.kill(engine.pid, signal.SIGKILL)
    walk.step(2)
    walk.step(0)
    os.kill(engine.pid, signal.SIGKILL)
    walk.step_all([1, 2, 3])
    assert len(engine.deaths) == 2
    for lane in LANES:
        assert is_near(walk.logits[lane], alone(walk.paths[lane]))


def test_killed_while_a_lane_is_evaluated_it_is_evaluated_again(engine, made):
    engine.open(made("attention", n_ctx=2048))
    path = [models.BOS] + [7, 8, 9] * 400
    engine.evaluate(PROMPT)
    kill_at(engine, p.Progress, 3)
    assert engine.evaluate(path, 3).position == len(path)
    assert len(engine.deaths) == 1
    assert engine.advance(7).position == len(PROMPT) + 1
    assert engine.advance(7, 3).position == len(path) + 1


def test_a_lane_that_was_given_up_on_goes_on_from_where_it_was(engine, alone, made):
    engine.open(made("attention", n_ctx=2048))
    alone = alone(made("attention", n_ctx=2048))
    engine.evaluate(PROMPT, 1)

    def give_up(event):
        if isinstance(event, p.Progress):
            engine.on_event = None
            engine.cancel(event.id)

    engine.on_event = give_up
    with pytest.raises(ProblemError) as refused:
        engine.evaluate([models.BOS] + [7, 8, 9] * 400, 1)
    assert refused.value.problem.code is ProblemCode.CANCELLED
    assert is_near(engine.advance(70, 1).logits, alone([*PROMPT, 70]))


@pytest.mark.parametrize("kind", KINDS)
def test_a_context_of_a_few_tokens_has_lanes_too(engine, made, kind):
    engine.open(made(kind), p.OpenOptions(n_ctx=3))
    for lane in LANES:
        engine.evaluate([models.BOS, 7], lane)
    assert engine.advance_many(LANES, [8] * p.MAX_LANES).positions == (3,) * p.MAX_LANES
    assert len(engine.score([models.BOS, 7, 8]).table) == 2
    found = engine.look_ahead([models.BOS], breadth=6, depth=8, limit=512)
    assert found.complete
    assert found.step.max() == 2
    assert engine.deaths == []
