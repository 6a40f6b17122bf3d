"""The button beside a message that takes its text back into the field."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtWidgets import QWidget

from playground.core.session import Node
from playground.ui.parts.controls import Button
from playground.ui.reach.keys import KEYS
from playground.ui.words.language import speaks


class Pencil(Button):
    """Stands left of the message under the mouse."""

    edit_requested = Signal(object)
    """The Node that ends the message."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", "edit", "quiet")
        self.setParent(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._node: Node | None = None
        self.clicked.connect(lambda: self.edit_requested.emit(self._node))
        speaks(self._retranslate)
        self.hide()

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Edit message"))
        self.setToolTip(
            self.tr("Edit this message: a new branch from there ({0} for the last)").format(KEYS["edit"].hint)
        )

    def show_for(self, node: Node, frame: QRectF) -> None:
        """Beside the frame of a message, in the parent's coordinates; inside it where it is too wide."""
        self._node = node
        self.resize(self.sizeHint())
        outside = frame.left() - self.width()
        x = outside if outside >= 0 else frame.right() - self.width() - 2
        self.move(round(x), round(frame.top() + 2))
        self.show()
