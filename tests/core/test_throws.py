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


HISTORY = Context(recent=lambda n: [0, 3, 0, 1][:n])
SAMPLERS = {
    "penalties": {"repeat": 1.3, "frequency": 0.2},
    "top_n_sigma": {"n": 2.5},
    "top_p": {"p": 0.9},
    "typ_p": {"p": 0.9},
    "xtc": {"chance": 1.0, "threshold": 0.02},
    "temperature": {"value": 1.7},
}


@pytest.mark.parametrize("order", [("temperature", "xtc"), ("xtc", "temperature", "top_p"), ("typ_p", "penalties")])
def test_what_earlier_stages_worked_out_is_what_would_be_worked_out_anew(order):
    scores = Scores(np.random.default_rng(3).normal(size=400) * 2)
    chain = PLAIN.ordered(order)
    for name, values in SAMPLERS.items():
        chain = chain.with_values(name, **values)
    before = chain.apply(scores, HISTORY)
    after = chain.with_values("temperature", value=0.6)
    shared, anew = after.run(before.raw, HISTORY, before), after.apply(scores, HISTORY)
    assert [len(stage.after) for stage in shared.stages] == [len(stage.after) for stage in anew.stages]
    for token in range(400):
        assert shared.p(token) == pytest.approx(anew.p(token), rel=1e-12)
        assert shared.raw_p(token) == anew.raw_p(token)
    for stage in shared.stages:
        fresh = np.exp(stage.after.logits - stage.after.logits[0])
        assert stage.after.weights == pytest.approx(fresh, rel=1e-12)
        assert stage.after.cumulative == pytest.approx(np.cumsum(fresh), rel=1e-11)


def test_stages_before_the_changed_sampler_are_taken_over_and_none_from_another_context():
    chain = LLAMA_CPP.with_values("temperature", value=0.5)
    before = chain.apply(Scores(LOGITS), HISTORY)
    after = chain.with_values("temperature", value=2.0)
    kept = after.run(before.raw, HISTORY, before).stages
    assert [one is other for one, other in zip(kept, before.stages, strict=True)] == [True, True, True, False]
    elsewhere = after.run(before.raw, Context(position=9), before).stages
    assert not any(one is other for one, other in zip(elsewhere, before.stages, strict=True))


def test_a_small_rest_below_excluded_top_choices_keeps_its_digits():
    logits = np.concatenate([[800.0, 799.0], np.linspace(3, -3, 50)])
    distribution = PLAIN.with_values("xtc", chance=1.0, threshold=0.2).apply(Scores(logits))
    final = distribution.final.keep(1, 52)
    distribution.final.cumulative  # noqa: B018
    assert len(final) == 50
    assert final.weights == pytest.approx(np.exp(final.logits - final.logits[0]), rel=1e-12)
    assert final.probabilities.sum() == pytest.approx(1.0, rel=1e-12)


@pytest.mark.parametrize("n_said", [1, 3, 64])
def test_an_order_with_some_logits_changed_is_the_order_sorted_anew(n_said):
    random = np.random.default_rng(n_said)
    scores = Scores(random.integers(-3, 4, 300).astype(np.float32))
    candidates = PLAIN.apply(scores).final.keep(2, 250).scaled(1.3)
    tokens = random.choice(300, n_said, replace=False)
    changed = candidates.changed(tokens, lambda logits: logits - 1.5)
    expected = candidates.by_token()
    expected[tokens] -= 1.5
    assert changed.scores.logits.tolist() == expected.tolist()
    assert changed.scores.ascending.tolist() == np.sort(expected).tolist()
