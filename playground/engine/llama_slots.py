"""What llama.cpp's memory holds of each slot's path, and how a path is brought from one slot to another.

Attention keeps every token in a cell of its own, and a cell may belong to several slots: a branch costs nothing.
A recurrent memory is one state for the whole past: one slot is in it, of others a snapshot is kept.
"""

from __future__ import annotations

import ctypes
from collections import OrderedDict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from playground.core.problems import Problem, ProblemCode, ProblemError
from playground.engine.lanes import BRANCHES, N_SLOTS, SNAPSHOT_BUDGET, common_length
from playground.engine.llama_batch import Decoder, NoRoom, Part
from playground.engine.llama_library import lib
from playground.engine.messages import MAX_BREADTH


class Slots:
    """paths[slot] is what the memory has of that slot: the whole of it is right, and nothing else is there."""

    #: How many slots one evaluation can go on with.
    width = 1

    def __init__(self, memory: int, decoder: Decoder, n_swa: int) -> None:
        self._memory, self._decoder, self._n_swa = memory, decoder, n_swa
        self.paths: list[list[int]] = [[] for _ in range(N_SLOTS)]

    def reach(self, slot: int, tokens: list[int]) -> int:
        """Let `slot` hold as long a beginning of `tokens` as there is, short of the last token; its length."""
        most = len(tokens) - 1
        best, source = self.usable(slot, tokens, most), slot
        for other, path in enumerate(self.paths):
            if len(path) > best and other != slot and (length := self.usable(other, tokens, most)) > best:
                best, source = length, other
        if source != slot and self.branch(source, slot, best):
            return best
        return self.cut(slot, self.usable(slot, tokens, most))

    def usable(self, slot: int, tokens: list[int], most: int) -> int:
        """How much of the beginning of `tokens` can be had from what `slot` holds, at most `most`."""
        raise NotImplementedError

    def branch(self, source: int, slot: int, length: int) -> bool:
        """Let `slot` hold what `source` holds of its first `length` tokens; whether it could be done."""
        raise NotImplementedError

    def cut(self, slot: int, length: int) -> int:
        """Forget what `slot` holds after its first `length` tokens; how many could be kept: `length`, or 0."""
        raise NotImplementedError

    def drop(self, slot: int) -> None:
        """Forget all of `slot`."""
        raise NotImplementedError

    def take_back(self, slot: int, path: list[int]) -> None:
        """Let `slot`, which was dropped, hold what others still have of its path, where that costs nothing."""

    def usable_part(self, path: Sequence[int], length: int) -> int:
        """How much of a slot's path can be branched from where only its first `length` tokens are wanted."""
        return length

    def extend(self, parts: Sequence[Part], every: bool = False) -> list[NDArray[np.float32]]:
        """Append tokens to slots; the scores after each part's last token, or after every token (of one part).

        No more tokens than a batch holds, no slot twice. Rows are views, valid until the next call. Raises NoRoom,
        which leaves everything as it was, and ProblemError, which forgets what is not known any more.
        """
        raise NotImplementedError

    def forget(self) -> None:
        """Forget all slots."""
        lib.llama_memory_clear(self._memory, True)
        self.paths = [[] for _ in range(N_SLOTS)]

    def _holds(self, sequence: int, length: int, exactly: bool) -> bool:
        """Whether the first `length` tokens of a sequence can be gone on from.

        A sliding window without the tokens before the cut would give other logits: seq_pos_min shows it.
        """
        first = lib.llama_memory_seq_pos_min(self._memory, sequence)
        last = lib.llama_memory_seq_pos_max(self._memory, sequence)
        there = last == length - 1 if exactly else last >= length - 1
        return there and first <= max(0, length - self._n_swa)

    def _cut_trusted(self, sequence: int, length: int) -> bool:
        """Cut a sequence at `length`; False where it cannot, or says it did and is wrong."""
        removed = lib.llama_memory_seq_rm(self._memory, sequence, length, -1)
        return removed and self._holds(sequence, length, exactly=True)


class SharedSlots(Slots):
    """Slots of one attention cache: each is a sequence, and cells of a common beginning belong to all that have it."""

    #: A family of a look ahead's tree; the other branches are kept to be branched from. More at once was not quicker.
    width = MAX_BREADTH

    def usable(self, slot: int, tokens: list[int], most: int) -> int:
        """The common beginning; none of it where a sliding window has lost what comes before its end."""
        length = common_length(self.paths[slot], tokens, most)
        return length if length and self._holds(slot, length, exactly=False) else 0

    def branch(self, source: int, slot: int, length: int) -> bool:
        self.drop(slot)
        lib.llama_memory_seq_cp(self._memory, source, slot, 0, length)
        if not self._holds(slot, length, exactly=True):
            lib.llama_memory_seq_rm(self._memory, slot, -1, -1)
            return False
        self.paths[slot] = self.paths[source][:length]
        return True

    def cut(self, slot: int, length: int) -> int:
        path = self.paths[slot]
        if length == len(path):
            return length
        if length and self._cut_trusted(slot, length):
            del path[length:]
            return length
        self.drop(slot)
        return 0

    def drop(self, slot: int) -> None:
        if not self.paths[slot]:
            return
        self.paths[slot] = []
        if any(self.paths):
            lib.llama_memory_seq_rm(self._memory, slot, -1, -1)
        else:
            self.forget()  # as it was before the first evaluation, cell for cell

    def take_back(self, slot: int, path: list[int]) -> None:
        self.reach(slot, path)

    def extend(self, parts: Sequence[Part], every: bool = False) -> list[NDArray[np.float32]]:
        try:
            if len(parts) == 1 and parts[0][0] == 0 and not every:
                self._decoder.append(parts[0][1])
                rows = [-1]
            else:
                rows = self._decoder.append_all(parts, every)
        except ProblemError:
            self.forget()
            raise
        for slot, tokens in parts:
            self.paths[slot].extend(tokens)
        owners = [parts[0][0]] * len(rows) if every else [slot for slot, _ in parts]
        return [self._decoder.row(row, len(self.paths[slot])) for row, slot in zip(rows, owners, strict=True)]


class SnapshotSlots(Slots):
    """Slots of a memory that holds one path: the one in use is in it, of others there are copies of its state.

    budget: bytes for the copies; those that were not used longest are given up for a new one, branches first.
    """

    def __init__(self, context: int, memory: int, decoder: Decoder, n_swa: int, budget: int = SNAPSHOT_BUDGET) -> None:
        super().__init__(memory, decoder, n_swa)
        self._context, self._budget = context, budget
        self._active = 0
        self._kept: OrderedDict[int, ctypes.Array] = OrderedDict()

    def reach(self, slot: int, tokens: list[int]) -> int:
        """As Slots.reach; the slot in use may be cut where the memory can, which hybrids and states cannot."""
        path = self.paths[slot]
        common = common_length(path, tokens, len(tokens) - 1)
        if slot == self._active and 0 < common < len(path):
            if self._cut_trusted(0, common):
                del path[common:]
            elif not self._holds(0, len(path), exactly=True):
                self.drop(slot)
        return super().reach(slot, tokens)

    def usable(self, slot: int, tokens: list[int], most: int) -> int:
        """The whole path where `tokens` goes on from it: a state cannot be taken back."""
        path = self.paths[slot]
        return len(path) if common_length(path, tokens, most) == len(path) else 0

    def branch(self, source: int, slot: int, length: int) -> bool:
        path = list(self.paths[source])
        if length != len(path):
            return False
        if self._active != slot:
            self._keep_active()
        there = source == self._active or self._restore(source)
        self._active = slot
        self._kept.pop(slot, None)
        self.paths[slot] = path if there else []
        return there

    def cut(self, slot: int, length: int) -> int:
        self._activate(slot)
        if length == len(self.paths[slot]):
            return length
        self.drop(slot)
        return 0

    def usable_part(self, path: Sequence[int], length: int) -> int:
        return length if length == len(path) else 0

    def drop(self, slot: int) -> None:
        if slot == self._active:
            lib.llama_memory_clear(self._memory, True)
        self._kept.pop(slot, None)
        self.paths[slot] = []

    def extend(self, parts: Sequence[Part], every: bool = False) -> list[NDArray[np.float32]]:
        rows = []
        for slot, tokens in parts:
            self._activate(slot)
            try:
                wanted = self._decoder.append_all([(0, tokens)], True) if every else self._append(tokens)
            except ProblemError:
                self.drop(slot)
                raise
            except NoRoom:  # nobody else is in this memory who could make room
                self.drop(slot)
                raise ProblemError(Problem.of(ProblemCode.CONTEXT_FULL, n_ctx=lib.llama_n_ctx(self._context))) from None
            self.paths[slot].extend(tokens)
            rows += [self._decoder.row(row, len(self.paths[slot])) for row in wanted]
            if len(parts) > 1:
                rows[-1] = rows[-1].copy()  # the next part's evaluation writes over it
        return rows

    def forget(self) -> None:
        super().forget()
        self._kept.clear()

    def _append(self, tokens: Sequence[int]) -> list[int]:
        self._decoder.append(tokens)
        return [-1]

    def _activate(self, slot: int) -> None:
        """Have `slot` in the memory, and nothing of it where its copy is gone."""
        if slot == self._active:
            return
        self._keep_active()
        if not self.paths[slot] or not self._restore(slot):
            lib.llama_memory_clear(self._memory, True)
            self.paths[slot] = []
        self._active = slot
        self._kept.pop(slot, None)

    def _keep_active(self) -> None:
        """Copy the state of the slot in use; where there is no room for a copy the slot is given up."""
        slot = self._active
        if not self.paths[slot]:
            return
        size = lib.llama_state_seq_get_size(self._context, 0)
        if not 0 < size <= self._budget:
            self.paths[slot] = []
            return
        while sum(map(len, self._kept.values())) + size > self._budget:
            victim = next((other for other in self._kept if other in BRANCHES), next(iter(self._kept)))
            self.drop(victim)
        copy = (ctypes.c_uint8 * size)()
        if lib.llama_state_seq_get_data(self._context, copy, size, 0) == size:
            self._kept[slot] = copy
        else:
            self.paths[slot] = []

    def _restore(self, slot: int) -> bool:
        """Put the state that was copied of `slot` into the memory; whether there is one."""
        copy = self._kept.get(slot)
        lib.llama_memory_clear(self._memory, True)
        if copy is None:
            return False
        self._kept.move_to_end(slot)
        if lib.llama_state_seq_set_data(self._context, copy, len(copy), 0) == len(copy):
            return True
        lib.llama_memory_clear(self._memory, True)
        return False


#: Architectures whose caches are of other kinds; whether their cells can be shared was never tried.
_OTHER_CACHES = frozenset(
    ("minimax-m3", "glm-dsa", "deepseek32", "glm5-next", "hy_v4", "dots3note", "deepseek4", "dflash")
)


def _has_other_cache(model: int) -> bool:
    name = ctypes.create_string_buffer(64)
    lib.llama_model_meta_val_str(model, b"general.architecture", name, len(name))
    return name.value.decode("utf-8", "replace") in _OTHER_CACHES


def shares_cells(model: int) -> bool:
    """Whether the model's memory is made of cells that several sequences can have: then it may have N_SLOTS of them."""
    single = lib.llama_model_is_recurrent(model) or lib.llama_model_is_hybrid(model)
    return not single and not _has_other_cache(model)


def make_slots(model: int, context: int, decoder: Decoder) -> Slots | None:
    """The slots of a context that was made with as many sequences as `shares_cells` allows; None without a memory."""
    memory, n_swa = lib.llama_get_memory(context), lib.llama_model_n_swa(model)
    if not memory:
        return None
    if shares_cells(model):
        return SharedSlots(memory, decoder, n_swa)
    budget = 0 if _has_other_cache(model) else SNAPSHOT_BUDGET
    return SnapshotSlots(context, memory, decoder, n_swa, budget)
