"""From the step to the painted bars, beside a bare step."""

from __future__ import annotations

from collections.abc import Iterator

from tests.bench.bare import BareLoop
from tests.bench.setup import Setup
from tests.bench.table import Row, Target, median
from tests.bench.window import Playground, text_of

_FILL, _STEPS = 200, 6


def run(setup: Setup) -> Iterator[Row]:
    """Groups of steps in turn, so that what else the machine does meets both."""
    path = setup.made()
    playground = Playground()
    playground.open(path)
    playground.ask(text_of(_FILL))
    bare = BareLoop(path, playground.controller.model.info)
    bare.prompt(playground.controller.session.tokens())
    program_seconds, bare_seconds = [], []
    for _ in range(setup.amount(15, 1)):
        program_seconds += [playground.step() for _ in range(_STEPS)]
        bare_seconds += bare.steps(_STEPS)
    n_threads = playground.controller.model.info.n_threads
    playground.close()
    program, native = median(program_seconds) * 1000, median(bare_seconds) * 1000
    yield Row(
        "step to painted",
        f"{program:.2f} ms",
        f"{native:.2f} ms",
        program / native,
        Target(1.10),
        f"medians of {len(program_seconds)} and {len(bare_seconds)} steps after {_FILL} tokens, threads {n_threads}",
    )
