"""The themes as a person calls them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def theme_words() -> dict[str, str]:
    """In the language of the moment, by the names of the files."""
    return {
        "light": translate("Themes", "Light"),
        "dark": translate("Themes", "Dark"),
        "high_contrast_light": translate("Themes", "High contrast, light"),
        "high_contrast_dark": translate("Themes", "High contrast, dark"),
    }
