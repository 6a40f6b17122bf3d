"""An earlier message written anew: its text comes into the field, and sending makes a branch from before it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from playground.core.session import Node, Session
from playground.ui.doing.controller import Controller
from playground.ui.text.composer import Composer


class Editing(QObject):
    """Knows which message is being edited; what was being written before comes back when that is over.

    An edit belongs to its conversation: it waits while another one is on the screen, a talk's or the lesson's.
    """

    def __init__(self, controller: Controller, composer: Composer, parent: QObject) -> None:
        super().__init__(parent)
        self._controller = controller
        self._composer = composer
        self._message: Node | None = None
        self._session: Session | None = None
        self._waiting: dict[Session, tuple[Node, str]] = {}
        self._sent: Node | None = None
        self._accepted: Node | None = None
        composer.edit_cancelled.connect(self.cancel)
        controller.message_accepted.connect(self._on_accepted)
        controller.message_returned.connect(self._on_returned)
        controller.path_changed.connect(self._follow)

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
        """Takes a message's text into the field; where it is there already, it goes on being written."""
        if self._controller.refuses():
            return
        self._follow()
        if node is not self._message:
            self._take_up(node, node.turn.text)
        self._composer.focus()

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
            self._take_up(accepted, text)
            self._composer.focus()

    def _take_up(self, node: Node, text: str) -> None:
        self._message, self._session = node, self._controller.session
        self._composer.begin_edit(text)

    def _follow(self) -> None:
        """Another conversation on the screen: its own edit comes into the field, the other one's waits."""
        session = self._controller.session
        if self._message is not None and session is not self._session:
            self._waiting[self._session] = (self._message, self._composer.text())
            self.cancel()
        if self._message is None and session in self._waiting:
            self._take_up(*self._waiting.pop(session))
