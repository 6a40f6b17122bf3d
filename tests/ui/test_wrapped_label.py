"""Labels of several lines: Korean breaks between words, English as ever; what is copied is what was given."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QTextDocumentFragment
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from playground.ui.look.theme import themes
from playground.ui.parts.controls import sentence_tip
from playground.ui.parts.notices import Level, Notice, Notices
from playground.ui.parts.wrapped_label import SelectableLabel, WrappedLabel
from playground.ui.stage.notes import NotesWindow
from playground.ui.stage.window import StageWindow
from tests.ui.fitting import cut, painted_boxes

KOREAN = (
    "이 모델에 안녕하세요?라고 물으면 반가워요!라고 답합니다. 말줄임표…로 끝나면 채팅/텍스트 템플릿이 "
    "앞의 메시지를 다르게 씁니다. 그래서 누구세요?라고 묻기 전부터 모두/전부 다시 계산했습니다."
)
"""With the signs after which Qt breaks a word."""
ENGLISH = (
    "This model's chat template renders earlier messages differently once the dialogue goes on.\nThe old one is kept."
)
WITHOUT_SPACES = "가나다라마바사아자차카타파하" * 4


@pytest.fixture(autouse=True)
def light(qapp):
    themes().choose("light")


def lines(label: QWidget) -> list[str]:
    """What it has painted, a text a line; words are pieces of their own where letters are of another font."""
    found: list[str] = []
    right = 0.0
    for words, box in painted_boxes(label):
        if found and box.left() >= right:
            found[-1] += f" {words.strip()}"
        else:
            found.append(words.strip())
        right = box.right() - 2.0
    return found


def begin_with_words(found: list[str], text: str) -> bool:
    """Whether each line begins with a whole word."""
    return {line.split()[0] for line in found} <= set(text.split())


def shown(label: QWidget, width: int, qtbot) -> QWidget:
    qtbot.addWidget(label)
    label.resize(width, label.heightForWidth(width))
    label.show()
    return label


def drag(label: QWidget, start: QPoint, end: QPoint) -> None:
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(label, left, pos=start)
    QTest.mouseMove(label, end)
    QTest.mouseRelease(label, left, pos=end)


def test_a_narrow_notice_in_korean_has_no_line_that_begins_within_a_word(qtbot):
    notices = Notices()
    notices.show_notice(lambda: Notice(Level.INFO, "템플릿이 앞의 대화를 다시 썼습니다", KOREAN))
    for width in range(180, 420, 30):
        shown(notices, width, qtbot)
        found = lines(notices._text)
        assert len(found) > 1
        assert begin_with_words(found, KOREAN)
        assert " ".join(found) == KOREAN
        assert cut(notices._text) == cut(notices._title) == []


def test_notes_of_a_talk_break_at_spaces_and_begin_at_their_top(qtbot):
    notes = NotesWindow(StageWindow({}))
    qtbot.addWidget(notes)
    notes.resize(400, 300)
    notes.show()
    notes.show_place("", f"{KOREAN} " * 8, KOREAN)
    bar = notes._sheet.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    assert begin_with_words(lines(notes.coming), f"Next: {KOREAN}")
    bar.setValue(bar.maximum())
    notes.show_place("", f"{KOREAN} " * 9, "")
    assert bar.value() == 0
    assert "다르게" in notes.notes.text()


def test_a_long_tool_tip_breaks_at_spaces(qtbot):
    found = QTextDocumentFragment.fromHtml(sentence_tip(f"{KOREAN} <b>&")).toPlainText().splitlines()
    assert len(found) > 1
    assert begin_with_words(found, KOREAN)
    assert " ".join(found) == f"{KOREAN} <b>&"
    assert sentence_tip("") == ""


def test_a_word_that_is_wider_than_the_line_is_broken(qtbot):
    label = shown(WrappedLabel(f"말 {WITHOUT_SPACES} 끝"), 150, qtbot)
    assert "".join(lines(label)).replace(" ", "") == f"말{WITHOUT_SPACES}끝"
    assert cut(label) == []


@pytest.mark.parametrize("kind", [WrappedLabel, SelectableLabel])
@pytest.mark.parametrize("align", [Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignCenter])
def test_english_looks_as_in_any_label(qtbot, kind, align):
    usual, made = QLabel(ENGLISH, wordWrap=True), kind(ENGLISH)
    for label in (usual, made):
        label.setAlignment(align)
        shown(label, 230, qtbot)
    assert made.height() == usual.height()
    assert made.grab().toImage() == usual.grab().toImage()


def test_what_is_selected_and_read_out_is_what_was_given(qtbot):
    text = f"{KOREAN}\n{ENGLISH}"
    label = shown(SelectableLabel(text), 200, qtbot)
    clipboard = QGuiApplication.clipboard()
    assert QAccessible.queryAccessibleInterface(label).text(QAccessible.Text.Name) == text
    plain = label.grab().toImage()
    drag(label, QPoint(0, 2), label.rect().bottomRight())
    assert label.selectedText() == text
    assert label.grab().toImage() != plain
    label.copy()
    assert clipboard.text() == text
    QTest.mouseDClick(label, Qt.MouseButton.LeftButton, pos=QPoint(3, 5))
    label.copy()
    assert clipboard.text() == "이"
    label.setText("👍🏽x cd")
    QTest.mouseDClick(label, Qt.MouseButton.LeftButton, pos=QPoint(3, 5))
    assert label.selectedText() in ("👍🏽", "👍🏽x")
    label.setText(ENGLISH)
    assert label.selectedText() == ""
    label.select_all()
    assert label.selectedText() == ENGLISH
