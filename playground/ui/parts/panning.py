"""A window that is smaller than its contents: they can be scrolled, and the focus is never out of sight."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QWidget
from shiboken6 import isValid

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
        self._follows = True
        self._has_come: QWidget | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._show_again)
        self._connect_signals()

    def _connect_signals(self) -> None:
        QApplication.instance().focusChanged.connect(self._on_focus)
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.rangeChanged.connect(self._soon.start)
            bar.actionTriggered.connect(self._on_scrolled)

    def sizeHint(self) -> QSize:
        """It takes what is left, and shrinks nobody."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        # A low screen has no room for more of it beside header, notice and status, which cannot scroll.
        least = QSize(themes().current.length(_LEAST[0]), _LEAST[1])
        return self.widget().minimumSizeHint().boundedTo(least)

    def show_widget(self, widget: QWidget) -> None:
        """Scrolls to something that has just come, from its upper left corner on, and to the focus within it."""
        self._has_come, self._follows = widget, True
        self.row.activate()
        self._show_again()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and page keys are the window's."""
        event.ignore()

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.widget().isAncestorOf(now):
            self._follows = True
            self._forget_what_came(now)
            _show_in(self, now)

    def _on_scrolled(self) -> None:
        """Whoever scrolls away from the focus wants to look elsewhere."""
        self._follows = False

    def _forget_what_came(self, focus: QWidget) -> None:
        """Whoever goes elsewhere looks there."""
        came = self._has_come
        if came is not None and not (isValid(came) and came.isVisible() and came.isAncestorOf(focus)):
            self._has_come = None

    def _show_again(self) -> None:
        """What came, and the focus; once more after something has become larger or smaller."""
        if not self._follows:
            return
        came, now = self._has_come, QApplication.focusWidget()
        if came is not None and isValid(came) and came.isVisible():
            _show_in(self, came, from_start=True)
            if now is not None and came.isAncestorOf(now):
                self._show_focus(now)
        elif now is not None and self.widget().isAncestorOf(now):
            self._show_focus(now)

    def _show_focus(self, now: QWidget) -> None:
        """Also in what scrolls within."""
        area = now.parentWidget()
        while area is not None and area is not self.window():
            if isinstance(area, QScrollArea):
                _show_in(area, now)
            area = area.parentWidget()


def _show_in(area: QScrollArea, widget: QWidget, *, from_start: bool = False) -> None:
    """All of the widget; not only where its cursor is, as the area's own function does."""
    corner, seen = widget.mapTo(area.widget(), QPoint(0, 0)), -area.widget().pos()
    room, size = area.viewport().size(), widget.size()
    x = _scrolled(seen.x(), room.width(), corner.x(), size.width(), from_start)
    y = _scrolled(seen.y(), room.height(), corner.y(), size.height(), from_start)
    area.horizontalScrollBar().setValue(x)
    area.verticalScrollBar().setValue(y)


def _scrolled(seen: int, room: int, start: int, length: int, from_start: bool) -> int:
    """Where to scroll to in one direction, as little as can be.

    What is longer than the room is shown from its start on; it stays as it is where it fills the room already.
    """
    if length <= room:
        return min(max(seen, start + length - room), start)
    return seen if start <= seen <= start + length - room and not from_start else start
