"""Draws whole answers in the background and counts them; the conversation and its engine know nothing of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal

from playground.core.moment import context_of
from playground.core.problems import Problem
from playground.core.records import Luck
from playground.core.sampling import Chain, Scores, Stream, uniform
from playground.core.session import Node
from playground.core.vocabulary import Vocabulary
from playground.engine.client import Engine
from playground.engine.protocol import Failed, Opened, OpenOptions
from playground.ui.doing.evaluator import Evaluator
from playground.ui.doing.needs import Needs

MOST_ANSWERS, MOST_TOKENS = 200, 64
_SPARE = 8


@dataclass(frozen=True, slots=True, eq=False)
class Question:
    """What is drawn.

    Attributes:
        path: the model's file.
        node: where the answers begin.
        chain, seed: as for the answer itself; each answer has dice of its own, made of the seed and its number.
        states: what samplers remember at ``node``.
        vocabulary: says which tokens end an answer.
        n_answers, n_tokens: how many, and how long they may become.
        n_threads: of the engine that draws them.
    """

    path: str
    node: Node
    chain: Chain
    seed: int
    states: Mapping[str, tuple[float, ...]]
    vocabulary: Vocabulary
    n_answers: int
    n_tokens: int
    n_threads: int = 1


class AnswerCounter(QObject):
    """Has an engine of its own, so that the conversation's stays where it is.

    Attributes:
        counts: how often each answer came, by its tokens.
        n_done: answers that are drawn.
    """

    progressed = Signal()
    finished = Signal()
    """All answers are drawn."""
    failed = Signal(object)
    """core.problems.Problem; what was counted until then stays."""

    def __init__(self, make_engine: Callable[[], QObject] = Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.counts: Counter[tuple[int, ...]] = Counter()
        self.n_done = 0
        self._make_engine = make_engine
        self._engine: QObject | None = None
        self._evaluator: Evaluator | None = None
        self._needs: Needs | None = None
        self._opening: int | None = None
        self._opened: tuple[str, int] | None = None
        self._question: Question | None = None
        # Tokens of earlier answers, so that what they share is evaluated once. None of them is the session's.
        self._known: dict[tuple[int, ...], Node] = {}
        self._answer: tuple[int, ...] = ()
        self._states: Mapping[str, tuple[float, ...]] = {}
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._go_on)

    @property
    def is_busy(self) -> bool:
        """Whether answers are being drawn."""
        return self._question is not None

    def begin(self, question: Question) -> None:
        """Counts anew; what was being counted is given up."""
        self.cancel()
        self._question = question
        self.counts.clear()
        self.n_done = 0
        self._known = {(): question.node}
        self._begin_answer()
        n_ctx = question.node.position + 1 + question.n_tokens + _SPARE
        if self._engine is not None and self._opened is not None:
            path, room = self._opened
            if path == question.path and room >= n_ctx:
                self._evaluator.forget()
                self._needs.forget()
                self._turn.start()
                return
        self._open(question, n_ctx)

    def cancel(self) -> None:
        """Stops; what was counted stays."""
        was_busy, self._question = self.is_busy, None
        self._turn.stop()
        if was_busy and self._engine is not None:
            self._evaluator.cancel()

    def close(self) -> None:
        """Stops and ends the engine's process."""
        self.cancel()
        self._opened = None
        if self._engine is not None:
            self._engine.close()
            # Python owns them: Qt's deferred deletes and the collector must not meet.
            self._evaluator = self._needs = self._engine = None

    # -- the engine --------------------------------------------------------------------------------------------------

    def _open(self, question: Question, n_ctx: int) -> None:
        self._opened = None
        if self._engine is None:
            self._engine = self._make_engine()
            self._evaluator = Evaluator(self._engine)
            self._needs = Needs(self._engine)
            self._engine.opened.connect(self._on_opened)
            self._engine.failed.connect(self._on_failed)
            self._evaluator.arrived.connect(self._on_scores)
            self._evaluator.failed.connect(lambda _node, problem: self._fail(problem))
            self._needs.known.connect(self._turn.start)
            self._needs.refused.connect(self._fail)
        self._room = n_ctx
        self._opening = self._engine.open_model(question.path, OpenOptions(n_ctx=n_ctx, n_threads=question.n_threads))

    def _on_opened(self, reply: Opened) -> None:
        self._opened = (reply.info.path, self._room)
        self._evaluator.forget()
        self._needs.forget()
        if self._question is not None:
            self._turn.start()

    def _on_failed(self, reply: Failed) -> None:
        if reply.id == self._opening and self._opened is None:
            self._fail(reply.problem)

    def _on_scores(self, node: Node, scores: Scores) -> None:
        self._evaluator.remember(node, scores)
        self._turn.start()

    def _fail(self, problem: Problem) -> None:
        if self._question is not None:
            self._question = None
            self._turn.stop()
            self.failed.emit(problem)

    # -- drawing -----------------------------------------------------------------------------------------------------

    def _begin_answer(self) -> None:
        self._answer = ()
        self._states = self._question.states

    def _go_on(self) -> None:
        """One token; one turn of the event loop each, so that the window never waits."""
        question = self._question
        if question is None or self._opened is None:
            return
        node = self._known[self._answer]
        scores = self._evaluator.known(node)
        if scores is None:
            self._evaluator.ask(node)
            return
        told = self._needs.told(question.chain, node)
        if told is None:
            return
        context = replace(context_of(node, Luck(question.seed, self.n_done), told), states=self._states)
        distribution = question.chain.apply(scores, context)
        token = distribution.draw(uniform(question.seed, context.position, self.n_done, Stream.ANSWERS))
        self._states = Chain.next_states(distribution, token)
        self._append(question, node, token)

    def _append(self, question: Question, node: Node, token: int) -> None:
        self._answer = (*self._answer, token)
        if not question.vocabulary.is_eog(token) and len(self._answer) < question.n_tokens:
            self._known.setdefault(self._answer, Node(token, node))
            self._turn.start()
            return
        self.counts[self._answer] += 1
        self.n_done += 1
        if self.n_done < question.n_answers:
            self._begin_answer()
            self._turn.start()
            self.progressed.emit()
        else:
            self._question = None
            self.progressed.emit()
            self.finished.emit()
