"""A conversation of another model in the real window: it can be looked at in every way, and changed in none."""

import copy
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from playground.core.journal import sessions_folder
from playground.core.sampling import LLAMA_CPP, PLAIN
from playground.core.session import Mode
from playground.ui.doing.loop import Situation
from playground.ui.look.theme import themes
from playground.ui.main_window import MainWindow
from playground.ui.reach.keys import KEYS
from tests.models import CHATML
from tests.ui.window import CTRL, SHIFT, Person, shared_window

Key = Qt.Key
ASKING = ("evaluate", "advance", "advance_many", "score", "look_ahead", "tokenize", "render", "allow", "breakers")
"""What an engine is asked about tokens or texts."""
LETTERS = sorted(key.sequences[0] for key in KEYS.values() if len(key.sequences[0]) == 1 and key.sequences[0].isalpha())


def state_of(session):
    """Everything about a session that a person could have changed."""
    nodes = [(n.token, n.parent, n.choice, n.turn, n.redraw, n.name, n.hidden, n.deleted) for n in session.nodes]
    return nodes, session.seed


def look_at(person, path):
    person.window.sessions.open(path)
    person.wait(lambda: not person.window.sessions.background.is_busy)
    person.settle()
    assert person.controller.situation is Situation.RECORDED
    person.window.notices.clear()
    person.window.focus_bars()


@pytest.fixture(scope="module")
def conversation(qapp, request, tmp_path_factory, tiny_chat) -> Path:
    """The file of a conversation with the bundled model."""
    folder = tmp_path_factory.mktemp("kept")
    with shared_window(folder, tiny_chat) as window:
        person = Person(window, QtBot(request))
        person.wait(lambda: window.controller.model is not None)
        person.begin_anew()
        person.controller.set_chain(LLAMA_CPP)
        person.say("Flip a coin.")
        person.go_on(2)
        person.press(Key.Key_Left)
        person.settle()
        person.pick_words(1)
        window.close()
        [path] = sessions_folder().glob("*.jsonl")
    return path


@pytest.fixture(scope="module")
def open_window(conversation, tmp_path_factory, made) -> Iterator[MainWindow]:
    with shared_window(tmp_path_factory.mktemp("window"), made("attention", template=CHATML)) as window:
        yield window


@pytest.fixture
def recorded(person, conversation, monkeypatch):
    """A person who looks at a conversation of the bundled model while another model is open."""
    sessions_folder().mkdir(parents=True)
    person.path = Path(shutil.copy(conversation, sessions_folder()))
    look_at(person, person.path)
    person.asked = []
    for name in ASKING:
        monkeypatch.setattr(
            person.controller.engine, name, lambda *args, name=name, **more: person.asked.append((name, args))
        )
    return person


@pytest.fixture
def untouched(recorded):
    """Nothing of it may be another one after the test, neither here nor on the disk, and no engine was asked."""
    session, data = recorded.controller.session, recorded.path.read_bytes()
    before = copy.copy(state_of(session))
    yield recorded
    assert recorded.asked == []
    assert state_of(session) == before
    assert recorded.path.read_bytes() == data
    assert list(sessions_folder().glob("*.jsonl")) == [recorded.path]


def test_no_letter_changes_it_or_asks_the_other_models_engine(untouched):
    for letter in (*LETTERS, *LETTERS):
        untouched.press(getattr(Key, f"Key_{letter}"))
        untouched.settle()
        assert untouched.controller.situation is Situation.RECORDED, letter
        assert not untouched.window.comparing.is_open
        untouched.window.focus_bars()


def test_what_would_change_it_is_refused_with_the_reason(untouched):
    for key in (Key.Key_E, Key.Key_I, Key.Key_D):
        untouched.window.notices.clear()
        untouched.press(key)
        assert "tiny-chat" in untouched.notice
        assert untouched.bars_have_focus
    assert not untouched.window.conversation.words.isVisible()
    assert not untouched.composer.is_editing


def test_its_buttons_for_columns_and_words_are_off(untouched):
    assert not untouched.window.header.compare.isEnabled()
    assert not untouched.window.conversation.foot.insert.isEnabled()


def test_the_prompts_tokens_are_shown_as_they_were_recorded(untouched):
    untouched.press(Key.Key_B)
    assert untouched.window.in_text.scoring.is_on
    assert not untouched.window.in_text.scoring.is_busy


def test_branches_are_neither_named_hidden_nor_deleted(untouched):
    untouched.press(Key.Key_G)
    tree = untouched.window.branching.branches.page.tree
    node = untouched.controller.session.here
    for act in (
        lambda: tree.name_given.emit(node, "name"),
        lambda: tree.hide_requested.emit([node], True),
        lambda: tree.delete_requested.emit(node),
    ):
        untouched.window.notices.clear()
        act()
        assert "tiny-chat" in untouched.notice
    assert not untouched.window.header.past.undo.isEnabled()


def test_clicks_in_its_text_lend_no_chain_and_no_dice(untouched):
    controller = untouched.controller
    for node in controller.session.answer():
        untouched.window.in_text.revisiting.go_before(node)
        untouched.settle()
        assert controller.chain == PLAIN
    untouched.press(Key.Key_End)
    untouched.settle()
    assert controller.chain == PLAIN


def test_lesson_stage_theme_and_dialogs_lead_back_to_it(untouched):
    controller, window = untouched.controller, untouched.window
    session = controller.session
    untouched.press(Key.Key_F1)
    assert window.lesson.is_open
    untouched.press(Key.Key_F1)
    assert controller.session is session
    window.presenting.begin()
    window.presenting.next()
    window.presenting._nudge(+1)
    window.presenting.leave()
    themes().choose("dark")
    themes().choose("light")
    untouched.press(Key.Key_Z, CTRL)
    untouched.press(Key.Key_Z, CTRL | SHIFT)
    assert controller.session is session
    assert controller.situation is Situation.RECORDED


def test_a_stage_that_leads_back_to_it_puts_it_in_no_conversations_place(recorded):
    controller, window = recorded.controller, recorded.window
    session = controller.session
    controller.new_conversation()
    own = controller.session
    look_at(recorded, recorded.path)
    session = controller.session
    window.presenting.begin()
    window.presenting.ask("the")
    window.presenting.previous()
    window.presenting.leave()
    recorded.settle()
    assert controller.session is session
    controller.go_to_session(own)
    controller.go_to_session(session)
    controller.set_mode(Mode.TEXT)
    controller.set_mode(Mode.CHAT)
    assert controller.session is own
