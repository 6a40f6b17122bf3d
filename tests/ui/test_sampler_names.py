"""Samplers, their numbers and presets are named in one place; files and options keep the code's names."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from playground.core.sampling import LLAMA_CPP, PLAIN, PRESETS
from playground.core.sampling.options import command_line
from playground.core.sampling.saved import to_data
from playground.ui.bars.looking import difference
from playground.ui.chain.chain_panel import ChainPanel
from playground.ui.chain.chain_words import chain_words
from playground.ui.chain.own_presets import OwnPresets
from playground.ui.chain.sampler_help import help_of
from playground.ui.figures.caption import chain_parts
from playground.ui.stage.showing import chain_name
from playground.ui.words.sampler_names import parameter_name, preset_name, sampler_name, setting_name
from tests.ui.spoken import marked_language, settle

NAMES = [(sampler.name, name) for sampler in PLAIN for name, _ in sampler.parameters()]
NO_WORDS = {"k", "p", "n", "eta", "tau"}
MINE = PLAIN.with_values("penalties", repeat=1.1).with_values("xtc", chance=0.5, threshold=0.2)


@pytest.fixture
def marked(qapp, monkeypatch):
    with marked_language(monkeypatch):
        settle()
        yield


def test_english_has_the_names_of_the_code(qapp):
    assert [sampler_name(each) for each in ("top_k", "typ_p", "top_n_sigma")] == ["top-k", "typical-p", "top-nσ"]
    assert [parameter_name(*each) for each in NAMES] == [name.replace("_", " ") for _, name in NAMES]
    assert [setting_name(*each) for each in NAMES] == [f"{sampler_name(of)} {parameter_name(of, n)}" for of, n in NAMES]
    assert list(map(preset_name, PRESETS)) == list(PRESETS)
    assert [help_of(sampler).names for sampler in PLAIN] == [""] * len(PLAIN.samplers)


def test_another_language_names_everything_that_has_a_word(marked):
    assert {sampler_name(sampler.name)[0] for sampler in PLAIN} == {"«"}
    assert [name for of, name in NAMES if "«" not in parameter_name(of, name)] == [
        name for _, name in NAMES if name in NO_WORDS
    ]
    assert {setting_name(*each)[0] for each in NAMES} == {"«"}
    assert list(map(preset_name, PRESETS)) == [f"«{name}»" for name in PRESETS]


def test_short_texts_speak_it_and_files_and_options_do_not(marked):
    assert chain_words(MINE) == "«penalties» 1.10 · «xtc» 0.50"
    assert chain_parts(MINE) == ["«penalties» 1.1", "«xtc» 0.5", "«temperature 1»"]
    assert (chain_name(MINE), chain_name(LLAMA_CPP)) == ("«penalties» 1.1, «xtc» 0.5", "«llama.cpp»")
    assert chain_name(PLAIN.with_values("temperature", value=2.0)) == "«plain»"
    assert difference(MINE, MINE.with_values("penalties", repeat=1.2)) == "«with «penalties repeat» 1.20»"
    assert "«" not in command_line(MINE) + str(to_data(MINE))


def test_the_help_keeps_what_other_programs_call_it(marked):
    assert "temperature\n--temp\n--dynatemp-range\n--dynatemp-exp" in help_of(PLAIN["temperature"]).names
    panel = ChainPanel()
    card = next(each for each in panel.cards if each.sampler.name == "penalties")
    card._info.setChecked(True)
    assert "penalties\n--repeat-penalty\n--freq" in card._help._names.text()


def test_presets_are_chosen_by_what_they_are_called_and_their_names_stay_taken(qtbot, marked):
    panel = ChainPanel()
    qtbot.addWidget(panel)
    panel.bar.actions_by_name["«wild»"].trigger()
    assert panel.chain is PRESETS["wild"]
    assert panel.preset_name == panel.bar.preset.text() == "«wild»"
    panel.show_chain(MINE)
    for name in ("wild", "«wild»"):
        panel.bar.name.ask(name)
        with qtbot.waitSignal(panel.told) as told:
            QTest.keyClick(panel.bar.name, Qt.Key.Key_Return)
        assert "already" in told.args[0]().title


def test_ones_own_preset_from_another_language_leaves_the_shipped_one_to_be_chosen(qtbot, marked):
    own = OwnPresets()
    own.save("«wild»", MINE)
    panel = ChainPanel(own)
    qtbot.addWidget(panel)
    assert (panel.presets["«wild»"], panel.presets["wild"]) == (MINE, PRESETS["wild"])
