"""The token tree: back, forward, redraw, again, and that nothing is lost."""

import numpy as np
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from playground.core.records import By, Choice, Summary
from playground.core.sampling import LLAMA_CPP, PLAIN, Scores, uniform
from playground.core.session import Change, Mode, Node, Session, Turn

TURN = Turn("Hi", "", "user: Hi assistant:")


def distribution_after(node: Node, chain=PLAIN):
    """A made-up model: logits are a pure function of the path."""
    path = [each.token for each in node.path()]
    return chain.apply(Scores(np.random.default_rng([1, *path]).normal(0, 3, 50).astype(np.float32)))


def step(session: Session, chain=PLAIN) -> Node:
    distribution = distribution_after(session.here, chain)
    u = uniform(session.luck.seed, session.here.position + 1, session.luck.redraw)
    token = distribution.draw(u)
    return session.append(token, Choice.of(distribution, token, By.DRAW, session.luck, u))


def pick(session: Session, token: int) -> Node:
    distribution = distribution_after(session.here)
    return session.append(token, Choice.of(distribution, token, By.PICK, session.luck, 0.5))


def started() -> Session:
    session = Session(Mode.CHAT, seed=42)
    session.append_prompt(session.root, [1, 2, 3], TURN)
    return session


@pytest.fixture
def grown():
    """A session and a choice to grow it with."""
    session = started()
    return session, Choice.of(distribution_after(session.here), 7, By.PICK, session.luck, 0.5)


def test_back_and_step_again_follows_the_same_nodes():
    session = started()
    nodes = [step(session) for _ in range(50)]
    for _ in nodes:
        assert session.back()
    assert not session.back()
    assert [step(session) for _ in nodes] == nodes


def test_another_chain_or_other_dice_make_a_sibling():
    session = started()
    first = step(session)
    session.back()
    assert step(session, LLAMA_CPP) is not first
    session.back()
    session.redraw()
    assert step(session) is not first
    session.back()
    assert first in session.here.children


def test_forward_follows_the_road_last_taken():
    session = started()
    first, second = step(session), step(session)
    session.back()
    session.back()
    assert list(session.here.road_ahead()) == [first, second]
    assert session.forward()
    assert session.forward()
    assert not session.forward()
    assert session.here is second


def test_again_gives_the_whole_answer_other_luck():
    session = started()
    old = [step(session) for _ in range(10)]
    assert session.again()
    new = [step(session) for _ in range(10)]
    assert {node.choice.u for node in old}.isdisjoint(node.choice.u for node in new)
    session.go_to(old[-1])
    assert session.answer() == old


def test_a_second_message_shares_the_tokens_that_are_there():
    session = started()
    answer = [step(session) for _ in range(3)]
    session.append_prompt(session.root, [1, 2, 9], Turn("Ho", "", "user: Ho assistant:"))
    assert session.tokens() == [1, 2, 9]
    session.go_to(answer[-1])
    assert session.tokens()[:3] == [1, 2, 3]
    assert len(session.root.children) == 1


def test_a_summary_keeps_the_top_tokens_and_the_whole_sum():
    distribution = PLAIN.apply(Scores(np.random.default_rng(1).normal(0, 3, 1000).astype(np.float32)))
    summary = Summary.of(distribution)
    token = int(summary.tokens[200])
    assert np.exp(summary.logits[200] - summary.log_sum_exp) == pytest.approx(distribution.raw_p(token))
    assert summary.tokens.size == 256


class Walk(RuleBasedStateMachine):
    """Random walks: whatever was reached once keeps its token, choice and place for ever."""

    def __init__(self):
        super().__init__()
        self.session = started()
        self.known: dict[Node, tuple] = {}

    @rule()
    def step(self):
        step(self.session)

    @rule(token=st.integers(0, 49))
    def pick(self, token):
        pick(self.session, token)

    @rule()
    def back(self):
        self.session.back()

    @rule()
    def forward(self):
        self.session.forward()

    @rule()
    def redraw(self):
        self.session.redraw()

    @rule()
    def again(self):
        self.session.again()

    @precondition(lambda self: self.known)
    @rule(data=st.data())
    def jump(self, data):
        self.session.go_to(data.draw(st.sampled_from(list(self.known))))

    @invariant()
    def here_lies_on_the_road_from_the_root(self):
        road = list(self.session.root.road_ahead())
        assert self.session.here in road
        assert self.session.here.path() == road[: self.session.here.position + 1]

    @invariant()
    def nothing_is_lost_or_changed(self):
        here = self.session.here
        self.known.setdefault(here, (here.token, here.choice, here.parent))
        for node, (token, choice, parent) in self.known.items():
            assert (node.token, node.choice, node.parent) == (token, choice, parent)
            assert node in parent.children


TestWalk = Walk.TestCase
TestWalk.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)


def test_watchers_are_told_of_every_change(grown):
    session, choice = grown
    told = []
    session.watchers.append(lambda change, node: told.append((change, node.number)))
    node = session.append(7, choice)
    session.back()
    session.append(7, choice)
    session.rename(node, "  a  name ")
    session.delete(node)
    assert node.name == "a name"
    assert told == [
        (Change.GROWN, node.number),
        (Change.MOVED, node.parent.number),
        (Change.MOVED, node.number),
        (Change.LABEL, node.number),
        (Change.LABEL, node.number),
        (Change.MOVED, node.parent.number),
    ]


def test_a_deleted_branch_is_not_followed_and_comes_back(grown):
    session, choice = grown
    first = session.append(7, choice)
    session.delete(first)
    second = session.append(7, choice)
    assert second is not first
    assert session.here is second
    session.delete(second)
    session.delete(first, deleted=False)
    assert session.append(7, choice) is first


def test_a_branch_beside_the_present_place_leaves_it(grown):
    session, choice = grown
    here = session.here
    tip = session.branch(session.branch(here, 7, choice), 8, choice)
    assert session.here is here
    assert [node.token for node in session.here.road_ahead()] == [7, 8]
    assert session.branch(here, 7, choice) is tip.parent


def test_going_before_a_token_keeps_what_came_after():
    session = started()
    nodes = [pick(session, token) for token in (5, 6, 7)]
    session.go_before(nodes[1])
    assert session.here is nodes[0]
    assert list(session.here.road_ahead()) == nodes[1:]


def test_going_before_a_token_of_another_branch_leads_to_it():
    session = started()
    first = [pick(session, token) for token in (5, 6)]
    session.go_to(first[0])
    other = pick(session, 8)
    session.go_before(first[1])
    assert session.here.ahead is first[1]
    session.go_before(other)
    assert (session.here, session.here.ahead) == (first[0], other)
    with pytest.raises(ValueError, match="before the root"):
        session.go_before(session.root)


def test_before_a_message_is_where_it_went_on_from():
    session = started()
    first_turn, answer = session.here, pick(session, 5)
    second_turn = session.append_prompt(answer, [1, 2, 3], TURN)
    third_turn = session.append_prompt(second_turn, [4], TURN)
    assert session.before_message(first_turn) is session.root
    assert session.before_message(second_turn) is answer
    assert session.before_message(third_turn) is second_turn
