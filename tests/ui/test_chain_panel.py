"""The chain's cards: built from the samplers, changed by mouse and typing, and told what they did."""

from dataclasses import dataclass
from typing import ClassVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from playground.core.sampling import LLAMA_CPP, PLAIN, PRESETS, Chain, MinP, Sampler, TopK, TopP
from playground.core.sampling.chain import KINDS
from playground.core.sampling.samplers import parameter
from playground.ui.chain.chain_panel import ChainPanel
from playground.ui.chain.sampler_card import CardState
from playground.ui.chain.sampler_help import help_of
from playground.ui.chain.scales import scale_for
from playground.ui.look.theme import themes
from tests.ui.distributions import chain, nepal


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


def row(panel, name):
    return next(iter(card(panel, name)._rows.values()))


def type_over(field, text):
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


@pytest.mark.parametrize("scale", [1.0, 3.0])
def test_sliders_of_a_card_begin_below_each_other_beside_whole_names(panel, scale):
    panel.show_chain(PLAIN.with_values("temperature", value=0.5, range=0.4).with_values("dry", multiplier=0.8))
    themes().choose("light", scale)
    for name in ("temperature", "dry"):
        titles = [each._title for each in card(panel, name)._rows.values() if each.is_in_line]
        assert len(titles) > 1
        assert len({each.minimumWidth() for each in titles}) == 1
        assert all(each.minimumWidth() > each.fontMetrics().horizontalAdvance(each.text()) for each in titles)
    themes().choose("light", 1.0)


def test_a_card_a_sampler_in_order(panel):
    panel.show_chain(LLAMA_CPP)
    assert [each.sampler.name for each in panel.cards] == [kind.name for kind in KINDS]
    on = [each for each in panel.cards if each.state is CardState.ON]
    assert [each._title for each in on] == ["top-k", "top-p", "min-p", "temperature"]
    assert [row(panel, each.sampler.name).field.text() for each in on] == ["40", "0.95", "0.05", "0.80"]


@pytest.mark.parametrize(
    ("values", "name", "note"),
    [
        ({"top_k": 40}, "top_k", "cut 960 tokens, 3.7 %"),
        ({"min_p": 0.05}, "min_p", "cut 994 tokens, 7.0 %"),
        ({"min_p": 0.00001}, "min_p", "cut nothing"),
        ({}, "temperature", "leaves all as it is"),
        ({"temperature": 0.0}, "temperature", "cut 999 tokens, 59.0 %"),
    ],
)
def test_a_card_says_what_its_sampler_did(panel, values, name, note):
    distribution = nepal(**values)
    panel.show_chain(distribution.chain)
    panel.show_distribution(distribution, 0.618, 42)
    assert card(panel, name).note == note
    assert panel._draw.text == "seed 42, u = 0.618"


def test_temperature_says_the_entropy_before_and_after(panel):
    distribution = nepal(temperature=0.8)
    panel.show_chain(distribution.chain)
    panel.show_distribution(distribution, None, 42)
    before, after = distribution.raw_entropy_bits, distribution.entropy_bits
    assert card(panel, "temperature").note == f"entropy {before:.2f} → {after:.2f} bits"
    assert panel._draw.text == "seed 42, "


@pytest.mark.parametrize(
    ("name", "typed", "value"),
    [("top_k", "500", 500), ("top_p", "0,9", 0.9), ("min_p", "0.123", 0.123), ("temperature", "1.5", 1.5)],
)
def test_typed_numbers_change_the_chain(panel, qtbot, name, typed, value):
    panel.show_chain(LLAMA_CPP)
    with qtbot.waitSignal(panel.chain_changed) as changed:
        type_over(row(panel, name).field, typed)
    field = next(iter(card(panel, name)._rows))
    assert getattr(changed.args[0][name], field) == value
    assert panel.chain == changed.args[0]
    assert panel.bar.preset.text() == "custom"


@pytest.mark.parametrize(
    ("name", "typed", "says"),
    [
        ("top_k", "-1", "takes a whole number, 0 or more"),
        ("top_k", "1.5", "takes a whole number, 0 or more"),
        ("top_p", "1.1", "takes 0 to 1"),
        ("min_p", "nan", "takes 0 to 1"),
        ("temperature", "6", "takes 0 to 5"),
    ],
)
def test_numbers_out_of_range_are_refused_where_they_are_typed(panel, qtbot, name, typed, says):
    panel.show_chain(LLAMA_CPP)
    with qtbot.assertNotEmitted(panel.chain_changed):
        type_over(row(panel, name).field, typed)
    assert card(panel, name).note == says
    assert panel.chain == LLAMA_CPP


@pytest.mark.parametrize(("name", "place"), [("top_k", 0.5), ("top_p", 0.8), ("min_p", 0.3)])
def test_a_slider_changes_the_chain(panel, qtbot, name, place):
    panel.show_chain(LLAMA_CPP)
    slider = row(panel, name).slider
    target = scale_for(next(iter(slider_rules(name)))).value(place)
    with qtbot.waitSignal(panel.chain_changed) as changed:
        QTest.mouseClick(
            slider, Qt.MouseButton.LeftButton, pos=QPoint(round(slider.x_of(target)), slider.height() // 2)
        )
    field = next(iter(card(panel, name)._rows))
    assert getattr(changed.args[0][name], field) == pytest.approx(target, rel=0.1)
    assert float(row(panel, name).field.text()) == getattr(changed.args[0][name], field)


def slider_rules(name):
    kind = {"top_k": TopK, "top_p": TopP, "min_p": MinP}[name]
    return (rule for _, rule in kind.parameters())


def test_an_off_card_is_quiet_and_a_click_switches_it_on_as_it_was(panel, qtbot):
    panel.show_chain(chain(top_k=7))
    with qtbot.waitSignal(panel.chain_changed) as changed:
        QTest.mouseClick(card(panel, "top_k")._off, Qt.MouseButton.LeftButton)
    off = changed.args[0]
    assert (off["top_k"].k, off.muted, off.same_effect(PLAIN)) == (7, {"top_k"}, True)
    assert card(panel, "top_k").state is CardState.OFF
    assert card(panel, "top_k")._quiet.isVisible()
    assert panel.preset_name == "plain"
    with qtbot.waitSignal(panel.chain_changed) as changed:
        QTest.mouseClick(card(panel, "top_k"), Qt.MouseButton.LeftButton, pos=QPoint(40, 12))
    assert changed.args[0] == chain(top_k=7)
    assert card(panel, "top_k").state is CardState.ON


def test_an_off_card_starts_with_the_default(panel, qtbot):
    panel.show_chain(PLAIN)
    with qtbot.waitSignal(panel.chain_changed) as changed:
        card(panel, "min_p")._on.click()
    assert changed.args[0]["min_p"].p == 0.05


def test_temperature_is_always_there(panel):
    panel.show_chain(PLAIN)
    assert row(panel, "temperature").isVisible()
    assert row(panel, "temperature").slider is None


def test_dragging_through_off_keeps_the_card_open(panel):
    panel.show_chain(chain(top_p=0.5))
    slider = row(panel, "top_p").slider
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(round(slider.x_of(0.5)), 8))
    QTest.mouseMove(slider, QPoint(slider.width() - 1, 8))
    assert panel.chain.same_effect(PLAIN)
    panel.show_chain(panel.chain)
    assert row(panel, "top_p").isVisible()
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() - 1, 8))
    assert not row(panel, "top_p").isVisible()


@pytest.mark.parametrize(("made", "name"), [(PLAIN, "plain"), (LLAMA_CPP, "llama.cpp"), (chain(top_k=3), "custom")])
def test_the_preset_is_named(panel, made, name):
    panel.show_chain(made)
    assert panel.preset_name == panel.bar.preset.text() == name
    checked = [each for each, action in panel.bar.actions_by_name.items() if action.isChecked()]
    assert checked == [name] * (name in PRESETS)


@pytest.mark.parametrize("name", PRESETS)
def test_a_preset_is_chosen_by_its_name(panel, qtbot, name):
    panel.show_chain(chain(top_k=3))
    with qtbot.waitSignal(panel.chain_changed) as changed:
        panel.bar.actions_by_name[name].trigger()
    assert changed.args == [PRESETS[name]]
    assert panel.preset_name == name
    assert panel.bar.actions_by_name[name].isChecked()


def test_showing_sends_nothing_and_keeps_the_cards(panel, qtbot):
    cards = panel.cards
    with qtbot.assertNotEmitted(panel.chain_changed):
        panel.show_chain(LLAMA_CPP)
    assert panel.cards == cards


STARTS = {
    "penalties": ("repeat", 1.1),
    "dry": ("multiplier", 0.8),
    "top_n_sigma": ("n", 1.0),
    "top_k": ("k", 40),
    "typ_p": ("p", 0.9),
    "top_p": ("p", 0.95),
    "xtc": ("chance", 0.5),
    "mirostat": ("version", 2),
    "adaptive_p": ("target", 0.5),
}


@pytest.mark.parametrize("name", STARTS)
def test_each_sampler_begins_where_its_authors_recommend(panel, qtbot, name):
    with qtbot.waitSignal(panel.chain_changed) as changed:
        QTest.mouseClick(card(panel, name), Qt.MouseButton.LeftButton, pos=QPoint(60, 12))
    key, value = STARTS[name]
    assert getattr(changed.args[0][name], key) == value
    assert [each.name for each in changed.args[0].active] == [name]
    assert card(panel, name).state is CardState.ON


def test_mirostat_sets_the_others_aside(panel):
    panel.show_chain(LLAMA_CPP.with_values("mirostat", version=2).with_values("adaptive_p", target=0.5))
    for name in ("top_k", "top_p", "min_p", "adaptive_p"):
        assert (card(panel, name).state, card(panel, name).note) == (CardState.ASIDE, "set aside by mirostat")
    assert card(panel, "temperature").state is CardState.ON
    assert card(panel, "xtc").state is CardState.OFF
    panel.show_chain(panel.chain.switched("mirostat", False))
    assert card(panel, "top_k").state is CardState.ON


def test_mirostats_version_is_two_buttons(panel, qtbot):
    panel.show_chain(PLAIN.with_values("mirostat", version=2))
    buttons = row(panel, "mirostat").buttons
    assert [value for value, button in buttons.items() if button.isChecked()] == [2]
    with qtbot.waitSignal(panel.chain_changed) as changed:
        QTest.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    assert changed.args[0]["mirostat"].version == 1
    assert [value for value, button in buttons.items() if button.isChecked()] == [1]


def test_the_exponent_is_there_with_a_range(panel):
    panel.show_chain(PLAIN)
    exponent = card(panel, "temperature")._rows["exponent"]
    assert not exponent.isVisible()
    panel.show_chain(PLAIN.with_values("temperature", range=0.5))
    assert exponent.isVisible()


def test_a_muted_temperature_can_be_had_back(panel, qtbot):
    panel.show_chain(chain(temperature=0.5).switched("temperature", False))
    assert card(panel, "temperature").state is CardState.OFF
    with qtbot.waitSignal(panel.chain_changed) as changed:
        card(panel, "temperature")._on.click()
    assert changed.args[0] == chain(temperature=0.5)


def test_setting_a_muted_sampler_switches_it_on(panel, qtbot):
    panel.show_chain(chain(top_k=7).switched("top_k", False))
    with qtbot.waitSignal(panel.chain_changed) as changed:
        card(panel, "top_k").sampler_changed.emit(TopK(9))
    assert [each.name for each in changed.args[0].active] == ["top_k"]


def test_help_opens_with_formula_and_source(panel, qtbot, monkeypatch):
    opened = []
    monkeypatch.setattr(
        "playground.ui.chain.chain_panel.QDesktopServices.openUrl", lambda url: opened.append(url.toString())
    )
    panel.show_chain(LLAMA_CPP)
    for each in panel.cards:
        help_ = help_of(each.sampler)
        assert help_.sentence
        assert help_.source.startswith("https://")
        assert help_.source_words in ("paper", "pull request", "source")
    top_k = card(panel, "top_k")
    QTest.mouseClick(top_k._info, Qt.MouseButton.LeftButton)
    assert top_k._help.isVisible()
    assert opened == []
    QTest.mouseClick(top_k._help.link, Qt.MouseButton.LeftButton)
    assert opened == ["https://arxiv.org/abs/1805.04833"]


def test_the_usual_range_is_marked(panel):
    for each in panel.cards:
        for made in each._rows.values():
            if getattr(made, "slider", None) is not None:
                assert made.slider.usual == made.rule.usual
                low, high = made.rule.usual
                assert made.slider.x_of(low) < made.slider.x_of(high)


def test_asking_what_if_changes_nothing(panel, qtbot):
    panel.show_chain(LLAMA_CPP)
    with qtbot.waitSignal(panel.what_if) as asked, qtbot.assertNotEmitted(panel.chain_changed):
        row(panel, "top_k").slider.what_if.emit(7.0)
    assert asked.args[0] == LLAMA_CPP.with_values("top_k", k=7)
    with qtbot.waitSignal(panel.what_if) as asked:
        row(panel, "top_k").slider.what_if.emit(None)
    assert asked.args[0] is None
    assert panel.chain == LLAMA_CPP


@dataclass(frozen=True, slots=True)
class Made(Sampler):
    """A sampler the window has never heard of."""

    name: ClassVar[str] = "made_up"
    share: float = parameter("--share", low=0.0, high=2.0, off=0.0, default=1.0)
    last_n: int = parameter("--last-n", low=0, high=64, off=0, default=64, whole=True)


def test_a_sampler_added_to_the_core_has_a_card_at_once(panel, qtbot):
    panel.show_chain(Chain((TopK(40), Made(1.0, 64))))
    made = card(panel, "made_up")
    assert [each.sampler.name for each in panel.cards] == ["top_k", "made_up"]
    assert made._title == "made-up"
    assert [each._title.text() for each in made._rows.values()] == ["share", "last n"]
    with qtbot.waitSignal(panel.chain_changed) as changed:
        type_over(made._rows["last_n"].field, "8")
    assert changed.args[0]["made_up"] == Made(1.0, 8)


@pytest.mark.parametrize("kind", [*KINDS, Made])
def test_scales_go_there_and_back(kind):
    for _, rule in kind.parameters():
        scale = scale_for(rule)
        for place in (0.0, 0.1, 0.37, 0.5, 0.9, 1.0):
            assert scale.place(scale.value(place)) == pytest.approx(place)
        assert scale.low <= scale.value(0.5) <= scale.high


@pytest.mark.parametrize("width", [180, 260, 600])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_any_width_in_any_theme_paints(panel, width, theme):
    themes().choose(theme)
    panel.show_chain(LLAMA_CPP.with_values("dry", multiplier=1).with_values("grammar", text="root"))
    panel.resize(width, 600)
    panel.grab()
    themes().choose("light")
