"""Command line: the window, `trace`, `export`, `figure`, `present`, and the engine's own processes."""

import argparse
import sys
from collections.abc import Callable

# Each command imports what it needs and nothing else: the engine's processes must start fast and without Qt.


def _engine() -> int:
    from playground.engine import worker

    return worker.main()


def _template() -> int:
    from playground.engine import template

    return template.main()


def _trace(arguments: list[str]) -> int:
    from playground import trace

    parser = argparse.ArgumentParser(prog="playground trace", description="Steps through a model without a window.")
    trace.add_arguments(parser)
    return trace.run(parser.parse_args(arguments))


def _export(arguments: list[str]) -> int:
    from playground.ui.sessions import command

    parser = argparse.ArgumentParser(prog="playground export", description="A conversation's file as text.")
    command.add_arguments(parser)
    return command.run(parser.parse_args(arguments))


def _figure(arguments: list[str]) -> int:
    from playground.ui.figures import command

    parser = argparse.ArgumentParser(prog="playground figure", description="Draws what the window shows, for slides.")
    command.add_arguments(parser)
    return command.run(parser.parse_args(arguments))


def _present(arguments: list[str]) -> int:
    from playground.ui import app
    from playground.ui.stage.talks import talk_names

    parser = argparse.ArgumentParser(prog="playground present", description="Gives a talk from a presenter's script.")
    parser.add_argument("talk", metavar="FILE", help=f"a script, or one that comes with the program: {talk_names()}")
    parser.add_argument("--check", action="store_true", help="run every scene without a window and say what is wrong")
    parser.add_argument(
        "--seeds", metavar="N", type=int, default=0, help="with --check: look for a better seed below N"
    )
    app.add_talk_arguments(parser)
    args = parser.parse_args(arguments)
    if args.check:
        from playground import rehearsal

        return rehearsal.run(args)
    return app.run(args)


def _window(arguments: list[str]) -> int:
    from playground.ui import app

    parser = argparse.ArgumentParser(prog="playground", description="See how a language model chooses its next word.")
    app.add_arguments(parser)
    return app.run(parser.parse_args(arguments))


PROCESSES: dict[str, Callable[[], int]] = {"engine": _engine, "template": _template}
"""What the program starts itself; nobody types these."""


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    "trace": _trace,
    "export": _export,
    "figure": _figure,
    "present": _present,
}


def main() -> int:
    """Runs the command that the arguments name; returns the exit status."""
    arguments = sys.argv[1:]
    if arguments and arguments[0] in PROCESSES:
        return PROCESSES[arguments[0]]()
    if arguments and arguments[0] in COMMANDS:
        return COMMANDS[arguments[0]](arguments[1:])
    return _window(arguments)


if __name__ == "__main__":
    sys.exit(main())
