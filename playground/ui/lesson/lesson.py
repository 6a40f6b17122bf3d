"""Joins the lesson's pages with the window, and sees to it that nothing of the person's is lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QBoxLayout, QSplitter, QWidget

from playground.core.lesson import copy_of_path
from playground.core.sampling import Chain
from playground.core.session import Mode, Session
from playground.resources import find
from playground.ui.app import BUNDLED_MODEL
from playground.ui.doing.controller import Controller
from playground.ui.doing.loop import Situation
from playground.ui.lesson.page import Asking, Page, Play
from playground.ui.lesson.pages import make_pages
from playground.ui.lesson.panel import LessonPanel
from playground.ui.look.theme import themes
from playground.ui.words.language import languages

if TYPE_CHECKING:
    from playground.ui.main_window import MainWindow

_LEADING_OUT = ("write", "edit", "insert", "tree", "prompt", "tint")
"""Keys for what the lesson hides."""


@dataclass(frozen=True, slots=True)
class _Kept:
    """What of the person's is brought back when the lesson is over."""

    chain: Chain
    system: str


class Lesson(QObject):
    """Open or not; made when it is first opened.

    Attributes:
        panel: None until then.
    """

    panel_made = Signal(object)
    """LessonPanel: the first one, or another one in another language."""
    turned = Signal()
    """Another page is on the screen, or the lesson with one; the focus is where it belongs."""
    closed = Signal()
    """The window is as it was; the focus belongs to the bars."""
    action_wanted = Signal(str)
    """Something that the window does, by its key's name."""

    def __init__(
        self,
        controller: Controller,
        row: QBoxLayout,
        bars_row: QSplitter,
        beside: tuple[QWidget, ...],
        window: MainWindow,
    ) -> None:
        """A lesson for a window.

        Args:
            row: the lesson takes its first place.
            bars_row: what the row holds already; it gives way to a page that needs all the room.
            beside: those parts of it that give way to the lesson, so that the bars stay.
        """
        super().__init__(window)
        self.panel: LessonPanel | None = None
        self._window = window
        self._controller = controller
        self._row = row
        self._bars_row = bars_row
        self._beside = beside
        self._kept: _Kept | None = None
        self._is_open = False
        self._own: Session | None = None
        self._action = ""
        self._turns = [self._shortcut(key, by) for key, by in ((Qt.Key.Key_PageDown, +1), (Qt.Key.Key_PageUp, -1))]
        controller.moment_changed.connect(self._on_moment)
        controller.path_changed.connect(self._on_path)
        controller.model_changed.connect(self._on_model)
        controller.situation_changed.connect(self._on_situation)
        controller.own_wanted.connect(self.close)
        languages().changed.connect(self._remake)

    def _shortcut(self, key: Qt.Key, by: int) -> QShortcut:
        made = QShortcut(QKeySequence(key), self._window)
        made.setEnabled(False)
        made.activated.connect(lambda: self.panel.read_on(by))
        return made

    # -- open and closed ---------------------------------------------------------------------------------------------

    @property
    def is_open(self) -> bool:
        """Whether the lesson is on the screen."""
        return self._is_open

    @property
    def has_all_room(self) -> bool:
        """Whether its page stands in the place of the bars, too."""
        return self.is_open and self.panel.page.is_wide

    @property
    def is_busy(self) -> bool:
        """Whether its page is still being written."""
        return self.is_open and self.panel.page.is_busy

    def toggle(self) -> None:
        """Opens or closes it."""
        if self.is_open:
            self.close()
        else:
            self.open()

    def open(self, place: int | None = None) -> None:
        """Shows the lesson, at a page from 0 or where it was left."""
        self._window.writing.take()
        self._window.comparing.close()
        # First what gives way, so that the window need not grow for both.
        for part in self._beside:
            part.hide()
        self._bars_row.refresh()
        if self.panel is None:
            self._make()
        if not self.is_open:
            self._go_away()
        self._is_open = True
        self.panel.show()
        for turn in self._turns:
            turn.setEnabled(True)
        if place is not None and place != self.panel.place:
            self.panel.show_page(place)
        else:
            self._on_page()

    def close(self) -> None:
        """Back to the conversation, as it was."""
        if not self.is_open:
            return
        self._window.writing.take()
        self._is_open = False
        for turn in self._turns:
            turn.setEnabled(False)
        self.panel.page.left()
        self.panel.hide()
        for part in self._beside:
            part.show()
        self._bars_row.show()
        for page in self.panel.pages:
            page.close_up()
        self._go_home()
        self.closed.emit()

    def keys(self, actions: dict[str, Callable]) -> dict[str, Callable]:
        """The window's actions; what is done with the hidden conversation leads back to it first."""

        def route(usual: Callable) -> Callable:
            def act() -> None:
                self.close()
                usual()

            return act

        return actions | {name: route(actions[name]) for name in _LEADING_OUT}

    def _make(self) -> None:
        before, self.panel = self.panel, LessonPanel(make_pages())
        if before is not None:
            self.panel.take_over(before)
            before.hide()
            before.deleteLater()
        self._row.setSpacing(themes().current.size("gap"))
        self.panel.hide()
        self._row.insertWidget(0, self.panel, 6)
        self._row.setStretchFactor(self._bars_row, 5)
        self.panel.page_changed.connect(self._on_page)
        self.panel.closed.connect(self.close)
        self.panel.acted.connect(self._window.focus_bars)
        for page in self.panel.pages:
            page.acted.connect(self._window.focus_bars)
            page.asked.connect(self.ask)
            page.chain_wanted.connect(self._set_chain)
            page.throws_wanted.connect(lambda: self.action_wanted.emit("throws"))
            page.play_wanted.connect(self.play)
        self.panel_made.emit(self.panel)

    def _remake(self) -> None:
        """In another language the pages are made anew, with all that the person did on them."""
        if self.panel is None:
            return
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self.panel.isAncestorOf(focus)
        self._make()
        if self.is_open:
            self.panel.show()
            self._show(self.panel.page)
            if had_focus:
                self._lead_focus(self.panel.page)

    # -- the real model ----------------------------------------------------------------------------------------------

    @property
    def has_conversation(self) -> bool:
        """Whether the bars are those of the lesson's own conversation."""
        return self._own is not None and self._controller.session is self._own

    def ask(self, asking: Asking) -> None:
        """Asks the model in a conversation of the lesson's own; the person's waits."""
        controller = self._controller
        if controller.model is None:
            # It says so.
            controller.send(asking.text)
            return
        controller.system, controller.answer_at_once = "", False
        mode = Mode.CHAT if controller.model.info.template else Mode.TEXT
        self._own = Session(mode, asking.seed)
        controller.visit(self._own)
        if asking.chain is not None:
            controller.set_chain(asking.chain)
        controller.send(asking.text)
        self._window.focus_bars()

    def play(self, play: Play) -> None:
        """Sets the window up for something to try, in a new conversation of the person's."""
        controller = self._controller
        self.close()
        if controller.model is None:
            return
        self._window.new_conversation()
        controller.set_chain(play.chain)
        controller.set_seed(play.seed)
        self._action = play.action
        self._window.writing.send(play.message)

    def _on_situation(self) -> None:
        """What a play shows beside the bars comes when they are there."""
        if self._action and self._controller.situation is Situation.READY:
            action, self._action = self._action, ""
            self.action_wanted.emit(action)

    def _set_chain(self, chain: Chain) -> None:
        if self.has_conversation:
            self._controller.set_chain(chain)

    def _go_away(self) -> None:
        """To a copy of the person's place, so that stepping about in the lesson changes nothing of theirs."""
        controller = self._controller
        if self._kept is None:
            self._kept = _Kept(controller.chain, controller.system)
        session = controller.session
        if controller.model is None:
            return
        if controller.shown is None and controller.situation is not Situation.ENDED:
            controller.visit(Session(session.mode, session.seed))
            return
        copy, scores = copy_of_path(session), controller.evaluator.known(session.here)
        if scores is not None:
            # What the model says there is the same: the engine need not be asked again.
            controller.evaluator.remember(copy.here, scores)
        controller.visit(copy)

    def _go_home(self) -> None:
        kept, self._kept, self._own = self._kept, None, None
        self._controller.system = kept.system
        self._controller.answer_at_once = self._window.settings.answer_at_once
        self._controller.set_chain(kept.chain)
        self._controller.end_visit()

    # -- what happens ------------------------------------------------------------------------------------------------

    def _on_page(self, _place: int = 0) -> None:
        if not self.is_open:
            return
        page = self.panel.page
        for each in self.panel.pages:
            if each is not page:
                each.left()
        self._lead_focus(page)
        self._begin(page)

    def _begin(self, page: Page) -> None:
        model = self._controller.model
        path, n_threads = (str(find(BUNDLED_MODEL)), 1) if model is None else (model.info.path, model.info.n_threads)
        page.use_model(path, max(1, n_threads // 2))
        page.entered()
        if page.needs_bars and self._controller.situation is Situation.ENDED:
            # After the end of a turn it would have nothing to show; here that moves nobody but the lesson.
            self._controller.back()
        self._show(page)

    def _lead_focus(self, page: Page) -> None:
        """To the question while it is open, or where there are no bars; they never go with the focus on them."""
        if not page.is_wide:
            self._bars_row.show()
        self.panel.show()
        if page.is_wide or not page.is_open:
            page.guess.take_focus()
        else:
            self._window.focus_bars()
        if page.is_wide:
            self._bars_row.hide()
        self.turned.emit()

    def _show(self, page: Page) -> None:
        self._show_moment(page)
        page.show_path(self._controller.session, self._controller.vocabulary)

    def _show_moment(self, page: Page) -> None:
        controller = self._controller
        page.has_ended = controller.situation is Situation.ENDED
        page.show_moment(controller.shown, controller.vocabulary)

    def _on_moment(self) -> None:
        if self.is_open:
            self._show_moment(self.panel.page)

    def _on_path(self) -> None:
        if self.is_open:
            self.panel.page.show_path(self._controller.session, self._controller.vocabulary)

    def _on_model(self) -> None:
        """What was asked of another model is gone with it."""
        self._own = None
        if self.panel is not None:
            for page in self.panel.pages:
                page.close_up()
        if self.is_open:
            self._go_away()
            self._begin(self.panel.page)
