"""llama.cpp's own samplers, run one by one on a numpy array: the oracle of the sampling tests."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import llama_cpp as lib
import numpy as np

from playground.core.sampling import Candidates, Sampler

TOKEN = np.dtype([("id", np.int32), ("logit", np.float32), ("p", np.float32)])
FIRST_M = 100
"""Mirostat 1's m, as llama.cpp's command line has it."""


@dataclass(frozen=True, slots=True)
class Left:
    """What a sampler left: ids int32[n], logits float32[n], and the id it selected, -1 for none."""

    ids: np.ndarray
    logits: np.ndarray
    probabilities: np.ndarray
    selected: int


class Native:
    """One of llama.cpp's samplers, with its own memory; close it."""

    def __init__(self, pointer) -> None:
        self._pointer = pointer

    def __enter__(self) -> Native:
        return self

    def __exit__(self, *_) -> None:
        lib.llama_sampler_free(self._pointer)

    def accept(self, tokens: Iterable[int]) -> None:
        """Tells it what was said, the oldest first."""
        for token in tokens:
            lib.llama_sampler_accept(self._pointer, int(token))

    def apply(self, ids: np.ndarray, logits: np.ndarray) -> Left:
        """Runs it on these candidates, in this order, taken as unsorted."""
        table = np.zeros(ids.size, dtype=TOKEN)
        table["id"], table["logit"] = ids, logits
        data = table.ctypes.data_as(ctypes.POINTER(lib.llama_token_data))
        array = lib.llama_token_data_array(data=data, size=ids.size, selected=-1, sorted=False)
        lib.llama_sampler_apply(self._pointer, ctypes.byref(array))
        # xtc moves the pointer; the table keeps the memory alive.
        view = ctypes.cast(array.data, ctypes.POINTER(ctypes.c_byte))
        left = np.ctypeslib.as_array(view, (array.size * TOKEN.itemsize,)).view(TOKEN).copy()
        selected = int(left["id"][array.selected]) if array.selected >= 0 else -1
        stays = left["logit"] > -np.inf
        return Left(left["id"][stays], left["logit"][stays], left["p"][stays], selected)


def native(sampler: Sampler, n_vocab: int, recent: Sequence[int] = (), vocabulary=None) -> Native:
    """llama.cpp's counterpart of one of ours; ``recent`` is told to it (newest first, as ours has it)."""
    made = Native(_BUILDERS[sampler.name](sampler, n_vocab, vocabulary))
    made.accept(reversed(recent))
    return made


def dist(ids: np.ndarray, logits: np.ndarray) -> np.ndarray:
    """float32[n], the probabilities that llama.cpp would draw from, in the order of ``ids``."""
    with Native(lib.llama_sampler_init_dist(0)) as sampler:
        left = sampler.apply(ids, logits)
    by_id = dict(zip(left.ids.tolist(), left.probabilities.tolist(), strict=True))
    return np.array([by_id.get(int(each), 0.0) for each in ids], dtype=np.float32)


def candidates_of(candidates: Candidates) -> tuple[np.ndarray, np.ndarray]:
    """ids and logits of what is still in the running, in the order of the ids."""
    logits = candidates.by_token()
    ids = np.flatnonzero(logits > -np.inf).astype(np.int32)
    return ids, logits[ids]


def _dry(sampler, _n_vocab, vocabulary):
    breakers = sampler.sequence_breakers if vocabulary is not None else ()
    array = (ctypes.c_char_p * len(breakers))(*(each.encode() for each in breakers))
    return lib.llama_sampler_init_dry(
        vocabulary, sampler.multiplier, sampler.base, sampler.allowed_length, sampler.last_n, array, len(breakers)
    )


def _logit_bias(sampler, n_vocab, _vocabulary):
    array = (lib.llama_logit_bias * len(sampler.biases))(
        *(lib.llama_logit_bias(token=token, bias=bias) for token, bias in sampler.biases)
    )
    return lib.llama_sampler_init_logit_bias(n_vocab, len(sampler.biases), array)


def _mirostat(sampler, n_vocab, _vocabulary):
    if sampler.version == 1:
        return lib.llama_sampler_init_mirostat(n_vocab, 1, sampler.tau, sampler.eta, FIRST_M)
    return lib.llama_sampler_init_mirostat_v2(1, sampler.tau, sampler.eta)


_BUILDERS = {
    "logit_bias": _logit_bias,
    "penalties": lambda s, n, _: lib.llama_sampler_init_penalties(n, s.last_n, s.repeat, s.frequency, s.presence),
    "dry": _dry,
    "top_n_sigma": lambda s, *_: lib.llama_sampler_init_top_n_sigma(s.n),
    "top_k": lambda s, *_: lib.llama_sampler_init_top_k(s.k),
    "typ_p": lambda s, *_: lib.llama_sampler_init_typical(s.p, 0),
    "top_p": lambda s, *_: lib.llama_sampler_init_top_p(s.p, 0),
    "min_p": lambda s, *_: lib.llama_sampler_init_min_p(s.p, 0),
    # The dice are ours: where ours fires, llama.cpp's is made to fire.
    "xtc": lambda s, *_: lib.llama_sampler_init_xtc(1.0, s.threshold, 0, 1),
    "temperature": lambda s, *_: lib.llama_sampler_init_temp_ext(s.value, s.range, s.exponent),
    "mirostat": _mirostat,
    "adaptive_p": lambda s, *_: lib.llama_sampler_init_adaptive_p(s.target, s.decay, 1),
}
