"""`playground figure` of the views that need more than a prompt, in this process: no new one has to be waited for."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from playground import __main__
from playground.core.journal import save, sessions_folder
from playground.core.journal.facts import compact
from playground.ui.figures import run
from tests.core.sessions import ORIGIN, pick, started, step, vocabulary

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def figure(qapp, monkeypatch, tmp_path):
    """Runs the command; the texts of the SVG that it wrote, None if it refused."""

    def run(*arguments: object) -> list[str] | None:
        path = tmp_path / "figure.svg"
        monkeypatch.setattr("sys.argv", ["playground", "figure", "-o", str(path), *map(str, arguments)])
        if status := __main__.main():
            assert status == 2
            assert not path.exists()
            return None
        root = ElementTree.parse(path).getroot()
        return ["".join(each.itertext()) for each in root.iter(f"{SVG}text")]

    return run


def saved(folder: Path) -> Path:
    """A conversation that branches after its first token."""
    session = started()
    first = step(session)
    step(session)
    session.go_to(first)
    pick(session, 9)
    save(folder / "one.jsonl", compact(session), session.mode, session.seed, ORIGIN, vocabulary())
    return folder / "one.jsonl"


def test_columns_at_the_temperatures_that_are_asked_for(figure):
    said = figure("--view", "compare", "--temperatures", "0,1.5", "--steps", 5, "--tint", "rank", "--caption",
                  "--seed", 7)  # fmt: skip
    assert {"A   ", "temperature 0", "B   ", "temperature 1.5", "5 tokens", "rank"} <= set(said)
    assert "C   " not in said
    assert said[-1] == "tiny-chat · “Hi, how are you?” · seed 7"


def test_a_page_of_the_lesson_has_the_models_numbers(figure):
    place = sessions_folder()
    said = figure("--view", "lesson", "--page", 3)
    assert sessions_folder() == place
    assert {"0.269", "0.731", "Hello", "From scores to probabilities"} <= set(said)


def test_the_look_ahead_is_as_broad_and_as_deep_as_it_is_asked_for(figure):
    said = figure("--view", "ahead", "--breadth", 2, "--depth", 1)
    assert any(each.startswith("2 continuations") for each in said)


def test_the_stage_has_the_panels_that_are_asked_for(figure):
    said = figure("--view", "stage", "--panels", "tree,strip", "--steps", 1, "--seed", 7)
    assert {"88.5 %", "Hello", "> 99.99 %", "!"} <= set(said)
    assert any("the dice show u" in each for each in said)


def test_a_saved_tree_needs_no_model(figure, tmp_path):
    said = figure("--view", "tree", "--session", saved(tmp_path), "--caption")
    assert {"Hi", "w9"} <= set(said)
    assert said[-1].startswith("made-up · “Hi”")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["-o", "a.gif", "--view", "tree"], "no film of --view tree"),
        (["--session", "a.jsonl"], "--view conversation or tree"),
        (["--session", "a.jsonl", "--view", "tree"], "a.jsonl"),
        (["--view", "bars", "--temperatures", "1,2"], "--view compare or tree"),
        (["--view", "lesson", "--size", "800x600"], "its own size"),
        (["--view", "ahead", "--breadth", "99"], "--breadth takes 1 to"),
    ],
)
def test_what_cannot_be_had_is_said_in_a_sentence(figure, capsys, arguments, words):
    assert figure(*arguments) is None
    assert words in capsys.readouterr().err


def test_a_place_where_nothing_can_be_written_is_said_before_anything_is_drawn(figure, capsys, monkeypatch, tmp_path):
    monkeypatch.setattr(run, "scene_of", lambda *_: pytest.fail("a film nobody can have"))
    assert figure("-o", tmp_path / "none" / "a.gif", "--gif", "sweep") is None
    assert "cannot be written: No such file or directory." in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["--temperatures", "1,9"], ["--panels", "tower"], ["--page", "10"]])
def test_what_makes_no_sense_is_refused_by_the_parser(figure, capsys, arguments):
    with pytest.raises(SystemExit):
        figure(*arguments)
    assert arguments[1] in capsys.readouterr().err
