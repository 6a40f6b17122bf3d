"""The presenter's own screen: notes, what the next press brings, and a clock."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QLocale, Qt, QTime, QTimer
from PySide6.QtGui import QFont, QInputMethodEvent, QKeyEvent, QScreen
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from playground.core.talk import script as s
from playground.core.vocabulary import display_piece, running_text
from playground.ui.look.theme import set_role, themes
from playground.ui.parts.controls import label, line
from playground.ui.stage.keys import STAGE_KEYS
from playground.ui.stage.picture import Setting
from playground.ui.stage.prompter import Prompter
from playground.ui.stage.window import StageWindow
from playground.ui.words.language import caption_language, speaks
from playground.ui.words.numbers import count
from playground.ui.words.numbers import setting as number

_LARGE = 1.75
"""Times the usual size of text."""
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
            return translate("Notes", "pick {0}").format(display_piece(text.encode()))
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


class NotesWindow(QWidget):
    """Keys that are pressed here, and what an input method composes, are the stage's."""

    def __init__(self, stage: StageWindow) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._stage = stage
        self._since = QElapsedTimer()
        self.clock, self.passed = label(), label(role="muted")
        self.place, self.coming = label(role="muted"), label()
        self.notes = QPlainTextEdit()
        self._tick = QTimer(self, interval=1000)
        self._tick.timeout.connect(self.show_time)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        stage.asking_changed.connect(partial(self.setAttribute, Qt.WidgetAttribute.WA_InputMethodEnabled))
        self._lay_out()
        themes().changed.connect(self._relook)
        self._relook()
        speaks(self._retranslate)

    def _retranslate(self) -> None:
        """Where in the talk, and what comes, the owner says."""
        self.setWindowTitle(self.tr("Notes"))
        self.notes.setAccessibleName(self.tr("Notes"))
        self.show_time()

    def _lay_out(self) -> None:
        set_role(self, "notes")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.notes.setReadOnly(True)
        self.notes.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        set_role(self.notes, "plain")
        self.coming.setWordWrap(True)
        gap = 2 * themes().current.size("gap_large")
        top = QHBoxLayout()
        top.addWidget(self.clock)
        top.addWidget(self.passed, 0, Qt.AlignmentFlag.AlignBottom)
        top.addStretch(1)
        top.addWidget(self.place, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(gap, gap, gap, gap)
        column.setSpacing(gap // 2)
        column.addLayout(top)
        column.addWidget(line())
        column.addWidget(self.notes, 1)
        column.addWidget(line())
        column.addWidget(self.coming)

    def _relook(self) -> None:
        for widget, role, factor in (
            (self.clock, "large", 2.0), (self.passed, "body", _LARGE), (self.place, "body", _LARGE),
            (self.notes, "body", _LARGE), (self.coming, "heading", _LARGE),
        ):  # fmt: skip
            font: QFont = themes().current.font(role)
            font.setPixelSize(round(font.pixelSize() * factor))
            widget.setFont(font)

    def show_on(self, screen: QScreen) -> None:
        """Fills a screen; the clock begins."""
        self.setScreen(screen)
        self.setGeometry(screen.availableGeometry())
        self._since.start()
        self._tick.start()
        self.show_time()
        self.showMaximized()
        # The style sheet gives a widget its font when it is first shown.
        self._relook()

    def show_time(self) -> None:
        """The clock, and how long the talk has been going on."""
        now = QLocale().toString(QTime.currentTime(), QLocale.FormatType.ShortFormat)
        self.clock.setText(now)
        minutes, seconds = divmod(self._since.elapsed() // 1000 if self._since.isValid() else 0, 60)
        self.passed.setText(self.tr("since {0}:{1}").format(minutes, f"{seconds:02d}"))

    def show_talk(self, prompter: Prompter | None, setting: Setting) -> None:
        """The place in a talk, or what a clicker does without one."""
        if prompter is None:
            self.show_place("", translate("Presenting", "No script: Page Down steps."), translate("Notes", "1 step"))
            return
        talk = prompter.talk
        place = translate("Presenting", "{0} · scene {1} of {2}").format(
            running_text(talk.title.in_language(caption_language())), prompter.scene_number, len(talk.scenes)
        )
        notes = running_text(setting.notes.in_language(caption_language()))
        self.show_place(place, notes, coming_words(prompter.coming))

    def show_place(self, place: str, notes: str, coming: str) -> None:
        """Where in the talk, what to say, and what comes."""
        self.place.setText(place)
        if notes != self.notes.toPlainText():
            self.notes.setPlainText(notes)
        self.coming.setText(self.tr("Next: {0}").format(coming))

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
