"""The most probable continuations of a path, grown as a tree.

The leaf with the highest path probability is expanded first, always: what is evaluated together, because a batch
has room for it, decides the time and never the tree.
"""

from __future__ import annotations

import heapq
from collections import deque
from collections.abc import Callable, Sequence
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from playground.core.vocabulary import Vocabulary
from playground.engine.score import Outlook
from playground.engine.tables import NODE
from playground.engine.words import goes_on, may_go_on

#: The end of the path that is continued.
ROOT = -1
#: Tokens after which a word is taken to be over, whatever follows: strings of digits or letters can be endless.
MOST_WORD_TOKENS = 12

#: The outlooks after these continuations (tokens after the path's end).
Outlooks = Callable[[Sequence[tuple[int, ...]]], list[Outlook]]


class Tree:
    """The nodes that were found, and which of them to look behind next.

    breadth, depth, limit, whole_words: as of protocol.LookAhead. most: tokens that fit behind the path.
    """

    def __init__(
        self, vocabulary: Vocabulary, breadth: int, depth: int, limit: int, whole_words: bool, most: int
    ) -> None:
        self._vocabulary, self._whole_words = vocabulary, whole_words
        self._breadth, self._depth, self._limit, self._most = breadth, depth, limit, most
        self._nodes: list[tuple[int, int, float, int]] = []  # the columns of NODE
        self._suffixes: list[tuple[int, ...]] = []
        self._words: list[tuple[int, ...]] = []  # the tokens of the word that ends with each node
        self._total: list[float] = []  # ln of the path probability
        self._outlooks: dict[int, Outlook] = {}
        self._leaves: list[tuple[float, int]] = []  # heap: those that can be expanded, the most probable first
        self._unfinished: deque[int] = deque()  # leaves whose word may go on

    def __len__(self) -> int:
        return len(self._nodes)

    @property
    def table(self) -> NDArray[np.void]:
        """NODE[n], the nodes in the order they were found."""
        return np.array(self._nodes, NODE)

    def grow(self, first: Outlook, outlooks: Outlooks, width: int, go_on: Callable[[int], None]) -> bool:
        """Grow until nothing is left to expand (True) or the limit is reached (False).

        first: what follows the path itself. width: how many continuations are evaluated together. go_on: told the
        number of nodes before each evaluation; may raise to end it.
        """
        self._outlooks[ROOT] = first
        if self._most > 0:
            self._expand(ROOT)
        while (node := self._next()) is not None:
            if node not in self._outlooks:
                go_on(len(self._nodes))
                wanted = [node, *islice(self._worthwhile(node), width - 1)]
                found = outlooks([self._suffixes[index] for index in wanted])
                self._outlooks.update(zip(wanted, found, strict=True))
            self._look_behind(node)
        return not self._unfinished and not self._leaves

    def _next(self) -> int | None:
        """The node to look behind now: words are finished first, then the most probable leaf is expanded."""
        if self._unfinished and len(self._nodes) < self._limit:
            return self._unfinished[0]
        if not self._unfinished and self._leaves and self._room_for_expansions():
            return self._leaves[0][1]
        return None

    def _room_for_expansions(self) -> int:
        return (self._limit - len(self._nodes)) // self._breadth

    def _worthwhile(self, node: int) -> list[int]:
        """What else is likely to be looked behind soon and not evaluated yet, the likeliest first."""
        likely = list(self._unfinished)
        likely += [leaf for _, leaf in heapq.nsmallest(self._room_for_expansions(), self._leaves)]
        return [leaf for leaf in likely if leaf != node and leaf not in self._outlooks]

    def _look_behind(self, node: int) -> None:
        if not self._unfinished:
            heapq.heappop(self._leaves)
            self._expand(node)
            return
        self._unfinished.popleft()
        next_token = self._outlooks[node].tokens[0]
        if self._continues(node, next_token):
            word, step = (*self._words[node], next_token), self._nodes[node][3]
            self._add(node, next_token, self._outlooks[node].ln_p[0], step, word)
        else:
            self._add_leaf(node)

    def _expand(self, node: int) -> None:
        known = self._outlooks[node]
        step = 1 if node == ROOT else self._nodes[node][3] + 1
        for token, ln_p in zip(known.tokens[: self._breadth], known.ln_p, strict=False):
            self._add(node, token, ln_p, step, (token,))

    def _add(self, parent: int, token: int, ln_p: float, step: int, word: tuple[int, ...]) -> None:
        index = len(self._nodes)
        before, total = ((), 0.0) if parent == ROOT else (self._suffixes[parent], self._total[parent])
        self._nodes.append((parent, token, ln_p, step))
        self._suffixes.append((*before, token))
        self._total.append(total + ln_p)
        self._words.append(word)
        if self._may_be_unfinished(index):
            self._unfinished.append(index)
        else:
            self._add_leaf(index)

    def _add_leaf(self, index: int) -> None:
        """`index` is the end of a step: it may be expanded, unless nothing can follow it."""
        _, token, _, step = self._nodes[index]
        if step < self._depth and len(self._suffixes[index]) < self._most and not self._vocabulary.is_eog(token):
            heapq.heappush(self._leaves, (-self._total[index], index))

    def _may_be_unfinished(self, index: int) -> bool:
        word = self._words[index]
        if not self._whole_words or len(word) >= MOST_WORD_TOKENS or len(self._suffixes[index]) >= self._most:
            return False
        return not self._is_marker(word[-1]) and may_go_on(self._text(word))

    def _continues(self, node: int, token: int) -> bool:
        """Whether `token` goes on with the word that ends with `node`."""
        return not self._is_marker(token) and goes_on(self._text(self._words[node]), self._vocabulary.piece(token))

    def _is_marker(self, token: int) -> bool:
        return self._vocabulary.is_control(token) or self._vocabulary.is_eog(token)

    def _text(self, word: tuple[int, ...]) -> bytes:
        return b"".join(map(self._vocabulary.piece, word))
