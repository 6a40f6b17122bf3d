"""What is on the stage, as a value: the canvas paints it and knows nothing else."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from playground.core.moment import Moment
from playground.core.records import Luck
from playground.core.sampling import Chain, Distribution, Throws, throws
from playground.core.session import Node
from playground.core.stops import apart
from playground.core.talk.script import NO_WORDS, Panel, Reveal, Scene, Words
from playground.core.vocabulary import Vocabulary
from playground.ui.stage.roads import HIDDEN, Fork


@dataclass(frozen=True, slots=True, eq=False)
class Thrown:
    """Counts, and the moment that they belong to: another one's bars do not show them."""

    throws: Throws
    node: Node
    luck: Luck
    chain: Chain
    again: int = 0

    @classmethod
    def at(cls, moment: Moment, n: int, again: int = 0) -> Thrown:
        """Throws the dice n times at a moment; another ``again`` gives other throws."""
        luck = moment.luck
        made = throws(moment.distribution, luck.seed, moment.position, luck.redraw, n, again)
        return cls(made, moment.node, luck, moment.chain, again)

    def is_of(self, moment: Moment) -> bool:
        """Whether they were thrown at this moment."""
        return (self.node, self.luck, self.chain) == (moment.node, moment.luck, moment.chain)


@dataclass(frozen=True, slots=True)
class Setting:
    """What the presenter has put on the stage, whatever the model says.

    Attributes:
        panels: beside the bars, or in their place.
        reveal: how much of the bars is seen.
        beside: the other temperature, for the panel of two.
        thrown: counts over the bars, None for none.
        caption: a line for the audience.
        notes: for the presenter alone.
    """

    panels: frozenset[Panel] = frozenset()
    reveal: Reveal = Reveal.ALL
    beside: float = 2.0
    thrown: Thrown | None = None
    caption: Words = NO_WORDS
    notes: Words = NO_WORDS

    @classmethod
    def of(cls, scene: Scene) -> Setting:
        """As a scene begins."""
        return cls(scene.panels, scene.reveal, scene.beside, None, scene.caption, scene.notes)

    def toggled(self, panel: Panel) -> Setting:
        """With a panel put in or out; what takes the place of the bars does not share it."""
        if panel is Panel.TEMPERATURES and self.covers:
            # Two temperatures are bars: who asks for them wants to see them.
            return replace(self, panels=(self.panels - _IN_PLACE) | {panel})
        if panel in self.panels:
            return replace(self, panels=self.panels - {panel})
        rivals = _IN_PLACE if panel in _IN_PLACE else frozenset()
        return replace(self, panels=(self.panels - rivals) | {panel})

    @property
    def covers(self) -> frozenset[Panel]:
        """What stands in the place of the bars."""
        return self.panels & _IN_PLACE

    def hidden_further(self) -> Setting:
        """Everything, nothing, the tokens, round and round."""
        return replace(self, reveal=_HIDING[self.reveal])

    def apart_from(self, temperature: float) -> Setting:
        """With another temperature beside the present one, not the same again."""
        return replace(self, beside=apart(self.beside, temperature))

    def changed(self, **values: Any) -> Setting:
        """With some values changed."""
        return replace(self, **values)


_IN_PLACE = frozenset((Panel.TREE, Panel.TEXT))
_HIDING = {Reveal.ALL: Reveal.NOTHING, Reveal.NOTHING: Reveal.TOKENS, Reveal.TOKENS: Reveal.ALL}


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """Everything that is painted.

    Attributes:
        prompt: what was said to the model.
        sentence: the answer so far, or in Text mode the text.
        moment: what may come next; None where there are no bars.
        message: why there are none.
        vocabulary: how tokens are written.
        temperature: of the chain.
        beside: the same moment at the other temperature, None where the panel of two is out.
        chain: the preset's name, or the samplers in words.
        seed: of the dice.
        setting: what the presenter has chosen.
        caption: in the audience's language.
        forks: the tree around the present place; empty where its panel is out.
    """

    prompt: str = ""
    sentence: str = ""
    moment: Moment | None = None
    message: str = ""
    vocabulary: Vocabulary | None = None
    temperature: float = 1.0
    beside: Distribution | None = None
    chain: str = ""
    seed: int = 0
    setting: Setting = Setting()
    caption: str = ""
    forks: tuple[Fork, ...] = ()

    def has(self, panel: Panel) -> bool:
        """Whether a panel is in."""
        return panel in self.setting.panels

    @property
    def is_over(self) -> bool:
        """Whether there is a text and nothing comes after it: it has the room of the bars."""
        return self.moment is None and bool(self.sentence)

    @property
    def throws(self) -> Throws | None:
        """The counts, where they are of this moment and may be seen."""
        thrown = self.setting.thrown
        return thrown.throws if thrown and self.moment and thrown.is_of(self.moment) else None

    @property
    def roads(self) -> tuple[Fork, ...]:
        """The forks, as far as they may be seen."""
        hides = self.setting.reveal is Reveal.NOTHING
        return tuple(HIDDEN if hides and fork.taken is None else fork for fork in self.forks)

    @property
    def shows_numbers(self) -> bool:
        """Whether probabilities may be seen."""
        return self.setting.reveal is Reveal.ALL
