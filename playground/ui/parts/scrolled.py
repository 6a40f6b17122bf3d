"""What scrolls where there is no room for it, and has no bar where there is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from playground.ui.look.theme import set_role, themes


class Scrolled(QScrollArea):
    """Wants as much room as what it holds; is never narrower, but may be much lower."""

    def __init__(self, held: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(held, "canvas")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(held)

    def sizeHint(self) -> QSize:
        return self.widget().sizeHint() if self.widget() else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        if self.widget() is None:
            return super().minimumSizeHint()
        least = self.widget().minimumSizeHint()
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(least.width() + bar, min(least.height(), 3 * themes().current.size("row")))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What it holds may want another size."""
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
