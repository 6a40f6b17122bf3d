"""What lies over the bars: ghosts of what is only asked about, counts of throws; and the slider that asks."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from playground.core.sampling import PLAIN, Throws, throws
from playground.ui.bars.chart import BarChart
from playground.ui.bars.chart_layout import fraction
from playground.ui.bars.looking import difference
from playground.ui.bars.temperature import TemperaturePanel
from playground.ui.bars.throws_bar import ThrowsBar, within
from playground.ui.chain.scales import PowerScale
from playground.ui.look.theme import themes
from playground.ui.parts.value_slider import ValueSlider
from tests.ui.distributions import nepal, vocabulary

N = 1000
VOCABULARY = vocabulary(N)
ALT, NONE = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def chart(qtbot):
    themes().choose("light")
    made = BarChart()
    made.motion = False
    made.n_rows = 8
    made.resize(600, 500)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.show_distribution(nepal(N), 1, VOCABULARY)
    return made


def overlay(chart):
    return chart._view.overlay


@pytest.mark.parametrize("log_axis", [False, True])
def test_ghosts_are_the_bars_as_they_would_be(chart, log_axis):
    chart.log_axis = log_axis
    ghost = nepal(N, temperature=2.0)
    chart.show_ghost(ghost, "with temperature 2.00")
    shares = [ghost.p(token) for token in chart.tokens]
    expected = [fraction(p, log_axis) for p in (*shares, 1 - sum(shares))]
    assert overlay(chart).ghosts == pytest.approx(expected)
    chart.grab()
    chart.show_ghost(None)
    assert not overlay(chart).ghosts


def test_counts_stand_where_the_throws_fell_with_the_expected_deviation(chart):
    thrown = throws(nepal(N), 42, 7, 0, 1000)
    chart.show_throws(thrown)
    tallies = overlay(chart).tallies
    assert len(tallies) == 9
    assert sum(int(tally.text) for tally in tallies) == 1000
    first = tallies[0]
    assert first.place == pytest.approx(thrown.count(0) / 1000)
    deviation = (0.41 * 0.59 / 1000) ** 0.5
    assert (first.low, first.high) == pytest.approx((0.41 - deviation, 0.41 + deviation), abs=1e-4)
    chart.grab()


def test_other_bars_take_ghosts_and_counts_away_and_the_same_ones_do_not(chart):
    distribution = nepal(N)
    chart.show_distribution(distribution, 1, VOCABULARY)
    chart.show_throws(throws(distribution, 1, 2, 0, 100))
    chart.show_ghost(nepal(N, temperature=2.0))
    chart.show_distribution(distribution, 1, VOCABULARY)
    assert overlay(chart).ghosts
    assert chart.throws is not None
    chart.show_distribution(nepal(N), 1, VOCABULARY)
    assert not overlay(chart).ghosts
    assert not overlay(chart).tallies
    assert chart.throws is None


def test_without_bars_there_is_nothing_to_lie_over(chart):
    chart.clear("nothing")
    chart.show_ghost(nepal(N))
    chart.show_throws(Throws(10, {0: 10}))
    assert not overlay(chart).ghosts
    assert chart.throws is None


def test_the_line_below_says_how_near_the_counts_are(qtbot):
    bar = ThrowsBar()
    qtbot.addWidget(bar)
    counts = Throws(1000, {0: 410, 1: 300, 2: 108})
    assert within(counts, nepal(N), [0, 1, 2]) == 2
    bar.show_throws(counts, nepal(N), [0, 1, 2])
    assert bar.text == (
        "1,000 throws, 3 different tokens · 2 of 3 rows within the expected deviation · nothing appended"
    )


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        (PLAIN.with_values("temperature", value=1.4), "with temperature 1.40"),
        (PLAIN.with_values("top_k", k=20), "with top-k 20"),
        (PLAIN.with_values("penalties", repeat=1.2), "with penalties repeat 1.20"),
        (PLAIN, "what if"),
    ],
)
def test_what_a_ghost_is_of(asked, text):
    assert difference(PLAIN, asked) == text


# -- the slider that asks ----------------------------------------------------------------------------------------------


@pytest.fixture
def slider(qtbot):
    made = ValueSlider(PowerScale(0.0, 1.0), 0.01)
    made.resize(200, 24)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.asked_values = []
    made.what_if.connect(made.asked_values.append)
    return made


def hover(slider, value, modifiers):
    place = QPointF(slider.x_of(value), 12)
    kind, none = QEvent.Type.MouseMove, Qt.MouseButton.NoButton
    move = QMouseEvent(kind, place, slider.mapToGlobal(place), none, none, modifiers)
    QApplication.sendEvent(slider, move)


def test_alt_and_the_mouse_ask_and_set_nothing(slider, qtbot):
    with qtbot.assertNotEmitted(slider.value_moved):
        hover(slider, 0.3, NONE)
        hover(slider, 0.3, ALT)
        hover(slider, 0.3, ALT)
        hover(slider, 0.7, ALT)
        hover(slider, 0.7, NONE)
    assert slider.asked_values == [0.3, 0.7, None]
    assert slider.exact == 0.0


@pytest.mark.parametrize("kind", [QEvent.Type.Leave, QEvent.Type.Hide])
def test_the_question_ends_when_the_mouse_goes(slider, kind):
    hover(slider, 0.3, ALT)
    if kind is QEvent.Type.Hide:
        slider.hide()
    else:
        QApplication.sendEvent(slider, QEvent(kind))
    assert slider.asked_values == [0.3, None]


def test_letting_alt_go_ends_it_wherever_the_focus_is(slider, qtbot):
    other = TemperaturePanel()
    qtbot.addWidget(other)
    QTest.mouseMove(slider, QPoint(100, 12))
    QApplication.instance().installEventFilter(slider)
    hover(slider, 0.3, ALT)
    QApplication.sendEvent(other, QKeyEvent(QEvent.Type.KeyRelease, Qt.Key.Key_Alt, NONE))
    assert slider.asked_values[-1] is None
    assert slider.asked is None


def test_a_press_sets_and_asks_no_more(slider, qtbot):
    hover(slider, 0.3, ALT)
    with qtbot.waitSignal(slider.value_moved) as moved:
        QTest.mouseClick(slider, Qt.MouseButton.LeftButton, ALT, QPoint(round(slider.x_of(0.3)), 12))
    assert moved.args[0] == pytest.approx(0.3, abs=0.01)
    assert slider.asked_values == [0.3, None]


def test_alt_and_arrows_ask_step_by_step(slider, qtbot):
    slider.set_value(0.5)
    with qtbot.assertNotEmitted(slider.value_moved):
        for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Home):
            QApplication.sendEvent(slider, QKeyEvent(QEvent.Type.KeyPress, key, ALT))
        QApplication.sendEvent(slider, QKeyEvent(QEvent.Type.KeyRelease, Qt.Key.Key_Alt, NONE))
    assert slider.asked_values == [0.51, 0.52, 0.51, 0.0, None]
    assert slider.exact == 0.5


def test_the_temperature_passes_it_on(qtbot):
    panel = TemperaturePanel()
    qtbot.addWidget(panel)
    with qtbot.waitSignal(panel.what_if) as asked:
        hover(panel._slider, 2.0, ALT)
    assert asked.args == [2.0]
    panel.grab()
