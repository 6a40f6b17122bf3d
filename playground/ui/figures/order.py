"""What a person, or a command line, wants of a figure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QSize

from playground.ui.figures.caption import caption_text
from playground.ui.figures.drawing import image_of, png_of, svg_of
from playground.ui.figures.material import Material
from playground.ui.figures.sheet import Sheet, fitting_sheet
from playground.ui.figures.views import FigureView
from playground.ui.look.theme import Theme


class Format(Enum):
    """Kinds of files; the value is the suffix."""

    SVG = "svg"
    PNG = "png"
    GIF = "gif"


class FilmKind(Enum):
    """What an animated figure goes through."""

    SWEEP = "sweep"
    """Temperatures from cold to hot and back, on the same logits and dice."""
    STEPS = "steps"
    """The answer, token by token."""


SIZES: dict[str, tuple[str, QSize | None]] = {
    "content": (QT_TRANSLATE_NOOP("Figures", "As large as its content"), None),
    "16:9": (QT_TRANSLATE_NOOP("Figures", "Slide 16:9 (1280 × 720)"), QSize(1280, 720)),
    "4:3": (QT_TRANSLATE_NOOP("Figures", "Slide 4:3 (1024 × 768)"), QSize(1024, 768)),
}
"""Sizes that are offered, in logical pixels: words, untranslated, and the size; None is what the content needs."""


@dataclass(frozen=True, slots=True)
class Order:
    """A figure that is wanted.

    Attributes:
        view: of what.
        theme: its colours; scale is that of its fonts where the size is not given.
        size: in logical pixels, None for what it needs.
        scale: pixels for each logical one, in a PNG or GIF.
        caption: whether it says how it was made.
    """

    view: FigureView
    theme: Theme
    size: QSize | None = None
    scale: float = 1.0
    caption: bool = True

    def sheet(self, material: Material) -> Sheet:
        """The figure laid out.

        Raises:
            DoesNotFit: there is too much for the size.
        """
        caption = self.view.caption(material) if self.caption else []
        size = None if self.view.as_shown else self.size
        return fitting_sheet([lambda: self.view.make(material)], caption, self.theme, size, self.view.width)

    def still(self, material: Material, kind: Format) -> bytes:
        """The figure as a file's content, an SVG or a PNG.

        Raises:
            DoesNotFit: there is too much for the size.
            ValueError: so many pixels cannot be had.
        """
        sheet = self.sheet(material)
        try:
            title, about = figure_title(self.view, material), caption_text(self.view.caption(material))
            if kind is Format.SVG:
                return svg_of(sheet, title, about)
            return png_of(image_of(sheet, self.scale, title, about))
        finally:
            sheet.discard()


def figure_title(view: FigureView, material: Material) -> str:
    """The title in a file."""
    if not view.needs_moment:
        return QCoreApplication.translate("Figures", "{0}: {1}").format(view.title, material.model)
    return QCoreApplication.translate("Figures", "{0}: the next token of {1}").format(view.title, material.model)
