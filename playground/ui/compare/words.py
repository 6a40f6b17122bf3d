"""Where continuations begin, and why one does not go on, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from playground.core.dialogue import answer_text
from playground.core.session import Node, Session
from playground.core.vocabulary import Vocabulary, running_text
from playground.ui.compare.continuation import State

_TAIL = 40
"""Characters of the message, and of the answer so far, that are shown."""


def start_words(session: Session, start: Node, vocabulary: Vocabulary) -> str:
    """The end of the message that is answered, and of what the answer has in common."""
    node = session.turn_node(start)
    message = _tail(node.turn.text) if node is not None else ""
    begun = _tail(answer_text(session.answer(start), vocabulary))
    return f"{message} → {begun}" if message and begun else message or begun


def _tail(text: str) -> str:
    shown = running_text(text).replace("\n", " ↵ ").strip()
    return shown if len(shown) <= _TAIL else f"…{shown[-_TAIL:]}"


def state_words(state: State) -> str:
    """What stands in the place of the next token, "" where there is one."""
    if state is State.ENDED:
        return QCoreApplication.translate("Comparing", "the model ended its turn")
    if state is State.STUCK:
        return QCoreApplication.translate("Comparing", "this place could not be evaluated · Space tries again")
    return ""
