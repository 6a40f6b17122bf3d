"""When a memory may be trusted to have forgotten the end of a path: a table of what it says of itself."""

import pytest

from playground.engine import llama
from playground.engine.llama_library import Log


class FakeMemory:
    """Stands in for llama.cpp's functions: answers a cut, and where its tokens begin and end."""

    def __init__(self, answer, first, last):
        self.answer, self.first, self.last = answer, first, last
        self.cleared = False

    def llama_memory_seq_rm(self, memory, sequence, start, end):
        return self.answer

    def llama_memory_seq_pos_min(self, memory, sequence):
        return self.first

    def llama_memory_seq_pos_max(self, memory, sequence):
        return self.last

    def llama_memory_clear(self, memory, data):
        self.cleared = True


@pytest.mark.parametrize(
    ("n_swa", "answer", "first", "last", "kept"),
    [
        (0, True, 0, 29, 30),
        (0, True, 0, 28, 0),
        (0, True, 0, 40, 0),
        (0, False, 0, 29, 0),
        (16, True, 0, 29, 30),
        (16, True, 14, 29, 30),
        (16, True, 15, 29, 0),
        (16, True, 29, 29, 0),
        (100, True, 0, 29, 30),
        (100, True, 1, 29, 0),
    ],
)
def test_a_cut_is_trusted_only_where_everything_needed_is_still_there(monkeypatch, n_swa, answer, first, last, kept):
    memory = FakeMemory(answer, first, last)
    monkeypatch.setattr(llama, "lib", memory)
    model = llama.LlamaModel(Log())
    model._path, model._n_swa = list(range(50)), n_swa
    assert model._rewind(30) == kept
    assert memory.cleared == (kept == 0)
    assert len(model._path) == kept


def test_nothing_is_cut_where_nothing_follows(monkeypatch):
    monkeypatch.setattr(llama, "lib", None)
    model = llama.LlamaModel(Log())
    model._path = [1, 2, 3]
    assert model._rewind(3) == 3


@pytest.mark.parametrize(
    ("path", "tokens", "common"),
    [
        ([], [1], 0),
        ([1, 2], [1, 2], 1),
        ([1, 2], [1, 2, 3], 2),
        ([1, 2, 3], [1, 2], 1),
        ([1, 2, 3], [1, 9, 3], 1),
        ([9], [1, 2], 0),
    ],
)
def test_the_last_token_is_always_evaluated(path, tokens, common):
    model = llama.LlamaModel(Log())
    model._path = path
    assert model._common(tokens) == common
