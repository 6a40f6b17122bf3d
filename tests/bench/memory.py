"""What the window's process takes more than an empty one with the same libraries."""

from __future__ import annotations

from collections.abc import Iterator

from tests.bench.child import first_line
from tests.bench.resident import resident_mb
from tests.bench.setup import Setup
from tests.bench.table import Row, Target
from tests.bench.window import Playground, text_of

_N_LAYER = 2
_PLAY = 1900


def run(setup: Setup) -> Iterator[Row]:
    """Few layers, as the window sees nothing of them, but the whole vocabulary."""
    path, n_play = setup.made(_N_LAYER), setup.amount(_PLAY, 10)
    bare = float(first_line("tests.bench.empty_view")[0])
    playground = Playground()
    playground.open(path)
    opened = resident_mb()
    playground.ask(text_of(100))
    playground.play(n_play)
    program, n_tokens = resident_mb(), playground.controller.n_tokens
    n_vocab = playground.controller.model.info.n_vocab
    playground.close()
    yield Row(
        "window's memory",
        f"{program:.0f} MB",
        f"{bare:.0f} MB",
        program - bare,
        Target(120, "MB"),
        f"resident, after {n_tokens} tokens at {n_vocab:,} with {_N_LAYER} layers; {opened:.0f} MB before them",
    )
