"""Evaluates many continuations of one path: each branch in a slot of its own, begun from the nearest one there is."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence

from playground.core.problems import ProblemCode, ProblemError
from playground.engine.lanes import BRANCHES, SCRATCH, common_length
from playground.engine.llama_batch import Part
from playground.engine.llama_slots import Slots
from playground.engine.score import Outlook, outlook

Suffix = tuple[int, ...]


class Branches:
    """The slots of a look ahead, and which continuation each holds; the path itself is in the scratch slot.

    extend: appends to slots as Slots.extend does, and makes room where there is none; the slots of its second
    argument are spared. n_batch: tokens that one evaluation takes. breadth: how many tokens are to be told of each.
    """

    def __init__(self, slots: Slots, extend: Callable, n_batch: int, breadth: int) -> None:
        self._slots, self._extend, self._n_batch, self._breadth = slots, extend, n_batch, breadth
        self._start = list(slots.paths[SCRATCH])
        self._held: OrderedDict[int, Suffix] = OrderedDict()  # the one that was not used longest first

    def outlooks(self, suffixes: Sequence[Suffix]) -> list[Outlook]:
        """What follows each of these continuations; no more of them than there are branches."""
        sources = [self._source(suffix)[0] for suffix in suffixes]
        for source in sources:
            if source in self._held:
                self._held.move_to_end(source)  # else it might make room for another one before it is used
        slots = self._choose(len(suffixes))
        parts = [self._begin(slot, suffix) for slot, suffix in zip(slots, suffixes, strict=True)]
        if len(parts) > 1 and sum(len(tokens) for _, tokens in parts) > self._n_batch:
            return self._halves(suffixes)
        try:
            rows = self._evaluate(parts)
        except ProblemError as error:
            if len(parts) == 1 or error.problem.code is not ProblemCode.CONTEXT_FULL:
                raise
            return self._halves(suffixes)
        self._held.update(zip(slots, suffixes, strict=True))
        return [outlook(row, self._breadth) for row in rows]

    def _halves(self, suffixes: Sequence[Suffix]) -> list[Outlook]:
        middle = len(suffixes) // 2
        return [*self.outlooks(suffixes[:middle]), *self.outlooks(suffixes[middle:])]

    def _evaluate(self, parts: list[Part]) -> list:
        spared = (SCRATCH, *(slot for slot, _ in parts))
        if len(parts) > 1:
            return self._extend(parts, spared)
        (slot, tokens), rows = parts[0], []
        for start in range(0, len(tokens), self._n_batch):
            rows = self._extend([(slot, tokens[start : start + self._n_batch])], spared)
        return rows

    def _source(self, suffix: Suffix) -> tuple[int, int]:
        """The slot that holds the longest beginning of `suffix`, and that beginning's length."""
        best, length = SCRATCH, 0
        for slot, held in self._held.items():
            if self._slots.paths[slot]:  # else it was given up to make room
                there = self._slots.usable_part(held, common_length(held, suffix, len(suffix) - 1))
                if there > length:
                    best, length = slot, there
        return best, length

    def _choose(self, count: int) -> list[int]:
        """Slots for so many continuations: free ones first, then those that were not used longest."""
        free = [slot for slot in BRANCHES if slot not in self._held]
        return (free + list(self._held))[:count]

    def _begin(self, slot: int, suffix: Suffix) -> Part:
        """Have `slot` hold what there is of a continuation; the tokens that are missing."""
        source, length = self._source(suffix)
        self._held.pop(slot, None)
        if source == slot or not self._slots.branch(source, slot, len(self._start) + length):
            length = self._slots.reach(slot, [*self._start, *suffix]) - len(self._start)
        return slot, (*self._start, *suffix)[len(self._start) + length :]
