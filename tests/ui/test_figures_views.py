"""What figures of the tree, the look ahead, the sweep, columns and the stage say."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QLineF, QPointF, QRectF, QSize

from playground.core.continuations import tree_of
from playground.core.records import By
from playground.core.sampling import PLAIN
from playground.core.talk.script import Panel
from playground.ui.doing.situation import Situation
from playground.ui.figures.order import Format
from playground.ui.figures.page_body import page_parts
from playground.ui.figures.stage_body import facts_of
from playground.ui.figures.views import VIEWS
from playground.ui.lesson.axes import below, cut
from playground.ui.lesson.page_loop import LoopPage
from playground.ui.look.theme import Themes
from playground.ui.stage.picture import Setting
from playground.ui.stage.showing import picture_of
from playground.ui.tints.tint import Tint
from playground.ui.tints.tinting import Tinting
from playground.ui.words.numbers import percent
from tests.ui.distributions import WORDS
from tests.ui.figure_scenes import everything, material, order

SVG = "{http://www.w3.org/2000/svg}"

pytestmark = pytest.mark.usefixtures("qapp")


def svg(what, **values) -> ElementTree.Element:
    return ElementTree.fromstring(order(**values).still(what, Format.SVG))


def texts(root: ElementTree.Element) -> list[str]:
    return ["".join(each.itertext()) for each in root.iter(f"{SVG}text")]


def test_what_is_not_there_is_not_offered():
    what = material(n_steps=1)
    assert {name for name, view in VIEWS.items() if not view.is_there(what)} == {"ahead", "compare"}
    assert all(view.is_there(everything()) for view in VIEWS.values())
    ended = replace(everything(), moment=None)
    assert {name for name, view in VIEWS.items() if view.is_there(ended)} == {
        "conversation", "tree", "compare", "stage"
    }  # fmt: skip


def test_the_sweep_names_what_the_bars_show_at_its_line():
    what = material()
    said = texts(svg(what, view="sweep"))
    for token in what.tokens[:6]:
        assert percent(what.distribution.p(token)) in said
    assert "T = 1.50" in said


def test_the_tree_has_all_branches_and_parts_what_is_before_the_place_from_what_is_ahead():
    what = material(n_steps=3)
    session, end = what.session, what.node
    session.go_to(end.parent.parent)
    other = session.append(6, replace(end.choice, by=By.PICK))
    assert other.parent is end.parent.parent
    said = texts(svg(replace(what, node=other), view="tree"))
    assert "valleys" in said
    assert len(said) >= 5
    session.go_to(end)
    session.delete(other)
    said = texts(svg(replace(what, node=end.parent.parent), view="tree"))
    words = what.vocabulary.text(end.token)
    assert WORDS[end.parent.parent.token].strip() in said
    assert any(each.endswith(words) and each.startswith(" ") for each in said)


def matrices(root: ElementTree.Element) -> list[list[float]]:
    """Zoom, place and the rest of everything that is drawn."""
    groups = (group.get("transform", "") for group in root.iter(f"{SVG}g"))
    return [[float(n) for n in each[len("matrix(") : -1].split(",")] for each in groups if each.startswith("matrix(")]


def zoom(root: ElementTree.Element) -> float:
    return max(matrix[0] for matrix in matrices(root))


@pytest.mark.parametrize("view", ["tree", "ahead"])
def test_trees_grow_with_the_size_that_is_asked_for(view):
    small, large = (svg(everything(), view=view, size=size) for size in (QSize(640, 400), QSize(1280, 800)))
    assert texts(small) == texts(large)
    assert zoom(large) == pytest.approx(2 * zoom(small), abs=0.1)


def test_the_look_ahead_has_its_probabilities():
    said = texts(svg(everything(), view="ahead"))
    assert {word.strip() for word in WORDS[:3]} <= set(said)
    assert {"81.9 %", "74.1 %", "13.5 %", "60.7 %"} <= set(said)
    assert any("2 continuations, together 74.2 % of all" in each for each in said)


def test_a_look_ahead_in_a_size_has_the_best_leaves_in_letters_that_can_be_read():
    n = 30
    far = [abs(place - 20.3) for place in range(n)]
    many = tree_of([-1] * n, list(range(100, 100 + n)), [-3.0 - 0.1 * each for each in far], [1] * n)
    what = replace(everything(), onward=many)
    root = svg(what, view="ahead", size=QSize(1024, 576))
    said = texts(root)
    assert zoom(root) > 1.2
    foot = next(each for each in said if "continuations" in each)
    shown = int(foot.partition(" ")[0])
    assert 6 <= shown < 15
    assert f"and {n - shown} more" in foot
    assert [place for place in range(n) if any(f"w{100 + place}" in each for each in said)] == sorted(
        sorted(range(n), key=far.__getitem__)[:shown]
    )
    assert f"{n} continuations" in " ".join(texts(svg(what, view="ahead")))


def test_columns_name_their_chains_and_the_caption_none():
    said = texts(svg(everything(), view="compare", caption=True))
    assert {"A   ", "temperature 0.5", "B   ", "temperature 2", "top-k 6", "over", "after “Write → it”"} <= set(said)
    assert said[-1] == "tiny · “Write about Nepal.” · seed 7"


@pytest.mark.parametrize("caption", [True, False])
def test_the_stage_fills_the_size_and_can_be_read_from_the_last_row(caption):
    what = replace(everything(), setting=Setting(frozenset((Panel.STRIP, Panel.TREE))))
    size = QSize(1024, 768)
    forks = picture_of(facts_of(what), what.setting).forks
    assert [fork.taken is None for fork in forks] == [False, True]
    root = svg(what, view="stage", size=size, caption=caption)
    assert {way.number for fork in forks for way in (fork.taken, *fork.others) if way} <= set(texts(root))
    assert root.get("viewBox") == "0 0 1024 768"
    *stage, last = root.iter(f"{SVG}text")
    assert ("".join(last.itertext()).startswith("tiny ·")) is caption
    assert any("the dice show u" in each for each in texts(root))
    _sheet, back = (float(each.get("height")) for each in root.iter(f"{SVG}rect") if each.get("width") == "1024")
    assert back == 768 or (caption and 660 < back < 768)
    assert min(float(each.get("font-size")) for each in stage) >= back / 24


@pytest.mark.parametrize(
    ("situation", "words"), [(Situation.ENDED, "ended its turn"), (Situation.RECORDED, "is not open")]
)
def test_the_stage_says_why_there_are_no_bars(situation, words):
    what = replace(everything(), moment=None, situation=situation)
    assert words in picture_of(facts_of(what), what.setting).message


def test_the_outline_on_the_stage_is_no_longer_than_the_bar_where_it_is_dark():
    """In an SVG there is no clip that would hide the rest of it."""
    what = material(top_k=0, temperature=5.0)
    assert what.distribution.p(0) < what.distribution.raw_p(0) / 2
    theme = Themes.of_name("light")
    rights = {}
    root = svg(what, view="stage")
    for group in root.iter(f"{SVG}g"):
        for line in group.iter(f"{SVG}polyline"):
            points = [float(point.partition(",")[0]) for point in line.get("points").split()]
            rights.setdefault(group.get("stroke"), []).append(max(points))
    inside, outline = (rights[theme.colour(name).name()] for name in ("stage_inside", "stage_outline"))
    assert max(inside) < max(outline)


@pytest.mark.parametrize("view", ["conversation", "compare"])
def test_texts_have_their_tints_and_the_key_to_them(view):
    what = everything()
    tinted = replace(what, look=replace(what.look, tinting=Tinting(Tint.SURPRISE)))
    assert {"surprise", "≥ 8", "bits"} <= set(texts(svg(tinted, view=view)))
    assert "surprise" not in texts(svg(what, view=view))


def test_a_chain_without_a_temperature_has_one_in_its_column():
    what = everything()
    column = replace(what.columns.each[0], chain=PLAIN)
    plain = replace(what, columns=replace(what.columns, each=(column, *what.columns.each[1:])))
    assert "temperature 1" in texts(svg(plain, view="compare"))


def test_lines_are_cut_at_a_box():
    box = QRectF(0, 0, 10, 10)
    assert cut(QLineF(-5, 5, 15, 5), box) == QLineF(0, 5, 10, 5)
    assert cut(QLineF(2, 2, 3, 3), box) == QLineF(2, 2, 3, 3)
    assert cut(QLineF(-5, 11, 15, 11), box) is None
    assert cut(QLineF(11, 0, 20, 9), box) is None


def test_a_curve_is_drawn_where_it_lies_below_the_frame_s_upper_edge():
    points = [QPointF(x, y) for x, y in ((0, 5), (1, -5), (2, -5), (3, 5), (4, 5))]
    assert below(points, 0.0) == [
        [QPointF(0, 5), QPointF(0.5, 0)],
        [QPointF(2.5, 0), QPointF(3, 5), QPointF(4, 5)],
    ]


def test_only_what_another_seed_could_change_names_it():
    def named(what) -> set[str]:
        there = {name: view for name, view in VIEWS.items() if view.is_there(what)}
        captions = {name: view.caption(what) for name, view in there.items()} | {"lesson": page_parts(LoopPage(), what)}
        return {name for name, parts in captions.items() if "seed 7" in parts}

    dice = {"next", "strip", "luck", "chain", "stage"}
    assert named(everything()) == {*VIEWS, "lesson"}
    what = material()
    assert named(what) == {*dice, "bars", "stages"}
    # The coldest dice have no choice; what shows where they land shows it all the same.
    assert named(material(n_steps=2, temperature=0.0)) == dice
    more = {*dice, "bars", "stages", "sweep", "lesson"}
    assert named(what.with_chain(what.chain.with_values("xtc", chance=0.5))) == more
    picked = everything()
    for node in picked.session.answer():
        node.choice = replace(node.choice, by=By.PICK)
    assert named(replace(picked, moment=None, columns=None)) == {"stage"}
