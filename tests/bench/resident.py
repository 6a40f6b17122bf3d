"""What a process takes of the memory."""

from __future__ import annotations

import sys


def resident_mb() -> float:
    """Resident memory of this process, in MB (10^6 bytes)."""
    if not sys.platform.startswith("linux"):
        raise RuntimeError("memory is measured on Linux only")
    with open("/proc/self/smaps_rollup") as file:
        line = next(line for line in file if line.startswith("Rss:"))
    return int(line.split()[1]) * 1024 / 1e6
