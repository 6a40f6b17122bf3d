"""The pages by themselves: a guess first, numbers of the chain, something in the hand, an exercise that can be done."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSlider, QLabel, QWidget

from playground.core.moment import Moment
from playground.core.records import Luck
from playground.core.sampling import PLAIN
from playground.core.session import Node
from playground.ui.lesson.page import Asking
from playground.ui.lesson.page_dice import DicePage
from playground.ui.lesson.page_flatten import FlattenPage
from playground.ui.lesson.page_greetings import GreetingsPage, six_at
from playground.ui.lesson.page_play import PlayPage
from playground.ui.lesson.page_scores import ScoresPage
from playground.ui.lesson.page_softmax import SoftmaxPage
from playground.ui.lesson.page_texts import NoisePage, RescuePage
from playground.ui.lesson.pages import PAGES
from playground.ui.look.theme import themes
from tests.ui.distributions import nepal, vocabulary

QUIET = [page for page in PAGES if page not in (NoisePage, RescuePage)]
"""Those that ask no engine when they are opened."""


@pytest.fixture
def make(qtbot):
    themes().choose("light")

    def made(kind, *, opened=True):
        page = kind()
        qtbot.addWidget(page)
        page.resize(640, 1400)
        if opened:
            page.open()
        page.show()
        return page

    return made


def moment():
    return Moment.of(Node(2, Node(0, Node(None, None))), nepal().raw.scores, PLAIN, Luck(42))


def words(widget: QWidget) -> list[str]:
    """All texts on a page, also those that are hidden."""
    return [each.text() for each in widget.findChildren(QLabel)]


def test_there_are_nine_pages_with_titles_of_their_own(make):
    titles = [make(kind, opened=False).title for kind in PAGES]
    assert len(set(titles)) == 9


@pytest.mark.parametrize("kind", PAGES)
def test_a_page_asks_before_it_shows_and_ends_with_an_exercise(make, kind):
    page = make(kind, opened=False)
    assert not page.is_open
    assert page._after.isHidden()
    assert len(page.guess.buttons) >= 3
    assert 0 <= page.guess._riddle.right < len(page.guess.buttons)
    assert page.exercise is not None
    assert page._after.isAncestorOf(page.exercise)


@pytest.mark.parametrize("kind", QUIET)
@pytest.mark.parametrize("right", [True, False])
def test_any_guess_opens_the_page_and_hears_what_it_was(make, kind, right):
    page = make(kind, opened=False)
    place = page.guess._riddle.right if right else (page.guess._riddle.right + 1) % len(page.guess.buttons)
    page.guess.buttons[place].click()
    assert page.is_open
    assert page._after.isVisible()
    assert page.guess._verdict.text().startswith("That is right" if right else "Not quite")


@pytest.mark.parametrize("kind", QUIET)
def test_who_does_not_want_to_guess_is_shown(make, kind):
    page = make(kind, opened=False)
    page.guess.reveal.click()
    assert page.is_open
    assert page.guess._verdict.isHidden()


@pytest.mark.parametrize("kind", PAGES)
def test_texts_are_plain_and_whole(make, kind):
    page = make(kind, opened=False)
    page.show_moment(moment(), vocabulary(1000))
    for each in page.findChildren(QLabel):
        assert each.textFormat() == Qt.TextFormat.PlainText, each.text()
        assert not re.search(r"\{\d?\}", each.text())
    assert not any(re.search(r"\{\d?\}", button.text()) for button in page.guess.buttons)


@pytest.mark.parametrize("kind", [kind for kind in QUIET if kind.__name__ != "LoopPage"])
def test_there_is_something_to_move_and_it_has_a_name(make, kind):
    page = make(kind)
    page.show_moment(moment(), vocabulary(1000))
    sliders = [slider for slider in page.findChildren(QAbstractSlider) if slider.isVisible() and slider.height() > 8]
    sliders = [slider for slider in sliders if type(slider).__name__ != "QScrollBar"]
    assert sliders
    assert all(slider.accessibleName() for slider in sliders)


@pytest.mark.parametrize("kind", [kind for kind in QUIET if kind is not PlayPage])
def test_a_bridge_asks_the_real_model(make, kind):
    page = make(kind)
    asked = []
    page.asked.connect(asked.append)
    bridge = next(each for each in page.findChildren(QWidget) if type(each).__name__ == "Bridge")
    bridge.button.click()
    assert isinstance(asked[0], Asking)


# -- page 2 ----------------------------------------------------------------------------------------------------------


def test_the_scores_of_the_whole_vocabulary(make):
    page, shown = make(ScoresPage), moment()
    page.show_moment(shown, vocabulary(1000))
    scores = shown.distribution.raw.scores
    assert page.facts.texts(0)[1] == f"{scores.sorted[0]:.2f}".replace("-", "−")
    assert page.facts.texts(2)[1] == f"{int((scores.logits < 0).sum()):,}"
    page.show_rank(3)
    assert page._here.text().startswith("Rank 3: ␣people with the score")
    page.slider.value_moved.emit(1.0)
    assert page._rank == 1000
    page.grab()


def test_the_first_score_far_below_the_best_is_found(make):
    page, shown = make(ScoresPage), moment()
    page.show_moment(shown, vocabulary(1000))
    values = shown.distribution.raw.scores.sorted
    far = int((values >= values[0] - 10).sum()) + 1
    page.show_rank(1)
    assert not page.exercise.is_done
    page.show_rank(far)
    assert page.exercise.is_done == bool(values[-1] < values[0] - 10)


# -- page 3 ----------------------------------------------------------------------------------------------------------


def test_1_and_2_become_0_269_and_0_731_step_by_step(make):
    page = make(SoftmaxPage)
    assert page.table.texts(0) == ("1.0", "2.718", "0.269")
    assert page.table.texts(1) == ("2.0", "7.389", "0.731")
    assert page.table._sum_power.text() == "10.107"
    assert page.table._sum_share.text() == "1.000"
    assert page._formula.text() == "p_2 = (e^2.0) / (e^1.0 + e^2.0) = 7.389 / (2.718 + 7.389) = 0.731"
    assert [button.text() for button in page.guess.buttons] == ["0.667", "0.731", "1.000"]


def test_two_to_six_scores(make):
    page = make(SoftmaxPage)
    for _ in range(9):
        page.more.click()
    assert len(page.table.softmax.steps) == 6
    assert not page.more.isEnabled()
    for _ in range(9):
        page.fewer.click()
    assert len(page.table.softmax.steps) == 2
    assert not page.fewer.isEnabled()


def test_a_common_shift_changes_no_share(make):
    page = make(SoftmaxPage)
    page.show_scores([3.0, 4.0])
    assert [page.table.texts(place)[2] for place in (0, 1)] == ["0.269", "0.731"]
    page.start.click()
    assert page.table.texts(0)[0] == "1.0"


def test_a_share_of_nine_tenths_is_found(make):
    page = make(SoftmaxPage)
    assert not page.exercise.is_done
    page.table.slider(1).value_moved.emit(3.2)
    assert page.table.texts(1)[2] == "0.900"
    assert page.exercise.is_done
    page.start.click()
    assert page.exercise.is_done


def test_with_e_height_and_slope_are_the_same(make):
    page = make(SoftmaxPage)
    page.place.value_moved.emit(0.5)
    assert page.tangent.accessibleDescription() == "height 1.65, slope 1.65"
    page._bases.button(0).click()
    assert page.tangent.accessibleDescription() == "height 1.41, slope 0.98"


# -- page 4 ----------------------------------------------------------------------------------------------------------


def test_the_same_two_scores_at_three_temperatures(make):
    page = make(FlattenPage)
    rows = [page.table.texts(row) for row in range(3)]
    assert [(row[0], row[3], row[4]) for row in rows] == [
        ("1", "0.269", "0.731"),
        ("2", "0.378", "0.622"),
        ("5", "0.450", "0.550"),
    ]
    assert [row[5] for row in rows] == ["2.72", "1.65", "1.22"]


@pytest.mark.parametrize(
    ("temperature", "row"),
    [
        (0.0, ("0", "–", "–", "0.000", "1.000", "∞")),
        (0.5, ("0.5", "7.389", "54.598", "0.119", "0.881", "7.39")),
        (100.0, ("100", "1.010", "1.020", "0.498", "0.502", "1.01")),
    ],
)
def test_the_temperature_in_the_hand_has_a_row_of_its_own(make, temperature, row):
    page = make(FlattenPage)
    page.show_temperature(temperature)
    assert page.table.texts(3) == row
    assert page.curve.curves.temperature == temperature
    page.grab()


def test_a_share_of_six_tenths_is_found(make):
    page = make(FlattenPage)
    page.slider.value_moved.emit(2.0)
    assert not page.exercise.is_done
    page.slider.value_moved.emit(2.47)
    assert page.table.texts(3)[4] == "0.600"
    assert page.exercise.is_done


def test_the_models_own_tokens_follow_the_temperature(make):
    page = make(FlattenPage)
    page.show_moment(moment(), vocabulary(1000))
    before = page.model.table.texts(0)[2]
    page.slider.value_moved.emit(5.0)
    assert float(page.model.table.texts(0)[2]) < float(before)


# -- page 5 ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("temperature", "expected"),
    [
        (1.0, ("0.018", "0.016", "0.026", "0.043", "0.868", "0.029")),
        (2.0, ("0.077", "0.073", "0.094", "0.120", "0.538", "0.098")),
        (5.0, ("0.133", "0.130", "0.144", "0.159", "0.289", "0.146")),
    ],
)
def test_six_greetings(make, temperature, expected):
    page = make(GreetingsPage)
    page.show_temperature(temperature)
    shown = tuple(float(page.table.texts(place)[2]) for place in range(6))
    assert shown == pytest.approx(tuple(map(float, expected)), abs=0.00101)
    assert page.table.texts(4)[2] == expected[4]


def test_the_guess_at_hello_is_worked_out(make):
    page = make(GreetingsPage)
    assert [button.text() for button in page.guess.buttons] == ["0.868", "0.289", "0.174"]
    assert "between 0.13 and 0.16" in page.guess._riddle.answer
    assert any("Hello got 4, the others between 0 and 1" in text for text in words(page))


def test_the_real_bars_follow_the_temperature(make):
    page = make(GreetingsPage)
    wanted = []
    page.chain_wanted.connect(wanted.append)
    page.slider.value_moved.emit(2.2)
    assert wanted == [six_at(2.2)]
    assert [sampler.name for sampler in wanted[0].active] == ["top_k", "temperature"]
    assert page.exercise.is_done
    assert page._say.text() == "Hello 0.499 · all others together 0.501"


def test_the_real_tokens_stand_beside(make):
    page, shown = make(GreetingsPage), moment()
    assert page.real.isHidden()
    shown = shown.with_chain(six_at(5.0))
    page.show_moment(shown, vocabulary(1000))
    assert page.temperature == 5.0
    now = shown.distribution
    assert page.real.texts(0) == ("␣capital", f"{six_at(1.0).run(shown.distribution.raw).p(0):.3f}", f"{now.p(0):.3f}")


# -- page 6 ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("u", "name"), [(0.0, "Hello"), (0.867, "Hello"), (0.87, "Namaste"), (0.999, "Konnichiwa")])
def test_u_falls_on_a_token(make, u, name):
    page = make(DicePage)
    page.u.set_value(u)
    page.u.value_moved.emit(u)
    assert page.lands.text() == f"u = {u:.3f} falls on {name}"
    assert page.strip.accessibleDescription() == page.lands.text()
    assert page.exercise.is_done is (name == "Namaste")


def test_a_thousand_throws_come_near_the_shares(make):
    page = make(DicePage)
    assert page.table.texts(0) == ("Hello", "0.868", "0.000", "0.868", "", "")
    page.throw.click()
    rows = [page.table.texts(row) for row in range(6)]
    assert sum(int(row[4]) for row in rows) == 1000
    assert rows[0][5] == "868 ± 11"
    assert abs(int(rows[0][4]) - 868) < 4 * 11
    first = [row[4] for row in rows]
    page.throw.click()
    assert [page.table.texts(row)[4] for row in range(6)] != first


def test_another_temperature_takes_the_counts_away(make):
    page = make(DicePage)
    page.throw.click()
    page.temperature.set_value(5.0)
    page.temperature.value_moved.emit(5.0)
    assert page.table.texts(0)[1:5] == ("0.289", "0.000", "0.289", "")


# -- page 9 ----------------------------------------------------------------------------------------------------------


def test_each_play_has_the_temperature_that_is_set(make):
    page = make(PlayPage)
    wanted = []
    page.play_wanted.connect(wanted.append)
    page.slider.set_value(1.5)
    page.slider.value_moved.emit(1.5)
    for button in page.buttons:
        button.click()
    assert len(wanted) == len({play.name for play in wanted}) == 5
    assert {play.chain["temperature"].value for play in wanted} == {1.5}
    assert page.exercise.is_done
