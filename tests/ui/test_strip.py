"""The strip: segments add up, the needle's sentence is true, and a large vocabulary costs no more than a small one."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from playground.core.sampling import PLAIN, Scores
from playground.ui.bars.strip import DrawStrip
from playground.ui.bars.strip_segments import LEAST_WIDTH, segments_of
from playground.ui.look.theme import themes
from tests.ui.distributions import nepal, vocabulary

N = 1000
VOCABULARY = vocabulary(N)


@pytest.fixture
def strip(qtbot):
    themes().choose("light")
    made = DrawStrip()
    made.resize(1000, 60)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def show(strip, distribution, u, redraw=0):
    drawn = distribution.draw(u)
    strip.show_draw(distribution, u, 42, 46, redraw, drawn, VOCABULARY)
    return drawn


@pytest.mark.parametrize(
    ("u", "redraw", "sentence"),
    [
        (0.2, 0, "draw u = 0.200 (seed 42, position 46) lands on ␣capital — click a bar to overrule the dice"),
        (0.6, 0, "draw u = 0.600 (seed 42, position 46) lands on ␣neighbours — click a bar to overrule the dice"),
        (
            0.6,
            3,
            "draw u = 0.600 (seed 42, position 46, redraw 3) lands on ␣neighbours — click a bar to overrule the dice",
        ),
        (0.9999, 0, "draw u = 0.999 (seed 42, position 46) lands on ␣w997 — click a bar to overrule the dice"),
    ],
)
def test_the_sentence_says_where_u_lands(strip, u, redraw, sentence):
    show(strip, nepal(), u, redraw)
    assert strip.text == sentence
    assert strip._bar.accessibleDescription() == sentence


@pytest.mark.parametrize("values", [{}, {"top_k": 3}, {"temperature": 0.0}, {"temperature": 5.0}])
@pytest.mark.parametrize("width", [300, 1000, 3000])
def test_segments_are_the_cumulative_distribution(values, width):
    distribution = nepal(**values)
    segments = segments_of(distribution, width)
    assert segments.edges[0] == 0.0
    assert len(segments.tokens) + segments.n_rest == len(distribution.final)
    for token, low, high in zip(segments.tokens, segments.edges, segments.edges[1:], strict=False):
        assert distribution.interval(token) == pytest.approx((low, high))
        assert (high - low) * width >= LEAST_WIDTH * 0.999


@pytest.mark.parametrize("u", [0.0, 0.1, 0.41, 0.5, 0.7, 0.78])
def test_the_token_under_u_is_the_drawn_one(strip, u):
    distribution = nepal()
    drawn = show(strip, distribution, u)
    assert strip._bar.token_at(u * strip._bar.width() + 1e-6) == drawn


def test_one_token_fills_the_strip(strip):
    show(strip, nepal(temperature=0.0), 0.99)
    assert strip._bar.token_at(0) == strip._bar.token_at(strip._bar.width() - 1) == 0


def test_hovering_tells_the_token(strip, qtbot):
    show(strip, nepal(), 0.2)
    QTest.mouseMove(strip._bar, QPoint(5, 10))
    with qtbot.waitSignal(strip.token_hovered) as hovered:
        QTest.mouseMove(strip._bar, QPoint(600, 10))
    assert hovered.args == [1]
    assert "if u is in: 0.4100 to 0.6840" in strip._bar._card.text
    with qtbot.waitSignal(strip.token_hovered) as hovered:
        QTest.mouseMove(strip._bar, QPoint(999, 10))
    assert hovered.args == [None]
    assert not strip._bar._card.isVisible()


def test_an_empty_strip_says_nothing(strip):
    show(strip, nepal(), 0.2)
    strip.clear()
    assert strip.text == ""
    assert strip._bar.token_at(10) is None
    strip.grab()


@pytest.mark.parametrize("width", [300, 700, 3000])
@pytest.mark.parametrize("temperature", [0.0, 1.0, 5.0])
def test_any_width_paints_a_large_vocabulary(strip, width, temperature):
    logits = np.random.default_rng(0).normal(size=262_144) * 3
    distribution = PLAIN.with_values("temperature", value=temperature).apply(Scores(logits))
    strip.resize(width, 60)
    strip.show_draw(distribution, 0.5, 1, 1, 0, distribution.draw(0.5), vocabulary(262_144))
    assert len(segments_of(distribution, width).tokens) <= width / LEAST_WIDTH + 1
    strip.grab()
