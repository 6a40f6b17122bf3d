"""Talks on the stage, from a script and by a clicker alone, over the real window and engine."""

import math
from itertools import pairwise

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest

from playground.core.talk.reading import load_talk
from playground.engine.pipe import PipeEngine
from playground.rehearsal import Check
from playground.ui.doing.player import Player
from playground.ui.stage.prompter import PER_SECOND
from playground.ui.stage.talks import talk_file
from playground.ui.stage.tellings import RESTORE, RESUME
from playground.ui.words.numbers import unit_interval
from tests.ui.stage_person import Presenter
from tests.ui.window import CTRL

Key = Qt.Key

SHORT = """
title = { en = "Short", ko = "짧은 말" }
languages = ["en", "ko"]
[[scene]]
prompt = "Roll a die."
seed = 1
notes = "Say something."
cues = [{ step = 1 }, { temperature = 2 }, { view = "strip", caption = { en = "A strip", ko = "띠" } }, { throw = 50 }]
[[scene]]
mode = "text"
prompt = "The cat sat on the"
system = "Be brief."
seed = 2
reveal = "nothing"
cues = [{ pick = "sofa" }, { run = "sentence" }, { pick = "no such token at all" }]
"""


@pytest.fixture
def presenter(person):
    """On the stage without motion, so that nothing is waited for."""
    person.window.settings.motion = False
    made = Presenter(person)
    yield made
    made.presenting.leave()
    person.window.settings.motion = True


def give(presenter, talk):
    """What is seen after each press of Page Down, up to the end."""
    presenter.presenting.begin(talk)
    presenter.settle()
    seen = [presenter.shown()]
    while not presenter.prompter.is_at_end:
        presenter.press(Key.Key_PageDown)
        seen.append(presenter.shown())
    presenter.presenting.leave()
    return seen


def test_a_talk_of_ten_scenes_by_page_down_alone_twice(presenter):
    talk, _ = load_talk(talk_file("sampling"))
    assert len(talk.scenes) == 10
    first, second = give(presenter, talk), give(presenter, talk)
    assert len(first) == len(talk.places)
    assert first == second
    # After a step the dice show another number, also in the digits that are seen of it.
    for before, after in pairwise(shown[10] for shown in first):
        if before and after and after[2] > before[2]:
            assert unit_interval(before[0]) != unit_interval(after[0])
    tokens = [shown[8] for shown in first]
    with PipeEngine() as engine:
        rehearsed = list(Check(talk, None).run(engine))
    assert tokens == [seen.tokens for seen in rehearsed]
    for (scene, cue), shown, seen in zip(talk.places, first, rehearsed, strict=True):
        assert (scene + 1, cue) == (seen.scene, seen.cue)
        moment = seen.moment
        numbers = None if moment is None else (moment.u, moment.distribution.entropy_bits, moment.position)
        assert shown[10] == numbers


def test_a_scene_is_as_the_script_says(presenter):
    presenter.begin(SHORT)
    assert presenter.picture.prompt == "Roll a die."
    assert presenter.picture.seed == 1
    assert presenter.prompter.scene_number == 1
    for _ in range(5):
        presenter.press(Key.Key_PageDown)
    picture = presenter.picture
    assert (presenter.prompter.scene_number, presenter.prompter.index) == (2, 5)
    assert (picture.sentence, picture.seed, picture.temperature) == ("The cat sat on the", 2, 1.0)
    assert picture.setting.panels == frozenset()
    assert not picture.shows_numbers
    assert presenter.controller.system == "Be brief."


def test_page_up_restores_exactly_what_was(presenter):
    presenter.begin(SHORT)
    seen = [presenter.shown()]
    for _ in range(7):
        presenter.press(Key.Key_PageDown)
        seen.append(presenter.shown())
    assert len(set(map(repr, seen))) == 8
    for shown in reversed(seen[:-1]):
        presenter.press(Key.Key_PageUp)
        assert presenter.shown() == shown
    presenter.press(Key.Key_PageUp)
    assert presenter.shown() == seen[0]
    for shown in seen[1:]:
        presenter.press(Key.Key_PageDown)
        assert presenter.shown() == shown


@pytest.mark.parametrize("wander", ["step", "pick", "temperature", "redraw", "ask"])
def test_who_wandered_off_is_brought_back_to_the_script(presenter, wander):
    presenter.begin(SHORT)
    presenter.press(Key.Key_PageDown)
    here = presenter.shown()
    presenter.press(Key.Key_PageDown)
    following = presenter.shown()
    presenter.press(Key.Key_PageUp)

    def wander_off():
        if wander == "ask":
            presenter.presenting.ask("Flip a coin.")
            presenter.settle()
        else:
            keys = {"step": Key.Key_Space, "pick": Key.Key_2, "temperature": Key.Key_Up, "redraw": Key.Key_R}
            presenter.press(keys[wander])
        assert presenter.shown() != here

    wander_off()
    presenter.press(Key.Key_PageDown)
    assert presenter.shown() == following
    presenter.press(Key.Key_PageUp)
    wander_off()
    presenter.press(Key.Key_PageUp)
    assert presenter.shown() == here


def test_panels_of_ones_own_are_no_wandering(presenter):
    presenter.begin(SHORT)
    presenter.press(Key.Key_C)
    presenter.press(Key.Key_PageDown)
    assert presenter.prompter.index == 1
    assert [panel.value for panel in presenter.picture.setting.panels] == ["chain"]


def test_a_press_while_a_cue_is_played_hurries_it(presenter):
    presenter.person.window.settings.motion = True
    presenter.begin(SHORT.replace("{ step = 1 }", "{ step = 4 }"))
    QTest.keyClick(presenter.stage, Key.Key_PageDown)
    presenter.person.wait(lambda: presenter.controller.player.is_playing)
    QTest.keyClick(presenter.stage, Key.Key_PageDown)
    presenter.settle()
    assert presenter.prompter.index == 1
    assert presenter.controller.player.pace.per_second == 8.0


def test_page_up_takes_back_a_cue_that_is_being_played(presenter):
    presenter.begin(SHORT)
    before = presenter.shown()
    presenter.prompter.motion = True
    QTest.keyClick(presenter.stage, Key.Key_PageDown)
    assert presenter.prompter.is_busy
    presenter.press(Key.Key_PageUp)
    assert presenter.prompter.index == 0
    assert presenter.shown() == before


def test_a_pick_that_the_vocabulary_lacks_is_told_and_the_talk_goes_on(presenter):
    presenter.begin(SHORT)
    for _ in range(8):
        presenter.press(Key.Key_PageDown)
    assert "no such token at all" in presenter.said
    presenter.press(Key.Key_PageDown)
    assert presenter.said == "The talk is over."


@pytest.mark.parametrize(("language", "caption"), [("en", "A strip"), ("ko", "띠"), ("fr", "A strip")])
def test_captions_in_the_language(presenter, language, caption):
    before = QLocale()
    QLocale.setDefault(QLocale(language))
    presenter.begin(SHORT)
    for _ in range(3):
        presenter.press(Key.Key_PageDown)
    assert presenter.picture.caption == caption
    QLocale.setDefault(before)


def test_after_a_talk_ones_own_conversation_can_be_had_back(presenter):
    person = presenter.person
    person.say("Flip a coin.")
    person.go_on(1)
    own, here, chain = person.controller.session, person.controller.session.here, person.controller.chain
    presenter.begin(SHORT)
    presenter.press(Key.Key_PageDown)
    talked = presenter.controller.session
    presenter.presenting.leave()
    person.settle()
    assert person.controller.session is talked
    assert "The presentation is over" in person.notice
    person.window._on_notice_action(RESTORE)
    person.settle()
    assert (person.controller.session, person.controller.session.here, person.controller.chain) == (own, here, chain)
    assert person.controller.system == ""


def test_what_is_half_typed_outlives_a_talk(presenter):
    person = presenter.person
    person.say("Hi, how are you?")
    window, composer, controller = person.window, person.composer, person.controller
    own = controller.session
    composer.set_text("half a thought")
    person.press(Key.Key_E)
    composer.set_text("Hi, how is")
    window.conversation.system.field.setPlainText("Be kind.")
    window.next_token.temperature._field.setFocus()
    window.next_token.temperature._field.selectAll()
    person.type("1.5")
    presenter.begin(SHORT)
    assert composer.text() == "half a thought"
    presenter.press(Key.Key_PageDown)
    assert controller.system == ""
    assert controller.chain["temperature"].value == 1.0
    presenter.presenting.leave()
    person.settle()
    assert not composer.is_editing
    window._on_notice_action(RESTORE)
    person.settle()
    assert controller.session is own
    assert composer.is_editing
    assert composer.text() == "Hi, how is"
    person.hold_focus()
    assert person.bars_have_focus, person.focus
    assert controller.chain["temperature"].value == 1.5
    assert controller.system == "Be kind."
    person.press(Key.Key_E)
    assert composer.text() == "Hi, how is"
    person.press(Key.Key_Escape)
    assert composer.text() == "half a thought"


def test_a_draft_that_reads_like_the_last_message_outlives_a_talk(presenter):
    presenter.person.say("Hi, how are you?")
    presenter.person.composer.set_text("Hi, how are you?")
    presenter.begin(SHORT)
    assert presenter.person.composer.text() == "Hi, how are you?"


def test_a_talk_goes_on_at_the_cue_where_it_was_left(presenter):
    person = presenter.person
    presenter.begin(SHORT)
    seen = {0: presenter.shown()}
    for place in range(1, 8):
        presenter.press(Key.Key_PageDown)
        seen[place] = presenter.shown()
    # The presenter's own panels and what is revealed are kept; what somebody wandered off to is not.
    presenter.press(Key.Key_H)
    presenter.press(Key.Key_H)
    presenter.press(Key.Key_U)
    there = presenter.shown()
    presenter.press(Key.Key_2)
    presenter.presenting.leave()
    person.settle()
    assert person.notice_button("Go on with scene 2").isVisibleTo(person.window)
    button = person.window.header.present
    button.menu().aboutToShow.emit()
    person.choose(button.menu(), "Go on with “Short” at scene 2")
    presenter.settle()
    assert (presenter.prompter.scene_number, presenter.prompter.index) == (2, 7)
    assert presenter.shown() == there
    assert "The presentation is over" not in person.notice, "it no longer holds"
    for place in (6, 5):
        presenter.press(Key.Key_PageUp)
        assert (presenter.prompter.index, presenter.shown()) == (place, seen[place])
    # What was before that scene is begun anew.
    presenter.press(Key.Key_PageUp)
    assert (presenter.prompter.index, presenter.shown()) == (0, seen[0])
    for _ in range(4):
        presenter.press(Key.Key_PageDown)
    assert presenter.shown() == seen[4], "with its throws"
    presenter.presenting.leave()
    # Who leaves while it catches up has missed nothing.
    for settles in (False, True):
        person.window._on_notice_action(RESUME)
        assert presenter.prompter.is_busy
        if settles:
            presenter.settle()
            assert presenter.shown() == seen[4]
        presenter.presenting.leave()
        assert presenter.presenting.left_off.index == 4
    person.window._on_notice_action(RESUME)
    presenter.settle()
    for _ in range(5):
        presenter.press(Key.Key_PageDown)
    presenter.presenting.leave()
    assert presenter.presenting.left_off is None


def test_nothing_is_waited_for_while_a_talk_catches_up(presenter, monkeypatch):
    presenter.begin(SHORT.replace("{ step = 1 }", "{ step = 4 }"))
    presenter.press(Key.Key_PageDown)
    there = presenter.shown()
    presenter.presenting.leave()
    presenter.person.window.settings.motion = True
    player, paces = presenter.controller.player, []
    monkeypatch.setattr(player, "play", lambda pace: (paces.append(pace.per_second), Player.play(player, pace)))
    presenter.presenting.resume()
    presenter.settle()
    assert presenter.shown() == there
    presenter.press(Key.Key_PageUp)
    QTest.keyClick(presenter.stage, Key.Key_PageDown)
    assert paces == [math.inf, PER_SECOND]
    presenter.settle()


def test_ctrl_and_a_clickers_keys_go_from_scene_to_scene(presenter):
    presenter.begin(SHORT)
    presenter.press(Key.Key_PageDown)
    here = presenter.shown()
    presenter.press(Key.Key_PageDown, CTRL)
    assert presenter.picture.sentence == "The cat sat on the"
    presenter.press(Key.Key_PageDown, CTRL)
    assert presenter.said == "This is the last scene."
    presenter.press(Key.Key_PageUp)
    assert presenter.shown() == here
    presenter.press(Key.Key_PageDown, CTRL)
    presenter.press(Key.Key_PageUp, CTRL)
    assert (presenter.prompter.index, presenter.picture.prompt) == (0, "Roll a die.")


def test_a_script_with_mistakes_is_not_given_and_told(presenter, tmp_path):
    path = tmp_path / "bad.toml"
    path.write_text(SHORT.replace("seed = 2", "sead = 2"), encoding="utf-8")
    presenter.presenting.begin_file(path)
    assert not presenter.presenting.is_on
    assert "sead" in presenter.person.notice
    assert "line 13" in presenter.person.notice


def test_the_button_lists_the_talks(presenter):
    button = presenter.person.window.header.present
    button.menu().aboutToShow.emit()
    titles = [action.text() for action in button.menu().actions()]
    assert "The dice" in titles
    presenter.person.choose(button.menu(), "The dice")
    presenter.settle()
    assert presenter.picture.prompt == "Roll a die."
    presenter.presenting.leave()
    presenter.person.choose(button.menu(), "This conversation")
    assert presenter.presenting.is_on
    assert presenter.prompter is None
