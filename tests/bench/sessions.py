"""Conversations on disk: what a token costs as they grow, opening them, and how much room they take."""

from __future__ import annotations

import json
import tempfile
import time
import tracemalloc
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np

from playground.core.journal import Journal, Origin, Writer, facts, read, save
from playground.core.records import By, Choice, Luck, Shown, Summary
from playground.core.sampling import LLAMA_CPP, Scores
from playground.core.session import Mode, Node, Session, Turn
from playground.core.vocabulary import Vocabulary
from tests.bench.setup import Setup
from tests.bench.table import Row, Target, median

_N_VOCAB = 32_000
_N_DIFFERENT = 64
_SMALL, _LARGE, _OPENED = 1_000, 100_000, 10_000
_ROUND = 500


class _Maker:
    """Tokens with all that is recorded of them, from a few made-up distributions."""

    def __init__(self) -> None:
        rng = np.random.default_rng(1)
        self._made: list[tuple[int, Choice, Summary]] = []
        for n in range(_N_DIFFERENT):
            distribution = LLAMA_CPP.apply(Scores(rng.normal(0, 3, _N_VOCAB).astype(np.float32)))
            token = distribution.draw(rng.random())
            choice = Choice.of(distribution, token, By.DRAW, Luck(42), float(rng.random()))
            self._made.append((token, choice, Summary.of(distribution)))
            self._n = n
        pieces = [f" w{token}".encode() for token in range(_N_VOCAB)]
        offsets = np.cumsum([0, *map(len, pieces)]).astype(np.int32)
        self.vocabulary = Vocabulary(b"".join(pieces), offsets, np.zeros(_N_VOCAB, np.uint8))
        self.origin = Origin("made-up", "made-up.gguf", _N_VOCAB)

    def session(self) -> Session:
        session = Session(Mode.CHAT, 42)
        session.append_prompt(session.root, [1, 2, 3], Turn("Hi", "", "Hi"))
        return session

    def append(self, session: Session) -> Node:
        """One token; its arrays are its own, as they are when a model says them."""
        self._n += 1
        token, choice, summary = self._made[self._n % _N_DIFFERENT]
        shown = Shown(choice.shown.tokens.copy(), choice.shown.raw_p.copy(), choice.shown.p.copy())
        node = session.append(token, replace(choice, u=self._n / 2**20, shown=shown))
        session.summarise(node, replace(summary, tokens=summary.tokens.copy(), logits=summary.logits.copy()))
        return node

    def grown(self, n: int) -> Session:
        session = self.session()
        for _ in range(n):
            self.append(session)
        return session


def run(setup: Setup) -> Iterator[Row]:
    """All of it on made-up tokens: no model has a say in this."""
    maker = _Maker()
    with tempfile.TemporaryDirectory() as folder:
        yield _appending(maker, Path(folder), setup)
        yield from _opening(maker, Path(folder), setup)
    yield _memory(maker, setup)


def _appending(maker: _Maker, folder: Path, setup: Setup) -> Row:
    """On the window's thread, with the journal watching; the two sizes take turns."""
    sizes = (setup.amount(_SMALL, 50), setup.amount(_LARGE, 100))
    writer = Writer()
    sessions = [maker.grown(size) for size in sizes]
    for number, session in enumerate(sessions):
        journal = Journal(writer, session, folder / f"{number}.jsonl", maker.vocabulary, lambda: maker.origin)
        journal.begin(LLAMA_CPP)
        session.watchers.append(journal.take)
    writer.close()
    costs: tuple[list[float], list[float]] = ([], [])
    for _ in range(setup.amount(21, 3)):
        for session, cost in zip(sessions, costs, strict=True):
            begin = time.thread_time()
            for _ in range(setup.amount(_ROUND, 10)):
                maker.append(session)
            cost.append((time.thread_time() - begin) / setup.amount(_ROUND, 10) * 1e6)
            # What the thread writes meanwhile is not what is measured.
            writer.close()
    small, large = map(median, costs)
    return Row(
        f"append a token at {sizes[1]:,}",
        f"{large:.1f} µs",
        f"{small:.1f} µs",
        large / small,
        Target(1.2),
        f"against {sizes[0]:,}, processor time of its thread, medians of {len(costs[0])} rounds",
    )


def _opening(maker: _Maker, folder: Path, setup: Setup) -> Iterator[Row]:
    n, path = setup.amount(_OPENED, 50), folder / "opened.jsonl"
    session = maker.grown(n)
    save(path, facts.whole(session), session.mode, session.seed, maker.origin, maker.vocabulary)
    opened, bare = [], []
    for _ in range(setup.amount(7, 1)):
        begin = time.perf_counter()
        loaded = read(path)
        opened.append(time.perf_counter() - begin)
        begin = time.perf_counter()
        with path.open(encoding="utf-8") as file:
            n_lines = sum(1 for line in file if json.loads(line))
        bare.append(time.perf_counter() - begin)
    assert loaded.damage is None
    assert len(loaded.session.nodes) == len(session.nodes)
    words = (f"{median(opened) * 1000:.0f} ms", f"{median(bare) * 1000:.0f} ms")
    yield Row(f"open {n:,} tokens", *words, median(opened), Target(1, "s"), f"json.loads of the same {n_lines:,} lines")
    ratio = median(opened) / median(bare)
    yield Row(f"open {n:,} tokens, compared", *words, ratio, Target(4), "every field checked, the tree built")
    size = path.stat().st_size / n
    yield Row("a token on disk", f"{size:.0f} bytes", "", size, Target(3000, "bytes"), f"of {n:,}, all that was shown")


def _memory(maker: _Maker, setup: Setup) -> Row:
    n = setup.amount(_OPENED, 50)
    tracemalloc.start()
    session = maker.grown(n)
    size = tracemalloc.get_traced_memory()[0] / (len(session.nodes) - 1)
    tracemalloc.stop()
    return Row(
        "a remembered token", f"{size:.0f} bytes", "", size, Target(6000, "bytes"), f"of {n:,}, top 256 logits and all"
    )
