"""The top of the stage: caption, prompt, chain and seed, and the sentence with its blank."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QPainter

from playground.ui.stage.fitting import elided, first_lines, last_lines
from playground.ui.stage.layout import LINE, SENTENCE, SENTENCE_LINE
from playground.ui.stage.look import Look
from playground.ui.stage.picture import Picture

MOST_PROMPT_LINES = 2
BLANK = 2.6
"""Units of the blank's width."""


def chain_words(picture: Picture) -> str:
    """The chain and the seed in one line."""
    return QCoreApplication.translate("Stage", "{0} · seed {1}").format(picture.chain, picture.seed)


class Head:
    """Keeps the lines of long texts, which are costly to break, until a text or the size changes."""

    def __init__(self) -> None:
        self._look: Look | None = None
        self._texts: tuple[str, str, str] = ("", "", "")
        self.prompt_lines: list[str] = []
        self.chain_text = ""

    def set_picture(self, picture: Picture, look: Look) -> None:
        """Breaks the prompt into lines beside chain and seed."""
        texts = (picture.prompt, picture.chain, str(picture.seed))
        if texts == self._texts and look == self._look:
            return
        self._texts, self._look = texts, look
        font, page = look.font(), look.page
        self.chain_text = elided(chain_words(picture), font, 0.55 * page.width())
        room = page.width() - look.metrics().horizontalAdvance(self.chain_text) - 1.2 * look.unit
        self.prompt_lines = first_lines(picture.prompt, font, room, MOST_PROMPT_LINES) or [""]

    def paint_caption(self, painter: QPainter, look: Look, area: QRectF, text: str) -> None:
        """A line for the audience, above everything."""
        if area.height() <= 0:
            return
        font = look.font("strong")
        painter.setFont(font)
        painter.setPen(look.colour("stage_drawn"))
        baseline = area.top() + look.metrics("strong").ascent()
        painter.drawText(QPointF(area.left(), baseline), elided(text, font, area.width()))

    def paint(self, painter: QPainter, look: Look, area: QRectF) -> None:
        """Prompt left, chain and seed right."""
        painter.setFont(look.font())
        painter.setPen(look.colour("stage_muted"))
        metrics = look.metrics()
        baseline = area.top() + metrics.ascent()
        for index, line in enumerate(self.prompt_lines):
            painter.drawText(QPointF(area.left(), baseline + index * LINE * look.unit), line)
        left = area.right() - metrics.horizontalAdvance(self.chain_text)
        painter.drawText(QPointF(left, baseline), self.chain_text)


def paint_sentence(painter: QPainter, look: Look, area: QRectF, text: str, blank: bool) -> None:
    """The end of the text, as far as there is room, and the place where the next token goes."""
    font, metrics = look.font("body", SENTENCE), look.metrics("body", SENTENCE)
    pitch, blank_width = SENTENCE_LINE * look.unit, BLANK * look.unit if blank else 0.0
    most = max(1, int((area.height() + 0.05 * look.unit) / pitch))
    lines = last_lines(text, font, area.width(), most, blank_width)
    painter.setFont(font)
    painter.setPen(look.colour("stage_text"))
    baseline = area.top() + 0.18 * look.unit + metrics.ascent()
    for line in lines:
        painter.drawText(QPointF(area.left(), baseline), line)
        baseline += pitch
    if blank:
        left = area.left() + metrics.horizontalAdvance(lines[-1] if lines else "")
        left += 0.25 * look.unit if lines and lines[-1] else 0.0
        line = QRectF(left, baseline - pitch + 0.22 * look.unit, blank_width, 0.14 * look.unit)
        painter.fillRect(line, look.colour("stage_bar"))
