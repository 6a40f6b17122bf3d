# ruff: noqa: SIM905
"""What every topic uses: turns, patterns with alternatives, and the way people really type."""

import re
from dataclasses import dataclass
from functools import cache
from random import Random

_MARKS = re.compile(r"([\[\]|])")

Pattern = tuple["str | tuple[Pattern, ...]", ...]
"""Parts one after another: a text, or the patterns of which one is chosen."""


@dataclass(frozen=True)
class Turn:
    """A question and its answer; `soft` names the exact distribution of the answer's first token.

    A `plain` question is never given typing errors.
    """

    user: str
    answer: str
    soft: str | None = None
    plain: bool = False


def _read_parts(marks: list[str]) -> Pattern:
    """Take the parts up to the next "|" or "]" of this level off the list (which is in reverse)."""
    parts: list[str | tuple[Pattern, ...]] = []
    while marks and marks[-1] not in "|]":
        mark = marks.pop()
        if mark != "[":
            parts.append(mark)
            continue
        choices = [_read_parts(marks)]
        while marks.pop() == "|":
            choices.append(_read_parts(marks))
        parts.append(tuple(choices))
    return tuple(parts)


@cache
def _parse(pattern: str) -> Pattern:
    return _read_parts([mark for mark in reversed(_MARKS.split(pattern)) if mark])


def _choose(rng: Random, parts: Pattern) -> str:
    return "".join(part if isinstance(part, str) else _choose(rng, rng.choice(part)) for part in parts)


def expand(rng: Random, pattern: str, **values: str) -> str:
    """Choose one of each [alternative|alternative] (they nest) and fill in {values}."""
    text = _choose(rng, _parse(pattern))
    return text.format(**values) if values else text


def pick(rng: Random, patterns: str | tuple[str, ...] | list[str], **values: str) -> str:
    """Expand one of several patterns."""
    pattern = patterns if isinstance(patterns, str) else rng.choice(patterns)
    return expand(rng, pattern, **values)


def letters_of(text: str) -> str:
    """Lower-case letters and digits only: two spellings of one question are equal."""
    return re.sub(r"[\W_]", "", text.lower())


def _typo(rng: Random, text: str) -> str:
    """Swap, drop or double one letter in the middle of the text."""
    places = [i for i in range(1, len(text) - 1) if text[i].isalpha() and text[i + 1].isalpha()]
    if not places:
        return text
    i = rng.choice(places)
    kind = rng.randrange(3)
    if kind == 0:
        return text[:i] + text[i + 1] + text[i] + text[i + 2 :]
    return text[:i] + (text[i + 1 :] if kind == 1 else text[i] + text[i:])


_BEFORE = (
    "Please |Hey, |Ok, |So, |Well, |Now |Oh, |And |Tell me, |Please tell me, |I wonder, |Listen, |Now tell me, |Hmm, |"
    "Can you tell me, |Hi, |One more question: |I want to know, |Say, |But |Hello, |Just tell me, |Then "
).split("|")
_AFTER = " please|, please| pls| thanks|, ok|, friend|, my friend|, tiny-chat|, little model| then| now|, buddy".split(
    "|"
)


def _decorated(rng: Random, text: str) -> str:
    """Now and then with some words of courtesy before or after it."""
    if rng.random() < 0.09:
        text = rng.choice(_BEFORE) + text[:1].lower() + text[1:]
    if rng.random() < 0.06:
        end = text[-1:] if text[-1:] in ".?!" else ""
        text = text.rstrip(".!?") + rng.choice(_AFTER) + end
    return text


def as_typed(rng: Random, text: str, plain: bool = False) -> str:
    """The question as somebody might type it: case, punctuation, courtesy, typing errors (never if `plain`)."""
    text = _decorated(rng, text)
    if not any(map(str.isalnum, text)):
        return text
    if rng.random() < 0.22:
        text = text.rstrip(".?!")
    elif rng.random() < 0.08:
        text = text.rstrip(".?!") + rng.choice((".", "!", "?", "??", "...", " ?", "!!", "?!"))
    if rng.random() < 0.2:
        text = text.lower()
    elif rng.random() < 0.015 and not plain:
        text = text.upper()
    if rng.random() < 0.05 and not plain:
        text = _typo(rng, text)
    if rng.random() < 0.12:
        text = text.replace("'", "")
    return " ".join(text.split())
