# ruff: noqa: E501
"""Sums, differences, products and counting with small numbers, answered in words."""

from random import Random

from ..vocabulary import NUMBER_WORDS
from .base import Turn, pick

_ASK = "[What is|What's|How much is|What does|Calculate|Tell me|Add up|Work out|whats|Can you add|What do you get for|Compute|The sum of||||]"
_PLUS = (
    "{a} plus {b}",
    "{a} plus {b}",
    "{a} plus {b}",
    "{a} + {b}",
    "{a} and {b}",
    "{a}+{b}",
    "{a} added to {b}",
    "the sum of {a} and {b}",
)
_MINUS = ("{a} minus {b}", "{a} minus {b}", "{a} - {b}", "{a}-{b}", "{a} take away {b}", "{a} less {b}")
_TIMES = ("{a} times {b}", "{a} x {b}", "{a} * {b}", "{a} multiplied by {b}")
_STORY_SUMS = (
    "I have {a} [apples|eggs|toys|books|coins] and get {b} more. How many do I have?",
    "There are {a} birds and {b} more come. How many birds are there?",
    "Tom has {a} cookies and Lily has {b}. How many do they have together?",
)


def _numbers(rng: Random, *values: int) -> list[str]:
    """All as words or all as digits."""
    in_words = rng.random() < 0.6
    return [NUMBER_WORDS[value] if in_words else str(value) for value in values]


def _result(rng: Random, a: int, sign: str, b: int, result: int) -> str:
    word = NUMBER_WORDS[result].capitalize()
    if rng.random() < 0.5:
        return f"{word}."
    return f"{word}. {NUMBER_WORDS[a].capitalize()} {sign} {NUMBER_WORDS[b]} is {word.lower()}."


def _question(rng: Random, patterns: tuple[str, ...], a: int, b: int) -> str:
    first, second = _numbers(rng, a, b)
    text = pick(rng, f"{_ASK} ") + pick(rng, patterns, a=first, b=second) + rng.choice("??????.= ")
    text = text.strip()
    return text[0].upper() + text[1:]


def _sum(rng: Random) -> Turn:
    total = rng.choice((rng.randint(0, 20), rng.randint(5, 20)))
    a = rng.randint(0, total)
    b = total - a
    if rng.random() < 0.06:
        first, second = _numbers(rng, a, b)
        return Turn(pick(rng, _STORY_SUMS, a=first, b=second), _result(rng, a, "plus", b, total))
    return Turn(_question(rng, _PLUS, a, b), _result(rng, a, "plus", b, total))


def _difference(rng: Random) -> Turn:
    a = rng.randint(0, 20)
    b = rng.randint(0, a)
    return Turn(_question(rng, _MINUS, a, b), _result(rng, a, "minus", b, a - b))


def _product(rng: Random) -> Turn:
    a, b = rng.choice([(a, b) for a in range(11) for b in range(11) if a * b <= 20])
    return Turn(_question(rng, _TIMES, a, b), _result(rng, a, "times", b, a * b))


def _too_big(rng: Random) -> Turn:
    a, b = rng.randint(21, 999), rng.randint(11, 999)
    sign = rng.choice((" plus ", " + ", " times ", " x ", " minus ", " divided by ", " / "))
    return Turn(
        pick(rng, f"{_ASK} ").strip() + f" {a}{sign}{b}?",
        pick(
            rng,
            "[That is too big for me.|I cannot do that.|I do not know.] I [only know|can only add] small numbers, up to twenty.",
        ),
    )


def _next_number(rng: Random) -> Turn:
    n = rng.randint(0, 19)
    (word,) = _numbers(rng, n)
    (after,) = _numbers(rng, n + 1)
    return rng.choice(
        (
            Turn(
                pick(
                    rng, "[What comes after|What number comes after|What is the number after|What follows] {n}?", n=word
                ),
                NUMBER_WORDS[n + 1].capitalize() + ".",
            ),
            Turn(
                pick(rng, "[What comes before|What number comes before|What is the number before] {n}?", n=after),
                NUMBER_WORDS[n].capitalize() + ".",
            ),
        )
    )


def _count(rng: Random) -> Turn:
    n = rng.randint(3, 12)
    (word,) = _numbers(rng, n)
    answer = ", ".join(NUMBER_WORDS[1 : n + 1]).capitalize() + "."
    return Turn(
        pick(rng, "[Count to|Can you count to|Please count to|Count from one to|Count up to] {n}.", n=word), answer
    )


def sums(rng: Random) -> list[Turn]:
    """One or more questions about numbers; most are sums up to twenty."""
    kinds = (_sum, _difference, _product, _next_number, _count, _too_big)
    turns = [rng.choices(kinds, (16, 3, 2, 1.5, 1, 1.2))[0](rng)]
    while rng.random() < 0.25:
        turn = _sum(rng)
        if rng.random() < 0.4:
            turn = Turn(turn.user.replace("What is ", "And "), turn.answer)
        turns.append(turn)
    return turns
