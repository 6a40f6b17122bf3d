"""The project's own icons, in the colours of the current theme."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from playground import resources
from playground.ui.look.theme import Theme, themes

_RATIOS = (1.0, 1.5, 2.0, 3.0)


def icon(name: str, colour: str = "text") -> QIcon:
    """A shipped icon in a named colour of the current theme; ask again when the theme changes."""
    made = QIcon()
    look = themes().current
    size = look.size("icon")
    for ratio in _RATIOS:
        made.addPixmap(_drawn(name, look.colour(colour), size, ratio))
        made.addPixmap(_drawn(name, look.colour("faint"), size, ratio), QIcon.Mode.Disabled)
    return made


def pixmap(name: str, colour: str, size: int, ratio: float = 1.0, theme: Theme | None = None) -> QPixmap:
    """A shipped icon as a picture of size logical pixels, for a screen of this device pixel ratio."""
    return _drawn(name, (theme or themes().current).colour(colour), size, ratio)


def window_icon() -> QIcon:
    """The program's own icon."""
    return QIcon(str(resources.find("icons/playground.svg")))


def _drawn(name: str, colour: QColor, size: int, ratio: float) -> QPixmap:
    key = f"playground {name} {colour.name()} {size} {ratio}"
    picture = QPixmap()
    if QPixmapCache.find(key, picture):
        return picture
    source = _source(name).replace("currentColor", colour.name())
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(source.encode())).render(painter)
    painter.end()
    picture.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, picture)
    return picture


@lru_cache(maxsize=64)
def _source(name: str) -> str:
    return resources.find(f"icons/{name}.svg").read_text(encoding="utf-8")
