"""Places in a conversation, made without a model, for the tests of figures."""

from __future__ import annotations

from dataclasses import replace

from playground.core.answer_sums import AnswerSum
from playground.core.continuations import tree_of
from playground.core.moment import Moment
from playground.core.records import By, Luck
from playground.core.sampling import Chain
from playground.core.session import Mode, Session, Turn
from playground.core.vocabulary import Vocabulary
from playground.ui.figures.columns import Column, Columns
from playground.ui.figures.material import Look, Material, past_material
from playground.ui.figures.order import Order
from playground.ui.figures.views import VIEWS
from playground.ui.look.theme import Themes
from tests.ui.distributions import chain, nepal, vocabulary

PROMPT = "Write about Nepal."
HOSTILE = (
    "</text><script>alert(1)</script>", "]]>", "&amp;<", "\x00\x01\x1b[0m", "\ufffe\uffff", "\u202eabc", "\x85\u2028",
    "a\tb\r\n",
)  # fmt: skip
"""Tokens that XML has no room for, or that mean something in it."""


def material(
    words: Vocabulary | None = None, *, prompt: str = PROMPT, model: str = "tiny", n_steps: int = 0, **values: float
) -> Material:
    """The place after a message and some steps, with the distribution of tests.ui.distributions."""
    return steps_and_end(words, prompt=prompt, model=model, n_steps=n_steps, **values)[1]


def steps_and_end(
    words: Vocabulary | None = None, *, prompt: str = PROMPT, model: str = "tiny", n_steps: int = 0, **values: float
) -> tuple[list[Material], Material]:
    """The same, and the steps that led there."""
    words = words or vocabulary(1000)
    made: Chain = chain(**({"top_k": 6, "temperature": 1.5} | values))
    scores = nepal(1000).raw.scores
    session = Session(Mode.CHAT, 7)
    session.append_prompt(session.root, [20, 21], Turn(prompt, "", prompt))
    moments = []
    for _ in range(n_steps):
        moment = Moment.of(session.here, scores, made, Luck(7))
        session.append(moment.drawn, moment.choice(moment.drawn, By.DRAW))
        moments.append((moment, session.here))
    end = Moment.of(session.here, scores, made, Luck(7))
    last = Material(model, words, Mode.CHAT, session.here, end, made, Luck(7), look=Look(n_rows=8), session=session)
    return [past_material(last, moment, node) for moment, node in moments], last


def everything(words: Vocabulary | None = None, **values: object) -> Material:
    """The same place, after somebody has looked ahead from it and compared what came with something hotter."""
    last = material(words, n_steps=2, **values)
    onward = tree_of([-1, 0, -1], [0, 1, 2], [-0.2, -0.3, -2.0], [1, 2, 1])
    nodes = tuple(last.session.answer())
    bits = tuple(node.choice.entropy_bits for node in nodes)
    total = AnswerSum(len(nodes), sum(node.choice.surprise_bits for node in nodes))
    columns = [
        Column(name, chain(top_k=6, temperature=value), nodes[:n], bits[:n], total, moment, "over")
        for name, value, n, moment in (("A", 0.5, 2, last.moment), ("B", 2.0, 1, None))
    ]
    return replace(last, onward=onward, columns=Columns(tuple(columns), 8.0, 0, "Write → it"))


def order(view: str = "bars", theme: str = "light", **values: object) -> Order:
    """A figure of a view in a shipped theme."""
    return Order(VIEWS[view], Themes.of_name(theme), **values)
