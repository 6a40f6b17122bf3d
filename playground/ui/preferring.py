"""The person's choices: from the settings' file to the views, and from the views to the file."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from playground.core.problems import ProblemError
from playground.engine.memory import available_memory, estimate_memory
from playground.ui.bars.next_token import NextTokenPanel
from playground.ui.doing.controller import Controller
from playground.ui.header import Header, RecentModel
from playground.ui.look.rescaling import rescaling
from playground.ui.look.theme import themes
from playground.ui.settings import Settings
from playground.ui.settings_menu import SCALES, Preferences
from playground.ui.text.system_prompt import SystemPrompt
from playground.ui.words import tellings
from playground.ui.words.language import languages

_FOR_THE_ENGINE = ("n_ctx", "n_threads")
_NAMES = ("answer_at_once", "motion", "log_axis", "n_rows", "scale", *_FOR_THE_ENGINE)


class Preferring(QObject):
    """Joins the settings with what shows them and what they are for."""

    reopening_needed = Signal()
    """What has changed holds from the next opening of the model on."""

    def __init__(
        self,
        controller: Controller,
        settings: Settings,
        header: Header,
        system: SystemPrompt,
        panel: NextTokenPanel,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._settings = settings
        self._header = header
        self._system = system
        self._panel = panel
        header.theme_chosen.connect(self.choose_theme)
        header.language_chosen.connect(self.choose_language)
        header.preferences_changed.connect(self._on_preferences)
        system.system_changed.connect(self.use_system)
        system.thinking_changed.connect(self._on_thinking)

    def take(self) -> None:
        """Shows and applies what the settings say."""
        settings = self._settings
        self._header.show_theme(settings.theme)
        self._show_preferences()
        self._controller.system = settings.system_prompt
        self._system.show_system(settings.system_prompt)
        self._show_recent()

    def choose_theme(self, choice: str) -> None:
        """system or a theme's name."""
        self._settings.theme = choice
        themes().choose(choice)
        self._header.show_theme(choice)

    def actions(self) -> dict[str, Callable]:
        """What the keys for the size do."""
        steps = {"larger": +1, "smaller": -1, "usual_size": 0}
        return {name: lambda step=step: self.resize_by(step) for name, step in steps.items()}

    def resize_by(self, direction: int) -> None:
        """Everything a step larger (+1) or smaller (-1), or at 100 % (0)."""
        scale = min(SCALES, key=lambda each: abs(each - self._settings.scale))
        place = SCALES.index(scale) + direction if direction else 0
        self._settings.scale = SCALES[min(len(SCALES) - 1, max(0, place))]
        self._show_preferences()

    def choose_language(self, choice: str) -> None:
        """system or a language's code."""
        self._settings.language = choice
        languages().choose(choice)

    def use_system(self, text: str) -> None:
        """The system prompt of the next message."""
        self._settings.system_prompt = text
        self._controller.system = text

    def lock_seed(self, locked: bool) -> None:
        """Whether a new conversation takes over the present one's seed."""
        self._controller.shelf.seed_locked = locked

    def remember_model(self, path: str, *, for_talk: bool = False) -> None:
        """A model was opened: the first to offer next time, unless a talk asked for it and not the person."""
        self._settings.add_recent_model(path)
        if not for_talk:
            self._settings.last_model = path
        self._show_recent()

    def _show_preferences(self) -> None:
        preferences = Preferences(**{name: getattr(self._settings, name) for name in _NAMES})
        self._header.show_preferences(preferences)
        self._apply(preferences)

    def _on_preferences(self, preferences: Preferences) -> None:
        changed = {name for name in _NAMES if getattr(preferences, name) != getattr(self._settings, name)}
        for name in changed:
            setattr(self._settings, name, getattr(preferences, name))
        self._apply(preferences)
        if changed & set(_FOR_THE_ENGINE) and self._controller.model is not None:
            self.reopening_needed.emit()

    def _apply(self, preferences: Preferences) -> None:
        self._controller.answer_at_once = preferences.answer_at_once
        self._scale_to(preferences.scale / 100)
        chart = self._panel.chart
        chart.motion = preferences.motion
        chart.log_axis = preferences.log_axis
        chart.n_rows = preferences.n_rows

    def _scale_to(self, scale: float) -> None:
        present = themes().scale
        if scale != present:
            with rescaling(self._header.window(), present, scale):
                themes().choose(themes().choice, scale)

    def _on_thinking(self, on: bool) -> None:
        self._controller.thinking = on

    def _show_recent(self) -> None:
        models = [
            RecentModel(path, tellings.model_name(path), _memory_need(path, self._settings.n_ctx))
            for path in self._settings.recent_models
        ]
        self._header.show_recent(models, available_memory())


def _memory_need(path: str, n_ctx: int) -> int | None:
    """Bytes that a model will want, None where its file cannot be read."""
    try:
        return estimate_memory(path, n_ctx).total
    except ProblemError:
        return None
