"""A row of widgets that goes on in the next line where it is too narrow, as Qt's flow layout example does."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem

from playground.ui.look.theme import themes


class WrappingRow(QLayout):
    """Items at the size they want, a small gap between them; hidden ones take no room."""

    def __init__(self) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max((place.bottom() + 1 for place in self._places(width)), default=0)

    def sizeHint(self) -> QSize:
        widths = [item.sizeHint().width() for item in self._shown()]
        width = sum(widths) + _gap() * max(0, len(widths) - 1)
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        hints = [item.sizeHint() for item in self._shown()] or [QSize(0, 0)]
        return QSize(max(each.width() for each in hints), max(each.height() for each in hints))

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        for item, place in zip(self._shown(), self._places(rect.width()), strict=True):
            item.setGeometry(place.translated(rect.topLeft()))

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _places(self, width: int) -> list[QRect]:
        """Where each shown item stands in a row of this width; what is wider than all of it gets all of it."""
        places: list[QRect] = []
        x = y = height = 0
        for item in self._shown():
            size = item.sizeHint().boundedTo(QSize(width, item.sizeHint().height()))
            if x > 0 and x + size.width() > width:
                x, y, height = 0, y + height + _gap(), 0
            places.append(QRect(QPoint(x, y), size))
            x, height = x + size.width() + _gap(), max(height, size.height())
        return places


def _gap() -> int:
    """Asked for with each laying out: the window may have grown."""
    return themes().current.size("gap_small")
