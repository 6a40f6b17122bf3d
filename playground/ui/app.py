"""Starts the window, or draws it into a file."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path

from playground.core.sampling import PLAIN, options
from playground.core.sampling.draw import SEED_LIMIT
from playground.core.sampling.leftovers import Unusable
from playground.core.talk.reading import load_talk
from playground.core.talk.script import Panel
from playground.resources import find
from playground.ui import display
from playground.ui.look.theme_names import SYSTEM, THEMES
from playground.ui.stage.talk_lines import mistake_lines
from playground.ui.stage.talks import names_for, talk_file
from playground.ui.words import language_names
from playground.ui.words.leftover_lines import leftover_line

BUNDLED_MODEL = "model/tiny-chat.gguf"
GREETING = "Hi, how are you?"
PARTS = ("window", "conversation", "next", "chain", "lesson")
EXIT_REFUSED = 2


NEEDS = (
    ("part", "screenshot"), ("page", "screenshot"), ("stages", "screenshot"), ("steps", "screenshot"),
    ("view", "screenshot"), ("view", "present"), ("seeds", "check"),
)  # fmt: skip
"""An option, and the one without which it would do nothing."""
EXCLUDES = (
    *((name, "present") for name in ("part", "page", "stages")),
    *((name, "check") for name in ("theme", "language", "size", "screenshot", "steps", "view", "scene")),
)
"""An option, and the one with which it would do nothing."""
LARGEST_SIDE = 16384
LEAST_SIDE = 200


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares what the window understands."""
    start = parser.add_mutually_exclusive_group()
    start.add_argument("--prompt", metavar="TEXT", help="a message that is already sent")
    start.add_argument("--text", metavar="TEXT", help="raw text that the model continues")
    parser.add_argument("--system", metavar="TEXT", help="the system prompt")
    parser.add_argument("--seed", metavar="N", type=int, help="of the dice")
    parser.add_argument("--present", action="store_true", help="on the stage: full screen, everything big")
    picture = _add_common(parser)
    picture.add_argument("--part", choices=PARTS, help="what of the window (all of it)")
    picture.add_argument(
        "--page", metavar="N", type=int, choices=range(1, 10), help="with this page of the lesson open"
    )
    picture.add_argument("--stages", action="store_true", help="with the tokens through all stages of the chain")
    options.add_arguments(parser)
    parser.set_defaults(talk=None, scene=None)


def add_talk_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares what a talk understands beside its file: its scenes say everything else."""
    parser.add_argument("--scene", metavar="N", type=int, help="begin with this scene (1)")
    _add_common(parser)
    parser.set_defaults(
        present=True, prompt=None, text=None, system=None, seed=None, part=None, page=None, stages=False
    )


def _add_common(parser: argparse.ArgumentParser) -> argparse._ArgumentGroup:
    """What the window and a talk have in common; returns the group for pictures."""
    parser.add_argument("--model", metavar="FILE", help="a GGUF file (the last one, or the bundled one)")
    parser.add_argument("--theme", choices=(SYSTEM, *THEMES), help="for this run")
    add_language(parser)
    parser.add_argument("--size", metavar="WxH", type=size_from(LEAST_SIDE), help="of the window, in logical pixels")
    picture = parser.add_argument_group("picture")
    picture.add_argument("--screenshot", metavar="FILE.png", help="draw the window without a display, and exit")
    picture.add_argument("--steps", metavar="N", type=int, default=0, help="steps (of a talk: cues) to take before")
    picture.add_argument("--view", metavar="A,B", default="", help="panels of the stage")
    return picture


def add_language(parser: argparse.ArgumentParser) -> None:
    """--language"""
    choices = (language_names.SYSTEM, *language_names.NAMES)
    parser.add_argument("--language", type=_language, choices=choices, default="", help="for this run")


def _language(code: str) -> str:
    if code in language_names.NAMES and code not in language_names.available():
        missing = language_names.compiled(code)
        raise argparse.ArgumentTypeError(f"{missing} is not here; it is made when the program is installed")
    return code


def size_from(least: int) -> Callable[[str], tuple[int, int]]:
    """Reads a size like 1440x900 whose sides are at least so long."""

    def size(text: str) -> tuple[int, int]:
        width, _, height = text.partition("x")
        if not (width.isdecimal() and height.isdecimal()):
            raise argparse.ArgumentTypeError(f"{text!r} is no size like 1440x900")
        if not all(least <= int(side) <= LARGEST_SIDE for side in (width, height)):
            raise argparse.ArgumentTypeError(f"{text!r}: each side is {least} to {LARGEST_SIDE}")
        return int(width), int(height)

    return size


def run(args: argparse.Namespace) -> int:
    """Runs the window until it is closed; 2, with one sentence on standard error, where it cannot be."""
    if (refused := talk_problem(args) or misuse(args)) is not None:
        return refuse(refused)
    try:
        chain = PLAIN if args.talk is not None else options.chain_of(args)
    except Unusable as error:
        line = leftover_line(error.leftover)
        return refuse(f"{line[:1].upper()}{line[1:]}.")
    if args.seed is not None and not 0 <= args.seed < SEED_LIMIT:
        return refuse(f"--seed takes 0 to {SEED_LIMIT - 1}, not {args.seed}.")
    if args.screenshot:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if (missing := display.problem()) is not None:
        return refuse(missing)
    # Qt is imported only now: without its libraries it could not even say what it lacks.
    from playground.ui import running

    if args.screenshot:
        return running.draw(args, chain)
    return running.show(args, chain)


def refuse(sentence: str) -> int:
    """Says why not."""
    print(f"playground: {sentence}", file=sys.stderr)
    return EXIT_REFUSED


def misuse(args: argparse.Namespace) -> str | None:
    """Which option would do nothing beside the others, in a sentence; None if all act."""
    for name, needed in NEEDS:
        if getattr(args, name, None) and not getattr(args, needed, None):
            return f"--{name} needs --{needed}."
    for name, other in EXCLUDES:
        if getattr(args, name, None) and getattr(args, other, None):
            return f"--{name} has nothing to do with --{other}."
    return None


def talk_problem(args: argparse.Namespace) -> str | None:
    """Why the talk or the panels that were asked for cannot be shown, None if they can; finds the talk's file."""
    if unknown := set(filter(None, args.view.split(","))) - {panel.value for panel in Panel}:
        return f"--view takes {', '.join(panel.value for panel in Panel)}, not {', '.join(sorted(unknown))}."
    if args.talk is None:
        return None
    args.talk = talk_file(args.talk)
    talk, mistakes = load_talk(args.talk)
    if talk is None:
        lines = (f"{args.talk.name} cannot be given like this.", mistake_lines(mistakes), names_for(args.talk))
        return "\n".join(filter(None, lines))
    n = len(talk.scenes)
    return None if args.scene is None or 1 <= args.scene <= n else f"--scene takes 1 to {n}, not {args.scene}."


def first_model(args: argparse.Namespace, last: str) -> str:
    """The model to open first: the one asked for, the last one if it is still there, or the bundled one."""
    if args.model:
        return args.model
    if args.talk is not None and not load_talk(args.talk)[0].needs_given_model:
        return str(find(BUNDLED_MODEL))
    return last if last and Path(last).is_file() else str(find(BUNDLED_MODEL))
