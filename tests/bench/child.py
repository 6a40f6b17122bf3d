"""Runs a module of the benchmarks in a fresh process and reads what it says."""

from __future__ import annotations

import os
import subprocess
import sys
import time

_ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""An installed program is compiled once and not at every start."""


def first_line(*arguments: str) -> tuple[str, float]:
    """The first line a module prints, and the seconds until then from before the process was there."""
    command = [sys.executable, "-m", *arguments]
    start = time.perf_counter()
    with subprocess.Popen(command, env=_ENVIRONMENT, stdout=subprocess.PIPE, text=True) as process:
        line = process.stdout.readline().strip()
        seconds = time.perf_counter() - start
        process.stdout.read()
    if not line or process.returncode != 0:
        raise RuntimeError(f"{' '.join(arguments)}: exit code {process.returncode}, said {line!r}")
    return line, seconds
