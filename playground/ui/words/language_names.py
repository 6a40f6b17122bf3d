"""The languages there are; no Qt, so that the command line knows them too."""

from __future__ import annotations

from playground import resources

SYSTEM = "system"
"""Follow the system's language."""
ENGLISH = "en"
NAMES = {ENGLISH: "English", "ko": "한국어"}
"""By code; a language is called as its speakers call it, whatever the window speaks."""


def available() -> dict[str, str]:
    """Those of NAMES that can be spoken here: a translation that was not compiled is not there."""
    return {code: name for code, name in NAMES.items() if code == ENGLISH or resources.find(compiled(code)).is_file()}


def compiled(code: str) -> str:
    """Where the translation into a language lies among what ships with the program."""
    return f"translations/playground_{code}.qm"
