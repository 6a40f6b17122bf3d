"""A sheet as an SVG, whose texts stay texts, or as a PNG that knows how it was made."""

from __future__ import annotations

import re
from functools import lru_cache
from xml.etree import ElementTree

from PySide6.QtCore import QBuffer, QIODevice, QRect
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from playground.ui.figures.sheet import Sheet

PROGRAM = "Sampling Playground"
MOST_PIXELS = 16384
"""On a side of a picture."""
_DOTS_PER_METRE = 96 / 0.0254

_SVG = "http://www.w3.org/2000/svg"
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold in any way."""
_LOOKS = "font-variant-numeric:tabular-nums;font-variant-ligatures:none"
ElementTree.register_namespace("", _SVG)
ElementTree.register_namespace("xlink", "http://www.w3.org/1999/xlink")


def image_of(sheet: Sheet, scale: float, title: str = "", about: str = "") -> QImage:
    """The sheet as pixels, so many for each logical one.

    Raises:
        ValueError: it would be too large.
    """
    width, height = round(sheet.width() * scale), round(sheet.height() * scale)
    if max(width, height) > MOST_PIXELS:
        raise ValueError(f"{width} x {height}")
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    image.setDotsPerMeterX(round(_DOTS_PER_METRE * scale))
    image.setDotsPerMeterY(round(_DOTS_PER_METRE * scale))
    for key, text in (("Title", title), ("Description", about), ("Software", PROGRAM)):
        if text:
            image.setText(key, text)
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    sheet.paint(painter)
    painter.end()
    return image


def png_of(image: QImage) -> bytes:
    """A PNG file with the image's texts in it."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data())


def svg_of(sheet: Sheet, title: str, about: str) -> bytes:
    """An SVG file; title and description are what a screen reader says."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(sheet.size())
    generator.setViewBox(QRect(0, 0, sheet.width(), sheet.height()))
    painter = QPainter(generator)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    sheet.paint(painter)
    painter.end()
    return _finished(bytes(buffer.data()), sheet.width(), sheet.height(), title, about)


def _finished(svg: bytes, width: int, height: int, title: str, about: str) -> bytes:
    """Qt's SVG without what XML forbids, in pixels, and with texts that keep their width in another font."""
    root = ElementTree.fromstring(_FORBIDDEN.sub("\ufffd", svg.decode("utf-8", "replace")))
    for name in ("baseProfile", "version"):
        root.attrib.pop(name, None)
    root.set("width", str(width))
    root.set("height", str(height))
    root.set("style", _LOOKS)
    root.set("role", "img")
    for name, words in (("title", title), ("desc", about)):
        root.find(f"{{{_SVG}}}{name}").text = _FORBIDDEN.sub("\ufffd", words)
    for element in root.iter():
        if families := element.get("font-family"):
            element.set("font-family", _with_generic(families))
    for text in root.iter(f"{{{_SVG}}}text"):
        text.set("textLength", f"{_width(*map(text.get, _FONT), text.text or ''):g}")
        text.set("lengthAdjust", "spacingAndGlyphs")
    return ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)


_FONT = ("font-family", "font-size", "font-weight")


def _with_generic(families: str) -> str:
    """A list of fonts that ends with one that is everywhere."""
    names = [name.strip(" '\"") for name in families.split(",")]
    generic = "monospace" if "Mono" in families else "sans-serif"
    return ", ".join([*(f"'{name}'" for name in names if name), generic])


@lru_cache(maxsize=4096)
def _width(families: str, size: str, weight: str, text: str) -> float:
    """What a text takes in the font it was painted with."""
    font = QFont([name.strip(" '") for name in families.split(",")])
    font.setPixelSize(max(1, round(float(size))))
    font.setWeight(QFont.Weight(int(weight)))
    font.setFeature(QFont.Tag("tnum"), 1)
    return QFontMetricsF(font).horizontalAdvance(text)
