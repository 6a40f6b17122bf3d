"""What lies over the stage for a while: the list of keys, a line of words, and the line for a prompt."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from playground.ui.look.theme import set_role
from playground.ui.parts.controls import label
from playground.ui.reach.keys import Key
from playground.ui.stage.fitting import elided
from playground.ui.stage.keys import words
from playground.ui.stage.look import SCALES, Look
from playground.ui.text.composer import MessageField
from playground.ui.words.language import languages, speaks
from playground.ui.words.lines import wrap

TOAST_MS = 3500
_PITCH, _LEAST_PITCH = 1.9, 1.3
"""Units from key to key."""
_BESIDE = 0.4
"""Units after a text."""
_ASK_HEIGHT = 7.0
"""Units of the line for a prompt, at least."""


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
        listing = _Listing.of(self._look, self._keys)
        look, painter = listing.look, QPainter(self)
        painter.fillRect(self.rect(), look.colour("stage"))
        for column in listing.columns:
            place = look.page.topLeft() + QPointF(column.left, look.metrics().ascent())
            for row, key in enumerate(column.keys):
                self._paint_key(painter, look, place + QPointF(0, row * listing.pitch), key, column)

    @staticmethod
    def _paint_key(painter: QPainter, look: Look, place: QPointF, key: Key, column: _Column) -> None:
        painter.setFont(look.font("strong"))
        painter.setPen(look.colour("stage_text"))
        painter.drawText(place, elided(words(key), painter.font(), column.name - _BESIDE * look.unit))
        painter.setFont(look.font())
        painter.setPen(look.colour("stage_muted"))
        room = column.width - column.name - _BESIDE * look.unit
        painter.drawText(place + QPointF(column.name, 0), elided(key.description, painter.font(), room))


@dataclass(frozen=True, slots=True)
class _Column:
    """Keys below each other, and the pixels for them.

    Attributes:
        left, width: of the column.
        name: width of the keys' names, the gap after them included.
    """

    keys: list[Key]
    left: float
    width: float
    name: float


@dataclass(frozen=True, slots=True)
class _Listing:
    """Where the keys stand.

    Attributes:
        look: at the largest scale, up to the stage's own, at which every line has its room.
        columns: two.
        pitch: from row to row.
        fits: whether nothing is cut.
    """

    look: Look
    columns: tuple[_Column, _Column]
    pitch: float
    fits: bool

    @classmethod
    def of(cls, look: Look, keys: list[Key]) -> _Listing:
        """The largest one that fits, or the one at the usual size."""
        scales = [scale for scale in reversed(SCALES) if scale <= look.scale]
        made = [cls._at(replace(look, scale=scale), keys) for scale in scales]
        return next((each for each in made if each.fits), made[-1])

    @classmethod
    def _at(cls, look: Look, keys: list[Key]) -> _Listing:
        half, width, gap = (len(keys) + 1) // 2, look.page.width(), _BESIDE * look.unit + 1
        halves = (keys[:half], keys[half:])
        names = [_widest(look, "strong", map(words, each)) + gap for each in halves]
        wanted = [name + _widest(look, "body", (key.description for key in each)) + gap
                  for name, each in zip(names, halves, strict=True)]  # fmt: skip
        pitch = look.page.height() / max(1, half)
        fits = sum(wanted) <= width and pitch >= _LEAST_PITCH * look.unit
        middle = min(max(wanted[0], width / 2), width - wanted[1]) if fits else width / 2
        left, right = (name if fits else min(name, 0.26 * width) for name in names)
        columns = (_Column(halves[0], 0.0, middle, left), _Column(halves[1], middle, width - middle, right))
        return cls(look, columns, min(_PITCH * look.unit, pitch), fits)


def _widest(look: Look, role: str, texts: Iterable[str]) -> float:
    return max(map(look.metrics(role).horizontalAdvance, texts), default=0.0)


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
            self._leave()
            self.sent.emit(text)

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
