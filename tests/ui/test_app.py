"""The window's command line: what cannot be used is said before anything is opened."""

import argparse
from pathlib import Path

import pytest

from playground import resources
from playground.ui import app
from playground.ui.settings_menu import SettingsMenu
from playground.ui.words.language import Languages
from playground.ui.words.language_names import NAMES


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--temp", "nan"], "--temp"),
        (["--top-p", "1.5"], "--top-p"),
        (["--samplers", "top_k;novel"], "novel"),
        (["--seed", "-1"], "--seed"),
    ],
)
def test_what_cannot_be_used_is_one_sentence(capsys, arguments, words):
    parser = argparse.ArgumentParser()
    app.add_arguments(parser)
    assert app.run(parser.parse_args(arguments)) == app.EXIT_REFUSED
    (line,) = capsys.readouterr().err.splitlines()
    assert words in line


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
    app.add_language(parser)
    with pytest.raises(SystemExit):
        parser.parse_args(["--language", "ko"])
    assert "playground_ko.qm is not here" in capsys.readouterr().err.splitlines()[-1]


def test_every_language_can_be_asked_for():
    parser = argparse.ArgumentParser()
    app.add_language(parser)
    for code in ("system", *NAMES):
        assert parser.parse_args(["--language", code]).language == code
