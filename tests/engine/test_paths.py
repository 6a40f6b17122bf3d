"""Real models in a real process: whatever way a path is reached, its logits are those of a fresh evaluation."""

import contextlib
import os
import signal
import threading

import numpy as np
import pytest

from playground.core.problems import ProblemCode, ProblemError
from playground.engine import protocol as p
from playground.engine.effects import EngineState
from playground.engine.pipe import PipeEngine
from tests import models

#: Evaluating in other shapes changes logits by about 0.008 (rounding); these models' logits spread over 3.
TOLERANCE = 0.02
KINDS = {
    "attention": p.MemoryKind.ATTENTION,
    "sliding_window": p.MemoryKind.SLIDING_WINDOW,
    "recurrent": p.MemoryKind.RECURRENT,
}


def fresh(engine, path) -> np.ndarray:
    """Logits of `path` with nothing kept from before: the first token differs on the way."""
    engine.evaluate([models.EOS, models.EOS])
    reply = engine.evaluate(path)
    assert reply.n_reused == 0
    return reply.logits


def walk(engine, random, steps: int) -> list[int]:
    """Step, pick, go back, jump to earlier paths and to others, at random; the path it ends on."""
    path = [models.BOS, *random.integers(5, models.N_VOCAB, 40).tolist()]
    known = [path]
    reply = engine.evaluate(path)
    for _ in range(steps):
        action = random.integers(5) if 4 < len(path) < 200 else 3
        match action:
            case 0 | 1:
                token = int(reply.logits.argmax()) if random.random() < 0.5 else int(random.integers(models.N_VOCAB))
                path = [*path, token]
                reply = engine.advance(token)
            case 2:
                path = path[: -int(random.integers(1, min(12, len(path))))]
                reply = engine.evaluate(path)
            case 3:
                path = known[random.integers(min(len(known), 40))]
                reply = engine.evaluate(path)
            case 4:
                branch = int(random.integers(1, len(path)))
                path = [*path[:branch], *random.integers(5, models.N_VOCAB, 3).tolist()]
                reply = engine.evaluate(path)
        known.append(path)
        assert reply.position == len(path)
    return path


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("steps", [60, pytest.param(3000, marks=pytest.mark.soak)])
def test_random_walks_end_on_the_logits_of_a_fresh_evaluation(engine, made, kind, steps):
    info = engine.open(made(kind))
    assert info.memory is KINDS[kind]
    random = np.random.default_rng(steps)
    for _ in range(4):
        path = walk(engine, random, steps // 4)
        reached = engine.evaluate(path).logits.copy()
        assert np.abs(reached - fresh(engine, path)).max() < TOLERANCE


@pytest.mark.parametrize("kind", KINDS)
def test_going_back_fifty_tokens_and_stepping_again_gives_the_same_tokens(engine, made, kind):
    engine.open(made(kind))
    prompt = [models.BOS, 70, 80, 90]

    def play(reply, count):
        tokens = []
        for _ in range(count):
            tokens.append(int(reply.logits.argmax()))
            reply = engine.advance(tokens[-1])
        return tokens

    first = play(engine.evaluate(prompt), 60)
    again = play(engine.evaluate(prompt + first[:10]), 50)
    assert first[10:] == again


def test_only_what_differs_is_evaluated_where_the_memory_allows_it(engine, made):
    engine.open(made("attention"))
    path = [models.BOS, *range(5, 60)]
    assert engine.evaluate(path).n_reused == 0
    assert engine.evaluate([*path, 7]).n_reused == len(path)
    assert engine.evaluate([*path[:30], 9]).n_reused == 30
    assert engine.evaluate(path[:30]).n_reused == 29


def test_the_whole_context_can_be_used_and_then_it_is_full(engine, made):
    engine.open(made("attention"), p.OpenOptions(n_ctx=40))
    engine.evaluate([models.BOS] * 38)
    engine.advance(7)
    assert engine.advance(7).position == 40
    for ask, code in (
        (lambda: engine.advance(7), ProblemCode.CONTEXT_FULL),
        (lambda: engine.evaluate([7] * 41), ProblemCode.PROMPT_TOO_LONG),
    ):
        with pytest.raises(ProblemError) as refused:
            ask()
        assert refused.value.problem.code is code
        assert refused.value.problem.get("n_ctx") == 40
    assert engine.evaluate([models.BOS] * 40).position == 40
    assert engine.deaths == []


@pytest.mark.parametrize(
    ("tokens", "code"),
    [
        ([], ProblemCode.NO_TOKENS),
        ([models.N_VOCAB], ProblemCode.TOKEN_OUT_OF_RANGE),
        ([1, -1], ProblemCode.TOKEN_OUT_OF_RANGE),
    ],
)
def test_tokens_that_would_end_the_process_never_reach_it(engine, made, tokens, code):
    engine.open(made("attention"))
    engine.evaluate([1, 2])
    with pytest.raises(ProblemError) as refused:
        engine.evaluate(tokens)
    assert refused.value.problem.code is code
    with pytest.raises(ProblemError) as refused:
        engine.advance(models.N_VOCAB)
    assert refused.value.problem.code is ProblemCode.TOKEN_OUT_OF_RANGE
    assert engine.advance(3).position == 3
    assert engine.deaths == []


def test_a_long_prompt_reports_how_far_it_is_and_can_be_cancelled(engine, made):
    engine.open(made("attention", n_ctx=2048))
    path = [models.BOS] + [7, 8, 9] * 400
    reports = []
    engine.on_event = lambda event: reports.append(event) if isinstance(event, p.Progress) else None
    whole = engine.evaluate(path)
    assert [report.done for report in reports] == sorted(report.done for report in reports)
    assert reports[-1].total == len(path)

    engine.evaluate([models.EOS])

    def give_up(event):
        if isinstance(event, p.Progress):
            engine.on_event = None
            engine._link.cancel(event.id)

    engine.on_event = give_up
    with pytest.raises(ProblemError) as refused:
        engine.evaluate(path)
    assert refused.value.problem.code is ProblemCode.CANCELLED
    assert np.abs(engine.evaluate(path).logits - whole.logits).max() < TOLERANCE


def kill_at(engine, kind, nth=1):
    """Kill the child when the nth event of this kind comes; once."""
    seen = []

    def strike(event):
        if isinstance(event, kind):
            seen.append(event)
            if len(seen) == nth:
                os.kill(engine.pid, signal.SIGKILL)

    engine.on_event = strike


def test_killed_while_it_loads_it_loads_again(engine, made):
    kill_at(engine, p.Progress)
    assert engine.open(made("attention")).n_vocab == models.N_VOCAB
    assert [death.signal for death in engine.deaths] == [signal.SIGKILL]


def test_killed_in_a_prompt_it_evaluates_it_again(engine, made):
    engine.open(made("attention", n_ctx=2048))
    path = [models.BOS] + [7, 8, 9] * 400
    whole = engine.evaluate(path).logits.copy()
    engine.evaluate([models.EOS])
    kill_at(engine, p.Progress, 3)
    again = engine.evaluate(path)
    assert len(engine.deaths) == 1
    assert (again.logits == whole).all()


def test_killed_while_it_plays_it_goes_on_from_the_same_path(engine, made):
    engine.open(made("recurrent"))

    def play(kill):
        reply, tokens = engine.evaluate([models.BOS, 70]), []
        for step in range(30):
            tokens.append(int(reply.logits.argmax()))
            if step in kill:
                os.kill(engine.pid, signal.SIGKILL)
            reply = engine.advance(tokens[-1])
        return tokens

    assert play(kill={3, 17, 29}) == play(kill=set())
    assert len(engine.deaths) == 3
    assert EngineState.RESTARTING in engine.states


def test_what_kills_it_each_time_is_given_up(engine, made):
    engine.open(made("attention", n_ctx=2048))
    engine.evaluate([models.BOS])
    engine.on_event = lambda e: (
        os.kill(engine.pid, signal.SIGKILL) if isinstance(e, p.Progress) and e.phase is (p.Phase.EVALUATING) else None
    )
    with pytest.raises(ProblemError) as refused:
        engine.evaluate([models.BOS] + [7, 8, 9] * 400)
    assert refused.value.problem.code is ProblemCode.ENGINE_KEEPS_DYING
    engine.on_event = None
    assert engine.advance(7).position == 2


def test_a_file_that_is_cut_while_it_is_in_use_is_a_message(engine, made, tmp_path):
    path = tmp_path / "x.gguf"
    path.write_bytes(made("attention", n_vocab=20_000).read_bytes())
    engine.open(path)
    os.truncate(path, 20_000)
    with pytest.raises(ProblemError) as refused:
        engine.evaluate([models.BOS, 7, 8])
    assert refused.value.problem.code is ProblemCode.FILE_CUT_SHORT
    assert [death.signal for death in engine.deaths] == [signal.SIGBUS]
    assert not engine.deaths[0].safe_mode


@pytest.mark.soak
@pytest.mark.parametrize("kind", KINDS)
def test_killed_at_any_moment_it_plays_the_same_tokens(made, kind):
    """A hundred kills at random moments of loading, of the prompt and of playing."""
    random = np.random.default_rng(5)
    prompt = [models.BOS, *random.integers(5, models.N_VOCAB, 300).tolist()]

    def play(count, victims):
        with PipeEngine() as engine:
            victims.append(engine)
            engine.open(made(kind, n_ctx=1024))
            reply, tokens = engine.evaluate(prompt), []
            for _ in range(count):
                tokens.append(int(reply.logits.argmax()))
                reply = engine.advance(tokens[-1])
            return tokens, len(engine.deaths)

    def strike(victims, stop):
        while not stop.wait(random.exponential(0.5)):
            if victims and (pid := victims[-1].pid):
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)

    expected, _ = play(400, [])
    deaths = 0
    while deaths < 35:
        victims, stop = [], threading.Event()
        killer = threading.Thread(target=strike, args=(victims, stop))
        killer.start()
        problem = None
        try:
            tokens, died = play(400, victims)
        except ProblemError as error:
            problem = error.problem
        finally:
            stop.set()
            killer.join()
        if problem is None:
            assert tokens == expected
            deaths += died
        else:
            # Three times during one and the same request is where the engine may give up.
            assert problem.code is ProblemCode.ENGINE_KEEPS_DYING
            deaths += 3
