"""What a window may ask of an engine."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from playground.engine.fields import (
    ArrayPayload,
    Boolean,
    Integer,
    Maybe,
    ProtocolError,
    Record,
    Sequence,
    Text,
    of,
)
from playground.engine.messages import (
    ID,
    MAX_BREADTH,
    MAX_CONTEXT,
    MAX_DEPTH,
    MAX_GRAMMAR,
    MAX_LANES,
    MAX_NODES,
    MAX_TEXT,
    MAX_TOKEN,
    ChatMessage,
    Message,
    OpenOptions,
)

_TOKENS = ArrayPayload("<i4")
_TOKEN = Integer(0, MAX_TOKEN)
_LANE = Integer(0, MAX_LANES - 1)


@dataclass(frozen=True, slots=True)
class Open(Message):
    """Load the model; replies Progress, then Opened. The first request of a process, and the only one of its kind."""

    kind = "open"
    id: int = of(ID)
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
    id: int = of(ID)
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
    id: int = of(ID)
    text: str = of(Text(MAX_TEXT))
    add_special: bool = of(Boolean(), default=True)
    parse_special: bool = of(Boolean(), default=True)


@dataclass(frozen=True, slots=True)
class Breakers(Message):
    """Turn dry's sequence breakers into tokens; replies BreakerTable."""

    kind = "breakers"
    id: int = of(ID)
    texts: tuple[str, ...] = of(Sequence(Text(4096), 64))


@dataclass(frozen=True, slots=True, eq=False)
class Allow(Message):
    """Ask what `grammar` allows after an answer of `tokens`; replies Allowed."""

    kind = "allow"
    id: int = of(ID)
    grammar: str = of(Text(MAX_GRAMMAR))
    tokens: NDArray[np.int32] = of(_TOKENS)


@dataclass(frozen=True, slots=True, eq=False)
class Evaluate(Message):
    """Bring `lane` to the path `tokens`; replies Progress for long ones, then Evaluated.

    What the lane or another one has of it already is not evaluated again. The other lanes stay where they are.
    """

    kind = "evaluate"
    id: int = of(ID)
    tokens: NDArray[np.int32] = of(_TOKENS)
    lane: int = of(_LANE, default=0)


@dataclass(frozen=True, slots=True)
class Advance(Message):
    """Append `token` at index `position` of `lane`, which must be where that lane is; replies Evaluated."""

    kind = "advance"
    id: int = of(ID)
    token: int = of(_TOKEN)
    position: int = of(Integer(0, MAX_CONTEXT))
    lane: int = of(_LANE, default=0)


@dataclass(frozen=True, slots=True)
class AdvanceMany(Message):
    """Append tokens[i] at index positions[i] of lanes[i], each as Advance would; replies EvaluatedMany.

    All in one evaluation where the model's memory allows it, so logits may differ from those of single steps by about
    0.008 (another batch shape). One that fails fails all, and no lane has moved. Raises ProtocolError where the three
    are not equally long, are empty, or name a lane twice.
    """

    kind = "advance_many"
    id: int = of(ID)
    lanes: tuple[int, ...] = of(Sequence(_LANE, MAX_LANES))
    tokens: tuple[int, ...] = of(Sequence(_TOKEN, MAX_LANES))
    positions: tuple[int, ...] = of(Sequence(Integer(0, MAX_CONTEXT), MAX_LANES))

    def __post_init__(self) -> None:
        if not 0 < len(self.lanes) == len(self.tokens) == len(self.positions) == len(set(self.lanes)):
            raise ProtocolError(f"lanes, tokens and positions that belong together expected, not {self}"[:300])


@dataclass(frozen=True, slots=True, eq=False)
class Score(Message):
    """Ask how probable each of `tokens` from index `first` on is, given what stands before; replies Scored.

    The token at index 0 has no prediction, so `first` is at least 1. Replies Progress on the way; the lanes stay where
    they are (what had to make room for a long text is evaluated again when its lane is asked for the next time).
    """

    kind = "score"
    id: int = of(ID)
    tokens: NDArray[np.int32] = of(_TOKENS)
    first: int = of(Integer(1, MAX_CONTEXT), default=1)


@dataclass(frozen=True, slots=True, eq=False)
class LookAhead(Message):
    """Ask for the most probable continuations of the path `tokens`, as a tree; replies Progress, then LookedAhead.

    The leaf with the highest path probability (raw: temperature 1, no sampler) is expanded again and again: it gets its
    `breadth` most probable tokens as children, until every leaf is `depth` steps away or ends the answer, or the next
    expansion would make more than `limit` nodes. A step is a token; with `whole_words` a word: a token that
    leaves its word unfinished is followed by the most probable one, and so on to the word's end. The lanes stay.
    """

    kind = "look_ahead"
    id: int = of(ID)
    tokens: NDArray[np.int32] = of(_TOKENS)
    breadth: int = of(Integer(1, MAX_BREADTH), default=3)
    depth: int = of(Integer(1, MAX_DEPTH), default=4)
    whole_words: bool = of(Boolean(), default=False)
    limit: int = of(Integer(MAX_BREADTH, MAX_NODES), default=256)


@dataclass(frozen=True, slots=True)
class Cancel(Message):
    """Give up the request `target`; that one replies Failed with CANCELLED, or its result if it was quicker."""

    kind = "cancel"
    id: int = of(ID)
    target: int = of(ID)


@dataclass(frozen=True, slots=True)
class Quit(Message):
    """End the process; no reply."""

    kind = "quit"
    id: int = of(ID)
