"""Columns that continue one prompt: each has a chain of its own, and one becomes the conversation."""

import pytest
from PySide6.QtCore import Qt

from playground.core.sampling import LLAMA_CPP, PLAIN
from playground.ui.doing.loop import Situation
from tests.ui.window import FAST

Key = Qt.Key
GRAMMAR = 'root ::= ("yes" | "no") (" " ("yes" | "no"))*'
JSON = 'root ::= "{" [a-z ]* "}"'


# Chains


def test_a_slider_changes_its_own_column_only(columns):
    columns.open().go_on(1)
    shown = columns.all[1].moment
    columns.view.cards[0].slider._move_to(3.0)
    assert [column.chain["temperature"].value for column in columns.all] == [3.0, 1.0, 2.0]
    assert columns.all[0].moment.chain["temperature"].value == 3.0
    assert columns.all[1].moment is shown
    assert columns.person.controller.chain == PLAIN


def test_the_chain_panel_is_the_chosen_columns(columns):
    columns.open()
    panel = columns.person.window.chain
    assert panel.chain == columns.all[0].chain
    columns.person.press(Key.Key_3)
    assert panel.chain == columns.all[2].chain
    panel._on_preset("llama.cpp")
    assert columns.all[2].chain == LLAMA_CPP
    assert columns.view.cards[2].preset.text() == "llama.cpp"
    assert columns.all[0].chain != LLAMA_CPP
    columns.person.press(Key.Key_BracketLeft)
    assert columns.all[2].chain["temperature"].value == pytest.approx(0.7)
    columns.go_on(1)
    assert panel.chain == columns.all[2].chain
    columns.comparing.close()
    assert panel.chain == columns.person.controller.chain == PLAIN


def test_a_number_is_typed_and_a_click_elsewhere_leaves_the_field(columns):
    columns.open()
    field = columns.view.cards[1].field
    columns.person.click(field)
    field.selectAll()
    columns.person.type("1.3")
    columns.person.click(columns.view.cards[2].edit)
    assert columns.all[1].chain["temperature"].value == 1.3
    assert columns.person.focus is columns.view
    assert columns.comparing.chosen == 2


def test_c_colours_the_columns_by_something_else(columns):
    columns.open().go_on(1)
    before = columns.view.legend.text()
    columns.person.press(Key.Key_C)
    assert columns.view.legend.text() != before
    assert columns.person.window.in_text.tint is columns.view.cards[0].view._column.tinting.tint


def test_letters_of_hidden_views_do_nothing(columns):
    columns.open()
    for key in (Key.Key_V, Key.Key_L, Key.Key_T, Key.Key_M, Key.Key_S):
        columns.person.press(key)
    panel = columns.person.window.next_token
    assert panel.pipeline.isHidden()
    assert panel.luck.isHidden()
    assert panel.sweep.isHidden()
    assert columns.person.focus is columns.view


def test_a_preset_for_a_column(columns):
    columns.open()
    columns.person.choose(columns.view.cards[1].preset.menu(), "creative")
    assert columns.all[1].chain["min_p"].p == 0.05
    assert columns.view.cards[1].slider.exact == 1.2


def test_grammar_and_breakers_work_in_each_column(columns):
    columns.open()
    dry = PLAIN.with_values("dry", multiplier=2.0, allowed_length=1)
    columns.set_chains(PLAIN.with_values("grammar", text=GRAMMAR), dry, PLAIN.with_values("grammar", text=JSON))
    columns.go_on(6)
    words = set(columns.text(0).split())
    assert columns.text(0).startswith(("yes", "no"))
    assert all(any(full.startswith(word) for full in ("yes", "no")) for word in words)
    assert columns.text(2).startswith("{")
    assert columns.all[1].moment.told.breakers is not None
    assert columns.all[1].moment.told.allowed is None


def test_a_grammar_that_cannot_be_read_is_switched_off_in_its_column(columns):
    columns.open()
    columns.comparison.set_chain(columns.all[1], PLAIN.with_values("grammar", text="root ::= ("))
    columns.person.wait(lambda: "grammar" in columns.all[1].chain.muted)
    columns.settle()
    assert columns.person.notice
    columns.go_on(2)
    assert [len(road) for road in columns.roads] == [2, 2, 2]
    assert columns.person.controller.chain == PLAIN


# Becoming the conversation


def test_a_column_becomes_the_conversation_with_its_chain_and_its_dice(columns):
    columns.open()
    columns.person.click(columns.view.luck.buttons[False])
    columns.go_on(4)
    column, text = columns.all[2], columns.text(2)
    tip, chain, drawn, u = column.tip, column.chain, column.moment.drawn, column.moment.u
    columns.person.click(columns.view.cards[2].adopt)
    columns.person.settle()
    controller = columns.person.controller
    assert not columns.comparing.is_open
    assert controller.session.here is tip
    assert controller.chain == chain
    assert columns.person.window.chain.chain == chain
    assert columns.person.answer == text
    assert (controller.moment.drawn, controller.moment.u) == (drawn, u)
    assert not controller.moment.again
    columns.person.go_on(1)
    assert controller.session.here.parent is tip


def test_a_value_that_is_half_typed_in_a_column_comes_along(columns):
    columns.open().go_on(1)
    field = columns.view.cards[1].field
    columns.person.click(field)
    field.selectAll()
    columns.person.type("3.25")
    columns.comparing.adopt(1)
    columns.person.settle()
    assert columns.person.controller.chain["temperature"].value == 3.25


def test_a_column_that_has_ended_becomes_the_conversation(columns):
    person = columns.person
    person.window.new_conversation()
    person.controller.set_seed(42)
    person.say("Flip a coin.")
    columns.open().comparison.set_pace(FAST)
    person.press(Key.Key_P)
    person.wait(lambda: not columns.comparison.player.is_playing)
    person.click(columns.view.cards[0].adopt)
    person.settle()
    assert person.controller.situation is Situation.ENDED


def test_the_other_columns_stay_in_the_tree(columns):
    columns.open().go_on(4)
    others = columns.roads[0][:], columns.roads[1][:]
    columns.person.click(columns.view.cards[2].adopt)
    columns.person.settle()
    for road in others:
        assert all(node in node.parent.children for node in road)
