"""A window that is smaller than its contents: they can be scrolled, and the focus is never out of sight."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QWidget

from playground.ui.look.theme import set_role, themes

_LEAST = 360, 200
"""The area asks for no more room than this at 100 %, however large its contents are."""


class Panning(QScrollArea):
    """Shows all of a row of panels where there is room, else a part of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        gap = themes().current.size("gap")
        content = QWidget()
        self.row = QHBoxLayout(content)
        self.row.setContentsMargins(gap, gap, gap, gap)
        set_role(content, "canvas")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setWidget(content)
        QApplication.instance().focusChanged.connect(self._on_focus)

    def sizeHint(self) -> QSize:
        """It takes what is left, and shrinks nobody."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        return self.widget().minimumSizeHint().boundedTo(QSize(*map(themes().current.length, _LEAST)))

    def show_widget(self, widget: QWidget) -> None:
        """Scrolls to something that has just come, from its upper left corner on."""
        self.row.activate()
        self.ensureWidgetVisible(widget, 0, 0)
        corner = widget.mapTo(self.widget(), QPoint(0, 0))
        self.ensureVisible(corner.x(), corner.y(), 0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and page keys are the window's."""
        event.ignore()

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.widget().isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, 0)
