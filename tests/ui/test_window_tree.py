"""The session's tree at the window: shown, walked, named, hidden, deleted, and followed while it grows."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from playground.core.pieces import Kind
from playground.core.records import By
from playground.core.session import Mode
from playground.ui.doing.loop import Situation
from playground.ui.doing.player import Pace, Until
from playground.ui.look.theme import themes
from playground.ui.tree.session_tree import _TEXT
from tests.ui.window import CTRL, SHIFT, Person

Key = Qt.Key


@pytest.fixture
def branches(open_window):
    return open_window.branching.branches


@pytest.fixture
def tree(branches):
    return branches.page.tree


@pytest.fixture
def grown(person, branches, tree):
    """Two answers: 8 tokens, and 3 others after the first two of them; the tree is shown and has the focus."""
    branches.show_tree(False)
    person.say("Tell me a story about a dog.")
    person.go_on(8)
    first = person.controller.session.answer()
    person.controller.go_to(first[1])
    person.settle()
    person.press(Key.Key_3)
    person.settle()
    person.go_on(2)
    person.press(Key.Key_G)
    person.settle()
    yield person
    while tree.zoom != 1.0:
        tree.zoom_by(1 if tree.zoom < 1 else -1)
    branches.show_tree(False)
    person.controller.set_mode(Mode.CHAT)


def pieces(tree):
    """All pieces on the screen, from the top."""
    return [piece for (piece,) in tree.layout_of_tree.rows]


def at(tree, piece) -> QPoint:
    return tree.rect_of(piece).center().toPoint()


def with_many_branches(person, tree):
    """More than there is room for."""
    session = person.controller.session
    node, choice = session.answer()[0], session.here.choice
    for token in range(60):
        session.branch(node, 100 + token, choice)
    person.wait(lambda: tree.verticalScrollBar().maximum() > 100)


def distance(one, other) -> float:
    """Of two colours, 0 to 1."""
    return max(abs(a - b) for a, b in zip(one.getRgbF(), other.getRgbF(), strict=True))


def click(person, tree, piece):
    person.click(tree.viewport(), at(tree, piece))
    person.settle()


def key_in_tree(person, key, modifiers=Qt.KeyboardModifier.NoModifier):
    person.press(key, modifiers)
    person.settle()


def test_g_shows_the_tree_and_the_text_again(person, branches, tree):
    person.say("Flip a coin.")
    panel = person.window.conversation
    person.press(Key.Key_G)
    assert branches.page.isVisible()
    assert not panel.view.isVisible()
    assert person.focus is tree
    assert branches.switch.tree.isChecked()
    person.press(Key.Key_G)
    assert panel.view.isVisible()
    assert person.bars_have_focus
    person.click(branches.switch.tree)
    assert branches.page.isVisible()
    person.press(Key.Key_Escape)
    assert person.bars_have_focus
    person.click(branches.switch.path)
    assert panel.view.isVisible()


def test_one_line_and_a_fork(grown, tree):
    message, trunk, first, second = pieces(tree)
    assert message.first.turn.text == "Tell me a story about a dog."
    assert [len(piece.nodes) for piece in (trunk, first, second)] == [2, 6, 3]
    assert second.first.choice.by is By.PICK
    assert tree.stroke(second).order > tree.stroke(first).order
    assert tree.stroke(trunk).order == tree.stroke(second).order


def test_arrows_walk_and_enter_goes_there(grown, tree):
    message, trunk, first, second = pieces(tree)
    assert tree.cursor_twig is second
    seen = []
    for key in (Key.Key_Left, Key.Key_Left, Key.Key_Left, Key.Key_Right, Key.Key_Right, Key.Key_Up, Key.Key_Down):
        key_in_tree(grown, key)
        seen.append(tree.cursor_twig)
    assert seen == [trunk, message, message, trunk, second, first, second]
    assert grown.controller.session.here is second.last
    key_in_tree(grown, Key.Key_Up)
    key_in_tree(grown, Key.Key_Return)
    assert grown.controller.session.here is first.last
    assert grown.focus is tree
    assert tree.stroke(first).order > tree.stroke(second).order


def test_space_still_steps_and_shifted_arrows_are_the_windows(grown, tree):
    n = grown.n_answered
    key_in_tree(grown, Key.Key_Space)
    assert grown.n_answered == n + 1
    cursor = tree.cursor_twig
    key_in_tree(grown, Key.Key_Left, SHIFT)
    assert tree.cursor_twig is cursor


def test_a_click_goes_there(grown, tree):
    _, trunk, first, _ = pieces(tree)
    click(grown, tree, trunk)
    assert grown.controller.session.here is trunk.last
    click(grown, tree, first)
    assert grown.controller.session.here is first.last
    assert grown.controller.situation is Situation.READY


def test_it_grows_with_the_answer_and_follows_the_tip(grown, tree):
    tip = grown.controller.session.here
    grown.controller.set_playing(True, Pace(float("inf"), Until.TOKENS, 25))
    grown.settle()
    piece = pieces(tree)[-1]
    assert piece.last is grown.controller.session.here
    assert tip in piece.nodes
    assert tree.viewport().rect().intersects(tree.rect_of(piece).toRect())


def test_who_scrolled_away_is_left_alone(grown, tree):
    session, bar = grown.controller.session, tree.verticalScrollBar()
    with_many_branches(grown, tree)
    grown.go_on(1)
    assert tree.viewport().rect().intersects(tree.rect_of(tree._pieces.of(session.here)).toRect())
    bar.setValue(bar.maximum())
    grown.go_on(2)
    assert bar.value() == bar.maximum()
    bar.setValue(0)
    grown.go_on(1)
    assert tree.viewport().rect().intersects(tree.rect_of(tree._pieces.of(session.here)).toRect())


def test_a_branch_gets_a_name(grown, tree):
    second = pieces(tree)[3]
    key_in_tree(grown, Key.Key_F2)
    assert grown.focus is tree._field
    grown.type("gloomy")
    grown.press(Key.Key_Return)
    assert grown.controller.session.nodes[second.first.number].name == "gloomy"
    assert grown.focus is tree
    grown.wait(lambda: "gloomy" in tree.describe(tree.cursor_twig))
    key_in_tree(grown, Key.Key_F2)
    grown.type("other")
    grown.press(Key.Key_Escape)
    assert second.first.name == "gloomy"
    assert grown.focus is tree


def test_a_name_that_looks_like_markup_is_shown_as_it_is(grown, branches, tree):
    grown.controller.session.rename(pieces(tree)[3].first, "<b>&amp;\u202egpj</b>")
    grown.wait(lambda: "<b>" in branches.page.about)
    assert "<b>&amp;" in branches.page.about
    assert "\u202e" not in branches.page.about


def test_a_branch_is_hidden_and_opens_again(grown, tree):
    first = pieces(tree)[2]
    key_in_tree(grown, Key.Key_Up)
    key_in_tree(grown, Key.Key_H)
    grown.wait(lambda: tree.cursor_twig.kind is Kind.FOLD)
    assert first.first.hidden
    assert tree.describe(tree.cursor_twig).startswith("1 hidden")
    key_in_tree(grown, Key.Key_Return)
    grown.wait(lambda: tree.cursor_twig.kind is Kind.ANSWER)
    assert not first.first.hidden
    assert tree.cursor_twig.first is first.first


def test_hiding_works_under_a_korean_layout(grown, tree):
    node = tree.cursor_twig.first
    QApplication.sendEvent(tree, QKeyEvent(QKeyEvent.Type.KeyPress, 0x3157, Qt.KeyboardModifier.NoModifier, "ㅗ"))
    assert node.hidden


def test_a_deleted_branch_goes_and_undo_brings_it_back(grown, tree):
    second = pieces(tree)[3]
    node, here = second.first, grown.controller.session.here
    key_in_tree(grown, Key.Key_Delete)
    grown.wait(lambda: len(pieces(tree)) == 2)
    assert node.deleted
    assert grown.controller.session.here is node.parent
    assert grown.controller.moment.node is node.parent
    grown.press(Key.Key_Z, CTRL)
    grown.settle()
    grown.wait(lambda: len(pieces(tree)) == 4)
    assert grown.controller.session.here is here
    assert not node.deleted


def test_a_deleted_message_leaves_nobody_within_its_tokens(grown, tree):
    message = pieces(tree)[0]
    tree.set_cursor(message)
    key_in_tree(grown, Key.Key_Delete)
    assert grown.controller.session.here is grown.controller.session.root
    assert grown.controller.situation is Situation.EMPTY
    grown.press(Key.Key_Z, CTRL)
    grown.settle()
    assert grown.n_answered == 5


@pytest.mark.parametrize(
    ("words", "kind"), [("Go here", "go"), ("Name", "name"), ("Hide", "hide"), ("Delete", "delete")]
)
def test_the_menu_does_the_same(grown, tree, words, kind):
    first = pieces(tree)[2]
    tree.set_cursor(first)
    menu = tree.menu(first)
    grown.choose(menu, words)
    grown.settle()
    assert {
        "go": lambda: grown.controller.session.here is first.last,
        "name": lambda: grown.focus is tree._field,
        "hide": lambda: first.first.hidden,
        "delete": lambda: first.first.deleted,
    }[kind]()
    menu.deleteLater()


def test_other_messages_are_other_branches(grown, tree):
    grown.controller.go_to(grown.controller.session.root)
    grown.settle()
    grown.say("Flip a coin.")
    grown.wait(lambda: len(pieces(tree)) == 5)
    assert [piece.kind for piece in pieces(tree)] == [Kind.MESSAGE, *[Kind.ANSWER] * 3, Kind.MESSAGE]
    assert [piece.x > 0 for piece in pieces(tree)] == [True, True, True, True, False]


def test_where_the_tree_goes_the_bars_get_the_focus(grown, tree):
    grown.press(Key.Key_N, CTRL)
    grown.settle()
    assert grown.window.conversation.is_empty
    grown.wait(lambda: grown.bars_have_focus)


def test_another_conversation_has_another_tree(grown, tree, branches):
    old = grown.controller.session
    assert branches._follower._on_change in old.watchers
    grown.press(Key.Key_N, CTRL)
    grown.settle()
    assert grown.window.conversation.is_empty
    grown.say("Flip a coin.")
    assert len(pieces(tree)) == 1
    assert branches._follower._on_change not in old.watchers
    branches.show_tree(False)
    assert branches._follower._on_change not in grown.controller.session.watchers


def test_a_branch_that_comes_from_elsewhere_is_shown(grown, tree):
    session = grown.controller.session
    node = session.answer()[0]
    session.branch(node, 77, node.choice)
    grown.wait(lambda: len(pieces(tree)) == 6)


def test_zoom_keeps_the_point_and_ends(grown, branches, tree):
    with_many_branches(grown, tree)
    for _ in range(12):
        grown.click(branches.page.smaller)
    assert tree.zoom == 0.25
    assert not tree.shows_words
    for _ in range(12):
        grown.click(branches.page.larger)
    assert tree.zoom == 2.0
    tree.verticalScrollBar().setValue(tree.verticalScrollBar().maximum() // 2)
    point = QPointF(200, 20)
    spot = tree._to_tree(point)
    tree.zoom_by(-1, point)
    assert abs(tree.from_tree(spot).y() - point.y()) < 2
    while tree.zoom > 1:
        QTest.keyClick(tree, Key.Key_Minus)
    assert tree.zoom == 1.0


def test_the_present_place_is_marked_where_it_is(grown, tree):
    """Gone back into a piece: a caret stands within its words, and they stand out up to there."""
    piece = pieces(tree)[3]
    grown.controller.go_to(piece.nodes[0])
    grown.settle()
    first_word = grown.controller.vocabulary.text(piece.first.token).strip()
    line = tree.from_tree(tree.line_start(piece))
    caret = line.x() + _TEXT + themes().current.advance("body", first_word) + 3
    image = tree.viewport().grab().toImage()
    assert distance(image.pixelColor(round(caret), round(line.y())), themes().current.colour("accent")) < 0.3
    assert distance(image.pixelColor(round(line.x()), round(line.y())), themes().current.colour("accent")) < 0.1


def test_it_speaks(grown, branches, tree):
    assert tree.accessibleName() == "Tree of the conversation"
    assert "3 tokens" in tree.accessibleDescription()
    assert "raw path probability" in branches.page.about
    grown.press(Key.Key_Up)
    assert "6 tokens" in tree.accessibleDescription()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_another_theme_repaints_it(grown, tree, theme):
    themes().choose(theme)
    image = tree.viewport().grab().toImage()
    piece = pieces(tree)[3]
    mark = tree.from_tree(tree.line_start(piece))
    there = image.pixelColor(round(mark.x()), round(mark.y()))
    look = themes().current
    assert distance(there, look.colour("accent")) < 0.15 < distance(there, look.colour("border_strong"))
    themes().choose("light")


def test_no_model_no_tree(new_window):
    person: Person = new_window()
    person.press(Key.Key_G)
    assert person.window.conversation.is_empty
    assert person.window.branching.branches.page.tree.layout_of_tree is None
