"""Theme files: complete, readable, and refused with a reason when they are not."""

from itertools import pairwise

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from playground import resources
from playground.ui.look import theme as theme_module
from playground.ui.look.theme import Themes, set_role, themes
from playground.ui.look.theme_file import ThemeError, load
from playground.ui.look.theme_names import COLOURS, FONTS, HIGH_CONTRAST, THEMES
from playground.ui.look.theme_style import style_sheet
from playground.ui.look.theme_value import contrast
from playground.ui.tree.ahead_view import AheadView
from tests.ui.colour_vision import EYES, distance

NAMES = THEMES
TEXT = {name: 7.0 if "contrast" in name else 4.5 for name in NAMES}
"""The least contrast of a text."""
LINE = {name: 4.5 if "contrast" in name else 3.0 for name in NAMES}
"""The least contrast of a line, or of an area without a line around it."""


def theme(name):
    return load(resources.find(f"themes/{name}.toml"))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    ("front", "back"),
    [
        *(("text", back) for back in ("window", "panel", "track", "user_bubble", "accent_soft", "drawn_soft", "hover")),
        *(("text", back) for back in ("tint_1", "tint_2", "tint_3", "tint_4", "selection", "chip")),
        *(
            ("muted", back)
            for back in ("window", "panel", "track", "drawn_soft", "hover", "user_bubble", "accent_soft")
        ),
        ("faint", "panel"),
        ("faint", "window"),
        ("text", "bar_cut"),
        ("faint", "hover"),
        ("accent_text", "accent"),
        ("accent_text", "accent_hover"),
        ("chip_text", "chip"),
        ("error", "panel"),
        ("error", "error_soft"),
        ("warning", "warning_soft"),
        ("text", "warning_soft"),
        ("accent", "panel"),
        ("ok", "panel"),
        *((f"series_{number}", "panel") for number in range(1, 7)),
    ],
)
def test_text_keeps_its_contrast(qapp, name, front, back):
    assert contrast(theme(name).colour(front), theme(name).colour(back)) >= TEXT[name]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    ("front", "back"),
    [
        ("focus", "panel"),
        ("bar_final", "track"),
        ("bar_raw", "track"),
        ("drawn", "panel"),
        ("muted", "bar_rest"),
        ("border_strong", "panel"),
        ("bar_edge", "track"),
        ("bar_raw_inside", "bar_final"),
        ("ghost", "track"),
        ("accent", "panel"),
    ],
)
def test_lines_and_bars_can_be_seen(qapp, name, front, back):
    assert contrast(theme(name).colour(front), theme(name).colour(back)) >= LINE[name]


@pytest.mark.parametrize("name", HIGH_CONTRAST.values())
@pytest.mark.parametrize("front", ["border", "track_edge", "focus", "cold", "cool", "warm", "hot"])
@pytest.mark.parametrize("back", ["panel", "window", "track"])
def test_high_contrast_outlines_every_control_and_track(qapp, name, front, back):
    assert contrast(theme(name).colour(front), theme(name).colour(back)) >= LINE[name]


@pytest.mark.parametrize("name", HIGH_CONTRAST.values())
def test_the_focus_looks_like_nothing_else_in_high_contrast(qapp, name):
    look = theme(name)
    assert look.size("ring") == 3
    for other in ("border", "border_strong", "accent"):
        assert all(distance(look.colour("focus"), look.colour(other), eyes) > 0.07 for eyes in EYES)


def test_a_focus_frame_is_as_thick_as_the_theme_says(qapp, qtbot):
    themes().choose("high_contrast_light", scale=2.0)
    view = AheadView()
    qtbot.addWidget(view)
    view.show()
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    picture, focus = view.grab().toImage(), themes().current.colour("focus")
    row = [picture.pixelColor(x, picture.height() // 2) == focus for x in range(20)]
    assert row == [True] * 6 + [False] * 14
    assert themes().current.focus_pen(zoom=0.5).widthF() == 12
    themes().choose("light", scale=1.0)


@pytest.mark.parametrize("name", NAMES)
def test_tints_are_told_apart_by_lightness_alone(qapp, name):
    look = theme(name)
    steps = [look.colour(each) for each in ("panel", "tint_1", "tint_2", "tint_3", "tint_4")]
    assert all(contrast(one, other) >= 1.15 for one, other in pairwise(steps))
    assert len({steps[0].lightnessF() < each.lightnessF() for each in steps[1:]}) == 1


@pytest.mark.parametrize("name", NAMES)
def test_tints_do_not_look_like_a_temperature(qapp, name):
    look = theme(name)
    hues = [look.colour(each).hueF() * 360 for each in ("cold", "cool", "warm", "hot")]
    for step in ("tint_1", "tint_2", "tint_3", "tint_4"):
        assert min(abs(look.colour(step).hueF() * 360 - hue) for hue in hues) > 40


@pytest.mark.parametrize("name", NAMES)
def test_every_shipped_theme_can_be_named(qapp, name):
    assert Themes.available() == sorted(THEMES)
    assert theme(name).name == name


@pytest.mark.parametrize("name", NAMES)
def test_shipped_themes_fill_the_style_sheet(qapp, name):
    sheet = style_sheet(theme(name))
    assert "$" not in sheet
    assert theme(name).colours.keys() == COLOURS


@pytest.mark.parametrize("role", sorted(FONTS))
def test_fonts_scale(qapp, role):
    small, large = theme("light"), theme("light").scaled(2.0)
    assert large.font(role).pixelSize() == 2 * small.font(role).pixelSize()


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('accent = "#2c6bdb"', "", "lacks accent"),
        ('accent = "#2c6bdb"', 'accent = "bluish"', "accent = 'bluish' is no colour"),
        ('accent = "#2c6bdb"', 'accent = "#2c6bdb"\nacent = "#000000"', "nobody uses: acent"),
        ("gap = 12", "gap = -1", "gap = -1 is no length"),
        ("[fonts]", "[fnots]", "no section [fonts]"),
        ('scheme = "light"', 'scheme = "mauve"', "scheme"),
        ("[sizes]", "[sizes", "other.toml"),
    ],
)
def test_a_bad_file_says_what_is_wrong(qapp, tmp_path, old, new, says):
    path = tmp_path / "other.toml"
    text = resources.find("themes/light.toml").read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))
    with pytest.raises(ThemeError) as error:
        load(path)
    assert says in str(error.value)


def test_a_missing_file_says_so(qapp, tmp_path):
    with pytest.raises(ThemeError, match=r"nothing\.toml"):
        load(tmp_path / "nothing.toml")


def test_choosing_applies_and_tells(qapp, qtbot):
    looks = Themes()
    with qtbot.waitSignal(looks.changed):
        looks.choose("dark")
    assert looks.current.dark
    assert QApplication.palette().window().color() == looks.current.colour("window")
    with pytest.raises(ThemeError, match="no theme 'mauve'"):
        looks.choose("mauve")
    assert looks.choice == "dark"
    with qtbot.waitSignal(looks.changed):
        looks.choose("light", scale=1.5)
    assert looks.current.size("gap") == 18
    looks.choose("light", scale=1.0)


def test_a_role_changes_the_look(qapp, qtbot):
    Themes().choose("light")
    button = QPushButton("Step")
    qtbot.addWidget(button)
    set_role(button, "primary")
    button.show()
    qtbot.waitExposed(button)
    middle = button.grab().toImage().pixelColor(8, button.height() // 2)
    assert middle == theme("light").colour("accent")


def test_the_system_may_ask_for_high_contrast(qapp, monkeypatch):
    looks = Themes()
    looks.choose("system")
    usual = looks.current.name
    assert usual in HIGH_CONTRAST
    monkeypatch.setattr(theme_module, "_wants_contrast", lambda hints: True)
    looks._on_system_changed()
    assert looks.current.name == HIGH_CONTRAST[usual]
    looks.choose("dark")
    assert looks.current.name == "dark"
    monkeypatch.undo()
    assert not theme_module._wants_contrast(object())
    looks.choose("light")


def test_the_opposite_keeps_the_contrast(qapp):
    looks = Themes()
    for name in THEMES:
        looks.choose(name)
        other = theme(looks.opposite)
        assert other.dark is not looks.current.dark
        assert (other.name in HIGH_CONTRAST.values()) is (name in HIGH_CONTRAST.values())
    looks.choose("light")
