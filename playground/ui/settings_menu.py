"""The settings, as a menu."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from playground.ui.reach.keys import KEYS
from playground.ui.words import language, numbers
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


def add_choices(menu: QMenu, words: dict[Any, str], choose: Callable[[Any], None]) -> dict[Any, QAction]:
    """Actions of which one is checked, by what they choose."""
    group = QActionGroup(menu)
    actions = {}
    for value, text in words.items():
        action = menu.addAction(text)
        action.setCheckable(True)
        group.addAction(action)
        action.triggered.connect(lambda _=False, value=value: choose(value))
        actions[value] = action
    return actions


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
        self.numbers = {
            "scale": self._add_numbers("scale", dict.fromkeys(SCALES, "")),
            "n_rows": self._add_numbers("n_rows", {each: str(each) for each in ROW_COUNTS}),
            "n_ctx": self._add_numbers("n_ctx", {each: numbers.count(each) for each in CONTEXT_SIZES}),
            "n_threads": self._add_numbers("n_threads", {each: str(each) for each in THREAD_COUNTS}),
        }
        self.addSeparator()
        self._language_menu = self.addMenu("")
        words = {language.SYSTEM: "", **language.NAMES}
        self.languages = add_choices(self._language_menu, words, self._choose_language)
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
        for scale, action in self.numbers["scale"].items():
            action.setText(self.tr("{0} %").format(scale))
        self._menus["n_rows"].setTitle(self.tr("Number of bars"))
        self._menus["n_ctx"].setTitle(self.tr("Context size"))
        self._menus["n_threads"].setTitle(self.tr("Threads"))
        for name in ("n_ctx", "n_threads"):
            self.numbers[name][0].setText(self.tr("automatic"))
        self._keys.setText(self.tr("Keys") + f"\t{KEYS['keys'].hint}")
        # Who cannot read the rest of the menu finds this.
        title = self.tr("Language")
        self._language_menu.setTitle(title if title == "Language" else f"{title} (Language)")
        self.languages[language.SYSTEM].setText(self.tr("Like the system"))
        self.languages[languages().choice].setChecked(True)

    def _add_numbers(self, name: str, words: dict[int, str]) -> dict[int, QAction]:
        return add_choices(self._menus[name], words, lambda value: self._change(name, value))

    def _choose_language(self, choice: str) -> None:
        self.language_chosen.emit(choice)

    def _change(self, name: str, value: bool | int) -> None:
        self._preferences = replace(self._preferences, **{name: value})
        self.preferences_changed.emit(self._preferences)
