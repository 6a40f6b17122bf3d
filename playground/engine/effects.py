"""What comes out of an engine's link: things for its carrier to do, and events for whoever asked."""

from __future__ import annotations

import signal
from dataclasses import dataclass
from enum import Enum

from playground.engine.protocol import Message


class EngineState(Enum):
    """What the engine is doing."""

    STOPPED = "stopped"  # there is no child: nothing was opened, it was closed, or it was given up
    STARTING = "starting"  # the child has been started and has not said hello yet
    LOADING = "loading"  # the child reads the model's file
    READY = "ready"  # the model is open and nothing is asked, or a single step at most
    BUSY = "busy"  # a request other than a single step is under way
    RESTARTING = "restarting"  # a child died; another one loads the model and goes back to the path


@dataclass(frozen=True, slots=True)
class Death:
    """How a child ended that should not have."""

    signal: int | None  # the signal that ended it; SIGSEGV for a fault on Windows; None where it left by itself
    exit_code: int
    last_words: str  # what its library said before it gave up, or what was wrong with the bytes it sent
    log: str  # the end of its log
    during: str  # the kind of request it was working on; "" where it was idle
    safe_mode: bool  # whether the next child runs in safe mode because of this death

    @property
    def reason(self) -> str:
        """A few words for a message: the last words, the signal's name or the exit code."""
        if self.last_words:
            return self.last_words
        if self.signal is None:
            return f"exit code {self.exit_code}"
        try:
            return signal.Signals(self.signal).name
        except ValueError:
            return f"signal {self.signal}"


@dataclass(frozen=True, slots=True)
class Spawn:
    """Effect: start a child."""


@dataclass(frozen=True, slots=True)
class Send:
    """Effect: write these to the child's input, one after the other."""

    header: bytes
    payload: memoryview | bytes


@dataclass(frozen=True, slots=True)
class Kill:
    """Effect: end the child now; the carrier reports nothing more of it."""


@dataclass(frozen=True, slots=True)
class StateChanged:
    """Event: the state is another one."""

    state: EngineState


@dataclass(frozen=True, slots=True)
class Restarted:
    """Event: a child died and another one takes its place; nothing was lost."""

    death: Death


Effect = Spawn | Send | Kill | StateChanged | Restarted | Message
