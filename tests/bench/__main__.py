"""Measures the program against bare loops and bare windows: ``python -m tests.bench [section ...]``."""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
from importlib import metadata
from pathlib import Path

from playground.resources import find
from playground.ui.app import BUNDLED_MODEL
from tests.bench.section import NAMES
from tests.bench.table import failure, table


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("sections", nargs="*", metavar="section", help=f"of {', '.join(NAMES)}; all unless given")
    parser.add_argument("--model-dir", type=Path, metavar="DIR", help="keep the made models (0.7 GB) here")
    parser.add_argument("--bundled", type=Path, default=find(BUNDLED_MODEL), metavar="FILE", help="instead of it")
    parser.add_argument("--quick", action="store_true", help="only to see that it runs: the numbers mean nothing")
    arguments = parser.parse_args()
    if unknown := set(arguments.sections) - set(NAMES):
        parser.error(f"no section {', '.join(sorted(unknown))}")
    if not arguments.bundled.is_file():
        parser.error(f"{arguments.bundled} is not there; --bundled names another model")
    return arguments


def _conditions() -> str:
    packages = ("PySide6-Essentials", "pyqtgraph", "numpy", "llama-cpp-python")
    versions = ", ".join(f"{name} {metadata.version(name)}" for name in packages)
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    machine = f"{platform.platform()}, {os.cpu_count()} processors{load}, Qt on {os.environ['QT_QPA_PLATFORM']}"
    return f"{machine}\nPython {platform.python_version()}, {versions}"


def _measure(name: str, arguments: argparse.Namespace, models: Path) -> list[tuple[str, ...]]:
    """The section's lines, from a process of its own: what others did leaves no trace in its memory."""
    print(f"{name} ...", file=sys.stderr, flush=True)
    command = [sys.executable, "-m", "tests.bench.section", name, str(models), str(arguments.bundled)]
    command.append("quick" if arguments.quick else "full")
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    lines = [tuple(json.loads(line)) for line in done.stdout.splitlines()]
    if done.returncode != 0 or not lines:
        print(done.stderr, file=sys.stderr)
        lines.append(failure(name, f"exit code {done.returncode}, see above"))
    return lines


def main() -> int:
    """Prints one table; 1 where something could not be measured. A missed target is said, and no failure."""
    # The sections inherit this. Settings and learned facts of the person who measures are neither read nor written.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    arguments = _arguments()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PLAYGROUND_SETTINGS"] = str(Path(folder) / "settings.ini")
        os.environ["PLAYGROUND_STATE"] = str(Path(folder) / "state")
        os.environ["PLAYGROUND_DATA"] = str(Path(folder) / "data")
        os.environ.setdefault("PYTHONPYCACHEPREFIX", str(Path(folder) / "compiled"))
        models = arguments.model_dir or Path(folder)
        lines = [line for name in arguments.sections or NAMES for line in _measure(name, arguments, models)]
    print(_conditions())
    print(table(lines))
    return int(any(line[5] == "ERROR" for line in lines))


if __name__ == "__main__":
    sys.exit(main())
