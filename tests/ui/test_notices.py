"""The one place where problems show."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from playground.ui.look.theme import themes
from playground.ui.parts.controls import Button
from playground.ui.parts.notices import Level, Notice, NoticeAction, Notices

CUT = Notice(Level.ERROR, "The file is cut short", "Download it again.", (NoticeAction("open", "Open & try"),))
FULL = Notice(Level.WARNING, "The context is full", "Go back.")
TOLD = Notice(Level.INFO, "Safe mode")


def cut() -> Notice:
    return CUT


def full() -> Notice:
    return FULL


@pytest.fixture
def notices(qtbot):
    themes().choose("light")
    made = Notices()
    made.resize(600, 80)
    qtbot.addWidget(made)
    return made


def test_hidden_while_there_is_nothing_to_say(notices):
    assert not notices.isVisible()
    notices.show_notice(cut)
    assert notices.isVisible()
    assert notices.text() == "The file is cut short\nDownload it again."


def test_the_next_one_waits(notices, qtbot):
    for each in (CUT, FULL, TOLD, FULL):
        notices.show_notice(lambda each=each: each)
    seen = []
    while notices.current is not None:
        seen.append((notices.current, notices._more.text() if notices._more.isVisible() else ""))
        with qtbot.waitSignal(notices.dismissed):
            QTest.mouseClick(notices.close_button, Qt.MouseButton.LeftButton)
    assert seen == [(CUT, "1 of 3"), (FULL, "1 of 2"), (TOLD, "")]
    assert not notices.isVisible()


def test_an_action_is_told_and_puts_the_notice_away(notices, qtbot):
    notices.show_notice(cut)
    button = next(each for each in notices.findChildren(Button) if each.text() == "Open && try")
    with qtbot.waitSignal(notices.action_chosen) as signal:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert signal.args == ["open"]
    assert notices.current is None


def test_escape_dismisses(notices, qtbot):
    notices.show_notice(full)
    notices.close_button.setFocus()
    QTest.keyClick(notices.close_button, Qt.Key.Key_Escape)
    assert notices.current is None


def test_a_notice_can_be_withdrawn(notices):
    notices.show_notice(cut)
    notices.show_notice(full)
    notices.withdraw(cut)
    assert notices.current == FULL
    notices.withdraw(cut)
    notices.clear()
    assert notices.current is None


def test_nothing_is_read_as_markup(notices):
    marked_up = "<a href='http://x'>y</a> <img src='file:///etc/passwd'>"
    notices.show_notice(lambda: Notice(Level.ERROR, "<b>bold</b>", marked_up))
    assert "<b>bold</b>" in notices.text()
    for each in notices.findChildren(QLabel):
        if each.text():
            assert each.textFormat() is Qt.TextFormat.PlainText
            assert not each.openExternalLinks()


def test_screen_readers_are_told(notices):
    notices.show_notice(cut)
    assert notices.accessibleName() == CUT.title
    assert notices.accessibleDescription() == CUT.text


def test_a_long_text_takes_the_lines_it_needs(notices):
    notices.show_notice(full)
    low = notices.heightForWidth(600)
    notices.clear()
    notices.show_notice(lambda: Notice(Level.ERROR, "Title", "word " * 200))
    assert notices.heightForWidth(600) > low
    assert notices.heightForWidth(300) > notices.heightForWidth(600)


@pytest.mark.parametrize("level", list(Level))
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_level_is_drawn(notices, level, theme):
    themes().choose(theme)
    notices.show_notice(lambda: Notice(level, "Title", "Text"))
    assert not notices.grab().isNull()
    assert not notices._icon.pixmap().isNull()
    themes().choose("light")
