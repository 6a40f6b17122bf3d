"""Back to the moment of a token, with its bars, dice and chain, and to the end again; on the real engine."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from playground.core.records import By
from playground.core.sampling import PLAIN
from playground.ui.doing.loop import Situation
from tests.ui.window import FAST, WARM

Key, ALT = Qt.Key, Qt.KeyboardModifier.AltModifier
COLD = PLAIN.with_values("temperature", value=0.3)


def bars(person):
    """What the bars say, in numbers."""
    return [(line.token, line.p, line.raw_p) for line in person.chart._view.bars.lines]


def test_a_click_goes_back_to_the_moment_at_which_a_token_was_chosen(person):
    person.controller.set_chain(WARM)
    person.say("Tell me a story about a dog.")
    person.go_on(4)
    seen, moment = bars(person), person.controller.moment
    person.go_on(4)
    nodes = person.controller.session.answer()
    person.controller.set_chain(COLD)
    person.click_token(nodes[4])
    controller = person.controller
    assert controller.session.here is nodes[3]
    assert controller.chain == WARM
    assert bars(person) == seen
    assert (controller.moment.u, controller.moment.drawn) == (moment.u, moment.drawn)
    assert controller.moment.choice(nodes[4].token, By.DRAW) == nodes[4].choice
    assert list(controller.session.here.road_ahead()) == nodes[4:]
    assert person.window.next_token.temperature.temperature == 1.5
    assert person.bars_have_focus


def test_the_way_back_leads_to_the_end_with_the_chain_from_before(told):
    nodes = told.controller.session.answer()
    told.controller.set_chain(COLD)
    for node in (nodes[5], nodes[2]):
        told.click_token(node)
    assert told.controller.chain == WARM
    told.press(Key.Key_End)
    told.settle()
    assert told.controller.session.here is nodes[-1]
    assert told.controller.chain == COLD
    assert not told.foot.back.isVisible()


def test_the_return_button_is_there_while_there_is_a_road_ahead(told):
    assert not told.foot.back.isVisible()
    told.press(Key.Key_Left)
    told.settle()
    assert told.foot.back.isVisible()
    told.click(told.foot.back)
    told.settle()
    assert told.n_answered == 8
    assert told.bars_have_focus


def test_walking_to_the_end_gives_the_chain_back_too(told):
    nodes = told.controller.session.answer()
    told.controller.set_chain(COLD)
    told.click_token(nodes[6])
    for _ in range(2):
        assert told.controller.chain == WARM
        told.press(Key.Key_Right)
        told.settle()
    assert told.controller.session.here is nodes[-1]
    assert told.controller.chain == COLD


def test_a_slider_moved_there_is_the_chain_from_then_on(told):
    nodes = told.controller.session.answer()
    told.click_token(nodes[3])
    other = PLAIN.with_values("temperature", value=0.7)
    told.controller.set_chain(other)
    told.press(Key.Key_End)
    told.settle()
    assert told.controller.chain == other


def test_another_bar_makes_a_branch_and_the_old_road_stays(told):
    controller = told.controller
    nodes = controller.session.answer()
    controller.set_chain(COLD)
    told.click_token(nodes[3])
    row = next(index for index, token in enumerate(told.chart.tokens) if token != nodes[3].token)
    told.click_row(row)
    told.settle()
    assert controller.session.here.parent is nodes[2]
    assert controller.session.here is not nodes[3]
    assert nodes[2].children == [nodes[3], controller.session.here]
    assert controller.chain == WARM
    assert list(nodes[3].road_ahead()) == nodes[4:]
    told.press(Key.Key_End)
    told.settle()
    assert controller.chain == WARM


def test_the_same_step_follows_the_old_road(told):
    nodes = told.controller.session.answer()
    told.controller.set_chain(COLD)
    told.click_token(nodes[3])
    told.press(Key.Key_Space)
    told.settle()
    assert told.controller.session.here is nodes[3]
    assert nodes[2].children == [nodes[3]]


def test_the_dice_are_those_of_that_moment(told):
    controller = told.controller
    told.press(Key.Key_R)
    told.go_on(3)
    nodes = controller.session.answer()
    controller.set_seed(7)
    told.click_token(nodes[9])
    assert controller.moment.luck == nodes[9].choice.luck
    assert (controller.session.seed, controller.moment.u) == (42, nodes[9].choice.u)
    assert told.window.status.seed.text() == "42"
    told.press(Key.Key_End)
    told.settle()
    assert controller.session.seed == 7


def test_the_chosen_token_is_marked_where_the_dice_do_not_show_it(told):
    controller = told.controller
    token = next(each for each in told.chart.tokens[2:] if each != controller.moment.drawn)
    told.click_row(told.chart.tokens.index(token))
    told.settle()
    picked = controller.session.here
    told.click_token(picked)
    marked = [(line.token, line.short_reason) for line in told.chart._view.bars.lines if line.is_picked]
    assert marked == [(token, "by hand")]
    told.press(Key.Key_R)
    told.settle()
    told.click_token(controller.session.answer()[-1])
    assert not any(line.is_picked for line in told.chart._view.bars.lines)


def test_a_token_of_other_dice_is_marked_as_chosen_here(told):
    nodes = told.controller.session.answer()
    told.click_token(nodes[0])
    while told.controller.moment.drawn == nodes[0].token:
        told.press(Key.Key_R)
        told.settle()
    marked = [(line.token, line.short_reason) for line in told.chart._view.bars.lines if line.is_picked]
    assert marked == [(nodes[0].token, "chosen here")]


def test_the_end_of_the_turn_can_be_gone_back_to(person):
    person.say("Flip a coin.")
    person.controller.set_playing(True, FAST)
    person.settle()
    assert person.controller.situation is Situation.ENDED
    end = person.controller.session.here
    person.click_token(end)
    assert person.controller.situation is Situation.READY
    assert person.controller.session.here is end.parent
    person.press(Key.Key_End)
    person.settle()
    assert person.controller.situation is Situation.ENDED


def test_a_click_while_it_plays_stops_there(told):
    nodes = told.controller.session.answer()
    told.controller.set_playing(True, FAST)
    told.click_token(nodes[2])
    assert told.controller.session.here is nodes[1]
    assert not told.controller.player.is_playing


def test_logits_evaluated_again_are_marked_also_the_second_time(told):
    controller = told.controller
    nodes = controller.session.answer()
    controller.evaluator.cache.clear()
    told.click_token(nodes[4])
    assert controller.moment.again
    assert told.window.next_token._again.isVisible()
    again = controller.moment.choice(nodes[4].token, By.DRAW)
    assert again.raw_p == pytest.approx(nodes[4].choice.raw_p, abs=0.02)
    told.press(Key.Key_End)
    told.settle()
    told.click_token(nodes[4])
    assert controller.moment.again


def test_keys_go_through_the_tokens_and_enter_goes_to_one(told):
    nodes = told.controller.session.answer()
    for _ in range(3):
        told.press(Key.Key_Left, ALT)
    view = told.window.conversation.view
    assert view.hasFocus()
    assert told.controller.session.here is nodes[-1]
    assert told.controller.vocabulary.display(nodes[5].token) in view.accessibleDescription()
    told.press(Key.Key_Right, ALT)
    told.press(Key.Key_Return)
    told.settle()
    assert told.controller.session.here is nodes[5]
    assert told.bars_have_focus


def test_alt_and_arrows_on_a_slider_stay_the_sliders(told):
    slider = told.window.next_token.temperature._slider
    slider.setFocus(Qt.FocusReason.TabFocusReason)
    asked = []
    slider.what_if.connect(asked.append)
    told.press(Key.Key_Right, ALT)
    assert asked
    assert told.focus is slider
    assert told.controller.chain == WARM


def test_the_end_key_still_moves_along_the_bars(told):
    told.press(Key.Key_Down)
    told.press(Key.Key_End)
    view = told.chart._view
    assert view.bars.cursor == len(told.chart.tokens) - 1
    QTest.keyClick(view, Key.Key_Escape)
