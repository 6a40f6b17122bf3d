"""The finder: rows by rank with their numbers, found as one types, picked by Enter."""

import time

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from playground.core.sampling import LLAMA_CPP, Scores
from playground.ui.bars.finder import Finder
from playground.ui.bars.finder_table import Column
from playground.ui.look.theme import themes
from tests.core.test_token_search import large
from tests.ui.distributions import nepal, vocabulary

N = 1000
VOCABULARY = vocabulary(N)


@pytest.fixture
def finder(qtbot):
    themes().choose("light")
    made = Finder()
    qtbot.addWidget(made)
    made.open_for(nepal(N, top_k=5, min_p=0.1), VOCABULARY)
    return made


def search(finder, text):
    finder.field.setText(text)
    finder._look()


def cells(finder, row):
    return [finder.model.index(row, column).data() for column in Column]


def test_everything_is_there_before_anything_is_typed(finder):
    assert finder.text == "1,000 tokens of 1,000"
    assert cells(finder, 0) == ["␣capital", "0", "1", "41.0 %", "47.2 %", ""]


def test_tokens_come_by_rank_with_who_cut_them(finder):
    search(finder, "M")
    assert finder.text == "2 tokens of 1,000"
    assert cells(finder, 0)[:3] == ["␣mountains", "3", "4"]
    assert cells(finder, 1) == ["␣music", "5", "6", "2.5 %", "", "top-k: 6th, keeps 5"]


def test_capitals_can_matter(finder):
    finder.match_case.setChecked(True)
    search(finder, "M")
    assert finder.text == "no token contains this"
    assert finder.model.token(0) is None


def test_enter_picks_the_chosen_one_and_arrows_choose(finder, qtbot):
    search(finder, "m")
    QTest.keyClick(finder.field, Qt.Key.Key_Down)
    with qtbot.waitSignal(finder.token_picked) as picked:
        QTest.keyClick(finder.field, Qt.Key.Key_Return)
    assert picked.args == [5]
    assert finder.isVisible()


def test_enter_picks_nothing_where_nothing_is_found(finder, qtbot):
    search(finder, "nothing like it")
    with qtbot.assertNotEmitted(finder.token_picked):
        QTest.keyClick(finder.field, Qt.Key.Key_Return)


def test_typing_searches_soon(finder, qtbot):
    QTest.keyClicks(finder.field, "music")
    qtbot.waitUntil(lambda: finder.text == "1 token of 1,000")


def test_the_next_token_keeps_the_chosen_one(finder, qtbot):
    search(finder, "m")
    finder.table.selectRow(1)
    finder.show_distribution(nepal(N, temperature=2.0), VOCABULARY)
    qtbot.waitUntil(lambda: cells(finder, 1)[Column.FINAL] != "")
    assert finder.model.token(finder.table.currentIndex().row()) == 5


def test_without_bars_there_is_nothing_to_find(finder, qtbot):
    finder.show_distribution(None, None)
    qtbot.waitUntil(lambda: not finder.isEnabled())
    finder.open_for(nepal(N), VOCABULARY)
    assert finder.isEnabled()


def test_esc_closes(finder):
    QTest.keyClick(finder.field, Qt.Key.Key_Escape)
    assert not finder.isVisible()


def test_text_stays_text(finder):
    words = ("<b>bold</b>",)
    finder.open_for(nepal(N), vocabulary(N, words))
    assert cells(finder, 0)[0] == "<b>bold</b>"
    assert "&lt;b&gt;" in finder.model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)


def test_a_large_vocabulary_is_filtered_as_one_types(qtbot):
    finder = Finder()
    qtbot.addWidget(finder)
    scores = Scores(np.random.default_rng(1).normal(size=262_144))
    finder.open_for(LLAMA_CPP.apply(scores), large())
    times = []
    for text in ("e", "et", "ett", "et", "e", "", "the"):
        begun = time.process_time()
        search(finder, text)
        finder.grab()
        times.append(time.process_time() - begun)
    # Half of the time it may take, for the machine that tests is a busy one, and the median for the same reason.
    assert sorted(times)[len(times) // 2] < 0.1
