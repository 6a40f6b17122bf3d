"""The line under a figure that says how to make it again."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from playground.core.sampling import Chain
from playground.core.vocabulary import running_text
from playground.ui.chain.chain_words import sampler_words
from playground.ui.figures.material import Material
from playground.ui.look.theme import themes

translate = QCoreApplication.translate

LONGEST_PROMPT = 90
"""Characters of the prompt."""
_SEPARATOR = " · "


def caption_parts(material: Material, *, chain: bool = True, temperature: bool = True, seed: bool = True) -> list[str]:
    """Model, prompt, chain with its temperature (unless the figure sweeps it), seed; what is not as usual last.

    Args:
        chain: whether there is one that all of the figure comes from.
        seed: whether another one could have given another figure.
    """
    parts = [*_told(material.model), *_quoted(material.prompt)]
    if chain:
        parts += chain_parts(material.chain, temperature=temperature)
    if seed:
        parts.append(_seed_words(material.luck.seed))
    if seed and material.luck.redraw:
        parts.append(translate("Figures", "redraw {0}").format(material.luck.redraw))
    if material.moment is not None and material.moment.again:
        parts.append(translate("Figures", "evaluated again"))
    return parts


def told_parts(model: str, message: str, seed: int) -> list[str]:
    """The caption of what says by itself which chain it comes from."""
    return [*_told(model), *_quoted(message), _seed_words(seed)]


def _told(name: str) -> list[str]:
    return [shortened(name, LONGEST_PROMPT)] if name.strip() else []


def _quoted(text: str) -> list[str]:
    return [f"“{shortened(text, LONGEST_PROMPT)}”"] if text.strip() else []


def _seed_words(seed: int) -> str:
    return translate("Figures", "seed {0}").format(seed)


def caption_text(parts: list[str]) -> str:
    """The caption in one line."""
    return _SEPARATOR.join(parts)


def chain_parts(chain: Chain, *, temperature: bool = True) -> list[str]:
    """The samplers that act, each with its first number; the temperature is named where it does nothing, too."""
    parts = [sampler_words(sampler) for sampler in chain.active if temperature or sampler.name != "temperature"]
    if temperature and all(sampler.name != "temperature" for sampler in chain.active):
        parts.append(translate("Figures", "temperature {0}").format("1"))
    return parts


def shortened(text: str, most: int) -> str:
    """One line of at most so many characters, with nothing hidden in it."""
    line = " ".join(running_text(text).split())
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"


class Caption(QWidget):
    """Small text in as many lines as it takes; lines break between parts."""

    def __init__(self, parts: list[str]) -> None:
        super().__init__()
        self._parts = parts
        self._lines: list[str] = []

    def fit(self, width: int) -> None:
        """Takes a width, and the height it needs with it."""
        theme = themes().current
        self._lines = _broken(self._parts, lambda text: theme.advance("small", text) <= width)
        self.setFixedSize(width, round(len(self._lines) * self._line_height()) + 1)

    def _line_height(self) -> float:
        return themes().current.metrics("small").height() * 1.25

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), themes().current
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("muted"))
        for index, line in enumerate(self._lines):
            baseline = round(index * self._line_height() + theme.metrics("small").ascent())
            painter.drawText(QPointF(0, baseline), line)


def _broken(parts: list[str], fits) -> list[str]:
    lines: list[str] = []
    for part in parts:
        if lines and fits(lines[-1] + _SEPARATOR + part):
            lines[-1] += _SEPARATOR + part
            continue
        while not fits(part) and len(part) > 2:
            part = f"{part[:-2]}…"
        lines.append(part)
    return lines
