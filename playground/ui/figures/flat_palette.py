"""At most 256 colours for pictures of flat areas and small text."""

from __future__ import annotations

import numpy as np
from PIL import Image
from PySide6.QtGui import QImage

_EXACT, _MIXED = 64, 190
"""The most frequent colours stay as they are; so many stand for all others."""
_MOST_WEIGHT = 16
_UNKNOWN = 255


class FlatPalette:
    """One palette for all frames, so that what stands still does not flicker.

    Not dithered: noise would cost bytes and show on flat areas. Pillow's own mapping rounds colours to six bits, which
    makes white grey; this one is exact.
    """

    def __init__(self, samples: list[QImage]) -> None:
        colours, counts = np.unique(np.concatenate([_pixels(each).ravel() for each in samples]), return_counts=True)
        order = np.argsort(-counts, kind="stable")
        exact, others = order[:_EXACT], order[_EXACT:]
        # Often seen colours weigh more, so that a gradient has steps as fine as the letters' edges.
        weighted = np.repeat(colours[others], np.minimum(counts[others], _MOST_WEIGHT))
        self._colours = np.concatenate([_split(colours[exact]), _mixed(_split(weighted))])
        self._index = np.full(1 << 24, _UNKNOWN, np.uint8)

    def frame(self, image: QImage) -> Image.Image:
        """The picture in these colours, each pixel in the nearest one."""
        pixels = _pixels(image)
        new = np.unique(pixels[self._index[pixels] == _UNKNOWN])
        for start in range(0, len(new), 4096):
            part = new[start : start + 4096]
            far = _split(part)[:, None].astype(np.int32) - self._colours[None].astype(np.int32)
            self._index[part] = (far * far).sum(axis=2).argmin(axis=1)
        frame = Image.fromarray(self._index[pixels])
        frame.putpalette(self._colours.tobytes())
        return frame


def _pixels(image: QImage) -> np.ndarray:
    """uint32[height, width], 0xRRGGBB."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    rows = np.frombuffer(plain.constBits(), np.uint32).reshape(plain.height(), plain.bytesPerLine() // 4)
    return rows[:, : plain.width()] & 0xFFFFFF


def _split(colours: np.ndarray) -> np.ndarray:
    """uint8[n, 3] of uint32[n]."""
    return np.stack([colours >> 16, colours >> 8, colours], axis=1).astype(np.uint8)


def _mixed(colours: np.ndarray) -> np.ndarray:
    """Fewer colours for many."""
    if not len(colours):
        return colours
    row = Image.fromarray(colours[None])
    made = row.quantize(_MIXED, Image.Quantize.MEDIANCUT, kmeans=2).getpalette("RGB")
    return np.array(made, np.uint8).reshape(-1, 3)[:_MIXED]
