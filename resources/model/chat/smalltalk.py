"""Reads smalltalk.txt: many ways to say one thing, and fitting short answers."""

from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from .base import Turn, pick

ME = "[a tiny language model made for watching sampling|a tiny language model, made to show how sampling works]"


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


def _weights() -> list[float]:
    """How often each thing is said: more often where there are many ways to say it."""
    return [sum(question.count("|") + 1 for question in intent.questions) ** 0.4 for intent in INTENTS]


_WEIGHTS = _weights()


def _question(rng: Random, intent: Intent) -> str:
    """One way to say it; lines with many alternatives come more often."""
    lines = intent.questions
    return pick(rng, rng.choices(lines, [(line.count("|") + 1) ** 0.5 for line in lines])[0])


def smalltalk(rng: Random) -> list[Turn]:
    """One question of small talk; things that can be said in many ways come more often."""
    intent = rng.choices(INTENTS, _WEIGHTS)[0]
    return [Turn(_question(rng, intent), pick(rng, intent.answers))]
