"""Which views there are figures of. Another one is a line: ``register(FigureView("curves", ..., CurvesBody))``.

What is made for a view is any QWidget that paints itself; it is made while the figure's theme is the current one. It
gets the figure's width, and the height of its ``sizeHint`` unless it has a ``fit(width)``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QWidget

from playground.ui.figures import chance
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
from playground.ui.figures.caption import caption_parts
from playground.ui.figures.compare_body import CompareBody
from playground.ui.figures.material import Material
from playground.ui.figures.page_body import PageBody, page_parts
from playground.ui.figures.sheet import USUAL_WIDTH
from playground.ui.figures.stage_body import StageBody
from playground.ui.figures.sweep_body import SweepBody
from playground.ui.figures.trees import AheadBody, TreeBody
from playground.ui.lesson.page import Page

WINDOW = "window"
"""The view of the whole window; a picture of pixels only."""
LESSON = "lesson"
"""The view of a page of the lesson; which page, the window says."""


def _anything(_material: Material) -> bool:
    return True


def _caption(by_chance: Callable[[Material], bool], *, chain: bool = True) -> Callable[[Material], list[str]]:
    """The caption of figures that hang on the seed only where ``by_chance`` says so.

    Args:
        chain: whether there is one that all of a figure comes from.
    """
    return lambda material: caption_parts(material, chain=chain, seed=by_chance(material))


def _something_said(material: Material) -> bool:
    return material.node.parent is not None


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
        has: whether a material has what it shows, beside the moment.
        caption: how a figure of it was made.
    """

    name: str
    words: str
    make: Callable[[Material], QWidget]
    needs_moment: bool = True
    in_films: bool = True
    as_shown: bool = False
    as_vectors: bool = True
    width: int = USUAL_WIDTH
    has: Callable[[Material], bool] = _anything
    caption: Callable[[Material], list[str]] = caption_parts

    def is_there(self, material: Material) -> bool:
        """Whether there is something to show."""
        return (material.moment is not None or not self.needs_moment) and self.has(material)

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


def lesson_view(page: Page) -> FigureView:
    """A page of the lesson as it is on the screen: what was moved on it, and its width."""
    return FigureView(
        LESSON, QT_TRANSLATE_NOOP("Figures", "Page of the lesson"), lambda _: PageBody(page), needs_moment=False,
        in_films=False, as_shown=True, width=page.content().width(), caption=lambda what: page_parts(page, what),
    )  # fmt: skip


for _view in (
    FigureView("bars", QT_TRANSLATE_NOOP("Figures", "Bars"), BarsBody, caption=_caption(chance.in_bars)),
    FigureView("next", QT_TRANSLATE_NOOP("Figures", "Bars and draw"), NextBody),
    FigureView("strip", QT_TRANSLATE_NOOP("Figures", "Draw"), StripBody),
    FigureView("luck", QT_TRANSLATE_NOOP("Figures", "Luck at three temperatures"), LuckBody),
    FigureView("chain", QT_TRANSLATE_NOOP("Figures", "Sampler chain"), ChainBody, width=340),
    FigureView(
        "stages", QT_TRANSLATE_NOOP("Figures", "Stages of the chain"), StagesBody, caption=_caption(chance.in_bars),
    ),
    FigureView(
        "conversation", QT_TRANSLATE_NOOP("Figures", "Conversation"), ConversationBody, needs_moment=False, width=640,
        has=_something_said, caption=_caption(chance.in_text),
    ),
    FigureView(
        "sweep", QT_TRANSLATE_NOOP("Figures", "Sweep over temperatures"), SweepBody, in_films=False,
        caption=_caption(chance.in_chain),
    ),
    FigureView(
        "tree", QT_TRANSLATE_NOOP("Figures", "Tree"), TreeBody, needs_moment=False, in_films=False,
        has=lambda material: material.session is not None and _something_said(material), width=800,
        caption=_caption(chance.in_tree, chain=False),
    ),
    FigureView(
        "ahead", QT_TRANSLATE_NOOP("Figures", "Look ahead"), AheadBody, in_films=False,
        has=lambda material: material.onward is not None, width=720, caption=_caption(chance.in_text, chain=False),
    ),
    FigureView(
        "compare", QT_TRANSLATE_NOOP("Figures", "Columns"), CompareBody, needs_moment=False, in_films=False,
        has=lambda material: material.columns is not None, caption=_caption(chance.in_columns, chain=False),
    ),
    FigureView(
        "stage", QT_TRANSLATE_NOOP("Figures", "Presentation"), StageBody, needs_moment=False, in_films=False,
        has=lambda material: material.session is not None and _something_said(material),
    ),
):  # fmt: skip
    register(_view)
