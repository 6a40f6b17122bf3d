"""Figures from the menus: of whatever view the mouse is on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from playground.ui.conversation import ConversationView
from playground.ui.figures.figures import Figures
from playground.ui.hover_card import HoverCard
from playground.ui.keys import KEYS
from playground.ui.next_token import NextTokenPanel


class FigureMenus(QObject):
    """The panel's context menu, the conversation's, and the button above the bars."""

    def __init__(
        self, figures: Figures, panel: NextTokenPanel, conversation: ConversationView, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._figures, self._panel = figures, panel
        panel.installEventFilter(self)
        panel.tools.figure_requested.connect(lambda: figures.ask())
        conversation.menu_asked.connect(self._on_conversation_menu)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What no part of the panel took."""
        if event.type() is not QEvent.Type.ContextMenu:
            return False
        menu = QMenu(self._panel)
        self.add_to(menu, self._view_at(event.pos()))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for card in self._panel.findChildren(HoverCard):
            card.hide()
        menu.popup(event.globalPos())
        return True

    def _view_at(self, place: QPoint) -> str:
        under: QWidget | None = self._panel.childAt(place)
        views = {self._panel.strip: "strip", self._panel.luck: "luck", self._panel.pipeline: "stages"}
        while under is not None and under is not self._panel:
            if under in views:
                return views[under]
            under = under.parentWidget()
        return "bars"

    def add_to(self, menu: QMenu, view: str) -> None:
        """Adds the entries to a menu about a view."""
        for name, words, act in (
            ("copy_figure", self.tr("Copy figure"), self._figures.copy),
            ("save_figure", self.tr("Save figure…"), self._figures.ask),
        ):
            action = menu.addAction(words, lambda act=act: act(view))
            action.setShortcuts(KEYS[name].key_sequences())
            action.setShortcutVisibleInContextMenu(True)

    def _on_conversation_menu(self, menu: QMenu) -> None:
        menu.addSeparator()
        self.add_to(menu, "conversation")
