"""The application around the window."""

from __future__ import annotations

import argparse
import signal
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QSize, QTimer, QtMsgType, qFormatLogMessage, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QWidget

from playground.core.problems import Problem, ProblemError
from playground.core.sampling import Chain
from playground.core.session import Mode
from playground.engine.client import Engine
from playground.engine.memory import check_memory
from playground.ui import app
from playground.ui.doing.controller import Controller
from playground.ui.doing.loop import Situation
from playground.ui.look.theme import themes
from playground.ui.main_window import MainWindow
from playground.ui.settings import Settings
from playground.ui.stage.command import StagePicture
from playground.ui.terminal.refusing import refuse
from playground.ui.words.language import languages
from playground.ui.words.saying import say, tr
from playground.ui.words.sentences import sentence_of

SETTLING_MS = 250
START_SIZE = (1440, 900)
STAGE_SIZE = (1280, 720)
"""Of a picture of the stage."""
_NOISE = "This plugin does not support propagateSizeHints()"
"""What Qt's platform without a display says of every window."""


def application() -> QApplication:
    """The one QApplication."""
    made = QApplication.instance() or QApplication(sys.argv[:1])
    made.setApplicationName("playground")
    made.setApplicationDisplayName("Sampling Playground")
    made.setDesktopFileName("sampling-playground")
    if made.platformName() == "offscreen":
        qInstallMessageHandler(_tell)
    return made


def _tell(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    """Qt's own messages on standard error, as without a handler, but for one that says nothing."""
    if text != _NOISE:
        print(qFormatLogMessage(kind, context, text), file=sys.stderr)


def make_window(settings: Settings, theme: str, language: str = "") -> MainWindow:
    """A window with a controller and an engine of its own, and no model yet."""
    themes().choose(theme)
    languages().choose(language or settings.language)
    return MainWindow(Controller(Engine()), settings)


def begin(window: MainWindow, args: argparse.Namespace, chain: Chain, model: str) -> None:
    """Opens the model and asks what was asked for on the command line, or greets."""
    controller = window.controller
    controller.set_chain(chain)
    if args.system is not None:
        controller.system = args.system
        window.conversation.system.show_system(args.system)
    controller.model_changed.connect(_once(controller, lambda: _ask(window, args)))
    window.presenting.awaits_talk = args.talk is not None and args.model is None
    if args.present and args.talk is None:
        window.presenting.begin(size=_stage_size(args))
    window.open_model(model)


def _stage_size(args: argparse.Namespace) -> QSize | None:
    """Of a picture of the stage; None for the stage on a screen."""
    return QSize(*(args.size or STAGE_SIZE)) if args.screenshot else None


def _once(controller: Controller, act: Callable[[], None]) -> Callable[[], None]:
    """Connected to model_changed: acts at the first model, after the window has shown it."""

    def first() -> None:
        controller.model_changed.disconnect(first)
        QTimer.singleShot(0, act)

    return first


def _ask(window: MainWindow, args: argparse.Namespace) -> None:
    controller = window.controller
    if args.talk is not None:
        window.presenting.begin_file(args.talk, _stage_size(args), args.scene or 1)
        return
    if args.text is not None:
        was_open = window.lesson.is_open
        controller.set_mode(Mode.TEXT)
        if was_open:
            window.lesson.open()
    if args.seed is not None:
        controller.set_seed(args.seed)
    if args.text is not None:
        window.writing.send(args.text)
    elif controller.session.mode is Mode.CHAT and controller.read_only is None:
        window.writing.send(args.prompt if args.prompt is not None else app.GREETING)


def show(args: argparse.Namespace, chain: Chain) -> int:
    """The window, until it is closed."""
    qt = application()
    settings = Settings()
    window = make_window(settings, args.theme or settings.theme, args.language)
    # On a small screen, or a large one with everything enlarged, the window is not larger than the screen.
    window.resize(QSize(*args.size) if args.size else window.size().boundedTo(window.screen().availableSize()))
    begin(window, args, chain, app.first_model(args, settings.last_model))
    window.show()
    window.focus_bars()
    window.sessions.offer_last()
    # Ctrl+C in the terminal closes the window as its button does; the timer lets Python see the signal.
    signal.signal(signal.SIGINT, lambda *_: window.close())
    awake = QTimer(window)
    awake.start(500)
    awake.timeout.connect(lambda: None)
    return qt.exec()


def draw(args: argparse.Namespace, chain: Chain) -> int:
    """The window with bars, after the steps asked for, as a picture."""
    model = app.first_model(args, "")
    try:
        # The window would only show why not, and there would never be bars to draw.
        check_memory(model)
    except ProblemError as error:
        return refuse(sentence_of(error.problem).brief)
    qt = application()
    with tempfile.TemporaryDirectory() as folder:
        # What is only drawn is no conversation of the person's.
        settings = Settings(Path(folder) / "settings.ini", Path(folder))
        settings.motion = False
        window = make_window(settings, args.theme or "light", args.language)
        window.resize(*(args.size or START_SIZE))
        if args.stages:
            window.next_token.tools.stages.toggle()
        if args.page or args.part == "lesson":
            window.lesson.open((args.page or 1) - 1)
            window.lesson.panel.page.open()
        picture = StagePicture(window, args) if args.present else _Picture(window, args.steps, args.part or "window")
        begin(window, args, chain, model)
        window.show()
        window.focus_bars()
        qt.exec()
        window.close()
    if picture.problem is not None:
        return refuse(sentence_of(picture.problem).brief)
    if not picture.image.save(args.screenshot):
        return refuse(say(tr("{0} cannot be written.")).format(args.screenshot))
    return 0


def _part_of(window: MainWindow, name: str) -> QWidget:
    """A part of the window by its name on the command line."""
    parts = {
        "conversation": window.conversation,
        "next": window.next_token,
        "chain": window.chain.parentWidget(),
        "lesson": window.lesson.panel,
    }
    return parts.get(name) or window


class _Picture:
    """Waits for the bars, takes the steps, and grabs the window."""

    def __init__(self, window: MainWindow, steps: int, part: str) -> None:
        self.problem: Problem | None = None
        self.image = None
        self._window = window
        self._left = steps
        self._part = _part_of(window, part)
        controller = window.controller
        controller.opening_failed.connect(self._fail)
        controller.problem_occurred.connect(self._fail)
        controller.situation_changed.connect(self._go_on)

    def _fail(self, problem: Problem) -> None:
        self.problem = problem
        QApplication.quit()

    def _go_on(self) -> None:
        situation = self._window.controller.situation
        if situation is Situation.READY and self._left > 0:
            self._left -= 1
            QTimer.singleShot(0, self._window.controller.step)
        elif situation in (Situation.READY, Situation.ENDED):
            self._left = 0
            # A layout that changes a height asks for another layout: some rounds of the loop until all is in place.
            QTimer.singleShot(SETTLING_MS, self._grab)

    def _grab(self) -> None:
        if self._window.lesson.is_busy:
            QTimer.singleShot(SETTLING_MS, self._grab)
            return
        self.image = self._part.grab()
        QApplication.quit()
