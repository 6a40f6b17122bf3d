"""Windows that the tests share."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLayout, QLayoutItem, QWidget

from playground.ui.lesson.page import Page
from playground.ui.main_window import MainWindow
from tests.ui.window import PATIENCE_MS, Person, make_window


@pytest.fixture(scope="session", autouse=True)
def empty_clipboard(qapp) -> Iterator[None]:
    """What a test put into the clipboard is Python's, and must not outlive it."""
    yield
    QGuiApplication.clipboard().clear()


@pytest.fixture(autouse=True)
def widgets_go_with_their_test() -> Iterator[None]:
    """Closed widgets are deleted when their test ends.

    Else they pile up, a change of the theme polishes all of them, and Python may collect one while Qt goes through
    them.
    """
    yield
    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def put_away(window: QWidget) -> None:
    """Closes a window and deletes it: every living one is restyled with each change of the theme."""
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


@pytest.fixture(scope="module", autouse=True)
def windows_go_with_their_file() -> Iterator[None]:
    """A window that no test owns, such as the one behind a figure, would be restyled with each change of the theme."""
    yield
    if QApplication.instance() is not None:
        for window in QApplication.topLevelWidgets():
            # A page of the lesson may outlive its window, as a test's own variable.
            if isinstance(window, MainWindow | Page):
                put_away(window)


def lost_items() -> list[QLayoutItem]:
    """Items that Python still knows and that no layout has any more.

    Qt deletes them without a word to Python, and PySide 6.10 and 6.11 crash when a QObject made at such an address is
    deleted. Python must not ask a layout for its items.
    """
    known = [each for each in shiboken6.getAllValidWrappers() if isinstance(each, QLayout | QLayoutItem)]
    layouts = [each for each in known if isinstance(each, QLayout)]
    return [item for item in known if item not in layouts and all(layout.indexOf(item) < 0 for layout in layouts)]


@pytest.fixture(scope="module")
def open_window(qapp, tmp_path_factory, tiny_chat) -> Iterator[MainWindow]:
    """One window with the bundled model for all tests of a file."""
    folder = tmp_path_factory.mktemp("window")
    with pytest.MonkeyPatch.context() as places:
        places.setenv("PLAYGROUND_STATE", str(folder / "state"))
        places.setenv("PLAYGROUND_DATA", str(folder / "data"))
        window = make_window(folder / "settings.ini")
        window.open_model(str(tiny_chat))
        yield window
        assert not lost_items()
        put_away(window)


@pytest.fixture
def person(open_window, qtbot) -> Person:
    """A person at the shared window, with nothing said yet and seed 42."""
    person = Person(open_window, qtbot)
    person.wait(lambda: open_window.controller.model is not None)
    person.begin_anew()
    return person


@pytest.fixture
def new_window(qapp, qtbot, tmp_path) -> Iterator[Callable[..., Person]]:
    """Makes windows of a test's own, without a model unless one is given."""
    made: list[MainWindow] = []

    def make(model: Path | str | None = None, engine: object | None = None) -> Person:
        made.append(make_window(tmp_path / "settings.ini", engine))
        person = Person(made[-1], qtbot)
        if model is not None:
            with qtbot.waitSignal(person.controller.model_changed, timeout=PATIENCE_MS):
                person.window.open_model(str(model))
            person.controller.set_seed(42)
            person.settle()
        return person

    yield make
    for window in made:
        put_away(window)
