"""What is wrong with a script, as values: a code, where it stands, and what stood there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from playground.core.sampling.leftovers import Leftover


class Wrong(Enum):
    """Why something of a script cannot be used."""

    UNREADABLE = "unreadable"
    """The file cannot be read."""
    FILE_TOO_LONG = "file too long"
    NOT_TEXT = "not text"
    """The file is no UTF-8."""
    NOT_TOML = "not toml"
    UNKNOWN_KEY = "unknown key"
    MISSING = "missing"
    NOT_A_TEXT = "not a text"
    NOT_A_TRUTH = "not a truth"
    """Neither true nor false."""
    NOT_A_LIST = "not a list"
    NOT_A_TABLE = "not a table"
    NOT_A_NUMBER = "not a number"
    NOT_WHOLE = "not whole"
    OUT_OF_RANGE = "out of range"
    NOT_ONE_OF = "not one of"
    EMPTY = "empty"
    TOO_LONG = "too long"
    TOO_MANY = "too many"
    ONE_ACT = "one act"
    """A cue that does nothing, or two things."""
    NAMES_A_FILE = "names a file"
    CHAIN = "chain"
    """Something of the chain; the leftover says what."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """One thing that is wrong.

    Attributes:
        wrong: why.
        scene: from 1; 0 for what stands above the first scene.
        key: where in the scene, as "cues[2].step".
        value: what stood there, shortened.
        allowed: what may stand there, in the script's own words or numbers.
        line: of the file, from 1; 0 where it is not known.
        leftover: of the chain.
    """

    wrong: Wrong
    scene: int = 0
    key: str = ""
    value: str = ""
    allowed: str = ""
    line: int = 0
    leftover: Leftover | None = None
