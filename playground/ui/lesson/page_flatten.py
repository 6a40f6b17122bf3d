"""Page 4: temperature divides the scores."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from playground.core.lesson import TWO, exponential, softmax
from playground.core.moment import Moment
from playground.core.vocabulary import Vocabulary
from playground.ui.chain.scales import AnchorScale
from playground.ui.lesson import figures
from playground.ui.lesson.blocks import Bridge, Riddle
from playground.ui.lesson.curve import Curves, CurveView
from playground.ui.lesson.formula import Formula, Fraction, Index, Power, Row, variable
from playground.ui.lesson.model_steps import ModelSteps
from playground.ui.lesson.number_table import NumberTable
from playground.ui.lesson.page import QUESTION, Asking, Page, row_of
from playground.ui.look.theme import themes
from playground.ui.parts.controls import Button, label
from playground.ui.parts.value_slider import ValueSlider
from playground.ui.parts.wrapping_row import WrappingRow

IN_HAND = AnchorScale(((0.1, 0.0), (0.5, 0.2), (1.0, 0.37), (2.0, 0.55), (5.0, 0.75), (20.0, 0.9), (100.0, 1.0)))
"""From nearly greedy to nearly flat."""
STOPS = (0.0, 0.5, 1.0, 2.0, 5.0, 100.0)
COMPARED = (1.0, 2.0, 5.0)
_SPAN = (-1.0, 4.0)
_TARGET, _NEAR = 0.6, 0.005


def power_over_t(index: str = "") -> Power:
    """e^(x / T)."""
    x = Index(variable("x"), index) if index else variable("x")
    return Power(variable("e"), Row(x, " / ", variable("T")))


def formula_with_t() -> Row:
    """p_i = e^(x_i / T) / (e^(x_1 / T) + ... + e^(x_n / T))."""
    below = Row(power_over_t("1"), " + … + ", power_over_t("n"))
    return Row(Index(variable("p"), "i"), "  =  ", Fraction(power_over_t("i"), below))


def slope_formula() -> Row:
    """d/dx e^(x / T) = 1/T e^(x / T)."""
    derivative = Fraction("d", Row("d", variable("x")))
    return Row(derivative, " ", power_over_t(), "  =  ", Fraction("1", variable("T")), " ", power_over_t())


def ratio_formula() -> Row:
    """p_2 / p_1 = e^((x_2 - x_1) / T)."""
    p, x = (lambda index: Index(variable("p"), index)), (lambda index: Index(variable("x"), index))
    distance = Row("(", x("2"), " − ", x("1"), ") / ", variable("T"))
    return Row(Fraction(p("2"), p("1")), "  =  ", Power(variable("e"), distance))


def row_of_temperature(scores: list[float], temperature: float) -> tuple[str, ...]:
    """T, both exponentials, both shares, and how many times the second is the first."""
    steps = softmax(scores, temperature).steps
    if temperature <= 0:
        powers = ("–", "–")
    else:
        powers = tuple(figures.amount(exponential(each, temperature)) for each in scores)
    times = f"{steps[1].p / steps[0].p:,.2f}" if steps[0].p > 1e-6 else "∞"
    return (f"{temperature:g}", *powers, *(figures.share(step.p) for step in steps), times)


class FlattenPage(Page):
    """Two scores as points on e^x and e^(x / T), and T in the hand."""

    needs_bars = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scores = list(TWO)
        self._temperature = 2.0
        self.curve = CurveView(span=_SPAN)
        self.slider = ValueSlider(IN_HAND, 0.01, step=0.1)
        self._value = label("", "strong")
        self.as_shares = Button(self.tr("Divided by their sum"))
        powers = [Power(variable("e"), Row(Index(variable("x"), each), " / ", variable("T"))) for each in "12"]
        shares = [Index(variable("p"), each) for each in "12"]
        self.table = NumberTable([variable("T"), *powers, *shares, Fraction(shares[1], shares[0])])
        self.model = ModelSteps()
        self._build()
        self._connect_signals()
        self.show_temperature(2.0)

    def heading(self) -> str:
        return self.tr("Flattening: temperature")

    def _build(self) -> None:
        self.say(
            self.tr(
                "Before softmax, every score can be divided by a number T, the temperature. Nothing else changes: the "
                "order stays, the shares still make 1."
            )
        )
        self.add(Formula(formula_with_t(), 1.35))
        self.ask_first(self._riddle())
        self._build_curves()
        self._build_reason()
        bridge = Bridge(
            self.tr("The model's best tokens at the temperature that is set above."),
            self.tr("Ask “{0}”").format(QUESTION),
        )
        bridge.add(self.model)
        bridge.asked.connect(lambda: self.asked.emit(Asking(QUESTION)))
        self.add(bridge)
        self.set_exercise(
            self.tr(
                "Put the scores at 1 and 2. Find the temperature at which the second one has a share of {0}."
            ).format(figures.share(_TARGET))
        )

    def _riddle(self) -> Riddle:
        return Riddle(
            self.tr("The scores 1 and 2 have the shares {0} and {1}. What happens to the shares at T = 2?").format(
                *(figures.share(step.p) for step in softmax(TWO).steps)
            ),
            (self.tr("They come closer"), self.tr("They move apart"), self.tr("They stay")),
            0,
            self.tr(
                "Half the scores are half as far apart. The second one loses, the first one gains. The higher T, "
                "the closer they come."
            ),
        )

    def _build_curves(self) -> None:
        stops = WrappingRow()
        for stop in STOPS:
            words = self.tr("T → 0") if stop == STOPS[0] else self.tr("T → ∞") if stop == STOPS[-1] else f"{stop:g}"
            button = Button(words)
            button.setAccessibleName(self.tr("Temperature {0}").format(words))
            button.clicked.connect(lambda _=False, stop=stop: self.show_temperature(stop))
            stops.addWidget(button)
        stops.addWidget(self.as_shares)
        row = row_of(label(self.tr("Temperature"), "muted"), self._value, stretch=False)
        row.addWidget(self.slider, 1)
        self._now.addLayout(row)
        self._now.addLayout(stops)
        self.add(self.curve)
        self.add(self.table)

    def _build_reason(self) -> None:
        self.head(self.tr("Why do the points come closer?"))
        self.say(
            self.tr(
                "The curve is stretched to the right: it is less steep by the factor 1/T. Two points with the same "
                "distance below then have less difference in height. How many times one share is the other depends "
                "on their distance and on T alone."
            )
        )
        formulas = self.add_row(Formula(slope_formula(), 1.2), Formula(ratio_formula(), 1.2))
        formulas.setSpacing(4 * themes().current.size("gap"))
        self.say(
            self.tr(
                "Towards T = 0 the difference has no limit, and the best score takes everything: this is called "
                "greedy. Towards infinity the curve becomes a flat line: all tokens get the same share, whatever the "
                "model thinks of them."
            )
        )

    def _connect_signals(self) -> None:
        self.as_shares.setCheckable(True)
        self.as_shares.setToolTip(self.tr("The height of a point is then its probability"))
        self.slider.value_moved.connect(self.show_temperature)
        self.curve.score_moved.connect(self.move_score)
        self.as_shares.toggled.connect(lambda _on: self._show())

    def take_over(self, other: FlattenPage) -> None:
        super().take_over(other)
        self._scores = list(other._scores)
        self.as_shares.setChecked(other.as_shares.isChecked())
        self.show_temperature(other.temperature)

    @property
    def temperature(self) -> float:
        """The T in the hand."""
        return self._temperature

    def move_score(self, place: int, value: float) -> None:
        """Another value of one score."""
        self._scores[place] = value
        self._show()

    def show_temperature(self, value: float) -> None:
        """Another temperature."""
        self._temperature = value
        self.slider.set_value(value)
        self._show()

    def _show(self) -> None:
        scores, value = self._scores, self._temperature
        shares = tuple(step.p for step in softmax(scores, value).steps)
        self._value.setText(f"{value:.2f}")
        self.slider.setAccessibleName(self.tr("Temperature {0}").format(f"{value:.2f}"))
        # At T = 0 there are no heights that could be drawn, but there are shares.
        as_shares = self.as_shares.isChecked() or value <= 0
        names = (self.tr("score {0}").format(figures.score(each)) for each in scores)
        self.curve.show_curves(Curves(tuple(scores), tuple(names), value, shares, as_shares=as_shares))
        rows = [row_of_temperature(scores, each) for each in COMPARED]
        marked = COMPARED.index(value) if value in COMPARED else len(rows)
        if marked == len(rows):
            rows.append(row_of_temperature(scores, round(value, 2)))
        self.table.show_rows(rows, marked)
        self.model.show_temperature(value)
        if self.exercise is not None:
            self.exercise.check(tuple(scores) == TWO and abs(shares[1] - _TARGET) < _NEAR)

    def show_moment(self, moment: Moment | None, vocabulary: Vocabulary | None) -> None:
        self.model.show_moment(moment, vocabulary, self.no_bars())
