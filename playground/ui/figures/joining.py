"""Joins figures with all parts of the window that there are figures of."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from playground.core.continuations import copy_of
from playground.ui.figures.columns import columns_of
from playground.ui.figures.material import Material
from playground.ui.figures.menus import FigureMenus
from playground.ui.figures.views import FigureView, lesson_view
from playground.ui.tints.tinting import Tinting

if TYPE_CHECKING:
    from playground.ui.main_window import MainWindow


def join_figures(window: MainWindow) -> None:
    """Tells the scene where to look, and adds to the menus."""
    scene = window.figures.scene
    scene.complete = lambda material: completed(window, material)
    scene.shown = lambda: shown_views(window)
    menus = FigureMenus(window.figures, window.next_token, window)
    menus.watch_text(window.conversation.view, "conversation")
    menus.watch_text(window.branching.branches.page.tree, "tree")
    menus.watch(window.branching.branches.page, "tree")
    menus.watch(window.comparing.view, "compare")
    for card in window.comparing.view.cards:
        menus.watch_text(card.view, "compare")
    window.branching.ahead.opened.connect(lambda dialog: menus.watch(dialog, "ahead"))
    window.lesson.panel_made.connect(lambda panel: menus.watch(panel, "lesson"))


def completed(window: MainWindow, material: Material) -> Material:
    """With what the window shows beside the bars."""
    onward = window.branching.ahead.found
    comparison, in_text = window.comparing.comparison, window.in_text
    tinting = Tinting(in_text.tint, in_text.scoring.scores)
    return replace(
        material,
        look=replace(material.look, tinting=tinting, shows_prompt=in_text.scoring.is_on),
        columns=columns_of(comparison, material.vocabulary) if comparison is not None else None,
        onward=copy_of(onward) if onward is not None else None,
        setting=window.presenting.setting,
    )


def shown_views(window: MainWindow) -> list[FigureView]:
    """The page of the lesson that is open."""
    return [lesson_view(window.lesson.panel.page)] if window.lesson.is_open else []
