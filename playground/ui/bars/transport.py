"""The buttons that move through the answer: back, step, play, redraw, again, and how fast."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QMenu, QWidget

from playground.ui.doing.player import Pace, Until
from playground.ui.look.theme import themes
from playground.ui.parts.controls import Button, add_choices, add_heading, name_choices
from playground.ui.reach.keys import KEYS
from playground.ui.words.language import speaks

SPEEDS = (1.0, 2.0, 4.0, 8.0, 16.0, math.inf)
TOKEN_COUNTS = (10, 20, 50, 100, 500)


@dataclass(frozen=True, slots=True)
class TransportState:
    """What can be done now."""

    can_step: bool = False
    can_back: bool = False
    can_forward: bool = False
    can_redraw: bool = False
    can_again: bool = False
    can_play: bool = False
    playing: bool = False
    why_not: str = ""
    """Why nothing can be generated here, for the buttons that would."""


class Transport(QWidget):
    """A row of buttons; where it is narrow, key hints and then words give way."""

    step_requested = Signal()
    play_toggled = Signal(bool)
    redraw_requested = Signal()
    back_requested = Signal()
    forward_requested = Signal()
    again_requested = Signal()
    pace_changed = Signal(object)
    """playground.ui.doing.player.Pace"""
    acted = Signal()
    """A button was clicked: the focus belongs to the bars again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pace = Pace()
        self._state = TransportState()
        self._make_buttons()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(themes().current.size("gap_small"))
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        for button in self._buttons:
            self._row.addWidget(button)
        self._row.addStretch()
        self._row.addWidget(self.pace)
        self._menu = QMenu(self)
        self._fill_menu()
        self.pace.setMenu(self._menu)
        self._connect_signals()
        speaks(self._retranslate)
        self.show_state(self._state)
        themes().changed.connect(self._fit)

    def _make_buttons(self) -> None:
        self.back = Button("", "back", hint=KEYS["back"].hint)
        self.forward = Button("", "forward")
        self.step = Button("", "step", "primary", KEYS["step"].hint)
        self.play = Button("", "play", hint=KEYS["play"].hint)
        self.redraw = Button("", "redraw", hint=KEYS["redraw"].hint)
        self.again = Button("", "again", hint=KEYS["again"].hint)
        self.pace = Button("", "chevron_down", icon_last=True)
        self._buttons = [self.back, self.forward, self.step, self.play, self.redraw, self.again]

    def _retranslate(self) -> None:
        self.forward.setAccessibleName(self.tr("Forward"))
        for button, text in (
            (self.back, self.tr("Back")),
            (self.step, self.tr("Step")),
            (self.redraw, self.tr("Redraw")),
            (self.again, self.tr("Again")),
        ):
            button.setText(text)
            button.setAccessibleName(text)
        self._name_play()
        self._say_tips()
        self.pace.setToolTip(self.tr("How fast and how far Play goes"))
        self._headings[0].setText(self.tr("Speed"))
        self._headings[1].setText(self.tr("Play until"))
        name_choices(self._speeds, {each: self._speed_words(each) for each in self._speeds})
        name_choices(self._ends, {each: self._end_words(*each) for each in self._ends})
        self.show_pace(self._pace)

    def _say_tips(self) -> None:
        generating = (self.step, self.play, self.redraw, self.again)
        for name, button in zip(("back", "forward", "step", "play", "redraw", "again"), self._buttons, strict=True):
            why_not = self._state.why_not if button in generating else ""
            button.setToolTip(why_not or f"{KEYS[name].description} ({KEYS[name].hint})")

    def _name_play(self) -> None:
        words = self.tr("Pause") if self._state.playing else self.tr("Play")
        if self.play.text() != words:
            self.play.setText(words)
            self.play.setAccessibleName(words)
            self.play.set_icon_name("pause" if self._state.playing else "play")

    def _connect_signals(self) -> None:
        self.back.clicked.connect(self.back_requested)
        self.forward.clicked.connect(self.forward_requested)
        self.step.clicked.connect(self.step_requested)
        self.play.clicked.connect(lambda: self.play_toggled.emit(not self._state.playing))
        self.redraw.clicked.connect(self.redraw_requested)
        self.again.clicked.connect(self.again_requested)
        for button in self._buttons:
            button.clicked.connect(self.acted)
        self._menu.aboutToHide.connect(self.acted)

    # What is shown

    def show_state(self, state: TransportState) -> None:
        """Enables what can be done."""
        before, self._state = self._state, state
        if state.why_not != before.why_not:
            self._say_tips()
        self.back.setEnabled(state.can_back)
        self.forward.setEnabled(state.can_forward)
        self.step.setEnabled(state.can_step)
        self.play.setEnabled(state.can_play or state.playing)
        self.redraw.setEnabled(state.can_redraw)
        self.again.setEnabled(state.can_again)
        self._name_play()

    def show_pace(self, pace: Pace) -> None:
        """The speed and the end of Play; no signal."""
        self._pace = pace
        for speed, action in self._speeds.items():
            action.setChecked(speed == pace.per_second)
        for until, action in self._ends.items():
            action.setChecked(until == (pace.until, pace.n_tokens if pace.until is Until.TOKENS else 0))
        self.pace.setAccessibleName(self.tr("Speed: {0}").format(self._pace_words(brief=False)))
        self._fit()

    # The menu of speeds and ends

    def _fill_menu(self) -> None:
        menu = self._menu
        speed_heading = add_heading(menu, "")
        self._speeds = add_choices(menu, SPEEDS, self._choose_speed)
        menu.addSeparator()
        self._headings = speed_heading, add_heading(menu, "")
        ends = ((Until.SENTENCE, 0), (Until.TURN, 0), *((Until.TOKENS, n) for n in TOKEN_COUNTS))
        self._ends = add_choices(menu, ends, self._choose_end)

    def _choose_speed(self, per_second: float) -> None:
        self._choose(replace(self._pace, per_second=per_second))

    def _choose_end(self, end: tuple[Until, int]) -> None:
        until, n_tokens = end
        self._choose(replace(self._pace, until=until, n_tokens=n_tokens or self._pace.n_tokens))

    def _choose(self, pace: Pace) -> None:
        if pace != self._pace:
            self.show_pace(pace)
            self.pace_changed.emit(pace)

    def _speed_words(self, per_second: float) -> str:
        return self.tr("as fast as it goes") if math.isinf(per_second) else self.tr("{0:g} tok/s").format(per_second)

    def _end_words(self, until: Until, n_tokens: int, brief: bool = False) -> str:
        if until is Until.TOKENS:
            return self.tr("{0} tokens").format(n_tokens)
        if until is Until.SENTENCE:
            return self.tr("sentence") if brief else self.tr("the end of the sentence")
        return self.tr("turn") if brief else self.tr("the end of the turn")

    # Fitting

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        # The layout has already dealt out the new width: once more, with the parts that fit.
        self.layout().activate()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._width(frozenset([self.step]), False, True), super().minimumSizeHint().height())

    def _width(self, worded: frozenset[Button], hints: bool, brief: bool) -> int:
        widths = [button.width_with(button in worded, hints) for button in self._buttons if button is not self.play]
        # Room for the longer word, so that nothing moves when Play begins.
        words = (self.tr("Play"), self.tr("Pause"))
        widths.append(max(self.play.width_with(self.play in worded, hints, each) for each in words))
        pace = self.pace.width_with(True, False, self._pace_words(brief))
        return sum(widths) + pace + self._row.spacing() * (len(widths) + 1)

    def _pace_words(self, brief: bool) -> str:
        speed = self._speed_words(self._pace.per_second)
        return speed if brief else f"{speed} · {self._end_words(self._pace.until, self._pace.n_tokens, True)}"

    def _levels(self) -> Iterator[tuple[frozenset[Button], bool, bool]]:
        """From everything to the least: which buttons have words, whether hints show, whether the pace is brief."""
        worded = list(self._buttons)
        yield frozenset(worded), True, False
        yield frozenset(worded), False, False
        yield frozenset(worded), False, True
        for button in (self.again, self.redraw, self.back, self.play):
            worded.remove(button)
            yield frozenset(worded), False, True

    def _fit(self) -> None:
        """Gives way as far as it must: key hints first, then words; Step keeps its word."""
        for level in self._levels():
            if self._width(*level) <= self.width():
                break
        worded, hints, brief = level
        self.pace.setText(self._pace_words(brief))
        for button in self._buttons:
            button.show_parts(button in worded, hints)
