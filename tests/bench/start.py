"""From starting the process to its first painted window, beside an empty PySide6 window."""

from __future__ import annotations

from collections.abc import Iterator

from tests.bench.child import first_line
from tests.bench.setup import Setup
from tests.bench.table import Row, Target, median


def run(setup: Setup) -> Iterator[Row]:
    """Both in turn. The first of each is thrown away: it reads from the disk, and compiles."""
    program, bare = [], []
    for _ in range(1 + setup.amount(9, 1)):
        program.append(first_line("tests.bench.first_window", str(setup.bundled))[1])
        bare.append(first_line("tests.bench.first_window")[1])
    del program[0], bare[0]
    yield Row(
        "start to window",
        f"{median(program) * 1000:.0f} ms",
        f"{median(bare) * 1000:.0f} ms",
        median(program) / median(bare),
        Target(3.0),
        f"medians of {len(program)} starts each, bundled model",
    )
