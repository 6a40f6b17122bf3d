"""How much memory a model wants is known before it is loaded, and quickly."""

import contextlib

import pytest

from playground.core.problems import ProblemCode, ProblemError
from playground.engine import memory
from playground.engine.cores import default_threads, physical_cores
from playground.engine.memory import available_memory, check_memory, estimate_memory
from tests import models


def test_the_cache_grows_with_the_context(made):
    need = estimate_memory(str(made("attention")), 1000)
    per_token = models.N_LAYER * models.N_HEAD_KV * 2 * models.HEAD * 2
    assert need.cache == 1000 * per_token
    assert need.weights == made("attention").stat().st_size
    assert estimate_memory(str(made("attention"))).cache == 256 * per_token


def test_a_recurrent_model_needs_no_cache(made):
    assert estimate_memory(str(made("recurrent"))).cache == 0


def test_only_a_recurrent_model_needs_room_for_copies_of_its_state(made):
    state = models.N_LAYER * 2 * models.N_EMBD * (8 + 4) * 4
    recurrent, attention = (estimate_memory(str(made(kind))) for kind in ("recurrent", "attention"))
    computed = models.N_VOCAB * (64 * 4 + 200)
    for need, copies in ((recurrent, 16 * state), (attention, 0)):
        assert 0 < need.buffers - copies - computed - (60 << 20) < 1 << 20


def test_a_model_that_does_not_fit_is_refused_with_the_numbers(made, monkeypatch):
    monkeypatch.setattr(memory, "available_memory", lambda: 1000)
    with pytest.raises(ProblemError) as refused:
        check_memory(str(made("attention")))
    assert refused.value.problem.code is ProblemCode.NOT_ENOUGH_MEMORY
    assert refused.value.problem.get("available_bytes") == 1000
    monkeypatch.setattr(memory, "available_memory", lambda: None)
    assert check_memory(str(made("attention"))).total > 0


def test_what_is_no_model_is_said(tmp_path):
    with pytest.raises(ProblemError):
        estimate_memory(str(tmp_path / "none.gguf"))


def test_the_machine_tells_sensible_numbers():
    available = available_memory()
    assert available is None or 10**6 < available < 10**15
    assert 1 <= default_threads() <= max(1, physical_cores())


@pytest.mark.parametrize("seed", range(30))
def test_a_damaged_header_is_a_problem_or_an_estimate(made, tmp_path, seed):
    import random

    dice = random.Random(seed)
    data = bytearray(made("attention").read_bytes())
    for _ in range(20):
        data[dice.randrange(4, 3000)] = dice.randrange(256)
    path = tmp_path / "x.gguf"
    path.write_bytes(data)
    with contextlib.suppress(ProblemError):
        assert estimate_memory(str(path)).total >= 0
