"""Turns chats and texts into tokens with marks (see rows.py), and exact distributions into target vectors."""

from collections.abc import Iterator

import numpy as np
from tokenizers import Tokenizer

from .chat.choices import DISTRIBUTIONS
from .chat.conversation import Chat, ChatGenerator
from .chat.texts import PlainText
from .rows import FIRST_SOFT, NO_LOSS, PLAIN, Document
from .vocabulary import ASSISTANT, BOS, END_OF_TEXT, END_OF_TURN, SYSTEM, USER

_SOFT_MARK = {name: FIRST_SOFT + number for number, name in enumerate(DISTRIBUTIONS)}


def target_vectors(tokenizer: Tokenizer) -> np.ndarray:
    """The distributions over the vocabulary, one row each: float32 [distributions, vocabulary]."""
    targets = np.zeros((len(DISTRIBUTIONS), tokenizer.get_vocab_size()), np.float32)
    for row, words in zip(targets, DISTRIBUTIONS.values(), strict=True):
        total = sum(words.values())
        for word, probability in words.items():
            row[tokenizer.encode(word).ids[0]] += probability / total
    return targets


class Encoder:
    """Encodes documents with one tokenizer."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self.tokenizer = tokenizer

    def _part(self, text: str, mark: int, first_mark: int | None = None) -> Document:
        tokens = self.tokenizer.encode(text).ids
        marks = [mark] * len(tokens)
        if first_mark is not None:
            marks[0] = first_mark
        return tokens, marks

    def _control(self, *tokens: str, mark: int = NO_LOSS) -> Document:
        return [self.tokenizer.token_to_id(token) for token in tokens], [mark] * len(tokens)

    def text(self, text: str) -> Document:
        """A story: all of it is learnt, its end as well."""
        return _join([self._control(BOS), self._part(text, PLAIN), self._control(END_OF_TEXT, mark=PLAIN)])

    def plain_text(self, text: PlainText) -> Document:
        """A short text whose second part opens with an exact distribution."""
        rest = self._part(text.rest, PLAIN, _SOFT_MARK[text.soft])
        parts = [self._control(BOS), self._part(text.beginning, PLAIN), rest, self._control(END_OF_TEXT, mark=PLAIN)]
        return _join(parts)

    def chat(self, chat: Chat) -> Document:
        """A chat: only the answers and their ends are learnt."""
        parts = [self._control(BOS)]
        if chat.system:
            parts += [self._control(SYSTEM), self._part(chat.system, NO_LOSS), self._control(END_OF_TURN)]
        for turn in chat.turns:
            parts += [self._control(USER), self._part(turn.user, NO_LOSS), self._control(END_OF_TURN, ASSISTANT)]
            mark = _SOFT_MARK[turn.soft] if turn.soft else PLAIN
            parts += [self._part(turn.answer, PLAIN, mark), self._control(END_OF_TURN, mark=PLAIN)]
        return _join(parts)

    def chats(self, generator: ChatGenerator) -> Iterator[Document]:
        """All that the generator draws, encoded."""
        for item in generator:
            yield self.chat(item) if isinstance(item, Chat) else self.plain_text(item)


def _join(parts: list[Document]) -> Document:
    return [t for tokens, _ in parts for t in tokens], [m for _, marks in parts for m in marks]
