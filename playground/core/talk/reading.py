"""From a script's TOML to a talk. A script may come from anybody: sizes are bounded and nothing in it is run."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from playground.core.sampling import Temperature
from playground.core.sampling.draw import SEED_LIMIT
from playground.core.sampling.leftovers import shortened
from playground.core.session import Mode
from playground.core.talk import script as s
from playground.core.talk.chains import take_chain
from playground.core.talk.fields import LONGEST_CAPTION, LONGEST_NOTES, LONGEST_PROMPT, Fields
from playground.core.talk.mistakes import Mistake, Wrong
from playground.core.talk.places import Lines

LONGEST_FILE = 1 << 18
"""Bytes."""
MOST_SCENES = 200
MOST_CUES = 200
MOST_LANGUAGES = 20
MOST_STEPS = 2000
MOST_THROWS = 100_000
HIGHEST_TEMPERATURE = 5.0


def load_talk(path: Path) -> tuple[s.Talk | None, tuple[Mistake, ...]]:
    """Reads a script's file; None, and what is wrong, if it cannot be used as it is."""
    try:
        if not path.is_file():
            raise OSError
        with path.open("rb") as stream:
            data = stream.read(LONGEST_FILE + 1)
    except (OSError, ValueError):
        return None, (Mistake(Wrong.UNREADABLE, value=shortened(str(path))),)
    if len(data) > LONGEST_FILE:
        return None, (Mistake(Wrong.FILE_TOO_LONG, allowed=str(LONGEST_FILE)),)
    try:
        return read_talk(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return None, (Mistake(Wrong.NOT_TEXT),)


def read_talk(text: str) -> tuple[s.Talk | None, tuple[Mistake, ...]]:
    """The talk of a script, or None and everything that is wrong with it."""
    try:
        table = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        # A number of very many digits is a ValueError of its own, and deep brackets exhaust the parser.
        return None, (Mistake(Wrong.NOT_TOML, value=" ".join(str(error).split())[:120]),)
    mistakes: list[Mistake] = []
    talk = _talk(table, Lines(text), mistakes)
    return (None if mistakes else talk), tuple(mistakes)


def _talk(table: dict[str, Any], lines: Lines, mistakes: list[Mistake]) -> s.Talk:
    head = Fields(table, 0, "", lines, mistakes)
    languages = head.languages("languages", MOST_LANGUAGES)
    title = head.words("title", LONGEST_CAPTION, languages)
    tables = head.tables("scene", MOST_SCENES)
    if not title.texts:
        head.wrong(Wrong.MISSING, "title")
    if not tables:
        head.wrong(Wrong.MISSING, "scene")
    head.close()
    scenes = [_scene(Fields(each, n, "", lines, mistakes), languages) for n, each in enumerate(tables, 1)]
    return s.Talk(title, languages, tuple(scenes), lines)


def _scene(fields: Fields, languages: tuple[str, ...]) -> s.Scene:
    mode = fields.one_of("mode", Mode, Mode.CHAT)
    scene = s.Scene(
        prompt=_prompt(fields, mode),
        seed=fields.whole("seed", 0, SEED_LIMIT - 1),
        model=_model(fields),
        mode=mode,
        system=fields.text("system", LONGEST_PROMPT),
        chain=take_chain(fields, "chain"),
        panels=_panels(fields, "view"),
        reveal=fields.one_of("reveal", s.Reveal, s.Reveal.ALL),
        beside=fields.number("beside", 0.0, HIGHEST_TEMPERATURE, 2.0),
        accepts_close_draws=fields.truth("accepts_close_draws"),
        caption=fields.words("caption", LONGEST_CAPTION, languages),
        notes=fields.words("notes", LONGEST_NOTES, languages),
        cues=tuple(_cues(fields, languages)),
    )
    fields.close()
    return scene


def _prompt(fields: Fields, mode: Mode) -> str:
    n_before = len(fields.mistakes)
    prompt = fields.text("prompt", LONGEST_PROMPT, None)
    if mode is Mode.CHAT and not prompt.strip() and len(fields.mistakes) == n_before:
        fields.wrong(Wrong.EMPTY, "prompt")
    return prompt


def _model(fields: Fields) -> str:
    known = (s.TINY_CHAT, s.GIVEN)
    model = fields.take("model")
    if model is None or model in known:
        return model or s.TINY_CHAT
    is_path = isinstance(model, str) and (model.endswith(".gguf") or "/" in model or "\\" in model)
    fields.wrong(Wrong.NAMES_A_FILE if is_path else Wrong.NOT_ONE_OF, "model", model, ", ".join(known))
    return s.TINY_CHAT


def _panels(fields: Fields, key: str) -> frozenset[s.Panel]:
    """A panel's name or a list of them; "bars" is none of them."""
    value = fields.take(key)
    names = [] if value is None else value if isinstance(value, list) else [value]
    by_word = {each.value: each for each in s.Panel}
    panels, most = set(), len(by_word) + 1
    if len(names) > most:
        fields.wrong(Wrong.TOO_MANY, key, len(names), str(most))
    for name in names[:most]:
        if isinstance(name, str) and name in by_word:
            panels.add(by_word[name])
        elif name != "bars":
            fields.wrong(Wrong.NOT_ONE_OF, key, name, ", ".join(("bars", *by_word)))
    return frozenset(panels)


def _cues(fields: Fields, languages: tuple[str, ...]) -> list[s.Cue]:
    cues = []
    for n, table in enumerate(fields.tables("cues", MOST_CUES), 1):
        cue = fields.inner(table, f"cues[{n}]")
        act = _act(cue)
        caption = cue.words("caption", LONGEST_CAPTION, languages)
        notes = cue.words("notes", LONGEST_NOTES, languages)
        if act is not None:
            cues.append(s.Cue(act, caption, notes))
        cue.close()
    return cues


def _act(cue: Fields) -> s.Act | None:
    """What the cue does: exactly one thing."""
    kinds = [name for name in _ACTS if cue.has(name)]
    if len(kinds) != 1:
        for name in kinds:
            cue.take(name)
        cue.wrong(Wrong.ONE_ACT, "", ", ".join(kinds), ", ".join(_ACTS))
        return None
    return _ACTS[kinds[0]](cue)


def _temperature(cue: Fields) -> s.Act:
    high = min(HIGHEST_TEMPERATURE, dict(Temperature.parameters())["value"].high)
    return s.SetTemperature(cue.number("temperature", 0.0, high, 1.0))


def _pick(cue: Fields) -> s.Act:
    n_before = len(cue.mistakes)
    text = cue.text("pick", LONGEST_CAPTION)
    if not text and len(cue.mistakes) == n_before:
        cue.wrong(Wrong.EMPTY, "pick")
    return s.Pick(text)


_ACTS = {
    "step": lambda cue: s.Step(cue.whole("step", 1, MOST_STEPS)),
    "run": lambda cue: s.Run(cue.one_of("run", s.End, s.End.TURN)),
    "temperature": _temperature,
    "pick": _pick,
    "reveal": lambda cue: s.Show(cue.one_of("reveal", s.Reveal, s.Reveal.ALL)),
    "throw": lambda cue: s.Throw(cue.whole("throw", 1, MOST_THROWS)),
    "view": lambda cue: s.View(_panels(cue, "view")),
}
