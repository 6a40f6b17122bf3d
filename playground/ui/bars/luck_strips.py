"""The same luck at other temperatures: where u would land there."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from playground.core.moment import Moment
from playground.core.sampling import Chain, Distribution
from playground.core.stops import apart
from playground.core.sweep import at_temperature
from playground.core.vocabulary import Vocabulary
from playground.ui.bars.chart_lines import token_label
from playground.ui.bars.strip import Draw, StripBar
from playground.ui.bars.temperature import HIGH, LOW
from playground.ui.look.theme import themes
from playground.ui.parts.controls import label
from playground.ui.parts.fitting_label import FittingLabel, Part
from playground.ui.parts.number_field import NumberField
from playground.ui.words.language import speaks

TEMPERATURES = (0.5, 2.0)
"""Colder and warmer than usual, until the person chooses others."""


def compared_with(present: float, values: tuple[float, ...] = TEMPERATURES) -> tuple[float, ...]:
    """Temperatures to compare the present one with; none of them is that one again."""
    return tuple(apart(value, present) for value in values)


class ThinStrip(StripBar):
    """Lower than the strip of the draw itself."""

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), round(themes().current.size("control") * 0.66))


@dataclass(frozen=True, slots=True, eq=False)
class _Known:
    """A distribution and what it was worked out from."""

    before: Distribution
    chain: Chain
    distribution: Distribution


class _Row:
    """The widgets of one temperature."""

    def __init__(self, value: float) -> None:
        self.value = value
        self.title = label("T", "small")
        self.field = NumberField(LOW, HIGH)
        self.strip = ThinStrip()
        self.token = FittingLabel()
        self.known: _Known | None = None
        self.field.set_value(value)

    def distribution_of(self, moment: Moment) -> Distribution:
        """The moment's logits at this temperature; worked out anew where something else than temperature differs."""
        before, chain = moment.distribution, at_temperature(moment.chain, self.value)
        known = self.known
        is_same = known is not None and known.chain == chain and known.before.context is before.context
        if not is_same or known.before.raw is not before.raw:
            self.known = known = _Known(before, chain, chain.run(before.raw, before.context, before))
        return known.distribution


class LuckStrips(QWidget):
    """Two thin strips below the draw's own, with the same u."""

    left = Signal()
    """A number's field is done with: the focus belongs elsewhere."""
    temperatures_changed = Signal()
    """The person chose another temperature to compare with."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = [_Row(value) for value in TEMPERATURES]
        self._shown: tuple[Moment, Vocabulary] | None = None
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(themes().current.size("gap_small"))
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(2, 5)
        grid.setColumnStretch(3, 1)
        for place, row in enumerate(self._rows):
            for column, widget in enumerate((row.title, row.field, row.strip, row.token)):
                grid.addWidget(widget, place, column)
            row.field.value_typed.connect(lambda value, row=row: self._on_typed(row, value))
            row.field.left.connect(self.left)
        speaks(self._retranslate)

    def _retranslate(self) -> None:
        for row in self._rows:
            row.field.setAccessibleName(self.tr("Temperature to compare with"))
        self._refresh()

    @property
    def temperatures(self) -> tuple[float, ...]:
        """What is compared with."""
        return tuple(row.value for row in self._rows)

    def set_temperatures(self, values: tuple[float, ...]) -> None:
        """Compares with others."""
        for row, value in zip(self._rows, values, strict=True):
            row.value = value
            row.field.set_value(value)
        self._refresh()

    @property
    def tokens(self) -> list[int]:
        """Where u lands at each temperature."""
        if self._shown is None:
            return []
        moment, _ = self._shown
        return [row.distribution_of(moment).draw(moment.u) for row in self._rows]

    def show_moment(self, moment: Moment, vocabulary: Vocabulary) -> None:
        """Shows where the moment's dice would land."""
        self._shown = (moment, vocabulary)
        self._refresh()

    def clear(self) -> None:
        """Shows empty strips."""
        self._shown = None
        for row in self._rows:
            row.known = None
            row.strip.show_draw(None)
            row.token.set_phrases()

    def _refresh(self) -> None:
        if self._shown is None:
            return
        moment, vocabulary = self._shown
        luck = moment.luck
        for row in self._rows:
            distribution = row.distribution_of(moment)
            drawn = distribution.draw(moment.u)
            row.strip.show_draw(
                Draw(distribution, moment.u, luck.seed, moment.position, luck.redraw, drawn, vocabulary)
            )
            name = token_label(vocabulary, drawn)
            row.token.set_phrases((Part(name, "token", "text"),))
            row.strip.setAccessibleDescription(self.tr("temperature {0}: {1}").format(f"{row.value:g}", name))

    def _on_typed(self, row: _Row, value: float) -> None:
        row.value = value
        self._refresh()
        self.temperatures_changed.emit()
