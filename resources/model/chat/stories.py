# ruff: noqa: E501, SIM905
"""Short stories of the corpus as answers to "Tell me a story about a dog."."""

import re
from collections import defaultdict
from random import Random

from .animals import ANIMALS, hero_of, retell, roles_for
from .base import Turn, pick

THINGS = (
    "princess prince queen king girl boy fairy "
    "tree flower garden park beach sea boat ship car truck train plane ball kite doll toy robot bike swing cake cookie apple banana pizza soup hat box book rock star moon sun rain snow "
    "farmer doctor baby bridge castle cave forest river lake mountain house balloon rainbow cloud"
).split()
LONGEST = 720
"""Letters of the longest story told in a chat: it must end within 200 tokens."""
_FAVOURITES = {
    "dog": 3,
    "cat": 3,
    "bird": 5,
    "bear": 2.5,
    "rabbit": 2,
    "mouse": 2,
    "fish": 2,
    "bunny": 1.5,
    "horse": 1.5,
    "frog": 1.5,
}

_ASK = (
    "[Tell me|Tell me|Tell me|Please tell me|Tell|Can you tell me|Can you tell|Write|Write me|I want to hear|I want|Give me|Make up|Could you tell me|Tell us|Read me|Do you know|I'd like"
    "|Can you write|Please write|I would like to hear|I would love|Will you tell me|Could you tell|Now tell me|I wish for|Let me hear|May I have|Can I hear|Can I have|Could I hear|Would you tell me|Invent] "
    "[a|a|a|a short|a small|a little|a nice|another|a good|a new|a tiny|a very short|one|a sweet|a happy|a simple] [story|story|story|story|tale|bedtime story|fairy tale|children's story]"
)
_ABOUT = (
    _ASK + " [about|about|about|about|of|with|where the hero is|on] {s}[.|.|.|!|, please.|?| for me.| now.]",
    _ASK + " about {s}[.|?]",
    "[A story|Story|A short story|Another story|One story|A little story|A tale] about {s}[, please.|.|!|]",
    "[Do you know|Have you got|Do you have|Is there] a story about {s}?",
    "[Say|Write|Tell me] something about {s} in a story.",
    "[Tell me|Write] about {s} in a [short|little|small] story.",
    "[Tell me|I want to hear|Tell us] what happened to {s}.",
)
_ANY = (
    _ASK + "[.|.|!|, please.| for children.| for my child.| before I sleep.|?]",
    "[A story|Story|Story time|Another story|One more story|A story please][, please.|.|!|]",
    "[Once upon a time|Begin a story|Start a story|Tell me something long][.|...|]",
    "Do you know [a story|any stories|stories]?",
)


class StoryTeller:
    """Finds the short stories of the corpus and what each is about."""

    def __init__(self, stories: list[str]) -> None:
        self.short = [story for story in stories if len(story) <= LONGEST]
        self.about: dict[str, list[str]] = defaultdict(list)
        self.with_role: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for story in self.short:
            self._sort_in(story)
        self.animals = [animal for animal in ANIMALS if animal in self.about or animal in self.with_role]
        self.animal_weights = [_FAVOURITES.get(animal, 0.8) for animal in self.animals]
        self.things = [thing for thing in THINGS if thing in self.about]
        self.thing_weights = [len(self.about[thing]) ** 0.6 for thing in self.things]

    def _sort_in(self, story: str) -> None:
        """Note the animal it is about and those that could take its place, or else the things."""
        hero = hero_of(story)
        if hero is None:
            for thing in things_of(story):
                self.about[thing].append(story)
            return
        self.about[hero].append(story)
        for other in roles_for(story, hero):
            self.with_role[other].append((story, hero))

    def __call__(self, rng: Random) -> list[Turn]:
        kind = rng.random()
        if kind < 0.12:
            return [Turn(pick(rng, _ANY), rng.choice(self.short))]
        if kind < 0.3:
            subject = rng.choices(self.things, self.thing_weights)[0]
            return [Turn(pick(rng, _ABOUT, s=_called(rng, subject)), rng.choice(self.about[subject]))]
        subject = rng.choices(self.animals, self.animal_weights)[0]
        return [Turn(pick(rng, _ABOUT, s=_called(rng, subject)), self._about_animal(rng, subject))]

    def _about_animal(self, rng: Random, animal: str) -> str:
        """A story about it, or one about another animal told with this one."""
        own, others = self.about.get(animal, []), self.with_role.get(animal, [])
        if own and (not others or rng.random() < max(0.2, min(0.6, len(own) / 60))):
            return rng.choice(own)
        story, hero = rng.choice(others)
        return retell(story, hero, animal)


def _called(rng: Random, subject: str) -> str:
    """With its article, an animal now and then with a word for its looks."""
    if subject in ("rain", "snow"):
        return subject
    if subject in ("sea", "sun", "moon"):
        return f"the {subject}"
    if subject in ANIMALS and rng.random() < 0.12:
        return f"a {rng.choice(('little', 'small'))} {subject}"
    return f"an {subject}" if subject[0] in "aeiou" else f"a {subject}"


def things_of(story: str) -> list[str]:
    """The nouns that a story is about: named in its first part, at least three times, and near its end."""
    words = re.findall(r"[a-z]+", story.lower())
    opening, ending = set(words[:35]), set(words[len(words) * 6 // 10 :])
    counts = {thing: words.count(thing) + words.count(thing + "s") for thing in THINGS}
    return [
        thing for thing, count in counts.items() if count >= 3 and {thing, thing + "s"} & opening and thing in ending
    ]
