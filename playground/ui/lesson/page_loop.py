"""Page 1: one token at a time."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget

from playground.core.records import By
from playground.core.session import Node, Session
from playground.core.vocabulary import Vocabulary
from playground.ui.lesson.blocks import Bridge, Riddle
from playground.ui.lesson.page import Asking, Page
from playground.ui.lesson.text import airy
from playground.ui.look.theme import Theme, set_role, themes
from playground.ui.parts.controls import label
from playground.ui.words.numbers import tokens as n_tokens

QUESTION = "Write about Nepal."
_SEED = 8


class LoopPicture(QWidget):
    """Text, model, scores, one token, and back to the text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = (self.tr("text so far"), self.tr("model"), self.tr("scores"), self.tr("one token"))
        self._back = self.tr("appended")
        self.setAccessibleName(
            self.tr("The loop: the text goes into the model, the model gives scores, one token is chosen and appended")
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        themes().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        gap = themes().current.size("gap")
        return QSize(40 * gap, 8 * gap)

    def _boxes(self, theme: Theme) -> list[QRectF]:
        height = theme.size("control") + 6.0
        gap = max(20.0, self.width() * 0.06)
        width = (min(self.width(), 620) - 2 - gap * (len(self._words) - 1)) / len(self._words)
        return [QRectF(1 + place * (width + gap), 2, width, height) for place in range(len(self._words))]

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = themes().current, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        boxes = self._boxes(theme)
        painter.setFont(theme.font("body"))
        for place, (box, words) in enumerate(zip(boxes, self._words, strict=True)):
            last = place == len(boxes) - 1
            painter.setPen(QPen(theme.colour("accent" if last else "border_strong"), 1.2))
            painter.setBrush(theme.colour("accent_soft" if last else "panel"))
            painter.drawRoundedRect(box, theme.size("radius"), theme.size("radius"))
            painter.setPen(theme.colour("text"))
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, round(box.width() - 8))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)
        for left, right in pairwise(boxes):
            _draw_arrow(
                painter,
                theme,
                QPointF(left.right() + 4, left.center().y()),
                QPointF(right.left() - 4, right.center().y()),
            )
        self._paint_way_back(painter, theme, boxes)

    def _paint_way_back(self, painter: QPainter, theme: Theme, boxes: list[QRectF]) -> None:
        start, end = boxes[-1].center().x(), boxes[0].center().x()
        top, low = boxes[0].bottom() + 4, boxes[0].bottom() + theme.size("control") * 0.9
        path = QPainterPath(QPointF(start, top))
        path.lineTo(start, low - 8)
        path.quadTo(start, low, start - 8, low)
        path.lineTo(end + 8, low)
        path.quadTo(end, low, end, low - 8)
        painter.setPen(QPen(theme.colour("accent"), 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        _draw_arrow(painter, theme, QPointF(end, low - 8), QPointF(end, top), "accent")
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("muted"))
        box = QRectF(end, low + 3, start - end, painter.fontMetrics().height())
        painter.drawText(box, Qt.AlignmentFlag.AlignHCenter, self._back)


def _draw_arrow(painter: QPainter, theme: Theme, start: QPointF, end: QPointF, colour: str = "border_strong") -> None:
    line = QLineF(end, start)
    painter.setPen(QPen(theme.colour(colour), 1.6))
    painter.drawLine(QLineF(start, end))
    head = []
    for turn in (-26, 26):
        side = QLineF(line)
        side.setLength(8)
        side.setAngle(line.angle() + turn)
        head.append(side.p2())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(colour))
    painter.drawPolygon(QPolygonF([end, *head]))


class TokensView(QTextEdit):
    """An answer with its tokens told apart by their shade."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        set_role(self, "page")
        self.document().setDocumentMargin(0)
        self.setFixedHeight(8 * themes().current.size("gap"))
        self.setAccessibleName(self.tr("The answer, token by token"))
        self._shown: tuple[list[int], Vocabulary] | None = None
        themes().changed.connect(self._refresh)

    def show_tokens(self, tokens: list[int], vocabulary: Vocabulary | None) -> None:
        """Shows other tokens."""
        self._shown = None if vocabulary is None else (tokens, vocabulary)
        self._refresh()

    def _refresh(self) -> None:
        self.clear()
        if self._shown is None:
            return
        tokens, vocabulary = self._shown
        cursor = self.textCursor()
        cursor.setBlockFormat(airy())
        for place, token in enumerate(tokens):
            look = QTextCharFormat()
            is_end = vocabulary.is_eog(token)
            look.setForeground(themes().current.colour("accent_text" if is_end else "text"))
            look.setBackground(themes().current.colour("accent" if is_end else ("accent_soft", "track")[place % 2]))
            cursor.insertText(vocabulary.display(token).replace("␣", " "), look)
        self.moveCursor(QTextCursor.MoveOperation.End)


class LoopPage(Page):
    """The loop, watched on the real model up to the token that ends it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tokens = TokensView()
        self._count = label("", "muted")
        self._ended: set[Node] = set()
        self._build()

    def heading(self) -> str:
        return self.tr("One token at a time")

    def _build(self) -> None:
        self.say(
            self.tr(
                "A language model does one thing: it looks at a text and says what might come next. It does not plan "
                "a sentence and it does not see the end."
            )
        )
        self.ask_first(self._riddle())
        self.add(LoopPicture())
        bridge = Bridge(
            self.tr(
                "Ask the model, then press Space again and again: each press is one turn of the loop. Left goes back. "
                "The bars beside show what it chooses from, and a click on a bar chooses for it."
            ),
            self.tr("Ask “{0}”").format(QUESTION),
        )
        bridge.add(self.tokens)
        bridge.add(self._count)
        bridge.asked.connect(lambda: self.asked.emit(Asking(QUESTION, seed=_SEED)))
        self.add(bridge)
        self.say(
            self.tr(
                "How does it stop? One token of the vocabulary means: my turn is over. It has a score and a bar like "
                "any other, and when it is drawn, the loop ends."
            )
        )
        self.set_exercise(
            self.tr("Step until the end token comes. Then go back one token, pick another bar, and see how it goes on.")
        )

    def _riddle(self) -> Riddle:
        return Riddle(
            self.tr("You ask a question and the model answers with three sentences. How often did it run?"),
            (self.tr("Once"), self.tr("Once for each sentence"), self.tr("Once for each token")),
            2,
            self.tr(
                "Each run gives one token: a word, a part of a word, or a sign. The token is appended, and the "
                "whole text goes in again."
            ),
        )

    def take_over(self, other: LoopPage) -> None:
        super().take_over(other)
        self._ended = other._ended

    def show_path(self, session: Session, vocabulary: Vocabulary | None) -> None:
        tokens = [node.token for node in session.answer()]
        is_there = vocabulary is not None and session.turn_node() is not None
        self.tokens.show_tokens(tokens if is_there else [], vocabulary)
        self._count.setText(self.tr("{0} so far").format(n_tokens(len(tokens))) if is_there else "")
        if is_there:
            self._follow(session.answer(), vocabulary)

    def _follow(self, answer: list[Node], vocabulary: Vocabulary) -> None:
        """Done is who came to an end, left that road by hand, and has seen the token after."""
        turnings = {each.parent for each in self._ended}
        picked = (each for each in answer[:-1] if each.choice is not None and each.choice.by is By.PICK)
        self.exercise.check(any(each.parent in turnings and each not in self._ended for each in picked))
        if answer and vocabulary.is_eog(answer[-1].token):
            self._ended.update(answer)
