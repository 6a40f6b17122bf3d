"""The engine without a window: the same link over subprocess, blocking. For `trace`, scripts and tests."""

from __future__ import annotations

import itertools
import os
import subprocess
import threading
from collections.abc import Callable, Sequence
from types import TracebackType

import numpy as np

from playground.core.problems import Problem, ProblemCode, ProblemError
from playground.core.sampling.context import Breakers, unpack_breakers
from playground.core.vocabulary import Vocabulary
from playground.engine import protocol as p
from playground.engine.command import death_of, engine_command, helper_environment
from playground.engine.effects import Effect, EngineState, Kill, Restarted, Send, Spawn, StateChanged
from playground.engine.link import Link
from playground.engine.safemode import SafeMode

_READ = 1 << 20


class PipeEngine:
    """One model, asked and answered in turn; raises ProblemError where a request fails.

    A child that dies is replaced on the way, as in the window; `deaths` remembers how.
    """

    def __init__(self, command: Sequence[str] | None = None, safe_mode: SafeMode | None = None) -> None:
        self._command = list(command or engine_command())
        self._safe_mode = safe_mode or SafeMode()
        self._ids = itertools.count(1)
        self._process: subprocess.Popen | None = None
        self._listener: threading.Thread | None = None
        self._link: Link | None = None
        self._replies: dict[int, p.Message] = {}
        self.deaths: list = []
        self.states: list[EngineState] = []
        self.on_event: Callable[[Effect], None] | None = None
        self.info: p.ModelInfo | None = None
        self.vocabulary: Vocabulary | None = None

    def __enter__(self) -> PipeEngine:
        return self

    def __exit__(self, kind: type | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    @property
    def pid(self) -> int | None:
        """The child's process id, where there is a child."""
        return self._process.pid if self._process else None

    def open(self, path: str | os.PathLike, options: p.OpenOptions | None = None) -> p.ModelInfo:
        """Load the model; what is known of it."""
        self.close()
        self._link = Link(os.fspath(path), options or p.OpenOptions(), self._ids, self._safe_mode)
        opened = self._wait(self._link.start())
        self.info, self.vocabulary = opened.info, opened.vocabulary
        return opened.info

    def render(self, messages: Sequence[p.ChatMessage], **options: object) -> p.Rendered:
        """See protocol.Render."""
        return self._wait(self._need().render(messages, **options))

    def tokenize(self, text: str, add_special: bool = True, parse_special: bool = True) -> np.ndarray:
        """See protocol.Tokenize."""
        return self._wait(self._need().tokenize(text, add_special, parse_special)).tokens

    def breakers(self, texts: Sequence[str]) -> Breakers:
        """Dry's sequence breakers as tokens."""
        return unpack_breakers(self._wait(self._need().breakers(texts)).packed)

    def allowed(self, grammar: str, tokens: Sequence[int]) -> np.ndarray:
        """bool[n_vocab], what the grammar allows after an answer of these tokens."""
        return self._wait(self._need().allow(grammar, tokens)).mask.astype(bool)

    def evaluate(self, tokens: Sequence[int] | np.ndarray, lane: int = 0) -> p.Evaluated:
        """Bring `lane` to the path `tokens`."""
        return self._wait(self._need().evaluate(tokens, lane))

    def advance(self, token: int, lane: int = 0) -> p.Evaluated:
        """Append one token to the path of `lane`."""
        return self._wait(self._need().advance(token, lane))

    def advance_many(self, lanes: Sequence[int], tokens: Sequence[int]) -> p.EvaluatedMany:
        """Append tokens[i] in lanes[i], all at once."""
        return self._wait(self._need().advance_many(lanes, tokens))

    def score(self, tokens: Sequence[int] | np.ndarray, first: int = 1) -> p.Scored:
        """How probable the tokens from index `first` on are."""
        return self._wait(self._need().score(tokens, first))

    def look_ahead(self, tokens: Sequence[int] | np.ndarray, **options: object) -> p.LookedAhead:
        """The most probable continuations of a path; options as of Link.look_ahead."""
        return self._wait(self._need().look_ahead(tokens, **options))

    def cancel(self, request: int) -> None:
        """Give up a request; for use from `on_event`, which runs while the request is waited for."""
        self._need().cancel(request)
        self._carry_out()

    def close(self) -> None:
        """End the child."""
        if self._link is not None:
            self._link.close()
            self._carry_out()
            self._link = None

    def _need(self) -> Link:
        if self._link is None:
            raise ProblemError(Problem(ProblemCode.NO_MODEL))
        return self._link

    def _wait(self, request: int) -> p.Message:
        self._carry_out()
        while request not in self._replies:
            self._pump()
            self._carry_out()
        reply = self._replies.pop(request)
        self._replies.clear()
        if isinstance(reply, p.Failed):
            raise ProblemError(reply.problem)
        return reply

    def _pump(self) -> None:
        """Wait for bytes from the child, or for its end."""
        process, link = self._process, self._need()
        if process is None:
            raise ProblemError(Problem(ProblemCode.NO_MODEL))
        if data := os.read(process.stdout.fileno(), _READ):
            link.received(data)
            return
        exit_code = process.wait()
        self._reap()
        link.ended(*death_of(exit_code))

    def _carry_out(self) -> None:
        for effect in self._need().take():
            match effect:
                case Spawn():
                    self._spawn()
                case Send(header, payload):
                    self._write(header, payload)
                case Kill():
                    self._kill()
                case StateChanged(state):
                    self.states.append(state)
                case Restarted(death):
                    self.deaths.append(death)
                case p.Progress():
                    pass
                case _:
                    self._replies[effect.id] = effect
            if self.on_event is not None:
                self.on_event(effect)

    def _spawn(self) -> None:
        pipe = subprocess.PIPE
        environment = {**os.environ, **helper_environment()}
        try:
            self._process = subprocess.Popen(
                self._command, stdin=pipe, stdout=pipe, stderr=pipe, bufsize=0, env=environment
            )
        except OSError as error:
            self._need().not_started(str(error))
            return
        self._listener = threading.Thread(target=self._listen, args=(self._process, self._need()), daemon=True)
        self._listener.start()

    @staticmethod
    def _listen(process: subprocess.Popen, link: Link) -> None:
        """Keep the log's end, so that a child that says much never waits for a reader."""
        while data := process.stderr.read(4096):
            link.logged(data)

    def _write(self, *parts: bytes | memoryview) -> None:
        try:
            for part in parts:
                rest = memoryview(part)
                while rest:
                    rest = rest[self._process.stdin.write(rest) :]
        except OSError:
            pass  # the child is gone; its end is read from its output

    def _kill(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._reap()

    def _reap(self) -> None:
        self._listener.join()
        for stream in (self._process.stdin, self._process.stdout, self._process.stderr):
            stream.close()
        self._process = None
