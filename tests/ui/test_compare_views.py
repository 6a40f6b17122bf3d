"""The parts of a column, by hand-made moments."""

import numpy as np
import pytest

from playground.core.moment import Moment
from playground.core.records import By, Luck
from playground.core.roads import Road
from playground.core.sampling import PLAIN, PRESETS, Scores, uniform
from playground.core.session import Mode, Session, Turn
from playground.ui.compare.compare_view import CompareView
from playground.ui.compare.comparison import Start
from playground.ui.compare.next_bars import MOST_ROWS, NextBars
from playground.ui.compare.road_card import RoadCard
from playground.ui.compare.sparkline import Sparkline
from playground.ui.tints.tint import Tint
from playground.ui.tints.tinting import Tinting
from playground.ui.words.numbers import percent
from tests.ui.distributions import nepal, vocabulary

N = 50


@pytest.fixture
def session():
    session = Session(Mode.TEXT, 1)
    session.append_prompt(session.root, [1, 2], Turn("ab", "", "ab"))
    return session


def moment(session, redraw=0):
    return Moment.of(session.here, nepal(N).raw.scores, PLAIN, Luck(1, redraw))


def redraw_in_the_tail():
    """A redraw number whose u lands beyond the first rows."""
    return next(number for number in range(1000) if uniform(1, 2, number) > 0.95)


def road_of(session, n):
    road = Road(session.here)
    for number in range(n):
        now = Moment.of(road.tip, Scores(np.linspace(0, number, N)), PLAIN, Luck(1))
        road.append(session.branch(road.tip, now.drawn, now.choice(now.drawn, By.DRAW)))
    return road


def shown(qtbot, widget, width=320, height=600):
    qtbot.addWidget(widget)
    widget.resize(width, height)
    widget.show()
    return widget


# The next token


def test_rows_are_the_first_tokens_with_their_final_probabilities(qtbot, session):
    bars, now = shown(qtbot, NextBars()), moment(session)
    bars.show_moment(now, vocabulary(N))
    assert [row[0] for row in bars.rows] == ["␣capital", "␣neighbours", "␣people", "␣mountains"]
    assert bars.rows[0][1] == percent(now.distribution.p(0))
    assert bars.accessibleDescription().startswith("next token · u = ")


def test_a_drawn_token_that_is_not_among_them_takes_the_last_row(qtbot, session):
    bars, now = shown(qtbot, NextBars()), moment(session, redraw_in_the_tail())
    assert now.drawn >= MOST_ROWS
    bars.show_moment(now, vocabulary(N))
    assert [is_drawn for _, _, is_drawn in bars.rows] == [False] * (MOST_ROWS - 1) + [True]
    bars.set_n_rows(MOST_ROWS - 1)
    assert [is_drawn for _, _, is_drawn in bars.rows] == [False] * (MOST_ROWS - 2) + [True]


def test_one_token_that_is_left_is_one_row(qtbot, session):
    bars = shown(qtbot, NextBars())
    bars.show_moment(moment(session).with_chain(PRESETS["greedy"]), vocabulary(N))
    assert bars.rows == [("␣capital", "100 %", True)]
    bars.show_words("over")
    assert (bars.rows, bars.text) == ([], "over")


def test_logits_that_were_evaluated_again_are_marked(qtbot, session):
    bars = shown(qtbot, NextBars())
    again = Moment.of(session.here, nepal(N).raw.scores, PLAIN, Luck(1), again=True)
    bars.show_moment(again, vocabulary(N))
    assert "evaluated again" in bars.text


# The line of entropies


def test_two_lines_with_one_scale_stand_equally_high_for_equal_values(qtbot):
    one, other = shown(qtbot, Sparkline(), 300, 50), shown(qtbot, Sparkline(), 300, 50)
    one.show_values([1.0, 3.0], 4.0, 40, None)
    other.show_values([3.0] * 40, 4.0, 40, 1)
    assert one.point(1) == other.point(1)
    assert one.point(0).y() > one.point(1).y()
    assert one.accessibleDescription() == "3.00 bits"
    assert not other.grab().isNull()


def test_a_long_line_has_no_more_points_than_pixels_and_keeps_its_peaks(qtbot):
    spark = shown(qtbot, Sparkline(), 300, 50)
    values = [1.0] * 5000
    values[2345] = 4.0
    spark.show_values(values, 4.0, 5000, None)
    assert len(spark.line()) <= 2 * spark.width()
    assert min(point.y() for point in spark.line()) == pytest.approx(spark.point(2345).y())
    spark.show_values(values[:20], 4.0, 20, None)
    assert spark.line() == [spark.point(index) for index in range(20)]


# A column


@pytest.fixture
def card(qtbot):
    return shown(qtbot, RoadCard("A"))


def test_a_column_shows_its_chain(card):
    card.show_chain(PRESETS["wild"], PRESETS)
    assert card.preset.text() == "wild"
    assert (card.slider.exact, card.field.value) == (1.8, 1.8)
    card.show_chain(PLAIN.with_values("temperature", value=0.5), PRESETS)
    assert card.preset.text() == "custom"


def test_what_the_person_does_goes_out_as_a_signal(card, qtbot):
    card.show_chain(PLAIN, PRESETS)
    with qtbot.waitSignal(card.temperature_changed) as changed:
        card.slider._move_to(2.0)
    assert changed.args == [2.0]
    with qtbot.waitSignal(card.preset_chosen) as chosen:
        card.preset.menu().actions()[1].trigger()
    assert chosen.args == ["greedy"]
    with qtbot.waitSignal(card.adopt_requested):
        card.adopt.click()
    with qtbot.waitSignal(card.edit_requested):
        card.edit.click()


def test_a_column_marks_where_it_parts_and_nothing_beyond_its_end(card, session):
    road = road_of(session, 3)
    card.show_road(road, vocabulary(N), Mode.TEXT, None, 1)
    assert card.view.parting is road.nodes[1]
    assert not card.grab().isNull()
    card.show_road(road, vocabulary(N), Mode.TEXT, None, 3)
    assert card.view.parting is None


def test_a_low_column_keeps_its_room_for_the_text(card, session):
    card.show_road(road_of(session, 3), vocabulary(N), Mode.TEXT, None, None)
    card.show_next(moment(session), vocabulary(N), "")
    assert len(card.bars.rows) == MOST_ROWS
    card.resize(320, 450)
    assert len(card.bars.rows) == MOST_ROWS - 1


def test_the_button_has_words_that_fit(card):
    assert card.adopt.text() == "Make this the conversation"
    card.resize(200, 600)
    assert card.adopt.text() == "Take this"


# All of them


def test_the_view_says_what_can_be_done_and_then_where_they_part(qtbot):
    view = shown(qtbot, CompareView(), 1000, 600)
    view.show_about("Hi", None, 0)
    assert view.about == "after “Hi” · Space takes a token in each column, P plays"
    view.show_about("Hi", 4, 9)
    assert view.about == "after “Hi” · they part at token 5"


def test_switches_tell_what_was_chosen(qtbot):
    view = shown(qtbot, CompareView(), 1000, 600)
    for switch, value in ((view.start, Start.ANSWER), (view.luck, False), (view.count, 2)):
        with qtbot.waitSignal(switch.chosen) as chosen:
            switch.buttons[value].click()
        assert chosen.args == [value]
        assert [each for each, button in switch.buttons.items() if button.isChecked()] == [value]


def test_the_key_to_the_colours_goes_with_the_colours(qtbot):
    view = shown(qtbot, CompareView(), 1000, 600)
    view.show_tinting(Tinting(Tint.RANK))
    assert view.legend.isVisible()
    view.show_tinting(Tinting(Tint.OFF))
    assert not view.legend.isVisible()
