"""Pictures of the stage for tests, painted without an engine."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from playground.core.moment import Moment
from playground.core.records import Luck
from playground.core.sampling import LLAMA_CPP, PLAIN, Chain, Scores
from playground.core.session import Node
from playground.core.sweep import at_temperature
from playground.core.talk.script import Panel, Reveal
from playground.core.vocabulary import Vocabulary
from playground.ui.stage.picture import Picture, Setting, Thrown
from playground.ui.stage.roads import Fork, Way

LONG = "Once upon a time there was a dog that wanted to know how the next word comes. " * 12
KOREAN = "옛날 옛적에 다음 낱말이 어떻게 오는지 알고 싶어 하는 개가 있었습니다. " * 12
CHINESE = "从前有一只狗想知道下一个词是怎么来的" * 12
EVERY = frozenset((Panel.STRIP, Panel.CHAIN))

FORKS = (
    Fork(Way("Hello! I am", 0.885, True), ()),
    Fork(Way("well. How can I help you?", 0.12), (Way("fine, thank you.", 0.6), Way("happy", 0.0001))),
    Fork(None, (Way("What", 0.999999), Way("Good", 0.01))),
)
MANY_FORKS = (
    Fork(Way(f"“{LONG}”", None), (Way(f"“{KOREAN}”", None),)),
    *(Fork(Way(CHINESE, 0.4), tuple(Way(LONG, 0.3) for _ in range(7))) for _ in range(4)),
    Fork(None, tuple(Way(KOREAN, 0.2) for _ in range(5))),
)


def vocabulary(n: int = 400) -> Vocabulary:
    """Short, long, Korean and Chinese tokens."""
    words = ["Hello", " neighbours", "가나다라마바사", "尼泊尔", " incomprehensibilities", "!", " a"]
    pieces = [words[index % 7].encode() + (b"" if index < 7 else str(index).encode()) for index in range(n)]
    offsets = np.concatenate([[0], np.cumsum([len(piece) for piece in pieces])]).astype(np.int32)
    return Vocabulary(b"".join(pieces), offsets, np.zeros(n, np.uint8))


def moment(chain: Chain = PLAIN, spread: float = 1.0, seed: int = 7) -> Moment:
    """Scores that fall from token to token."""
    logits = (-spread * np.arange(400)).astype(np.float32)
    node = Node(5, Node(3, Node(None, None)))
    return Moment.of(node, Scores(logits), chain, Luck(seed))


def picture(**values) -> Picture:
    """A usual picture with some values changed; panels, reveal and thrown are of its setting."""
    present = values.pop("moment", moment(LLAMA_CPP, 0.3))
    of_setting = {name: values.pop(name) for name in ("panels", "reveal", "thrown", "beside_value") if name in values}
    beside = of_setting.pop("beside_value", 2.0)
    setting = Setting(**of_setting, beside=beside)
    other = None
    if Panel.TEMPERATURES in setting.panels and present is not None:
        other = present.with_chain(at_temperature(present.chain, beside)).distribution
    usual = Picture(
        prompt="Hi, how are you?", sentence="Hello! I am", moment=present, vocabulary=vocabulary(), temperature=0.8,
        beside=other, chain="llama.cpp", seed=4294967295, setting=setting, message="The model ended its turn.",
    )  # fmt: skip
    made = {name: getattr(usual, name) for name in Picture.__dataclass_fields__}
    return Picture(**(made | values))


PICTURES: dict[str, Picture] = {}


def pictures() -> dict[str, Picture]:
    """Everything that can be on the stage, by name; made once."""
    if not PICTURES:
        here = moment(LLAMA_CPP, 0.3)
        PICTURES.update(
            usual=picture(),
            empty=picture(prompt="", sentence="", moment=None),
            over=picture(sentence=LONG, moment=None),
            strip=picture(panels=frozenset([Panel.STRIP])),
            chain=picture(panels=frozenset([Panel.CHAIN])),
            plain=picture(panels=EVERY, moment=moment(PLAIN, 3.0), caption="A line for the hall"),
            crowded=picture(panels=EVERY, caption=LONG, prompt=LONG, sentence=LONG, chain=LONG),
            temperatures=picture(panels=frozenset([Panel.TEMPERATURES])),
            text=picture(panels=frozenset([Panel.TEXT]), sentence=LONG),
            korean=picture(prompt=KOREAN, sentence=KOREAN, caption=KOREAN),
            chinese=picture(prompt=CHINESE, sentence=CHINESE, panels=frozenset([Panel.TEXT])),
            hidden=picture(reveal=Reveal.NOTHING, panels=EVERY),
            tokens=picture(reveal=Reveal.TOKENS),
            throws=picture(moment=here, thrown=Thrown.at(here, 100_000)),
            hot=picture(moment=moment(PLAIN, 0.0), temperature=0.05, panels=EVERY),
            again=picture(moment=replace(here, again=True), chain=LONG),
            tree=picture(panels=frozenset([Panel.TREE]), forks=FORKS),
            tree_over=picture(panels=EVERY | {Panel.TREE}, forks=FORKS[:-1], moment=None),
            tree_crowded=picture(panels=frozenset([Panel.TREE]), forks=MANY_FORKS, caption=LONG),
            tree_tokens=picture(panels=frozenset([Panel.TREE]), forks=FORKS, reveal=Reveal.TOKENS),
            tree_hidden=picture(panels=frozenset([Panel.TREE]), forks=FORKS, reveal=Reveal.NOTHING),
            far=picture(moment=moment(PLAIN, 0.001), temperature=5.0),
        )
    return PICTURES
