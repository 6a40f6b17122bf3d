"""An engine without a model: made logits at once, over a vocabulary of any size."""

from __future__ import annotations

import itertools

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from playground.core.vocabulary import Vocabulary
from playground.engine import protocol as p

_N_CTX = 4096


def vocabulary(n_vocab: int) -> Vocabulary:
    """Pieces like " w123"."""
    pieces = [f" w{number}".encode() for number in range(n_vocab)]
    offsets = np.concatenate(([0], np.cumsum([len(piece) for piece in pieces]))).astype(np.int32)
    return Vocabulary(b"".join(pieces), offsets, np.zeros(n_vocab, np.uint8))


def _info(n_vocab: int) -> p.ModelInfo:
    return p.ModelInfo(
        path="made", name="made", architecture="llama", description="made", n_parameters=0, size_bytes=0,
        n_vocab=n_vocab, n_ctx=_N_CTX, n_ctx_train=_N_CTX, n_threads=1, memory=p.MemoryKind.ATTENTION,
        offloaded=False, safe_mode=False, bos=-1, eos=-1, adds_bos=False, leading_space=False, template="",
        thinking=None, sampling=(), metadata=(), engine="",
    )  # fmt: skip


class StillEngine(QObject):
    """The signals and requests of engine.client.Engine, as far as a text and its bars need them."""

    state_changed = Signal(object)
    progress = Signal(object)
    opened = Signal(object)
    rendered = Signal(object)
    tokenized = Signal(object)
    breakers_known = Signal(object)
    allowed_known = Signal(object)
    evaluated = Signal(object)
    evaluated_many = Signal(object)
    scored = Signal(object)
    looked_ahead = Signal(object)
    failed = Signal(object)
    restarted = Signal(object)

    def __init__(self, n_vocab: int) -> None:
        super().__init__()
        self._n_vocab = n_vocab
        self._random = np.random.default_rng(0)
        self._ids = itertools.count(1)

    def open_model(self, path: str, options: p.OpenOptions) -> int:
        """Is there at once."""
        request = next(self._ids)
        return self._reply(self.opened, p.Opened(request, _info(self._n_vocab), vocabulary(self._n_vocab)))

    def tokenize(self, text: str, add_special: bool = True, parse_special: bool = True) -> int:
        """One token for anything."""
        return self._reply(self.tokenized, p.Tokenized(next(self._ids), np.array([0], np.int32)))

    def breakers(self, texts: tuple[str, ...]) -> int:
        """No token breaks a sequence."""
        return self._reply(self.breakers_known, p.BreakerTable(next(self._ids), np.empty(0, np.int32)))

    def evaluate(self, tokens: np.ndarray) -> int:
        """Logits with a standard deviation of 4, as a trained model's have."""
        logits = self._random.normal(0, 4, self._n_vocab).astype(np.float32)
        return self._reply(self.evaluated, p.Evaluated(next(self._ids), len(tokens), 0.0, 0, logits))

    def close(self) -> None:
        """There is nothing to end."""

    def _reply(self, signal: object, message: p.Message) -> int:
        QTimer.singleShot(0, lambda: signal.emit(message))
        return message.id
