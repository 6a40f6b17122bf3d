"""Single values of a script, checked: nothing of a file is believed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import Enum
from typing import Any, TypeVar

from playground.core.sampling.leftovers import shortened
from playground.core.talk.mistakes import Mistake, Wrong
from playground.core.talk.places import Lines
from playground.core.talk.script import NO_WORDS, Words

LONGEST_PROMPT = 8000
LONGEST_CAPTION = 300
LONGEST_NOTES = 4000
_LANGUAGE = re.compile(r"[a-z]{2,3}(_[A-Z]{2})?")
_MISSING = object()

Choice = TypeVar("Choice", bound=Enum)


class Fields:
    """One table of a script. Each method takes a key out and gives its value, or a stand-in and a mistake.

    Attributes:
        mistakes: what was wrong, shared by all tables of a file.
    """

    def __init__(self, table: dict[str, Any], scene: int, path: str, lines: Lines, mistakes: list[Mistake]) -> None:
        self._table = dict(table)
        self._scene = scene
        self._path = path
        self._lines = lines
        self.mistakes = mistakes

    def inner(self, table: dict[str, Any], key: str) -> Fields:
        """A table within this one."""
        return Fields(table, self._scene, self.name(key), self._lines, self.mistakes)

    def name(self, key: str) -> str:
        """Where a key stands."""
        return f"{self._path}.{key}" if self._path and key else self._path or key

    def has(self, key: str) -> bool:
        """Whether it is there and not taken yet."""
        return key in self._table

    def wrong(self, wrong: Wrong, key: str, value: object = "", allowed: str = "", **more: Any) -> None:
        """Adds a mistake."""
        name = self.name(key)
        line = self._lines.line_of(self._scene, name)
        self.mistakes.append(Mistake(wrong, self._scene, name, shortened(value), allowed, line, **more))

    def take(self, key: str) -> Any:
        """The value as it is, None if there is none (TOML has no null)."""
        return self._table.pop(key, None)

    def close(self) -> None:
        """What is left was never asked for."""
        for key in self._table:
            self.wrong(Wrong.UNKNOWN_KEY, shortened(key))

    def text(self, key: str, limit: int, default: str | None = "") -> str:
        """A text; ``default`` None if it must be there."""
        value = self._table.pop(key, _MISSING)
        if value is _MISSING:
            if default is None:
                self.wrong(Wrong.MISSING, key)
            return default or ""
        return self._checked(key, value, limit)

    def _checked(self, key: str, value: object, limit: int) -> str:
        if not isinstance(value, str):
            self.wrong(Wrong.NOT_A_TEXT, key, value)
        elif len(value) > limit:
            self.wrong(Wrong.TOO_LONG, key, value, str(limit))
        else:
            return value
        return ""

    def whole(self, key: str, low: int, high: int, default: int | None = None) -> int:
        """A whole number; ``default`` None if it must be there."""
        value = self._table.pop(key, _MISSING)
        if value is _MISSING:
            if default is None:
                self.wrong(Wrong.MISSING, key)
            return low if default is None else default
        if isinstance(value, bool) or not isinstance(value, int):
            self.wrong(Wrong.NOT_WHOLE, key, value, f"{low} - {high}")
        elif not low <= value <= high:
            self.wrong(Wrong.OUT_OF_RANGE, key, _brief(value), f"{low} - {high}")
        else:
            return value
        return low

    def number(self, key: str, low: float, high: float, default: float) -> float:
        """A number."""
        value = self._table.pop(key, default)
        allowed = f"{low:g} - {high:g}"
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            self.wrong(Wrong.NOT_A_NUMBER, key, value, allowed)
        elif not low <= value <= high:
            self.wrong(Wrong.OUT_OF_RANGE, key, _brief(value), allowed)
        else:
            return float(value)
        return default

    def truth(self, key: str) -> bool:
        """true or false; false if it is not there."""
        value = self._table.pop(key, False)
        if not isinstance(value, bool):
            self.wrong(Wrong.NOT_A_TRUTH, key, value)
            return False
        return value

    def one_of(self, key: str, choices: Iterable[Choice], default: Choice) -> Choice:
        """A member of an enum by its value."""
        by_word = {each.value: each for each in choices}
        value = self._table.pop(key, default.value)
        if not isinstance(value, str) or value not in by_word:
            self.wrong(Wrong.NOT_ONE_OF, key, value, ", ".join(by_word))
            return default
        return by_word[value]

    def words(self, key: str, limit: int, languages: tuple[str, ...]) -> Words:
        """A text, or a table with a text for each language."""
        value = self.take(key)
        if value is None:
            return NO_WORDS
        if isinstance(value, str):
            return Words({languages[0]: self._checked(key, value, limit)})
        if not isinstance(value, dict):
            self.wrong(Wrong.NOT_A_TEXT, key, value)
            return NO_WORDS
        texts = {}
        for language, text in value.items():
            if language in languages:
                texts[language] = self._checked(f"{key}.{language}", text, limit)
            else:
                self.wrong(Wrong.NOT_ONE_OF, key, language, ", ".join(languages))
        return Words(texts)

    def languages(self, key: str, most: int) -> tuple[str, ...]:
        """Codes of languages, English alone if there are none."""
        value = self.take(key)
        if value is None:
            return ("en",)
        if not isinstance(value, list) or not 1 <= len(value) <= most:
            self.wrong(Wrong.NOT_A_LIST, key, value, "1 - 20")
            return ("en",)
        codes = dict.fromkeys(each for each in value if isinstance(each, str) and _LANGUAGE.fullmatch(each))
        for each in value:
            if not isinstance(each, str) or each not in codes:
                self.wrong(Wrong.NOT_ONE_OF, key, each, "en, ko, ...")
        return tuple(codes) or ("en",)

    def tables(self, key: str, most: int) -> list[dict[str, Any]]:
        """A list of tables, empty if it is not there."""
        value = self.take(key)
        if value is None:
            return []
        if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
            self.wrong(Wrong.NOT_A_LIST, key, value)
            return []
        if len(value) > most:
            self.wrong(Wrong.TOO_MANY, key, len(value), str(most))
        return value[:most]


def _brief(value: float) -> str:
    """A number that may have very many digits."""
    return f"{value:g}" if isinstance(value, float) or abs(value) < 10**12 else "..."
