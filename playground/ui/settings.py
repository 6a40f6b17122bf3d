"""What the program remembers of the person's choices between runs."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QSettings

from playground.core.journal import sessions_folder

MAX_RECENT = 8


class Settings:
    """Typed access to one QSettings file; a value that cannot be used counts as not set.

    PLAYGROUND_SETTINGS names another file (tests, a stage machine).

    Attributes:
        sessions: the folder of all conversations.
    """

    def __init__(self, file: Path | None = None, data: Path | None = None) -> None:
        """``data``: where conversations are kept instead of the usual place."""
        self.sessions = sessions_folder(data)
        named = file or os.environ.get("PLAYGROUND_SETTINGS")
        if named:
            self._store = QSettings(str(named), QSettings.Format.IniFormat)
        else:
            self._store = QSettings(
                QSettings.Format.IniFormat, QSettings.Scope.UserScope, "sampling-playground", "playground"
            )

    @property
    def folder(self) -> Path:
        """Where the settings' file lies, and what else is kept of the person."""
        return Path(self._store.fileName()).parent

    def _number(self, key: str, default: int, low: int, high: int) -> int:
        try:
            value = int(self._store.value(key, default))
        except (TypeError, ValueError):
            return default
        return value if low <= value <= high else default

    def _truth(self, key: str, default: bool) -> bool:
        value = self._store.value(key, default)
        return value if isinstance(value, bool) else {"true": True, "false": False}.get(str(value).lower(), default)

    def _word(self, key: str, default: str) -> str:
        value = self._store.value(key, default)
        return value if isinstance(value, str) else default

    def _put(self, key: str, value: Any) -> None:
        self._store.setValue(key, value)

    def flush(self) -> None:
        """Writes to the file now."""
        self._store.sync()

    @property
    def figure(self) -> str:
        """How figures are wanted, as figures.choices writes it."""
        return self._word("figure/choices", "")

    @figure.setter
    def figure(self, value: str) -> None:
        self._put("figure/choices", value)

    @property
    def theme(self) -> str:
        """system or a theme's name."""
        return self._word("look/theme", "system")

    @theme.setter
    def theme(self, value: str) -> None:
        self._put("look/theme", value)

    @property
    def scale(self) -> int:
        """Size of everything in per cent, 100 to 300."""
        return self._number("look/scale", 100, 100, 300)

    @scale.setter
    def scale(self, value: int) -> None:
        self._put("look/scale", value)

    @property
    def language(self) -> str:
        """system or a language's code."""
        return self._word("look/language", "system")

    @language.setter
    def language(self, value: str) -> None:
        self._put("look/language", value)

    @property
    def motion(self) -> bool:
        """Whether bars glide to their new values."""
        return self._truth("look/motion", True)

    @motion.setter
    def motion(self, value: bool) -> None:
        self._put("look/motion", value)

    @property
    def tint(self) -> str:
        """What the text is coloured by."""
        return self._word("look/tint", "surprise")

    @tint.setter
    def tint(self, value: str) -> None:
        self._put("look/tint", value)

    @property
    def n_rows(self) -> int:
        """Tokens in the chart, 5 to 50."""
        return self._number("chart/rows", 10, 5, 50)

    @n_rows.setter
    def n_rows(self, value: int) -> None:
        self._put("chart/rows", value)

    @property
    def log_axis(self) -> bool:
        """Whether the bars' axis is logarithmic."""
        return self._truth("chart/log_axis", False)

    @log_axis.setter
    def log_axis(self, value: bool) -> None:
        self._put("chart/log_axis", value)

    @property
    def answer_at_once(self) -> bool:
        """Whether a message is answered without waiting for Play."""
        return self._truth("play/answer_at_once", False)

    @answer_at_once.setter
    def answer_at_once(self, value: bool) -> None:
        self._put("play/answer_at_once", value)

    @property
    def n_ctx(self) -> int:
        """Context of a model that is opened; 0 for the smaller of 4,096 and the model's own."""
        return self._number("engine/n_ctx", 0, 0, 2**24)

    @n_ctx.setter
    def n_ctx(self, value: int) -> None:
        self._put("engine/n_ctx", value)

    @property
    def n_threads(self) -> int:
        """Threads of the engine; 0 for all physical cores but one."""
        return self._number("engine/n_threads", 0, 0, 1024)

    @n_threads.setter
    def n_threads(self, value: int) -> None:
        self._put("engine/n_threads", value)

    @property
    def system_prompt(self) -> str:
        """Sent before the first message; "" for none."""
        return self._word("chat/system", "")

    @system_prompt.setter
    def system_prompt(self, value: str) -> None:
        self._put("chat/system", value)

    @property
    def stage_screen(self) -> str:
        """Name of the screen that was presented on, "" for none yet."""
        return self._word("stage/screen", "")

    @stage_screen.setter
    def stage_screen(self, value: str) -> None:
        self._put("stage/screen", value)

    @property
    def stage_scale(self) -> float:
        """Enlargement of the stage, 1 to 2."""
        return self._number("stage/scale", 100, 100, 200) / 100

    @stage_scale.setter
    def stage_scale(self, value: float) -> None:
        self._put("stage/scale", round(100 * value))

    @property
    def recent_models(self) -> list[str]:
        """Paths of the models opened last, the newest first."""
        value = self._store.value("models/recent", [])
        paths = [value] if isinstance(value, str) else value if isinstance(value, list) else []
        return [path for path in paths if isinstance(path, str) and path][:MAX_RECENT]

    def add_recent_model(self, path: str) -> None:
        """Puts a model first among the recent ones."""
        self._put("models/recent", [path, *(each for each in self.recent_models if each != path)][:MAX_RECENT])

    @property
    def last_model(self) -> str:
        """The model that was open when the window closed, "" for the bundled one."""
        return self._word("models/last", "")

    @last_model.setter
    def last_model(self, value: str) -> None:
        self._put("models/last", value)

    @property
    def ahead_breadth(self) -> int:
        """Look ahead: tokens after each place."""
        return self._number("ahead/breadth", 3, 1, 6)

    @ahead_breadth.setter
    def ahead_breadth(self, value: int) -> None:
        self._put("ahead/breadth", value)

    @property
    def ahead_depth(self) -> int:
        """Look ahead: steps."""
        return self._number("ahead/depth", 4, 1, 8)

    @ahead_depth.setter
    def ahead_depth(self, value: int) -> None:
        self._put("ahead/depth", value)

    @property
    def ahead_whole_words(self) -> bool:
        """Look ahead: whether a step is a word."""
        return self._truth("ahead/whole_words", False)

    @ahead_whole_words.setter
    def ahead_whole_words(self, value: bool) -> None:
        self._put("ahead/whole_words", value)

    @property
    def offered_session(self) -> str:
        """The file of the last conversation that was not closed and was offered; "" for none."""
        return self._word("sessions/offered", "")

    @offered_session.setter
    def offered_session(self, value: str) -> None:
        self._put("sessions/offered", value)

    def window_state(self, name: str) -> QByteArray:
        """Geometry of the window or of a splitter, empty if unknown."""
        value = self._store.value(f"window/{name}", QByteArray())
        return value if isinstance(value, QByteArray) else QByteArray()

    def set_window_state(self, name: str, value: QByteArray) -> None:
        """Remembers a geometry."""
        self._put(f"window/{name}", value)
