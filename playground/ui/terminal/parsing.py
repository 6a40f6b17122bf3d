"""What the parsers of all commands share: help whose lines fit, the language, the samplers' options."""

from __future__ import annotations

import argparse
import unicodedata
from collections.abc import Iterable

from playground.core.sampling import options
from playground.ui.terminal.speaking import OPTION
from playground.ui.words import language_names
from playground.ui.words.leftover_lines import span_words
from playground.ui.words.saying import say, tr

_FILLER = "\0"
"""Stands for the second column of a wide letter while lines are broken."""

_HELP = {
    "--samplers": tr("order; those not named are off"),
    "--dry-sequence-breaker": tr('once for each; "none" for none'),
    "--logit-bias": tr("once for each; ID-inf bans"),
    "--grammar": tr("what may be said"),
    "--grammar-file": tr("the same from a file"),
}
"""Of the samplers' options that take no number."""


class _Help(argparse.HelpFormatter):
    """Breaks lines by the columns of a terminal: letters such as Hangul's take two, where argparse counts one."""

    def add_usage(self, usage: str | None, actions: Iterable, groups: Iterable, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, _filled(say(tr("usage: ")) if prefix is None else prefix))

    def format_help(self) -> str:
        return super().format_help().replace(_FILLER, "")

    def _split_lines(self, text: str, width: int) -> list[str]:
        return super()._split_lines(_filled(text), width)

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        return super()._fill_text(_filled(text), width, indent)


def _filled(text: str) -> str:
    """As long as it is wide."""
    if text.isascii():
        return text
    return "".join(letter + _FILLER * (unicodedata.east_asian_width(letter) in "FW") for letter in text)


def parser_of(command: str, description: str) -> argparse.ArgumentParser:
    """A parser for what is typed as ``command``."""
    return argparse.ArgumentParser(prog=command, description=description, formatter_class=_Help)


def add_language(parser: argparse.ArgumentParser) -> None:
    """--language"""
    choices = (language_names.SYSTEM, *language_names.NAMES)
    parser.add_argument(OPTION, type=_language, choices=choices, default="", help=say(tr("for this run")))


def _language(code: str) -> str:
    if code in language_names.NAMES and code not in language_names.available():
        words = say(tr("{0} is not here; it is made when the program is installed"))
        raise argparse.ArgumentTypeError(words.format(language_names.compiled(code)))
    return code


def add_sampler_options(parser: argparse.ArgumentParser) -> None:
    """Declares every option of every sampler."""
    group = parser.add_argument_group(say(tr("samplers, named as llama.cpp names them; off unless given")))
    for option in options.options():
        words = span_words(option.rule) if option.rule else say(_HELP[option.flags[0]])
        group.add_argument(*option.flags, dest=option.destination, metavar=option.metavar, action="append", help=words)
