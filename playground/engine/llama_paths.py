"""The paths of an open model: lanes that are gone along, texts that are scored, continuations that are looked ahead.

Everything that would end the process is checked here before llama.cpp sees it: token ids, batch sizes, room in the
context. One thread only: two on one context crash.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from playground.core.problems import Problem, ProblemCode, ProblemError
from playground.core.vocabulary import Vocabulary
from playground.engine import protocol as p
from playground.engine.lanes import BRANCHES, GIVEN_UP_FIRST, SCRATCH, Cancelled
from playground.engine.llama_batch import NoRoom, Part
from playground.engine.llama_branches import Branches
from playground.engine.llama_slots import Slots
from playground.engine.look_ahead import Tree
from playground.engine.score import outlook, score_token
from playground.engine.tables import SCORE

#: Told how much of how much is done; answers whether to go on.
Progress = Callable[[int, int], bool]
Row = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Limits:
    """What one context can take.

    n_ctx: tokens of a path. n_vocab. n_batch: tokens of one evaluation. n_outputs: of these with scores wanted.
    """

    n_ctx: int
    n_vocab: int
    n_batch: int
    n_outputs: int


class LlamaPaths:
    """Where each lane is, and the ways to go on from there.

    The memory may have less of a lane than the lane is long: what had to make room for something else is evaluated
    again when its lane is gone on with. Rows of scores are views, valid until the next call.
    """

    def __init__(self, slots: Slots, limits: Limits) -> None:
        self._slots, self._limits = slots, limits
        self._lanes: list[list[int]] = [[] for _ in range(p.MAX_LANES)]

    def position(self, lane: int) -> int:
        """Number of tokens on the path of `lane`."""
        return len(self._lanes[lane])

    def evaluate(self, tokens: list[int], lane: int, progress: Progress) -> tuple[Row, int]:
        """Bring `lane` to the path `tokens`: keep what can be kept, evaluate the rest in chunks.

        Returns logits and the number of tokens that were kept. Raises ProblemError, or Cancelled where `progress` said
        no; then the lane's path is a beginning of `tokens`.
        """
        self._check_path(tokens)
        try:
            return self._bring(lane, tokens, progress)
        finally:
            self._lanes[lane] = list(self._slots.paths[lane])

    def advance(self, token: int, lane: int, progress: Progress) -> tuple[Row, int]:
        """Append one token to `lane`: logits, and the number of tokens that were kept; raises as `evaluate`."""
        self._check_step(token, lane)
        path = self._lanes[lane]
        if len(self._slots.paths[lane]) < len(path):
            return self.evaluate([*path, token], lane, progress)
        (row,) = self._step([(lane, (token,))])
        return row, len(path) - 1

    def advance_many(self, lanes: Sequence[int], tokens: Sequence[int], progress: Progress) -> Row:
        """Append one token to each of `lanes`: logits float32[len(lanes), n_vocab], of its own memory.

        In one evaluation, or one after the other where there is no room for all; raises as `evaluate`.
        """
        steps = list(zip(lanes, tokens, strict=True))
        for lane, token in steps:
            self._check_step(token, lane)
        rows = np.empty((len(lanes), self._limits.n_vocab), np.float32)
        try:
            for lane in lanes:
                self._have(lane, lanes, progress)
            for index, row in enumerate(self._step([(lane, (token,)) for lane, token in steps])):
                rows[index] = row
        except ProblemError as error:
            if error.problem.code is not ProblemCode.CONTEXT_FULL or len(lanes) == 1:
                raise
            for index, (lane, token) in enumerate(steps):
                rows[index] = self.advance(token, lane, progress)[0]
        return rows

    def score(self, tokens: list[int], first: int, progress: Progress) -> NDArray[np.void]:
        """How probable each token from index `first` on is: SCORE[len(tokens) - first]; raises as `evaluate`."""
        self._check_path(tokens)
        if first >= len(tokens):
            raise ProblemError(Problem(ProblemCode.NO_TOKENS))
        table = np.zeros(len(tokens) - first, SCORE)
        try:
            if first > 1:
                self._bring(SCRATCH, tokens[: first - 1], progress)
            else:
                self._slots.reach(SCRATCH, tokens[:1])
            done, most = first - 1, self._limits.n_outputs
            while done < len(tokens) - 1:
                if done >= first and not progress(done - first, len(table)):
                    raise Cancelled
                chunk = tokens[done : min(done + most, len(tokens) - 1)]
                for row in self._extend([(SCRATCH, chunk)], (SCRATCH,), every=True):
                    score_token(row, tokens[done + 1], table[done + 1 - first])
                    done += 1
        finally:
            self._clean_up()
        return table

    def look_ahead(
        self, request: p.LookAhead, vocabulary: Vocabulary, progress: Progress
    ) -> tuple[NDArray[np.void], bool]:
        """The tree of the most probable continuations: NODE[n] and whether it is complete; raises as `evaluate`."""
        tokens = request.tokens.tolist()
        self._check_path(tokens)

        def go_on(n_nodes: int) -> None:
            if not progress(n_nodes, request.limit):
                raise Cancelled

        most = self._limits.n_ctx - len(tokens)
        tree = Tree(vocabulary, request.breadth, request.depth, request.limit, request.whole_words, most)
        try:
            row, _ = self._bring(SCRATCH, tokens, progress)
            branches = Branches(self._slots, self._extend, self._limits.n_batch, request.breadth)
            complete = tree.grow(outlook(row, request.breadth), branches.outlooks, self._slots.width, go_on)
        finally:
            self._clean_up()
        return tree.table, complete

    def forget(self) -> None:
        """Have no path in any lane."""
        self._slots.forget()
        self._lanes = [[] for _ in range(p.MAX_LANES)]

    # The memory

    def _step(self, parts: list[Part]) -> list[Row]:
        """Append to lanes of which the memory has all."""
        lanes = [lane for lane, _ in parts]
        try:
            rows = self._extend(parts, lanes)
        except ProblemError:
            for lane in lanes:  # scores that are not finite come after the step was made
                if len(self._slots.paths[lane]) > len(self._lanes[lane]):
                    self._lanes[lane] = list(self._slots.paths[lane])
            raise
        for lane, tokens in parts:
            self._lanes[lane].extend(tokens)
        return rows

    def _have(self, lane: int, spared: Iterable[int], progress: Progress) -> None:
        """See that the memory has all of `lane`."""
        path = self._lanes[lane]
        if len(self._slots.paths[lane]) < len(path):
            self._bring(lane, path, progress, spared)

    def _bring(self, slot: int, tokens: list[int], progress: Progress, spared: Iterable[int] = ()) -> tuple[Row, int]:
        """Have `slot` hold the path `tokens`; the scores after it, and how many tokens were kept."""
        kept = done = self._slots.reach(slot, tokens)
        while done < len(tokens):
            if done > kept and not progress(done - kept, len(tokens) - kept):
                raise Cancelled
            chunk = tokens[done : done + self._limits.n_batch]
            (row,) = self._extend([(slot, chunk)], (slot, *spared))
            done += len(chunk)
        return row, kept

    def _extend(self, parts: Sequence[Part], spared: Sequence[int], every: bool = False) -> list[Row]:
        """As Slots.extend; where there is no room, other slots than those of `spared` are given up for it."""
        while True:
            try:
                return self._slots.extend(parts, every)
            except NoRoom:
                given_up = (slot for slot in GIVEN_UP_FIRST if slot not in spared and self._slots.paths[slot])
                victim = next(given_up, None)
                if victim is None:
                    raise ProblemError(Problem.of(ProblemCode.CONTEXT_FULL, n_ctx=self._limits.n_ctx)) from None
                self._slots.drop(victim)

    def _clean_up(self) -> None:
        """Free the slots that are no lanes; a lane that made room takes back what they have of it."""
        for lane, path in enumerate(self._lanes):
            if len(path) > 1 and not self._slots.paths[lane]:
                self._slots.take_back(lane, path)
        for slot in (SCRATCH, *BRANCHES):
            self._slots.drop(slot)

    # Checks

    def _check_path(self, tokens: Sequence[int]) -> None:
        limits = self._limits
        if not tokens:
            raise ProblemError(Problem(ProblemCode.NO_TOKENS))
        if len(tokens) > limits.n_ctx:
            raise ProblemError(Problem.of(ProblemCode.PROMPT_TOO_LONG, n_tokens=len(tokens), n_ctx=limits.n_ctx))
        self._check_token(min(tokens))
        self._check_token(max(tokens))

    def _check_token(self, token: int) -> None:
        if not 0 <= token < self._limits.n_vocab:
            problem = Problem.of(ProblemCode.TOKEN_OUT_OF_RANGE, token=token, n_vocab=self._limits.n_vocab)
            raise ProblemError(problem)

    def _check_step(self, token: int, lane: int) -> None:
        self._check_token(token)
        if len(self._lanes[lane]) >= self._limits.n_ctx:
            raise ProblemError(Problem.of(ProblemCode.CONTEXT_FULL, n_ctx=self._limits.n_ctx))
