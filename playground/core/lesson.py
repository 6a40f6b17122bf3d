"""The lesson's toys: a handful of scores that go through the same chain as a model's."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from playground.core import sweep
from playground.core.sampling import PLAIN, Chain, Distribution, Scores
from playground.core.session import Session
from playground.core.vocabulary import Vocabulary

TWO = (1.0, 2.0)
"""The scores that softmax is shown with."""
GREETINGS = (
    ("Ni Hao", 0.1),
    ("Konnichiwa", 0.0),
    ("Hola", 0.5),
    ("Namaste", 1.0),
    ("Hello", 4.0),
    ("Ciao", 0.6),
)
"""Six ways to answer a greeting, and what a model might score them."""
FEWEST, MOST = 2, 6
"""How many scores a toy has."""
EXPECTED_BELOW = 0.01
"""A token that the model gave less than this is one that it did not expect."""


@dataclass(frozen=True, slots=True)
class Step:
    """One score on its way to a probability.

    Attributes:
        score: as the model gave it.
        exponential: e^(score / T), infinite where that is too large for a number or T is 0.
        p: its share in the sum of the exponentials, from the chain.
    """

    score: float
    exponential: float
    p: float


@dataclass(frozen=True, slots=True)
class Softmax:
    """All steps from scores to probabilities.

    Attributes:
        steps: one for each score.
        others: the sum of the exponentials of tokens that are not among the steps, and their share.
    """

    steps: tuple[Step, ...]
    others: tuple[float, float] = (0.0, 0.0)

    @property
    def total(self) -> float:
        """The sum of all exponentials."""
        return sum(step.exponential for step in self.steps) + self.others[0]


def at_temperature(value: float, chain: Chain = PLAIN) -> Chain:
    """As the sweep's, of the plain chain unless told."""
    return sweep.at_temperature(chain, value)


def distribution_of(scores: Sequence[float], chain: Chain = PLAIN) -> Distribution:
    """What the program's own chain makes of a few scores; the token ids count them from 0."""
    return chain.apply(Scores(np.array(scores, dtype=np.float32)))


def exponential(x: float, temperature: float = 1.0) -> float:
    """e^(x / T), infinite where that is too large for a number, and where T is 0 and x is above it."""
    if temperature <= 0:
        return math.inf if x > 0 else 1.0 if x == 0 else 0.0
    try:
        return math.exp(x / temperature)
    except OverflowError:
        return math.inf


def softmax(scores: Sequence[float], temperature: float = 1.0) -> Softmax:
    """The steps for a few scores."""
    made = distribution_of(scores, at_temperature(temperature))
    return Softmax(
        tuple(Step(score, exponential(score, temperature), made.p(token)) for token, score in enumerate(scores))
    )


def softmax_of(
    distribution: Distribution, n: int, temperature: float = 1.0, moved: Mapping[int, float] | None = None
) -> Softmax:
    """The steps for the model's n best tokens, with all others together in one.

    Scores are counted from the best one's, which changes no probability and keeps the exponentials small.

    Args:
        distribution: at the moment.
        n: how many tokens have steps of their own.
        temperature: T.
        moved: other scores for some of these tokens by their ids, counted from the model's best one, too.
    """
    raw, chain = distribution.raw, at_temperature(temperature)
    best = float(raw.logits[0])
    tokens = [int(token) for token in raw.scores.top(n)]
    scores = [float(raw.scores.logits[token]) - best for token in tokens]
    if moved:
        logits = raw.scores.logits.copy()
        scores = [moved.get(token, score) for token, score in zip(tokens, scores, strict=True)]
        logits[tokens] = [best + score for score in scores]
        made = chain.apply(Scores(logits))
    else:
        made = chain.run(raw)
    steps = tuple(
        Step(score, exponential(score, temperature), made.p(token)) for token, score in zip(tokens, scores, strict=True)
    )
    return Softmax(steps, (_weight(raw.scores.logits, tokens, best, temperature), made.final.others(tokens)[1]))


def _weight(logits: np.ndarray, steps: list[int], best: float, temperature: float) -> float:
    """The sum of e^((x - best) / T) over the tokens without steps; float32[n_vocab] logits, none of them above best."""
    if temperature <= 0:
        return 0.0
    others = np.delete(logits, steps).astype(np.float64)
    return float(np.exp((others - best) / temperature).sum())


def copy_of_path(session: Session) -> Session:
    """A session of its own that stands at the same place, with the same dice: what is done there leaves this one be."""
    copy = Session(session.mode, session.seed)
    given: list[int] = []
    for node in session.here.path():
        if node.choice is not None:
            copy.append(node.token, node.choice)
        else:
            given.append(node.token)
        if node.turn is not None and given:
            copy.append_prompt(copy.here, given, node.turn)
            given = []
    copy.set_redraw(copy.here, session.here.redraw)
    return copy


def slope(base: float, x: float) -> float:
    """The slope of base^x: ln(base) times its height."""
    return math.log(base) * base**x


def toy_vocabulary(labels: Sequence[str]) -> Vocabulary:
    """A vocabulary whose tokens are the toy's words."""
    pieces = [label.encode() for label in labels]
    offsets = np.concatenate([[0], np.cumsum([len(piece) for piece in pieces])]).astype(np.int32)
    return Vocabulary(b"".join(pieces), offsets, np.zeros(len(pieces), np.uint8))


def is_unexpected(raw_p: float) -> bool:
    """Whether the model did not expect a token that it was made to say."""
    return raw_p < EXPECTED_BELOW
