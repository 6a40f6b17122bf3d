# ruff: noqa: E501, SIM905
"""Short stories of the corpus as answers to "Tell me a story about a dog."."""

import re
from collections import defaultdict
from random import Random

from .base import Turn, pick

SUBJECTS = (
    "dog cat bird bear rabbit bunny fish frog mouse duck horse cow pig lion elephant monkey squirrel butterfly bee fox turtle princess prince queen king dragon girl boy fairy "
    "tree flower garden park beach sea boat ship car truck train plane ball kite doll toy robot bike swing cake cookie apple banana pizza soup hat box book rock star moon sun rain snow "
    "bug ant spider snake owl whale dolphin wolf puppy kitten farmer doctor baby bridge castle cave forest river lake mountain house balloon rainbow cloud"
).split()
LONGEST = 680
"""Letters of the longest story told in a chat: it must end within 200 tokens."""

_ASK = (
    "[Tell me|Please tell me|Tell|Can you tell me|Write|Write me|I want to hear|I want|Give me|Make up|Could you tell me|Tell us|Read me|Do you know|I'd like] "
    "[a|a|a|a short|a small|a little|a nice|another|a good|a new|a tiny] [story|story|story|tale|bedtime story]"
)
_ABOUT = (
    _ASK + " [about|about|about|of|with] {s}[.|.|!|, please.|]",
    "[A story|Story|A short story|Another story] about {s}[, please.|.|!|]",
    "Do you know a story about {s}?",
    "[Say|Write] something about {s}.",
)
_ANY = (
    _ASK + "[.|.|!|, please.| for children.| for my child.| before I sleep.]",
    "[A story|Story|Story time|Another story][, please.|.|!|]",
    "[Once upon a time|Begin a story|Start a story|Tell me something long][.|...|]",
    "Do you know [a story|any stories]?",
)


class StoryTeller:
    """Finds the short stories of the corpus and what each is about."""

    def __init__(self, stories: list[str]) -> None:
        self.short = [story for story in stories if len(story) <= LONGEST]
        self.about: dict[str, list[str]] = defaultdict(list)
        for story in self.short:
            for subject in subjects_of(story):
                self.about[subject].append(story)

    def __call__(self, rng: Random) -> list[Turn]:
        if rng.random() < 0.2:
            return [Turn(pick(rng, _ANY), rng.choice(self.short))]
        subject = rng.choices(list(self.about), [len(s) ** 0.7 for s in self.about.values()])[0]
        asked = f"an {subject}" if subject[0] in "aeiou" else f"a {subject}"
        if subject in ("rain", "snow"):
            asked = subject
        elif subject in ("sea", "sun", "moon"):
            asked = f"the {subject}"
        return [Turn(pick(rng, _ABOUT, s=asked), rng.choice(self.about[subject]))]


def subjects_of(story: str) -> list[str]:
    """The nouns that a story is about: named in its first part and at least three times."""
    words = re.findall(r"[a-z]+", story.lower())
    opening = set(words[:45])
    counts = {subject: words.count(subject) + words.count(subject + "s") for subject in SUBJECTS}
    return [s for s, count in counts.items() if count >= 3 and (s in opening or s + "s" in opening)]
