"""Look ahead at the window: the most probable continuations, and going there."""

from math import exp

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from playground.core.problems import ProblemCode
from playground.core.records import By
from playground.engine.protocol import NODE, LookedAhead, Phase
from playground.ui.doing.loop import Situation
from tests.ui.fake_engine import END
from tests.ui.window import CTRL

Key = Qt.Key


@pytest.fixture
def ahead(open_window):
    made = open_window.branching.ahead
    yield made
    made.close()
    settings = open_window.settings
    settings.ahead_breadth, settings.ahead_depth, settings.ahead_whole_words = 3, 4, False
    if made.dialog is not None:
        made.dialog.show_settings(3, 4, False)


@pytest.fixture
def looking(person, ahead):
    """The tree of what follows a message."""
    person.say("Tell me a story about a dog.")
    person.press(Key.Key_A)
    found(person, ahead)
    return person


def found(person, ahead):
    """Waits until there is a tree of the present place."""
    person.wait(lambda: ahead._asked is None and not ahead._looks_again and ahead.dialog.text.endswith("sampler"))


def leaves(ahead):
    return [row[-1] for row in ahead.dialog.view.layout_of_tree.rows]


def key(ahead, which):
    QTest.keyClick(ahead.dialog.view, which)


def test_the_first_steps_are_the_bars(looking, ahead):
    raw = looking.controller.moment.distribution
    children = ahead.dialog.view.root.children
    assert [child.tokens for child in children] == [[row.token] for row in raw.rows(3)]
    for child in children:
        assert child.p == pytest.approx(raw.raw_p(child.tokens[0]), abs=1e-3)


def test_path_probabilities_are_those_of_the_steps(looking, ahead):
    road = max(leaves(ahead), key=lambda leaf: leaf.path_p)
    assert len(road.path()) == 4
    p = 1.0
    for token in road.path():
        p *= looking.controller.moment.distribution.raw_p(token)
        looking.controller.pick(token)
        looking.settle()
    assert road.path_p == pytest.approx(p, rel=0.02)


def test_arrows_and_enter_go_there_and_every_token_has_its_record(looking, ahead):
    for which in (Key.Key_Right, Key.Key_Right, Key.Key_Down):
        key(ahead, which)
    chosen = ahead.dialog.view.cursor_twig
    before = looking.controller.session.here
    key(ahead, Key.Key_Return)
    looking.wait(lambda: looking.n_answered == len(chosen.path()))
    looking.settle()
    nodes = looking.controller.session.answer()
    assert [node.token for node in nodes] == chosen.path()
    assert all(node.choice.by is By.PICK for node in nodes)
    path_p = np.prod([node.choice.raw_p for node in nodes])
    assert path_p == pytest.approx(chosen.path_p, rel=0.02)
    assert looking.controller.moment.node is nodes[-1]
    looking.press(Key.Key_Z, CTRL)
    looking.settle()
    assert looking.controller.session.here is before


def test_a_click_goes_there_and_looks_on(looking, ahead):
    view = ahead.dialog.view
    leaf = leaves(ahead)[0]
    old = view.root
    view.reveal(view.rect_of(leaf))
    looking.click(view.viewport(), view.rect_of(leaf).center().toPoint())
    looking.wait(lambda: view.root is not old)
    found(looking, ahead)
    assert [node.token for node in looking.controller.session.answer()] == leaf.path()
    assert ahead._from is looking.controller.session.here


def test_breadth_depth_and_words_are_asked_and_remembered(looking, ahead):
    dialog = ahead.dialog
    for field, text in ((dialog.breadth, "2"), (dialog.depth, "2")):
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Key.Key_Return)
        found(looking, ahead)
    assert len(dialog.view.root.children) == 2
    assert {len(leaf.path()) for leaf in leaves(ahead)} == {2}
    result = dialog.text
    for text, told in (("99999", "takes a whole number, 1 to 8"), ("2", result)):
        dialog.depth.setFocus()
        dialog.depth.selectAll()
        QTest.keyClicks(dialog.depth, text)
        assert dialog.text == told
    dialog.whole_words.click()
    looking.wait(lambda: ahead._asked is None)
    words = [child for leaf in leaves(ahead) for child in (leaf, *leaf.ancestors())]
    assert looking.window.settings.ahead_breadth == 2
    assert looking.window.settings.ahead_depth == 2
    assert looking.window.settings.ahead_whole_words
    assert len(words) > 2


@pytest.mark.parametrize("text", ["0", "9", "x", "1.5"])
def test_what_is_no_breadth_is_refused(looking, ahead, text):
    field = ahead.dialog.breadth
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Key.Key_Return)
    assert "1 to 6" in ahead.dialog.text
    assert looking.window.settings.ahead_breadth == 3


def test_a_step_makes_it_stale_and_look_asks_again(looking, ahead):
    dialog = ahead.dialog
    looking.go_on(1)
    assert dialog.text.startswith("Another place now")
    old = dialog.view.root
    key(ahead, Key.Key_Return)
    looking.settle()
    assert looking.n_answered == 1
    looking.click(dialog.look)
    found(looking, ahead)
    assert dialog.view.root is not old


def test_escape_closes_and_the_bars_have_the_focus(looking, ahead):
    key(ahead, Key.Key_Escape)
    assert ahead.dialog.isHidden()
    looking.hold_focus()
    assert looking.bars_have_focus


def test_the_button_opens_it(person, ahead):
    person.say("Flip a coin.")
    person.click(person.window.next_token.tools.ahead)
    found(person, ahead)
    assert ahead.dialog.isVisible()
    assert 0.9 < sum(leaf.path_p for leaf in leaves(ahead)) <= 1.001


def test_nothing_to_look_ahead_from(person, ahead):
    person.press(Key.Key_A)
    assert ahead.dialog is None or ahead.dialog.isHidden()
    assert not person.window.next_token.tools.ahead.isEnabled()


def test_a_road_that_ends_the_turn(person, ahead):
    person.say("Flip a coin.")
    person.press(Key.Key_A)
    found(person, ahead)
    is_eog = person.controller.vocabulary.is_eog
    ending = next(leaf for leaf in leaves(ahead) if is_eog(leaf.tokens[-1]))
    ahead.dialog.view.road_chosen.emit(ending.path())
    person.wait(lambda: person.controller.situation is Situation.ENDED)
    assert person.n_answered == len(ending.path())
    assert not ahead.walk.is_going


# In odd orders, on an engine whose replies come when the test wants them


@pytest.fixture
def slow(waiting, engine):
    """A person who has asked an engine that has not answered yet, and the engine."""
    waiting.controller.send("one")
    engine.answer_render()
    engine.answer()
    waiting.press(Key.Key_A)
    ahead = waiting.window.branching.ahead
    yield waiting, engine, ahead
    ahead.dialog.close()


def answer(engine, request=None, tokens=(3, 4)):
    """A tree of one road."""
    request = engine.last("look_ahead") if request is None else request
    engine.asked.pop(request, None)
    table = np.zeros(len(tokens), NODE)
    table["parent"], table["step"] = np.arange(-1, len(tokens) - 1), np.arange(1, len(tokens) + 1)
    table["token"], table["ln_p"] = tokens, np.log(0.5)
    engine.looked_ahead.emit(LookedAhead(request, True, 1.0, table))


def test_it_says_how_far_it_has_come(slow):
    _person, engine, ahead = slow
    engine.report(engine.last("look_ahead"), Phase.EVALUATING, 3, 10)
    assert (ahead.dialog._bar.value(), ahead.dialog._bar.maximum()) == (3, 10)
    assert ahead.dialog.look.text() == "Stop"
    answer(engine)
    assert ahead.dialog.look.text() == "Look"
    assert leaves(ahead)[0].path_p == pytest.approx(exp(2 * np.log(0.5)))


@pytest.mark.parametrize("how", ["escape", "button", "step", "close"])
def test_it_is_given_up(slow, how):
    person, engine, ahead = slow
    request, before = engine.last("look_ahead"), ahead.dialog.view.root
    {
        "escape": lambda: key(ahead, Key.Key_Escape),
        "button": lambda: person.click(ahead.dialog.look),
        "step": lambda: person.controller.step(),
        "close": lambda: ahead.dialog.close(),
    }[how]()
    assert request in engine.cancelled
    assert ahead.dialog.isVisible() == (how != "close")
    answer(engine, request)
    assert ahead.dialog.view.root is before


def test_a_failure_is_said(slow):
    _person, engine, ahead = slow
    engine.fail(engine.last("look_ahead"), ProblemCode.EVALUATION_FAILED, reason="no room")
    assert ahead.dialog.text
    assert ahead.dialog.look.text() == "Look"


def test_a_walk_waits_for_each_place_and_stops_where_the_person_goes_elsewhere(slow):
    person, engine, ahead = slow
    answer(engine, tokens=(3, 4, 5))
    session = person.controller.session
    start = session.here
    key(ahead, Key.Key_Right)
    key(ahead, Key.Key_Right)
    key(ahead, Key.Key_Return)
    person.wait(lambda: session.here.parent is start)
    assert session.here.token == 3
    person.controller.back()
    engine.answer()
    person.settle()
    assert session.here is start
    assert not ahead.walk.is_going
    assert ahead._controller.player.is_playing is False
    assert END not in [node.token for node in session.nodes[1:]]
