"""The lesson's numbers: those of the program's own chain, against values worked out elsewhere."""

import math

import numpy as np
import pytest

from playground.core.lesson import (
    GREETINGS,
    TWO,
    at_temperature,
    copy_of_path,
    distribution_of,
    exponential,
    is_unexpected,
    slope,
    softmax,
    softmax_of,
    toy_vocabulary,
)
from playground.core.moment import Moment
from playground.core.records import By, Luck
from playground.core.sampling import LLAMA_CPP, PLAIN, Scores
from playground.core.session import Mode, Node, Session, Turn

NAMES = [name for name, _ in GREETINGS]
SCORES = [score for _, score in GREETINGS]


def shares(scores, temperature):
    return [step.p for step in softmax(scores, temperature).steps]


@pytest.mark.parametrize(
    ("temperature", "expected"),
    [
        (1.0, (0.26894142, 0.73105858)),
        (2.0, (0.37754067, 0.62245933)),
        (5.0, (0.450166, 0.549834)),
        (0.0, (0.0, 1.0)),
        (0.01, (3.720e-44, 1.0)),
    ],
)
def test_the_scores_1_and_2(temperature, expected):
    assert TWO == (1.0, 2.0)
    assert shares(TWO, temperature) == pytest.approx(expected, rel=1e-4, abs=1e-9)


def test_a_high_temperature_comes_near_one_half():
    low, high = shares(TWO, 100.0)
    assert 0.49 < low < 0.5 < high < 0.51


@pytest.mark.parametrize(
    ("temperature", "expected"),
    [
        (1.0, (0.0176, 0.0159, 0.0262, 0.0432, 0.8681, 0.0290)),
        (2.0, (0.0766, 0.0729, 0.0936, 0.1201, 0.5384, 0.0984)),
        (5.0, (0.1325, 0.1299, 0.1435, 0.1586, 0.2890, 0.1464)),
    ],
)
def test_the_six_greetings(temperature, expected):
    assert NAMES == ["Ni Hao", "Konnichiwa", "Hola", "Namaste", "Hello", "Ciao"]
    assert SCORES == [0.1, 0.0, 0.5, 1.0, 4.0, 0.6]
    assert shares(SCORES, temperature) == pytest.approx(expected, abs=5e-5)


@pytest.mark.parametrize("temperature", [0.3, 1.0, 2.0, 7.0])
@pytest.mark.parametrize("scores", [TWO, SCORES, (-3.0, 5.0, 0.0)])
def test_the_steps_lead_to_the_chains_shares(scores, temperature):
    made = softmax(scores, temperature)
    assert made.total == pytest.approx(sum(math.exp(score / temperature) for score in scores))
    assert [step.exponential / made.total for step in made.steps] == pytest.approx(shares(scores, temperature))
    assert sum(step.p for step in made.steps) == pytest.approx(1.0)


def test_exponentials_of_1_and_2():
    assert [step.exponential for step in softmax(TWO).steps] == pytest.approx([2.71828183, 7.38905610])


@pytest.mark.parametrize(
    ("x", "temperature", "expected"),
    [(2.0, 0.0, math.inf), (0.0, 0.0, 1.0), (-1.0, 0.0, 0.0), (2.0, 1e-4, math.inf), (2.0, 2.0, math.e)],
)
def test_an_exponential_has_a_value_at_every_temperature(x, temperature, expected):
    assert exponential(x, temperature) == expected


def logits(n=300):
    return np.random.default_rng(5).normal(0, 4, n).astype(np.float32)


@pytest.mark.parametrize("temperature", [0.0, 0.05, 0.5, 1.0, 3.0])
def test_the_models_best_tokens_and_all_others_together(temperature):
    distribution = LLAMA_CPP.apply(Scores(logits()))
    made = softmax_of(distribution, 5, temperature)
    plain = at_temperature(temperature).apply(Scores(logits()))
    tokens = [int(token) for token in np.argsort(-logits())[:5]]
    assert [step.p for step in made.steps] == pytest.approx([plain.p(token) for token in tokens])
    assert made.steps[0].score == 0.0
    assert sum(step.p for step in made.steps) + made.others[1] == pytest.approx(1.0)
    if temperature:
        whole = np.exp((logits().astype(float) - logits().max()) / temperature)
        assert made.total == pytest.approx(whole.sum(), rel=1e-5)
        assert made.others[0] == pytest.approx(np.sort(whole)[:-5].sum(), rel=1e-3, abs=0)


@pytest.mark.parametrize("score", [-2.0, 3.0])
def test_a_score_that_was_moved_goes_through_the_chain(score):
    distribution = PLAIN.apply(Scores(logits()))
    token = int(np.argsort(-logits())[2])
    made = softmax_of(distribution, 4, 2.0, {token: score})
    moved = logits()
    moved[token] = moved.max() + score
    plain = at_temperature(2.0).apply(Scores(moved))
    assert made.steps[2].score == score
    assert made.steps[2].p == pytest.approx(plain.p(token))
    assert made.steps[2].exponential / made.total == pytest.approx(made.steps[2].p, rel=1e-4)


def test_the_others_weigh_what_they_weigh_beside_a_score_too_large_for_a_number():
    distribution = PLAIN.apply(Scores(logits()))
    token = int(np.argmax(logits()))
    made = softmax_of(distribution, 4, 0.005, {token: 5.0})
    whole = np.exp((logits().astype(float) - logits().max()) / 0.005)
    assert made.steps[0].exponential == math.inf
    assert made.others[0] == pytest.approx(np.sort(whole)[:-4].sum(), rel=1e-9, abs=0)


def test_a_muted_temperature_is_switched_on():
    chain = at_temperature(2.0, PLAIN.switched("temperature", False))
    assert distribution_of(TWO, chain).p(1) == pytest.approx(0.62245933)


@pytest.mark.parametrize("base", [2.0, math.e, 3.0])
@pytest.mark.parametrize("x", [-1.0, 0.0, 1.7])
def test_the_slope_is_the_difference_of_near_heights(base, x):
    near = (base ** (x + 1e-6) - base ** (x - 1e-6)) / 2e-6
    assert slope(base, x) == pytest.approx(near, rel=1e-6)


@pytest.mark.parametrize("x", [-1.0, 0.0, 1.7])
def test_with_e_the_slope_is_the_height(x):
    assert slope(math.e, x) == pytest.approx(math.exp(x))


def test_a_toys_words_are_a_vocabulary():
    vocabulary = toy_vocabulary(NAMES)
    assert [vocabulary.display(token) for token in range(6)] == [name.replace(" ", "␣") for name in NAMES]


@pytest.mark.parametrize(("p", "expected"), [(0.0099, True), (0.01, False), (0.9, False)])
def test_what_the_model_did_not_expect(p, expected):
    assert is_unexpected(p) is expected


def choice(token):
    return Moment.of(Node(token, None), Scores(logits()), PLAIN, Luck(3)).choice(token, By.DRAW)


def test_a_copy_stands_at_the_same_place_and_leaves_the_other_alone():
    session = Session(Mode.CHAT, 42)
    turn = Turn("Hi", "Be brief.", "<s>Hi")
    session.append_prompt(session.root, [1, 2, 3], turn)
    session.append(7, choice(7))
    session.append(8, choice(8))
    session.append_prompt(session.here, [4, 5], Turn("More", "", "More"))
    session.append(9, choice(9))
    session.redraw()
    copy = copy_of_path(session)
    assert copy.tokens() == session.tokens() == [1, 2, 3, 7, 8, 4, 5, 9]
    assert [node.choice for node in copy.here.path()] == [node.choice for node in session.here.path()]
    assert [node.turn for node in copy.here.path()] == [node.turn for node in session.here.path()]
    assert copy.luck == session.luck
    assert copy.mode is session.mode
    copy.append(1, choice(1))
    assert len(session.nodes) == 9
    assert not set(copy.nodes) & set(session.nodes)


def test_a_copy_of_nothing_is_empty():
    assert copy_of_path(Session(Mode.TEXT, 1)).tokens() == []
