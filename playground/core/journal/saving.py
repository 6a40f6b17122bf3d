"""A session as a file of its own, in one piece."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

from playground import __version__
from playground.core.journal.encoding import CLOSED_LINE, Encoder, header
from playground.core.journal.facts import Fact
from playground.core.journal.format import Origin
from playground.core.session import Mode
from playground.core.vocabulary import Vocabulary


def save(path: Path, facts: Sequence[Fact], mode: Mode, seed: int, origin: Origin, vocabulary: Vocabulary) -> None:
    """Writes the records of ``facts`` beside the place, then puts the file there: all of it, or what was there before.

    Raises:
        OSError: it cannot be written.
    """
    replace_file(path, _text(facts, mode, seed, origin, vocabulary))


def _text(facts: Sequence[Fact], mode: Mode, seed: int, origin: Origin, vocabulary: Vocabulary) -> str:
    encoder = Encoder(vocabulary)
    lines = [header(mode, seed, origin, __version__)]
    lines += [line for fact in facts for line in encoder.lines(fact)]
    return "\n".join([*lines, CLOSED_LINE, ""])


def replace_file(path: Path, text: str) -> None:
    """The file has this text, or still what it had.

    Raises:
        OSError: it cannot be written.
    """
    handle, beside = tempfile.mkstemp(prefix=".", suffix=".new", dir=path.parent)
    try:
        with open(handle, "wb") as file:
            file.write(text.encode("utf-8"))
            file.flush()
            os.fsync(file.fileno())
        _as_others(path, beside)
        os.replace(beside, path)
    except BaseException:
        os.unlink(beside)
        raise


def _as_others(path: Path, made: str) -> None:
    """The rights that the file had; a new one is the person's alone."""
    try:
        mode = path.stat().st_mode & 0o777
    except OSError:
        return
    os.chmod(made, mode)
