"""Where talks are found: a file of the person's, or one that ships with the program."""

from __future__ import annotations

import re
from pathlib import Path

from playground.resources import find

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
