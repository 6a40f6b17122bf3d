"""The lesson in the real window on the real model: nothing of the person's is lost, and the model answers."""

import pytest
from PySide6.QtCore import Qt

from playground.core.sampling import LLAMA_CPP
from playground.core.session import Mode
from playground.ui.doing.loop import Situation
from playground.ui.lesson.page_greetings import six_at
from playground.ui.words.language import languages
from tests.ui.window import CTRL, FAST, page_of

Key = Qt.Key


def test_f1_opens_the_lesson_beside_the_bars_and_closes_it(pupil):
    window = pupil.window
    pupil.press(Key.Key_F1)
    assert window.lesson.is_open
    assert window.lesson.panel.isVisible()
    assert window.next_token.isVisible()
    assert not window.conversation.isVisible()
    pupil.press(Key.Key_F1)
    assert not window.lesson.panel.isVisible()
    assert window.conversation.isVisible()
    assert window._chain_panel.isVisible()


def test_the_answers_are_chosen_by_arrows_and_nothing_steps(pupil):
    window = pupil.window
    before = pupil.n_answered
    window.lesson.open(0)
    pupil.press(Key.Key_F1)
    pupil.press(Key.Key_F1)
    guess = window.lesson.panel.page.guess
    assert pupil.focus is guess.buttons[0]
    pupil.press(Key.Key_Down)
    pupil.press(Key.Key_Right)
    assert pupil.focus is guess.buttons[2]
    pupil.press(Key.Key_Left)
    pupil.press(Key.Key_Space)
    assert guess.buttons[1].isChecked()
    pupil.press(Key.Key_Down)
    pupil.press(Key.Key_Return)
    assert guess._group.checkedId() == 2
    page = page_of(pupil, 3)
    page._bases.button(1).setFocus()
    for key, words in ((Key.Key_Left, "2"), (Key.Key_Right, "e"), (Key.Key_Down, "3")):
        pupil.press(key)
        pupil.press(Key.Key_Space)
        assert page._bases.checkedButton().text() == words
    window.header.mode._buttons[Mode.CHAT].setFocus()
    pupil.press(Key.Key_Right)
    assert pupil.focus is window.header.mode._buttons[Mode.TEXT]
    assert pupil.n_answered == before
    assert pupil.controller.session.mode is Mode.CHAT


def test_pages_lead_the_focus_to_their_question_and_then_to_the_bars(pupil):
    window, seed = pupil.window, pupil.controller.session.seed
    page_of(pupil, 9)
    page_of(pupil, 6)
    assert pupil.bars_have_focus
    for number in (7, 8):
        pupil.press(Key.Key_PageDown)
        assert window.lesson.panel.place == number - 1
        assert pupil.focus is window.lesson.panel.page.guess.buttons[0]
    pupil.click(window.lesson.panel.next)
    assert pupil.bars_have_focus, "its question is answered"
    pupil.type("5")
    pupil.press(Key.Key_Return)
    assert pupil.controller.session.seed == seed
    pupil.click(window.lesson.panel.back)
    assert pupil.focus is window.lesson.panel.page.guess.buttons[0], "there are no bars"
    window.lesson.close()
    assert pupil.bars_have_focus


def test_what_is_half_typed_goes_to_what_it_was_typed_for(pupil):
    window, controller = pupil.window, pupil.controller
    own, system = controller.session, window.conversation.system
    window.status.seed.setFocus()
    window.status.seed.selectAll()
    pupil.type("77")
    system.field.setPlainText("Be kind.")
    pupil.press(Key.Key_F1)
    assert (own.seed, controller.system) == (77, "Be kind.")
    window.next_token.temperature._field.setFocus()
    window.next_token.temperature._field.selectAll()
    pupil.type("3")
    pupil.press(Key.Key_F1)
    pupil.settle()
    assert controller.session is own
    assert controller.chain["temperature"].value == 1.0
    assert controller.system == "Be kind."
    pupil.press(Key.Key_D)
    card = window.comparing.view.cards[0]
    card.field.setFocus()
    card.field.selectAll()
    pupil.type("3")
    column = window.comparing.comparison.all[0]
    pupil.press(Key.Key_F1)
    assert column.chain["temperature"].value == 3.0


def test_a_message_that_was_refused_outlives_what_the_lesson_asks(pupil):
    pupil.composer.focus()
    pupil.composer.set_text("word " * 2000)
    pupil.press(Key.Key_Return)
    pupil.settle()
    page_of(pupil, 5).bridge.button.click()
    pupil.settle()
    pupil.press(Key.Key_F1)
    pupil.settle()
    assert pupil.composer.text() == "word " * 2000
    pupil.composer.set_text("")


def test_a_page_that_is_turned_by_its_button_has_the_focus_in_its_question(pupil):
    pupil.window.lesson.open(0)
    panel, node = pupil.window.lesson.panel, pupil.controller.session.here
    panel.next.setFocus()
    for key in (Key.Key_Space, Key.Key_Right):
        pupil.press(key)
    assert panel.page.guess.isAncestorOf(pupil.focus)
    assert pupil.controller.session.here is node
    try:
        languages().choose("ko")
        assert pupil.window.lesson.panel.page.guess.isAncestorOf(pupil.focus)
    finally:
        languages().choose("en")


def test_an_edited_message_waits_for_the_end_of_the_lesson(pupil):
    pupil.press(Key.Key_E)
    pupil.composer.set_text("half an edit")
    pupil.press(Key.Key_F1)
    page_of(pupil, 5).bridge.button.click()
    pupil.settle()
    pupil.press(Key.Key_E)
    assert not pupil.window.lesson.is_open
    assert pupil.composer.text() == "half an edit"
    pupil.press(Key.Key_Escape)


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
    pupil.go_on(3)
    page_of(pupil, 7, opened=False)
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
    pupil.window.next_token.temperature.temperature_changed.emit(1.0)
    pupil.settle()
    distribution = pupil.controller.shown.distribution
    assert page.temperature == 1.0
    assert page.table.softmax.steps[4].p == pytest.approx(0.868, abs=0.001)
    assert page.real.texts(0)[2] == f"{distribution.p(hello):.3f}"


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
    assert not page.exercise.is_done, "it has a second part"
    scores = page_of(pupil, 2)
    assert pupil.controller.situation is Situation.READY, "before the end token: there is something to show"
    assert scores.ranks.isVisible()
    pupil.press(Key.Key_Right)
    pupil.settle()
    assert not scores.ranks.isVisible()
    assert "turn has ended" in scores.bridge.prose.text()
    assert "dashed line" not in scores.bridge.prose.text()
    page_of(pupil, 1)
    pupil.press(Key.Key_Left)
    pupil.settle()
    pupil.pick_words(1)
    assert not page.exercise.is_done
    pupil.pick_words(1)
    assert page.exercise.is_done


def test_an_answer_that_has_ended_has_bars_in_the_lesson(pupil):
    pupil.controller.set_playing(True, FAST)
    pupil.settle()
    assert pupil.controller.situation is Situation.ENDED
    here = pupil.controller.session.here
    page = page_of(pupil, 3)
    pupil.settle()
    assert page.model.table.isVisible()
    pupil.window.lesson.close()
    assert pupil.controller.session.here is here


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
