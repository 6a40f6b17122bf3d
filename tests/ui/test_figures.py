"""Figures as files: what an SVG says, what a PNG's pixels are, what a GIF's frames show."""

from __future__ import annotations

import io
from dataclasses import replace
from itertools import pairwise
from xml.etree import ElementTree

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QLabel

from playground.core.vocabulary import display_piece
from playground.ui.figures import files, views
from playground.ui.figures.caption import caption_parts, caption_text
from playground.ui.figures.choices import AS_SHOWN, Choices
from playground.ui.figures.drawing import image_of
from playground.ui.figures.film import (
    Film,
    last_frame,
    step_frames,
    sweep_frames,
    sweep_samples,
    sweep_temperatures,
)
from playground.ui.figures.flat_palette import FlatPalette
from playground.ui.figures.order import FilmKind, Format
from playground.ui.figures.sheet import DoesNotFit
from playground.ui.figures.views import VIEWS, FigureView, register
from playground.ui.look.theme import Themes, themes
from playground.ui.words.numbers import percent
from tests.ui.distributions import WORDS, vocabulary
from tests.ui.figure_scenes import HOSTILE, PROMPT, everything, material, order, steps_and_end

SVG = "{http://www.w3.org/2000/svg}"

pytestmark = pytest.mark.usefixtures("qapp")


def svg(what, **values) -> ElementTree.Element:
    return ElementTree.fromstring(order(**values).still(what, Format.SVG))


def texts(root: ElementTree.Element) -> list[str]:
    return ["".join(each.itertext()) for each in root.iter(f"{SVG}text")]


def pixels(image: QImage) -> np.ndarray:
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(image.height(), -1, 4)
    return rows[:, : image.width(), :3].copy()


def png(what, **values) -> QImage:
    return QImage.fromData(order(**values).still(what, Format.PNG))


# -- SVG ---------------------------------------------------------------------------------------------------------------


def test_the_bars_texts_are_texts_in_the_svg():
    what = material()
    said = texts(svg(what))
    joined = " ".join(said)
    for word in (*WORDS, "final", "raw model", "992 others"):
        assert word.strip() in joined
    for token in what.tokens:
        assert percent(what.distribution.raw_p(token)) in said
        p = what.distribution.p(token)
        assert p == 0 or percent(p) in said


def test_the_caption_names_model_prompt_chain_temperature_and_seed():
    what = material()
    assert caption_parts(what) == ["tiny", f"“{PROMPT}”", "top-k 6", "temperature 1.5", "seed 7"]
    assert caption_text(caption_parts(what)) in " ".join(texts(svg(what, caption=True)))
    assert not any("seed 7" in each for each in texts(svg(what, caption=False)))


def test_a_plain_chain_still_names_its_temperature():
    assert "temperature 1" in caption_parts(material(top_k=0, temperature=1.0))


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_no_view_needs_a_clip_or_a_picture_of_pixels(view, theme):
    root = svg(everything(), view=view, theme=theme)
    names = {element.tag.removeprefix(SVG) for element in root.iter()}
    assert not names & {"clipPath", "image", "script", "foreignObject"}
    assert not any("clip" in key for element in root.iter() for key in element.attrib)
    assert texts(root)


def test_the_conversation_stands_within_its_sheet():
    root = svg(material(n_steps=30), view="conversation")
    width, height = int(root.get("width")), int(root.get("height"))
    assert root.get("viewBox") == f"0 0 {width} {height}"
    drawn = pixels(png(material(n_steps=30), view="conversation"))
    panel = np.array(Themes.of_name("light").colour("panel").getRgb()[2::-1])
    margin = 8
    inside = (drawn != panel).any(axis=2)
    assert inside[margin:-margin, margin:-margin].any()
    inside[margin:-margin, margin:-margin] = False
    assert not inside.any()


def test_an_svg_looks_like_the_png():
    what = material()
    data = order(caption=True).still(what, Format.SVG)
    image = png(what, caption=True)
    drawn = QImage(image.size(), QImage.Format.Format_RGB32)
    drawn.fill("red")
    painter = QPainter(drawn)
    QSvgRenderer(data).render(painter)
    painter.end()
    far = np.abs(pixels(drawn).astype(int) - pixels(image).astype(int)).max(axis=2)
    # The letters may stand a little elsewhere; the areas may not.
    assert (far > 60).mean() < 0.05


def test_texts_keep_their_width_and_end_with_a_font_that_is_everywhere():
    root = svg(material())
    for text in root.iter(f"{SVG}text"):
        assert float(text.get("textLength")) > 0
        assert text.get("font-family").split(", ")[-1] in ("sans-serif", "monospace")


@pytest.mark.parametrize("view", ["bars", "next", "stages", "conversation", "sweep", "tree", "stage"])
def test_nothing_from_the_model_breaks_the_svg(view):
    words = vocabulary(1000, HOSTILE)
    steps, end = steps_and_end(words, prompt="".join(HOSTILE), model=HOSTILE[0] + HOSTILE[3], n_steps=4)
    for what in (*steps, end):
        root = svg(what, view=view)
        assert not list(root.iter(f"{SVG}script"))
        assert not set("".join(root.itertext())) & set("\x00\x01\x1b\ufffe\uffff")
    if view == "bars":
        assert display_piece(HOSTILE[0].encode()) in " ".join(texts(root))


# -- PNG ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("view", ["bars", "strip", "stages", "conversation"])
def test_twice_the_pixels_show_the_same_layout(view):
    what = material(n_steps=2)
    once, twice = png(what, view=view), png(what, view=view, scale=2.0)
    assert twice.size() == once.size() * 2
    small = pixels(twice).reshape(once.height(), 2, once.width(), 2, 3).mean(axis=(1, 3))
    assert (np.abs(small - pixels(once)).max(axis=2) > 100).mean() < 0.01


def test_the_sharper_picture_is_no_blown_up_one():
    twice = png(material(), scale=2.0)
    blocks = pixels(twice).reshape(twice.height() // 2, 2, twice.width() // 2, 2, 3)
    assert (blocks != blocks[:, :1, :, :1]).any(axis=(1, 3, 4)).mean() > 0.005


def test_a_png_says_how_it_was_made():
    what = material()
    image = png(what)
    assert image.text("Description") == caption_text(caption_parts(what))
    assert image.text("Title") == "Bars: the next token of tiny"


def test_a_size_that_was_asked_for_is_the_size_of_the_file():
    for view, size in (("bars", QSize(1200, 675)), ("strip", QSize(1280, 720)), ("stages", QSize(640, 480))):
        assert png(material(), view=view, size=size).size() == size


def test_a_larger_size_has_larger_letters():
    small, large = (svg(material(), size=size) for size in (QSize(800, 450), QSize(1600, 900)))
    heights = [max(float(each.get("font-size")) for each in root.iter(f"{SVG}text")) for root in (small, large)]
    assert heights[1] > 1.5 * heights[0]


def test_a_figure_has_its_own_theme_and_the_window_keeps_its():
    before = themes().current
    dark = png(material(), theme="dark")
    assert dark.pixelColor(0, 0) == Themes.of_name("dark").colour("panel")
    assert png(material(), theme="light").pixelColor(0, 0) == Themes.of_name("light").colour("panel")
    assert themes().current is before


def test_what_does_not_fit_with_letters_to_read_is_refused():
    what = material()
    crowded = replace(what, look=replace(what.look, n_rows=50))
    with pytest.raises(DoesNotFit, match="800 x 500"):
        order(size=QSize(800, 500)).sheet(crowded)


def test_too_many_pixels_are_refused():
    sheet = order(size=QSize(8000, 8000)).sheet(material())
    with pytest.raises(ValueError, match="24000"):
        image_of(sheet, 3.0)
    sheet.discard()


# -- GIF ---------------------------------------------------------------------------------------------------------------


def film(kind: FilmKind, what, frames, **values) -> Image.Image:
    made = Film(order(**values), kind, what)
    for frame in frames:
        made.add(*frame)
    return Image.open(io.BytesIO(made.gif()))


def frames_of(gif: Image.Image) -> list[tuple[np.ndarray, int]]:
    found = []
    for index in range(gif.n_frames):
        gif.seek(index)
        found.append((np.asarray(gif.convert("RGB")), gif.info["duration"]))
    return found


def test_a_sweep_goes_from_cold_to_hot_and_back():
    temperatures = sweep_temperatures()
    assert (temperatures[0], temperatures[-1]) == (0.05, 5.0)
    assert 1.0 in temperatures
    what = material()
    shown = [each.chain["temperature"].value for each, _ in sweep_frames(what)]
    assert shown == [*temperatures, *temperatures[-2:0:-1]]
    assert all(each.distribution.raw.scores is what.distribution.raw.scores for each, _ in sweep_frames(what))


def test_the_frames_of_a_sweep_are_in_the_gif():
    what = material()
    frames = list(sweep_frames(what))[::8]
    gif = film(FilmKind.SWEEP, sweep_samples(what), frames, theme="dark")
    seen = frames_of(gif)
    assert len(seen) == len(frames)
    assert [ms for _, ms in seen] == [ms for _, ms in frames]
    made = Film(order(theme="dark"), FilmKind.SWEEP, sweep_samples(what))
    for (picture, _), (each, _) in zip(seen, frames, strict=True):
        assert np.abs(picture.astype(int) - pixels(made.image(each))[..., ::-1]).max() < 40


def test_what_stands_still_in_a_film_keeps_its_exact_colour():
    what = material()
    gif = film(FilmKind.SWEEP, sweep_samples(what), list(sweep_frames(what))[::16])
    panel = Themes.of_name("light").colour("panel").getRgb()[:3]
    assert all(tuple(picture[0, 0]) == panel for picture, _ in frames_of(gif))


def test_steps_show_the_bars_and_then_the_draw():
    steps, end = steps_and_end(n_steps=3)
    wanted = order()
    frames = [frame for step in steps for frame in step_frames(step, wanted)] + list(last_frame(end, wanted))
    assert len(frames) == 7
    assert [each.drawn is None for each, _ in frames] == [True, False, True, False, True, False, False]
    seen = frames_of(film(FilmKind.STEPS, [steps[0], end], frames))
    assert len(seen) == 7
    assert all((one[0] != other[0]).any() for one, other in pairwise(seen))


def test_steps_of_the_conversation_are_a_frame_each():
    steps, end = steps_and_end(n_steps=3)
    wanted = order("conversation")
    frames = [frame for step in steps for frame in step_frames(step, wanted)] + list(last_frame(end, wanted))
    gif = film(FilmKind.STEPS, [end], frames, view="conversation")
    assert gif.n_frames == 4


def test_a_films_size_is_bounded():
    made = Film(order(size=QSize(1600, 900), scale=4.0), FilmKind.SWEEP, sweep_samples(material()))
    image = made.image(material())
    assert max(image.width(), image.height()) <= 1920
    assert image.width() * 9 == pytest.approx(image.height() * 16, abs=16)


def test_a_film_where_the_model_has_ended_has_no_bars_at_its_end():
    end = replace(material(n_steps=1), moment=None)
    assert not list(last_frame(end, order()))
    assert len(list(last_frame(end, order("conversation")))) == 1


def test_the_palette_is_exact_for_few_colours():
    image = QImage(20, 10, QImage.Format.Format_RGB32)
    image.fill("#fefdfc")
    image.setPixelColor(3, 3, "#123456")
    frame = FlatPalette([image]).frame(image).convert("RGB")
    assert (frame.getpixel((0, 0)), frame.getpixel((3, 3))) == ((0xFE, 0xFD, 0xFC), (0x12, 0x34, 0x56))


# -- other views, names, choices ---------------------------------------------------------------------------------------


def test_any_widget_becomes_a_view_in_one_line(monkeypatch):
    monkeypatch.setattr(views, "VIEWS", dict(VIEWS))
    register(FigureView("hello", "Hello", lambda what: QLabel(f"hello {what.model}")))
    root = ElementTree.fromstring(replace(order(), view=views.VIEWS["hello"]).still(material(), Format.SVG))
    assert "hello tiny" in texts(root)


def test_the_tenth_row_is_the_tenth_and_not_a_key():
    what = material()
    said = texts(svg(replace(what, look=replace(what.look, n_rows=12))))
    assert [each for each in said if each.isdigit()] == [str(rank) for rank in range(1, 13)]


def test_the_chain_is_the_samplers_that_act_and_what_they_did():
    what = material()
    chain = what.chain.with_values("logit_bias", biases=((0, float("-inf")), (1, 2.0)))
    said = texts(svg(what.with_chain(chain), view="chain"))
    assert [each for each in said if each in ("logit bias", "top-k", "top-p", "temperature", "draw")] == [
        "logit bias", "top-k", "temperature", "draw"
    ]  # fmt: skip
    assert "ban" in said
    assert "-1000.00" not in said
    assert "u = " in " ".join(said)
    assert "off" not in said


@pytest.mark.parametrize(
    ("prompt", "name"),
    [
        ("Hi, how are you?", "hi-how-are-you-bars.svg"),
        ("../../etc/passwd", "etc-passwd-bars.svg"),
        ("C:\\Windows\\con", "c-windows-con-bars.svg"),
        ("안녕하세요!", "안녕하세요-bars.svg"),
        ("\x00\n\t?", "bars.svg"),
        ("", "bars.svg"),
        ("x" * 500, "x" * 48 + "-bars.svg"),
    ],
)
def test_names_are_made_of_letters_and_digits(prompt, name):
    assert files.proposed_name(prompt, "bars", "svg") == name


def test_a_file_is_written_whole_or_not_at_all(tmp_path):
    there = tmp_path / "figure.svg"
    there.write_text("old")
    assert files.write(str(there), b"new") == ""
    assert there.read_bytes() == b"new"
    assert files.write(str(tmp_path / "none" / "figure.svg"), b"new")
    assert [each.name for each in tmp_path.iterdir()] == ["figure.svg"]


def test_choices_come_back_as_they_were():
    chosen = Choices("stages", Format.GIF, 3, "16:9", "dark", False, FilmKind.STEPS)
    assert Choices.from_text(chosen.to_text()) == chosen


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{",
        '{"format": "exe"}',
        '{"scale": true}',
        '{"scale": 99}',
        '{"theme": 3}',
        '{"caption": "yes"}',
        "null",
    ],
)
def test_choices_that_cannot_be_used_are_the_usual_ones(text):
    assert Choices.from_text(text) == Choices(theme=AS_SHOWN)
