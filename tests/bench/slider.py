"""From the temperature's slider to the painted bars."""

from __future__ import annotations

from collections.abc import Iterator

from tests.bench.setup import Setup
from tests.bench.still_engine import StillEngine
from tests.bench.table import Row, Target, median, percentile
from tests.bench.window import Playground, rest, wait

FRAME_MS = 1000 / 60
_PLACES = 120
_VOCABULARIES = (32_000, 151_936, 262_144)


def run(setup: Setup) -> Iterator[Row]:
    """Each vocabulary in the real window, on logits that are made."""
    for n_vocab in _VOCABULARIES[: setup.amount(3, 1)]:
        milliseconds = _drag(n_vocab, setup.amount(500, 5))
        yield Row(
            f"slider to painted, {n_vocab:,} tokens",
            f"median {median(milliseconds):.2f}, p99 {percentile(milliseconds, 99):.2f} ms",
            "",
            percentile(milliseconds, 99),
            Target(16.7, "ms"),
            f"{len(milliseconds)} moves, 60 a second",
        )


def _drag(n_vocab: int, n: int) -> list[float]:
    """Up and down between 0.1 and 5, each place another one than the last; milliseconds of each move."""
    playground = Playground(StillEngine(n_vocab))
    controller = playground.controller
    wait(controller.model_changed, lambda: controller.open_model("made"))
    playground.ask("a")
    milliseconds = []
    for move in range(n):
        place = _PLACES - abs(move % (2 * _PLACES) - _PLACES)
        chain = controller.chain.with_values("temperature", value=0.1 + 4.9 * place / _PLACES)
        milliseconds.append(wait(playground.chart.painted, lambda chain=chain: controller.set_chain(chain)) * 1000)
        rest((FRAME_MS - milliseconds[-1]) / 1000)
    playground.close()
    return milliseconds
