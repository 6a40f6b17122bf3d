"""One open model and its context, by llama.cpp's low-level functions.

Everything that would end the process is checked here before llama.cpp sees it: token ids, batch sizes, room in the
context. One thread only: two on one context crash.
"""

from __future__ import annotations

import ctypes
import os
import time
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from playground.core.problems import Problem, ProblemCode, ProblemError
from playground.core.vocabulary import Vocabulary
from playground.engine import protocol as p
from playground.engine.cores import default_threads
from playground.engine.llama_info import info_of
from playground.engine.llama_library import Log, lib
from playground.engine.llama_vocabulary import LlamaVocabulary
from playground.engine.load_failures import context_problem, load_problem
from playground.engine.model_file import first_look

DEFAULT_CONTEXT = 4096
#: Tokens a chunk, in which a prompt is evaluated; between chunks one can cancel. Fixed for a model, so that the same
#: path is evaluated in the same shapes; smaller for big models, where a chunk takes long.
_CHUNKS = ((2_000_000_000, 128), (8_000_000_000, 64))
_SMALLEST_CHUNK = 32


class Cancelled(Exception):
    """The person gave up on what was under way."""


class LlamaModel:
    """A model, its context, and the path of tokens that the context holds."""

    def __init__(self, log: Log) -> None:
        self._log = log
        self._model: int | None = None
        self._context: int | None = None
        self._memory: int | None = None
        self._path: list[int] = []
        self._single = (ctypes.c_int32 * 1)()
        self._chunk = _SMALLEST_CHUNK
        self.n_vocab = self.n_ctx = self._n_swa = 0
        self.vocabulary: LlamaVocabulary
        self.table: Vocabulary

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
        self.n_vocab = self.vocabulary.n_vocab
        self._refuse_encoders(path)
        self._make_context(path, options)
        progress(p.Phase.CHECKING, 0, 1)
        self._check_first_evaluation(path)
        self.table = self.vocabulary.table()
        threads = lib.llama_n_threads(self._context)
        info = info_of(self._model, self.vocabulary, path, self.n_ctx, threads, options)
        return info, self.table

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

    def _make_context(self, path: str, options: p.OpenOptions) -> None:
        trained = lib.llama_model_n_ctx_train(self._model) or DEFAULT_CONTEXT
        self.n_ctx = options.n_ctx or min(trained, DEFAULT_CONTEXT)
        n_parameters = lib.llama_model_n_params(self._model)
        self._chunk = next((size for most, size in _CHUNKS if n_parameters < most), _SMALLEST_CHUNK)
        params = lib.llama_context_default_params()
        params.n_ctx, params.n_batch, params.n_ubatch = self.n_ctx, self._chunk, self._chunk
        params.n_seq_max = params.n_outputs_max = 1  # logits of one token at a time: 75 MB less at 151,936 tokens
        params.n_threads = params.n_threads_batch = options.n_threads or default_threads()
        params.no_perf = True
        self._log.clear()
        self._context = lib.llama_init_from_model(self._model, params)
        if not self._context:
            raise ProblemError(context_problem(path, self.n_ctx, list(self._log.lines)))
        self._n_swa = lib.llama_model_n_swa(self._model)
        self._memory = lib.llama_get_memory(self._context)
        if not self._memory:
            raise ProblemError(Problem.of(ProblemCode.MODEL_IS_ENCODER, path=path))

    def _check_first_evaluation(self, path: str) -> None:
        """Two tokens at once: a fault of the processor's kernels or broken weights show here, not in a conversation."""
        token = max(self.vocabulary.bos, 0)
        try:
            self.evaluate([token, token], lambda done, total: True)
        except ProblemError as error:
            if error.problem.code is ProblemCode.LOGITS_NOT_FINITE:
                raise ProblemError(Problem.of(ProblemCode.MODEL_NOT_FINITE, path=path)) from None
            raise
        self._forget()

    # Evaluation

    @property
    def position(self) -> int:
        """Number of tokens on the path."""
        return len(self._path)

    def evaluate(
        self, tokens: Sequence[int], progress: Callable[[int, int], bool]
    ) -> tuple[NDArray[np.float32], int, float]:
        """Go to the path `tokens`: keep what can be kept, evaluate the rest in chunks.

        Returns logits (a view, valid until the next call), the number of tokens that were kept, milliseconds.
        Raises ProblemError, or Cancelled where `progress` said no; then the path is a beginning of `tokens`.
        """
        start = time.perf_counter()
        self._check_path(tokens)
        kept = self._rewind(self._common(tokens))
        done = kept
        while done < len(tokens):
            if done > kept and not progress(done - kept, len(tokens) - kept):
                raise Cancelled
            chunk = tokens[done : done + self._chunk]
            self._decode((ctypes.c_int32 * len(chunk))(*chunk), chunk)
            done += len(chunk)
        return self._logits(), kept, (time.perf_counter() - start) * 1000

    def advance(self, token: int) -> tuple[NDArray[np.float32], float]:
        """Append one token: logits (a view, valid until the next call) and milliseconds."""
        start = time.perf_counter()
        if not 0 <= token < self.n_vocab:
            raise ProblemError(Problem.of(ProblemCode.TOKEN_OUT_OF_RANGE, token=token, n_vocab=self.n_vocab))
        if len(self._path) >= self.n_ctx:
            raise ProblemError(Problem.of(ProblemCode.CONTEXT_FULL, n_ctx=self.n_ctx))
        self._single[0] = token
        self._decode(self._single, (token,))
        return self._logits(), (time.perf_counter() - start) * 1000

    def _check_path(self, tokens: Sequence[int]) -> None:
        if not tokens:
            raise ProblemError(Problem(ProblemCode.NO_TOKENS))
        if len(tokens) > self.n_ctx:
            raise ProblemError(Problem.of(ProblemCode.PROMPT_TOO_LONG, n_tokens=len(tokens), n_ctx=self.n_ctx))
        for token in tokens:
            if not 0 <= token < self.n_vocab:
                raise ProblemError(Problem.of(ProblemCode.TOKEN_OUT_OF_RANGE, token=token, n_vocab=self.n_vocab))

    def _common(self, tokens: Sequence[int]) -> int:
        """Length of the path's beginning that `tokens` shares, at most all but the last: its logits are wanted."""
        most = min(len(self._path), len(tokens) - 1)
        if self._path[:most] == list(tokens[:most]):
            return most
        return next(i for i in range(most) if self._path[i] != tokens[i])

    def _rewind(self, length: int) -> int:
        """Forget what follows the first `length` tokens; how many could be kept: `length`, or 0."""
        if length == len(self._path):
            return length
        if length and self._forget_trusted(length):
            del self._path[length:]
            return length
        self._forget()
        return 0

    def _forget_trusted(self, length: int) -> bool:
        """Cut the memory at `length`; False where it cannot, or says it did and is wrong.

        A sliding window without the tokens before the cut answers True and gives other logits: seq_pos_min shows it.
        """
        if not lib.llama_memory_seq_rm(self._memory, 0, length, -1):
            return False
        first = lib.llama_memory_seq_pos_min(self._memory, 0)
        last = lib.llama_memory_seq_pos_max(self._memory, 0)
        return last == length - 1 and first <= max(0, length - self._n_swa)

    def _forget(self) -> None:
        lib.llama_memory_clear(self._memory, True)
        self._path = []

    def _decode(self, array: ctypes.Array, tokens: Sequence[int]) -> None:
        result = lib.llama_decode(self._context, lib.llama_batch_get_one(array, len(tokens)))
        if result == 0:
            self._path.extend(tokens)
            return
        # What the memory holds now is not known any more: begin anew next time.
        self._forget()
        if result == 1:
            raise ProblemError(Problem.of(ProblemCode.CONTEXT_FULL, n_ctx=self.n_ctx))
        raise ProblemError(Problem.of(ProblemCode.EVALUATION_FAILED, result=result))

    def _logits(self) -> NDArray[np.float32]:
        """The scores after the last token, checked: a sum is finite only where every score is."""
        pointer = lib.llama_get_logits_ith(self._context, -1)
        if not pointer:
            raise ProblemError(Problem.of(ProblemCode.EVALUATION_FAILED, result=0))
        address = ctypes.addressof(pointer.contents)
        logits = np.frombuffer((ctypes.c_float * self.n_vocab).from_address(address), np.float32)
        with np.errstate(over="ignore", invalid="ignore"):
            finite = np.isfinite(logits.sum()) or np.isfinite(logits).all()
        if not finite:
            raise ProblemError(Problem.of(ProblemCode.LOGITS_NOT_FINITE, position=len(self._path)))
        return logits
