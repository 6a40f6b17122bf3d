"""Command line: the window, `trace`, `export`, `figure`, `present`, and the engine's own processes."""

import sys
from collections.abc import Callable
from types import ModuleType

from playground.ui.words.saying import say, tr

# Each command imports what it needs and nothing else: the engine's processes must start fast and without Qt.


def _engine() -> int:
    from playground.engine import worker

    return worker.main()


def _template() -> int:
    from playground.engine import template

    return template.main()


def _trace(arguments: list[str]) -> int:
    from playground import trace

    return _run(trace, "playground trace", say(tr("Steps through a model without a window.")), arguments)


def _export(arguments: list[str]) -> int:
    from playground.ui.sessions import command

    return _run(command, "playground export", say(tr("A conversation's file as text.")), arguments)


def _figure(arguments: list[str]) -> int:
    from playground.ui.figures import command

    return _run(command, "playground figure", say(tr("Draws what the window shows, for slides.")), arguments)


def _window(arguments: list[str]) -> int:
    from playground.ui import app

    return _run(app, "playground", say(tr("See how a language model chooses its next word.")), arguments)


def _run(command: ModuleType, name: str, description: str, arguments: list[str]) -> int:
    from playground.ui.terminal.parsing import parser_of

    parser = parser_of(name, description)
    command.add_arguments(parser)
    return command.run(parser.parse_args(arguments))


def _present(arguments: list[str]) -> int:
    from playground.ui import app
    from playground.ui.stage.talks import talk_names
    from playground.ui.terminal.parsing import parser_of

    parser = parser_of("playground present", say(tr("Gives a talk from a presenter's script.")))
    talk = say(tr("a script, or one that comes with the program: {0}")).format(talk_names())
    parser.add_argument("talk", metavar="FILE", help=talk)
    check = say(tr("run every scene without a window and say what is wrong"))
    parser.add_argument("--check", action="store_true", help=check)
    seeds = say(tr("with --check: look for a better seed below N"))
    parser.add_argument("--seeds", metavar="N", type=int, default=0, help=seeds)
    app.add_talk_arguments(parser)
    args = parser.parse_args(arguments)
    if args.check:
        from playground import rehearsal

        return rehearsal.run(args)
    return app.run(args)


PROCESSES: dict[str, Callable[[], int]] = {"engine": _engine, "template": _template}
"""What the program starts itself; nobody types these."""


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    "trace": _trace,
    "export": _export,
    "figure": _figure,
    "present": _present,
}


def _command_first(arguments: list[str]) -> list[str]:
    """A language may stand before the command that it is for."""
    n = 2 if arguments[:1] == ["--language"] else 1 if arguments and arguments[0].startswith("--language=") else 0
    if n and arguments[n:] and arguments[n] in COMMANDS:
        return [arguments[n], *arguments[:n], *arguments[n + 1 :]]
    return arguments


def main() -> int:
    """Runs the command that the arguments name; returns the exit status."""
    arguments = sys.argv[1:]
    if arguments and arguments[0] in PROCESSES:
        return PROCESSES[arguments[0]]()
    from playground.ui.terminal.speaking import speak

    speak(arguments)
    arguments = _command_first(arguments)
    if arguments and arguments[0] in COMMANDS:
        return COMMANDS[arguments[0]](arguments[1:])
    return _window(arguments)


if __name__ == "__main__":
    sys.exit(main())
