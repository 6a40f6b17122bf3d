"""One number of a sampler: its name, a slider, and a field to type it over."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from playground.core.sampling.samplers import Parameter
from playground.ui.chain.scales import scale_for
from playground.ui.look.theme import set_role, themes
from playground.ui.parts.controls import label
from playground.ui.parts.number_field import NumberField
from playground.ui.parts.one_of import OneOf
from playground.ui.parts.value_slider import ValueSlider
from playground.ui.words.language import speaks
from playground.ui.words.numbers import setting

_MOST_CHOICES = 4
"""Up to so many whole numbers are buttons."""


class ParameterRow(QWidget):
    """The base of both kinds of rows."""

    value_chosen = Signal(float)
    refused = Signal(str)
    """What a field takes; empty: all is well again."""
    released = Signal()
    """The slider's handle was let go."""
    left = Signal()
    """The field is done with."""
    what_if = Signal(object)
    """A value that is asked about without being set, None when it no longer is."""

    def __init__(self, rule: Parameter) -> None:
        super().__init__()
        self.rule = rule
        self._title = label()

    def set_names(self, title: str, name: str) -> None:
        """What it is called on its card, and for a screen reader, which may not know of which card."""
        self._title.setText(title)
        self._title.setAccessibleName(name)

    def set_title_role(self, role: str) -> None:
        """The look of the name."""
        set_role(self._title, role)

    def title_width(self) -> int:
        """The width that the name takes beside a slider; the label itself still knows the font from before."""
        return math.ceil(themes().current.advance("small", self._title.text()))

    def set_title_width(self, width: int) -> None:
        """Rows of one card begin their sliders at one place."""
        self._title.setFixedWidth(width)

    def set_value(self, value: float) -> None:
        """Shows a value; sends no signal."""
        raise NotImplementedError

    @property
    def is_dragged(self) -> bool:
        """Whether the slider's handle is held."""
        return False

    @property
    def is_in_line(self) -> bool:
        """Whether name and slider stand in one line."""
        return False


class NumberRow(ParameterRow):
    """A number: in one line with its slider, or above it."""

    def __init__(self, rule: Parameter, limits: tuple[float, float], *, slider: bool, in_line: bool) -> None:
        super().__init__(rule)
        self.field = NumberField(*limits, whole=rule.whole)
        self.slider = ValueSlider(scale_for(rule), 1 if rule.whole else 0.01) if slider else None
        self._in_line = in_line and slider
        self._lay_out()
        self.field.value_typed.connect(self.value_chosen)
        self.field.refused.connect(self.refused)
        self.field.left.connect(self.left)
        if self.slider is not None:
            self._set_slider()
            speaks(self._retranslate)
        themes().changed.connect(self._fit)
        self._fit()

    def _retranslate(self) -> None:
        if self.rule.usual is not None:
            low, high = (setting(each, self.rule.whole) for each in self.rule.usual)
            self.slider.setToolTip(self.tr("mostly {0} to {1}").format(low, high))

    def set_names(self, title: str, name: str) -> None:
        super().set_names(title, name)
        self.field.setAccessibleName(name)
        if self.slider is not None:
            self.slider.setAccessibleName(name)

    def _lay_out(self) -> None:
        header = QHBoxLayout()
        header.setContentsMargins(0, 0, 0, 0)
        header.setSpacing(2)
        header.addWidget(self._title, 0 if self._in_line else 1)
        if self._in_line:
            header.addWidget(self.slider, 1)
        header.addWidget(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(header)
        if self.slider is not None and not self._in_line:
            column.addWidget(self.slider)

    def _set_slider(self) -> None:
        self.slider.value_moved.connect(self._on_moved)
        self.slider.sliderReleased.connect(self.released)
        self.slider.what_if.connect(self.what_if)
        if self.rule.usual is not None:
            self.slider.mark_usual(self.rule.usual)

    def set_value(self, value: float) -> None:
        self.field.set_value(value)
        if self.slider is not None:
            self.slider.set_value(value)

    @property
    def is_dragged(self) -> bool:
        return self.slider is not None and self.slider.isSliderDown()

    @property
    def is_in_line(self) -> bool:
        return self._in_line

    def _fit(self) -> None:
        """Fields of one card are as wide as each other, so that their numbers and sliders line up."""
        metrics = QFontMetrics(themes().current.font("small"))
        width = metrics.horizontalAdvance("100.00") + themes().current.length(8)
        self.field.setMinimumWidth(width if self._in_line else 0)

    def _on_moved(self, value: float) -> None:
        self.field.set_value(value)
        self.value_chosen.emit(value)


class ChoiceRow(ParameterRow):
    """A number of which there are only a few: one button each; the one that is off has none."""

    def __init__(self, rule: Parameter) -> None:
        super().__init__(rule)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self._title, 1)
        self._group = OneOf(self)
        self.buttons: dict[int, QToolButton] = {}
        for value in range(int(rule.low), int(rule.high) + 1):
            if value != rule.off:
                self._add(value, row)

    def _add(self, value: int, row: QHBoxLayout) -> None:
        button = QToolButton(text=str(value))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        set_role(button, "choice")
        button.clicked.connect(lambda: self.value_chosen.emit(value))
        self._group.add(button)
        self.buttons[value] = button
        row.addWidget(button)

    def set_names(self, title: str, name: str) -> None:
        super().set_names(title, name)
        for value, button in self.buttons.items():
            button.setAccessibleName(f"{name} {value}")

    def set_value(self, value: float) -> None:
        self._group.setExclusive(False)
        for each, button in self.buttons.items():
            button.setChecked(each == value)
        self._group.setExclusive(True)


def is_choice(rule: Parameter) -> bool:
    """Whether a parameter has so few values that each has a button."""
    return rule.whole and rule.high - rule.low <= _MOST_CHOICES


def make_row(rule: Parameter, limits: tuple[float, float], *, slider: bool, in_line: bool) -> ParameterRow:
    """The row that suits a parameter; it has no name yet."""
    if is_choice(rule):
        return ChoiceRow(rule)
    return NumberRow(rule, limits, slider=slider, in_line=in_line)
