"""Theme files: read whole, or refused with a reason."""

from __future__ import annotations

import tomllib
from pathlib import Path
from types import MappingProxyType

from PySide6.QtGui import QColor

from playground.ui.look.theme_names import COLOURS, FONTS, SIZES
from playground.ui.look.theme_value import Theme


class ThemeError(ValueError):
    """A theme file that cannot be used; the message says which file, which name and why."""


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
