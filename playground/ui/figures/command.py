"""`playground figure`: figures without the window, for slides that build themselves."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from playground.core.sampling import Chain, options
from playground.core.sampling.draw import SEED_LIMIT
from playground.core.sampling.leftovers import Unusable
from playground.core.talk.script import Panel
from playground.engine.protocol import MAX_BREADTH, MAX_DEPTH
from playground.ui import display
from playground.ui.app import add_language
from playground.ui.look.theme_names import THEMES
from playground.ui.words.leftover_lines import leftover_line

SUFFIXES = ("svg", "png", "gif")
SUFFIX_WORDS = ".svg, .png or .gif"
VIEW_NAMES = (
    "bars", "next", "strip", "luck", "chain", "stages", "conversation", "sweep", "tree", "ahead", "compare", "stage",
    "lesson", "window",
)  # fmt: skip
STILL_VIEWS = ("sweep", "tree", "ahead", "compare", "stage", "lesson", "window")
"""There is no film of these."""
FILE_VIEWS = ("conversation", "tree")
"""Those that need no model."""
TINTS = ("surprise", "probability", "rank", "entropy", "who", "off")
PANELS = tuple(panel.value for panel in Panel)
FILM_KINDS = ("sweep", "steps")
USUAL_TEMPERATURES = (0.5, 1.0, 2.0)
USUAL_LENGTH = 24
"""Tokens of columns."""
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
    parser.add_argument("--steps", metavar="N", type=int, help="steps to take before, or to film")
    parser.set_defaults(talk=None)
    parser.add_argument("--gif", choices=FILM_KINDS, help="what a GIF goes through: temperatures, or the steps")
    _add_of_views(parser)
    _add_place(parser)
    options.add_arguments(parser)


def _add_of_views(parser: argparse.ArgumentParser) -> None:
    """What only some views need."""
    group = parser.add_argument_group("of single views")
    group.add_argument("--tint", choices=TINTS, help="conversation, compare: what the text is coloured by")
    group.add_argument(
        "--session", metavar="FILE", help="conversation, tree: that of a saved conversation (.jsonl), without its model"
    )
    group.add_argument(
        "--temperatures", metavar="A,B", type=_temperatures, default=(),
        help=f"compare, tree: of two or three columns, which take --steps tokens each ({USUAL_LENGTH})",
    )  # fmt: skip
    group.add_argument("--page", metavar="N", type=int, default=1, choices=range(1, 10), help="lesson: its page (1)")
    group.add_argument(
        "--panels", metavar="A,B", type=_panels, default=(), help=f"stage: some of {', '.join(PANELS)}"
    )  # fmt: skip
    group.add_argument("--breadth", metavar="N", type=int, default=3, help="ahead: tokens after each place (3)")
    group.add_argument("--depth", metavar="N", type=int, default=4, help="ahead: steps (4)")
    group.add_argument("--whole-words", action="store_true", help="ahead: a step is a word")


def _temperatures(text: str) -> tuple[float, ...]:
    try:
        values = tuple(float(each) for each in text.split(","))
    except ValueError:
        values = ()
    if len(values) not in (2, 3) or not all(0 <= value <= 5 for value in values):
        raise argparse.ArgumentTypeError(f"{text!r} is no two or three temperatures like 0.5,1,2")
    return values


def _panels(text: str) -> tuple[str, ...]:
    names = tuple(text.split(","))
    if set(names) - set(PANELS):
        raise argparse.ArgumentTypeError(f"{text!r}: there are {', '.join(PANELS)}")
    return names


def _add_place(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--model", metavar="FILE", help="a GGUF file (the bundled one)")
    start = parser.add_mutually_exclusive_group()
    start.add_argument("--prompt", metavar="TEXT", help="a message (a greeting)")
    start.add_argument("--text", metavar="TEXT", help="raw text that the model continues")
    parser.add_argument("--system", metavar="TEXT", help="the system prompt")
    parser.add_argument("--seed", metavar="N", type=int, help="of the dice")
    parser.add_argument("--theme", choices=THEMES, default="light", help="colours (light)")
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
    _check_view(args, suffix, film)
    if args.view == "compare":
        args.temperatures = args.temperatures or USUAL_TEMPERATURES
    if args.steps is None:
        args.steps = USUAL_LENGTH if args.temperatures else 0
    if film == "steps" and args.steps < 1:
        raise Refused("--gif steps needs --steps, at least 1.")
    _check_numbers(args, film)
    try:
        return suffix, film, options.chain_of(args)
    except Unusable as error:
        line = leftover_line(error.leftover)
        raise Refused(f"{line[:1].upper()}{line[1:]}.") from None


def _check_view(args: argparse.Namespace, suffix: str, film: str | None) -> None:
    """Whether the view goes with what else is asked for; raises Refused."""
    view = args.view
    if view == "window" and suffix != "png":
        raise Refused("The whole window is drawn as a .png only.")
    if film and view in STILL_VIEWS:
        raise Refused(f"There is no film of --view {view}: write it as .svg or .png.")
    if view == "conversation" and film == "sweep":
        raise Refused("A conversation does not change with the temperature: film it with --gif steps.")
    if args.session is not None and (view not in FILE_VIEWS or film or args.temperatures):
        raise Refused(f"--session has what --view {' and '.join(FILE_VIEWS)} show, as .svg or .png.")
    if args.temperatures and view not in ("compare", "tree"):
        raise Refused("--temperatures belongs to --view compare and tree.")
    if view == "lesson" and (args.size or args.text is not None):
        raise Refused("A page of the lesson has its own size, and takes a --prompt and no --text.")


def _check_numbers(args: argparse.Namespace, film: str | None) -> None:
    """Whether they are in their ranges; raises Refused."""
    _within("--steps", args.steps, 0, MOST_FILMED if film == "steps" else MOST_STEPS)
    _within("--rows", args.rows, 5, 50)
    _within("--breadth", args.breadth, 1, MAX_BREADTH)
    _within("--depth", args.depth, 1, MAX_DEPTH)
    if not 1 <= args.scale <= 4:
        raise Refused(f"--scale takes 1 to 4, not {args.scale:g}.")
    if args.seed is not None:
        _within("--seed", args.seed, 0, SEED_LIMIT - 1)


def _within(flag: str, value: int, least: int, most: int) -> None:
    if not least <= value <= most:
        raise Refused(f"{flag} takes {least} to {most}, not {value}.")


def refuse(sentence: str) -> int:
    """Says why not."""
    print(f"playground figure: {sentence}", file=sys.stderr)
    return EXIT_REFUSED
