"""What the window can make figures of now, and what the person's choices come to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from playground.core.session import Node
from playground.ui.bars.next_token import RAW_STAGE, NextTokenPanel
from playground.ui.doing.controller import Controller
from playground.ui.figures.choices import AS_SHOWN, Choices
from playground.ui.figures.film import MOST_STEPS
from playground.ui.figures.material import Look, Material, present_material
from playground.ui.figures.order import SIZES, FilmKind, Format, Order
from playground.ui.figures.views import VIEWS, FigureView, window_view
from playground.ui.look.theme import Themes, themes
from playground.ui.words.sampler_names import sampler_name


class Scene:
    """Reads the window; changes nothing.

    Attributes:
        views: those that are always there, the window among them.
        shown: those of the window's own widgets that are there just now.
        complete: gives a material what other parts of the window know.
    """

    def __init__(self, controller: Controller, panel: NextTokenPanel, window: QWidget) -> None:
        self._controller, self._panel = controller, panel
        self.shown: Callable[[], list[FigureView]] = list
        self.complete: Callable[[Material], Material] = lambda material: material
        self.views: dict[str, FigureView] = VIEWS | {"window": window_view(window)}

    @property
    def material(self) -> Material | None:
        """What is on the screen; None before anything was said."""
        material = present_material(self._controller, self._look(), empty=bool(self.shown()))
        return None if material is None else self.complete(material)

    def _look(self) -> Look:
        panel, name = self._panel, self._panel.stage
        words = ""
        if name == RAW_STAGE:
            words = QCoreApplication.translate("NextTokenPanel", "raw model")
        elif name is not None:
            words = QCoreApplication.translate("NextTokenPanel", "after {0}").format(sampler_name(name))
        n_stages = None if name is None else len(panel.shown_distribution.stages)
        return Look(
            panel.chart.n_rows,
            panel.chart.log_axis,
            n_stages,
            words,
            panel.chart.throws,
            panel.luck.temperatures,
        )

    def available(self, material: Material) -> list[FigureView]:
        """The views that have something to show."""
        views = [*self.shown(), *self.views.values()]
        return [view for view in views if view.is_there(material)]

    def view(self, material: Material, name: str) -> FigureView:
        """The view of a name, or the first one there is."""
        available = self.available(material)
        return next((view for view in available if view.name == name), available[0])

    def steps(self) -> list[Node]:
        """The tokens of the answer, the last ones of a long one."""
        return [node for node in self._controller.session.answer() if node.choice is not None][-MOST_STEPS:]

    def films(self, material: Material, view: FigureView) -> list[FilmKind]:
        """What a GIF of a view could go through here."""
        if not view.in_films:
            return []
        kinds = []
        if view.needs_moment and material.moment is not None:
            kinds.append(FilmKind.SWEEP)
        if self.steps():
            kinds.append(FilmKind.STEPS)
        return kinds

    def possible(self, material: Material, choices: Choices) -> Choices:
        """The choices as far as they can be had here."""
        view = self.view(material, choices.view)
        films = self.films(material, view)
        kind = choices.format
        if (kind is Format.SVG and not view.as_vectors) or (kind is Format.GIF and not films):
            kind = Format.PNG
        film = choices.film if choices.film in films or not films else films[0]
        return replace(choices, view=view.name, format=kind, film=film)

    def order(self, material: Material, choices: Choices) -> Order:
        """What is to be drawn."""
        shown = themes().current
        view = self.view(material, choices.view)
        theme = shown if choices.theme == AS_SHOWN or view.as_shown else Themes.of_name(choices.theme)
        # A figure is as large as ever in a window that is enlarged for somebody's eyes.
        theme = theme.scaled(shown.scale if view.as_shown else 1.0)
        return Order(view, theme, SIZES[choices.size][1], choices.scale, choices.caption)
