"""The roads of a conversation: its tree, the look ahead, undo and redo, and their keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from playground.ui.bars.next_token import NextTokenPanel
from playground.ui.doing.controller import Controller
from playground.ui.doing.undo import History
from playground.ui.header import Header
from playground.ui.settings import Settings
from playground.ui.text.conversation_panel import ConversationPanel
from playground.ui.tree.branches import Branches
from playground.ui.tree.looking_ahead import LookingAhead


class Branching(QObject):
    """Joins the controller with the views of what was, and of what could come.

    Attributes:
        history: undo and redo.
        branches: the tree in the place of the text.
        ahead: the look ahead.
    """

    left = Signal()
    """The focus belongs to the bars."""

    def __init__(
        self,
        controller: Controller,
        settings: Settings,
        header: Header,
        conversation: ConversationPanel,
        next_token: NextTokenPanel,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self.history = History(controller, self)
        self.branches = Branches(controller, conversation, self)
        self.ahead = LookingAhead(controller, settings, window)
        self._buttons = header.past
        self._buttons.undo_requested.connect(self.history.undo)
        self._buttons.redo_requested.connect(self.history.redo)
        self.history.changed.connect(self._show_history)
        self.branches.left.connect(self.left)
        self.ahead.left.connect(self.left)
        self.history.watch(self.ahead.walk)
        next_token.tools.ahead_requested.connect(self.ahead.open)

    def actions(self) -> dict[str, Callable[[], None]]:
        """What the keys of these names do."""
        return {
            "ahead": self.ahead.open,
            "tree": self.branches.toggle,
            "undo": self.history.undo,
            "redo": self.history.redo,
        }

    def _show_history(self) -> None:
        group = self.history.group
        self._buttons.show_texts(
            group.undoText() if group.canUndo() else None, group.redoText() if group.canRedo() else None
        )
