"""The list of keys: all of them, once, in the window and in the README; and it opens and closes by key."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from playground.ui.look.theme import themes
from playground.ui.reach.key_groups import COLUMNS, LOCAL_KEYS
from playground.ui.reach.key_map import Caps, KeyMap, caps_of
from playground.ui.reach.keys import KEYS, PICKS, Key
from playground.ui.stage.keys import STAGE_KEYS
from playground.ui.stage.window import StageWindow

README = Path(__file__).parents[2] / "README.md"


def table_below(heading):
    """The rows of the first table below a heading of the README, without its head."""
    text = README.read_text(encoding="utf-8").split(f"\n## {heading}\n")[1]
    rows = text[text.index("|---|") :].split("\n\n")[0].splitlines()[1:]
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in rows]


def test_the_readme_names_every_key_of_the_window_and_no_other():
    named = [each for keys, _ in table_below("Keys") for each in re.split(r", | and | or ", keys)]
    named[named.index("1 to 9") : named.index("1 to 9") + 1] = PICKS[:-1]
    assert sorted(named) == sorted(sequence for key in KEYS.values() for sequence in key.sequences)


def test_the_readme_names_every_key_of_the_stage():
    said = " ".join(keys for keys, _ in table_below("On stage"))
    names = {"PgDown": "Page Down", "PgUp": "Page Up", "Return": "Enter",
             "Ctrl+PgDown": "Ctrl+Page Down", "Ctrl+PgUp": "Ctrl+Page Up"}  # fmt: skip
    wanted = {names.get(each, each) for key in STAGE_KEYS if key.name != "pick" for each in key.sequences}
    assert {each for each in wanted if not re.search(rf"(?<!\w){re.escape(each)}(?!\w)", said)} == set()
    assert {"1 to 9", "?"} <= {part.strip() for keys, _ in table_below("On stage") for part in keys.split(",")}


def test_every_key_stands_in_one_group():
    listed = [key for column in COLUMNS for group in column for key in group.keys if key not in LOCAL_KEYS]
    assert sorted(key.name for key in listed) == sorted(KEYS)


def test_keys_that_are_held_together_and_keys_that_do_the_same(qapp):
    assert caps_of(KEYS["redo"]) == [["Ctrl", "Shift", "Z"], ["Ctrl", "Y"]]
    assert caps_of(KEYS["pick"]) == [["1"], ["…"], ["0"]]
    assert caps_of(Key("", ("+", "Ctrl++"), "")) == [["+"], ["Ctrl", "+"]]


def the_map(person):
    found = [each for each in QApplication.topLevelWidgets() if isinstance(each, KeyMap) and each.isVisible()]
    assert len(found) == 1
    person.wait(found[0].isActiveWindow)
    return found[0]


def question_mark(widget, key):
    """As a layout sends it: on some it is Shift and the key beside the full stop."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, key, Qt.KeyboardModifier.ShiftModifier, "?"))


def test_a_question_mark_opens_the_map_and_another_one_or_esc_closes_it(person):
    slash, mark, escape = Qt.Key.Key_Slash, Qt.Key.Key_Question, Qt.Key.Key_Escape
    for opening, close in ((mark, question_mark), (slash, QTest.keyClick)):
        question_mark(person.focus, opening)
        shown = the_map(person)
        words = {each.text() for each in shown.findChildren(QLabel)}
        assert {key.description for key in KEYS.values()} <= words
        assert all(each.width() >= each.sizeHint().width() for each in shown.findChildren(Caps))
        close(shown, slash if close is question_mark else escape)
        person.wait(lambda: not any(isinstance(each, KeyMap) for each in QApplication.topLevelWidgets()))
        person.hold_focus()
        assert person.bars_have_focus
    person.choose(person.window.header.settings.menu(), "Keys")
    the_map(person).close()


@pytest.fixture
def at_scale():
    yield lambda scale: themes().choose("light", scale)
    themes().choose("light", 1.0)


@pytest.mark.parametrize(
    ("width", "scale", "n_columns"),
    [(1280, 1.0, 3), (1280, 1.5, 2), (1280, 3.0, 1), (800, 1.0, 1), (800, 2.0, 1), (800, 3.0, 1)],
)
def test_the_list_flows_into_as_many_columns_as_fit_and_scrolls_down_by_key(qtbot, at_scale, width, scale, n_columns):
    at_scale(scale)
    window = QWidget()
    qtbot.addWidget(window)
    shown = KeyMap(window)
    shown.resize(width, 500)
    shown.show()
    assert shown.width() == width
    columns = {each.mapTo(shown, QPoint(0, 0)).x() for each in shown.findChildren(Caps)}
    assert len(columns) == n_columns
    assert sorted(each.accessibleName() for each in shown.findChildren(Caps)) == sorted(
        ", ".join("+".join(way) for way in caps_of(key)) for column in COLUMNS for group in column for key in group.keys
    )
    down, beside = shown._area.verticalScrollBar(), shown._area.horizontalScrollBar()
    qtbot.waitUntil(lambda: down.maximum() > 0)
    assert beside.maximum() == 0
    for key, place in ((Qt.Key.Key_End, down.maximum()), (Qt.Key.Key_Home, 0)):
        QTest.keyClick(shown, key)
        assert down.value() == place
    at_scale(2.0)
    assert shown._n_columns == 1


def test_a_question_mark_in_a_message_is_one(person):
    person.write("Why?")
    assert person.composer.text() == "Why?"
    assert not any(isinstance(each, KeyMap) for each in QApplication.topLevelWidgets())


def roll(widget, turn):
    """The mouse's wheel."""
    place, none = QPointF(50, 50), Qt.KeyboardModifier.NoModifier
    phase = Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(place, place, QPoint(), QPoint(0, turn), Qt.MouseButton.NoButton, none, phase, False)
    QApplication.sendEvent(widget, event)


@pytest.mark.parametrize(("size", "scrolls"), [((1024, 768), False), ((800, 800), True)])
def test_the_list_of_the_stage_is_scrolled_by_key_where_it_is_longer_than_the_screen(qtbot, size, scrolls):
    done = []
    names = ("next", "previous", "step", "cooler", "warmer")
    stage = StageWindow({name: lambda name=name: done.append(name) for name in names})
    qtbot.addWidget(stage)
    stage.resize(*size)
    stage.show()
    stage.activateWindow()
    qtbot.waitUntil(stage.isActiveWindow)
    sheet = stage.key_sheet
    stage.list_keys(list(STAGE_KEYS))
    first = sheet.seen
    for key, start in (
        (Qt.Key.Key_Down, 1), (Qt.Key.Key_Up, 0), (Qt.Key.Key_PageDown, first.stop), (Qt.Key.Key_PageUp, 0),
    ):  # fmt: skip
        QTest.keyClick(stage, key)
        assert sheet.seen.start == (start if scrolls else 0)
        assert sheet.isVisible() == scrolls
        if not scrolls:
            stage.list_keys(list(STAGE_KEYS))
    for key, seen in ((Qt.Key.Key_End, len(STAGE_KEYS) if scrolls else first.stop), (Qt.Key.Key_Home, first.stop)):
        QTest.keyClick(stage, key)
        assert sheet.seen.stop == seen
    for turn, start in ((-120, 1), (120, 0)):
        roll(sheet, turn)
        assert sheet.seen.start == (start if scrolls else 0)
    # What does not move the list takes it away and does nothing else.
    stage.list_keys(list(STAGE_KEYS))
    for key, there in ((Qt.Key.Key_Control, True), (Qt.Key.Key_Space, False)):
        QTest.keyClick(stage, key)
        assert sheet.isVisible() == there
    assert done == []
    QTest.keyClick(stage, Qt.Key.Key_Space)
    assert done == ["step"]
