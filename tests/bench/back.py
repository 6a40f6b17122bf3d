"""Going back from token 4,000 to 100, beside the evaluation of one token."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np

from playground.engine.pipe import PipeEngine
from playground.engine.protocol import OpenOptions
from playground.engine.safemode import SafeMode
from tests.bench.setup import Setup
from tests.bench.table import Row, Target, median

_LAYERS, _CONTEXT = 2, 4352


def _seconds(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def run(setup: Setup) -> Iterator[Row]:
    """Each time anew: a far place, some tokens one by one, and back to the near place for its scores."""
    far, near = setup.amount(4000, 200), 100
    back, single = [], []
    with tempfile.TemporaryDirectory() as folder, PipeEngine(safe_mode=SafeMode(Path(folder))) as engine:
        info = engine.open(setup.made(_LAYERS), OpenOptions(n_ctx=_CONTEXT))
        tokens = np.random.default_rng(7).integers(0, info.n_vocab, far, dtype=np.int32)
        for _ in range(setup.amount(5, 1)):
            engine.evaluate(tokens)
            single += [_seconds(lambda: engine.advance(1)) for _ in range(6)]
            back.append(_seconds(lambda: engine.evaluate(tokens[:near])))
    yield Row(
        f"back from {far} to {near}",
        f"{median(back) * 1000:.1f} ms",
        f"{median(single) * 1000:.1f} ms",
        median(back) / median(single),
        Target(2.0),
        f"medians of {len(back)} and {len(single)}, one token at {far}; {_LAYERS} layers, threads {info.n_threads}",
    )
