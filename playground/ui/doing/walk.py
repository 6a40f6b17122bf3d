"""Goes along given tokens as a person would by hand: each is picked from its own bars, so each has its record."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from playground.core.session import Node
from playground.ui.doing.controller import Controller


class Walk(QObject):
    """Picks token after token; anything else that moves the person ends it."""

    began = Signal()
    ended = Signal(bool)
    """Whether all tokens were picked."""

    def __init__(self, controller: Controller, parent: QObject) -> None:
        super().__init__(parent)
        self._controller = controller
        self._left: list[int] = []
        self._at: Node | None = None
        self._is_picking = False
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._pick)
        controller.present.arrived.connect(self._go_on)
        controller.situation_changed.connect(self._look)
        controller.path_changed.connect(self._look)
        controller.pick_refused.connect(self.stop)

    @property
    def is_going(self) -> bool:
        """Whether there are tokens left."""
        return bool(self._left)

    def begin(self, tokens: list[int]) -> None:
        """Goes along ``tokens`` from the present place."""
        self.stop()
        if tokens:
            self._left = list(tokens)
            self._at = self._controller.session.here
            self.began.emit()
            self._go_on()
            self._look()

    def stop(self, *_: object) -> None:
        """Stays where it is."""
        if self._left:
            self._left = []
            self.ended.emit(False)

    def _go_on(self) -> None:
        if self._left:
            # From the event loop: a road that is known already must not become a recursion.
            self._next.start()

    def _pick(self) -> None:
        controller = self._controller
        if not self._left or controller.moment is None:
            return
        if controller.session.here is not self._at:
            self.stop()
            return
        self._is_picking = True
        controller.pick(self._left[0])
        self._is_picking = False
        # A refused token has ended it.
        if self._left:
            self._at = controller.session.here
            self._left.pop(0)
            if not self._left:
                self.ended.emit(True)
            elif controller.moment is not None:
                self._go_on()
            else:
                self._look()

    def _look(self) -> None:
        """Where the turn has ended, or the engine could not go on, or another place is there, it ends."""
        controller = self._controller
        may_come = controller.moment is not None or controller.present.is_waiting
        if self._left and not self._is_picking and not (controller.session.here is self._at and may_come):
            self.stop()
