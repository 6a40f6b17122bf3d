"""From a conversation to what is on the stage."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from playground.core.dialogue import answer_text
from playground.core.moment import Moment
from playground.core.pieces import Follower, Pieces
from playground.core.sampling import PRESETS, Chain, Distribution
from playground.core.session import Mode, Node, Session
from playground.core.sweep import at_temperature
from playground.core.talk.script import Panel
from playground.core.vocabulary import Vocabulary, running_text
from playground.ui.chain.chain_words import sampler_words
from playground.ui.doing.controller import Controller
from playground.ui.doing.situation import Situation
from playground.ui.stage.picture import Picture, Setting
from playground.ui.stage.roads import Fork, forks_of
from playground.ui.words.language import caption_language
from playground.ui.words.sampler_names import preset_name

translate = QCoreApplication.translate


def chain_name(chain: Chain) -> str:
    """The preset's name, or the samplers that act in words; the temperature stands elsewhere."""
    for name, preset in PRESETS.items():
        if preset.same_effect(chain):
            return preset_name(name)
    others = [each for each in chain.active if each.name != "temperature"]
    return ", ".join(map(sampler_words, others)) or preset_name("plain")


def why_no_bars(situation: Situation) -> str:
    """What stands in the place of the bars where there are none."""
    return {
        Situation.NO_MODEL: translate("Stage", "No model is open."),
        Situation.ENDED: translate("Stage", "The model ended its turn."),
        Situation.WAITING: translate("Stage", "The model reads…"),
        Situation.STUCK: translate("Stage", "The model could not go on here."),
        Situation.RECORDED: translate("Stage", "The model of this conversation is not open."),
    }.get(situation, translate("Stage", "Press Enter and type what to ask."))


@dataclass(frozen=True, slots=True, eq=False)
class Facts:
    """What there is to show of a conversation, on the stage or in a figure of it.

    Attributes:
        session, node: the conversation, and the place in it.
        moment: on the screen; after a step that of the place before, until the next one is there.
        vocabulary: of the tokens, None before the first model.
        chain, seed: of the place.
        message: why there are no bars, where there are none.
    """

    session: Session
    node: Node
    moment: Moment | None
    vocabulary: Vocabulary | None
    chain: Chain
    seed: int
    message: str


def beside(present: Distribution, value: float) -> Distribution:
    """The same scores at another temperature."""
    return at_temperature(present.chain, value).run(present.raw, present.context, present)


def picture_of(
    facts: Facts,
    setting: Setting,
    other: Callable[[Distribution, float], Distribution] = beside,
    pieces: Callable[[Session], Pieces] = Pieces,
) -> Picture:
    """What the audience sees of a conversation.

    Args:
        other: the distribution at the other temperature, which costs a run of the chain.
        pieces: those of the session, which cost a walk through all of it.
    """
    moment, vocabulary = facts.moment, facts.vocabulary
    prompt, sentence = ("", "") if vocabulary is None else stage_texts(facts.session, vocabulary, facts.node)
    forks: tuple[Fork, ...] = ()
    if Panel.TREE in setting.panels and vocabulary is not None:
        there = moment if moment is not None and moment.node is facts.node else None
        forks = forks_of(pieces(facts.session), facts.node, there, vocabulary)
    is_beside = Panel.TEMPERATURES in setting.panels and moment is not None
    return Picture(
        prompt=prompt,
        sentence=sentence,
        moment=moment,
        message="" if moment else facts.message,
        vocabulary=vocabulary,
        temperature=facts.chain["temperature"].value,
        beside=other(moment.distribution, setting.beside) if is_beside else None,
        chain=chain_name(facts.chain),
        seed=facts.seed,
        setting=setting,
        caption=running_text(setting.caption.in_language(caption_language())),
        forks=forks,
    )


class StageShowing:
    """Makes pictures; keeps what costs time as long as it is the same."""

    def __init__(self, controller: Controller) -> None:
        self._controller = controller
        self._beside: tuple[Distribution, float, Distribution] | None = None
        self._follower = Follower()

    def picture(self, setting: Setting) -> Picture:
        """What the audience sees now."""
        controller, session = self._controller, self._controller.session
        opening = translate("Stage", "The model is being loaded…") if controller.is_opening else ""
        facts = Facts(
            session,
            session.here,
            controller.shown,
            controller.vocabulary,
            controller.chain,
            session.seed,
            opening or why_no_bars(controller.situation),
        )
        if Panel.TREE not in setting.panels:
            self.forget()
        return picture_of(facts, setting, self._distribution_beside, self._follower.follow)

    def forget(self) -> None:
        """The tree is not seen: following the session would cost something at every step."""
        self._follower.forget()

    def _distribution_beside(self, present: Distribution, value: float) -> Distribution:
        known = self._beside
        if known is None or known[0] is not present or known[1] != value:
            known = self._beside = (present, value, beside(present, value))
        return known[2]


def stage_texts(session: Session, vocabulary: Vocabulary, here: Node) -> tuple[str, str]:
    """The message and the answer to it up to a node; in Text mode one text that goes on."""
    if session.mode is Mode.TEXT:
        return "", running_text(answer_text(_written(here.path(), vocabulary), vocabulary).lstrip(" "))
    turn_node = session.turn_node(here)
    prompt = turn_node.turn.text if turn_node else ""
    sentence = answer_text(_written(session.answer(here), vocabulary), vocabulary)
    return running_text(" ".join(prompt.split())), running_text(sentence.lstrip())


def _written(nodes: Iterable[Node], vocabulary: Vocabulary) -> list[Node]:
    """Without the markers of the template and the model."""
    return [node for node in nodes if not vocabulary.is_control(node.token)]
