"""What the person writes: messages on their way to the model, and what is half typed when something else comes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLineEdit

from playground.core.session import Node
from playground.ui.parts.plain_field import PlainField

if TYPE_CHECKING:
    from playground.ui.main_window import MainWindow


class Writing(QObject):
    """Nothing of it is lost: a message stays in its field until it was accepted, a value goes where it was typed for.

    Taken later, a value would go to the talk's or the lesson's own chain and conversation, and be gone with these.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._controller = window.controller
        self._composer = window.conversation.composer
        self._sent = ""
        self._composer.message_sent.connect(lambda text: self.send(text, window.in_text.editing.take()))
        self._controller.message_accepted.connect(self._on_accepted)
        self._controller.message_returned.connect(self._on_returned)
        self._controller.problem_occurred.connect(self._on_problem)
        self._controller.own_wanted.connect(self.take)

    def send(self, text: str, instead_of: Node | None = None) -> None:
        """Sends a message, or an earlier one anew."""
        self._sent = text
        self._controller.send(text, instead_of)
        self._window.focus_bars()

    def take(self) -> None:
        """What is half typed is taken as if its field had been left; the message waits where it is."""
        window, focus = self._window, QApplication.focusWidget()
        window.conversation.system.commit()
        is_field = isinstance(focus, QLineEdit | PlainField) and window.isAncestorOf(focus)
        if is_field and focus is not self._composer.field:
            window.focus_bars()

    def _on_problem(self, _problem: object) -> None:
        """What was refused is a draft again."""
        self._sent = ""

    def _on_accepted(self, text: str) -> None:
        """What was written meanwhile stays, and so does what is written while a talk or the lesson asks the model."""
        sent, self._sent = self._sent, ""
        if sent and self._composer.text() == sent == text:
            self._composer.accept()

    def _on_returned(self, text: str) -> None:
        # What a page of the lesson asks is not the person's.
        if not self._composer.text() and not self._controller.shelf.is_visiting:
            self._composer.set_text(text)
