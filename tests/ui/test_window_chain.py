"""Temperature, samplers, presets, the axis and the rows, seeds, and settings that outlast the window."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from playground.core.sampling import LLAMA_CPP, PLAIN
from playground.core.session import Mode
from playground.ui.doing.loop import Situation
from playground.ui.look.theme import themes
from tests.ui.window import NO_KEYS

Key = Qt.Key


@pytest.fixture
def asked(person):
    person.say("Tell me a story about a dog.")
    return person


def temperature(person):
    return person.controller.chain["temperature"].value


def type_over(person, field, text):
    field.setFocus()
    field.selectAll()
    person.type(text)
    person.press(Key.Key_Return)


# Temperature


def test_the_slider_moves_the_bars_without_the_engine_and_keeps_their_order(asked):
    slider = asked.window.next_token.temperature._slider
    scores, tokens = asked.controller.moment.distribution.raw.scores, asked.chart.tokens[:10]
    y = round(slider._centre())
    start = QPoint(round(slider.x_of(1.0)), y)
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, NO_KEYS, start)
    for value in (1.3, 1.7, 2.5, 4.0):
        QTest.mouseMove(slider, QPoint(round(slider.x_of(value)), y))
        assert asked.chart.tokens[:10] == tokens
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, NO_KEYS, QPoint(round(slider.x_of(4.0)), y))
    asked.settle()
    assert temperature(asked) == pytest.approx(4.0, abs=0.1)
    assert asked.controller.moment.distribution.raw.scores is scores
    assert asked.controller.moment.distribution.chain is asked.controller.chain
    assert asked.window.next_token._preset.text() == "custom"


@pytest.mark.parametrize(("key", "value"), [(Key.Key_BracketLeft, 0.9), (Key.Key_BracketRight, 1.1)])
def test_brackets_cool_and_warm(asked, key, value):
    asked.press(key)
    asked.settle()
    assert temperature(asked) == pytest.approx(value)
    assert f"{value:.2f}" in asked.window.next_token.temperature._field.text()


def test_brackets_end_at_zero_and_at_five(asked):
    for _ in range(12):
        asked.press(Key.Key_BracketLeft)
    assert temperature(asked) == 0.0
    asked.controller.set_chain(PLAIN.with_values("temperature", value=4.95))
    asked.press(Key.Key_BracketRight)
    asked.press(Key.Key_BracketRight)
    assert temperature(asked) == 5.0


def test_a_typed_temperature_and_greedy(asked):
    type_over(asked, asked.window.next_token.temperature._field, "0")
    asked.settle()
    assert temperature(asked) == 0.0
    assert asked.bars_have_focus
    assert asked.controller.moment.drawn == asked.chart.tokens[0]
    assert asked.controller.moment.distribution.p(asked.chart.tokens[0]) == 1.0


def test_the_card_and_the_panel_show_one_temperature(asked):
    card = next(each for each in asked.window.chain.cards if each.sampler.name == "temperature")
    asked.press(Key.Key_BracketRight)
    asked.settle()
    assert next(iter(card._rows.values())).field.value == pytest.approx(1.1)


# The chain


def test_presets(asked):
    menu = asked.window.chain.bar.menu
    asked.choose(menu, "llama.cpp")
    asked.settle()
    assert asked.controller.chain == LLAMA_CPP
    assert asked.window.next_token._preset.text() == "llama.cpp"
    assert any(line.reason for line in asked.chart._view.bars.lines)
    asked.choose(menu, "plain")
    asked.settle()
    assert asked.controller.chain == PLAIN
    assert not any(line.reason for line in asked.chart._view.bars.lines)


def test_a_sampler_is_switched_on_and_its_number_typed(asked):
    card = next(each for each in asked.window.chain.cards if each.sampler.name == "top_k")
    asked.click(card._on)
    type_over(asked, next(iter(card._rows.values())).field, "3")
    asked.settle()
    assert asked.controller.chain["top_k"].k == 3
    assert asked.bars_have_focus
    reasons = [line.reason for line in asked.chart._view.bars.lines]
    assert "top-k" in reasons[4]
    asked.press(Key.Key_5)
    asked.settle()
    assert asked.controller.session.here.choice.p == 0.0


def test_a_step_remembers_the_chain_it_was_taken_with(asked):
    asked.press(Key.Key_BracketRight)
    asked.go_on(1)
    asked.press(Key.Key_BracketLeft)
    assert asked.controller.session.here.choice.chain["temperature"].value == pytest.approx(1.1)


# The chart's own choices


def test_rows_and_axis(asked):
    header = asked.window.header
    header.settings_menu.numbers["n_rows"][20].trigger()
    asked.settle()
    assert len(asked.chart.tokens) in (20, 21)
    assert asked.window.settings.n_rows == 20
    header.settings_menu.switches["log_axis"].trigger()
    assert asked.chart.log_axis
    assert asked.window.settings.log_axis
    assert not asked.controller.is_opening


def test_another_context_size_opens_the_model_again_on_the_same_path(new_window, tiny_chat):
    person = new_window(tiny_chat)
    person.say("Flip a coin.")
    person.pick_words(2)
    tokens = person.controller.session.tokens()
    person.window.header.settings_menu.numbers["n_ctx"][
        1024 if person.controller.model.info.n_ctx == 512 else 512
    ].trigger()
    size = person.window.settings.n_ctx
    person.settle()
    person.wait(lambda: person.controller.model.info.n_ctx == size)
    person.settle()
    assert person.controller.session.tokens() == tokens
    assert person.controller.situation is Situation.READY


# Seeds


def test_a_typed_seed_throws_other_dice(asked):
    before = asked.controller.moment.u
    type_over(asked, asked.window.status.seed, "7")
    asked.settle()
    assert asked.controller.session.seed == 7
    assert asked.controller.moment.u != before
    assert asked.bars_have_focus
    type_over(asked, asked.window.status.seed, "42")
    asked.settle()
    assert asked.controller.moment.u == before


@pytest.mark.parametrize("typed", ["4294967296", "9999999999"])
def test_a_number_that_is_no_seed_is_put_back(asked, typed):
    type_over(asked, asked.window.status.seed, typed)
    assert asked.controller.session.seed == 42
    assert asked.window.status.seed.text() == "42"


def test_a_new_conversation_gets_a_new_seed_unless_it_is_locked(person):
    person.say("Flip a coin.")
    person.click(person.window.header.new)
    assert person.controller.session.seed != 42
    person.controller.set_seed(42)
    person.click(person.window.status.lock)
    assert person.bars_have_focus
    person.click(person.window.header.new)
    person.settle()
    assert person.controller.session.seed == 42
    assert person.window.status.seed.text() == "42"


def test_the_same_seed_gives_the_same_answer(person):
    answers = []
    for _ in range(2):
        person.controller.new_conversation()
        person.controller.set_seed(7)
        person.say("Flip a coin.")
        person.go_on(4)
        answers.append(person.answer)
    assert answers[0] == answers[1]


# What outlasts the window


def test_settings_outlast_the_window(new_window, tiny_chat):
    first = new_window(tiny_chat)
    header = first.window.header
    header.settings_menu.switches["answer_at_once"].trigger()
    header.settings_menu.switches["log_axis"].trigger()
    header.settings_menu.numbers["n_rows"][15].trigger()
    header._themes["dark"].trigger()
    first.click(first.window.conversation.system.toggle)
    first.type("Be brief.")
    # Qt restores no window that is wider than the screen, and the offscreen one is narrower than this window.
    first.window.resize(first.window.width(), 700)
    first.wait(lambda: first.window.height() == 700)
    sizes = first.window._splitter.sizes()
    first.window._splitter.setSizes([sizes[0] - 60, sizes[1] + 60, *sizes[2:]])
    share = first.window._splitter.sizes()[1] / first.window._splitter.width()
    width = first.window.width()
    first.window.close()
    second = new_window()
    window = second.window
    assert window.height() == 700
    window.resize(width, 700)
    second.wait(lambda: abs(window._splitter.sizes()[1] / window._splitter.width() - share) < 0.03)
    assert second.controller.answer_at_once
    assert second.chart.log_axis
    assert second.chart.n_rows == 15
    assert window.conversation.system.system() == "Be brief."
    assert second.controller.system == "Be brief."
    assert window.settings.theme == "dark"
    assert window.settings.last_model == str(tiny_chat)
    assert any(tiny_chat.name in action.text() for action in window.header.model.menu().actions())
    assert window.header._themes["dark"].isChecked()
    themes().choose("light")


def test_light_and_dark_change_what_is_on_the_screen(asked):
    header = asked.window.header
    before = asked.window.grab().toImage().pixelColor(5, 300)
    header._themes["dark"].trigger()
    after = asked.window.grab().toImage().pixelColor(5, 300)
    assert before.lightness() > 200
    assert after.lightness() < 60
    header._themes["light"].trigger()
    assert asked.window.grab().toImage().pixelColor(5, 300) == before


def test_bad_settings_are_as_if_there_were_none(new_window, tmp_path):
    (tmp_path / "settings.ini").write_text(
        "[chart]\nrows=9999\nlog_axis=perhaps\n[look]\ntheme=pink\n[window]\ngeometry=nonsense\n"
        "[models]\nrecent=@Invalid()\nlast=/nowhere.gguf\n"
    )
    person = new_window()
    assert person.chart.n_rows == 10
    assert not person.chart.log_axis
    assert person.controller.session.mode is Mode.CHAT
    assert person.window.width() > 300
