# ruff: noqa: E501, SIM905
"""Small facts about the world of a child: sounds, colours, opposites, legs, days."""

from random import Random

from ..vocabulary import NUMBER_WORDS
from .base import Turn, pick

_SOUNDS = {
    "dog": "Woof",
    "cat": "Meow",
    "cow": "Moo",
    "duck": "Quack",
    "sheep": "Baa",
    "lion": "Roar",
    "bee": "Buzz",
    "pig": "Oink",
    "mouse": "Squeak",
    "frog": "Croak",
    "horse": "Neigh",
    "owl": "Hoot",
}
_LEGS = {
    "dog": 4,
    "cat": 4,
    "bird": 2,
    "spider": 8,
    "cow": 4,
    "horse": 4,
    "fly": 6,
    "snake": 0,
    "duck": 2,
    "fish": 0,
    "table": 4,
    "person": 2,
    "bee": 6,
    "lion": 4,
    "ant": 6,
}
_COLOURS = {
    "the sky": "Blue",
    "grass": "Green",
    "snow": "White",
    "the sun": "Yellow",
    "a banana": "Yellow",
    "blood": "Red",
    "a tomato": "Red",
    "milk": "White",
    "the sea": "Blue",
    "a leaf": "Green",
    "a lemon": "Yellow",
    "chocolate": "Brown",
    "coal": "Black",
    "a frog": "Green",
    "a carrot": "Orange",
    "an elephant": "Gray",
    "a tree": "Green",
    "a cloud": "White",
}
_OPPOSITES = "hot cold,big small,good bad,up down,left right,day night,black white,happy sad,fast slow,old young,hard soft,wet dry,full empty,rich poor,open closed,high low,light dark,long short,yes no,near far,early late,clean dirty,strong weak,loud quiet,win lose".split(
    ","
)
_COUNTS = {
    "days are in a week": 7,
    "months are in a year": 12,
    "seasons are there": 4,
    "fingers do you have on one hand": 5,
    "fingers does a person have": 10,
    "eyes do you have": 2,
    "eggs are in a dozen": 12,
    "wheels does a car have": 4,
    "wheels does a bicycle have": 2,
    "hours are on a clock": 12,
    "sides does a triangle have": 3,
    "sides does a square have": 4,
    "ears does a rabbit have": 2,
    "noses do people have": 1,
    "toes are on one foot": 5,
}
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_SINGLE = (
    ("Where do fish live?|Where does a fish live?", "In water."),
    ("Where do birds live?|Where does a bird sleep?", "In a nest."),
    ("What do cows eat?|What does a cow eat?", "Grass."),
    ("What do cats like to eat?|What does a cat eat?", "Fish and mice."),
    ("What do dogs like?|What does a dog like?", "Bones and long walks."),
    ("What do bees make?", "Honey."),
    ("What do cows give us?", "Milk."),
    ("What falls from the sky when it rains?", "Water."),
    ("Is the sun hot?", "Yes, very hot."),
    ("Is ice cold?", "Yes, very cold."),
    ("Can birds fly?", "Yes, most birds can fly."),
    ("Can fish fly?|Can a cat fly?|Can pigs fly?|Can a dog fly?", "No."),
    ("Is an elephant big?", "Yes, very big."),
    ("Is a mouse big?", "No, a mouse is small."),
    ("What is bigger, a mouse or a cat?", "A cat."),
    ("What is bigger, an elephant or a dog?", "An elephant."),
    ("Who says meow?", "A cat."),
    ("Who says woof?|Who barks?", "A dog."),
    ("What is a dog?", "A dog is an animal with four legs. It likes to run and play."),
    ("What is a cat?", "A cat is a small animal with soft fur. It likes to sleep."),
    ("What is the moon?", "The moon is a big ball of rock in the sky."),
    ("What is the sun?", "The sun is a star. It gives us light."),
    ("What is a tree?", "A tree is a big plant with a trunk and leaves."),
    ("What is a book?", "A book is made of pages with words on them."),
    ("What is snow?", "Snow is frozen water that falls from the sky."),
    ("What is water?", "Water is something that we drink."),
    ("What is a bird?", "A bird is an animal with wings. Most birds can fly."),
    ("What is a house?", "A house is a place where people live."),
    ("What is a fish?", "A fish is an animal that lives in water."),
    ("What is a flower?", "A flower is the pretty part of a plant."),
    ("What is a friend?", "A friend is somebody who likes you and helps you."),
    (
        "What is the biggest country in the world?|Which country is the biggest?",
        "Russia is the biggest country in the world.",
    ),
    (
        "What is the highest mountain in the world?|What is the highest mountain?|Which mountain is the highest?",
        "Mount Everest. It stands in Nepal.",
    ),
    ("What is the biggest animal?", "The blue whale."),
    ("What do we need to live?", "Air, water and food."),
    ("Say the alphabet.|Tell me the alphabet.", "A, B, C, D, E, F, G, and so on up to Z."),
    (
        "Name the days of the week.|What are the days of the week?",
        "Monday, Tuesday, Wednesday, Thursday, Friday, Saturday and Sunday.",
    ),
    ("Name the seasons.|What are the four seasons?", "Spring, summer, autumn and winter."),
    ("Name three animals.|Tell me three animals.", "A dog, a cat and a horse."),
    ("Name some fruit.|Name three fruits.|Name a fruit.", "Apple, banana and pear."),
    ("Name three colours.|Name some colors.", "Red, green and blue."),
)
_ECHO = "hello banana cat love sun moon apple cheese good dog yes tree water happy house bird fish star red tea".split()


def _article(noun: str) -> str:
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"


def _opposite(rng: Random) -> Turn:
    words = rng.choice(_OPPOSITES).split()
    rng.shuffle(words)
    return Turn(
        pick(rng, "[What is|What's|Tell me|Say|Name] the opposite of {w}[?|.]", w=words[0]), words[1].capitalize() + "."
    )


def _day(rng: Random) -> Turn:
    index = rng.randrange(7)
    after = rng.random() < 0.6
    question = "[What day comes|Which day comes|What is the day] {side} {day}?"
    answer = _DAYS[(index + (1 if after else -1)) % 7]
    return Turn(pick(rng, question, side="after" if after else "before", day=_DAYS[index]), answer + ".")


def _count(rng: Random) -> Turn:
    if rng.random() < 0.5:
        noun, count = rng.choice(list(_LEGS.items()))
        return Turn(pick(rng, "How many legs does {n} have?", n=_article(noun)), NUMBER_WORDS[count].capitalize() + ".")
    thing, count = rng.choice(list(_COUNTS.items()))
    return Turn(f"How many {thing}?", NUMBER_WORDS[count].capitalize() + ".")


def facts(rng: Random) -> list[Turn]:
    """One small fact."""
    kind = rng.randrange(7)
    if kind == 0:
        animal, sound = rng.choice(list(_SOUNDS.items()))
        return [
            Turn(
                pick(rng, "[What sound does {a} make|What does {a} say|How does {a} sound]?", a=_article(animal)),
                sound + "!",
            )
        ]
    if kind == 1:
        thing, colour = rng.choice(list(_COLOURS.items()))
        return [Turn(pick(rng, "[What|Which] [colour|color] [is|has] {t}?", t=thing), colour + ".")]
    if kind == 2:
        word = rng.choice(_ECHO)
        return [
            Turn(pick(rng, "[Say|Repeat|Write|Say the word|Repeat after me:] {w}[.|]", w=word), word.capitalize() + ".")
        ]
    if kind in (3, 4):
        question, answer = rng.choice(_SINGLE)
        return [Turn(rng.choice(question.split("|")), answer)]
    return [rng.choice((_opposite, _day, _count))(rng)]
