"""Figures of what the window shows: copied, or saved by a dialog with a preview."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QByteArray, QCoreApplication, QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from playground.ui.bars.next_token import NextTokenPanel
from playground.ui.doing.controller import Controller
from playground.ui.figures import files, tellings
from playground.ui.figures.choices import Choices
from playground.ui.figures.dialog import FigureDialog
from playground.ui.figures.drawing import image_of, png_of
from playground.ui.figures.making import Making, why_not
from playground.ui.figures.material import Material
from playground.ui.figures.order import Format
from playground.ui.figures.preview_frames import preview_of
from playground.ui.figures.scene import Scene
from playground.ui.parts.notices import Level, Telling
from playground.ui.settings import Settings
from playground.ui.words.language import languages
from playground.ui.words.reasons_of_systems import reason_words

translate = QCoreApplication.translate

_TELLING_MS = 6000
"""That a figure is in the clipboard, or in its file, is said for so long."""
_SETTLING_MS = 60
"""Choices that follow each other faster, as by the keyboard, are drawn once."""


class Figures(QObject):
    """Joins what is on the screen with the dialog, the clipboard and the files.

    Attributes:
        scene: what there is to draw; other views register there.
    """

    told = Signal(object)
    """parts.notices.Telling"""
    told_enough = Signal(object)
    """The Telling that need not be shown any longer."""
    left = Signal()
    """The dialog is gone: the focus belongs elsewhere."""

    def __init__(
        self, controller: Controller, panel: NextTokenPanel, window: QWidget, settings: Settings, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.scene = Scene(controller, panel, window)
        self._controller, self._window, self._settings = controller, window, settings
        self._dialog: FigureDialog | None = None
        self._material: Material | None = None
        self._making: Making | None = None
        self._trouble = ""
        self._choices = Choices.from_text(settings.figure)
        self._preview = QTimer(self, singleShot=True, interval=_SETTLING_MS)
        self._preview.timeout.connect(self._show_preview)
        languages().changed.connect(self._preview.start)
        self._told: Telling | None = None
        self._telling = QTimer(self, singleShot=True, interval=_TELLING_MS)
        self._telling.timeout.connect(self._stop_telling)

    @property
    def dialog(self) -> FigureDialog | None:
        """The dialog, None before it was first opened."""
        return self._dialog

    def _tell(self, tell: Telling) -> None:
        """One at a time: the next copy says it anew."""
        self._stop_telling()
        self._told = tell
        self.told.emit(tell)
        if tell().level is Level.INFO:
            self._telling.start()

    def _stop_telling(self) -> None:
        self._telling.stop()
        if self._told is not None:
            self.told_enough.emit(self._told)
            self._told = None

    # -- copying -----------------------------------------------------------------------------------------------------

    def copy(self, view: str = "") -> None:
        """Puts a figure into the clipboard as it was last chosen; a film's place takes a picture."""
        material = self._take_material()
        if material is not None:
            self._tell(self._copy(material, view))

    def _copy(self, material: Material, view: str = "") -> Telling:
        """How it went."""
        choices = self._with_view(view, material)
        order, is_vector = self.scene.order(material, choices), choices.format is Format.SVG
        try:
            sheet = order.sheet(material)
            image = image_of(sheet, order.scale)
            sheet.discard()
            data = QMimeData()
            data.setImageData(image)
            data.setData("image/png", QByteArray(png_of(image)))
            if is_vector:
                data.setData("image/svg+xml", QByteArray(order.still(material, Format.SVG)))
        except ValueError as error:
            return partial(tellings.of_uncopied, error.with_traceback(None))
        QGuiApplication.clipboard().setMimeData(data)
        return partial(tellings.of_copied, order.view, None if is_vector else image.size())

    def _take_material(self) -> Material | None:
        material = self.scene.material
        if material is None:
            self._tell(tellings.of_nothing_to_draw)
        return material

    def _with_view(self, view: str, material: Material) -> Choices:
        if view:
            self._choices = replace(self._choices, view=view)
        return self.scene.possible(material, self._choices)

    # -- the dialog --------------------------------------------------------------------------------------------------

    def ask(self, view: str = "") -> None:
        """Opens the dialog."""
        material = self._take_material()
        if material is None:
            return
        # What is asked about stands still.
        self._controller.set_playing(False)
        self._material = material = self.scene.material or material
        if self._dialog is None:
            self._dialog = self._make_dialog()
        self._dialog.show_views(self.scene.available(material))
        self._show(self._with_view(view, material))
        self._dialog.open()
        self._dialog.save.setFocus()

    def _make_dialog(self) -> FigureDialog:
        dialog = FigureDialog(self._window)
        dialog.changed.connect(self._on_changed)
        dialog.copy_requested.connect(self._on_copy)
        dialog.save_requested.connect(self._on_save)
        dialog.cancel_requested.connect(self._stop)
        dialog.closed.connect(self._on_closed)
        return dialog

    def _on_changed(self, choices: Choices) -> None:
        self._choices = choices
        self._settings.figure = choices.to_text()
        self._show(self.scene.possible(self._material, choices))

    def _show(self, choices: Choices) -> None:
        self._trouble = ""
        view = self.scene.view(self._material, choices.view)
        self._dialog.show_choices(choices, view, self.scene.films(self._material, view))
        self._preview.start()

    def _show_preview(self) -> None:
        if self._dialog is None or not self._dialog.isVisible() or self._making is not None:
            return
        choices = self._dialog.choices
        order = self.scene.order(self._material, choices)
        present = self._controller.present
        try:
            frames, about = preview_of(order, choices, self._material, self.scene.steps(), present)
        except ValueError as error:
            self._dialog.preview.show_frames([])
            self._dialog.show_possible(False)
            self._dialog.show_about(why_not(error), "error")
            return
        self._dialog.show_possible(True)
        self._dialog.preview.show_frames(frames if self._settings.motion else frames[-1:])
        self._dialog.show_about(self._trouble or about, "error" if self._trouble else "muted")

    def _say_trouble(self, words: str) -> None:
        """Why there is no file; the line keeps it until something else is chosen or tried."""
        self._trouble = words
        self._dialog.show_about(words, "error")

    def _on_copy(self) -> None:
        tell = self._copy(self._material)
        self._tell(tell)
        told = tell()
        if told.level is Level.INFO:
            self._dialog.show_about(translate("Figures", "Copied"), "ok")
        else:
            self._say_trouble(told.text)

    def _on_closed(self) -> None:
        self._stop()
        self.left.emit()

    # -- saving ------------------------------------------------------------------------------------------------------

    def _on_save(self) -> None:
        choices, material = self._dialog.choices, self._material
        suffix = choices.format.value
        name = files.proposed_name(material.prompt, choices.view, suffix)
        kinds = f"{suffix.upper()} (*.{suffix})"
        path, _ = QFileDialog.getSaveFileName(self._dialog, translate("Figures", "Save the figure"), name, kinds)
        if not path:
            return
        path = path if path.lower().endswith(f".{suffix}") else f"{path}.{suffix}"
        # A film takes its time: that nothing can be written there is said before.
        if problem := files.why_not(path):
            self._say_trouble(_not_saved(problem))
        else:
            self._make(path, choices, material)

    def _make(self, path: str, choices: Choices, material: Material) -> None:
        if self._trouble:
            self._say_trouble("")
        order = self.scene.order(material, choices)
        self._making = Making(order, choices, material, self.scene.steps(), self._controller.present, self)
        self._making.progressed.connect(self._dialog.show_busy)
        self._making.finished.connect(lambda data: self._write(path, data))
        self._making.failed.connect(self._on_failed)
        self._making.begin()

    def _write(self, path: str, data: bytes) -> None:
        self._end_making()
        if problem := files.write(path, data):
            self._say_trouble(_not_saved(problem))
            return
        self._dialog.close()
        self._tell(partial(tellings.of_saved, path))

    def _on_failed(self, why: str) -> None:
        self._end_making()
        self._say_trouble(why)

    def _stop(self) -> None:
        """A film that is being made is given up."""
        if self._making is not None:
            self._end_making()

    def _end_making(self) -> None:
        self._making.stop()
        self._making = None
        self._dialog.show_busy(None)
        self._show(self._dialog.choices)


def _not_saved(problem: str) -> str:
    return translate("Figures", "Not saved: {0}").format(reason_words(problem))
