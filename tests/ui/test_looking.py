"""Looking at the token in other ways, in the real window, by keys and by mouse; nothing of it changes the answer."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from playground.core.records import By
from playground.core.sampling import LLAMA_CPP, PLAIN
from playground.core.stops import next_stop
from playground.ui.bars.next_token import RAW_STAGE
from tests.ui.window import CTRL, SHIFT

Key = Qt.Key


@pytest.fixture
def asked(person):
    person.say("Tell me a story about a dog.")
    person.controller.set_chain(LLAMA_CPP)
    person.settle()
    yield person
    panel = person.window.next_token
    panel.tools.stages.setChecked(False)
    panel.tools.luck.setChecked(False)
    panel._on_stage(None)
    if person.window.score_toys.dialog is not None:
        person.window.score_toys.dialog.close()


def test_v_shows_the_pipeline_and_takes_it_away(asked):
    panel = asked.window.next_token
    asked.press(Key.Key_V)
    assert panel.pipeline.isVisible()
    assert panel.chart.isVisible()
    assert [column.title for column in panel.pipeline.columns][:2] == ["raw model", "top-k"]
    asked.press(Key.Key_V)
    assert not panel.pipeline.isVisible()


def test_in_a_low_window_the_pipeline_takes_the_bars_place_and_the_arrows_stay_the_windows(asked):
    panel = asked.window.next_token
    asked.window.resize(1000, 560)
    asked.press(Key.Key_V)
    assert panel.pipeline.isVisible()
    assert not panel.chart.isVisible()
    asked.go_on(2)
    asked.press(Key.Key_Left)
    asked.settle()
    assert asked.n_answered == 1
    asked.press(Key.Key_V)
    assert panel.chart.isVisible()


def test_shift_and_arrows_show_the_bars_of_each_stage(asked):
    panel, distribution = asked.window.next_token, asked.controller.shown.distribution
    names = [stage.sampler.name for stage in distribution.stages]
    seen = []
    for _ in range(len(names) + 2):
        asked.press(Key.Key_Left, SHIFT)
        seen.append(panel.stage)
    assert seen == [*reversed(names), RAW_STAGE, RAW_STAGE]
    assert panel.shown_distribution.final is distribution.raw
    asked.press(Key.Key_Right, SHIFT)
    assert panel.stage == names[0]
    asked.click(panel._chip)
    assert panel.stage is None


def test_a_chosen_stage_stays_chosen_at_the_next_token_and_gives_way_when_it_is_off(asked):
    panel = asked.window.next_token
    while panel.stage != "top_p":
        asked.press(Key.Key_Left, SHIFT)
    asked.go_on(1)
    assert panel.stage == "top_p"
    asked.controller.set_chain(LLAMA_CPP.with_values("top_p", p=1.0))
    asked.settle()
    assert panel.stage is None
    assert panel.shown_distribution is asked.controller.shown.distribution


def test_a_heading_of_the_pipeline_chooses_the_bars(asked):
    panel = asked.window.next_token
    asked.press(Key.Key_V)
    asked.settle()
    view = panel.pipeline.view
    asked.click(view.viewport(), view.cell_rect(0, None).center())
    assert panel.stage == RAW_STAGE
    assert panel.chart._heading._final == "raw model"


def test_what_is_left_is_said(asked):
    distribution = asked.controller.shown.distribution
    text = asked.window.next_token._left.text
    assert f"in {len(distribution.final)} of 4,096 tokens, before renormalizing" in text


def test_l_shows_where_the_same_luck_lands(asked):
    panel, moment = asked.window.next_token, asked.controller.shown
    asked.press(Key.Key_L)
    for value, token in zip(panel.luck.temperatures, panel.luck.tokens, strict=True):
        chain = moment.chain.with_values("temperature", value=value)
        assert token == moment.with_chain(chain).drawn
    panel.luck.set_temperatures((0.0, 5.0))
    assert panel.luck.tokens[0] == moment.distribution.rows(1)[0].token
    panel.grab()
    # The present temperature is not compared with itself.
    asked.press(Key.Key_L)
    present = moment.chain["temperature"].value
    panel.luck.set_temperatures((0.3, present))
    asked.press(Key.Key_L)
    assert panel.luck.temperatures == (0.3, next_stop(present, +1))


def test_t_throws_and_throws_again_and_appends_nothing(asked):
    panel, before = asked.window.next_token, asked.n_answered
    asked.press(Key.Key_T)
    first = panel.chart.throws
    assert sum(first.counts.values()) == 1000
    assert panel.throws_bar.isVisible()
    asked.click(panel.throws_bar.again)
    second = panel.chart.throws
    assert second.counts != first.counts or len(first.counts) == 1
    asked.click(panel.throws_bar.clear)
    assert panel.chart.throws is None
    assert not panel.throws_bar.isVisible()
    assert asked.n_answered == before
    assert asked.bars_have_focus


def test_counts_go_with_their_token(asked):
    panel = asked.window.next_token
    asked.press(Key.Key_T)
    asked.go_on(1)
    assert panel.chart.throws is None
    assert not panel.throws_bar.isVisible()


def test_what_if_shows_ghosts_and_leaves_the_chain(asked):
    chain, panel = asked.controller.chain, asked.window.next_token
    panel.temperature.what_if.emit(5.0)
    assert panel.chart._view.overlay.ghosts
    assert panel.chart._heading._ghost == "with temperature 5.00"
    asked.window.chain.what_if.emit(chain.with_values("top_k", k=3))
    assert panel.chart._heading._ghost == "with top-k 3"
    panel.temperature.what_if.emit(None)
    assert not panel.chart._view.overlay.ghosts
    assert asked.controller.chain is chain


@pytest.mark.parametrize(("key", "modifiers"), [(Key.Key_F, Qt.KeyboardModifier.NoModifier), (Key.Key_F, CTRL)])
def test_f_finds_a_token_and_enter_picks_it(asked, key, modifiers):
    asked.press(key, modifiers)
    finder = asked.window.looking._finder
    asked.wait(finder.isVisible)
    finder.field.setText("og")
    finder._look()
    token = finder.model.token(0)
    QTest.keyClick(finder.field, Key.Key_Return)
    asked.settle()
    assert asked.controller.session.here.token == token
    assert asked.controller.session.here.by is By.PICK
    finder.close()


def test_w_counts_whole_answers_beside_the_conversation(asked):
    here = asked.controller.session.here
    asked.press(Key.Key_W)
    dialog, counter = asked.window.looking._answers, asked.window.looking.counter
    asked.wait(dialog.isVisible)
    dialog.n_answers.set_value(5)
    dialog.n_tokens.set_value(3)
    dialog.draw.click()
    asked.wait(lambda: not counter.is_busy)
    assert dialog.text.startswith("5 of 5 drawn")
    assert sum(counter.counts.values()) == 5
    assert asked.controller.session.here is here
    assert here.children == []
    dialog.close()
    assert counter._engine is None


def test_x_puts_the_scores_of_the_moment_into_the_hand(asked):
    asked.controller.set_chain(PLAIN)
    chain, here = asked.controller.chain, asked.controller.session.here
    asked.press(Key.Key_X)
    dialog = asked.window.score_toys.dialog
    asked.wait(dialog.isVisible)
    distribution = asked.controller.shown.distribution
    tokens = [int(token) for token in distribution.raw.scores.top(4)]
    shown = dialog.table.softmax
    assert [step.p for step in shown.steps] == pytest.approx([distribution.raw_p(token) for token in tokens])
    assert shown.others[1] == pytest.approx(1 - sum(distribution.raw_p(token) for token in tokens), abs=1e-9)
    dialog.slider.value_moved.emit(5.0)
    assert dialog.table.softmax.steps[0].p < shown.steps[0].p
    dialog.as_shares.click()
    heights = [dialog.curve.curves.own(step.score) for step in dialog.table.softmax.steps]
    assert heights == pytest.approx([step.p for step in dialog.table.softmax.steps], rel=1e-6)
    dialog.show_temperature(1.0)
    dialog.curve.score_moved.emit(3, 5.0)
    assert dialog.table.softmax.steps[3].p > 0.5
    dialog.reset.click()
    assert dialog.table.softmax.steps[3].score < 0
    assert asked.controller.chain is chain
    assert asked.controller.session.here is here


def test_the_hand_follows_the_model_to_the_next_token(asked):
    asked.window.next_token.tools.scores.click()
    dialog = asked.window.score_toys.dialog
    asked.wait(dialog.isVisible)
    dialog.move_score(0, -3.0)
    before = dialog.table.softmax
    asked.controller.step()
    asked.wait(lambda: dialog.table.softmax is not before and dialog.table.softmax.steps[0].score == 0.0)
    for _ in range(6):
        dialog.more.click()
    assert len(dialog.table.softmax.steps) == 6
    assert not dialog.more.isEnabled()
