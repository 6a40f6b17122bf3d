"""Animated figures: frames painted as any figure is, one palette for all, a GIF."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

from PIL import Image
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from playground.core.sampling import Chain
from playground.ui.chain.scales import TEMPERATURE
from playground.ui.figures.bodies import StripBody, TemperatureBody
from playground.ui.figures.caption import caption_parts
from playground.ui.figures.drawing import image_of
from playground.ui.figures.flat_palette import FlatPalette
from playground.ui.figures.material import Material
from playground.ui.figures.order import FilmKind, Order
from playground.ui.figures.sheet import Maker, Sheet, fitting_sheet

COLDEST, HOTTEST = 0.05, 5.0
_SWEEP_FRAMES = 32
"""From cold to hot; the way back has as many."""
FRAME_MS, REST_MS = 70, 900
BEFORE_MS, AFTER_MS, END_MS = 700, 900, 2500
"""A step: the bars, then where the dice land; and the last frame."""
MOST_STEPS = 100
MOST_SIDE = 1920
"""Pixels on a side."""

Frame = tuple[Material, int]
"""What is shown, and for how many milliseconds."""


class Film:
    """Takes materials one by one; all frames have the size and the palette of the samples."""

    def __init__(self, order: Order, kind: FilmKind, samples: list[Material]) -> None:
        self._order, self._kind = order, kind
        sheets = [self._fitting(sample) for sample in samples]
        self._theme = min((sheet.theme for sheet in sheets), key=lambda theme: theme.scale)
        self._size = QSize(max(each.width() for each in sheets), max(each.height() for each in sheets))
        for sheet in sheets:
            sheet.discard()
        self._scale = film_scale(order.scale, self._size)
        self._samples = samples
        self._palette: FlatPalette | None = None
        self._frames: list[Image.Image] = []
        self._durations: list[int] = []

    @property
    def size(self) -> QSize:
        """Of all frames, in logical pixels."""
        return self._size

    @property
    def n_frames(self) -> int:
        """How many there are so far."""
        return len(self._frames)

    def add(self, material: Material, ms: int) -> None:
        """One more frame, shown for so long."""
        if self._palette is None:
            self._palette = FlatPalette([self.image(sample) for sample in self._samples])
        self._frames.append(self._palette.frame(self.image(material)))
        self._durations.append(ms)

    def image(self, material: Material) -> QImage:
        """A frame as it is painted."""
        sheet = self._sheet(material)
        try:
            return image_of(sheet, self._scale)
        finally:
            sheet.discard()

    def gif(self) -> bytes:
        """The file's content; frames hold only what has changed.

        Raises:
            ValueError: no frames.
        """
        if not self._frames:
            raise ValueError("a film has at least one frame")
        first, *others = self._frames
        file = BytesIO()
        first.save(
            file, "GIF", save_all=True, append_images=others, duration=self._durations, loop=0, disposal=1,
            optimize=False,
        )  # fmt: skip
        return file.getvalue()

    def _makers(self, material: Material) -> list[Maker]:
        material = replace(material, steady=True, blank=self._kind is FilmKind.STEPS)
        view = self._order.view
        makers: list[Maker] = [lambda: view.make(material)]
        if self._kind is FilmKind.SWEEP:
            makers.append(lambda: TemperatureBody(material))
        elif view.name == "bars":
            makers.append(lambda: StripBody(material))
        return makers

    def _caption(self, material: Material) -> list[str]:
        """What it says of one frame: the chain may have been changed between two steps."""
        has_scale = self._kind is FilmKind.SWEEP
        return caption_parts(material, temperature=not has_scale) if self._order.caption else []

    def _fitting(self, material: Material) -> Sheet:
        order, caption = self._order, self._caption(material)
        return fitting_sheet(self._makers(material), caption, order.theme, order.size, order.view.width)

    def _sheet(self, material: Material) -> Sheet:
        sheet = Sheet(self._makers(material), self._caption(material), self._theme)
        sheet.lay_out(self._size.width(), self._size.height())
        sheet.resize(self._size)
        return sheet


def film_scale(scale: float, size: QSize) -> float:
    """Pixels for each logical one, so that no side becomes too long."""
    return min(scale, MOST_SIDE / max(size.width(), size.height()))


# -- what the frames show --------------------------------------------------------------------------------------------


def sweep_temperatures() -> list[float]:
    """From cold to hot in even steps of the slider, through 1."""
    start, last = TEMPERATURE.place(COLDEST), _SWEEP_FRAMES - 1
    places = [start + (1.0 - start) * index / last for index in range(_SWEEP_FRAMES)]
    return sorted({COLDEST, 1.0, HOTTEST, *(round(TEMPERATURE.value(place), 2) for place in places)})


def at_temperature(material: Material, temperature: float) -> Material:
    """The same place at another temperature."""
    chain: Chain = material.chain.with_values("temperature", value=temperature).switched("temperature", True)
    return material.with_chain(chain)


def sweep_samples(material: Material) -> list[Material]:
    """What a sweep looks like, for its size and colours."""
    return [at_temperature(material, temperature) for temperature in (COLDEST, HOTTEST, 1.0)]


def sweep_frames(material: Material) -> Iterator[Frame]:
    """There and back, with a rest at both ends and where the model is itself."""
    there = sweep_temperatures()
    for temperature in [*there, *there[-2:0:-1]]:
        rests = temperature in (COLDEST, 1.0, HOTTEST)
        yield at_temperature(material, temperature), REST_MS if rests else FRAME_MS


def step_frames(material: Material, order: Order) -> Iterator[Frame]:
    """One step: what may come, then what did; in a view without bars the text alone."""
    if not order.view.needs_moment:
        yield material, AFTER_MS
        return
    yield replace(material, shows_draw=False, picked=None), BEFORE_MS
    yield material, AFTER_MS


def last_frame(material: Material, order: Order) -> Iterator[Frame]:
    """How it ends; nothing where there are no bars any more."""
    if material.moment is not None or not order.view.needs_moment:
        yield material, END_MS
