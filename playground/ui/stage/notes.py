"""The presenter's own screen: notes, what the next press brings, and a clock."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTime, QTimer
from PySide6.QtGui import QFont, QFontMetricsF, QInputMethodEvent, QKeyEvent, QResizeEvent, QScreen
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from playground.core.talk import script as s
from playground.core.vocabulary import display_piece, running_text
from playground.ui.look.theme import set_role, themes
from playground.ui.parts.controls import label, line
from playground.ui.parts.scrolled import Scrolled
from playground.ui.parts.wrapped_label import SelectableLabel
from playground.ui.stage.fitting import first_lines, last_lines
from playground.ui.stage.keys import STAGE_KEYS
from playground.ui.stage.picture import Setting
from playground.ui.stage.prompter import Prompter
from playground.ui.stage.window import StageWindow
from playground.ui.words.language import caption_language, speaks
from playground.ui.words.numbers import count
from playground.ui.words.numbers import setting as number

_FACTORS = (1.75, 1.5, 1.25, 1.0)
"""Times the usual size of text: the largest at which everything has its room."""
_CLOCK = 1.15
"""Times that, for the clock."""
_LEAST_LINES = 5
"""Of notes; what is longer scrolls."""
_COMING_LINES = 2
"""What comes has room for so many, so that letters stay as large as they are when other things come."""
_PLACE_LINES = 2
_LONGEST = 120

translate = QCoreApplication.translate


def coming_words(coming: s.Cue | s.Scene | None) -> str:
    """What the next press of Page Down brings, for the presenter."""
    if coming is None:
        return translate("Notes", "the end of the talk")
    if isinstance(coming, s.Scene):
        return translate("Notes", "the next scene: {0}").format(running_text(coming.prompt)[:_LONGEST])
    return _act_words(coming.act)


def _act_words(act: s.Act) -> str:
    match act:
        case s.Step(n):
            return translate("Notes", "1 step") if n == 1 else translate("Notes", "{0} steps").format(count(n))
        case s.Run(s.End.SENTENCE):
            return translate("Notes", "run to the end of the sentence")
        case s.Run():
            return translate("Notes", "run to the end of the turn")
        case s.SetTemperature(value):
            return translate("Notes", "temperature {0}").format(number(value))
        case s.Pick(text):
            return translate("Notes", "pick {0}").format(display_piece(text.encode())[:_LONGEST])
        case s.Throw(n):
            return translate("Notes", "throw the dice {0} times").format(count(n))
        case s.Show(reveal):
            return {
                s.Reveal.NOTHING: translate("Notes", "hide the bars"),
                s.Reveal.TOKENS: translate("Notes", "show the tokens"),
                s.Reveal.ALL: translate("Notes", "show everything"),
            }[reveal]
        case s.View(panels):
            there = {panel.value for panel in panels}
            names = ", ".join(key.description for key in STAGE_KEYS if key.name in there)
            return translate("Notes", "panels: {0}").format(names or translate("Notes", "none"))


@dataclass(frozen=True, slots=True)
class _Letters:
    """Sizes of everything in the window, at one factor."""

    clock: QFont
    body: QFont
    heading: QFont
    margin: int

    @classmethod
    def at(cls, factor: float) -> _Letters:
        theme = themes().current

        def font(role: str, times: float) -> QFont:
            made = theme.font(role)
            made.setPixelSize(round(made.pixelSize() * times))
            return made

        fonts = font("large", _CLOCK * factor), font("body", factor), font("heading", factor)
        return cls(*fonts, round(theme.size("gap_large") * factor))

    @property
    def gap(self) -> int:
        """Between the parts."""
        return self.margin // 2

    def width_of_times(self, clock: str, passed: str) -> float:
        """Pixels of the clock and what stands beside it."""
        body = QFontMetricsF(self.body).horizontalAdvance(passed)
        return QFontMetricsF(self.clock).horizontalAdvance(clock) + self.gap + body

    def height(self, place_lines: int) -> float:
        """Pixels that everything needs, some lines of notes among it; the place may stand below the clock."""
        clock, body, heading = (QFontMetricsF(font).lineSpacing() for font in (self.clock, self.body, self.heading))
        lines = clock + (place_lines + _LEAST_LINES) * body + _COMING_LINES * heading
        return lines + 2 * self.margin + (4 + bool(place_lines)) * self.gap


class NotesWindow(QWidget):
    """Keys that are pressed here, and what an input method composes, are the stage's."""

    def __init__(self, stage: StageWindow) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._stage = stage
        self._said = ("", "")
        self.clock, self.passed = label(), label(role="muted")
        self.place, self.coming = label(role="muted"), label()
        self.notes = SelectableLabel()
        self._sheet = Scrolled(self.notes)
        self._tick = QTimer(self, interval=1000)
        self._tick.timeout.connect(self.show_time)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        stage.asking_changed.connect(partial(self.setAttribute, Qt.WidgetAttribute.WA_InputMethodEnabled))
        self._lay_out()
        themes().changed.connect(self._arrange)
        speaks(self._retranslate)

    def _retranslate(self) -> None:
        """Where in the talk, and what comes, the owner says."""
        self.setWindowTitle(self.tr("Notes"))
        self._sheet.setAccessibleName(self.tr("Notes"))
        self.show_time()
        self._arrange()

    def _lay_out(self) -> None:
        set_role(self, "notes")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.notes.setAlignment(Qt.AlignmentFlag.AlignTop)
        # Neither a long word nor the lines around them makes the window larger: it is the notes that give way.
        self.notes.setMinimumWidth(1)
        self._sheet.setMinimumSize(1, 1)
        times = QHBoxLayout()
        times.addWidget(self.clock)
        times.addWidget(self.passed, 0, Qt.AlignmentFlag.AlignBottom)
        times.addStretch(1)
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.addLayout(times)
        self._top.addWidget(self.place, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.addLayout(self._top)
        column.addWidget(line())
        column.addWidget(self._sheet, 1)
        column.addWidget(line())
        column.addWidget(self.coming)

    # -- sizes -------------------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        """Letters as large as leaves room for some lines of notes; the place beside the clock, or below it."""
        place, coming = self._said
        letters, beside = self._fitting()
        room = self._room(letters)
        for widget, font in (
            (self.clock, letters.clock), (self.passed, letters.body), (self.place, letters.body),
            (self.notes, letters.body), (self.coming, letters.heading),
        ):  # fmt: skip
            widget.setFont(font)
        direction = QBoxLayout.Direction
        self._top.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self._top.setSpacing(letters.gap)
        self.layout().setContentsMargins(letters.margin, letters.margin, letters.margin, letters.margin)
        self.layout().setSpacing(letters.gap)
        self.place.setVisible(bool(place))
        self.place.setText(place if beside else "\n".join(last_lines(place, letters.body, room, _PLACE_LINES)))
        self.coming.setText("\n".join(first_lines(coming, letters.heading, room, _COMING_LINES)))

    def _fitting(self) -> tuple[_Letters, bool]:
        """The sizes, and whether the place stands beside the clock."""
        for letters in map(_Letters.at, _FACTORS):
            room, place = self._room(letters), self._said[0]
            times = letters.width_of_times(self.clock.text(), self.passed.text())
            lines = last_lines(place, letters.body, room, _PLACE_LINES) if place else []
            rest = room - times - 3 * letters.gap
            beside = len(lines) <= 1 and QFontMetricsF(letters.body).horizontalAdvance(place) <= rest
            if times <= room and letters.height(0 if beside else len(lines)) <= self.height():
                break
        return letters, beside

    def _room(self, letters: _Letters) -> int:
        """The width for texts; a pixel on each side is for what labels round up."""
        return self.width() - 2 * letters.margin - 2

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def show_on(self, screen: QScreen) -> None:
        """Fills a screen."""
        self.setScreen(screen)
        self.setGeometry(screen.availableGeometry())
        self._tick.start()
        self.show_time()
        self.showMaximized()
        # The style sheet gives a widget its font when it is first shown.
        self._arrange()

    # -- texts -------------------------------------------------------------------------------------------------------

    def show_time(self) -> None:
        """The clock, and how long the talk has been going on."""
        now = QLocale().toString(QTime.currentTime(), QLocale.FormatType.ShortFormat)
        running = self._stage.running
        minutes, seconds = divmod(running.elapsed() // 1000 if running.isValid() else 0, 60)
        passed = self.tr("since {0}:{1}").format(minutes, f"{seconds:02d}")
        is_longer = (len(now), len(passed)) != (len(self.clock.text()), len(self.passed.text()))
        self.clock.setText(now)
        self.passed.setText(passed)
        if is_longer:
            self._arrange()

    def show_talk(self, prompter: Prompter | None, setting: Setting) -> None:
        """The place in a talk, or what a clicker does without one."""
        if prompter is None:
            self.show_place("", translate("Presenting", "No script: Page Down steps."), translate("Notes", "1 step"))
            return
        talk = prompter.talk
        title = running_text(talk.title.in_language(caption_language()))
        place = translate("Presenting", "{0} · scene {1} of {2}").format(title, prompter.scene_number, len(talk.scenes))
        notes = running_text(setting.notes.in_language(caption_language()))
        self.show_place(place, notes, coming_words(prompter.coming))

    def show_place(self, place: str, notes: str, coming: str) -> None:
        """Where in the talk, what to say, and what comes."""
        if notes != self.notes.text():
            self.notes.setText(notes)
            self._sheet.verticalScrollBar().setValue(0)
        said = (place, self.tr("Next: {0}").format(coming))
        if said != self._said:
            self._said = said
            self._arrange()

    # -- keys --------------------------------------------------------------------------------------------------------

    def read_on(self, direction: int) -> None:
        """Scrolls the notes by what is seen, down (+1) or up (-1); a line that was cut at the edge is whole then."""
        bar, line_height = self._sheet.verticalScrollBar(), self.notes.fontMetrics().lineSpacing()
        bar.setValue(bar.value() + direction * max(line_height, bar.pageStep() - 2 * line_height))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        QCoreApplication.sendEvent(self._stage.keyboard, event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        QCoreApplication.sendEvent(self._stage.keyboard, event)

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> object:
        """Of the text that is typed; its words are chosen here, for its cursor stands on another screen."""
        keyboard = self._stage.keyboard
        if keyboard is self._stage or query is Qt.InputMethodQuery.ImCursorRectangle:
            return super().inputMethodQuery(query)
        return keyboard.inputMethodQuery(query)
