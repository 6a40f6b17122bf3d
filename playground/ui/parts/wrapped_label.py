"""Labels whose text takes as many lines as it needs, and some of whose text can be selected and copied."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtWidgets import QLabel, QMenu, QWidget

from playground.ui.look.theme import set_role, themes
from playground.ui.words.lines import laid_out, lines_of, part_of


class WrappedLabel(QLabel):
    """A plain text. Unlike a QLabel that wraps, it breaks no Korean word that has room, and cuts no word off."""

    def __init__(self, text: str = "", role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._known: tuple[tuple, QTextLayout, float] | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        if role:
            set_role(self, role)

    # -- how it looks: for other kinds of text to change -------------------------------------------------------------

    def _text_font(self) -> QFont:
        return self.font()

    def _pitch(self, height: float, metrics: QFontMetricsF) -> float:
        """From one line to the next, where a line is so high itself."""
        return height + metrics.leading()

    def _ink(self):
        return self.palette().color(self.foregroundRole())

    # -- where its lines are -----------------------------------------------------------------------------------------

    def _lines(self, width: float) -> tuple[QTextLayout, float]:
        """The text in lines, each at its place, and their height."""
        font = self._text_font()
        key = (self.text(), font, width, self.alignment())
        if self._known is None or self._known[0] != key:
            layout = laid_out(self.text(), font, width)
            self._known = (key, layout, self._place(layout, width))
        return self._known[1:]

    def _place(self, layout: QTextLayout, width: float) -> float:
        metrics, y = QFontMetricsF(layout.font()), 0.0
        is_centred = bool(self.alignment() & Qt.AlignmentFlag.AlignHCenter)
        for line in lines_of(layout):
            pitch = self._pitch(line.height(), metrics)
            x = max(0.0, (width - line.naturalTextWidth()) / 2) if is_centred else 0.0
            line.setPosition(QPointF(x, y + (pitch - line.height()) / 2))
            y += pitch
        return y

    def _origin(self) -> QPointF:
        """Where the text begins."""
        area = self.contentsRect()
        spare = area.height() - self._lines(area.width())[1]
        if self.alignment() & Qt.AlignmentFlag.AlignTop:
            spare = 0.0
        return QPointF(area.left(), area.top() + round(max(0.0, spare) / 2))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        self.ensurePolished()
        margins = self.contentsMargins()
        height = self._lines(max(1, width - margins.left() - margins.right()))[1]
        return -int(-height // 1) + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width(), self.heightForWidth(hint.width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.drawFrame(painter)
        painter.setPen(self._ink())
        self._lines(self.contentsRect().width())[0].draw(painter, self._origin(), self._selections())

    def _selections(self) -> list[QTextLayout.FormatRange]:
        return []


class SelectableLabel(WrappedLabel):
    """Text that people may want to copy: by dragging over it, by a double click on a word, by its menu."""

    def __init__(self, text: str = "", role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, role, parent)
        self._from = self._to = 0
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def setText(self, text: str) -> None:
        if text != self.text():
            self._select(0, 0)
            super().setText(text)

    def selectedText(self) -> str:
        """What is selected, as it was given."""
        layout, _ = self._lines(self.contentsRect().width())
        return part_of(layout, min(self._from, self._to), max(self._from, self._to))

    def select_all(self) -> None:
        """Selects all of it."""
        self._select(0, len(self.text().encode("utf-16-le", "surrogatepass")) // 2)

    def copy(self) -> None:
        """Copies what is selected."""
        if text := self.selectedText():
            QGuiApplication.clipboard().setText(text)

    def _select(self, start: int, end: int) -> None:
        if (start, end) != (self._from, self._to):
            self._from, self._to = start, end
            self.update()

    def _selections(self) -> list[QTextLayout.FormatRange]:
        if self._from == self._to:
            return []
        made, look = QTextLayout.FormatRange(), QTextCharFormat()
        look.setBackground(themes().current.colour("selection"))
        look.setForeground(themes().current.colour("text"))
        made.start, made.length = min(self._from, self._to), abs(self._to - self._from)
        made.format = look
        return [made]

    def _place_at(self, point: QPointF) -> int:
        """Between which characters a point lies."""
        layout, _ = self._lines(self.contentsRect().width())
        at = point - self._origin()
        lines = lines_of(layout)
        line = next((each for each in lines if at.y() < each.y() + each.height()), lines[-1] if lines else None)
        return 0 if line is None else line.xToCursor(at.x())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            place = self._place_at(event.position())
            self._select(place, place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._select(self._from, self._place_at(event.position()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        layout, _ = self._lines(self.contentsRect().width())
        place, mode = self._place_at(event.position()), QTextLayout.CursorMode.SkipWords
        end = layout.nextCursorPosition(place, mode)
        start = layout.previousCursorPosition(end, mode)
        word = part_of(layout, start, end).rstrip()
        # Qt counts in UTF-16.
        self._select(start, start + len(word.encode("utf-16-le", "surrogatepass")) // 2)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        clipboard = QGuiApplication.clipboard()
        if clipboard.supportsSelection() and (text := self.selectedText()):
            clipboard.setText(text, clipboard.Mode.Selection)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("Copy"), self.copy).setEnabled(self._from != self._to)
        menu.addAction(self.tr("Select all"), self.select_all)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())
