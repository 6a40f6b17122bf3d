"""Page 5: six greetings, as a toy and as the real model has them."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from playground.core.lesson import GREETINGS, at_temperature, softmax
from playground.core.moment import Moment
from playground.core.sampling import PLAIN, Chain
from playground.core.vocabulary import Vocabulary
from playground.ui.bars.temperature import TemperatureSlider
from playground.ui.lesson import figures
from playground.ui.lesson.blocks import Bridge, Riddle
from playground.ui.lesson.number_table import NumberTable
from playground.ui.lesson.page import QUESTION, Asking, Page, names_of, temperature_row
from playground.ui.lesson.steps import StepsTable
from playground.ui.parts.controls import label

NAMES = [name for name, _ in GREETINGS]
SCORES = [score for _, score in GREETINGS]
HELLO = NAMES.index("Hello")
N = len(GREETINGS)
_HALF, _NEAR = 0.5, 0.01


def others_of(values: list[float]) -> list[float]:
    """The numbers of all greetings but Hello."""
    return [value for place, value in enumerate(values) if place != HELLO]


def six_at(temperature: float) -> Chain:
    """The six best tokens, then the temperature."""
    return at_temperature(temperature, PLAIN.with_values("top_k", k=N))


class GreetingsPage(Page):
    """The same temperature for the toy and for the model's bars."""

    needs_bars = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Moment, Vocabulary] | None = None
        self.table = StepsTable()
        self.slider = TemperatureSlider()
        self._value = label("", "heading")
        self._say = label("", "muted")
        self.real = NumberTable([self.tr("token"), self.tr("T = 1"), self.tr("now")], names=True)
        self.bridge = Bridge(
            self.tr(
                "Ask the real model the same question. Its six best tokens are kept (top-k 6), then the temperature "
                "above is applied. Move it and watch both."
            ),
            self.tr("Ask “{0}”").format(QUESTION),
        )
        self._build()
        self.slider.value_moved.connect(self.show_temperature)
        self.show_temperature(1.0)

    def heading(self) -> str:
        return self.tr("Six greetings")

    def _build(self) -> None:
        self.say(
            self.tr(
                "Somebody says hello to a model. It could answer in six languages, and it has scored them: Hello got "
                "{0}, the others between {1} and {2}."
            ).format(f"{SCORES[HELLO]:g}", f"{min(SCORES):g}", f"{max(others_of(SCORES)):g}")
        )
        self.ask_first(self._riddle())
        self._now.addLayout(temperature_row(label(self.tr("Temperature"), "muted"), self._value, self.slider))
        self.add(self.table)
        self.add(self._say)
        self.bridge.add(self.real)
        self.bridge.asked.connect(self._ask)
        self.add(self.bridge)
        self.set_exercise(
            self.tr("Find the temperature at which Hello gets exactly half, and all the others together the rest.")
        )

    def _riddle(self) -> Riddle:
        at_one, at_five = ([step.p for step in softmax(SCORES, each).steps] for each in (1.0, 5.0))
        before, after, others = at_one[HELLO], at_five[HELLO], others_of(at_five)
        return Riddle(
            self.tr("At T = 1 Hello has a share of {0}. What is left of it at T = 5?").format(figures.share(before)),
            (figures.share(before), figures.share(after), figures.share(before / 5)),
            1,
            self.tr(
                "Hello is still the best, but no longer by much. What it lost went to all the others: each of them "
                "now has between {0} and {1}."
            ).format(f"{min(others):.2f}", f"{max(others):.2f}"),
        )

    def take_over(self, other: GreetingsPage) -> None:
        super().take_over(other)
        self.show_temperature(other.temperature)

    @property
    def temperature(self) -> float:
        """What both are shown at."""
        return self.slider.exact

    def _ask(self) -> None:
        self.asked.emit(Asking(QUESTION, six_at(self.temperature)))

    def show_temperature(self, value: float) -> None:
        """Another temperature, for the toy and for the real bars."""
        self.slider.set_value(value)
        self.slider.setAccessibleName(self.tr("Temperature {0}").format(f"{value:.2f}"))
        self._value.setText(f"{value:.2f}")
        steps = softmax(SCORES, value)
        self.table.show_softmax(steps, NAMES, value)
        hello = steps.steps[HELLO].p
        self._say.setText(
            self.tr("Hello {0} · all others together {1}").format(figures.share(hello), figures.share(1 - hello))
        )
        if self.exercise is not None:
            self.exercise.check(abs(hello - _HALF) < _NEAR)
        self._show_real()
        self.chain_wanted.emit(six_at(value))

    def show_moment(self, moment: Moment | None, vocabulary: Vocabulary | None) -> None:
        self._shown = None if moment is None or vocabulary is None else (moment, vocabulary)
        self._show_real()
        if moment is not None:
            self._follow(moment.chain)

    def _follow(self, chain: Chain) -> None:
        """The bars have a temperature of their own; where they are this page's, it is one and the same."""
        value = chain["temperature"].value
        if chain.same_effect(six_at(value)) and value != self.temperature:
            self.show_temperature(value)

    def _show_real(self) -> None:
        self.real.setVisible(self._shown is not None)
        if self._shown is None:
            return
        moment, vocabulary = self._shown
        n = min(N, vocabulary.n_vocab)
        tokens = [int(token) for token in moment.distribution.raw.scores.top(n)]
        plain, now = six_at(1.0).run(moment.distribution.raw), moment.distribution
        rows = [
            (name, figures.share(plain.p(token)), figures.share(now.p(token)))
            for name, token in zip(names_of(moment, vocabulary, n), tokens, strict=True)
        ]
        self.real.show_rows(rows)
