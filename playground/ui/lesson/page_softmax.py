"""Page 3: from scores to probabilities."""

from __future__ import annotations

import math

from PySide6.QtWidgets import QHBoxLayout, QWidget

from playground.core.lesson import FEWEST, MOST, TWO, softmax
from playground.core.moment import Moment
from playground.core.vocabulary import Vocabulary
from playground.ui.chain.scales import PowerScale
from playground.ui.lesson import figures
from playground.ui.lesson.blocks import Bridge, Riddle
from playground.ui.lesson.formula import Coloured, Formula, Fraction, Index, Power, Row, total, variable
from playground.ui.lesson.model_steps import ModelSteps
from playground.ui.lesson.page import QUESTION, Asking, Page, row_of
from playground.ui.lesson.steps import StepsTable
from playground.ui.lesson.tangent import HIGH, LOW, TangentView
from playground.ui.look.theme import themes
from playground.ui.parts.controls import Button
from playground.ui.parts.one_of import OneOf
from playground.ui.parts.value_slider import ValueSlider

SPAN = (-3.0, 5.0)
_NEW = 0.0
_TARGET, _NEAR = 0.9, 0.005
_WRITTEN_OUT = 3
"""So many exponentials are written out in a sum; more would not fit into a line."""


def exp(exponent: str) -> Power:
    """e with a number as its exponent."""
    return Power(variable("e"), exponent)


def softmax_formula() -> Row:
    """p_i = e^x_i / (e^x_1 + e^x_2 + ... + e^x_n)."""

    def power(index: str) -> Power:
        return Power(variable("e"), Index(variable("x"), index))

    below = Row(power("1"), " + ", power("2"), " + … + ", power("n"))
    return Row(Index(variable("p"), "i"), "  =  ", Fraction(power("i"), below))


def step_formula(scores: list[float]) -> Row:
    """The second score's share with its numbers: exponentials, sum, quotient."""
    steps = softmax(scores)
    few = len(scores) <= _WRITTEN_OUT
    powers = [exp(figures.score(each)) for each in scores]
    names = total(powers) if few else Row(powers[0], " + … + ", powers[-1])
    amounts = [figures.amount(step.exponential) for step in steps.steps]
    sums = " + ".join(amounts) if few else figures.amount(steps.total)
    second = steps.steps[1]
    return Row(
        Index(variable("p"), "2"), "  =  ", Fraction(powers[1], names), "  =  ", Fraction(amounts[1], sums), "  =  ",
        Coloured(figures.share(second.p), "accent"),
    )  # fmt: skip


class SoftmaxPage(Page):
    """1 and 2 become 0.269 and 0.731, step by step; then any scores; then why e."""

    needs_bars = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scores = list(TWO)
        self.table = StepsTable(SPAN)
        self._formula = Formula(factor=1.35)
        self.more = Button(self.tr("One more score"))
        self.fewer = Button(self.tr("One score less"))
        self.start = Button(self.tr("1 and 2 again"), "again")
        self.tangent = TangentView()
        self.place = ValueSlider(PowerScale(LOW, HIGH), 0.05)
        self.model = ModelSteps()
        self._build()
        self._connect_signals()
        self._show()
        self._show_tangent(math.e, 1.0)

    def heading(self) -> str:
        return self.tr("From scores to probabilities")

    def _build(self) -> None:
        self.say(
            self.tr(
                "We have scores and want probabilities. Let us invent the way from one to the other. We want as many "
                "numbers out as we put in. None of them may be negative. A higher score must give a higher number. "
                "And together they must make 1."
            )
        )
        self.ask_first(self._riddle())
        self._build_steps()
        self._build_reason()
        bridge = Bridge(
            self.tr("The same three steps on the model's own scores: exponential, sum, share."),
            self.tr("Ask “{0}”").format(QUESTION),
        )
        bridge.add(self.model)
        bridge.asked.connect(lambda: self.asked.emit(Asking(QUESTION)))
        self.add(bridge)
        self.set_exercise(
            self.tr(
                "Go back to the two scores 1 and 2. Move them until the second one has a share of {0}. How far apart "
                "are they then? Does it matter where they stand?"
            ).format(figures.share(_TARGET))
        )

    def _riddle(self) -> Riddle:
        naive, right = figures.share(TWO[1] / sum(TWO)), figures.share(softmax(TWO).steps[1].p)
        return Riddle(
            self.tr("Two tokens have the scores 1 and 2. Which share should the second one get?"),
            (naive, right, figures.share(1.0)),
            1,
            self.tr(
                "Dividing by the sum gives {0}, but it breaks as soon as a score is negative, and scores often are. "
                "So we first make every score positive: e to the power of the score. Then we divide by the sum of "
                "them all. This is called softmax."
            ).format(naive),
        )

    def _build_steps(self) -> None:
        self.add(Formula(softmax_formula(), 1.35))
        self.say(self.tr("Move the scores and watch the three steps: exponential, sum, share."))
        self.add(self.table)
        self.add(self._formula)
        self.add_row(self.more, self.fewer, self.start)
        self.say(
            self.tr(
                "Only differences count. Add 1 to every score: each exponential grows by the same factor, the sum "
                "does too, and all shares stay what they were."
            )
        )

    def _build_reason(self) -> None:
        self.head(self.tr("Why e?"))
        self.say(
            self.tr(
                "Any base above 1 would do: 2, 3 or 10. With e, about {0}, the slope of the curve is everywhere as "
                "large as its height. That makes all later sums short, and training a model is full of such sums. Drag "
                "the point, and compare height and slope for the three bases."
            ).format(figures.amount(math.e))
        )
        self._bases = OneOf(self)
        row = QHBoxLayout()
        for place, (words, base) in enumerate((("2", 2.0), ("e", math.e), ("3", 3.0))):
            button = Button(words)
            button.setAccessibleName(self.tr("Base {0}").format(words))
            button.clicked.connect(lambda _=False, base=base: self._show_tangent(base, self._x))
            self._bases.add(button, place)
            button.setChecked(base == math.e)
            row.addWidget(button)
        self.place.setMinimumWidth(themes().current.length(200))
        self.place.setAccessibleName(self.tr("Place of the point"))
        self._now.addLayout(row_of(row, self.place))
        self.add(self.tangent)

    def _connect_signals(self) -> None:
        self.table.score_moved.connect(self.move_score)
        self.more.clicked.connect(lambda: self.show_scores([*self._scores, _NEW]))
        self.fewer.clicked.connect(lambda: self.show_scores(self._scores[:-1]))
        self.start.clicked.connect(lambda: self.show_scores(list(TWO)))
        self.tangent.moved.connect(lambda x: self._show_tangent(self._base, x))
        self.place.value_moved.connect(lambda x: self._show_tangent(self._base, x))

    def take_over(self, other: SoftmaxPage) -> None:
        super().take_over(other)
        self.show_scores(list(other._scores))
        self._bases.button(other._bases.checkedId()).setChecked(True)
        self._show_tangent(other._base, other._x)

    def show_scores(self, scores: list[float]) -> None:
        """Other scores, two to six of them."""
        self._scores = scores[:MOST]
        self._show()

    def move_score(self, place: int, value: float) -> None:
        """Another value of one score."""
        self._scores[place] = value
        self._show()

    def _show(self) -> None:
        scores = self._scores
        steps = softmax(scores)
        self.table.show_softmax(steps, [self.tr("token {0}").format(place + 1) for place in range(len(scores))])
        self._formula.show_piece(step_formula(scores))
        self.more.setEnabled(len(scores) < MOST)
        self.fewer.setEnabled(len(scores) > FEWEST)
        if self.exercise is not None:
            self.exercise.check(len(scores) == FEWEST and abs(steps.steps[1].p - _TARGET) < _NEAR)

    def _show_tangent(self, base: float, x: float) -> None:
        self._base, self._x = base, x
        self.place.set_value(x)
        self.tangent.show_point(base, x)

    def show_moment(self, moment: Moment | None, vocabulary: Vocabulary | None) -> None:
        self.model.show_moment(moment, vocabulary, self.no_bars())
