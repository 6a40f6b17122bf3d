"""Colours, sizes and fonts by name, from theme files.

Widgets never name a colour: they ask ``themes().current.colour("accent")`` while they paint, repaint on
``themes().changed``, or choose a look of the style sheet with :func:`set_role`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from pathlib import Path
from string import Template
from types import MappingProxyType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from playground import resources

SYSTEM = "system"
"""Follow the system's light or dark."""

COLOURS = frozenset(
    [
        "window",
        "panel",
        "border",
        "border_strong",
        "hover",
        "text",
        "muted",
        "faint",
        "accent",
        "accent_hover",
        "accent_text",
        "accent_soft",
        "focus",
        "selection",
        "track",
        "bar_final",
        "bar_raw",
        "bar_raw_inside",
        "bar_cut",
        "bar_rest",
        "drawn",
        "drawn_soft",
        "needle",
        "ghost",
        "cold",
        "cool",
        "warm",
        "hot",
        "series_1",
        "series_2",
        "series_3",
        "series_4",
        "series_5",
        "series_6",
        "tint_1",
        "tint_2",
        "tint_3",
        "tint_4",
        "user_bubble",
        "chip",
        "chip_text",
        "error",
        "error_soft",
        "warning",
        "warning_soft",
        "ok",
        "stage",
        "stage_text",
        "stage_muted",
        "stage_track",
        "stage_bar",
        "stage_rest",
        "stage_drawn",
        "stage_outline",
        "stage_inside",
        "stage_blank",
    ]
)
"""Names every theme file must define, and no others."""

SIZES = frozenset(
    ["gap", "gap_small", "gap_large", "radius", "radius_small", "radius_large", "control", "row", "icon", "line"]
)
"""Lengths in logical pixels."""

FONTS = frozenset(["body", "small", "heading", "number", "mono", "token", "strong", "large"])
"""Font roles; their sizes are in logical pixels."""

SANS = ("Inter", "Segoe UI", "SF Pro Text", "Noto Sans", "Ubuntu", "Helvetica Neue", "DejaVu Sans")
MONO = ("JetBrains Mono", "Cascadia Mono", "SF Mono", "Menlo", "Noto Sans Mono", "DejaVu Sans Mono")

_MONOSPACED = ("mono", "token")

_WEIGHTS = {
    "strong": QFont.Weight.Bold,
    "token": QFont.Weight.Bold,
    "heading": QFont.Weight.DemiBold,
    "number": QFont.Weight.DemiBold,
    "large": QFont.Weight.Bold,
}


class ThemeError(ValueError):
    """A theme file that cannot be used; the message says which file, which name and why."""


@dataclass(frozen=True, slots=True)
class Theme:
    """A look as a value: every colour, size and font by name.

    Attributes:
        name: of the file.
        dark: whether it is meant for a dark system.
        scale: factor on all sizes and fonts.
    """

    name: str
    dark: bool
    colours: Mapping[str, QColor]
    sizes: Mapping[str, float]
    fonts: Mapping[str, float]
    scale: float = 1.0

    def colour(self, name: str, alpha: float = 1.0) -> QColor:
        """A named colour; alpha 0 is transparent."""
        colour = QColor(self.colours[name])
        if alpha < 1.0:
            colour.setAlphaF(alpha)
        return colour

    def mix(self, one: str, other: str, share: float) -> QColor:
        """The colour between two named ones: share 0 is the first, 1 the second."""
        a, b = self.colours[one], self.colours[other]
        return QColor.fromRgbF(*((1 - share) * x + share * y for x, y in zip(a.getRgbF(), b.getRgbF(), strict=True)))

    def readable_on(self, background: QColor) -> QColor:
        """The text colour that stands out more from a background."""
        return max((self.colours["text"], self.colours["accent_text"]), key=lambda text: contrast(text, background))

    def size(self, name: str) -> int:
        """A length in logical pixels, scaled."""
        return max(1, round(self.sizes[name] * self.scale))

    def font_size(self, role: str) -> int:
        """A font's size in logical pixels, scaled."""
        return max(1, round(self.fonts[role] * self.scale))

    def font(self, role: str) -> QFont:
        """A font for a role, with figures of equal width; scripts it lacks come from the system's fallback."""
        return QFont(_font(role, self.font_size(role)))

    def metrics(self, role: str) -> QFontMetricsF:
        """The measures of a role's font."""
        return _metrics(role, self.font_size(role))

    def advance(self, role: str, text: str) -> float:
        """The width of a text in a role's font."""
        return _advance(role, self.font_size(role), text)

    def has_measures_of(self, other: Theme) -> bool:
        """Whether both differ in colours only."""
        return (self.sizes, self.fonts, self.scale) == (other.sizes, other.fonts, other.scale)

    def scaled(self, scale: float) -> Theme:
        """The same look, larger or smaller."""
        return replace(self, scale=scale)


# Play shows itself many times a second, and every paint asks for fonts and widths that stay the same.


@lru_cache(maxsize=64)
def _font(role: str, pixels: int) -> QFont:
    font = QFont(list(MONO if role in _MONOSPACED else SANS))
    font.setStyleHint(QFont.StyleHint.Monospace if role in _MONOSPACED else QFont.StyleHint.SansSerif)
    font.setPixelSize(pixels)
    font.setWeight(_WEIGHTS.get(role, QFont.Weight.Normal))
    font.setFeature(QFont.Tag("tnum"), 1)
    if role in _MONOSPACED:
        # A ligature would join characters of a token that are several bytes.
        font.setFeature(QFont.Tag("calt"), 0)
    return font


@lru_cache(maxsize=64)
def _metrics(role: str, pixels: int) -> QFontMetricsF:
    return QFontMetricsF(_font(role, pixels))


@lru_cache(maxsize=2048)
def _advance(role: str, pixels: int, text: str) -> float:
    return _metrics(role, pixels).horizontalAdvance(text)


def load(path: Path) -> Theme:
    """Reads a theme file.

    Raises:
        ThemeError: the file is missing or no TOML, lacks a name, has an unknown one, or a value is unusable.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ThemeError(f"{path.name}: {error}") from error
    name = table.get("name")
    if not isinstance(name, str) or table.get("scheme") not in ("light", "dark"):
        raise ThemeError(f'{path.name}: needs name = "..." and scheme = "light" or "dark"')
    return Theme(
        name=name,
        dark=table["scheme"] == "dark",
        colours=MappingProxyType({k: _colour(path, k, v) for k, v in _section(path, table, "colours", COLOURS)}),
        sizes=MappingProxyType({k: _length(path, k, v) for k, v in _section(path, table, "sizes", SIZES)}),
        fonts=MappingProxyType({k: _length(path, k, v) for k, v in _section(path, table, "fonts", FONTS)}),
    )


def _section(path: Path, table: dict, title: str, names: frozenset[str]) -> list[tuple[str, object]]:
    section = table.get(title)
    if not isinstance(section, dict):
        raise ThemeError(f"{path.name}: has no section [{title}]")
    missing, unknown = sorted(names - section.keys()), sorted(section.keys() - names)
    if missing:
        raise ThemeError(f"{path.name}: [{title}] lacks {', '.join(missing)}")
    if unknown:
        raise ThemeError(f"{path.name}: [{title}] has names nobody uses: {', '.join(unknown)}")
    return list(section.items())


def _colour(path: Path, name: str, value: object) -> QColor:
    colour = QColor(value) if isinstance(value, str) else QColor()
    if not colour.isValid():
        raise ThemeError(f'{path.name}: {name} = {value!r} is no colour, write it like "#2c6bdb"')
    return colour


def _length(path: Path, name: str, value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 < value < 1000:
        raise ThemeError(f"{path.name}: {name} = {value!r} is no length in pixels")
    return float(value)


def contrast(one: QColor, other: QColor) -> float:
    """Contrast of two colours, 1 to 21 (WCAG 2.2)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def palette(theme: Theme) -> QPalette:
    """The palette for what the style sheet does not reach."""
    roles = {
        QPalette.ColorRole.Window: "window",
        QPalette.ColorRole.WindowText: "text",
        QPalette.ColorRole.Base: "panel",
        QPalette.ColorRole.AlternateBase: "track",
        QPalette.ColorRole.Text: "text",
        QPalette.ColorRole.PlaceholderText: "faint",
        QPalette.ColorRole.Button: "panel",
        QPalette.ColorRole.ButtonText: "text",
        QPalette.ColorRole.Highlight: "accent",
        QPalette.ColorRole.HighlightedText: "accent_text",
        QPalette.ColorRole.Accent: "accent",
        QPalette.ColorRole.ToolTipBase: "panel",
        QPalette.ColorRole.ToolTipText: "text",
        QPalette.ColorRole.Link: "accent",
        QPalette.ColorRole.Mid: "border",
        QPalette.ColorRole.Light: "panel",
        QPalette.ColorRole.Dark: "border_strong",
    }
    made = QPalette()
    for role, name in roles.items():
        made.setColor(role, theme.colour(name))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        made.setColor(QPalette.ColorGroup.Disabled, role, theme.colour("faint"))
    return made


def style_sheet(theme: Theme) -> str:
    """The one style sheet, filled with the theme's colours and sizes."""
    names: dict[str, str | int] = {name: colour.name() for name, colour in theme.colours.items()}
    names |= {name: theme.size(name) for name in theme.sizes}
    names |= {f"font_{role}": theme.font_size(role) for role in theme.fonts}
    names["mono"] = ", ".join(f'"{family}"' for family in MONO)
    # A focus frame is one pixel wider, the padding one narrower: nothing moves.
    names |= {f"{name}_focus": theme.size(name) - 1 for name in ("gap", "gap_small")}
    template = resources.find("themes/style.qss").read_text(encoding="utf-8")
    return Template(template).substitute(names)


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

    @staticmethod
    def available() -> list[str]:
        """Names of the theme files that ship with the program."""
        return sorted(path.stem for path in resources.find("themes").glob("*.toml"))

    def choose(self, choice: str = SYSTEM, scale: float | None = None) -> None:
        """Applies a theme to the whole application.

        Args:
            choice: "system", "light", "dark" or another theme's name.
            scale: factor on all sizes; None leaves it.

        Raises:
            ThemeError: there is no such theme, or its file cannot be used; the present one stays.
        """
        theme = None if choice == SYSTEM else self._load(choice)
        self._choice = choice
        self._scale = self._scale if scale is None else scale
        hints = QGuiApplication.styleHints()
        if not self._applied:
            hints.colorSchemeChanged.connect(self._on_scheme_changed)
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
        dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self._load("dark" if dark else "light")

    def _on_scheme_changed(self) -> None:
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


@cache
def themes() -> Themes:
    """The application's one look."""
    return Themes()
