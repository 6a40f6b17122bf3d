"""Scores, chain, draw: published numbers and laws that hold for every input."""

import itertools
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from playground.core.sampling import LLAMA_CPP, PLAIN, MinP, Scores, Stream, Temperature, TopK, TopP, uniform
from playground.core.sampling.samplers import OutOfRange

GREETINGS = np.array([0.1, 0, 0.5, 1, 4, 0.6], dtype=np.float32)
NI_HAO, KONNICHIWA, HOLA, NAMASTE, HELLO, CIAO = range(6)

finite_logits = st.lists(st.floats(-60, 60, width=32), min_size=1, max_size=40).map(
    lambda values: np.array(values, dtype=np.float32)
)


@pytest.mark.parametrize(
    ("temperature", "expected"),
    [(1, (0.26894142, 0.73105858)), (2, (0.37754067, 0.62245933)), (5, (0.450166, 0.549834))],
)
def test_two_scores(temperature, expected):
    distribution = PLAIN.with_values("temperature", value=temperature).apply(Scores(np.array([1, 2])))
    assert [distribution.p(token) for token in (0, 1)] == pytest.approx(expected, abs=1e-6)


@pytest.mark.parametrize(
    ("temperature", "expected"),
    [
        (1, (0.0176, 0.0159, 0.0262, 0.0432, 0.8681, 0.0290)),
        (2, (0.0766, 0.0729, 0.0936, 0.1201, 0.5384, 0.0984)),
        (5, (0.1325, 0.1299, 0.1435, 0.1586, 0.2890, 0.1464)),
    ],
)
def test_six_greetings(temperature, expected):
    distribution = PLAIN.with_values("temperature", value=temperature).apply(Scores(GREETINGS))
    assert [distribution.p(token) for token in range(6)] == pytest.approx(expected, abs=5e-5)
    assert distribution.raw_p(HELLO) == pytest.approx(0.8681, abs=5e-5)


def test_llama_cpp_defaults_leave_only_hello_and_say_why():
    distribution = LLAMA_CPP.apply(Scores(GREETINGS))
    assert distribution.p(HELLO) == 1.0
    namaste, konnichiwa = distribution.cut(NAMASTE), distribution.cut(KONNICHIWA)
    assert (namaste.sampler, konnichiwa.sampler) == ("min_p", "top_p")
    assert namaste.numbers == pytest.approx((math.exp(-3), 0.05))
    assert konnichiwa.numbers == pytest.approx((0.98410, 0.95), abs=1e-5)


def test_entropy_of_known_distributions():
    assert PLAIN.apply(Scores(np.zeros(8))).entropy_bits == pytest.approx(3.0)
    assert PLAIN.apply(Scores(np.zeros(8))).real_choices == pytest.approx(8.0)
    assert PLAIN.with_values("temperature", value=0).apply(Scores(GREETINGS)).entropy_bits == 0.0


def test_greedy_takes_the_lowest_id_of_equals():
    assert PLAIN.with_values("temperature", value=0).apply(Scores(np.array([1, 3, 3, 2]))).draw(0.9) == 1


@given(finite_logits)
def test_rank_and_token_at_are_inverse(logits):
    scores = Scores(logits)
    order = [scores.token_at(rank) for rank in range(scores.n_vocab)]
    assert sorted(order) == list(range(scores.n_vocab))
    assert [scores.rank(token) for token in order] == list(range(scores.n_vocab))
    assert scores.top(scores.n_vocab).tolist() == order
    assert all(logits[a] >= logits[b] for a, b in itertools.pairwise(order))


@given(finite_logits, st.floats(0, 1, exclude_max=True), st.sampled_from([PLAIN, LLAMA_CPP]))
def test_the_draw_lands_on_its_interval(logits, u, chain):
    distribution = chain.apply(Scores(logits))
    low, high = distribution.interval(distribution.draw(u))
    assert low - 1e-12 <= u <= high + 1e-12
    assert distribution.p(distribution.draw(u)) > 0


@given(finite_logits, st.integers(0, 12))
def test_rows_and_rest_add_up(logits, n):
    distribution = LLAMA_CPP.apply(Scores(logits))
    rows = distribution.rows(n, distribution.draw(0.5))
    rest = distribution.rest(rows)
    assert sum(row.raw_p for row in rows) + rest.raw_p == pytest.approx(1)
    assert sum(row.p for row in rows) + rest.p == pytest.approx(1)
    assert len(rows) + rest.count == logits.size
    assert all((row.p == 0) == (row.cut is not None) for row in rows)


def test_only_what_was_cut_has_no_probability_and_only_what_is_alone_has_all():
    cold = PLAIN.with_values("temperature", value=0.05).apply(Scores(np.array([0.0, -40.0, -40.0])))
    assert [(0 < cold.p(token) < 1, cold.cut(token)) for token in range(3)] == [(True, None)] * 3
    assert cold.final.probabilities.tolist() == [cold.p(token) for token in range(3)]
    assert (cold.rest(cold.rows(1)).n_left, cold.rest(cold.rows(1)).p) == (2, math.ulp(0.0))
    cut = PLAIN.with_values("top_k", k=1).apply(Scores(np.array([0.0, -4000.0])))
    assert [cut.p(token) for token in range(2)] == [1.0, 0.0]
    assert (cut.stages[0].mass_cut > 0, cut.raw_left < 1) == (True, True)


def test_surprise_is_finite_where_the_probability_underflows():
    distribution = PLAIN.apply(Scores(np.array([0.0, -2000.0])))
    assert distribution.raw_p(1) == math.ulp(0.0)
    assert distribution.surprise_bits(1) == pytest.approx(2000 / math.log(2))


def test_a_banned_token_is_no_candidate():
    distribution = PLAIN.apply(Scores(np.array([0.0, -np.inf, 0.0])))
    assert [distribution.p(token) for token in range(3)] == pytest.approx([0.5, 0.0, 0.5])


@pytest.mark.parametrize("logits", [[], [[1.0, 2.0]], [1.0, math.nan], [math.inf, 0.0], [-math.inf, -math.inf]])
def test_logits_that_are_no_scores_are_refused(logits):
    with pytest.raises(ValueError, match="logits"):
        Scores(np.array(logits, dtype=np.float32))


@pytest.mark.parametrize(
    ("sampler", "values"),
    [
        (TopK, {"k": -1}),
        (TopK, {"k": 2.5}),
        (TopK, {"k": True}),
        (TopP, {"p": 1.1}),
        (MinP, {"p": -0.1}),
        (Temperature, {"value": math.nan}),
        (Temperature, {"value": math.inf}),
        (Temperature, {"value": "hot"}),
    ],
)
def test_numbers_out_of_range_are_refused(sampler, values):
    with pytest.raises(OutOfRange):
        sampler(**values)


def test_the_dice_are_a_pure_function():
    assert uniform(42, 46) == uniform(42, 46)
    others = {uniform(42, 46), uniform(43, 46), uniform(42, 47), uniform(42, 46, 1), uniform(42, 46, 0, Stream.XTC)}
    assert len(others) == 5


def test_the_dice_are_philox_as_published():
    """The stream of numpy's generator, started at the same key and counter."""
    generator = np.random.Generator(np.random.Philox(key=[7, 0], counter=[0, 2, 11, 0]))
    assert uniform(7, 11, 2) == generator.random()


def test_the_dice_are_uniform():
    values = np.array([uniform(1, position) for position in range(20_000)])
    counts = np.histogram(values, bins=20, range=(0, 1))[0]
    # Chi-square with 19 degrees of freedom passes 43.8 once in a thousand seeds; this seed is fixed.
    assert ((counts - 1000) ** 2 / 1000).sum() < 43.8
