"""The person's own presets, in a JSON file that anybody can read, mend and hand on."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from playground.core.sampling import Chain
from playground.core.sampling.leftovers import Fault, Leftover
from playground.core.sampling.saved import from_data, to_data

FILE_NAME = "presets.json"
MAX_NAME = 40
MOST = 200
_MAX_BYTES = 4_000_000


class OwnPresets:
    """Chains by name. What cannot be understood is named, and stays in the file as it is.

    Args:
        file: where they are kept; None keeps them for as long as the window is open.
    """

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._data: dict[str, Any] = {}
        self.chains: dict[str, Chain] = {}
        self.leftovers: tuple[Leftover, ...] = ()
        if file is not None:
            self._load(file)

    def save(self, name: str, chain: Chain) -> None:
        """Keeps a chain under a name.

        Raises:
            OSError: the file cannot be written.
            ValueError: there are too many, or it is no name.
        """
        name = clean_name(name)
        if not name or (name not in self._data and len(self._data) >= MOST):
            raise ValueError(name)
        self._write({**self._data, name: to_data(chain)})

    def rename(self, old: str, new: str) -> None:
        """Another name, in the same place; raises as :meth:`save` does."""
        new = clean_name(new)
        if not new or (new in self._data and new != old):
            raise ValueError(new)
        self._write({new if name == old else name: value for name, value in self._data.items()})

    def delete(self, name: str) -> None:
        """Forgets one; raises OSError where the file cannot be written."""
        self._write({each: value for each, value in self._data.items() if each != name})

    # -- the file ----------------------------------------------------------------------------------------------------

    def _load(self, file: Path) -> None:
        try:
            if file.stat().st_size > _MAX_BYTES:
                raise ValueError(file)
            data = json.loads(file.read_text(encoding="utf-8"), parse_constant=str)
            if not isinstance(data, dict):
                raise ValueError(file)
        except FileNotFoundError:
            return
        except (OSError, ValueError, RecursionError):
            self.leftovers = (Leftover(Fault.NOT_A_CHAIN, file.name),)
            _set_aside(file)
            return
        self._take(data)

    def _take(self, data: dict[str, Any]) -> None:
        self._data, self.chains = data, {}
        left: list[Leftover] = []
        for name, each in list(data.items())[:MOST]:
            chain, problems = from_data(each)
            left += problems
            if not any(problem.fault is Fault.NOT_A_CHAIN for problem in problems):
                self.chains[name] = chain
        self.leftovers = tuple(left)

    def _write(self, data: dict[str, Any]) -> None:
        if self._file is not None:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            text = json.dumps(data, ensure_ascii=False, indent=1, allow_nan=False)
            beside = self._file.with_name(self._file.name + ".new")
            beside.write_text(text, encoding="utf-8")
            os.replace(beside, self._file)
        self._take(data)


def clean_name(name: str) -> str:
    """A name as it can be shown in one line."""
    return "".join(char for char in " ".join(name.split()) if char.isprintable())[:MAX_NAME].strip()


def _set_aside(file: Path) -> None:
    """A damaged file is kept beside the one that is going to be written."""
    try:
        os.replace(file, file.with_name(file.name + ".damaged"))
    except OSError:
        return
