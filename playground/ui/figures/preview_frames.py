"""What the dialog's preview shows: the figure itself, at a size for looking."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QSize

from playground.core.session import Node
from playground.ui.doing.present import Present
from playground.ui.figures.choices import Choices
from playground.ui.figures.drawing import MOST_PIXELS, image_of
from playground.ui.figures.film import Film, film_scale, last_frame, sweep_frames, sweep_samples
from playground.ui.figures.material import Material, past_material
from playground.ui.figures.order import FilmKind, Format, Order
from playground.ui.figures.preview import PreviewFrame

translate = QCoreApplication.translate

_SHARPNESS = 2.0


def preview_of(
    order: Order, choices: Choices, material: Material, nodes: list[Node], present: Present
) -> tuple[list[PreviewFrame], str]:
    """Frames, one for a still figure, and a line about the file."""
    if choices.format is not Format.GIF:
        return _still(order, choices, material)
    if choices.film is FilmKind.SWEEP:
        return _sweep(order, material)
    return _steps(order, material, nodes, present)


def _still(order: Order, choices: Choices, material: Material) -> tuple[list[PreviewFrame], str]:
    sheet = order.sheet(material)
    size = sheet.size()
    # What is too large to be drawn shows so in the line below.
    image = image_of(sheet, min(_SHARPNESS, MOST_PIXELS / max(size.width(), size.height())))
    sheet.discard()
    if choices.format is Format.SVG:
        words = translate("Figures", "{0} × {1} · text stays text").format(size.width(), size.height())
    else:
        words = _pixels(size, order.scale)
    return [(lambda: image, 0)], words


def _sweep(order: Order, material: Material) -> tuple[list[PreviewFrame], str]:
    film = Film(replace(order, scale=1.0), FilmKind.SWEEP, sweep_samples(material))
    frames = [(partial(film.image, each), ms) for each, ms in sweep_frames(material)]
    return frames, _about(film, order, len(frames))


def _steps(order: Order, material: Material, nodes: list[Node], present: Present) -> tuple[list[PreviewFrame], str]:
    """How the film ends; nothing is evaluated to show it."""
    n_last = len(list(last_frame(material, order)))
    shown = material if n_last else _last_known(material, nodes, present)
    n_frames = len(nodes) * (2 if order.view.needs_moment else 1) + n_last
    if shown is None:
        return [], translate("Figures", "{0} frames").format(n_frames)
    film = Film(replace(order, scale=1.0), FilmKind.STEPS, [shown])
    return [(partial(film.image, shown), 0)], _about(film, order, n_frames)


def _last_known(material: Material, nodes: list[Node], present: Present) -> Material | None:
    node = nodes[-1]
    known = present.evaluator.known(node.parent) is not None
    moment = present.recall(node) if known else None
    return past_material(material, moment, node) if moment is not None else None


def _about(film: Film, order: Order, n_frames: int) -> str:
    size = _pixels(film.size, film_scale(order.scale, film.size))
    return f"{size} · " + translate("Figures", "{0} frames").format(n_frames)


def _pixels(size: QSize, scale: float) -> str:
    return translate("Figures", "{0} × {1} pixels").format(round(size.width() * scale), round(size.height() * scale))
