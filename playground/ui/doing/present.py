"""The present place's distribution: scores from the engine or memory, the chain applied, the dice thrown."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from playground.core.cache import ScoresCache
from playground.core.moment import Moment
from playground.core.records import Luck, Summary
from playground.core.sampling import PLAIN, Chain, Scores
from playground.core.session import Node
from playground.ui.doing.evaluator import Evaluator
from playground.ui.doing.needs import Needs
from playground.ui.parts.limiter import FrameLimiter


class Present(QObject):
    """Knows one place at a time.

    Args:
        cache: the memory for scores, where several places share one.

    Attributes:
        evaluator: brings scores.
        chain: the samplers.
        moment: what may come next here, None while it is not known.
        shown: the moment on screen; after a step it stays until the next one is there.
        frame_ms: how far apart repaints are at least.
    """

    arrived = Signal()
    """The moment of this place has become known."""
    summarised = Signal(object, object)
    """Node and the Summary of what the model said after it, the first time that it did."""
    changed = Signal()
    """There is something else to paint; not more often than frame_ms."""
    failed = Signal(object)
    """Problem: the engine could not evaluate this place."""
    refused = Signal(object)
    """Problem: the engine could not tell what the chain asked for."""
    recalled = Signal()
    """Something has come from the engine: what :meth:`recall` waited for may be there."""

    def __init__(self, engine: QObject, parent: QObject | None = None, cache: ScoresCache | None = None) -> None:
        super().__init__(parent)
        self.evaluator = Evaluator(engine, self, cache)
        self.chain: Chain = PLAIN
        self.moment: Moment | None = None
        self.shown: Moment | None = None
        self.frame_ms = 0
        self._needs = Needs(engine, self)
        self._node: Node | None = None
        self._luck = Luck(0)
        self._without: tuple[Scores, bool] | None = None
        self._again: set[Node] = set()
        self._repaint = FrameLimiter(self.changed.emit, self)
        self.evaluator.arrived.connect(self._on_scores)
        self.evaluator.failed.connect(self._on_failed)
        self._needs.known.connect(self._on_known)
        self._needs.refused.connect(self.refused)

    @property
    def is_waiting(self) -> bool:
        """Whether the engine is asked for something about this place."""
        return self._node is not None and (self.evaluator.is_waiting_for(self._node) or self._without is not None)

    def forget(self) -> None:
        """Another model: what is on the screen are the other one's tokens."""
        self.evaluator.forget()
        self._needs.forget()
        self._again.clear()
        self.leave()

    def leave(self) -> None:
        """There is no such place: nothing to show."""
        self._node = self.moment = self.shown = self._without = None
        self._repaint.now()

    def go(self, node: Node, luck: Luck) -> bool:
        """The place is the one after ``node``. Whether its moment is known at once; else ``arrived`` follows."""
        self._enter(node, luck)
        scores = self.evaluator.known(node)
        if scores is None:
            self.evaluator.ask(node)
            return False
        return self._meet(scores, again=node in self._again)

    def expect(self, request: int, node: Node, luck: Luck) -> None:
        """The place is the one after ``node``, and the engine has been asked for it already."""
        self._enter(node, luck)
        self.evaluator.expect(request, node)

    def set_chain(self, chain: Chain) -> None:
        """Another chain on the same logits: nothing is evaluated, nothing is sorted."""
        self.chain = chain
        self._apply()

    def set_luck(self, luck: Luck) -> None:
        """Other dice."""
        self._luck = luck
        if self.moment is not None:
            self._show(self.moment.with_luck(luck))

    def recall(self, node: Node) -> Moment | None:
        """The moment in which a token was chosen, with the chain and dice of then; None while the engine is asked."""
        place, choice = node.parent, node.choice
        scores = self.evaluator.known(place)
        if scores is None:
            self.evaluator.ask(place)
            return None
        told = self._needs.told(choice.chain, place)
        return None if told is None else Moment.of(place, scores, choice.chain, choice.luck, told)

    def forbids(self, token: int) -> bool:
        """Whether the chain's grammar does not allow a token here."""
        allowed = self.moment.told.allowed if self.moment is not None else None
        return allowed is not None and not allowed[token]

    def _enter(self, node: Node, luck: Luck) -> None:
        self._node, self._luck = node, luck
        self.moment = self._without = None

    def _meet(self, scores: Scores, again: bool) -> bool:
        told = self._needs.told(self.chain, self._node)
        self._without = (scores, again) if told is None else None
        if told is not None:
            self._show(Moment.of(self._node, scores, self.chain, self._luck, told, again))
        return told is not None

    def _apply(self) -> None:
        if self.moment is None:
            self._on_known()
            return
        told = self._needs.told(self.chain, self._node)
        # While the engine is asked for a mask or a table, the bars stay what they are.
        if told is not None:
            self._show(self.moment.with_chain(self.chain, told))

    def _show(self, moment: Moment) -> None:
        self.moment = self.shown = moment
        if self.frame_ms:
            self._repaint.request(self.frame_ms, self.evaluator.milliseconds or 0.0)
        else:
            self._repaint.now()

    def _on_scores(self, node: Node, scores: Scores) -> None:
        if node.summary is not None:
            self._again.add(node)
        if node is self._node and self._meet(scores, again=node in self._again):
            self.arrived.emit()
        self._remember(node, scores)
        self.recalled.emit()

    def _remember(self, node: Node, scores: Scores) -> None:
        self.evaluator.remember(node, scores)
        if node.summary is None:
            same = self.shown is not None and self.shown.node is node
            self.summarised.emit(node, Summary.of(self.shown.distribution if same else PLAIN.apply(scores)))

    def _on_known(self) -> None:
        self.recalled.emit()
        if self._without is not None:
            if self._meet(*self._without):
                self.arrived.emit()
        elif self.moment is not None and self.moment.chain is not self.chain:
            self._apply()

    def _on_failed(self, node: Node, problem: object) -> None:
        if node is self._node:
            self.failed.emit(problem)
