"""Opening models: by dialog, by drop, from the recent ones; bad files, odd models, and what is kept."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from playground.core.problems import Problem, ProblemCode, ProblemError
from playground.core.session import Mode
from playground.ui import main_window
from playground.ui.doing.loop import Situation
from tests.engine.test_bad_files import FILES
from tests.models import CHATML
from tests.ui.window import CTRL, PATIENCE_MS

Key = Qt.Key


@pytest.fixture
def small(made):
    return made("attention", template=CHATML)


def drop(window, *urls):
    data = QMimeData()
    data.setUrls(list(urls))
    where, actions, left = QPointF(window.rect().center()), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(where.toPoint(), actions, data, left, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, enter)
    if enter.isAccepted():
        QApplication.sendEvent(window, QDropEvent(where, actions, data, left, Qt.KeyboardModifier.NoModifier))
    return enter.isAccepted()


def opened(person, path):
    """Until this model is the one in use."""
    person.wait(lambda: person.controller.model is not None and person.controller.model.info.path == str(path))
    person.settle()


# Ways to open


def test_by_the_dialog(new_window, small, monkeypatch):
    person = new_window()
    assert "No model is open" in person.window.conversation.empty.text()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *args: (str(small), ""))
    person.click(person.window.conversation.empty.open_button)
    opened(person, small)
    assert person.window.header.model.text().startswith("random")
    assert person.status == "ready"


def test_a_dialog_that_is_left_changes_nothing(new_window, monkeypatch):
    person = new_window()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *args: ("", ""))
    person.press(Key.Key_O, CTRL)
    assert not person.controller.is_opening
    assert person.notice == ""


def test_by_dropping_the_file_on_the_window(new_window, small):
    person = new_window()
    assert drop(person.window, QUrl.fromLocalFile(str(small)))
    opened(person, small)


def test_by_dropping_the_file_on_the_message_field(new_window, small):
    person = new_window()
    assert drop(person.composer.field.viewport(), QUrl.fromLocalFile(str(small)))
    opened(person, small)
    assert person.composer.text() == ""


@pytest.mark.parametrize("urls", [["https://example.org/x.gguf"], ["file:///a.gguf", "file:///b.gguf"], []])
def test_what_is_no_single_file_cannot_be_dropped(new_window, urls):
    person = new_window()
    assert not drop(person.window, *map(QUrl, urls))
    assert not person.controller.is_opening


def test_from_the_recent_ones_and_the_conversation_waits(new_window, tiny_chat, small):
    person = new_window(tiny_chat)
    person.say("Flip a coin.")
    person.go_on(1)
    session = person.controller.session
    person.window.open_model(str(small))
    opened(person, small)
    assert person.controller.session is not session
    menu = person.window.header.model.menu()
    texts = [action.text() for action in menu.actions()]
    recent = [text.split(" — ") for text in texts if " — needs about " in text]
    assert [name for name, _ in recent] == [small.name, tiny_chat.name]
    assert texts[-1].endswith("of memory are free")
    person.choose(menu, tiny_chat.name)
    opened(person, tiny_chat)
    assert person.controller.session is session
    assert person.controller.situation is Situation.READY


def test_a_recent_model_that_is_gone_is_said(new_window, small, tmp_path):
    gone = tmp_path / "gone.gguf"
    gone.write_bytes(small.read_bytes())
    person = new_window(gone)
    gone.unlink()
    person.choose(person.window.header.model.menu(), "gone.gguf")
    person.settle()
    assert "There is no file" in person.notice
    assert person.controller.model is not None


# What does not open


@pytest.mark.parametrize("name", FILES)
def test_a_bad_file_is_said_and_the_model_stays(person, made, tmp_path, name):
    make, _, words = FILES[name]
    path, model = make(tmp_path, made), person.controller.model
    person.window.open_model(str(path))
    person.wait(lambda: person.notice != "")
    assert words in person.notice
    assert "The model that is open stays open." in person.notice
    assert person.notice_button("Open another model…").isEnabled()
    assert person.controller.model is model
    assert not person.controller.is_opening
    assert person.status == "ready"


def test_after_a_bad_file_one_goes_on(person, tmp_path):
    page = tmp_path / "page.gguf"
    page.write_text("<!DOCTYPE html><html>")
    person.say("Flip a coin.")
    person.window.open_model(str(page))
    person.wait(lambda: person.notice != "")
    person.go_on(1)
    assert person.n_answered == 1


def test_a_bad_first_file_leaves_the_window_without_a_model(new_window, tmp_path):
    person = new_window()
    page = tmp_path / "page.gguf"
    page.write_text("<!DOCTYPE html><html>")
    person.window.open_model(str(page))
    person.wait(lambda: person.notice != "")
    assert "web page" in person.notice
    assert "stays open" not in person.notice
    assert "No model is open" in person.window.conversation.empty.text()
    assert person.status == "no model"


def test_a_model_that_may_not_fit_is_asked_about(new_window, small, monkeypatch):
    def refuse(path, n_ctx):
        raise ProblemError(Problem.of(ProblemCode.NOT_ENOUGH_MEMORY, path=path, needed_bytes=9e9, available_bytes=1e9))

    monkeypatch.setattr(main_window, "check_memory", refuse)
    person = new_window()
    person.window.open_model(str(small))
    assert "needs about 9.0 GB, and 1.0 GB are free" in person.notice
    assert not person.controller.is_opening
    person.click(person.notice_button("all the same"))
    opened(person, small)
    assert person.notice == ""


def test_loading_can_be_cancelled_and_the_old_model_stays(new_window, tiny_chat, small):
    person = new_window(tiny_chat)
    person.window.open_model(str(small))
    assert person.status.startswith("loading")
    person.press(Key.Key_Escape)
    person.settle()
    assert person.controller.model.info.path == str(tiny_chat)
    assert person.notice == ""
    person.say("Flip a coin.")


def test_a_second_file_takes_the_place_of_the_one_that_loads(new_window, tiny_chat, small):
    person = new_window()
    person.window.open_model(str(small))
    person.window.open_model(str(tiny_chat))
    opened(person, tiny_chat)
    assert person.notice == ""


# Models of other kinds


def test_a_model_without_a_template_opens_in_text_mode_and_says_so(new_window, made):
    person = new_window(made("attention"))
    assert person.controller.session.mode is Mode.TEXT
    assert not person.window.header.mode._buttons[Mode.CHAT].isEnabled()
    assert "no chat template" in person.window.conversation.hint.text()
    person.say("the")
    person.go_on(2)
    assert person.n_answered == 2


@pytest.mark.parametrize("kind", ["sliding_window", "recurrent"])
def test_other_memories_go_back_and_forth(new_window, made, kind):
    person = new_window(made(kind, template=CHATML))
    person.say("the and you")
    person.pick_words(6)
    nodes = person.controller.session.answer()
    person.controller.evaluator.forget()
    for _ in range(4):
        person.press(Key.Key_Left)
        person.settle()
    assert person.controller.session.here is nodes[1]
    assert not person.window.next_token._again.isHidden()
    person.pick_words(1)
    assert person.controller.situation is Situation.READY


def test_a_system_prompt_that_the_template_refuses(new_window, made):
    template = "{% if messages[0].role == 'system' %}{{ raise_exception('System role not supported') }}{% endif %}"
    person = new_window(made("attention", template=template + CHATML))
    system = person.window.conversation.system
    person.click(system.toggle)
    person.type("Be brief.")
    person.press(Key.Key_Escape)
    person.composer.focus()
    person.composer.set_text("the")
    person.press(Key.Key_Return)
    person.wait(lambda: person.notice != "")
    assert "System role not supported" in person.notice
    assert person.composer.text() == "the"
    assert person.composer.send.isEnabled()
    assert not system.field.isEnabled()
    assert system.system() == "Be brief."


def test_a_system_prompt_reaches_the_model(new_window, made):
    person = new_window(made("attention", template=CHATML))
    person.click(person.window.conversation.system.toggle)
    person.type("Be the one.")
    person.press(Key.Key_Escape)
    assert person.bars_have_focus
    person.say("the")
    assert "system\nBe the one." in person.controller.session.turn_node().turn.rendered


BAD_TEMPLATES = {
    "{% if %}": "has an error in line 1",
    "{{ raise_exception('only one message') }}": "only one message",
    "{{ 1 / 0 }}": "could not be used",
}


def test_a_bad_template_is_said_and_text_mode_works(new_window, made):
    # One that never ends is stopped by the engine, and like these a problem of its rendering (test_templates).
    person = new_window()
    for template, words in BAD_TEMPLATES.items():
        with person.qtbot.waitSignal(person.controller.model_changed, timeout=PATIENCE_MS):
            person.window.open_model(str(made("attention", template=template)))
        person.settle()
        person.click(person.window.header.mode._buttons[Mode.CHAT])
        person.window.notices.clear()
        person.composer.set_text("the")
        person.composer.focus()
        person.press(Key.Key_Return)
        person.wait(lambda: person.notice != "")
        assert words in person.notice
        assert person.composer.text() == "the"
        person.click(person.window.header.mode._buttons[Mode.TEXT])
        person.composer.focus()
        person.press(Key.Key_Return)
        person.settle()
        assert person.controller.situation is Situation.READY
