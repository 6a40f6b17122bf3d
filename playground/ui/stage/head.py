"""The top of the stage: caption, prompt, chain and seed, and the sentence with its blank."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QPainter

from playground.ui.stage.fitting import LONGEST, elided, first_lines, last_lines
from playground.ui.stage.layout import LINE, SENTENCE, SENTENCE_LINE
from playground.ui.stage.look import Look
from playground.ui.stage.picture import Picture

MOST_PROMPT_LINES = 2
_BETWEEN = 1.2
"""Units between the prompt and the chain."""
_CHAIN = 0.55
"""Of the width, for the chain at most."""
BLANK = 2.6
"""Units of the blank's width."""


def chain_words(picture: Picture) -> tuple[str, str]:
    """The chain and the seed, or the seed alone; and whether the logits may differ a little from those before."""
    words = (
        QCoreApplication.translate("Stage", "{0} · seed {1}").format(picture.chain, picture.seed),
        QCoreApplication.translate("Stage", "seed {0}").format(picture.seed),
    )
    if picture.moment is not None and picture.moment.again:
        again = QCoreApplication.translate("Stage", "evaluated again · {0}")
        return again.format(words[0]), again.format(words[1])
    return words


def caption_line(look: Look, text: str) -> str:
    """A line for the audience, cut where it is longer than the page is wide."""
    return elided(text, look.font("strong"), look.page.width())


class Head:
    """Keeps the lines of long texts, which are costly to break, until a text or the size changes."""

    def __init__(self) -> None:
        self._look: Look | None = None
        self._texts: tuple[str, tuple[str, str], int] = ("", ("", ""), 0)
        self.prompt_lines: list[str] = []
        self.chain_text = ""

    def set_picture(self, picture: Picture, look: Look, most: int) -> None:
        """Breaks the prompt into lines beside chain and seed, ``most`` of them at most."""
        texts = (picture.prompt, chain_words(picture), most)
        if texts == self._texts and look == self._look:
            return
        self._texts, self._look = texts, look
        font, width = look.font(), look.page.width()
        self.chain_text = elided(self._chain_beside(picture.prompt, texts[1], look, most), font, _CHAIN * width)
        room = width - look.metrics().horizontalAdvance(self.chain_text) - _BETWEEN * look.unit
        self.prompt_lines = first_lines(picture.prompt, font, room, most) or [""]

    @staticmethod
    def _chain_beside(prompt: str, words: tuple[str, str], look: Look, most: int) -> str:
        """The seed alone where the prompt, which has one line, is whole only then."""
        full, seed = map(look.metrics().horizontalAdvance, words)
        room = look.page.width() - _BETWEEN * look.unit - look.metrics().horizontalAdvance(prompt[:LONGEST])
        return words[1] if most == 1 and seed <= room < full else words[0]

    def paint_caption(self, painter: QPainter, look: Look, area: QRectF, text: str) -> None:
        """A line for the audience, above everything."""
        if area.height() <= 0:
            return
        painter.setFont(look.font("strong"))
        painter.setPen(look.colour("stage_drawn"))
        baseline = area.top() + look.metrics("strong").ascent()
        painter.drawText(QPointF(area.left(), baseline), caption_line(look, text))

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


class Sentence:
    """The end of the text, as far as there is room, and the blank; broken into lines only where something changed."""

    def __init__(self) -> None:
        self._known: tuple[str, Look, float, int, bool] | None = None
        self.lines: list[str] = []

    def set_text(self, text: str, look: Look, area: QRectF, blank: bool) -> None:
        """Breaks the text into lines; ``blank`` says whether a token comes after it."""
        most = max(1, int((area.height() / look.unit + 0.05) / SENTENCE_LINE))
        known = (text, look, area.width(), most, blank)
        if known != self._known:
            self._known = known
            spare = BLANK * look.unit if blank else 0.0
            self.lines = last_lines(text, look.font("body", SENTENCE), area.width(), most, spare)

    def paint(self, painter: QPainter, look: Look, area: QRectF, blank: bool) -> None:
        """The lines, and a stroke where the next token goes."""
        metrics, pitch = look.metrics("body", SENTENCE), SENTENCE_LINE * look.unit
        painter.setFont(look.font("body", SENTENCE))
        painter.setPen(look.colour("stage_text"))
        baseline = area.top() + 0.18 * look.unit + metrics.ascent()
        for line in self.lines:
            painter.drawText(QPointF(area.left(), baseline), line)
            baseline += pitch
        if blank:
            last = self.lines[-1] if self.lines else ""
            left = area.left() + metrics.horizontalAdvance(last) + (0.25 * look.unit if last else 0.0)
            stroke = QRectF(left, baseline - pitch + 0.22 * look.unit, BLANK * look.unit, 0.14 * look.unit)
            painter.fillRect(stroke, look.colour("stage_bar"))
