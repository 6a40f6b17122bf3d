"""How the program starts its own helper processes."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def helper_command(name: str) -> list[str]:
    """The command line of this program's helper `name`, in an installed, an editable and a frozen program.

    -P: modules are not looked for in the folder the person happens to be in.
    """
    if getattr(sys, "frozen", False):
        return [sys.executable, name]
    return [sys.executable, "-P", "-m", "playground", name]


def engine_command() -> list[str]:
    """The command line of an engine's process."""
    return helper_command("engine")


def template_command() -> list[str]:
    """The command line of the process that renders one chat template."""
    return helper_command("template")


def helper_environment() -> dict[str, str]:
    """What a helper needs beside this process's environment: to find this very package where it is not installed.

    GGML_NO_BACKTRACE keeps an abort from starting a debugger.
    """
    environment = {"GGML_NO_BACKTRACE": "1"}
    source = Path(__file__).parents[2]
    if source.name not in ("site-packages", "dist-packages"):
        paths = [str(source), *filter(None, os.environ.get("PYTHONPATH", "").split(os.pathsep))]
        environment["PYTHONPATH"] = os.pathsep.join(paths)
    return environment


def death_of(exit_code: int) -> tuple[int, int | None]:
    """(exit code, signal or None) of a process that ended with `exit_code` as subprocess tells it.

    POSIX: minus the signal. Windows: an exception's status is at least 0xC0000000 and is taken for SIGSEGV.
    """
    if exit_code < 0:
        return 128 - exit_code, -exit_code
    if exit_code >= 0xC0000000:
        return exit_code, 11
    return exit_code, None
