# ruff: noqa: SIM905
"""Finds the animal that a story is about, and tells the same story about another animal."""

import re
from collections import Counter

# Animals of one line can take each other's place in a story.
KINDS = (
    "dog cat rabbit bunny bear mouse fox horse cow pig lion monkey squirrel elephant tiger wolf sheep goat deer "
    "zebra giraffe turtle frog puppy kitten panda donkey hedgehog".split(),
    "bird owl parrot robin crow eagle".split(),
    "bug ant beetle spider".split(),
)
OTHERS = "fish duck butterfly bee dragon snake whale dolphin crab chicken hen worm fly shark lamb dinosaur".split()
ANIMALS = [*(animal for kind in KINDS for animal in kind), *OTHERS]

_PLURALS = {"mouse": "mice", "fox": "foxes", "wolf": "wolves", "sheep": "sheep", "deer": "deer", "fish": "fish"}
_PLURALS |= {"puppy": "puppies", "bunny": "bunnies", "monkey": "monkeys", "butterfly": "butterflies"}
# Words that tell which animal it is: a story with one of them is told about its own animal only.
_TELLING = re.compile(
    r"\b(bark\w*|woof\w*|wag\w*|leash|fetch|bones?|kennel|collar|dog[a-z]+|pupp\w+|pups?|meow\w*|purr\w*|kitt[ey]\w*|claws?|cage|"
    r"honey|cubs?|hibernat\w*|roar\w*|growl\w*|mane|jungle|zoo|king|hop\w*|carrots?|bananas?|peanuts?|trunk|cheese|squeak\w*|"
    r"nuts?|acorns?|moo\w*|milk|neigh\w*|saddle|rode|ride|riding|oink\w*|mud\w*|wool\w*|baa|antlers?|stripes?|necks?|shell|"
    r"croak\w*|ribbit\w*|tadpoles?|swim\w*|swam|pond|howl\w*|hunt\w*|hoot\w*|polly|talons?|eggs?|webs?|"
    r"teddy|polar|hot dog|bear to|bears? it|horns?|striped|feathers?|barn|farm\w*)\b",
    re.IGNORECASE,
)
_FLIES = re.compile(r"\b(fly|flew|flying|flies|wings?)\b")


def plural(animal: str) -> str:
    """More than one of it."""
    return _PLURALS.get(animal, animal + "s")


def _count(words: Counter[str], animal: str) -> int:
    return words[animal] + (words[plural(animal)] if plural(animal) != animal else 0)


def hero_of(story: str) -> str | None:
    """The animal named in the first two sentences, at least three times, to the end, and more often than others."""
    text = story.lower()
    words = Counter(re.findall(r"[a-z]+", text))
    counts = {animal: _count(words, animal) for animal in ANIMALS}
    hero = max(counts, key=lambda animal: counts[animal])
    rivals = [animal for animal, count in counts.items() if animal != hero and count > counts[hero] // 2]
    opening = " ".join(re.split(r"(?<=[.!?\"])\s+", text)[:2])
    named = all(re.search(rf"\b{hero}\b", part) for part in (opening, text[len(text) * 6 // 10 :]))
    return hero if counts[hero] >= 3 and named and not rivals else None


def roles_for(story: str, hero: str) -> list[str]:
    """The animals that can take the place of the hero without making nonsense."""
    kind = next((kind for kind in KINDS if hero in kind), None)
    if kind is None or _TELLING.search(story) or ("bird" not in kind and _FLIES.search(story)):
        return []
    words = set(re.findall(r"[a-z]+", story.lower()))
    return [animal for animal in kind if animal != hero and not {animal, plural(animal)} & words]


def retell(story: str, hero: str, other: str) -> str:
    """The same story about another animal, with "a" and "an", plurals and capital letters set right."""

    def replace(match: re.Match[str]) -> str:
        article, name = match[1] or "", match[2]
        new = plural(other) if name.lower() == plural(hero) and plural(hero) != hero else other
        if name[0].isupper():
            new = new.capitalize()
        if article:
            article = article[0] + ("n " if new[0] in "aeiouAEIOU" else " ")
        return article + new

    return re.sub(rf"\b((?:a|an|A|An) )?({hero}|{plural(hero)})\b", replace, story, flags=re.IGNORECASE)
