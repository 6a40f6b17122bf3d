"""Presets of the person's own, the model's own, and llama.cpp's options through the clipboard."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from playground.core.sampling import LLAMA_CPP, PLAIN
from playground.ui.chain.chain_panel import ChainPanel
from playground.ui.chain.own_presets import OwnPresets
from playground.ui.look.theme import themes
from playground.ui.words import tellings
from tests.ui.distributions import chain

MINE = chain(top_k=3)


@pytest.fixture
def file(tmp_path):
    return tmp_path / "folder" / "presets.json"


@pytest.fixture
def panel(qtbot, file):
    themes().choose("light")
    made = ChainPanel(OwnPresets(file))
    made.resize(260, 700)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def act(menu, *words):
    """Chooses from a menu and its submenus."""
    action = next(each for each in menu.actions() if each.text() == words[0])
    if len(words) > 1:
        act(action.menu(), *words[1:])
    else:
        action.trigger()


def name_it(panel, text):
    field = panel.bar.name
    assert field.isVisible()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert not field.isVisible()


def test_a_preset_is_saved_renamed_and_deleted(panel, qtbot, file):
    panel.show_chain(MINE)
    act(panel.bar.menu, "Save as…")
    with qtbot.waitSignal(panel.name_changed) as changed:
        name_it(panel, "my  three")
    assert changed.args == ["my three"]
    assert OwnPresets(file).chains == {"my three": MINE}
    act(panel.bar.menu, "Rename", "my three")
    name_it(panel, "few & far")
    assert panel.preset_name == "few & far"
    assert panel.bar.preset.text() == "few && far"
    panel.bar.actions_by_name["plain"].trigger()
    panel.bar.actions_by_name["few & far"].trigger()
    assert panel.chain == MINE
    with qtbot.waitSignal(panel.told) as told:
        act(panel.bar.menu, "Delete", "few && far")
    assert told.args[0]() == tellings.of_deleted_preset("few & far")
    assert (OwnPresets(file).chains, panel.preset_name) == ({}, "custom")
    panel.restore_preset()
    assert (OwnPresets(file).chains, panel.preset_name) == ({"few & far": MINE}, "few & far")


def test_escape_saves_nothing(panel, qtbot, file):
    act(panel.bar.menu, "Save as…")
    QTest.keyClicks(panel.bar.name, "x")
    with qtbot.waitSignal(panel.left):
        QTest.keyClick(panel.bar.name, Qt.Key.Key_Escape)
    assert not panel.bar.name.isVisible()
    assert not file.exists()


@pytest.mark.parametrize("name", ["plain", " llama.cpp "])
def test_names_of_shipped_presets_are_taken(panel, qtbot, name):
    panel.show_chain(MINE)
    act(panel.bar.menu, "Save as…")
    with qtbot.waitSignal(panel.told) as told:
        name_it(panel, name)
    assert "already" in told.args[0]().title
    assert panel.preset_name == "custom"


def test_a_folder_that_cannot_be_written_is_told(panel, qtbot, file):
    file.parent.write_text("a file stands in the way")
    panel.show_chain(MINE)
    act(panel.bar.menu, "Save as…")
    with qtbot.waitSignal(panel.told) as told:
        name_it(panel, "mine")
    assert told.args[0]().level.value == "error"
    assert panel.preset_name == "custom"


def test_a_damaged_file_is_kept_and_told(file, qtbot):
    file.parent.mkdir()
    file.write_text("{ broken")
    own = OwnPresets(file)
    panel = ChainPanel(own)
    qtbot.addWidget(panel)
    with qtbot.waitSignal(panel.told):
        panel.tell_about_presets()
    own.save("mine", MINE)
    assert OwnPresets(file).chains == {"mine": MINE}
    assert file.with_name("presets.json.damaged").read_text() == "{ broken"


def test_what_is_unknown_in_a_preset_is_named_and_survives(file):
    file.parent.mkdir()
    strange = {"version": 1, "samplers": [{"name": "top_k", "k": 3}, {"name": "newest", "p": 1}], "muted": []}
    file.write_text(json.dumps({"strange": strange, "worse": 5, "nan": {"version": float("nan")}}))
    own = OwnPresets(file)
    assert own.chains == {"strange": MINE}
    assert own.leftovers[0].name == "newest"
    own.save("mine", PLAIN)
    assert json.loads(file.read_text())["strange"] == strange
    assert set(json.loads(file.read_text())) == {"strange", "worse", "nan", "mine"}


def test_a_models_own_is_offered_where_it_brings_any(panel, qtbot):
    assert "this model's own" not in panel.presets
    panel.show_model((("temp", "0.6"), ("top_p", "0.9")), None)
    panel.bar.actions_by_name["this model's own"].trigger()
    assert (panel.chain["temperature"].value, panel.chain["top_p"].p, panel.chain["top_k"].k) == (0.6, 0.9, 40)
    assert panel.preset_name == "this model's own"
    with qtbot.waitSignal(panel.told) as told:
        panel.show_model((("temp", "hot"),), None)
    assert "--temp" in told.args[0]().text
    assert "this model's own" not in panel.presets


def test_the_chain_is_copied(panel, qtbot):
    panel.show_chain(LLAMA_CPP)
    with qtbot.waitSignal(panel.told) as told:
        panel.bar.copy.trigger()
    assert QGuiApplication.clipboard().text() == "--top-k 40 --top-p 0.95 --min-p 0.05 --temp 0.8"
    assert told.args[0]().text == QGuiApplication.clipboard().text()


def test_options_are_pasted(panel, qtbot):
    QGuiApplication.clipboard().setText("llama-cli -m x.gguf --top-k 5 --novel 3 --temp 99999")
    with qtbot.waitSignals([panel.chain_changed, panel.told]):
        panel.bar.paste.trigger()
    assert panel.chain == LLAMA_CPP.with_values("top_k", k=5)


@pytest.mark.parametrize("text", ["", "a poem", "--grammar 'open", "x" * 300_000])
def test_what_holds_no_options_changes_nothing(panel, qtbot, text):
    panel.show_chain(MINE)
    QGuiApplication.clipboard().setText(text)
    with qtbot.waitSignal(panel.told) as told, qtbot.assertNotEmitted(panel.chain_changed):
        panel.bar.paste.trigger()
    assert told.args[0]().title == "Nothing was taken from the clipboard"
    assert len(told.args[0]().text) < 400
    assert panel.chain == MINE
