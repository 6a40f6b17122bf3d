"""What stands at a piece of the session's tree, and the same in words."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt

from playground.core.pieces import Kind, Piece
from playground.core.session import Node
from playground.core.vocabulary import Vocabulary, path_text, running_text
from playground.ui.look.theme import themes
from playground.ui.words.numbers import LOG10_OF_2, count, path_probability, tokens

translate = QCoreApplication.translate

LONGEST_NAME = 140.0
"""Pixels at zoom 1."""
_ENDS = 40
"""Tokens of a long piece that are read at either end; what lies between would not be seen."""
PADDING = 9.0
"""Of messages and chips, left and right."""


@dataclass(frozen=True, slots=True)
class Label:
    """A piece's words.

    Attributes:
        text: shortened to what there is room for.
        name: of the branch, shortened, "" for none.
        text_width, name_width: what they take with their padding.
    """

    text: str
    name: str
    text_width: float
    name_width: float


def label_of(piece: Piece, vocabulary: Vocabulary, room: float) -> Label:
    """The words of a piece in so many pixels."""
    name, name_width = "", 0.0
    if piece.kind is not Kind.FOLD and piece.first.name:
        longest = LONGEST_NAME * themes().current.scale
        name, name_width = _fit(running_text(piece.first.name), "small", longest, Qt.TextElideMode.ElideRight)
        name_width += 2 * themes().current.length(PADDING)
        room -= name_width
    if piece.kind is Kind.ANSWER:
        text, width = _fit(answer_words(piece.nodes, vocabulary), "body", room, Qt.TextElideMode.ElideMiddle)
        return Label(text, name, width, name_width)
    words, role = (folded_words(piece), "small") if piece.kind is Kind.FOLD else (message_words(piece), "body")
    text, width = _fit(words, role, room - 2 * themes().current.length(PADDING), Qt.TextElideMode.ElideRight)
    return Label(text, name, width + 2 * themes().current.length(PADDING), name_width)


def _fit(text: str, role: str, room: float, mode: Qt.TextElideMode) -> tuple[str, float]:
    metrics = themes().current.metrics(role)
    width = metrics.horizontalAdvance(text)
    if width > room:
        text = metrics.elidedText(text, mode, room)
        width = metrics.horizontalAdvance(text)
    return text, width


def answer_words(nodes: list[Node], vocabulary: Vocabulary) -> str:
    """Tokens as one line; of many, only both ends."""
    if len(nodes) > 2 * _ENDS:
        return f"{_words(nodes[:_ENDS], vocabulary)} … {_words(nodes[-_ENDS:], vocabulary)}"
    return _words(nodes, vocabulary)


def _words(nodes: list[Node], vocabulary: Vocabulary) -> str:
    said = [node.token for node in nodes if not vocabulary.is_eog(node.token)]
    text = running_text(path_text([vocabulary.piece(token) for token in said])).replace("\n", " ↵ ").strip(" ")
    return text or "".join(vocabulary.display(node.token) for node in nodes)


def message_words(piece: Piece) -> str:
    """A message as one line."""
    return " ".join(running_text(piece.last.turn.text).split())


def folded_words(piece: Piece) -> str:
    """How many branches are hidden."""
    return translate("Tree", "{0} hidden").format(count(len(piece.nodes)))


def description(piece: Piece, vocabulary: Vocabulary) -> list[str]:
    """A piece in words: what it is, then its numbers."""
    if piece.kind is Kind.ROOT:
        return []
    if piece.kind is Kind.FOLD:
        return [folded_words(piece), translate("Tree", "Enter shows")]
    name = [running_text(piece.first.name)] if piece.first.name else []
    if piece.kind is Kind.MESSAGE:
        return [*name, translate("Tree", "message: {0}").format(message_words(piece))]
    n = len(piece.nodes)
    path = path_probability(-piece.surprise_bits * LOG10_OF_2)
    numbers = [tokens(n), translate("Tree", "raw path probability {0}").format(path)]
    if n > 1:
        numbers.append(translate("Tree", "perplexity {0}").format(f"{2 ** min(64.0, piece.surprise_bits / n):.1f}"))
    return [*name, answer_words(piece.nodes, vocabulary), *numbers]
