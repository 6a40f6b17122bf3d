"""Figures' files: proposed names, and writing all or nothing."""

from __future__ import annotations

import re
import unicodedata

from PySide6.QtCore import QIODevice, QSaveFile

LONGEST_NAME = 48
"""Characters before the suffix."""
_RESERVED = frozenset(
    ["con", "prn", "aux", "nul", *(f"{name}{digit}" for name in ("com", "lpt") for digit in range(1, 10))]
)


def proposed_name(prompt: str, view: str, suffix: str) -> str:
    """A file's name from what was asked: letters and digits only, of any script, and no folder in it."""
    text = unicodedata.normalize("NFC", prompt[: 8 * LONGEST_NAME]).lower()
    stem = re.sub(r"[^\w]+", "-", text).replace("_", "-").strip("-")[:LONGEST_NAME].strip("-")
    stem = f"{stem}-{view}" if stem else view
    return f"{stem if stem not in _RESERVED else view}.{suffix}"


def why_not(path: str) -> str:
    """Why no file can be written there, "" if one can; asked before something is made that takes its time."""
    file = QSaveFile(path)
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        return file.errorString()
    file.cancelWriting()
    return ""


def write(path: str, data: bytes) -> str:
    """Writes a file at once or not at all; returns why not, "" if it was written."""
    file = QSaveFile(path)
    done = file.open(QIODevice.OpenModeFlag.WriteOnly) and file.write(data) == len(data)
    if done and file.commit():
        return ""
    return file.errorString()
