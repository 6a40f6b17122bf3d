"""Where the program keeps conversations, and what lies there."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

import platformdirs

from playground.core.journal.format import FORMAT, SUFFIX, VERSION

_PEEK_BYTES = 2**19
_PEEK_LINES = 5_000
_TAIL_BYTES = 256
_LONGEST_TITLE = 200


@dataclass(frozen=True, slots=True)
class Entry:
    """A session file from the outside.

    Attributes:
        path: of the file.
        title: the beginning of the first message, "" where none was found soon enough.
        model: the model's name.
        changed: seconds since 1970.
        closed: whether it was closed properly.
    """

    path: Path
    title: str
    model: str
    changed: float
    closed: bool


def sessions_folder(data: Path | None = None) -> Path:
    """The folder of all conversations; PLAYGROUND_DATA, or ``data``, names another place for the program's data."""
    named = data or os.environ.get("PLAYGROUND_DATA")
    data = Path(named) if named else Path(platformdirs.user_data_dir("sampling-playground", appauthor=False))
    return data / "sessions"


def new_path(folder: Path, taken: set[Path] | frozenset[Path] = frozenset()) -> Path:
    """A name that no file has, by the time and a number; nothing of the content shows in it."""
    now = f"{datetime.now():%Y%m%d-%H%M%S}"
    number = 1
    while (path := folder / f"{now}-{number:03}{SUFFIX}") in taken or path.exists():
        number += 1
    return path


def entries(folder: Path, most: int, dull: str = "") -> list[Entry]:
    """The conversations in a folder that were changed last, the newest first; what is no session is passed over.

    Args:
        dull: a message that says nothing about a conversation, so that the one after it is the title.
    """
    found: list[tuple[float, Path]] = []
    try:
        with os.scandir(folder) as each:
            for item in each:
                if item.name.endswith(SUFFIX) and item.is_file(follow_symlinks=False):
                    found.append((item.stat().st_mtime, Path(item.path)))
    except OSError:
        return []
    made: list[Entry] = []
    for changed, path in sorted(found, reverse=True):
        if len(made) == most:
            break
        if (entry := _entry(path, changed, dull)) is not None:
            made.append(entry)
    return made


def _entry(path: Path, changed: float, dull: str) -> Entry | None:
    try:
        with open(path, "rb") as file:
            header = _record(file.readline(_PEEK_BYTES))
            if header.get("format") != FORMAT or header.get("version") != VERSION:
                return None
            model = header.get("model")
            name = model.get("name") if isinstance(model, dict) else None
            title = _title(file, dull)
            file.seek(0, os.SEEK_END)
            file.seek(max(0, file.tell() - _TAIL_BYTES))
            closed = file.read().endswith(b'{"kind":"closed"}\n')
    except OSError:
        return None
    return Entry(path, title, name if isinstance(name, str) else "", changed, closed)


def _title(file: BinaryIO, dull: str) -> str:
    """The first message that is not dull; not looked for beyond the beginning of the file."""
    title = ""
    for _ in range(_PEEK_LINES):
        if file.tell() > _PEEK_BYTES or not (line := file.readline(_PEEK_BYTES)):
            break
        if line.startswith(b'{"kind":"turn"'):
            text = _record(line).get("text")
            title = " ".join(text[: 4 * _LONGEST_TITLE].split())[:_LONGEST_TITLE] if isinstance(text, str) else ""
            if title != dull:
                break
    return title


def _record(line: bytes) -> dict:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        return {}
    return record if isinstance(record, dict) else {}
