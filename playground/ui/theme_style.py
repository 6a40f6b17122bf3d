"""A theme as Qt's widgets take it: a palette and the one style sheet."""

from __future__ import annotations

from string import Template

from PySide6.QtGui import QPalette

from playground import resources
from playground.ui.theme_value import MONO, Theme


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
