"""Several answers to one message, each through a chain of its own, growing side by side on an engine of their own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QTimer, Signal

from playground.core.moment import context_of
from playground.core.problems import Problem, ProblemCode
from playground.core.records import Luck
from playground.core.sampling import Chain, Scores, uniform
from playground.core.session import Mode, Node, Session
from playground.engine.client import Engine
from playground.engine.protocol import Failed, Opened, OpenOptions
from playground.ui.doing.evaluator import Evaluator
from playground.ui.doing.prompting import Prompt, Prompting

N_CTX = 1024
TURN = 4
"""Tokens of one text before another one is gone on with."""
_SHARED_MS = 60
"""While an evaluation takes no longer, the texts take turns; else one is finished after the other."""


@dataclass(frozen=True, slots=True)
class WrittenToken:
    """A token and the model's own probability of it, before any sampler."""

    token: int
    raw_p: float


@dataclass(slots=True, eq=False)
class Written:
    """One answer as far as it has come.

    Attributes:
        chain: its samplers.
        tokens: what was drawn; the token that ends the turn is no part of it.
        is_ended: whether nothing more will come.
    """

    chain: Chain
    tokens: list[WrittenToken] = field(default_factory=list)
    is_ended: bool = False
    node: Node | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """What is written.

    Attributes:
        path: the model's file.
        message: what is said to it.
        chains: one answer each.
        seed: of the dice; all answers share them, so that only the chains differ.
        n_tokens: how long an answer may become.
        n_threads: of the engine.
    """

    path: str
    message: str
    chains: tuple[Chain, ...]
    seed: int
    n_tokens: int = 48
    n_threads: int = 1


class Writers(QObject):
    """The conversation and its engine know nothing of it.

    Attributes:
        texts: the answers, one for each chain.
        vocabulary: how their tokens are written, None before the model is open.
    """

    grown = Signal(int)
    """An answer by its place has become longer, or was begun anew."""
    finished = Signal()
    """All answers have ended."""
    failed = Signal(object)
    """core.problems.Problem; what was written until then stays."""

    def __init__(self, make_engine: Callable[[], QObject] = Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.texts: list[Written] = []
        self.vocabulary = None
        self._make_engine = make_engine
        self._engine: QObject | None = None
        self._evaluator: Evaluator | None = None
        self._prompting: Prompting | None = None
        self._opening: int | None = None
        self._opened: Opened | None = None
        self._session: Session | None = None
        self._open_path = ""
        self._task: Task | None = None
        self._start: Node | None = None
        self._place = 0
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._go_on)

    @property
    def is_busy(self) -> bool:
        """Whether something is being written."""
        return self._task is not None and any(not text.is_ended for text in self.texts)

    @property
    def has_task(self) -> bool:
        """Whether an answer can be written anew."""
        return self._task is not None

    def begin(self, task: Task) -> None:
        """Writes anew; what was being written is given up."""
        self.cancel()
        self._task, self._start, self._place = task, None, 0
        self.texts = [Written(chain) for chain in task.chains]
        for place in range(len(self.texts)):
            self.grown.emit(place)
        if self._engine is not None and self._open_path == task.path:
            self._ask()
        else:
            self._open(task)

    def rewrite(self, place: int, chain: Chain) -> None:
        """Begins one answer anew through another chain."""
        if self._task is None:
            return
        self.texts[place] = Written(chain, node=self._start)
        self._place = place
        self.grown.emit(place)
        if self._start is not None:
            self._turn.start()

    def cancel(self) -> None:
        """Stops; what was written stays."""
        self._task = None
        self._turn.stop()
        if self._engine is not None:
            self._prompting.forget()
            self._evaluator.cancel()

    def close(self) -> None:
        """Stops and ends the engine's process."""
        self.cancel()
        self._open_path = ""
        if self._engine is not None:
            self._engine.close()
            # Python owns them: Qt's deferred deletes and the collector must not meet.
            self._evaluator = self._prompting = self._engine = None

    # -- the engine --------------------------------------------------------------------------------------------------

    def _open(self, task: Task) -> None:
        self._open_path = ""
        if self._engine is None:
            self._engine = self._make_engine()
            self._evaluator, self._prompting = Evaluator(self._engine), Prompting(self._engine)
            self._engine.opened.connect(self._on_opened)
            self._engine.failed.connect(self._on_failed)
            self._evaluator.arrived.connect(self._on_scores)
            self._evaluator.failed.connect(self._on_evaluation_failed)
            self._prompting.ready.connect(self._on_prompt)
            self._prompting.failed.connect(self._fail)
        # An opening that is under way is given up at once, and that is no failure of this one.
        self._opening = None
        self._opening = self._engine.open_model(task.path, OpenOptions(n_ctx=N_CTX, n_threads=task.n_threads))

    def _on_opened(self, reply: Opened) -> None:
        self._open_path = reply.info.path if self._task is None else self._task.path
        self._opened = reply
        self.vocabulary = reply.vocabulary
        self._evaluator.forget()
        if self._task is not None:
            self._ask()

    def _ask(self) -> None:
        info = self._opened.info
        session = Session(Mode.CHAT if info.template else Mode.TEXT, self._task.seed)
        self._session = session
        # What is to be seen here is the answer, not the thinking before it.
        thinking = False if info.thinking and info.thinking.has_switch else None
        self._prompting.ask(session, self._task.message, "", self.vocabulary, thinking)

    def _on_prompt(self, prompt: Prompt) -> None:
        if self._task is None:
            return
        self._start = self._session.append_prompt(prompt.parent, prompt.tokens, prompt.turn)
        for text in self.texts:
            text.node = self._start
        self._turn.start()

    def _on_failed(self, reply: Failed) -> None:
        if reply.id == self._opening and not self._open_path:
            self._fail(reply.problem)

    def _on_scores(self, node: Node, scores: Scores) -> None:
        self._evaluator.remember(node, scores)
        self._turn.start()

    def _on_evaluation_failed(self, _node: Node, problem: Problem) -> None:
        # What was given up for this task says so when this one has begun.
        if problem.code is not ProblemCode.CANCELLED:
            self._fail(problem)

    def _fail(self, problem: Problem) -> None:
        if self._task is not None:
            self._task = None
            self._turn.stop()
            self.failed.emit(problem)

    # -- writing -----------------------------------------------------------------------------------------------------

    def _go_on(self) -> None:
        """One token; one turn of the event loop each, so that the window never waits."""
        if self._task is None or self._start is None:
            return
        if self.texts[self._place].is_ended:
            open_ones = [place for place, text in enumerate(self.texts) if not text.is_ended]
            if not open_ones:
                return
            self._place = min(open_ones, key=lambda place: len(self.texts[place].tokens))
        text = self.texts[self._place]
        scores = self._evaluator.known(text.node)
        if scores is None:
            self._evaluator.ask(text.node)
            return
        self._write(text, scores)

    def _write(self, text: Written, scores: Scores) -> None:
        place, node, seed = self._place, text.node, self._task.seed
        distribution = text.chain.apply(scores, context_of(node, Luck(seed)))
        token = distribution.draw(uniform(seed, node.position + 1))
        if self.vocabulary.is_eog(token):
            text.is_ended = True
        else:
            text.tokens.append(WrittenToken(token, distribution.raw_p(token)))
            text.node = _child(node, token)
            text.is_ended = len(text.tokens) >= self._task.n_tokens
        self._pass_on()
        self.grown.emit(place)
        if self.is_busy:
            self._turn.start()
        else:
            self.finished.emit()

    def _pass_on(self) -> None:
        """Whose turn is next; a turn is some tokens, for the engine has to go back to where the texts part."""
        n_tokens = len(self.texts[self._place].tokens)
        if n_tokens % TURN == 0 and (self._evaluator.milliseconds or 0.0) <= _SHARED_MS:
            self._place = (self._place + 1) % len(self.texts)


def _child(node: Node, token: int) -> Node:
    """The node of a token, shared by the answers that go the same way."""
    known = next((each for each in node.children if each.token == token), None)
    if known is None:
        known = Node(token, node)
        node.children.append(known)
    return known
