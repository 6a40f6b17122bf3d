"""The chain panel in the real window, on the real engine."""

import json

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from playground.core.sampling import PLAIN, PRESETS, Grammar
from playground.ui.chain.sampler_card import CardState

pytestmark = pytest.mark.timeout(120)


def card(person, name):
    return next(each for each in person.window.chain.cards if each.sampler.name == name)


def shown_preset(person):
    return person.window.next_token._preset.text()


@pytest.fixture
def at_nepal(person):
    person.controller.set_chain(PLAIN)
    person.say("Write about Nepal.")
    return person


def test_a_card_switched_on_changes_the_bars_and_the_name_above_them(at_nepal):
    assert shown_preset(at_nepal) == "plain"
    at_nepal.click(card(at_nepal, "top_k"), QPoint(60, 10))
    at_nepal.settle()
    assert at_nepal.controller.chain["top_k"].k == 40
    assert card(at_nepal, "top_k").note.startswith("cut 4,056 tokens")
    assert shown_preset(at_nepal) == "custom"
    at_nepal.click(card(at_nepal, "top_k")._off)
    assert shown_preset(at_nepal) == "plain"


@pytest.mark.parametrize("name", PRESETS)
def test_each_preset_stands_above_the_bars(at_nepal, name):
    at_nepal.window.chain.bar.actions_by_name[name].trigger()
    at_nepal.settle()
    assert shown_preset(at_nepal) == name


def test_every_sampler_at_once_says_what_it_did(at_nepal):
    names = [each.sampler.name for each in at_nepal.window.chain.cards][2:]
    names.remove("mirostat")
    for name in names:
        if card(at_nepal, name).state is CardState.OFF:
            at_nepal.click(card(at_nepal, name), QPoint(60, 10))
            at_nepal.settle()
    assert {each.name for each in at_nepal.controller.chain.active} == set(names) - {"temperature"}
    at_nepal.wait(lambda: card(at_nepal, "dry").note == "no repetition to go on with")
    assert all(card(at_nepal, name).note for name in names)
    at_nepal.go_on(3)


def test_a_grammar_rules_and_one_that_cannot_be_read_stays_to_be_mended(at_nepal):
    grammar = card(at_nepal, "grammar")
    at_nepal.click(grammar, QPoint(60, 10))
    grammar.field.setPlainText('root ::= "Yes" | "No"')
    QTest.keyClick(grammar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    at_nepal.wait(lambda: grammar.note.startswith("allows"))
    grammar.field.setPlainText("root ::= (")
    QTest.keyClick(grammar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    at_nepal.wait(lambda: "grammar" in at_nepal.controller.chain.muted)
    assert grammar.state is CardState.ON
    assert grammar.field.toPlainText() == "root ::= ("
    grammar.field.setPlainText('root ::= "Yes"')
    QTest.keyClick(grammar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    at_nepal.wait(lambda: grammar.note.startswith("allows"))
    assert at_nepal.controller.chain["grammar"].text == 'root ::= "Yes"'
    at_nepal.window.notices.clear()


def test_a_pick_that_the_grammar_forbids_is_refused_with_a_way_out(at_nepal):
    controller = at_nepal.controller
    controller.set_chain(PLAIN.with_sampler(Grammar('root ::= "Paris"')))
    at_nepal.wait(lambda: controller.moment.told.allowed is not None)
    here = controller.session.here
    at_nepal.press(Qt.Key.Key_1)
    assert "The grammar does not allow" in at_nepal.notice
    assert controller.session.here is here
    at_nepal.click(at_nepal.notice_button("Switch the grammar off"))
    at_nepal.settle()
    assert "grammar" in controller.chain.muted
    at_nepal.press(Qt.Key.Key_1)
    at_nepal.settle()
    assert controller.session.here.parent is here


def test_the_slider_below_the_bars_switches_a_muted_temperature_on(at_nepal):
    at_nepal.controller.set_chain(PLAIN.with_values("temperature", value=0.5).switched("temperature", False))
    at_nepal.window.next_token.temperature.temperature_changed.emit(1.5)
    assert [each.name for each in at_nepal.controller.chain.active] == ["temperature"]


def test_pasted_options_are_taken_and_what_is_not_understood_is_told(at_nepal):
    QGuiApplication.clipboard().setText("llama-cli --top-k 5 --novel 3")
    at_nepal.window.chain.bar.paste.trigger()
    at_nepal.settle()
    assert at_nepal.controller.chain["top_k"].k == 5
    assert "--novel" in at_nepal.window.notices.text()
    at_nepal.window.notices.clear()


def test_presets_are_kept_beside_the_settings(at_nepal):
    at_nepal.controller.set_chain(PLAIN.with_values("top_k", k=3))
    at_nepal.window.chain.bar.save_requested.emit("three")
    assert shown_preset(at_nepal) == "three"
    file = at_nepal.window.settings.folder / "presets.json"
    assert list(json.loads(file.read_text(encoding="utf-8"))) == ["three"]
    at_nepal.window.chain.bar.delete_requested.emit("three")
    assert shown_preset(at_nepal) == "custom"
    at_nepal.window._on_notice_action("restore_preset")
    assert shown_preset(at_nepal) == "three"
    at_nepal.window.notices.clear()
