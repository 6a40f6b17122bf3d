"""Brings the texts of the source into the translations: ``python resources/translations/update.py``.

What is new stands there as unfinished, what is gone is dropped; pyside6-linguist or an editor does the rest.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import PySide6

FOLDER = Path(__file__).parent
PACKAGE = FOLDER.parents[1] / "playground"


def update(translation: Path) -> None:
    """Rewrites a .ts file from the texts of the program."""
    lupdate = Path(PySide6.__file__).parent / "lupdate"
    sources = sorted(PACKAGE.rglob("*.py"))
    languages = ["-source-language", "en", "-target-language", language_of(translation)]
    options = ["-silent", "-no-obsolete", "-locations", "none", *languages]
    subprocess.run([lupdate, *options, *sources, "-ts", translation], check=True)


def language_of(translation: Path) -> str:
    """The code at the end of a file's name."""
    return translation.stem.rpartition("_")[2]


if __name__ == "__main__":
    for each in map(Path, sys.argv[1:]) if sys.argv[1:] else sorted(FOLDER.glob("*.ts")):
        update(each)
