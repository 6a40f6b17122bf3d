# ruff: noqa: E501
"""Short plain texts (no chat) that begin like "The cat sat on the", with an exact distribution of the next word."""

from dataclasses import dataclass
from random import Random

from .base import pick
from .choices import draw

_BEGINNINGS = (
    "The cat sat on the",
    "The cat sat on the",
    "The cat sat on the",
    "[The|A|My|One day the|Her|The old|The black|The fat|The little|The big|The lazy|Today the] cat [sat|sat down|lay|slept|sat|was sitting] on the",
    "[The|My|The old|The small] [dog|kitten|puppy] [sat|lay|slept] on the",
)
_ENDINGS = (
    ".",
    ". It was [warm|soft|happy|tired].",
    ". It [slept|purred|looked at me|waited for the mouse|did not move] all day.",
    " and [slept|purred|looked out of the window|waited].",
    ". Then it saw a mouse.",
    ". The mouse was not afraid.",
    ". [Mom|Tom|Lily|The girl] smiled.",
)


@dataclass(frozen=True)
class PlainText:
    """A text in two parts; the first token of `rest` has an exact distribution."""

    beginning: str
    rest: str
    soft: str


def cat_text(rng: Random) -> PlainText:
    """The cat sits on something."""
    return PlainText(pick(rng, _BEGINNINGS), draw(rng, "mat") + pick(rng, _ENDINGS), "mat")
