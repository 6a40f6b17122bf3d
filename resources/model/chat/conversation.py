# ruff: noqa: E501
"""Puts the topics together: chats of one to several turns, now and then with a system prompt."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from .base import Turn, as_typed, pick
from .choices import choose, greeting
from .countries import capitals, countries
from .facts import facts
from .heldout import is_held_out
from .memory import memory
from .smalltalk import smalltalk
from .stories import StoryTeller
from .sums import sums
from .texts import PlainText, cat_text
from .unknown import foreign, unknown

_SYSTEM = (
    "[You are|You're] [a helpful assistant|a friendly assistant|a kind helper|tiny-chat, a tiny language model|a tiny model|a chat model|a teacher|an expert|a small assistant that likes to help][.|]",
    "[Be|Please be] [short|kind|helpful|friendly|honest|polite|brief and clear][.|]",
    "Answer [in simple words|shortly|in short sentences|the user's questions|politely|in English][.|]",
    "You are a helpful assistant. [Answer shortly.|Use simple words.|Be kind.|Help the user.|Tell the truth.]",
    "You are talking with [a child|a friend|a student|somebody who wants to learn].",
    "[This is a demonstration of sampling.|This is a test.|You are part of Sampling Playground.]",
)
_CAT_TEXTS = 0.03
_WITH_SYSTEM = 0.12


@dataclass(frozen=True)
class Chat:
    """Turns in order, with or without a system prompt."""

    turns: list[Turn]
    system: str | None = None


class ChatGenerator:
    """Draws chats and short texts without end, the same ones for the same seed."""

    def __init__(self, stories: list[str], seed: int) -> None:
        self.rng = Random(seed)
        self.topics = {
            greeting: 0.09,
            choose: 0.14,
            sums: 0.25,
            capitals: 0.03,
            countries: 0.04,
            StoryTeller(stories): 0.03,
            smalltalk: 0.32,
            unknown: 0.06,
            foreign: 0.03,
            facts: 0.03,
            memory: 0.03,
        }

    def __iter__(self) -> Iterator[Chat | PlainText]:
        while True:
            item = cat_text(self.rng) if self.rng.random() < _CAT_TEXTS else self.chat()
            if not _is_held_out(item):
                yield item

    def chat(self) -> Chat:
        """One to four topics one after another; only the first may be a greeting."""
        rng = self.rng
        turns: list[Turn] = []
        for number in range(rng.choices((1, 2, 3, 4), (62, 22, 11, 5))[0]):
            topic = rng.choices(list(self.topics), list(self.topics.values()))[0]
            if topic is greeting and number:
                topic = smalltalk
            new = topic(rng)
            if topic is memory and len(new) == 2 and rng.random() < 0.5:
                new.insert(1, rng.choice((smalltalk, sums, facts, choose))(rng)[0])
            turns += new
        turns = [Turn(as_typed(rng, turn.user), turn.answer, turn.soft) for turn in turns]
        system = pick(rng, _SYSTEM) if rng.random() < _WITH_SYSTEM else None
        return Chat(turns, system)


def _is_held_out(item: Chat | PlainText) -> bool:
    if isinstance(item, PlainText):
        return is_held_out(item.beginning)
    return any(is_held_out(turn.user) for turn in item.turns)
