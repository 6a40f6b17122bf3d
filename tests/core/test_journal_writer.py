"""The thread that writes sessions down: what it is given stays as it was, and a disk that fails costs nothing else."""

import errno
import json
import os
import threading

import pytest

from playground.core.journal import Journal, Writer, facts, read, save
from playground.core.problems import ProblemCode
from playground.core.sampling import PLAIN
from playground.core.session import Mode
from tests.core.sessions import ORIGIN, facts_of, started, step, vocabulary


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
