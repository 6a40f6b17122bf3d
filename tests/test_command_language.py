"""The command line speaks the language that --language, or else the system, asks for."""

import json
import os
import re
import subprocess
import sys
import unicodedata

import pytest

from playground import __main__
from playground.core.journal import save
from playground.core.journal.facts import compact
from playground.trace import _TableWriter
from playground.ui.figures.command import VIEW_NAMES
from playground.ui.terminal.parsing import parser_of
from playground.ui.terminal.speaking import asked_for
from playground.ui.words.language_names import spoken
from tests.core.sessions import ORIGIN, started, step, vocabulary
from tests.ui.spoken import mark_commands, unmarked

#: What stands in a help as it is in every language: options, their choices, places of values, names of views.
NAMES = re.compile(rf"--?[a-z-]+|\{{.*?\}}|\b[A-Z]\S*|WxH|\b(?:{'|'.join(VIEW_NAMES)})\b")
TALK = 'title = "T"\n[[scene]]\nprompt = "Roll a die."\nseed = 1\ncues = [{ pick = "no such token" }]\n'


def playground(*arguments: object, **environment: str) -> subprocess.CompletedProcess:
    command = [sys.executable, "-m", "playground", *map(str, arguments)]
    known = {"env": os.environ | environment, "encoding": environment.get("PYTHONIOENCODING", "utf-8")}
    return subprocess.run(command, capture_output=True, timeout=100, check=False, **known)


@pytest.mark.parametrize("command", ["", *__main__.COMMANDS])
def test_all_of_a_help_is_said_in_the_language(monkeypatch, capsys, command):
    mark_commands(monkeypatch)
    monkeypatch.setattr("sys.argv", ["playground", *filter(None, [command]), "--help"])
    with pytest.raises(SystemExit) as ended:
        __main__.main()
    assert not ended.value.code
    usage, _, words = capsys.readouterr().out.partition("\n\n")
    assert usage.startswith(f"«usage: »{f'playground {command}'.strip()} [-h]")
    assert "«show this help message and exit»" in words
    assert re.findall("[A-Za-z]{2,}.*", NAMES.sub("", unmarked(words))) == []


def test_help_in_korean_also_where_the_terminal_lacks_its_letters():
    done = playground("trace", "--help", "--language", "ko")
    assert (done.returncode, done.stderr) == (0, "")
    assert "  --top-k N             0 이상\n" in done.stdout
    done = playground("trace", "--help", LANGUAGE="ko_KR.UTF-8:en", PYTHONIOENCODING="latin-1")
    assert (done.returncode, done.stderr) == (0, "")
    assert "  --top-k N             0 \\uc774\\uc0c1\n" in done.stdout


def test_errors_in_korean(tmp_path):
    missing = tmp_path / "none.gguf"
    done = playground("trace", "--text", "", "--model", missing, LC_ALL="ko_KR.UTF-8")
    assert done.returncode == 2
    assert done.stderr == f"playground trace: {missing} 파일이 없습니다. 다른 파일을 고르세요.\n"
    done = playground("figure", "-o", "a.svg", "--temp", "x", "--language=ko")
    assert done.returncode == 2
    assert done.stderr == "playground figure: --temp: 허용 값은 0~100입니다(입력: x).\n"


def test_remarks_of_a_check_in_korean(tmp_path):
    path = tmp_path / "talk.toml"
    path.write_text(TALK, encoding="utf-8")
    done = playground("present", path, "--check", "--language", "ko")
    assert done.returncode == 2
    assert done.stderr == f"{path}: 장면 1, 5행, cues[1].pick: 어휘에 no such token 토큰이 없습니다\n"


def test_a_transcript_in_korean(tmp_path):
    session = started()
    step(session)
    save(tmp_path / "one.jsonl", compact(session), session.mode, session.seed, ORIGIN, vocabulary())
    done = playground("export", tmp_path / "one.jsonl", "--language", "ko")
    assert (done.returncode, done.stderr) == (0, "")
    assert "## 사용자\n\nHi\n" in done.stdout


def records() -> list[dict]:
    done = playground("trace", "--text", "The", "--steps", 2, "--top", 2, "--seed", 1, "--pick", 70, "--json")
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_a_traces_table_is_said_in_the_language_and_its_english_is_as_ever(monkeypatch, capsys):
    head, picked, drawn, last = records()
    write = _TableWriter()
    for record in (head, picked, {**drawn, "candidates": [{**drawn["candidates"][0], "cut_by": "top_k"}]}, last):
        write(record)
    english = capsys.readouterr().out
    lines = (
        r"model   tiny-chat, 4096 tokens, context 1024",
        r"prompt  0:\S+ \d+:\S+",
        r"chain   plain",
        r"seed    1",
        r"",
        r"position \d+   u 0\.\d{4}   entropy \d\.\d\d bits \(raw \d\.\d\d\)   pick: a   rank \d+",
        *(3 * [r" [> ] +\d+  .{20} logit [ \d-]{4}\.\d{3}   raw [ \d]{2,3}\.\d{4}%   final [ \d]{2,3}\.\d{4}%"]),
        r"           4093 others {24}raw [ \d]{2,3}\.\d{4}%   final [ \d]{2,3}\.\d{4}%",
        r"",
        r"position .*   draw: .*   rank \d+",
        r".*%   cut by top_k",
        r"           \d+ others .*",
        r"",
        r"stopped: steps",
        r".+",
    )
    assert len(english.splitlines()) == len(lines)
    for line, form in zip(english.splitlines(), lines, strict=True):
        assert re.fullmatch(form, line), line
    mark_commands(monkeypatch)
    for record in (head, {**drawn, "candidates": []}, {**last, "text": ""}):
        write(record)
    said = unmarked(capsys.readouterr().out)
    assert not re.search("[a-z]", said), said


def test_english_needs_no_qt():
    code = "import sys; sys.argv = ['playground', 'trace', '--help']\nfrom playground.__main__ import main\n"
    code += "try: main()\nexcept SystemExit: print('PySide6' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=100, check=False)
    assert done.stdout.splitlines()[-1] == "False"
    assert done.stdout.startswith("usage: playground trace [-h] [--model FILE] (--prompt TEXT | --text TEXT)\n")
    assert "\noptions:\n  -h, --help            show this help message and exit\n" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "choice"),
    [
        ("--prompt Hi", ""),
        ("--language ko", "ko"),
        ("trace --prompt Hi --language=ko", "ko"),
        ("--lang ko --language en", "en"),
        ("--language", ""),
        ("-- --language ko", ""),
    ],
)
def test_the_language_is_known_before_anything_is_parsed(arguments, choice):
    assert asked_for(arguments.split()) == choice


@pytest.mark.parametrize("language", [["--language", "ko"], ["--language=ko"]])
def test_the_language_may_stand_before_the_command(language):
    assert __main__._command_first([*language, "trace", "--help"]) == ["trace", *language, "--help"]
    assert __main__._command_first([*language, "--seed", "1"]) == [*language, "--seed", "1"]


@pytest.mark.parametrize(
    ("environment", "code"),
    [
        ({}, "en"),
        ({"LANG": "ko_KR.UTF-8"}, "ko"),
        ({"LANG": "ko"}, "ko"),
        ({"LANG": "kok_IN"}, "en"),
        ({"LANG": "ko_KR", "LC_MESSAGES": "en_US"}, "en"),
        ({"LANG": "ko_KR", "LC_ALL": "C.UTF-8"}, "en"),
        ({"LANG": "en_US", "LC_CTYPE": "ko_KR"}, "en"),
        ({"LANG": "en_US", "LANGUAGE": "de:ko:en"}, "ko"),
        ({"LANG": "ko_KR", "LANGUAGE": ""}, "ko"),
    ],
)
def test_the_systems_language(monkeypatch, environment, code):
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert spoken("system") == code
    assert spoken("en") == "en"
    assert spoken("") == code


def test_lines_of_wide_letters_fit(monkeypatch):
    monkeypatch.setenv("COLUMNS", "60")
    parser = parser_of("playground", "온도 " * 40)
    parser.add_argument("--temp", help="가나다라 " * 20)
    lines = parser.format_help().splitlines()
    widths = [len(line) + sum(unicodedata.east_asian_width(letter) == "W" for letter in line) for line in lines]
    assert 50 < max(widths) <= 58
    assert all(line.isprintable() for line in lines)
