"""Path probability, perplexity and speed of an answer."""

import math

import pytest

from playground.core.answer_sums import AnswerSum, AnswerSums, Speed
from playground.core.records import By, Choice, Luck
from playground.core.sampling import PLAIN
from playground.core.session import Change, Mode, Node, Session, Turn


def choice(bits: float) -> Choice:
    return Choice(By.DRAW, PLAIN, Luck(1), 0.5, 2.0**-bits, 2.0**-bits, 1, bits, 1.0, 1.0)


@pytest.fixture
def session():
    made = Session(Mode.CHAT, 1)
    made.append_prompt(made.root, [1, 2], Turn("Hi", "", "Hi"))
    return made


def answer(session, *surprises):
    return [session.append(10 + index, choice(bits)) for index, bits in enumerate(surprises)]


def by_hand(session, end):
    """The definition, from all tokens."""
    nodes = session.answer(end)
    return AnswerSum(len(nodes), sum(node.choice.surprise_bits for node in nodes))


def test_perplexity_is_two_to_the_mean_surprise(session):
    answer(session, 1.0, 3.0)
    total = AnswerSums().of(session.here)
    assert total == AnswerSum(2, 4.0)
    assert total.perplexity == 4.0
    assert 10**total.log10_p == pytest.approx(2**-4)


def test_nothing_said_yet(session):
    assert AnswerSums().of(session.here) == AnswerSum(0, 0.0)
    assert AnswerSum().perplexity == 1.0


def test_an_impossible_token_is_no_error(session):
    answer(session, math.inf)
    total = AnswerSums().of(session.here)
    assert (total.perplexity, total.log10_p) == (math.inf, -math.inf)


def test_ten_thousand_tokens_are_below_the_smallest_float():
    assert AnswerSum(10_000, 20_000.0).log10_p == pytest.approx(-6020.6, abs=0.1)


def test_follows_every_jump(session):
    sums, first = AnswerSums(), answer(session, 1.0, 2.0, 3.0, 4.0)
    assert sums.of(first[-1]) == by_hand(session, first[-1])
    session.go_to(first[1])
    second = [session.append(90 + index, choice(0.5)) for index in range(3)]
    for end in (second[-1], first[2], first[3], first[0], second[1]):
        assert sums.of(end) == by_hand(session, end)
    session.append_prompt(session.here, [3], Turn("More", "", "More"))
    assert sums.of(session.here) == AnswerSum(0, 0.0)
    more = answer(session, 7.0)
    assert sums.of(more[0]) == AnswerSum(1, 7.0)


def test_one_more_token_looks_at_no_other(session, monkeypatch):
    sums = AnswerSums()
    answer(session, *([1.0] * 500))
    sums.of(session.here)
    looked = []
    monkeypatch.setattr(Node, "ancestry", _counting(Node.ancestry, looked))
    answer(session, 2.0)
    assert sums.of(session.here) == AnswerSum(501, 502.0)
    assert len(looked) <= 2


def _counting(ancestry, looked):
    def counted(node):
        for each in ancestry(node):
            looked.append(each)
            yield each

    return counted


@pytest.mark.parametrize(
    ("times", "speed"),
    [
        ([0.0, 0.1, 0.2], None),
        ([0.0, 0.1, 0.2, 0.3], 10.0),
        ([0.0, 0.1, 0.2, 0.3, 9.0, 18.0], 10.0),
        ([0.0, 0.1, 0.2, 0.3, 9.0, 9.5, 10.0, 10.5], 2.0),
        ([each * 0.01 for each in range(100)], 100.0),
        ([0.0, 0.0, 0.0, 0.0], None),
    ],
)
def test_speed_is_that_of_tokens_in_a_row(session, times, speed):
    made = Speed()
    for now, node in zip(times, answer(session, *([1.0] * len(times))), strict=True):
        made.watch(Change.GROWN, node, now)
    assert made.per_second == (None if speed is None else pytest.approx(speed))


def test_a_new_message_has_no_speed_yet(session):
    made = Speed()
    for now, node in enumerate(answer(session, 1.0, 1.0, 1.0, 1.0)):
        made.watch(Change.GROWN, node, now / 10)
    assert made.per_second is not None
    made.watch(Change.TURN, session.here, 1.0)
    assert made.per_second is None
