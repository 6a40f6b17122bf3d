"""Roads that begin at one place, by hand-made nodes."""

import numpy as np
import pytest

from playground.core.answer_sums import AnswerSum
from playground.core.moment import Moment
from playground.core.records import By, Luck
from playground.core.roads import Road, parting
from playground.core.sampling import PLAIN, Scores
from playground.core.session import Mode, Session, Turn

N_VOCAB = 8


@pytest.fixture
def session():
    session = Session(Mode.TEXT, 1)
    session.append_prompt(session.root, [1, 2], Turn("ab", "", "ab"))
    return session


def go(session, road, *tokens, redraw=0):
    for token in tokens:
        moment = Moment.of(road.tip, Scores(np.zeros(N_VOCAB)), PLAIN, Luck(1, redraw))
        road.append(session.branch(road.tip, token, moment.choice(token, By.DRAW)))
    return road


def test_numbers_are_those_of_the_records(session):
    road = go(session, Road(session.here), 3, 4, 5)
    assert road.sum.perplexity == pytest.approx(N_VOCAB)
    assert road.entropies == pytest.approx([3.0, 3.0, 3.0])
    assert session.here.token == 2


def test_going_back_takes_the_numbers_back(session):
    road = Road(session.here)
    assert not road.back()
    assert road.sum == AnswerSum()
    go(session, road, 3, 4)
    assert road.back()
    assert [node.token for node in road.nodes] == [3]
    assert road.sum.perplexity == pytest.approx(N_VOCAB)
    assert road.back()
    assert road.tip is session.here


def test_a_road_has_no_gaps(session):
    road, other = Road(session.here), go(session, Road(session.here), 3, 4)
    with pytest.raises(ValueError, match="after its tip"):
        road.append(other.tip)
    with pytest.raises(ValueError, match="chosen"):
        Road(session.here.parent).append(session.here)


@pytest.mark.parametrize(
    ("texts", "index"),
    [
        ([[3, 4], [3, 4]], None),
        ([[3, 4], [3, 5]], 1),
        ([[3, 4], [3, 4], [6, 4]], 0),
        ([[3], [3, 4], [3, 5]], 1),
        ([[3], [3, 4]], None),
        ([[], []], None),
        ([], None),
    ],
)
def test_where_roads_part(session, texts, index):
    roads = [go(session, Road(session.here), *text, redraw=number) for number, text in enumerate(texts)]
    assert parting(roads) == index
