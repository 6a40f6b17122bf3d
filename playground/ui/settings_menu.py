"""The settings, as a menu."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from playground.ui.parts.controls import add_choices, name_choices
from playground.ui.reach.keys import KEYS
from playground.ui.words import language_names, numbers
from playground.ui.words.language import languages, speaks

ROW_COUNTS = (5, 8, 10, 15, 20, 30, 40, 50)
CONTEXT_SIZES = (0, 512, 1024, 2048, 4096, 8192, 16384, 32768)
SCALES = (100, 125, 150, 200, 250, 300)
"""Sizes of everything, in per cent."""
THREAD_COUNTS = (0, 1, 2, 4, 6, 8, 12, 16)


@dataclass(frozen=True, slots=True)
class Preferences:
    """The settings that the menu shows; 0 stands for the program's own choice."""

    answer_at_once: bool = False
    motion: bool = True
    log_axis: bool = False
    n_rows: int = 10
    scale: int = 100
    n_ctx: int = 0
    n_threads: int = 0


class SettingsMenu(QMenu):
    """Switches, menus of numbers, and the language."""

    preferences_changed = Signal(object)
    """Preferences"""
    language_chosen = Signal(str)
    """"system" or a code."""
    keys_requested = Signal()
    """The list of all keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = Preferences()
        self.switches = {name: self.addAction("") for name in ("answer_at_once", "motion", "log_axis")}
        for name, action in self.switches.items():
            action.setCheckable(True)
            action.triggered.connect(lambda on, name=name: self._change(name, on))
        self.addSeparator()
        self._menus = {name: self.addMenu("") for name in ("scale", "n_rows", "n_ctx", "n_threads")}
        values = {"scale": SCALES, "n_rows": ROW_COUNTS, "n_ctx": CONTEXT_SIZES, "n_threads": THREAD_COUNTS}
        self.numbers = {name: self._add_numbers(name, each) for name, each in values.items()}
        self.addSeparator()
        self._language_menu = self.addMenu("")
        spoken = (language_names.SYSTEM, *language_names.available())
        self.languages = add_choices(self._language_menu, spoken, self.language_chosen.emit)
        self.addSeparator()
        self._keys = self.addAction("", self.keys_requested.emit)
        self.show_preferences(self._preferences)
        speaks(self._retranslate)

    @property
    def preferences(self) -> Preferences:
        """What is checked."""
        return self._preferences

    def show_preferences(self, preferences: Preferences) -> None:
        """The settings; no signal."""
        self._preferences = preferences
        for name, action in self.switches.items():
            action.setChecked(getattr(preferences, name))
        for name, choices in self.numbers.items():
            for value, action in choices.items():
                action.setChecked(value == getattr(preferences, name))

    def _retranslate(self) -> None:
        self.switches["answer_at_once"].setText(self.tr("Answer at once"))
        self.switches["motion"].setText(self.tr("Bars glide to new values"))
        self.switches["log_axis"].setText(self.tr("Logarithmic bars"))
        self._menus["scale"].setTitle(self.tr("Size"))
        name_choices(self.numbers["scale"], {scale: self.tr("{0} %").format(scale) for scale in SCALES})
        self._menus["n_rows"].setTitle(self.tr("Number of bars"))
        self._menus["n_ctx"].setTitle(self.tr("Context size"))
        self._menus["n_threads"].setTitle(self.tr("Threads"))
        for name in ("n_rows", "n_ctx", "n_threads"):
            words = {each: numbers.count(each) if each else self.tr("automatic") for each in self.numbers[name]}
            name_choices(self.numbers[name], words)
        self._keys.setText(self.tr("Keys") + f"\t{KEYS['keys'].hint}")
        # Who cannot read the rest of the menu finds this.
        title = self.tr("Language")
        self._language_menu.setTitle(title if title == "Language" else f"{title} (Language)")
        like_system = {language_names.SYSTEM: self.tr("Like the system")}
        name_choices(self.languages, like_system | language_names.NAMES)
        self.languages[languages().choice].setChecked(True)

    def _add_numbers(self, name: str, values: tuple[int, ...]) -> dict[int, QAction]:
        return add_choices(self._menus[name], values, lambda value: self._change(name, value))

    def _change(self, name: str, value: bool | int) -> None:
        self._preferences = replace(self._preferences, **{name: value})
        self.preferences_changed.emit(self._preferences)
