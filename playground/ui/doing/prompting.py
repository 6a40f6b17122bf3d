"""From what a person typed to tokens on the path: the template, and what it does to the history."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from PySide6.QtCore import QObject, Signal

from playground.core.dialogue import answer_text, messages
from playground.core.problems import Problem, ProblemCode
from playground.core.session import Message, Mode, Node, Role, Session, Turn
from playground.core.vocabulary import Vocabulary, path_text
from playground.engine.protocol import ChatMessage, Failed, Rendered, Tokenized


class Join(Enum):
    """How a message joins what is already there."""

    CONTINUES = "continues"
    """Its tokens follow the present path."""
    REWRITES = "rewrites"
    """The template writes the history differently, so the whole dialogue is a new branch."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """A message as tokens, and where they go."""

    parent: Node
    tokens: list[int]
    turn: Turn
    join: Join = Join.CONTINUES


@dataclass(frozen=True, slots=True)
class _Asked:
    """A message under way."""

    request: int
    session: Session
    here: Node
    turn: Turn
    after: str = ""
    trimmed: bool = False


class Prompting(QObject):
    """Asks the engine for the tokens of one message at a time; the last one asked for counts."""

    ready = Signal(object)
    """Prompt"""
    failed = Signal(object)
    """Problem; what was typed is still where it was typed."""

    def __init__(self, engine: QObject, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._asked: _Asked | None = None
        self._vocabulary: Vocabulary | None = None
        self._thinking: bool | None = None
        engine.rendered.connect(self._on_rendered)
        engine.tokenized.connect(self._on_tokenized)
        engine.failed.connect(self._on_failed)

    @property
    def is_waiting(self) -> bool:
        """Whether a message is under way."""
        return self._asked is not None

    def forget(self) -> None:
        """Gives up the message that is under way; a late reply changes nothing."""
        self._asked = None

    def ask(
        self,
        session: Session,
        text: str,
        system: str,
        vocabulary: Vocabulary,
        thinking: bool | None = None,
        instead_of: Node | None = None,
    ) -> None:
        """Makes a prompt of ``text``; a message that nothing has been answered to is replaced, and stays as a branch.

        Args:
            system: system prompt, "" for none.
            thinking: the template's own switch, None where it has none.
            instead_of: the end of an earlier message in whose place it goes, as a branch; None for here.
        """
        self._vocabulary = vocabulary
        self._thinking = thinking
        if session.mode is Mode.TEXT:
            here = session.here if instead_of is None else self._before(session, instead_of)
            request = self._engine.tokenize(text, add_special=here is session.root, parse_special=True)
            self._asked = _Asked(request, session, here, Turn(text, "", text))
            return
        here = session.place_for_message() if instead_of is None else self._before(session, instead_of)
        # A prompt that holds the dialogue before it, written by the template in its own way, keeps it.
        history = instead_of.turn.history if instead_of is not None else ()
        turn_node = session.turn_node(here)
        after = "" if turn_node is None else turn_node.turn.rendered + answer_text(session.answer(here), vocabulary)
        self._render(_Asked(0, session, here, Turn(text, system, "", history), after))

    def _before(self, session: Session, end: Node) -> Node:
        """Where a message went on from; another one that ends on the same tokens earlier is no border of it."""
        node = session.before_message(end)
        while node.turn is not None and not (session.mode is Mode.TEXT and self._is_text(node, end)):
            node = session.before_message(node)
        return node

    def _is_text(self, before: Node, end: Node) -> bool:
        """Whether the tokens after ``before`` are the whole text that ``end`` closes, and not its end only."""
        pieces = [self._vocabulary.piece(each.token) for each in end.path()[before.position + 1 :]]
        return path_text(pieces).strip() == end.turn.text.strip()

    def _render(self, asked: _Asked) -> None:
        request = self._engine.render(self._dialogue(asked), asked.after, enable_thinking=self._thinking)
        self._asked = replace(asked, request=request)

    def _dialogue(self, asked: _Asked) -> list[ChatMessage]:
        system = [Message(Role.SYSTEM, asked.turn.system)] if asked.turn.system.strip() else []
        before = asked.turn.history or messages(asked.here.path(), self._vocabulary)
        now = Message(Role.USER, asked.turn.text)
        return [ChatMessage(each.role.value, each.text) for each in (*system, *before, now)]

    def _on_rendered(self, reply: Rendered) -> None:
        asked = self._asked
        if asked is None or reply.id != asked.request:
            return
        if asked.after and not reply.continues and not asked.trimmed:
            # Many templates trim a message. The tokens stay what they were; only the comparison leaves the edges out.
            rendered = asked.session.turn_node(asked.here).turn.rendered
            answer = answer_text(asked.session.answer(asked.here), self._vocabulary)
            self._render(replace(asked, after=rendered + answer.strip(), trimmed=True))
            return
        self._asked = None
        turn = replace(asked.turn, rendered=reply.text)
        tokens = reply.tokens.tolist()
        if reply.continues:
            self.ready.emit(self._continued(asked.here, tokens, turn))
            return
        is_new = asked.here is asked.session.root
        if not is_new:
            turn = replace(turn, history=tuple(messages(asked.here.path(), self._vocabulary)))
        self.ready.emit(Prompt(asked.session.root, tokens, turn, Join.CONTINUES if is_new else Join.REWRITES))

    def _continued(self, here: Node, tokens: list[int], turn: Turn) -> Prompt:
        """What follows the answer begins with the template's end of turn, which the model may have said already."""
        if here.choice is None or not self._vocabulary.is_eog(here.token):
            return Prompt(here, tokens, turn)
        if tokens and tokens[0] == here.token:
            return Prompt(here, tokens[1:], turn)
        return Prompt(here.parent, tokens, turn)

    def _on_tokenized(self, reply: Tokenized) -> None:
        asked = self._asked
        if asked is None or reply.id != asked.request:
            return
        self._asked = None
        if not reply.tokens.size:
            self.failed.emit(Problem(ProblemCode.NO_TOKENS))
            return
        self.ready.emit(Prompt(asked.here, reply.tokens.tolist(), asked.turn))

    def _on_failed(self, reply: Failed) -> None:
        if self._asked is not None and reply.id == self._asked.request:
            self._asked = None
            self.failed.emit(reply.problem)
