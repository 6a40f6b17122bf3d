"""What the window had when the stage was entered, to be had back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from playground.core.talk.script import TINY_CHAT
from playground.resources import find
from playground.ui.app import BUNDLED_MODEL
from playground.ui.doing.controller import Controller


class Before(QObject):
    """Remembers model, conversation, place, chain and system prompt.

    Attributes:
        model: path of the model that was open, "" for none.
    """

    def __init__(self, controller: Controller, open_model: Callable[[str], None], parent: QObject) -> None:
        super().__init__(parent)
        self._controller = controller
        self._open_model = open_model
        self._session = controller.session
        self._node = controller.session.here
        self._chain = controller.chain
        self._system = controller.system
        self._answer_at_once = controller.answer_at_once
        self.model = self._present_model()

    @property
    def has_something(self) -> bool:
        """Whether anything had been said."""
        return bool(self._session.root.children)

    @property
    def is_present(self) -> bool:
        """Whether it is still the conversation in the window."""
        return self._controller.session is self._session

    def put_preferences_back(self) -> None:
        """What a talk may not change for good; the conversation stays where it is."""
        self._controller.system = self._system
        self._controller.answer_at_once = self._answer_at_once

    def restore(self) -> None:
        """The conversation too, with its model."""
        if self._present_model() == self.model:
            self._put_back()
        elif self.model:
            self._controller.model_changed.connect(self._on_model)
            self._open_model(self.model)

    def _on_model(self) -> None:
        self._controller.model_changed.disconnect(self._on_model)
        # After the window has shown the model's own conversation.
        QTimer.singleShot(0, self._put_back)

    def _put_back(self) -> None:
        if self._present_model() == self.model:
            self._controller.set_chain(self._chain)
            self._controller.go_to_session(self._session, self._node)

    def _present_model(self) -> str:
        model = self._controller.model
        return model.info.path if model else ""

    def path_of(self, name: str) -> str:
        """The file of a script's model: the bundled one, or the one the person has chosen."""
        bundled = str(find(BUNDLED_MODEL))
        return bundled if name == TINY_CHAT else self.model or bundled
