"""One section of the benchmarks in this process; its lines go to the standard output as JSON."""

from __future__ import annotations

import importlib
import json
import sys
from pathlib import Path

NAMES = ("step", "play", "slider", "full_chain", "start", "stall", "memory", "tree", "sessions", "back")


def main(name: str, models: str, bundled: str, quick: str) -> int:
    """Measures, and says each line as soon as it is known."""
    from tests.bench.setup import Setup

    section = importlib.import_module(f"tests.bench.{name}")
    for row in section.run(Setup(Path(models), Path(bundled), quick == "quick")):
        print(json.dumps(row.cells()), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
