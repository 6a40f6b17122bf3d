"""The engine's own process: reads requests, asks llama.cpp, writes replies.

It ends when its input ends, whatever it is doing, so it never outlives the window that started it.
"""

from __future__ import annotations

import contextlib
import os
import queue
import signal
import sys
import threading
import time
from collections.abc import Callable, Sequence

from playground.core.problems import Problem, ProblemCode, ProblemError
from playground.core.vocabulary import Vocabulary
from playground.engine import protocol as p
from playground.engine.fields import ProtocolError
from playground.engine.framing import FrameReader, FramingError
from playground.engine.template_host import TemplateHost

_READ = 1 << 16
_PIPE_SIZE = 1 << 20
_F_SETPIPE_SZ = 1031
#: Added to this process's chance to be chosen by the kernel's out-of-memory killer, so that it is not the window.
_OOM_SCORE = "500"


def _take_output() -> int:
    """The descriptor for frames. Native code prints: from now on descriptor 1 is the log."""
    frames = os.dup(1)
    os.dup2(2, 1)
    if sys.platform == "win32":
        import msvcrt

        for descriptor in (0, frames):
            msvcrt.setmode(descriptor, os.O_BINARY)
    elif sys.platform == "linux":
        import fcntl

        with contextlib.suppress(OSError):  # a whole set of logits fits at once: fewer turns between the processes
            fcntl.fcntl(frames, _F_SETPIPE_SZ, _PIPE_SIZE)
    return frames


def _step_forward_for_the_oom_killer() -> None:
    with contextlib.suppress(OSError), open("/proc/self/oom_score_adj", "w") as file:
        file.write(_OOM_SCORE)


class Outbox:
    """Writes whole messages; safe to use from a callback while the main thread computes."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._lock = threading.Lock()

    def send(self, message: p.Message) -> None:
        """Write `message`; the process ends where nobody reads any more."""
        header, payload = p.encode(message)
        try:
            with self._lock:
                if payload and hasattr(os, "writev"):
                    # Both at once, so that the window wakes up once.
                    written = os.writev(self._descriptor, (header, payload))
                    header, payload = header[written:], payload[max(0, written - len(header)) :]
                self._write(header)
                self._write(payload)
        except OSError:
            os._exit(0)

    def _write(self, data: bytes | memoryview) -> None:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(self._descriptor, rest) :]


class Inbox:
    """Requests in order, read by a thread of its own: it sees a cancel, and the end of input, during an evaluation."""

    def __init__(self, descriptor: int = 0) -> None:
        self._descriptor = descriptor
        self._queue: queue.SimpleQueue[p.Message] = queue.SimpleQueue()
        self._cancelled: set[int] = set()
        self._done = 0

    def start(self) -> None:
        """Begin to read."""
        threading.Thread(target=self._read, name="inbox", daemon=True).start()

    def next(self) -> p.Message:
        """The next request; waits for it."""
        return self._queue.get()

    def is_wanted(self, request: int) -> bool:
        """Whether `request` has not been cancelled."""
        return request not in self._cancelled

    def finish(self, request: int) -> None:
        """`request` has its last reply."""
        self._done = max(self._done, request)
        self._cancelled.discard(request)

    def _read(self) -> None:
        reader = FrameReader()
        try:
            while data := os.read(self._descriptor, _READ):
                for header, payload in reader.feed(data):
                    self._sort(p.decode(header, payload))
        except (OSError, ProtocolError, FramingError) as error:
            print(f"the engine cannot read its requests: {error}", file=sys.stderr, flush=True)
            os._exit(3)
        os._exit(0)

    def _sort(self, message: p.Message) -> None:
        if isinstance(message, p.Cancel):
            if message.target > self._done:
                self._cancelled.add(message.target)
        elif isinstance(message, p.Quit):
            os._exit(0)
        elif isinstance(message, p.REQUESTS):
            self._queue.put(message)
        else:
            raise ProtocolError(f"{message.kind} is not a request")


class Worker:
    """Answers one request after the other; each gets exactly one last reply."""

    def __init__(self, inbox: Inbox, outbox: Outbox) -> None:
        # Imported here, where descriptor 1 is the log already: loading the library may print.
        from playground.engine.lanes import Cancelled
        from playground.engine.llama import LlamaModel
        from playground.engine.llama_library import Log, hear_last_words

        self._inbox, self._outbox = inbox, outbox
        self._cancelled_error = Cancelled
        log = Log()
        log.listen()
        hear_last_words(lambda text: outbox.send(p.Aborting(text[:2000])))
        self._model = LlamaModel(log)
        self._templates = TemplateHost()
        self._log = log
        self._grammars = None
        self._info: p.ModelInfo | None = None
        self._table: Vocabulary | None = None
        self._answers: dict[type, Callable[..., p.Message]] = {
            p.Open: self._open,
            p.Render: self._render,
            p.Tokenize: self._tokenize,
            p.Breakers: self._breakers,
            p.Allow: self._allow,
            p.Evaluate: self._evaluate,
            p.Advance: self._advance,
            p.AdvanceMany: self._advance_many,
            p.Score: self._score,
            p.LookAhead: self._look_ahead,
        }

    def run(self) -> None:
        """Answer until the process is ended."""
        self._outbox.send(p.Hello(p.VERSION))
        while True:
            request = self._inbox.next()
            self._outbox.send(self._answer(request))
            self._inbox.finish(request.id)

    def _answer(self, request: p.Message) -> p.Message:
        try:
            if not self._inbox.is_wanted(request.id):
                raise self._cancelled_error
            if self._info is None and not isinstance(request, p.Open):
                raise ProblemError(Problem(ProblemCode.NO_MODEL))
            return self._answers[type(request)](request)
        except ProblemError as error:
            return p.Failed.because(request.id, error.problem)
        except self._cancelled_error:
            return p.Failed(request.id, ProblemCode.CANCELLED)
        except Exception as error:  # the window must hear of it, whatever it is
            reason = f"{type(error).__name__}: {error}"[:2000]
            return p.Failed.because(request.id, Problem.of(ProblemCode.ENGINE_FAULT, reason=reason))

    def _open(self, request: p.Open) -> p.Message:
        if self._info is not None:
            raise ProblemError(Problem.of(ProblemCode.ENGINE_FAULT, reason="a model is open already"))
        last = -1

        def progress(phase: p.Phase, done: int, total: int) -> bool:
            nonlocal last
            if done // 10 != last or phase is not p.Phase.LOADING:  # each hundredth, not each tensor
                last = done // 10
                self._outbox.send(p.Progress(request.id, phase, done, total))
            return self._inbox.is_wanted(request.id)

        self._info, self._table = self._model.open(request.path, request.options, progress)
        if self._info.template:
            with contextlib.suppress(OSError):
                self._templates.prepare()
        return p.Opened(request.id, self._info, self._table)

    def _render(self, request: p.Render) -> p.Message:
        from playground.engine.render import render

        text, tokens, continues = render(
            self._templates,
            self._model.vocabulary,
            self._table,
            self._info,
            request,
            lambda: self._inbox.is_wanted(request.id),
        )
        return p.Rendered(request.id, text, continues, tokens)

    def _tokenize(self, request: p.Tokenize) -> p.Message:
        import numpy as np

        tokens = self._model.vocabulary.tokenize(request.text, request.add_special, request.parse_special)
        return p.Tokenized(request.id, np.array(tokens, np.int32))

    def _breakers(self, request: p.Breakers) -> p.Message:
        from playground.engine.llama_grammar import breaker_table

        return p.BreakerTable(request.id, breaker_table(self._model.vocabulary, self._table, request.texts))

    def _allow(self, request: p.Allow) -> p.Message:
        from playground.engine.llama_grammar import Grammars

        if self._grammars is None:
            self._grammars = Grammars(self._model.vocabulary, self._log)
        return p.Allowed(request.id, self._grammars.allowed(request.grammar, request.tokens.tolist()))

    def _evaluate(self, request: p.Evaluate) -> p.Message:
        start = time.perf_counter()
        paths, lane = self._model.paths, request.lane
        logits, kept = paths.evaluate(request.tokens.tolist(), lane, self._progress_of(request.id))
        return p.Evaluated(request.id, paths.position(lane), _since(start), kept, logits)

    def _advance(self, request: p.Advance) -> p.Message:
        start = time.perf_counter()
        paths, lane = self._model.paths, request.lane
        self._check_positions((lane,), (request.position,))
        logits, kept = paths.advance(request.token, lane, self._progress_of(request.id))
        return p.Evaluated(request.id, paths.position(lane), _since(start), kept, logits)

    def _advance_many(self, request: p.AdvanceMany) -> p.Message:
        start = time.perf_counter()
        self._check_positions(request.lanes, request.positions)
        logits = self._model.paths.advance_many(request.lanes, request.tokens, self._progress_of(request.id))
        positions = tuple(map(self._model.paths.position, request.lanes))
        return p.EvaluatedMany(request.id, request.lanes, positions, _since(start), logits)

    def _score(self, request: p.Score) -> p.Message:
        start = time.perf_counter()
        table = self._model.paths.score(request.tokens.tolist(), request.first, self._progress_of(request.id))
        return p.Scored(request.id, request.first, _since(start), table)

    def _look_ahead(self, request: p.LookAhead) -> p.Message:
        start = time.perf_counter()
        table, complete = self._model.paths.look_ahead(request, self._table, self._progress_of(request.id))
        return p.LookedAhead(request.id, complete, _since(start), table)

    def _check_positions(self, lanes: Sequence[int], positions: Sequence[int]) -> None:
        for lane, expected in zip(lanes, positions, strict=True):
            here = self._model.paths.position(lane)
            if here != expected:
                raise ProblemError(Problem.of(ProblemCode.POSITION_LOST, position=here, expected=expected))

    def _progress_of(self, request: int) -> Callable[[int, int], bool]:
        def progress(done: int, total: int) -> bool:
            self._outbox.send(p.Progress(request, p.Phase.EVALUATING, done, total))
            return self._inbox.is_wanted(request)

        return progress


def _since(start: float) -> float:
    """Milliseconds since `start`, of time.perf_counter()."""
    return (time.perf_counter() - start) * 1000


def main() -> int:
    """The child's main: returns only where the library cannot be loaded."""
    frames = _take_output()
    os.environ.setdefault("GGML_NO_BACKTRACE", "1")
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the terminal's Ctrl+C is the parent's to answer
    _step_forward_for_the_oom_killer()
    inbox, outbox = Inbox(), Outbox(frames)
    inbox.start()
    try:
        worker = Worker(inbox, outbox)
    except (ImportError, OSError, RuntimeError) as error:
        print(f"llama-cpp-python cannot be loaded: {error}", file=sys.stderr, flush=True)
        return 3
    worker.run()
    return 0
