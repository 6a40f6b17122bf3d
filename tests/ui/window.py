"""A person at the real window: looks, clicks, types, and waits for what follows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLayout, QLayoutItem, QWidget
from pytestqt.qtbot import QtBot

from playground.core.dialogue import answer_text
from playground.core.sampling import PLAIN
from playground.core.session import Mode, Node
from playground.engine.client import Engine
from playground.ui.doing.controller import Controller
from playground.ui.doing.loop import Situation
from playground.ui.doing.player import Pace, Until
from playground.ui.look.theme import themes
from playground.ui.main_window import MainWindow
from playground.ui.settings import Settings
from playground.ui.settings_menu import Preferences
from playground.ui.tints.foot import TextFoot

PATIENCE_MS = 30_000
FAST = Pace(float("inf"), Until.TURN)
WARM = PLAIN.with_values("temperature", value=1.5)
NO_KEYS = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def make_window(settings: Path, engine: object | None = None) -> MainWindow:
    """A window on the screen that is not there, with its own settings and (unless given) a real engine."""
    themes().choose("light")
    window = MainWindow(Controller(engine or Engine()), Settings(settings))
    window.next_token.chart.motion = False
    window.show()
    window.activateWindow()
    return window


def put_away(window: QWidget) -> None:
    """Closes a window and deletes it: every living one is restyled with each change of the theme."""
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


def lost_items() -> list[QLayoutItem]:
    """Items that Python still knows and that no layout has any more.

    Qt deletes them without a word to Python, and PySide 6.10 and 6.11 crash when a QObject made at such an address is
    deleted. Python must not ask a layout for its items.
    """
    known = [each for each in shiboken6.getAllValidWrappers() if isinstance(each, QLayout | QLayoutItem)]
    layouts = [each for each in known if isinstance(each, QLayout)]
    return [item for item in known if item not in layouts and all(layout.indexOf(item) < 0 for layout in layouts)]


@contextmanager
def shared_window(folder: Path, model: Path | None = None, engine: object | None = None) -> Iterator[MainWindow]:
    """A window for many tests, which opens a model, keeps its files in a folder, and is gone afterwards."""
    with pytest.MonkeyPatch.context() as places:
        places.setenv("PLAYGROUND_STATE", str(folder / "state"))
        places.setenv("PLAYGROUND_DATA", str(folder / "data"))
        window = make_window(folder / "settings.ini", engine)
        if model is not None:
            window.open_model(str(model))
        yield window
        assert not lost_items()
        put_away(window)


class Person:
    """Does what a person does at a window, by events, and sees what a person sees."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window = window
        self.qtbot = qtbot
        self.controller = window.controller
        self.composer = window.conversation.composer
        self.chart = window.next_token.chart
        self.transport = window.next_token.transport

    # Waiting

    def wait(self, condition: Callable[[], bool]) -> None:
        """Until something holds; the event loop goes on meanwhile."""
        self.qtbot.waitUntil(condition, timeout=PATIENCE_MS)

    def settle(self) -> None:
        """Until nothing is under way and everything is on the screen."""
        controller = self.controller
        self.wait(
            lambda: (
                not controller.player.is_playing
                and not controller.is_opening
                and controller.situation is not Situation.WAITING
            )
        )
        self.wait(lambda: not (controller.present._repaint._timer.isActive() or controller._paths._timer.isActive()))

    # Hands

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_KEYS) -> None:
        """A key, to whatever has the focus, through the window's shortcuts."""
        self.hold_focus()
        QTest.keyClick(self.window.windowHandle(), key, modifiers)

    def type(self, text: str) -> None:
        """Letters, one key each, to whatever has the focus."""
        self.hold_focus()
        for letter in text:
            QTest.keyClick(self.window.windowHandle(), letter)

    def hold_focus(self) -> None:
        """The window is the one that the keys go to."""
        if not self.window.isActiveWindow():
            self.window.activateWindow()
            self.wait(self.window.isActiveWindow)

    def compose(self, preedit: str, commit: str = "") -> None:
        """What an input method sends while it composes."""
        event = QInputMethodEvent(preedit, [])
        event.setCommitString(commit)
        QApplication.sendEvent(self.focus, event)

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """The left button on a widget, in its middle unless told."""
        place = widget.rect().center() if at is None else at
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, NO_KEYS, place)

    def click_row(self, row: int) -> None:
        """A click on a bar."""
        view = self.chart._view
        self.click(view.viewport(), QPoint(200, round((row + 0.5) * view.columns.row_height)))

    def click_token(self, node: Node) -> None:
        """A click on a token in the conversation, and all that follows from it."""
        view = self.window.conversation.view
        self.wait(lambda: bool(view.token_rects(node)))
        self.click(view.viewport(), view.token_rects(node)[0].center())
        self.settle()

    def choose(self, menu, words: str) -> None:
        """An entry of a menu."""
        next(action for action in menu.actions() if words in action.text()).trigger()

    # Longer doings

    def write(self, text: str) -> None:
        """Text into the message field, by keys."""
        self.composer.focus()
        self.type(text)

    def say(self, text: str) -> None:
        """A message, pasted, and the bars that follow."""
        self.composer.focus()
        self.composer.set_text(text)
        self.press(Qt.Key.Key_Return)
        self.settle()
        assert self.controller.situation is Situation.READY, self.notice

    def go_on(self, n: int) -> None:
        """Steps by Space, each after the bars of the last."""
        for _ in range(n):
            self.press(Qt.Key.Key_Space)
            self.settle()

    def pick_words(self, n: int) -> None:
        """Picks n tokens that do not end the turn, as high as they come."""
        for _ in range(n):
            is_eog = self.controller.vocabulary.is_eog
            self.click_row(next(row for row, token in enumerate(self.chart.tokens) if not is_eog(token)))
            self.settle()

    # Eyes

    @property
    def focus(self) -> QWidget | None:
        """What has the focus."""
        return QApplication.focusWidget()

    @property
    def bars_have_focus(self) -> bool:
        """Whether keys go to the bars."""
        return self.focus is self.chart.focusProxy()

    @property
    def answer(self) -> str:
        """What was generated on the present path."""
        return answer_text(self.controller.session.answer(), self.controller.vocabulary)

    @property
    def n_answered(self) -> int:
        """Tokens of the answer."""
        return len(self.controller.session.answer())

    @property
    def notice(self) -> str:
        """What the notice bar says."""
        return self.window.notices.text()

    @property
    def status(self) -> str:
        """What the status line says."""
        return self.window.status.text()

    @property
    def foot(self) -> TextFoot:
        """The line under the text."""
        return self.window.conversation.foot

    @property
    def offers(self) -> list[str]:
        """The words on the buttons under the conversation."""
        hint = self.window.conversation.hint
        return [] if hint.isHidden() else [button.text() for button in hint.buttons]

    def notice_button(self, words: str) -> QAbstractButton:
        """A button of the notice, once it is on the screen."""

        def found() -> list[QAbstractButton]:
            buttons = self.window.notices.findChildren(QAbstractButton)
            return [each for each in buttons if words in each.text() and each.isVisible()]

        self.wait(lambda: bool(found()))
        return found()[0]

    def begin_anew(self) -> None:
        """As after the start, before anything was said: for tests that share a window."""
        window, controller = self.window, self.controller
        self.settle()
        if window.header.settings_menu.preferences != Preferences():
            window.header.preferences_changed.emit(Preferences())
            window.header.show_preferences(Preferences())
        controller.set_chain(PLAIN)
        self.transport._choose(Pace())
        controller.set_mode(Mode.CHAT)
        controller.shelf.seed_locked = False
        window.status.show_seed_lock(False)
        controller.new_conversation()
        controller.set_seed(42)
        window.notices.clear()
        self.composer.field.clear()
        window.conversation.system.show_system("")
        controller.system = ""
        window.resize(1440, 900)
        window.focus_bars()
        self.hold_focus()
        self.settle()


def page_of(pupil: Person, number: int, *, opened: bool = True) -> QWidget:
    """A page of the lesson, its question answered by "show it" where it is wanted open."""
    pupil.window.lesson.open(number - 1)
    page = pupil.window.lesson.panel.page
    if opened and not page.is_open:
        pupil.click(page.guess.reveal)
    pupil.settle()
    return page
