"""Joins the session's tree with its view: shows what changes, and does what is asked there."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from playground.core.pieces import Effect, Follower, Kind, Piece
from playground.core.session import Change, Node, Session
from playground.ui.doing.controller import Controller
from playground.ui.parts.limiter import FrameLimiter
from playground.ui.text.conversation_panel import ConversationPanel
from playground.ui.tree.page import TreePage
from playground.ui.tree.view_switch import ViewSwitch


class Branches(QObject):
    """Follows the present session while the tree is shown; while it is not, it costs nothing.

    Attributes:
        page: the tree.
        switch: Path or Tree.
    """

    left = Signal()
    """The focus belongs to the bars."""

    def __init__(self, controller: Controller, panel: ConversationPanel, parent: QObject) -> None:
        super().__init__(parent)
        self.page = TreePage()
        self.switch = ViewSwitch()
        self._controller = controller
        self._panel = panel
        self._follower = Follower(self._on_change)
        self._vocabulary: object = None
        self._is_placed = True
        self._soon = FrameLimiter(self.refresh, self)
        panel.add_view(self.page)
        panel.system.corner.addWidget(self.switch)
        self._connect_signals()

    def _connect_signals(self) -> None:
        self.switch.tree_chosen.connect(self.show_tree)
        self._panel.system.corner_room.connect(self.switch.fit)
        self._controller.path_changed.connect(self.refresh)
        self._controller.model_changed.connect(self.refresh)
        tree = self.page.tree
        tree.chosen.connect(self._go)
        tree.left.connect(self.left)
        tree.name_given.connect(self._rename)
        tree.hide_requested.connect(self._hide)
        tree.delete_requested.connect(self._delete)

    @property
    def _session(self) -> Session:
        return self._controller.session

    @property
    def is_shown(self) -> bool:
        """Whether the tree stands in the place of the text."""
        return self._panel.shown_view is self.page

    # Showing

    def toggle(self) -> None:
        """From path to tree and back; the keyboard goes along."""
        self.show_tree(not self.is_shown)

    def show_tree(self, on: bool) -> None:
        """Path or tree."""
        self.switch.show_tree(on)
        self._panel.show_view(self.page if on else self._panel.view)
        self.refresh()
        if on and self.page.isVisible():
            self.page.tree.setFocus()
        else:
            self.left.emit()

    def refresh(self) -> None:
        """Brings what has changed onto the screen."""
        vocabulary = self._controller.vocabulary
        if not self.is_shown or vocabulary is None:
            self._follower.forget()
            return
        tree, before = self.page.tree, self._follower.pieces
        pieces = self._follower.follow(self._session)
        if pieces is not before or vocabulary is not self._vocabulary:
            self._vocabulary = vocabulary
            tree.show_pieces(pieces, vocabulary)
        elif not self._is_placed:
            tree.place()
        self._is_placed = True
        tree.show_here(self._session.here)

    def _on_change(self, change: Change, effect: Effect) -> None:
        if effect is Effect.BRANCHED:
            self._is_placed = False
        if effect is not Effect.NOTHING and change is not Change.GROWN:
            # A step tells by itself that the path has changed.
            self._soon.request()

    # Doing

    def _go(self, piece: Piece) -> None:
        if piece.kind is Kind.FOLD:
            self._hide(piece.nodes, False)
        else:
            self._controller.go_to(piece.last)

    def _rename(self, node: Node, name: str) -> None:
        if not self._controller.refuses():
            self._session.rename(node, name)

    def _hide(self, nodes: list[Node], hidden: bool) -> None:
        """What is hidden can be looked at anywhere."""
        if hidden and self._controller.refuses():
            return
        for node in list(nodes):
            self._session.hide(node, hidden)

    def _delete(self, node: Node) -> None:
        if self._controller.refuses():
            return
        here = self._session.here
        self._session.delete(node)
        if self._session.here is not here:
            self._controller.go_to(self._session.here)
