"""Talks that go from one model to another, over the real window and engine."""

from argparse import ArgumentParser

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from playground.core.sampling import PLAIN
from playground.core.talk.script import Reveal
from playground.ui import app, running
from playground.ui.stage.talks import talk_file
from tests import models
from tests.ui.stage_person import Presenter
from tests.ui.window import PATIENCE_MS

Key = Qt.Key

TWO_MODELS = """
title = "Two models"
[[scene]]
prompt = "Roll a die."
seed = 1
cues = [{ step = 1 }]
[[scene]]
model = "given"
prompt = "hi"
seed = 2
cues = [{ step = 2 }]
"""


def test_a_talk_goes_from_model_to_model_and_back(new_window, made, tiny_chat):
    given = made("attention", template=models.CHATML, n_ctx=64)
    person = new_window(given)
    person.window.settings.motion = False
    person.say("hi")
    own = person.controller.session
    presenter = Presenter(person)
    presenter.begin(TWO_MODELS)
    assert person.controller.model.info.path == str(tiny_chat)
    presenter.press(Key.Key_PageDown)
    first = presenter.answer
    for _ in range(2):
        presenter.press(Key.Key_PageDown)
    assert person.controller.model.info.path == str(given)
    assert (presenter.picture.prompt, len(presenter.answer)) == ("hi", 2)
    presenter.press(Key.Key_PageUp)
    presenter.press(Key.Key_PageUp)
    assert person.controller.model.info.path == str(tiny_chat)
    assert (presenter.picture.prompt, presenter.answer) == ("Roll a die.", first)
    presenter.presenting.leave()
    with person.qtbot.waitSignal(person.controller.model_changed, timeout=PATIENCE_MS):
        person.notice_button("Bring it back").click()
    person.wait(lambda: person.controller.session is own)
    person.settle()
    assert person.controller.model.info.path == str(given)


def test_a_talk_that_is_left_while_a_model_is_loading_goes_on_with_that_scene(new_window, made):
    presenter = Presenter(new_window(made("attention", template=models.CHATML, n_ctx=64)))
    presenter.person.window.settings.motion = False
    presenter.begin(TWO_MODELS.replace("seed = 2", 'seed = 2\nreveal = "nothing"'))
    presenter.press(Key.Key_PageDown)
    QTest.keyClick(presenter.stage, Key.Key_PageDown)
    assert presenter.controller.is_opening
    left_off = presenter.prompter.left_off
    assert (left_off.index, left_off.setting.reveal) == (2, Reveal.NOTHING)
    presenter.settle()
    presenter.presenting.leave()


def test_the_model_of_a_talk_is_not_the_one_to_begin_with_next_time(new_window, made, tiny_chat):
    given = made("attention", template=models.CHATML, n_ctx=64)
    person = new_window(given)
    presenter = Presenter(person)
    presenter.begin(TWO_MODELS)
    assert person.controller.model.info.path == str(tiny_chat)
    assert person.window.settings.last_model == str(given)
    presenter.presenting.leave()
    with person.qtbot.waitSignal(person.controller.model_changed, timeout=PATIENCE_MS):
        person.window.open_model(str(tiny_chat))
    assert person.window.settings.last_model == str(tiny_chat)


def test_nor_is_the_model_of_a_talk_that_the_program_begins_with(new_window, made):
    given = str(made("attention", template=models.CHATML, n_ctx=64))
    person = new_window()
    person.window.settings.last_model = given
    parser = ArgumentParser()
    app.add_arguments(parser)
    args = parser.parse_args(["--present"])
    args.talk = talk_file("dice")
    running.begin(person.window, args, PLAIN, app.first_model(args, given))
    presenter = Presenter(person)
    person.wait(lambda: presenter.prompter is not None)
    presenter.settle()
    assert person.window.settings.last_model == given
    presenter.presenting.leave()


def test_a_model_that_cannot_be_opened_is_told_and_the_talk_can_go_back(new_window, made, tmp_path):
    given = made("attention", template=models.CHATML, n_ctx=64)
    path = tmp_path / "given.gguf"
    path.write_bytes(given.read_bytes())
    presenter = Presenter(new_window(path))
    presenter.person.window.settings.motion = False
    presenter.begin(TWO_MODELS)
    path.unlink()
    presenter.press(Key.Key_PageDown)
    QTest.keyClick(presenter.stage, Key.Key_PageDown)
    presenter.person.wait(lambda: presenter.said != "")
    presenter.settle()
    assert "given.gguf" in presenter.said
    presenter.press(Key.Key_PageUp)
    assert presenter.picture.prompt == "Roll a die."
    presenter.presenting.leave()
