"""Texts side by side: written in turns, with the same dice, each through its own chain."""

import pytest

from playground.core.lesson import at_temperature
from playground.core.problems import ProblemCode
from playground.core.sampling import PLAIN
from playground.ui.lesson.writers import TURN, Task, Writers
from tests.ui.fake_engine import FakeEngine

PATIENCE_MS = 30_000
CHAINS = tuple(at_temperature(value) for value in (0.0, 1.0))


@pytest.fixture
def writers(qtbot):
    made = Writers()
    yield made
    made.close()


def task(path, chains=CHAINS, n_tokens=6, seed=7):
    return Task(str(path), "Write about Nepal.", chains, seed, n_tokens)


def ids(writers):
    return [[each.token for each in text.tokens] for text in writers.texts]


def write(writers, qtbot, what):
    writers.begin(what)
    qtbot.waitUntil(lambda: not writers.is_busy, timeout=PATIENCE_MS)
    return ids(writers)


def test_each_text_goes_through_its_own_chain_with_the_same_dice(writers, qtbot, tiny_chat):
    first = write(writers, qtbot, task(tiny_chat))
    assert [len(text) for text in first] == [6, 6]
    again = write(writers, qtbot, task(tiny_chat, (CHAINS[1], CHAINS[1], CHAINS[0])))
    assert again == [first[1], first[1], first[0]]


def test_they_take_turns(writers, qtbot, tiny_chat):
    grown = []
    writers.grown.connect(grown.append)
    write(writers, qtbot, task(tiny_chat))
    assert grown[2:] == [0] * TURN + [1] * TURN + [0] * (6 - TURN) + [1] * (6 - TURN)


def test_the_probability_is_the_models_own(writers, qtbot, tiny_chat):
    write(writers, qtbot, task(tiny_chat, (PLAIN, at_temperature(5.0))))
    first, hot = (text.tokens[0] for text in writers.texts)
    assert first.raw_p > 0.01
    assert 0 < hot.raw_p <= 1
    assert hot.raw_p < 0.5


def test_one_is_written_anew(writers, qtbot, tiny_chat):
    before = write(writers, qtbot, task(tiny_chat))
    kept = writers.texts[0]
    writers.rewrite(1, CHAINS[0])
    assert writers.texts[1].tokens == []
    qtbot.waitUntil(lambda: not writers.is_busy, timeout=PATIENCE_MS)
    assert writers.texts[0] is kept
    assert ids(writers) == [before[0], before[0]]


def test_asked_again_while_the_model_is_opened(writers, qtbot, tiny_chat):
    problems = []
    writers.failed.connect(problems.append)
    writers.begin(task(tiny_chat))
    assert [len(text) for text in write(writers, qtbot, task(tiny_chat, n_tokens=3))] == [3, 3]
    assert problems == []


def test_stopped_in_the_middle_it_can_begin_again(writers, qtbot, tiny_chat):
    writers.begin(task(tiny_chat, n_tokens=40))
    qtbot.waitUntil(lambda: bool(writers.texts[0].tokens), timeout=PATIENCE_MS)
    writers.cancel()
    assert not writers.is_busy
    assert not writers.has_task
    n_before = len(writers.texts[0].tokens)
    assert n_before < 40
    assert [len(text) for text in write(writers, qtbot, task(tiny_chat, n_tokens=3))] == [3, 3]


def test_a_model_that_cannot_be_opened_is_said(writers, qtbot, tmp_path):
    problems = []
    writers.failed.connect(problems.append)
    writers.begin(task(tmp_path / "nothing.gguf"))
    qtbot.waitUntil(lambda: bool(problems), timeout=PATIENCE_MS)
    assert problems[0].code is ProblemCode.FILE_MISSING
    assert not writers.is_busy


def test_the_engine_is_made_when_it_is_needed_and_ended(qtbot):
    engines = []

    def make():
        engines.append(FakeEngine())
        return engines[-1]

    writers = Writers(make)
    writers.rewrite(0, PLAIN)
    assert engines == []
    writers.begin(task("/models/fake.gguf"))
    assert engines[0].waiting("open")
    writers.close()
    assert writers._engine is None
    assert not writers.is_busy
