"""How a command says no: one sentence on standard error, and an exit status."""

from __future__ import annotations

import argparse
import sys

from playground.core.sampling import Chain, options
from playground.core.sampling.leftovers import Unusable
from playground.ui.words.leftover_lines import leftover_lines
from playground.ui.words.saying import say, tr

EXIT_REFUSED = 2


class Refused(Exception):
    """An argument that cannot be used; the text is the sentence for it."""


def refuse(sentence: str, command: str = "playground") -> int:
    """Says why not."""
    print(f"{command}: {sentence}", file=sys.stderr)
    return EXIT_REFUSED


def check_range(flag: str, value: int | float, least: int, most: int) -> None:
    """Raises Refused for what is outside."""
    if not least <= value <= most:
        shown = f"{value:g}" if isinstance(value, float) else value
        raise Refused(say(tr("{0} takes {1} to {2}, not {3}.")).format(flag, least, most, shown))


def chain_of(args: argparse.Namespace) -> Chain:
    """The chain of the samplers' options; raises Refused."""
    try:
        return options.chain_of(args)
    except Unusable as error:
        raise Refused(leftover_lines([error.leftover])) from None
