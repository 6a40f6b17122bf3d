"""A theme as a value: colours, sizes and fonts by name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPen

SANS = ("Inter", "Segoe UI", "SF Pro Text", "Noto Sans", "Ubuntu", "Helvetica Neue", "DejaVu Sans")
MONO = ("JetBrains Mono", "Cascadia Mono", "SF Mono", "Menlo", "Noto Sans Mono", "DejaVu Sans Mono")

_MONOSPACED = ("mono", "token")

_EDGES = {"track": "track_edge", "bar_cut": "bar_edge", "bar_rest": "bar_edge"}

_WEIGHTS = {
    "strong": QFont.Weight.Bold,
    "token": QFont.Weight.Bold,
    "heading": QFont.Weight.DemiBold,
    "number": QFont.Weight.DemiBold,
    "large": QFont.Weight.Bold,
}


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

    def edge(self, fill: str) -> QPen:
        """The line around an area of a named colour that is too pale to stand out by itself; no line where none is."""
        name = _EDGES.get(fill)
        if name is None or self.colours[name] == self.colours[fill]:
            return QPen(Qt.PenStyle.NoPen)
        return QPen(self.colours[name], self.size("line"))

    def focus_pen(self, zoom: float = 1.0) -> QPen:
        """The line around what has the focus; a painter that makes all smaller, by ``zoom``, does not thin it."""
        return QPen(self.colours["focus"], self.size("ring") / min(1.0, zoom))

    def size(self, name: str) -> int:
        """A length in logical pixels, scaled."""
        return max(1, round(self.sizes[name] * self.scale))

    def length(self, pixels: float) -> int:
        """A length of a widget's own, scaled."""
        return max(1, round(pixels * self.scale))

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


def within(rect: QRectF, pen: QPen) -> QRectF:
    """The rectangle whose line lies inside another one."""
    if pen.style() == Qt.PenStyle.NoPen:
        return rect
    half = pen.widthF() / 2
    return rect.adjusted(half, half, -half, -half)


def contrast(one: QColor, other: QColor) -> float:
    """Contrast of two colours, 1 to 21 (WCAG 2.2)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
