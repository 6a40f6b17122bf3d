"""Formulas: read as plain text, set with room for everything, drawn at any scale; numbers with few digits."""

import math

import pytest

from playground.ui.lesson import figures
from playground.ui.lesson.axes import rows_of, whole_ticks
from playground.ui.lesson.formula import Coloured, Formula, Fraction, Index, Look, Power, Row, Word, total, variable
from playground.ui.lesson.page_flatten import formula_with_t, ratio_formula, slope_formula
from playground.ui.lesson.page_softmax import softmax_formula, step_formula
from playground.ui.look.theme import themes

E, X = variable("e"), variable("x")


@pytest.mark.parametrize(
    ("piece", "plain"),
    [
        (Power(E, "2.0"), "e^2.0"),
        (Power(E, Row(X, " / ", variable("T"))), "e^(x / T)"),
        (Index(X, "2"), "x_2"),
        (Fraction("1", variable("T")), "1 / T"),
        (Fraction(total([Power(E, "1"), Power(E, "2")]), "3"), "(e^1 + e^2) / 3"),
        (Coloured("0.731", "accent"), "0.731"),
        (softmax_formula(), "p_i = (e^(x_i)) / (e^(x_1) + e^(x_2) + … + e^(x_n))"),
        (formula_with_t(), "p_i = (e^(x_i / T)) / (e^(x_1 / T) + … + e^(x_n / T))"),
        (slope_formula(), "d / (d x) e^(x / T) = 1 / T e^(x / T)"),
        (ratio_formula(), "(p_2) / (p_1) = e^(( x_2 − x_1 ) / T)"),
        (
            step_formula([1.0, 2.0]),
            "p_2 = (e^2.0) / (e^1.0 + e^2.0) = 7.389 / (2.718 + 7.389) = 0.731",
        ),
    ],
)
def test_a_formula_as_plain_text(piece, plain):
    assert piece.plain == plain


def test_many_scores_are_not_all_written_out(qapp):
    assert step_formula([1.0, 2.0, 0.0, -1.0]).plain.startswith("p_2 = (e^2.0) / (e^1.0 + … + e^−1.0) = 7.389 / 11.475")


@pytest.mark.parametrize("pixels", [12, 18, 60])
def test_a_piece_takes_the_room_of_its_parts(qapp, pixels):
    look = Look(pixels)
    one, power, fraction = Word("e").size(look), Power(E, "2").size(look), Fraction("1", "2").size(look)
    assert power.width > one.width
    assert power.ascent > one.ascent
    assert fraction.ascent + fraction.descent > 1.8 * (one.ascent + one.descent)


def test_an_exponent_is_smaller_and_an_index_hangs(qapp):
    look = Look(20)
    assert Power(E, "2").size(look).width < Row("e", "2").size(look).width + 2
    assert Index(X, "2").size(look).descent > Word("x").size(look).descent


@pytest.fixture
def formula(qtbot):
    themes().choose("light")
    made = Formula(softmax_formula())
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    made.show()
    return made


def ink(widget, name):
    image = widget.grab().toImage()
    wanted = themes().current.colour(name)
    return [
        (x, y) for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y) == wanted
    ]  # fmt: skip


def test_a_formula_is_drawn_in_the_themes_colour_and_fits(formula):
    places = ink(formula, "text")
    assert len(places) > 50
    assert max(x for x, _ in places) < formula.width() - 1
    assert min(y for _, y in places) > 0
    assert max(y for _, y in places) < formula.height() - 1


def test_where_there_is_no_room_a_formula_is_set_smaller(formula):
    formula.resize(formula.width() // 2, formula.height())
    places = ink(formula, "text")
    assert places
    assert max(x for x, _ in places) < formula.width() - 1


def test_a_formula_is_read_as_text(formula):
    assert formula.text() == softmax_formula().plain
    formula.show_piece(step_formula([1.0, 2.0]))
    assert formula.text().endswith("= 0.731")


@pytest.mark.parametrize(
    ("p", "text"),
    [(0.26894, "0.269"), (1.0, "1.000"), (0.0, "0.000"), (1e-9, "< 0.001"), (0.99999, "> 0.999"), (1 - 1e-12, "1.000")],
)
def test_a_share(p, text):
    assert figures.share(p) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (math.e, "2.718"),
        (0.0, "0.000"),
        (54.598, "54.598"),
        (22026.4, "22,026"),
        (2.7e43, "2.7 × 10⁴³"),
        (1.2e-5, "1.2 × 10⁻⁵"),
        (math.inf, "∞"),
    ],
)
def test_an_exponential_is_written_with_few_digits(value, text):
    assert figures.amount(value) == text


def test_labels_keep_out_of_each_others_way():
    assert rows_of([(0, 10), (5, 15), (12, 20), (6, 30)], 2) == [0, 1, 0, None]


@pytest.mark.parametrize(("low", "high", "ticks"), [(-1.0, 2.0, [-1, 0, 1, 2]), (-1.5, 0.5, [-1, 0])])
def test_ticks_are_whole_numbers(low, high, ticks):
    assert whole_ticks(low, high) == ticks


def test_a_long_axis_has_few_ticks():
    assert len(whole_ticks(-15.0, 5.0)) <= 9
