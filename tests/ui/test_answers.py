"""Whole answers: drawn beside the conversation, reproducible, to be stopped at any time."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from playground.core.problems import ProblemCode
from playground.core.sampling import PLAIN
from playground.core.session import Node
from playground.engine.client import Engine
from playground.ui.bars.answer_counter import AnswerCounter, Question
from playground.ui.bars.answers import AnswersDialog, answer_words
from playground.ui.look.theme import themes
from tests.ui.fake_engine import END, FakeEngine, vocabulary

VOCABULARY = vocabulary()


@pytest.fixture
def counter(qtbot):
    engines = []

    def make():
        engines.append(FakeEngine())
        return engines[-1]

    made = AnswerCounter(make)
    made.engines = engines
    yield made
    made.close()


def place():
    return Node(2, Node(0, Node(None, None)))


def question(**values):
    known = {
        "path": "/models/fake.gguf", "node": place(), "chain": PLAIN, "seed": 42, "states": {},
        "vocabulary": VOCABULARY, "n_answers": 3, "n_tokens": 4,
    }  # fmt: skip
    return Question(**(known | values))


def answer_all(counter, qtbot, likely=3):
    """Answers whatever is asked until all is counted."""

    def go_on():
        engine = counter.engines[-1]
        if engine.waiting("open"):
            engine.answer_open()
        for request in engine.waiting("evaluate", "advance"):
            engine.answer(request, likely)
        return not counter.is_busy

    qtbot.waitUntil(go_on)


def test_answers_are_counted_and_what_they_share_is_evaluated_once(counter, qtbot):
    with qtbot.waitSignal(counter.finished):
        counter.begin(question())
        asked = []
        engine = counter.engines[0]
        engine.answer_open()
        while counter.is_busy:
            qtbot.waitUntil(lambda: bool(engine.waiting("evaluate")) or not counter.is_busy)
            for request in engine.waiting("evaluate"):
                asked.append(engine.asked[request][1])
                engine.answer(request, 3)
    assert counter.counts == {(3, 3, 3, 3): 3}
    assert asked == [(0, 2), (0, 2, 3), (0, 2, 3, 3), (0, 2, 3, 3, 3)]


def test_an_answer_ends_with_the_turn(counter, qtbot):
    counter.begin(question())
    answer_all(counter, qtbot, likely=END)
    assert counter.counts == {(END,): 3}


def test_the_conversation_is_left_as_it_is(counter, qtbot):
    node = place()
    counter.begin(question(node=node))
    answer_all(counter, qtbot)
    assert node.children == []
    assert node.ahead is None


def test_the_same_seed_brings_the_same_answers(counter, qtbot):
    chain = PLAIN.with_values("temperature", value=50.0)
    counts = []
    for seed in (1, 1, 2):
        counter.begin(question(chain=chain, seed=seed, n_answers=8))
        answer_all(counter, qtbot)
        counts.append(dict(counter.counts))
    assert counts[0] == counts[1] != counts[2]
    assert len(counts[0]) > 1
    assert len(counter.engines) == 1


def test_a_longer_question_opens_the_model_again(counter, qtbot):
    counter.begin(question(n_tokens=2))
    answer_all(counter, qtbot)
    counter.begin(question(n_tokens=40, n_answers=1))
    assert counter.engines[0].waiting("open")
    answer_all(counter, qtbot)
    assert counter.n_done == 1


def test_stopped_it_keeps_what_it_has_and_goes_on_no_more(counter, qtbot):
    counter.begin(question())
    engine = counter.engines[0]
    engine.answer_open()
    qtbot.waitUntil(lambda: bool(engine.waiting("evaluate")))
    counter.cancel()
    assert not counter.is_busy
    assert engine.cancelled == engine.waiting("evaluate")
    with qtbot.assertNotEmitted(counter.progressed, wait=20):
        engine.fail(engine.last("evaluate"), ProblemCode.CANCELLED)


@pytest.mark.parametrize("kind", ["open", "evaluate"])
def test_what_goes_wrong_is_told(counter, qtbot, kind):
    counter.begin(question())
    engine = counter.engines[0]
    if kind == "evaluate":
        engine.answer_open()
        qtbot.waitUntil(lambda: bool(engine.waiting("evaluate")))
    with qtbot.waitSignal(counter.failed) as failed:
        engine.fail(engine.last(kind), ProblemCode.EVALUATION_FAILED)
    assert failed.args[0].code is ProblemCode.EVALUATION_FAILED
    assert not counter.is_busy


def test_closed_it_ends_its_engine(counter):
    counter.begin(question())
    engine = counter.engines[0]
    counter.close()
    assert engine.is_closed
    assert not counter.is_busy


def test_the_dice_are_the_distributions(qtbot, tiny_chat):
    """On the real engine: first tokens come about as often as they are probable."""
    counter = AnswerCounter(Engine)
    opener = Engine()
    with qtbot.waitSignal(opener.opened, timeout=30_000) as opened:
        opener.open_model(str(tiny_chat))
    model = opened.args[0]
    with qtbot.waitSignal(opener.tokenized, timeout=30_000) as tokenized:
        opener.tokenize("The")
    opener.close()
    node = Node(None, None)
    for token in tokenized.args[0].tokens.tolist():
        node = Node(token, node)
    chain = PLAIN.with_values("temperature", value=1.3)
    with qtbot.waitSignal(counter.finished, timeout=60_000):
        counter.begin(
            question(
                path=str(tiny_chat), node=node, vocabulary=model.vocabulary, n_answers=200, n_tokens=1, chain=chain
            )
        )
    scores = counter._evaluator.known(node)
    distribution = chain.apply(scores)
    top = distribution.rows(1)[0]
    deviation = (200 * top.p * (1 - top.p)) ** 0.5
    assert sum(counter.counts.values()) == 200
    assert abs(counter.counts[(top.token,)] - 200 * top.p) < 4 * deviation + 1
    counter.close()


# -- the panel ---------------------------------------------------------------------------------------------------------


@pytest.fixture
def dialog(qtbot):
    themes().choose("light")
    made = AnswersDialog()
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_panel_asks_for_as_many_as_were_typed(dialog, qtbot):
    for field, text in ((dialog.n_answers, "7"), (dialog.n_tokens, "5")):
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)
    with qtbot.waitSignal(dialog.begin_requested) as asked:
        dialog.draw.click()
    assert asked.args == [7, 5]


@pytest.mark.parametrize("text", ["0", "201", "x", "1.5"])
def test_the_panel_refuses_what_is_out_of_range(dialog, text):
    dialog.n_answers.setFocus()
    dialog.n_answers.selectAll()
    QTest.keyClicks(dialog.n_answers, text)
    QTest.keyClick(dialog.n_answers, Qt.Key.Key_Return)
    assert "1 to 200" in dialog.text
    assert dialog.n_answers.value == 50


def test_a_refused_number_stands_above_what_was_told_and_leaves_it(dialog):
    dialog.show_problem(lambda: "It broke.")
    for text, told in (("99999", "takes a whole number, 1 to 64"), ("5", "It broke.")):
        dialog.n_tokens.setFocus()
        dialog.n_tokens.selectAll()
        QTest.keyClicks(dialog.n_tokens, text)
        assert dialog.text == told


def test_the_panel_shows_the_most_frequent_first(dialog, qtbot):
    counts = AnswerCounter().counts
    counts.update({(2, 3): 1, (4, END): 5})
    dialog.show_busy(True)
    dialog.show_counts(counts, 6, 10, VOCABULARY)
    dialog.finish()
    rows = [[dialog.table.item(row, column).text() for column in range(3)] for row in range(2)]
    assert rows == [["5", "83.3 %", " three"], ["1", "16.7 %", "one two …"]]
    assert dialog.text == "6 of 10 drawn, 2 different"
    with qtbot.waitSignal(dialog.cancel_requested):
        dialog.draw.click()


def test_an_answer_in_one_line():
    assert answer_words((2, 3, END), VOCABULARY) == "one two"
    assert answer_words((2, 3), VOCABULARY) == "one two …"
    assert answer_words((), VOCABULARY) == " …"
