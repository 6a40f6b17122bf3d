"""What an engine may answer."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from playground.core.problems import Problem, ProblemCode
from playground.core.vocabulary import Vocabulary
from playground.engine.fields import (
    ArrayPayload,
    Boolean,
    Integer,
    Number,
    OneOf,
    Pair,
    ProtocolError,
    Record,
    Scalar,
    Sequence,
    Text,
    VocabularyPayload,
    of,
)
from playground.engine.messages import ID, MAX_CONTEXT, MAX_LANES, MAX_NODES, MAX_TEXT, Message, ModelInfo, Phase
from playground.engine.tables import NODE, SCORE, MatrixPayload, TablePayload, check_nodes, check_scores

_TOKENS = ArrayPayload("<i4")


@dataclass(frozen=True, slots=True)
class Hello(Message):
    """The process has started and has its library."""

    kind = "hello"
    version: int = of(Integer())


@dataclass(frozen=True, slots=True)
class Progress(Message):
    """How far a request has come."""

    kind = "progress"
    id: int = of(ID)
    phase: Phase = of(OneOf(Phase))
    done: int = of(Integer())
    total: int = of(Integer())


@dataclass(frozen=True, slots=True, eq=False)
class Opened(Message):
    """The model is ready."""

    kind = "opened"
    id: int = of(ID)
    info: ModelInfo = of(Record(ModelInfo))
    vocabulary: Vocabulary = of(VocabularyPayload())


@dataclass(frozen=True, slots=True, eq=False)
class Rendered(Message):
    """The template's text, frozen here: it may depend on the clock.

    continues: tokens are only those that follow the request's `after`; else they are of the whole text, because
    `after` was empty or the template wrote the history differently.
    """

    kind = "rendered"
    id: int = of(ID)
    text: str = of(Text(MAX_TEXT))
    continues: bool = of(Boolean())
    tokens: NDArray[np.int32] = of(_TOKENS)


@dataclass(frozen=True, slots=True, eq=False)
class Tokenized(Message):
    """The tokens of a text."""

    kind = "tokenized"
    id: int = of(ID)
    tokens: NDArray[np.int32] = of(_TOKENS)


@dataclass(frozen=True, slots=True, eq=False)
class BreakerTable(Message):
    """Sequence breakers as tokens, packed as core.sampling.context says."""

    kind = "breaker_table"
    id: int = of(ID)
    packed: NDArray[np.int32] = of(_TOKENS)


@dataclass(frozen=True, slots=True, eq=False)
class Allowed(Message):
    """uint8[n_vocab], 1 for each token that the grammar allows next."""

    kind = "allowed"
    id: int = of(ID)
    mask: NDArray[np.uint8] = of(ArrayPayload("|u1"))


@dataclass(frozen=True, slots=True, eq=False)
class Evaluated(Message):
    """The model's scores for the token that would come next.

    position: the index that token will take, which is the number of tokens on the path. milliseconds: spent in the
    engine. n_reused: tokens of the path that needed no evaluation. logits: float32[n_vocab], finite, read-only.
    """

    kind = "evaluated"
    id: int = of(ID)
    position: int = of(Integer(1, MAX_CONTEXT))
    milliseconds: float = of(Number())
    n_reused: int = of(Integer(0, MAX_CONTEXT))
    logits: NDArray[np.float32] = of(ArrayPayload("<f4"))


@dataclass(frozen=True, slots=True, eq=False)
class EvaluatedMany(Message):
    """The model's scores for the token that would come next in each of `lanes`.

    positions: as Evaluated's, one a lane. milliseconds: spent in the engine on all of them. logits:
    float32[len(lanes), n_vocab], finite, read-only; a row a lane, in the order that was asked.
    """

    kind = "evaluated_many"
    id: int = of(ID)
    lanes: tuple[int, ...] = of(Sequence(Integer(0, MAX_LANES - 1), MAX_LANES))
    positions: tuple[int, ...] = of(Sequence(Integer(1, MAX_CONTEXT), MAX_LANES))
    milliseconds: float = of(Number())
    logits: NDArray[np.float32] = of(MatrixPayload("<f4"))

    def __post_init__(self) -> None:
        if not 0 < len(self.lanes) == len(self.positions) == len(self.logits):
            raise ProtocolError("lanes, positions and logits do not fit each other")


@dataclass(frozen=True, slots=True, eq=False)
class Scored(Message):
    """How probable each token of a text was to the model, given what stands before it.

    first: index in the path of the first one. milliseconds: spent in the engine. table: SCORE[n], one a token; its
    columns are properties here.
    """

    kind = "scored"
    id: int = of(ID)
    first: int = of(Integer(1, MAX_CONTEXT))
    milliseconds: float = of(Number())
    table: NDArray[np.void] = of(TablePayload(SCORE, MAX_CONTEXT, check_scores))

    @property
    def ln_p(self) -> NDArray[np.float32]:
        """float32[n], natural logarithm of the token's raw probability."""
        return self.table["ln_p"]

    @property
    def rank(self) -> NDArray[np.int32]:
        """int32[n], 1 where no token was more probable."""
        return self.table["rank"]

    @property
    def entropy(self) -> NDArray[np.float32]:
        """float32[n], entropy of the raw distribution the token comes from, in bits."""
        return self.table["entropy"]

    @property
    def top(self) -> NDArray[np.int32]:
        """int32[n, 5], the most probable tokens, best first; -1 where a vocabulary has no five."""
        return self.table["top"]

    @property
    def top_ln_p(self) -> NDArray[np.float32]:
        """float32[n, 5], natural logarithm of their raw probabilities; -inf for -1."""
        return self.table["top_ln_p"]


@dataclass(frozen=True, slots=True, eq=False)
class LookedAhead(Message):
    """The tree of the most probable continuations of a path.

    complete: every leaf is as deep as was asked, or ends the answer, or stands at the context's end; False where the
    limit stopped it. milliseconds: spent in the engine. table: NODE[n], in the order the nodes were found, so that a
    parent stands before its children and of siblings the most probable first; its columns are properties here.
    """

    kind = "looked_ahead"
    id: int = of(ID)
    complete: bool = of(Boolean())
    milliseconds: float = of(Number())
    table: NDArray[np.void] = of(TablePayload(NODE, MAX_NODES, check_nodes))

    @property
    def parent(self) -> NDArray[np.int32]:
        """int32[n], index of the node before this one; -1 where that is the path's end."""
        return self.table["parent"]

    @property
    def token(self) -> NDArray[np.int32]:
        """int32[n], the token."""
        return self.table["token"]

    @property
    def ln_p(self) -> NDArray[np.float32]:
        """float32[n], natural logarithm of the token's raw probability given the path and its ancestors."""
        return self.table["ln_p"]

    @property
    def step(self) -> NDArray[np.int32]:
        """int32[n], how many steps it is from the path's end: tokens, or words; tokens of one word have the same."""
        return self.table["step"]


@dataclass(frozen=True, slots=True)
class Failed(Message):
    """A request that came to nothing. Its problem's code and parameters travel."""

    kind = "failed"
    id: int = of(ID)
    code: ProblemCode = of(OneOf(ProblemCode))
    parameters: tuple = of(Sequence(Pair(Scalar()), 16), default=())

    @property
    def problem(self) -> Problem:
        """What went wrong."""
        return Problem(self.code, self.parameters)

    @classmethod
    def because(cls, id: int, problem: Problem) -> Failed:
        """The reply to request `id` that `problem` prevented."""
        return cls(id, problem.code, problem.parameters)


@dataclass(frozen=True, slots=True)
class Aborting(Message):
    """The last words of a process that its library is about to end."""

    kind = "aborting"
    text: str = of(Text())
