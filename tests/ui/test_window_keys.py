"""Keys and buttons that move through the answer: step, play, pick, redraw, back, forward, again."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from playground.core.records import By
from playground.core.sampling import LLAMA_CPP
from playground.ui.doing.loop import Situation
from playground.ui.doing.player import Pace, Until
from tests.ui.window import CTRL, FAST, NO_KEYS

Key = Qt.Key


@pytest.fixture
def asked(person):
    person.say("Tell me a story about a dog.")
    return person


@pytest.fixture
def slow(asked):
    """Play would take for ever."""
    asked.transport._choose(Pace(0.01, Until.TURN))
    return asked


def press_name(person, name):
    """A key of the window by the name of the button that says it."""
    keys = {"step": Key.Key_Space, "play": Key.Key_P, "redraw": Key.Key_R, "back": Key.Key_Left}
    keys |= {"forward": Key.Key_Right, "again": Key.Key_R}
    person.press(keys[name], CTRL if name == "again" else NO_KEYS)


def do(person, name, how):
    """One of the buttons, by mouse or by its key."""
    if how == "key":
        press_name(person, name)
    else:
        person.click(getattr(person.transport, name))


both = pytest.mark.parametrize("how", ["key", "button"])


@both
def test_step_appends_the_drawn_token(asked, how):
    drawn = asked.controller.moment.drawn
    do(asked, "step", how)
    asked.settle()
    assert [node.token for node in asked.controller.session.answer()] == [drawn]
    assert asked.window.conversation.view.text().endswith(asked.answer)
    assert asked.bars_have_focus


@both
def test_back_forward_and_forward_at_the_tip(asked, how):
    asked.go_on(2)
    tip = asked.controller.session.here
    do(asked, "back", how)
    asked.settle()
    assert asked.controller.session.here is tip.parent
    do(asked, "forward", how)
    asked.settle()
    assert asked.controller.session.here is tip
    do(asked, "forward", how)
    asked.settle()
    assert asked.controller.session.here.parent is tip


def test_back_ends_where_the_answer_begins(asked):
    asked.go_on(1)
    for _ in range(3):
        asked.press(Key.Key_Left)
        asked.settle()
    assert asked.n_answered == 0
    assert asked.controller.session.here.turn is not None
    assert not asked.transport.back.isEnabled()


@both
def test_redraw_throws_other_dice_on_the_same_bars(asked, how):
    before = asked.controller.moment
    tokens = asked.chart.tokens[:10]
    do(asked, "redraw", how)
    asked.settle()
    assert asked.controller.moment.u != before.u
    assert asked.controller.moment.distribution is before.distribution
    assert asked.chart.tokens[:10] == tokens
    assert asked.n_answered == 0


@both
def test_again_answers_anew_with_other_luck(person, how):
    asked = person
    asked.say("Flip a coin.")
    asked.go_on(2)
    old = asked.controller.session.answer()
    asked.transport._choose(FAST)
    do(asked, "again", how)
    asked.wait(lambda: asked.n_answered > 0)
    asked.settle()
    new = asked.controller.session.answer()
    assert new[0].parent is old[0].parent
    assert new[0].choice.u != old[0].choice.u
    assert asked.controller.situation is Situation.ENDED


# Play


@both
def test_play_and_pause(slow, how):
    do(slow, "play", how)
    slow.wait(lambda: slow.n_answered == 1)
    assert slow.controller.player.is_playing
    assert slow.status == "playing"
    assert slow.transport.play.text() == "Pause"
    assert slow.transport.step.isEnabled()
    do(slow, "play", how)
    assert not slow.controller.player.is_playing
    slow.settle()
    assert slow.status == "ready"
    assert slow.transport.play.text() == "Play"
    assert slow.n_answered == 1


@pytest.mark.parametrize("name", ["step", "redraw", "back", "forward", "pick", "click"])
def test_a_hand_on_the_answer_pauses_play(slow, name):
    slow.press(Key.Key_P)
    slow.wait(lambda: slow.n_answered == 1 and slow.controller.moment is not None)
    if name == "pick":
        slow.press(Key.Key_1)
    elif name == "click":
        slow.click_row(0)
    else:
        press_name(slow, name)
    assert not slow.controller.player.is_playing
    slow.settle()
    assert slow.n_answered == {"redraw": 1, "back": 0}.get(name, 2)


def test_play_to_the_end_of_the_sentence(asked):
    asked.choose(asked.transport.pace.menu(), "as fast as it goes")
    asked.choose(asked.transport.pace.menu(), "end of the sentence")
    asked.press(Key.Key_P)
    asked.wait(lambda: asked.n_answered > 0)
    asked.settle()
    assert asked.answer.rstrip("\"' \n")[-1] in ".!?"
    assert asked.answer.count(".") + asked.answer.count("!") + asked.answer.count("?") == 1


def test_play_to_the_end_of_the_turn(asked):
    asked.choose(asked.transport.pace.menu(), "as fast as it goes")
    asked.press(Key.Key_P)
    asked.wait(lambda: asked.controller.situation is Situation.ENDED)
    assert asked.controller.vocabulary.is_eog(asked.controller.session.here.token)
    assert asked.transport.play.text() == "Play"


def test_no_button_flickers_or_moves_while_it_plays(asked):
    asked.choose(asked.transport.pace.menu(), "as fast as it goes")
    asked.choose(asked.transport.pace.menu(), "20 tokens")
    names = ("back", "forward", "step", "play", "redraw", "again")
    buttons = [getattr(asked.transport, name) for name in names]
    before = [(button.width_with(True, False), button.isEnabled()) for button in buttons[1:3]]
    seen = []
    asked.controller.path_changed.connect(lambda: seen.append([button.isEnabled() for button in buttons[1:]]))
    asked.press(Key.Key_P)
    asked.wait(lambda: not asked.controller.player.is_playing)
    asked.settle()
    assert before[1][1]
    assert seen
    assert all(all(states) for states in seen)


def test_play_a_number_of_tokens(asked):
    asked.choose(asked.transport.pace.menu(), "as fast as it goes")
    asked.choose(asked.transport.pace.menu(), "10 tokens")
    asked.press(Key.Key_P)
    asked.wait(lambda: not asked.controller.player.is_playing)
    asked.settle()
    assert asked.n_answered == 10


def test_the_speed_is_kept(asked):
    asked.choose(asked.transport.pace.menu(), "16 tok/s")
    asked.choose(asked.transport.pace.menu(), "10 tokens")
    with asked.qtbot.waitSignal(asked.controller.player.playing_changed):
        asked.press(Key.Key_P)
    first = asked.controller.player._due
    asked.wait(lambda: asked.n_answered == 10)
    assert asked.controller.player._due - first >= 8 / 16


def test_answer_at_once_plays_by_itself(person):
    person.choose(person.window.header.settings.menu(), "Answer at once")
    person.transport._choose(FAST)
    person.write("Flip a coin.")
    person.press(Key.Key_Return)
    person.wait(lambda: person.controller.situation is Situation.ENDED)
    assert "oin" in person.window.conversation.view.text()


# Picks


@pytest.mark.parametrize(("key", "row"), [(Key.Key_1, 0), (Key.Key_2, 1), (Key.Key_9, 8), (Key.Key_0, 9)])
def test_digits_pick_the_first_ten(asked, key, row):
    token = asked.chart.tokens[row]
    asked.press(key)
    asked.settle()
    here = asked.controller.session.here
    assert (here.token, here.choice.by) == (token, By.PICK)


def test_a_click_on_a_bar_picks_it(asked):
    token = asked.chart.tokens[3]
    asked.click_row(3)
    asked.settle()
    assert asked.controller.session.here.token == token
    assert asked.bars_have_focus


def test_a_cut_token_can_be_picked_by_hand(asked):
    asked.controller.set_chain(LLAMA_CPP.with_values("top_k", k=1))
    asked.settle()
    token = asked.chart.tokens[4]
    asked.click_row(4)
    asked.settle()
    choice = asked.controller.session.here.choice
    assert (asked.controller.session.here.token, choice.by, choice.p) == (token, By.PICK, 0.0)
    assert choice.raw_p > 0


def test_a_digit_beyond_the_last_row_does_nothing(asked):
    asked.choose(asked.window.header.settings_menu.numbers["n_rows"][5].parent(), "5")
    asked.settle()
    rows = len(asked.chart.tokens)
    assert rows in (5, 6)
    asked.press(Key.Key_0)
    asked.settle()
    assert asked.n_answered == 0


def test_rows_by_arrows_and_enter(asked):
    token = asked.chart.tokens[1]
    asked.press(Key.Key_Down)
    asked.press(Key.Key_Down)
    asked.press(Key.Key_Return)
    asked.settle()
    assert asked.controller.session.here.token == token


# Keys while the engine works, and none that repeat


def test_steps_pressed_while_the_engine_works_are_kept(asked):
    for _ in range(4):
        asked.press(Key.Key_Space)
    asked.settle()
    asked.wait(lambda: asked.n_answered == 4)
    asked.settle()
    assert asked.n_answered == 4


def test_a_held_key_repeats_steps_but_not_play(asked):
    def hold(key, text):
        event = QKeyEvent(QEvent.Type.KeyPress, key, NO_KEYS, text, True)
        QApplication.sendEvent(asked.window, event)

    hold(Key.Key_P, "p")
    assert not asked.controller.player.is_playing


def test_what_cannot_be_done_is_disabled_and_its_key_does_nothing(person):
    names = ("back", "forward", "step", "play", "redraw", "again")
    assert not any(getattr(person.transport, name).isEnabled() for name in names)
    for name in names:
        press_name(person, name)
    person.press(Key.Key_1)
    assert person.controller.situation is Situation.EMPTY
    assert person.notice == ""
