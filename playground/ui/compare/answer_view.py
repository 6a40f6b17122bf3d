"""The text of one continuation, with a mark where it parts from the others."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QWidget

from playground.core.session import Node
from playground.ui.look.theme import themes
from playground.ui.text.conversation import ConversationView


class AnswerView(ConversationView):
    """As the conversation, for the tokens of one road."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parting: Node | None = None

    def mark_parting(self, node: Node | None) -> None:
        """The first token that is another one in another column; None for none."""
        if node is not self._parting:
            self._parting = node
            self.viewport().update()

    @property
    def parting(self) -> Node | None:
        """The marked token."""
        return self._parting

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        rects = self.token_rects(self._parting) if self._parting is not None else []
        if not rects:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(themes().current.colour("drawn"))
        for rect in rects:
            painter.drawRoundedRect(QRectF(rect.left(), rect.bottom() - 1.0, rect.width(), 2.5), 1, 1)
        corner = QPointF(rects[0].left() - 1, rects[0].top() - 3)
        painter.drawPolygon(QPolygonF([corner, corner + QPointF(7, 0), corner + QPointF(0, 7)]))
