"""Writing and sending, with real keys, a real input method's events and the clipboard."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from playground.core.session import Mode
from playground.ui.look.theme import themes
from playground.ui.text.composer import Composer


@pytest.fixture
def composer(qtbot):
    themes().choose("light")
    made = Composer()
    made.resize(400, made.sizeHint().height())
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.focus()
    return made


def compose(composer, text):
    QApplication.sendEvent(composer.field, QInputMethodEvent(text, []))


def commit(composer, text):
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(composer.field, event)


def test_enter_sends_and_the_text_stays_until_it_is_accepted(composer, qtbot):
    QTest.keyClicks(composer.field, "Hello")
    with qtbot.waitSignal(composer.left), qtbot.waitSignal(composer.message_sent) as signal:
        QTest.keyClick(composer.field, Qt.Key.Key_Return)
    assert signal.args == ["Hello"]
    assert composer.text() == "Hello"
    composer.accept()
    assert composer.text() == ""


def test_undo_brings_an_accepted_message_back(composer):
    QTest.keyClicks(composer.field, "Hello")
    composer.accept()
    QTest.keyClick(composer.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert composer.text() == "Hello"


def test_shift_enter_breaks_the_line(composer, qtbot):
    QTest.keyClicks(composer.field, "one")
    with qtbot.assertNotEmitted(composer.message_sent):
        QTest.keyClick(composer.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(composer.field, "two")
    assert composer.text() == "one\ntwo"


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier])
def test_enter_belongs_to_the_input_method_while_it_composes(composer, qtbot, modifier):
    commit(composer, "안녕")
    compose(composer, "하")
    with qtbot.assertNotEmitted(composer.message_sent):
        QTest.keyClick(composer.field, Qt.Key.Key_Return, modifier)
    assert composer.text() == "안녕"
    commit(composer, "하")
    with qtbot.waitSignal(composer.message_sent) as signal:
        QTest.keyClick(composer.field, Qt.Key.Key_Return)
    assert signal.args == ["안녕하"]


def test_escape_belongs_to_the_input_method_while_it_composes(composer, qtbot):
    compose(composer, "に")
    with qtbot.assertNotEmitted(composer.left):
        QTest.keyClick(composer.field, Qt.Key.Key_Escape)
    commit(composer, "日")
    with qtbot.waitSignal(composer.left):
        QTest.keyClick(composer.field, Qt.Key.Key_Escape)
    assert composer.text() == "日"


@pytest.mark.parametrize("text", ["", "   ", "\n"])
def test_nothing_is_not_sent_in_a_chat(composer, qtbot, text):
    composer.set_text(text)
    assert not composer.send.isEnabled()
    with qtbot.assertNotEmitted(composer.message_sent):
        QTest.keyClick(composer.field, Qt.Key.Key_Return)


def test_blank_text_can_be_continued_in_text_mode(composer, qtbot):
    composer.show_mode(Mode.TEXT)
    composer.set_text("  ")
    with qtbot.waitSignal(composer.message_sent) as signal:
        QTest.mouseClick(composer.send, Qt.MouseButton.LeftButton)
    assert signal.args == ["  "]


@pytest.mark.parametrize("stop", [lambda each: each.set_busy(True), lambda each: each.set_available(False)])
def test_while_it_cannot_be_sent_the_text_is_kept(composer, qtbot, stop):
    QTest.keyClicks(composer.field, "Hello")
    stop(composer)
    with qtbot.assertNotEmitted(composer.message_sent):
        QTest.keyClick(composer.field, Qt.Key.Key_Return)
    QTest.keyClicks(composer.field, " you")
    assert composer.text() == "Hello you"
    composer.set_busy(False)
    composer.set_available(True)
    assert composer.send.isEnabled()


def test_rich_text_is_pasted_plain(composer):
    data = QMimeData()
    data.setHtml("<b>bold</b> <img src='file:///etc/passwd'>")
    data.setText("bold")
    QGuiApplication.clipboard().setMimeData(data)
    QTest.keyClick(composer.field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert composer.text() == "bold"
    composer.accept()
    composer.set_text("<b>x</b>")
    assert composer.text() == "<b>x</b>"


def test_a_dropped_file_is_for_the_window(composer, tmp_path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "model.gguf"))])
    event = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.NoModifier)
    QApplication.sendEvent(composer.field.viewport(), event)
    assert not event.isAccepted()


def test_it_grows_with_its_lines_up_to_six(composer):
    heights = []
    for n_lines in range(1, 10):
        composer.set_text("\n".join(["line"] * n_lines))
        heights.append(composer.field.sizeHint().height())
    assert heights[0] < heights[2] < heights[4]
    assert heights[6] == heights[8]


def test_all_lines_are_seen_where_it_has_grown(composer, qtbot):
    composer.setFixedWidth(250)
    for text in ("first\nsecond", "Tell me a long story about a dog.\nAnd a cat.", "둘\n셋\n넷"):
        composer.set_text("")
        composer.set_text(text)
        composer.adjustSize()
        bar = composer.field.verticalScrollBar()
        qtbot.waitUntil(lambda bar=bar: (bar.value(), bar.maximum()) == (0, 0))


def test_long_lines_wrap_and_count(composer):
    composer.set_text("word " * 60)
    assert composer.field.sizeHint().height() > 2 * composer.field.fontMetrics().lineSpacing()


def test_tab_is_no_trap(composer):
    QTest.keyClicks(composer.field, "Hello")
    QTest.keyClick(composer.field, Qt.Key.Key_Tab)
    assert composer.send.hasFocus()
    assert composer.text() == "Hello"


def test_the_placeholder_says_what_the_mode_takes(composer):
    before = composer.field.placeholderText()
    composer.show_mode(Mode.TEXT)
    assert composer.field.placeholderText() != before
