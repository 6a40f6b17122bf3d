"""The bare loop that everything is measured against: low-level decode and llama.cpp's own chain, nothing else."""

from __future__ import annotations

import ctypes
import time

import llama_cpp
import numpy as np


class BareLoop:
    """One model in this process, with the batch sizes, threads and context of the program's engine."""

    def __init__(self, path: str, n_ctx: int, n_threads: int, extra_buffers: bool = True) -> None:
        llama_cpp.llama_backend_init()
        self._quiet = llama_cpp.llama_log_callback(lambda *_: None)
        llama_cpp.llama_log_set(self._quiet, ctypes.c_void_p(0))
        model_parameters = llama_cpp.llama_model_default_params()
        model_parameters.use_extra_bufts = extra_buffers
        self._model = llama_cpp.llama_model_load_from_file(path.encode(), model_parameters)
        parameters = llama_cpp.llama_context_default_params()
        parameters.n_ctx, parameters.n_batch, parameters.n_ubatch = n_ctx, 512, 512
        parameters.n_threads = parameters.n_threads_batch = n_threads
        self._context = llama_cpp.llama_init_from_model(self._model, parameters)
        self._sampler = llama_cpp.llama_sampler_chain_init(llama_cpp.llama_sampler_chain_default_params())
        llama_cpp.llama_sampler_chain_add(self._sampler, llama_cpp.llama_sampler_init_temp(1.0))
        llama_cpp.llama_sampler_chain_add(self._sampler, llama_cpp.llama_sampler_init_dist(1))

    def _decode(self, tokens: list[int]) -> None:
        array = np.array(tokens, dtype=np.int32)
        pointer = array.ctypes.data_as(ctypes.POINTER(llama_cpp.llama_token))
        if llama_cpp.llama_decode(self._context, llama_cpp.llama_batch_get_one(pointer, len(tokens))) != 0:
            raise RuntimeError("the bare loop's decode failed")

    def prompt(self, tokens: list[int]) -> None:
        """Evaluates a prompt from an empty context."""
        llama_cpp.llama_memory_clear(llama_cpp.llama_get_memory(self._context), True)
        for start in range(0, len(tokens), 512):
            self._decode(tokens[start : start + 512])

    def steps(self, n: int) -> list[float]:
        """Samples and decodes n tokens; seconds of each."""
        seconds = []
        for _ in range(n):
            start = time.perf_counter()
            token = llama_cpp.llama_sampler_sample(self._sampler, self._context, -1)
            self._decode([token])
            seconds.append(time.perf_counter() - start)
        return seconds

    def close(self) -> None:
        """Frees everything."""
        llama_cpp.llama_sampler_free(self._sampler)
        llama_cpp.llama_free(self._context)
        llama_cpp.llama_model_free(self._model)
