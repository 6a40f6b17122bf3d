"""The bare loop that everything is measured against: low-level decode and llama.cpp's own chain, nothing else."""

from __future__ import annotations

import contextlib
import ctypes
import multiprocessing
import time
from multiprocessing.connection import Connection
from pathlib import Path

from playground.engine.protocol import ModelInfo

N_BATCH = 128
"""What the program's engine takes for models below two billion parameters."""


class _Loop:
    """One model with the batch sizes, threads and context of the program's engine."""

    def __init__(self, path: str, n_ctx: int, n_threads: int, extra_buffers: bool) -> None:
        import llama_cpp as lib

        self._lib = lib
        lib.llama_backend_init()
        self._quiet = lib.llama_log_callback(lambda *_: None)
        lib.llama_log_set(self._quiet, ctypes.c_void_p(0))
        of_model = lib.llama_model_default_params()
        of_model.use_extra_bufts = extra_buffers
        model = lib.llama_model_load_from_file(path.encode(), of_model)
        parameters = lib.llama_context_default_params()
        parameters.n_ctx, parameters.n_batch, parameters.n_ubatch = n_ctx, N_BATCH, N_BATCH
        parameters.n_threads = parameters.n_threads_batch = n_threads
        parameters.no_perf = True
        self._context = lib.llama_init_from_model(model, parameters)
        self._chain = lib.llama_sampler_chain_init(lib.llama_sampler_chain_default_params())
        lib.llama_sampler_chain_add(self._chain, lib.llama_sampler_init_temp(1.0))
        lib.llama_sampler_chain_add(self._chain, lib.llama_sampler_init_dist(1))

    def _decode(self, tokens: list[int]) -> None:
        array = (ctypes.c_int32 * len(tokens))(*tokens)
        if self._lib.llama_decode(self._context, self._lib.llama_batch_get_one(array, len(tokens))) != 0:
            raise RuntimeError("the bare loop's decode failed")

    def prompt(self, tokens: list[int]) -> None:
        self._lib.llama_memory_clear(self._lib.llama_get_memory(self._context), True)
        for start in range(0, len(tokens), N_BATCH):
            self._decode(tokens[start : start + N_BATCH])

    def steps(self, n: int) -> list[float]:
        seconds = []
        for _ in range(n):
            start = time.perf_counter()
            self._decode([self._lib.llama_sampler_sample(self._chain, self._context, -1)])
            seconds.append(time.perf_counter() - start)
        return seconds


def _serve(pipe: Connection, *options: object) -> None:
    loop = _Loop(*options)
    with contextlib.suppress(EOFError):
        while True:
            name, argument = pipe.recv()
            pipe.send(getattr(loop, name)(argument))


class BareLoop:
    """The loop in a process of its own, as the program's engine has one; it ends with this one."""

    def __init__(self, path: Path, info: ModelInfo) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, others = context.Pipe()
        options = (str(path), info.n_ctx, info.n_threads, not info.safe_mode)
        context.Process(target=_serve, args=(others, *options), daemon=True).start()
        others.close()

    def _ask(self, name: str, argument: object) -> object:
        self._pipe.send((name, argument))
        return self._pipe.recv()

    def prompt(self, tokens: list[int]) -> None:
        """Evaluates a prompt from an empty context."""
        self._ask("prompt", tokens)

    def steps(self, n: int) -> list[float]:
        """Samples and decodes n tokens; seconds of each."""
        return self._ask("steps", n)
