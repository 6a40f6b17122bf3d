"""What lies over the stage for a while: a line of words, and the line for a prompt."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from playground.ui.look.theme import set_role
from playground.ui.parts.controls import label
from playground.ui.stage.look import Look
from playground.ui.text.composer import MessageField
from playground.ui.words.language import speaks
from playground.ui.words.lines import wrap

TOAST_MS = 3500
_ASK_HEIGHT = 7.0
"""Units of the line for a prompt, at least."""


class Toast(QWidget):
    """A line or two at the bottom that goes by itself."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self._said = ""
        self._lines: list[str] = []
        self._away = QTimer(self, singleShot=True, interval=TOAST_MS)
        self._away.timeout.connect(self.hide)
        self.hide()

    @property
    def text(self) -> str:
        """What it says, "" while it is away."""
        return "" if self.isHidden() else " ".join(self._lines)

    def say(self, text: str, look: Look) -> None:
        """Shows a text for some seconds."""
        self._said = text
        self.relook(look)
        self.show()
        self.raise_()
        self.setAccessibleDescription(self.text)
        self._away.start()

    def relook(self, look: Look) -> None:
        """The stage has other colours or another size."""
        self._look = look
        pad, page = 0.7 * look.unit, look.page
        self._lines = [line.strip() for line in wrap(self._said, look.font(), page.width() - 2 * pad)[:4]]
        metrics = look.metrics()
        width = max((metrics.horizontalAdvance(line) for line in self._lines), default=0.0) + 2 * pad
        height = len(self._lines) * 1.3 * look.unit + 0.9 * look.unit
        self.setGeometry(
            round((look.width - width) / 2), round(page.bottom() - height), round(width + 1), round(height)
        )
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("stage_text"))
        painter.drawRoundedRect(QRectF(self.rect()), 0.4 * look.unit, 0.4 * look.unit)
        painter.setFont(look.font())
        painter.setPen(look.colour("stage"))
        baseline = 0.45 * look.unit + look.metrics().ascent()
        for line in self._lines:
            painter.drawText(QPointF(0.7 * look.unit, baseline), line)
            baseline += 1.3 * look.unit


class AskLine(QFrame):
    """A large line for a prompt from the audience. Enter sends, Esc leaves, neither while an input method composes."""

    sent = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self._title = label()
        self.field = MessageField()
        set_role(self, "stage")
        set_role(self._title, "stage")
        set_role(self.field, "stage")
        column = QVBoxLayout(self)
        column.addWidget(self._title)
        column.addWidget(self.field)
        self.field.textChanged.connect(self._grow)
        self.field.send_requested.connect(self._send)
        self._sent = ""
        self.field.left.connect(self._leave)
        speaks(self._retranslate)
        self.hide()

    def _retranslate(self) -> None:
        self._title.setText(self.tr("What shall we ask?"))
        self.field.setAccessibleName(self._title.text())

    def ask(self, look: Look) -> None:
        """Shows itself, with what was typed before and not sent."""
        self.relook(look)
        self.show()
        self._grow()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def relook(self, look: Look) -> None:
        """The stage has other colours or another size."""
        self._title.setFont(look.font())
        self.field.setFont(look.font("body", 1.4))
        pad = round(0.6 * look.unit)
        self.layout().setContentsMargins(pad, pad, pad, pad)
        self._look = look
        self._stand(round(_ASK_HEIGHT * look.unit))
        self._grow()

    def _grow(self) -> None:
        """With its lines, up to half the stage; then as many whole lines are seen, the cursor's among them."""
        if self._look is None or self.isHidden():
            return
        field, least = self.field, round(_ASK_HEIGHT * self._look.unit)
        frame = field.height() - field.viewport().height() + math.ceil(2 * field.document().documentMargin())
        around = self._title.sizeHint().height() + self.layout().spacing() + 2 * self.layout().contentsMargins().top()
        room = max(least, round(self._look.height / 2)) - around - frame
        n_lines = max(1, round(field.document().size().height()))
        line = max(field.fontMetrics().lineSpacing(), _text_height(field) / n_lines)
        usual = max(1, int((least - around - frame) / line))
        height = frame + math.ceil(line * max(usual, min(n_lines, int(room / line))))
        field.setFixedHeight(height)
        self._stand(max(least, around + height))
        field.ensureCursorVisible()

    def _stand(self, height: int) -> None:
        """In the middle of the stage."""
        look = self._look
        self.setGeometry(round(look.page.left()), round((look.height - height) / 2), round(look.page.width()), height)
        self.layout().activate()

    def _send(self) -> None:
        text = self.field.toPlainText()
        if text.strip():
            self._sent = text
            self._leave()
            self.sent.emit(text)

    def forget(self, text: str) -> None:
        """The model has a prompt: what was refused stays for another try, and so does what has been typed since."""
        if self._sent == text == self.field.toPlainText():
            self.field.clear()
        self._sent = ""

    def _leave(self) -> None:
        self.hide()
        self.left.emit()


def _text_height(field: MessageField) -> float:
    """Of all lines, scripts with tall letters included."""
    block, height = field.document().firstBlock(), 0.0
    while block.isValid():
        height += field.blockBoundingRect(block).height()
        block = block.next()
    return height
