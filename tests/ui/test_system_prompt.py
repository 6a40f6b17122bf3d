"""The system prompt and the switch for thinking."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from playground.ui.text.system_prompt import SystemPrompt


@pytest.fixture
def prompt(qtbot):
    made = SystemPrompt()
    made.resize(400, 200)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_it_is_folded_until_it_is_opened(prompt):
    assert not prompt.field.isVisible()
    QTest.mouseClick(prompt.toggle, Qt.MouseButton.LeftButton)
    assert prompt.field.isVisible()
    assert prompt.field.hasFocus()


def test_a_change_is_told_a_moment_after_the_last_key(prompt, qtbot):
    QTest.mouseClick(prompt.toggle, Qt.MouseButton.LeftButton)
    told = []
    prompt.system_changed.connect(told.append)
    with qtbot.waitSignal(prompt.system_changed):
        QTest.keyClicks(prompt.field, "Be brief")
    assert told == ["Be brief"]
    assert "on" in prompt.toggle.text()


def test_escape_tells_at_once_and_leaves(prompt, qtbot):
    QTest.mouseClick(prompt.toggle, Qt.MouseButton.LeftButton)
    QTest.keyClicks(prompt.field, "Hi")
    with qtbot.waitSignal(prompt.left), qtbot.waitSignal(prompt.system_changed) as signal:
        QTest.keyClick(prompt.field, Qt.Key.Key_Escape)
    assert signal.args == ["Hi"]


def test_showing_a_text_is_silent(prompt, qtbot):
    with qtbot.assertNotEmitted(prompt.system_changed):
        prompt.show_system("You are a pirate")
        prompt.commit()
    assert prompt.system() == "You are a pirate"


def test_a_refusal_keeps_the_text_and_says_why(prompt):
    prompt.show_system("You are a pirate")
    QTest.mouseClick(prompt.toggle, Qt.MouseButton.LeftButton)
    prompt.show_refused(True)
    assert not prompt.field.isEnabled()
    assert prompt.system() == "You are a pirate"
    assert prompt._note.text() == "This model's template takes no system prompt."
    prompt.show_refused(False)
    assert prompt.field.isEnabled()


def test_the_switch_for_thinking(prompt, qtbot):
    assert not prompt.thinking.isVisible()
    prompt.show_thinking(True)
    assert prompt.thinking.isVisible()
    with qtbot.waitSignal(prompt.left), qtbot.waitSignal(prompt.thinking_changed) as signal:
        QTest.mouseClick(prompt.thinking, Qt.MouseButton.LeftButton)
    assert signal.args == [False]
    assert "off" in prompt.thinking.text()


def test_text_mode_has_none(prompt):
    QTest.mouseClick(prompt.toggle, Qt.MouseButton.LeftButton)
    prompt.show_chat(False)
    assert not prompt.toggle.isVisible()
    assert not prompt.field.isVisible()


def test_tab_is_no_trap(prompt):
    QTest.mouseClick(prompt.toggle, Qt.MouseButton.LeftButton)
    QTest.keyClick(prompt.field, Qt.Key.Key_Tab)
    assert not prompt.field.hasFocus()
    assert prompt.system() == ""
