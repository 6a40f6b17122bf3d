"""A session's tree as pieces, kept as the session changes."""

import numpy as np
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from playground.core.pieces import Effect, Kind, Pieces
from playground.core.records import By, Choice
from playground.core.sampling import PLAIN, Scores
from playground.core.session import Mode, Session, Turn

DISTRIBUTION = PLAIN.apply(Scores(np.linspace(0, 3, 50).astype(np.float32)))


def pick(session: Session, *tokens: int) -> list:
    return [session.append(token, Choice.of(DISTRIBUTION, token, By.PICK, session.luck, 0.5)) for token in tokens]


def turn(text: str) -> Turn:
    return Turn(text, "", text)


@pytest.fixture
def session():
    session = Session(Mode.CHAT, seed=1)
    session.append_prompt(session.root, [1, 2, 3], turn("Hi"))
    return session


class Followed:
    """Pieces that are told every change, and what came of the last one."""

    def __init__(self, session: Session) -> None:
        self.pieces = Pieces(session)
        self.effects: list[Effect] = []
        session.watchers.append(lambda change, node: self.effects.append(self.pieces.follow(change, node)))


def shape(piece) -> tuple:
    """A piece and what follows it as plain values."""
    return piece.kind, tuple(node.number for node in piece.nodes), tuple(shape(child) for child in piece.children)


def test_tokens_between_which_nothing_branches_are_one_piece(session):
    nodes = pick(session, 10, 11, 12)
    root = Pieces(session).root
    message = root.children[0]
    assert (root.kind, message.kind, message.first.turn.text) == (Kind.ROOT, Kind.MESSAGE, "Hi")
    assert message.children[0].nodes == nodes
    assert message.children[0].surprise_bits == pytest.approx(sum(node.choice.surprise_bits for node in nodes))


def test_a_branch_cuts_a_piece_in_two(session):
    nodes = pick(session, 10, 11, 12)
    followed = Followed(session)
    session.go_to(nodes[0])
    other = pick(session, 20)[0]
    first = followed.pieces.root.children[0].children[0]
    assert first.nodes == nodes[:1]
    assert [child.nodes for child in first.children] == [nodes[1:], [other]]
    assert followed.effects[-1] is Effect.BRANCHED
    assert followed.pieces.of(nodes[2]) is first.children[0]


def test_a_tip_grows_and_nothing_else_happens(session):
    pick(session, 10)
    followed = Followed(session)
    node = pick(session, 11)[0]
    assert followed.effects == [Effect.GREW]
    assert followed.pieces.of(node).last is node


def test_messages_that_share_tokens_are_two_pieces(session):
    session.append_prompt(session.root, [1, 2, 4], turn("Ho"))
    assert [child.first.turn.text for child in Pieces(session).root.children] == ["Hi", "Ho"]


def test_a_name_begins_a_piece(session):
    nodes = pick(session, 10, 11)
    followed = Followed(session)
    session.rename(nodes[1], "other")
    assert followed.pieces.of(nodes[0]) is not followed.pieces.of(nodes[1])
    session.rename(nodes[1], "")
    assert followed.pieces.of(nodes[0]) is followed.pieces.of(nodes[1])


def test_hidden_branches_are_one_fold(session):
    turn_node = session.here
    hidden = []
    for token in (10, 11, 12):
        session.go_to(turn_node)
        hidden.append(pick(session, token, 30)[0])
    session.hide(hidden[0])
    session.hide(hidden[2])
    pieces = Pieces(session)
    fold, shown = pieces.root.children[0].children
    assert shown.first is hidden[1]
    assert (fold.kind, fold.nodes) == (Kind.FOLD, [hidden[0], hidden[2]])
    assert pieces.of(hidden[2].children[0]) is fold


def test_what_grows_in_a_fold_is_not_seen(session):
    nodes = pick(session, 10, 11)
    followed = Followed(session)
    session.hide(nodes[0])
    pick(session, 12)
    assert followed.effects[-1] is Effect.NOTHING
    assert followed.pieces.of(session.here).kind is Kind.FOLD


def test_a_deleted_branch_is_gone_until_it_is_brought_back(session):
    nodes = pick(session, 10, 11)
    followed = Followed(session)
    before = shape(followed.pieces.root)
    session.delete(nodes[1])
    assert followed.pieces.of(nodes[1]).nodes == [nodes[0]]
    session.delete(nodes[1], False)
    assert shape(followed.pieces.root) == before


class Walks(RuleBasedStateMachine):
    """Whatever is done, the pieces that were told are those that one finds anew."""

    def __init__(self) -> None:
        super().__init__()
        self.session = Session(Mode.CHAT, seed=1)
        self.followed = Followed(self.session)
        self.session.append_prompt(self.session.root, [1, 2], turn("Hi"))

    def node(self, data):
        alive = [each for each in self.session.nodes[1:] if each.choice is not None or each.turn is not None]
        return data.draw(st.sampled_from(alive))

    @rule(token=st.integers(10, 13))
    def pick(self, token):
        pick(self.session, token)

    @rule(data=st.data())
    def go(self, data):
        self.session.go_to(self.node(data))

    @rule(data=st.data(), token=st.integers(10, 13))
    def branch(self, data, token):
        choice = Choice.of(DISTRIBUTION, token, By.PICK, self.session.luck, 0.5)
        self.session.branch(self.node(data), token, choice)

    @rule(tokens=st.lists(st.integers(1, 3), min_size=1, max_size=3))
    def say(self, tokens):
        self.session.append_prompt(self.session.place_for_message(), tokens, turn(str(tokens)))

    @rule(data=st.data(), name=st.sampled_from(["", "a"]))
    def rename(self, data, name):
        self.session.rename(self.node(data), name)

    @rule(data=st.data(), on=st.booleans())
    def hide(self, data, on):
        self.session.hide(self.node(data), on)

    @precondition(lambda self: len(self.session.nodes) > 4)
    @rule(data=st.data(), on=st.booleans())
    def delete(self, data, on):
        self.session.delete(self.node(data), on)

    @invariant()
    def they_are_the_same(self):
        assert shape(self.followed.pieces.root) == shape(Pieces(self.session).root)


Walks.TestCase.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)
TestWalks = Walks.TestCase
