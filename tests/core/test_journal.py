"""Sessions on disk: what is written comes back exactly, whatever happened."""

import json
from pathlib import Path

import jsonschema
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from playground.core.journal import Journal, Writer, facts, read, save
from playground.core.sampling import LLAMA_CPP, PLAIN
from playground.core.session import Mode, Session, Turn
from playground.resources import find
from tests.core.sessions import ORIGIN, facts_of, pick, started, step, vocabulary, walk, written

MOVES = st.lists(st.integers(0, 16 * 64), max_size=60)


@pytest.fixture(scope="module")
def validator():
    schema = json.loads(find("session.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


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
