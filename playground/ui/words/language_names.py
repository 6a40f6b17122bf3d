"""The languages there are, and the system's; hardly any Qt, so that the command line knows them at once."""

from __future__ import annotations

import os
import re
import sys

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


def spoken(choice: str) -> str:
    """Code of the language that is spoken for a choice; what cannot be chosen here counts as the system's."""
    return choice if choice in available() else _system_language()


def _system_language() -> str:
    """The first language that the person wants of their system and that this program speaks."""
    wanted = (re.split("[-_.@]", name)[0].lower() for name in _wanted())
    there = available()
    return next((code for code in wanted if code in there), ENGLISH)


def _wanted() -> list[str]:
    """Names of languages like ko-KR or ko_KR.UTF-8, the dearest first."""
    if sys.platform in ("win32", "darwin"):
        from PySide6.QtCore import QLocale

        return QLocale.system().uiLanguages()
    # As Qt does it, whose import takes longer than all else that English help needs.
    names = map(os.environ.get, ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"))
    return next(filter(None, names), "").split(":")
