"""The forks around a place: the road, what was left beside it, and what lies ahead."""

import numpy as np

from playground.core.crossings import surroundings
from playground.core.pieces import Kind, Pieces
from playground.core.records import By, Choice
from playground.core.sampling import PLAIN, Scores
from playground.core.session import Mode, Session, Turn

DISTRIBUTION = PLAIN.apply(Scores(np.linspace(0, 3, 50).astype(np.float32)))


def grown() -> Session:
    """After a message 10 11 12; beside 11 come 21, 31 and 41, beside 12 comes 22. Higher tokens are likelier."""
    session = Session(Mode.CHAT, seed=1)
    session.append_prompt(session.root, [1, 2], Turn("Hi", "", "Hi"))
    for tokens, depth in (((10, 11, 12), 0), ((21,), 1), ((41,), 1), ((31,), 1), ((11, 22), 1), ((11, 12), 1)):
        while len(session.answer()) > depth:
            session.back()
        for token in tokens:
            session.append(token, Choice.of(DISTRIBUTION, token, By.PICK, session.luck, 0.5))
    return session


def tokens(pieces) -> list[list[int]]:
    return [[node.token for node in piece.nodes] for piece in pieces]


def test_the_road_and_what_was_left_the_likeliest_first():
    session = grown()
    around = surroundings(Pieces(session), session.here, 6)
    assert tokens(each.taken for each in around.crossings) == [[10], [11], [12]]
    assert [tokens(each.others) for each in around.crossings] == [[], [[41], [31], [21]], [[22]]]
    assert around.ahead == ()


def test_ahead_is_first_what_forward_goes_through():
    session = grown()
    session.back()
    around = surroundings(Pieces(session), session.here, 6)
    assert tokens(around.ahead) == [[12], [22]]
    session.append(22, Choice.of(DISTRIBUTION, 22, By.PICK, session.luck, 0.5))
    session.back()
    assert tokens(surroundings(Pieces(session), session.here, 6).ahead) == [[22], [12]]


def test_only_the_last_crossings_and_no_hidden_ones():
    session = grown()
    around = surroundings(Pieces(session), session.here, 1)
    assert tokens(each.taken for each in around.crossings) == [[12]]
    fork = session.here.parent.parent
    for child in fork.children:
        if child.token != 11:
            session.hide(child)
    around = surroundings(Pieces(session), session.here, 6)
    assert [tokens(each.others) for each in around.crossings] == [[], [[22]]]


def test_without_a_fork_there_is_the_road_alone():
    session = Session(Mode.CHAT, seed=1)
    session.append_prompt(session.root, [1, 2], Turn("Hi", "", "Hi"))
    around = surroundings(Pieces(session), session.here, 6)
    assert [each.taken.kind for each in around.crossings] == [Kind.MESSAGE]
    empty = Session(Mode.TEXT, seed=1)
    assert surroundings(Pieces(empty), empty.here, 6).crossings == ()
