"""Draws one figure for the command line."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from PySide6.QtCore import QObject, QSize, QTimer, Signal

from playground.core.sampling import Chain
from playground.engine.client import Engine
from playground.engine.protocol import OpenOptions
from playground.ui import app
from playground.ui.controller import Controller
from playground.ui.figures import files
from playground.ui.figures.command import refuse
from playground.ui.figures.film import Film, last_frame, step_frames, sweep_frames, sweep_samples
from playground.ui.figures.material import Look, Material
from playground.ui.figures.order import FilmKind, Format, Order
from playground.ui.figures.sheet import DoesNotFit
from playground.ui.figures.views import VIEWS, WINDOW, FigureView, window_view
from playground.ui.figures.walk import Walk
from playground.ui.language import SYSTEM, languages
from playground.ui.running import SETTLING_MS, application
from playground.ui.sentences import sentence_of
from playground.ui.settings import Settings
from playground.ui.theme import themes

START_SIZE = QSize(1440, 900)


def draw(args: argparse.Namespace, suffix: str, film: str | None, chain: Chain) -> int:
    """Runs the model and writes the file; the exit status."""
    qt = application()
    themes().choose(args.theme)
    languages().choose(args.language or SYSTEM)
    with tempfile.TemporaryDirectory() as folder:
        scene = _Scene(args, chain, folder)
        # Drawn before the loop ends, for with it the engine ends, and the window would say so.
        scene.settled.connect(lambda: qt.exit(_write(args, suffix, film, scene)))
        scene.failed.connect(lambda problem: qt.exit(refuse(sentence_of(problem).brief)))
        QTimer.singleShot(0, scene.begin)
        status = qt.exec()
        scene.close()
        return status


def _write(args: argparse.Namespace, suffix: str, film: str | None, scene: _Scene) -> int:
    order = Order(scene.view, themes().current, QSize(*args.size) if args.size else None, args.scale, args.caption)
    if scene.end.moment is None and order.view.needs_moment and film != "steps":
        return refuse("The model ended its turn: there is no next token to draw. Take fewer steps.")
    try:
        if film is None:
            data = order.still(scene.end, Format(suffix))
        else:
            data = _film(order, FilmKind(film), scene.steps, scene.end)
    except DoesNotFit as error:
        return refuse(f"So much does not fit into {error}: take fewer rows or a larger --size.")
    except ValueError as error:
        return refuse(f"A picture of {error} pixels is too large.")
    if problem := files.write(args.output, data):
        return refuse(f"{args.output} cannot be written: {problem}.")
    return 0


def _film(order: Order, kind: FilmKind, steps: list[Material], end: Material) -> bytes:
    if kind is FilmKind.SWEEP:
        film, frames = Film(order, kind, sweep_samples(end)), sweep_frames(end)
    else:
        ends = [end] if end.moment is not None or not order.view.needs_moment else []
        film = Film(order, kind, [*steps[:1], *steps[-1:], *ends])
        frames = (frame for step in steps for frame in step_frames(step, order))
    for frame in frames:
        film.add(*frame)
    if kind is FilmKind.STEPS:
        for frame in last_frame(end, order):
            film.add(*frame)
    return film.gif()


class _Scene(QObject):
    """A conversation without a window, or with one where the window is the figure."""

    settled = Signal()
    """All steps were taken and everything is in its place."""
    failed = Signal(object)
    """Problem"""

    def __init__(self, args: argparse.Namespace, chain: Chain, folder: str) -> None:
        super().__init__()
        self._args, self._window = args, None
        if args.view == WINDOW:
            self._window = self._make_window(folder)
        self._controller = self._window.controller if self._window else Controller(Engine())
        self._controller.system = args.system or ""
        self._controller.set_chain(chain)
        self._walk = Walk(self._controller, Look(args.rows, args.log), args.steps)
        self._walk.ended.connect(self._on_ended)
        self._walk.failed.connect(self.failed)

    def _make_window(self, folder: str):
        from playground.ui.main_window import MainWindow

        settings = Settings(Path(folder) / "settings.ini")
        settings.motion, settings.n_rows, settings.log_axis = False, self._args.rows, self._args.log
        settings.theme = themes().choice
        window = MainWindow(Controller(Engine()), settings)
        window.resize(QSize(*self._args.size) if self._args.size else START_SIZE)
        window.show()
        window.focus_bars()
        return window

    @property
    def view(self) -> FigureView:
        """What is drawn."""
        return window_view(self._window) if self._window else VIEWS[self._args.view]

    @property
    def steps(self) -> list[Material]:
        """What was to be seen on the way."""
        return self._walk.steps

    @property
    def end(self) -> Material:
        """What is to be seen now."""
        return self._walk.end

    def begin(self) -> None:
        """Opens the model and asks."""
        args = self._args
        path = args.model or app.first_model(args, "")
        prompt = app.GREETING if args.prompt is None else args.prompt
        if self._window:
            self._walk.begin(lambda: self._window.open_model(path), prompt, args.text, args.seed)
        else:
            self._walk.begin(lambda: self._controller.open_model(path, OpenOptions()), prompt, args.text, args.seed)

    def close(self) -> None:
        """Ends the engine."""
        if self._window:
            self._window.close()
        else:
            self._controller.engine.close()

    def _on_ended(self) -> None:
        # A layout that changes a height asks for another layout: some rounds of the loop until all is in place.
        QTimer.singleShot(SETTLING_MS if self._window else 0, self.settled.emit)
