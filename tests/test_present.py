"""`playground present`, as people run it: the check of a talk, its exit status, pictures of the stage."""

import subprocess
import sys

import pytest
from PySide6.QtGui import QImage

from playground import __main__
from playground.core.problems import Problem, ProblemCode, ProblemError
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


@pytest.fixture
def check(qapp, monkeypatch, capsys):
    """The check in this process, which need not be waited for: exit status, summary and remarks."""

    def run(talk: object, *arguments: object) -> tuple[int, str, list[str]]:
        monkeypatch.setattr("sys.argv", ["playground", "present", str(talk), "--check", *map(str, arguments)])
        status = __main__.main()
        said = capsys.readouterr()
        return status, said.out, said.err.splitlines()

    return run


@pytest.mark.parametrize("path", sorted(find("talks").glob("*.toml")), ids=lambda path: path.stem)
def test_a_shipped_talk_passes_its_check(check, path):
    talk, _ = load_talk(path)
    scenes = "1 scene" if len(talk.scenes) == 1 else f"{len(talk.scenes)} scenes"
    summary = f"{path.name}: {scenes}, {len(talk.places)} presses of Page Down, 0 remarks\n"
    assert check(path.stem) == (0, summary, [])


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
def test_what_is_wrong_is_named_with_file_scene_and_key(check, script, text, status, words):
    path = script(text)
    ended, _, remarks = check(path)
    assert ended == status, remarks
    assert words in "\n".join(remarks)
    assert all(line.startswith(f"{path}: ") for line in remarks)


MANY = """
title = "T"
[[scene]]
prompt = "Roll a die."
seed = 8
view = ["tree", "text", "temperatures"]
caption = "LONG"
cues = [
    { pick = "no such token" },
    { view = ["temperatures", "tree"], caption = "LONG" },
    { step = 900 },
]
[[scene]]
prompt = "Roll a die."
seed = 1
chain = { grammar = "no grammar" }
[[scene]]
prompt = "Roll a die."
seed = 1
model = "given"
view = ["text", "tree"]
[[scene]]
prompt = "Roll a die."
seed = 8
cues = [{ throw = 10 }]
""".replace("LONG", 20 * "long ")


def test_all_that_is_wrong_is_said_at_once(check, script, tmp_path):
    path = script(MANY)
    status, summary, remarks = check(path, "--model", tmp_path / "none.gguf", "--seeds", 2)
    starts = [
        "scene 1, line 6, view: temperatures, tree cannot be seen beside text",
        "scene 1, line 7, caption: too long for a stage of 1024 × 768, which shows “long long ",
        "scene 1, line 9, cues[1].pick: the vocabulary has no token no such token",
        "scene 1, line 10, cues[2].view: temperatures cannot be seen beside tree",
        "scene 1, line 10, cues[2].caption: too long for a stage",
        "scene 1, line 11, cues[3].step: the model ends its turn before all",
        "scene 2, line 16, chain: llama.cpp cannot read",
        "scene 3, line 21, view: tree cannot be seen beside text",
        "scene 3, line 20, model: ",
        "scene 1: no seed helps",
    ]
    said = [line.removeprefix(f"{path}: ") for line in remarks if "is within 0.01" not in line]
    assert len(said) == len(starts)
    assert all(line.startswith(start) for line, start in zip(said, starts, strict=True)), said
    n_remarks = len(remarks) - 1
    assert (status, summary) == (2, f"talk.toml: 4 scenes, 6 presses of Page Down, {n_remarks} remarks\n")


def test_what_is_only_not_seen_can_be_given(check, script):
    path = script(HEAD.replace("1", "8") + 'view = ["tree", "text"]')
    assert check(path, "--seeds", 5) == (
        1,
        "talk.toml: 1 scene, 1 press of Page Down, 1 remark\n",
        [f"{path}: scene 1, line 5, view: tree cannot be seen beside text"],
    )


def test_a_talk_that_cannot_be_read_has_a_summary_too(check, script):
    path = script(HEAD + "promt = 1\nseeed = 2")
    status, summary, remarks = check(path)
    assert (status, summary, len(remarks)) == (2, "talk.toml: 2 mistakes, no scene was run\n", 2)
    assert check(script("title = "))[:2] == (2, "talk.toml: 1 mistake, no scene was run\n")


def test_an_engine_that_keeps_dying_ends_one_scene_only(check, script, monkeypatch):
    evaluate, died = PipeEngine.evaluate, []

    def die_once(engine, tokens):
        if not died:
            died.append(Problem.of(ProblemCode.ENGINE_KEEPS_DYING, attempts=3, reason="signal 9"))
            raise ProblemError(died[0])
        return evaluate(engine, tokens)

    monkeypatch.setattr(PipeEngine, "evaluate", die_once)
    scene = HEAD.removeprefix('title = "T"\n').replace("1", "8")
    status, summary, (remark,) = check(script(HEAD + scene + "cues = [{ throw = 10 }]"))
    assert (status, summary) == (2, "talk.toml: 2 scenes, 2 presses of Page Down, 1 remark\n")
    assert "scene 1, line 3, prompt: The engine's process ended 3 times" in remark


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


def test_a_close_draw_is_flagged_and_a_better_seed_is_offered(check, script):
    text = HEAD.replace("seed = 1", f"seed = {seed_of_a_close_draw()}") + "cues = [{ step = 1 }]"
    status, summary, (flagged, offered) = check(script(text), "--seeds", 20)
    assert (status, summary) == (1, "talk.toml: 1 scene, 2 presses of Page Down, 1 remark\n")
    assert "scene 1, line 5, cues[1].step: u = " in flagged
    assert "of a border" in flagged
    assert offered.endswith("has no remarks")
    _, _, remarks = check(script(f'{text}\ncaption = "{20 * "long "}"'), "--seeds", 20)
    assert remarks[-1].endswith("leaves the remarks that have nothing to do with the dice")


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
        (["--present", "--view", "strip,text,tree"], "--view: tree cannot be seen beside text."),
        (["present", "greetings", "--scene", "0"], "--scene takes 1 to"),
        (["present", "dice", "--check", "--scene", "2"], "--scene has nothing to do with --check"),
        (["present"], "FILE"),
    ],
)
def test_what_cannot_be_presented_is_refused(script, monkeypatch, capsys, arguments, words):
    bad = script(HEAD + "promt = 1")
    monkeypatch.setattr("sys.argv", ["playground", *(each.format(bad=bad) for each in arguments)])
    try:
        status = __main__.main()
    except SystemExit as ended:
        status = ended.code
    assert status == 2
    assert words in capsys.readouterr().err


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
