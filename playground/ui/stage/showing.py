"""From the controller's state to what is on the stage."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from playground.core.dialogue import answer_text
from playground.core.sampling import PRESETS, Chain, Distribution
from playground.core.session import Mode, Node, Session
from playground.core.sweep import at_temperature
from playground.core.talk.script import Panel
from playground.core.vocabulary import Vocabulary, running_text
from playground.ui.doing.controller import Controller
from playground.ui.doing.loop import Situation
from playground.ui.stage.panels import sampler_words
from playground.ui.stage.picture import Picture, Setting
from playground.ui.stage.roads import Fork, forks_of

translate = QCoreApplication.translate


def chain_name(chain: Chain) -> str:
    """The preset's name, or the samplers that act in words; the temperature stands elsewhere."""
    for name, preset in PRESETS.items():
        if preset.same_effect(chain):
            return name
    others = [each for each in chain.active if each.name != "temperature"]
    return ", ".join(map(sampler_words, others)) or translate("Stage", "plain")


def why_no_bars(controller: Controller) -> str:
    """What stands in the place of the bars where there are none."""
    if controller.is_opening:
        return translate("Stage", "The model is being loaded…")
    return {
        Situation.NO_MODEL: translate("Stage", "No model is open."),
        Situation.ENDED: translate("Stage", "The model ended its turn."),
        Situation.WAITING: translate("Stage", "The model reads…"),
        Situation.STUCK: translate("Stage", "The model could not go on here."),
    }.get(controller.situation, translate("Stage", "Press Enter and type what to ask."))


class StageShowing:
    """Makes pictures; keeps the other temperature's distribution as long as its logits are the same."""

    def __init__(self, controller: Controller) -> None:
        self._controller = controller
        self._beside: tuple[Distribution, float, Distribution] | None = None

    def picture(self, setting: Setting, language: str) -> Picture:
        """What the audience sees now."""
        controller = self._controller
        moment, vocabulary = controller.shown, controller.vocabulary
        prompt, sentence = self._texts()
        beside = None
        if Panel.TEMPERATURES in setting.panels and moment is not None:
            beside = self._distribution_beside(moment.distribution, setting.beside)
        return Picture(
            prompt=prompt,
            sentence=sentence,
            moment=moment,
            message="" if moment else why_no_bars(controller),
            vocabulary=vocabulary,
            temperature=controller.chain["temperature"].value,
            beside=beside,
            chain=chain_name(controller.chain),
            seed=controller.session.seed,
            setting=setting,
            caption=running_text(setting.caption.in_language(language)),
            forks=self._forks(setting),
        )

    def _forks(self, setting: Setting) -> tuple[Fork, ...]:
        controller = self._controller
        if Panel.TREE not in setting.panels or controller.vocabulary is None:
            return ()
        return forks_of(controller.session, controller.moment, controller.vocabulary)

    def _distribution_beside(self, present: Distribution, value: float) -> Distribution:
        known = self._beside
        if known is None or known[0] is not present or known[1] != value:
            chain = at_temperature(present.chain, value)
            known = self._beside = (present, value, chain.run(present.raw, present.context, present))
        return known[2]

    def _texts(self) -> tuple[str, str]:
        controller = self._controller
        session, vocabulary = controller.session, controller.vocabulary
        return ("", "") if vocabulary is None else stage_texts(session, vocabulary, session.here)


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
