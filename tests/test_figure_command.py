"""`playground figure`, as a script runs it: a process of its own, its file, its exit code."""

import argparse
import io
import json
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image

from playground.ui.figures import command
from playground.ui.figures.command import STILL_VIEWS, TINTS, VIEW_NAMES
from playground.ui.figures.views import LESSON, VIEWS, WINDOW
from playground.ui.tints.tint import Tint
from tests.ui.spoken import mark_commands, unmarked

ASKED = ("--prompt", "Hi, how are you?", "--temp", "2", "--top-k", "6", "--seed", "7")
README = Path(__file__).parents[1] / "README.md"
SVG = "{http://www.w3.org/2000/svg}"


def run(*arguments: object) -> subprocess.CompletedProcess:
    command = [sys.executable, "-m", "playground", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, timeout=110, encoding="utf-8", check=False)


def figure(folder, name, *arguments: object) -> bytes:
    done = run("figure", *arguments, "-o", folder / name)
    assert done.returncode == 0, done.stderr
    assert [each.name for each in folder.iterdir()] == [name]
    return (folder / name).read_bytes()


def percent_of(p: float) -> str:
    """As a chart writes what is at least one in a hundred."""
    return f"{100 * p:.1f} %"


def test_the_views_of_the_command_line_are_those_that_there_are():
    assert {*VIEWS, LESSON, WINDOW} == set(VIEW_NAMES)
    assert {name for name, view in VIEWS.items() if not view.in_films} | {LESSON, WINDOW} == set(STILL_VIEWS)
    assert [tint.value for tint in Tint] == list(TINTS)


def test_the_numbers_are_those_of_the_trace(tmp_path):
    traced = run("trace", *ASKED, "--steps", 1, "--json").stdout.splitlines()
    steps = [json.loads(line) for line in traced[1:-1]]
    data = figure(tmp_path, "greeting.svg", *ASKED, "--view", "next", "--caption")
    root = ElementTree.fromstring(data)
    texts = ["".join(each.itertext()) for each in root.iter(f"{SVG}text")]
    for candidate in steps[0]["candidates"]:
        for key in ("raw_p", "p"):
            if candidate[key] >= 0.01:
                assert percent_of(candidate[key]) in texts
    assert f"{int(steps[0]['u'] * 1000) / 1000:.3f}" in texts
    assert steps[0]["chosen"]["text"].strip() in " ".join(texts)
    assert "tiny-chat · “Hi, how are you?” · top-k 6 · temperature 2 · seed 7" in root.find(f"{SVG}desc").text


def test_a_png_has_the_size_times_the_scale(tmp_path):
    data = figure(tmp_path, "greeting.png", *ASKED, "--size", "600x400", "--scale", 2, "--theme", "dark")
    picture = Image.open(io.BytesIO(data))
    assert picture.size == (1200, 800)
    assert "seed 7" in picture.text["Description"]


def test_steps_make_a_film(tmp_path):
    data = figure(tmp_path, "greeting.gif", *ASKED, "--gif", "steps", "--steps", 2, "--rows", 5)
    film = Image.open(io.BytesIO(data))
    assert film.n_frames == 5
    assert film.info["loop"] == 0


def test_a_sweep_makes_a_film_of_less_than_three_megabytes(tmp_path):
    data = figure(tmp_path, "sweep.gif", *ASKED, "--size", "960x600")
    assert Image.open(io.BytesIO(data)).n_frames == 64
    assert len(data) < 3_000_000


def test_the_whole_window_is_a_picture(tmp_path):
    done = run("figure", "-o", tmp_path / "window.png", *ASKED, "--view", "window", "--size", "1280x720")
    assert (done.returncode, done.stderr) == (0, "")
    data = (tmp_path / "window.png").read_bytes()
    assert Image.open(io.BytesIO(data)).size == (1280, 720)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["-o", "{folder}/a.png", "--model", "{folder}/none.gguf"], "no file"),
        (["-o", "{folder}/a.png", "--rows", "50", "--size", "800x500"], "does not fit into 800 x 500"),
        (["-o", "{folder}/a.png", "--size", "16000x16000", "--scale", "4"], "too large"),
    ],
)
def test_what_cannot_be_drawn_is_one_sentence_and_leaves_no_file(tmp_path, arguments, words):
    done = run("figure", *(argument.format(folder=tmp_path) for argument in arguments))
    assert done.returncode == 2
    assert words in done.stderr
    assert "Traceback" not in done.stderr
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ("a.jpg", ".svg, .png or .gif"),
        ("a", ".svg, .png or .gif"),
        ("a.svg --gif sweep", "--gif makes a .gif"),
        ("a.svg --view window", ".png only"),
        ("a.gif --view conversation", "--gif steps"),
        ("a.gif --gif steps", "--steps"),
        ("a.png --scale 9", "--scale takes 1 to 4"),
        ("a.png --rows 3", "--rows takes 5 to 50"),
        ("a.png --seed -1", "--seed"),
        ("a.png --temp nan", "--temp"),
        ("a.png --view stage --panels strip,text,tree", "--panels: tree cannot be seen beside text."),
        ("a.png --view stage --panels temperatures,tree", "--panels: temperatures cannot be seen beside tree."),
        ("a.png --panels strip", "--panels belongs to --view stage."),
        ("a.png --page 3", "--page belongs to --view lesson."),
        ("a.png --breadth 2", "--breadth belongs to --view ahead."),
        ("a.png --tint rank", "--tint belongs to --view conversation, compare or window."),
        ("a.png --view tree --log", "--log belongs to --view bars, next or window."),
        ("a.png --view luck --rows 10", "--rows belongs to"),
        ("a.png --session b.jsonl", "--session belongs to --view conversation or tree."),
        ("a.png --view tree --session b.jsonl --seed 0", "--seed has nothing to do with --session"),
        ("a.png --view tree --session b.jsonl --top-k 3", "A sampler has nothing to do with --session"),
        ("a.gif --view conversation --session b.jsonl --steps 2", "no film of a --session"),
        ("a.svg --scale 2", "--scale is for .png and .gif"),
    ],
)
def test_what_makes_no_sense_or_would_not_be_shown_is_refused_before_anything_is_begun(
    monkeypatch, capsys, arguments, words
):
    for is_marked in (False, True):
        if is_marked:
            mark_commands(monkeypatch)
        parser = argparse.ArgumentParser()
        command.add_arguments(parser)
        assert command.run(parser.parse_args(["-o", *arguments.split()])) == 2
        (line,) = capsys.readouterr().err.splitlines()
        assert words in line.replace("«", "").replace("»", "")
    assert unmarked(line).strip(" .") == "playground figure:"


def test_each_view_has_the_options_that_the_readme_names():
    rows = README.read_text(encoding="utf-8").split("| its own options |\n|---|---|---|\n")[1].splitlines()
    for row in rows[: rows.index("")]:
        views, _, named = (cell.strip() for cell in row.strip("|").split("|"))
        for view in views.split(", "):
            takes = {name.replace("_", "-") for name, (its, _) in command.OF_VIEWS.items() if view in its}
            assert set(re.findall(r"`--([a-z-]+)`", named)) - {"steps", "size"} == takes, view


def test_nothing_is_written_over_what_is_there_when_it_fails(tmp_path):
    there = tmp_path / "a.svg"
    there.write_text("old")
    done = run("figure", "-o", there, "--model", tmp_path / "none.gguf")
    assert done.returncode == 2
    assert there.read_text() == "old"


def test_where_the_turn_has_ended_there_are_no_bars(tmp_path):
    done = run("figure", "-o", tmp_path / "a.png", *ASKED, "--steps", 200)
    assert done.returncode == 2
    assert "ended its turn" in done.stderr
