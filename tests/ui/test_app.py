"""The window's command line: what cannot be used is said before anything is opened."""

import argparse

import pytest

from playground.ui import app


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
