"""The conversation view, driven by real clicks and keys."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from playground.core.records import By
from playground.core.session import Mode
from playground.ui.look.theme import themes
from playground.ui.text.conversation import ConversationView
from playground.ui.text.token_card import TokenCard
from tests.ui.conversations import Talk, choice

THINK = ("<think>", "</think>")


@pytest.fixture
def view(qtbot):
    themes().choose("light")
    holder = QWidget()
    made = ConversationView()
    QVBoxLayout(holder).addWidget(made)
    holder.resize(480, 400)
    qtbot.addWidget(holder)
    holder.show()
    qtbot.waitExposed(holder)
    yield made
    holder.close()


@pytest.fixture
def talk():
    made = Talk()
    made.say("Hi, how are you?")
    made.words_of("Hello ! I am doing well .")
    return made


def long_talk(n=600):
    talk = Talk()
    talk.say("Tell me")
    words = [talk.words.id(f" word{number}") for number in range(50)]
    for number in range(n):
        talk.session.append(words[number % 50], choice())
    return talk


def centre(view, node):
    return view.token_rects(node)[0].center()


def click(view, point):
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)


def drag(view, start, end):
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view.viewport(), (start + end) / 2)
    QTest.mouseMove(view.viewport(), end)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=end)


def test_shows_messages_and_answers_as_plain_text(view):
    talk = Talk()
    talk.say("<b>Hi</b> <img src='http://example.org/x.png'>")
    talk.answer("<i>", "yes", "</i>")
    view.show_path(*talk.arguments())
    assert view.text() == "<b>Hi</b> <img src='http://example.org/x.png'>\n\n<i>yes</i>"


def test_without_a_vocabulary_it_is_empty(view):
    view.show_path([], [], None, Mode.CHAT)
    assert view.text() == ""
    view.grab()


def test_a_click_on_a_token_names_its_node(view, talk, qtbot):
    view.show_path(*talk.arguments())
    node = talk.session.here.parent.parent
    with qtbot.waitSignal(view.node_clicked) as signal:
        click(view, centre(view, node))
    assert signal.args[0] is node


def test_a_click_beside_the_text_names_none(view, talk, qtbot):
    view.show_path(*talk.arguments())
    with qtbot.assertNotEmitted(view.node_clicked):
        click(view, QPoint(240, 380))


def test_the_bubble_is_not_a_token(view, talk, qtbot):
    view.show_path(*talk.arguments())
    with qtbot.assertNotEmitted(view.node_clicked):
        click(view, QPoint(view.viewport().width() - 40, 30))


def test_the_prompt_of_text_mode_can_be_clicked_at_its_end_only(view, qtbot):
    talk = Talk(Mode.TEXT)
    node = talk.say("Once upon a time")
    talk.answer(" there")
    view.show_path(*talk.arguments())
    with qtbot.waitSignal(view.node_clicked) as signal:
        click(view, centre(view, node))
    assert signal.args[0] is node


def test_the_caret_follows_the_last_token(view, talk):
    view.show_path(*talk.arguments())
    before = view.caret_rect()
    assert before.left() >= view.token_rects(talk.session.here)[-1].right()
    talk.answer(" More")
    view.show_path(*talk.arguments())
    assert view.caret_rect().left() > before.left()


def test_after_a_message_the_caret_stands_where_the_answer_begins(view):
    talk = Talk()
    talk.say("Hi")
    view.show_path(*talk.arguments())
    assert view.caret_rect().left() < 40
    assert view.caret_rect().top() > 30


def test_going_back_moves_the_caret_and_keeps_the_text_in_place(view, talk):
    view.show_path(*talk.arguments())
    here = talk.session.here
    before = view.token_rects(here)
    talk.session.back()
    talk.session.back()
    view.show_path(*talk.arguments())
    assert view.token_rects(here) == before
    assert view.caret_rect().right() <= before[0].left()
    assert view.caret_rect().width() < 6


def test_what_is_ahead_is_greyed(view, talk):
    view.show_path(*talk.arguments())
    here = talk.session.here.parent
    dark = darkest(view, centre(view, here))
    talk.session.back()
    talk.session.back()
    view.show_path(*talk.arguments())
    assert darkest(view, centre(view, here)) > dark + 30


def darkest(view, point):
    """The darkest grey near a point, 0 to 255."""
    image = view.viewport().grab().toImage()
    scale = image.devicePixelRatio()
    around = [(point.x() + dx, point.y() + dy) for dx in range(-8, 9) for dy in range(-8, 9)]
    return min(image.pixelColor(int(x * scale), int(y * scale)).lightness() for x, y in around)


def test_a_token_picked_by_hand_is_marked(view, talk):
    themes().choose("light")
    (node,) = talk.answer(" picked", by=By.PICK)
    view.show_path(*talk.arguments())
    rect = view.token_rects(node)[0]
    image = view.viewport().grab().toImage()
    assert image.pixelColor(rect.center().x(), rect.bottom() + 1).name() == themes().current.colour("accent").name()


def test_a_branch_replaces_what_was_ahead(view, talk):
    view.show_path(*talk.arguments())
    gone = talk.session.here
    talk.session.back()
    (node,) = talk.answer(" ?", by=By.PICK)
    view.show_path(*talk.arguments())
    assert view.token_rects(gone) == []
    assert view.token_rects(node)
    assert view.text().endswith("doing well ?")


def test_dragging_selects_and_copies_plain_text(view, talk, qtbot):
    view.show_path(*talk.arguments())
    nodes = talk.session.answer()
    with qtbot.assertNotEmitted(view.node_clicked):
        drag(view, view.token_rects(nodes[0])[0].topLeft() + QPoint(1, 4), view.token_rects(nodes[3])[0].center())
    assert view.selected_text().startswith("Hello ! I")
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == view.selected_text()
    assert QGuiApplication.clipboard().mimeData().hasHtml() is False


def test_select_all_copies_the_whole_conversation(view, talk):
    view.show_path(*talk.arguments())
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert view.selected_text() == view.text() == "Hi, how are you?\n\nHello ! I am doing well ."


def test_a_selection_in_what_changed_is_let_go(view, talk):
    view.show_path(*talk.arguments())
    view.select_all()
    talk.answer(" More")
    view.show_path(*talk.arguments())
    assert view.selected_text() == ""


def test_follows_the_end_while_it_grows(view):
    talk = long_talk(200)
    for _ in range(200):
        talk.answer(" word1")
    view.show_path(*talk.arguments())
    assert view.viewport().rect().contains(view.caret_rect())


def test_stays_where_the_person_scrolled(view):
    talk = long_talk()
    view.show_path(*talk.arguments())
    bar = view.verticalScrollBar()
    bar.setValue(100)
    talk.answer(" word1")
    view.show_path(*talk.arguments())
    assert bar.value() == 100
    bar.setValue(bar.maximum())
    for _ in range(40):
        talk.answer(" word2")
    view.show_path(*talk.arguments())
    assert view.viewport().rect().contains(view.caret_rect())


def test_page_keys_scroll_and_other_keys_are_the_windows(view, qtbot):
    view.show_path(*long_talk().arguments())
    view.setFocus()
    before = view.verticalScrollBar().value()
    QTest.keyClick(view, Qt.Key.Key_PageUp)
    assert view.verticalScrollBar().value() < before
    heard = []
    view.parentWidget().keyPressEvent = lambda event: heard.append(event.key())
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_P):
        QTest.keyClick(view, key)
    assert heard == [Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_P]


def test_hovering_shows_the_numbers_of_that_moment(view, talk, qtbot):
    view.show_path(*talk.arguments())
    node = talk.session.here.parent
    QTest.mouseMove(view.viewport(), centre(view, node) + QPoint(1, 0))
    QTest.mouseMove(view.viewport(), centre(view, node))
    qtbot.waitUntil(lambda: any(card.isVisible() for card in view.window().findChildren(TokenCard)))
    (card,) = view.window().findChildren(TokenCard)
    for words in ("␣well", "30.3 %", "27.4 %", "rank 2", "u = 0.618"):
        assert words in card.words()
    view.show_path(*talk.arguments())
    assert not card.isVisible()


def test_thinking_is_folded_and_opens_by_key(view, qtbot):
    talk = Talk()
    talk.say("Sum?")
    talk.words.id(" more")
    talk.answer("<think>", "Hm", " let me see")
    view.show_path(*talk.arguments(), THINK)
    assert "Hm" not in view.text()
    fold = view.findChild(QWidget, "fold")
    assert "3 tokens" in fold.words()
    fold.toggle.setFocus()
    QTest.keyClick(fold.toggle, Qt.Key.Key_Space)
    assert "Hm let me see" in view.text()
    talk.answer(" more")
    view.show_path(*talk.arguments(), THINK)
    assert "see more" in view.text()
    assert "4 tokens" in fold.words()


def test_thinking_can_be_skipped_while_it_goes_on(view, qtbot):
    talk = Talk()
    talk.say("Sum?")
    talk.answer("<think>", "Hm")
    view.show_path(*talk.arguments(), THINK)
    fold = view.findChild(QWidget, "fold")
    with qtbot.waitSignal(view.skip_thinking_requested):
        QTest.mouseClick(fold.skip, Qt.MouseButton.LeftButton)
    talk.answer("</think>", "Four")
    view.show_path(*talk.arguments(), THINK)
    assert not fold.skip.isVisible()
    assert view.text().endswith("Four")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_script_is_painted(view, theme):
    themes().choose(theme)
    talk = Talk()
    talk.say("नमस्ते 안녕 你好 👋🏽")
    talk.words_of("नेपाल 한국어 中文 👩‍👧 שלום \x00 <|end|>")
    view.show_path(*talk.arguments())
    assert not view.grab().isNull()
    themes().choose("light")


def test_tab_leaves_the_view(view, talk):
    view.show_path(*talk.arguments())
    other = QLineEdit()
    view.parentWidget().layout().addWidget(other)
    other.show()
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert other.hasFocus()


def test_one_more_token_does_not_lay_out_the_old_ones(view):
    talk = long_talk(3000)
    view.show_path(*talk.arguments())
    chunks = list(view._column._slabs[-1].flow._chunks)
    talk.answer(" word3")
    view.show_path(*talk.arguments())
    again = view._column._slabs[-1].flow._chunks
    assert len(chunks) > 20
    assert all(one is other and one.layout is other.layout for one, other in zip(chunks[:-1], again, strict=False))


def test_narrow_and_empty_views_do_not_fail(view, talk):
    view.window().resize(90, 60)
    view.show_path(*talk.arguments())
    view.grab()
    view.show_path([], [], talk.words.vocabulary(), Mode.CHAT)
    assert view.text() == ""
    view.grab()


def test_another_theme_paints_the_same_text_in_its_colours(view, talk):
    view.show_path(*talk.arguments())
    before, text = view.token_rects(talk.session.here), view.text()
    light = darkest(view, centre(view, talk.session.here.parent))
    themes().choose("dark")
    assert view.text() == text
    assert view.token_rects(talk.session.here) == before
    assert darkest(view, centre(view, talk.session.here.parent)) != light
    themes().choose("light")


def test_the_keyboards_focus_is_seen(view, talk):
    view.show_path(*talk.arguments())
    view.clearFocus()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    edge = view.viewport().grab().toImage().pixelColor(1, view.viewport().height() // 2)
    assert edge.name() == themes().current.colour("focus").name()


def test_messages_sent_later_on_the_road_are_pale(view, talk):
    here = talk.session.here
    talk.say("And then?")
    talk.words_of("More")
    view.show_path(*talk.arguments())
    spot = QPoint(view.viewport().width() - 9, view.token_rects(here)[0].bottom() + 30)
    full = view.viewport().grab().toImage().pixelColor(spot)
    assert full.name() == themes().current.colour("user_bubble").name()
    talk.session.go_to(here)
    view.show_path(*talk.arguments())
    assert view.text().endswith("And then?\n\nMore")
    assert view.viewport().grab().toImage().pixelColor(spot).name() != full.name()
    assert view.caret_rect().top() < spot.y() - 20
