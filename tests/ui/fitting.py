"""Whether what a widget paints has room: its texts and where they stand, read from an SVG picture of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from xml.etree import ElementTree

from PySide6.QtCore import QBuffer, QByteArray, QPoint, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QRegion, QTransform
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

_SVG = "{http://www.w3.org/2000/svg}"
_TOUCH = 1.5
"""Pixels that letters may reach over an edge, or into each other: what is drawn is thinner than its box."""


def painted_boxes(widget: QWidget) -> list[tuple[str, QRectF]]:
    """The texts that a widget paints itself, its children left out, and the boxes around their letters."""
    data = QByteArray()
    buffer = QBuffer(data)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(widget.size())
    QWidget.render(widget, generator, QPoint(), QRegion(), QWidget.RenderFlag(0))
    svg = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", "?", bytes(data).decode(errors="replace"))
    return _joined(list(_boxes(ElementTree.fromstring(svg), QTransform())))


def _boxes(element: ElementTree.Element, to_widget: QTransform) -> Iterator[tuple[str, QRectF, float]]:
    """Text, box and baseline of each piece."""
    if (matrix := element.get("transform", "")).startswith("matrix("):
        a, b, c, d, e, f = (float(each) for each in matrix[7:-1].split(","))
        to_widget = QTransform(a, b, c, d, e, f) * to_widget
    if element.tag == f"{_SVG}text":
        words = "".join(element.itertext())
        font = QFont()
        font.setFamilies([each.strip("' ") for each in element.get("font-family", "").split(",")])
        font.setPixelSize(max(1, round(float(element.get("font-size", "1")))))
        font.setWeight(QFont.Weight(int(element.get("font-weight", "400"))))
        x, y = float(element.get("x", "0")), float(element.get("y", "0"))
        metrics = QFontMetricsF(font)
        box = metrics.tightBoundingRect(words).translated(x, y)
        box.setLeft(x)
        box.setRight(x + metrics.horizontalAdvance(words))
        yield words, to_widget.mapRect(box), to_widget.map(x, y)[1]
    for child in element:
        yield from _boxes(child, to_widget)


def _joined(pieces: list[tuple[str, QRectF, float]]) -> list[tuple[str, QRectF]]:
    """Pieces of one line, which are apart only because another font has their letters, are one text."""
    found: list[tuple[str, QRectF, float]] = []
    for words, box, baseline in pieces:
        if found and found[-1][2] == baseline and abs(found[-1][1].right() - box.left()) < _TOUCH:
            before = found.pop()
            words, box = before[0] + words, before[1].united(box) if box.height() else before[1]
        found.append((words, box, baseline))
    return [(words, box) for words, box, _ in found if words.strip()]


def cut(widget: QWidget, boxes: list[tuple[str, QRectF]] | None = None) -> list[str]:
    """What of a widget's own texts does not fit: shortened, beyond its edges, or over each other.

    Args:
        widget: what paints them.
        boxes: its painted_boxes, where they are known already.
    """
    boxes, room = painted_boxes(widget) if boxes is None else boxes, _room(widget)
    found = [f"beyond the edge: {words!r}" for words, box in boxes if not room.contains(box)]
    whole = (_own_text(widget), _own_text(widget.parentWidget()))
    shortened = (words for words, _ in boxes if len(words) > 1 and words.endswith("…") and words not in whole)
    found += [f"shortened: {words!r}" for words in shortened]
    for (words, box), (others, other) in combinations(boxes, 2):
        common = box.intersected(other)
        if words.strip() == others.strip() and abs(box.right() - other.right()) < _TOUCH:
            continue  # Painted twice at the same place: a part of it in another colour.
        if common.width() > _TOUCH and common.height() > _TOUCH:
            found.append(f"over each other: {words!r}, {others!r}")
    return found


def _room(widget: QWidget) -> QRectF:
    """Where a widget's texts may stand: without end where it scrolls."""
    room = QRectF(widget.rect()).adjusted(-_TOUCH, -_TOUCH, _TOUCH, _TOUCH)
    area = widget.parentWidget()
    if isinstance(area, QAbstractScrollArea) and widget is area.viewport():
        x, y = area.horizontalScrollBar().maximum(), area.verticalScrollBar().maximum()
        room.adjust(-x, -y, x, y)
    return room


def _own_text(widget: QWidget | None) -> str | None:
    return next((text for name in ("text", "placeholderText") if (text := widget and widget.property(name))), None)


def squeezed(window: QWidget) -> list[QWidget]:
    """Visible widgets that reach out of what they stand in, unless that scrolls."""
    found = []
    for widget in window.findChildren(QWidget):
        parent = widget.parentWidget()
        if not widget.isVisible() or widget.isWindow() or isinstance(parent.parentWidget(), QAbstractScrollArea):
            continue
        if not parent.rect().adjusted(-1, -1, 1, 1).contains(widget.geometry()):
            found.append(widget)
    return found
