"""What tints say, in which steps, and the words and swatches that explain them."""

import math

import numpy as np
import pytest
from PySide6.QtGui import Qt

from playground.core.answer_sums import AnswerSum
from playground.core.records import By, Choice, Luck, Shown
from playground.core.sampling import PLAIN
from playground.core.session import Node
from playground.ui.look.theme import themes
from playground.ui.parts.fitting_label import phrase_text
from playground.ui.tints.foot import TextFoot
from playground.ui.tints.legend import Legend
from playground.ui.tints.reading import Reading, Rival, reading_of, rivals_of, scored
from playground.ui.tints.tint import LIMITS, N_STEPS, Tint, step_of, tint_colour
from playground.ui.tints.tinting import Line, Tinting
from playground.ui.tints.words import answer_phrases, step_labels, tint_name, tint_sentence
from playground.ui.words.numbers import path_probability

SCALES = list(LIMITS)


def reading(**values) -> Reading:
    fields = {"by": By.DRAW, "raw_p": 0.3, "p": 0.4, "rank": 2, "surprise_bits": 1.7, "entropy_bits": 2.5}
    return Reading(**(fields | values))


def node(by=By.DRAW, token=7, shown=None, **values) -> Node:
    fields = {"raw_p": 0.3, "p": 0.4, "rank": 2, "surprise_bits": 1.7, "entropy_bits": 1.0, "raw_entropy_bits": 2.5}
    return Node(token, Node(None, None), Choice(by, PLAIN, Luck(1), 0.5, **(fields | values), shown=shown))


@pytest.mark.parametrize(
    ("tint", "values", "step"),
    [
        (Tint.SURPRISE, {"surprise_bits": 0.0}, 0),
        (Tint.SURPRISE, {"surprise_bits": 0.99}, 0),
        (Tint.SURPRISE, {"surprise_bits": 1.0}, 1),
        (Tint.SURPRISE, {"surprise_bits": 3.9}, 2),
        (Tint.SURPRISE, {"surprise_bits": 8.0}, 4),
        (Tint.SURPRISE, {"surprise_bits": math.inf}, 4),
        (Tint.PROBABILITY, {"p": 1.0}, 0),
        (Tint.PROBABILITY, {"p": 0.5}, 0),
        (Tint.PROBABILITY, {"p": 0.49}, 1),
        (Tint.PROBABILITY, {"p": 0.1}, 2),
        (Tint.PROBABILITY, {"p": 0.02}, 3),
        (Tint.PROBABILITY, {"p": 0.0}, 4),
        (Tint.PROBABILITY, {"p": None, "raw_p": 0.3}, 1),
        (Tint.RANK, {"rank": 1}, 0),
        (Tint.RANK, {"rank": 2}, 1),
        (Tint.RANK, {"rank": 5}, 2),
        (Tint.RANK, {"rank": 6}, 3),
        (Tint.RANK, {"rank": 20}, 3),
        (Tint.RANK, {"rank": 21}, 4),
        (Tint.ENTROPY, {"entropy_bits": 0.5}, 0),
        (Tint.ENTROPY, {"entropy_bits": 2.0}, 2),
        (Tint.ENTROPY, {"entropy_bits": 9.0}, 4),
        (Tint.WHO, {}, 0),
        (Tint.OFF, {}, 0),
    ],
)
def test_steps(tint, values, step):
    assert step_of(reading(**values), tint) == step


def test_what_is_not_known_has_no_tint():
    assert step_of(None, Tint.SURPRISE) == 0


@pytest.mark.parametrize("tint", SCALES)
def test_every_step_has_a_label(qapp, tint):
    labels, _ = step_labels(tint)
    assert len(labels) == N_STEPS == len(LIMITS[tint]) + 1


@pytest.mark.parametrize("tint", Tint)
def test_every_tint_is_explained(qapp, tint):
    assert tint_name(tint)
    assert len(tint_sentence(tint)) > len(tint_name(tint))


def test_the_entropy_is_that_of_the_model_itself():
    assert reading_of(node(entropy_bits=1.0, raw_entropy_bits=2.5)).entropy_bits == 2.5


def test_the_colour_of_a_node(qapp):
    theme = themes().current
    assert tint_colour(node(surprise_bits=5.0), Tint.SURPRISE, theme) == theme.colour("tint_3")
    assert tint_colour(node(surprise_bits=0.5), Tint.SURPRISE, theme) is None
    assert tint_colour(node(By.PICK), Tint.WHO, theme) is not None
    assert tint_colour(node(By.DRAW), Tint.WHO, theme) is None
    prompt = Node(3, Node(None, None))
    assert tint_colour(prompt, Tint.RANK, theme) is None
    assert tint_colour(prompt, Tint.RANK, theme, {prompt: reading(rank=30)}) == theme.colour("tint_4")


def test_who_chose_is_told_by_lines_that_differ_in_form(qapp):
    theme, tinting = themes().current, Tinting(Tint.WHO)
    prompt = Node(3, Node(None, None))
    lines = [tinting.look((each,), theme).line for each in (node(By.DRAW), node(By.PICK), prompt)]
    assert lines == [Line.THIN, Line.THICK, Line.DOTS]


def test_of_tokens_that_share_a_character_the_one_that_stands_out_counts(qapp):
    theme = themes().current
    nodes = (node(surprise_bits=9.0), node(surprise_bits=0.1))
    assert Tinting(Tint.SURPRISE).look(nodes, theme).colour == theme.colour("tint_4")


# Rivals


def shown(*rows) -> Shown:
    tokens, raw_p, p = zip(*rows, strict=True)
    return Shown(np.array(tokens, np.int32), np.array(raw_p, np.float32), np.array(p, np.float32))


def test_rivals_were_more_or_equally_likely():
    top = shown((1, 0.4, 0.6), (2, 0.3, 0.3), (7, 0.3, 0.1), (3, 0.05, 0.0))
    assert [rival.token for rival in rivals_of(node(raw_p=0.3, shown=top))] == [1, 2]


def test_a_rival_as_likely_in_64_bits_is_one_in_32():
    p = 1 / 3
    assert [rival.token for rival in rivals_of(node(raw_p=p, shown=shown((2, p, p), (7, p, p))))] == [2]


def test_at_most_five_rivals():
    top = shown(*((token, 0.04, 0.04) for token in range(20, 40)))
    assert len(rivals_of(node(raw_p=0.001, shown=top))) == 5


def test_without_a_record_nothing_is_made_up():
    assert rivals_of(node(shown=None)) is None


def test_scores_of_a_prompt_become_a_reading():
    made = scored(
        7, math.log(0.25), 3, 1.5, [1, 2, 7, 9, -1], [math.log(0.5), math.log(0.25), math.log(0.25), -9, -math.inf]
    )
    assert (made.by, made.rank, made.entropy_bits, made.p) == (By.PROMPT, 3, 1.5, None)
    assert made.raw_p == pytest.approx(0.25)
    assert made.surprise_bits == pytest.approx(2.0)
    assert made.rivals == (Rival(1, pytest.approx(0.5)), Rival(2, pytest.approx(0.25)))


# Words and views


@pytest.mark.parametrize(
    ("log10_p", "text"),
    [(0.0, "100 %"), (-1.0, "10.0 %"), (-4.0, "0.0100 %"), (-12.9, "1.3 × 10⁻¹³"), (-6020.6, "2.5 × 10⁻⁶⁰²¹"),
     (-5.0000001, "1.0 × 10⁻⁵"), (-math.inf, "0")],
)  # fmt: skip
def test_path_probabilities_can_be_read(qapp, log10_p, text):
    assert path_probability(log10_p) == text


def test_an_answers_numbers_in_shorter_and_shorter_lines(qapp):
    lines = [phrase_text(each) for each in answer_phrases(AnswerSum(3, 3.0), 8.04)]
    assert lines[0] == "3 tokens · perplexity 2.00 · path 12.5 % · 8.0 tokens/s"
    assert lines[-1] == "perplexity 2.00"
    assert [len(line) for line in lines] == sorted((len(line) for line in lines), reverse=True)
    assert phrase_text(answer_phrases(AnswerSum(), 8.0)[0]) == ""


@pytest.mark.parametrize("tint", SCALES)
def test_the_key_shows_every_colour_and_no_other(qtbot, tint):
    themes().choose("light")
    legend = Legend()
    qtbot.addWidget(legend)
    legend.show_tint(tint)
    legend.resize(legend.sizeHint())
    image = legend.grab().toImage()
    row = {image.pixelColor(x, 4).name() for x in range(image.width())}
    assert {themes().current.colour(f"tint_{step}").name() for step in range(1, N_STEPS)} <= row
    assert not Qt.mightBeRichText(legend.toolTip())
    assert "bits" in legend.text() or tint in (Tint.PROBABILITY, Tint.RANK)


@pytest.mark.parametrize("width", [40, 120, 260, 700])
def test_the_foot_shows_what_fits(qtbot, width):
    foot = TextFoot()
    qtbot.addWidget(foot)
    foot.show_tint(Tint.PROBABILITY)
    foot.show_numbers(AnswerSum(40, 20.0), 97.0)
    foot.resize(width, foot.sizeHint().height())
    foot.show()
    shows_all = width >= 700
    assert ("colour" in foot.choice.text()) == shows_all
    assert ("40 tokens" in foot.numbers.shown_text) == shows_all
    foot.grab()


def test_a_tint_is_chosen_from_the_menu(qtbot):
    foot = TextFoot()
    qtbot.addWidget(foot)
    foot.show_tint(Tint.OFF)
    entry = next(each for each in foot.menu.actions() if each.text() == "entropy")
    with qtbot.waitSignal(foot.tint_chosen) as signal:
        entry.trigger()
    assert signal.args == [Tint.ENTROPY]
