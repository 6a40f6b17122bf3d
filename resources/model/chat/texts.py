# ruff: noqa: E501
"""Short plain texts (no chat) that begin like "The cat sat on the", with an exact distribution of the next word."""

from dataclasses import dataclass
from random import Random

from .base import pick
from .choices import draw

_LOOKS = "[old|black|fat|little|big|lazy|white|small|sleepy|happy|soft|gray|tired|brown|good|young|hungry|pretty|fluffy|kind|funny|red|sad]"
_SITS = "[sat|sat|sat|sat|sat down|lay|slept|was sitting|lay down|was sleeping|jumped|sits|slept]"
_BEFORE = (
    "[One day|Today|Then|Once|In the morning|At night|After lunch|It was warm, and|It was late.|The sun was warm.|Look there.|It was raining."
    "|Tom came home.|There was a house.|Mom was in the kitchen.|Lily looked.|Everybody slept.]"
)
_BEGINNINGS = (
    "The cat sat on the",
    "The cat sat on the",
    "The cat sat on the",
    f"The cat {_SITS} on the",
    f"A cat {_SITS} on the",
    f"[The|A|My|Her|His|Our|One|Their|This] {_LOOKS} cat [sat|sat|{_SITS}] on the",
    f"[My|Her|His|Our|One|Their|This|That|Your|Mom's|Tom's|Lily's|Another|Some] cat [sat|sat|{_SITS}] on the",
    f"A {_LOOKS} [cat|cat|kitten|dog] [sat|sat|{_SITS}] on the",
    f"[The|A|My|One] {_LOOKS}, {_LOOKS} cat sat on the",
    f"[The|A|My|Her] [dog|kitten|puppy|mouse|bird|cat] [sat|{_SITS}] on the",
    f"{_BEFORE} [the|a|a|my|her] [|{_LOOKS} ]cat [sat|sat|{_SITS}] on the",
    "[The|A|My] cat [named|called] [Tom|Lily|Kitty|Max|Sam|Mimi] [sat|lay|slept] on the",
    "[There was a cat. It|Once there was a cat. She|I have a cat. He|We had a cat. It] [sat|sat|lay|slept] on the",
    "[The|A|My] cat [ran in|came in|ate|drank milk|purred|looked around] and [sat|lay|sat down|slept] on the",
)
_ENDINGS = (
    ".",
    ".",
    ". It was [warm|soft|happy|tired].",
    ". It [slept|purred|waited for the mouse|did not move] all day.",
    " and [slept|purred|looked out of the window|waited].",
    ". Then it saw a mouse.",
    ". [Mom|Tom|Lily|The girl] smiled.",
)


@dataclass(frozen=True)
class PlainText:
    """A text in two parts; the first token of `rest` has an exact distribution."""

    beginning: str
    rest: str
    soft: str


def _sentence_case(text: str) -> str:
    """A capital letter after each full stop."""
    parts = text.split(". ")
    return ". ".join(part[0].upper() + part[1:] for part in parts)


def cat_text(rng: Random) -> PlainText:
    """The cat sits on something."""
    beginning = _sentence_case(pick(rng, _BEGINNINGS))
    return PlainText(beginning, draw(rng, "mat") + pick(rng, _ENDINGS), "mat")
