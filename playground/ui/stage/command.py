"""The stage as a picture, from the command line."""

from __future__ import annotations

import argparse

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from playground.core.problems import Problem
from playground.core.talk.script import Panel
from playground.ui.doing.loop import Situation

SETTLING_MS = 250


class StagePicture(QObject):
    """Waits for the bars, takes the steps or the talk's cues, and grabs the stage.

    Attributes:
        image: once it is there.
        problem: why it is not.
    """

    def __init__(self, window: QObject, args: argparse.Namespace) -> None:
        super().__init__(window)
        self.image: QImage | None = None
        self.problem: Problem | None = None
        self._presenting = window.presenting
        self._controller = window.controller
        self._panels = frozenset(Panel(name) for name in args.view.split(",") if name)
        self._left = args.steps
        self._is_talk = args.talk is not None
        self._look = QTimer(self, singleShot=True, interval=0)
        self._look.timeout.connect(self._go_on)
        controller = self._controller
        controller.opening_failed.connect(self._fail)
        controller.problem_occurred.connect(self._fail)
        for signal in (controller.situation_changed, controller.moment_changed, controller.path_changed):
            signal.connect(self._look.start)

    def _fail(self, problem: Problem) -> None:
        self.problem = problem
        QApplication.quit()

    def _go_on(self) -> None:
        """Looks when a change has ended; a talk that plays a cue is not done yet."""
        prompter = self._presenting.prompter
        if self._is_talk and (prompter is None or prompter.index < 0):
            return
        if prompter is not None and prompter.is_busy:
            prompter.moved.connect(self._look.start)
        elif self._controller.situation not in (Situation.READY, Situation.ENDED):
            return
        elif self._left > 0:
            self._left -= 1
            self._presenting.next()
            self._look.start()
        elif self.image is None:
            self._put_panels()
            QTimer.singleShot(SETTLING_MS, self._grab)

    def _put_panels(self) -> None:
        if self._panels:
            self._presenting.show_panels(self._panels)

    def _grab(self) -> None:
        self.image = self._presenting.stage.grab().toImage()
        QApplication.quit()
