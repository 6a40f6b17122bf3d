"""What stands in place of the conversation, and the line under it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from playground.core.session import Mode
from playground.ui.parts.controls import Button
from playground.ui.text.empty_state import EmptyState
from playground.ui.text.hint_line import HintLine

EXAMPLES = ("Hi, how are you?", "Write about Nepal.", "A fox & a <b>hen</b>")


@pytest.fixture
def empty(qtbot):
    made = EmptyState()
    made.resize(400, 400)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def hint(qtbot):
    made = HintLine()
    made.resize(700, 40)
    qtbot.addWidget(made)
    return made


def shown_buttons(widget):
    return [each for each in widget.findChildren(Button) if each.isVisible()]


def test_no_model(empty, qtbot):
    assert ".gguf" in empty.text()
    assert shown_buttons(empty) == [empty.open_button]
    with qtbot.waitSignal(empty.open_requested):
        QTest.mouseClick(empty.open_button, Qt.MouseButton.LeftButton)


def test_loading(empty, qtbot):
    empty.show_loading("<b>model</b>.gguf", 0.43)
    assert "<b>model</b>.gguf" in empty.text()
    assert empty._progress.value() == 430
    assert shown_buttons(empty) == [empty.cancel_button]
    with qtbot.waitSignal(empty.cancel_requested):
        QTest.mouseClick(empty.cancel_button, Qt.MouseButton.LeftButton)
    empty.show_loading("model.gguf", None)
    assert empty._progress.maximum() == 0


def test_a_click_on_cancel_works_while_progress_comes(empty, qtbot):
    empty.show_loading("model.gguf", 0.1)
    QTest.mousePress(empty.cancel_button, Qt.MouseButton.LeftButton)
    empty.show_loading("model.gguf", 0.2)
    with qtbot.waitSignal(empty.cancel_requested):
        QTest.mouseRelease(empty.cancel_button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("mode", list(Mode))
def test_examples(empty, qtbot, mode):
    empty.show_no_message(EXAMPLES, mode)
    buttons = shown_buttons(empty)
    assert len(buttons) == 3
    with qtbot.waitSignal(empty.example_chosen) as signal:
        QTest.mouseClick(buttons[2], Qt.MouseButton.LeftButton)
    assert signal.args == [EXAMPLES[2]]
    empty.show_no_model()
    assert shown_buttons(empty) == [empty.open_button]


def test_the_turn_has_ended(hint, qtbot):
    hint.show_turn_ended()
    assert hint.isVisible()
    for button, signal in zip(hint.buttons, (hint.continue_requested, hint.new_message_requested), strict=True):
        with qtbot.waitSignal(signal):
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    hint.clear()
    assert not hint.isVisible()
    assert hint.text() == ""


def test_saying_the_same_again_keeps_the_buttons(hint):
    hint.show_turn_ended()
    before = hint.buttons
    hint.show_turn_ended()
    assert hint.buttons == before


def test_no_template(hint, qtbot):
    hint.show_no_template()
    assert "Text mode" in hint.text()
    with qtbot.waitSignal(hint.dismissed):
        QTest.mouseClick(hint.buttons[0], Qt.MouseButton.LeftButton)
    assert not hint.isVisible()


def test_examples_take_a_second_row_and_what_does_not_fit_there_is_left_out(hint, qtbot):
    hint.show_examples(EXAMPLES)
    with qtbot.waitSignal(hint.example_chosen) as signal:
        QTest.mouseClick(hint.buttons[1], Qt.MouseButton.LeftButton)
    assert signal.args == [EXAMPLES[1]]
    hint.resize(hint.buttons[2].sizeHint().width() + 10, 80)
    assert [each.isVisible() for each in hint.buttons] == [True, True, False]
    hint.resize(340, 80)
    assert all(each.isVisible() for each in hint.buttons)
    qtbot.waitUntil(lambda: hint.buttons[2].y() > hint.buttons[0].y())
    hint.show_text("Something else")
    assert hint.buttons == []
