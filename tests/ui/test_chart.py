"""The bars: which rows, what they say, what a click or a key does, and that text stays text."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from playground.ui.bars.chart import GLIDE_MS, BarChart
from playground.ui.bars.chart_layout import fraction, layout, row_height
from playground.ui.bars.chart_lines import lines_of
from playground.ui.look.theme import themes
from playground.ui.text.hover_card import token_facts
from tests.ui.distributions import nepal, of_logits, vocabulary

N = 1000
VOCABULARY = vocabulary(N)


@pytest.fixture
def chart(qtbot):
    themes().choose("light")
    made = BarChart()
    made.motion = False
    made.resize(600, 500)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def view(chart):
    return chart._view


def click_row(chart, row, x=200):
    y = round((row + 0.5) * view(chart).columns.row_height)
    QTest.mouseClick(view(chart).viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(x, y))


# -- which rows there are ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("n_rows", "drawn", "picked", "tokens"),
    [
        (5, 1, None, [0, 1, 2, 3, 4]),
        (5, None, None, [0, 1, 2, 3, 4]),
        (5, 7, None, [0, 1, 2, 3, 4, 7]),
        (5, 900, 3, [0, 1, 2, 3, 4, 900]),
        (5, 900, 901, [0, 1, 2, 3, 4, 900, 901]),
        (8, 2, None, [0, 1, 2, 3, 4, 5, 6, 7]),
    ],
)
def test_rows_are_the_top_tokens_the_drawn_and_the_picked_one(n_rows, drawn, picked, tokens):
    lines = lines_of(nepal(), VOCABULARY, n_rows, drawn, picked)
    assert [line.token for line in lines] == [*tokens, None]
    assert [line.token for line in lines if line.is_drawn] == ([] if drawn is None else [drawn])
    assert lines[-1].label == f"{N - len(tokens)} others"


def test_rows_keep_their_order_when_only_the_chain_changes():
    orders = [
        [line.token for line in lines_of(nepal(**values), VOCABULARY, 8, 0, None)]
        for values in ({}, {"temperature": 5.0}, {"top_k": 3}, {"top_p": 0.5, "min_p": 0.2}, {"temperature": 0.0})
    ]
    assert all(order == orders[0] for order in orders)


@pytest.mark.parametrize(
    ("values", "row", "final", "raw", "reason"),
    [
        ({}, 0, "41.0 %", "41.0 %", ""),
        ({"top_k": 4}, 0, "47.2 %", "41.0 %", ""),
        ({"top_k": 4}, 5, "", "2.5 %", "top-k: 6th, keeps 4"),
        ({"min_p": 0.05}, 6, "", "2.0 %", "min-p: 4.9 % of the top, needs 5 %"),
        ({"top_p": 0.95}, 7, "", "1.2 %", "top-p: 95 % reached"),
        ({"temperature": 0.0}, 3, "", "7.6 %", "greedy: only the highest stays"),
        ({"temperature": 0.0}, 0, "100 %", "41.0 %", ""),
    ],
)
def test_a_row_says_its_numbers_and_who_cut_it(values, row, final, raw, reason):
    line = lines_of(nepal(**values), VOCABULARY, 8, 0, None)[row]
    assert (line.final_text or "", line.raw_text, line.reason) == (final, raw, reason)


@pytest.mark.parametrize(
    ("values", "final", "reason"),
    [
        ({"top_k": 2}, "", "top-k"),
        ({"top_k": 2, "temperature": 0.0}, "", "top-k"),
        ({"top_k": 10}, "0.0080 %", "2 left, the others cut by top-k"),
        ({}, "3.8 %", ""),
    ],
)
def test_the_rest_says_its_mass_and_who_cut_it(values, final, reason):
    line = lines_of(nepal(**values), VOCABULARY, 8, 0, None)[-1]
    assert line.token is None
    assert (line.final_text, line.reason) == (final, reason)


def test_what_is_small_is_not_cut():
    """A probability that no number can hold is not 0; beside it the first one is not all."""
    first, second, rest = lines_of(of_logits(0, -50, -50, -60, temperature=0.05), vocabulary(4), 2, 0, None)
    assert (first.final_text, second.final_text, rest.final_text) == ("> 99.9999 %", "< 0.0001 %", "< 0.0001 %")
    assert (second.is_cut, rest.is_cut) == (False, False)
    assert rest.spoken == "2 others, final < 0.0001 %, raw < 0.0001 %"
    cut = lines_of(of_logits(0, -50, -50, -60, top_k=2, temperature=0.05), vocabulary(4), 2, 0, None)[-1]
    assert (cut.is_cut, cut.final_text) == (True, "")


def test_keys_then_ranks_stand_before_the_rows():
    hints = [line.hint for line in lines_of(nepal(), VOCABULARY, 12, 900, None)]
    assert hints == ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "11", "12", "⋯", ""]


@pytest.mark.parametrize(
    ("piece", "label"),
    [
        (" two  spaces", "␣two␣␣spaces"),
        ("\n", "↵"),
        (b"\xe2\x80", "<E2><80>"),
        ("<b>x</b>", "<b>x</b>"),
        (b"", "token 0"),
    ],
)
def test_a_token_is_shown_as_what_it_is(piece, label):
    made = vocabulary(3, (piece,))
    assert lines_of(of_logits(3, 2, 1), made, 5, None, None)[0].label == label


def test_a_vocabulary_smaller_than_the_chart_has_no_rest():
    lines = lines_of(of_logits(3, 2, 1), vocabulary(3), 10, 0, None)
    assert [line.token for line in lines] == [0, 1, 2]


# -- where things stand ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("p", "log_axis", "place"),
    [
        (0.0, False, 0),
        (0.25, False, 0.25),
        (1, False, 1),
        (0, True, 0),
        (1e-9, True, 0),
        (1e-3, True, 0.5),
        (1, True, 1),
    ],
)
def test_axis(p, log_axis, place):
    assert fraction(p, log_axis) == pytest.approx(place)


@pytest.mark.parametrize("width", [300, 400, 600, 1440, 3000])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_columns_never_overlap(qapp, width, scale):
    columns = layout(themes().current.scaled(scale), width * scale, 32)
    edges = [
        0,
        columns.hint_right,
        columns.token_left,
        columns.token_right,
        columns.track_left,
        columns.track_right,
        columns.final_right,
        columns.raw_right,
        width * scale,
    ]
    assert edges == sorted(edges)
    assert columns.track_right - columns.track_left >= 40


@pytest.mark.parametrize(("available", "n", "height"), [(2000, 10, 32), (240, 10, 24), (100, 50, 24)])
def test_row_height_stays_between_theme_and_text(qapp, available, n, height):
    assert row_height(themes().current, available, n) == pytest.approx(height, abs=2)


# -- the widget --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("row", [0, 3, 9])
def test_a_click_picks_the_row(chart, qtbot, row):
    chart.show_distribution(nepal(), 1, VOCABULARY)
    with qtbot.waitSignal(chart.token_picked) as picked:
        click_row(chart, row)
    assert picked.args == [chart.tokens[row]]


def test_a_cut_token_can_be_picked_too(chart, qtbot):
    chart.show_distribution(nepal(top_k=2), 1, VOCABULARY)
    with qtbot.waitSignal(chart.token_picked) as picked:
        click_row(chart, 5)
    assert picked.args == [5]


@pytest.mark.parametrize("row", [10, 12])
def test_the_rest_and_the_empty_space_cannot_be_picked(chart, qtbot, row):
    chart.show_distribution(nepal(), 1, VOCABULARY)
    with qtbot.assertNotEmitted(chart.token_picked):
        click_row(chart, row)


def test_a_press_that_leaves_the_row_picks_nothing(chart, qtbot):
    chart.show_distribution(nepal(), 1, VOCABULARY)
    port = view(chart).viewport()
    with qtbot.assertNotEmitted(chart.token_picked):
        QTest.mousePress(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(200, 16))
        QTest.mouseRelease(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(200, 80))


@pytest.mark.parametrize(
    ("keys", "token"),
    [
        ([Qt.Key.Key_Down], 0),
        ([Qt.Key.Key_Down] * 3, 2),
        ([Qt.Key.Key_Up], 9),
        ([Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up], 0),
        ([Qt.Key.Key_End, Qt.Key.Key_Down], 9),
        ([Qt.Key.Key_End, Qt.Key.Key_Home], 0),
    ],
)
def test_keys_move_a_cursor_and_enter_picks(chart, qtbot, keys, token):
    chart.show_distribution(nepal(), 1, VOCABULARY)
    chart.setFocus()
    for key in keys:
        QTest.keyClick(view(chart), key)
    with qtbot.waitSignal(chart.token_picked) as picked:
        QTest.keyClick(view(chart), Qt.Key.Key_Return)
    assert picked.args == [chart.tokens[token]]


def test_enter_without_a_cursor_picks_nothing(chart, qtbot):
    chart.show_distribution(nepal(), 1, VOCABULARY)
    with qtbot.assertNotEmitted(chart.token_picked):
        QTest.keyClick(view(chart), Qt.Key.Key_Return)
        QTest.keyClick(view(chart), Qt.Key.Key_Down)
        QTest.keyClick(view(chart), Qt.Key.Key_Escape)
        QTest.keyClick(view(chart), Qt.Key.Key_Return)


def test_who_comes_by_tab_sees_a_cursor_and_it_goes_with_the_focus(chart, qtbot):
    chart.show_distribution(nepal(), 1, VOCABULARY)
    chart.activateWindow()
    chart.setFocus(Qt.FocusReason.OtherFocusReason)
    assert view(chart).bars.cursor is None
    view(chart).clearFocus()
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    assert view(chart).bars.cursor == 0
    view(chart).clearFocus()
    assert view(chart).bars.cursor is None


@pytest.mark.parametrize("has_cursor", [True, False])
def test_escape_is_the_windows_unless_there_is_a_cursor(chart, has_cursor):
    chart.show_distribution(nepal(), 1, VOCABULARY)
    if has_cursor:
        QTest.keyClick(view(chart), Qt.Key.Key_Down)
    override = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    override.ignore()
    QApplication.sendEvent(view(chart), override)
    assert override.isAccepted() == has_cursor


def test_another_theme_repaints_the_rows(chart):
    chart.show_distribution(nepal(temperature=0.0), 0, VOCABULARY)
    columns = view(chart).columns
    here = QPoint(round((columns.track_left + columns.track_right) / 2), round(columns.row_height / 2))
    for theme in ("light", "dark", "light"):
        themes().choose(theme)
        painted = view(chart).grab().toImage().pixelColor(here)
        assert painted == themes().current.colour("bar_final")


def test_a_screen_reader_hears_the_row_of_the_cursor(chart):
    chart.show_distribution(nepal(top_k=4), 1, VOCABULARY)
    QTest.keyClick(view(chart), Qt.Key.Key_Down)
    QTest.keyClick(view(chart), Qt.Key.Key_Down)
    assert view(chart).accessibleDescription() == "2 ␣neighbours, final 31.6 %, raw 27.4 %, drawn, 2 of 10"
    heard = QAccessible.queryAccessibleInterface(view(chart))
    assert heard.text(QAccessible.Text.Name) == "Next token"
    assert heard.text(QAccessible.Text.Description).startswith("2 ␣neighbours")


def test_painted_is_told_once_for_each_new_data(chart, qtbot):
    with qtbot.waitSignal(chart.painted):
        chart.show_distribution(nepal(), 1, VOCABULARY)
    with qtbot.assertNotEmitted(chart.painted):
        view(chart).viewport().repaint()
    with qtbot.waitSignal(chart.painted):
        chart.show_distribution(nepal(temperature=2.0), 1, VOCABULARY)


def test_bars_glide_to_their_new_place_in_less_than_200_ms(chart, qtbot):
    chart.motion = True
    chart.show_distribution(nepal(), 1, VOCABULARY)
    before = view(chart).bars.shown_fractions.copy()
    chart.show_distribution(nepal(temperature=0.0), 1, VOCABULARY)
    np.testing.assert_allclose(view(chart).bars.shown_fractions[0], before[0], atol=0.1)
    qtbot.waitUntil(lambda: view(chart).bars.shown_fractions[0, 0] == 1.0, timeout=2000)
    assert GLIDE_MS < 200


@pytest.mark.parametrize("motion", [True, False])
def test_without_motion_or_without_a_glide_bars_jump(chart, motion):
    chart.motion = motion
    chart.show_distribution(nepal(), 1, VOCABULARY)
    chart.show_distribution(nepal(temperature=0.0), 1, VOCABULARY, glide=not motion)
    assert view(chart).bars.shown_fractions[0, 0] == 1.0


def test_switching_motion_off_ends_a_glide(chart):
    chart.motion = True
    chart.show_distribution(nepal(), 1, VOCABULARY)
    chart.show_distribution(nepal(temperature=0.0), 1, VOCABULARY)
    chart.motion = False
    assert view(chart).bars.shown_fractions[0, 0] == 1.0


@pytest.mark.parametrize(("asked", "n"), [(1, 5), (5, 5), (27, 27), (50, 50), (99, 50)])
def test_5_to_50_rows(chart, asked, n):
    chart.show_distribution(nepal(), 1, VOCABULARY)
    chart.n_rows = asked
    assert chart.n_rows == n
    assert len(chart.tokens) == n


def test_the_log_axis_shows_what_the_linear_one_hides(chart):
    chart.show_distribution(nepal(), 1, VOCABULARY)
    chart.log_axis = True
    assert chart.log_axis
    assert view(chart).bars.shown_fractions[9, 0] == pytest.approx(fraction(nepal().p(9), True))


def test_an_empty_chart_says_why(chart, qtbot):
    chart.show_distribution(nepal(), 1, VOCABULARY)
    chart.clear("No model is open.")
    assert chart.tokens == []
    assert chart._empty.text() == "No model is open."
    chart.show_distribution(nepal(), 1, VOCABULARY)
    assert len(chart.tokens) == 10


@pytest.mark.parametrize("width", [300, 420, 600, 3000])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_any_width_in_any_theme_paints(chart, width, theme):
    themes().choose(theme)
    words = (" 你好", "नमस्ते", "👩", "<|end|>", " extraordinarily" * 5, b"\xe2", "\n\n", "한국어", " مرحبا", "<b>b</b>")
    chart.show_distribution(nepal(top_k=5), 900, vocabulary(N, words, control=(3,)), picked=7)
    chart.resize(width, 500)
    chart.grab()
    themes().choose("light")


def test_model_text_is_never_rich_text(chart):
    evil = ("<img src=x>", "<b>bold</b>", "&lt;")
    chart.show_distribution(nepal(), 1, vocabulary(N, evil))
    chart._hovered = 0
    chart._show_card()
    labels = [*(label for pair in chart._card._labels for label in pair), chart._card._title, chart._card._foot]
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in (*labels, chart._empty))
    assert chart._card._title.text() == "<img␣src=x>"


def test_hovering_shows_all_about_the_token(chart, qtbot):
    chart.show_distribution(nepal(top_k=4), 1, VOCABULARY)
    QTest.mouseMove(view(chart).viewport(), QPoint(200, 16))
    QTest.mouseMove(view(chart).viewport(), QPoint(205, round(1.5 * view(chart).columns.row_height)))
    qtbot.waitUntil(chart._card.isVisible)
    assert "␣neighbours" in chart._card.text
    assert "click: choose it by hand" in chart._card.text
    chart.clear("")
    assert not chart._card.isVisible()


def test_what_the_card_says():
    facts = dict(token_facts(nepal(top_k=4, temperature=0.5), 1, VOCABULARY))
    assert facts == {
        "id": "1",
        "bytes": "20 6e 65 69 67 68 62 6f 75 72 73",
        "rank": "2 of 1,000",
        "logit": "−1.295",
        "surprise": "1.87 bits",
        "raw": "27.4 %",
        "after top-k": "31.6 %",
        "after temperature": "28.8 %",
        "final": "28.8 %",
        "if u is in": "0.6450 to 0.9330",
    }


def test_the_card_of_a_cut_token_has_no_interval():
    facts = dict(token_facts(nepal(top_k=4), 6, VOCABULARY))
    assert facts["final"] == facts["after top-k"] == "0 %"
    assert "if u is in" not in facts


def test_reasons_are_shortened_or_left_out_where_there_is_no_room(chart):
    chart.show_distribution(nepal(min_p=0.05), 0, VOCABULARY)
    assert view(chart).bars.reasons[6] == "min-p: 4.9 % of the top, needs 5 %"
    chart.resize(330, 500)
    assert view(chart).bars.reasons[6] == "min-p"
