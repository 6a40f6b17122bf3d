"""What the columns ask of the engine, and what they do when it fails: on a fake engine, in odd orders."""

import pytest

from playground.core.problems import ProblemCode
from playground.core.sampling import PLAIN
from playground.ui.compare.comparison import Comparison, Start
from playground.ui.compare.continuation import State
from playground.ui.doing.controller import Controller
from tests.ui.fake_engine import END, FakeEngine

ONE, TWO, THREE = 2, 3, 4


@pytest.fixture
def engine(qapp):
    return FakeEngine()


@pytest.fixture
def controller(engine):
    controller = Controller(engine)
    controller.open_model("/models/fake.gguf")
    engine.answer_open()
    controller.send("abc")
    engine.answer_render()
    engine.answer(likely=ONE)
    return controller


@pytest.fixture
def comparison(controller, qtbot):
    comparison = Comparison(controller, Start.HERE, controller)
    comparison.problems = []
    comparison.problem_occurred.connect(lambda problem: comparison.problems.append(problem.code))
    comparison.begin()
    return comparison


def states(comparison):
    return [column.state for column in comparison.columns]


def be_alike(comparison):
    """One chain in all columns."""
    for column in comparison.columns:
        comparison.set_chain(column, PLAIN)


def differ(comparison):
    """Chains that draw different tokens from the same scores."""
    for column, token in zip(comparison.columns, (ONE, TWO, THREE), strict=True):
        comparison.set_chain(column, column.chain.with_values("logit_bias", biases=((token, 90.0),)))


def apart(comparison, engine):
    """Each column has a lane of its own behind it."""
    differ(comparison)
    comparison.step()
    for request in engine.waiting("evaluate"):
        engine.answer(request)
    assert states(comparison) == [State.READY] * 3


def test_what_the_window_knows_is_not_asked(comparison, engine):
    assert states(comparison) == [State.READY] * 3
    assert not engine.asked


def test_columns_on_one_road_ask_once(comparison, engine):
    be_alike(comparison)
    comparison.step()
    (request,) = engine.waiting("evaluate")
    assert engine.asked[request][-1] == 1
    assert states(comparison) == [State.WAITING] * 3
    engine.answer(request, TWO)
    assert states(comparison) == [State.READY] * 3
    assert len({column.tip for column in comparison.columns}) == 1
    comparison.step()
    assert [engine.asked[each] for each in engine.waiting("advance")] == [("advance", TWO, 1)]


def test_what_nobody_knows_at_the_beginning_is_asked_once(controller, engine):
    controller.evaluator.cache.clear()
    comparison = Comparison(controller, Start.HERE, controller)
    comparison.begin()
    (request,) = engine.waiting("evaluate")
    engine.answer(request)
    assert states(comparison) == [State.READY] * 3


def test_lanes_of_their_own_then_one_request_for_all(comparison, engine):
    differ(comparison)
    comparison.step()
    assert [engine.asked[each][-1] for each in engine.waiting("evaluate")] == [1, 2, 3]
    for request in engine.waiting("evaluate"):
        engine.answer(request)
    comparison.step()
    assert [engine.asked[each] for each in engine.asked] == [("advance_many", (1, 2, 3), (ONE, TWO, THREE))]
    engine.answer_many(ONE, TWO, THREE)
    assert states(comparison) == [State.READY] * 3
    assert not engine.asked


def test_what_one_lane_says_is_the_row_of_that_lane(comparison, engine):
    apart(comparison, engine)
    comparison.step()
    engine.answer_many(5, 6, 7)
    assert [column.moment.distribution.raw.scores.top(1)[0] for column in comparison.columns] == [5, 6, 7]


def test_columns_that_ended_are_left_out(comparison, engine):
    apart(comparison, engine)
    first = comparison.columns[0]
    comparison.set_chain(first, first.chain.with_values("logit_bias", biases=((END, 90.0),)))
    comparison.step()
    assert states(comparison) == [State.ENDED, State.WAITING, State.WAITING]
    assert engine.asked[engine.last("advance_many")][1] == (2, 3)
    engine.answer_many(TWO, THREE)
    comparison.step()
    assert states(comparison)[0] is State.ENDED
    assert len(first.road.nodes) == 2


def test_one_that_fails_does_not_stop_the_others(comparison, engine):
    apart(comparison, engine)
    comparison.step()
    engine.fail(engine.last("advance_many"))
    alone = engine.waiting("evaluate")
    assert [engine.asked[each][-1] for each in alone] == [1, 2, 3]
    engine.answer(alone[0])
    engine.fail(alone[1], ProblemCode.EVALUATION_FAILED)
    engine.answer(alone[2])
    assert states(comparison) == [State.READY, State.STUCK, State.READY]
    assert comparison.problems == [ProblemCode.EVALUATION_FAILED]
    assert [len(column.road.nodes) for column in comparison.columns] == [2, 2, 2]


def test_a_step_asks_once_more_for_what_failed(comparison, engine):
    apart(comparison, engine)
    comparison.step()
    engine.fail(engine.last("advance_many"))
    for request in engine.waiting("evaluate"):
        engine.fail(request)
    assert states(comparison) == [State.STUCK] * 3
    comparison.step()
    assert states(comparison) == [State.WAITING] * 3
    for request in engine.waiting("evaluate"):
        engine.answer(request)
    assert states(comparison) == [State.READY] * 3


def test_other_chains_that_draw_the_same_are_roads_of_their_own(comparison, engine):
    comparison.step()
    assert [engine.asked[each][-1] for each in engine.waiting("evaluate")] == [1, 2, 3]
    assert len({column.tip for column in comparison.columns}) == 3
    assert comparison.parting is None


def test_those_that_wait_for_one_that_fails_are_stuck_with_it(comparison, engine):
    be_alike(comparison)
    comparison.step()
    engine.fail(engine.last("evaluate"))
    assert states(comparison) == [State.STUCK] * 3
    assert comparison.problems == [ProblemCode.EVALUATION_FAILED]


def test_a_failure_ends_play_and_what_was_queued(comparison, engine):
    be_alike(comparison)
    comparison.set_playing(True)
    comparison.player.step_due.emit()
    engine.fail(engine.last("evaluate"))
    assert not comparison.player.is_playing
    assert not engine.asked


def test_closing_gives_up_what_was_asked_and_tells_no_problem(comparison, engine):
    apart(comparison, engine)
    comparison.step()
    comparison.close()
    (request,) = set(engine.cancelled)
    engine.fail(request, ProblemCode.CANCELLED)
    assert comparison.problems == []
    assert not engine.asked


def test_going_back_while_one_waits_drops_the_late_reply(comparison, engine):
    apart(comparison, engine)
    comparison.step()
    comparison.back()
    assert states(comparison) == [State.READY] * 3
    engine.answer_many(ONE, TWO, THREE)
    assert states(comparison) == [State.READY] * 3
    assert [len(column.road.nodes) for column in comparison.columns] == [1, 1, 1]
    # What came late is remembered all the same.
    comparison.step()
    assert states(comparison) == [State.READY] * 3
    assert not engine.asked
