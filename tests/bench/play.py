"""Play as fast as it goes, the window painting, beside a bare loop."""

from __future__ import annotations

from collections.abc import Iterator

from tests.bench.bare import BareLoop
from tests.bench.setup import Setup
from tests.bench.table import NoData, Row, Target, median
from tests.bench.window import Playground, text_of

_FILL, _TOKENS = 200, 30
_STORY = "Tell me a story about a dog."


def run(setup: Setup) -> Iterator[Row]:
    """The made model for speed, the bundled one for what the window itself takes."""
    yield _made(setup)
    yield _bundled(setup)


def _made(setup: Setup) -> Row:
    path = setup.made()
    playground = Playground()
    playground.open(path)
    playground.ask(text_of(_FILL))
    bare = BareLoop(path, playground.controller.model.info)
    bare.prompt(playground.controller.session.tokens())
    program_speeds, bare_speeds = [], []
    for _ in range(setup.amount(8, 1)):
        program_speeds.append(_TOKENS / playground.play(_TOKENS))
        bare_speeds.append(_TOKENS / sum(bare.steps(_TOKENS)))
    playground.close()
    program, native = median(program_speeds), median(bare_speeds)
    return Row(
        "play, made model",
        f"{program:.2f} tokens/s",
        f"{native:.2f} tokens/s",
        program / native,
        Target(0.95, at_most=False),
        f"medians of {len(program_speeds)} times {_TOKENS} tokens each",
    )


def _bundled(setup: Setup) -> Row:
    """Whole answers, each followed by as many bare steps; a token's mean, so that every paint counts."""
    playground = Playground()
    playground.open(setup.bundled)
    playground.ask(_STORY)
    prompt = playground.controller.session.tokens()
    bare = BareLoop(setup.bundled, playground.controller.model.info)
    program_ms, bare_ms, n_tokens = [], [], 0
    for _ in range(setup.amount(40, 2)):
        seconds, n = playground.play_answer()
        if n > 0:
            bare.prompt(prompt)
            program_ms.append(seconds / n * 1000)
            bare_ms.append(sum(bare.steps(n)) / n * 1000)
            n_tokens += n
    playground.close()
    if not n_tokens:
        raise NoData("the bundled model answered nothing")
    program, native = median(program_ms), median(bare_ms)
    return Row(
        "play, window's own work",
        f"{program:.3f} ms/token",
        f"{native:.3f} ms/token",
        program - native,
        Target(0.3, "ms/token"),
        f"medians of {len(program_ms)} answers each, {n_tokens} tokens, bundled model",
    )
