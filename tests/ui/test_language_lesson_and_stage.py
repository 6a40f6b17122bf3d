"""Lesson, stage, tree, look ahead, scores and figures in another language while they are open: as if made in it."""

import re

import pytest
from PySide6.QtCore import QPoint, QSize, Qt, QTime
from PySide6.QtGui import QContextMenuEvent, QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication, QWidget

from playground.core.continuations import tree_of
from playground.ui.figures.choices import Choices
from playground.ui.figures.dialog import FigureDialog
from playground.ui.figures.views import VIEWS
from playground.ui.lesson.page_area import PageArea
from playground.ui.lesson.pages import make_pages
from playground.ui.lesson.panel import LessonPanel
from playground.ui.lesson.score_toys import ScoresDialog
from playground.ui.reach.key_map import KeyMap
from playground.ui.stage.button import PresentButton
from playground.ui.stage.keys import STAGE_KEYS
from playground.ui.stage.notes import NotesWindow
from playground.ui.stage.window import StageWindow
from playground.ui.tree.ahead_dialog import AheadDialog
from playground.ui.tree.page import TreePage
from playground.ui.tree.view_switch import ViewSwitch
from playground.ui.words.language import languages
from playground.ui.words.lines import wrap
from tests.ui import stage_cases
from tests.ui.distributions import vocabulary
from tests.ui.spoken import Text, marked_language, painted, settle, texts, unmarked

NAMES = re.compile(
    r"Hello|neighbours|incomprehens\w*…?|capital|people|llama\.cpp|Hi, how are you\?|"
    r"Ctrl|Shift|Alt|Esc|Space|Enter|Page|End|Del|Pg\w+"
)
"""What comes from the models and conversations of these tests, a preset's name, and keys."""


PARAGRAPHS = ("Prose", "QLabel", "WrappedLabel", "SelectableLabel")
"""What paints a text in lines."""


def said(*roots: QWidget) -> list[Text]:
    """All that can be read in some widgets."""
    found = []
    for root in roots:
        parts = (root, *root.findChildren(QWidget))
        found += texts(root) + [text for part in parts if part.isVisibleTo(root) for text in painted(part)]
    return sorted(found)


def shown(view: QWidget) -> QWidget:
    """As large as on a screen, with nothing to be seen."""
    view.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    view.resize(1000, 700)
    view.show()
    return view


def foreign(found: list[Text]) -> list[Text]:
    """What was not translated; of a paragraph's painted lines only two have a bracket."""
    return [
        text
        for text in found
        if not (text.kind == "painted" and text.where.startswith(PARAGRAPHS))
        if re.search("[A-Za-z]{3}", NAMES.sub("", unmarked(text.words)))
    ]


def ahead(*, is_found: bool) -> AheadDialog:
    dialog = AheadDialog()
    dialog.show_settings(2, 2, False)
    if is_found:
        dialog.show_found(tree_of([-1, 0], [0, 2], [-0.1, -0.7], [1, 2]), vocabulary(9), False)
    else:
        dialog.show_busy()
    return dialog


def scores() -> ScoresDialog:
    dialog = ScoresDialog()
    dialog.show_moment(stage_cases.moment(), stage_cases.vocabulary())
    return dialog


def figure() -> FigureDialog:
    dialog = FigureDialog()
    dialog.show_views(list(VIEWS.values()))
    dialog.show_choices(Choices(caption=False), VIEWS["bars"], [])
    return dialog


def stage() -> StageWindow:
    window = StageWindow({})
    window.resize(1024, 768)
    window.show_picture(stage_cases.pictures()["strip"], glide=False)
    window.key_sheet.show_keys(list(STAGE_KEYS), window.canvas.look)
    return window


def notes() -> NotesWindow:
    return NotesWindow(StageWindow({}))


VIEWS_MADE = {
    "present": PresentButton, "switch": ViewSwitch, "tree": TreePage, "found": lambda: ahead(is_found=True),
    "busy": lambda: ahead(is_found=False), "scores": scores, "figure": figure, "stage": stage, "notes": notes,
    "keys": lambda: KeyMap(None),
}  # fmt: skip


class FiveToTen(QTime):
    """A clock that stands still."""

    @staticmethod
    def currentTime() -> QTime:
        return QTime(9, 55)


def test_views_speak_as_if_they_were_made_in_the_language(qapp, monkeypatch):
    monkeypatch.setattr("playground.ui.stage.notes.QTime", FiveToTen)
    languages().choose("en")
    before = {name: shown(make()) for name, make in VIEWS_MADE.items()}
    english = {name: said(view) for name, view in before.items()}
    with marked_language(monkeypatch):
        settle()
        for name, make in VIEWS_MADE.items():
            fresh = shown(make())
            assert said(before[name]) == said(fresh), name
            assert said(before[name]) != english[name], name
            assert not foreign(said(fresh)), name
            fresh.deleteLater()
    for name, view in before.items():
        assert said(view) == english[name], name
        view.deleteLater()


def test_a_lesson_goes_on_in_another_language(person, monkeypatch):
    lesson = person.window.lesson
    person.window.resize(1280, 720)
    lesson.open(3)
    page = lesson.panel.page
    page.guess.buttons[1].click()
    page.show_temperature(3.0)
    page.move_score(0, 0.5)
    page.as_shares.click()
    page.exercise.check(True)
    dice = lesson.panel.pages[5]
    dice.u.set_value(0.25)
    dice.throw.click()
    bar = lesson.panel._stack.currentWidget().verticalScrollBar()
    person.wait(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    english = texts(page)
    with marked_language(monkeypatch):
        settle()
        again = lesson.panel.page
        assert again is not page
        assert (lesson.panel.place, again.isVisible()) == (3, True)
        assert again.guess.buttons[1].isChecked()
        assert (again.is_open, again.exercise.is_done, again.as_shares.isChecked()) == (True, True, True)
        assert (again.temperature, again._scores) == (3.0, [0.5, 2.0])
        assert lesson.panel.pages[5]._thrown.counts == dice._thrown.counts
        assert lesson.panel.pages[5].drawn == dice.drawn
        bar = lesson.panel._stack.currentWidget().verticalScrollBar()
        person.wait(lambda: 0 < bar.maximum() == bar.value())
        assert not foreign(texts(again))
        # There are figures of this one, too.
        place = QPoint(5, 5)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, lesson.panel.mapToGlobal(place))
        QApplication.sendEvent(lesson.panel, event)
        menu = QApplication.activePopupWidget()
        assert len(menu.actions()) == 2
        menu.close()
    assert texts(lesson.panel.page) == english
    person.press(Qt.Key.Key_PageUp)
    lesson.close()
    assert person.window.conversation.isVisible()


def test_a_place_on_a_page_is_kept_while_it_is_laid_out_and_no_longer(qapp, qtbot):
    before, after = LessonPanel(make_pages()[:1]), LessonPanel(make_pages()[:1])
    for panel in (before, after):
        qtbot.addWidget(panel)
    shown(before).resize(700, 350)
    bar, area = before.findChild(PageArea).verticalScrollBar(), after.findChild(PageArea)
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    after.take_over(before)
    with qtbot.waitSignal(area._settled.timeout):
        shown(after).resize(700, 3000)
    assert area.verticalScrollBar().maximum() == 0
    after.resize(700, 350)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    assert area.verticalScrollBar().value() == 0


def test_texts_are_written_on_in_another_language(person, monkeypatch):
    lesson = person.window.lesson
    lesson.open(6)
    page = lesson.panel.page
    page.open()
    page.set_value(0, 0.3)
    person.wait(lambda: bool(page.writers.texts[0].tokens))
    with marked_language(monkeypatch):
        settle()
        again = lesson.panel.page
        assert again.writers is page.writers
        assert (again.value(0), again.is_busy) == (0.3, True)
        n_written = len(again.writers.texts[0].tokens)
        person.wait(lambda: len(again.writers.texts[0].tokens) > n_written)
        assert again.views[0].text.toPlainText()
        assert "«" in again.views[0]._foot.text()
    lesson.close()
    assert page.writers._engine is None


def test_tree_and_stage_of_a_conversation_change_their_language(person, monkeypatch):
    window = person.window
    person.say("Hi, how are you?")
    person.go_on(2)
    window.branching.branches.show_tree(True)
    window.presenting.begin(size=QSize(1024, 768))
    canvas, tree = window.presenting.stage.canvas, window.branching.branches.page
    english = said(canvas, tree)
    with marked_language(monkeypatch):
        person.wait(lambda: "«" in canvas._head.chain_text)
        window.presenting.show_now()
        marked = said(canvas, tree)
        assert len(marked) == len(english)
        assert any("raw path probability" in text.words for text in english)
        assert all("«" in text.words for text in marked if "raw path probability" in text.words)
        assert any(text.words == "«temperature»" for text in marked)
    window.presenting.show_now()
    assert said(canvas, tree) == english
    window.presenting.leave()
    window.branching.branches.show_tree(False)


@pytest.mark.parametrize("width", range(120, 320, 20))
def test_korean_lines_end_at_spaces(qapp, width):
    text = "언어 모델은 한 가지 일만 합니다. 무엇을?이라고 물으면 끝없이/다시 말합니다. 😀 소프트맥스의 합은 1입니다."
    font = QFont()
    font.setPixelSize(15)
    lines = wrap(text, font, width)
    assert len(lines) > 1
    assert "".join(lines) == text
    assert all(line.endswith(" ") for line in lines[:-1])
    assert all(QFontMetricsF(font).horizontalAdvance(line.rstrip()) <= width for line in lines)


def test_a_korean_word_that_is_wider_than_the_line_is_broken(qapp):
    text = "가나다라마바사아자차카타파하" * 3
    assert len(wrap(text, QFont(), 60)) > 2
