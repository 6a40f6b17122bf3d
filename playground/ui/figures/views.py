"""Which views there are figures of. Another one is a line: ``register(FigureView("curves", ..., CurvesBody))``.

What is made for a view is any QWidget that paints itself; it is made while the figure's theme is the current one. It
gets the figure's width, and the height of its ``sizeHint`` unless it has a ``fit(width)``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QWidget

from playground.ui.figures.bodies import (
    BarsBody,
    ChainBody,
    ConversationBody,
    LuckBody,
    NextBody,
    ShownBody,
    StagesBody,
    StripBody,
)
from playground.ui.figures.material import Material
from playground.ui.figures.sheet import USUAL_WIDTH

WINDOW = "window"
"""The view of the whole window; a picture of pixels only."""


@dataclass(frozen=True, slots=True)
class FigureView:
    """Something that figures are made of.

    Attributes:
        name: on the command line and in the settings.
        words: as a person reads it, untranslated, in the context Figures.
        make: the widget that shows a material.
        needs_moment: whether it shows what may come next.
        in_films: whether it changes with temperature and steps.
        as_shown: whether it is a widget of the window, in the theme that is on the screen.
        as_vectors: whether an SVG of it makes sense.
        width: in logical pixels, where no size is asked for.
    """

    name: str
    words: str
    make: Callable[[Material], QWidget]
    needs_moment: bool = True
    in_films: bool = True
    as_shown: bool = False
    as_vectors: bool = True
    width: int = USUAL_WIDTH

    @property
    def title(self) -> str:
        """What a person calls it."""
        return QCoreApplication.translate("Figures", self.words)


VIEWS: dict[str, FigureView] = {}
"""By name, in the order in which they are offered."""


def register(view: FigureView) -> None:
    """Offers figures of one more view."""
    VIEWS[view.name] = view


def window_view(window: QWidget) -> FigureView:
    """The whole window."""
    return FigureView(
        WINDOW, QT_TRANSLATE_NOOP("Figures", "Window"), lambda _: ShownBody(window, bleeds=True), needs_moment=False,
        in_films=False, as_shown=True, as_vectors=False,
    )  # fmt: skip


def shown_view(name: str, words: str, widget: QWidget) -> FigureView:
    """A widget as it is on the screen, at its size and in its theme."""
    return FigureView(name, words, lambda _: ShownBody(widget), needs_moment=False, in_films=False, as_shown=True)


for _view in (
    FigureView("bars", QT_TRANSLATE_NOOP("Figures", "Bars"), BarsBody),
    FigureView("next", QT_TRANSLATE_NOOP("Figures", "Bars and draw"), NextBody),
    FigureView("strip", QT_TRANSLATE_NOOP("Figures", "Draw"), StripBody),
    FigureView("luck", QT_TRANSLATE_NOOP("Figures", "Luck at three temperatures"), LuckBody),
    FigureView("chain", QT_TRANSLATE_NOOP("Figures", "Sampler chain"), ChainBody, width=340),
    FigureView("stages", QT_TRANSLATE_NOOP("Figures", "Stages of the chain"), StagesBody),
    FigureView(
        "conversation", QT_TRANSLATE_NOOP("Figures", "Conversation"), ConversationBody, needs_moment=False, width=640
    ),
):
    register(_view)
