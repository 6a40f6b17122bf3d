"""The conversations of this run of the program: none is dropped because another one is begun."""

from __future__ import annotations

from playground.core.sampling import new_seed
from playground.core.session import Mode, Session


class Shelf:
    """Conversations by model and mode, and the one that was left last.

    A model's conversations wait for it: token ids mean nothing to another model.

    Attributes:
        present: the conversation on screen.
        seed_locked: whether a new conversation takes over the seed of the present one.
    """

    def __init__(self) -> None:
        self.present = Session(Mode.CHAT, new_seed())
        self.seed_locked = False
        self._model: object = None
        self._by_model: dict[object, dict[Mode, Session]] = {}
        self._left: dict[tuple[object, Mode], Session] = {}

    def use_model(self, model: object, mode: Mode) -> None:
        """Goes to the conversation with ``model`` (any value that tells models apart) in ``mode``."""
        self._model = model
        self.use_mode(mode)

    def use_mode(self, mode: Mode) -> None:
        """Goes to this model's conversation in ``mode``; a new one where there is none."""
        known = self._of_model().get(mode)
        self._put(known or Session(mode, self._seed()))

    def begin(self) -> None:
        """A new conversation in the present one's mode; :meth:`exchange` brings that one back."""
        self._left[self._kind()] = self.present
        self._put(Session(self.present.mode, self._seed()))

    def exchange(self) -> None:
        """The conversation with this model that was left by :meth:`begin` and the present one change places."""
        left = self._left.get(self._kind())
        if left is not None:
            self._left[self._kind()] = self.present
            self._put(left)

    def put(self, session: Session) -> None:
        """Goes to a conversation that was kept elsewhere, or made by a script."""
        self._put(session)

    def _kind(self) -> tuple[object, Mode]:
        return self._model, self.present.mode

    def _of_model(self) -> dict[Mode, Session]:
        return self._by_model.setdefault(self._model, {})

    def _put(self, session: Session) -> None:
        self.present = session
        self._of_model()[session.mode] = session

    def _seed(self) -> int:
        return self.present.seed if self.seed_locked else new_seed()
