"""A page of the lesson: a column of text and toys, of which the greater part opens after a guess."""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QLayout, QVBoxLayout, QWidget

from playground.core.moment import Moment
from playground.core.sampling import PLAIN, Chain
from playground.core.session import Session
from playground.core.vocabulary import Vocabulary
from playground.ui.bars.chart_lines import token_label
from playground.ui.bars.temperature import TemperatureSlider
from playground.ui.lesson.blocks import Exercise, Guess, Riddle, gap_large
from playground.ui.lesson.text import WIDEST, Prose
from playground.ui.look.theme import themes
from playground.ui.parts.controls import label
from playground.ui.parts.wrapped_label import WrappedLabel

QUESTION = "Hi, how are you?"
"""What most pages ask the model."""
SEED = 7
"""The lesson's dice, so that it can be told again with the same tokens."""


@dataclass(frozen=True, slots=True)
class Play:
    """Something to try in the window itself.

    Attributes:
        name, words: what it is called, and what to do.
        message: what is asked.
        chain: the samplers.
        action: what the window does when the bars are there, by its key's name; "" for nothing.
        seed: of the dice.
    """

    name: str
    words: str
    message: str
    chain: Chain
    action: str = ""
    seed: int = SEED


@dataclass(frozen=True, slots=True)
class Asking:
    """What a page wants to ask the real model.

    Attributes:
        text: the message.
        chain: the samplers, None for those that are there.
        seed: of the dice.
    """

    text: str
    chain: Chain | None = PLAIN
    seed: int = SEED


class Page(QWidget):
    """Knows nothing of the window: what it wants is a signal, what it shows is given to it.

    Attributes:
        title: its name.
        is_wide: whether it takes the room of the bars, too.
        needs_bars: whether it shows numbers of the model's present token.
        has_ended: whether there are none because the model has ended its turn.
    """

    is_wide = False
    needs_bars = False
    has_ended = False

    asked = Signal(object)
    """Asking: in the lesson's own conversation."""
    chain_wanted = Signal(object)
    """Chain: for the real bars, while they are the lesson's."""
    throws_wanted = Signal()
    """A thousand throws at the real bars."""
    acted = Signal()
    """The question was answered with the mouse: the focus belongs to the bars."""
    play_wanted = Signal(object)
    """Play: the lesson is left for it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.heading()
        self.guess: Guess | None = None
        self.exercise: Exercise | None = None
        gap = themes().current.size("gap")
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, gap)
        self._outer.setSpacing(gap + gap // 3)
        self._outer.addWidget(WrappedLabel(self.title, "title"))
        self._after = QWidget()
        self._inner = QVBoxLayout(self._after)
        self._inner.setContentsMargins(0, 0, 0, 0)
        self._inner.setSpacing(gap + gap // 3)
        self._now: QBoxLayout = self._outer
        if self.is_wide:
            self._now = QVBoxLayout()
            self._now.setSpacing(self._outer.spacing())

    def heading(self) -> str:
        """Its name, in the user's language."""
        raise NotImplementedError

    @classmethod
    def widest(cls) -> int:
        """No wider than can be read; a wide page has two such columns."""
        column = themes().current.length(WIDEST) + 2 * gap_large()
        return 2 * column + _between() if cls.is_wide else column

    # -- building ----------------------------------------------------------------------------------------------------

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Puts something below; after the guess, into the part that it opens."""
        self._now.addWidget(widget, stretch)

    def add_row(self, *widgets: QWidget, stretch: bool = True) -> QHBoxLayout:
        """Puts some widgets beside each other."""
        row = row_of(*widgets, stretch=stretch)
        self._now.addLayout(row)
        return row

    def say(self, text: str, colour: str = "text") -> Prose:
        """A paragraph."""
        made = Prose(text, colour)
        self._now.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
        return made

    def head(self, text: str) -> None:
        """A heading within the page."""
        self.add(label(text, "heading"))

    def ask_first(self, riddle: Riddle) -> None:
        """What follows is shown after a guess."""
        self.guess = Guess(riddle)
        if self.is_wide:
            self._lay_beside(self._now, self.guess)
        else:
            self.add(self.guess)
        self._outer.addWidget(self._after, 1)
        self._after.hide()
        self._now = self._inner
        self.guess.opened.connect(self._open)
        self.guess.pointed.connect(self.acted)

    def _lay_beside(self, column: QBoxLayout, guess: Guess) -> None:
        """Where there is room to the side, the question stands beside the text and leaves the height to the toys."""
        column.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(_between())
        row.addLayout(column, 1)
        row.addWidget(guess, 1, Qt.AlignmentFlag.AlignTop)
        self._outer.addLayout(row)

    def set_exercise(self, text: str) -> None:
        """The end of the page."""
        self.exercise = Exercise(text)
        self.add(self.exercise)
        if not self.is_wide:
            self._now.addStretch(1)
            self._outer.addStretch(1)

    # -- showing -----------------------------------------------------------------------------------------------------

    def content(self) -> QRect:
        """The room that is taken by what is on it."""
        widgets = self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        shown = [each.geometry() for each in widgets if each.isVisibleTo(self) and each is not self._after]
        inner = [self._after.childrenRect().translated(self._after.pos())] if self._after.isVisibleTo(self) else []
        return reduce(QRect.united, [*shown, *inner], QRect())

    @property
    def is_open(self) -> bool:
        """Whether all of it is shown."""
        return self.guess is None or self.guess.is_open

    def open(self) -> None:
        """Shows all of it."""
        if self.guess is not None:
            self.guess.open()

    def _open(self) -> None:
        self._after.show()
        self.opened()

    def take_over(self, other: Page) -> None:
        """What the person did on the same page in another language; no signal that matters outside."""
        self.guess.take_over(other.guess)
        self._after.setVisible(other.is_open)
        self.exercise.check(other.exercise.is_done)

    def opened(self) -> None:
        """All of it is shown from now on."""

    @property
    def is_busy(self) -> bool:
        """Whether something is being written on it."""
        return False

    def entered(self) -> None:
        """The person came to this page."""

    def left(self) -> None:
        """The person went away from this page."""

    def use_model(self, path: str, n_threads: int) -> None:
        """The model that a page may ask on an engine of its own."""

    def show_moment(self, moment: Moment | None, vocabulary: Vocabulary | None) -> None:
        """The real model's moment is another one; None where there are no bars."""

    def no_bars(self) -> str:
        """Why there are none, and what to do."""
        if self.has_ended:
            return self.tr("The turn has ended: Left goes back to the last bars.")
        return self.tr("There are no bars yet: ask the model something first.")

    def show_path(self, session: Session, vocabulary: Vocabulary | None) -> None:
        """The real conversation is at another place."""

    def close_up(self) -> None:
        """Ends what goes on in the background."""


def _between() -> int:
    return 3 * themes().current.size("gap")


def row_of(*widgets: QWidget | QLayout, stretch: bool = True) -> QHBoxLayout:
    """Widgets beside each other, to the left."""
    row = QHBoxLayout()
    row.setSpacing(themes().current.size("gap"))
    for widget in widgets:
        if isinstance(widget, QLayout):
            row.addLayout(widget)
        else:
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
    if stretch:
        row.addStretch(1)
    return row


def temperature_row(name: QLabel, value: QLabel, slider: TemperatureSlider) -> QHBoxLayout:
    """A name and a number in line with the slider's track, which has its ticks below."""
    row = QHBoxLayout()
    row.setSpacing(themes().current.size("gap"))
    for text in (name, value):
        row.addWidget(text, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(slider, 1)
    _InLine(slider, (name, value))
    return row


class _InLine(QObject):
    """Keeps texts as high as a slider's track."""

    def __init__(self, slider: TemperatureSlider, texts: tuple[QLabel, ...]) -> None:
        super().__init__(slider)
        self._slider = slider
        self._texts = texts
        themes().changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        for text in self._texts:
            text.setFixedHeight(self._slider.track_height)


def names_of(moment: Moment, vocabulary: Vocabulary, n: int) -> list[str]:
    """The model's n best tokens as they are shown."""
    return [token_label(vocabulary, int(token)) for token in moment.distribution.raw.scores.top(n)]
