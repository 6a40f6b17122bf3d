"""The room of a page: where the page is too long, it scrolls."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from playground.ui.lesson.page import Page
from playground.ui.look.theme import set_role, themes

_SETTLING_MS = 250
"""A layout that changes a height asks for another one: so long until all is in place."""


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
        self._share = 0.0
        self._settled = QTimer(self, singleShot=True, interval=_SETTLING_MS)
        self._settled.timeout.connect(self._let_go)
        self.verticalScrollBar().rangeChanged.connect(self._keep_place)
        self.verticalScrollBar().actionTriggered.connect(self._let_go)

    def take_over(self, other: PageArea) -> None:
        """As far down as the same page in another language; how long it is in this one is known once it is shown."""
        bar = other.verticalScrollBar()
        self._share = bar.value() / max(1, bar.maximum())

    def to_top(self) -> None:
        """The page from its beginning."""
        self._let_go()
        self.verticalScrollBar().setValue(0)

    def _keep_place(self, _low: int, high: int) -> None:
        if self._share:
            self.verticalScrollBar().setValue(round(self._share * high))

    def _let_go(self) -> None:
        """Whatever becomes longer from now on, the place is the person's."""
        self._share = 0.0

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._settled.start()

    def minimumSizeHint(self) -> QSize:
        hint, canvas = super().minimumSizeHint(), self.widget()
        bar = self.verticalScrollBar().sizeHint().width()
        return hint if canvas is None else QSize(canvas.minimumSizeHint().width() + bar, hint.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A page that opens more of itself may need to be wider."""
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
