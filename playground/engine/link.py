"""One model's engine process, seen from the window, as a state machine: bytes in, effects out.

It knows nothing of Qt, processes or time; a carrier (QProcess for the window, subprocess for `trace` and the tests)
starts the child, moves the bytes and carries out the effects. So both walk one road, and the tests can walk odd ones.

A dead child is no error of the person's: the link asks for a new one, opens the model again, goes back to the path and
asks again what was unanswered. Only what kills the child `MAX_ATTEMPTS` times is given up.
"""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Iterator
from dataclasses import replace

from playground.core.problems import Problem, ProblemCode
from playground.engine import protocol as p
from playground.engine.asking import Asking
from playground.engine.checks import EVALUATING, EVALUATIONS, check_reply
from playground.engine.effects import Death, Effect, EngineState, Kill, Restarted, Send, Spawn, StateChanged
from playground.engine.fields import ProtocolError
from playground.engine.framing import FrameReader, FramingError
from playground.engine.pending import Pending
from playground.engine.safemode import SafeMode

#: So often one request may cost a child its life before it is given up.
MAX_ATTEMPTS = 3
#: A child that dies by a fault within so many evaluations after opening is tried once more in safe mode.
FIRST_EVALUATIONS = 4
_KEPT_LOG = 8192
#: What faulty code dies of; an assertion (SIGABRT), a file cut while mapped (SIGBUS) and a kill are something else.
_FAULTS = (signal.SIGSEGV, signal.SIGILL)


class Link(Asking):
    """The requests of one model's engine, and what becomes of them. See the module's text.

    After each call of a method the carrier takes the effects with `take` and carries them out in order.
    """

    def __init__(self, path: str, options: p.OpenOptions, ids: Iterator[int], safe_mode: SafeMode) -> None:
        super().__init__(ids)
        self._safe_mode = safe_mode
        if options.use_extra_buffers and safe_mode.needed:
            options = replace(options, use_extra_buffers=False)
        self._open = p.Open(next(ids), path, options)
        self._effects: deque[Effect] = deque()
        self._pending: dict[int, Pending] = {}
        self._replayable = False  # whether going to lane 0's path has worked before
        self._idle_deaths = 0
        self._trial: tuple[type[p.Message], ...] = ()  # the replies that will show that safe mode helps
        self._n_vocab = 0
        self._alive = self._greeted = self._closed = False
        self._opened = self._ever_opened = False
        self._restarting = False
        self._evaluations = 0
        self._phase = p.Phase.LOADING
        self._last_words = ""
        self._log = b""
        self._reader = FrameReader()
        self.state = EngineState.STOPPED

    # What the window asks

    def start(self) -> int:
        """Open the model in a new child; the id of that request."""
        self._pending[self._open.id] = Pending(self._open)
        self._spawn()
        self._settle()
        return self._open.id

    def cancel(self, request: int) -> None:
        """Give up `request`; its last reply still comes, as Failed with CANCELLED unless it was quicker."""
        if request not in self._pending:
            return
        if request == self._open.id:
            self.close(Problem(ProblemCode.CANCELLED))
        elif self._opened:
            self._lanes.doubt(self._pending[request].goes)
            self._send(p.Cancel(next(self._ids), request))
        else:
            self._fail(request, Problem(ProblemCode.CANCELLED))
        self._settle()

    def close(self, because: Problem | None = None) -> None:
        """End the child; requests without a reply fail with `because` (CANCELLED unless told)."""
        self._closed = True
        self._give_up(because or Problem(ProblemCode.CANCELLED))
        self._settle()

    # What the carrier reports

    def received(self, data: bytes | memoryview) -> None:
        """Bytes from the child's output."""
        if not self._alive:
            return
        try:
            for header, payload in self._reader.feed(data):
                self._reply(p.decode(header, payload))
        except (ProtocolError, FramingError) as error:
            self._distrust(str(error))
        self._settle()

    def logged(self, data: bytes) -> None:
        """Bytes from the child's log; the end of it is kept."""
        self._log = (self._log + bytes(data))[-_KEPT_LOG:]

    def ended(self, exit_code: int, by_signal: int | None = None) -> None:
        """The child is gone: with `exit_code`, or ended by a signal."""
        if not self._alive:
            return
        was_greeted, self._alive, self._opened = self._greeted, False, False
        if not was_greeted and by_signal is None:
            self.not_started(self.log_text() or f"exit code {exit_code}")
            return
        self._bury(exit_code, by_signal)
        self._settle()

    def not_started(self, reason: str) -> None:
        """No child could be started."""
        self._alive = False
        self._give_up(Problem.of(ProblemCode.ENGINE_NOT_STARTED, reason=reason[-2000:]), tell=True)
        self._settle()

    def take(self) -> Iterator[Effect]:
        """The effects since the last time, oldest first; may be called while one of them is being carried out."""
        while self._effects:
            yield self._effects.popleft()

    def log_text(self) -> str:
        """The end of the child's log."""
        return self._log.decode("utf-8", "replace").strip()

    @property
    def open_id(self) -> int:
        """The id of the request that opens the model."""
        return self._open.id

    @property
    def opened(self) -> bool:
        """Whether the model has been open once: from then on a dead child is replaced."""
        return self._ever_opened

    # Requests

    def _add(self, pending: Pending) -> int:
        request = pending.message.id
        self._pending[request] = pending
        if self._closed:
            self._fail(request, Problem(ProblemCode.NO_MODEL))
        elif self._opened:
            self._send(pending.message)
        elif not self._alive:
            self._revive()
        self._settle()
        return request

    def _revive(self) -> None:
        """A child that was given up is tried again when the person asks for something."""
        self._idle_deaths = 0
        self._restarting = self._ever_opened
        self._pending = {self._open.id: Pending(self._open, replay=self._ever_opened), **self._pending}
        self._spawn()

    def _send(self, message: p.Message) -> None:
        try:
            self._effects.append(Send(*p.encode(message)))
        except (ProtocolError, FramingError):
            self._fail(message.id, Problem.of(ProblemCode.TEXT_TOO_LONG, limit=p.MAX_TEXT))

    def _spawn(self) -> None:
        self._alive, self._greeted, self._opened = True, False, False
        self._phase, self._evaluations = p.Phase.LOADING, 0
        self._last_words, self._log = "", b""
        self._reader = FrameReader()
        self._effects.append(Spawn())

    # Replies

    def _reply(self, message: p.Message) -> None:
        match message:
            case p.Hello():
                self._greet(message)
            case p.Aborting():
                self._last_words = message.text
            case p.Progress():
                self._progress(message)
            case _ if isinstance(message, p.LAST_REPLIES):
                self._finish(message)
            case _:
                raise ProtocolError(f"an engine does not say {message.kind}")

    def _greet(self, message: p.Hello) -> None:
        if self._greeted or message.version != p.VERSION:
            raise ProtocolError(f"the engine speaks version {message.version} of the protocol")
        self._greeted = True
        self._send(self._open)

    def _progress(self, message: p.Progress) -> None:
        pending = self._pending.get(message.id)
        if message.id == self._open.id:
            self._phase = message.phase
        if pending is not None:
            self._effects.append(message)

    def _finish(self, message: p.Message) -> None:
        pending = self._pending.get(message.id)
        if pending is None:
            return  # stale
        check_reply(pending.message, message, self._n_vocab)
        del self._pending[message.id]
        if isinstance(message, self._trial):
            self._safe_mode.remember()
            self._trial = ()
        if isinstance(message, p.Opened):
            self._on_opened(message)
        elif isinstance(message, p.Failed):
            self._on_failed(pending, message.problem)
        elif isinstance(message, EVALUATIONS):
            self._evaluations += 1
            self._replayable = self._replayable or any(go.lane == 0 for go in pending.goes)
        if not pending.replay:
            self._idle_deaths = 0
            self._effects.append(message)
        if not self._pending:
            self._restarting = False

    def _on_opened(self, message: p.Opened) -> None:
        self._opened = self._ever_opened = True
        self._n_vocab = message.info.n_vocab
        self._replay()

    def _on_failed(self, pending: Pending, problem: Problem) -> None:
        if pending.message.id == self._open.id:
            self._give_up(problem if pending.replay else Problem(ProblemCode.NO_MODEL), tell=pending.replay)
        else:
            self._lanes.undo(pending.goes)

    def _replay(self) -> None:
        """Bring a fresh child's lane 0 to where the last one's was, and ask again what was left unanswered.

        A fresh child knows no path: the first thing that is asked of a lane must bring the lane there. A lane of which
        nothing is asked waits until it is: what goes on from it is then sent as a whole path.
        """
        known: set[int] = set()
        unanswered, self._pending = self._pending, {}
        for request, item in unanswered.items():
            for before in self._preparations(item, known):
                self._pending[before.message.id] = before
            self._pending[request] = item
            known.update(go.lane for go in item.goes)
        here = self._lanes.path(0)
        if 0 not in known and here.length and self._replayable:
            replay = self._return_to(0, here)
            self._pending[replay.message.id] = replay
        self._lanes.only(known | ({0} if self._replayable else set()))
        for item in list(self._pending.values()):
            self._send(item.message)

    def _preparations(self, item: Pending, known: set[int]) -> list[Pending]:
        """What must come before `item` in a child that knows the paths of the lanes `known` only."""
        match item.message:
            case p.Advance(id=request, lane=lane) if lane not in known:
                item.message = p.Evaluate(request, item.goes[0].target.array(), lane)
            case p.AdvanceMany():
                new = [go for go in item.goes if go.lane not in known and go.origin.length]
                return [self._return_to(go.lane, go.origin) for go in new]
        return []

    # Deaths

    def _distrust(self, why: str) -> None:
        """What comes from the child is not the protocol: nothing after it can be trusted."""
        self._last_words = self._last_words or why
        self._alive = False
        self._opened = False
        self._effects.append(Kill())
        self._bury(0, None)

    def _at_work(self) -> Pending | None:
        if self._open.id in self._pending:
            return self._pending[self._open.id]
        return next(iter(self._pending.values()), None)

    def _bury(self, exit_code: int, by_signal: int | None) -> None:
        victim = self._at_work()
        try_safe = self._wants_safe_mode(victim, by_signal)
        during = victim.message.kind if victim else ""
        death = Death(by_signal, exit_code, self._last_words, self.log_text(), during, try_safe)
        if try_safe:
            self._trial = EVALUATIONS if isinstance(victim.message, EVALUATING) else (p.Opened,)
            self._open = replace(self._open, options=replace(self._open.options, use_extra_buffers=False))
        if self._may_try_again(victim, death):
            self._restarting = self._ever_opened
            opening = self._pending.pop(self._open.id, None) or Pending(self._open, replay=True)
            opening.message = self._open
            self._pending = {self._open.id: opening, **self._pending}
            self._spawn()
            self._effects.append(Restarted(death))

    def _wants_safe_mode(self, victim: Pending | None, by_signal: int | None) -> bool:
        """Whether this looks like the fault that safe mode is for; a kill from outside does not."""
        if by_signal not in _FAULTS or not self._open.options.use_extra_buffers:
            return False
        if victim is None or self._evaluations >= FIRST_EVALUATIONS:
            return False
        return isinstance(victim.message, EVALUATING) or self._phase is p.Phase.CHECKING

    def _may_try_again(self, victim: Pending | None, death: Death) -> bool:
        """Count this death; where it was one too many, fail what caused it. Returns whether a new child is wanted."""
        if victim is None:
            self._idle_deaths += 1
            attempts = self._idle_deaths
        else:
            victim.attempts += 1
            attempts = victim.attempts
        if attempts < MAX_ATTEMPTS or death.safe_mode:
            return True
        problem = Problem.of(ProblemCode.ENGINE_KEEPS_DYING, attempts=attempts, reason=death.reason)
        if victim is None or victim.message.id == self._open.id:
            self._give_up(problem, tell=True)
            return False
        if victim.replay:
            self._drop_replay(victim, problem)
        else:
            self._fail(victim.message.id, problem)
        return True

    def _drop_replay(self, victim: Pending, problem: Problem) -> None:
        """Do not go back to that path, and give up what cannot be done without it."""
        self._pending.pop(victim.message.id, None)
        self._replayable = False
        lanes = {go.lane for go in victim.goes}
        for item in list(self._pending.values()):
            if isinstance(item.message, p.AdvanceMany) and lanes & set(item.message.lanes):
                self._fail(item.message.id, problem)

    def _fail(self, request: int, problem: Problem) -> None:
        pending = self._pending.pop(request, None)
        if pending is None:
            return
        if pending.goes:
            self._on_failed(pending, problem)
        if not pending.replay:
            self._effects.append(p.Failed.because(request, problem))

    def _give_up(self, problem: Problem, tell: bool = False) -> None:
        """End the child and fail all that is unanswered; with `tell` the window hears of it even where nothing is."""
        if self._alive:
            self._effects.append(Kill())
        self._alive = self._opened = self._restarting = False
        self._lanes.only(())
        self._closed = self._closed or not self._ever_opened
        unanswered = [request for request, item in self._pending.items() if not item.replay]
        for request in unanswered:
            self._fail(request, problem)
        self._pending.clear()
        if tell and not unanswered:
            self._effects.append(p.Failed.because(self._open.id, problem))

    def _settle(self) -> None:
        """Say which state this is, where it is another one."""
        state = self._state()
        if state is not self.state:
            self.state = state
            self._effects.append(StateChanged(state))

    def _state(self) -> EngineState:
        if not self._alive:
            return EngineState.STOPPED
        if self._restarting:
            return EngineState.RESTARTING
        if not self._greeted:
            return EngineState.STARTING
        if not self._opened:
            return EngineState.LOADING
        return EngineState.BUSY if self._is_busy() else EngineState.READY

    def _is_busy(self) -> bool:
        return any(not isinstance(item.message, p.Advance | p.AdvanceMany) for item in self._pending.values())
