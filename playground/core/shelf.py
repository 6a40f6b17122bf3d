"""The conversations of this run of the program: none is dropped because another one is begun."""

from __future__ import annotations

from collections.abc import Callable

from playground.core.sampling import new_seed
from playground.core.session import Mode, Session


class Shelf:
    """Conversations by model and mode, and the one that was left last.

    A model's conversations wait for it: token ids mean nothing to another model.

    Attributes:
        present: the conversation on screen.
        seed_locked: whether a new conversation takes over the seed of the present one.
        watchers: called with every conversation that is begun, or kept from now on.
    """

    def __init__(self) -> None:
        self.present = Session(Mode.CHAT, new_seed())
        self.seed_locked = False
        self.watchers: list[Callable[[Session], None]] = []
        self._model: object = None
        self._by_model: dict[object, dict[Mode, Session]] = {}
        self._left: dict[tuple[object, Mode], Session] = {}
        self._visit: tuple[Session, Session] | None = None

    def visit(self, session: Session) -> None:
        """Goes to a session that is not kept here; whatever comes next begins where this began."""
        self.end_visit()
        self._visit = (session, self.present)
        self.present = session

    def end_visit(self) -> None:
        """Back to where the visit began; nothing happens where there is none, or it was left for another session."""
        if self._visit is not None and self._visit[0] is self.present:
            self.present = self._visit[1]
        self._visit = None

    def use_model(self, model: object, mode: Mode) -> None:
        """Goes to the conversation with ``model`` (any value that tells models apart) in ``mode``."""
        self.end_visit()
        self._model = model
        self.use_mode(mode)

    def use_mode(self, mode: Mode) -> None:
        """Goes to this model's conversation in ``mode``; a new one where there is none."""
        self.end_visit()
        known = self._of_model().get(mode)
        self._put(known or self._begun(mode))

    def begin(self) -> None:
        """A new conversation in the present one's mode; :meth:`exchange` brings that one back."""
        self.end_visit()
        mode, known = self.present.mode, self._of_model().get(self.present.mode)
        if known is not None:
            self._left[self._kind()] = known
        self._put(self._begun(mode))

    def exchange(self) -> None:
        """The conversation with this model that was left by :meth:`begin` and the present one change places."""
        self.end_visit()
        left = self._left.get(self._kind())
        if left is not None:
            self._left[self._kind()] = self.present
            self._put(left)

    def take(self, session: Session) -> None:
        """Goes to a conversation with this model from elsewhere; :meth:`exchange` brings the one before back."""
        self.end_visit()
        known = self._of_model().get(session.mode)
        if known is not None and known is not session:
            self._left[(self._model, session.mode)] = known
        self._put(session)

    def put(self, session: Session) -> None:
        """Goes to a conversation that was kept elsewhere, or made by a script."""
        self.end_visit()
        self._put(session)

    @property
    def is_visiting(self) -> bool:
        """Whether the conversation on screen is one that is kept nowhere."""
        return self._visit is not None and self._visit[0] is self.present

    def keep(self) -> None:
        """The present conversation, whoever made it, counts as begun here; the watchers may know it already."""
        self._tell(self.present)

    def look_at(self, session: Session) -> None:
        """Goes to a conversation that no model here can go on with; it is not kept."""
        self.end_visit()
        self.present = session

    def _begun(self, mode: Mode) -> Session:
        session = Session(mode, self._seed())
        self._tell(session)
        return session

    def _tell(self, session: Session) -> None:
        for watcher in self.watchers:
            watcher(session)

    def _kind(self) -> tuple[object, Mode]:
        return self._model, self.present.mode

    def _of_model(self) -> dict[Mode, Session]:
        return self._by_model.setdefault(self._model, {})

    def _put(self, session: Session) -> None:
        self.present = session
        self._of_model()[session.mode] = session

    def _seed(self) -> int:
        return self.present.seed if self.seed_locked else new_seed()
