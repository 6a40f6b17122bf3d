"""The bottom of the stage: temperature with its scale, entropy and real choices."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QLinearGradient, QPainter, QPen

from playground.ui.chain.scales import TEMPERATURE
from playground.ui.stage.fitting import fitting
from playground.ui.stage.look import Look
from playground.ui.stage.picture import Picture
from playground.ui.words.numbers import bits, choices, setting

TICKS = (0.0, 1.0, 5.0, 2.0, 0.5, 3.0, 1.5)
"""The first ones are the last to go where there is little room."""
NUMBER, NARROW_NUMBER = 1.75, 1.6
"""Units of the temperature's digits, beside and above their word."""
_LEAST_SCALE = 4.5
"""Units of the scale; a shorter one would be its handle."""

translate = QCoreApplication.translate


def temperature_text(value: float) -> str:
    """As few digits as it has, one at least."""
    text = setting(value)
    return text[:-1] if text.endswith("0") and "." in text and not text.endswith(".0") else text


def entropy_phrases(picture: Picture) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Two lines, each in several lengths."""
    distribution = picture.moment.distribution
    entropy, real = bits(distribution.entropy_bits), choices(distribution.real_choices)
    return (
        (translate("Stage", "entropy {0} bits").format(entropy), translate("Stage", "{0} bits").format(entropy)),
        (translate("Stage", "about {0} real choices").format(real), translate("Stage", "{0} choices").format(real)),
    )


class Foot:
    """Paints itself; the handle glides with the bars."""

    def __init__(self) -> None:
        self._start = self._target = self._shown = TEMPERATURE.place(1.0)

    @property
    def place(self) -> float:
        """Where the handle stands now, 0 left to 1 right."""
        return self._shown

    def set_temperature(self, value: float) -> None:
        """Where the handle belongs; :meth:`glide_to` moves it."""
        self._start, self._target = self._shown, TEMPERATURE.place(value)

    def glide_to(self, share: float) -> None:
        """Moves the handle to a share, 0 to 1, of the way."""
        self._shown = self._start + share * (self._target - self._start)

    def paint(self, painter: QPainter, look: Look, area: QRectF, picture: Picture) -> None:
        """Number left, scale in the middle, entropy right."""
        left = self._paint_number(painter, look, area, picture.temperature)
        right = self._paint_entropy(painter, look, area, picture)
        scale = QRectF(left, area.top(), right - left, area.height())
        if scale.width() > _LEAST_SCALE * look.unit:
            self._paint_scale(painter, look, scale)

    @staticmethod
    def _paint_number(painter: QPainter, look: Look, area: QRectF, value: float) -> float:
        """Returns where the scale may begin: always room for the widest number, so that nothing moves."""
        word = translate("Stage", "temperature")
        digits = NUMBER if look.is_wide() else NARROW_NUMBER
        number, small = look.metrics("large", digits), look.metrics()
        baseline = area.top() + 0.15 * look.unit + number.capHeight()
        if look.is_wide():
            baseline = area.top() + 0.75 * look.unit + number.capHeight() / 2
        painter.setFont(look.font())
        painter.setPen(look.colour("stage_muted"))
        left = area.left()
        if look.is_wide():
            painter.drawText(QPointF(left, baseline), word)
            left += small.horizontalAdvance(word) + 0.4 * look.unit
        else:
            painter.drawText(QPointF(left, area.bottom() - small.descent()), word)
        painter.setFont(look.font("large", digits))
        painter.setPen(look.colour("stage_text"))
        painter.drawText(QPointF(left, baseline), temperature_text(value))
        end = left + number.horizontalAdvance("0.25")
        return max(end, area.left() + (0 if look.is_wide() else small.horizontalAdvance(word))) + look.unit

    @staticmethod
    def _paint_entropy(painter: QPainter, look: Look, area: QRectF, picture: Picture) -> float:
        """Returns where the scale must end."""
        font, metrics = look.font(), look.metrics()
        widest = translate("Stage", "about {0} real choices").format("888.8")
        room = min(metrics.horizontalAdvance(widest), (0.34 if look.is_wide() else 0.31) * area.width())
        if picture.moment is not None and picture.shows_numbers:
            painter.setFont(font)
            painter.setPen(look.colour("stage_muted"))
            for index, phrases in enumerate(entropy_phrases(picture)):
                text = fitting(phrases, font, room)
                baseline = area.bottom() - metrics.descent() - (1 - index) * 1.28 * look.unit
                painter.drawText(QPointF(area.right() - metrics.horizontalAdvance(text), baseline), text)
        return area.right() - room - look.unit

    def _paint_scale(self, painter: QPainter, look: Look, area: QRectF) -> None:
        unit, radius = look.unit, 0.52 * look.unit
        thick = 0.42 * unit
        centre = area.top() + 0.75 * unit
        groove = QRectF(area.left() + radius, centre - thick / 2, area.width() - 2 * radius, thick)
        gradient = QLinearGradient(groove.topLeft(), groove.topRight())
        for place, name in ((0.0, "cold"), (0.32, "cool"), (0.60, "warm"), (1.0, "hot")):
            gradient.setColorAt(place, look.colour(name))
        painter.setPen(QPen(look.colour("stage_outline"), 0.06 * unit))
        painter.setBrush(gradient)
        painter.drawRoundedRect(groove, thick / 2, thick / 2)
        self._paint_ticks(painter, look, area, groove)
        painter.setPen(QPen(look.colour("stage_text"), 0.17 * unit))
        painter.setBrush(look.colour("stage"))
        painter.drawEllipse(QPointF(groove.left() + self._shown * groove.width(), centre), radius, radius)

    @staticmethod
    def _paint_ticks(painter: QPainter, look: Look, area: QRectF, groove: QRectF) -> None:
        metrics = look.metrics()
        painter.setFont(look.font())
        painter.setPen(look.colour("stage_muted"))
        taken: list[tuple[float, float]] = []
        for value in TICKS:
            text, x = f"{value:g}", groove.left() + TEMPERATURE.place(value) * groove.width()
            width = metrics.horizontalAdvance(text)
            left = min(max(x - width / 2, area.left()), area.right() - width)
            if all(left > end + 0.5 * look.unit or left + width < begin - 0.5 * look.unit for begin, end in taken):
                painter.drawText(QPointF(left, area.bottom() - metrics.descent()), text)
                taken.append((left, left + width))
