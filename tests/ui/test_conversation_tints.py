"""Colours, the keys' cursor, the pencil and the prompt's tokens in the conversation view, as painted and as clicked."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from playground.core.records import By, Choice, Luck
from playground.core.sampling import PLAIN
from playground.ui.look.theme import themes
from playground.ui.text.conversation import ConversationView
from playground.ui.text.conversation_pencil import Pencil
from playground.ui.text.token_card import TokenCard
from playground.ui.tints.reading import Reading
from playground.ui.tints.tint import Tint
from playground.ui.tints.tinting import Tinting
from tests.ui.conversations import Talk

Key, ALT = Qt.Key, Qt.KeyboardModifier.AltModifier
BITS = (0.2, 1.5, 3.0, 5.0, 12.0)


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
    themes().choose("light")
    holder.close()


def surprising(bits: float, by: By = By.DRAW) -> Choice:
    return Choice(by, PLAIN, Luck(42), 0.6, 2.0**-bits, 2.0**-bits, 2, bits, 1.0, 1.0)


@pytest.fixture
def talk():
    """An answer whose tokens are more and more surprising."""
    made = Talk()
    made.say("Hi")
    for index, bits in enumerate(BITS):
        made.session.append(made.words.id(f"mmm{index} "), surprising(bits))
    return made


def background(view, node):
    """The colour behind a token, where no letter stands: in the space at its end."""
    rect = view.token_rects(node)[0]
    image = view.viewport().grab().toImage()
    scale = image.devicePixelRatio()
    spot = QPoint(rect.right() - 3, rect.top() + 4) * scale
    return image.pixelColor(spot).name()


def colour(name):
    return themes().current.colour(name).name()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_each_token_has_the_colour_of_its_surprise(view, talk, theme):
    themes().choose(theme)
    view.show_path(*talk.arguments())
    view.show_tinting(Tinting(Tint.SURPRISE))
    wanted = [colour(name) for name in ("panel", "tint_1", "tint_2", "tint_3", "tint_4")]
    seen = [background(view, node) for node in talk.session.answer()]
    assert seen[1:] == wanted[1:]
    assert seen[0] not in wanted[1:]


def test_off_is_for_those_who_want_to_read(view, talk):
    view.show_path(*talk.arguments())
    plain = [background(view, node) for node in talk.session.answer()]
    view.show_tinting(Tinting(Tint.SURPRISE))
    assert [background(view, node) for node in talk.session.answer()] != plain
    view.show_tinting(Tinting(Tint.OFF))
    assert [background(view, node) for node in talk.session.answer()] == plain
    assert len(set(plain)) == 1


def test_another_tint_lays_nothing_out(view):
    talk = Talk()
    talk.say("Hi")
    for number in range(400):
        talk.session.append(talk.words.id(f" word{number % 40}"), surprising(number % 10))
    view.show_path(*talk.arguments())
    chunks = list(view._column._slabs[-1].flow._chunks)
    layouts = [chunk.layout for chunk in chunks]
    for tint in Tint:
        view.show_tinting(Tinting(tint))
        view.grab()
    after = view._column._slabs[-1].flow._chunks
    assert all(chunk.layout is layout for chunk, layout in zip(after, layouts, strict=True))
    # Where tokens stand is worked out for what is seen only.
    assert 0 < sum(chunk.boxes is not None for chunk in after) < len(after)


def test_another_theme_lays_nothing_out_and_another_size_does(view, qtbot):
    talk = Talk()
    talk.say("Sum?")
    for piece in ("<think>", "Hm " * 30, "</think>", "Four", "<|end|>", *("more " * 200).split()):
        talk.session.append(talk.words.id(piece), surprising(5.0, By.PICK))
    think = ("<think>", "</think>")
    view.show_path(*talk.arguments(), think)
    # The scroll bar has come, and the width is what it will be.
    qtbot.waitUntil(view.verticalScrollBar().isVisible)
    layouts = [chunk.layout for slab in view._column._slabs for chunk in slab.flow._chunks]
    themes().choose("dark")
    dark = view.viewport().grab().toImage()
    assert [chunk.layout for slab in view._column._slabs for chunk in slab.flow._chunks] == layouts
    anew = ConversationView(view.parentWidget())
    anew.setGeometry(view.geometry())
    anew.show()
    anew.show_path(*talk.arguments(), think)
    qtbot.waitUntil(anew.verticalScrollBar().isVisible)
    assert anew.viewport().grab().toImage() == dark
    themes().choose("dark", scale=1.5)
    assert view._column._slabs[0].flow._chunks[0].layout is not layouts[0]
    themes().choose("light", scale=1.0)


def test_what_lies_ahead_is_grey_with_its_colour_below(view, talk):
    nodes = talk.session.answer()
    talk.session.go_before(nodes[3])
    view.show_path(*talk.arguments())
    view.show_tinting(Tinting(Tint.SURPRISE))
    assert background(view, nodes[2]) == colour("tint_2")
    assert background(view, nodes[4]) != colour("tint_4")
    rect = view.token_rects(nodes[4])[0]
    image = view.viewport().grab().toImage()
    assert image.pixelColor(QPoint(rect.center().x(), rect.bottom()) * image.devicePixelRatio()).name() == colour(
        "tint_4"
    )


def test_tints_stay_on_their_tokens_when_the_text_is_laid_out_again(view, talk):
    view.show_tinting(Tinting(Tint.SURPRISE))
    view.show_path(*talk.arguments())
    view.grab()
    view.window().resize(160, 400)
    node = talk.session.answer()[4]
    assert background(view, node) == colour("tint_4")


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("tint", Tint)
def test_every_tint_is_painted_over_every_kind_of_run(view, theme, tint):
    themes().choose(theme)
    talk = Talk()
    talk.say("Sum?")
    for piece in ("<think>", "Hm", "</think>", "Four", "<|end|>", b"\xf0\x9f"):
        talk.session.append(talk.words.id(piece), surprising(5.0, By.PICK))
    talk.session.go_before(talk.session.answer()[4])
    view.show_tinting(Tinting(tint))
    view.show_path(*talk.arguments(), ("<think>", "</think>"))
    assert not view.grab().isNull()


# The prompt's tokens


def test_the_prompts_tokens_are_tinted_once_they_are_known(view, talk):
    view.show_path(*talk.arguments())
    view.show_prompt_tokens(True)
    assert view.text().startswith("<s>Hi<|end|>\n\nmmm0")
    path = talk.session.here.path()
    assert view.token_rects(path[1])
    scores = {path[1]: Reading(By.PROMPT, 0.001, None, 40, 10.0, 5.0, ())}
    image = view.viewport().grab().toImage()
    view.show_tinting(Tinting(Tint.SURPRISE, scores))
    assert view.viewport().grab().toImage() != image
    view.show_prompt_tokens(False)
    assert view.text().startswith("Hi\n\nmmm0")


def test_the_card_of_a_prompts_token_says_what_is_known(view, talk, qtbot):
    view.show_path(*talk.arguments())
    view.show_prompt_tokens(True)
    node = talk.session.here.path()[1]
    view.show_tinting(Tinting(Tint.SURPRISE, {node: Reading(By.PROMPT, 0.25, None, 3, 2.0, 5.5, ())}))
    hover(view, node, qtbot)
    words = card_of(view).words()
    for each in ("Hi", "raw", "25.0 %", "rank 3", "2 more", "5.50 bits", "from the prompt"):
        assert each in words
    assert "final" not in words


def hover(view, node, qtbot):
    point = view.token_rects(node)[0].center()
    QTest.mouseMove(view.viewport(), point + QPoint(1, 0))
    QTest.mouseMove(view.viewport(), point)
    qtbot.waitUntil(lambda: any(card.isVisible() for card in view.window().findChildren(TokenCard)))


def card_of(view):
    (card,) = view.window().findChildren(TokenCard)
    return card


# The keys' cursor


def test_keys_go_from_token_to_token_and_enter_names_one(view, talk, qtbot):
    view.show_path(*talk.arguments())
    nodes = talk.session.answer()
    view.move_cursor(-1)
    assert view.hasFocus()
    view.move_cursor(-1)
    assert "mmm3" in view.accessibleDescription()
    with qtbot.waitSignal(view.node_clicked) as signal:
        QTest.keyClick(view, Key.Key_Return)
    assert signal.args == [nodes[3]]
    view.move_cursor(+1)
    assert "mmm4" in view.accessibleDescription()
    view.move_cursor(+1)
    assert "mmm4" in view.accessibleDescription()


def test_the_cursor_begins_where_the_path_ends(view, talk, qtbot):
    nodes = talk.session.answer()
    talk.session.go_before(nodes[2])
    view.show_path(*talk.arguments())
    view.move_cursor(-1)
    assert view._pointer.node is nodes[1]
    view._pointer.leave()
    view.move_cursor(+1)
    assert view._pointer.node is nodes[2]


def test_the_cursor_passes_from_answer_to_answer_over_the_messages(view, talk):
    first = talk.session.answer()
    talk.say("More")
    second = talk.answer("x", "y")
    view.show_path(*talk.arguments())
    seen = []
    for _ in range(len(second) + len(first) + 2):
        view.move_cursor(-1)
        seen.append(view._pointer.node)
    assert seen == [*reversed(second), *reversed(first), first[0], first[0]]


def test_escape_gives_the_keys_back(view, talk, qtbot):
    view.show_path(*talk.arguments())
    view.move_cursor(-1)
    with qtbot.waitSignal(view.left):
        QTest.keyClick(view, Key.Key_Escape)
    assert view._pointer.node is None


def test_the_cursor_stays_on_its_token_while_the_text_grows(view, talk):
    view.show_path(*talk.arguments())
    view.move_cursor(-1)
    node = view._pointer.node
    talk.answer("more")
    view.show_path(*talk.arguments())
    assert view._pointer.node is node


def test_an_empty_conversation_has_no_cursor(view, talk):
    view.move_cursor(-1)
    view.show_path([], [], talk.words.vocabulary(), talk.session.mode)
    view.move_cursor(+1)
    assert view._pointer.node is None


def test_the_cursor_is_brought_into_sight(view):
    talk = Talk()
    talk.say("Hi")
    for number in range(800):
        talk.session.append(talk.words.id(f" word{number % 40}"), surprising(1.0))
    view.show_path(*talk.arguments())
    view.verticalScrollBar().setValue(0)
    view.move_cursor(-1)
    assert view.viewport().rect().contains(view.token_rects(view._pointer.node)[0])


# The pencil


@pytest.mark.parametrize("as_tokens", [False, True])
def test_the_pencil_beside_a_message_asks_to_edit_it(view, talk, qtbot, as_tokens):
    turn = talk.session.turn_node()
    view.show_path(*talk.arguments())
    view.show_prompt_tokens(as_tokens)
    frame = view._column._slabs[0].frame.translated(view._offset()).toRect()
    pencil = view.findChild(Pencil)
    assert not pencil.isVisible()
    QTest.mouseMove(view.viewport(), frame.center() + QPoint(1, 1))
    QTest.mouseMove(view.viewport(), frame.center())
    assert pencil.isVisible()
    assert view.viewport().rect().contains(pencil.geometry())
    with qtbot.waitSignal(view.edit_requested) as signal:
        QTest.mouseClick(pencil, Qt.MouseButton.LeftButton)
    assert signal.args == [turn]
    QTest.mouseMove(view.viewport(), QPoint(5, view.viewport().height() - 5))
    assert not pencil.isVisible()


def test_a_chip_is_not_broken_at_the_end_of_a_line(view):
    talk = Talk()
    talk.say("Hi")
    chip = talk.words.control("<|assistant_begins_here|>")
    for number in range(12):
        talk.answer(" word" * (number % 3 + 1))
        talk.session.append(chip, surprising(1.0))
    view.show_path(*talk.arguments())
    chips = [node for node in talk.session.answer() if node.token == chip]
    assert [len(view.token_rects(node)) for node in chips] == [1] * 12
    assert view.text().count("<|assistant_begins_here|>") == 12
