"""Draws one figure for the command line."""

from __future__ import annotations

import argparse
import tempfile

from PySide6.QtCore import QSize, QTimer

from playground.core.sampling import Chain
from playground.ui.figures import files
from playground.ui.figures.command import COMMAND
from playground.ui.figures.film import Film, last_frame, step_frames, sweep_frames, sweep_samples
from playground.ui.figures.material import Material
from playground.ui.figures.order import FilmKind, Format, Order
from playground.ui.figures.scenes import FileScene, scene_of
from playground.ui.figures.sheet import DoesNotFit
from playground.ui.look.theme import themes
from playground.ui.running import application
from playground.ui.terminal.refusing import refuse
from playground.ui.words.language import languages
from playground.ui.words.language_names import SYSTEM
from playground.ui.words.reasons_of_systems import reason_words
from playground.ui.words.saying import say, tr
from playground.ui.words.sentences import sentence_of


def draw(args: argparse.Namespace, suffix: str, film: str | None, chain: Chain) -> int:
    """Runs the model and writes the file; the exit status."""
    qt = application()
    themes().choose(args.theme)
    languages().choose(args.language or SYSTEM)
    # A film takes its time: that nothing can be written there is said before.
    if problem := files.why_not(args.output):
        return refuse(_unwritten(args, problem), COMMAND)
    with tempfile.TemporaryDirectory() as folder:
        scene = scene_of(args, chain, folder)
        # Drawn before the loop ends, for with it the engine ends, and the window would say so.
        scene.settled.connect(lambda: qt.exit(_write(args, suffix, film, scene)))
        scene.failed.connect(lambda problem: qt.exit(refuse(sentence_of(problem).brief, COMMAND)))
        QTimer.singleShot(0, scene.begin)
        status = qt.exec()
        scene.close()
        return status


def _write(args: argparse.Namespace, suffix: str, film: str | None, scene: FileScene) -> int:
    if (refused := _drawn(args, suffix, film, scene)) is not None:
        return refuse(refused, COMMAND)
    return 0


def _drawn(args: argparse.Namespace, suffix: str, film: str | None, scene: FileScene) -> str | None:
    """Writes the file; returns why not, None if it was written."""
    order = order_of(args, scene)
    if scene.end is None:
        return say(tr("{0} has nothing of that.")).format(args.session)
    if scene.end.moment is None and order.view.needs_moment and film != "steps":
        return say(tr("The model ended its turn: there is no next token to draw. Take fewer steps."))
    try:
        data = made(order, suffix, film, scene)
    except DoesNotFit as error:
        return say(tr("So much does not fit into {0}: take fewer rows or a larger --size.")).format(error)
    except ValueError as error:
        return say(tr("A picture of {0} pixels is too large.")).format(error)
    if problem := files.write(args.output, data):
        return _unwritten(args, problem)
    return None


def _unwritten(args: argparse.Namespace, problem: str) -> str:
    return say(tr("{0} cannot be written: {1}.")).format(args.output, reason_words(problem))


def order_of(args: argparse.Namespace, scene: FileScene) -> Order:
    """What the arguments ask for."""
    size = QSize(*args.size) if args.size else None
    return Order(scene.view, themes().current, size, args.scale, args.caption)


def made(order: Order, suffix: str, film: str | None, scene: FileScene) -> bytes:
    """The file's content; raises ValueError where it cannot be had."""
    if film is None:
        return order.still(scene.end, Format(suffix))
    return _film(order, FilmKind(film), scene.steps, scene.end)


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
