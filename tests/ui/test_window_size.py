"""100 to 300 %: the whole window grows, nothing overlaps or is cut, and what has no room scrolls."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QScrollBar, QVBoxLayout, QWidget

from playground.ui.look.theme import themes
from playground.ui.parts.panning import Panning
from playground.ui.settings_menu import SCALES
from tests.ui.layout_faults import faults
from tests.ui.window import CTRL


@pytest.fixture
def asked(person):
    person.say("Hi, how are you?")
    person.window.resize(1920, 1080)
    yield person
    person.window.preferring.actions()["usual_size"]()
    person.window.resize(1440, 900)


def laid_out(person) -> list[str]:
    """What is wrong once all layouts have come to rest."""
    for _ in range(3):
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        QApplication.processEvents()
    return faults(person.window)


def lengths(person) -> list[tuple]:
    widgets = person.window.findChildren(QWidget)
    return [(each.height(), each.minimumSize(), each.maximumSize()) for each in widgets if each.isVisible()]


def hidden_part(panning: Panning, widget: QWidget) -> int:
    """Pixels of the widget's width and height that are out of sight and could be seen."""
    shown = QRect(widget.mapTo(panning.viewport(), QPoint(0, 0)), widget.size()) & panning.viewport().rect()
    wanted = widget.size().boundedTo(panning.viewport().size())
    return wanted.width() - max(0, shown.width()) + wanted.height() - max(0, shown.height())


def test_the_keys_go_through_all_sizes_and_back_and_what_has_the_focus_stays_in_sight(asked):
    window, panning = asked.window, asked.window.findChild(Panning)
    assert laid_out(asked) == []
    before, width = lengths(asked), window.chain.width()
    play = window.next_token.transport.play
    play.setFocus(Qt.FocusReason.TabFocusReason)
    for scale in (*SCALES[1:], SCALES[-1]):
        window.resize(1280, 720)
        asked.press(Qt.Key.Key_Plus, CTRL)
        assert window.settings.scale == scale
        assert themes().scale == scale / 100
        assert window.header.settings_menu.numbers["scale"][scale].isChecked()
        assert laid_out(asked) == []
        assert hidden_part(panning, play) == 0, scale
        window.resize(1920, 1080)
        assert laid_out(asked) == []
        assert (window.width(), window.height()) == (1920, 1080)
    in_a_small_window_at_300_per_cent(asked, panning)
    window.resize(1920, 1080)
    asked.press(Qt.Key.Key_Minus, CTRL)
    assert window.settings.scale == SCALES[-2]
    asked.press(Qt.Key.Key_0, CTRL)
    assert laid_out(asked) == []
    assert window.settings.scale == 100
    assert lengths(asked) == before
    assert window.chain.width() == pytest.approx(width, abs=2)
    window.header.settings_menu.numbers["scale"][150].trigger()
    assert laid_out(asked) == []
    assert themes().scale == 1.5
    assert window.chain.width() == pytest.approx(1.5 * width, abs=2)


def in_a_small_window_at_300_per_cent(asked, panning):
    """What gets the focus is scrolled to, and what takes the place of all panels is seen."""
    window = asked.window
    window.resize(1280, 720)
    laid_out(asked)
    assert panning.minimumSizeHint() == QSize(3 * 360, 200), "a screen of 720 has room for it with header and status"
    window.chain.setFocus()
    for widget in (window.conversation.composer.field, window.chain.cards[0], window.next_token.temperature._slider):
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        assert hidden_part(panning, widget) == 0
    assert panning.horizontalScrollBar().maximum() > 0
    panning.verticalScrollBar().triggerAction(QScrollBar.SliderAction.SliderToMaximum)
    window.resize(1280, 700)
    laid_out(asked)
    assert panning.verticalScrollBar().value() > 0
    window._actions["compare"]()
    laid_out(asked)
    view = window.comparing.view
    assert hidden_part(panning, view) == 0
    assert panning.viewport().rect().contains(view.mapTo(panning.viewport(), QPoint(0, 0)))
    window._actions["compare"]()


def test_at_300_per_cent_every_view_is_whole(asked):
    window = asked.window
    asked.press(Qt.Key.Key_Equal, CTRL)
    window.header.settings_menu.numbers["scale"][300].trigger()
    for name in ("stages", "sweep", "luck", "tree", "compare"):
        window._actions[name]()
        assert laid_out(asked) == [], name
        window._actions[name]()
    for place in range(9):
        window.lesson.open(place)
        window.lesson.panel.page.open()
        assert laid_out(asked) == [], f"page {place + 1}"
    window.lesson.close()
    assert laid_out(asked) == []


def dialogs(person) -> list[QDialog]:
    return [each for each in person.window.findChildren(QDialog) if each.isVisible()]


def open_dialogs(person) -> None:
    for key in (Qt.Key.Key_X, Qt.Key.Key_A, Qt.Key.Key_W, Qt.Key.Key_F):
        person.press(key)
        person.window.activateWindow()
        person.window.focus_bars()
    person.window.figures.ask()
    person.wait(lambda: person.window.branching.ahead.found is not None)


def close_dialogs(person) -> None:
    for each in dialogs(person):
        each.close()
    person.settle()


def test_dialogs_grow_with_their_words_as_far_as_there_is_room(asked):
    window = asked.window
    window.keys.show_map()
    window.keys.show_map()
    (keys,) = dialogs(asked)
    keys.resize(500, 300)
    open_dialogs(asked)
    before = [each.size() for each in dialogs(asked)]
    assert len(before) == 6
    window.header.settings_menu.numbers["scale"][300].trigger()
    laid_out(asked)
    for each in dialogs(asked):
        assert faults(each) == []
        assert each.size().boundedTo(window.size()) == each.size()
    assert keys.size().toTuple() == (1500, 900)
    window.preferring.actions()["usual_size"]()
    laid_out(asked)
    assert [each.size() for each in dialogs(asked)] == before
    close_dialogs(asked)


def test_faults_are_found(qapp, qtbot):
    sheet = QWidget()
    qtbot.addWidget(sheet)
    column = QVBoxLayout(sheet)
    button = QPushButton("Some words")
    column.addWidget(button)
    sheet.resize(300, 200)
    sheet.show()
    qtbot.waitExposed(sheet)
    assert faults(sheet) == []
    button.resize(20, button.height())
    assert any("needs" in line for line in faults(sheet))
    QPushButton("Other words", sheet).show()
    column.activate()
    button.setGeometry(0, 0, 120, 40)
    assert any("overlaps" in line for line in faults(sheet))
    button.setGeometry(250, 0, 120, 40)
    assert any("leaves" in line for line in faults(sheet))
