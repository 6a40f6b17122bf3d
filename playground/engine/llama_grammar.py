"""What only llama.cpp can tell a sampler chain: what a grammar allows next, and which tokens break a repetition."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from playground.core.problems import Problem, ProblemCode, ProblemError
from playground.core.sampling.context import pack_breakers
from playground.core.vocabulary import Vocabulary
from playground.engine.llama_library import Log, lib
from playground.engine.llama_vocabulary import LlamaVocabulary

_ROOT = b"root"
#: llama.cpp's bounds on a breaker: characters of its text, tokens of its tail.
_MOST_BYTES, _MOST_TOKENS = 40, 20
_ENTRY = np.dtype([("id", np.int32), ("logit", np.float32), ("p", np.float32)])


class Grammars:
    """One grammar at a time, and how far an answer has taken it."""

    def __init__(self, vocabulary: LlamaVocabulary, log: Log) -> None:
        self._vocabulary = vocabulary
        self._log = log
        self._text = ""
        self._sampler = None
        self._accepted: list[int] = []

    def allowed(self, text: str, tokens: Sequence[int]) -> NDArray[np.uint8]:
        """uint8[n_vocab], 1 for what may come after an answer of these tokens.

        Raises ProblemError: the grammar cannot be read, or the answer is not one of it (its sampler would end the
        process if it were fed a token that it forbids, so each is tried first).
        """
        self._take(text)
        if self._accepted != list(tokens[: len(self._accepted)]):
            lib.llama_sampler_reset(self._sampler)
            self._accepted = []
        for token in tokens[len(self._accepted) :]:
            if not self._apply(np.array([token], np.int32))[0]:
                raise ProblemError(Problem.of(ProblemCode.GRAMMAR_FORBIDS, place=len(self._accepted) + 1))
            lib.llama_sampler_accept(self._sampler, int(token))
            self._accepted.append(int(token))
        return self._apply(np.arange(self._vocabulary.n_vocab, dtype=np.int32)).astype(np.uint8)

    def _take(self, text: str) -> None:
        if self._sampler is not None and text == self._text:
            return
        self._log.clear()
        # A C string ends at the first NUL: what stands behind it would silently not count.
        raw = text.encode("utf-8", "replace").replace(b"\0", b"\xef\xbf\xbd")
        sampler = lib.llama_sampler_init_grammar(self._vocabulary.handle, raw, _ROOT)
        if not sampler:
            raise ProblemError(Problem.of(ProblemCode.GRAMMAR_INVALID, reason=" ".join(self._log.lines)[-400:]))
        if self._sampler is not None:
            lib.llama_sampler_free(self._sampler)
        self._sampler, self._text, self._accepted = sampler, text, []

    def _apply(self, ids: NDArray[np.int32]) -> NDArray[np.bool_]:
        table = np.zeros(ids.size, dtype=_ENTRY)
        table["id"] = ids
        data = table.ctypes.data_as(ctypes.POINTER(lib.llama_token_data))
        array = lib.llama_token_data_array(data=data, size=ids.size, selected=-1, sorted=False)
        lib.llama_sampler_apply(self._sampler, ctypes.byref(array))
        return table["logit"] > -np.inf


def breaker_table(vocabulary: LlamaVocabulary, table: Vocabulary, texts: Sequence[str]) -> NDArray[np.int32]:
    """Every token that begins one of these texts, with the tokens that complete it (none where it contains it).

    As llama.cpp's dry sampler does it: a piece that contains the text breaks by itself; one that ends with the text's
    beginning breaks together with the rest of the text. See core.sampling.context for the packing.
    """
    heads: dict[int, set[tuple[int, ...]]] = {}
    words = [table.piece(token) for token in range(table.n_vocab)]
    if vocabulary.adds_space:
        words = [word.removeprefix(b" ") for word in words]
    for text in texts:
        wanted = text.encode("utf-8", "replace")[:_MOST_BYTES]
        if not wanted:
            continue
        tails = _Tails(vocabulary, wanted)
        for token, word in enumerate(words):
            for tail in tails.of(word):
                heads.setdefault(token, set()).add(tail)
    return pack_breakers({token: tuple(sorted(tails)) for token, tails in heads.items()})


class _Tails:
    """What must follow a word so that it and the rest are one breaker."""

    def __init__(self, vocabulary: LlamaVocabulary, wanted: bytes) -> None:
        self._vocabulary = vocabulary
        self._wanted = wanted
        self._known: dict[int, tuple[int, ...]] = {}

    def of(self, word: bytes) -> list[tuple[int, ...]]:
        """() where the word contains the breaker; else a tail for each beginning of it that the word ends with."""
        wanted = self._wanted
        if wanted in word:
            return [()]
        if wanted[:1] not in word:
            return []
        longest = min(len(word), len(wanted) - 1)
        return [self._tail(n) for n in range(1, longest + 1) if word.endswith(wanted[:n])]

    def _tail(self, n_matched: int) -> tuple[int, ...]:
        if n_matched not in self._known:
            rest = self._wanted[n_matched:]
            self._known[n_matched] = tuple(self._vocabulary.encode(rest)[:_MOST_TOKENS])
        return self._known[n_matched]
