"""Continuations of one prompt in step: a step takes a token in each of them, with one evaluation where possible."""

from __future__ import annotations

import math
from collections.abc import Iterable
from enum import Enum

from PySide6.QtCore import QObject, QTimer, Signal

from playground.core.records import Luck, Summary
from playground.core.roads import parting
from playground.core.sampling import Chain
from playground.core.session import Node, Session
from playground.core.sweep import at_temperature
from playground.ui.compare.continuation import Continuation, State
from playground.ui.doing.controller import Controller
from playground.ui.doing.player import Pace, Player, Until, ends_sentence
from playground.ui.parts.limiter import PLAY_FRAME_MS

TEMPERATURES = (0.5, 1.0, 2.0)
"""Of the columns, to begin with."""
FEWEST, MOST = 2, len(TEMPERATURES)


class Start(Enum):
    """Where the columns begin."""

    HERE = "here"
    """At the present place."""
    ANSWER = "answer"
    """Where the present answer begins."""


class Comparison(QObject):
    """Two or three continuations from one place; their tokens go into the session's tree as they come.

    Attributes:
        session: the conversation that is continued.
        all: the continuations, also one that is not shown.
        n_columns: how many of them take part.
        start: where they begin.
        shares_luck: whether all throw the same dice at each position.
        player: the clock and the rules of Play.
    """

    changed = Signal()
    """What can be done, or where the roads part."""
    chain_changed = Signal(object)
    """Continuation whose chain is another one."""
    problem_occurred = Signal(object)
    """core.problems.Problem"""

    def __init__(self, controller: Controller, start: Start, parent: QObject) -> None:
        super().__init__(parent)
        self.session: Session = controller.session
        self.player = Player(self)
        self.player.pace = controller.player.pace
        self.shares_luck = True
        self.n_columns = MOST
        self._engine = controller.engine
        self._vocabulary = controller.vocabulary
        self._here = self.session.here
        self._answer = self.session.turn_node() or self._here
        self._redraw = 0
        self._queued = 0
        self._lengths: dict[Continuation, int] = {}
        self.start = start if self.can_start(start) else Start.ANSWER
        cache = controller.evaluator.cache
        self.all = [Continuation(self._engine, 1 + n, cache, self._vocabulary, self) for n in range(MOST)]
        for column, value in zip(self.all, TEMPERATURES, strict=True):
            self._connect(column)
            column.set_chain(at_temperature(controller.chain, value))
        self.player.step_due.connect(self._play_step)
        self.player.playing_changed.connect(self._on_playing)

    def _connect(self, column: Continuation) -> None:
        column.settled.connect(self._on_settled)
        column.known.connect(self._on_known)
        column.summarised.connect(self._on_summarised)
        column.refused.connect(self.problem_occurred)
        column.refused.connect(lambda _problem: self.chain_changed.emit(column))

    # What there is to see

    @property
    def columns(self) -> list[Continuation]:
        """Those that take part."""
        return self.all[: self.n_columns]

    @property
    def start_node(self) -> Node:
        """The token after which all of them begin."""
        return self._here if self.start is Start.HERE else self._answer

    def can_start(self, start: Start) -> bool:
        """Whether something can follow there."""
        ended = self._here.choice is not None and self._vocabulary.is_eog(self._here.token)
        return not ended if start is Start.HERE else True

    @property
    def has_two_starts(self) -> bool:
        """Whether the two places differ."""
        return self._here is not self._answer

    @property
    def seed(self) -> int:
        """Of the dice for the next tokens."""
        return self.all[0].luck.seed

    @property
    def is_waiting(self) -> bool:
        """Whether one of them waits for the engine."""
        return any(column.state is State.WAITING for column in self.columns)

    @property
    def can_step(self) -> bool:
        """Whether any goes on."""
        return any(column.state is not State.ENDED for column in self.columns)

    @property
    def n_tokens(self) -> int:
        """Of the longest road."""
        return max(len(column.road.nodes) for column in self.columns)

    @property
    def parting(self) -> int | None:
        """The index of the first token in which the columns differ."""
        return parting([column.road for column in self.columns])

    # Chain and dice

    def set_chain(self, column: Continuation, chain: Chain) -> None:
        """Another chain for what follows in one column."""
        if chain != column.chain:
            column.set_chain(chain)
            self.chain_changed.emit(column)

    def share_luck(self, on: bool) -> None:
        """The same dice in all columns, or their own."""
        self.shares_luck = on
        self.throw()

    def redraw(self) -> None:
        """Other dice for the next tokens."""
        self.player.pause()
        self._redraw += 1
        self.throw()

    def throw(self) -> None:
        """The dice are asked once more, after another seed."""
        for column in self.columns:
            column.set_luck(self._luck(column))
        self.changed.emit()

    def _luck(self, column: Continuation) -> Luck:
        """Redraw numbers of their own do not meet: three columns take three of them."""
        own = self._redraw if self.shares_luck else self._redraw * MOST + self.all.index(column)
        return Luck(self.session.seed, self.start_node.redraw + own)

    # Moving

    def begin(self, start: Start | None = None) -> None:
        """All roads from the beginning, there or elsewhere; what was drawn stays in the tree."""
        self.player.pause()
        self._queued = 0
        self.start = start or self.start
        for column in self.columns:
            column.luck = self._luck(column)
            column.begin(self.start_node)
        self._ask(self.columns)
        self.changed.emit()

    def again(self) -> None:
        """All of it anew, with other luck."""
        self._redraw += 1
        self.begin()
        self.set_playing(True)

    def show_columns(self, n: int) -> None:
        """Two or three; one that comes back begins anew with all others."""
        self.n_columns = min(max(n, FEWEST), MOST)
        for column in self.all[self.n_columns :]:
            column.stop()
        self.begin()

    def step(self) -> None:
        """A token in each column; while one waits it is kept until all are there."""
        self.player.pause()
        if self.is_waiting:
            self._queued += 1
        else:
            self._advance(self.columns)

    def back(self) -> None:
        """Takes the last step back."""
        if self.n_tokens:
            self.back_to(self.n_tokens - 1)

    def back_to(self, n_tokens: int) -> None:
        """Takes back all steps after the first ones."""
        self.player.pause()
        self._queued = 0
        moved = [column for column in self.columns if column.back_to(n_tokens)]
        self._ask(moved)
        self.changed.emit()

    def set_playing(self, on: bool) -> None:
        """Play or pause all of them."""
        if not on:
            self.player.pause()
        elif self.can_step:
            self.player.play()
            self._go_on()

    def set_pace(self, pace: Pace) -> None:
        """Another speed or end."""
        self.player.set_pace(pace)

    def close(self) -> None:
        """Gives up what the engine was asked for."""
        self.player.pause()
        for column in self.all:
            column.stop()

    def _play_step(self) -> None:
        if not self.player.is_playing or self.is_waiting:
            return
        moving = [column for column in self.columns if not self._rests(column)]
        goes_on = self.player.stepped("") and bool(moving)
        self._advance(moving)
        if not goes_on or all(self._rests(column) for column in self.columns):
            self.player.pause()

    def _rests(self, column: Continuation) -> bool:
        """Whether Play goes on without it: its turn is over, or its sentence where Play is for one."""
        if column.state is State.ENDED:
            return True
        has_played = len(column.road.nodes) > self._lengths.get(column, 0)
        return (
            self.player.until is Until.SENTENCE
            and has_played
            and ends_sentence(self._vocabulary.text(column.tip.token))
        )

    def _advance(self, columns: Iterable[Continuation]) -> None:
        columns = list(columns)
        for column in columns:
            if column.state is State.READY:
                column.append_drawn(self.session)
            elif column.state is State.STUCK:
                column.retry()
        self._ask(columns)
        self.changed.emit()

    def _ask(self, columns: Iterable[Continuation]) -> None:
        """Wants the moments of those that wait; what two of them need is evaluated once."""
        leaders: dict[Node, Continuation] = {}
        for column in columns:
            if column.state is State.WAITING:
                if column.knows_tip:
                    column.go()
                else:
                    leaders.setdefault(column.tip, column)
        together = [column for column in leaders.values() if column.can_advance]
        # A lane that has to catch up finds the others where they were.
        for column in leaders.values():
            if column not in together or len(together) == 1:
                column.go()
        if len(together) > 1:
            lanes, tokens = [column.lane for column in together], [column.tip.token for column in together]
            request = self._engine.advance_many(lanes, tokens)
            for column in together:
                column.expect(request)

    # What happens

    def _on_known(self, node: Node) -> None:
        """Another column may have waited for the same place."""
        for column in self.columns:
            if column.state is State.WAITING and column.tip is node and not column.present.is_waiting:
                column.go()

    def _on_settled(self) -> None:
        stuck = next((each for each in self.columns if each.state is State.STUCK and each.problem), None)
        if stuck is not None:
            self._on_stuck(stuck)
        elif not self.is_waiting:
            if self._queued:
                QTimer.singleShot(0, self, self._take_queued)
            self._go_on()
        self.changed.emit()

    def _take_queued(self) -> None:
        if self._queued and not self.is_waiting:
            self._queued -= 1
            self._advance(self.columns)

    def _on_stuck(self, stuck: Continuation) -> None:
        self.player.pause()
        self._queued = 0
        problem, stuck.problem = stuck.problem, None
        for column in self.columns:
            if column.state is State.WAITING and column.tip is stuck.tip and not column.present.is_waiting:
                column.fail(None)
        self.problem_occurred.emit(problem)

    def _go_on(self) -> None:
        """The next step of Play, from the event loop: what is known already must not become a recursion."""
        if self.player.is_playing and not self.is_waiting and self.player.ready():
            QTimer.singleShot(0, self, self._play_step)

    def _on_playing(self, on: bool) -> None:
        self._lengths = {column: len(column.road.nodes) for column in self.columns}
        for column in self.all:
            column.present.frame_ms = PLAY_FRAME_MS if on else 0
        self.changed.emit()

    def _on_summarised(self, node: Node, summary: Summary) -> None:
        self.session.summarise(node, summary)

    @property
    def most_bits(self) -> float:
        """The upper end of the common scale of entropy: a whole number of bits, at least one."""
        return max(1.0, *(math.ceil(column.road.most_bits) for column in self.columns))
