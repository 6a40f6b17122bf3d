"""Joins the engine's look ahead with its window, and goes where the person points."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from playground.core.continuations import Continuation, tree_of
from playground.core.problems import ProblemCode
from playground.core.session import Node
from playground.engine.protocol import Failed, LookedAhead, Progress
from playground.ui.doing.controller import Controller
from playground.ui.doing.walk import Walk
from playground.ui.settings import Settings
from playground.ui.tree.ahead_dialog import AheadDialog
from playground.ui.words.sentences import sentence_of

translate = QCoreApplication.translate

MOST = 48
"""Steps of a tree: as many as can be looked over."""


class LookingAhead(QObject):
    """Asks once at a time; whatever moves the person gives the question up.

    Attributes:
        walk: goes along a road that was chosen.
    """

    opened = Signal(object)
    """AheadDialog"""
    left = Signal()
    """The focus belongs to the bars."""

    def __init__(self, controller: Controller, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self.walk = Walk(controller, self)
        self.dialog: AheadDialog | None = None
        self._controller = controller
        self._settings = settings
        self._window = window
        self._asked: int | None = None
        self._from: Node | None = None
        self._found: Continuation | None = None
        self._found_from: Node | None = None
        self._looks_again = False
        controller.engine.looked_ahead.connect(self._on_found)
        controller.engine.progress.connect(self._on_progress)
        controller.engine.failed.connect(self._on_failed)
        controller.path_changed.connect(self._on_path)
        controller.moment_changed.connect(self._on_moment)
        controller.model_changed.connect(self.close)
        self.walk.ended.connect(self._on_walked)

    def open(self) -> None:
        """Shows the window and looks ahead from the present place."""
        if self._controller.shown is None:
            return
        if self.dialog is None:
            self._make_dialog()
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()
        self.dialog.view.setFocus()
        self.opened.emit(self.dialog)
        self.look()

    @property
    def found(self) -> Continuation | None:
        """What comes after the present place, None where nobody has looked, or not yet."""
        return self._found if self._found_from is self._controller.session.here else None

    def close(self) -> None:
        """Gives up what is under way and hides the window."""
        if self.dialog is not None:
            self.dialog.close()

    def look(self) -> None:
        """Asks the engine, unless it is busy with the present place: then when that is there."""
        controller, settings = self._controller, self._settings
        self._cancel()
        self._looks_again = False
        if controller.moment is None or self.dialog is None:
            return
        self._from = controller.session.here
        self.dialog.show_busy()
        self._asked = controller.engine.look_ahead(
            controller.session.tokens(),
            breadth=settings.ahead_breadth,
            depth=settings.ahead_depth,
            whole_words=settings.ahead_whole_words,
            limit=MOST,
        )

    def _make_dialog(self) -> None:
        self.dialog = dialog = AheadDialog(self._window)
        settings = self._settings
        dialog.show_settings(settings.ahead_breadth, settings.ahead_depth, settings.ahead_whole_words)
        dialog.look_requested.connect(self.look)
        dialog.cancel_requested.connect(self.stop)
        dialog.asked_otherwise.connect(self._on_asked_otherwise)
        dialog.closed.connect(self._on_closed)
        dialog.view.road_chosen.connect(self._go)

    def stop(self) -> None:
        """Gives up what is under way."""
        if self._cancel():
            self.dialog.show_stopped(lambda: translate("LookingAhead", "stopped"))

    def escape(self) -> bool:
        """Stays where the walk has come to; whether there was one."""
        was_going = self.walk.is_going
        self.walk.stop()
        return was_going

    def _cancel(self) -> bool:
        asked, self._asked = self._asked, None
        if asked is not None:
            self._controller.engine.cancel(asked)
        return asked is not None

    def _on_asked_otherwise(self, breadth: int, depth: int, whole_words: bool) -> None:
        settings = self._settings
        settings.ahead_breadth, settings.ahead_depth, settings.ahead_whole_words = breadth, depth, whole_words
        self.look()

    def _on_closed(self) -> None:
        self._cancel()
        self._looks_again = False
        self.dialog.show_stopped(str)
        self.left.emit()

    # The engine's replies

    def _on_found(self, reply: LookedAhead) -> None:
        if reply.id != self._asked:
            return
        self._asked = None
        root = tree_of(reply.parent.tolist(), reply.token.tolist(), reply.ln_p.tolist(), reply.step.tolist())
        self._found, self._found_from = root, self._from
        self.dialog.show_found(root, self._controller.vocabulary, reply.complete)

    def _on_progress(self, progress: Progress) -> None:
        if progress.id == self._asked:
            self.dialog.show_progress(progress.done, progress.total)

    def _on_failed(self, reply: Failed) -> None:
        if reply.id != self._asked:
            return
        self._asked = None
        cancelled = reply.code is ProblemCode.CANCELLED
        if cancelled:
            self.dialog.show_stopped(lambda: translate("LookingAhead", "stopped"))
        else:
            self.dialog.show_stopped(lambda: sentence_of(reply.problem).brief, problem=True)

    # The person moves

    def _go(self, tokens: list[int]) -> None:
        if self._controller.session.here is self._from and not self.walk.is_going:
            self._cancel()
            self.walk.begin(tokens)

    def _on_path(self) -> None:
        if self._from is None or self._controller.session.here is self._from:
            return
        self._from = None
        self._looks_again = False
        self._cancel()
        self.dialog.show_stopped(str if self.walk.is_going else _elsewhere)

    def _on_walked(self, _arrived: bool) -> None:
        """The next look is from where the road led to, as soon as that place is known."""
        self._looks_again = self.dialog is not None and self.dialog.isVisible()
        self._on_moment()

    def _on_moment(self) -> None:
        if self._looks_again and self._controller.moment is not None:
            self.look()


def _elsewhere() -> str:
    return translate("LookingAhead", "Another place now: Look shows what comes after it.")
