"""Temperature: the number, the slider from cold to hot, and what it does to the entropy."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QLinearGradient, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from playground.core.recorded import Recorded
from playground.core.sampling import Distribution
from playground.ui.chain.scales import TEMPERATURE
from playground.ui.look.theme import Theme, set_role, themes
from playground.ui.parts.controls import Button
from playground.ui.parts.fitting_label import FittingLabel, Part, phrase_of
from playground.ui.parts.number_field import NumberField
from playground.ui.parts.value_slider import ValueSlider
from playground.ui.reach.keys import KEYS
from playground.ui.words.language import languages, speaks
from playground.ui.words.numbers import bits, choices, setting

LOW, HIGH = TEMPERATURE.low, TEMPERATURE.high
TICKS = (0.0, 0.5, 1.0, 1.5, 2.0, 5.0)


class TemperaturePanel(QWidget):
    """Temperature 0 to 5, by mouse, wheel, keys or typing."""

    temperature_changed = Signal(float)
    """The person chose a temperature; also while the handle is dragged."""

    what_if = Signal(object)
    """A temperature that the person asks about with Alt held, without setting it; None when they no longer do."""

    sweep_toggled = Signal(bool)
    """Whether the curves over all temperatures are wanted."""

    left = Signal()
    """The number's field is done with: the focus belongs elsewhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel()
        self._field = NumberField(LOW, HIGH, large=True)
        self.sweep = Button("", "sweep", "quiet")
        self._entropy = FittingLabel(right=True)
        self._raw = FittingLabel(right=True)
        self._slider = TemperatureSlider()
        self._refusal = ""
        self._raw_text = ""
        self._build()
        self._field.value_typed.connect(self._on_typed)
        self._field.refused.connect(self._on_refused)
        self._field.left.connect(self.left)
        self.sweep.toggled.connect(self.sweep_toggled)
        self.sweep.clicked.connect(self.left)
        self._slider.value_moved.connect(self._on_moved)
        self._slider.what_if.connect(self.what_if)
        self.set_temperature(1.0)
        speaks(self._retranslate)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Temperature"))
        self._field.setAccessibleName(self.tr("Temperature"))
        self.sweep.setText(self.tr("Sweep"))
        self.sweep.setToolTip(f"{KEYS['sweep'].description} ({KEYS['sweep'].hint})")
        self._name_slider()

    def _build(self) -> None:
        set_role(self._title, "muted")
        self._title.setBuddy(self._field)
        self.sweep.setCheckable(True)
        readout = QVBoxLayout()
        readout.setSpacing(2)
        readout.addWidget(self._entropy)
        readout.addWidget(self._raw)
        top = QHBoxLayout()
        top.setSpacing(themes().current.length(4))
        top.addWidget(self._title, 0, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self._field, 0, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self.sweep, 0, Qt.AlignmentFlag.AlignVCenter)
        top.addLayout(readout, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(themes().current.size("gap_small"))
        column.addLayout(top)
        column.addWidget(self._slider)

    @property
    def temperature(self) -> float:
        """The temperature that is shown."""
        return self._slider.exact

    def set_temperature(self, value: float) -> None:
        """Shows a temperature; one above 5 puts the handle at the end. Sends no signal."""
        self._slider.set_value(value)
        self._field.set_value(value)
        self._name_slider()

    def _name_slider(self) -> None:
        self._slider.setAccessibleName(self.tr("Temperature {0}").format(setting(self.temperature)))

    def show_entropy(self, distribution: Distribution | Recorded | None) -> None:
        """Shows entropy and real choices of a distribution; None clears them."""
        if distribution is None:
            self._entropy.set_phrases()
            self._raw_text = ""
        else:
            self._entropy.set_phrases(*entropy_phrases(distribution))
            self._raw_text = self.tr("{0} bits").format(bits(distribution.raw_entropy_bits))
        self._show_second_line()

    def _show_second_line(self) -> None:
        if self._refusal:
            self._raw.set_text(self._refusal, colour="error")
        else:
            text = self._raw_text
            forms = (self.tr("raw model: {0}"), self.tr("raw {0}"), "{0}") if text else ()
            self._raw.set_phrases(*((Part(form.format(text)),) for form in forms))

    def _on_moved(self, value: float) -> None:
        self.set_temperature(value)
        self.temperature_changed.emit(value)

    def _on_typed(self, value: float) -> None:
        self.set_temperature(value)
        self.temperature_changed.emit(value)

    def _on_refused(self, text: str) -> None:
        self._refusal = text
        self._show_second_line()


def entropy_phrases(distribution: Distribution | Recorded) -> list[tuple[Part, ...]]:
    """Entropy and real choices, longest wording first."""
    translate = QCoreApplication.translate
    entropy = translate("TemperaturePanel", "{0} bits").format(bits(distribution.entropy_bits))
    known = {"entropy": Part(entropy, "strong", "text")}
    known["choices"] = Part(choices(distribution.real_choices), "strong", "text")
    long = translate("TemperaturePanel", "entropy {entropy} · about {choices} real choices")
    short = translate("TemperaturePanel", "{entropy} · about {choices} choices")
    return [phrase_of(form, colour="text", **known) for form in (long, short, "{entropy}")]


class TemperatureSlider(ValueSlider):
    """The track goes from cold to hot; its ticks stand below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(TEMPERATURE, 0.01, step=0.05, snaps=(0.0, 1.0), parent=parent)
        languages().changed.connect(self.update)

    def _radius(self) -> float:
        return themes().current.size("gap") * 0.9

    def minimumSizeHint(self) -> QSize:
        theme = themes().current
        return QSize(12 * theme.size("gap"), round(2 * self._radius()) + 6 + self._tick_height(theme))

    def _tick_height(self, theme: Theme) -> int:
        return round(QFontMetricsF(theme.font("small")).height()) + 2

    @property
    def track_height(self) -> int:
        """The height of the part above the ticks; the track is in its middle."""
        return round(2 * self._centre())

    def groove(self, thickness: float) -> QRectF:
        rect, centre = super().groove(thickness), self._centre()
        return QRectF(rect.left(), centre - thickness / 2, rect.width(), thickness)

    def _centre(self) -> float:
        return self._radius() + 3

    def _paint_track(self, painter: QPainter, theme: Theme) -> None:
        groove = self.groove(theme.length(8))
        gradient = QLinearGradient(groove.topLeft(), groove.topRight())
        for place, name in ((0.0, "cold"), (0.32, "cool"), (0.60, "warm"), (1.0, "hot")):
            gradient.setColorAt(place, theme.colour(name))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(gradient)
        painter.drawRoundedRect(groove, groove.height() / 2, groove.height() / 2)
        self._paint_ticks(painter, theme, groove)

    def _paint_ticks(self, painter: QPainter, theme: Theme, groove: QRectF) -> None:
        painter.setFont(theme.font("small"))
        metrics = QFontMetricsF(painter.font())
        baseline, end = self.height() - metrics.descent() - 1, groove.left() - metrics.averageCharWidth()
        painter.setPen(theme.colour("muted"))
        for value in TICKS:
            text = f"{value:g}" if value else self.tr("0 greedy")
            width = metrics.horizontalAdvance(text)
            x = min(max(self.x_of(value) - width / 2, groove.left()), groove.right() - width)
            if x > end + metrics.averageCharWidth() / 2:
                painter.drawText(QPointF(x, baseline), text)
                end = x + width

    def _paint_handle(self, painter: QPainter, theme: Theme) -> None:
        centre, radius = QPointF(self.x_of(self.exact), self._centre()), self._radius()
        if self.hasFocus():
            painter.setPen(theme.focus_pen())
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(centre, radius + 1.5, radius + 1.5)
        painter.setPen(QPen(theme.colour("accent_hover" if self.isSliderDown() else "accent"), theme.length(3)))
        painter.setBrush(theme.colour("panel"))
        painter.drawEllipse(centre, radius - 2, radius - 2)
