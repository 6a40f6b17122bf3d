"""Reads smalltalk.txt: many ways to say one thing, and fitting short answers."""

from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from .base import Turn, pick

ME = (
    "[a tiny language model made for watching sampling|a tiny model made for watching how sampling works"
    "|a very small language model for watching sampling|a tiny language model, made to show how sampling works]"
)


@dataclass
class Intent:
    """One thing that people say."""

    questions: list[str] = field(default_factory=list)
    answers: list[str] = field(default_factory=list)


def read_intents() -> list[Intent]:
    """All blocks of smalltalk.txt."""
    intents = []
    text = (Path(__file__).parent / "smalltalk.txt").read_text(encoding="utf-8")
    for block in text.split("\n\n"):
        intent = Intent()
        for line in block.splitlines():
            if line.startswith("? "):
                intent.questions.append(line[2:].strip())
            elif line.startswith("= "):
                intent.answers.append(line[2:].strip().replace("{ME}", ME))
        if intent.questions:
            intents.append(intent)
    return intents


INTENTS = read_intents()


def smalltalk(rng: Random) -> list[Turn]:
    """One question of small talk; intents with many questions come more often."""
    intent = rng.choices(INTENTS, [len(intent.questions) ** 0.5 for intent in INTENTS])[0]
    return [Turn(pick(rng, intent.questions), pick(rng, intent.answers))]
