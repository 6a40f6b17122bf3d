"""`playground present`, as people run it: the check of a talk, its exit status, pictures of the stage."""

import subprocess
import sys

import pytest
from PySide6.QtGui import QImage

from playground.core.talk.reading import load_talk, read_talk
from playground.engine.pipe import PipeEngine
from playground.rehearsal import Check
from playground.resources import find
from playground.ui.stage.look import LINES

HEAD = 'title = "T"\n[[scene]]\nprompt = "Roll a die."\nseed = 1\n'


def playground(*arguments: object) -> subprocess.CompletedProcess:
    command = [sys.executable, "-m", "playground", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, timeout=100, encoding="utf-8", check=False)


@pytest.fixture
def script(tmp_path):
    def write(text: str):
        path = tmp_path / "talk.toml"
        path.write_text(text, encoding="utf-8")
        return path

    return write


@pytest.mark.parametrize("path", sorted(find("talks").glob("*.toml")), ids=lambda path: path.stem)
def test_a_shipped_talk_passes_its_check(path):
    done = playground("present", path.stem, "--check")
    assert (done.returncode, done.stderr) == (0, "")
    talk, _ = load_talk(path)
    scenes = "1 scene" if len(talk.scenes) == 1 else f"{len(talk.scenes)} scenes"
    assert done.stdout == f"{path.name}: {scenes}, {len(talk.places)} presses of Page Down, 0 remarks\n"


@pytest.mark.parametrize(
    ("text", "status", "words"),
    [
        (HEAD + "promt = 1", 2, "scene 1, line 5, promt: a talk has no such key"),
        (HEAD + 'chain = "--grammar-file /etc/passwd"', 2, "scene 1, line 5, chain: --grammar-file"),
        (
            HEAD + 'cues = [{ pick = "no such token" }]',
            2,
            "scene 1, line 5, cues[1].pick: the vocabulary has no token no such",
        ),
        (
            HEAD + 'cues = [{ run = "turn" },\n{ step = 1 }]',
            2,
            "scene 1, line 6, cues[2].step: the model has ended its turn before",
        ),
        (HEAD + "cues = [{ step = 900 }]", 2, "scene 1, line 5, cues[1].step: the model ends its turn before all"),
        (
            HEAD + 'chain = { grammar = "no grammar" }\ncues = [{ step = 1 }]',
            2,
            "scene 1, line 5, chain: llama.cpp cannot read",
        ),
        (HEAD.replace("Roll a die.", "word " * 1500), 2, "scene 1, line 3, prompt: "),
        (HEAD.replace("1", "8") + "cues = [{ throw = 10 }]", 0, ""),
    ],
)
def test_what_is_wrong_is_named_with_file_scene_and_key(script, text, status, words):
    path = script(text)
    done = playground("present", path, "--check")
    assert done.returncode == status, done.stderr
    assert words in done.stderr
    assert "Traceback" not in done.stderr
    assert all(line.startswith(f"{path}: ") for line in done.stderr.splitlines())


def seed_of_a_close_draw() -> int:
    """The first seed with which the first token's u lies close to a border."""
    with PipeEngine() as engine:
        for seed in range(200):
            talk, _ = read_talk(HEAD.replace("seed = 1", f"seed = {seed}") + "cues = [{ step = 1 }]")
            check = Check(talk, None)
            for _ in check.run(engine):
                pass
            if check.findings:
                return seed
    raise AssertionError("no draw is close")


def test_a_close_draw_is_flagged_and_a_better_seed_is_offered(script):
    text = HEAD.replace("seed = 1", f"seed = {seed_of_a_close_draw()}") + "cues = [{ step = 1 }]"
    done = playground("present", script(text), "--check", "--seeds", "20")
    assert done.returncode == 1
    flagged, offered = done.stderr.splitlines()
    assert "scene 1, line 5, cues[1].step: u = " in flagged
    assert done.stdout == "talk.toml: 1 scene, 2 presses of Page Down, 1 remark\n"
    assert "of a border" in flagged
    assert offered.endswith("has no remarks")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["present", "no-such-talk"], "the file cannot be read"),
        (["present", "no-such-talk"], "Talks that come with the program: dice, example, greetings, nepal, sampling"),
        (["present", "no-such-talk", "--check"], "Talks that come with the program: dice, "),
        (["present", "dice", "--check", "--theme", "dark"], "--theme has nothing to do with --check"),
        (["present", "dice", "--prompt", "Hi"], "unrecognized arguments: --prompt"),
        (["present", "{bad}"], "promt: a talk has no such key"),
        (["--present", "--view", "map"], "--view takes strip"),
        (["present", "greetings", "--scene", "0"], "--scene takes 1 to"),
        (["present", "dice", "--check", "--scene", "2"], "--scene has nothing to do with --check"),
        (["present"], "FILE"),
    ],
)
def test_what_cannot_be_presented_is_refused(script, arguments, words):
    bad = script(HEAD + "promt = 1")
    done = playground(*(each.format(bad=bad) for each in arguments))
    assert done.returncode == 2
    assert words in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "size"),
    [
        (["--present", "--seed", "7", "--temp", "2", "--steps", "2", "--view", "strip"], (1280, 720)),
        (["present", "greetings", "--steps", "3", "--scene", "2", "--size", "1024x768"], (1024, 768)),
    ],
)
def test_the_stage_as_a_picture(tmp_path, arguments, size):
    file = tmp_path / "stage.png"
    done = playground(*arguments, "--screenshot", file, "--theme", "dark")
    assert (done.returncode, done.stderr) == (0, "")
    image = QImage(str(file))
    assert (image.width(), image.height()) == size
    assert image.height() / LINES == size[1] / 24
    colours = {image.pixelColor(x, y).name() for x in range(0, size[0], 8) for y in range(0, size[1], 8)}
    assert "#0b0f15" in colours
    assert len(colours) > 20
