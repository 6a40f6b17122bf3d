"""Tab goes through a window as it is read; Qt goes as its widgets were made."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QLayout,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QWidget,
)


class ReadingWindow(QWidget):
    """A window whose parts take the focus in the order of its layouts, whatever is shown or hidden in it."""

    def focusNextPrevChild(self, forward: bool) -> bool:
        stops = list(stops_in(self))
        if not stops:
            return False
        focus = QApplication.focusWidget()
        if focus is not None and focus not in stops and self.isAncestorOf(focus):
            # What has the focus is being hidden: what Qt has next to it, often its stand-in, is nearer than the top.
            stop = _neighbour(focus, stops)
        else:
            place = stops.index(focus) if focus in stops else -1 if forward else 0
            stop = stops[(place + (1 if forward else -1)) % len(stops)]
        stop.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        _bring_into_view(stop)
        return True


def _neighbour(hidden: QWidget, stops: list[QWidget]) -> QWidget:
    """The first stop after a widget, in the order in which the window's widgets were put into each other.

    Not by Qt's focus chain: PySide takes what nextInFocusChain gives for a child, and once the widget is deleted, the
    actions of its children's menus are deleted ones to Python.
    """
    every = hidden.window().findChildren(QWidget)
    place = every.index(hidden)
    return next((each for each in every[place:] if each in stops), stops[0])


def stops_in(widget: QWidget) -> Iterator[QWidget]:
    """Where Tab stops in a widget, as it is read: itself first, and last what is in no layout."""
    if not widget.isVisible() or not widget.isEnabled():
        return
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
        yield widget
    told = list(_parts(widget))
    for part in told:
        yield from stops_in(part)
    for child in widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if child not in told and not child.isWindow():
            yield from stops_in(child)


def _parts(widget: QWidget) -> Iterator[QWidget]:
    if isinstance(widget, QSplitter):
        yield from (widget.widget(index) for index in range(widget.count()))
    elif isinstance(widget, QStackedWidget):
        yield from [widget.currentWidget()] if widget.count() else []
    elif widget.layout() is not None:
        yield from _laid_out(widget.layout())


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    """In the order of its items.

    These are not asked for: Qt deletes an item without a word to Python, which would keep its address as that of a
    living object, and PySide 6.10 and 6.11 crash when a QObject is made and deleted at the same place.
    """
    owner = layout.parentWidget()
    parts = [*layout.children(), *owner.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)]
    placed = {index: part for part in parts if (index := layout.indexOf(part)) >= 0}
    indexes = sorted(placed)
    if isinstance(layout, QGridLayout):
        indexes.sort(key=lambda index: layout.getItemPosition(index)[:2])
    for index in indexes:
        part = placed[index]
        if isinstance(part, QLayout):
            yield from _laid_out(part)
        else:
            yield part


def _bring_into_view(widget: QWidget) -> None:
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()
