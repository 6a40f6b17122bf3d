"""Page 6: the dice."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from playground.core.lesson import GREETINGS, at_temperature, distribution_of, toy_vocabulary
from playground.core.sampling import Distribution, Throws, throws
from playground.ui.bars.strip import Draw, StripBar
from playground.ui.bars.temperature import TemperatureSlider
from playground.ui.chain.scales import PowerScale
from playground.ui.lesson import figures
from playground.ui.lesson.blocks import Bridge, Riddle
from playground.ui.lesson.number_table import NumberTable
from playground.ui.lesson.page import QUESTION, SEED, Asking, Page, temperature_row
from playground.ui.lesson.page_greetings import HELLO, NAMES, SCORES, six_at
from playground.ui.look.theme import themes
from playground.ui.parts.controls import Button, label
from playground.ui.parts.value_slider import ValueSlider
from playground.ui.words.numbers import count, unit_interval

N_THROWS = 1000
_TARGET = NAMES.index("Namaste")


class DicePage(Page):
    """The shares laid end to end, a number u in the hand, and a thousand of them."""

    needs_bars = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._vocabulary = toy_vocabulary(NAMES)
        self._distribution = self._at(1.0)
        self._thrown: Throws | None = None
        self._rounds = 0
        self.strip = StripBar()
        self.u = ValueSlider(PowerScale(0.0, 0.999), 0.001, step=0.01)
        self.lands = label("", "strong")
        self.temperature = TemperatureSlider()
        self._value = label("", "heading")
        self.throw = Button(self.tr("Throw 1,000 times"), "throws", "primary")
        self.table = NumberTable(
            [
                self.tr("token"),
                self.tr("share"),
                self.tr("from u ="),
                self.tr("to"),
                self.tr("came"),
                self.tr("expected"),
            ],
            names=True,
        )
        self._build()
        self._connect_signals()
        self.u.set_value(0.618)
        self.temperature.set_value(1.0)
        self._show()

    def heading(self) -> str:
        return self.tr("The dice")

    def _build(self) -> None:
        self.say(
            self.tr(
                "Now every token has a probability, and one of them must be chosen. Lay the shares end to end: "
                "together they are 1 long. Throw a number u between 0 and 1. The token it falls on is the next one."
            )
        )
        self.ask_first(self._riddle())
        self._add_strip()
        self._now.addLayout(temperature_row(label(self.tr("Temperature"), "muted"), self._value, self.temperature))
        self.add_row(self.throw)
        self.add(self.table)
        self.say(
            self.tr(
                "The dice in this program are a pure function of the seed and the position in the text. The same seed "
                "gives the same u, so the same text comes again. Another seed, other luck."
            )
        )
        self._build_end()

    def _riddle(self) -> Riddle:
        hello = self._distribution.p(HELLO)
        return Riddle(
            self.tr("Hello has a share of {0}. How often does it come in 1,000 throws?").format(figures.share(hello)),
            (
                self.tr("Always"),
                self.tr("{0} times, exactly").format(round(N_THROWS * hello)),
                self.tr("About {0} times").format(round(N_THROWS * hello)),
            ),
            2,
            self.tr(
                "Chance comes near the share, and rarely hits it. How far off it usually is can be computed, too: "
                "the square root of n times p times (1 − p)."
            ),
        )

    def _add_strip(self) -> None:
        """The slider stands below the strip, 0 below 0 and 1 below 1."""
        self.u.setAccessibleName(self.tr("The number u"))
        column = QVBoxLayout()
        column.setSpacing(2)
        self._strip_row = row = QHBoxLayout()
        row.addWidget(self.strip)
        column.addLayout(row)
        column.addWidget(self.u)
        column.addWidget(self.lands)
        self._now.addLayout(column)
        themes().changed.connect(self._fit_strip)
        self._fit_strip()

    def _fit_strip(self) -> None:
        ends = round(self.u.track_rect().left())
        self._strip_row.setContentsMargins(ends, 0, ends, 0)

    def _build_end(self) -> None:
        bridge = Bridge(
            self.tr(
                "Below the bars is the model's own strip, with the u of this moment. R throws again for this token, T "
                "throws 1,000 times and counts, and neither writes anything."
            ),
            self.tr("Ask “{0}”").format(QUESTION),
        )
        bridge.asked.connect(lambda: self.asked.emit(Asking(QUESTION, six_at(2.0))))
        self.real_throws = Button(self.tr("Throw 1,000 times at the real bars"), "throws")
        self.real_throws.clicked.connect(self.throws_wanted)
        bridge.add(self.real_throws)
        self.add(bridge)
        self.set_exercise(self.tr("Move u until it falls on Namaste. How wide is the place you have to hit?"))

    def _connect_signals(self) -> None:
        self.u.value_moved.connect(lambda _value: self._show())
        self.temperature.value_moved.connect(self._on_temperature)
        self.throw.clicked.connect(self._on_throw)

    def take_over(self, other: DicePage) -> None:
        super().take_over(other)
        self.u.set_value(other.u.exact)
        self.temperature.set_value(other.temperature.exact)
        self._distribution, self._thrown, self._rounds = other._distribution, other._thrown, other._rounds
        self._show()

    @staticmethod
    def _at(temperature: float) -> Distribution:
        return distribution_of(SCORES, at_temperature(temperature))

    @property
    def drawn(self) -> int:
        """Where u lands."""
        return self._distribution.draw(self.u.exact)

    def _on_temperature(self, value: float) -> None:
        self._distribution, self._thrown, self._rounds = self._at(value), None, 0
        self._show()

    def _on_throw(self) -> None:
        self._thrown = throws(self._distribution, SEED, 0, 0, N_THROWS, self._rounds)
        self._rounds += 1
        self._show()

    def _show(self) -> None:
        made, u, drawn = self._distribution, self.u.exact, self.drawn
        self.strip.show_draw(Draw(made, u, SEED, 0, 0, drawn, self._vocabulary))
        text = self.tr("u = {0} falls on {1}").format(unit_interval(u), NAMES[drawn])
        self.strip.setAccessibleDescription(text)
        self.lands.setText(text)
        self._value.setText(f"{self.temperature.exact:.2f}")
        self.temperature.setAccessibleName(self.tr("Temperature {0}").format(f"{self.temperature.exact:.2f}"))
        order = [int(token) for token in made.raw.scores.top(len(GREETINGS))]
        self.table.show_rows([self._row(token) for token in order], order.index(drawn))
        if self.exercise is not None:
            self.exercise.check(drawn == _TARGET)

    def _row(self, token: int) -> tuple[str, ...]:
        p, (low, high) = self._distribution.p(token), self._distribution.interval(token)
        thrown = self._thrown
        came = "" if thrown is None else count(thrown.count(token))
        expected = "" if thrown is None else f"{thrown.n * p:.0f} ± {thrown.deviation(p):.0f}"
        place = ("–", "–") if p == 0 else (figures.edge(low), figures.edge(high))
        return (NAMES[token], figures.share(p), *place, came, expected)
