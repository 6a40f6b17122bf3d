"""How many threads an engine takes: all physical cores but one, which the window needs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def physical_cores() -> int:
    """Physical cores this process may use; where the system does not tell, the logical ones."""
    usable = os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else set(range(os.cpu_count() or 1))
    cores = _linux_cores(usable) if sys.platform == "linux" else _mac_cores() if sys.platform == "darwin" else None
    return max(1, min(cores or len(usable), len(usable), _quota()))


def default_threads() -> int:
    """All physical cores but one, at least one."""
    return max(1, physical_cores() - 1)


def _linux_cores(usable: set[int]) -> int | None:
    cores = set()
    for cpu in usable:
        folder = Path(f"/sys/devices/system/cpu/cpu{cpu}/topology")
        try:
            cores.add((folder / "core_cpus_list").read_text())
        except OSError:
            return None
    return len(cores)


def _mac_cores() -> int | None:
    try:
        told = subprocess.run(["sysctl", "-n", "hw.physicalcpu"], capture_output=True, text=True, timeout=5, check=True)
        return int(told.stdout)
    except (OSError, ValueError, subprocess.SubprocessError):
        return None


def _quota() -> int:
    """Whole processors a container grants; more than any machine has where it grants all."""
    try:
        share, period = Path("/sys/fs/cgroup/cpu.max").read_text().split()
        return max(1, int(share) // int(period))
    except (OSError, ValueError):
        return 2**16
