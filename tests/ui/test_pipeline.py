"""The pipeline: what its columns say, how a token is followed, and which stage is chosen, by mouse and by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from playground.core.sampling import PLAIN, Context, Scores
from playground.ui.chain.pipeline import Pipeline
from playground.ui.chain.pipeline_columns import columns_of, follow_text, left_phrases
from playground.ui.look.theme import themes
from tests.ui.distributions import nepal, of_logits, vocabulary

N = 1000
VOCABULARY = vocabulary(N)
TOKENS = list(range(8))
LLAMA = {"top_k": 7, "top_p": 0.9, "temperature": 0.5}


@pytest.fixture
def pipeline(qtbot):
    themes().choose("light")
    made = Pipeline()
    made.resize(800, 400)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def show(pipeline, stage=None, **values):
    distribution = nepal(N, **values)
    pipeline.show_distribution(distribution, TOKENS, 1, VOCABULARY, stage)
    return distribution


def titles(pipeline):
    return [column.title for column in pipeline.columns]


def test_a_column_a_stage(pipeline):
    show(pipeline, **LLAMA)
    assert titles(pipeline) == ["raw model", "top-k", "top-p", "temperature", "final"]
    assert [column.detail for column in pipeline.columns] == [
        "1,000 tokens",
        "left 95.0 %",
        "left 91.4 %",
        "1.25 bits",
        "4 left",
    ]


def test_what_is_small_is_not_cut(pipeline):
    show(pipeline, temperature=0.05)
    assert (pipeline.columns[-1].shares[-1] > 0, pipeline.columns[-1].n_rest) == (True, N - 8)
    assert not any(column.cut for column in pipeline.columns)
    # Nor is what is left all there was.
    assert columns_of(of_logits(0, -1, -50, -60, top_k=2), [0, 1])[1].detail == "left > 99.9999 %"


def test_the_columns_are_the_distributions_at_each_stage(pipeline):
    distribution = show(pipeline, **LLAMA)
    for n, column in enumerate(pipeline.columns[:-1]):
        at = distribution.at(n)
        assert column.shares[:8] == pytest.approx([at.p(token) for token in TOKENS])
        assert sum(column.shares) == pytest.approx(1.0)
    assert pipeline.columns[-1].shares == pipeline.columns[-2].shares


def test_a_cut_token_ends_with_the_sampler_that_cut_it(pipeline):
    show(pipeline, **LLAMA)
    _, top_k, top_p, temperature, final = pipeline.columns
    assert top_k.cut == {7, 8}
    assert top_p.cut == {4, 5, 6}
    assert not temperature.cut
    assert [share > 0 for share in final.shares] == [True] * 4 + [False] * 5


def test_without_samplers_there_is_the_model_and_the_final_distribution(pipeline):
    show(pipeline)
    assert titles(pipeline) == ["raw model", "final"]


@pytest.mark.parametrize(
    ("row", "text"),
    [
        (0, "␣capital   raw model 41.0 % → top-k 43.2 % → top-p 47.2 % → temperature 64.5 % → final 64.5 %"),
        (5, "␣music   raw model 2.5 % → top-k 2.6 % → cut by top-p"),
        (8, "992 others   raw model 3.8 % → cut by top-k"),
    ],
)
def test_a_token_is_followed_under_the_mouse(pipeline, row, text):
    show(pipeline, **LLAMA)
    viewport = pipeline.view.viewport()
    QTest.mouseMove(viewport, pipeline.view.cell_rect(1, row).center())
    assert pipeline.view.row == row
    assert pipeline.text == text


def test_a_heading_chooses_its_stage(pipeline, qtbot):
    show(pipeline, **LLAMA)
    for column, stage in ((2, 2), (0, 0), (4, None)):
        with qtbot.waitSignal(pipeline.stage_chosen) as chosen:
            place = pipeline.view.cell_rect(column, None).center()
            QTest.mouseClick(pipeline.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert chosen.args == [stage]


@pytest.mark.parametrize(
    ("stage", "key", "chosen"),
    [
        (None, Qt.Key.Key_Left, 3),
        (None, Qt.Key.Key_Right, None),
        (3, Qt.Key.Key_Right, None),
        (1, Qt.Key.Key_Left, 0),
        (0, Qt.Key.Key_Left, 0),
        (2, Qt.Key.Key_Home, 0),
        (0, Qt.Key.Key_End, None),
    ],
)
def test_keys_choose_a_stage(pipeline, qtbot, stage, key, chosen):
    show(pipeline, stage=stage, **LLAMA)
    with qtbot.waitSignal(pipeline.stage_chosen) as told:
        QTest.keyClick(pipeline.view, key)
    assert told.args == [chosen]


def test_keys_follow_a_token_and_esc_lets_go(pipeline):
    show(pipeline, **LLAMA)
    rows = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Escape, Qt.Key.Key_Up):
        QTest.keyClick(pipeline.view, key)
        rows.append(pipeline.view.row)
    assert rows == [0, 1, 0, 0, None, 8]
    assert pipeline.view.accessibleDescription() == "final, 4 left, 992 others, 0 %"


def test_other_keys_go_on_to_the_window(pipeline):
    show(pipeline, **LLAMA)
    for key, modifiers in (
        (Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier),
    ):
        QTest.keyClick(pipeline.view, key, modifiers)
    assert pipeline.view.row is None


@pytest.mark.parametrize("width", [300, 620, 2000])
def test_many_stages_scroll_sideways_and_the_chosen_one_comes_into_sight(pipeline, width):
    chain = PLAIN.with_values("penalties", repeat=1.1).with_values("top_n_sigma", n=3.0).with_values("top_k", k=50)
    chain = chain.with_values("typ_p", p=0.99).with_values("top_p", p=0.98).with_values("min_p", p=0.001)
    chain = chain.with_values("xtc", chance=1.0).with_values("temperature", value=0.7)
    scores = Scores(nepal(N).raw.scores.logits)
    distribution = chain.apply(scores, Context(recent=lambda n: [3, 2][:n]))
    pipeline.resize(width, 300)
    pipeline.show_distribution(distribution, TOKENS, 0, VOCABULARY, None)
    assert len(pipeline.columns) == 10
    bar = pipeline.view.horizontalScrollBar()
    assert (bar.maximum() > 0) == (width < 2000)
    QTest.keyClick(pipeline.view, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    right = pipeline.view.cell_rect(9, None).right()
    assert right <= pipeline.view.viewport().width() + 1
    pipeline.grab()


def test_fewer_rows_let_the_followed_one_go(pipeline):
    distribution = show(pipeline, **LLAMA)
    pipeline.view._follow(8)
    pipeline.show_distribution(distribution, [0, 1], 1, VOCABULARY, None)
    assert pipeline.view.row is None
    pipeline.clear()
    assert pipeline.columns == []


def test_what_the_chain_left():
    assert left_phrases(nepal(N))[0] == "nothing cut: all 1,000 tokens are left"
    assert left_phrases(nepal(N, **LLAMA))[0] == "left 86.8 % in 4 of 1,000 tokens, before renormalizing"


def test_a_row_that_is_never_cut_says_its_final_probability():
    columns = columns_of(nepal(N), TOKENS)
    assert follow_text(columns, 0, "x")[0] == "x   raw model 41.0 % → final 41.0 %"
