"""Small things: what stands on a button and on a label."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QWidget

from playground.ui.look.theme import themes
from playground.ui.parts.controls import Button, ElidedLabel, add_heading, label, menu_text
from playground.ui.parts.one_of import OneOf
from playground.ui.parts.plain_field import PlainField
from playground.ui.status import SeedField
from playground.ui.text.composer import MessageField


@pytest.fixture(autouse=True)
def light(qapp):
    themes().choose("light")


def test_labels_show_markup_as_it_is(qtbot):
    made = label("<b>x</b>")
    qtbot.addWidget(made)
    assert made.textFormat() is Qt.TextFormat.PlainText


@pytest.mark.parametrize(("text", "shown"), [("a & b", "a && b"), ("a\tCtrl+X", "a Ctrl+X"), ("x", "x")])
def test_menu_text(text, shown):
    assert menu_text(text) == shown


def test_a_button_is_as_wide_as_its_parts(qtbot):
    button = Button("Step", "step", hint="Space")
    qtbot.addWidget(button)
    widths = [button.width_with(*parts) for parts in ((True, True), (True, False), (False, False))]
    assert widths == sorted(widths, reverse=True)
    assert len(set(widths)) == 3
    assert button.sizeHint().width() == widths[0]
    button.show_parts(False, False)
    assert button.sizeHint().width() == widths[2]


def test_a_button_without_icon_keeps_its_words(qtbot):
    button = Button("Send")
    qtbot.addWidget(button)
    button.show_parts(False, False)
    assert button.width_with(False, False) == button.width_with(True, False)


@pytest.mark.parametrize("width", [20, 60, 300])
def test_buttons_and_labels_are_drawn_at_any_width(qtbot, width):
    for widget in (Button("A long name of a model", "open", hint="P"), ElidedLabel("A long name of a model")):
        qtbot.addWidget(widget)
        widget.resize(width, 34)
        assert not widget.grab().isNull()


def test_a_heading_in_a_menu_cannot_be_chosen(qtbot):
    menu = QMenu()
    qtbot.addWidget(menu)
    add_heading(menu, "Speed")
    assert not menu.actions()[0].isEnabled()


@pytest.mark.parametrize("field", [MessageField, PlainField, SeedField])
def test_escape_is_the_fields_before_it_is_the_windows(qtbot, field):
    made = field()
    qtbot.addWidget(made)
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    event.ignore()
    QApplication.sendEvent(made, event)
    assert event.isAccepted()


@pytest.mark.parametrize("made", [lambda text: Button(text), lambda text: ElidedLabel(text)])
def test_what_is_cut_off_is_told_in_a_tool_tip_as_plain_text(qtbot, made):
    widget = made("<b>a long name of a model</b>")
    qtbot.addWidget(widget)
    widget.resize(400, 34)
    assert widget.full_text_tip() == ""
    widget.resize(60, 34)
    assert "&lt;b&gt;a" in widget.full_text_tip()


# Of which one is down


@pytest.fixture
def choices(qtbot):
    """Three buttons and what is in the middle of them; whatever is chosen is written down."""
    row = QWidget()
    group, layout = OneOf(row), QHBoxLayout(row)
    for place, text in enumerate("abc"):
        button = Button(text)
        group.add(button, place)
        layout.addWidget(button)
    group.button(1).setEnabled(False)
    qtbot.addWidget(row)
    row.show()
    row.activateWindow()
    qtbot.waitActive(row)
    group.take_focus()
    # Else the row would go with this function.
    group.row = row
    return group


@pytest.mark.parametrize("key", [Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Down])
@pytest.mark.parametrize("chosen", [False, True])
def test_an_arrow_moves_the_focus_to_another_choice_and_chooses_nothing(choices, key, chosen):
    a, b, c = choices.buttons()
    a.setChecked(chosen)
    QTest.keyClick(a, key)
    assert c.hasFocus()
    assert [each.isChecked() for each in (a, b, c)] == [chosen, False, False]
    QTest.keyClick(c, Qt.Key.Key_Return)
    assert choices.checkedButton() is c


def test_tab_stops_once_and_at_what_is_chosen(choices):
    a, _, c = choices.buttons()

    def stops():
        return [each for each in choices.buttons() if each.focusPolicy() & Qt.FocusPolicy.TabFocus]

    assert stops() == [a]
    c.click()
    assert c.hasFocus(), "Space must not choose the other one again"
    assert stops() == [c]
    c.clearFocus()
    a.setChecked(True)
    assert stops() == [a]
