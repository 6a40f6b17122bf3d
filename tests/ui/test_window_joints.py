"""What the parts of the window do to each other: columns, lesson, stage, tree, undo, sessions, in the real window."""

import os
import signal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from playground.core.journal import read
from playground.core.sampling import LLAMA_CPP, PLAIN
from playground.core.session import Mode
from playground.ui.doing.loop import Situation
from playground.ui.doing.player import Pace, Until
from tests.ui.window import CTRL, SHIFT

Key = Qt.Key
TALK = """
title = "Short"
languages = ["en"]
[[scene]]
prompt = "Flip a coin."
seed = 2
cues = [{ step = 1 }]
"""


@pytest.fixture
def asked(person):
    """A person with some tokens of an answer, and nothing open."""
    person.say("Tell me a story about a dog.")
    person.go_on(2)
    yield person
    person.window.presenting.leave()
    person.window.lesson.close()
    person.window.comparing.close()
    person.settle()


def compare(person, n=2):
    """Opens the columns and steps."""
    person.press(Key.Key_D)
    comparing = person.window.comparing
    assert comparing.is_open
    for _ in range(n):
        person.wait(lambda: not comparing.comparison.is_waiting)
        person.press(Key.Key_Space)
    person.wait(lambda: not comparing.comparison.is_waiting)
    return comparing


def standing(person):
    controller = person.controller
    return controller.session.here, controller.session.here.redraw, controller.session.seed, controller.chain


def state_of(session):
    """Everything that a file of a session keeps."""
    number = {None: None} | {node: node.number for node in session.nodes}
    nodes = [
        (n.token, number[n.parent], n.choice, n.turn, n.redraw, n.name, n.hidden, n.deleted, number[n.ahead])
        for n in session.nodes
    ]
    return nodes, session.seed, session.here.number, session.mode


def written(person):
    """The conversation on the screen as its file has it by now."""
    keeper = person.window.sessions.keeper
    person.wait(lambda: keeper.is_written)
    return read(keeper.kept(person.controller.session).path)


# Columns


def test_a_taken_column_is_taken_back_by_one_undo(asked):
    before = standing(asked)
    comparing = compare(asked)
    column = comparing.comparison.all[2]
    comparing.comparison.redraw()
    tip, chain, redraw = column.tip, column.chain, column.luck.redraw
    comparing.adopt(2)
    asked.settle()
    after = standing(asked)
    assert after == (tip, redraw, asked.controller.session.seed, chain)
    assert asked.window.header.past.undo.isEnabled()
    asked.press(Key.Key_Z, CTRL)
    asked.settle()
    assert standing(asked) == before
    assert tip.redraw != redraw
    assert asked.controller.situation is Situation.READY
    asked.press(Key.Key_Z, CTRL | SHIFT)
    asked.settle()
    assert standing(asked) == after


def test_a_taken_column_keeps_its_chain_at_the_end_of_the_old_road(asked):
    """The chain that a click in the text lends goes back there, but not one that was taken meanwhile."""
    old = asked.controller.session.here
    first = asked.controller.session.answer()[0]
    asked.controller.set_chain(LLAMA_CPP)
    asked.window.in_text.revisiting.go_before(first)
    asked.settle()
    assert asked.controller.chain == PLAIN
    comparing = compare(asked, 1)
    assert comparing.comparison.all[1].chain == PLAIN
    comparing.adopt(1)
    asked.settle()
    asked.controller.go_to(old)
    asked.settle()
    assert asked.controller.chain == PLAIN


def test_nothing_moves_the_window_behind_the_columns(asked):
    window = asked.window
    asked.press(Key.Key_A)
    asked.press(Key.Key_F)
    window.activateWindow()
    window.focus_bars()
    comparing = compare(asked, 0)
    assert not window.branching.ahead.dialog.isVisible()
    assert not window.looking._finder.isVisible()
    assert not window.header.past.isEnabled()
    comparing.close()
    assert window.header.past.isEnabled()


def test_the_columns_need_not_wait_for_the_prompts_probabilities(asked):
    """By calls, not by keys: between two keys the little model would be done with it."""
    in_text, comparing = asked.window.in_text, asked.window.comparing
    scoring = in_text.scoring
    in_text.show_prompt(True)
    assert scoring.is_busy
    comparing.open()
    assert scoring.is_on
    assert not scoring.is_busy
    comparing.close()
    assert scoring.is_busy
    asked.wait(lambda: bool(scoring.scores))
    in_text.show_prompt(False)


def test_escape_cancels_loading_before_it_closes_the_columns(asked, tiny_chat):
    comparing = compare(asked, 0)
    asked.window.open_model(str(tiny_chat))
    asked.press(Key.Key_Escape)
    asked.wait(lambda: not asked.controller.is_opening)
    assert comparing.is_open
    asked.press(Key.Key_Escape)
    assert not comparing.is_open


def test_escape_pauses_play(asked):
    asked.controller.set_playing(True, Pace(1.0, Until.TURN))
    asked.press(Key.Key_Escape)
    assert not asked.controller.player.is_playing


# The lesson


def test_the_lesson_takes_the_columns_away_and_the_text_stays_hidden(asked):
    session = asked.controller.session
    compare(asked, 0)
    asked.press(Key.Key_F1)
    window = asked.window
    assert window.lesson.is_open
    assert not window.comparing.is_open
    assert not window.conversation.isVisible()
    assert window.next_token.isVisible()
    asked.press(Key.Key_F1)
    assert asked.controller.session is session
    assert window.conversation.isVisible()


@pytest.mark.parametrize("key", ["D", "E", "M", "I", "G"])
def test_keys_for_what_the_lesson_hides_lead_out_of_it(asked, key):
    session, window = asked.controller.session, asked.window
    asked.press(Key.Key_F1)
    assert asked.controller.session is not session
    asked.press(getattr(Key, f"Key_{key}"))
    assert not window.lesson.is_open
    assert asked.controller.session is session
    assert {
        "D": lambda: window.comparing.comparison.session is session,
        "E": lambda: asked.composer.is_editing and asked.focus is asked.composer.field,
        "M": lambda: asked.focus is asked.composer.field,
        "I": lambda: asked.focus is window.conversation.words.field,
        "G": lambda: asked.focus is window.branching.branches.page.tree,
    }[key]()
    asked.press(Key.Key_Escape)
    window.branching.branches.show_tree(False)


def test_what_is_being_edited_waits_for_the_end_of_the_lesson(asked):
    asked.press(Key.Key_E)
    asked.type(" And a cat")
    asked.press(Key.Key_F1)
    asked.settle()
    asked.press(Key.Key_F1)
    asked.settle()
    assert asked.composer.is_editing
    assert asked.composer.text().endswith(" And a cat")
    asked.window.in_text.editing.cancel()


def test_saving_in_the_lesson_saves_all_of_the_persons_conversation(asked, tmp_path, monkeypatch):
    session = asked.controller.session
    asked.press(Key.Key_Left)
    asked.settle()
    asked.pick_words(1)
    path = tmp_path / "mine.jsonl"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    asked.press(Key.Key_F1)
    asked.press(Key.Key_S, CTRL)
    asked.wait(lambda: not asked.window.sessions.background.is_busy)
    assert len(read(path).session.nodes) == len(session.nodes)


# The stage


def test_the_stage_shows_the_persons_place_and_plays_where_columns_or_lesson_were(asked):
    session, window = asked.controller.session, asked.window
    compare(asked, 0)
    window.presenting.begin()
    assert not window.comparing.is_open
    asked.controller.set_playing(True, Pace(1.0, Until.TURN))
    assert asked.controller.player.is_playing
    window.presenting.leave()
    asked.settle()
    window.lesson.open(0)
    window.presenting.begin()
    assert not window.lesson.is_open
    assert asked.controller.session is session
    window.presenting.leave()


def test_what_the_audience_types_is_kept_and_so_is_what_follows_a_talk(asked):
    presenting, controller = asked.window.presenting, asked.controller
    presenting.begin()
    presenting.ask("Flip a coin.")
    asked.settle()
    assert written(asked).session.here.turn.text == "Flip a coin."
    presenting.leave()
    asked.settle()
    asked.go_on(1)
    assert state_of(written(asked).session) == state_of(controller.session)


def test_the_lessons_conversation_is_kept_nowhere(asked):
    presenting, controller = asked.window.presenting, asked.controller
    presenting.begin()
    asked.window.lesson.open(0)
    presenting.leave()
    asked.settle()
    assert controller.shelf.is_visiting
    assert asked.window.sessions.keeper.kept(controller.session) is None


def test_a_scripts_own_scenes_are_no_files_until_somebody_goes_on_with_one(asked, tmp_path):
    presenting, controller, keeper = asked.window.presenting, asked.controller, asked.window.sessions.keeper
    path = tmp_path / "talk.toml"
    path.write_text(TALK, encoding="utf-8")
    assert presenting.begin_file(path), asked.notice
    asked.wait(lambda: not presenting.prompter.is_busy)
    presenting.next()
    asked.wait(lambda: not presenting.prompter.is_busy)
    asked.settle()
    assert keeper.kept(controller.session) is None
    presenting.leave()
    asked.settle()
    assert keeper.kept(controller.session).journal is None
    asked.go_on(1)
    assert state_of(written(asked).session) == state_of(controller.session)


# The file has it all


def test_all_that_the_parts_of_the_window_do_is_in_the_file(asked):
    window, controller, session = asked.window, asked.controller, asked.controller.session
    comparing = compare(asked, 2)
    comparing.comparison.redraw()
    comparing.adopt(2)
    asked.settle()
    window.in_text.inserting.insert(" and a cat")
    asked.wait(lambda: not window.in_text.inserting.is_busy)
    asked.settle()
    window.branching.ahead.walk.begin([int(controller.moment.distribution.raw.scores.top(2)[1])])
    asked.wait(lambda: not window.branching.ahead.walk.is_going)
    asked.settle()
    window.in_text.revisiting.go_before(session.answer()[1])
    asked.settle()
    asked.press(Key.Key_R)
    asked.go_on(1)
    asked.press(Key.Key_BracketRight)
    window.status.seed_changed.emit(77)
    for _ in range(3):
        asked.press(Key.Key_Z, CTRL)
        asked.settle()
    asked.press(Key.Key_Z, CTRL | SHIFT)
    asked.press(Key.Key_G)
    tree, branch = window.branching.branches.page.tree, session.answer()[-1]
    tree.name_given.emit(branch, "here")
    tree.hide_requested.emit([branch], True)
    tree.delete_requested.emit(branch)
    asked.settle()
    asked.press(Key.Key_Z, CTRL)
    asked.settle()
    asked.press(Key.Key_F1)
    asked.go_on(1)
    asked.press(Key.Key_F1)
    asked.settle()
    asked.press(Key.Key_E)
    asked.composer.set_text("Flip a coin.")
    asked.press(Key.Key_Return)
    asked.settle()
    asked.go_on(1)
    window.branching.branches.show_tree(False)
    controller.set_mode(Mode.TEXT)
    controller.set_mode(Mode.CHAT)
    asked.settle()
    assert controller.session is session
    assert (branch.name, branch.hidden, branch.deleted) == ("here", True, False)
    assert state_of(written(asked).session) == state_of(session)


# The end


def children() -> set[int]:
    """Processes that this one has started and that still run."""
    tasks = Path(f"/proc/{os.getpid()}/task").iterdir()
    found = {int(each) for task in tasks for each in (task / "children").read_text().split()}
    return {pid for pid in found if is_running(pid)}


def is_running(pid: int) -> bool:
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return False


def draw_answers(person):
    looking = person.window.looking
    looking.show_answers()
    looking._begin_answers(400, 60)
    person.wait(lambda: looking.counter.n_done > 0)


def play_columns(person):
    draw_answers(person)
    person.window.activateWindow()
    person.window.focus_bars()
    comparing = compare(person, 0)
    comparing.comparison.set_playing(True)
    person.wait(lambda: comparing.comparison.n_tokens > 1)


def write_in_the_lesson(person):
    person.press(Key.Key_A)
    person.window.lesson.open(6)
    page = person.window.lesson.panel.page
    page.open()
    person.wait(lambda: bool(page.writers.texts[0].tokens))


@pytest.mark.skipif(not Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children").exists(), reason="needs /proc")
@pytest.mark.parametrize("busy", [play_columns, write_in_the_lesson])
def test_closing_ends_every_process_whatever_goes_on(new_window, tiny_chat, busy):
    before = children()
    person = new_window(tiny_chat)
    person.say("Tell me a story about a dog.")
    busy(person)
    started = children() - before
    assert len(started) >= 2
    person.window.close()
    person.qtbot.waitUntil(lambda: not any(map(is_running, started)), timeout=5000)


def test_an_engine_killed_in_the_middle_of_play_costs_the_columns_nothing(asked):
    comparing = compare(asked, 0)
    comparison = comparing.comparison
    comparison.set_pace(Pace(20.0, Until.TURN))
    comparison.set_playing(True)
    asked.wait(lambda: comparison.n_tokens > 3)
    os.kill(asked.controller.engine.pid, signal.SIGKILL)
    n_tokens = comparison.n_tokens
    asked.wait(lambda: comparison.n_tokens > n_tokens + 3)
    assert comparison.player.is_playing
    assert "started again" in asked.notice
