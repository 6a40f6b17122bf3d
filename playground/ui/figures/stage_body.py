"""The stage as a figure: big letters, as a hall sees them, to the edges of the sheet."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from playground.ui.figures.material import Material
from playground.ui.stage.canvas import Canvas
from playground.ui.stage.showing import Facts, picture_of, why_no_bars

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
        self._canvas.show_picture(picture_of(facts_of(material), material.setting), glide=False)

    def fit(self, width: int) -> None:
        """Takes a width, and the height of a screen."""
        self.fill(width, round(_SHAPE * width))

    def fill(self, width: int, height: int) -> None:
        """Takes both: its letters follow from the height."""
        self.setFixedSize(width, height)
        self._canvas.resize(width, height)
        self._canvas.relook()


def facts_of(material: Material) -> Facts:
    """What the stage shows of a material."""
    return Facts(
        material.session,
        material.node,
        material.moment,
        material.vocabulary,
        material.chain,
        material.luck.seed,
        why_no_bars(material.situation),
    )
