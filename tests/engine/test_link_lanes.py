"""The link knows where each lane is, brings a fresh child there, and believes no reply that does not fit."""

import numpy as np
import pytest

from playground.core.problems import Problem, ProblemCode
from playground.engine import protocol as p
from playground.engine.effects import Restarted, StateChanged
from playground.engine.link import MAX_ATTEMPTS
from tests.engine.test_link import FakeCarrier, S
from tests.engine.test_protocol import frame


@pytest.fixture
def carrier(tmp_path):
    return FakeCarrier(tmp_path)


def many(request, lanes, positions):
    return p.EvaluatedMany(request, lanes, positions, 1.0, np.zeros((len(lanes), 3), np.float32))


def test_each_lane_has_its_own_path(carrier):
    carrier.open()
    carrier.ask("evaluate", [1, 2])
    carrier.ask("evaluate", [1, 0, 1], 2)
    carrier.ask("advance", 2)
    carrier.ask("advance", 1, 2)
    assert [(message.lane, message.position) for message in carrier.sent[-2:]] == [(0, 2), (2, 3)]
    carrier.ask("advance", 1, 3)
    assert (carrier.sent[-1].lane, carrier.sent[-1].tokens.tolist()) == (3, [1])


def test_what_becomes_of_one_lane_does_not_concern_the_others(carrier):
    carrier.open()
    carrier.ask("evaluate", [1, 2])
    carrier.ask("evaluate", [1, 0], 1)
    refused = carrier.ask("advance", 2, 1)
    carrier.say(p.Failed.because(refused, Problem.of(ProblemCode.CONTEXT_FULL, n_ctx=2)))
    carrier.ask("advance", 1, 1)
    assert carrier.sent[-1].tokens.tolist() == [1, 0, 1]
    carrier.ask("advance", 0)
    assert carrier.sent[-1].position == 2


def test_many_steps_are_one_request_where_all_lanes_are_certain(carrier):
    carrier.open()
    for lane, path in ((0, [1, 2]), (3, [1])):
        carrier.evaluated(carrier.ask("evaluate", path, lane), len(path))
    request = carrier.ask("advance_many", [3, 0], [2, 1])
    assert len(carrier.sent) == 4
    assert (carrier.sent[-1].lanes, carrier.sent[-1].tokens, carrier.sent[-1].positions) == ((3, 0), (2, 1), (1, 2))
    assert carrier.link.state is S.READY
    carrier.say(many(request, (3, 0), (2, 3)))
    assert carrier.of(p.EvaluatedMany)[0].id == request
    carrier.ask("advance", 0, 3)
    assert carrier.sent[-1].position == 2


def test_a_lane_that_is_not_certain_is_brought_back_before_many_steps(carrier):
    carrier.open()
    carrier.evaluated(carrier.ask("evaluate", [1, 2]), 2)
    carrier.evaluated(carrier.ask("evaluate", [1], 1), 1)
    cancelled = carrier.ask("advance", 2, 1)
    carrier.ask("cancel", cancelled)
    carrier.say(p.Failed(cancelled, ProblemCode.CANCELLED))
    before = len(carrier.events)
    request = carrier.ask("advance_many", [0, 1], [2, 2])
    back, steps = carrier.sent[-2:]
    assert (back.lane, back.tokens.tolist(), steps.positions) == (1, [1], (2, 1))
    carrier.evaluated(back.id, 1)
    carrier.say(many(request, (0, 1), (3, 2)))
    assert [type(event) for event in carrier.events[before:] if not isinstance(event, StateChanged)] == [
        p.EvaluatedMany
    ]


def test_a_fresh_child_is_told_the_path_of_each_lane_that_is_asked_for(carrier):
    carrier.open()
    for lane, path in ((0, [1, 2]), (1, [2, 2]), (2, [0])):
        carrier.evaluated(carrier.ask("evaluate", path, lane), len(path))
    carrier.die()
    carrier.open()
    assert [message.tokens.tolist() for message in carrier.sent[1:]] == [[1, 2]]
    carrier.ask("advance", 1, 1)
    carrier.ask("advance", 1, 1)
    carrier.ask("advance", 1)
    first, second, third = carrier.sent[-3:]
    assert (first.lane, first.tokens.tolist()) == (1, [2, 2, 1])
    assert (second.lane, second.position) == (1, 3)
    assert (third.lane, third.position) == (0, 2)


def test_a_fresh_child_is_asked_again_for_many_steps_from_where_they_went(carrier):
    carrier.open()
    for lane, path in ((0, [1, 2]), (1, [2, 2])):
        carrier.evaluated(carrier.ask("evaluate", path, lane), len(path))
    request = carrier.ask("advance_many", [0, 1], [0, 1])
    carrier.ask("advance", 2, 1)
    carrier.die()
    carrier.open()
    zero, one, steps, step = carrier.sent[1:]
    assert [(message.lane, message.tokens.tolist()) for message in (zero, one)] == [(0, [1, 2]), (1, [2, 2])]
    assert (steps.id, steps.positions, step.position) == (request, (2, 2), 3)
    carrier.evaluated(zero.id, 2)
    carrier.die()
    carrier.open()
    assert [type(message) for message in carrier.sent[1:]] == [p.Evaluate, p.Evaluate, p.AdvanceMany, p.Advance]


def test_many_steps_whose_way_back_kills_the_child_each_time_are_given_up(carrier):
    carrier.open()
    for lane, path in ((0, [1, 2]), (1, [2, 2])):
        carrier.evaluated(carrier.ask("evaluate", path, lane), len(path))
    request = carrier.ask("advance_many", [0, 1], [0, 1])
    deaths = 0
    while not carrier.failures and deaths < 10:
        carrier.die()
        carrier.open()
        deaths += 1
    assert carrier.failures == [(request, ProblemCode.ENGINE_KEEPS_DYING)]
    assert deaths <= 2 * MAX_ATTEMPTS
    for message in carrier.sent[1:]:
        carrier.evaluated(message.id, len(message.tokens))
    assert carrier.link.state is S.READY


@pytest.mark.parametrize(
    ("method", "arguments"),
    [("score", ([1, 2, 0], 1)), ("look_ahead", ([1, 2], 2, 2, True, 9)), ("evaluate", ([1, 2], 3))],
)
def test_what_carries_its_own_path_is_asked_again_as_it_was(carrier, method, arguments):
    carrier.open()
    request = carrier.ask(method, *arguments)
    first = frame(carrier.sent[-1])
    carrier.die()
    carrier.open()
    assert frame(carrier.sent[1]) == first
    carrier.ask("cancel", request)
    assert carrier.sent[-1].target == request


SCORES = np.zeros(2, p.SCORE)
SCORES["rank"] = 1
NODES = np.array([(-1, 1, -1.0, 1)], p.NODE)


def with_value(table, column, value):
    table = table.copy()
    table[column] = value
    return table


@pytest.mark.parametrize(
    ("method", "arguments", "reply", "fits"),
    [
        ("score", ([1, 2, 0], 1), lambda id: p.Scored(id, 1, 1.0, SCORES), True),
        ("score", ([1, 2, 0], 1), lambda id: p.Scored(id, 2, 1.0, SCORES), False),
        ("score", ([1, 2, 0], 1), lambda id: p.Scored(id, 1, 1.0, SCORES[:1]), False),
        ("score", ([1, 2, 0], 1), lambda id: p.Scored(id, 1, 1.0, with_value(SCORES, "rank", 4)), False),
        ("score", ([1, 2, 0], 1), lambda id: p.Scored(id, 1, 1.0, with_value(SCORES, "top", 3)), False),
        ("look_ahead", ([1],), lambda id: p.LookedAhead(id, True, 1.0, NODES), True),
        ("look_ahead", ([1],), lambda id: p.LookedAhead(id, True, 1.0, with_value(NODES, "token", 3)), False),
        ("look_ahead", ([1], 1, 1, False, 6), lambda id: p.LookedAhead(id, True, 1.0, NODES.repeat(7)), False),
        ("look_ahead", ([1],), lambda id: p.Scored(id, 1, 1.0, SCORES), False),
        ("advance_many", ([0, 1], [1, 1]), lambda id: many(id, (0, 1), (1, 1)), True),
        ("advance_many", ([0, 1], [1, 1]), lambda id: many(id, (1, 0), (1, 1)), False),
        ("advance_many", ([0, 1], [1, 1]), lambda id: p.Tokenized(id, np.zeros(0, np.int32)), False),
    ],
)
def test_a_reply_that_is_none_to_what_was_asked_is_not_believed(carrier, method, arguments, reply, fits):
    carrier.open()
    request = carrier.ask(method, *arguments)
    carrier.say(reply(request))
    assert len(carrier.of(Restarted)) == carrier.killed == (not fits)
    if not fits:
        carrier.open()
        assert carrier.sent[-1].id == request
        for _ in range(MAX_ATTEMPTS - 1):
            carrier.say(reply(request))
            carrier.open()
        assert carrier.failures == [(request, ProblemCode.ENGINE_KEEPS_DYING)]
