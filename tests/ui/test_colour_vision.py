"""What is told by a colour is told to every kind of eyes, or by something besides the colour."""

from itertools import combinations, pairwise

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from playground import resources
from playground.ui.bars.chart_bars import dashed_pen
from playground.ui.bars.strip import SHADES
from playground.ui.compare.sweep_curves import COLOURS as SERIES
from playground.ui.compare.sweep_plot import series_pen
from playground.ui.look.theme_file import load
from playground.ui.look.theme_names import THEMES
from playground.ui.look.theme_value import contrast
from tests.ui.colour_vision import EYES, distance, seen

APART = 0.06
"""In OKLab: three times what can just be told apart."""
BESIDE = [
    ("bar_final", "bar_rest"),
    ("bar_final", "bar_cut"),
    ("bar_final", "track"),
    ("bar_final", "bar_raw_inside"),
    ("bar_rest", "track"),
    ("bar_raw", "track"),
    ("bar_raw", "panel"),
    ("ghost", "bar_final"),
    ("ghost", "track"),
    ("ghost", "bar_raw"),
    ("drawn", "panel"),
    ("needle", "panel"),
    ("accent", "border_strong"),
    ("stage_bar", "stage_rest"),
    ("stage_bar", "stage_drawn"),
    ("stage_rest", "stage_drawn"),
    ("stage_bar", "stage_inside"),
    ("stage_outline", "stage_track"),
    *pairwise(["cold", "cool", "warm", "hot"]),
    *pairwise(["panel", "tint_1", "tint_2", "tint_3", "tint_4"]),
    *combinations(SERIES, 2),
]
"""Neighbours of which each says something else. The colours of errors, warnings and what is done are not among them:
words and icons say those. Neither are the row of the draw and the keyboard's: a frame, and a bar at the left."""


@pytest.fixture(params=THEMES)
def theme(request, qapp):
    return load(resources.find(f"themes/{request.param}.toml"))


def test_the_simulation_is_the_published_one(qapp):
    for eyes in EYES:
        assert distance(QColor("black"), QColor("white"), eyes) == pytest.approx(1.0, abs=0.01)
    red, green = QColor("#ff0000"), QColor("#00ff00")
    assert distance(red, green) > 0.5
    # Machado and others, 2009: what is left of red, in linear RGB.
    assert seen(red, "protanopia") == pytest.approx([0.152286, 0.114503, 0.0])
    assert seen(red, "deuteranopia") == pytest.approx([0.367322, 0.280085, 0.0])
    assert seen(QColor("#0000ff"), "tritanopia") == pytest.approx([0.0, 0.147602, 0.3039])
    assert all(np.allclose(matrix.sum(axis=1), 1.0, atol=1e-5) for matrix in EYES.values())


@pytest.mark.parametrize("eyes", EYES)
def test_neighbours_stay_apart(theme, eyes):
    near = {
        (one, other): round(distance(theme.colour(one), theme.colour(other), eyes), 3)
        for one, other in BESIDE
        if distance(theme.colour(one), theme.colour(other), eyes) < APART
    }
    assert near == {}


@pytest.mark.parametrize("eyes", EYES)
def test_segments_of_the_strip_stay_apart(theme, eyes):
    """The last two shades alternate; a line of the panel's colour parts all of them."""
    shades = [theme.mix("accent", "panel", share) for share in SHADES]
    assert all(distance(one, other, eyes) > 0.02 for one, other in pairwise(shades))


def test_what_is_pale_has_a_line_around_it(theme):
    """A cut bar, and the one of all others, which are told apart by their place: below all others, without a number."""
    for name in ("bar_cut", "bar_rest"):
        edge = theme.edge(name)
        assert edge.style() == Qt.PenStyle.SolidLine
        assert contrast(edge.color(), theme.colour("track")) >= 3.0
    assert theme.edge("bar_final").style() == Qt.PenStyle.NoPen


def test_raw_outlines_and_curves_have_patterns(theme):
    assert dashed_pen(theme, "bar_raw").style() == Qt.PenStyle.CustomDashLine
    patterns = {tuple(series_pen(theme, index).dashPattern()) for index in range(len(SERIES))}
    assert len(patterns) == len(SERIES)
