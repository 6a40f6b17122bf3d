"""What every topic uses: turns, patterns with alternatives, and the way people really type."""

import re
from dataclasses import dataclass
from random import Random

_INNERMOST = re.compile(r"\[([^\[\]]*)\]")


@dataclass(frozen=True)
class Turn:
    """A question and its answer; `soft` names the exact distribution of the answer's first token."""

    user: str
    answer: str
    soft: str | None = None


def expand(rng: Random, pattern: str, **values: str) -> str:
    """Choose one of each [alternative|alternative] (they nest) and fill in {values}."""
    while _INNERMOST.search(pattern):
        pattern = _INNERMOST.sub(lambda match: rng.choice(match[1].split("|")), pattern)
    return pattern.format(**values) if values else pattern


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


def as_typed(rng: Random, text: str) -> str:
    """The question as somebody might type it: case, punctuation, courtesy, typing errors."""
    if rng.random() < 0.06:
        text = rng.choice(("Please ", "Hey, ", "Ok, ", "So, ", "Well, ", "Now ")) + text[0].lower() + text[1:]
    if rng.random() < 0.04:
        text = text.rstrip(".!?") + rng.choice((" please", ", please.", " pls", " thanks"))
    if rng.random() < 0.25:
        text = text.rstrip(".?!")
    elif rng.random() < 0.06:
        text = text.rstrip(".?!") + rng.choice(("!", "??", "...", " ?", "!!", "?!"))
    if rng.random() < 0.25:
        text = text.lower()
    elif rng.random() < 0.02:
        text = text.upper()
    if rng.random() < 0.06:
        text = _typo(rng, text)
    if rng.random() < 0.12:
        text = text.replace("'", "")
    return text
