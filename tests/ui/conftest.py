"""Windows that the tests share."""

import math
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from playground.ui.doing.player import Pace, Until
from playground.ui.lesson.page import Page
from playground.ui.look.theme import themes
from playground.ui.main_window import MainWindow
from playground.ui.parts import limiter
from tests.ui.columns import Columns
from tests.ui.fake_engine import FakeEngine
from tests.ui.stage_person import Presenter
from tests.ui.window import PATIENCE_MS, WARM, Person, make_window, put_away, shared_window


@pytest.fixture(scope="session", autouse=True)
def empty_clipboard(qapp) -> Iterator[None]:
    """What a test put into the clipboard is Python's, and must not outlive it."""
    yield
    QGuiApplication.clipboard().clear()


@pytest.fixture(scope="session", autouse=True)
def nothing_is_shown_late() -> Iterator[None]:
    """What takes long to show is shown less often (test_limiter); tests would wait for it after every step."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(limiter, "_SHARE", math.inf)
        yield


@pytest.fixture(autouse=True)
def widgets_go_with_their_test() -> Iterator[None]:
    """Closed widgets are deleted when their test ends.

    Else they pile up, a change of the theme polishes all of them, and Python may collect one while Qt goes through
    them.
    """
    yield
    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(scope="module", autouse=True)
def windows_go_with_their_file() -> Iterator[None]:
    """A window that no test owns, such as the one behind a figure, would be restyled with each change of the theme."""
    yield
    if QApplication.instance() is not None:
        for window in QApplication.topLevelWidgets():
            # A page of the lesson may outlive its window, as a test's own variable.
            if isinstance(window, MainWindow | Page):
                put_away(window)


@pytest.fixture(scope="module")
def open_window(qapp, tmp_path_factory, tiny_chat) -> Iterator[MainWindow]:
    """One window with the bundled model for all tests of a file."""
    with shared_window(tmp_path_factory.mktemp("window"), tiny_chat) as window:
        yield window


@pytest.fixture
def person(open_window, qtbot) -> Person:
    """A person at the shared window, with nothing said yet and seed 42."""
    person = Person(open_window, qtbot)
    person.wait(lambda: open_window.controller.model is not None)
    person.begin_anew()
    return person


@pytest.fixture(scope="module")
def fake_window(qapp, tmp_path_factory) -> Iterator[MainWindow]:
    """One window on a fake engine for all tests of a file."""
    with shared_window(tmp_path_factory.mktemp("window"), engine=FakeEngine()) as window:
        yield window


@pytest.fixture
def engine(fake_window) -> FakeEngine:
    """The fake engine of that window."""
    return fake_window.controller.engine


@pytest.fixture
def waiting(fake_window, engine, qtbot) -> Person:
    """A person at that window, with a model and nothing said yet; replies come when the test wants them."""
    person = Person(fake_window, qtbot)
    fake_window.in_text.show_prompt(False)
    engine.forget()
    person.controller.open_model("/models/fake.gguf")
    engine.answer_open()
    person.controller.new_conversation()
    person.begin_anew()
    engine.forget()
    return person


@pytest.fixture
def columns(person) -> Iterator[Columns]:
    """A prompt that columns can continue; they are closed again."""
    person.say("Tell me a story about a dog.")
    columns = Columns(person)
    yield columns
    columns.comparing.close()


@pytest.fixture
def told(person) -> Person:
    """A story of eight tokens, each with its record."""
    person.controller.set_chain(WARM)
    person.say("Tell me a story about a dog.")
    person.controller.set_playing(True, Pace(float("inf"), Until.TOKENS, 8))
    person.settle()
    assert person.n_answered == 8
    return person


@pytest.fixture
def presenter(person) -> Iterator[Presenter]:
    """On the stage with a question and its bars."""
    person.say("Hi, how are you?")
    person.window.settings.motion = False
    person.press(Qt.Key.Key_F5)
    made = Presenter(person)
    made.settle()
    yield made
    made.presenting.leave()
    person.window.settings.motion = True
    person.window.settings.stage_scale = 1.0
    themes().choose("light")


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


@pytest.fixture
def pupil(person: Person) -> Iterator[Person]:
    """A person with a conversation of their own, and the lesson closed."""
    person.say("Tell me a story about a dog.")
    person.go_on(2)
    yield person
    person.window.lesson.close()
    person.settle()
