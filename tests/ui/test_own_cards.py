"""Cards that hold more than numbers: biases of tokens, a grammar, sequence breakers."""

import math

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from playground.core.sampling import PLAIN
from playground.core.sampling.samplers import DEFAULT_BREAKERS
from playground.ui.chain.chain_panel import ChainPanel
from playground.ui.chain.grammar_card import EXAMPLES
from playground.ui.chain.sampler_card import CardState
from playground.ui.look.theme import themes
from tests.ui.distributions import vocabulary


@pytest.fixture
def panel(qtbot):
    themes().choose("light")
    made = ChainPanel()
    made.show_model((), vocabulary(1000, (" cat", "cat", " cats", "12", "<b>")))
    made.resize(260, 700)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def card(panel, name):
    return next(each for each in panel.cards if each.sampler.name == name)


def opened(panel, name):
    """A card that has nothing yet, opened by a click."""
    made = card(panel, name)
    QTest.mouseClick(made._on, Qt.MouseButton.LeftButton)
    assert made.state is CardState.ON
    return made


@pytest.mark.parametrize(
    ("text", "token"), [("cat", 1), (" cat", 0), ("cats", 2), ("12", 12), ("#3", 3), ("w500", 500), ("<b>", 4)]
)
def test_a_token_is_added_by_its_text_or_id_and_banned(panel, qtbot, text, token):
    made = opened(panel, "logit_bias")
    with qtbot.waitSignal(panel.chain_changed) as changed:
        QTest.keyClicks(made.field, text)
        QTest.keyClick(made.field, Qt.Key.Key_Return)
    assert changed.args[0]["logit_bias"].biases == ((token, -math.inf),)
    assert made.field.text() == ""
    assert made._bias_rows[0].ban.isChecked()


def test_what_is_half_typed_outlives_another_model(panel, qtbot):
    made = opened(panel, "logit_bias")
    QTest.keyClicks(made.field, "dog")
    panel.show_model((), vocabulary(1000, ("dog",)))
    with qtbot.waitSignal(panel.chain_changed) as changed:
        QTest.keyClick(made.field, Qt.Key.Key_Return)
    assert changed.args[0]["logit_bias"].biases == ((0, -math.inf),)


def test_what_is_no_token_adds_nothing(panel, qtbot):
    made = opened(panel, "logit_bias")
    with qtbot.assertNotEmitted(panel.chain_changed):
        QTest.keyClicks(made.field, "zebra")
        QTest.keyClick(made.field, Qt.Key.Key_Return)


def test_a_bias_is_changed_unbanned_and_removed(panel, qtbot):
    panel.show_chain(PLAIN.with_values("logit_bias", biases=((0, 1.5), (4, -math.inf))))
    made = card(panel, "logit_bias")
    assert [row._name.text() for row in made._bias_rows] == ["␣cat", "<b>"]
    field = made._bias_rows[0].field
    field.setFocus()
    field.selectAll()
    with qtbot.waitSignal(panel.chain_changed) as changed:
        QTest.keyClicks(field, "-2")
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert changed.args[0]["logit_bias"].biases == ((0, -2.0), (4, -math.inf))
    with qtbot.waitSignal(panel.chain_changed) as changed:
        QTest.mouseClick(made._bias_rows[1].ban, Qt.MouseButton.LeftButton)
    assert changed.args[0]["logit_bias"].biases == ((0, -2.0), (4, -5.0))
    for _ in range(2):
        QTest.mouseClick(made._bias_rows[0].remove, Qt.MouseButton.LeftButton)
    assert panel.chain["logit_bias"].is_off
    assert made.state is CardState.ON
    QTest.mouseClick(made._off, Qt.MouseButton.LeftButton)
    assert made.state is CardState.OFF


def test_rows_go_for_good_while_a_value_is_half_typed_in_one(panel):
    panel.show_chain(PLAIN.with_values("logit_bias", biases=((0, 1.5), (4, 2.5))))
    made = card(panel, "logit_bias")
    made._bias_rows[0].field.setFocus()
    made._bias_rows[0].field.selectAll()
    QTest.keyClicks(made._bias_rows[0].field, "3")
    panel.show_model((), vocabulary(1000, ("dog",)))
    assert panel.chain["logit_bias"].biases == ((0, 3.0), (4, 2.5))
    made._bias_rows[0].field.setFocus()
    QTest.keyClicks(made._bias_rows[0].field, "7")
    panel.show_chain(PLAIN)
    assert made._bias_rows == []
    assert made._list.count() == 0


@pytest.mark.parametrize("typed", ["2000", "nan", "inf"])
def test_a_bias_out_of_range_is_refused(panel, qtbot, typed):
    panel.show_chain(PLAIN.with_values("logit_bias", biases=((0, 1.5),)))
    field = card(panel, "logit_bias")._bias_rows[0].field
    field.setFocus()
    field.selectAll()
    with qtbot.assertNotEmitted(panel.chain_changed):
        QTest.keyClicks(field, typed)
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert card(panel, "logit_bias").note == "takes -1000 to 1000"


def test_biases_switched_off_keep_their_values(panel):
    panel.show_chain(PLAIN.with_values("logit_bias", biases=((0, 1.5),)))
    made = card(panel, "logit_bias")
    QTest.mouseClick(made._off, Qt.MouseButton.LeftButton)
    assert panel.preset_name == "plain"
    QTest.mouseClick(made._on, Qt.MouseButton.LeftButton)
    assert panel.chain == PLAIN.with_values("logit_bias", biases=((0, 1.5),))


def test_many_biases_and_tokens_of_another_model_are_shown(panel):
    biases = tuple((token, 1.0) for token in range(990, 1090))
    panel.show_chain(PLAIN.with_values("logit_bias", biases=biases))
    made = card(panel, "logit_bias")
    assert made._bias_rows[-1]._name.text() == "#1029"
    assert made._more.text() == "and 60 more"
    panel.show_model((), None)
    assert not made.field.isEnabled()


def test_a_grammar_is_taken_when_it_is_left(panel, qtbot):
    made = opened(panel, "grammar")
    with qtbot.assertNotEmitted(panel.chain_changed):
        QTest.keyClicks(made.field, 'root ::= "a"')
    with qtbot.waitSignal(panel.chain_changed) as changed, qtbot.waitSignal(panel.left):
        QTest.keyClick(made.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert changed.args[0]["grammar"].text == 'root ::= "a"'
    panel.show_grammar_problem("line 1: no root")
    assert made.note == "line 1: no root"
    panel.show_grammar_problem("")
    assert made.note != "line 1: no root"


@pytest.mark.parametrize("place", range(len(EXAMPLES)))
def test_examples_of_grammars(panel, qtbot, place):
    made = opened(panel, "grammar")
    with qtbot.waitSignal(panel.chain_changed) as changed:
        made.examples.menu().actions()[place].trigger()
    assert changed.args[0]["grammar"].text == EXAMPLES[place][1]
    assert made.field.toPlainText() == EXAMPLES[place][1]
    QTest.mouseClick(made._off, Qt.MouseButton.LeftButton)
    assert made.state is CardState.OFF
    QTest.mouseClick(made._on, Qt.MouseButton.LeftButton)
    assert panel.chain["grammar"].text == EXAMPLES[place][1]


@pytest.mark.parametrize(
    ("typed", "words"),
    [("\\n ; a\\x20b", ("\n", ";", "a b")), ("", ()), (" x  y ", ("x", "y"))],
)
def test_breakers_are_typed(panel, qtbot, typed, words):
    panel.show_chain(PLAIN.with_values("dry", multiplier=0.8))
    field = card(panel, "dry").breakers
    assert field.text() == '\\n : " *'
    field.setFocus()
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    with qtbot.waitSignal(panel.chain_changed) as changed:
        QTest.keyClicks(field, typed)
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert changed.args[0]["dry"].sequence_breakers == words
    panel.show_chain(PLAIN.with_values("dry", multiplier=0.8))
    assert changed.args[0]["dry"] != panel.chain["dry"]
    assert panel.chain["dry"].sequence_breakers == DEFAULT_BREAKERS
    assert field.text() == '\\n : " *'
