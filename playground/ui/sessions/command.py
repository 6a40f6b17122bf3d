"""``playground export``: a conversation's file as text, without a window and without its model."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from playground.core.journal import read
from playground.core.journal.saving import replace_file
from playground.core.problems import ProblemError
from playground.ui.app import refuse
from playground.ui.sessions.conversation_data import Conversation
from playground.ui.sessions.formats import FORMATS
from playground.ui.words.sentences import sentence_of


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares what the command understands."""
    parser.add_argument("session", metavar="FILE", type=Path, help="a conversation (.jsonl)")
    names = [each.name for each in FORMATS]
    parser.add_argument("--format", choices=names, default="md", help="Markdown unless given")
    parser.add_argument("--output", "-o", metavar="FILE", type=Path, help="instead of the standard output")


def run(args: argparse.Namespace) -> int:
    """Writes it; 2, with one sentence on standard error, where there is nothing to write."""
    try:
        loaded = read(args.session)
    except ProblemError as error:
        return refuse(sentence_of(error.problem).brief)
    if loaded.damage is not None:
        line, reason = loaded.damage.line, loaded.damage.reason
        print(f"playground: from line {line} on it cannot be understood ({reason}).", file=sys.stderr)
    conversation = Conversation.recorded_in(loaded)
    kind = next(each for each in FORMATS if each.name == args.format)
    if not conversation.nodes or not kind.suits(conversation):
        return refuse(f"{args.session} has nothing of that.")
    text = kind.text(conversation)
    if args.output is None:
        sys.stdout.reconfigure(encoding="utf-8")
        sys.stdout.write(text)
        return 0
    try:
        replace_file(args.output, text)
    except OSError as error:
        return refuse(f"{args.output} cannot be written: {error.strerror}.")
    return 0
