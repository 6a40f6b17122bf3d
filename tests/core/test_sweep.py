"""The sweep over temperatures: each of its numbers is the chain's own at that temperature."""

import numpy as np
import pytest

from playground.core.sampling import LLAMA_CPP, PLAIN, PRESETS, Candidates, Context, Scores
from playground.core.sweep import HIGH, LOW, TEMPERATURES, Sweep, at_temperature, nearest_first

RANDOM = np.random.default_rng(5)
CONTEXT = Context(recent=lambda n: [3, 9, 3][:n], seed=7, position=4)
CHAINS = {
    **PRESETS,
    "penalties": PLAIN.with_values("penalties", repeat=2.0, presence=3.0),
    "temperature first": LLAMA_CPP.ordered(("temperature", "top_p")),
    "muted temperature": LLAMA_CPP.switched("temperature", False),
    "dynamic": PLAIN.with_values("temperature", range=0.5),
}


def raw(n=2000):
    return Candidates.all_of(Scores(3.0 * RANDOM.standard_normal(n)))


def grown(sweep, around=1.0):
    for _ in sweep.grow(around):
        pass
    return sweep


@pytest.mark.parametrize("name", CHAINS)
def test_every_point_is_what_the_chain_makes_of_it(name):
    chain, candidates = CHAINS[name], raw()
    sweep = grown(Sweep(candidates, CONTEXT, chain))
    assert [point.temperature for point in sweep.points] == list(TEMPERATURES)
    for point in sweep.points:
        distribution = at_temperature(chain, point.temperature).apply(candidates.scores, CONTEXT)
        assert point.p == pytest.approx([distribution.p(token) for token in sweep.tokens], abs=1e-12)
        assert point.entropy_bits == pytest.approx(distribution.entropy_bits, abs=1e-9)
        assert sum(point.p) + point.rest == pytest.approx(1.0)
        n_shown = sum(distribution.p(token) > 0 for token in sweep.tokens)
        assert (point.rest > 0) == (len(distribution.final) > n_shown)


def test_the_ends_and_the_count():
    assert TEMPERATURES[0] == pytest.approx(LOW)
    assert TEMPERATURES[-1] == pytest.approx(HIGH)
    steps = np.diff(np.log(TEMPERATURES))
    assert steps == pytest.approx(steps[0])


def test_those_near_the_present_temperature_come_first():
    order = nearest_first(0.8)
    distances = np.abs(np.log(np.array(order) / 0.8))
    assert sorted(order) == sorted(TEMPERATURES)
    assert (np.diff(distances) >= 0).all()


def test_what_is_known_is_not_worked_out_again():
    sweep = Sweep(raw(), CONTEXT, PLAIN)
    turn = sweep.grow(1.0)
    first = [next(turn) for _ in range(10)]
    grown(sweep, around=3.0)
    assert len(sweep.points) == len(TEMPERATURES)
    assert all(any(point is each for each in sweep.points) for point in first)


def test_a_sweep_does_not_depend_on_the_temperature_of_its_chain():
    candidates = raw()
    sweep = Sweep(candidates, CONTEXT, LLAMA_CPP)
    assert sweep.is_of(candidates, CONTEXT, LLAMA_CPP.with_values("temperature", value=3.0))
    assert not sweep.is_of(candidates, CONTEXT, LLAMA_CPP.with_values("top_k", k=3))
    assert not sweep.is_of(raw(), CONTEXT, LLAMA_CPP)
    assert not sweep.is_of(candidates, Context(seed=8), LLAMA_CPP)


def test_tokens_are_those_that_lead_before_the_chain_or_after_it():
    scores = Scores(np.linspace(5.0, 0.0, 50))
    tokens = tuple(range(6))
    assert Sweep(Candidates.all_of(scores), CONTEXT, PLAIN).tokens == tokens
    # The chain bans the first and lifts the last.
    chain = PLAIN.with_values("logit_bias", biases=((0, -np.inf), (49, 20.0)))
    assert Sweep(Candidates.all_of(scores), CONTEXT, chain).tokens == (0, 1, 2, 3, 4, 49)


def test_a_small_vocabulary_is_shown_whole():
    sweep = grown(Sweep(Candidates.all_of(Scores(np.array([1.0, 0.0]))), CONTEXT, PLAIN))
    assert sweep.tokens == (0, 1)
    assert all(point.rest == pytest.approx(0.0) for point in sweep.points)


def test_zero_is_greedy():
    point = Sweep(raw(), CONTEXT, PLAIN).at(0.0)
    assert point.p[0] == 1.0
    assert point.entropy_bits == 0.0
