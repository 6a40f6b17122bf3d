"""The engine for the window: the link over QProcess, replies as signals. QtCore only."""

from __future__ import annotations

import itertools
import os
from collections.abc import Callable, Iterator, Sequence

import numpy as np
from PySide6.QtCore import QCoreApplication, QObject, QProcess, QProcessEnvironment, Signal

from playground.engine import protocol as p
from playground.engine.command import death_of, engine_command, helper_environment
from playground.engine.effects import Effect, EngineState, Kill, Restarted, Send, Spawn, StateChanged
from playground.engine.link import Link
from playground.engine.safemode import SafeMode

_PATIENCE_MS = 3000


class _Child(QObject):
    """A link and the process it speaks to; a new process after each death.

    Python owns it: a deferred delete of it while its engine is collected destroyed it twice.
    """

    def __init__(self, link: Link, command: Sequence[str], tell: Callable[[_Child, Effect], None]) -> None:
        super().__init__()
        self.link = link
        self._tell = tell  # a call and not a signal: it happens for every token
        self._command = list(command)
        self._process: QProcess | None = None
        self._dying: QProcess | None = None

    @property
    def pid(self) -> int:
        """The process's id; 0 where there is none."""
        return self._process.processId() if self._process else 0

    def carry_out(self) -> None:
        """Do what the link wants done, tell what it has to tell."""
        for effect in self.link.take():
            match effect:
                case Spawn():
                    self._spawn()
                case Send(header, payload):
                    self._write(header, payload)
                case Kill():
                    self._drop()
                case _:
                    self._tell(self, effect)

    def _spawn(self) -> None:
        self._drop()
        # Not a child of this object, which may go while the process is still telling something.
        process = QProcess(QCoreApplication.instance())
        environment = QProcessEnvironment.systemEnvironment()
        for name, value in helper_environment().items():
            environment.insert(name, value)
        process.setProcessEnvironment(environment)
        process.readyReadStandardOutput.connect(self._read)
        process.readyReadStandardError.connect(self._read_log)
        process.finished.connect(self._finished)
        process.errorOccurred.connect(self._went_wrong)
        self._process = process
        process.start(self._command[0], self._command[1:])

    def _write(self, header: bytes, payload: memoryview | bytes) -> None:
        if self._process is not None:
            self._process.write(header)
            if payload:
                self._process.write(bytes(payload))
            # QProcess would wait for the event loop's next turn, while the child could be at work already.
            self._process.waitForBytesWritten(0)

    def _read(self) -> None:
        # Seen through a memoryview: bytes would be one more copy of the logits, and that one costs most.
        self.link.received(memoryview(self._process.readAllStandardOutput()))
        self.carry_out()

    def _read_log(self) -> None:
        self.link.logged(self._process.readAllStandardError().data())

    def _finished(self, exit_code: int, status: QProcess.ExitStatus) -> None:
        process = self._process
        self.link.received(memoryview(process.readAllStandardOutput()))
        self.link.logged(process.readAllStandardError().data())
        self._drop()
        if status is QProcess.ExitStatus.CrashExit:
            self.link.ended(128 + exit_code, exit_code if 0 < exit_code < 128 else 11)
        else:
            self.link.ended(*death_of(exit_code & 0xFFFFFFFF))
        self.carry_out()

    def _went_wrong(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            reason = self._process.errorString()
            self._drop()
            self.link.not_started(reason)
            self.carry_out()

    def _drop(self) -> None:
        """End the process, if there is one, and hear no more of it."""
        if (process := self._process) is None:
            return
        self._process = None
        for signal in (process.readyReadStandardOutput, process.readyReadStandardError, process.errorOccurred):
            signal.disconnect()
        process.finished.disconnect()
        if process.state() is QProcess.ProcessState.NotRunning:
            process.deleteLater()
        else:
            # Qt must not destroy a process that still runs.
            process.finished.connect(process.deleteLater)
            process.kill()
            self._dying = process

    def wait(self) -> None:
        """Blocks until the process that was ended is gone."""
        if self._dying is not None:
            self._dying.waitForFinished(_PATIENCE_MS)
            self._dying = None


class Engine(QObject):
    """The model in use, and for a moment the one that is to take its place.

    Requests are answered by signals that carry their id; each gets exactly one: its own, or failed. A dead
    child is replaced and asked again by itself: `restarted` tells, nothing else is to be done.
    """

    state_changed = Signal(object)  # EngineState of the model in use, or of the one being opened where there is none
    progress = Signal(object)  # protocol.Progress
    opened = Signal(object)  # protocol.Opened: from now on this is the model in use
    rendered = Signal(object)  # protocol.Rendered
    tokenized = Signal(object)  # protocol.Tokenized
    breakers_known = Signal(object)  # protocol.BreakerTable
    allowed_known = Signal(object)  # protocol.Allowed
    evaluated = Signal(object)  # protocol.Evaluated
    evaluated_many = Signal(object)  # protocol.EvaluatedMany
    scored = Signal(object)  # protocol.Scored
    looked_ahead = Signal(object)  # protocol.LookedAhead
    failed = Signal(object)  # protocol.Failed: id and .problem
    restarted = Signal(object)  # effects.Death

    def __init__(
        self,
        parent: QObject | None = None,
        command: Sequence[str] | None = None,
        safe_mode: SafeMode | None = None,
    ) -> None:
        super().__init__(parent)
        self._command = list(command or engine_command())
        self._safe_mode = safe_mode or SafeMode()
        self._ids: Iterator[int] = itertools.count(1)
        self._front: _Child | None = None
        self._incoming: _Child | None = None
        self.state = EngineState.STOPPED
        self._signals = {
            p.Progress: self.progress,
            p.Rendered: self.rendered,
            p.Tokenized: self.tokenized,
            p.BreakerTable: self.breakers_known,
            p.Allowed: self.allowed_known,
            p.Evaluated: self.evaluated,
            p.EvaluatedMany: self.evaluated_many,
            p.Scored: self.scored,
            p.LookedAhead: self.looked_ahead,
        }

    @property
    def pid(self) -> int:
        """Process id of the model in use, 0 where there is none."""
        return self._front.pid if self._front else 0

    @property
    def opening(self) -> bool:
        """Whether a model is being opened."""
        return self._incoming is not None

    def open_model(self, path: str | os.PathLike, options: p.OpenOptions | None = None) -> int:
        """Open a model beside the one in use, which stays until the new one is ready; the request's id."""
        self._abandon()
        link = Link(os.fspath(path), options or p.OpenOptions(), self._ids, self._safe_mode)
        child = _Child(link, self._command, self._happened)
        self._incoming = child
        request = link.start()
        child.carry_out()
        return request

    def render(
        self,
        messages: Sequence[p.ChatMessage],
        after: str = "",
        add_generation_prompt: bool = True,
        enable_thinking: bool | None = None,
    ) -> int:
        """Run the chat template and tokenize, see protocol.Render; the request's id."""
        return self._ask(lambda link: link.render(messages, after, add_generation_prompt, enable_thinking))

    def tokenize(self, text: str, add_special: bool = True, parse_special: bool = True) -> int:
        """Turn text into tokens, see protocol.Tokenize; the request's id."""
        return self._ask(lambda link: link.tokenize(text, add_special, parse_special))

    def breakers(self, texts: Sequence[str]) -> int:
        """Turn dry's sequence breakers into tokens, see protocol.Breakers; the request's id."""
        return self._ask(lambda link: link.breakers(texts))

    def allow(self, grammar: str, tokens: Sequence[int]) -> int:
        """Ask what a grammar allows after an answer, see protocol.Allow; the request's id."""
        return self._ask(lambda link: link.allow(grammar, tokens))

    def evaluate(self, tokens: Sequence[int] | np.ndarray, lane: int = 0) -> int:
        """Bring `lane` to the path `tokens` from wherever it is, see protocol.Evaluate; the request's id."""
        return self._ask(lambda link: link.evaluate(tokens, lane))

    def advance(self, token: int, lane: int = 0) -> int:
        """Append one token to the path that was asked for last in `lane`; the request's id."""
        return self._ask(lambda link: link.advance(token, lane))

    def advance_many(self, lanes: Sequence[int], tokens: Sequence[int]) -> int:
        """Append tokens[i] in lanes[i], all at once, see protocol.AdvanceMany; the request's id."""
        return self._ask(lambda link: link.advance_many(lanes, tokens))

    def score(self, tokens: Sequence[int] | np.ndarray, first: int = 1) -> int:
        """Ask how probable the tokens from index `first` on are, see protocol.Score; the request's id."""
        return self._ask(lambda link: link.score(tokens, first))

    def look_ahead(
        self,
        tokens: Sequence[int] | np.ndarray,
        breadth: int = 3,
        depth: int = 4,
        whole_words: bool = False,
        limit: int = 256,
    ) -> int:
        """Ask for the most probable continuations of a path, see protocol.LookAhead; the request's id."""
        return self._ask(lambda link: link.look_ahead(tokens, breadth, depth, whole_words, limit))

    def cancel(self, request: int) -> None:
        """Give up a request, the opening of a model too; its failed signal (CANCELLED) follows."""
        for child in (self._front, self._incoming):
            if child is not None:
                child.link.cancel(request)
                child.carry_out()

    def close(self) -> None:
        """End all children and wait until they are gone; what is unanswered fails with CANCELLED."""
        children = [child for child in (self._front, self._incoming) if child is not None]
        self._abandon()
        if self._front is not None:
            self._retire(self._front)
            self._front = None
        for child in children:
            child.wait()
        self._settle()

    def _ask(self, request: object) -> int:
        if self._front is None:
            raise RuntimeError("no model is open")
        number = request(self._front.link)
        self._front.carry_out()
        return number

    def _abandon(self) -> None:
        if self._incoming is not None:
            child, self._incoming = self._incoming, None
            self._retire(child)

    @staticmethod
    def _retire(child: _Child) -> None:
        child.link.close()
        child.carry_out()

    def _happened(self, child: _Child, effect: Effect) -> None:
        if (signal := self._signals.get(type(effect))) is not None:  # first: a step has no time to lose
            signal.emit(effect)
            return
        match effect:
            case StateChanged():
                self._settle()
            case Restarted(death):
                self.restarted.emit(death)
            case p.Opened():
                self._take_over(child)
                self.opened.emit(effect)
            case p.Failed():
                if child is self._incoming and effect.id == child.link.open_id:
                    self._incoming = None
                self.failed.emit(effect)
                self._settle()

    def _take_over(self, child: _Child) -> None:
        if child is not self._incoming:
            return
        old, self._front, self._incoming = self._front, child, None
        if old is not None:
            self._retire(old)
        self._settle()

    def _settle(self) -> None:
        child = self._front or self._incoming
        state = child.link.state if child else EngineState.STOPPED
        if state is not self.state:
            self.state = state
            self.state_changed.emit(state)
