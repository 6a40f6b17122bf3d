"""Colours, sizes and fonts by name, from theme files.

Widgets never name a colour: they ask ``themes().current.colour("accent")`` while they paint, repaint on
``themes().changed``, or choose a look of the style sheet with :func:`set_role`.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QStyleHints
from PySide6.QtWidgets import QApplication, QWidget

from playground import resources
from playground.ui.look.theme_file import ThemeError, load
from playground.ui.look.theme_names import HIGH_CONTRAST, OPPOSITES, SYSTEM
from playground.ui.look.theme_style import palette, style_sheet
from playground.ui.look.theme_value import Theme


def set_role(widget: QWidget, role: str, **properties: object) -> None:
    """Chooses a look of the style sheet (``QLabel[role="muted"]``), also after the widget was shown.

    Roles: frames panel, card, hover, line, plain, error, warning; labels title, heading, strong, muted, small, faint,
    error, done, chip, token, value; buttons primary, quiet, bare; line edits number.
    """
    for name, value in {"role": role, **properties}.items():
        widget.setProperty(name, value)
    repolish(widget)


def repolish(widget: QWidget) -> None:
    """Reads the style sheet again for a widget whose dynamic property has changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


class Themes(QObject):
    """The application's look: the one that is shown now, and the choice behind it."""

    changed = Signal()
    """The current theme is another one: repaint."""

    def __init__(self) -> None:
        super().__init__()
        self._choice = SYSTEM
        self._scale = 1.0
        self._current = self._load("light")
        self._applied = False

    @property
    def current(self) -> Theme:
        """The theme that is shown."""
        return self._current

    @property
    def choice(self) -> str:
        """What the person chose: "system" or a theme's name."""
        return self._choice

    @property
    def scale(self) -> float:
        """Factor on all sizes."""
        return self._scale

    @property
    def opposite(self) -> str:
        """The name of the dark theme for the light one that is shown, and the other way round."""
        return OPPOSITES[self._current.name]

    @staticmethod
    def available() -> list[str]:
        """Names of the theme files that ship with the program."""
        return sorted(path.stem for path in resources.find("themes").glob("*.toml"))

    def choose(self, choice: str = SYSTEM, scale: float | None = None) -> None:
        """Applies a theme to the whole application.

        Args:
            choice: "system" or a theme's name.
            scale: factor on all sizes; None leaves it.

        Raises:
            ThemeError: there is no such theme, or its file cannot be used; the present one stays.
        """
        theme = None if choice == SYSTEM else self._load(choice)
        self._choice = choice
        self._scale = self._scale if scale is None else scale
        hints = QGuiApplication.styleHints()
        if not self._applied:
            hints.colorSchemeChanged.connect(self._on_system_changed)
            if hasattr(hints, "accessibility"):
                hints.accessibility().contrastPreferenceChanged.connect(self._on_system_changed)
        # The window's frame and the system's dialogs follow, too.
        scheme = Qt.ColorScheme.Unknown
        if theme is not None:
            scheme = Qt.ColorScheme.Dark if theme.dark else Qt.ColorScheme.Light
        hints.setColorScheme(scheme)
        self._apply(theme or self._system_theme())

    @contextmanager
    def painting_with(self, theme: Theme) -> Iterator[None]:
        """Another current theme while a picture is painted that is not on the screen; nobody is told."""
        shown, self._current = self._current, theme
        try:
            yield
        finally:
            self._current = shown

    @staticmethod
    def of_name(name: str) -> Theme:
        """A shipped theme at scale 1.

        Raises:
            ThemeError: there is no such theme, or its file cannot be used.
        """
        return Themes._load(name)

    def _system_theme(self) -> Theme:
        hints = QGuiApplication.styleHints()
        scheme = "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"
        return self._load(HIGH_CONTRAST[scheme] if _wants_contrast(hints) else scheme)

    def _on_system_changed(self) -> None:
        if self._choice == SYSTEM:
            self._apply(self._system_theme())

    def _apply(self, theme: Theme) -> None:
        theme = theme.scaled(self._scale)
        if self._applied and theme == self._current:
            return
        app = QApplication.instance()
        if not self._applied:
            app.setStyle("Fusion")
        self._current, self._applied = theme, True
        app.setPalette(palette(theme))
        app.setFont(theme.font("body"))
        app.setStyleSheet(style_sheet(theme))
        self.changed.emit()

    @staticmethod
    def _load(name: str) -> Theme:
        if name not in Themes.available():
            raise ThemeError(f"there is no theme {name!r}, only {', '.join(Themes.available())}")
        return load(resources.find(f"themes/{name}.toml"))


def _wants_contrast(hints: QStyleHints) -> bool:
    """Whether the system is set to high contrast; Qt before 6.10 does not tell."""
    if not hasattr(hints, "accessibility"):
        return False
    return hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast


@cache
def themes() -> Themes:
    """The application's one look."""
    return Themes()
