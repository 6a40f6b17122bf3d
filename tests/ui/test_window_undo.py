"""Undo and redo at the window: every change of the session can be taken back and made anew."""

import pytest
from PySide6.QtCore import Qt

from playground.core.problems import ProblemCode
from playground.core.session import Mode
from playground.ui.doing.loop import Situation
from playground.ui.doing.player import Pace, Until
from tests.ui.fake_engine import FakeEngine
from tests.ui.window import CTRL, FAST, SHIFT

Key = Qt.Key


@pytest.fixture
def asked(person):
    person.say("Tell me a story about a dog.")
    return person


@pytest.fixture
def past(open_window):
    return open_window.header.past


def undo(person):
    person.press(Key.Key_Z, CTRL)
    person.settle()


def redo(person):
    person.press(Key.Key_Z, CTRL | SHIFT)
    person.settle()


def standing(person):
    """All that undo brings back, as the window shows it."""
    controller = person.controller
    session = controller.session
    drawn = (controller.moment.u, controller.moment.drawn) if controller.moment else None
    return session.here, session.seed, session.here.redraw, controller.chain, drawn


def play(person, n):
    person.controller.set_playing(True, Pace(float("inf"), Until.TOKENS, n))
    person.settle()


DEEDS = {
    "step": lambda person: person.press(Key.Key_Space),
    "pick": lambda person: person.press(Key.Key_4),
    "play": lambda person: play(person, 6),
    "redraw": lambda person: person.press(Key.Key_R),
    "seed": lambda person: person.window.status.seed_changed.emit(1234),
    "sampler": lambda person: person.press(Key.Key_BracketRight),
    "message": lambda person: person.say("Flip a coin."),
    "again": lambda person: person.press(Key.Key_R, CTRL),
}


@pytest.mark.parametrize("name", DEEDS)
def test_a_deed_is_undone_and_done_anew(asked, past, name):
    asked.transport._choose(FAST)
    asked.go_on(3)
    before = standing(asked)
    DEEDS[name](asked)
    asked.wait(lambda: standing(asked) != before)
    asked.settle()
    after = standing(asked)
    n_nodes = len(asked.controller.session.nodes)
    assert past.undo.accessibleName() == f"Undo {name}"
    undo(asked)
    assert standing(asked) == before
    assert past.redo.accessibleName() == f"Redo {name}"
    redo(asked)
    assert standing(asked) == after
    assert len(asked.controller.session.nodes) == n_nodes
    undo(asked)
    assert standing(asked) == before


def test_everything_is_taken_back_to_the_beginning_and_comes_again(asked):
    standings = [standing(asked)]
    for name in ("step", "sampler", "redraw", "pick", "play", "seed", "step"):
        DEEDS[name](asked)
        asked.settle()
        standings.append(standing(asked))
    for wanted in reversed(standings[:-1]):
        undo(asked)
        assert standing(asked) == wanted
    for wanted in standings[1:]:
        redo(asked)
        assert standing(asked) == wanted


def test_a_run_of_play_is_one(asked, past):
    start = asked.controller.session.here
    play(asked, 5)
    play(asked, 5)
    assert asked.n_answered == 10
    undo(asked)
    assert asked.n_answered == 5
    undo(asked)
    assert asked.controller.session.here is start
    assert past.undo.accessibleName() == "Undo message"


def test_again_and_the_answer_it_brings_are_one(person):
    person.say("Flip a coin.")
    person.transport._choose(FAST)
    person.go_on(2)
    tip = person.controller.session.here
    person.press(Key.Key_R, CTRL)
    person.wait(lambda: person.controller.situation is Situation.ENDED)
    person.settle()
    undo(person)
    assert person.controller.session.here is tip


def test_words_of_ones_own_are_one(asked, past):
    asked.go_on(2)
    tip = asked.controller.session.here
    inserting = asked.window.in_text.inserting
    inserting.insert(" a big red ball")
    asked.wait(lambda: not inserting.is_busy)
    asked.settle()
    assert asked.n_answered > 4
    assert past.undo.accessibleName() == "Undo pick"
    undo(asked)
    assert asked.controller.session.here is tip


def test_a_chain_that_a_moment_lends_is_no_change(asked, past):
    asked.controller.set_chain(asked.controller.chain.with_values("temperature", value=2.0))
    asked.go_on(2)
    asked.controller.set_chain(asked.controller.chain.with_values("temperature", value=0.5))
    asked.go_on(1)
    chain = asked.controller.chain
    revisiting = asked.window.in_text.revisiting
    revisiting.go_before(asked.controller.session.answer()[0])
    asked.settle()
    assert asked.controller.chain["temperature"].value == 2.0
    revisiting.go_to_tip()
    asked.settle()
    assert asked.controller.chain == chain
    assert past.undo.accessibleName() == "Undo step"


def test_a_drag_of_a_slider_is_one(asked, past):
    before = asked.controller.chain
    for value in (1.1, 1.2, 1.3):
        asked.window.next_token.temperature.temperature_changed.emit(value)
    assert asked.controller.chain["temperature"].value == 1.3
    undo(asked)
    assert asked.controller.chain == before
    assert past.undo.accessibleName() == "Undo message"


def test_changes_of_two_samplers_are_two(asked):
    chain = asked.controller.chain
    asked.controller.set_chain(chain.with_values("temperature", value=2.0))
    asked.controller.set_chain(asked.controller.chain.with_values("top_k", k=3))
    undo(asked)
    assert asked.controller.chain == chain.with_values("temperature", value=2.0)


def test_going_elsewhere_is_no_change_and_undo_works_after_it(asked, past):
    asked.go_on(4)
    nodes = asked.controller.session.answer()
    asked.controller.go_to(nodes[0])
    asked.press(Key.Key_Left)
    asked.settle()
    assert past.undo.accessibleName() == "Undo step"
    undo(asked)
    assert asked.controller.session.here is nodes[2]
    redo(asked)
    assert asked.controller.session.here is nodes[3]


def test_a_new_deed_leaves_nothing_to_redo(asked, past):
    asked.go_on(2)
    undo(asked)
    assert past.redo.isEnabled()
    asked.press(Key.Key_5)
    asked.settle()
    assert not past.redo.isEnabled()


def test_there_is_nothing_to_undo_in_a_new_conversation(asked, past):
    asked.go_on(1)
    asked.press(Key.Key_N, CTRL)
    asked.settle()
    asked.wait(lambda: not past.undo.isEnabled())
    asked.controller.restore_conversation()
    asked.settle()
    assert past.undo.accessibleName() == "Undo step"


def test_each_mode_has_a_past_of_its_own(asked, past):
    asked.go_on(1)
    asked.controller.set_mode(Mode.TEXT)
    asked.settle()
    assert not past.undo.isEnabled()


def test_the_buttons_do_it_and_the_bars_have_the_focus(asked, past):
    asked.go_on(1)
    asked.click(past.undo)
    asked.settle()
    assert asked.n_answered == 0
    assert asked.bars_have_focus
    asked.click(past.redo)
    asked.settle()
    assert asked.n_answered == 1


def test_ctrl_y_is_redo_as_well(asked):
    asked.go_on(1)
    undo(asked)
    asked.press(Key.Key_Y, CTRL)
    asked.settle()
    assert asked.n_answered == 1


def test_in_a_field_it_edits_the_text(asked):
    asked.go_on(1)
    asked.write("word")
    asked.press(Key.Key_Z, CTRL)
    assert asked.composer.text() == ""
    assert asked.n_answered == 1
    asked.press(Key.Key_Z, CTRL | SHIFT)
    assert asked.composer.text() == "word"


def test_undo_stops_play(asked):
    asked.transport._choose(Pace(50.0, Until.TURN))
    asked.press(Key.Key_P)
    asked.wait(lambda: asked.n_answered > 2)
    asked.press(Key.Key_Z, CTRL)
    asked.settle()
    assert asked.n_answered == 0
    assert not asked.controller.player.is_playing


def test_a_cancelled_message_leaves_nothing_to_undo(new_window):
    engine = FakeEngine()
    person = new_window(engine=engine)
    person.controller.open_model("/models/fake.gguf")
    engine.answer_open()
    person.controller.send("one")
    engine.answer_render()
    past = person.window.header.past
    assert past.undo.accessibleName() == "Undo message"
    person.controller.cancel()
    engine.fail(engine.last("evaluate"), ProblemCode.CANCELLED)
    assert not past.undo.isEnabled()
    assert not past.redo.isEnabled()


@pytest.mark.parametrize("deed", ["delete", "hide", "name"])
def test_what_is_done_to_a_branch_is_undone(asked, past, deed):
    asked.go_on(4)
    session, tip = asked.controller.session, asked.controller.session.here
    node = session.answer()[1]
    tree = asked.window.branching.branches.page.tree
    {
        "delete": lambda: tree.delete_requested.emit(node),
        "hide": lambda: tree.hide_requested.emit([node], True),
        "name": lambda: tree.name_given.emit(node, "other"),
    }[deed]()
    asked.settle()
    done = (node.name, node.hidden, node.deleted)
    assert done != ("", False, False)
    assert past.undo.accessibleName() == f"Undo {deed}"
    undo(asked)
    assert (node.name, node.hidden, node.deleted) == ("", False, False)
    assert session.here is tip
    redo(asked)
    assert (node.name, node.hidden, node.deleted) == done
    assert (session.here is tip) == (deed != "delete")
