"""Safe mode: how models open on a machine whose processor llama.cpp's repacked weights crash on.

On processors with AMX llama.cpp repacks Q8_0 and Q4_0 weights and dies in the first evaluation of more than one token
(llama.cpp issue 20824). Without its extra buffer types it works, a little slower. What was learned is remembered, for
this machine and this version of the engine: a later version may have the fault mended.
"""

from __future__ import annotations

import json
import os
import platform
from pathlib import Path

import platformdirs

_FILE = "engine.json"


def state_folder() -> Path:
    """The folder for what the program learns about this machine; PLAYGROUND_STATE names another one."""
    if named := os.environ.get("PLAYGROUND_STATE"):
        return Path(named)
    return Path(platformdirs.user_state_dir("sampling-playground", appauthor=False))


def engine_version() -> str:
    """The version of llama.cpp's binding, without importing it."""
    # Imported where it is needed: it takes longer to load than most of the window's own modules.
    from importlib import metadata

    try:
        return metadata.version("llama-cpp-python")
    except metadata.PackageNotFoundError:
        return "unknown"


class SafeMode:
    """Remembers whether this machine needs safe mode; a state file that cannot be used is as good as none."""

    def __init__(self, folder: Path | None = None) -> None:
        self._file = (folder or state_folder()) / _FILE
        self._needed: bool | None = None

    def _mark(self) -> dict[str, str]:
        return {"machine": platform.node(), "engine": engine_version()}

    def _marks(self) -> list:
        try:
            with self._file.open("rb") as file:
                marks = json.loads(file.read(65536)).get("safe_mode")
        except (OSError, ValueError, AttributeError, RecursionError):
            return []
        return marks if isinstance(marks, list) else []

    @property
    def needed(self) -> bool:
        """Whether models open in safe mode on this machine."""
        if self._needed is None:
            marks = self._marks()
            self._needed = bool(marks) and self._mark() in marks
        return self._needed

    def remember(self) -> None:
        """From now on models open in safe mode on this machine."""
        if self.needed:
            return
        self._needed = True
        marks = [*self._marks(), self._mark()][-100:]
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            partial = self._file.with_suffix(f".{os.getpid()}.partial")
            partial.write_text(json.dumps({"safe_mode": marks}), encoding="utf-8")
            partial.replace(self._file)
        except OSError:
            pass  # then it is learned again at the next start
