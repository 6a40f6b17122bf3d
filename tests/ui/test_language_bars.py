"""Another language while the window is open: the next token, the chain, and what looks at them."""

import re
from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from playground.core.problems import Problem, ProblemCode
from playground.core.sampling import PLAIN
from playground.ui.bars.answers import AnswersDialog
from playground.ui.bars.chart_lines import lines_of
from playground.ui.chain.card_column import make_card
from playground.ui.parts.fitting_label import Part, phrase_of, phrase_text
from playground.ui.parts.number_field import NumberField
from playground.ui.words.language import languages
from playground.ui.words.sentences import sentence_of
from tests.ui import fake_engine
from tests.ui.distributions import nepal, vocabulary
from tests.ui.spoken import Text, marked_language, painted, settle, texts, unmarked

NAMES = {"eta", "tau", "max", "Space", "Esc", "Ctrl", "Shift", 'root ::= "Yes" | "No"', "Hi, how are you?"}
"""What is called so in every language: Greek letters, functions, keys, and what the model reads."""
_ADDRESS = re.compile(r"https://[^\s<]+|</?p>|&lt;|&gt;")
_PAINTERS = re.compile(
    r"(QWidget < )?(ChartHeading|ChartView|StripBar|ThinStrip|PipelineView|TemperatureSlider|SweepPlot|SweepLegend|"
    r"Sparkline|NextBars|QTableView|QTableWidget|QHeaderView) <"
)


def said(*roots: QWidget) -> list[Text]:
    """The texts of widgets, and what those paint that are no labels."""
    found = []
    for root in roots:
        found += texts(root)
        for widget in root.findChildren(QWidget):
            if widget.isVisible():
                found += [text for text in painted(widget) if _PAINTERS.match(text.where)]
    # What is read out of a text is the text's own affair.
    read = [text for text in found if text.where.startswith("AnswerView") and text.kind == "accessibleDescription"]
    return sorted(text for text in found if text not in read)


def untranslated(found: list[Text], tokens: set[str]) -> list[Text]:
    """Those with words outside of the brackets that are neither names nor the model's."""
    known = sorted(NAMES | tokens, key=len, reverse=True)

    def left(text: Text) -> str:
        words = _ADDRESS.sub("", unmarked(text.words))
        for name in known:
            words = words.replace(name, "")
        return words

    return [text for text in found if re.search("[A-Za-z]{2}", left(text))]


@pytest.fixture
def marked(monkeypatch):
    """Speaks the language in which the untranslated shows, and English again."""
    with marked_language(monkeypatch):
        languages().choose("en")
        yield lambda on=True: (languages().choose("ko" if on else "en"), settle())


def goes_there_and_back(person, marked, labels, *roots):
    """Everything is said in the other language, and then as before; ``labels`` are of tokens that stand there."""
    known = {*labels, *map(person.controller.vocabulary.display, person.chart.tokens)}
    known |= {person.window.next_token._tail.text, person.answer} | {each.strip("␣ ") for each in known}
    finder = person.window.looking._finder

    def settle_all():
        person.settle()
        person.wait(lambda: finder is None or not finder._soon.isActive())

    settle_all()
    before = said(*roots)
    assert not any("«" in text.words for text in before)
    marked()
    settle_all()
    assert untranslated(said(*roots), known) == []
    marked(False)
    settle_all()
    assert said(*roots) == before


def test_bars_and_chain_speak_another_language_at_once_and_their_own_again(person, marked):
    window, panel = person.window, person.window.next_token
    person.say("Hi, how are you?")
    person.go_on(1)
    values = {"top_k": {"k": 3}, "xtc": {"chance": 0.5}, "penalties": {"repeat": 1.1},
              "logit_bias": {"biases": ((5, 2.0), (9, float("-inf")))}, "temperature": {"value": 1.5}}  # fmt: skip
    chain = person.controller.chain
    for name, changes in values.items():
        chain = chain.with_values(name, **changes)
    person.controller.set_chain(chain)
    for card in window.chain.cards:
        card._info.setChecked(True)
    window.resize(1700, 1000)
    panel.tools.stages.setChecked(True)
    panel.tools.luck.setChecked(True)
    person.settle()
    window.looking.throw()
    window.looking.find()
    finder = window.looking._finder
    finder.field.setText("well")
    person.wait(lambda: not finder._soon.isActive())
    found = {*map(person.controller.vocabulary.display, map(int, finder.model._tokens)), "<|end|>", "|end|"}
    goes_there_and_back(person, marked, found, panel, window.chain, finder)
    assert panel.throws_bar.isVisible(), "counts stay"
    finder.close()
    panel.temperature.sweep.setChecked(True)
    panel.move_stage(-2)
    person.wait(lambda: not window.sweeping.is_busy)
    goes_there_and_back(
        person, marked, panel.sweep.plot.curves.labels, panel.sweep, panel.temperature, panel.chart, panel._chip
    )
    panel.temperature.sweep.setChecked(False)
    panel.tools.luck.setChecked(False)


def test_columns_speak_another_language_and_keep_the_chain_panel(person, marked):
    window, comparing = person.window, person.window.comparing
    person.say("Hi, how are you?")
    person.press(Qt.Key.Key_D)
    person.press(Qt.Key.Key_Space)
    person.wait(lambda: comparing.comparison.n_tokens == 1 and not comparing.comparison.is_waiting)
    person.wait(lambda: not comparing._repaint._timer.isActive())
    comparing.choose(2)
    labels = {label for card in comparing.view.cards for label, _, _ in card.bars.rows}
    goes_there_and_back(person, marked, labels, comparing.view, window.chain)
    assert window.chain.chain == comparing.comparison.all[2].chain != window.controller.chain
    assert window.next_token._preset.text() != "plain", "it is the column's"
    comparing.close()
    assert window.next_token._preset.text() == "plain"


def test_a_card_that_mirostat_sets_aside_says_so_in_every_language(qtbot, marked):
    card = make_card(PLAIN["top_k"])
    qtbot.addWidget(card)
    card.show_sampler(card.sampler, type(card.state).ASIDE)
    marked()
    assert card.note == "«set aside by mirostat»"


def test_what_a_number_field_takes_is_said_again(qtbot, marked):
    field, told = NumberField(0, 5), []
    qtbot.addWidget(field)
    field.refused.connect(told.append)
    field.show()
    field.selectAll()
    QTest.keyClicks(field, "9")
    marked()
    assert told == ["takes 0 to 5", "«takes «0 to 5»»"]
    field.set_value(1)
    marked(False)
    assert told[2:] == [""]


def test_a_token_without_bytes_is_called_so_in_the_language_of_the_moment(marked):
    words = ("", *[f"w{n}" for n in range(9)])
    distribution, named = nepal(10), vocabulary(10, words)

    def labels():
        return {line.label for line in lines_of(distribution, named, 10, None, None)}

    assert "token 0" in labels()
    marked()
    assert "«token 0»" in labels()
    assert "token 0" not in labels()


def test_parts_of_a_sentence_stand_where_the_translator_puts_them():
    seed, token = Part("7", "strong"), Part("Hello", "token")
    phrase = phrase_of("{1} ({name}) ← {0}.", seed, token, name=Part("x"))
    assert phrase == (token, Part(" ("), Part("x"), Part(") ← "), seed, Part("."))
    assert phrase_text(phrase) == "Hello (x) ← 7."


def answers(state: str) -> AnswersDialog:
    made = AnswersDialog()
    made.show_busy(state == "busy")
    if state in ("counted", "failed"):
        made.show_counts(Counter({(3,): 2}), 2, 50, fake_engine.vocabulary())
        made.finish()
    if state == "failed":
        problem = Problem.of(ProblemCode.EVALUATION_FAILED, reason="?")
        made.show_problem(lambda: sentence_of(problem).brief)
    return made


@pytest.mark.parametrize("state", ["new", "busy", "counted", "failed"])
def test_answers_that_change_their_language_say_what_those_say_that_begin_in_it(state, qtbot, marked):
    before = answers(state)
    marked()
    after = answers(state)
    for dialog in (before, after):
        qtbot.addWidget(dialog)
        dialog.show()
    assert said(before) == said(after) != []
    assert untranslated(said(after), {"answers of up to", "tokens", "two"}) == []


def test_the_numbers_of_answers_stand_where_the_translator_puts_them(qtbot):
    dialog = answers("new")
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.n_answers.x() < dialog.n_tokens.x()
    dialog._ask("{1} each, {0} answers")
    dialog.layout().activate()
    assert dialog.n_tokens.x() < dialog._words[0].x() < dialog.n_answers.x() < dialog._words[1].x()
    assert [word.text() for word in dialog._words if word.isVisible()] == ["each,", "answers"]
