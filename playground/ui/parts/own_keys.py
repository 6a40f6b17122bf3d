"""Keys that a view takes before the window's shortcuts do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent


class OwnKeys:
    """Stands before a QWidget among a view's bases; the view says in ``_own_key`` what a key means to it."""

    def _own_key(self, event: QKeyEvent) -> Callable[[], object] | None:
        """What a key means here; None leaves it to the window."""
        raise NotImplementedError

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and self._own_key(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = self._own_key(event)
        if act is None:
            event.ignore()
            return
        act()
