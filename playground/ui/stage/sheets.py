"""What lies over the stage for a while: the list of keys, a line of words, and the line for a prompt."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from playground.ui.look.theme import set_role
from playground.ui.parts.controls import label
from playground.ui.reach.keys import Key
from playground.ui.stage.fitting import elided, wrap
from playground.ui.stage.keys import words
from playground.ui.stage.look import Look
from playground.ui.text.composer import MessageField
from playground.ui.words.language import languages, speaks

TOAST_MS = 3500


class KeySheet(QWidget):
    """All keys in two columns."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self._keys: list[Key] = []
        languages().changed.connect(self._describe)
        languages().changed.connect(self.update)
        self.hide()

    def show_keys(self, keys: list[Key], look: Look) -> None:
        """The keys that do something now."""
        self._keys = keys
        self.relook(look)
        self._describe()
        self.show()
        self.raise_()

    def relook(self, look: Look) -> None:
        """The stage has other colours or another size."""
        self._look = look
        self.setGeometry(0, 0, round(look.width), round(look.height))
        self.update()

    def _describe(self) -> None:
        self.setAccessibleDescription("; ".join(f"{words(key)}: {key.description}" for key in self._keys))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        painter.fillRect(self.rect(), look.colour("stage"))
        page, half = look.page, (len(self._keys) + 1) // 2
        metrics, strong = look.metrics(), look.metrics("strong")
        column, pitch = page.width() / 2, min(1.9 * look.unit, page.height() / max(1, half))
        name_width = max(strong.horizontalAdvance(words(key)) for key in self._keys) + 0.7 * look.unit
        name_width = min(name_width, 0.52 * column)
        for index, key in enumerate(self._keys):
            left = page.left() + (index // half) * column
            baseline = page.top() + (index % half) * pitch + metrics.ascent()
            room = column - name_width - 0.5 * look.unit
            painter.setFont(look.font("strong"))
            painter.setPen(look.colour("stage_text"))
            painter.drawText(QPointF(left, baseline), elided(words(key), painter.font(), name_width - 0.3 * look.unit))
            painter.setFont(look.font())
            painter.setPen(look.colour("stage_muted"))
            painter.drawText(QPointF(left + name_width, baseline), elided(key.description, painter.font(), room))


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
        self._title = label()
        self.field = MessageField()
        set_role(self, "stage")
        set_role(self._title, "stage")
        set_role(self.field, "stage")
        column = QVBoxLayout(self)
        column.addWidget(self._title)
        column.addWidget(self.field)
        self.field.send_requested.connect(self._send)
        self.field.left.connect(self._leave)
        speaks(self._retranslate)
        self.hide()

    def _retranslate(self) -> None:
        self._title.setText(self.tr("What shall we ask?"))
        self.field.setAccessibleName(self._title.text())

    def ask(self, look: Look) -> None:
        """Shows itself, empty."""
        self.field.clear()
        self.relook(look)
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def relook(self, look: Look) -> None:
        """The stage has other colours or another size."""
        self._title.setFont(look.font())
        self.field.setFont(look.font("body", 1.4))
        page = look.page
        pad = round(0.6 * look.unit)
        self.layout().setContentsMargins(pad, pad, pad, pad)
        height = round(6.4 * look.unit)
        self.setGeometry(round(page.left()), round((look.height - height) / 2), round(page.width()), height)

    def _send(self) -> None:
        text = self.field.toPlainText()
        if text.strip():
            self._leave()
            self.sent.emit(text)

    def _leave(self) -> None:
        self.hide()
        self.left.emit()
