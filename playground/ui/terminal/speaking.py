"""The language of the command line. It is known before a parser is made, whose help is said while it is declared."""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Callable, Sequence

from playground import resources
from playground.ui.words.language_names import ENGLISH, compiled, spoken
from playground.ui.words.saying import say, tr, translating

OPTION = "--language"
_LEAST = len("--la")
"""Characters of the option that argparse takes for all of it."""

#: argparse's own texts, of Python 3.11 to 3.13, as far as a person can meet them here; lupdate takes them into ours.
_OF_ARGPARSE = (
    tr("usage: "),
    tr("%(heading)s:"),
    tr("positional arguments"),
    tr("options"),
    tr("show this help message and exit"),
    tr("%(prog)s: error: %(message)s\n"),
    tr("argument %(argument_name)s: %(message)s"),
    tr("the following arguments are required: %s"),
    tr("one of the arguments %s is required"),
    tr("unrecognized arguments: %s"),
    tr("not allowed with argument %s"),
    tr("ignored explicit argument %r"),
    tr("expected one argument"),
    tr("invalid %(type)s value: %(value)r"),
    tr("invalid choice: %(value)r (choose from %(choices)s)"),
    tr("ambiguous option: %(option)s could match %(matches)s"),
)


def speak(arguments: Sequence[str]) -> None:
    """Speaks the language that the arguments ask for, or the system's. Qt is imported for any but English."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A terminal may lack letters of a language, or of what a model writes.
            stream.reconfigure(errors="backslashreplace")
    code = spoken(asked_for(arguments))
    translate = None if code == ENGLISH else _translation(code)
    if translate is not None:
        speak_by(translate)


def asked_for(arguments: Sequence[str]) -> str:
    """What --language stands before, "" without it. What it may be is the parser's to say."""
    choice = ""
    for at, word in enumerate(arguments):
        if word == "--":
            break
        name, equals, value = word.partition("=")
        if len(name) >= _LEAST and OPTION.startswith(name):
            choice = value if equals else "".join(arguments[at + 1 : at + 2])
    return choice


def speak_by(translate: Callable[[str, str], str]) -> None:
    """Speaks by what gives the translation of a text in a context, argparse too."""
    translating.translate = translate
    # argparse asks gettext, which knows neither Qt's translations nor --language; all its texts go through this name.
    argparse._ = say


def _translation(code: str) -> Callable[[str, str], str] | None:
    try:
        from PySide6.QtCore import QTranslator
    except ImportError:
        return None
    translator = QTranslator()
    if not translator.load(str(resources.find(compiled(code)))):
        return None
    return lambda context, text: translator.translate(context, text) or text
