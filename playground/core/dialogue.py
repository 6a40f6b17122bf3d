"""A path of tokens read as a dialogue."""

from __future__ import annotations

from collections.abc import Iterable

from playground.core.session import Message, Node, Role
from playground.core.vocabulary import Vocabulary, path_text

SENTENCE_ENDS = (".", "!", "?", "…", "。", "！", "？", "।")
CLOSING = "\"'”’)]}»」』*_ \t"


def answer_text(nodes: Iterable[Node], vocabulary: Vocabulary) -> str:
    """The text of an answer's tokens; what ends a generation is no part of it."""
    return path_text([vocabulary.piece(node.token) for node in nodes if not vocabulary.is_eog(node.token)])


def messages(path: list[Node], vocabulary: Vocabulary) -> list[Message]:
    """The dialogue on a path: what was typed, and what was answered, from the tokens."""
    dialogue: list[Message] = []
    answer: list[Node] = []
    for node in path:
        if node.choice is not None:
            answer.append(node)
        if node.turn is not None:
            _close(dialogue, answer, vocabulary)
            if node.turn.history:
                dialogue = list(node.turn.history)
            dialogue.append(Message(Role.USER, node.turn.text))
    _close(dialogue, answer, vocabulary)
    return dialogue


def _close(dialogue: list[Message], answer: list[Node], vocabulary: Vocabulary) -> None:
    if dialogue and answer:
        dialogue.append(Message(Role.ASSISTANT, answer_text(answer, vocabulary)))
    answer.clear()


def is_inside(text: str, opening: str, closing: str) -> bool:
    """Whether ``text`` ends between two tags: the last opening one has not been closed."""
    return text.rfind(opening) > text.rfind(closing)


def ends_sentence(text: str) -> bool:
    """Whether a sentence (or a line) is over after this text."""
    return text.endswith("\n") or text.rstrip(CLOSING).endswith(SENTENCE_ENDS)
