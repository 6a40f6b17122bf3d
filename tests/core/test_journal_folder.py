"""The folder of sessions: what it lists, how files in it are called, and how files of models are told apart."""

import os

import numpy as np

from playground.core.journal import entries, new_path
from playground.core.journal.fingerprint import WHOLE, fingerprint
from playground.core.session import Mode, Session, Turn
from tests.core.sessions import ORIGIN, TURN, started, step, written


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
