"""A theme as Qt's widgets take it: a palette and the one style sheet."""

from __future__ import annotations

import re
from string import Template

from PySide6.QtGui import QPalette

from playground import resources
from playground.ui.look.theme_value import MONO, Theme

_LENGTH = re.compile(r"(?<![\w}])([2-9]|\d\d+)px")


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
    # A focus frame is wider than the line that it takes the place of, the padding as much narrower: nothing moves.
    # Below three pixels a double line is one.
    frames = {"focus": theme.size("ring"), "double": max(3, theme.size("ring"))}
    names["double"] = frames["double"]
    for frame, width in frames.items():
        names |= {f"{name}_{frame}": max(0, theme.size(name) - width + 1) for name in ("gap", "gap_small")}
        names[f"control_{frame}"] = theme.size("control") - 2 * (width - 1)
    wider = frames["focus"] - 1
    small, tiny = max(1, wider), round(theme.scale)
    names |= {"gap_small_small": theme.size("gap_small") - small + 1, "tiny": tiny, "two": 2, "ring_tiny": 1 + tiny}
    names["quiet_small"] = round(24 * theme.scale) - 2 * (small - 1)
    names |= {"field_focus": max(0, round(4 * theme.scale) - wider), "ring_small": max(1, wider)}
    template = resources.find("themes/style.qss").read_text(encoding="utf-8")
    return Template(_with_scaled_lengths(template, theme.scale)).substitute(names)


def _with_scaled_lengths(template: str, scale: float) -> str:
    """The lengths that stand in the style sheet itself grow, too; lines of one pixel stay."""
    return _LENGTH.sub(lambda found: f"{round(int(found[1]) * scale)}px", template)
