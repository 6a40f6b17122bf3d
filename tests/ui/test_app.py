"""The window's command line: what cannot be used is said before anything is opened."""

import argparse
from pathlib import Path

import pytest

from playground import resources
from playground.ui import app
from playground.ui.settings_menu import SettingsMenu
from playground.ui.terminal.parsing import add_language
from playground.ui.terminal.refusing import EXIT_REFUSED, Refused
from playground.ui.words.language import Languages
from playground.ui.words.language_names import NAMES
from tests.ui.spoken import mark_commands, unmarked


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--temp", "nan"], "--temp"),
        (["--top-p", "1.5"], "--top-p"),
        (["--samplers", "top_k;novel"], "There is no sampler novel here."),
        (["--adaptive-target", "0.5"], "playground: adaptive_p acts only where"),
        (["--seed", "-1"], "--seed"),
        (["--screenshot", "f.png", "--view", "strip"], "--view needs --present."),
        (["--present", "--view", "strip"], "--view needs --screenshot."),
        (["--present", "--screenshot", "f.png", "--page", "3"], "--page has nothing to do with --present."),
        (["--part", "chain"], "--part needs --screenshot."),
        (["--steps", "3"], "--steps needs --screenshot."),
        (["--screenshot", "f.png", "--model", "/nowhere.gguf"], "There is no file /nowhere.gguf."),
        (["--screenshot", "f.png", "--model", "/nowhere.gguf", "--present"], "There is no file /nowhere.gguf."),
    ],
)
def test_what_cannot_be_used_is_one_sentence(monkeypatch, capsys, arguments, words):
    parser = argparse.ArgumentParser()
    app.add_arguments(parser)
    args = parser.parse_args(arguments)
    assert app.run(args) == EXIT_REFUSED
    (line,) = capsys.readouterr().err.splitlines()
    assert words in line
    mark_commands(monkeypatch)
    app.run(args)
    assert unmarked(capsys.readouterr().err).strip() in ("playground:", "playground: .")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [(["--seeds", "3"], "--seeds needs --check."), (["--check", "--steps", "3"], "--steps needs --screenshot.")],
)
def test_what_a_talk_would_not_heed_is_refused(arguments, words):
    parser = argparse.ArgumentParser()
    app.add_talk_arguments(parser)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--seeds", type=int, default=0)
    with pytest.raises(Refused, match=words):
        app.check_use(parser.parse_args(arguments))


@pytest.mark.parametrize(("size", "words"), [("50x50", "each side is 200 to 16384"), ("5", "no size like 1440x900")])
def test_a_size_that_cannot_be_is_refused_with_what_can(size, words):
    with pytest.raises(argparse.ArgumentTypeError, match=words):
        app.size_from(app.LEAST_SIDE)(size)


@pytest.fixture
def untranslated(qapp, monkeypatch):
    """A source tree that was not installed: nothing is compiled."""
    find = resources.find
    monkeypatch.setattr(resources, "find", lambda name: Path("/nowhere") if name.endswith(".qm") else find(name))


def test_a_language_without_its_file_is_not_offered(untranslated, qtbot, capsys):
    menu, spoken, parser = SettingsMenu(), Languages(), argparse.ArgumentParser()
    qtbot.addWidget(menu)
    assert list(menu.languages) == ["system", "en"]
    spoken.choose("ko")
    assert (spoken.choice, spoken.current) == ("system", "en")
    add_language(parser)
    with pytest.raises(SystemExit):
        parser.parse_args(["--language", "ko"])
    assert "playground_ko.qm is not here" in capsys.readouterr().err.splitlines()[-1]


def test_every_language_can_be_asked_for():
    parser = argparse.ArgumentParser()
    add_language(parser)
    for code in ("system", *NAMES):
        assert parser.parse_args(["--language", code]).language == code
