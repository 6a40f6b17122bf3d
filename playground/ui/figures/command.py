"""`playground figure`: figures without the window, for slides that build themselves."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from playground.core.sampling import Chain, options
from playground.core.sampling.draw import SEED_LIMIT
from playground.core.talk.script import Panel
from playground.engine.protocol import MAX_BREADTH, MAX_DEPTH
from playground.ui import display
from playground.ui.app import check_panels, size_from
from playground.ui.look.theme_names import THEMES
from playground.ui.terminal.parsing import add_language, add_sampler_options
from playground.ui.terminal.refusing import Refused, chain_of, check_range, refuse
from playground.ui.words.saying import say, tr

COMMAND = "playground figure"
SUFFIXES = ("svg", "png", "gif")
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
USUAL_SEED = 7
"""Dice that nobody has named are those of the lesson, so that the same line gives the same file."""
MOST_STEPS = 10_000
MOST_FILMED = 100
LEAST_SIDE = 100


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares what `figure` understands."""
    output = say(tr("written as .svg, .png or .gif"))
    parser.add_argument("-o", "--output", metavar="FILE", required=True, help=output)
    parser.add_argument("--view", choices=VIEW_NAMES, default="bars", help=say(tr("what of the window (bars)")))
    caption = say(tr("with model, prompt, chain, temperature and seed below"))
    parser.add_argument("--caption", action="store_true", help=caption)
    scale = say(tr("pixels for each one of the size, 1 to 4 (1)"))
    parser.add_argument("--scale", metavar="X", type=float, help=scale)
    parser.add_argument("--steps", metavar="N", type=int, help=say(tr("steps to take before, or to film")))
    parser.set_defaults(talk=None)
    film = say(tr("what a GIF goes through: temperatures, or the steps"))
    parser.add_argument("--gif", choices=FILM_KINDS, help=film)
    _add_of_views(parser)
    _add_place(parser)
    add_sampler_options(parser)


def _add_of_views(parser: argparse.ArgumentParser) -> None:
    """What only some views take; each is None until the view is known to take it."""
    group = parser.add_argument_group(say(tr("of single views")))

    def add(name: str, words: str, **more: object) -> None:
        views, usual = OF_VIEWS[name.removeprefix("--").replace("-", "_")]
        words = f"{', '.join(views)}: {words}" + (f" ({usual})" if usual else "")
        group.add_argument(name, help=words, default=None, **more)

    add("--rows", say(tr("tokens in the bars, 5 to 50")), metavar="N", type=int)
    add("--log", say(tr("a logarithmic axis of the bars")), action="store_true")
    add("--tint", say(tr("what the text is coloured by")), choices=TINTS)
    add("--session", say(tr("that of a saved conversation (.jsonl), without its model")), metavar="FILE")
    columns = say(tr("of two or three columns, which take --steps tokens each ({0})")).format(USUAL_LENGTH)
    add("--temperatures", columns, metavar="A,B", type=_temperatures)
    add("--page", say(tr("its page")), metavar="N", type=int, choices=range(1, 10))
    add("--panels", say(tr("some of {0}")).format(", ".join(PANELS)), metavar="A,B", type=_panels)
    add("--breadth", say(tr("tokens after each place")), metavar="N", type=int)
    add("--depth", say(tr("steps")), metavar="N", type=int)
    add("--whole-words", say(tr("a step is a word")), action="store_true")


def _temperatures(text: str) -> tuple[float, ...]:
    try:
        values = tuple(float(each) for each in text.split(","))
    except ValueError:
        values = ()
    if len(values) not in (2, 3) or not all(0 <= value <= 5 for value in values):
        words = say(tr("{0!r} is no two or three temperatures like 0.5,1,2"))
        raise argparse.ArgumentTypeError(words.format(text))
    return values


def _panels(text: str) -> tuple[str, ...]:
    names = tuple(text.split(","))
    if set(names) - set(PANELS):
        raise argparse.ArgumentTypeError(say(tr("{0!r}: there are {1}")).format(text, ", ".join(PANELS)))
    return names


def _add_place(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--model", metavar="FILE", help=say(tr("a GGUF file (the bundled one)")))
    start = parser.add_mutually_exclusive_group()
    start.add_argument("--prompt", metavar="TEXT", help=say(tr("a message (a greeting)")))
    start.add_argument("--text", metavar="TEXT", help=say(tr("raw text that the model continues")))
    parser.add_argument("--system", metavar="TEXT", help=say(tr("the system prompt")))
    seed = say(tr("of the dice ({0})")).format(USUAL_SEED)
    parser.add_argument("--seed", metavar="N", type=int, help=seed)
    parser.add_argument("--theme", choices=THEMES, default="light", help=say(tr("colours (light)")))
    add_language(parser)
    size = say(tr("in logical pixels (what it needs)"))
    parser.add_argument("--size", metavar="WxH", type=size_from(LEAST_SIDE), help=size)


def run(args: argparse.Namespace) -> int:
    """Draws the figure; 2, with one sentence on standard error, where it cannot be."""
    try:
        kind, film, chain = _checked(args)
    except Refused as error:
        return refuse(str(error), COMMAND)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if (missing := display.problem()) is not None:
        return refuse(missing, COMMAND)
    # Qt is imported only now: without its libraries it could not even say what it lacks.
    from playground.ui.figures.run import draw

    return draw(args, kind, film, chain)


def _checked(args: argparse.Namespace) -> tuple[str, str | None, Chain]:
    """Suffix, film and chain; raises Refused."""
    suffix = Path(args.output).suffix.lower().removeprefix(".")
    if suffix not in SUFFIXES:
        raise Refused(say(tr("{0!r}: a figure is written as .svg, .png or .gif.")).format(Path(args.output).name))
    if args.gif and suffix != "gif":
        raise Refused(say(tr("--gif makes a .gif, not a {0}.")).format(f".{suffix}"))
    film = (args.gif or ("steps" if args.steps else "sweep")) if suffix == "gif" else None
    _check_view(args, suffix, film)
    if args.view == "compare":
        args.temperatures = args.temperatures or USUAL_TEMPERATURES
    if args.steps is None:
        args.steps = USUAL_LENGTH if args.temperatures else 0
    if film == "steps" and args.steps < 1:
        raise Refused(say(tr("--gif steps needs --steps, at least 1.")))
    _check_numbers(args, suffix, film)
    return suffix, film, chain_of(args)


def _check_view(args: argparse.Namespace, suffix: str, film: str | None) -> None:
    """Whether the view goes with what else is asked for; raises Refused."""
    view = args.view
    if view == "window" and suffix != "png":
        raise Refused(say(tr("The whole window is drawn as a .png only.")))
    if film and view in STILL_VIEWS:
        raise Refused(say(tr("There is no film of {0}: write it as .svg or .png.")).format(f"--view {view}"))
    if view == "conversation" and film == "sweep":
        raise Refused(say(tr("A conversation does not change with the temperature: film it with --gif steps.")))
    for name, (views, usual) in OF_VIEWS.items():
        if getattr(args, name) is None:
            setattr(args, name, usual)
        elif view not in views:
            flag = f"--{name.replace('_', '-')}"
            raise Refused(say(tr("{0} belongs to --view {1}.")).format(flag, _listed(views)))
    check_panels("--panels", args.panels)
    if args.session is not None:
        _check_session(args, film)
    if view == "lesson" and (args.size or args.text is not None):
        raise Refused(say(tr("A page of the lesson has its own size, and takes a --prompt and no --text.")))


def _check_session(args: argparse.Namespace, film: str | None) -> None:
    """Whether what is asked for is in a file; raises Refused."""
    samplers = any(value for name, value in vars(args).items() if name.startswith(options.PREFIX))
    given = next((name for name in OF_MODELS if getattr(args, name) not in (None, ())), None)
    if film:
        raise Refused(say(tr("There is no film of a --session: write it as .svg or .png.")))
    if given is not None:
        raise Refused(say(tr("{0} has nothing to do with --session: no model is opened.")).format(f"--{given}"))
    if samplers:
        raise Refused(say(tr("A sampler has nothing to do with --session: no model is opened.")))


def _listed(names: tuple[str, ...]) -> str:
    return say(tr("{0} or {1}")).format(", ".join(names[:-1]), names[-1]) if len(names) > 1 else names[0]


def _check_numbers(args: argparse.Namespace, suffix: str, film: str | None) -> None:
    """Whether they are in their ranges; raises Refused."""
    check_range("--steps", args.steps, 0, MOST_FILMED if film == "steps" else MOST_STEPS)
    check_range("--rows", args.rows, 5, 50)
    check_range("--breadth", args.breadth, 1, MAX_BREADTH)
    check_range("--depth", args.depth, 1, MAX_DEPTH)
    if args.scale is None:
        args.scale = 1.0
    elif suffix == "svg":
        raise Refused(say(tr("--scale is for .png and .gif: an .svg has no pixels.")))
    else:
        check_range("--scale", args.scale, 1, 4)
    if args.seed is None:
        args.seed = USUAL_SEED
    check_range("--seed", args.seed, 0, SEED_LIMIT - 1)
