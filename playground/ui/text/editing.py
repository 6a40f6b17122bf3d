"""An earlier message written anew: its text comes into the field, and sending makes a branch from before it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from playground.core.session import Node, Session
from playground.ui.doing.controller import Controller
from playground.ui.text.composer import Composer


class Editing(QObject):
    """Knows which message is being edited; what was being written before comes back when that is over."""

    def __init__(self, controller: Controller, composer: Composer, parent: QObject) -> None:
        super().__init__(parent)
        self._controller = controller
        self._composer = composer
        self._message: Node | None = None
        self._session: Session | None = None
        self._sent: Node | None = None
        self._accepted: Node | None = None
        composer.edit_cancelled.connect(self.cancel)
        controller.message_accepted.connect(self._on_accepted)
        controller.message_returned.connect(self._on_returned)
        controller.path_changed.connect(self._on_path)

    @property
    def message(self) -> Node | None:
        """The end of the message in whose place the next one goes, None for a new one."""
        return self._message

    def take(self) -> Node | None:
        """As :attr:`message`, for the text that is being sent now."""
        self._sent = self._message
        return self._message

    def begin_last(self) -> None:
        """Takes the message that the present place answers."""
        node = self._controller.session.turn_node()
        if node is not None:
            self.begin(node)

    def begin(self, node: Node) -> None:
        """Takes a message's text into the field."""
        if self._controller.refuses():
            return
        self._message, self._session = node, self._controller.session
        self._composer.begin_edit(node.turn.text)

    def cancel(self) -> None:
        """The message stays as it is."""
        if self._message is not None:
            self._message = self._sent = None
            self._composer.end_edit()

    def _on_accepted(self) -> None:
        self._accepted, self._sent = self._sent, None
        if self._accepted is not None:
            self._message = None
            self._composer.end_edit(keep=True)

    def _on_returned(self, text: str) -> None:
        """Its evaluation was cancelled: it is an edit still."""
        accepted, self._accepted = self._accepted, None
        if accepted is not None:
            self._message, self._session = accepted, self._controller.session
            self._composer.begin_edit(text)

    def _on_path(self) -> None:
        controller = self._controller
        # While the lesson has a session of its own on the screen, what is being written here waits.
        is_elsewhere = controller.session is not self._session and not controller.shelf.is_visiting
        if self._message is not None and is_elsewhere:
            self.cancel()
