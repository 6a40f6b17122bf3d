"""What a theme file names, and the themes there are; no Qt, so that the command line knows them too."""

from __future__ import annotations

SYSTEM = "system"
"""Follow the system's light or dark, and its wish for more contrast."""

THEMES = ("light", "dark", "high_contrast_light", "high_contrast_dark")
"""The theme files that ship with the program."""

HIGH_CONTRAST = {"light": "high_contrast_light", "dark": "high_contrast_dark"}
"""What stands for a theme where the system asks for high contrast."""

OPPOSITES = {
    "light": "dark",
    "dark": "light",
    "high_contrast_light": "high_contrast_dark",
    "high_contrast_dark": "high_contrast_light",
}
"""The dark theme for a light one, and the other way round."""

COLOURS = frozenset(
    [
        "window",
        "panel",
        "border",
        "grid",
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
        "track_edge",
        "bar_edge",
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
    [
        "gap",
        "gap_small",
        "gap_large",
        "radius",
        "radius_small",
        "radius_large",
        "control",
        "row",
        "icon",
        "line",
        "ring",
    ]
)
"""Lengths in logical pixels."""

FONTS = frozenset(["body", "small", "heading", "number", "mono", "token", "strong", "large"])
"""Font roles; their sizes are in logical pixels."""
