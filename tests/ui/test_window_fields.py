"""Fields keep their keys, buttons give the focus back, input methods and other alphabets work."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from playground.core.sampling import LLAMA_CPP
from playground.core.session import Mode
from playground.ui.doing.loop import Situation
from tests.ui.window import CTRL, NO_KEYS, SHIFT

Key = Qt.Key


@pytest.fixture
def asked(person):
    person.controller.set_chain(LLAMA_CPP.with_values("temperature", value=1.0))
    person.say("Tell me a story about a dog.")
    return person


def card_of(window, name: str):
    return next(card for card in window.chain.cards if card.sampler.name == name)


def fields(person):
    window = person.window
    return {
        "message": person.composer.field,
        "temperature": window.next_token.temperature._field,
        "seed": window.status.seed,
        "top-k": next(iter(card_of(window, "top_k")._rows.values())).field,
    }


NAMES = ("message", "temperature", "seed", "top-k")


# Fields


@pytest.mark.parametrize("name", NAMES)
def test_keys_in_a_field_do_nothing_to_the_window(asked, name):
    field = fields(asked)[name]
    seed, chain = asked.controller.session.seed, asked.controller.chain
    field.setFocus()
    for key in (Key.Key_Space, Key.Key_Left, Key.Key_Right, Key.Key_1, Key.Key_0, Key.Key_P, Key.Key_R, Key.Key_M):
        asked.press(key)
    asked.press(Key.Key_BracketLeft)
    assert asked.n_answered == 0
    assert asked.focus is field
    assert not asked.controller.player.is_playing
    assert asked.controller.session.here.redraw == 0
    asked.press(Key.Key_Escape)
    assert asked.bars_have_focus
    assert asked.controller.session.seed == seed
    assert asked.controller.chain == chain


@pytest.mark.parametrize("name", NAMES)
def test_escape_in_a_field_gives_the_focus_back_and_cancels_nothing(asked, name):
    fields(asked)[name].setFocus()
    asked.press(Key.Key_Escape)
    assert asked.bars_have_focus
    asked.press(Key.Key_Space)
    asked.settle()
    assert asked.n_answered == 1


def test_undo_in_the_message_field_edits_text(asked):
    asked.write("abc")
    asked.press(Key.Key_Z, CTRL)
    assert asked.composer.text() == ""
    assert asked.n_answered == 0


def test_a_sent_message_can_be_had_back_by_undo(asked):
    asked.composer.focus()
    asked.press(Key.Key_Z, CTRL)
    assert asked.composer.text() == "Tell me a story about a dog."


@pytest.mark.parametrize(("key", "modifiers"), [(Key.Key_L, CTRL), (Key.Key_M, NO_KEYS)])
def test_a_key_leads_to_the_message_field(asked, key, modifiers):
    asked.press(key, modifiers)
    assert asked.focus is asked.composer.field
    assert asked.composer.text() == ""


def test_ctrl_r_and_ctrl_n_act_from_a_field(asked):
    asked.write("abc")
    asked.press(Key.Key_R, CTRL)
    asked.wait(lambda: asked.n_answered > 0)
    asked.press(Key.Key_N, CTRL)
    asked.settle()
    assert asked.controller.situation is Situation.EMPTY
    assert asked.composer.text() == "abc"


# Input methods and other alphabets


def test_enter_while_composing_does_not_send(person):
    person.composer.focus()
    person.compose("안")
    person.press(Key.Key_Return)
    assert person.controller.situation is Situation.EMPTY
    person.compose("", commit="안녕")
    assert person.composer.text() == "안녕"
    person.press(Key.Key_Return)
    person.settle()
    assert person.controller.session.turn_node().turn.text == "안녕"


def test_escape_while_composing_stays_in_the_field(person):
    person.composer.focus()
    person.compose("にほ")
    person.press(Key.Key_Escape)
    assert person.focus is person.composer.field
    person.compose("")
    person.press(Key.Key_Escape)
    assert person.bars_have_focus


def test_composing_does_not_step(asked):
    asked.composer.focus()
    asked.compose("ha")
    asked.press(Key.Key_Space)
    assert asked.n_answered == 0


@pytest.mark.parametrize(
    ("key", "text"),
    [(0x3142 + 0, "ㅔ"), (0x3154, "ㅔ"), (0, "ㅔ"), (Key.Key_P, "p"), (Key.Key_P, "P"), (Key.Key_P, "ㅔ")],
)
def test_letters_act_under_a_korean_layout(asked, key, text):
    asked.hold_focus()
    with asked.qtbot.waitSignal(asked.controller.player.playing_changed):
        QApplication.sendEvent(asked.focus, QKeyEvent(QEvent.Type.KeyPress, int(key), NO_KEYS, text))
    asked.controller.set_playing(False)


def test_letters_act_by_their_place_under_a_russian_layout(asked):
    before = asked.controller.moment.u
    asked.hold_focus()
    # к lies where R lies: X11's code 27.
    event = QKeyEvent(QEvent.Type.KeyPress, 0x43A, NO_KEYS, 27, 0x6CB, 0, "к")
    QApplication.sendEvent(asked.focus, event)
    asked.settle()
    assert asked.controller.moment.u != before


# Buttons


@pytest.mark.parametrize("name", ["step", "back", "redraw", "forward"])
def test_space_after_a_click_steps_once_and_does_not_press_the_button_again(asked, name):
    asked.go_on(2)
    asked.click(getattr(asked.transport, name))
    asked.settle()
    before, redraws = asked.controller.n_tokens, asked.controller.session.here.redraw
    asked.press(Key.Key_Space)
    asked.settle()
    assert asked.controller.n_tokens == before + 1
    assert asked.controller.session.here.redraw == redraws


def test_space_after_send_and_after_the_modes_buttons_steps(person):
    person.write("Flip a coin.")
    person.click(person.composer.send)
    person.settle()
    person.press(Key.Key_Space)
    person.settle()
    assert person.n_answered == 1
    for mode in (Mode.TEXT, Mode.CHAT):
        person.click(person.window.header.mode._buttons[mode])
        person.settle()
    person.press(Key.Key_Space)
    person.settle()
    assert person.n_answered == 2


def tab_to(person, widget):
    for _ in range(60):
        if person.focus is widget:
            return
        person.press(Key.Key_Tab)
    raise AssertionError(f"Tab does not lead to {widget}")


@pytest.mark.parametrize("name", ["step", "redraw", "back"])
def test_a_button_that_tab_led_to_is_pressed_by_space(asked, name):
    asked.go_on(1)
    button = getattr(asked.transport, name)
    tab_to(asked, button)
    tokens, redraw = asked.controller.n_tokens, asked.controller.session.here.redraw
    with asked.qtbot.waitSignal(button.clicked):
        asked.press(Key.Key_Space)
    asked.settle()
    steps = {"step": 1, "back": -1}.get(name, 0)
    assert asked.controller.n_tokens == tokens + steps
    assert asked.controller.session.here.redraw - redraw == (1 if name == "redraw" else 0)


def test_tab_leads_through_all_that_can_be_used(asked):
    asked.window.focus_bars()
    seen = []
    for _ in range(200):
        asked.press(Key.Key_Tab)
        if asked.focus in seen:
            break
        seen.append(asked.focus)
    wanted = [*fields(asked).values(), asked.chart.focusProxy(), asked.window.next_token.temperature._slider]
    wanted += [each for each in asked.window.findChildren(QAbstractButton) if each.isVisible() and each.isEnabled()]
    missing = [each for each in wanted if each not in seen and each.focusPolicy() is not Qt.FocusPolicy.NoFocus]
    assert [each.accessibleName() or each.text() for each in missing if hasattr(each, "text")] == []
    asked.press(Key.Key_Tab, SHIFT)


def test_every_button_and_field_has_a_name_for_those_who_do_not_see(asked):
    widgets = [*asked.window.findChildren(QAbstractButton), *fields(asked).values()]
    nameless = [each for each in widgets if each.isVisible() and not (each.accessibleName() or each.text())]
    assert nameless == []


def test_the_temperature_slider_keeps_its_arrows_when_tab_led_to_it(asked):
    slider = asked.window.next_token.temperature._slider
    tab_to(asked, slider)
    asked.press(Key.Key_Right)
    assert asked.controller.chain["temperature"].value == pytest.approx(1.05)
    asked.press(Key.Key_Left)
    assert asked.controller.chain["temperature"].value == pytest.approx(1.0)
    assert asked.n_answered == 0
    asked.press(Key.Key_Space)
    asked.settle()
    assert asked.n_answered == 1


def test_a_click_on_the_slider_leaves_the_keys_with_the_bars(asked):
    slider = asked.window.next_token.temperature._slider
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton, NO_KEYS, slider.rect().center())
    asked.press(Key.Key_Right)
    asked.settle()
    assert asked.n_answered == 1
    assert asked.bars_have_focus


def test_escape_leaves_the_row_that_the_arrows_chose(asked):
    asked.press(Key.Key_Down)
    assert asked.chart._view.bars.cursor == 0
    asked.press(Key.Key_Escape)
    assert asked.chart._view.bars.cursor is None
