"""llama_decode with tokens of several slots at once, and the scores that come out."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from playground.core.problems import Problem, ProblemCode, ProblemError
from playground.engine.llama_library import lib

#: Tokens to be appended to what a slot holds.
Part = tuple[int, Sequence[int]]
_NO_ROOM = 1


class NoRoom(Exception):
    """The memory has too few free cells; it is what it was before."""


class Decoder:
    """One context and the arrays that a batch for it is made of. Sizes are checked by who calls: llama.cpp aborts."""

    def __init__(self, context: int, n_batch: int, n_sequences: int, n_vocab: int) -> None:
        self._context, self._n_vocab = context, n_vocab
        self._tokens = (ctypes.c_int32 * n_batch)()
        self._wanted = (ctypes.c_int8 * n_batch)()
        self._one_each = (ctypes.c_int32 * n_batch)(*([1] * n_batch))
        names = [(ctypes.c_int32 * 1)(sequence) for sequence in range(n_sequences)]
        self._names = [ctypes.cast(name, ctypes.POINTER(ctypes.c_int32)) for name in names]
        self._sequences = (ctypes.POINTER(ctypes.c_int32) * (n_batch + 1))()

    def append(self, tokens: Sequence[int]) -> None:
        """Append `tokens` to sequence 0; the scores after the last one are row -1. The shortest way, for each step."""
        self._tokens[: len(tokens)] = tokens
        self._check(lib.llama_decode(self._context, lib.llama_batch_get_one(self._tokens, len(tokens))))

    def append_all(self, parts: Sequence[Part], every: bool = False) -> list[int]:
        """Append to several sequences in one evaluation; the rows of the scores after each part's last token.

        every: rows after every token instead. Raises NoRoom, or ProblemError after which the memory is not known.
        """
        used, rows = 0, []
        for sequence, tokens in parts:
            for token in tokens:
                self._tokens[used], self._sequences[used] = token, self._names[sequence]
                self._wanted[used] = every
                used += 1
            self._wanted[used - 1] = 1
            rows.append(used - 1)
        batch = lib.llama_batch(
            n_tokens=used,
            token=self._tokens,
            n_seq_id=self._one_each,
            seq_id=self._sequences,
            logits=self._wanted,
        )
        self._check(lib.llama_decode(self._context, batch))
        return list(range(used)) if every else rows

    def row(self, index: int, position: int) -> NDArray[np.float32]:
        """float32[n_vocab], scores after the batch's token `index`; a view, valid until the next evaluation.

        Checked: a sum is finite only where every score is. `position` is for the problem's text.
        """
        pointer = lib.llama_get_logits_ith(self._context, index)
        if not pointer:
            raise ProblemError(Problem.of(ProblemCode.EVALUATION_FAILED, result=0))
        address = ctypes.addressof(pointer.contents)
        logits = np.frombuffer((ctypes.c_float * self._n_vocab).from_address(address), np.float32)
        with np.errstate(over="ignore", invalid="ignore"):
            finite = np.isfinite(logits.sum()) or np.isfinite(logits).all()
        if not finite:
            raise ProblemError(Problem.of(ProblemCode.LOGITS_NOT_FINITE, position=position))
        return logits

    @staticmethod
    def _check(result: int) -> None:
        if result == _NO_ROOM:
            raise NoRoom
        if result != 0:
            raise ProblemError(Problem.of(ProblemCode.EVALUATION_FAILED, result=result))
