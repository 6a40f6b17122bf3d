"""How large everything may be: nothing is painted over anything else. Pure arithmetic."""

from __future__ import annotations

from dataclasses import replace

from playground.core.talk.script import Panel
from playground.ui.stage.bars import least_height
from playground.ui.stage.columns import has_room, shared_head
from playground.ui.stage.head import MOST_PROMPT_LINES
from playground.ui.stage.layout import SENTENCE_LINE, halves, places
from playground.ui.stage.look import Look, scales_down
from playground.ui.stage.picture import Picture
from playground.ui.stage.roads import LEAST_ROWS, ROW

_LEAST_LINES = 2


def fitted(look: Look, picture: Picture) -> Look:
    """The look at the largest scale, up to its own, at which everything on the picture has its room."""
    looks = [replace(look, scale=scale) for scale in scales_down(look.scale)]
    return next((each for each in looks if _fits(each, picture, 1)), looks[-1])


def n_prompt_lines(look: Look, picture: Picture) -> int:
    """How many lines the prompt may have."""
    return MOST_PROMPT_LINES if _fits(look, picture, MOST_PROMPT_LINES) else 1


def _fits(look: Look, picture: Picture, n_head_lines: int) -> bool:
    # Without a text nothing is over, and the room is that of the bars: nothing shrinks or grows at the end of a turn.
    where = places(look, replace(picture, sentence=""), n_head_lines)
    if picture.has(Panel.TREE):
        return where.body.height() >= LEAST_ROWS * ROW * look.unit
    if picture.has(Panel.TEXT):
        return where.sentence.height() >= _LEAST_LINES * SENTENCE_LINE * look.unit
    titled = picture.beside is not None or picture.setting.thrown is not None
    left, _ = halves(look, picture, where.body)
    head = None if picture.beside is None else shared_head(look, where.body.width())
    return where.body.height() >= least_height(look, titled) and has_room(look, left.width(), head)
