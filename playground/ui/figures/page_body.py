"""A page of the lesson as a part of a figure."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter, QRegion
from PySide6.QtWidgets import QWidget

from playground.ui.figures.bodies import ShownBody
from playground.ui.figures.caption import caption_parts, told_parts
from playground.ui.figures.chance import in_chain
from playground.ui.figures.material import Material
from playground.ui.lesson.page import Page
from playground.ui.lesson.page_texts import MESSAGE, TextsPage


class PageBody(ShownBody):
    """All of the page, be it longer than the room on the screen, without the empty room around it."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page

    def fit(self, width: int) -> None:
        self.setFixedSize(self._page.content().size())

    def paint_shown(self, painter: QPainter) -> None:
        region = QRegion(self._page.content())
        self._page.render(painter, QPoint(), region, QWidget.RenderFlag.DrawChildren)


def page_parts(page: Page, material: Material) -> list[str]:
    """The caption: some pages ask the model something of their own, with chains that they name themselves."""
    if isinstance(page, TextsPage):
        return told_parts(material.model, MESSAGE, page.seed)
    return caption_parts(material, chain=material.moment is not None, seed=in_chain(material))
