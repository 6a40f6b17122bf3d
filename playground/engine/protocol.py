"""What the window and the engine's process say to each other.

Requests carry an id; every request gets exactly one last reply with the same id: the one that belongs to it, or
`Failed`. `Progress` may come before. `Hello` and `Aborting` belong to no request. This is the door: who speaks the
protocol imports from here, wherever a message is written down.
"""

from __future__ import annotations

from typing import Any

from playground.engine import framing
from playground.engine.fields import Kind, ProtocolError, kinds_of, payload_of
from playground.engine.messages import (
    MAX_BREADTH,
    MAX_CONTEXT,
    MAX_DEPTH,
    MAX_GRAMMAR,
    MAX_LANES,
    MAX_NODES,
    MAX_TEXT,
    N_TOP,
    ChatMessage,
    MemoryKind,
    Message,
    ModelInfo,
    OpenOptions,
    Phase,
    Thinking,
)
from playground.engine.replies import (
    Aborting,
    Allowed,
    BreakerTable,
    Evaluated,
    EvaluatedMany,
    Failed,
    Hello,
    LookedAhead,
    Opened,
    Progress,
    Rendered,
    Scored,
    Tokenized,
)
from playground.engine.requests import (
    Advance,
    AdvanceMany,
    Allow,
    Breakers,
    Cancel,
    Evaluate,
    LookAhead,
    Open,
    Quit,
    Render,
    Score,
    Tokenize,
)
from playground.engine.tables import NODE, SCORE

__all__ = [
    "LAST_REPLIES",
    "MAX_BREADTH",
    "MAX_CONTEXT",
    "MAX_DEPTH",
    "MAX_GRAMMAR",
    "MAX_LANES",
    "MAX_NODES",
    "MAX_TEXT",
    "NODE",
    "N_TOP",
    "REPLIES",
    "REQUESTS",
    "SCORE",
    "VERSION",
    "Aborting",
    "Advance",
    "AdvanceMany",
    "Allow",
    "Allowed",
    "BreakerTable",
    "Breakers",
    "Cancel",
    "ChatMessage",
    "Evaluate",
    "Evaluated",
    "EvaluatedMany",
    "Failed",
    "Hello",
    "LookAhead",
    "LookedAhead",
    "MemoryKind",
    "Message",
    "ModelInfo",
    "Open",
    "OpenOptions",
    "Opened",
    "Phase",
    "Progress",
    "Quit",
    "Render",
    "Rendered",
    "Score",
    "Scored",
    "Thinking",
    "Tokenize",
    "Tokenized",
    "decode",
    "encode",
]

#: Raised by one when a message changes; the window and its engine come from one installation, so they must agree.
VERSION = 2

#: What a window may ask, and what an engine may answer.
REQUESTS = (Open, Render, Tokenize, Breakers, Allow, Evaluate, Advance, AdvanceMany, Score, LookAhead, Cancel, Quit)
#: Each request gets exactly one of these.
LAST_REPLIES = (
    Opened,
    Rendered,
    Tokenized,
    BreakerTable,
    Allowed,
    Evaluated,
    EvaluatedMany,
    Scored,
    LookedAhead,
    Failed,
)
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
