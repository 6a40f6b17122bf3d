"""Play: when to take the next step, and when to stop."""

from __future__ import annotations

import math
import time
from dataclasses import dataclass, replace
from enum import Enum

from PySide6.QtCore import QObject, QTimer, Signal

from playground.core.dialogue import ends_sentence


class Until(Enum):
    """Where Play stops by itself; the end of the turn stops it always."""

    SENTENCE = "sentence"
    TURN = "turn"
    TOKENS = "tokens"
    ANSWER = "answer"
    """The end of the model's thinking."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast and how far.

    Attributes:
        per_second: tokens a second, infinity for as fast as it goes.
        until: where to stop.
        n_tokens: how many, for Until.TOKENS.
    """

    per_second: float = 8.0
    until: Until = Until.TURN
    n_tokens: int = 20


class Player(QObject):
    """Says when the next token is due. It knows the clock and the rules, and nothing of tokens."""

    step_due = Signal()
    playing_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.pace = Pace()
        self._playing: Pace | None = None
        self._left = 0
        self._due = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._now)

    @property
    def is_playing(self) -> bool:
        """Whether Play is on."""
        return self._playing is not None

    @property
    def until(self) -> Until | None:
        """Where the present play stops, None while it is off."""
        return self._playing.until if self._playing else None

    def play(self, pace: Pace | None = None) -> None:
        """Starts; the first token is due at once."""
        self._playing = pace or self.pace
        self._left = self._playing.n_tokens if self._playing.until is Until.TOKENS else 0
        self._due = time.perf_counter()
        self.playing_changed.emit(True)

    def pause(self) -> None:
        """Stops."""
        if self._playing is not None:
            self._playing = None
            self._timer.stop()
            self.playing_changed.emit(False)

    def set_pace(self, pace: Pace) -> None:
        """Another speed or end, also while it plays."""
        self.pace = pace
        if self._playing is not None:
            self._left = pace.n_tokens if pace.until is Until.TOKENS else 0
            self._playing = pace

    def hurry(self) -> None:
        """What is left of this play, as fast as it goes; the next one has its own pace again."""
        if self._playing is not None:
            self._playing = replace(self._playing, per_second=math.inf)
            if self._timer.isActive():
                self._timer.start(0)

    def ready(self) -> bool:
        """The bars of the next token are known. Returns whether its step is due at once; else ``step_due`` follows."""
        if self._playing is None:
            return False
        wait = self._due - time.perf_counter()
        if math.isinf(self._playing.per_second) or wait <= 0:
            return True
        self._timer.start(max(1, round(wait * 1000)))
        return False

    def stepped(self, text: str) -> bool:
        """A token was appended, and the answer now ends with ``text``. Returns whether Play goes on."""
        if self._playing is None:
            return False
        self._due = max(self._due + 1 / self._playing.per_second, time.perf_counter())
        self._left -= 1
        if self._playing.until is Until.TOKENS and self._left <= 0:
            return False
        return not (self._playing.until is Until.SENTENCE and ends_sentence(text))

    def _now(self) -> None:
        if self._playing is not None:
            self.step_due.emit()
