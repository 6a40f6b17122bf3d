"""The lesson's plots: points stand where their numbers are, and the mouse moves them."""

import math

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from playground.core.lesson import TWO, softmax
from playground.ui.lesson.curve import Curves, CurveView
from playground.ui.lesson.tangent import TangentView
from playground.ui.look.theme import themes

LEFT = Qt.MouseButton.LeftButton


def curves(temperature=2.0, scores=TWO, **values):
    shares = tuple(step.p for step in softmax(scores, temperature).steps)
    return Curves(tuple(scores), tuple(f"token {score}" for score in scores), temperature, shares, **values)


@pytest.fixture
def view(qtbot):
    themes().choose("light")
    made = CurveView()
    qtbot.addWidget(made)
    made.resize(600, 320)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.mark.parametrize("temperature", [0.5, 1.0, 2.0, 5.0])
def test_heights_are_the_exponentials(temperature):
    made = curves(temperature)
    assert [made.own(x) for x in TWO] == pytest.approx([math.exp(x / temperature) for x in TWO])
    assert [made.plain(x) for x in TWO] == pytest.approx([math.e, math.e**2])


@pytest.mark.parametrize("temperature", [0.0, 0.5, 1.0, 5.0, 100.0])
def test_divided_by_their_sum_the_heights_are_the_shares(temperature):
    made = curves(temperature, as_shares=True)
    assert [made.own(x) for x in TWO] == pytest.approx(made.shares, abs=1e-9)


def test_other_tokens_take_their_part_of_the_sum():
    made = curves(1.0, as_shares=True, others=(math.e + math.e**2,) * 2)
    assert [made.own(x) for x in TWO] == pytest.approx([p / 2 for p in made.shares])


@pytest.mark.parametrize("scores", [TWO, (0.1, 0.0, 0.5, 1.0, 4.0, 0.6)])
@pytest.mark.parametrize("temperature", [0.3, 2.0, 50.0])
def test_every_point_is_in_the_frame_and_every_name_below_it(view, scores, temperature):
    view.show_curves(curves(temperature, scores))
    frame = view.axes().frame
    for place in range(len(scores)):
        assert frame.adjusted(-1, -1, 1, 1).contains(view.point(place))
    rows = [row for row, _ in view._names(view.axes())]
    assert None not in rows
    line = themes().current.metrics("small").height()
    assert frame.bottom() + (2 + max(rows)) * line <= view.height() - 1


def test_a_point_can_be_moved_sideways(view):
    view.show_curves(curves())
    moved = []
    view.score_moved.connect(lambda *args: moved.append(args))
    start = view.point(1).toPoint()
    QTest.mousePress(view, LEFT, pos=start)
    QTest.mouseMove(view, QPoint(round(view.axes().x(2.6)), start.y()))
    QTest.mouseRelease(view, LEFT, pos=start)
    assert moved == [(1, pytest.approx(2.6, abs=0.05))]


def test_beside_the_points_nothing_is_moved(view):
    view.show_curves(curves())
    moved = []
    view.score_moved.connect(lambda *args: moved.append(args))
    QTest.mousePress(view, LEFT, pos=QPoint(10, 60))
    QTest.mouseMove(view, QPoint(200, 60))
    assert moved == []


def test_a_view_without_points_to_move_lets_them_be(qtbot):
    view = CurveView(movable=False)
    qtbot.addWidget(view)
    view.resize(600, 320)
    view.show_curves(curves())
    moved = []
    view.score_moved.connect(lambda *args: moved.append(args))
    QTest.mousePress(view, LEFT, pos=view.point(1).toPoint())
    QTest.mouseMove(view, QPoint(10, 10))
    assert moved == []


def test_the_curves_are_told_to_screen_readers(view):
    view.show_curves(curves(2.0))
    assert view.accessibleDescription() == "token 1.0: 0.378; token 2.0: 0.622"
    view.show_curves(None)
    view.grab()


def test_the_tangent_follows_the_hand(qtbot):
    view = TangentView()
    qtbot.addWidget(view)
    view.resize(500, 240)
    view.show_point(math.e, 1.0)
    assert view.slope_there == pytest.approx(view.height_there) == pytest.approx(math.e)
    moved = []
    view.moved.connect(moved.append)
    QTest.mousePress(view, LEFT, pos=QPoint(round(view.axes().x(0.5)), 100))
    assert moved == [pytest.approx(0.5, abs=0.01)]
    QTest.mousePress(view, LEFT, pos=QPoint(499, 100))
    assert moved[-1] == 2.0
    view.show_point(2.0, 1.0)
    assert view.slope_there < view.height_there
    assert view.accessibleDescription() == "height 2.00, slope 1.39"
    view.grab()


def test_no_height_is_written_over_a_point(view):
    from tests.ui.fitting import painted_boxes

    view.show_curves(curves(scores=(-4.0, -3.9, -3.6, 0.0)))
    axes, made = view.axes(), view.curves
    points = [axes.point(x, of(x)) for x in made.scores for of in (made.own, made.plain)]
    heights = [box for words, box in painted_boxes(view) if words[0].isdigit() and box.bottom() < axes.frame.bottom()]
    assert heights
    assert not any(box.adjusted(1, 1, -1, -1).contains(point) for box in heights for point in points)
