"""A distribution at a stage, what is left before renormalizing, and the thousand throws."""

import math

import numpy as np
import pytest

from playground.core.sampling import LLAMA_CPP, PLAIN, Context, Scores, Stream, Throws, throws, uniform
from playground.core.sampling.draw import uniforms

LOGITS = np.log(np.array([0.4, 0.3, 0.15, 0.1, 0.05]))


def of(**samplers):
    chain = PLAIN
    for name, values in samplers.items():
        chain = chain.with_values(name, **values)
    return chain.apply(Scores(LOGITS))


def test_the_distribution_at_each_stage():
    distribution = of(top_k={"k": 3}, temperature={"value": 0.5})
    raw, cut, final = (distribution.at(n) for n in range(3))
    assert [raw.p(token) for token in range(5)] == pytest.approx([0.4, 0.3, 0.15, 0.1, 0.05])
    assert [cut.p(token) for token in range(5)] == pytest.approx([0.4 / 0.85, 0.3 / 0.85, 0.15 / 0.85, 0, 0])
    assert final is distribution
    assert raw.cut(4) is None
    assert cut.cut(4).sampler == "top_k"
    assert raw.raw_p(0) == cut.raw_p(0) == distribution.raw_p(0)


@pytest.mark.parametrize("n_stages", [-1, 3])
def test_there_is_no_such_stage(n_stages):
    with pytest.raises(IndexError):
        of(top_k={"k": 3}, temperature={"value": 0.5}).at(n_stages)


@pytest.mark.parametrize(
    ("samplers", "left"),
    [
        ({}, 1.0),
        ({"temperature": {"value": 2.0}}, 1.0),
        ({"top_k": {"k": 3}}, 0.85),
        ({"top_k": {"k": 3}, "top_p": {"p": 0.7}}, 0.7),
        ({"xtc": {"chance": 1.0, "threshold": 0.2}}, 0.6),
        ({"logit_bias": {"biases": ((0, -math.inf),)}}, 0.6),
        ({"logit_bias": {"biases": ((0, -math.inf),)}, "top_k": {"k": 2}}, 0.45),
    ],
)
def test_the_raw_sum_of_what_is_left(samplers, left):
    assert of(**samplers).raw_left == pytest.approx(left, abs=1e-6)


def test_many_numbers_begin_with_the_one():
    many = uniforms(42, 46, 3, Stream.THROWS, 1000)
    assert many[0] == uniform(42, 46, 3, Stream.THROWS)
    assert ((many >= 0) & (many < 1)).all()
    assert not np.array_equal(many, uniforms(42, 46, 3, Stream.THROWS, 1000, again=1))


def test_throws_are_a_pure_function_of_seed_position_and_redraw():
    distribution = of()
    one, same = throws(distribution, 42, 46, 0, 1000), throws(distribution, 42, 46, 0, 1000)
    assert one.counts == same.counts
    others = [throws(distribution, *place, 1000).counts for place in ((43, 46, 0), (42, 47, 0), (42, 46, 1))]
    assert all(other != one.counts for other in others)
    assert throws(distribution, 42, 46, 0, 1000, again=1).counts != one.counts


def test_counts_come_near_the_probabilities():
    distribution = of(top_k={"k": 4}, temperature={"value": 1.5})
    n, thrown = 100_000, throws(distribution, 7, 1, 0, 100_000)
    assert sum(thrown.counts.values()) == n
    assert thrown.count(4) == 0
    for token in range(4):
        p = distribution.p(token)
        assert abs(thrown.count(token) - n * p) < 4.5 * thrown.deviation(p)


def test_the_expected_deviation_is_that_of_many_rounds():
    distribution = of()
    counts = np.array([throws(distribution, 1, 2, 0, 1000, again=round_).count(1) for round_ in range(400)])
    assert Throws(1000, {}).deviation(0.3) == pytest.approx(math.sqrt(1000 * 0.3 * 0.7))
    assert counts.std() == pytest.approx(Throws(1000, {}).deviation(0.3), rel=0.12)


def test_a_throw_lands_where_the_draw_would():
    scores = Scores(np.random.default_rng(1).normal(size=1000))
    distribution = LLAMA_CPP.with_values("xtc", chance=1.0).apply(scores, Context(position=3))
    thrown = throws(distribution, 5, 3, 0, 200)
    drawn = [distribution.draw(u) for u in uniforms(5, 3, 0, Stream.THROWS, 200).tolist()]
    assert thrown.counts == {token: drawn.count(token) for token in set(drawn)}


def test_no_throws():
    assert throws(of(), 1, 2, 0, 0).counts == {}
