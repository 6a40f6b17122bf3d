"""Starts the window, or draws it into a file."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from playground.core.sampling import options
from playground.core.sampling.draw import SEED_LIMIT
from playground.core.sampling.leftovers import Unusable
from playground.core.talk.reading import load_talk
from playground.core.talk.script import Panel
from playground.resources import find
from playground.ui import display
from playground.ui.look.theme_names import SYSTEM, THEMES
from playground.ui.stage.talk_lines import mistake_lines
from playground.ui.stage.talks import talk_file
from playground.ui.words import language_names
from playground.ui.words.leftover_lines import leftover_line

BUNDLED_MODEL = "model/tiny-chat.gguf"
GREETING = "Hi, how are you?"
PARTS = ("window", "conversation", "next", "chain", "lesson")
EXIT_REFUSED = 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares what the window understands."""
    parser.add_argument("--model", metavar="FILE", help="a GGUF file (the last one, or the bundled one)")
    start = parser.add_mutually_exclusive_group()
    start.add_argument("--prompt", metavar="TEXT", help="a message that is already sent")
    start.add_argument("--text", metavar="TEXT", help="raw text that the model continues")
    parser.add_argument("--system", metavar="TEXT", help="the system prompt")
    parser.add_argument("--seed", metavar="N", type=int, help="of the dice")
    parser.add_argument("--theme", choices=(SYSTEM, *THEMES), help="for this run")
    add_language(parser)
    parser.add_argument("--size", metavar="WxH", type=_size, help="of the window, in logical pixels")
    parser.add_argument("--present", action="store_true", help="on the stage: full screen, everything big")
    picture = parser.add_argument_group("picture")
    picture.add_argument("--screenshot", metavar="FILE.png", help="draw the window without a display, and exit")
    picture.add_argument("--part", choices=PARTS, default="window", help="what of the window (all of it)")
    picture.add_argument(
        "--page", metavar="N", type=int, choices=range(1, 10), help="with this page of the lesson open"
    )
    picture.add_argument("--stages", action="store_true", help="with the tokens through all stages of the chain")
    picture.add_argument("--steps", metavar="N", type=int, default=0, help="steps (of a talk: cues) to take before")
    picture.add_argument("--view", metavar="A,B", default="", help="with --present: panels of the stage")
    options.add_arguments(parser)
    parser.set_defaults(talk=None, scene=None)


def add_language(parser: argparse.ArgumentParser) -> None:
    """--language"""
    choices = (language_names.SYSTEM, *language_names.NAMES)
    parser.add_argument("--language", type=_language, choices=choices, default="", help="for this run")


def _language(code: str) -> str:
    if code in language_names.NAMES and code not in language_names.available():
        missing = language_names.compiled(code)
        raise argparse.ArgumentTypeError(f"{missing} is not here; it is made when the program is installed")
    return code


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (width.isdigit() and height.isdigit() and 200 <= int(width) <= 16384 and 200 <= int(height) <= 16384):
        raise argparse.ArgumentTypeError(f"{text!r} is no size like 1440x900")
    return int(width), int(height)


def run(args: argparse.Namespace) -> int:
    """Runs the window until it is closed; 2, with one sentence on standard error, where it cannot be."""
    try:
        chain = options.chain_of(args)
    except Unusable as error:
        line = leftover_line(error.leftover)
        return refuse(f"{line[:1].upper()}{line[1:]}.")
    if args.seed is not None and not 0 <= args.seed < SEED_LIMIT:
        return refuse(f"--seed takes 0 to {SEED_LIMIT - 1}, not {args.seed}.")
    if (refused := talk_problem(args)) is not None:
        return refuse(refused)
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


def talk_problem(args: argparse.Namespace) -> str | None:
    """Why the talk or the panels that were asked for cannot be shown, None if they can; finds the talk's file."""
    if unknown := set(filter(None, args.view.split(","))) - {panel.value for panel in Panel}:
        return f"--view takes {', '.join(panel.value for panel in Panel)}, not {', '.join(sorted(unknown))}."
    if args.talk is None:
        return None
    args.talk = talk_file(args.talk)
    talk, mistakes = load_talk(args.talk)
    if talk is None:
        return f"{args.talk.name} cannot be given like this.\n{mistake_lines(mistakes)}"
    n = len(talk.scenes)
    return None if args.scene is None or 1 <= args.scene <= n else f"--scene takes 1 to {n}, not {args.scene}."


def first_model(args: argparse.Namespace, last: str) -> str:
    """The model to open first: the one asked for, the last one if it is still there, or the bundled one."""
    if args.model:
        return args.model
    if args.talk is not None and not load_talk(args.talk)[0].needs_given_model:
        return str(find(BUNDLED_MODEL))
    return last if last and Path(last).is_file() else str(find(BUNDLED_MODEL))
