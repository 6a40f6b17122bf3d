"""The two quiet lines under the conversation: what its colours mean, and the answer's numbers."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QActionGroup, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from playground.core.answer_sums import AnswerSum
from playground.ui.look.theme import themes
from playground.ui.parts.controls import Button
from playground.ui.parts.fitting_label import FittingLabel, phrase_text
from playground.ui.reach.keys import KEYS
from playground.ui.tints.legend import Legend
from playground.ui.tints.tint import Tint
from playground.ui.tints.words import answer_phrases, tint_name, tint_sentence
from playground.ui.words.language import speaks


class TextFoot(QWidget):
    """Chooses the tint, shows its key and the numbers, and leads back to the end of the road."""

    tint_chosen = Signal(object)
    """tints.tint.Tint"""
    prompt_toggled = Signal(bool)
    """The messages' own tokens shall be shown, or no more."""
    insert_requested = Signal()
    return_requested = Signal()
    left = Signal()
    """A button was clicked: the focus belongs to the bars."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._phrases: tuple = ()
        self._tint = Tint.OFF
        self._numbers: tuple[AnswerSum, float | None] = (AnswerSum(), None)
        self._fraction: float | None = None
        self.choice = Button("", "chevron_down", "quiet", icon_last=True)
        self.legend = Legend()
        self.prompt = Button("", "tokens", "quiet")
        self.prompt.setCheckable(True)
        self.numbers = FittingLabel()
        self.insert = Button("", "hand", "quiet")
        self.back = Button("", "end", "quiet", KEYS["end"].hint)
        self._menu = self._make_menu()
        self._lay_out()
        self._connect_signals()
        self.show_road(False)
        speaks(self._retranslate)

    def _lay_out(self) -> None:
        gap = themes().current.size("gap_small")
        first, second = QHBoxLayout(), QHBoxLayout()
        for row in (first, second):
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(gap)
        first.addWidget(self.choice)
        first.addWidget(self.legend)
        first.addStretch(1)
        first.addWidget(self.prompt)
        second.addStrut(self.back.sizeHint().height())
        second.addWidget(self.numbers, 1)
        second.addWidget(self.back)
        second.addWidget(self.insert)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(first)
        column.addLayout(second)

    def _connect_signals(self) -> None:
        self.choice.clicked.connect(self._open_menu)
        self.prompt.clicked.connect(self.prompt_toggled)
        self.insert.clicked.connect(self.insert_requested)
        self.back.clicked.connect(self.return_requested)
        for button in (self.prompt, self.back):
            button.clicked.connect(self.left)
        themes().changed.connect(self._fit)

    def _retranslate(self) -> None:
        tips = {"tint": self.choice, "prompt": self.prompt, "insert": self.insert, "end": self.back}
        for key, button in tips.items():
            button.setToolTip(self._tip(key))
        self.prompt.setAccessibleName(self.tr("Show the prompt's tokens"))
        self.insert.setText(self.tr("words"))
        self.insert.setAccessibleName(self.tr("Insert words"))
        self.back.setText(self.tr("Return"))
        for action in self._group.actions():
            action.setText(tint_name(action.data()))
            action.setToolTip(tint_sentence(action.data()))
        self.show_tint(self._tint)
        self.show_numbers(*self._numbers)
        self.show_prompt(self.prompt.isChecked(), self._fraction)

    @staticmethod
    def _tip(key: str) -> str:
        return f"{KEYS[key].description} ({KEYS[key].hint})"

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        self._group = QActionGroup(menu)
        for tint in Tint:
            action = menu.addAction("", lambda tint=tint: self._choose(tint))
            action.setCheckable(True)
            action.setData(tint)
            self._group.addAction(action)
        menu.setToolTipsVisible(True)
        return menu

    @property
    def menu(self) -> QMenu:
        """The tints to choose from."""
        return self._menu

    def _open_menu(self) -> None:
        """Above the button: below it there is the message field."""
        self._menu.popup(self.choice.mapToGlobal(QPoint(0, -self._menu.sizeHint().height())))

    def _choose(self, tint: Tint) -> None:
        self.tint_chosen.emit(tint)
        self.left.emit()

    # What is shown

    def show_tint(self, tint: Tint) -> None:
        """What the text is coloured by."""
        self._tint = tint
        self._name = tint_name(tint)
        self.legend.show_tint(tint)
        for action in self._group.actions():
            action.setChecked(action.data() is tint)
        self._fit()

    def show_numbers(self, total: AnswerSum, per_second: float | None) -> None:
        """The answer's numbers."""
        self._numbers = (total, per_second)
        phrases = answer_phrases(total, per_second)
        if phrases != self._phrases:
            self._phrases = phrases
            self.numbers.set_phrases(*phrases)

    def text(self) -> str:
        """The answer's numbers as they read where there is room."""
        return phrase_text(self._phrases[0]) if self._phrases else ""

    def show_road(self, is_ahead: bool) -> None:
        """Whether there is an end of the road to return to."""
        self.back.setVisible(is_ahead)

    def show_prompt(self, on: bool, fraction: float | None = None) -> None:
        """Whether the prompt's tokens are shown, and how far the engine is with their probabilities."""
        self._fraction = fraction
        self.prompt.setChecked(on)
        words = self.tr("prompt") if fraction is None else self.tr("prompt {0} %").format(round(100 * fraction))
        if words != self.prompt.text():
            self.prompt.setText(words)
            self._fit()

    # Room

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The numbers of the key matter more than words on buttons."""
        room = self.width() - self.legend.sizeHint().width() - 3 * themes().current.size("gap_small")
        long = self.tr("colour: {0}").format(self._name)
        wide, narrow = (self.choice.width_with(True, False, words) for words in (long, self._name))
        icon, words = (self.prompt.width_with(shows, False) for shows in (False, True))
        # Swatches can do without their numbers, a name cannot do without its end.
        self.choice.setMinimumWidth(narrow)
        self.choice.setText(long if wide + icon <= room else self._name)
        self.prompt.show_parts((wide if wide + icon <= room else narrow) + words <= room, False)
        self.insert.show_parts(self.width() >= 24 * themes().current.size("gap_large"), False)
