"""Conversations as files, at the real window: kept, brought back, looked at, saved, exported."""

import json
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from playground.core.journal import entries, read, sessions_folder
from playground.core.sampling import LLAMA_CPP
from playground.ui.app import GREETING
from playground.ui.doing.loop import Situation
from playground.ui.sessions.formats import FORMATS
from tests.models import CHATML
from tests.ui.window import CTRL, SHIFT

Key = Qt.Key


@pytest.fixture
def small(made):
    return made("attention", template=CHATML)


def files() -> list[Path]:
    return sorted(sessions_folder().glob("*.jsonl"))


def written(person):
    """Until everything is on the disk; the conversation's file."""
    person.wait(lambda: person.window.sessions.keeper.is_written)
    return person.window.sessions.keeper.kept(person.controller.session).path


def done(person):
    """Until no file is being read or written."""
    person.wait(lambda: not person.window.sessions.background.is_busy and not person.controller.is_opening)
    person.settle()


def opened(person, path):
    person.window.sessions.open(path)
    done(person)


def held(new_window, model, n=4, chain=LLAMA_CPP) -> Path:
    """A conversation of some tokens in a window that is closed again; its file."""
    person = new_window(model)
    person.controller.set_chain(chain)
    person.say("Flip a coin.")
    person.pick_words(1)
    person.go_on(n - 1)
    person.window.close()
    [path] = files()
    return path


def tokens_of(person) -> list[int]:
    return person.controller.session.tokens()


def test_a_conversation_is_written_as_it_grows(new_window, tiny_chat):
    person = new_window(tiny_chat)
    person.say("Flip a coin.")
    person.go_on(2)
    loaded = read(written(person))
    assert loaded.session.tokens() == tokens_of(person)
    assert [node.choice for node in loaded.session.nodes] == [node.choice for node in person.controller.session.nodes]
    assert not loaded.closed
    session = person.controller.session
    person.press(Key.Key_Left)
    person.window.close()
    loaded = read(files()[0])
    assert loaded.closed
    assert loaded.session.here.number == session.here.number
    assert loaded.origin.name == "tiny-chat"
    assert loaded.origin.fingerprint.startswith("sha256-")


def test_the_programs_own_greeting_is_not_worth_a_file(new_window, tiny_chat):
    person = new_window(tiny_chat)
    person.say(GREETING)
    assert files() == []
    assert person.window.status._saved.text() == ""
    person.go_on(1)
    assert person.window.status._saved.text() == "saved"
    assert read(written(person)).session.tokens() == tokens_of(person)


def test_a_typed_message_is_kept_before_anything_is_answered(new_window, tiny_chat):
    person = new_window(tiny_chat)
    person.say("Nothing typed is lost.")
    assert read(written(person)).session.here.turn.text == "Nothing typed is lost."


def test_from_the_recent_ones_it_goes_on_exactly(new_window, tiny_chat):
    path = held(new_window, tiny_chat)
    before = read(path)
    person = new_window(tiny_chat)
    menu = person.window.sessions.menu
    menu.fill()
    person.choose(menu.menu, "Flip a coin.")
    done(person)
    controller = person.controller
    assert controller.read_only is None
    assert controller.situation is Situation.READY
    assert controller.chain == LLAMA_CPP
    assert tokens_of(person) == before.session.tokens()
    assert controller.session.luck == before.session.luck
    drawn = controller.moment.drawn
    person.press(Key.Key_Left)
    person.settle()
    here, last = controller.session.here, before.session.here
    person.press(Key.Key_Space)
    person.settle()
    assert len(here.children) == 1
    assert controller.session.here.choice == last.choice
    person.go_on(1)
    assert controller.session.here.token == drawn
    assert written(person) == path
    assert files() == [path]
    assert read(path).session.tokens() == tokens_of(person)


def test_after_a_crash_it_is_offered_and_comes_back(new_window, tiny_chat, tmp_path, monkeypatch):
    person = new_window(tiny_chat)
    person.say("Flip a coin.")
    person.go_on(2)
    tokens, path = tokens_of(person), written(person)
    elsewhere = tmp_path / "elsewhere"
    (elsewhere / "sessions").mkdir(parents=True)
    # What a killed program leaves: a file without its end, the last line half written.
    left = elsewhere / "sessions" / path.name
    left.write_bytes(path.read_bytes() + b'{"kind":"no')
    monkeypatch.setenv("PLAYGROUND_DATA", str(elsewhere))
    other = new_window(tiny_chat)
    other.window.sessions.offer_last()
    assert "was not closed" in other.notice
    assert "Flip a coin." in other.notice
    other.click(other.notice_button("Bring it back"))
    done(other)
    assert tokens_of(other) == tokens
    other.go_on(1)
    assert read(written(other)).damage is None
    other.window.notices.clear()
    other.window.sessions.offer_last()
    assert other.notice == ""


def test_what_another_window_writes_is_not_offered(new_window, tiny_chat):
    person = new_window(tiny_chat)
    person.say("Flip a coin.")
    written(person)
    other = new_window()
    other.window.sessions.offer_last()
    assert other.notice == ""


def test_an_offer_that_was_dismissed_is_not_made_again(new_window, tiny_chat):
    path = held(new_window, tiny_chat, 1)
    path.write_bytes(path.read_bytes().replace(b'{"kind":"closed"}\n', b""))
    person = new_window()
    person.window.sessions.offer_last()
    assert "was not closed" in person.notice
    person.press(Key.Key_Escape)
    person.window.sessions.offer_last()
    assert person.notice == ""


def test_with_another_model_it_can_be_read_and_becomes_live_with_its_own(new_window, tiny_chat, small):
    path = held(new_window, tiny_chat)
    before = path.read_bytes()
    person = new_window(small)
    person.window.settings.add_recent_model(str(tiny_chat))
    opened(person, path)
    controller, chart = person.controller, person.chart
    assert controller.situation is Situation.RECORDED
    assert "was held with the model tiny-chat" in person.notice
    assert person.answer != ""
    for button in (person.transport.step, person.transport.play, person.transport.redraw, person.transport.again):
        assert not button.isEnabled()
        assert "tiny-chat" in button.toolTip()
    n_nodes = len(controller.session.nodes)
    for key in (Key.Key_Space, Key.Key_P, Key.Key_R, Key.Key_1, Key.Key_BracketLeft):
        person.press(key)
    person.press(Key.Key_R, CTRL)
    person.composer.set_text("more")
    assert not person.composer.send.isEnabled()
    assert len(controller.session.nodes) == n_nodes
    assert controller.chain != LLAMA_CPP
    person.press(Key.Key_Left)
    person.settle()
    shown = controller.session.here.ahead.choice.shown
    assert chart.tokens[:10] == shown.tokens[:10].tolist()
    assert chart._view.bars.lines[0].p == pytest.approx(float(shown.p[0]))
    assert "u = " in person.window.next_token.strip.text
    person.click_row(0)
    assert len(controller.session.nodes) == n_nodes
    assert path.read_bytes() == before
    person.click(person.notice_button("Open tiny-chat.gguf"))
    person.wait(lambda: controller.model.info.path == str(tiny_chat))
    done(person)
    assert controller.read_only is None
    assert controller.situation is Situation.READY
    assert controller.chain == LLAMA_CPP
    assert person.notice == ""
    person.go_on(1)
    assert read(written(person)).session.tokens() == tokens_of(person)


def test_without_any_model_it_can_be_read_and_goes_on_once_there_is_one(new_window, tiny_chat):
    path = held(new_window, tiny_chat, 2)
    person = new_window()
    opened(person, path)
    assert person.controller.situation is Situation.RECORDED
    assert person.status == "read-only"
    assert person.n_answered == 2
    person.press(Key.Key_Left)
    person.settle()
    assert len(person.chart.tokens) >= 10
    person.window.open_model(str(tiny_chat))
    person.wait(lambda: person.controller.model is not None)
    done(person)
    assert person.controller.read_only is None
    person.go_on(1)
    assert read(written(person)).session.tokens() == tokens_of(person)


def test_a_new_conversation_leaves_what_can_only_be_read(new_window, tiny_chat, small):
    path = held(new_window, tiny_chat, 2)
    person = new_window(small)
    opened(person, path)
    person.press(Key.Key_N, CTRL)
    person.settle()
    assert person.controller.read_only is None
    assert "Read-only" not in person.notice
    person.say("the")
    person.pick_words(1)
    assert person.controller.situation is Situation.READY


def test_a_file_from_elsewhere_stays_as_it_is(new_window, tiny_chat, tmp_path):
    path = held(new_window, tiny_chat, 2)
    mine = tmp_path / "mine.jsonl"
    shutil.move(path, mine)
    before = mine.read_bytes()
    person = new_window(tiny_chat)
    opened(person, mine)
    person.press(Key.Key_Left)
    person.settle()
    assert files() == []
    person.press(Key.Key_Right)
    person.settle()
    person.pick_words(1)
    copy = written(person)
    assert copy.parent == sessions_folder()
    assert read(copy).session.tokens() == tokens_of(person)
    assert mine.read_bytes() == before


def test_a_damaged_file_is_said_and_what_can_be_read_is_shown(new_window, tiny_chat):
    path = held(new_window, tiny_chat)
    lines = path.read_bytes().splitlines(keepends=True)
    last = max(n for n, line in enumerate(lines) if b'"by":' in line)
    lines[last] = lines[last].replace(b'"rank":', b'"rank":-')
    path.write_bytes(b"".join(lines))
    person = new_window(tiny_chat)
    opened(person, path)
    assert f"from line {last + 1} on (rank)" in person.notice
    assert person.n_answered == 3
    person.pick_words(1)
    assert written(person) != path
    assert path.read_bytes() == b"".join(lines)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"GGUF\x00\x01", "is no conversation of this program"),
        (b'{"format":"sampling-playground-session","version":7}\n', "version 7 of the format"),
        (None, "There is no file"),
    ],
)
def test_what_is_no_conversation_is_said(person, tmp_path, data, words):
    path = tmp_path / "x.jsonl"
    if data is not None:
        path.write_bytes(data)
    session = person.controller.session
    opened(person, path)
    assert words in person.notice
    assert person.controller.session is session


def test_saving_and_opening_by_the_keys(person, tmp_path, monkeypatch):
    path = tmp_path / "saved.jsonl"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (str(path), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *args: (str(path), ""))
    person.press(Key.Key_S, CTRL)
    done(person)
    assert not path.exists()
    person.say("Flip a coin.")
    person.pick_words(2)
    gone = person.controller.session.here
    person.press(Key.Key_Left)
    person.settle()
    person.controller.session.delete(gone)
    person.pick_words(1)
    tokens = tokens_of(person)
    person.press(Key.Key_S, CTRL)
    done(person)
    assert "Saved" in person.notice
    assert len(read(path).session.nodes) == len(person.controller.session.nodes) - 1
    person.press(Key.Key_N, CTRL)
    person.settle()
    person.press(Key.Key_O, CTRL | SHIFT)
    done(person)
    assert tokens_of(person) == tokens


def test_a_place_that_cannot_be_written_is_said(person, tmp_path):
    person.say("Flip a coin.")
    person.window.sessions.save(tmp_path / "none" / "saved.jsonl")
    done(person)
    assert "cannot be written" in person.notice


@pytest.mark.parametrize("kind", FORMATS, ids=lambda kind: kind.name)
def test_exporting(person, tmp_path, monkeypatch, kind):
    path = tmp_path / "export"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (str(path), kind.words))
    person.say("Flip a coin.")
    person.pick_words(2)
    person.press(Key.Key_E, CTRL)
    done(person)
    text = path.with_name(f"export{kind.suffix}").read_text(encoding="utf-8")
    if kind.suffix == ".json":
        assert len(json.loads(text)["tokens"]) > 10
    else:
        assert len(text.splitlines()) > 10
    assert "Saved" in person.notice


def test_a_folder_that_cannot_be_written_is_said_once_and_playing_goes_on(new_window, tiny_chat):
    data = sessions_folder().parent
    data.parent.mkdir(parents=True, exist_ok=True)
    data.write_text("in the way")
    person = new_window(tiny_chat)
    person.say("Flip a coin.")
    person.wait(lambda: person.notice != "")
    assert "not being saved" in person.notice
    person.go_on(1)
    person.press(Key.Key_Escape)
    person.go_on(1)
    assert person.notice == ""
    assert person.n_answered == 2
    data.unlink()
    assert person.window.status._saved.text() == "not saved"
    person.window.sessions._retry()
    assert person.window.status._saved.text() == "saved"
    assert read(written(person)).session.tokens() == tokens_of(person)


def test_conversations_of_the_same_run_are_the_same_again(person):
    person.say("Flip a coin.")
    person.pick_words(1)
    session, path = person.controller.session, written(person)
    person.press(Key.Key_N, CTRL)
    person.settle()
    opened(person, path)
    assert person.controller.session is session


def test_the_menu_offers_saving_once_there_is_something(person):
    menu = person.window.sessions.menu
    person.press(Key.Key_N, CTRL)
    person.settle()
    menu.fill()
    states = {action.text().split("\t")[0]: action.isEnabled() for action in menu.menu.actions()}
    assert states["Open conversation…"]
    assert not states["Save as…"]
    assert not states["Export…"]
    person.say("Flip a coin.")
    menu.fill()
    assert all(action.isEnabled() for action in menu.menu.actions()[:4])


def test_recent_ones_are_listed_by_their_first_message(new_window, tiny_chat):
    held(new_window, tiny_chat, 1)
    [entry] = entries(sessions_folder(), 5)
    person = new_window()
    person.window.sessions.menu.fill()
    texts = [action.text() for action in person.window.sessions.menu.menu.actions()]
    assert any(text.startswith("Flip a coin. — tiny-chat · ") for text in texts)
    assert entry.closed
