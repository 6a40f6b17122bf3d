"""Every view of the window for whoever cannot see it, or has no mouse."""

from contextlib import contextmanager
from itertools import groupby

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QToolButton, QVBoxLayout

from playground.ui.chain.sampler_card import SamplerCard
from playground.ui.reach.tab_order import ReadingWindow
from playground.ui.running import application
from tests.ui.reach import missed, unsaid, unseen, walked
from tests.ui.window import CTRL, SHIFT

Key = Qt.Key


@pytest.fixture
def listening(person):
    """A person with a screen reader, who has asked something."""
    application()
    QAccessible.setActive(True)
    person.say("Hi, how are you?")
    person.go_on(2)
    yield person
    QAccessible.setActive(False)


@contextmanager
def shown_by(person, key, modifiers=Qt.KeyboardModifier.NoModifier):
    """What a key opens: the window itself with another view, or a window of its own."""
    window = person.window
    person.press(key, modifiers)
    person.settle()
    others = [each for each in QApplication.topLevelWidgets() if each.isVisible() and each is not window]
    root = next((each for each in others if each.windowType() in (Qt.WindowType.Dialog, Qt.WindowType.Window)), window)
    person.wait(lambda: not any(each.text() == "Stop" for each in root.findChildren(QPushButton) if each.isVisible()))
    if root is not window:
        root.activateWindow()
        person.wait(root.isActiveWindow)
    yield root
    if root is not window:
        root.close()
    else:
        window.focus_bars()
        person.press(key, modifiers)
    window.activateWindow()
    window.focus_bars()
    person.settle()


def lesson_page(person, number):
    """The window with a page of the lesson, after its guess."""
    lesson = person.window.lesson
    lesson.open(number - 1)
    lesson.panel.page.open()
    person.settle()
    return person.window


def every_card_open(person):
    """The window with all samplers on but those that set others aside, each with what it is."""
    for words in ("Switch ", "What "):
        for button in person.window.chain.findChildren(QToolButton):
            name = button.accessibleName()
            if name.startswith(words) and button.isVisible() and "mirostat" not in name and not name.endswith(" off"):
                button.click()
    person.settle()
    return person.window


def faults(root, known, *, whole=False):
    reached = walked(root)
    return [*unsaid(root), *missed(root, reached), *unseen(reached, known, whole=whole)]


VIEWS = {
    "sweep": (Key.Key_S,), "compare": (Key.Key_D,), "tree": (Key.Key_G,), "ahead": (Key.Key_A,),
    "finder": (Key.Key_F,), "answers": (Key.Key_W,), "scores": (Key.Key_X,), "figure": (Key.Key_S, CTRL | SHIFT),
}  # fmt: skip


def test_every_view_is_told_and_reached_by_tab_with_a_focus_that_is_seen(listening):
    window = listening.window
    found, known = {}, set()
    for key in (Key.Key_V, Key.Key_L, Key.Key_B, Key.Key_T):
        listening.press(key)
    listening.settle()
    found["bars"] = faults(window, known, whole=True)
    for name, keys in VIEWS.items():
        with shown_by(listening, *keys) as root:
            found[name] = faults(root, known)
    for number in range(1, 10):
        found[f"page {number}"] = faults(lesson_page(listening, number), known)
    window.lesson.close()
    found["cards"] = faults(every_card_open(listening), known)
    listening.begin_anew()
    found["empty"] = faults(window, known)
    assert {name: each for name, each in found.items() if each} == {}


def test_tab_goes_through_the_window_as_it_is_read(listening):
    window = listening.window
    panels = (window.header, window.conversation, window.next_token, window.chain, window.status)
    reached = walked(window)
    order = [next(place for place, panel in enumerate(panels) if panel.isAncestorOf(each)) for each in reached]
    assert order[0] == 2
    assert [place for place, _ in groupby(order)] == [2, 3, 4, 0, 1, 2]
    place, card = next((place, each) for place, each in enumerate(reached) if isinstance(each, SamplerCard))
    assert card.isAncestorOf(reached[place + 1])
    listening.press(Key.Key_Tab, SHIFT)
    assert listening.focus is reached[-1]


def test_what_had_the_focus_and_is_hidden_takes_nothing_else_along_when_it_goes(qapp, qtbot):
    window = ReadingWindow()
    qtbot.addWidget(window)
    first, second = QPushButton("first"), QPushButton("second")
    column = QVBoxLayout(window)
    column.addWidget(first)
    column.addWidget(second)
    action = QMenu(second).addAction("third")
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    first.setFocus(Qt.FocusReason.TabFocusReason)
    first.hide()
    assert QApplication.focusWidget() is second
    first.deleteLater()
    QCoreApplication.sendPostedEvents(first, QEvent.Type.DeferredDelete)
    assert shiboken6.isValid(action)
