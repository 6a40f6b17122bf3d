"""What every page is made of: a question to guess at, a card that leads to the real model, an exercise."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from playground.ui.lesson.text import WIDEST, Prose
from playground.ui.look.theme import set_role, themes
from playground.ui.parts.controls import Button, label
from playground.ui.parts.one_of import OneOf
from playground.ui.parts.wrapping_row import WrappingRow


@dataclass(frozen=True, slots=True)
class Riddle:
    """What a page asks before it shows.

    Attributes:
        question: in one or two sentences.
        options: what can be guessed.
        right: the place of the right one.
        answer: said after any guess.
    """

    question: str
    options: tuple[str, ...]
    right: int
    answer: str


class Guess(QFrame):
    """A question with a few answers; the first guess, or the wish to see, opens what follows."""

    opened = Signal()
    """The person guessed, or asked to be shown."""
    pointed = Signal()
    """It was done with the mouse: the focus may belong elsewhere."""

    def __init__(self, riddle: Riddle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self._riddle = riddle
        self.buttons = [Button(option) for option in riddle.options]
        self.reveal = Button(self.tr("Show me"), "", "quiet")
        self._group = OneOf(self)
        self._verdict = label("", "strong")
        self._answer = Prose(riddle.answer)
        self._lay_out()
        self._group.idClicked.connect(self._on_guess)
        self._group.pointed.connect(self.pointed)
        self.reveal.clicked.connect(self._on_reveal)

    def _lay_out(self) -> None:
        gap = themes().current.size("gap")
        column = QVBoxLayout(self)
        column.setContentsMargins(gap_large(), gap, gap_large(), gap)
        column.setSpacing(gap)
        column.addWidget(label(self.tr("Guess first"), "small"))
        column.addWidget(Prose(self._riddle.question))
        column.addLayout(self._row())
        column.addWidget(self._verdict)
        column.addWidget(self._answer)
        self._verdict.hide()
        self._answer.hide()
        self.setMaximumWidth(themes().current.length(WIDEST) + 2 * gap_large())

    def _row(self) -> WrappingRow:
        row = WrappingRow()
        for place, button in enumerate(self.buttons):
            self._group.add(button, place)
            row.addWidget(button)
        row.addWidget(self.reveal)
        return row

    @property
    def is_open(self) -> bool:
        """Whether the answer is shown."""
        return not self._answer.isHidden()

    def take_over(self, other: Guess) -> None:
        """What was guessed at the same question in another language; no signal."""
        place = other._group.checkedId()
        if place >= 0:
            self.buttons[place].setChecked(True)
            self._judge(place)
        if other.is_open:
            self._show_answer()

    def take_focus(self) -> None:
        """The focus goes to an answer."""
        self._group.take_focus()

    def _on_guess(self, place: int) -> None:
        self._judge(place)
        self.open()

    def _on_reveal(self) -> None:
        if self.reveal.hasFocus():
            self.take_focus()
        else:
            self.pointed.emit()
        self.open()

    def _judge(self, place: int) -> None:
        right = place == self._riddle.right
        self._verdict.setText(
            self.tr("That is right.")
            if right
            else self.tr("Not quite: the answer is “{0}”.").format(self._riddle.options[self._riddle.right])
        )
        self._verdict.show()

    def open(self) -> None:
        """Shows the answer, whatever was guessed."""
        if not self.is_open:
            self._show_answer()
            self.opened.emit()

    def _show_answer(self) -> None:
        self._answer.show()
        self.reveal.hide()


class Card(QFrame):
    """A quiet frame with a small heading."""

    def __init__(self, heading: str, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        gap = themes().current.size("gap")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(gap_large(), gap, gap_large(), gap)
        self.column.setSpacing(gap)
        self.column.addWidget(label(heading, "small"))
        self.prose = Prose(text)
        self.column.addWidget(self.prose)
        self.prose.setVisible(bool(text))

    def add(self, widget: QWidget) -> None:
        """Puts something below the text."""
        self.column.addWidget(widget)

    def say(self, text: str) -> None:
        """Another text, "" for none."""
        self.prose.show_text(text)
        self.prose.setVisible(bool(text))


class Bridge(Card):
    """From the toy to the real model: its own numbers of this moment, and a button that asks it."""

    asked = Signal()

    def __init__(self, text: str = "", button: str = "", parent: QWidget | None = None) -> None:
        super().__init__(self.tr("The real model, now"), text, parent)
        self.button = Button(button, "play")
        self.column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.button.setVisible(bool(button))
        self.button.clicked.connect(self.asked)

    def add(self, widget: QWidget) -> None:
        self.column.insertWidget(self.column.count() - 1, widget)


class Exercise(Card):
    """Something small to do; once it was done, that stays said."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Try it"), text, parent)
        self._state = label(self.tr("Not done yet"), "small")
        self.column.addWidget(self._state)
        self.is_done = False

    def check(self, done: bool) -> None:
        """Takes note of whether it is done now."""
        if done and not self.is_done:
            self.is_done = True
            self._state.setText(self.tr("✓ Done"))
            set_role(self._state, "done")


def gap_large() -> int:
    """The distance of a card's text from its frame."""
    return themes().current.size("gap_large")
