# ruff: noqa: E501, SIM905
"""Chats of several turns in which a later answer depends on an earlier turn."""

from random import Random

from .base import Turn, pick

_NAMES = (
    "Tom Lily Ben Anna Max Mia Sam Sara Tim Lucy Jack Emma Leo Nina Paul Maria Peter Julia Adam Eva David Laura Jim Amy Sue Bob John Mary Kim Jin "
    "Mina Ravi Asha Ali Omar Fatima Chen Yuki Hana Ivan Olga Pedro Rosa Lars Inga Noah Ella Oscar Alice Daisy Finn Grace Henry Jane Kate Luke Nick Rose Tina"
).split()
_LIKES = "cats dogs music stories cake apples books trains horses football birds chess snow flowers pizza stars fish trees rain".split()
_THINGS = ("dog", "cat", "bird", "fish", "rabbit", "horse", "mouse")


def _name(rng: Random) -> list[Turn]:
    name = rng.choice(_NAMES)
    told = pick(
        rng,
        "[My name is {n}|I am {n}|I'm {n}|Call me {n}|Hi, I am {n}|Hello, my name is {n}|My name's {n}|You can call me {n}|Hi, my name is {n}][.|!|]",
        n=name,
    )
    reply = pick(
        rng,
        "[Nice to meet you, {n}!|Hello, {n}! It is nice to meet you.|Hello, {n}!|It is nice to meet you, {n}.]",
        n=name,
    )
    asked = pick(
        rng,
        "[What is my name|Do you know my name|Who am I|What's my name|Do you remember my name|What was my name|Tell me my name]?",
    )
    return [Turn(told, reply), Turn(asked, pick(rng, "Your name is {n}.", n=name))]


def _like(rng: Random) -> list[Turn]:
    thing = rng.choice(_LIKES)
    told = pick(rng, "[I like|I love|I really like|My favourite thing is] {t}[.|!|]", t=thing)
    asked = pick(rng, "[What do I like|Do you remember what I like|What do I love|What did I say that I like]?")
    return [
        Turn(
            told,
            pick(
                rng,
                "[That is nice.|How nice!|Good to know.] [I have read about {t}.|Many people like {t}.|Tell me more.]",
                t=thing,
            ),
        ),
        Turn(asked, pick(rng, "You like {t}.", t=thing)),
    ]


def _pet(rng: Random) -> list[Turn]:
    animal, name = rng.choice(_THINGS), rng.choice(_NAMES)
    told = pick(
        rng,
        "[I have a {a}. Its name is {n}.|My {a} is called {n}.|I have a {a} called {n}.|My {a}'s name is {n}.]",
        a=animal,
        n=name,
    )
    asked = pick(
        rng,
        "[What is the name of my {a}|What is my {a} called|What is my {a}'s name|Do you remember my {a}'s name]?",
        a=animal,
    )
    return [
        Turn(told, pick(rng, "[{n} is a good name for a {a}.|How nice! I like the name {n}.]", a=animal, n=name)),
        Turn(asked, pick(rng, "[Your {a} is called {n}.|Its name is {n}.]", a=animal, n=name)),
    ]


def memory(rng: Random) -> list[Turn]:
    """The user tells something and asks for it, at once or after another turn (see conversation.py)."""
    turns = rng.choices((_name, _like, _pet), (3, 1, 1))[0](rng)
    return turns[:1] if rng.random() < 0.25 else turns
