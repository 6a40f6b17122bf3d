"""The room of a page: where the page is too long, it scrolls."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from playground.ui.lesson.page import Page
from playground.ui.look.theme import set_role, themes


class PageArea(QScrollArea):
    """Holds a page in the middle of the room that there is; never narrower than the page can be."""

    def __init__(self, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        gap = themes().current.size("gap")
        canvas = QWidget()
        set_role(canvas, "canvas")
        row = QHBoxLayout(canvas)
        row.setContentsMargins(gap, 0, gap, 0)
        row.setSpacing(0)
        page.setMaximumWidth(page.widest())
        row.addWidget(page)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(canvas)

    def minimumSizeHint(self) -> QSize:
        hint, canvas = super().minimumSizeHint(), self.widget()
        bar = self.verticalScrollBar().sizeHint().width()
        return hint if canvas is None else QSize(canvas.minimumSizeHint().width() + bar, hint.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A page that opens more of itself may need to be wider."""
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
