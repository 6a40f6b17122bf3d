"""Unfinished, damaged and hostile files of sessions: what came before the damage is kept, and the damage is named."""

import json
import os
from pathlib import Path

import numpy as np
import pytest

from playground.core.journal import Journal, Writer, read
from playground.core.journal import format as form
from playground.core.problems import ProblemCode, ProblemError
from playground.core.sampling import PLAIN
from playground.core.session import LONGEST_NAME
from tests.core.sessions import ORIGIN, facts_of, started, step, vocabulary, written

LONG_NAME = b"n" * (LONGEST_NAME + 1)


def test_an_unfinished_last_line_is_dropped_and_the_file_goes_on(path):
    session = written(path, [0, 1, 2], close=False)
    whole = path.read_bytes()
    path.write_bytes(whole + b'{"kind":"moved","no')
    loaded = read(path)
    assert loaded.damage is None
    assert not loaded.closed
    assert facts_of(loaded.session) == facts_of(session)
    writer = Writer()
    journal = Journal(writer, loaded.session, path, vocabulary(), lambda: ORIGIN, loaded.resume)
    journal.begin(PLAIN)
    journal.session.watchers.append(journal.take)
    journal.close()
    writer.close()
    assert path.read_bytes().startswith(whole)
    assert read(path).damage is None


def test_a_cut_at_any_byte_gives_what_came_before(path):
    session = written(path, [0, 5, 7, 10, 1])
    data = path.read_bytes()
    for size in range(data.index(b"\n") + 1, len(data), 17):
        path.write_bytes(data[:size])
        loaded = read(path)
        assert loaded.damage is None
        assert len(loaded.session.nodes) <= len(session.nodes)
        tokens = [node.token for node in loaded.session.nodes]
        assert tokens == [node.token for node in session.nodes[: len(tokens)]]


def broken(path: Path, line: int, change) -> list[str]:
    """The file with one line changed; its lines."""
    lines = path.read_text(encoding="utf-8").splitlines()
    record = json.loads(lines[line])
    change(record)
    lines[line] = json.dumps(record)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return lines


DAMAGES = {
    "kind": {"kind": "magic"},
    "number": {"number": 1},
    "parent": {"parent": 99},
    "token": {"token": 49_000},
    "u": {"u": float("nan")},
    "p": {"p": 2.0},
    "rank": {"rank": 0},
    "chain": {"chain": 7},
    "by": {"by": ["draw"]},
    "seed": {"seed": -1},
    "states": {"states": {"adaptive_p": [1.0, 0.0]}},
    "shown": {"shown": [[1], [0.5], [True]]},
    "rest": {"shown": [[1], [0.5], [0.5]], "rest": [-1, 0.5]},
    "beside": {"beside": 1},
}


@pytest.mark.parametrize("reason", DAMAGES)
def test_a_damaged_record_is_named_and_what_came_before_is_kept(path, reason):
    session = written(path, [0, 0, 0])
    lines = path.read_text(encoding="utf-8").splitlines()
    last = max(n for n, line in enumerate(lines) if '"by":' in line)
    broken(path, last, lambda record: record.update(DAMAGES[reason]))
    loaded = read(path)
    assert loaded.damage is not None
    assert loaded.damage.line == last + 1
    assert loaded.damage.reason in (reason, "NaN")
    assert loaded.resume is None
    assert len(loaded.session.nodes) == len(session.nodes) - 1


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"\xff\n", "JSON"),
        (b"[]\n", "JSON"),
        (b"[" * 100_000 + b"\n", "JSON"),
        (b'{"kind":"seed","seed":' + b"9" * 5000 + b"}\n", "JSON"),
        (b'{"kind":"seed","seed":true}\n', "seed"),
        (b'{"kind":"label","node":0,"name":"","hidden":false,"deleted":true}\n', "deleted"),
        (b'{"kind":"label","node":1,"hidden":false,"deleted":false,"name":"' + LONG_NAME + b'"}\n', "name"),
        (b'{"kind":"redraw","node":1,"redraw":0,"ahead":1}\n', "ahead"),
        (b'{"kind":"summary","node":1,"log_sum_exp":1e999,"entropy":0,"tokens":[],"logits":[]}\n', "log_sum_exp"),
        (b'{"kind":"turn","node":1,"text":"\\ud800","system":"","rendered":"","history":[]}\n', "text"),
        (b'{"kind":"pieces","pieces":[[8,0,null,"zz"]]}\n', "pieces"),
        (b'{"kind":"pieces","pieces":[[50,0,"x"]]}\n', "pieces"),
        (b'{"kind":"use","chain":5}\n', "chain"),
    ],
)  # fmt: skip
def test_a_hostile_line_ends_the_reading(path, line, reason):
    session = written(path, session=started())
    n_lines = path.read_bytes().count(b"\n")
    path.write_bytes(path.read_bytes() + line)
    loaded = read(path)
    assert (loaded.damage.line, loaded.damage.reason) == (n_lines + 1, reason)
    assert loaded.session.tokens() == session.tokens()


def test_a_line_that_is_too_long_ends_the_reading(path, monkeypatch):
    session = written(path)
    lines = path.read_bytes().splitlines(keepends=True)
    longest = max(map(len, lines))
    monkeypatch.setattr("playground.core.journal.reading.LONGEST_LINE", longest)
    path.write_bytes(path.read_bytes() + b"x" * (longest + 1) + b"\n")
    loaded = read(path)
    assert (loaded.damage.line, loaded.damage.reason) == (len(lines) + 1, "line")
    assert loaded.session.tokens() == session.tokens()


def test_jumps_without_end_are_stopped(path, monkeypatch):
    monkeypatch.setattr("playground.core.journal.replay._MOST_WALKED", 100)
    written(path, [0] * 20, close=False)
    with path.open("a") as file:
        file.writelines(f'{{"kind":"moved","node":{node}}}\n' for node in (1, 20) * 10)
    assert read(path).damage.reason == "moves"


FOREIGN = {
    "empty": (b"", ProblemCode.SESSION_FOREIGN),
    "text": (b"Dear diary\n", ProblemCode.SESSION_FOREIGN),
    "other JSON": (b'{"a": 1}\n', ProblemCode.SESSION_FOREIGN),
    "GGUF": (b"GGUF" + bytes(100), ProblemCode.SESSION_FOREIGN),
    "later": (b'{"format":"sampling-playground-session","version":2}\n', ProblemCode.SESSION_NEWER),
    "no seed": (b'{"format":"sampling-playground-session","version":1,"mode":"chat"}\n', ProblemCode.SESSION_DAMAGED),
}


@pytest.mark.parametrize("name", FOREIGN)
def test_what_is_no_session_is_refused(path, name):
    data, code = FOREIGN[name]
    path.parent.mkdir()
    path.write_bytes(data)
    with pytest.raises(ProblemError) as refused:
        read(path)
    assert refused.value.problem.code is code


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_what_is_no_file_is_refused(tmp_path, monkeypatch):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path, code in (
        (pipe, ProblemCode.SESSION_FOREIGN),
        (tmp_path, ProblemCode.SESSION_FOREIGN),
        (tmp_path / "none", ProblemCode.FILE_MISSING),
    ):
        with pytest.raises(ProblemError) as refused:
            read(path)
        assert refused.value.problem.code is code
    big = tmp_path / "big"
    big.write_bytes(bytes(100))
    monkeypatch.setattr("playground.core.journal.reading.MOST_BYTES", 99)
    with pytest.raises(ProblemError) as refused:
        read(big)
    assert refused.value.problem.code is ProblemCode.SESSION_TOO_BIG


# Mutations


def _mutated(data: bytearray, rng: np.random.Generator, lines: list[bytes]) -> bytes:
    """One to three changes: bytes, bits, cuts, lines doubled, moved or lost, words of the format at odd places."""
    words = (
        b"-1",
        b"1e400",
        b"null",
        b'""',
        b"[]",
        b"{}",
        b"true",
        b"99999999999999999999",
        b'"\\ud800"',
        b"NaN",
        b"\x00",
    )
    for _ in range(int(rng.integers(1, 4))):
        at = int(rng.integers(0, len(data)))
        what = rng.integers(0, 6)
        if what == 0:
            data[at] = int(rng.integers(0, 256))
        elif what == 1:
            del data[at : at + int(rng.integers(1, 40))]
        elif what == 2:
            data[at:at] = words[int(rng.integers(0, len(words)))]
        elif what == 3:
            data[at:at] = lines[int(rng.integers(0, len(lines)))]
        elif what == 4:
            colon = data.find(b":", at)
            end = min((each for each in (data.find(b",", colon), data.find(b"}", colon)) if each > 0), default=at)
            if colon > 0:
                data[colon + 1 : end] = words[int(rng.integers(0, len(words)))]
        else:
            del data[at:]
        if not data:
            break
    return bytes(data)


@pytest.mark.parametrize("n", [400, pytest.param(10_000, marks=[pytest.mark.soak, pytest.mark.timeout(1800)])])
def test_mutations_give_a_message_or_a_sound_session(path, n):
    written(path, [*range(16), *range(64, 90)])
    whole, rng = path.read_bytes(), np.random.default_rng(7)
    lines = whole.splitlines(keepends=True)
    n_read = n_damaged = 0
    for _ in range(n):
        path.write_bytes(_mutated(bytearray(whole), rng, lines))
        try:
            loaded = read(path)
        except ProblemError:
            continue
        n_read += 1
        n_damaged += loaded.damage is not None
        _sound(loaded)
    assert n_read > n / 4
    assert n_damaged > n / 4


def _sound(loaded) -> None:
    """Nodes stand in a tree, every token can be shown, and the session goes on."""
    session = loaded.session
    for number, node in enumerate(session.nodes[1:], 1):
        assert node.number == number
        assert node.parent.number < number
        assert node in node.parent.children
        loaded.vocabulary.piece(node.token)
        assert node.ahead is None or node.ahead.parent is node
    assert session.here in [session.root, *session.root.road_ahead()]
    assert len(session.nodes) <= form.MOST_NODES
    facts_of(session)
    session.back()
    if session.here is not session.root:
        step(session)
