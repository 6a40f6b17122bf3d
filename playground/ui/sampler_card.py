"""One sampler of the chain: its numbers, and what it did just now."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from playground.core.sampling import Sampler
from playground.core.sampling.samplers import Parameter
from playground.ui.fitting_label import FittingLabel
from playground.ui.icons import icon
from playground.ui.number_field import NumberField
from playground.ui.reasons import sampler_name
from playground.ui.scales import scale_for
from playground.ui.theme import set_role, themes
from playground.ui.value_slider import ValueSlider

ALWAYS_ON = frozenset({"temperature"})
"""Samplers without an off switch; they have a panel with a slider of their own."""

LIMITS = {("temperature", "value"): (0.0, 5.0)}
"""Where the window takes less than the sampler does."""


class ParameterRow(QWidget):
    """A name, a number that can be typed over, and a slider below them."""

    value_chosen = Signal(float)
    refused = Signal(str)
    released = Signal()
    """The slider's handle was let go."""
    left = Signal()

    def __init__(self, title: str, name: str, rule: Parameter, limits: tuple[float, float], *, slider: bool) -> None:
        super().__init__()
        self._title = QLabel(title)
        self.field = NumberField(*limits, whole=rule.whole)
        self.field.setAccessibleName(name)
        self.slider = ValueSlider(scale_for(rule), 1 if rule.whole else 0.01) if slider else None
        self._is_whole = rule.whole
        self.header = QHBoxLayout()
        self.header.setContentsMargins(0, 0, 0, 0)
        self.header.setSpacing(2)
        self.header.addWidget(self._title, 1)
        self.header.addWidget(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self.header)
        self.field.value_typed.connect(self.value_chosen)
        self.field.refused.connect(self.refused)
        self.field.left.connect(self.left)
        if self.slider is not None:
            column.addWidget(self.slider)
            self.slider.setAccessibleName(name)
            self.slider.value_moved.connect(self._on_moved)
            self.slider.sliderReleased.connect(self.released)

    def set_title_role(self, role: str) -> None:
        """The look of the name."""
        set_role(self._title, role)

    def set_value(self, value: float) -> None:
        """Shows a value; sends no signal."""
        self.field.set_value(value)
        if self.slider is not None:
            self.slider.set_value(value)

    def _on_moved(self, value: float) -> None:
        self.field.set_value(value)
        self.value_chosen.emit(value)


class SamplerCard(QFrame):
    """Built from the sampler's own parameters, so a sampler added to the core has its card at once."""

    sampler_changed = Signal(object)
    """The person set this sampler anew; the payload is a Sampler."""
    left = Signal()
    """A number's field is done with: the focus belongs elsewhere."""

    def __init__(self, sampler: Sampler, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sampler = sampler
        self._last_on: Sampler = sampler.default() if sampler.is_off else sampler
        self._title = sampler_name(sampler.name)
        self._rows: dict[str, ParameterRow] = {}
        self._note = FittingLabel()
        self._off = QToolButton(autoRaise=True)
        self._off_title = QLabel(self._title)
        self._on = QToolButton(text=self.tr("off"))
        self._shown_note = ""
        self._refusal = ""
        self._build()
        self._off.clicked.connect(self._switch_off)
        self._on.clicked.connect(self._switch_on)
        themes().changed.connect(self._relook)
        self.show_sampler(sampler)

    def _build(self) -> None:
        theme = themes().current
        self._body = QWidget()
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(2)
        rules = list(self._sampler.parameters())
        for name, rule in rules:
            row = self._make_row(name, rule, alone=len(rules) == 1)
            self._rows[name] = row
            body.addWidget(row)
        foot = QHBoxLayout()
        foot.addWidget(self._note, 1)
        if self._sampler.name not in ALWAYS_ON:
            foot.addWidget(self._off)
        body.addLayout(foot)
        self._quiet = QWidget()
        quiet = QHBoxLayout(self._quiet)
        quiet.setContentsMargins(0, 2, theme.size("line") * 2, 2)
        quiet.addWidget(self._off_title, 1)
        quiet.addWidget(self._on)
        column = QVBoxLayout(self)
        column.setContentsMargins(
            theme.size("gap"), theme.size("gap_small"), theme.size("gap_small"), theme.size("gap_small")
        )
        column.setSpacing(0)
        column.addWidget(self._body)
        column.addWidget(self._quiet)
        self._off.setToolTip(self.tr("Switch {0} off").format(self._title))
        self._on.setToolTip(self.tr("Switch {0} on").format(self._title))
        for button in (self._off, self._on):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAccessibleName(button.toolTip())
            set_role(button, "bare")
        set_role(self._off_title, "muted")
        self._relook()

    def _make_row(self, name: str, rule: Parameter, *, alone: bool) -> ParameterRow:
        title = self._title if alone else name.replace("_", " ")
        limits = LIMITS.get((self._sampler.name, name), (rule.low, rule.high))
        has_slider = self._sampler.name not in ALWAYS_ON
        row = ParameterRow(title, f"{self._title} {name}", rule, limits, slider=has_slider)
        row.set_title_role("strong" if alone else "small")
        row.value_chosen.connect(lambda value: self._on_value(name, rule, value))
        row.refused.connect(self._on_refused)
        row.left.connect(self.left)
        row.released.connect(lambda: self.show_sampler(self._sampler))
        return row

    # -- what is shown -----------------------------------------------------------------------------------------------

    @property
    def sampler(self) -> Sampler:
        """The sampler that is shown."""
        return self._sampler

    @property
    def note(self) -> str:
        """What stands below the numbers."""
        return self._note.text

    def show_sampler(self, sampler: Sampler) -> None:
        """Shows a sampler's values; sends no signal."""
        self._sampler = sampler
        is_off = sampler.is_off and sampler.name not in ALWAYS_ON
        if not sampler.is_off:
            self._last_on = sampler
        for name, row in self._rows.items():
            row.set_value(getattr(sampler, name))
        self._body.setVisible(not is_off)
        self._quiet.setVisible(is_off)
        self.setCursor(Qt.CursorShape.PointingHandCursor if is_off else Qt.CursorShape.ArrowCursor)
        set_role(self, "card", quiet=is_off)

    def show_note(self, text: str) -> None:
        """Says what the sampler did just now."""
        self._shown_note = text or (self.tr("leaves all as it is") if self._sampler.is_off else "")
        self._show_note()

    def _show_note(self) -> None:
        if self._refusal:
            self._note.set_text(self._refusal, colour="error")
        else:
            self._note.set_text(self._shown_note)

    def _relook(self) -> None:
        self._off.setIcon(icon("close", "faint"))
        small = round(themes().current.size("icon") * 0.75)
        self._off.setIconSize(QSize(small, small))

    # -- what the person does ----------------------------------------------------------------------------------------

    def _on_value(self, name: str, rule: Parameter, value: float) -> None:
        self._set(replace(self._sampler, **{name: int(value) if rule.whole else value}))

    def _set(self, sampler: Sampler) -> None:
        # While a handle is dragged through "off" the card must not close under the mouse.
        if not self._is_dragged():
            self.show_sampler(sampler)
        self._sampler = sampler
        self.sampler_changed.emit(sampler)

    def _is_dragged(self) -> bool:
        return any(row.slider is not None and row.slider.isSliderDown() for row in self._rows.values())

    def _switch_off(self) -> None:
        self._set(type(self._sampler)())

    def _switch_on(self) -> None:
        self._set(self._last_on)

    def _on_refused(self, text: str) -> None:
        self._refusal = text
        self._show_note()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click anywhere on a card that is off switches it on."""
        if self._quiet.isVisible() and self.rect().contains(event.position().toPoint()):
            self._switch_on()


class DrawCard(QFrame):
    """The last card: the dice."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = themes().current
        title = QLabel(self.tr("draw"))
        self._seed = FittingLabel(right=True)
        self._u = FittingLabel()
        top = QHBoxLayout()
        top.addWidget(title)
        top.addWidget(self._seed, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.size("gap"), 8, theme.size("gap") + 4, 8)
        column.setSpacing(2)
        column.addLayout(top)
        column.addWidget(self._u)
        set_role(title, "strong")
        set_role(self, "card", quiet=False)

    @property
    def text(self) -> str:
        """Seed and u as they are shown."""
        return f"{self._seed.text}, {self._u.text}"

    def show_draw(self, seed: str, u: str) -> None:
        """Shows the seed and the number thrown from it."""
        self._seed.set_text(seed)
        self._u.set_text(u)
