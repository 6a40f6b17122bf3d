"""``playground export``: a conversation's file as text, without a window."""

import json

import pytest

from playground import __main__
from playground.core.journal import save
from playground.core.journal.facts import compact
from tests.core.sessions import ORIGIN, started, step, vocabulary


@pytest.fixture
def path(tmp_path):
    session = started()
    for _ in range(3):
        step(session)
    save(tmp_path / "one.jsonl", compact(session), session.mode, session.seed, ORIGIN, vocabulary())
    return tmp_path / "one.jsonl"


def run(monkeypatch, *arguments) -> int:
    monkeypatch.setattr("sys.argv", ["playground", "export", *map(str, arguments)])
    return __main__.main()


@pytest.mark.parametrize("kind", ["md", "html", "csv", "json", "next-csv", "next-json"])
def test_each_kind_goes_into_a_file(monkeypatch, path, tmp_path, kind):
    out = tmp_path / "out"
    assert run(monkeypatch, path, "--format", kind, "-o", out) == 0
    text = out.read_text(encoding="utf-8")
    assert text
    if kind.endswith("json"):
        json.loads(text)


def test_markdown_goes_to_the_standard_output(monkeypatch, path, capfd):
    assert run(monkeypatch, path) == 0
    assert "## You\n\nHi" in capfd.readouterr().out


def test_what_cannot_be_is_said_in_one_line(monkeypatch, path, tmp_path, capfd):
    assert run(monkeypatch, tmp_path / "none.jsonl") == 2
    assert run(monkeypatch, path, "-o", tmp_path / "no" / "folder") == 2
    path.write_text("Dear diary\n")
    assert run(monkeypatch, path) == 2
    lines = capfd.readouterr().err.splitlines()
    assert len(lines) == 3
    assert "is no conversation" in lines[2]


def test_damage_is_said_and_the_rest_is_written(monkeypatch, path, capfd):
    path.write_text(path.read_text(encoding="utf-8") + "nonsense\n", encoding="utf-8")
    assert run(monkeypatch, path) == 0
    captured = capfd.readouterr()
    assert "cannot be understood (JSON)" in captured.err
    assert "## You" in captured.out
