"""Lines of runs: what is kept and appended equals what is laid out at once."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor

from playground.ui.look.theme import themes
from playground.ui.text.flow import Flow
from playground.ui.text.flow_chunk import CHIP_SPACE, Style

WORDS = [
    "a",
    " long",
    " word",
    " unbreakable" * 3,
    "\n",
    "한국어 ",
    "नमस्ते ",
    "👋",
    "x" * 90,
    "",
    "(",
    "1",
    "$",
    "-",
    " שלום",
]


def flow(texts, width=200.0):
    made = Flow(themes().current.font("body"), width)
    for text in texts:
        made.append(text)
    return made


def places(made):
    return [made.rects(run) for run in range(made.n_runs)]


def test_runs_stand_in_a_row_and_break_into_lines(qapp):
    made = flow([f" word{n}" for n in range(40)])
    tops = [rects[0].top() for rects in places(made)]
    assert tops == sorted(tops)
    assert len(set(tops)) > 3
    assert max(rect.right() for rects in places(made) for rect in rects) <= 201


def test_every_run_is_found_where_it_stands(qapp):
    made = flow([f" word{n}" for n in range(60)] + ["👋", "한", "\n", "end"])
    for run, rects in enumerate(places(made)):
        for rect in rects:
            assert made.run_at(rect.center()) == run


def test_beside_the_text_is_no_run(qapp):
    made = flow(["short"])
    assert made.run_at(QPointF(190, 5)) is None
    assert made.run_at(QPointF(5, 500)) is None
    assert made.run_at(QPointF(5, -5)) is None


def test_a_line_break_is_hit_behind_its_line(qapp):
    made = flow(["one", "\n", "two"])
    assert made.run_at(made.rects(0)[0].center() + QPointF(made.rects(0)[0].width() / 2 + 3, 0)) == 1


def test_text_between_offsets(qapp):
    made = flow(["one", "\n", "two 👋", " end"])
    assert made.text() == "one\ntwo 👋 end"
    assert made.text(2, 6) == "e\ntw"
    assert made.text(made.offset_of(2), made.offset_of(3)) == "two 👋"


def test_the_room_around_a_chip_is_not_copied(qapp):
    made = Flow(themes().current.font("body"), 200)
    made.append(f"{CHIP_SPACE}<|end|>{CHIP_SPACE}", Style(box=QColor("grey")))
    assert made.text() == "<|end|>"
    assert len(list(made.pieces(QRectF(0, 0, 200, 100), False))) == 1


def test_a_long_text_is_cut_into_chunks_that_stay(qapp):
    made = flow([" word"] * 2000)
    assert made.height > 0
    chunks = list(made._chunks)
    made.append(" more")
    assert made.height > 0
    assert all(one is other for one, other in zip(chunks[:-2], made._chunks, strict=False))
    assert len(chunks) > 10


@pytest.mark.parametrize("width", [60.0, 333.0])
def test_another_width_breaks_lines_as_if_it_had_always_been(qapp, width):
    texts = [f" word{n}" if n % 17 else "\n" for n in range(300)]
    changed = flow(texts, 200.0)
    assert changed.height > 0
    changed.set_width(width)
    fresh = flow(texts, width)
    assert changed.height == fresh.height
    assert places(changed) == places(fresh)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.one_of(st.sampled_from(WORDS), st.integers(0, 30)), max_size=90))
def test_any_appending_and_truncating_equals_laying_out_at_once(qapp, moves):
    kept, texts = flow([]), []
    for move in moves:
        if isinstance(move, int):
            del texts[max(0, len(texts) - move) :]
            kept.truncate(len(texts))
        else:
            texts.append(move)
            kept.append(move)
        assert kept.height > 0
    fresh = flow(texts)
    assert kept.text() == fresh.text() == "".join(texts)
    assert kept.height == fresh.height
    assert places(kept) == places(fresh)
    assert kept.caret_rect(len(texts)) == fresh.caret_rect(len(texts))


@pytest.mark.parametrize("width", [70, 150, 400])
def test_pieces_stand_where_their_runs_stand(qapp, width):
    made = flow(["one", " two", " and a long run of many words in it", "", "\n", " שלום עולם", " x", " end"], width)
    made.append(" more", Style(box=QColor("grey")))
    everything = QRectF(0, 0, width, made.height)
    stands: dict[int, list] = {}
    for piece in made.pieces(everything, True):
        stands.setdefault(piece.run, []).extend(piece.rects)
    assert stands == {run: made.rects(run) for run in range(made.n_runs) if made.rects(run)}


def test_pieces_out_of_sight_are_left_out(qapp):
    made = flow([" word"] * 500)
    seen = list(made.pieces(QRectF(0, 200, 200, 60), True))
    assert 0 < len(seen) < 60
    assert all(140 < rect.top() < 300 for piece in seen for rect in piece.rects)
