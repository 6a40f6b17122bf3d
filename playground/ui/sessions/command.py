"""``playground export``: a conversation's file as text, without a window and without its model."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from playground.core.journal import read
from playground.core.journal.saving import replace_file
from playground.core.problems import ProblemError
from playground.ui.sessions.conversation_data import Conversation
from playground.ui.sessions.formats import FORMATS
from playground.ui.terminal.parsing import add_language
from playground.ui.terminal.refusing import refuse
from playground.ui.words.language import languages
from playground.ui.words.language_names import SYSTEM
from playground.ui.words.reasons_of_systems import reason_words
from playground.ui.words.saying import say, tr
from playground.ui.words.sentences import sentence_of


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares what the command understands."""
    parser.add_argument("session", metavar="FILE", type=Path, help=say(tr("a conversation (.jsonl)")))
    names = [each.name for each in FORMATS]
    parser.add_argument("--format", choices=names, default="md", help=say(tr("Markdown unless given")))
    output = say(tr("instead of the standard output"))
    parser.add_argument("--output", "-o", metavar="FILE", type=Path, help=output)
    add_language(parser)


def run(args: argparse.Namespace) -> int:
    """Writes it; 2, with one sentence on standard error, where there is nothing to write."""
    # Headings of a transcript are in the user's language, as those that the window exports; translators need this.
    qt = QCoreApplication.instance() or QCoreApplication(sys.argv[:1])
    qt.setApplicationName("playground")
    languages().choose(args.language or SYSTEM)
    try:
        loaded = read(args.session)
    except ProblemError as error:
        return refuse(sentence_of(error.problem).brief)
    if loaded.damage is not None:
        words = say(tr("from line {0} on it cannot be understood ({1})."))
        print(f"playground: {words.format(loaded.damage.line, loaded.damage.reason)}", file=sys.stderr)
    conversation = Conversation.recorded_in(loaded)
    kind = next(each for each in FORMATS if each.name == args.format)
    if not conversation.nodes or not kind.suits(conversation):
        return refuse(say(tr("{0} has nothing of that.")).format(args.session))
    text = kind.text(conversation)
    if args.output is None:
        sys.stdout.reconfigure(encoding="utf-8")
        sys.stdout.write(text)
        return 0
    try:
        replace_file(args.output, text)
    except OSError as error:
        return refuse(say(tr("{0} cannot be written: {1}.")).format(args.output, reason_words(error.strerror)))
    return 0
