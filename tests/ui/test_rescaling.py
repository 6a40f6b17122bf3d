"""What is made at a size is as what has grown to it; lines are lines at every size."""

import pytest
from PySide6.QtWidgets import QAbstractItemView, QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from playground.core.sampling import PLAIN
from playground.core.sampling.samplers import LogitBias
from playground.ui.bars.answers import AnswersDialog
from playground.ui.bars.finder import Finder
from playground.ui.chain.card_column import make_card
from playground.ui.chain.sampler_card import CardState
from playground.ui.figures.dialog import FigureDialog
from playground.ui.lesson.page_dice import DicePage
from playground.ui.lesson.panel import LessonPanel
from playground.ui.lesson.score_toys import ScoresDialog
from playground.ui.look import rescaling as module
from playground.ui.look.rescaling import rescaling
from playground.ui.look.theme import themes
from playground.ui.parts.notices import Notices
from playground.ui.parts.wrapping_row import WrappingRow
from playground.ui.tree.ahead_dialog import AheadDialog


@pytest.fixture(autouse=True)
def usual_size(qapp):
    themes().choose("light", 1.0)
    yield
    themes().choose("light", 1.0)


def resize(root, scale):
    with rescaling(root, themes().scale, scale):
        themes().choose("light", scale)


def late_views() -> QWidget:
    """What the window makes when it is first asked for, in what it would belong to; nothing is on the screen."""
    root = QWidget()
    root.resize(1900, 1000)
    cards = [make_card(PLAIN[name].default()) for name in ("top_k", "dry", "logit_bias", "grammar")]
    for card in cards:
        card._show_help(True)
    cards[2].show_sampler(LogitBias(((5, 1.0), (6, 2.0))), CardState.ON)
    for part in (*cards, LessonPanel([DicePage()]), Notices()):
        part.setParent(root)
    # The list of keys is not among them: into how many columns it flows is a matter of its room.
    for dialog in (AnswersDialog, Finder, AheadDialog, ScoresDialog, FigureDialog):
        dialog(root)
    return root


def lengths(root) -> list[tuple[str, tuple[int, ...]]]:
    """Margins, spacings and sizes of all layouts and widgets; what Qt keeps inside a table is its own affair."""
    return [
        (f"{type(each).__name__} in {type(each.parent()).__name__} in {type(each.parent().parent()).__name__}", read)
        for each, kind in module._parts(root)
        if (read := kind.read(each)) and not _is_in_table(each)
    ]


def _is_in_table(each) -> bool:
    while each is not None and not isinstance(each, QAbstractItemView):
        each = each.parent()
    return each is not None


def unlike(some, others, tolerance=1) -> list[str]:
    """Lengths that differ by more than a rounding."""
    assert len(some) == len(others)
    return [
        f"{name}: {one}, {other}"
        for (name, one), (_, other) in zip(some, others, strict=True)
        if any(abs(a - b) > tolerance for a, b in zip(one, other, strict=True))
    ]


def test_views_that_are_made_when_all_is_large_are_as_those_that_have_grown(qtbot):
    old = late_views()
    qtbot.addWidget(old)
    resize(old, 3.0)
    new = late_views()
    qtbot.addWidget(new)
    assert unlike(lengths(new), lengths(old)) == []
    for dialog in new.findChildren(QDialog):
        assert dialog.size().expandedTo(dialog.minimumSizeHint()).boundedTo(new.size()) == dialog.size(), dialog


def test_a_line_is_one_and_a_length_is_one_at_every_scale(qtbot):
    themes().choose("light", 3.0)
    root = QWidget()
    qtbot.addWidget(root)
    column = QVBoxLayout(root)
    column.setSpacing(6)
    column.setContentsMargins(2, 1, 3, 0)
    for scale, spacing, margins in ((1.0, 2, (2, 1, 1, 0)), (2.0, 4, (2, 1, 2, 0)), (3.0, 6, (2, 1, 3, 0))):
        resize(root, scale)
        found = column.contentsMargins()
        assert column.spacing() == spacing
        assert (found.left(), found.top(), found.right(), found.bottom()) == margins


def test_a_wrapping_row_keeps_its_gaps_in_proportion(qtbot):
    root = QWidget()
    qtbot.addWidget(root)
    row = WrappingRow()
    QHBoxLayout(root).addLayout(row)
    buttons = [QPushButton(text) for text in ("one", "two")]
    for button in buttons:
        row.addWidget(button)
    for scale in (1.0, 3.0):
        resize(root, scale)
        places = row._places(2000)
        assert places[1].left() - places[0].right() - 1 == themes().current.size("gap_small")
