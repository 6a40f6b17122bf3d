"""Captions that the stage would cut, found without a stage."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from PySide6.QtGui import QGuiApplication

from playground.core.talk.rehearsal import Finding, Remark
from playground.core.talk.script import Talk, Words
from playground.core.vocabulary import running_text
from playground.ui.look.theme import themes
from playground.ui.stage.head import caption_line
from playground.ui.stage.look import Look

PROJECTOR = (1024, 768)
"""The narrowest stage that a talk is made for; letters follow from the height, so wider ones show more of a line."""


def cut_captions(talk: Talk) -> Iterator[Finding]:
    """Every caption, in every language, that a projector does not show to its end."""
    _application()
    look, size = Look(themes().current, *PROJECTOR), "{} × {}".format(*PROJECTOR)
    for number, scene in enumerate(talk.scenes, 1):
        for cue, words in enumerate((scene.caption, *(each.caption for each in scene.cues))):
            for part, text in _parts(words):
                if (shown := caption_line(look, text)) != text:
                    yield Finding(number, cue, Remark.CUT, shown, part=part, beside=size)


@cache
def _application() -> QGuiApplication:
    """Without one no font can be measured."""
    return QGuiApplication.instance() or QGuiApplication(["playground"])


def _parts(words: Words) -> list[tuple[str, str]]:
    """Keys and texts, as the stage paints them."""
    is_table = len(words.texts) > 1
    texts = ((language, running_text(text)) for language, text in words.texts.items())
    return [(f"caption.{language}" if is_table else "caption", text) for language, text in texts]
