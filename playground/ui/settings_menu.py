"""The settings, as a menu."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from playground.ui import language, numbers
from playground.ui.keys import KEYS
from playground.ui.language import languages, speaks

ROW_COUNTS = (5, 8, 10, 15, 20, 30, 40, 50)
CONTEXT_SIZES = (0, 512, 1024, 2048, 4096, 8192, 16384, 32768)
THREAD_COUNTS = (0, 1, 2, 4, 6, 8, 12, 16)


@dataclass(frozen=True, slots=True)
class Preferences:
    """The settings that the menu shows; 0 stands for the program's own choice."""

    answer_at_once: bool = False
    motion: bool = True
    log_axis: bool = False
    n_rows: int = 10
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
    """Filled anew in every language."""

    preferences_changed = Signal(object)
    """Preferences"""
    language_chosen = Signal(str)
    """"system" or a code."""
    keys_requested = Signal()
    """The list of all keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = Preferences()
        self.switches: dict[str, QAction] = {}
        self.numbers: dict[str, dict[int, QAction]] = {}
        self.languages: dict[str, QAction] = {}
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
        self.clear()
        self.switches = {
            "answer_at_once": self.addAction(self.tr("Answer at once")),
            "motion": self.addAction(self.tr("Bars glide to new values")),
            "log_axis": self.addAction(self.tr("Logarithmic bars")),
        }
        for name, action in self.switches.items():
            action.setCheckable(True)
            action.triggered.connect(lambda on, name=name: self._change(name, on))
        self.addSeparator()
        self._add_numbers()
        self.addSeparator()
        self._add_languages()
        self.addSeparator()
        self.addAction(f"{self.tr('Keys')}\t{KEYS['keys'].hint}", self.keys_requested.emit)
        self.show_preferences(self._preferences)

    def _add_numbers(self) -> None:
        own = self.tr("automatic")
        rows = {each: str(each) for each in ROW_COUNTS}
        sizes = {each: numbers.count(each) if each else own for each in CONTEXT_SIZES}
        threads = {each: str(each) if each else own for each in THREAD_COUNTS}
        self.numbers = {
            "n_rows": self._number_menu(self.tr("Number of bars"), "n_rows", rows),
            "n_ctx": self._number_menu(self.tr("Context size"), "n_ctx", sizes),
            "n_threads": self._number_menu(self.tr("Threads"), "n_threads", threads),
        }

    def _number_menu(self, title: str, name: str, words: dict[int, str]) -> dict[int, QAction]:
        return add_choices(self.addMenu(title), words, lambda value: self._change(name, value))

    def _add_languages(self) -> None:
        # Who cannot read the rest of the menu finds this.
        title = self.tr("Language")
        menu = self.addMenu(title if title == "Language" else f"{title} (Language)")
        words = {language.SYSTEM: self.tr("Like the system"), **language.NAMES}
        self.languages = add_choices(menu, words, self._choose_language)
        self.languages[languages().choice].setChecked(True)

    def _choose_language(self, choice: str) -> None:
        self.language_chosen.emit(choice)

    def _change(self, name: str, value: bool | int) -> None:
        self._preferences = replace(self._preferences, **{name: value})
        self.preferences_changed.emit(self._preferences)
