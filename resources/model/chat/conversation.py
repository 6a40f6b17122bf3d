# ruff: noqa: E501
"""Puts the topics together: chats of one to several turns, now and then with a system prompt."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from random import Random

from .base import Turn, as_typed, pick
from .choices import choose, greeting
from .countries import capitals, countries
from .facts import facts
from .heldout import is_held_out
from .memory import memory
from .smalltalk import smalltalk
from .stories import StoryTeller
from .sums import many_sums, sums
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
Topic = Callable[[Random], list[Turn]]

_CAT_TEXTS = 0.05
_WITH_SYSTEM = 0.14
_LONG_ANSWERS = 350
"""Letters of answers after which a chat ends: it has to fit a row of 256 tokens."""


@dataclass(frozen=True)
class Chat:
    """Turns in order, with or without a system prompt."""

    turns: list[Turn]
    system: str | None = None


def _topics(stories: list[str]) -> dict[Topic, float]:
    """All topics and their shares."""
    return {
        greeting: 0.1,
        choose: 0.16,
        sums: 0.14,
        many_sums: 0.042,
        capitals: 0.027,
        countries: 0.032,
        StoryTeller(stories): 0.042,
        smalltalk: 0.345,
        unknown: 0.052,
        foreign: 0.03,
        facts: 0.022,
        memory: 0.024,
    }


class ChatGenerator:
    """Draws chats and short texts without end, the same ones for the same seed.

    Args:
        stories: what stories are told from.
        only_chances: nothing but greetings and choices, whose first words have exact distributions.
    """

    def __init__(self, stories: list[str], seed: int, only_chances: bool = False) -> None:
        self.rng = Random(seed)
        self.topics: dict[Topic, float] = {greeting: 0.4, choose: 0.6} if only_chances else _topics(stories)

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
            turns += self._topic(after_others=number > 0)
            if sum(len(turn.answer) for turn in turns) > _LONG_ANSWERS:
                break
        turns = [replace(turn, user=as_typed(rng, turn.user, turn.plain)) for turn in turns]
        system = pick(rng, _SYSTEM) if rng.random() < _WITH_SYSTEM else None
        return Chat(turns, system)

    def _topic(self, after_others: bool) -> list[Turn]:
        """The turns of one topic, none of them with a question that is held out."""
        rng = self.rng
        topic = rng.choices(list(self.topics), list(self.topics.values()))[0]
        if topic is greeting and after_others:
            topic = smalltalk
        turns = topic(rng)
        if topic is memory and len(turns) == 2 and rng.random() < 0.5:
            turns.insert(1, rng.choice((smalltalk, sums, facts, choose))(rng)[0])
        if any(is_held_out(turn.user) for turn in turns):
            return self._topic(after_others)
        return turns


def _is_held_out(item: Chat | PlainText) -> bool:
    if isinstance(item, PlainText):
        return is_held_out(item.beginning)
    return any(is_held_out(turn.user) for turn in item.turns)
