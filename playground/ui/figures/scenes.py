"""What the command line draws figures of: a conversation, with or without a window, or one from a file."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QSize, QTimer, Signal

from playground.core.continuations import tree_of
from playground.core.journal import read
from playground.core.problems import Problem, ProblemCode, ProblemError
from playground.core.sampling import Chain
from playground.core.sweep import at_temperature
from playground.core.talk.script import Panel
from playground.engine.client import Engine
from playground.engine.protocol import Failed, LookedAhead, OpenOptions
from playground.ui import app
from playground.ui.bars.luck_strips import compared_with
from playground.ui.compare.comparison import Comparison, Start
from playground.ui.doing.controller import Controller
from playground.ui.figures.columns import columns_of
from playground.ui.figures.material import Look, Material, recorded_material
from playground.ui.figures.views import LESSON, VIEWS, WINDOW, FigureView, lesson_view, window_view
from playground.ui.figures.walk import Walk
from playground.ui.look.theme import themes
from playground.ui.running import SETTLING_MS
from playground.ui.settings import Settings
from playground.ui.stage.picture import Setting
from playground.ui.tints.tint import Tint
from playground.ui.tints.tinting import Tinting
from playground.ui.tree.looking_ahead import MOST

START_SIZE = QSize(1440, 900)
LESSON_SIZE = QSize(1600, 1080)
"""Room for a page that has two columns, and for all of the texts on it."""


class FileScene(QObject):
    """A conversation as its file has it: no model is opened.

    Attributes:
        steps: what was to be seen on the way.
        end: what is to be seen now; None if there is nothing.
    """

    settled = Signal()
    """Everything is in its place."""
    failed = Signal(object)
    """Problem"""

    def __init__(self, args: argparse.Namespace) -> None:
        super().__init__()
        self.args = args
        self.steps: list[Material] = []
        self.end: Material | None = None

    @property
    def view(self) -> FigureView:
        """What is drawn."""
        return VIEWS[self.args.view]

    @property
    def look(self) -> Look:
        """How bars and text are shown."""
        tint = Tint(self.args.tint) if self.args.tint else Tint.OFF
        return Look(self.args.rows, self.args.log, tinting=Tinting(tint))

    def begin(self) -> None:
        """Reads the file."""
        try:
            self.end = recorded_material(read(Path(self.args.session)), self.look)
        except ProblemError as error:
            self.failed.emit(error.problem)
            return
        self.settled.emit()

    def close(self) -> None:
        """Ends what was begun."""


class WalkScene(FileScene):
    """A conversation with a model, without a window."""

    def __init__(self, args: argparse.Namespace, chain: Chain, controller: Controller | None = None) -> None:
        super().__init__(args)
        self.controller = controller or Controller(Engine())
        self.controller.system = args.system or ""
        self.controller.set_chain(chain)
        look = replace(self.look, luck=compared_with(chain["temperature"].value))
        self._walk = Walk(self.controller, look, self.n_steps)
        self._walk.ended.connect(self.on_ended)
        self._walk.failed.connect(self.failed)

    @property
    def n_steps(self) -> int:
        """How many are taken before."""
        return self.args.steps

    def open_model(self, path: str) -> None:
        """Loads a model."""
        self.controller.open_model(path, OpenOptions())

    def begin(self) -> None:
        """Opens the model and asks."""
        args = self.args
        path = args.model or app.first_model(args, "")
        prompt = app.GREETING if args.prompt is None else args.prompt
        self._walk.begin(lambda: self.open_model(path), prompt, args.text, args.seed)

    def close(self) -> None:
        self.controller.engine.close()

    def on_ended(self) -> None:
        """All steps were taken."""
        self.steps = self._walk.steps
        panels = frozenset(Panel(name) for name in self.args.panels)
        end = self._walk.end
        self.end = replace(end, setting=Setting(panels).apart_from(end.chain["temperature"].value))
        self.settled.emit()


class ColumnsScene(WalkScene):
    """Continuations of the prompt at several temperatures; all of their tokens are in the tree."""

    def __init__(self, args: argparse.Namespace, chain: Chain) -> None:
        super().__init__(args, chain)
        self._comparison: Comparison | None = None
        self._left = args.steps
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._go_on)

    @property
    def n_steps(self) -> int:
        return 0

    def on_ended(self) -> None:
        self._comparison = made = Comparison(self.controller, Start.HERE, self)
        made.n_columns = len(self.args.temperatures)
        for column, value in zip(made.columns, self.args.temperatures, strict=True):
            column.set_chain(at_temperature(self.controller.chain, value))
        made.problem_occurred.connect(self._fail)
        made.changed.connect(self._soon.start)
        made.begin()

    def _fail(self, problem: Problem) -> None:
        self._comparison.changed.disconnect(self._soon.start)
        self._soon.stop()
        self.failed.emit(problem)

    def _go_on(self) -> None:
        if self._comparison.is_waiting:
            return
        if self._left > 0 and self._comparison.can_step:
            self._left -= 1
            self._comparison.step()
        else:
            self._end()

    def _end(self) -> None:
        self._comparison.changed.disconnect(self._soon.start)
        session = self.controller.session
        columns = columns_of(self._comparison, self.controller.vocabulary)
        tip = self._comparison.columns[0].tip
        session.go_to(tip)
        self.end = replace(self._walk.end, columns=columns, node=tip, moment=None, session=session)
        self.settled.emit()


class AheadScene(WalkScene):
    """The most probable continuations."""

    def on_ended(self) -> None:
        engine, args = self.controller.engine, self.args
        self.end = self._walk.end
        if self.end.moment is None:
            self.settled.emit()
            return
        engine.looked_ahead.connect(self._on_found)
        engine.failed.connect(self._on_failed)
        engine.look_ahead(
            self.controller.session.tokens(), args.breadth, args.depth, whole_words=args.whole_words, limit=MOST
        )

    def _on_found(self, reply: LookedAhead) -> None:
        root = tree_of(reply.parent.tolist(), reply.token.tolist(), reply.ln_p.tolist(), reply.step.tolist())
        self.end = replace(self.end, onward=root)
        self.settled.emit()

    def _on_failed(self, reply: Failed) -> None:
        if reply.code is not ProblemCode.CANCELLED:
            self.failed.emit(reply.problem)


class WindowScene(WalkScene):
    """The whole window."""

    def __init__(self, args: argparse.Namespace, chain: Chain, folder: str) -> None:
        self._window = self._make_window(args, folder)
        super().__init__(args, chain, self._window.controller)

    def _make_window(self, args: argparse.Namespace, folder: str):
        from playground.ui.main_window import MainWindow

        # What is only drawn is no conversation of the person's.
        settings = Settings(Path(folder) / "settings.ini", Path(folder))
        settings.motion, settings.n_rows, settings.log_axis = False, args.rows, args.log
        settings.theme, settings.tint = themes().choice, args.tint or settings.tint
        window = MainWindow(Controller(Engine()), settings)
        window.status.shows_times = window.in_text.shows_times = False
        window.resize(QSize(*args.size) if args.size else self.start_size)
        window.show()
        window.focus_bars()
        return window

    @property
    def start_size(self) -> QSize:
        """Where none is asked for."""
        return START_SIZE

    @property
    def view(self) -> FigureView:
        return window_view(self._window)

    def open_model(self, path: str) -> None:
        self._window.open_model(path)

    def close(self) -> None:
        self._window.close()

    def on_ended(self) -> None:
        self.end = self._walk.end
        # A layout that changes a height asks for another layout: some rounds of the loop until all is in place.
        QTimer.singleShot(SETTLING_MS, self.settled.emit)


class LessonScene(WindowScene):
    """A page of the lesson, opened and with all its texts written."""

    @property
    def start_size(self) -> QSize:
        return LESSON_SIZE

    @property
    def view(self) -> FigureView:
        return lesson_view(self._window.lesson.panel.page)

    def begin(self) -> None:
        self._window.lesson.open(self.args.page - 1)
        self._window.lesson.panel.page.open()
        super().begin()

    def on_ended(self) -> None:
        self.end = self._walk.end
        self._wait()

    def _wait(self) -> None:
        is_busy = self._window.lesson.is_busy
        QTimer.singleShot(SETTLING_MS, self._wait if is_busy else self.settled.emit)


def scene_of(args: argparse.Namespace, chain: Chain, folder: str) -> FileScene:
    """The one that has what is asked for.

    Args:
        folder: for what a window keeps.
    """
    if args.session is not None:
        return FileScene(args)
    if args.view == WINDOW:
        return WindowScene(args, chain, folder)
    if args.view == LESSON:
        return LessonScene(args, chain, folder)
    if args.temperatures:
        return ColumnsScene(args, chain)
    return AheadScene(args, chain) if args.view == "ahead" else WalkScene(args, chain)
