# ruff: noqa: E501, SIM905
"""Well-known countries: capitals, neighbours, languages, and short texts of true sentences."""

import csv
from dataclasses import dataclass
from pathlib import Path
from random import Random

from .base import Turn, pick

WITH_ARTICLE = ("United", "Netherlands", "Philippines")


@dataclass(frozen=True)
class Country:
    """One line of countries.psv."""

    name: str
    capital: str
    where: str
    neighbours: str
    language: str
    religion: str
    weather: str
    known: str

    @property
    def called(self) -> str:
        """The name as it stands in a sentence."""
        return f"the {self.name}" if self.name.startswith(WITH_ARTICLE) else self.name

    @property
    def has_neighbours(self) -> bool:
        return not self.neighbours.startswith("no ")


def read_countries() -> list[Country]:
    """All countries of the table that lies beside this file."""
    with (Path(__file__).parent / "countries.psv").open(encoding="utf-8", newline="") as file:
        return [Country(**line) for line in csv.DictReader(file, delimiter="|")]


COUNTRIES = read_countries()
# Countries people ask for most come first in training, too.
_FAMOUS = set(
    "Nepal India China Japan Germany France Spain Italy Egypt Kenya Brazil Canada Mexico Russia Australia".split()
) | {"United States", "United Kingdom"}
_WEIGHTS = [3 if country.name in _FAMOUS else 1 for country in COUNTRIES]

_TELL = (
    "[Write|Please write|Can you write|Write something|Write a text|Write a few sentences|Write a short text|Write a little"
    "|Tell me|Tell me something|Tell me more|Say something|Talk|Tell me a bit|Please tell me|Can you tell me] about {c}[.|!|]",
    "Write about {c}.",
    "Tell me about {c}.",
    "What do you know about {c}?",
    "[Describe|Explain] {c}.",
    "What is {c}?",
    "What can you [say|tell me] about {c}?",
    "{c}[.|, please.|?|]",
    "[Some facts|Facts|A few facts|A text|Some sentences|Information] about {c}[, please.|.|]",
    "What is {c} like?",
    "I want to [know|learn|read|hear] [more|something|] about {c}.",
    "Do you know {c}?",
    "Give me [facts|some facts] about {c}.",
)
_CAPITAL = (
    "[What is|What's|Tell me|Name|Do you know|whats|Can you tell me] the capital[ city|] of {c}?",
    "What is the capital of {c}?",
    "{c}'s capital[?| is?]",
    "Capital of {c}?",
    "[Which|What] city is the capital of {c}?",
    "What is {c}'s capital[ city|]?",
    "The capital of {c} is",
    "What is the name of the capital of {c}?",
    "What city is {c}'s capital?",
)
_COUNTRY_OF = (
    "[{p} is the capital of which country|Which country has the capital {p}|What country is {p} in|Where is {p}|Of which country is {p} the capital|In which country is {p}]?",
)


def true_sentences(country: Country) -> set[str]:
    """All sentences that `describe` can write about a country."""
    rng = Random(0)
    return {sentence for _ in range(400) for sentence in _sentences(rng, country)}


def _sentences(rng: Random, country: Country) -> list[str]:
    """Two opening sentences and a few more in any order; all of them true."""
    name = country.called[0].upper() + country.called[1:]
    opening = pick(rng, ("{n} is a country in {w}.", "{n} lies in {w}.", "{n} is in {w}."), n=name, w=country.where)
    capital = pick(rng, "[Its capital is|The capital is|The capital city is] {c}.", c=country.capital)
    known = country.known.split(";")
    if country.has_neighbours:
        border = pick(rng, "[Its neighbours are|It has borders with|It lies next to] {n}.", n=country.neighbours)
    else:
        border = f"It borders {country.neighbours}."
    rest = [
        border,
        pick(rng, "[People there speak|The people speak|Most people speak] {l}.", l=country.language),
        f"Many people are {country.religion}.",
        country.weather,
    ]
    middle = rng.sample(rest, rng.randint(1, 2)) + rng.sample(known, rng.randint(1, len(known)))
    rng.shuffle(middle)
    return [opening, capital, *middle]


def describe(rng: Random, country: Country) -> str:
    """Four to six plain sentences about a country."""
    return " ".join(_sentences(rng, country))


def _detail(rng: Random, c: Country) -> Turn:
    """A question about one fact, with the fact first in the answer."""
    name = c.called[0].upper() + c.called[1:]
    kinds = [
        (
            "[Where is|Where's|Where does one find|Where on earth is|In which part of the world is] {c}?",
            f"{name} is in {c.where}.",
        ),
        ("[What|Which] language do [they|people] speak in {c}?", f"People in {c.called} speak {c.language}."),
        ("What do people speak in {c}?", f"People in {c.called} speak {c.language}."),
        ("[What is|How is] the [weather|climate] [like in|in] {c}?", c.weather),
        ("What is {c} known for?", c.known.split(";")[0]),
        ("What religion do people in {c} have?", f"Many people there are {c.religion}."),
    ]
    if c.has_neighbours:
        kinds.append(
            (
                "[What are the neighbours of|Which countries are next to|Which countries border|Who are the neighbors of] {c}?",
                f"The neighbours of {c.called} are {c.neighbours}."
                if " and " in c.neighbours
                else f"The neighbour of {c.called} is {c.neighbours}.",
            )
        )
    question, answer = rng.choice(kinds)
    return Turn(pick(rng, question, c=c.called), answer)


def _capital(rng: Random, c: Country) -> Turn:
    ending = rng.choice((".", f". {c.capital} is the capital of {c.called}.", f" is the capital of {c.called}."))
    return Turn(pick(rng, _CAPITAL, c=c.called), c.capital + ending)


def _country_of(rng: Random, c: Country) -> Turn:
    return Turn(pick(rng, _COUNTRY_OF, p=c.capital), f"{c.capital} is the capital of {c.called}.")


def _text(rng: Random, c: Country) -> Turn:
    return Turn(pick(rng, _TELL, c=c.called), describe(rng, c))


def countries(rng: Random) -> list[Turn]:
    """A text about a country, now and then with a question after it."""
    country = rng.choices(COUNTRIES, _WEIGHTS)[0]
    turns = [_text(rng, country)]
    if rng.random() < 0.2:
        turns.append(rng.choice((_capital, _detail))(rng, country))
    return turns


def capitals(rng: Random) -> list[Turn]:
    """Questions about capitals and other single facts."""
    country = rng.choices(COUNTRIES, _WEIGHTS)[0]
    turns = [rng.choices((_capital, _detail, _country_of), (6, 2, 1))[0](rng, country)]
    while rng.random() < 0.3:
        other = rng.choices(COUNTRIES, _WEIGHTS)[0]
        if rng.random() < 0.4:
            turns[0:1] = [_capital(rng, country)]
            turns.append(
                Turn(pick(rng, "And [of|what about|the capital of] {c}?", c=other.called), _capital(rng, other).answer)
            )
        else:
            turns.append(rng.choice((_capital, _detail))(rng, other))
    return turns
