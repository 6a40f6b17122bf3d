"""Every shipped icon draws something, in the colour asked for."""

import pytest
from PySide6.QtGui import QIcon

from playground import resources
from playground.ui.look.icons import icon, pixmap, window_icon
from playground.ui.look.theme import themes

NAMES = sorted(path.stem for path in resources.find("icons").glob("*.svg"))
ONE_COLOUR = [name for name in NAMES if name != "playground"]


@pytest.mark.parametrize("name", ONE_COLOUR)
def test_an_icon_is_drawn_in_the_named_colour(qapp, name):
    image = pixmap(name, "accent", 24, 2.0).toImage()
    pixels = [image.pixelColor(x, y) for x in range(48) for y in range(48)]
    solid = [pixel for pixel in pixels if pixel.alpha() > 250]
    wanted = themes().current.colour("accent")
    assert solid
    # Smoothed edges may be one off.
    assert all(abs(a - b) <= 1 for pixel in solid for a, b in zip(pixel.getRgb()[:3], wanted.getRgb(), strict=False))


def test_an_icon_has_a_disabled_look(qapp):
    made = icon("step")
    size = made.availableSizes()[0]
    assert made.pixmap(size, QIcon.Mode.Disabled).toImage() != made.pixmap(size, QIcon.Mode.Normal).toImage()


def test_the_program_has_an_icon(qapp):
    assert not window_icon().pixmap(64, 64).isNull()
