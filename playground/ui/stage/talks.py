"""Where talks are found: a file of the person's, or one that ships with the program."""

from __future__ import annotations

import re
from pathlib import Path

from playground.resources import find
from playground.ui.words.saying import say, tr

_NAME = re.compile(r"[a-z0-9_-]{1,40}")


def shipped_talks() -> list[Path]:
    """The talks that come with the program, by name."""
    return sorted(find("talks").glob("*.toml"))


def talk_file(word: str) -> Path:
    """What a word on the command line means: a file, or the name of a shipped talk."""
    path = Path(word)
    if not path.exists() and _NAME.fullmatch(word):
        shipped = find(f"talks/{word}.toml")
        if shipped.is_file():
            return shipped
    return path


def names_for(path: Path) -> str:
    """Which talks come with the program, for whoever asked for a file that is not there; "" where it is."""
    return "" if path.exists() else say(tr("Talks that come with the program: {0}.")).format(talk_names())


def talk_names() -> str:
    """The names of the talks that come with the program."""
    return ", ".join(path.stem for path in shipped_talks())
