"""Pages 7 and 8: what becomes of a text at high temperatures, and what saves it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QWidget

from playground.core.lesson import EXPECTED_BELOW, at_temperature, is_unexpected
from playground.core.problems import Problem
from playground.core.sampling import PLAIN, Chain
from playground.ui.chain.scales import TEMPERATURE, LogScale, PowerScale, Scale
from playground.ui.lesson.blocks import Riddle
from playground.ui.lesson.page import SEED, Page
from playground.ui.lesson.text import Prose
from playground.ui.lesson.writers import Task, Writers, Written
from playground.ui.lesson.written import WrittenView
from playground.ui.look.theme import themes
from playground.ui.parts.controls import Button, label
from playground.ui.parts.value_slider import ValueSlider
from playground.ui.words.numbers import percent_setting, setting
from playground.ui.words.sentences import sentence_of

MESSAGE = "Write about Nepal."
N_TOKENS = 60
COMPARED = (0.5, 1.0, 2.0, 5.0)
HOT = 2.0
_LEAST_TEXT = 10
"""A text of fewer tokens proves nothing."""


@dataclass(frozen=True, slots=True)
class Column:
    """What stands above one text.

    Attributes:
        title: what its slider sets.
        scale, resolution: of the slider.
        value: where it begins.
        chain: from the slider's value and the page's temperature to the samplers.
        is_whole: whether its values are whole numbers.
        is_common: whether its value is the page's temperature, which counts for all columns.
    """

    title: str
    scale: Scale
    resolution: float
    value: float
    chain: Callable[[float, float], Chain]
    is_whole: bool = False
    is_common: bool = False


def is_sound(written: Written) -> bool:
    """Whether a whole text came without a token that the model did not expect."""
    long_enough = len(written.tokens) >= _LEAST_TEXT
    return written.is_ended and long_enough and not any(is_unexpected(each.raw_p) for each in written.tokens)


class TextsPage(Page):
    """Four answers of the real model to one message, with the same dice, side by side."""

    is_wide = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.writers = Writers(parent=self)
        self._model = ("", 1)
        self._seed = SEED
        self._failure: Problem | None = None
        self._problem = Prose("", "error")
        self.again = Button(self.tr("Write again"), "again", "primary")
        self.dice = Button(self.tr("Other dice"), "redraw")
        self._columns = self.columns()
        self.views = [self._view(column) for column in self._columns]
        self._build()
        self._connect_signals()
        for place in range(len(self.views)):
            self._show_value(place)

    def columns(self) -> list[Column]:
        """What is compared."""
        raise NotImplementedError

    def build_intro(self) -> None:
        """What is said and asked before the texts."""
        raise NotImplementedError

    def _say_what_they_are(self) -> None:
        self.say(
            self.tr(
                "These are real answers of the model that is open, written by a second engine beside your "
                "conversation. All four have the same dice. Marked tokens had less than {0} before any sampler: the "
                "model did not expect them."
            ).format(percent_setting(EXPECTED_BELOW))
        )

    def build_end(self) -> None:
        """The exercise."""
        raise NotImplementedError

    def check(self) -> None:
        """Whether the exercise is done; asked when all texts have ended."""
        raise NotImplementedError

    # -- building ----------------------------------------------------------------------------------------------------

    @staticmethod
    def _view(column: Column) -> WrittenView:
        slider = ValueSlider(column.scale, column.resolution)
        slider.set_value(column.value)
        return WrittenView(column.title, slider)

    def _build(self) -> None:
        self.build_intro()
        row = QHBoxLayout()
        row.setSpacing(themes().current.size("gap"))
        for view in self.views:
            row.addWidget(view, 1)
        self._now.addLayout(row, 1)
        self.add_row(self.again, self.dice, label(f"“{MESSAGE}”", "muted"))
        self.add(self._problem)
        self._problem.hide()
        self.build_end()

    def _connect_signals(self) -> None:
        self.again.clicked.connect(self.write)
        self.dice.clicked.connect(self._on_dice)
        for place, view in enumerate(self.views):
            view.value_moved.connect(lambda _value, place=place: self._on_value(place))
        self._connect_writers()

    def _connect_writers(self) -> None:
        self.writers.grown.connect(self._on_grown)
        self.writers.finished.connect(self.check)
        self.writers.failed.connect(self._on_failed)

    def take_over(self, other: TextsPage) -> None:
        """What is being written goes on being written, here."""
        super().take_over(other)
        self._model, self._seed = other._model, other._seed
        for place, view in enumerate(other.views):
            self.views[place].slider.set_value(view.slider.exact)
            self._show_value(place)
        self.writers = other.writers
        self.writers.setParent(self)
        self._connect_writers()
        for place in range(len(self.writers.texts)):
            self._on_grown(place)
        if other._failure is not None:
            self._on_failed(other._failure)

    # -- writing -----------------------------------------------------------------------------------------------------

    @property
    def is_busy(self) -> bool:
        """Whether texts are being written."""
        return self.writers.is_busy

    @property
    def seed(self) -> int:
        """Of all columns' dice."""
        return self._seed

    @property
    def temperature(self) -> float:
        """What counts for all columns, where one of them sets it."""
        return next((self.value(place) for place, each in enumerate(self._columns) if each.is_common), 1.0)

    def value(self, place: int) -> float:
        """Where the slider of a column stands."""
        return self.views[place].slider.exact

    def chain(self, place: int) -> Chain:
        """The samplers of a column."""
        return self._columns[place].chain(self.value(place), self.temperature)

    def use_model(self, path: str, n_threads: int) -> None:
        self._model = (path, n_threads)

    def write(self) -> None:
        """Begins all texts anew."""
        path, n_threads = self._model
        self._failure = None
        self._problem.hide()
        chains = tuple(self.chain(place) for place in range(len(self.views)))
        self.writers.begin(Task(path, MESSAGE, chains, self._seed, N_TOKENS, n_threads))

    def set_value(self, place: int, value: float) -> None:
        """Moves the slider of a column."""
        self.views[place].slider.set_value(value)
        self._on_value(place)

    def _on_value(self, place: int) -> None:
        self._show_value(place)
        if not self.writers.has_task:
            self.write()
            return
        common = self._columns[place].is_common
        for each in range(len(self.views)) if common else (place,):
            self.writers.rewrite(each, self.chain(each))

    def _show_value(self, place: int) -> None:
        column = self._columns[place]
        self.views[place].show_value(setting(self.value(place), column.is_whole))

    def _on_dice(self) -> None:
        self._seed += 1
        self.write()

    def _on_grown(self, place: int) -> None:
        self.views[place].show_written(self.writers.texts[place], self.writers.vocabulary)

    def _on_failed(self, problem: Problem) -> None:
        self._failure = problem
        self._problem.show_text(sentence_of(problem).brief)
        self._problem.show()

    def opened(self) -> None:
        self.write()

    def entered(self) -> None:
        if self.is_open:
            self.write()

    def left(self) -> None:
        self.writers.close()

    def close_up(self) -> None:
        self.writers.close()


class NoisePage(TextsPage):
    """The same message at four temperatures."""

    def heading(self) -> str:
        return self.tr("Creativity or noise")

    def columns(self) -> list[Column]:
        return [
            Column(self.tr("Temperature"), TEMPERATURE, 0.05, value, lambda value, _: at_temperature(value))
            for value in COMPARED
        ]

    def build_intro(self) -> None:
        self.say(
            self.tr(
                "A higher temperature gives rare tokens a chance. A little of that reads as fresh. But a vocabulary "
                "has thousands of tokens that do not fit, and one of them is enough: the text goes on from there."
            )
        )
        self._say_what_they_are()
        self.ask_first(
            Riddle(
                self.tr("The model is asked: “{0}” At which temperature does the text tip over?").format(MESSAGE),
                tuple(f"T = {value:g}" for value in COMPARED),
                COMPARED.index(HOT),
                self.tr(
                    "Up to about 1 the words differ and the sense stays. At 2 the thousands of improbable tokens are "
                    "together so probable that one comes soon, and each pulls the next one along. At 5 all is noise."
                ),
            )
        )

    def build_end(self) -> None:
        self.set_exercise(
            self.tr("Move one of the temperatures above 1, and find a text in which no token was unexpected.")
        )

    def check(self) -> None:
        for place, written in enumerate(self.writers.texts):
            self.exercise.check(self.value(place) > 1 and is_sound(written))


class RescuePage(TextsPage):
    """The same high temperature with the tail cut off first."""

    def heading(self) -> str:
        return self.tr("Cutting the tail")

    def columns(self) -> list[Column]:
        def with_cut(name: str, parameter: str) -> Callable[[float, float], Chain]:
            return lambda value, t: at_temperature(t, PLAIN.with_values(name, **{parameter: value}))

        def with_k(value: float, t: float) -> Chain:
            return at_temperature(t, PLAIN.with_values("top_k", k=int(value)))

        return [
            Column(
                self.tr("Temperature"), TEMPERATURE, 0.05, HOT, lambda value, _: at_temperature(value), is_common=True
            ),
            Column(self.tr("top-k"), LogScale(1, 200), 1.0, 20, with_k, is_whole=True),
            Column(self.tr("top-p"), PowerScale(0.05, 1.0, 1.5, fine_at_high=True), 0.01, 0.9, with_cut("top_p", "p")),
            Column(self.tr("min-p"), PowerScale(0.0, 1.0, 2.0), 0.01, 0.05, with_cut("min_p", "p")),
        ]

    def build_intro(self) -> None:
        self.say(
            self.tr(
                "Cut off what does not fit before the temperature is applied, and high temperatures become usable. "
                "Top-k keeps the k best tokens. Top-p keeps the fewest best ones whose shares reach p together. Min-p "
                "keeps all that have at least this part of the best one’s share."
            )
        )
        self._say_what_they_are()
        self.ask_first(
            Riddle(
                self.tr("Sometimes one token is almost certain, sometimes fifty are good. Which cut does not notice?"),
                (self.tr("top-k"), self.tr("top-p"), self.tr("min-p")),
                0,
                self.tr(
                    "Top-k always keeps the same number: too many where the model is sure, too few where it is not. "
                    "Top-p and min-p look at the shares, so they keep one token here and fifty there."
                ),
            )
        )

    def build_end(self) -> None:
        self.set_exercise(
            self.tr("Set the temperature to 5. Find a cut with which a text comes that has no unexpected token.")
        )

    def check(self) -> None:
        for place, written in enumerate(self.writers.texts):
            is_cut = not self._columns[place].is_common
            self.exercise.check(is_cut and self.temperature >= max(COMPARED) and is_sound(written))
