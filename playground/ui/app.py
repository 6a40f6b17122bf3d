"""Starts the window, or draws it into a file."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Iterable
from pathlib import Path

from playground.core.sampling import PLAIN
from playground.core.sampling.draw import SEED_LIMIT
from playground.core.talk.reading import load_talk
from playground.core.talk.script import Panel, covered
from playground.resources import find
from playground.ui import display
from playground.ui.look.theme_names import SYSTEM, THEMES
from playground.ui.stage.talk_lines import mistake_lines
from playground.ui.stage.talks import names_for, talk_file
from playground.ui.terminal.parsing import add_language, add_sampler_options
from playground.ui.terminal.refusing import Refused, chain_of, check_range, refuse
from playground.ui.words.saying import say, tr

BUNDLED_MODEL = "model/tiny-chat.gguf"
GREETING = "Hi, how are you?"
PARTS = ("window", "conversation", "next", "chain", "lesson")

NEEDS = (
    ("part", "screenshot"), ("page", "screenshot"), ("stages", "screenshot"), ("steps", "screenshot"),
    ("view", "screenshot"), ("view", "present"), ("seeds", "check"),
)  # fmt: skip
"""An option, and the one without which it would do nothing."""
EXCLUDES = (
    *((name, "present") for name in ("part", "page", "stages")),
    *((name, "check") for name in ("theme", "size", "screenshot", "steps", "view", "scene")),
)
"""An option, and the one with which it would do nothing."""
LARGEST_SIDE = 16384
LEAST_SIDE = 200


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares what the window understands."""
    start = parser.add_mutually_exclusive_group()
    start.add_argument("--prompt", metavar="TEXT", help=say(tr("a message that is already sent")))
    start.add_argument("--text", metavar="TEXT", help=say(tr("raw text that the model continues")))
    parser.add_argument("--system", metavar="TEXT", help=say(tr("the system prompt")))
    parser.add_argument("--seed", metavar="N", type=int, help=say(tr("of the dice")))
    parser.add_argument("--present", action="store_true", help=say(tr("on the stage: full screen, everything big")))
    picture = _add_common(parser)
    picture.add_argument("--part", choices=PARTS, help=say(tr("what of the window (all of it)")))
    page = say(tr("with this page of the lesson open"))
    picture.add_argument("--page", metavar="N", type=int, choices=range(1, 10), help=page)
    stages = say(tr("with the tokens through all stages of the chain"))
    picture.add_argument("--stages", action="store_true", help=stages)
    add_sampler_options(parser)
    parser.set_defaults(talk=None, scene=None)


def add_talk_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares what a talk understands beside its file: its scenes say everything else."""
    parser.add_argument("--scene", metavar="N", type=int, help=say(tr("begin with this scene (1)")))
    _add_common(parser)
    parser.set_defaults(
        present=True, prompt=None, text=None, system=None, seed=None, part=None, page=None, stages=False
    )


def _add_common(parser: argparse.ArgumentParser) -> argparse._ArgumentGroup:
    """What the window and a talk have in common; returns the group for pictures."""
    model = say(tr("a GGUF file (the last one, or the bundled one)"))
    parser.add_argument("--model", metavar="FILE", help=model)
    parser.add_argument("--theme", choices=(SYSTEM, *THEMES), help=say(tr("for this run")))
    add_language(parser)
    size = say(tr("of the window, in logical pixels"))
    parser.add_argument("--size", metavar="WxH", type=size_from(LEAST_SIDE), help=size)
    picture = parser.add_argument_group(say(tr("picture")))
    file = say(tr("draw the window without a display, and exit"))
    picture.add_argument("--screenshot", metavar="FILE.png", help=file)
    steps = say(tr("steps (of a talk: cues) to take before"))
    picture.add_argument("--steps", metavar="N", type=int, default=0, help=steps)
    picture.add_argument("--view", metavar="A,B", default="", help=say(tr("panels of the stage")))
    return picture


def size_from(least: int) -> Callable[[str], tuple[int, int]]:
    """Reads a size like 1440x900 whose sides are at least so long."""

    def size(text: str) -> tuple[int, int]:
        width, _, height = text.partition("x")
        if not (width.isdecimal() and height.isdecimal()):
            raise argparse.ArgumentTypeError(say(tr("{0!r} is no size like 1440x900")).format(text))
        if not all(least <= int(side) <= LARGEST_SIDE for side in (width, height)):
            words = say(tr("{0!r}: each side is {1} to {2}"))
            raise argparse.ArgumentTypeError(words.format(text, least, LARGEST_SIDE))
        return int(width), int(height)

    return size


def run(args: argparse.Namespace) -> int:
    """Runs the window until it is closed; 2, with one sentence on standard error, where it cannot be."""
    try:
        _check_talk(args)
        check_use(args)
        chain = PLAIN if args.talk is not None else chain_of(args)
        if args.seed is not None:
            check_range("--seed", args.seed, 0, SEED_LIMIT - 1)
    except Refused as error:
        return refuse(str(error))
    if args.screenshot:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if (missing := display.problem()) is not None:
        return refuse(missing)
    # Qt is imported only now: without its libraries it could not even say what it lacks.
    from playground.ui import running

    if args.screenshot:
        return running.draw(args, chain)
    return running.show(args, chain)


def check_use(args: argparse.Namespace) -> None:
    """Raises Refused where an option would do nothing beside the others."""
    for name, needed in NEEDS:
        if getattr(args, name, None) and not getattr(args, needed, None):
            raise Refused(say(tr("{0} needs {1}.")).format(f"--{name}", f"--{needed}"))
    for name, other in EXCLUDES:
        if getattr(args, name, None) and getattr(args, other, None):
            raise Refused(say(tr("{0} has nothing to do with {1}.")).format(f"--{name}", f"--{other}"))


def _check_talk(args: argparse.Namespace) -> None:
    """Finds the talk's file; raises Refused where it, or the panels that were asked for, cannot be shown."""
    if unknown := set(filter(None, args.view.split(","))) - {panel.value for panel in Panel}:
        panels = ", ".join(panel.value for panel in Panel)
        raise Refused(say(tr("{0} takes {1}, not {2}.")).format("--view", panels, ", ".join(sorted(unknown))))
    check_panels("--view", filter(None, args.view.split(",")))
    if args.talk is None:
        return
    args.talk = talk_file(args.talk)
    talk, mistakes = load_talk(args.talk)
    if talk is None:
        title = say(tr("{0} cannot be given like this.")).format(args.talk.name)
        raise Refused("\n".join(filter(None, (title, mistake_lines(mistakes), names_for(args.talk)))))
    if args.scene is not None:
        check_range("--scene", args.scene, 1, len(talk.scenes))


def check_panels(flag: str, names: Iterable[str]) -> None:
    """Raises Refused where a panel would not be seen beside another one."""
    top, hidden = covered(frozenset(map(Panel, names)))
    if hidden:
        words = say(tr("{0}: {1} cannot be seen beside {2}."))
        raise Refused(words.format(flag, ", ".join(panel.value for panel in hidden), top.value))


def first_model(args: argparse.Namespace, last: str) -> str:
    """The model to open first: the one asked for, the last one if it is still there, or the bundled one."""
    if args.model:
        return args.model
    if args.talk is not None and not load_talk(args.talk)[0].needs_given_model:
        return str(find(BUNDLED_MODEL))
    return last if last and Path(last).is_file() else str(find(BUNDLED_MODEL))
