"""What the window and the engine's process say to each other.

Requests carry an id; every request gets exactly one last reply with the same id: the one that belongs to it, or
`Failed`. `Progress` may come before. `Hello` and `Aborting` belong to no request.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from playground.core.problems import Problem, ProblemCode
from playground.core.vocabulary import Vocabulary
from playground.engine import framing
from playground.engine.fields import (
    ArrayPayload,
    Boolean,
    Integer,
    Kind,
    Maybe,
    Number,
    OneOf,
    Pair,
    ProtocolError,
    Record,
    Scalar,
    Sequence,
    Text,
    VocabularyPayload,
    kinds_of,
    of,
    payload_of,
)

#: Raised by one when a message changes; the window and its engine come from one installation, so they must agree.
VERSION = 1

MAX_TEXT = 4_000_000
MAX_CONTEXT = 2**24
MAX_GRAMMAR = 100_000
_TOKENS = ArrayPayload("<i4")
_ID = Integer(1, 2**53)


class Phase(Enum):
    """What a progress report is about."""

    LOADING = "loading"  # reading the model's file: done of total are thousandths
    CHECKING = "checking"  # the first evaluations of a model that has just been loaded
    EVALUATING = "evaluating"  # tokens of a path


class MemoryKind(Enum):
    """What the model keeps of the tokens it has seen, and so whether it can forget the last ones only."""

    ATTENTION = "attention"  # rewinds exactly
    SLIDING_WINDOW = "sliding_window"  # rewinds where the whole window is still there
    RECURRENT = "recurrent"  # one state for everything: going back evaluates again
    HYBRID = "hybrid"  # as recurrent


@dataclass(frozen=True, slots=True)
class ChatMessage:
    """One turn: the role is "system", "user" or "assistant"."""

    role: str = of(Text(64))
    content: str = of(Text(MAX_TEXT))


@dataclass(frozen=True, slots=True)
class OpenOptions:
    """How a model is opened; 0 takes the default: context min(model's, 4096), threads = physical cores - 1."""

    n_ctx: int = of(Integer(0, MAX_CONTEXT), default=0)
    n_threads: int = of(Integer(0, 1024), default=0)
    n_gpu_layers: int = of(Integer(-1, 2**20), default=-1)  # -1: all of them, where the build can
    use_extra_buffers: bool = of(Boolean(), default=True)  # False: safe mode, weights are not repacked


@dataclass(frozen=True, slots=True)
class Thinking:
    """The tags between which the model thinks before it answers."""

    open: str = of(Text(64))
    close: str = of(Text(64))
    has_switch: bool = of(Boolean())  # the template reads enable_thinking


@dataclass(frozen=True, slots=True)
class ModelInfo:
    """What is known of an open model; -1 stands for a token the vocabulary does not have."""

    path: str = of(Text(65536))
    name: str = of(Text())
    architecture: str = of(Text())
    description: str = of(Text())
    n_parameters: int = of(Integer())
    size_bytes: int = of(Integer())  # of the weights
    n_vocab: int = of(Integer(1, 2**31))
    n_ctx: int = of(Integer(1, MAX_CONTEXT))
    n_ctx_train: int = of(Integer(0, 2**40))
    n_threads: int = of(Integer(1, 1024))
    memory: MemoryKind = of(OneOf(MemoryKind))
    offloaded: bool = of(Boolean())  # to a graphics processor
    safe_mode: bool = of(Boolean())  # weights not repacked, see engine.safemode
    bos: int = of(Integer(-1, 2**31))
    eos: int = of(Integer(-1, 2**31))
    adds_bos: bool = of(Boolean())
    leading_space: bool = of(Boolean())  # the vocabulary puts a space before text that begins; readers leave it out
    template: str = of(Text(MAX_TEXT))  # "" where the model has none
    thinking: Thinking | None = of(Maybe(Record(Thinking)))
    sampling: tuple[tuple[str, str], ...] = of(Sequence(Pair(Text())))  # general.sampling.*, without that prefix
    metadata: tuple[tuple[str, str], ...] = of(Sequence(Pair(Text(65536))))  # general.*, long values cut
    engine: str = of(Text())  # version of llama.cpp's binding


class Message:
    """Anything that travels; `kind` names it in the header."""

    kind: ClassVar[str]


# Requests


@dataclass(frozen=True, slots=True)
class Open(Message):
    """Load the model; replies Progress, then Opened. The first request of a process, and the only one of its kind."""

    kind = "open"
    id: int = of(_ID)
    path: str = of(Text(65536))
    options: OpenOptions = of(Record(OpenOptions), default=OpenOptions())


@dataclass(frozen=True, slots=True)
class Render(Message):
    """Run the chat template over `messages` and tokenize; replies Rendered.

    after: text that already lies on the path. Where the rendering goes on from it, the reply has only the tokens of
    what follows, so a new turn never turns an earlier answer's tokens into text and back.
    enable_thinking: the template's own switch; None leaves the variable undefined.
    """

    kind = "render"
    id: int = of(_ID)
    messages: tuple[ChatMessage, ...] = of(Sequence(Record(ChatMessage), 100_000))
    after: str = of(Text(MAX_TEXT), default="")
    add_generation_prompt: bool = of(Boolean(), default=True)
    enable_thinking: bool | None = of(Maybe(Boolean()), default=None)


@dataclass(frozen=True, slots=True)
class Tokenize(Message):
    """Turn text into tokens; replies Tokenized.

    add_special: begin as the vocabulary wants it (BOS); a leading BOS in the text is then not doubled, and no text at
    all is BOS alone where there is one. parse_special: the text of a control token becomes that token.
    """

    kind = "tokenize"
    id: int = of(_ID)
    text: str = of(Text(MAX_TEXT))
    add_special: bool = of(Boolean(), default=True)
    parse_special: bool = of(Boolean(), default=True)


@dataclass(frozen=True, slots=True)
class Breakers(Message):
    """Turn dry's sequence breakers into tokens; replies BreakerTable."""

    kind = "breakers"
    id: int = of(_ID)
    texts: tuple[str, ...] = of(Sequence(Text(4096), 64))


@dataclass(frozen=True, slots=True, eq=False)
class Allow(Message):
    """Ask what `grammar` allows after an answer of `tokens`; replies Allowed."""

    kind = "allow"
    id: int = of(_ID)
    grammar: str = of(Text(MAX_GRAMMAR))
    tokens: NDArray[np.int32] = of(_TOKENS)


@dataclass(frozen=True, slots=True, eq=False)
class Evaluate(Message):
    """Go to the path `tokens`; replies Progress for long ones, then Evaluated."""

    kind = "evaluate"
    id: int = of(_ID)
    tokens: NDArray[np.int32] = of(_TOKENS)


@dataclass(frozen=True, slots=True)
class Advance(Message):
    """Append `token` at index `position`, which must be where the engine is; replies Evaluated."""

    kind = "advance"
    id: int = of(_ID)
    token: int = of(Integer(0, 2**31))
    position: int = of(Integer(0, MAX_CONTEXT))


@dataclass(frozen=True, slots=True)
class Cancel(Message):
    """Give up the request `target`; that one replies Failed with CANCELLED, or its result if it was quicker."""

    kind = "cancel"
    id: int = of(_ID)
    target: int = of(_ID)


@dataclass(frozen=True, slots=True)
class Quit(Message):
    """End the process; no reply."""

    kind = "quit"
    id: int = of(_ID)


# Replies


@dataclass(frozen=True, slots=True)
class Hello(Message):
    """The process has started and has its library."""

    kind = "hello"
    version: int = of(Integer())


@dataclass(frozen=True, slots=True)
class Progress(Message):
    """How far a request has come."""

    kind = "progress"
    id: int = of(_ID)
    phase: Phase = of(OneOf(Phase))
    done: int = of(Integer())
    total: int = of(Integer())


@dataclass(frozen=True, slots=True, eq=False)
class Opened(Message):
    """The model is ready."""

    kind = "opened"
    id: int = of(_ID)
    info: ModelInfo = of(Record(ModelInfo))
    vocabulary: Vocabulary = of(VocabularyPayload())


@dataclass(frozen=True, slots=True, eq=False)
class Rendered(Message):
    """The template's text, frozen here: it may depend on the clock.

    continues: tokens are only those that follow the request's `after`; else they are of the whole text, because
    `after` was empty or the template wrote the history differently.
    """

    kind = "rendered"
    id: int = of(_ID)
    text: str = of(Text(MAX_TEXT))
    continues: bool = of(Boolean())
    tokens: NDArray[np.int32] = of(_TOKENS)


@dataclass(frozen=True, slots=True, eq=False)
class Tokenized(Message):
    """The tokens of a text."""

    kind = "tokenized"
    id: int = of(_ID)
    tokens: NDArray[np.int32] = of(_TOKENS)


@dataclass(frozen=True, slots=True, eq=False)
class BreakerTable(Message):
    """Sequence breakers as tokens, packed as core.sampling.context says."""

    kind = "breaker_table"
    id: int = of(_ID)
    packed: NDArray[np.int32] = of(_TOKENS)


@dataclass(frozen=True, slots=True, eq=False)
class Allowed(Message):
    """uint8[n_vocab], 1 for each token that the grammar allows next."""

    kind = "allowed"
    id: int = of(_ID)
    mask: NDArray[np.uint8] = of(ArrayPayload("|u1"))


@dataclass(frozen=True, slots=True, eq=False)
class Evaluated(Message):
    """The model's scores for the token that would come next.

    position: the index that token will take, which is the number of tokens on the path. milliseconds: spent in the
    engine. n_reused: tokens of the path that needed no evaluation. logits: float32[n_vocab], finite, read-only.
    """

    kind = "evaluated"
    id: int = of(_ID)
    position: int = of(Integer(1, MAX_CONTEXT))
    milliseconds: float = of(Number())
    n_reused: int = of(Integer(0, MAX_CONTEXT))
    logits: NDArray[np.float32] = of(ArrayPayload("<f4"))


@dataclass(frozen=True, slots=True)
class Failed(Message):
    """A request that came to nothing. Its problem's code and parameters travel."""

    kind = "failed"
    id: int = of(_ID)
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


#: What a window may ask, and what an engine may answer.
REQUESTS = (Open, Render, Tokenize, Breakers, Allow, Evaluate, Advance, Cancel, Quit)
#: Each request gets exactly one of these.
LAST_REPLIES = (Opened, Rendered, Tokenized, BreakerTable, Allowed, Evaluated, Failed)
REPLIES = (Hello, Progress, Aborting, *LAST_REPLIES)

_MESSAGES: dict[str, type[Message]] = {cls.kind: cls for cls in REQUESTS + REPLIES}
_PAYLOADS = {cls: payload_of(cls) for cls in _MESSAGES.values()}


def encode(message: Message) -> tuple[bytes, memoryview | bytes]:
    """(prefix and header, payload) of `message`, to be written one after the other.

    Raises ProtocolError or FramingError where the message does not keep to the protocol.
    """
    header: dict[str, Any] = {"kind": message.kind}
    for name, kind in kinds_of(type(message)):
        header[name] = kind.dump(getattr(message, name))
    payload: memoryview | bytes = b""
    if carried := _PAYLOADS[type(message)]:
        payload = carried[1].dump(getattr(message, carried[0]))
    return framing.encode_frame(header, len(payload)), payload


def decode(header: dict, payload: memoryview) -> Message:
    """The message of a frame; raises ProtocolError where it does not keep to the protocol."""
    kind_name = header.pop("kind", None)
    cls = _MESSAGES.get(kind_name) if isinstance(kind_name, str) else None
    if cls is None:
        raise ProtocolError("a message of an unknown kind")
    kinds: tuple[tuple[str, Kind], ...] = kinds_of(cls)
    if header.keys() != {name for name, _ in kinds}:
        raise ProtocolError(f"{cls.kind} has other fields: {sorted(header)}"[:200])
    values = {name: kind.load(header[name]) for name, kind in kinds}
    if carried := _PAYLOADS[cls]:
        values[carried[0]] = carried[1].load(payload)
    elif payload:
        raise ProtocolError(f"{cls.kind} has no payload")
    return cls(**values)
