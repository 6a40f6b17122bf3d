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
from playground.ui.app import add_language, size_from
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
OF_VIEWS: dict[str, tuple[tuple[str, ...], object]] = {
    "rows": (("bars", "next", "stages", "window"), 10),
    "log": (("bars", "next", "window"), False),
    "tint": (("conversation", "compare", "window"), None),
    "session": (FILE_VIEWS, None),
    "temperatures": (("compare", "tree"), ()),
    "page": (("lesson",), 1),
    "panels": (("stage",), ()),
    "breadth": (("ahead",), 3),
    "depth": (("ahead",), 4),
    "whole_words": (("ahead",), False),
}
"""What only some views take: which, and what stands where it is not given."""
OF_MODELS = ("model", "prompt", "text", "system", "seed", "steps", "temperatures", "gif")
"""What a saved conversation has no use for."""
TINTS = ("surprise", "probability", "rank", "entropy", "who", "off")
PANELS = tuple(panel.value for panel in Panel)
FILM_KINDS = ("sweep", "steps")
USUAL_TEMPERATURES = (0.5, 1.0, 2.0)
USUAL_LENGTH = 24
"""Tokens of columns."""
EXIT_REFUSED = 2
MOST_STEPS = 10_000
MOST_FILMED = 100
LEAST_SIDE = 100


class Refused(Exception):
    """An argument that cannot be used; the text is the sentence for it."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares what `figure` understands."""
    parser.add_argument("-o", "--output", metavar="FILE", required=True, help=f"written as {SUFFIX_WORDS}")
    parser.add_argument("--view", choices=VIEW_NAMES, default="bars", help="what of the window (bars)")
    parser.add_argument("--caption", action="store_true", help="with model, prompt, chain, temperature and seed below")
    parser.add_argument("--scale", metavar="X", type=float, help="pixels for each one of the size, 1 to 4 (1)")
    parser.add_argument("--steps", metavar="N", type=int, help="steps to take before, or to film")
    parser.set_defaults(talk=None)
    parser.add_argument("--gif", choices=FILM_KINDS, help="what a GIF goes through: temperatures, or the steps")
    _add_of_views(parser)
    _add_place(parser)
    options.add_arguments(parser)


def _add_of_views(parser: argparse.ArgumentParser) -> None:
    """What only some views take; each is None until the view is known to take it."""
    group = parser.add_argument_group("of single views")

    def add(name: str, words: str, **more: object) -> None:
        views, usual = OF_VIEWS[name.removeprefix("--").replace("-", "_")]
        words = f"{', '.join(views)}: {words}" + (f" ({usual})" if usual else "")
        group.add_argument(name, help=words, default=None, **more)

    add("--rows", "tokens in the bars, 5 to 50", metavar="N", type=int)
    add("--log", "a logarithmic axis of the bars", action="store_true")
    add("--tint", "what the text is coloured by", choices=TINTS)
    add("--session", "that of a saved conversation (.jsonl), without its model", metavar="FILE")
    columns = f"of two or three columns, which take --steps tokens each ({USUAL_LENGTH})"
    add("--temperatures", columns, metavar="A,B", type=_temperatures)
    add("--page", "its page", metavar="N", type=int, choices=range(1, 10))
    add("--panels", f"some of {', '.join(PANELS)}", metavar="A,B", type=_panels)
    add("--breadth", "tokens after each place", metavar="N", type=int)
    add("--depth", "steps", metavar="N", type=int)
    add("--whole-words", "a step is a word", action="store_true")


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
    parser.add_argument("--size", metavar="WxH", type=size_from(LEAST_SIDE), help="in logical pixels (what it needs)")


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
    _check_numbers(args, suffix, film)
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
    for name, (views, usual) in OF_VIEWS.items():
        if getattr(args, name) is None:
            setattr(args, name, usual)
        elif view not in views:
            raise Refused(f"--{name.replace('_', '-')} belongs to --view {_listed(views)}.")
    if args.session is not None:
        _check_session(args, film)
    if view == "lesson" and (args.size or args.text is not None):
        raise Refused("A page of the lesson has its own size, and takes a --prompt and no --text.")


def _check_session(args: argparse.Namespace, film: str | None) -> None:
    """Whether what is asked for is in a file; raises Refused."""
    samplers = any(value for name, value in vars(args).items() if name.startswith(options.PREFIX))
    given = next((name for name in OF_MODELS if getattr(args, name) not in (None, ())), None)
    if film:
        raise Refused("There is no film of a --session: write it as .svg or .png.")
    if given is not None or samplers:
        raise Refused(f"{f'--{given}' if given else 'A sampler'} has nothing to do with --session: no model is opened.")


def _listed(names: tuple[str, ...]) -> str:
    return f"{', '.join(names[:-1])} or {names[-1]}" if len(names) > 1 else names[0]


def _check_numbers(args: argparse.Namespace, suffix: str, film: str | None) -> None:
    """Whether they are in their ranges; raises Refused."""
    _within("--steps", args.steps, 0, MOST_FILMED if film == "steps" else MOST_STEPS)
    _within("--rows", args.rows, 5, 50)
    _within("--breadth", args.breadth, 1, MAX_BREADTH)
    _within("--depth", args.depth, 1, MAX_DEPTH)
    if args.scale is None:
        args.scale = 1.0
    elif suffix == "svg":
        raise Refused("--scale is for .png and .gif: an .svg has no pixels.")
    elif not 1 <= args.scale <= 4:
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
