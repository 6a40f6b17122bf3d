"""One continuation of a prompt: a road, its own chain and dice, and the moment at its tip."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QObject, Signal

from playground.core.cache import ScoresCache
from playground.core.moment import Moment
from playground.core.problems import Problem, ProblemCode
from playground.core.records import By, Luck
from playground.core.roads import Road
from playground.core.sampling import Chain
from playground.core.session import Node, Session
from playground.core.vocabulary import Vocabulary
from playground.ui.compare.lane_engine import LaneEngine
from playground.ui.doing.present import Present


class State(Enum):
    """Where a continuation is."""

    WAITING = "waiting"
    """The engine works on its tip, or on the same tip for another one."""
    READY = "ready"
    """The next token is known."""
    ENDED = "ended"
    """The model ended its turn."""
    STUCK = "stuck"
    """The engine could not evaluate its tip."""


class Continuation(QObject):
    """Goes along its road on a lane of its own; the session's present place stays where it is.

    Attributes:
        lane: of the engine.
        road: from where the continuations begin.
        present: the place at the road's tip, with the chain.
        luck: the dice for the next token.
        state: where it is.
        problem: why it is stuck, until that was told.
    """

    changed = Signal()
    """There is something else to show."""
    settled = Signal()
    """It waits no longer."""
    known = Signal(object)
    """Node: the scores after it are in the shared memory."""
    refused = Signal(object)
    """Problem: the engine could not tell what the chain asked for, which is switched off."""
    summarised = Signal(object, object)
    """Node and Summary, as Present's."""

    def __init__(self, engine: QObject, lane: int, cache: ScoresCache, vocabulary: Vocabulary, parent: QObject) -> None:
        super().__init__(parent)
        self.lane = lane
        self.present = Present(LaneEngine(engine, lane, self), self, cache)
        self.road: Road | None = None
        self.luck = Luck(0)
        self.state = State.WAITING
        self.problem: Problem | None = None
        self._vocabulary = vocabulary
        self._shares_request = False
        self.present.arrived.connect(self._on_arrived)
        self.present.changed.connect(self.changed)
        self.present.failed.connect(self._on_failed)
        self.present.refused.connect(self._on_refused)
        self.present.summarised.connect(self.summarised)
        # After the place itself, which puts them into the memory.
        self.present.evaluator.arrived.connect(lambda node, _scores: self.known.emit(node))

    @property
    def chain(self) -> Chain:
        """Its samplers."""
        return self.present.chain

    @property
    def moment(self) -> Moment | None:
        """What may come next, None while it is not known."""
        return self.present.moment

    @property
    def tip(self) -> Node:
        """The last token of its road."""
        return self.road.tip

    @property
    def can_advance(self) -> bool:
        """Whether its lane stands right before the tip, so that one evaluation leads there."""
        tip = self.tip
        return tip.choice is not None and self.present.evaluator.is_at(tip.parent)

    @property
    def knows_tip(self) -> bool:
        """Whether the scores at the tip are in memory."""
        return self.tip in self.present.evaluator.cache

    # Chain and dice

    def set_chain(self, chain: Chain) -> None:
        """Another chain on the same logits."""
        self.present.set_chain(chain)
        self.changed.emit()

    def set_luck(self, luck: Luck) -> None:
        """Other dice for the next token."""
        self.luck = luck
        self.present.set_luck(luck)

    # Moving

    def begin(self, start: Node) -> None:
        """A new road; whoever calls asks for its tip."""
        self.road = Road(start)
        self._wait()

    def append_drawn(self, session: Session) -> None:
        """The token that the dice chose goes into the tree and onto the road."""
        moment = self.moment
        self.road.append(session.branch(self.tip, moment.drawn, moment.choice(moment.drawn, By.DRAW)))
        if self._vocabulary.is_eog(self.tip.token):
            self._end()
        else:
            self._wait()

    def back_to(self, n_tokens: int) -> bool:
        """Leaves out what comes after the first tokens of the road; False where there is nothing."""
        if len(self.road.nodes) <= n_tokens:
            return False
        while len(self.road.nodes) > n_tokens:
            self.road.back()
        self._wait()
        return True

    # Asking

    def go(self) -> None:
        """Wants the moment at the tip, on its own lane where the scores are not in memory."""
        self._shares_request = False
        if self.present.go(self.tip, self.luck):
            self._on_arrived()

    def expect(self, request: int) -> None:
        """The tip has been asked for together with other continuations'."""
        self._shares_request = True
        self.present.expect(request, self.tip, self.luck)

    def retry(self) -> None:
        """Wants once more what could not be evaluated; whoever calls asks for it."""
        self._wait()

    def fail(self, problem: Problem | None) -> None:
        """Its tip cannot be evaluated; what was given up on purpose, or was told by another one, is no problem."""
        self.problem = None if problem is None or problem.code is ProblemCode.CANCELLED else problem
        self.present.leave()
        self._settle(State.STUCK)

    def stop(self) -> None:
        """Gives up what the engine was asked for."""
        self.present.evaluator.cancel()

    def _wait(self) -> None:
        self.problem = None
        self.state = State.WAITING
        self.changed.emit()

    def _end(self) -> None:
        self.present.leave()
        self._settle(State.ENDED)

    def _settle(self, state: State) -> None:
        self.state = state
        self.changed.emit()
        self.settled.emit()

    def _on_arrived(self) -> None:
        if self.state is State.WAITING:
            self._settle(State.READY)

    def _on_failed(self, problem: Problem) -> None:
        if self._shares_request and problem.code is not ProblemCode.CANCELLED:
            # One lane's trouble fails all of a request: alone, only the one that has it.
            self.go()
        else:
            self.fail(problem)

    def _on_refused(self, problem: Problem) -> None:
        self.set_chain(self.chain.switched("grammar", False))
        self.refused.emit(problem)
