"""Runs a GGUF file through llama.cpp: what the recipe checks and measures is what will be shipped."""

import ctypes
import os
from pathlib import Path

import numpy as np

os.environ.setdefault("GGML_NO_BACKTRACE", "1")
import llama_cpp

CONTEXT = 1024


def _quiet(level: int, text: bytes, data: object) -> None:
    """Drops what llama.cpp prints while it loads."""


_QUIET = llama_cpp.llama_log_callback(_quiet)


class LlamaFile:
    """A model and one sequence of evaluated tokens."""

    def __init__(self, path: Path, threads: int = 1) -> None:
        llama_cpp.llama_log_set(_QUIET, ctypes.c_void_p(0))
        llama_cpp.llama_backend_init()
        parameters = llama_cpp.llama_model_default_params()
        # llama.cpp issue 20824: repacked Q8_0 weights crash on processors with AMX.
        parameters.use_extra_bufts = False
        self.model = llama_cpp.llama_model_load_from_file(str(path).encode(), parameters)
        if not self.model:
            raise RuntimeError(f"llama.cpp cannot load {path}")
        self.vocabulary = llama_cpp.llama_model_get_vocab(self.model)
        self.size = llama_cpp.llama_vocab_n_tokens(self.vocabulary)
        settings = llama_cpp.llama_context_default_params()
        settings.n_ctx = settings.n_batch = CONTEXT
        settings.n_threads = settings.n_threads_batch = threads
        self.context = llama_cpp.llama_init_from_model(self.model, settings)
        self.used = 0

    def close(self) -> None:
        llama_cpp.llama_free(self.context)
        llama_cpp.llama_model_free(self.model)

    def tokenize(self, text: str, special: bool = True) -> list[int]:
        """Text to tokens, control tokens recognised if `special`; no BOS is added."""
        data = text.encode()
        buffer = (llama_cpp.llama_token * (len(data) + 8))()
        count = llama_cpp.llama_tokenize(self.vocabulary, data, len(data), buffer, len(buffer), False, special)
        return list(buffer[:count])

    def piece(self, token: int) -> bytes:
        """The bytes of one token; control tokens have none."""
        buffer = ctypes.create_string_buffer(64)
        count = llama_cpp.llama_token_to_piece(self.vocabulary, token, buffer, 64, 0, False)
        return buffer.raw[: max(0, count)]

    def text(self, tokens: list[int]) -> str:
        return b"".join(self.piece(token) for token in tokens).decode(errors="replace")

    def ends_turn(self, token: int) -> bool:
        return llama_cpp.llama_vocab_is_eog(self.vocabulary, token)

    def restart(self) -> None:
        """Forget the evaluated tokens."""
        llama_cpp.llama_memory_clear(llama_cpp.llama_get_memory(self.context), True)
        self.used = 0

    def logits_of_all(self, tokens: list[int]) -> np.ndarray:
        """Evaluate tokens after those so far. [tokens, vocabulary]"""
        count = len(tokens)
        batch = llama_cpp.llama_batch_init(count, 0, 1)
        batch.n_tokens = count
        for i, token in enumerate(tokens):
            batch.token[i], batch.pos[i], batch.logits[i] = token, self.used + i, 1
            batch.n_seq_id[i], batch.seq_id[i][0] = 1, 0
        code = llama_cpp.llama_decode(self.context, batch)
        llama_cpp.llama_batch_free(batch)
        if code:
            raise RuntimeError(f"llama_decode failed with {code}")
        self.used += count
        rows = [llama_cpp.llama_get_logits_ith(self.context, i) for i in range(count)]
        return np.stack([np.ctypeslib.as_array(row, (self.size,)).copy() for row in rows])

    def logits(self, tokens: list[int]) -> np.ndarray:
        """Evaluate tokens after those so far and return the scores of the next. [vocabulary]"""
        return self.logits_of_all(tokens)[-1]
