"""What there is to see from where the person is: model, conversation, place."""

from __future__ import annotations

from PySide6.QtCore import QObject

from playground.core.dialogue import answer_text, is_inside
from playground.core.journal import Loaded
from playground.core.moment import Moment
from playground.core.problems import Problem, ProblemCode
from playground.core.sampling import Chain
from playground.core.session import Mode, Session
from playground.core.shelf import Shelf
from playground.core.vocabulary import Vocabulary
from playground.engine.protocol import Opened
from playground.ui.doing.evaluator import Evaluator
from playground.ui.doing.present import Present


class Standpoint(QObject):
    """Reads what others move.

    Attributes:
        model: the open model, None before the first.
        shelf: the conversations, the present one among them.
        present: the place where the person is, and the chain.
        recorded_from: file and model of the conversations that no open model can go on with.
    """

    def __init__(self, engine: QObject, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.model: Opened | None = None
        self.shelf = Shelf()
        self.present = Present(engine, self)
        self.recorded_from: dict[Session, Loaded] = {}

    @property
    def moment(self) -> Moment | None:
        """The present place's distribution, None while it is not known."""
        return self.present.moment

    @property
    def shown(self) -> Moment | None:
        """The moment on screen; after a step it stays until the next one is there."""
        return self.present.shown

    @property
    def chain(self) -> Chain:
        """The samplers."""
        return self.present.chain

    @property
    def evaluator(self) -> Evaluator:
        """What brings the scores."""
        return self.present.evaluator

    @property
    def session(self) -> Session:
        """The present conversation."""
        return self.shelf.present

    @property
    def vocabulary(self) -> Vocabulary | None:
        """The vocabulary of the present conversation, None before the first model."""
        if self.read_only is not None:
            return self.read_only.vocabulary
        return self.model.vocabulary if self.model else None

    @property
    def read_only(self) -> Loaded | None:
        """The file of the present conversation, if that can only be looked at."""
        return self.recorded_from.get(self.session)

    @property
    def refusal(self) -> Problem | None:
        """Why the present conversation cannot be changed, None where it can."""
        loaded = self.read_only
        if loaded is None:
            return None
        return Problem.of(ProblemCode.SESSION_READ_ONLY, name=loaded.origin.name if loaded.origin else "")

    @property
    def think_tags(self) -> tuple[str, str] | None:
        """Between which the model of the present conversation thinks, None where it does not."""
        if self.read_only is not None:
            return self.read_only.origin.thinking if self.read_only.origin else None
        tags = self.model.info.thinking if self.model else None
        return (tags.open, tags.close) if tags else None

    @property
    def n_tokens(self) -> int:
        """Tokens on the path."""
        return self.session.here.position + 1

    @property
    def is_thinking(self) -> bool:
        """Whether the model is between its think tags."""
        tags = self.think_tags
        if tags is None or self.session.mode is Mode.TEXT:
            return False
        turn_node = self.session.turn_node()
        prompt = turn_node.turn.rendered if turn_node else ""
        text = prompt + answer_text(self.session.answer(), self.vocabulary)
        return is_inside(text, *tags)
