"""`playground figure`: figures without the window, for slides that build themselves."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from playground.core.sampling import Chain, options
from playground.core.sampling.draw import SEED_LIMIT
from playground.core.sampling.leftovers import Unusable
from playground.ui import display
from playground.ui.app import add_language
from playground.ui.leftover_lines import leftover_line

SUFFIXES = ("svg", "png", "gif")
SUFFIX_WORDS = ".svg, .png or .gif"
VIEW_NAMES = ("bars", "next", "strip", "luck", "chain", "stages", "conversation", "window")
FILM_KINDS = ("sweep", "steps")
EXIT_REFUSED = 2
MOST_STEPS = 10_000
MOST_FILMED = 100


class Refused(Exception):
    """An argument that cannot be used; the text is the sentence for it."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares what `figure` understands."""
    parser.add_argument("-o", "--output", metavar="FILE", required=True, help=f"written as {SUFFIX_WORDS}")
    parser.add_argument("--view", choices=VIEW_NAMES, default="bars", help="what of the window (bars)")
    parser.add_argument("--caption", action="store_true", help="with model, prompt, chain, temperature and seed below")
    parser.add_argument(
        "--scale", metavar="X", type=float, default=1.0, help="pixels for each one of the size, 1 to 4 (1)"
    )
    parser.add_argument("--rows", metavar="N", type=int, default=10, help="tokens in the bars, 5 to 50 (10)")
    parser.add_argument("--log", action="store_true", help="a logarithmic axis of the bars")
    parser.add_argument("--steps", metavar="N", type=int, default=0, help="steps to take before, or to film")
    parser.set_defaults(talk=None)
    parser.add_argument("--gif", choices=FILM_KINDS, help="what a GIF goes through: temperatures, or the steps")
    _add_place(parser)
    options.add_arguments(parser)


def _add_place(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--model", metavar="FILE", help="a GGUF file (the bundled one)")
    start = parser.add_mutually_exclusive_group()
    start.add_argument("--prompt", metavar="TEXT", help="a message (a greeting)")
    start.add_argument("--text", metavar="TEXT", help="raw text that the model continues")
    parser.add_argument("--system", metavar="TEXT", help="the system prompt")
    parser.add_argument("--seed", metavar="N", type=int, help="of the dice")
    parser.add_argument("--theme", choices=("light", "dark"), default="light", help="colours (light)")
    add_language(parser)
    parser.add_argument("--size", metavar="WxH", type=_size, help="in logical pixels (what it needs)")


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (width.isdigit() and height.isdigit() and 100 <= int(width) <= 16384 and 100 <= int(height) <= 16384):
        raise argparse.ArgumentTypeError(f"{text!r} is no size like 1200x675")
    return int(width), int(height)


def run(args: argparse.Namespace) -> int:
    """Draws the figure; 2, with one sentence on standard error, where it cannot be."""
    try:
        kind, film, chain = _checked(args)
    except Refused as error:
        return refuse(str(error))
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if (missing := display.problem()) is not None:
        return refuse(missing)
    # Qt is imported only now: without its libraries it could not even say what it lacks.
    from playground.ui.figures.run import draw

    return draw(args, kind, film, chain)


def _checked(args: argparse.Namespace) -> tuple[str, str | None, Chain]:
    """Suffix, film and chain; raises Refused."""
    suffix = Path(args.output).suffix.lower().removeprefix(".")
    if suffix not in SUFFIXES:
        raise Refused(f"{Path(args.output).name!r}: a figure is written as {SUFFIX_WORDS}.")
    if args.gif and suffix != "gif":
        raise Refused(f"--gif makes a .gif, not a .{suffix}.")
    film = (args.gif or ("steps" if args.steps else "sweep")) if suffix == "gif" else None
    if args.view == "window" and suffix != "png":
        raise Refused("The whole window is drawn as a .png only.")
    if args.view == "conversation" and film == "sweep":
        raise Refused("A conversation does not change with the temperature: film it with --gif steps.")
    if film == "steps" and args.steps < 1:
        raise Refused("--gif steps needs --steps, at least 1.")
    _within("--steps", args.steps, 0, MOST_FILMED if film == "steps" else MOST_STEPS)
    _within("--rows", args.rows, 5, 50)
    if not 1 <= args.scale <= 4:
        raise Refused(f"--scale takes 1 to 4, not {args.scale:g}.")
    if args.seed is not None:
        _within("--seed", args.seed, 0, SEED_LIMIT - 1)
    try:
        return suffix, film, options.chain_of(args)
    except Unusable as error:
        line = leftover_line(error.leftover)
        raise Refused(f"{line[:1].upper()}{line[1:]}.") from None


def _within(flag: str, value: int, least: int, most: int) -> None:
    if not least <= value <= most:
        raise Refused(f"{flag} takes {least} to {most}, not {value}.")


def refuse(sentence: str) -> int:
    """Says why not."""
    print(f"playground figure: {sentence}", file=sys.stderr)
    return EXIT_REFUSED
