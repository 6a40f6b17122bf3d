"""Sessions on disk: what is written comes back exactly, whatever happened; unfinished and damaged files."""

import errno
import json
import os
import threading
from pathlib import Path

import jsonschema
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from playground.core.journal import Journal, Writer, entries, facts, new_path, read, save
from playground.core.journal import format as form
from playground.core.journal.fingerprint import WHOLE, fingerprint
from playground.core.problems import ProblemCode, ProblemError
from playground.core.sampling import LLAMA_CPP, PLAIN
from playground.core.session import LONGEST_NAME, Mode, Session, Turn
from playground.resources import find
from tests.core.sessions import ORIGIN, TURN, facts_of, pick, started, step, vocabulary, walk

LONG_NAME = b"n" * (LONGEST_NAME + 1)
MOVES = st.lists(st.integers(0, 16 * 64), max_size=60)


@pytest.fixture(scope="module")
def validator():
    schema = json.loads(find("session.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "sessions" / "one.jsonl"


def written(path: Path, moves=(), session: Session | None = None, close=True) -> Session:
    """A session whose every change went through a journal."""
    problems = []
    writer = Writer(lambda journal, problem: problems.append(problem))
    session = session or started()
    journal = Journal(writer, session, path, vocabulary(), lambda: ORIGIN)
    journal.begin(PLAIN)
    journal.session.watchers.append(journal.take)
    walk(session, list(moves))
    if close:
        journal.close()
    writer.close()
    assert not problems
    return session


def forked(session: Session) -> list:
    """Two roads from the present place, of which the second is the present one."""
    first = step(session, PLAIN)
    session.back()
    second = pick(session, (first.token + 1) % 8)
    session.back()
    return [first, second]


def test_where_forward_leads_after_a_click_on_a_token_comes_back(path):
    session = started()

    def act(session: Session) -> None:
        [first, second] = forked(session)
        assert session.here.ahead is second
        session.go_before(first)

    comes_back(path, session, act)
    assert session.here.ahead is session.here.children[0]


def test_where_forward_leads_after_a_deletion_was_undone_comes_back(path):
    session = started()

    def act(session: Session) -> None:
        [_first, second] = forked(session)
        session.delete(second)
        session.delete(second, False)

    comes_back(path, session, act)
    assert session.here.ahead is session.here.children[1]


def comes_back(path: Path, session: Session, act) -> None:
    """What is done to a session while a journal follows it is in the file."""
    writer = Writer(lambda journal, problem: pytest.fail(str(problem)))
    journal = Journal(writer, session, path, vocabulary(), lambda: ORIGIN)
    journal.begin(PLAIN)
    session.watchers.append(journal.take)
    act(session)
    journal.close()
    writer.close()
    assert facts_of(read(path).session) == facts_of(session)


@settings(max_examples=60, deadline=None)
@given(moves=MOVES)
def test_whatever_happened_comes_back(tmp_path_factory, moves):
    path = tmp_path_factory.mktemp("walk") / "one.jsonl"
    session = written(path, moves)
    loaded = read(path)
    assert loaded.damage is None
    assert facts_of(loaded.session) == facts_of(session)


@settings(max_examples=40, deadline=None)
@given(moves=MOVES)
def test_a_saved_file_has_all_but_what_is_deleted(tmp_path_factory, moves):
    path = tmp_path_factory.mktemp("walk") / "one.jsonl"
    session = started()
    walk(session, moves)
    save(path, facts.compact(session), session.mode, session.seed, ORIGIN, vocabulary())
    loaded = read(path)
    gone = {node for node in session.nodes if any(each.deleted for each in node.ancestry())}
    kept = [node for node in session.nodes if node not in gone]
    assert [node.token for node in loaded.session.nodes] == [node.token for node in kept]
    assert [node.choice for node in loaded.session.nodes] == [node.choice for node in kept]
    assert loaded.session.tokens() == [node.token for node in session.here.path() if node not in gone]
    assert loaded.closed


@settings(max_examples=30, deadline=None)
@given(moves=MOVES, more=MOVES)
def test_a_file_that_was_read_goes_on(tmp_path_factory, moves, more):
    path = tmp_path_factory.mktemp("walk") / "one.jsonl"
    written(path, moves)
    loaded, writer = read(path), Writer()
    journal = Journal(writer, loaded.session, path, vocabulary(), lambda: ORIGIN, loaded.resume)
    journal.begin(LLAMA_CPP)
    journal.session.watchers.append(journal.take)
    walk(loaded.session, more)
    journal.close()
    writer.close()
    again = read(path)
    assert again.damage is None
    assert facts_of(again.session) == facts_of(loaded.session)
    assert again.chain == LLAMA_CPP


def test_every_line_keeps_to_the_schema(path, validator):
    written(path, range(200))
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    for line in lines:
        validator.validate(line)
    kinds = {line.get("kind") for line in lines}
    assert kinds == {*(kind.value for kind in facts.Kind), "pieces", "chain", None}


def test_the_schema_knows_nonsense(validator):
    for record in ({"kind": "moved"}, {"kind": "magic"}, {"kind": "seed", "seed": -1}, {"kind": "closed", "more": 1}):
        assert not validator.is_valid(record)


def test_model_vocabulary_and_chain_come_back(path):
    session = written(path, range(300))
    loaded, told = read(path), vocabulary()
    assert loaded.origin == ORIGIN
    assert loaded.chain == PLAIN
    assert loaded.closed
    mentioned = {node.token for node in session.nodes[1:]}
    assert {3, 4, 5, 6} <= mentioned
    for token in mentioned:
        assert loaded.vocabulary.piece(token) == told.piece(token)
        assert loaded.vocabulary.flags[token] == told.flags[token]


def test_odd_numbers_and_texts_come_back(path):
    session = started()
    node = pick(session, 9)
    node.choice = _odd(node.choice)
    lone = Session(Mode.TEXT, 2**32 - 1)
    lone.append_prompt(lone.root, [1], Turn("a\ud800b\u2028\x00", "", ""))
    written(path, session=session)
    loaded = read(path).session.nodes[-1].choice
    assert loaded.surprise_bits == float("inf")
    assert (loaded.u, loaded.raw_p, loaded.states) == (0.1 + 0.2, 5e-324, {"mirostat": (1 / 3,)})
    assert loaded.shown.p.tobytes() == node.choice.shown.p.tobytes()
    assert loaded.shown.rest == node.choice.shown.rest == (7, 5e-324)
    path.unlink()
    written(path, session=lone)
    assert read(path).session.here.turn.text == "a?b\u2028\x00"


def _odd(choice):
    from dataclasses import replace

    shown = replace(choice.shown, p=np.float32(np.random.default_rng(1).random(20)) ** 30, rest=(7, 5e-324))
    return replace(
        choice, surprise_bits=float("inf"), u=0.1 + 0.2, raw_p=5e-324, states={"mirostat": (1 / 3,)}, shown=shown
    )


def test_a_later_change_does_not_reach_into_an_earlier_record(path):
    """The writer's thread is held back until everything has happened."""
    gate, session = threading.Event(), started()

    def origin():
        gate.wait()
        return ORIGIN

    writer = Writer()
    journal = Journal(writer, session, path, vocabulary(), origin)
    journal.begin(PLAIN)
    journal.session.watchers.append(journal.take)
    step(session)
    session.rename(session.here, "first")
    session.rename(session.here, "second")
    session.redraw()
    gate.set()
    journal.close()
    writer.close()
    names = [json.loads(line).get("name") for line in path.read_text().splitlines() if '"label"' in line]
    assert names == ["first", "second"]


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


# The writer's troubles


def test_a_disk_that_fails_is_told_once_and_the_session_goes_on(path, monkeypatch):
    told = []
    writer, session = Writer(lambda journal, problem: told.append((journal, problem))), started()
    journal = Journal(writer, session, path, vocabulary(), lambda: ORIGIN)

    def full(_fileno):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    journal.begin(PLAIN)
    journal.session.watchers.append(journal.take)
    writer.close()
    step(session)
    step(session)
    journal.close()
    writer.close()
    assert [(each, problem.code) for each, problem in told] == [(journal, ProblemCode.SESSION_NOT_KEPT)]
    assert told[0][1].get("reason") == os.strerror(errno.ENOSPC)
    assert read(path).damage is None


def test_what_cannot_be_written_ends_its_own_journal_only(path):
    told = []
    writer, good, bad = Writer(lambda journal, problem: told.append(journal)), started(), started()
    journals = [
        Journal(writer, session, path.with_name(name), vocabulary(), lambda: ORIGIN)
        for session, name in ((bad, "bad.jsonl"), (good, "good.jsonl"))
    ]
    for journal in journals:
        journal.begin(PLAIN)
        journal.session.watchers.append(journal.take)
    bad.rename(bad.here, "x")
    bad.here.name = None
    bad.hide(bad.here)
    step(good)
    for journal in journals:
        journal.close()
    writer.close()
    assert told == journals[:1]
    assert read(path.with_name("bad.jsonl")).session.here.name == "x"
    assert facts_of(read(path.with_name("good.jsonl")).session) == facts_of(good)


def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "file").write_text("in the way")
    told = []
    writer = Writer(lambda journal, problem: told.append(problem.code))
    journal = Journal(writer, started(), tmp_path / "file" / "one.jsonl", vocabulary(), lambda: ORIGIN)
    journal.begin(PLAIN)
    journal.session.watchers.append(journal.take)
    writer.close()
    assert told == [ProblemCode.SESSION_NOT_KEPT]
    assert journal.has_failed


def test_a_disk_that_is_too_slow_is_told_and_nothing_piles_up(path, monkeypatch):
    monkeypatch.setattr("playground.core.journal.writing.MOST_WAITING", 20)
    gate, told, session = threading.Event(), [], started()

    def origin():
        gate.wait()
        return ORIGIN

    writer = Writer(lambda journal, problem: told.append(problem.code))
    journal = Journal(writer, session, path, vocabulary(), origin)
    journal.begin(PLAIN)
    journal.session.watchers.append(journal.take)
    for _ in range(50):
        step(session)
    assert told == [ProblemCode.SESSION_DISK_SLOW]
    assert writer.n_waiting < 40
    gate.set()
    writer.close()


def test_saving_leaves_the_old_file_where_it_fails(tmp_path, monkeypatch):
    path = tmp_path / "kept.jsonl"
    path.write_text("old")

    def fail(*_):
        raise OSError(errno.EIO, "broken")

    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(OSError, match="broken"):
        save(path, facts.compact(started()), Mode.CHAT, 1, ORIGIN, vocabulary())
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


# The folder, the fingerprint


def test_the_folder_lists_what_was_changed_last(tmp_path):
    for number, text in enumerate(["First words", "Second", "<b>Third</b>\n\u202ewords"]):
        session = Session(Mode.CHAT, 1)
        session.append_prompt(session.root, [1, 2], Turn(text, "", ""))
        path = tmp_path / f"{number}.jsonl"
        written(path, session=session, close=number != 1)
        os.utime(path, (number, number))
    (tmp_path / "notes.jsonl").write_text("Dear diary")
    (tmp_path / "other.txt").write_text("")
    listed = entries(tmp_path, 2)
    assert [entry.title for entry in listed] == ["<b>Third</b> \u202ewords", "Second"]
    assert [entry.closed for entry in listed] == [True, False]
    assert listed[0].model == ORIGIN.name
    assert entries(tmp_path / "none", 5) == []


def test_a_dull_first_message_is_no_title(tmp_path):
    session = started()
    step(session)
    session.append_prompt(session.here, [7, 8], Turn("What matters", "", ""))
    written(tmp_path / "one.jsonl", session=session)
    assert entries(tmp_path, 1)[0].title == TURN.text
    assert entries(tmp_path, 1, dull=TURN.text)[0].title == "What matters"
    assert entries(tmp_path, 1, dull="What matters")[0].title == TURN.text


def test_a_new_name_is_free_and_says_nothing(tmp_path):
    first = new_path(tmp_path)
    first.touch()
    second = new_path(tmp_path, {tmp_path / first.name.replace("-001", "-002")})
    assert second.name != first.name
    assert not second.exists()
    assert TURN.text not in second.name


def test_a_fingerprint_tells_files_apart(tmp_path):
    data = bytearray(np.random.default_rng(1).bytes(WHOLE + 100))
    made = set()
    for name, change in (("a", None), ("b", 0), ("c", len(data) - 1), ("d", 2**20 + 10)):
        if change is not None:
            data[change] ^= 1
        (tmp_path / name).write_bytes(data)
        made.add(fingerprint(str(tmp_path / name)))
    (tmp_path / "small").write_bytes(data[:1000])
    made.add(fingerprint(str(tmp_path / "small")))
    assert len(made) == 5
    (tmp_path / "copy").write_bytes(data)
    assert fingerprint(str(tmp_path / "copy")) == fingerprint(str(tmp_path / "d"))


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
