"""What requests and replies are made of: bounds, states, records."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import ClassVar

from playground.engine.fields import Boolean, Integer, Maybe, OneOf, Pair, Record, Sequence, Text, of

MAX_TEXT = 4_000_000
MAX_CONTEXT = 2**24
MAX_GRAMMAR = 100_000
MAX_TOKEN = 2**31 - 1
#: Paths that an engine holds side by side: lane 0 is the window's, the others are the columns of a comparison.
MAX_LANES = 4
#: A tree of continuations: children of a node, steps along a branch, nodes in all.
MAX_BREADTH, MAX_DEPTH, MAX_NODES = 6, 8, 512
#: How many of the most probable tokens a score names.
N_TOP = 5
ID = Integer(1, 2**53)


class Phase(Enum):
    """What a progress report is about."""

    LOADING = "loading"  # reading the model's file: done of total are thousandths
    CHECKING = "checking"  # the first evaluations of a model that has just been loaded
    EVALUATING = "evaluating"  # tokens of a path or a text; of a look ahead then its nodes, of the limit


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
