"""The bar on top."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from playground.core.session import Mode
from playground.ui.header import Header, RecentModel
from playground.ui.look.theme import themes
from playground.ui.look.theme_names import THEMES
from playground.ui.look.theme_words import theme_words
from playground.ui.settings_menu import Preferences


@pytest.fixture
def header(qtbot):
    themes().choose("light")
    made = Header()
    made.resize(1280, made.sizeHint().height())
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.setFocus()
    return made


def items(button):
    return {each.text(): each for each in button.menu().actions()}


def test_chat_or_text(header, qtbot):
    chat, text = header.mode._buttons.values()
    with qtbot.waitSignal(header.acted), qtbot.waitSignal(header.mode_chosen) as signal:
        QTest.mouseClick(text, Qt.MouseButton.LeftButton)
    assert signal.args == [Mode.TEXT]
    assert text.isChecked()
    assert not chat.isChecked()
    with qtbot.assertNotEmitted(header.mode_chosen):
        QTest.mouseClick(text, Qt.MouseButton.LeftButton)
    assert text.isChecked()


def test_showing_the_mode_is_silent(header, qtbot):
    with qtbot.assertNotEmitted(header.mode_chosen):
        header.show_mode(Mode.TEXT, chat_possible=False)
    chat, text = header.mode._buttons.values()
    assert text.isChecked()
    assert not chat.isEnabled()
    assert "template" in chat.toolTip()


def test_new_conversation(header, qtbot):
    with qtbot.waitSignal(header.acted), qtbot.waitSignal(header.new_requested):
        QTest.mouseClick(header.new, Qt.MouseButton.LeftButton)


def test_models_are_opened_by_the_menu(header, qtbot):
    header.show_recent([RecentModel("/a/q.gguf", "Q & <b>A</b>\tx", 600_000_000)], 12_000_000_000)
    with qtbot.waitSignal(header.open_requested):
        items(header.model)["Open a model…"].trigger()
    with qtbot.waitSignal(header.recent_chosen) as signal:
        items(header.model)["Q && <b>A</b> x — needs about 600 MB"].trigger()
    assert signal.args == ["/a/q.gguf"]
    assert not items(header.model)["12.0 GB of memory are free"].isEnabled()


def test_the_theme_is_chosen_by_the_menu(header, qtbot):
    with qtbot.waitSignal(header.theme_chosen) as signal:
        items(header.theme)["Dark"].trigger()
    assert signal.args == ["dark"]
    header.show_theme("system")
    assert items(header.theme)["Like the system"].isChecked()


def test_every_theme_has_words():
    assert tuple(theme_words()) == THEMES
    assert len({*theme_words().values(), ""}) == len(THEMES) + 1


@pytest.mark.parametrize(
    ("path", "changed"),
    [
        (["Answer at once"], {"answer_at_once": True}),
        (["Bars glide to new values"], {"motion": False}),
        (["Logarithmic bars"], {"log_axis": True}),
        (["Number of bars", "20"], {"n_rows": 20}),
        (["Context size", "2,048"], {"n_ctx": 2048}),
        (["Threads", "4"], {"n_threads": 4}),
    ],
)
def test_settings(header, qtbot, path, changed):
    actions = header.settings.menu().actions()
    for name in path[:-1]:
        actions = next(each for each in actions if each.text() == name).menu().actions()
    with qtbot.waitSignal(header.preferences_changed) as signal:
        next(each for each in actions if each.text() == path[-1]).trigger()
    assert signal.args == [Preferences(**changed)]


def test_showing_settings_is_silent(header, qtbot):
    with qtbot.assertNotEmitted(header.preferences_changed):
        header.show_preferences(Preferences(answer_at_once=True, n_rows=30))
    assert items(header.settings)["Answer at once"].isChecked()


def test_a_closed_menu_gives_the_focus_back(header, qtbot):
    with qtbot.waitSignal(header.acted):
        header.settings.menu().popup(header.mapToGlobal(header.rect().bottomLeft()))
        header.settings.menu().close()


@pytest.mark.parametrize("width", [1280, 900, 700, 560, 420])
@pytest.mark.parametrize("name", ["tiny-chat", "A-very-long-model-name-Instruct-2507-UD-Q4_K_XL"])
def test_nothing_overlaps_where_it_is_narrow(header, qtbot, width, name):
    header.show_model(name, "30.5 B · Q4_K")
    header.show_context(12046, 32768)
    header.resize(width, header.height())
    shown = [header._logo, header._title, header.model, header.context, header.past, header.mode, header.new]
    buttons = [header.compare, header.lesson, header.present, header.more]
    buttons += [header.sessions, header.theme, header.settings]
    shown = [each for each in [*shown, *buttons] if each.isVisible()]
    for one, other in pairwise(shown):
        assert one.geometry().right() < other.geometry().left()
    assert header.settings.geometry().right() <= width
    icons = (header.new, header.more, header.sessions, header.theme, header.settings)
    for button in (*header.mode._buttons.values(), *(each for each in icons if each.isVisible())):
        assert button.width() >= button.sizeHint().width()
    header.more.menu().aboutToShow.emit()
    behind = {each.text().partition("\t")[0] for each in header.more.menu().actions()}
    for button in (header.new, header.present, header.compare, header.lesson):
        assert button.isVisible() != (button.text() in behind)


def test_what_has_no_room_stands_in_a_menu_that_acts(header, qtbot):
    header.show_context(46, 512)
    assert not header.more.isVisible()
    header.resize(420, header.height())
    assert header.more.isVisible()
    header.compare.setEnabled(False)
    header.past.show_texts("step", None)
    header.more.menu().aboutToShow.emit()
    behind = {each.text().partition("\t")[0]: each for each in header.more.menu().actions() if each.text()}
    assert list(behind) == ["context 46 / 512", "Undo step", "Redo", "New", "Compare", "Lesson", "Present"]
    assert [words for words, action in behind.items() if not action.isEnabled()] == [
        "context 46 / 512", "Redo", "Compare"
    ]  # fmt: skip
    with qtbot.waitSignal(header.past.undo_requested):
        behind["Undo step"].trigger()
    with qtbot.waitSignal(header.lesson_requested):
        behind["Lesson"].trigger()
    talks = behind["Present"].menu()
    talks.aboutToShow.emit()
    with qtbot.waitSignal(header.present.talk_chosen):
        next(each for each in talks.actions() if each.text() == "The dice").trigger()
    with qtbot.waitSignal(header.acted):
        header.more.menu().aboutToHide.emit()


def test_context(header):
    header.show_context(46, 512)
    assert header.context.isVisible()
    assert "46 / 512" in header.context.text()
    header.show_no_model()
    assert not header.context.isVisible()


def test_buttons_without_words_have_names(header):
    for button in (header.theme, header.settings, header.model):
        assert button.accessibleName()
