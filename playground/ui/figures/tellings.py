"""What the window tells about figures, as notices."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize

from playground.ui.figures.making import why_not
from playground.ui.figures.views import FigureView
from playground.ui.parts.notices import Level, Notice

translate = QCoreApplication.translate


def of_nothing_to_draw() -> Notice:
    """Nothing was said yet."""
    text = translate("Figures", "Say something first: figures show the conversation and its next token.")
    return Notice(Level.INFO, translate("Figures", "There is nothing to draw yet"), text)


def of_uncopied(error: ValueError) -> Notice:
    """A figure cannot be had like this."""
    return Notice(Level.WARNING, translate("Figures", "The figure was not copied"), why_not(error))


def of_copied(view: FigureView, size: QSize | None) -> Notice:
    """A figure is in the clipboard, with its size in pixels; None for lines and text."""
    if size is None:
        kind, about = "SVG", translate("Figures", "text stays text")
    else:
        kind, about = "PNG", translate("Figures", "{0} × {1} pixels").format(size.width(), size.height())
    return Notice(Level.INFO, translate("Figures", "Figure copied"), f"{view.title} · {kind} · {about}")


def of_saved(path: str) -> Notice:
    """A figure is in its file."""
    return Notice(Level.INFO, translate("Figures", "Figure saved"), path)
