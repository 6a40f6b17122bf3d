"""The lesson in the real window on the real model: nothing of the person's is lost, and the model answers."""

import pytest
from PySide6.QtCore import Qt

from playground.core.sampling import LLAMA_CPP
from playground.core.session import Mode
from playground.ui.doing.loop import Situation
from playground.ui.lesson.page_greetings import six_at
from playground.ui.lesson.page_texts import is_sound
from tests.ui.window import CTRL

Key = Qt.Key


@pytest.fixture
def pupil(person):
    """A person with a conversation of their own, and the lesson closed."""
    person.say("Tell me a story about a dog.")
    person.go_on(2)
    yield person
    person.window.lesson.close()
    person.settle()


def page_of(pupil, number, *, opened=True):
    pupil.window.lesson.open(number - 1)
    page = pupil.window.lesson.panel.page
    if opened:
        page.open()
    pupil.settle()
    return page


def test_f1_opens_the_lesson_beside_the_bars_and_closes_it(pupil):
    window = pupil.window
    pupil.press(Key.Key_F1)
    assert window.lesson.is_open
    assert window.lesson.panel.isVisible()
    assert window.next_token.isVisible()
    assert not window.conversation.isVisible()
    assert pupil.bars_have_focus, pupil.focus
    pupil.press(Key.Key_F1)
    assert not window.lesson.panel.isVisible()
    assert window.conversation.isVisible()
    assert window._chain_panel.isVisible()


def test_the_header_and_escape_do_the_same(pupil):
    window = pupil.window
    window.header.lesson.click()
    assert window.lesson.is_open
    pupil.press(Key.Key_Escape)
    assert not window.lesson.is_open
    assert pupil.bars_have_focus, pupil.focus


def test_opening_does_not_widen_the_window(pupil):
    pupil.window.resize(1280, 720)
    page_of(pupil, 1)
    assert pupil.window.width() == 1280
    page_of(pupil, 7, opened=False)
    assert pupil.window.width() == 1280


def test_page_down_scrolls_and_then_turns_the_page(pupil):
    pupil.window.resize(1280, 720)
    page_of(pupil, 3)
    panel = pupil.window.lesson.panel
    bar = panel._stack.currentWidget().verticalScrollBar()
    pupil.wait(lambda: bar.maximum() > 0)
    pupil.press(Key.Key_PageDown)
    assert bar.value() > 0
    assert panel.place == 2
    while panel.place == 2:
        before = bar.value()
        pupil.press(Key.Key_PageDown)
        assert panel.place == 3 or bar.value() > before
    pupil.press(Key.Key_PageUp)
    assert panel.place == 2


def test_numbers_and_buttons_lead_to_every_page(pupil):
    page_of(pupil, 1, opened=False)
    panel = pupil.window.lesson.panel
    for place in range(9):
        panel._numbers.button(place).click()
        assert panel.place == place
        assert panel.page.isVisible()
        assert pupil.window.next_token.isVisible() is not panel.page.is_wide
    assert not panel.next.isEnabled()
    panel.back.click()
    assert panel.place == 7
    assert panel._where.text() == "8 of 9"


def test_the_persons_moment_is_there_before_anything_is_asked(pupil):
    page = page_of(pupil, 3)
    distribution = pupil.controller.shown.distribution
    top = int(distribution.raw.scores.top(1)[0])
    assert page.model.table.softmax.steps[0].p == pytest.approx(distribution.raw_p(top))
    pupil.go_on(1)
    assert page.model.table.softmax.steps[0].p == pytest.approx(
        pupil.controller.shown.distribution.raw_p(int(pupil.controller.shown.distribution.raw.scores.top(1)[0]))
    )


def test_stepping_about_in_the_lesson_changes_nothing_of_the_persons(pupil):
    controller = pupil.controller
    session, before = controller.session, controller.moment
    n_nodes, chain = len(session.nodes), controller.chain
    page_of(pupil, 2)
    assert controller.session is not session
    assert controller.moment.drawn == before.drawn
    assert controller.moment.u == before.u
    assert controller.moment.distribution.entropy_bits == pytest.approx(before.distribution.entropy_bits, abs=0.01)
    page_of(pupil, 7, opened=False)
    pupil.go_on(3)
    pupil.press(Key.Key_R)
    controller.set_chain(LLAMA_CPP)
    pupil.press(Key.Key_F1)
    pupil.settle()
    assert controller.session is session
    assert len(session.nodes) == n_nodes
    assert session.luck == before.luck
    assert controller.chain is chain
    assert controller.moment.node is before.node


def test_with_nothing_said_the_lesson_has_nothing_to_show_yet(person):
    page = page_of(person, 3)
    assert page.model.table.isHidden()
    assert "ask the model something first" in page.model._note.text()
    person.press(Key.Key_X)
    assert person.window.score_toys.dialog is None or not person.window.score_toys.dialog.isVisible()
    person.press(Key.Key_F1)
    assert person.controller.session.here is person.controller.session.root


def test_without_a_model_the_lesson_can_be_read_and_says_why_it_cannot_ask(new_window):
    person = new_window()
    page = page_of(person, 5)
    assert page.table.texts(4)[2] == "0.868"
    page.bridge.button.click()
    assert person.notice
    person.window.lesson.close()
    assert person.window.conversation.isVisible()


def test_another_model_in_the_middle_of_the_lesson(new_window, tiny_chat):
    person = new_window(tiny_chat)
    person.say("Hi, how are you?")
    session = person.controller.session
    page = page_of(person, 5)
    page.bridge.button.click()
    person.settle()
    with person.qtbot.waitSignal(person.controller.model_changed):
        person.window.open_model(str(tiny_chat))
    person.settle()
    assert person.window.lesson.is_open
    person.window.lesson.close()
    person.settle()
    assert person.controller.session is session


def test_what_the_lesson_asks_leaves_the_persons_conversation_alone(pupil):
    controller, window = pupil.controller, pupil.window
    controller.set_chain(LLAMA_CPP)
    controller.system = "Be brief."
    session, here, n_nodes = controller.session, controller.session.here, len(controller.session.nodes)
    page = page_of(pupil, 5)
    page.bridge.button.click()
    pupil.settle()
    assert controller.session is not session
    assert controller.chain == six_at(1.0)
    assert controller.session.turn_node().turn.text == "Hi, how are you?"
    pupil.go_on(1)
    pupil.press(Key.Key_F1)
    pupil.settle()
    assert controller.session is session
    assert session.here is here
    assert len(session.nodes) == n_nodes
    assert controller.chain == LLAMA_CPP
    assert controller.system == "Be brief."
    assert controller.moment.node is here
    assert window.conversation.isVisible()


def test_asking_twice_still_leads_home(pupil):
    session = pupil.controller.session
    page = page_of(pupil, 1)
    for number in (1, 5):
        page = page_of(pupil, number)
        next(each for each in page.findChildren(object) if type(each).__name__ == "Bridge").button.click()
        pupil.settle()
    pupil.window.lesson.close()
    pupil.settle()
    assert pupil.controller.session is session


def test_the_six_greetings_of_the_real_model_follow_the_temperature(pupil):
    page = page_of(pupil, 5)
    page.bridge.button.click()
    pupil.settle()
    assert page.real.texts(0)[0] == "Hello"
    assert float(page.real.texts(0)[1]) == pytest.approx(0.868, abs=0.05)
    page.show_temperature(5.0)
    pupil.settle()
    distribution = pupil.controller.shown.distribution
    hello = int(distribution.raw.scores.top(1)[0])
    assert page.real.texts(0)[2] == f"{distribution.p(hello):.3f}"
    assert distribution.p(hello) == pytest.approx(0.289, abs=0.05)
    assert len(distribution.final) == 6


def test_a_temperature_of_the_lesson_does_not_reach_the_persons_bars(pupil):
    before = pupil.controller.chain
    page_of(pupil, 5).show_temperature(5.0)
    assert pupil.controller.chain is before


def test_the_loop_is_watched_to_the_end_token(pupil):
    page = page_of(pupil, 1)
    next(each for each in page.findChildren(object) if type(each).__name__ == "Bridge").button.click()
    pupil.settle()
    assert page.tokens.toPlainText() == ""
    pupil.go_on(3)
    assert page.tokens.toPlainText().startswith("Nepal")
    assert page._count.text() == "3 tokens so far"
    for _ in range(100):
        if pupil.controller.situation is Situation.ENDED:
            break
        pupil.go_on(1)
    assert page.exercise.is_done
    pupil.press(Key.Key_Left)
    pupil.settle()
    assert pupil.controller.situation is Situation.READY


def test_a_thousand_throws_at_the_real_bars(pupil):
    page = page_of(pupil, 6)
    page.real_throws.click()
    assert sum(pupil.chart.throws.counts.values()) == 1000


def test_a_new_conversation_in_the_middle_of_the_lesson_is_the_persons(pupil):
    controller, session = pupil.controller, pupil.controller.session
    page = page_of(pupil, 5)
    page.bridge.button.click()
    pupil.settle()
    own = controller.session
    pupil.press(Key.Key_N, CTRL)
    begun = controller.session
    assert begun is not own
    pupil.window.lesson.close()
    pupil.settle()
    assert controller.session is begun
    controller.restore_conversation()
    assert controller.session is session


def test_the_other_mode_in_the_middle_of_the_lesson_leads_back_too(pupil):
    controller, session = pupil.controller, pupil.controller.session
    page = page_of(pupil, 5)
    page.bridge.button.click()
    pupil.settle()
    controller.set_mode(Mode.TEXT)
    pupil.window.lesson.close()
    controller.set_mode(Mode.CHAT)
    pupil.settle()
    assert controller.session is session


def test_four_temperatures_side_by_side_and_where_the_text_tips_over(pupil):
    session, n_nodes = pupil.controller.session, len(pupil.controller.session.nodes)
    page = page_of(pupil, 7, opened=False)
    assert not page.is_busy
    page.open()
    assert page.is_busy
    pupil.wait(lambda: not page.is_busy)
    texts = page.writers.texts
    assert all(text.is_ended and text.tokens for text in texts)
    assert is_sound(texts[0])
    assert page.views[0].text.toPlainText().startswith("Nepal")
    assert page.views[0]._foot.text() == f"{len(texts[0].tokens)} tokens, none unexpected"
    unexpected = [sum(each.raw_p < 0.01 for each in text.tokens) / len(text.tokens) for text in texts]
    assert unexpected[3] > 0.9
    assert unexpected[2] > unexpected[0]
    assert "unexpected, the first at" in page.views[3]._foot.text()
    pupil.window.lesson.close()
    assert pupil.controller.session is session
    assert len(session.nodes) == n_nodes


def test_the_same_dice_write_the_same_and_others_do_not(pupil):
    page = page_of(pupil, 7)
    pupil.wait(lambda: not page.is_busy)
    before = [[each.token for each in text.tokens] for text in page.writers.texts]
    page.again.click()
    pupil.wait(lambda: not page.is_busy)
    assert [[each.token for each in text.tokens] for text in page.writers.texts] == before
    page.dice.click()
    pupil.wait(lambda: not page.is_busy)
    assert [[each.token for each in text.tokens] for text in page.writers.texts] != before


def test_one_text_is_written_anew_when_its_temperature_moves(pupil):
    page = page_of(pupil, 7)
    pupil.wait(lambda: not page.is_busy)
    others = page.writers.texts[:3]
    page.set_value(3, 0.5)
    assert page.is_busy
    pupil.wait(lambda: not page.is_busy)
    assert page.writers.texts[:3] == others
    assert [each.token for each in page.writers.texts[3].tokens] == [each.token for each in others[0].tokens]
    assert page.views[3].value.text() == "0.50"


def test_cutting_the_tail_saves_the_text(pupil):
    page = page_of(pupil, 8)
    pupil.wait(lambda: not page.is_busy)
    plain, _k, p, min_p = page.writers.texts
    assert not is_sound(plain)
    assert is_sound(p)
    assert is_sound(min_p)
    assert not page.exercise.is_done
    page.set_value(0, 5.0)
    pupil.wait(lambda: not page.is_busy)
    page.set_value(1, 1)
    pupil.wait(lambda: not page.is_busy)
    assert is_sound(page.writers.texts[1])
    assert page.exercise.is_done


def test_going_away_ends_the_second_engine(pupil):
    page = page_of(pupil, 7)
    pupil.wait(lambda: bool(page.writers.texts[0].tokens))
    pupil.window.lesson.panel.next.click()
    assert page.writers._engine is None
    pupil.window.lesson.close()
    assert all(each.writers._engine is None for each in pupil.window.lesson.panel.pages[6:8])


@pytest.mark.parametrize("row", [0, 2])
def test_a_play_sets_the_window_up_and_the_old_conversation_can_be_had_back(pupil, row):
    session = pupil.controller.session
    page = page_of(pupil, 9)
    play = page.plays()[row]
    page.buttons[row].click()
    pupil.settle()
    assert not pupil.window.lesson.is_open
    assert pupil.controller.chain == play.chain
    assert pupil.controller.session.turn_node().turn.text == play.message
    if play.action == "throws":
        pupil.wait(lambda: pupil.chart.throws is not None)
    assert pupil.bars_have_focus, pupil.focus
    pupil.controller.restore_conversation()
    assert pupil.controller.session is session
