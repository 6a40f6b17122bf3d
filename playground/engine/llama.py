"""Opening a model and making its context, by llama.cpp's low-level functions."""

from __future__ import annotations

import os
from collections.abc import Callable

from playground.core.problems import Problem, ProblemCode, ProblemError
from playground.core.vocabulary import Vocabulary
from playground.engine import protocol as p
from playground.engine.cores import default_threads
from playground.engine.lanes import N_SLOTS, Cancelled, outputs_at_once
from playground.engine.llama_batch import Decoder
from playground.engine.llama_info import info_of
from playground.engine.llama_library import Log, lib
from playground.engine.llama_paths import Limits, LlamaPaths
from playground.engine.llama_slots import make_slots, shares_cells
from playground.engine.llama_vocabulary import LlamaVocabulary
from playground.engine.load_failures import context_problem, load_problem
from playground.engine.model_file import first_look

DEFAULT_CONTEXT = 4096
#: Tokens a chunk, in which a prompt is evaluated; between chunks one can cancel. Fixed for a model, so that the same
#: path is evaluated in the same shapes; smaller for big models, where a chunk takes long.
_CHUNKS = ((2_000_000_000, 128), (8_000_000_000, 64))
_SMALLEST_CHUNK = 32
#: What llama.cpp rounds a context's size up to.
_FEWEST_CELLS = 256


class LlamaModel:
    """A model, its context, and the paths of tokens that the context holds."""

    def __init__(self, log: Log) -> None:
        self._log = log
        self._model: int | None = None
        self._context: int | None = None
        self.vocabulary: LlamaVocabulary
        self.table: Vocabulary
        self.paths: LlamaPaths

    # Opening

    def open(
        self, path: str, options: p.OpenOptions, progress: Callable[[p.Phase, int, int], bool]
    ) -> tuple[p.ModelInfo, Vocabulary]:
        """Load the model at `path`. `progress` is told how far it is and answers whether to go on.

        Raises ProblemError for every kind of file that cannot be used, Cancelled where `progress` said no.
        """
        if first_look(path).values.get("general.type") == "adapter":
            raise ProblemError(Problem.of(ProblemCode.MODEL_IS_ADAPTER, path=path))
        lib.llama_backend_init()
        self._load(path, options, progress)
        self.vocabulary = LlamaVocabulary(self._model)
        self._refuse_encoders(path)
        n_ctx = self._make_context(path, options)
        progress(p.Phase.CHECKING, 0, 1)
        self._check_first_evaluation(path)
        self.table = self.vocabulary.table()
        threads = lib.llama_n_threads(self._context)
        return info_of(self._model, self.vocabulary, path, n_ctx, threads, options), self.table

    def _load(self, path: str, options: p.OpenOptions, progress: Callable[[p.Phase, int, int], bool]) -> None:
        wanted = True

        def on_progress(fraction: float, _: int | None) -> bool:
            nonlocal wanted
            wanted = progress(p.Phase.LOADING, int(fraction * 1000), 1000)
            return wanted

        params = lib.llama_model_default_params()
        params.n_gpu_layers = options.n_gpu_layers
        params.use_extra_bufts = options.use_extra_buffers
        params.progress_callback = callback = lib.llama_progress_callback(on_progress)
        self._log.clear()
        self._model = lib.llama_model_load_from_file(os.fsencode(path), params)
        del callback
        if not wanted:
            raise Cancelled
        if not self._model:
            raise ProblemError(load_problem(path, list(self._log.lines)))

    def _refuse_encoders(self, path: str) -> None:
        if not self.vocabulary.usable:
            raise ProblemError(Problem.of(ProblemCode.MODEL_INCOMPLETE, path=path, tensor=""))
        if lib.llama_model_has_encoder(self._model) or not lib.llama_model_has_decoder(self._model):
            raise ProblemError(Problem.of(ProblemCode.MODEL_IS_ENCODER, path=path))

    def _make_context(self, path: str, options: p.OpenOptions) -> int:
        """Make the context, and the paths in it; how many tokens it takes."""
        trained = lib.llama_model_n_ctx_train(self._model) or DEFAULT_CONTEXT
        n_ctx = options.n_ctx or min(trained, DEFAULT_CONTEXT)
        n_parameters = lib.llama_model_n_params(self._model)
        chunk = next((size for most, size in _CHUNKS if n_parameters < most), _SMALLEST_CHUNK)
        n_outputs = min(chunk, outputs_at_once(self.vocabulary.n_vocab))
        shared = shares_cells(self._model)
        params = lib.llama_context_default_params()
        # A smaller context has as many cells all the same, but would take smaller batches than we may have to give it.
        params.n_ctx = max(n_ctx, _FEWEST_CELLS)
        params.n_batch = params.n_ubatch = chunk
        params.n_seq_max, params.kv_unified = (N_SLOTS, True) if shared else (1, False)
        params.n_outputs_max = params.n_outputs_max_per_seq = n_outputs
        params.n_threads = params.n_threads_batch = options.n_threads or default_threads()
        params.no_perf = True
        self._log.clear()
        self._context = lib.llama_init_from_model(self._model, params)
        if not self._context:
            raise ProblemError(context_problem(path, n_ctx, list(self._log.lines)))
        slots = make_slots(self._model, self._context, Decoder(self._context, chunk, N_SLOTS, self.vocabulary.n_vocab))
        if slots is None:
            raise ProblemError(Problem.of(ProblemCode.MODEL_IS_ENCODER, path=path))
        self.paths = LlamaPaths(slots, Limits(n_ctx, self.vocabulary.n_vocab, chunk, n_outputs))
        return n_ctx

    def _check_first_evaluation(self, path: str) -> None:
        """Two tokens at once: a fault of the processor's kernels or broken weights show here, not in a conversation."""
        token = max(self.vocabulary.bos, 0)
        try:
            self.paths.evaluate([token, token], 0, lambda done, total: True)
        except ProblemError as error:
            if error.problem.code is ProblemCode.LOGITS_NOT_FINITE:
                raise ProblemError(Problem.of(ProblemCode.MODEL_NOT_FINITE, path=path)) from None
            raise
        self.paths.forget()
