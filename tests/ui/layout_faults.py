"""What is wrong with a laid-out widget, in words: parts that overlap, that are cut, or that lie outside."""

from __future__ import annotations

from itertools import combinations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QSizePolicy, QToolButton, QWidget

from playground.ui.bars.chart import BarChart
from playground.ui.parts.controls import Button

_ROUNDING = 1
"""Pixels that a fixed size may lack at an odd scale."""
_TOO_MUCH = QSize(3, 3)
"""What Qt adds to the size that a tool button with a style sheet asks for, and does not need."""


def faults(root: QWidget) -> list[str]:
    """Of everything in it that is visible."""
    widgets = [root, *(each for each in root.findChildren(QWidget) if each.isVisibleTo(root))]
    return [line for widget in widgets for check in (_overlaps, _squeezed, _outside) for line in check(widget)]


def _overlaps(parent: QWidget) -> list[str]:
    """Neighbours that lie over each other; a chart is a pile on purpose."""
    options = Qt.FindChildOption.FindDirectChildrenOnly
    parts = [each for each in parent.findChildren(QWidget, options=options) if each.isVisible() and not each.isWindow()]
    return [
        f"{_name(one)} {one.geometry().getRect()} overlaps {_name(other)} {other.geometry().getRect()}"
        for one, other in combinations(parts, 2)
        if one.geometry().intersects(other.geometry()) and not isinstance(parent, BarChart)
    ]


def _squeezed(widget: QWidget) -> list[str]:
    if isinstance(widget.parentWidget(), QAbstractScrollArea):
        return []
    least, size = widget.minimumSizeHint(), widget.size()
    if isinstance(widget, QAbstractButton) and widget.text() and not isinstance(widget, Button):
        # A Button shortens its text and tells all of it in a tooltip.
        least = least.expandedTo(widget.sizeHint().boundedTo(widget.maximumSize()))
    if isinstance(widget, QToolButton):
        least -= _TOO_MUCH
    policy, ignored = widget.sizePolicy(), QSizePolicy.Policy.Ignored
    narrow = policy.horizontalPolicy() != ignored and size.width() + _ROUNDING < min(
        least.width(), widget.maximumWidth()
    )
    low = policy.verticalPolicy() != ignored and size.height() + _ROUNDING < min(least.height(), widget.maximumHeight())
    return [f"{_name(widget)} is {size.toTuple()}, needs {least.toTuple()}"] if narrow or low else []


def _outside(widget: QWidget) -> list[str]:
    parent = widget.parentWidget()
    if parent is None or widget.isWindow() or isinstance(parent.parentWidget(), QAbstractScrollArea):
        return []
    inside = parent.rect().contains(widget.geometry())
    return [] if inside else [f"{_name(widget)} {widget.geometry().getRect()} leaves {parent.rect().getRect()}"]


def _name(widget: QWidget) -> str:
    names = []
    while widget is not None and len(names) < 4:
        text = widget.text()[:16] if isinstance(widget, QAbstractButton) else ""
        names.append(type(widget).__name__ + (f" {text!r}" if text else ""))
        widget = widget.parentWidget()
    return " < ".join(names)
