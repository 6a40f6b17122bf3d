"""The stage as a figure: big letters, as a hall sees them, to the edges of the sheet."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from playground.core.sampling import Distribution
from playground.core.sweep import at_temperature
from playground.core.talk.script import Panel
from playground.core.vocabulary import running_text
from playground.ui.figures.material import Material
from playground.ui.stage.canvas import Canvas
from playground.ui.stage.picture import Picture, Setting
from playground.ui.stage.showing import chain_name, stage_texts
from playground.ui.words.language import caption_language

_SHAPE = 9 / 16
"""Height in widths, where no size is asked for."""


class StageBody(QWidget):
    """The presentation's picture.

    Attributes:
        bleeds: it reaches to the figure's edges.
    """

    bleeds = True

    def __init__(self, material: Material) -> None:
        super().__init__()
        self._canvas = Canvas(self)
        self._canvas.motion = False
        self._canvas.show_picture(picture_of(material), glide=False)

    def fit(self, width: int) -> None:
        """Takes a width, and the height of a screen."""
        self.fill(width, round(_SHAPE * width))

    def fill(self, width: int, height: int) -> None:
        """Takes both: its letters follow from the height."""
        self.setFixedSize(width, height)
        self._canvas.resize(width, height)
        self._canvas.relook()


def picture_of(material: Material) -> Picture:
    """What the audience would see of a material; without the tree, which has a figure of its own."""
    setting, moment = _without_tree(material.setting), material.moment
    prompt, sentence = stage_texts(material.session, material.vocabulary, material.node)
    temperature = material.chain["temperature"].value
    return Picture(
        prompt=prompt,
        sentence=sentence,
        moment=moment,
        message=QCoreApplication.translate("Stage", "The model ended its turn."),
        vocabulary=material.vocabulary,
        temperature=temperature,
        beside=_beside(material, setting),
        chain=chain_name(material.chain),
        seed=material.luck.seed,
        setting=setting,
        caption=running_text(setting.caption.in_language(caption_language())),
    )


def _without_tree(setting: Setting) -> Setting:
    return setting.changed(panels=setting.panels - {Panel.TREE})


def _beside(material: Material, setting: Setting) -> Distribution | None:
    """The same moment at the other temperature."""
    if material.moment is None or Panel.TEMPERATURES not in setting.panels:
        return None
    present = material.moment.distribution
    return at_temperature(present.chain, setting.beside).run(present.raw, present.context, present)
