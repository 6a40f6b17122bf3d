"""What the window and the engine say to each other survives the pipe, and nothing else gets through."""

import contextlib
import itertools
import json
import struct

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from playground.core.problems import Problem, ProblemCode
from playground.core.vocabulary import Vocabulary
from playground.engine import framing
from playground.engine import protocol as p
from playground.engine.fields import ProtocolError
from playground.engine.framing import FrameReader, FramingError

INFO = p.ModelInfo(
    path="/models/a b.gguf",
    name="ä",
    architecture="llama",
    description="",
    n_parameters=1,
    size_bytes=2,
    n_vocab=3,
    n_ctx=4,
    n_ctx_train=5,
    n_threads=1,
    memory=p.MemoryKind.HYBRID,
    offloaded=False,
    safe_mode=True,
    bos=-1,
    eos=2,
    adds_bos=False,
    leading_space=True,
    template="{{ x }}",
    thinking=p.Thinking("<think>", "</think>", True),
    sampling=(("temp", "0.6"),),
    metadata=(("general.name", "ä"),),
    engine="0",
)
TABLE = Vocabulary(b"a\xe2bc", np.array([0, 1, 2, 4], np.int32), np.array([0, 2, 5], np.uint8))
TOKENS = np.array([1, 2, 70000], np.int32)
SCORES = np.array(
    [(-0.5, 1, 2.5, [1, 2, 0, -1, -1], [-0.5, -1, -2, -np.inf, -np.inf]), (-9, 3, 0, [0, 1, 2, -1, -1], [-1] * 5)],
    p.SCORE,
)
NODES = np.array([(-1, 2, -0.5, 1), (-1, 0, -1, 1), (0, 1, -0.25, 1), (2, 1, 0, 2)], p.NODE)
MESSAGES = [
    p.Open(1, "x.gguf", p.OpenOptions(n_ctx=9, use_extra_buffers=False)),
    p.Render(2, (p.ChatMessage("user", "hi\ud800 日"),), "after", False, True),
    p.Tokenize(3, "text", False, True),
    p.Evaluate(4, TOKENS),
    p.Advance(5, 7, 3),
    p.Cancel(6, 4),
    p.Quit(7),
    p.Hello(p.VERSION),
    p.Progress(1, p.Phase.CHECKING, 1, 2),
    p.Opened(1, INFO, TABLE),
    p.Rendered(2, "text", True, TOKENS),
    p.Tokenized(3, TOKENS[:0]),
    p.Evaluated(4, 3, 1.5, 0, np.array([0.5, -1], np.float32)),
    p.Failed.because(4, Problem.of(ProblemCode.TOKEN_OUT_OF_RANGE, token=5, n_vocab=3, why="x", share=0.5)),
    p.Aborting("GGML_ASSERT(x) failed"),
    p.Breakers(11, ("\n", ":", "the end")),
    p.BreakerTable(11, np.array([5, 0, 7, 2, 8, 9], np.int32)),
    p.Allow(12, 'root ::= "yes"', np.array([3, 1], np.int32)),
    p.Allowed(12, np.array([0, 1, 1, 0], np.uint8)),
    p.Evaluate(13, TOKENS, 3),
    p.AdvanceMany(14, (0, 2), (7, 8), (3, 9)),
    p.EvaluatedMany(14, (0, 2), (4, 10), 1.5, np.array([[0.5, -1, 2], [1, 2, 3]], np.float32)),
    p.Score(15, TOKENS, 2),
    p.Scored(15, 2, 1.5, SCORES),
    p.LookAhead(16, TOKENS, 6, 8, True, 512),
    p.LookedAhead(16, True, 1.5, NODES),
]


def frame(message: p.Message) -> bytes:
    header, payload = p.encode(message)
    return header + bytes(payload)


def read(data: bytes) -> list[p.Message]:
    return [p.decode(header, payload) for header, payload in FrameReader().feed(data)]


def facts(value: object) -> object:
    """A message as something that can be compared."""
    if isinstance(value, np.ndarray):
        return value.tobytes() if value.dtype.fields else value.tolist()
    if isinstance(value, Vocabulary):
        return value.pieces, value.offsets.tolist(), value.flags.tolist()
    if isinstance(value, p.Message):
        return type(value), [facts(getattr(value, name)) for name in value.__dataclass_fields__]
    return value


@pytest.mark.parametrize("message", MESSAGES, ids=lambda message: message.kind)
def test_a_message_arrives_as_it_was_sent(message):
    (arrived,) = read(frame(message))
    assert facts(arrived) == facts(message)


def test_every_kind_of_message_is_tried():
    assert {type(message) for message in MESSAGES} == set(p.REQUESTS + p.REPLIES)


@given(st.lists(st.integers(1, 400), max_size=40))
@settings(max_examples=50, deadline=None)
def test_messages_arrive_in_whatever_pieces(sizes):
    data = b"".join(map(frame, MESSAGES))
    reader, arrived, ends = FrameReader(), [], [*itertools.accumulate(sizes), len(data)]
    start = 0
    for end in ends:
        arrived += [p.decode(*one) for one in reader.feed(data[start:end])]
        start = end
    assert facts(arrived[-1]) == facts(MESSAGES[-1])
    assert len(arrived) == len(MESSAGES)


def test_logits_lie_aligned_and_read_only_in_the_buffer_they_were_read_into():
    (arrived,) = read(frame(p.Evaluated(4, 3, 1.5, 0, np.arange(1000, dtype=np.float32))))
    assert arrived.logits.flags.aligned
    assert not arrived.logits.flags.writeable
    assert not arrived.logits.flags.owndata


def raw(header: object, payload: bytes = b"") -> bytes:
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    return struct.pack("<II", len(text) + len(payload), len(text)) + text + payload


LOOK_AHEAD = {"kind": "look_ahead", "id": 1, "breadth": 1, "depth": 1, "whole_words": False, "limit": 9}
MANY = {"kind": "evaluated_many", "id": 1, "lanes": [1, 2], "positions": [3, 4], "milliseconds": 1}


@pytest.mark.parametrize(
    "data",
    [
        struct.pack("<II", framing.MAX_BODY + 8, 8) + b"{}      ",
        struct.pack("<II", 8, 16) + b" " * 16,
        struct.pack("<II", 8, 0) + b" " * 8,
        struct.pack("<II", 7, 7) + b"{}     ",
        struct.pack("<II", 8, 8) + b"nonsense",
        struct.pack("<II", 8, 8) + b"\xff\xfe" * 4,
        struct.pack("<II", 80000, 80000) + b"[" * 80000,
        raw([1, 2]),
        raw({}),
        raw({"kind": []}),
        raw({"kind": "launch"}),
        raw({"kind": "quit"}),
        raw({"kind": "quit", "id": 0}),
        raw({"kind": "quit", "id": True}),
        raw({"kind": "quit", "id": 1.0}),
        raw({"kind": "quit", "id": 2**60}),
        raw({"kind": "quit", "id": 1, "more": 1}),
        raw({"kind": "quit", "id": 1}, b"12345678"),
        raw({"kind": "advance", "id": 1, "token": -1, "position": 0}),
        raw({"kind": "evaluate", "id": 1}, b"123"),
        raw({"kind": "open", "id": 1, "path": "x", "options": {}}),
        raw({"kind": "progress", "id": 1, "phase": "dreaming", "done": 0, "total": 0}),
        raw({"kind": "failed", "id": 1, "code": "file_missing", "parameters": [["path", [1]]]}),
        raw({"kind": "failed", "id": 1, "code": "file_missing", "parameters": [["path", "x"]] * 17}),
        raw({"kind": "evaluated", "id": 1, "position": 1, "milliseconds": float("nan"), "n_reused": 0}),
        raw({"kind": "render", "id": 1, "messages": "x", "after": "", "add_generation_prompt": 1}),
        raw({"kind": "advance", "id": 1, "token": 1, "position": 0, "lane": p.MAX_LANES}),
        raw({"kind": "advance_many", "id": 1, "lanes": [1, 1], "tokens": [1, 1], "positions": [0, 0]}),
        raw({"kind": "advance_many", "id": 1, "lanes": [1, 2], "tokens": [1], "positions": [0, 0]}),
        raw({"kind": "advance_many", "id": 1, "lanes": [], "tokens": [], "positions": []}),
        raw({"kind": "advance_many", "id": 1, "lanes": [0] * 5, "tokens": [0] * 5, "positions": [0] * 5}),
        raw({"kind": "score", "id": 1, "first": 0}, TOKENS.tobytes()),
        raw({**LOOK_AHEAD, "breadth": 7}, TOKENS.tobytes()),
        raw({**LOOK_AHEAD, "depth": 9}, TOKENS.tobytes()),
        raw({**LOOK_AHEAD, "limit": 513}, TOKENS.tobytes()),
        raw({**MANY, "lanes": [1]}, struct.pack("<II4f", 2, 2, 1, 2, 3, 4)),
        raw(MANY, struct.pack("<II3f", 2, 2, 1, 2, 3)),
        raw(MANY, struct.pack("<II", 2, 2**31)),
        raw(MANY, struct.pack("<II", 0, 0)),
        raw(MANY, b"123"),
    ],
)
def test_what_is_not_of_the_protocol_is_refused(data):
    with pytest.raises((FramingError, ProtocolError)):
        read(data)


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        (NODES, "parent", -2),
        (NODES, "parent", 1_000),
        (NODES, "parent", 3),  # the last one's own parent: a walk to the root would never end
        (NODES, "token", -1),
        (NODES, "ln_p", np.nan),
        (NODES, "ln_p", 1),
        (NODES, "step", 0),
        (NODES, "step", 4),
        (SCORES, "ln_p", np.nan),
        (SCORES, "ln_p", -np.inf),
        (SCORES, "rank", 0),
        (SCORES, "entropy", np.inf),
        (SCORES, "entropy", -1),
        (SCORES, "top", -2),
        (SCORES, "top_ln_p", 0.5),
    ],
)
def test_a_table_that_no_model_can_give_is_refused(table, column, value):
    wrong = table.copy()
    wrong[column][-1] = value
    message = p.Scored(1, 1, 1.0, wrong) if table is SCORES else p.LookedAhead(1, True, 1.0, wrong)
    with pytest.raises(ProtocolError):
        p.encode(message)
    right = p.Scored(1, 1, 1.0, SCORES) if table is SCORES else p.LookedAhead(1, True, 1.0, NODES)
    fields = json.loads(p.encode(right)[0][framing.PREFIX_SIZE :])
    with pytest.raises(ProtocolError):
        p.decode(fields, memoryview(wrong.tobytes()))


def test_a_tree_is_no_larger_than_was_ever_asked():
    many = np.zeros(p.MAX_NODES + 1, p.NODE)
    many["parent"], many["step"] = -1, 1
    with pytest.raises(ProtocolError):
        p.encode(p.LookedAhead(1, True, 1.0, many))


@pytest.mark.parametrize("cut", [0, 3, 4, 10, 19])
def test_a_vocabulary_that_is_cut_short_is_refused(cut):
    header, payload = p.encode(p.Opened(1, INFO, TABLE))
    fields = json.loads(header[framing.PREFIX_SIZE :])
    with pytest.raises(ProtocolError):
        p.decode(fields, memoryview(bytes(payload))[:cut])


def test_a_vocabulary_whose_parts_do_not_fit_is_refused():
    header, payload = p.encode(p.Opened(1, INFO, TABLE))
    for offsets in ([0, 3, 2, 4], [1, 1, 2, 4], [0, 1, 2, 9]):
        wrong = payload[:4] + np.array(offsets, "<i4").tobytes() + payload[20:]
        with pytest.raises(ProtocolError):
            p.decode(json.loads(header[framing.PREFIX_SIZE :]), memoryview(wrong))


@given(st.integers(0, len(MESSAGES) - 1), st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), max_size=5))
@settings(max_examples=300, deadline=None)
def test_damaged_frames_are_refused_and_nothing_worse(index, changes):
    data = bytearray(frame(MESSAGES[index]))
    for at, byte in changes:
        data[at % len(data)] = byte
    with contextlib.suppress(FramingError, ProtocolError):
        read(bytes(data))


@pytest.mark.parametrize(
    "message",
    [
        p.Advance(1, -1, 0),
        p.Evaluate(1, np.array([1.0])),
        p.Tokenize(1, "x" * (p.MAX_TEXT + 1)),
        p.Open(0, "x"),
        p.Evaluated(1, 1, float("inf"), 0, np.zeros(1, np.float32)),
    ],
)
def test_nothing_out_of_bounds_is_sent(message):
    with pytest.raises(ProtocolError):
        p.encode(message)
