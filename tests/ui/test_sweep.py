"""The sweep over temperatures: its picture, and in the real window with the bundled model."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtTest import QTest

from playground.core.sampling import LLAMA_CPP, PLAIN
from playground.core.sweep import TEMPERATURES, Sweep, at_temperature
from playground.ui.compare.sweep_curves import COLOURS, DASHES, Curves, TemperatureScale, place_names
from playground.ui.compare.sweep_panel import SweepPanel
from playground.ui.words.numbers import percent
from tests.ui.distributions import nepal, vocabulary

Key = Qt.Key


def curves(distribution, points=True):
    sweep = Sweep(distribution.raw, distribution.context, distribution.chain)
    if points:
        list(sweep.grow(1.0))
    return Curves.of(sweep, distribution, vocabulary(distribution.n_vocab))


@pytest.fixture
def panel(qtbot):
    panel = SweepPanel()
    qtbot.addWidget(panel)
    panel.resize(600, 300)
    panel.show()
    return panel


# The picture


@pytest.mark.parametrize("value", [*TEMPERATURES[::10], 0.8])
def test_a_place_on_the_axis_is_the_temperature_it_says(value):
    scale = TemperatureScale()
    assert scale.value(scale.place(value)) == pytest.approx(value)


def test_curves_are_told_apart_without_their_colours():
    assert len(set(DASHES)) == len(DASHES) == len(set(COLOURS))


def test_the_legend_has_the_values_of_the_bars_in_their_order(panel):
    distribution = nepal(temperature=0.5)
    panel.show_curves(curves(distribution))
    assert panel.legend.rows[0] == ("␣capital", percent(distribution.p(0)))
    assert [name for name, _ in panel.legend.rows[:3]] == ["␣capital", "␣neighbours", "␣people"]
    assert panel.legend.rows[-1][0] == "all others"
    assert panel.legend.text in panel.legend.accessibleDescription()


def test_the_line_stands_at_the_temperature_of_the_bars(panel):
    panel.show_curves(curves(nepal(temperature=2.0)))
    assert panel.plot.exact == 2.0
    muted = PLAIN.with_values("temperature", value=3.0).switched("temperature", False)
    panel.show_curves(curves(muted.apply(nepal().raw.scores)))
    assert panel.plot.exact == 1.0


def test_a_press_and_a_drag_move_the_line(panel, qtbot):
    panel.show_curves(curves(nepal()))
    plot, moved = panel.plot, []
    plot.value_moved.connect(moved.append)
    at = QPoint(round(plot.x_of(0.5)), 80)
    QTest.mousePress(plot, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseMove(plot, QPoint(round(plot.x_of(2.0)), 80))
    QTest.mouseRelease(plot, Qt.MouseButton.LeftButton, pos=QPoint(round(plot.x_of(2.0)), 80))
    assert moved[0] == pytest.approx(0.5, abs=0.02)
    assert moved[-1] == pytest.approx(2.0, abs=0.05)


def test_greedy_stands_at_the_left_end(panel):
    panel.show_curves(curves(nepal(temperature=0.0)))
    assert panel.legend.rows[0] == ("␣capital", "100 %")
    assert panel.plot.x_of(panel.plot.exact) == panel.plot.x_of(0.05)


def test_few_points_and_none_are_drawn(panel):
    panel.show_curves(curves(nepal(), points=False))
    assert not panel.grab().isNull()
    panel.show_curves(None)
    assert panel.legend.rows == []
    assert not panel.grab().isNull()


def test_a_name_stands_on_its_curve_where_there_is_room_and_on_no_other_name():
    area = QRectF(0, 0, 300, 100)
    far = [QPointF(x, 20) for x in range(0, 300, 10)]
    near = [QPointF(x, 80) for x in range(0, 300, 10)]
    first, second, third = place_names([far, near, near], [40, 40, 40], 12, area, [])
    assert first.center().y() == 20
    assert second is None
    assert third is None
    line = QRectF(0, 0, 200, 100)
    assert place_names([far], [40], 12, area, [line])[0].left() >= 200


# In the window


@pytest.fixture
def asked(person):
    person.say("Tell me a story about a dog.")
    person.press(Key.Key_S)
    assert person.window.next_token.sweep.isVisible()
    yield person
    person.window.next_token.temperature.sweep.setChecked(False)


def grown(person):
    person.wait(lambda: not person.window.sweeping.is_busy)
    return person.window.next_token.sweep.plot.curves


def assert_exact(person):
    drawn, moment = grown(person), person.controller.moment
    sweep = person.window.sweeping.sweep
    assert [point.temperature for point in drawn.points] == list(TEMPERATURES)
    for point in drawn.points[::7]:
        distribution = moment.with_chain(at_temperature(person.controller.chain, point.temperature)).distribution
        assert point.p == pytest.approx([distribution.p(token) for token in sweep.tokens])
        assert point.entropy_bits == pytest.approx(distribution.entropy_bits)


@pytest.mark.parametrize("chain", [PLAIN, LLAMA_CPP, PLAIN.with_values("penalties", repeat=1.3)])
def test_the_curves_are_the_chains_and_follow_the_moment(asked, chain):
    asked.controller.set_chain(chain)
    assert_exact(asked)
    before = grown(asked).points
    asked.go_on(1)
    assert_exact(asked)
    assert grown(asked).points != before


def test_another_temperature_moves_the_line_and_keeps_the_curves(asked):
    before = grown(asked)
    asked.press(Key.Key_BracketRight)
    after = asked.window.next_token.sweep.plot.curves
    assert after.points == before.points
    assert not asked.window.sweeping.is_busy
    assert after.now.temperature == 1.1


def test_the_line_sets_the_temperature_of_the_window(asked):
    grown(asked)
    plot = asked.window.next_token.sweep.plot
    asked.click(plot, QPoint(round(plot.x_of(0.3)), plot.height() // 2))
    assert asked.controller.chain["temperature"].value == pytest.approx(0.3, abs=0.02)
    assert asked.window.next_token.temperature.temperature == asked.controller.chain["temperature"].value
    assert asked.bars_have_focus or asked.focus is asked.window.next_token


def test_nothing_is_worked_out_while_nobody_looks(asked):
    asked.press(Key.Key_S)
    assert not asked.window.next_token.sweep.isVisible()
    asked.go_on(1)
    assert asked.window.sweeping.sweep is None


def test_sweep_and_stages_take_each_others_place(asked):
    panel = asked.window.next_token
    asked.press(Key.Key_V)
    assert panel.pipeline.isVisible()
    assert not panel.sweep.isVisible()
    asked.press(Key.Key_S)
    assert panel.sweep.isVisible()
    assert not panel.pipeline.isVisible()


def test_the_picture_is_empty_where_there_are_no_bars(asked):
    grown(asked)
    asked.window.new_conversation()
    assert asked.window.next_token.sweep.plot.curves is None
    assert not asked.window.sweeping.is_busy
