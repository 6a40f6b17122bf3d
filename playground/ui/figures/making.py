"""Makes what is saved: a still figure at once, a film frame by frame while the window goes on."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Signal

from playground.core.session import Node
from playground.ui.doing.present import Present
from playground.ui.figures.choices import Choices
from playground.ui.figures.film import Film, last_frame, step_frames, sweep_frames, sweep_samples, sweep_temperatures
from playground.ui.figures.filming import Filming
from playground.ui.figures.material import Material, past_material
from playground.ui.figures.order import FilmKind, Format, Order
from playground.ui.figures.recording import Recording
from playground.ui.figures.sheet import DoesNotFit
from playground.ui.words.sentences import sentence_of


class Making(QObject):
    """One file's content."""

    progressed = Signal(int, int)
    """Frames that are done, and how many there will be."""
    finished = Signal(bytes)
    failed = Signal(str)
    """Why, in a sentence."""

    def __init__(
        self, order: Order, choices: Choices, material: Material, nodes: list[Node], present: Present, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._order, self._choices, self._material = order, choices, material
        self._nodes, self._present = nodes, present
        self._filming: Filming | None = None
        self._recording: Recording | None = None

    def begin(self) -> None:
        """Signals follow; for a still figure before this returns."""
        try:
            self._begin()
        except ValueError as error:
            self.failed.emit(why_not(error))

    def _begin(self) -> None:
        if self._choices.format is not Format.GIF:
            self.finished.emit(self._order.still(self._material, self._choices.format))
        elif self._choices.film is FilmKind.SWEEP:
            self._film(sweep_samples(self._material), n_sweep_frames())
            self._filming.take(sweep_frames(self._material))
        else:
            self._film_steps()

    def stop(self) -> None:
        """Nothing follows any more."""
        for each in (self._filming, self._recording):
            if each is not None:
                each.stop()

    def _film(self, samples: list[Material], n_frames: int) -> None:
        self._filming = Filming(Film(self._order, self._choices.film, samples), self)
        self._filming.progressed.connect(lambda done: self.progressed.emit(done, n_frames))
        self._filming.finished.connect(self.finished)
        self.progressed.emit(0, n_frames)

    def _film_steps(self) -> None:
        order, material, nodes = self._order, self._material, self._nodes
        if not order.view.needs_moment:
            self._film([material], len(nodes) + 1)
            texts = [past_material(material, None, node) for node in nodes]
            frames = [frame for each in texts for frame in step_frames(each, order)]
            self._filming.take(iter([*frames, *last_frame(material, order)]))
            return
        self._recording = Recording(self._present, material, nodes, self)
        self._recording.arrived.connect(self._on_step)
        self._recording.ended.connect(self._on_last_step)
        self._recording.failed.connect(lambda problem: self.failed.emit(sentence_of(problem).brief))
        self._recording.begin()

    def _on_step(self, step: Material) -> None:
        if self._filming is None and not self._begin_steps(step):
            return
        for frame in step_frames(step, self._order):
            self._filming.add(frame)

    def _begin_steps(self, step: Material) -> bool:
        # The end, if it has bars, has the longest text; else the first step shows how large frames are.
        sample = self._material if self._material.moment is not None else step
        try:
            self._film([step, sample], 2 * len(self._nodes) + 1)
        except ValueError as error:
            self._recording.stop()
            self.failed.emit(why_not(error))
            return False
        return True

    def _on_last_step(self) -> None:
        for frame in last_frame(self._material, self._order):
            self._filming.add(frame)
        self._filming.end()


def why_not(error: ValueError) -> str:
    """Why a figure cannot be had, in a sentence."""
    if isinstance(error, DoesNotFit):
        return QCoreApplication.translate("Figures", "This does not fit: choose another size, or fewer bars.")
    return QCoreApplication.translate("Figures", "The figure is too large: choose fewer pixels, or SVG.")


def n_sweep_frames() -> int:
    """There and back, both ends once."""
    return 2 * len(sweep_temperatures()) - 2
