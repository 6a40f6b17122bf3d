"""Compiles the translations while the program is built or installed: Qt reads .qm, people edit .ts."""

from __future__ import annotations

import subprocess
from pathlib import Path

import PySide6
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

FOLDER = Path(__file__).parent


def compile_all() -> list[Path]:
    """Writes a .qm beside every .ts whose texts are newer, and returns all of them.

    Raises:
        subprocess.CalledProcessError: lrelease could not do it; its own words say why.
    """
    made = []
    for source in sorted(FOLDER.glob("*.ts")):
        target = source.with_suffix(".qm")
        if not target.exists() or target.stat().st_mtime <= source.stat().st_mtime:
            lrelease = Path(PySide6.__file__).parent / "lrelease"
            subprocess.run([lrelease, "-silent", "-nounfinished", source, "-qm", target], check=True)
        made.append(target)
    return made


class TranslationsHook(BuildHookInterface):
    """hatchling asks it before it gathers the files, for wheels and for editable installs."""

    def initialize(self, version: str, build_data: dict) -> None:
        for file in compile_all():
            build_data["force_include"][str(file)] = f"playground/_resources/translations/{file.name}"
