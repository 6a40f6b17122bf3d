"""No engine outlives the program that started it, whatever either of them is doing."""

import os
import signal
import subprocess
import sys
import time

import pytest

from playground.engine import protocol as p
from playground.engine.command import helper_environment
from playground.engine.pipe import PipeEngine
from tests import models

PARENT = """
import sys
from playground.engine import protocol as p
from playground.engine.pipe import PipeEngine
def tell(event):
    if isinstance(event, p.Progress) and event.phase.value == sys.argv[2]:
        print(engine.pid, flush=True)
        sys.stdin.read()
engine = PipeEngine()
engine.on_event = tell
engine.open(sys.argv[1], p.OpenOptions(n_ctx=16384))
if sys.argv[2] == "idle":
    print(engine.pid, flush=True)
    sys.stdin.read()
engine.evaluate([1] + [7, 8, 9] * 5000)
"""

HANGING = """
import ctypes, sys, threading
from playground.engine import worker
outbox, inbox = worker.Outbox(worker._take_output()), worker.Inbox()
inbox.start()
print("ready", file=sys.stderr, flush=True)
ctypes.CDLL(None).sleep(60)  # deep in native code, as in a long evaluation
"""


def gone(pid: int) -> bool:
    try:
        with open(f"/proc/{pid}/stat") as file:
            return file.read().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return True


def wait_until_gone(pid: int) -> None:
    end = time.monotonic() + 20
    while not gone(pid):
        assert time.monotonic() < end, "the child is still there"
        os.sched_yield()


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
@pytest.mark.parametrize("moment", ["loading", "evaluating", "idle"])
def test_a_killed_parent_takes_its_engine_along(made, moment):
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT, str(made("attention", n_ctx=16384)), moment],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, **helper_environment()},
    )
    with parent:
        child = int(parent.stdout.readline())
        assert not gone(child)
        parent.send_signal(signal.SIGKILL)
    wait_until_gone(child)


def test_the_end_of_input_is_seen_in_the_middle_of_native_code():
    child = subprocess.Popen(
        [sys.executable, "-c", HANGING],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, **helper_environment()},
    )
    with child:
        assert child.stderr.readline() == b"ready\n"
        child.stdin.close()
        assert child.wait(timeout=20) == 0


def test_the_engine_does_not_mind_the_terminals_interrupt(engine, made):
    engine.open(made("attention"))
    os.kill(engine.pid, signal.SIGINT)
    assert engine.evaluate([1, 2]).position == 2
    assert engine.deaths == []


@pytest.mark.skipif(sys.platform != "linux", reason="Linux chooses by a score")
def test_the_engine_is_chosen_before_the_window_when_memory_runs_out(engine, made):
    engine.open(made("attention"))
    with open(f"/proc/{engine.pid}/oom_score_adj") as file:
        assert int(file.read()) >= 500


def test_an_assertion_in_the_library_tells_its_text():
    """The real abort callback of the real library, in a child that is made to fail an assertion."""
    code = (
        "import ctypes; from playground.engine import llama_library as l;"
        "l.hear_last_words(lambda text: print(text, flush=True));"
        "base = l.base_library(); base.ggml_abort.argtypes = [ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p];"
        "base.ggml_abort(b'x.c', 7, b'GGML_ASSERT(what) failed')"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        env={**os.environ, **helper_environment()},
        timeout=60,
        check=False,
    )
    assert b"GGML_ASSERT(what) failed" in done.stdout
    assert done.returncode == -signal.SIGABRT


@pytest.mark.parametrize("name", ["engine", "template"])
def test_helpers_start_without_qt(name):
    code = f"import sys; from playground.engine import {'worker, llama' if name == 'engine' else 'template'};"
    code += "print([m for m in sys.modules if m.startswith(('PySide6', 'pyqtgraph'))])"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=60, check=True)
    assert out.stdout.strip() == b"[]"


def test_files_in_the_persons_folder_are_not_taken_for_modules(made, tmp_path, monkeypatch):
    for name in ("numpy", "json", "playground", "jinja2"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit(77)")
    monkeypatch.chdir(tmp_path)
    with PipeEngine() as engine:
        engine.open(made("attention", template=models.CHATML))
        assert engine.render([p.ChatMessage("user", "hi")]).text
        assert engine.deaths == []
