"""The link walks every odd road: deaths, stale replies, cancels, safe mode. A fake child replies by hand."""

import itertools
import signal

import numpy as np
import pytest

from playground.core.problems import Problem, ProblemCode
from playground.engine import protocol as p
from playground.engine.effects import EngineState, Kill, Restarted, Send, Spawn, StateChanged
from playground.engine.framing import FrameReader
from playground.engine.link import FIRST_EVALUATIONS, MAX_ATTEMPTS, Link
from playground.engine.safemode import SafeMode
from tests.engine.test_protocol import INFO, TABLE, frame

SEGV, KILLED = int(signal.SIGSEGV), 9
S = EngineState


class FakeCarrier:
    """Stands where a process would: keeps what the link sends, says what the test wants."""

    def __init__(self, folder, options=None):
        self.safe_mode = SafeMode(folder)
        self.link = Link("m.gguf", options or p.OpenOptions(), itertools.count(1), self.safe_mode)
        self.sent, self.events, self.spawned, self.killed = [], [], 0, 0
        self.open_id = self.link.start()
        self.carry_out()

    def carry_out(self):
        for effect in self.link.take():
            match effect:
                case Spawn():
                    self.spawned += 1
                    self.sent = []
                case Kill():
                    self.killed += 1
                case Send(header, payload):
                    (message,) = FrameReader().feed(header + bytes(payload))
                    self.sent.append(p.decode(*message))
                case _:
                    self.events.append(effect)

    def ask(self, method, *args):
        request = getattr(self.link, method)(*args)
        self.carry_out()
        return request

    def say(self, *messages):
        self.link.received(b"".join(map(frame, messages)))
        self.carry_out()

    def die(self, by_signal=KILLED):
        self.link.ended(0 if by_signal is None else 128 + by_signal, by_signal)
        self.carry_out()

    def open(self):
        """Say hello and that the model is open."""
        self.say(p.Hello(p.VERSION), p.Opened(self.open_id, INFO, TABLE))
        return self

    def evaluated(self, request, position):
        self.say(p.Evaluated(request, position, 1.0, 0, np.zeros(3, np.float32)))

    def of(self, kind):
        return [event for event in self.events if isinstance(event, kind)]

    @property
    def failures(self):
        return [(failed.id, failed.code) for failed in self.of(p.Failed)]

    @property
    def states(self):
        return [event.state for event in self.of(StateChanged)]


@pytest.fixture
def carrier(tmp_path):
    return FakeCarrier(tmp_path)


def test_opening_goes_through_its_states(carrier):
    assert carrier.spawned == 1
    assert carrier.sent == []
    carrier.say(p.Hello(p.VERSION))
    assert [type(message) for message in carrier.sent] == [p.Open]
    carrier.say(p.Progress(carrier.open_id, p.Phase.LOADING, 1, 2), p.Opened(carrier.open_id, INFO, TABLE))
    assert carrier.states == [S.STARTING, S.LOADING, S.READY]
    assert len(carrier.of(p.Progress)) == len(carrier.of(p.Opened)) == 1


def test_what_is_asked_before_the_model_is_open_is_sent_then(carrier):
    request = carrier.ask("evaluate", [1, 2])
    assert carrier.sent == []
    carrier.open()
    assert [message.id for message in carrier.sent] == [carrier.open_id, request]


def test_a_step_is_an_advance_only_where_the_engine_is_certain_to_be(carrier):
    carrier.open()
    carrier.ask("evaluate", [1, 2])
    carrier.ask("advance", 3)
    assert (carrier.sent[-1].token, carrier.sent[-1].position) == (3, 2)
    cancelled = carrier.ask("evaluate", [7])
    carrier.ask("cancel", cancelled)
    carrier.say(p.Failed(cancelled, ProblemCode.CANCELLED))
    carrier.ask("advance", 4)
    assert carrier.sent[-1].tokens.tolist() == [1, 2, 3, 4]


def test_a_refused_step_leaves_the_path(carrier):
    carrier.open()
    carrier.ask("evaluate", [1, 2])
    refused = carrier.ask("advance", 3)
    carrier.say(p.Failed.because(refused, Problem.of(ProblemCode.CONTEXT_FULL, n_ctx=2)))
    carrier.ask("advance", 4)
    assert carrier.sent[-1].tokens.tolist() == [1, 2, 4]


def test_a_path_is_not_changed_by_going_on_from_an_earlier_one(carrier):
    carrier.open()
    carrier.evaluated(carrier.ask("evaluate", [1, 2]), 2)
    first = carrier.ask("advance", 3)
    carrier.say(p.Failed(first, ProblemCode.CANCELLED))
    carrier.ask("advance", 4)
    carrier.ask("advance", 5)
    carrier.die()
    carrier.open()
    assert carrier.sent[1].tokens.tolist() == [1, 2, 4]
    assert (carrier.sent[2].token, carrier.sent[2].position) == (5, 3)


def test_stale_replies_and_progress_are_dropped(carrier):
    carrier.open()
    request = carrier.ask("evaluate", [1])
    carrier.evaluated(request, 1)
    before = len(carrier.events)
    carrier.evaluated(request, 1)
    carrier.say(p.Progress(request, p.Phase.EVALUATING, 1, 2), p.Tokenized(999, np.zeros(0, np.int32)))
    assert len(carrier.events) == before


@pytest.mark.parametrize("by_signal", [KILLED, SEGV, None])
def test_a_death_at_work_is_followed_by_the_same_work(carrier, by_signal):
    carrier.open()
    for number in range(FIRST_EVALUATIONS + 1):
        carrier.evaluated(carrier.ask("evaluate", [1, number]), 2)
    request = carrier.ask("advance", 9)
    carrier.die(by_signal)
    assert carrier.spawned == 2
    assert carrier.link.state is S.RESTARTING
    (restarted,) = carrier.of(Restarted)
    assert (restarted.death.signal, restarted.death.during) == (by_signal, "advance")
    carrier.open()
    assert [type(message) for message in carrier.sent] == [p.Open, p.Evaluate]
    assert (carrier.sent[1].id, carrier.sent[1].tokens.tolist()) == (request, [1, FIRST_EVALUATIONS, 9])
    carrier.evaluated(request, 3)
    assert carrier.events[-2].id == request
    assert carrier.link.state is S.READY
    assert len(carrier.of(p.Opened)) == 1


def test_a_death_while_idle_is_followed_by_the_last_path_and_says_nothing_of_it(carrier):
    carrier.open()
    carrier.evaluated(carrier.ask("evaluate", [1, 2]), 2)
    answers = len(carrier.of(p.Evaluated))
    carrier.die()
    carrier.open()
    assert carrier.sent[-1].tokens.tolist() == [1, 2]
    carrier.evaluated(carrier.sent[-1].id, 2)
    assert len(carrier.of(p.Evaluated)) == answers
    assert carrier.states[-2:] == [S.RESTARTING, S.READY]
    carrier.ask("advance", 3)
    assert isinstance(carrier.sent[-1], p.Advance)


def test_a_death_while_loading_loads_again(carrier):
    carrier.say(p.Hello(p.VERSION))
    carrier.die()
    carrier.open()
    assert len(carrier.of(p.Opened)) == 1
    assert carrier.failures == []


def test_what_kills_again_and_again_is_given_up_and_the_rest_goes_on(carrier):
    carrier.open()
    carrier.evaluated(carrier.ask("evaluate", [1]), 1)
    deadly = carrier.ask("evaluate", [6, 6, 6])
    for _ in range(MAX_ATTEMPTS):
        carrier.die()
        carrier.open()
    assert carrier.failures == [(deadly, ProblemCode.ENGINE_KEEPS_DYING)]
    assert carrier.sent[-1].tokens.tolist() == [1]
    carrier.evaluated(carrier.sent[-1].id, 1)
    assert carrier.link.state is S.READY


def test_a_path_that_kills_when_it_is_replayed_is_left(carrier):
    carrier.open()
    carrier.evaluated(carrier.ask("evaluate", [1]), 1)
    for _ in range(1 + MAX_ATTEMPTS):
        carrier.die()
        carrier.open()
    assert [type(message) for message in carrier.sent] == [p.Open]
    assert carrier.link.state is S.READY
    assert carrier.failures == []
    carrier.ask("advance", 2)
    assert carrier.sent[-1].tokens.tolist() == [1, 2]


def test_a_model_that_kills_each_time_it_is_opened_fails(carrier):
    for _ in range(MAX_ATTEMPTS):
        carrier.say(p.Hello(p.VERSION))
        carrier.die()
    assert carrier.failures == [(carrier.open_id, ProblemCode.ENGINE_KEEPS_DYING)]
    assert carrier.link.state is S.STOPPED
    assert carrier.spawned == MAX_ATTEMPTS


def test_a_child_that_dies_idle_again_and_again_is_given_up_and_tried_when_asked(carrier):
    carrier.open()
    for _ in range(MAX_ATTEMPTS):
        carrier.die()
        if carrier.spawned <= MAX_ATTEMPTS:
            carrier.open() if carrier.link.state is not S.STOPPED else None
    assert carrier.failures == [(carrier.open_id, ProblemCode.ENGINE_KEEPS_DYING)]
    assert carrier.link.state is S.STOPPED
    request = carrier.ask("evaluate", [1])
    carrier.open()
    assert carrier.sent[-1].id == request


def test_a_child_that_cannot_start_is_not_tried_again(carrier):
    carrier.link.logged(b"llama-cpp-python cannot be loaded: no such file\n")
    carrier.die(None)
    assert carrier.failures == [(carrier.open_id, ProblemCode.ENGINE_NOT_STARTED)]
    assert "cannot be loaded" in carrier.of(p.Failed)[0].problem.get("reason")
    assert carrier.spawned == 1


def test_a_refused_model_ends_the_child(carrier):
    carrier.say(p.Hello(p.VERSION), p.Failed.because(carrier.open_id, Problem.of(ProblemCode.FILE_MISSING, path="x")))
    assert carrier.failures == [(carrier.open_id, ProblemCode.FILE_MISSING)]
    assert (carrier.killed, carrier.link.state) == (1, S.STOPPED)


def test_a_model_that_is_gone_when_it_is_opened_again_is_told(carrier):
    carrier.open()
    carrier.die()
    carrier.say(p.Hello(p.VERSION), p.Failed.because(carrier.open_id, Problem.of(ProblemCode.FILE_MISSING, path="x")))
    assert carrier.failures == [(carrier.open_id, ProblemCode.FILE_MISSING)]
    assert carrier.link.state is S.STOPPED


@pytest.mark.parametrize("data", [b"\xff" * 8, frame(p.Quit(1)), frame(p.Hello(99))])
def test_a_child_that_talks_nonsense_is_replaced(carrier, data):
    carrier.open()
    carrier.evaluated(carrier.ask("evaluate", [1]), 1)
    carrier.link.received(data)
    carrier.carry_out()
    assert (carrier.killed, carrier.spawned) == (1, 2)
    assert carrier.of(Restarted)[0].death.last_words


def test_cancelling_the_opening_ends_the_child(carrier):
    carrier.ask("cancel", carrier.open_id)
    assert carrier.failures == [(carrier.open_id, ProblemCode.CANCELLED)]
    assert (carrier.killed, carrier.link.state) == (1, S.STOPPED)


def test_cancelling_while_a_new_child_starts_needs_no_child(carrier):
    carrier.open()
    request = carrier.ask("evaluate", [1])
    carrier.die()
    carrier.ask("cancel", request)
    assert carrier.failures == [(request, ProblemCode.CANCELLED)]
    carrier.open()
    assert [type(message) for message in carrier.sent] == [p.Open]


def test_closing_answers_everything(carrier):
    carrier.open()
    requests = [carrier.ask("evaluate", [1]), carrier.ask("tokenize", "x")]
    carrier.ask("close")
    assert carrier.failures == [(request, ProblemCode.CANCELLED) for request in requests]
    late = carrier.ask("tokenize", "x")
    assert carrier.failures[-1] == (late, ProblemCode.NO_MODEL)
    assert carrier.spawned == 1


def test_the_last_words_are_the_reason(carrier):
    carrier.open()
    carrier.say(p.Aborting("GGML_ASSERT(n > 0) failed"))
    carrier.die(int(signal.SIGABRT))
    assert carrier.of(Restarted)[0].death.reason == "GGML_ASSERT(n > 0) failed"


class TestSafeMode:
    """The fault that repacked weights have on some processors is met once, and then never again."""

    def checking(self, carrier):
        carrier.say(p.Hello(p.VERSION), p.Progress(carrier.open_id, p.Phase.CHECKING, 0, 1))

    def test_a_fault_in_the_first_evaluation_is_tried_once_more_in_safe_mode(self, carrier, tmp_path):
        self.checking(carrier)
        carrier.die(SEGV)
        assert carrier.of(Restarted)[0].death.safe_mode
        carrier.say(p.Hello(p.VERSION))
        assert not carrier.sent[-1].options.use_extra_buffers
        assert not SafeMode(tmp_path).needed
        carrier.say(p.Opened(carrier.open_id, INFO, TABLE))
        assert SafeMode(tmp_path).needed

    def test_a_fault_in_an_early_prompt_counts_too(self, carrier, tmp_path):
        carrier.open()
        request = carrier.ask("evaluate", [1, 2, 3])
        carrier.die(SEGV)
        carrier.open()
        assert not carrier.sent[0].options.use_extra_buffers
        assert not SafeMode(tmp_path).needed
        carrier.evaluated(request, 3)
        assert SafeMode(tmp_path).needed

    @pytest.mark.parametrize("by_signal", [KILLED, int(signal.SIGTERM), int(signal.SIGABRT), None])
    def test_another_end_does_not(self, carrier, by_signal):
        self.checking(carrier)
        carrier.die(by_signal)
        carrier.say(p.Hello(p.VERSION))
        assert carrier.sent[-1].options.use_extra_buffers

    def test_a_fault_while_reading_the_file_does_not(self, carrier):
        carrier.say(p.Hello(p.VERSION), p.Progress(carrier.open_id, p.Phase.LOADING, 1, 2))
        carrier.die(SEGV)
        carrier.say(p.Hello(p.VERSION))
        assert carrier.sent[-1].options.use_extra_buffers

    def test_a_late_fault_does_not(self, carrier):
        carrier.open()
        for number in range(FIRST_EVALUATIONS):
            carrier.evaluated(carrier.ask("evaluate", [number]), 1)
        carrier.ask("advance", 1)
        carrier.die(SEGV)
        carrier.open()
        assert carrier.sent[0].options.use_extra_buffers

    def test_where_safe_mode_does_not_help_nothing_is_remembered(self, carrier, tmp_path):
        for _ in range(MAX_ATTEMPTS + 1):
            self.checking(carrier)
            carrier.die(SEGV)
        assert carrier.failures == [(carrier.open_id, ProblemCode.ENGINE_KEEPS_DYING)]
        assert not SafeMode(tmp_path).needed

    def test_what_was_learned_is_used_from_the_start(self, tmp_path):
        SafeMode(tmp_path).remember()
        carrier = FakeCarrier(tmp_path)
        carrier.say(p.Hello(p.VERSION))
        assert not carrier.sent[-1].options.use_extra_buffers

    @pytest.mark.parametrize("text", ["", "{}", "[]", '{"safe_mode": 3}', '{"safe_mode": [1]}', "\x00"])
    def test_a_damaged_state_file_is_as_good_as_none(self, tmp_path, text):
        (tmp_path / "engine.json").write_text(text)
        assert not SafeMode(tmp_path).needed
        SafeMode(tmp_path).remember()
        assert SafeMode(tmp_path).needed

    def test_it_is_for_this_machine_and_this_engine_only(self, tmp_path, monkeypatch):
        SafeMode(tmp_path).remember()
        monkeypatch.setattr("playground.engine.safemode.engine_version", lambda: "0.4.0")
        assert not SafeMode(tmp_path).needed

    def test_a_folder_that_cannot_be_written_does_not_stop_anything(self, tmp_path):
        (tmp_path / "file").write_text("")
        safe_mode = SafeMode(tmp_path / "file" / "below")
        safe_mode.remember()
        assert safe_mode.needed


# Lanes


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
