"""Every view in English and in Korean, as small as a laptop's window: nothing is cut, and nothing is left English."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QWidget

from playground.core.sampling import PLAIN
from playground.core.session import Node
from playground.resources import find
from playground.ui.main_window import MainWindow
from playground.ui.stage.keys import STAGE_KEYS
from playground.ui.words.language import languages
from tests.ui.fitting import cut, painted_boxes, squeezed
from tests.ui.spoken import path_of, texts
from tests.ui.window import Person, shared_window

LAPTOP, PROJECTOR = (1280, 720), (1024, 768)
PLACEHOLDER = re.compile(r"\{[^{}]*\}|%n")
HANGUL = QFontDatabase.WritingSystem.Korean


def key(key: Qt.Key, modifiers=Qt.KeyboardModifier.NoModifier) -> Callable[[Person], None]:
    return lambda person: person.press(key, modifiers)


def lesson(place: int) -> Callable[[Person], None]:
    def show(person: Person) -> None:
        person.window.lesson.open(place)
        person.window.lesson.panel.page.open()
        person.wait(lambda: not person.window.lesson.is_busy)

    return show


def answers(person: Person) -> None:
    person.press(Qt.Key.Key_W)


def stage(person: Person) -> None:
    person.window.presenting.begin(size=QSize(1024, 768))
    person.window.presenting.show_now()


def talk(person: Person) -> None:
    person.window.presenting.begin_file(find("talks/sampling.toml"), QSize(1024, 768))
    presenting = person.window.presenting
    person.wait(lambda: presenting.prompter is not None)
    for _ in range(4):
        person.wait(lambda: not presenting.prompter.is_busy)
        presenting.next()
    person.wait(lambda: not presenting.prompter.is_busy)
    person.window.presenting.show_now()


def stage_keys(person: Person) -> None:
    stage(person)
    person.window.presenting.stage.list_keys(list(STAGE_KEYS))


def leave_stage(person: Person) -> None:
    person.window.presenting.leave()
    person.settle()


def close_windows(person: Person) -> None:
    for each in QApplication.topLevelWidgets():
        if each is not person.window and each.isVisible():
            each.close()


def close_lesson(person: Person) -> None:
    person.window.lesson.close()
    person.settle()


def look_ahead(person: Person) -> None:
    ahead = person.window.branching.ahead
    ahead.open()
    person.wait(lambda: ahead.found is not None)


def sweep(person: Person) -> None:
    person.press(Qt.Key.Key_S)
    person.wait(lambda: not person.window.sweeping.is_busy)


def cards(person: Person) -> None:
    """Samplers with many numbers, and what they are."""
    controller = person.controller
    chain = controller.chain.with_values("penalties", repeat=1.1).with_values("xtc", chance=0.5)
    controller.set_chain(chain.with_values("temperature", value=1.5, range=0.5).ordered(("temperature", "xtc")))
    for card in person.window.chain.cards:
        card._info.setChecked(card.sampler.name in ("temperature", "xtc"))
    person.settle()


def no_cards(person: Person) -> None:
    for card in person.window.chain.cards:
        card._info.setChecked(False)
    person.controller.set_chain(PLAIN)
    person.settle()


def columns(person: Person) -> None:
    person.press(Qt.Key.Key_D)
    comparison = person.window.comparing.comparison
    person.press(Qt.Key.Key_Space)
    person.wait(lambda: comparison.n_tokens == 1 and not comparison.is_waiting)


def nothing(_person: Person) -> None:
    pass


#: By name: how a view is opened, and how it is left again.
VIEWS: dict[str, tuple[Callable[[Person], None], Callable[[Person], None]]] = {
    "window": (nothing, nothing),
    "stages": (key(Qt.Key.Key_V), key(Qt.Key.Key_V)),
    "cards": (cards, no_cards),
    "luck": (key(Qt.Key.Key_L), key(Qt.Key.Key_L)),
    "throws": (key(Qt.Key.Key_T), lambda person: person.window.next_token.show_throws(None)),
    "sweep": (sweep, key(Qt.Key.Key_S)),
    "prompt": (key(Qt.Key.Key_B), key(Qt.Key.Key_B)),
    "tree": (key(Qt.Key.Key_G), key(Qt.Key.Key_G)),
    "look ahead": (look_ahead, close_windows),
    "finder": (key(Qt.Key.Key_F), close_windows),
    "answers": (answers, close_windows),
    "scores": (key(Qt.Key.Key_X), close_windows),
    "figure": (lambda person: person.window.figures.ask(), close_windows),
    "compare": (columns, key(Qt.Key.Key_Escape)),
    "keys": (lambda person: person.window.keys.show_map(), close_windows),
    "stage": (stage, leave_stage),
    "stage keys": (stage_keys, leave_stage),
    "talk": (talk, leave_stage),
    **{f"lesson {place + 1}": (lesson(place), close_lesson) for place in range(9)},
}


@contextmanager
def speaking(code: str) -> Iterator[None]:
    languages().choose(code)
    try:
        yield
    finally:
        languages().choose("en")


@pytest.fixture(scope="module", params=["en", "ko"])
def language(request) -> Iterator[str]:
    if request.param == "ko" and not QFontDatabase.families(HANGUL):
        pytest.skip("no font here has Hangul (Debian: fonts-noto-cjk)")
    with speaking(request.param):
        yield request.param


@pytest.fixture(scope="module")
def open_window(qapp, language, tmp_path_factory, tiny_chat) -> Iterator[MainWindow]:
    with shared_window(tmp_path_factory.mktemp("views"), tiny_chat) as window:
        yield window


@pytest.fixture(scope="module")
def place(open_window) -> list[Node]:
    """Where the conversation of all views stands."""
    return []


@pytest.fixture
def person(open_window, place, qtbot) -> Person:
    """A person with a few tokens; whatever a view does to the conversation, it gives it back."""
    person = Person(open_window, qtbot)
    if place != [person.controller.session.here]:
        person.wait(lambda: open_window.controller.model is not None)
        person.begin_anew()
        person.say("Hi, how are you?")
        person.go_on(2)
        place[:] = [person.controller.session.here]
    return person


def on_screen() -> list[QWidget]:
    """All widgets that are seen, of all windows."""
    found = []
    for top in QApplication.topLevelWidgets():
        if top.isVisible():
            found += [each for each in (top, *top.findChildren(QWidget)) if not each.visibleRegion().isEmpty()]
    return found


@cache
def sources() -> re.Pattern[str]:
    """English texts with words in them that are said differently in Korean."""
    tree = ElementTree.parse(find("translations/playground_ko.ts"))
    pairs = ((each.findtext("source"), each.findtext("translation")) for each in tree.iter("message"))
    said = {source.strip() for source, text in pairs if source != text}
    own = ((source, PLACEHOLDER.sub("", source).strip()) for source in said)
    forms = (form(source) for source, words in own if re.search("[A-Za-z]{2}", words))
    return re.compile("|".join(forms), re.DOTALL)


def form(source: str) -> str:
    """What a text looks like with its placeholders filled, as a regular expression; "{0}nd" is of a number."""
    first, *others = PLACEHOLDER.split(source)
    filled = (("[0-9,]+" if each[:1].isalpha() else ".+") + re.escape(each) for each in others)
    return re.escape(first) + "".join(filled)


@cache
def is_english(words: str) -> bool:
    """Whether these are words of the program that have a translation."""
    return sources().fullmatch(words.strip()) is not None


def left_english(painted: dict[QWidget, list[str]]) -> list[str]:
    """What is on the screen and should be Korean."""
    said = [
        (each.where, each.words) for top in QApplication.topLevelWidgets() if top.isVisible() for each in texts(top)
    ]
    said += [(path_of(widget), words) for widget, all_words in painted.items() for words in all_words]
    # What the model has written may look like anything.
    own = [(where, words) for where, words in said if "QTextEdit < WrittenView" not in where]
    return [f"{words!r} in {where}" for where, words in own if is_english(words)]


def test_english_is_found_with_whatever_stands_at_its_placeholders():
    english = ("Step", "takes 0 to 5", "2nd", "Model: <b>한국어</b>", "temperature", "wild", "top-k")
    assert [words for words in english if is_english(words)] == list(english[:-1])


#: The narrow window is asked for views whose rows are full of words.
CASES = [
    *((name, LAPTOP) for name in VIEWS),
    *(
        (name, PROJECTOR)
        for name in ("window", "stages", "cards", "sweep", "prompt", "tree", "compare", "lesson 2", "lesson 4")
    ),
]


@pytest.mark.parametrize(("name", "size"), CASES)
def test_a_view_has_room_and_speaks_the_language(person, language, name, size):
    begin, end = VIEWS[name]
    person.window.resize(*size)
    begin(person)
    person.settle()
    QApplication.processEvents()
    boxes = {each: painted_boxes(each) for each in on_screen()}
    faults = [f"{fault} in {path_of(each)}" for each in boxes for fault in cut(each, boxes[each])]
    faults += [f"squeezed: {path_of(each)}" for each in squeezed(person.window)]
    words = {each: [words for words, _ in boxes[each]] for each in boxes}
    english = left_english(words) if language == "ko" else []
    end(person)
    assert faults == []
    assert english == []
    assert [each for each in QApplication.topLevelWidgets() if each.isVisible()] == [person.window]
