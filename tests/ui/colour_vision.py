"""Colours as the three kinds of colour-blindness see them, and how far apart they are.

Sources: Machado, Oliveira, Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE
Transactions on Visualization and Computer Graphics 15(6), 2009, the matrices of severity 1.0, for linear RGB; and
Ottosson, "A perceptual color space for image processing", 2020 (OKLab).
"""

from __future__ import annotations

import numpy as np
from PySide6.QtGui import QColor

EYES: dict[str, np.ndarray] = {
    "usual": np.eye(3),
    "protanopia": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "deuteranopia": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "tritanopia": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
}
"""From linear RGB to the linear RGB that looks to everybody as the first one looks to such eyes."""

_TO_CONES = np.array(
    [[0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566],
     [0.0883024619, 0.2817188376, 0.6299787005]]
)  # fmt: skip
_TO_LAB = np.array(
    [[0.2104542553, 0.7936177850, -0.0040720468], [1.9779984951, -2.4285922050, 0.4505937099],
     [0.0259040371, 0.7827717662, -0.8086757660]]
)  # fmt: skip


def seen(colour: QColor, eyes: str) -> np.ndarray:
    """float64[3], linear RGB in [0, 1] as such eyes see it."""
    encoded = np.array(colour.getRgbF()[:3])
    linear = np.where(encoded <= 0.04045, encoded / 12.92, ((encoded + 0.055) / 1.055) ** 2.4)
    return np.clip(EYES[eyes] @ linear, 0.0, 1.0)


def distance(one: QColor, other: QColor, eyes: str = "usual") -> float:
    """In OKLab: 0 is the same, 1 black and white; about 0.02 can just be seen between large areas."""
    labs = [_TO_LAB @ np.cbrt(_TO_CONES @ seen(colour, eyes)) for colour in (one, other)]
    return float(np.linalg.norm(labs[0] - labs[1]))
