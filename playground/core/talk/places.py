"""Where everything of a script stands: the parser of TOML keeps no lines, so one pass over the words finds them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from playground.core.sampling.leftovers import shortened

_WORD = re.compile(
    r'"""(?:\\[\s\S]|[^\\])*?"{3,5}'
    r"|'''[\s\S]*?'{3,5}"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'[^'\n]*'"
    r"|\#[^\n]*"
    r"|[\n{}\[\],=.]"
    r"|[^\s{}\[\],=.\"'\#]+"
)
_LAST_PART = re.compile(r"(^|\.)[^.\[\]]*$|\[\d+\]$")


class Lines:
    """The line of every key of a script that TOML can read."""

    def __init__(self, text: str = "") -> None:
        self._lines = _Walk().lines(text)

    def line_of(self, scene: int, key: str) -> int:
        """The line, from 1, of a key of a scene as "cues[2].step", else of what it stands in; 0 where none is found."""
        while (scene, key) not in self._lines and key:
            whole = _LAST_PART.sub("", key, count=1)
            key = whole if whole != key else ""
        return self._lines.get((scene, key), 0)


@dataclass(slots=True)
class _Open:
    """A bracket that is not closed yet.

    Attributes:
        path: of the list or table.
        is_list: whether it is a list.
        n: values of the list so far.
        awaits_value: whether the next word begins one.
    """

    path: str
    is_list: bool
    n: int = 0
    awaits_value: bool = False


class _Walk:
    """Goes through the words once and writes down where each key begins."""

    def __init__(self) -> None:
        self._found: dict[tuple[int, str], int] = {}
        self._scene = 0
        self._prefix = ""
        self._n_tables: dict[str, int] = {}
        self._key: list[str] = []
        self._path = ""
        self._is_value = False
        self._open: list[_Open] = []

    def lines(self, text: str) -> dict[tuple[int, str], int]:
        """By scene and key."""
        words = _words(text)
        for word, line in words:
            if self._open or self._is_value:
                self._inside(word, line)
            elif word == "[" and not self._key:
                self._head(words, line)
            else:
                self._of_key(word, line, self._prefix)
        return self._found

    def _head(self, words: Iterator[tuple[str, int]], line: int) -> None:
        """``[[scene]]``, ``[[scene.cues]]`` or ``[scene.chain]``, up to its end."""
        names, n_brackets = [], 1
        for word, _ in words:
            if word == "]":
                break
            n_brackets += word == "["
            if word not in "[.":
                names.append(_bare(word))
        if names == ["scene"] and n_brackets == 2:
            self._scene, self._prefix = self._scene + 1, ""
            self._n_tables.clear()
        elif names[:1] == ["scene"] and self._scene:
            self._prefix = self._numbered(".".join(names[1:]), n_brackets == 2)
        else:
            # Tables of the whole file may stand below scenes, too; they are not a scene's.
            self._prefix = f"[{'.'.join(names)}]" if self._scene else ".".join(names)
        self._found.setdefault((self._scene, self._prefix), line)
        # The second bracket of two ends with the line.
        self._is_value = True

    def _numbered(self, name: str, is_list: bool) -> str:
        if is_list:
            self._n_tables[name] = self._n_tables.get(name, 0) + 1
        n = self._n_tables.get(name.partition(".")[0], 0)
        first, dot, rest = name.partition(".")
        return f"{first}[{n}]{dot}{rest}" if n else name

    def _inside(self, word: str, line: int) -> None:
        """A value, or between brackets."""
        top = self._open[-1] if self._open else None
        if word == "\n":
            self._is_value = self._is_value and top is not None
        elif word in "}]":
            self._is_value = True
            if top is not None:
                self._open.pop()
        elif top is not None and word == ",":
            self._is_value, top.awaits_value, self._key = top.is_list, top.is_list, []
        elif self._is_value:
            self._value(word, line, top)
        else:
            self._of_key(word, line, top.path)

    def _value(self, word: str, line: int, top: _Open | None) -> None:
        path = self._path
        if top is not None and top.awaits_value:
            top.n, top.awaits_value = top.n + 1, False
            path = f"{top.path}[{top.n}]"
            self._found.setdefault((self._scene, path), line)
        if word in "[{":
            self._open.append(_Open(path, word == "[", awaits_value=word == "["))
            self._is_value, self._key = word == "[", []

    def _of_key(self, word: str, line: int, prefix: str) -> None:
        if word == "=":
            self._is_value, self._key = True, []
        elif word not in ".\n":
            self._key.append(_bare(word))
            self._path = ".".join([*filter(None, [prefix]), *self._key])
            self._found.setdefault((self._scene, self._path), line)


def _words(text: str) -> Iterator[tuple[str, int]]:
    """Each with its line; comments are none."""
    line, at = 1, 0
    for match in _WORD.finditer(text):
        line += text.count("\n", at, match.start())
        at = match.start()
        if not match[0].startswith("#"):
            yield match[0], line


def _bare(word: str) -> str:
    """A key's name without its quotes, as a mistake names it."""
    return shortened(word[1:-1] if word[0] in "\"'" else word)


NO_LINES = Lines()
