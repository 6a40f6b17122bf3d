"""When a memory may be trusted to have forgotten the end of a path, or to have copied its beginning: tables."""

import pytest

from playground.engine import llama_slots
from playground.engine.lanes import N_SLOTS, common_length
from playground.engine.llama_slots import SharedSlots, SnapshotSlots


class FakeMemory:
    """Stands in for llama.cpp's functions: answers a cut, and where its tokens begin and end."""

    def __init__(self, answer, first, last):
        self.answer, self.first, self.last = answer, first, last
        self.cleared = self.copied = False

    def llama_memory_seq_rm(self, memory, sequence, start, end):
        return self.answer

    def llama_memory_seq_cp(self, memory, source, sequence, start, end):
        self.copied = True

    def llama_memory_seq_pos_min(self, memory, sequence):
        return self.first

    def llama_memory_seq_pos_max(self, memory, sequence):
        return self.last

    def llama_memory_clear(self, memory, data):
        self.cleared = True


TRUSTED = [
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
]


@pytest.mark.parametrize(("n_swa", "answer", "first", "last", "kept"), TRUSTED)
def test_a_cut_is_trusted_only_where_everything_needed_is_still_there(monkeypatch, n_swa, answer, first, last, kept):
    memory = FakeMemory(answer, first, last)
    monkeypatch.setattr(llama_slots, "lib", memory)
    slots = SharedSlots(0, None, n_swa)
    slots.paths[0] = list(range(50))
    assert slots.cut(0, 30) == kept
    assert memory.cleared == (kept == 0)
    assert len(slots.paths[0]) == kept


@pytest.mark.parametrize(("n_swa", "answer", "first", "last", "kept"), TRUSTED)
def test_a_hybrid_that_was_cut_is_trusted_no_more_than_that(monkeypatch, n_swa, answer, first, last, kept):
    memory = FakeMemory(answer, first, last)
    monkeypatch.setattr(llama_slots, "lib", memory)
    slots = SnapshotSlots(0, 0, None, n_swa)
    slots.paths[0] = list(range(50))
    assert slots.reach(0, [*range(30), 99]) == kept
    assert len(slots.paths[0]) == kept


@pytest.mark.parametrize(
    ("n_swa", "first", "last", "copied"), [(0, 0, 29, True), (0, 0, 20, False), (16, 14, 29, True), (16, 20, 29, False)]
)
def test_a_beginning_is_copied_only_where_the_window_is_whole(monkeypatch, n_swa, first, last, copied):
    memory = FakeMemory(True, first, last)
    monkeypatch.setattr(llama_slots, "lib", memory)
    slots = SharedSlots(0, None, n_swa)
    slots.paths[0] = list(range(50))
    assert slots.reach(2, [*range(30), 99]) == (30 if copied else 0)
    assert memory.copied == copied
    assert slots.paths[2] == (list(range(30)) if copied else [])
    assert len(slots.paths[0]) == 50


def test_nothing_is_cut_where_nothing_follows(monkeypatch):
    monkeypatch.setattr(llama_slots, "lib", None)
    slots = SharedSlots(0, None, 0)
    slots.paths[0] = [1, 2, 3]
    assert slots.cut(0, 3) == 3


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
    assert common_length(path, tokens, len(tokens) - 1) == common


class FakeStates:
    """Stands in for a recurrent memory: its state is the whole path, which is what a copy of it holds."""

    def __init__(self, size):
        self.size, self.state, self.copies = size, 0, 0

    def llama_state_seq_get_size(self, context, sequence):
        return self.size

    def llama_state_seq_get_data(self, context, copy, size, sequence):
        copy[0] = self.state
        self.copies += 1
        return size

    def llama_state_seq_set_data(self, context, copy, size, sequence):
        self.state = copy[0]
        return size

    def llama_memory_clear(self, memory, data):
        self.state = 0

    def llama_memory_seq_rm(self, memory, sequence, start, end):
        return False

    def llama_memory_seq_pos_min(self, memory, sequence):
        return self.state - 1

    llama_memory_seq_pos_max = llama_memory_seq_pos_min


class FakeDecoder:
    """Appends to the state: here it is but the number of tokens."""

    def __init__(self, states):
        self.states = states

    def append(self, tokens):
        self.states.state += len(tokens)

    def row(self, index, position):
        return [self.states.state]


@pytest.fixture
def states(monkeypatch):
    states = FakeStates(100)
    monkeypatch.setattr(llama_slots, "lib", states)
    return states


def extend(slots, slot, count):
    (row,) = slots.extend([(slot, [7] * count)])
    return row[0]


def test_each_slot_goes_on_from_its_own_state(states):
    slots = SnapshotSlots(0, 0, FakeDecoder(states), 0)
    assert [extend(slots, slot, slot + 1) for slot in (0, 1, 2)] == [1, 2, 3]
    assert [extend(slots, slot, 10) for slot in (2, 0, 1)] == [13, 11, 12]


def test_a_state_is_branched_from_again_and_again(states):
    slots = SnapshotSlots(0, 0, FakeDecoder(states), 0)
    extend(slots, 4, 5)
    for slot in (5, 6, 7):
        assert slots.reach(slot, [7] * 5 + [slot]) == 5
        assert extend(slots, slot, 1) == 6
    assert slots.reach(5, [7] * 5) == 0
    assert extend(slots, 4, 1) == 6


def test_copies_keep_to_their_budget_and_what_has_none_is_empty(states):
    slots = SnapshotSlots(0, 0, FakeDecoder(states), 0, budget=250)
    for slot in (0, 5, 1, 2):
        extend(slots, slot, 3)
    assert [bool(path) for path in slots.paths[:6]] == [True, True, True, False, False, False]
    extend(slots, 3, 3)
    assert [bool(path) for path in slots.paths[:4]] == [False, True, True, True]
    assert extend(slots, 0, 2) == 2


def test_without_a_budget_one_slot_is_there_at_a_time(states):
    slots = SnapshotSlots(0, 0, FakeDecoder(states), 0, budget=0)
    extend(slots, 0, 3)
    assert slots.reach(1, [7] * 4) == 3  # nothing needs to be copied where the state passes from hand to hand
    assert extend(slots, 1, 1) == 4
    assert slots.paths[0] == []
    assert slots.reach(0, [7, 8]) == 0
    assert slots.paths == [[] for _ in range(N_SLOTS)]
