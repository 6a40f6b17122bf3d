"""The window's way to the engine: QProcess and signals, real processes and real models."""

import os
import signal
import sys

import numpy as np
import pytest

from playground.core.problems import ProblemCode
from playground.engine import protocol as p
from playground.engine.client import Engine
from playground.engine.effects import EngineState
from tests import models

WAIT = 30_000


@pytest.fixture
def client(qtbot):
    engine = Engine()
    yield engine
    engine.close()


def until(qtbot, signal_, request):
    """The payload of `signal_` that belongs to `request`."""
    with qtbot.waitSignal(signal_, timeout=WAIT, check_params_cb=lambda payload: payload.id == request) as blocker:
        pass
    return blocker.args[0]


def opened(qtbot, client, path, **options):
    return until(qtbot, client.opened, client.open_model(path, p.OpenOptions(**options)))


def evaluated(qtbot, client, tokens):
    return until(qtbot, client.evaluated, client.evaluate(tokens))


def test_a_model_is_opened_asked_and_closed(qtbot, client, made):
    states = []
    client.state_changed.connect(states.append)
    info = opened(qtbot, client, made("attention", template=models.CHATML)).info
    assert info.n_vocab == models.N_VOCAB
    assert not client.opening
    rendered = until(qtbot, client.rendered, client.render([p.ChatMessage("user", "hi")]))
    tokenized = until(qtbot, client.tokenized, client.tokenize("the"))
    assert tokenized.tokens[0] == models.BOS
    first = evaluated(qtbot, client, rendered.tokens)
    assert first.logits.shape == (models.N_VOCAB,)
    second = until(qtbot, client.evaluated, client.advance(int(first.logits.argmax())))
    assert second.position == first.position + 1
    client.close()
    S = EngineState
    assert states[:4] == [S.STARTING, S.LOADING, S.READY, S.BUSY]
    assert (states[-2], client.state) == (S.READY, S.STOPPED)
    with pytest.raises(RuntimeError):
        client.evaluate([1])


def test_the_model_in_use_stays_until_the_new_one_is_open(qtbot, client, made):
    opened(qtbot, client, made("attention"))
    evaluated(qtbot, client, [models.BOS, 7])
    old = client.pid
    request = client.open_model(made("recurrent"))
    assert client.opening
    assert until(qtbot, client.evaluated, client.advance(8)).position == 3
    assert until(qtbot, client.opened, request).info.memory is p.MemoryKind.RECURRENT
    assert client.pid != old
    assert evaluated(qtbot, client, [models.BOS]).position == 1


def test_where_the_new_model_fails_the_old_one_stays(qtbot, client, made, tmp_path):
    opened(qtbot, client, made("attention"))
    old = client.pid
    failed = until(qtbot, client.failed, client.open_model(tmp_path / "none.gguf"))
    assert failed.problem.code is ProblemCode.FILE_MISSING
    assert (client.pid, client.opening, client.state) == (old, False, EngineState.READY)
    assert evaluated(qtbot, client, [models.BOS]).position == 1


def test_opening_can_be_cancelled(qtbot, client, made):
    opened(qtbot, client, made("attention"))
    request = client.open_model(made("recurrent"))
    with qtbot.waitSignal(client.failed, timeout=WAIT) as blocker:
        client.cancel(request)
    assert (blocker.args[0].id, blocker.args[0].code) == (request, ProblemCode.CANCELLED)
    assert not client.opening
    assert evaluated(qtbot, client, [models.BOS]).position == 1


def test_a_second_file_takes_the_place_of_one_that_is_being_opened(qtbot, client, made):
    failures = []
    client.failed.connect(failures.append)
    first = client.open_model(made("attention"))
    second = client.open_model(made("recurrent"))
    assert until(qtbot, client.opened, second).info.memory is p.MemoryKind.RECURRENT
    assert [(failed.id, failed.code) for failed in failures] == [(first, ProblemCode.CANCELLED)]


@pytest.mark.parametrize("idle", [True, False])
def test_a_killed_engine_is_replaced_and_nothing_is_lost(qtbot, client, made, idle):
    opened(qtbot, client, made("recurrent"))
    whole = evaluated(qtbot, client, [models.BOS, 7, 8]).logits.copy()
    evaluated(qtbot, client, [models.BOS, 7])
    with qtbot.waitSignal(client.restarted, timeout=WAIT) as restarted:
        os.kill(client.pid, signal.SIGKILL)
        request = None if idle else client.advance(8)
    assert restarted.args[0].signal == signal.SIGKILL
    if idle:
        qtbot.waitUntil(lambda: client.state is EngineState.READY, timeout=WAIT)
        request = client.advance(8)
    assert np.abs(until(qtbot, client.evaluated, request).logits - whole).max() < 0.02


def test_killed_while_loading_it_loads_again(qtbot, client, made):
    request = client.open_model(made("attention"))
    with qtbot.waitSignal(client.progress, timeout=WAIT):
        pass
    os.kill(client._incoming.pid, signal.SIGKILL)
    assert until(qtbot, client.opened, request).info.n_vocab == models.N_VOCAB


@pytest.mark.parametrize(
    "command", [["/nowhere/python"], [sys.executable, "-c", "import sys; sys.exit('no llama here')"]]
)
def test_an_engine_that_does_not_start_is_a_message(qtbot, made, command):
    client = Engine(command=command)
    with qtbot.waitSignal(client.failed, timeout=WAIT) as blocker:
        client.open_model(made("attention"))
    assert blocker.args[0].code is ProblemCode.ENGINE_NOT_STARTED
    assert client.state is EngineState.STOPPED
    client.close()


def test_a_prompt_is_cancelled_between_chunks(qtbot, client, made):
    opened(qtbot, client, made("attention", n_ctx=2048))
    request = client.evaluate([models.BOS] + [7, 8, 9] * 600)
    client.cancel(request)
    assert until(qtbot, client.failed, request).code is ProblemCode.CANCELLED
    assert evaluated(qtbot, client, [models.BOS, 7]).position == 2


#: A worker that dies of a fault in the first evaluation, unless it runs in safe mode: what an AMX machine does.
FAULTY = """
import os, signal
from playground.engine import llama, llama_paths, worker
evaluate = llama_paths.LlamaPaths.evaluate
opening = llama.LlamaModel._load
repacked = False
def load(self, path, options, progress):
    global repacked
    repacked = options.use_extra_buffers
    opening(self, path, options, progress)
def fault(self, tokens, *rest):
    if repacked and len(tokens) > 1:
        os.kill(os.getpid(), signal.SIGSEGV)
    return evaluate(self, tokens, *rest)
llama.LlamaModel._load, llama_paths.LlamaPaths.evaluate = load, fault
worker.main()
"""


def test_a_processor_that_repacked_weights_crash_on_gets_safe_mode_for_good(qtbot, made):
    for deaths in (1, 0):
        client = Engine(command=[sys.executable, "-c", FAULTY])
        seen = []
        client.restarted.connect(seen.append)
        assert opened(qtbot, client, made("attention")).info.safe_mode
        assert evaluated(qtbot, client, [models.BOS, 7, 8]).position == 3
        assert [(death.signal, death.safe_mode) for death in seen] == [(signal.SIGSEGV, True)] * deaths
        client.close()


def test_lanes_scores_and_looks_ahead_are_answered_by_signals_of_their_own(qtbot, client, made):
    opened(qtbot, client, made("attention"))
    path = [models.BOS, 70, 80]
    for lane in (0, 1):
        assert until(qtbot, client.evaluated, client.evaluate(path, lane)).position == 3
    assert until(qtbot, client.evaluated, client.advance(9, 1)).position == 4
    many = until(qtbot, client.evaluated_many, client.advance_many([0, 1], [7, 8]))
    assert (many.lanes, many.positions, many.logits.shape) == ((0, 1), (4, 5), (2, models.N_VOCAB))
    scored = until(qtbot, client.scored, client.score(path, 1))
    assert scored.ln_p.shape == (2,)
    tree = until(qtbot, client.looked_ahead, client.look_ahead(path, breadth=2, depth=2))
    assert tree.complete
    assert tree.parent.tolist().count(-1) == 2


@pytest.mark.parametrize("ask", [lambda c: c.score([1] * 999), lambda c: c.look_ahead([]), lambda c: c.evaluate([], 2)])
def test_what_cannot_be_done_is_told_with_its_id(qtbot, client, made, ask):
    opened(qtbot, client, made("attention"))
    assert until(qtbot, client.failed, ask(client)).problem.code in (ProblemCode.PROMPT_TOO_LONG, ProblemCode.NO_TOKENS)
    failed = []
    client.failed.connect(failed.append)
    request = client.look_ahead([models.BOS, 7], breadth=6, depth=8, limit=512)
    client.cancel(request)
    qtbot.waitUntil(lambda: [message.id for message in failed] == [request], timeout=WAIT)
    assert failed[0].code is ProblemCode.CANCELLED
