"""An engine whose replies come when the test wants them."""

from __future__ import annotations

import itertools

import numpy as np
from PySide6.QtCore import QObject, Signal

from playground.core.problems import Problem, ProblemCode
from playground.core.vocabulary import TokenFlag, Vocabulary
from playground.engine import protocol as p
from playground.engine.effects import Death, EngineState

WORDS = ("<s>", "<|end|>", "one", " two", " three", " four", " five", ".")
BOS, END = 0, 1


def vocabulary() -> Vocabulary:
    """Eight tokens; the second ends the turn."""
    pieces = [word.encode() for word in WORDS]
    flags = np.zeros(len(WORDS), np.uint8)
    flags[BOS], flags[END] = TokenFlag.CONTROL, TokenFlag.CONTROL | TokenFlag.END
    offsets = np.concatenate([[0], np.cumsum([len(piece) for piece in pieces])]).astype(np.int32)
    return Vocabulary(b"".join(pieces), offsets, flags)


def info(path: str = "/models/fake.gguf", template: str = "{{ messages }}", **values: object) -> p.ModelInfo:
    """What a fake model says of itself."""
    fields = {
        "path": path, "name": path.rsplit("/", 1)[-1].removesuffix(".gguf"), "architecture": "llama",
        "description": "llama Q8_0", "n_parameters": 1_000_000, "size_bytes": 1_000_000, "n_vocab": len(WORDS),
        "n_ctx": 64, "n_ctx_train": 64, "n_threads": 1, "memory": p.MemoryKind.ATTENTION, "offloaded": False,
        "safe_mode": False, "bos": BOS, "eos": END, "adds_bos": True, "leading_space": False, "template": template,
        "thinking": None, "sampling": (), "metadata": (), "engine": "fake",
    }  # fmt: skip
    return p.ModelInfo(**(fields | values))


class FakeEngine(QObject):
    """The methods and signals of playground.engine.client.Engine. Requests wait in `asked` until the test answers."""

    state_changed = Signal(object)
    progress = Signal(object)
    opened = Signal(object)
    rendered = Signal(object)
    tokenized = Signal(object)
    breakers_known = Signal(object)
    allowed_known = Signal(object)
    evaluated = Signal(object)
    evaluated_many = Signal(object)
    looked_ahead = Signal(object)
    scored = Signal(object)
    failed = Signal(object)
    restarted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._ids = itertools.count(1)
        self.asked: dict[int, tuple] = {}
        self.cancelled: list[int] = []
        self.state = EngineState.STOPPED
        self.pid = 0
        self.is_closed = False

    def _ask(self, *what: object) -> int:
        request = next(self._ids)
        self.asked[request] = what
        return request

    def open_model(self, path: str, options: p.OpenOptions | None = None) -> int:
        """As the real one: a model that is being opened gives way at once."""
        for request in self.waiting("open"):
            self.fail(request, ProblemCode.CANCELLED)
        return self._ask("open", path)

    def render(self, messages, after: str = "", add_generation_prompt: bool = True, enable_thinking=None) -> int:
        return self._ask("render", tuple(message.content for message in messages), after)

    def tokenize(self, text: str, add_special: bool = True, parse_special: bool = True) -> int:
        return self._ask("tokenize", text)

    def breakers(self, texts) -> int:
        return self._ask("breakers", texts)

    def allow(self, grammar: str, tokens) -> int:
        return self._ask("allow", grammar, tokens)

    def evaluate(self, tokens, lane: int = 0) -> int:
        return self._ask("evaluate", tuple(int(token) for token in tokens), *([lane] if lane else []))

    def advance(self, token: int, lane: int = 0) -> int:
        return self._ask("advance", int(token), *([lane] if lane else []))

    def advance_many(self, lanes, tokens) -> int:
        return self._ask("advance_many", tuple(lanes), tuple(tokens))

    def look_ahead(self, tokens, breadth: int = 3, depth: int = 4, whole_words: bool = False, limit: int = 256) -> int:
        return self._ask("look_ahead", tuple(tokens), breadth, depth, whole_words)

    def score(self, tokens, first: int = 1) -> int:
        return self._ask("score", tuple(tokens), first)

    def cancel(self, request: int) -> None:
        """Remembers it; the test says whether the result or the cancelling was quicker."""
        if request in self.asked:
            self.cancelled.append(request)

    def close(self) -> None:
        self.is_closed = True

    # What the test lets happen

    def forget(self) -> None:
        """Nothing was asked, and nothing is going to be answered."""
        self.asked.clear()
        self.cancelled.clear()

    def waiting(self, *kinds: str) -> list[int]:
        """Unanswered requests of these kinds, the oldest first."""
        return [request for request, what in self.asked.items() if what[0] in kinds]

    def last(self, *kinds: str) -> int:
        """The newest unanswered request of these kinds."""
        return self.waiting(*kinds)[-1]

    def answer_open(self, request: int | None = None, **values: object) -> None:
        """The model is ready."""
        request = self.last("open") if request is None else request
        _, path = self.asked.pop(request)
        self.state = EngineState.READY
        self.opened.emit(p.Opened(request, info(path, **values), vocabulary()))

    def answer_render(self, request: int | None = None, continues: bool | None = None) -> None:
        """A letter is a token; the dialogue follows BOS, or only its last message follows what is there."""
        request = self.last("render") if request is None else request
        _, contents, after = self.asked.pop(request)
        continues = bool(after) if continues is None else continues
        letters = [2 + ord(letter) % 6 for letter in "".join(contents[-1:] if continues else contents)]
        tokens = np.array(letters if continues else [BOS, *letters], np.int32)
        self.rendered.emit(p.Rendered(request, "|".join(contents) + "|", continues, tokens))

    def answer(self, request: int | None = None, likely: int = 3) -> None:
        """Scores in which one token leads."""
        request = self.last("evaluate", "advance") if request is None else request
        self.asked.pop(request)
        logits = np.zeros(len(WORDS), np.float32)
        logits[likely] = 20.0
        self.evaluated.emit(p.Evaluated(request, 1, 1.0, 0, logits))

    def answer_many(self, *likely: int) -> None:
        """Scores for the newest request of several lanes; in each another token leads."""
        request = self.last("advance_many")
        _, lanes, _ = self.asked.pop(request)
        logits = np.zeros((len(lanes), len(WORDS)), np.float32)
        logits[np.arange(len(lanes)), likely] = 20.0
        self.evaluated_many.emit(p.EvaluatedMany(request, lanes, (1,) * len(lanes), 1.0, logits))

    def fail(self, request: int, code: ProblemCode = ProblemCode.EVALUATION_FAILED, **parameters: object) -> None:
        """The request came to nothing."""
        self.asked.pop(request)
        self.failed.emit(p.Failed.because(request, Problem.of(code, **parameters)))

    def report(self, request: int, phase: p.Phase, done: int, total: int) -> None:
        """How far it has come."""
        self.progress.emit(p.Progress(request, phase, done, total))

    def die_and_restart(self) -> None:
        """As the real one: what is unanswered stays so, and is answered by the next child."""
        for state in (EngineState.RESTARTING, EngineState.READY):
            self.state = state
            self.state_changed.emit(state)
            if state is EngineState.RESTARTING:
                self.restarted.emit(Death(9, 0, "", "", "advance", False))
