"""A presenter at the stage: keys to it, and what the audience sees."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from playground.core.talk.reading import read_talk
from playground.ui.stage.canvas import Canvas
from playground.ui.stage.presenting import Presenting
from playground.ui.stage.window import StageWindow
from tests.ui.window import NO_KEYS, Person

Key = Qt.Key


class Presenter:
    """Presses keys as a clicker and a keyboard do."""

    def __init__(self, person: Person) -> None:
        self.person = person
        self.presenting: Presenting = person.window.presenting
        self.controller = person.controller

    @property
    def stage(self) -> StageWindow:
        """The audience's window."""
        return self.presenting.stage

    @property
    def canvas(self) -> Canvas:
        """What is painted in it."""
        return self.stage.canvas

    @property
    def picture(self):
        """What the audience sees, brought up to date."""
        self.presenting.show_now()
        return self.canvas.picture

    @property
    def prompter(self):
        """The talk that is given."""
        return self.presenting.prompter

    def begin(self, script: str) -> None:
        """A talk, given up to its first cue."""
        talk, mistakes = read_talk(script)
        assert mistakes == ()
        self.presenting.begin(talk)
        self.settle()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_KEYS) -> None:
        """A key to what has the focus on the stage, and all that follows from it."""
        stage = self.stage
        target = stage.ask_line.field if stage.ask_line.isVisible() else stage
        QTest.keyClick(target, key, modifiers)
        if self.stage is not None:
            self.settle()

    def type(self, text: str) -> None:
        """Letters into the line for a prompt."""
        QTest.keyClicks(self.stage.ask_line.field, text)

    def settle(self) -> None:
        """Until no cue is under way and nothing waits for the engine."""
        self.person.wait(lambda: self.prompter is None or not self.prompter.is_busy)
        self.person.settle()
        self.presenting.show_now()

    @property
    def said(self) -> str:
        """The line at the bottom that goes by itself."""
        return self.stage.toast.text

    @property
    def answer(self) -> list[int]:
        """Tokens of the answer."""
        return [node.token for node in self.controller.session.answer()]

    def shown(self) -> tuple:
        """Every token and number that the audience sees now, to the last bit."""
        picture = self.picture
        bars = [(line.label, line.p, line.raw_p, line.is_drawn, line.reason) for line in self.canvas.bars.lines]
        moment, throws = picture.moment, picture.throws
        numbers = None if moment is None else (moment.u, moment.distribution.entropy_bits, moment.position)
        counts = None if throws is None else sorted(throws.counts.items())
        beside = None if picture.beside is None else picture.beside.entropy_bits
        return (
            picture.prompt, picture.sentence, picture.caption, picture.temperature, picture.chain, picture.seed,
            picture.setting.panels, picture.setting.reveal, tuple(self.answer), bars, numbers, counts, beside,
        )  # fmt: skip


def focus() -> object:
    """What has the focus."""
    return QApplication.focusWidget()
