"""Figures from the menus: of whatever view the mouse is on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from playground.ui.bars.next_token import NextTokenPanel
from playground.ui.figures.figures import Figures
from playground.ui.reach.keys import KEYS
from playground.ui.text.conversation import ConversationView
from playground.ui.text.hover_card import HoverCard
from playground.ui.tree.session_tree import SessionTree


class FigureMenus(QObject):
    """The context menu of the bars' panel, those of other views, and the button above the bars."""

    def __init__(self, figures: Figures, panel: NextTokenPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._figures, self._panel = figures, panel
        self._views: dict[QObject, str] = {}
        self.watch(panel, "bars")
        panel.tools.figure_requested.connect(lambda: figures.ask())

    def watch(self, widget: QWidget, view: str) -> None:
        """Gives a widget, and all in it that has none, a context menu about a view."""
        if widget not in self._views:
            widget.installEventFilter(self)
            widget.destroyed.connect(lambda: self._views.pop(widget, None))
        self._views[widget] = view

    def watch_text(self, widget: ConversationView | SessionTree, view: str) -> None:
        """Adds to the context menu that a widget has."""
        widget.menu_asked.connect(lambda menu: self._on_menu(menu, view))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What no part of the widget took."""
        if event.type() is not QEvent.Type.ContextMenu:
            return False
        menu = QMenu(watched)
        self.add_to(menu, self._view_at(event.pos()) if watched is self._panel else self._views[watched])
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for card in self._panel.findChildren(HoverCard):
            card.hide()
        menu.popup(event.globalPos())
        return True

    def _view_at(self, place: QPoint) -> str:
        under: QWidget | None = self._panel.childAt(place)
        panel = self._panel
        views = {panel.strip: "strip", panel.luck: "luck", panel.pipeline: "stages", panel.sweep: "sweep"}
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

    def _on_menu(self, menu: QMenu, view: str) -> None:
        menu.addSeparator()
        self.add_to(menu, view)
