"""The stage as a hall sees it: size of every text, contrast of every colour, nothing cut off. Read from its SVG."""

import re
from itertools import count, product
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QBuffer, QEvent, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent
from PySide6.QtSvg import QSvgGenerator

from playground import resources
from playground.core.sampling import LLAMA_CPP, PLAIN
from playground.core.talk.script import Panel
from playground.ui.look.theme import themes
from playground.ui.look.theme_file import load
from playground.ui.look.theme_names import THEMES
from playground.ui.look.theme_value import contrast
from playground.ui.stage.bars import CLOSE_PITCH, TITLE
from playground.ui.stage.canvas import Canvas
from playground.ui.stage.columns import Columns
from playground.ui.stage.key_sheet import KeySheet
from playground.ui.stage.keys import STAGE_KEYS, words
from playground.ui.stage.layout import halves
from playground.ui.stage.look import FILLS, FRONTS, LINES, SCALES, Look, next_scale, scales_down
from playground.ui.stage.roads import ROW, Fork, Way
from playground.ui.stage.sheets import Toast
from playground.ui.words.numbers import unit_interval
from tests.ui.stage_cases import EVERY, moment, picture, pictures

SIZES = [(1024, 768), (1920, 1080), (3840, 2160), (1280, 720), (800, 800)]
OPEN = (
    Fork(Way("Hello! I am doing well, and I hope that", 0.9), ()),
    Fork(None, (Way("you", 0.5), Way("everybody out there is well", 0.01))),
)
SVG = "{http://www.w3.org/2000/svg}"


def svg(widget) -> ElementTree.Element:
    """A widget as the elements that it paints."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(QSize(widget.size()))
    generator.setViewBox(QRect(0, 0, widget.width(), widget.height()))
    generator.setResolution(96)
    widget.render(generator)
    return ElementTree.fromstring(bytes(buffer.data()).decode())


def texts(root):
    """(text, font size in pixels, colour, left, right) of every text."""
    found = []
    for group in root.iter(f"{SVG}g"):
        for element in group.findall(f"{SVG}text"):
            size = float(re.sub("[a-z]", "", element.get("font-size")))
            font = QFont(element.get("font-family").split(",")[0])
            font.setPixelSize(round(size))
            font.setWeight(QFont.Weight(int(element.get("font-weight"))))
            left = float(element.get("x"))
            text = "".join(element.itertext())
            found.append(
                (text, size, QColor(element.get("fill")), left, left + QFontMetricsF(font).horizontalAdvance(text))
            )
    return found


def painted(canvas, name, size, scale=1.0):
    """The texts of a picture at a size."""
    canvas.resize(*size)
    canvas.set_scale(scale)
    canvas.show_picture(pictures()[name], glide=False)
    return texts(svg(canvas))


def faint(found):
    """Those of the texts whose colour is less than 7:1 on what they stand on, in the present theme."""
    backs = [themes().current.colour(back) for back in ("stage", "stage_track", *FILLS)]
    return [text for text, _, colour, *_ in found if max(contrast(colour, back) for back in backs) < 7.0]


@pytest.fixture
def light_again(qapp):
    yield
    themes().choose("light")


@pytest.fixture(scope="module", params=THEMES)
def theme(request, qapp):
    themes().choose(request.param)
    yield themes().current
    themes().choose("light")


@pytest.fixture
def canvas(qtbot):
    made = Canvas()
    made.motion = False
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("name", pictures())
def test_every_text_is_large_and_stands_out_and_none_is_cut_off(qapp, canvas, name):
    for size, scale in [*((size, 1.0) for size in SIZES), (SIZES[0], 1.5), (SIZES[1], 2.0)]:
        found = painted(canvas, name, size, scale)
        assert found, size
        assert faint(found) == [], size
        for text, pixels, _, left, right in found:
            assert pixels >= size[1] / LINES, (text, size)
            assert left >= -1, (text, size)
            assert right <= size[0] + 1, (text, size)


@pytest.mark.parametrize("name", pictures())
def test_in_every_theme_texts_stand_out_and_stand_at_the_same_places(canvas, light_again, name):
    places = set()
    for each in THEMES:
        themes().choose(each)
        found = painted(canvas, name, (1920, 1080))
        assert faint(found) == [], each
        places.add(tuple((text, pixels, left, right) for text, pixels, _, left, right in found))
    assert len(places) == 1


def stands_apart(canvas, where):
    """Whether rows, tokens, bars and numbers of some bars keep clear of each other."""
    look, bars = canvas.look, canvas.bars
    titled = TITLE * look.unit if bars._data.titles else 0.0
    columns = Columns.of(look, where, bars.number_width, bars._data.head)
    widest = max(look.metrics(role).horizontalAdvance(text) for text, role in map(bars._number, count(), bars.lines))
    return (
        len(bars.lines) * CLOSE_PITCH * look.unit <= where.height() - titled + 1
        and columns.track_width >= 2.4 * look.unit
        and columns.track_left + columns.track_width + 0.5 * look.unit <= columns.number_left
        and columns.number_left + widest <= where.right() + 1
    )


@pytest.mark.parametrize("size", [(1024, 768), (1280, 720), (800, 800)])
def test_the_larger_stage_paints_nothing_over_anything_else(qapp, canvas, size):
    canvas.resize(*size)
    for scale, (name, shown) in product(SCALES, pictures().items()):
        canvas.set_scale(scale)
        canvas.show_picture(shown, glide=False)
        where, look = canvas.places, canvas.look
        assert where.sentence.bottom() <= where.body.top() + 1 or shown.has(Panel.TEXT) or shown.is_over, name
        assert where.body.height() >= 3 * ROW * look.unit or not shown.has(Panel.TREE), name
        if canvas.bars.lines:
            left, _ = halves(look, shown, where.body)
            assert len(canvas.bars.lines) >= (4 if look.scale > 1 else 3), (name, scale)
            assert stands_apart(canvas, left), (name, scale)


@pytest.mark.parametrize("size", [(1024, 768), (1920, 1080), (2400, 1000)])
@pytest.mark.parametrize(("spread", "beside"), [(1.6, 2.0), (0.3, 2.0), (0.01, 5.0)])
def test_two_temperatures_share_their_tokens_and_have_tracks_of_one_length(qapp, canvas, size, spread, beside):
    canvas.resize(*size)
    panels = frozenset([Panel.TEMPERATURES])
    two = picture(panels=panels, moment=moment(PLAIN, spread), temperature=1.0, beside_value=beside)
    canvas.show_picture(two, glide=False)
    where = halves(canvas.look, canvas.picture, canvas.places.body)
    both = zip(where, (canvas.bars, canvas._other), strict=True)
    columns = [Columns.of(canvas.look, half, bars.number_width, bars._data.head) for half, bars in both]
    assert columns[0].track_width == pytest.approx(columns[1].track_width)
    assert columns[0].track_width >= 4 * canvas.look.unit
    assert columns[0].hint_left is not None
    assert columns[1].track_left == where[1].left()
    shown = [text for text, *_ in texts(svg(canvas))]
    assert shown.count("1") == 2  # The key of the first row, and the scale's tick.
    # Each token stands once, at its bars; where the dice land has a row for both, wherever it ranks.
    assert canvas.bars.tokens == canvas._other.tokens
    assert shown.count(canvas.bars.lines[0].label) == 1
    for bars, distribution in ((canvas.bars, two.moment.distribution), (canvas._other, two.beside)):
        drawn = [line.token for line in bars.lines if line.is_drawn]
        assert drawn == [distribution.draw(two.moment.u)]
        assert sum(line.p for line in bars.lines) == pytest.approx(1.0)


@pytest.mark.parametrize("size", SIZES)
def test_u_and_five_bars_stay_with_all_panels(qapp, canvas, size):
    canvas.resize(*size)
    for values in ({"caption": "A line"}, {"panels": EVERY | {Panel.TEMPERATURES}}):
        for shown in (moment(LLAMA_CPP, 0.3), moment(LLAMA_CPP, 0.3, seed=3)):
            canvas.show_picture(picture(**{"panels": EVERY, "moment": shown} | values), glide=False)
            assert len(canvas.bars.tokens) >= 5
            (said,) = [text for text, *_ in texts(svg(canvas)) if "u = " in text]
            assert unit_interval(shown.u) in said


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(
    ("front", "back"),
    [*product(FRONTS, ("stage", "stage_track")), *product(("stage_inside",), FILLS), ("stage", "stage_text")],
)
def test_colours_keep_seven_to_one(qapp, name, front, back):
    colours = load(resources.find(f"themes/{name}.toml"))
    assert contrast(colours.colour(front), colours.colour(back)) >= 7.0


def listed_keys(sheet):
    """The texts of the list of keys, from page to page."""
    found, seen = [], None
    while sheet.seen != seen:
        found, seen = found + texts(svg(sheet)), sheet.seen
        sheet.scroll(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier))
    return found


def test_the_key_list_and_the_toast_are_large(theme, canvas, qtbot):
    for size in (*SIZES, (600, 800), (400, 700)):
        canvas.resize(*size)
        canvas.relook()
        sheet, toast = KeySheet(canvas), Toast(canvas)
        sheet.show_keys(list(STAGE_KEYS), canvas.look)
        toast.say("Press Esc once more to leave. " * 4, canvas.look)
        listed, said = listed_keys(sheet), texts(svg(toast))
        read = "".join(text for text, *_ in listed).replace(" ", "")
        for key in STAGE_KEYS:
            assert words(key).replace(" ", "") in read or size[0] < size[1]
            assert all(word in read for word in key.description.split())
        assert len(listed) >= 2 * len(STAGE_KEYS)
        assert said
        for text, pixels, colour, left, right in listed:
            assert pixels >= size[1] / LINES
            assert contrast(colour, theme.colour("stage")) >= 7.0
            assert left >= 0
            assert right <= size[0]
            assert "…" not in text
        canvas.set_scale(2.0)
        sheet.show_keys(list(STAGE_KEYS), canvas.look)
        assert {text for text, *_ in listed_keys(sheet)} == {text for text, *_ in listed}
        canvas.set_scale(1.0)
        assert all(contrast(colour, theme.colour("stage_text")) >= 7.0 for _, _, colour, _, _ in said)


@pytest.mark.parametrize("size", SIZES)
def test_there_are_six_to_ten_bars_and_the_rest(theme, canvas, size):
    canvas.resize(*size)
    canvas.show_picture(pictures()["usual"], glide=False)
    assert 6 <= len(canvas.bars.tokens) <= 10
    assert canvas.bars.lines[-1].token is None


def test_a_size_between_two_pixels_is_rounded_up(qapp):
    assert Look(themes().current, 1000, 745).font().pixelSize() == 32


def test_scales():
    assert next_scale(1.0, -1) == 1.0
    assert next_scale(1.0, +1) == SCALES[1]
    assert next_scale(SCALES[-1], +1) == SCALES[-1]
    # From a scale between two of them, which is one that there is room for.
    assert (next_scale(1.2, +1), next_scale(1.2, -1)) == (1.3, 1.15)
    assert scales_down(1.15) == [1.15, 1.1, 1.05, 1.0]
    assert scales_down(1.0) == [1.0]


def test_the_larger_stage_uses_the_room_and_keeps_the_question_whole(qapp, canvas):
    canvas.resize(1024, 768)
    canvas.set_scale(2.0)
    for panels, scale in (((), 1.75), ((Panel.STRIP, Panel.CHAIN), 1.2), ((Panel.TEMPERATURES,), 1.2)):
        canvas.show_picture(picture(panels=frozenset(panels), seed=7), glide=False)
        assert canvas.look.scale == scale
        shown = [text for text, *_ in texts(svg(canvas))]
        assert "Hi, how are you?" in shown
        assert ("seed 7" if scale == 1.75 else "llama.cpp · seed 7") in shown
        # A scale that is hardly longer than its handle is left out.
        assert shown.count("0") == (scale != 1.75)


def test_what_is_hidden_is_not_painted(theme, canvas):
    canvas.resize(1920, 1080)
    shown = {}
    for name in ("usual", "tokens", "hidden"):
        canvas.show_picture(pictures()[name], glide=False)
        shown[name] = " ".join(text for text, *_ in texts(svg(canvas)))
    token = canvas.bars.lines[2].label
    assert token in shown["usual"]
    assert "%" in shown["usual"]
    assert "bits" in shown["usual"]
    assert token in shown["tokens"]
    assert "%" not in shown["tokens"]
    assert "bits" not in shown["tokens"]
    assert token not in shown["hidden"]
    assert "u =" not in shown["hidden"]
    said = {}
    for name in shown:
        canvas.show_picture(pictures()[name], glide=False)
        said[name] = canvas.accessibleDescription()
    assert (token in said["usual"], "%" in said["usual"]) == (True, True)
    assert (token in said["tokens"], "%" in said["tokens"]) == (True, False)
    assert said["hidden"] == "The next token is still hidden."


def test_the_tree_shows_probabilities_only_where_they_may_be_seen(theme, canvas):
    canvas.resize(1920, 1080)
    shown = {}
    for name in ("tree", "tree_over", "tree_crowded", "tree_tokens", "tree_hidden"):
        canvas.show_picture(pictures()[name], glide=False)
        shown[name] = [text for text, *_ in texts(svg(canvas))]
        shown[f"{name} said"] = canvas.accessibleDescription().split("; ")
    assert {"88.5 %", "fine, thank you.", "0.01 %", "> 99.99 %"} <= set(shown["tree"])
    note = "each number is the probability of the first token of its road, when it was chosen"
    assert [note in shown[name] for name in ("tree", "tree_hidden")] == [True, False]
    assert {"88.5 %", "fine, thank you."} <= set(shown["tree_over"])
    assert any("more" in text for text in shown["tree_crowded"])
    assert "fine, thank you." in shown["tree_hidden"]
    assert {"What", "Good", "fine, thank you."} <= set(shown["tree_tokens"]) & set(shown["tree_tokens said"])
    assert {"What > 99.99 %", "Good 1.0 %"} <= set(shown["tree said"])
    assert {"?", "Hello! I am"} <= set(shown["tree_hidden"])
    assert shown["tree_hidden said"][-1] == "The next token is still hidden."
    for name in ("tree_tokens", "tree_tokens said", "tree_hidden", "tree_hidden said"):
        assert not any("%" in text for text in shown[name])
    for name in ("tree_hidden", "tree_hidden said"):
        assert not {"What", "Good"} & set(shown[name])
    canvas.resize(1024, 768)
    narrow = [text for text, *_ in texts(svg(canvas))]
    assert "fine, thank you." in narrow
    # What may come has the room that the screen has, not that of the first of it.
    canvas.show_picture(picture(panels=frozenset([Panel.TREE]), forks=OPEN), glide=False)
    shown = [text for text, *_ in texts(svg(canvas))]
    assert OPEN[-1].others[1].text in shown
    # These numbers are all of the present temperature.
    assert "each number is the probability of the first token of its road" in shown


def test_logits_that_were_evaluated_again_are_marked(theme, canvas):
    canvas.resize(1024, 768)
    canvas.show_picture(pictures()["again"], glide=False)
    assert any("evaluated again" in text for text, *_ in texts(svg(canvas)))
    canvas.show_picture(pictures()["usual"], glide=False)
    assert not any("again" in text for text, *_ in texts(svg(canvas)))


def test_a_blank_stage_is_blank(theme, canvas):
    canvas.resize(800, 600)
    canvas.show_picture(pictures()["usual"])
    canvas.blank(True)
    assert texts(svg(canvas)) == []
    assert canvas.grab().toImage().pixelColor(400, 300) == theme.colour("stage_blank")
    canvas.blank(False)
    assert texts(svg(canvas))


def test_a_glide_leaves_nothing_of_the_old_bars(theme, canvas, qtbot):
    canvas.resize(1920, 1080)
    canvas.show_picture(pictures()["usual"], glide=False)
    canvas.show()
    qtbot.waitExposed(canvas)
    canvas.motion = True
    canvas.show_picture(pictures()["strip"])
    qtbot.waitUntil(lambda: canvas._glide.state() == canvas._glide.State.Stopped)
    canvas.repaint()
    screen = canvas.screen().grabWindow(canvas.winId()).toImage()
    fresh = Canvas()
    qtbot.addWidget(fresh)
    fresh.resize(1920, 1080)
    fresh.show_picture(pictures()["strip"], glide=False)
    assert canvas.grab().toImage() == fresh.grab().toImage()
    assert screen.isNull() or screen == fresh.grab().toImage()
