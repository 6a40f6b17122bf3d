"""The token of the conversation under the mouse or under the keys, and the card about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPointF, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QWidget

from playground.core.session import Node
from playground.ui.text.column import Column
from playground.ui.text.token_card import TokenCard
from playground.ui.words.language import languages

_CARD_DELAY_MS = 300

Index = tuple[int, int]


class Pointer(QObject):
    """At most one token is pointed at; the keys' one wins until the mouse points at another."""

    changed = Signal()
    """Another token, or none."""

    def __init__(self, view: QWidget, viewport: QWidget, column: Column, offset: Callable[[], QPointF]) -> None:
        super().__init__(view)
        self._view = view
        self._viewport = viewport
        self._column = column
        self._offset = offset
        self._index: Index | None = None
        self._by_keys = False
        self._card: TokenCard | None = None
        self._timer = QTimer(self, singleShot=True, interval=_CARD_DELAY_MS)
        self._timer.timeout.connect(self._show_card)
        # A card that is shown speaks the language before.
        languages().changed.connect(self.leave)

    @property
    def index(self) -> Index | None:
        """Slab and run of the token that is pointed at."""
        return self._index

    @property
    def node(self) -> Node | None:
        """The token that the keys point at."""
        return self._column.run(self._index).node if self._by_keys and self._index is not None else None

    def hover(self, index: Index | None) -> None:
        """The mouse is over a token, or over none."""
        if index is not None and (index != self._index or self._by_keys):
            self._point(index, by_keys=False)
        elif index is None and not self._by_keys:
            self.leave()

    def move(self, by: int) -> None:
        """The keys' token is the next one in a direction."""
        index = self._column.step_from(self._index if self._by_keys else None, by)
        if index is not None:
            self._point(index, by_keys=True)
            self._speak()

    def leave(self) -> None:
        """No token is pointed at."""
        self._timer.stop()
        self._by_keys = False
        if self._card is not None:
            self._card.hide()
        if self._index is not None:
            self._index = None
            self.changed.emit()

    def mouse_left(self) -> None:
        """As :meth:`leave`, but the keys' token stays."""
        if not self._by_keys:
            self.leave()

    def follow(self, node: Node | None) -> None:
        """The text was laid out anew: the keys' token is where it stands now."""
        self._timer.stop()
        if self._card is not None:
            self._card.hide()
        before, self._index = self._index, self._column.index_of(node) if node is not None else None
        self._by_keys = self._index is not None
        if self._index != before:
            self.changed.emit()

    def _point(self, index: Index, by_keys: bool) -> None:
        self.leave()
        self._index, self._by_keys = index, by_keys
        self._timer.start()
        self.changed.emit()

    def _show_card(self) -> None:
        if self._index is None or self._column.vocabulary is None:
            return
        run, rects = self._column.run(self._index), self._column.rects(self._index)
        if not rects:
            return
        rect = rects[0].translated(self._offset()).toAlignedRect()
        rect.moveTopLeft(self._viewport.mapTo(self._view.window(), rect.topLeft()))
        self._new_card().show_nodes(run.nodes, self._column.vocabulary, rect, self._column.tinting.scores)

    def _new_card(self) -> TokenCard:
        self._card = self._card or TokenCard(self._view.window())
        return self._card

    def _speak(self) -> None:
        """Lets a screen reader say the token and its numbers."""
        run, card = self._column.run(self._index), self._new_card()
        card.fill(run.nodes, self._column.vocabulary, self._column.tinting.scores)
        self._view.setAccessibleDescription(card.words())
        QAccessible.updateAccessibility(QAccessibleEvent(self._view, QAccessible.Event.DescriptionChanged))
