# ruff: noqa: E501
"""Sums up to twenty, and a few differences, products and other questions about small numbers, answered in words."""

from random import Random

from ..vocabulary import NUMBER_WORDS
from .base import Turn, pick

_ASK = (
    "[What is|What is|What's|How much is|whats|Calculate|Tell me|Work out|Compute|Do you know|Can you tell me|Solve"
    "|Please calculate|Please tell me|What do you get for|Can you work out|I want to know||]"
)
_PLUS = (
    f"{_ASK} {{a}} plus {{b}}",
    f"{_ASK} {{a}} plus {{b}}",
    f"{_ASK} {{a}} + {{b}}",
    f"{_ASK} {{a}} + {{b}}",
    f"{_ASK} {{a}}+{{b}}",
    f"{_ASK} {{a}} and {{b}}",
    f"{_ASK} {{a}} added to {{b}}",
    f"{_ASK} the sum of {{a}} and {{b}}",
    "[What does|What do] {a} [plus|and|+] {b} [make|give|equal|come to]",
    "How much [do|does] {a} and {b} make",
    "[Add|Please add|Can you add|Add up|Could you add] {a} [and|to|plus] {b}",
    "{a} [plus|+] {b} [is|equals|=|makes]",
    "{a} [plus|+] {b}, [how much is that|what is that|what does it make]",
    "If I add {a} [and|to] {b}, what do I get",
)
_MINUS = ("{a} minus {b}", "{a} minus {b}", "{a} - {b}", "{a}-{b}", "{a} take away {b}", "{a} less {b}")
_TIMES = ("{a} times {b}", "{a} x {b}", "{a} * {b}", "{a} multiplied by {b}")
_STORY_SUMS = (
    "I have {a} [apples|eggs|toys|books|coins] and get {b} more. How many do I have?",
    "There are {a} birds and {b} more come. How many birds are there?",
    "Tom has {a} cookies and Lily has {b}. How many do they have together?",
)


def _weight(a: int, b: int) -> float:
    """How often a sum is asked: the hard ones more often."""
    if min(a, b) == 0:
        return 0.8
    if min(a, b) == 1:
        return 1.2
    return 2.2 if a + b > 10 else 1.6


_PAIRS = [(a, b) for a in range(21) for b in range(21 - a)]
_PAIR_WEIGHTS = [sum(_weight(*pair) for pair in _PAIRS[: n + 1]) for n in range(len(_PAIRS))]
_PRODUCTS = [(a, b) for a in range(11) for b in range(11) if a * b <= 20]


def _pair(rng: Random) -> tuple[int, int]:
    """Two numbers whose sum is at most twenty."""
    return rng.choices(_PAIRS, cum_weights=_PAIR_WEIGHTS)[0]


def _spell(in_words: bool, *values: int) -> list[str]:
    return [NUMBER_WORDS[value] if in_words else str(value) for value in values]


def _word(value: int) -> str:
    return NUMBER_WORDS[value].capitalize()


def _ended(rng: Random, text: str) -> str:
    """With an end mark, mostly "?", and a capital letter."""
    text = text.strip() + rng.choice("???????.= ")
    text = text.strip()
    return text[0].upper() + text[1:]


def _result(rng: Random, a: int, sign: str, b: int, result: int) -> str:
    """The number first, now and then with the whole sum after it."""
    if rng.random() < 0.85:
        return f"{_word(result)}."
    return f"{_word(result)}. {_word(a)} {sign} {NUMBER_WORDS[b]} is {NUMBER_WORDS[result]}."


def _addition(rng: Random) -> Turn:
    """One sum; half of them in the plainest two ways."""
    a, b = _pair(rng)
    in_words = rng.random() < 0.5
    first, second = _spell(in_words, a, b)
    if rng.random() < 0.5:
        question = f"What is {first} {'plus' if in_words else '+'} {second}?"
    elif rng.random() < 0.06:
        question = pick(rng, _STORY_SUMS, a=first, b=second)
    else:
        question = _ended(rng, pick(rng, _PLUS, a=first, b=second))
    return Turn(question, _result(rng, a, "plus", b, a + b), plain=True)


def _short_addition(rng: Random, in_words: bool) -> Turn:
    """One of many sums in a row."""
    a, b = _pair(rng)
    first, second = _spell(in_words, a, b)
    sign = "plus" if in_words else "+"
    pattern = rng.choice(("What is {a} {s} {b}?", "What is {a} {s} {b}?", "{a} {s} {b}?", "And {a} {s} {b}?"))
    question = pattern.format(a=first, b=second, s=sign)
    return Turn(question[0].upper() + question[1:], f"{_word(a + b)}.", plain=True)


def _difference(rng: Random) -> Turn:
    a = rng.randint(0, 20)
    b = rng.randint(0, a)
    first, second = _spell(rng.random() < 0.5, a, b)
    question = pick(rng, f"{_ASK} ") + pick(rng, _MINUS, a=first, b=second)
    return Turn(_ended(rng, question), _result(rng, a, "minus", b, a - b), plain=True)


def _product(rng: Random) -> Turn:
    a, b = rng.choice(_PRODUCTS)
    first, second = _spell(rng.random() < 0.5, a, b)
    question = pick(rng, f"{_ASK} ") + pick(rng, _TIMES, a=first, b=second)
    return Turn(_ended(rng, question), _result(rng, a, "times", b, a * b), plain=True)


def _too_big(rng: Random) -> Turn:
    a, b = rng.randint(21, 999), rng.randint(11, 999)
    sign = rng.choice((" plus ", " + ", " times ", " x ", " minus ", " divided by ", " / "))
    return Turn(
        _ended(rng, pick(rng, f"{_ASK} ").strip() + f" {a}{sign}{b}"),
        pick(rng, "[That is too big for me.|I do not know.] I can only add small numbers, up to twenty."),
    )


def _next_number(rng: Random) -> Turn:
    """The number after, before, or just the name of a number."""
    n = rng.randint(0, 19)
    word, after = _spell(rng.random() < 0.5, n, n + 1)
    follows = "[What comes after|What number comes after|What is the number after|What follows] {n}?"
    leads = "[What comes before|What number comes before|What is the number before] {n}?"
    called = "[Write {n} as a word.|What is {n} in words?|Which number is {n}?|What number is this: {n}?|How do you say {n}?]"
    return rng.choice(
        (
            Turn(pick(rng, follows, n=word), _word(n + 1) + "."),
            Turn(pick(rng, leads, n=after), _word(n) + "."),
            Turn(pick(rng, called, n=str(n)), _word(n) + "."),
        )
    )


def _count(rng: Random) -> Turn:
    n = rng.randint(3, 12)
    (word,) = _spell(rng.random() < 0.6, n)
    answer = ", ".join(NUMBER_WORDS[1 : n + 1]).capitalize() + "."
    return Turn(
        pick(rng, "[Count to|Can you count to|Please count to|Count from one to|Count up to] {n}.", n=word), answer
    )


def sums(rng: Random) -> list[Turn]:
    """One or more questions about numbers; most are sums up to twenty."""
    kinds = (_addition, _difference, _product, _next_number, _count, _too_big)
    turns = [rng.choices(kinds, (24, 2, 1.2, 1.5, 0.6, 0.9))[0](rng)]
    while rng.random() < 0.35:
        turn = _addition(rng)
        if rng.random() < 0.4:
            turn = Turn(turn.user.replace("What is ", "And "), turn.answer, plain=True)
        turns.append(turn)
    return turns


def many_sums(rng: Random) -> list[Turn]:
    """An exercise: a long row of short sums, all in words or all in digits."""
    in_words = rng.random() < 0.5
    return [_short_addition(rng, in_words) for _ in range(rng.randint(5, 16))]
