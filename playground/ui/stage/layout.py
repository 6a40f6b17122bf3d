"""Who stands where on the stage. Pure arithmetic, from top to bottom."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from playground.core.talk.script import Panel
from playground.ui.stage.columns import shared_head
from playground.ui.stage.look import Look
from playground.ui.stage.picture import Picture

LINE = 1.3
"""Units from one baseline of the smallest text to the next."""
SENTENCE = 1.45
"""Units of the sentence's letters."""
SENTENCE_LINE = 1.8
STRIP = 3.3
STRIP_LOW = 2.35
"""With its words beside the needle's head instead of below."""
CHAIN = 2.9
FOOT = 2.75
GAP = 0.45
BETWEEN = 1.2
"""Units between the bars of two temperatures."""


@dataclass(frozen=True, slots=True)
class Places:
    """Rectangles; one that is empty is not painted.

    Attributes:
        caption: a line for the audience.
        head: prompt, chain and seed.
        sentence: with its blank.
        body: the bars or what stands in their place.
        strip, chain: panels below.
        foot: temperature and entropy.
    """

    caption: QRectF
    head: QRectF
    sentence: QRectF
    body: QRectF
    strip: QRectF
    chain: QRectF
    foot: QRectF


def places(look: Look, picture: Picture, n_head_lines: int) -> Places:
    """Shares the page out.

    Args:
        n_head_lines: of the prompt.
    """
    page, unit = look.page, look.unit
    top, bottom = page.top(), page.bottom()

    def take_top(units: float, on: bool = True) -> QRectF:
        nonlocal top
        height = units * unit if on else 0.0
        rect = QRectF(page.left(), top, page.width(), height)
        top += height
        return rect

    def take_bottom(units: float, on: bool = True) -> QRectF:
        nonlocal bottom
        height = units * unit if on else 0.0
        bottom -= height + (GAP * unit if on else 0.0)
        return QRectF(page.left(), bottom + (GAP * unit if on else 0.0), page.width(), height)

    text_only = picture.has(Panel.TEXT)
    below = sum(picture.has(panel) for panel in (Panel.STRIP, Panel.CHAIN))
    caption = take_top(LINE + 0.25, bool(picture.caption))
    head = take_top(n_head_lines * LINE)
    foot = take_bottom(FOOT)
    chain = take_bottom(CHAIN, picture.has(Panel.CHAIN))
    strip = take_bottom(STRIP if below == 1 else STRIP_LOW, picture.has(Panel.STRIP))
    if text_only or (picture.is_over and not picture.has(Panel.TREE)):
        body = take_bottom(LINE, picture.is_over)
        text = QRectF(page.left(), top, page.width(), bottom - top)
        return Places(caption, head, text, body, strip, chain, foot)
    sentence = take_top(sentence_lines(look, below, bool(picture.caption)) * SENTENCE_LINE + 0.1)
    body = QRectF(page.left(), top + GAP * unit, page.width(), bottom - top - GAP * unit)
    return Places(caption, head, sentence, body, strip, chain, foot)


def halves(look: Look, picture: Picture, body: QRectF) -> tuple[QRectF, QRectF]:
    """The room for the bars, and for the other temperature's beside them, which has no keys and tokens of its own."""
    if picture.beside is None:
        return body, QRectF()
    head = shared_head(look, body.width())
    width = (body.width() - head - BETWEEN * look.unit) / 2
    left = QRectF(body.left(), body.top(), head + width, body.height())
    return left, QRectF(body.right() - width, body.top(), width, body.height())


def sentence_lines(look: Look, n_below: int, has_caption: bool) -> int:
    """How many lines the sentence may have beside the bars; always kept, so that nothing moves when it grows."""
    crowded = n_below + has_caption + 2 * (look.scale > 1.2)
    return 1 if crowded >= 1 else 2
