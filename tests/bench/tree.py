"""The tree of a session: a token more, and a paint, of a large one beside a small one."""

from __future__ import annotations

import time
from collections.abc import Iterator

import numpy as np
from PySide6.QtGui import QImage

from playground.core.pieces import Pieces
from playground.core.records import By, Choice
from playground.core.sampling import PLAIN, Scores
from playground.core.session import Mode, Session, Turn
from playground.core.vocabulary import Vocabulary
from playground.ui.running import application
from playground.ui.tree.session_tree import SessionTree
from tests.bench.setup import Setup
from tests.bench.table import Row, Target, median

_TOKENS, _BRANCHES, _N_VOCAB = 10_000, 500, 500


def _vocabulary() -> Vocabulary:
    pieces = [f" word{token}".encode() for token in range(_N_VOCAB)]
    offsets = np.cumsum([0, *(len(piece) for piece in pieces)]).astype(np.int32)
    return Vocabulary(b"".join(pieces), offsets, np.zeros(_N_VOCAB, np.uint8))


class _Grown:
    """A session with a tree view that follows it, as the window joins them."""

    def __init__(self, n_tokens: int, n_branches: int) -> None:
        distribution = PLAIN.apply(Scores(np.zeros(_N_VOCAB, np.float32)))
        self._random = np.random.default_rng(7)
        self.session = Session(Mode.CHAT, seed=7)
        self._choice = Choice.of(distribution, 0, By.PICK, self.session.luck, 0.5)
        self.session.append_prompt(self.session.root, [1, 2, 3], Turn("Tell me a story", "", "…"))
        answers = []
        for branch in range(n_branches):
            if answers:
                self.session.go_to(answers[self._random.integers(len(answers))])
            answers += [self.append() for _ in range(n_tokens // n_branches)]
            assert len(answers) == (branch + 1) * (n_tokens // n_branches)
        self.pieces = Pieces(self.session)
        self.view = SessionTree()
        self.view.resize(460, 640)
        self.view.show()
        self.view.show_pieces(self.pieces, _vocabulary())
        self.view.show_here(self.session.here)
        self.session.watchers.append(self.pieces.follow)
        self._image = QImage(self.view.viewport().size(), QImage.Format.Format_RGB32)

    def append(self):
        # A token that is on no other branch, so that none is followed.
        return self.session.append(int(self._random.integers(_N_VOCAB)), self._choice)

    def token(self) -> float:
        """Milliseconds for one token more, up to the paint."""
        begin = time.perf_counter()
        node = self.append()
        self.view.show_here(node)
        middle = time.perf_counter()
        self.paint()
        return (middle - begin) * 1000

    def paint(self) -> float:
        """Milliseconds for a paint of all that is visible."""
        begin = time.perf_counter()
        self.view.viewport().render(self._image)
        return (time.perf_counter() - begin) * 1000

    def branch(self) -> float:
        """Milliseconds for a token that makes a branch, up to the paint."""
        nodes = [node for node in self.session.nodes if node.choice is not None]
        self.session.go_to(nodes[self._random.integers(len(nodes))])
        begin = time.perf_counter()
        self.append()
        self.view.place()
        self.view.show_here(self.session.here)
        return (time.perf_counter() - begin) * 1000


def run(setup: Setup) -> Iterator[Row]:
    """A tree of 10,000 tokens and 500 branches beside one of a few tokens."""
    application()
    times = setup.amount(300, 5)
    n_tokens, n_branches = (_TOKENS, _BRANCHES) if not setup.quick else (200, 10)
    large, small = _Grown(n_tokens, n_branches), _Grown(4, 1)
    pairs = [(large.token(), small.token()) for _ in range(times)]
    program, bare = median([pair[0] for pair in pairs]), median([pair[1] for pair in pairs])
    of = f"{n_tokens:,} tokens, {n_branches} branches"
    yield Row(
        "tree, a token more", f"{program:.3f} ms", f"{bare:.3f} ms in a small one", program / bare, Target(1.5),
        f"medians of {times}, {of}",
    )  # fmt: skip
    paint, small_paint = median([large.paint() for _ in range(times)]), median([small.paint() for _ in range(times)])
    yield Row(
        "tree, a paint", f"{paint:.2f} ms", f"{small_paint:.2f} ms of a small one", paint, Target(16.7, "ms"),
        f"medians of {times}, {of}",
    )  # fmt: skip
    branch = median([large.branch() for _ in range(setup.amount(40, 3))])
    yield Row("tree, a branch more", f"{branch:.2f} ms", "", branch, Target(16.7, "ms"), of)
