"""A program that is killed while it plays leaves a file that opens and lacks no more than the last second."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from playground.core.journal import entries, read

LOST_S = 1.0
MOST_S = 3.0


def _play_and_kill(folder: Path, seconds: float) -> tuple[list[tuple[int, int, float]], float]:
    """What the program said it had generated, and when it was killed: so long after its first token."""
    environment = {**os.environ, "PLAYGROUND_DATA": str(folder), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "tests.ui.endless_play"]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as program:
        said = [program.stdout.readline()]
        while time.time() < float(said[0].split()[2]) + seconds:
            said.append(program.stdout.readline())
        killed = time.time()
        os.kill(program.pid, signal.SIGKILL)
        said += program.stdout.read().splitlines(keepends=True)
        program.wait()
    lines = [line.split() for line in said if line.endswith("\n")]
    return [(int(number), int(token), float(at)) for number, token, at in lines], killed


def _tokens(path: Path) -> dict[int, int]:
    """What can be read of a file that nobody closed."""
    loaded = read(path)
    assert loaded.damage is None
    assert not loaded.closed
    return {node.number: node.token for node in loaded.session.nodes}


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no such signal here")
@pytest.mark.timeout(7200)
@pytest.mark.parametrize("times", [3, pytest.param(100, marks=pytest.mark.soak)])
def test_a_killed_program_loses_no_more_than_a_second(tmp_path, times):
    dice = random.Random(times)
    n_kept = 0
    for turn in range(times):
        folder = tmp_path / str(turn)
        said, killed = _play_and_kill(folder, dice.uniform(0.0, MOST_S))
        owed = {number: token for number, token, at in said if at < killed - LOST_S}
        found = entries(folder / "sessions", 5)
        tokens = _tokens(found[0].path) if found else {}
        assert owed.items() <= tokens.items()
        n_kept += len(owed)
    # Where every kill came within the first second, nothing would have been looked at.
    assert n_kept > 0
