"""From a slider of the full chain to the painted bars, at a large vocabulary."""

from __future__ import annotations

from collections.abc import Iterator

from playground.core.sampling import LLAMA_CPP, PLAIN, Chain
from tests.bench.setup import Setup
from tests.bench.slider import FRAME_MS
from tests.bench.still_engine import StillEngine
from tests.bench.table import Row, Target, median, percentile
from tests.bench.window import Playground, rest, wait

_VOCABULARY = 262_144
_FLAT = PLAIN.with_values("temperature", value=5.0).with_values("top_p", p=0.99)
_FIRST = ("temperature",)


def full() -> Chain:
    """Every sampler of the default order on, each so that it leaves nearly everything."""
    chain = LLAMA_CPP.with_values("penalties", repeat=1.1).with_values("dry", multiplier=0.8)
    chain = chain.with_values("top_n_sigma", n=6.0).with_values("top_k", k=250_000).with_values("typ_p", p=0.999)
    chain = chain.with_values("top_p", p=0.999).with_values("min_p", p=1e-6)
    return chain.with_values("xtc", chance=1.0, threshold=0.1)


def _drags() -> dict[str, tuple[Chain, str, str, tuple[float, float]]]:
    """What is dragged: the chain, the sampler, its parameter, and between which values."""
    typical = _FLAT.with_values("typ_p", p=0.99).with_values("xtc", chance=1.0, threshold=0.1)
    return {
        "full chain, temperature": (full(), "temperature", "value", (0.1, 5.0)),
        "full chain, repeat penalty": (full(), "penalties", "repeat", (1.0, 1.5)),
        "full chain, temperature first": (full().ordered(_FIRST), "temperature", "value", (0.1, 5.0)),
        "T 5 with top_p 0.99": (_FLAT.ordered(_FIRST), "top_p", "p", (0.95, 0.999)),
        "T 5 first with typ_p, xtc": (typical.ordered(_FIRST), "temperature", "value", (3.0, 5.0)),
    }


def run(setup: Setup) -> Iterator[Row]:
    """Each drag in the real window, on logits that are made."""
    drags = _drags()
    for what in list(drags)[: setup.amount(len(drags), 1)]:
        milliseconds = _drag(*drags[what], setup.amount(400, 5))
        yield Row(
            f"{what}, {_VOCABULARY:,} tokens",
            f"median {median(milliseconds):.2f}, p99 {percentile(milliseconds, 99):.2f} ms",
            "",
            percentile(milliseconds, 99),
            Target(16.7, "ms"),
            f"{len(milliseconds)} moves, 60 a second",
        )


def _drag(chain: Chain, sampler: str, parameter: str, ends: tuple[float, float], n: int) -> list[float]:
    """There and back in small moves; milliseconds of each until it is painted."""
    playground = Playground(StillEngine(_VOCABULARY))
    controller = playground.controller
    wait(controller.model_changed, lambda: controller.open_model("made"))
    playground.ask("a")
    controller.set_chain(chain)
    rest(0.2)
    milliseconds = []
    for move in range(1, n + 1):
        place = abs((move / 60) % 2 - 1)
        value = ends[0] + (1 - place) * (ends[1] - ends[0])
        moved = chain.with_values(sampler, **{parameter: round(value, 5)})
        milliseconds.append(wait(playground.chart.painted, lambda moved=moved: controller.set_chain(moved)) * 1000)
        rest((FRAME_MS - milliseconds[-1]) / 1000)
    playground.close()
    return milliseconds
