"""Cards are moved by mouse and by keyboard; those with a fixed place are not."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from playground.core.sampling import LLAMA_CPP, PLAIN, Chain
from playground.core.sampling.chain import ORDER
from playground.ui.chain.chain_panel import ChainPanel
from playground.ui.look.theme import themes

MOVABLE = [kind.name for kind in ORDER]


@pytest.fixture
def panel(qtbot):
    themes().choose("light")
    made = ChainPanel()
    made.resize(260, 700)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def card(panel, name):
    return next(each for each in panel.cards if each.sampler.name == name)


def names(made: Chain) -> list[str]:
    return [each.name for each in made]


def drag(panel, name, onto, *, below):
    """Takes a card at its name and lets it go above or below the middle of another one."""
    panel.grab()  # lays the cards out
    moved, target = card(panel, name), card(panel, onto)
    QTest.mousePress(moved, Qt.MouseButton.LeftButton, pos=QPoint(40, 10))
    QTest.mouseMove(moved, QPoint(40, 10) + QPoint(0, 20 if below else -20))
    middle = target.geometry().center().y() + (4 if below else -4)
    end = QPoint(40, middle) - moved.pos()
    QTest.mouseMove(moved, end)
    assert panel.column._ghost.isVisible() == moved.movable
    QTest.mouseRelease(moved, Qt.MouseButton.LeftButton, pos=end)
    assert not panel.column._ghost.isVisible()


@pytest.mark.parametrize(
    ("name", "onto", "below", "place"),
    [
        ("temperature", "penalties", False, 0),
        ("temperature", "top_k", True, 4),
        ("penalties", "temperature", True, 8),
        ("top_k", "typ_p", True, 4),
        ("top_k", "mirostat", True, 8),
        ("top_k", "logit_bias", False, 0),
        ("min_p", "top_p", False, 5),
    ],
)
def test_a_card_is_dragged_to_its_place(panel, qtbot, name, onto, below, place):
    panel.show_chain(LLAMA_CPP)
    with qtbot.waitSignal(panel.chain_changed) as changed:
        drag(panel, name, onto, below=below)
    expected = [each for each in MOVABLE if each != name]
    expected.insert(place, name)
    assert names(changed.args[0]) == ["logit_bias", "grammar", *expected, "mirostat", "adaptive_p"]
    assert [each.sampler.name for each in panel.cards] == names(changed.args[0])
    qtbot.waitUntil(lambda: (tops := [each.y() for each in panel.cards]) == sorted(tops))
    assert (panel.preset_name == "custom") != changed.args[0].same_effect(LLAMA_CPP)


def test_a_card_that_comes_back_to_its_place_changes_nothing(panel, qtbot):
    panel.show_chain(LLAMA_CPP)
    with qtbot.assertNotEmitted(panel.chain_changed):
        drag(panel, "top_k", "top_k", below=False)
        drag(panel, "top_p", "top_p", below=True)


@pytest.mark.parametrize("name", ["logit_bias", "grammar", "mirostat", "adaptive_p"])
def test_what_is_fixed_is_not_dragged(panel, qtbot, name):
    panel.show_chain(PLAIN.with_values("mirostat", version=2).with_values("grammar", text="x"))
    with qtbot.assertNotEmitted(panel.column.order_changed):
        drag(panel, name, "top_k", below=False)
        card(panel, name).setFocus()
        QTest.keyClick(card(panel, name), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)


def test_the_keyboard_moves_a_card_and_the_focus_goes_with_it(panel):
    panel.show_chain(LLAMA_CPP)
    moved = card(panel, "top_p")
    moved.setFocus()
    QTest.keyClick(moved, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(moved, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert names(panel.chain)[2:11] == [
        "penalties", "dry", "top_n_sigma", "top_p", "top_k", "typ_p", "min_p", "xtc", "temperature"
    ]  # fmt: skip
    assert moved.hasFocus()
    for _ in range(20):
        QTest.keyClick(moved, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert names(panel.chain)[10] == "top_p"
    panel.bar.reset_order.trigger()
    assert panel.chain == LLAMA_CPP
    assert panel.preset_name == "llama.cpp"


def test_cards_say_whether_they_can_be_moved(panel):
    assert "Alt+Up" in card(panel, "top_k").accessibleDescription()
    assert "fixed" in card(panel, "grammar").accessibleDescription()
