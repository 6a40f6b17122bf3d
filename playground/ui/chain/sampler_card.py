"""One sampler of the chain: its numbers, what it did just now, and what it is."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum

from PySide6.QtCore import QPointF, QSize, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, Qt
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from playground.core.sampling import Sampler
from playground.core.sampling.samplers import Parameter
from playground.ui.chain.card_help import CardHelp
from playground.ui.chain.parameter_row import ParameterRow, is_choice, make_row
from playground.ui.chain.sampler_help import help_of
from playground.ui.look.icons import icon
from playground.ui.look.theme import set_role, themes
from playground.ui.parts.controls import label, sentence_tip
from playground.ui.parts.fitting_label import FittingLabel, Part
from playground.ui.words.language import speaks
from playground.ui.words.sampler_names import parameter_name, sampler_name, setting_name

WITHOUT_SLIDER = frozenset({"--temp"})
"""Parameters that have a panel with a slider of their own."""
ALWAYS_OPEN = frozenset({"temperature"})
"""Samplers without an off switch."""
LIMITS = {"--temp": (0.0, 5.0)}
"""Where the window takes less than the sampler does."""
NEEDS = {"exponent": "range"}
"""Parameters that mean nothing while another one is 0."""
STARTS = {
    "penalties": {"repeat": 1.1},
    "dry": {"multiplier": 0.8},
    "top_n_sigma": {"n": 1.0},
    "typ_p": {"p": 0.9},
    "xtc": {"chance": 0.5},
    "mirostat": {"version": 2},
    "adaptive_p": {"target": 0.5},
}
"""Where a sampler begins that llama.cpp's defaults leave off: what its authors recommend."""


class CardState(Enum):
    """How a card looks."""

    ON = "on"
    OFF = "off"
    """One quiet line."""
    ASIDE = "aside"
    """On, but mirostat takes its place."""


def has_slider(rule: Parameter) -> bool:
    """Whether a parameter has a slider in its card: few choices are buttons."""
    return rule.flag not in WITHOUT_SLIDER and not is_choice(rule)


def start_of(sampler: Sampler) -> Sampler:
    """A sampler as it begins when it is switched on and has no values of its own yet."""
    default = type(sampler).default()
    return replace(default, **STARTS.get(sampler.name, {})) if default.is_off else default


class SamplerCard(QFrame):
    """Built from the sampler's own parameters, so a sampler added to the core has its card at once."""

    sampler_changed = Signal(object)
    """The person set this sampler anew; the payload is a Sampler."""
    switched = Signal(bool)
    """The person switches it on or off; its values stay."""
    what_if = Signal(object)
    """A Sampler that is asked about without being set, None when it no longer is."""
    link_chosen = Signal(str)
    """The address of its paper or pull request."""
    dragged = Signal(QPointF)
    """The card is dragged; the place is global."""
    dropped = Signal(QPointF)
    move_requested = Signal(int)
    """By the keyboard: -1 up, +1 down."""
    left = Signal()
    """A number's field is done with: the focus belongs elsewhere."""

    def __init__(self, sampler: Sampler, *, movable: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sampler = sampler
        self._state = CardState.ON
        self._movable = movable
        self._last_on = start_of(sampler) if sampler.is_off else sampler
        self._head_row: ParameterRow | None = None
        self._rows: dict[str, ParameterRow] = {}
        self._head_title, self._off_title = label("", "strong"), label("", "muted")
        self._note = FittingLabel()
        self._help: CardHelp | None = None
        self._info = QToolButton(autoRaise=True, checkable=True)
        self._off = QToolButton(autoRaise=True)
        self._on = QToolButton()
        self._quiet_note = FittingLabel(right=True)
        self._shown_notes: tuple[str, ...] = ()
        self._refusal = ""
        self._pressed_at: QPointF | None = None
        self._is_dragged = False
        self._build()
        self._connect_signals()
        self._relook()
        self.show_sampler(sampler, self._state_of(sampler))
        speaks(self._retranslate)

    def _retranslate(self) -> None:
        self._on.setText(self.tr("off"))
        self._name_rows()
        self._name_parts()
        self._show_state(self._state)
        self._show_note()
        if self._help is not None:
            self._help.show_help(help_of(self._sampler))
        self._describe()

    # -- building ----------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        theme = themes().current
        column = QVBoxLayout(self)
        edge = theme.length(3)
        column.setContentsMargins(theme.size("gap"), edge, theme.size("gap_small"), edge)
        column.setSpacing(0)
        column.addWidget(self._build_body())
        column.addWidget(self._build_quiet())
        for button in (self._off, self._on, self._info):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            set_role(button, "state" if button is self._on else "bare")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _build_body(self) -> QWidget:
        self._body = QWidget()
        self._parts = QVBoxLayout(self._body)
        self._parts.setContentsMargins(0, 2, 0, 0)
        self._parts.setSpacing(1)
        self._head = QHBoxLayout()
        rules = list(self._sampler.parameters())
        # A number alone stands in the card's first line, and so does one without a slider.
        heads = len(rules) == 1 or (bool(rules) and not has_slider(rules[0][1]))
        if not heads:
            self._head.addWidget(self._head_title, 1)
            self._parts.addLayout(self._head)
        for place, (name, rule) in enumerate(rules):
            in_head = heads and not place
            self._rows[name] = row = self._make_row(name, rule, in_head=in_head)
            self._head_row = row if in_head else self._head_row
            self._parts.addWidget(row)
        self._add_own_parts(self._parts)
        foot = QHBoxLayout()
        foot.setSpacing(0)
        foot.addWidget(self._note, 1)
        foot.addWidget(self._info)
        foot.addWidget(self._off)
        if self._sampler.name in ALWAYS_OPEN:
            self._off.hide()
        self._parts.addLayout(foot)
        return self._body

    def _add_own_parts(self, column: QVBoxLayout) -> None:
        """For samplers with more than numbers."""

    def _build_quiet(self) -> QWidget:
        self._quiet = QWidget()
        row = QHBoxLayout(self._quiet)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(themes().current.size("gap_small"))
        self._on.setFixedHeight(themes().current.length(20))
        row.addWidget(self._off_title)
        row.addWidget(self._quiet_note, 1)
        row.addWidget(self._on)
        return self._quiet

    def _make_row(self, name: str, rule: Parameter, *, in_head: bool) -> ParameterRow:
        limits = LIMITS.get(rule.flag, (rule.low, rule.high))
        row = make_row(rule, limits, slider=has_slider(rule), in_line=not in_head)
        row.set_title_role("strong" if in_head else "small")
        row.value_chosen.connect(lambda value: self._set(self._with(name, rule, value)))
        row.what_if.connect(lambda value: self.what_if.emit(None if value is None else self._with(name, rule, value)))
        row.refused.connect(self._on_refused)
        row.left.connect(self.left)
        row.released.connect(lambda: self.show_sampler(self._sampler, self._state_of(self._sampler)))
        return row

    @property
    def _title(self) -> str:
        """The sampler's name in the language of the moment."""
        return sampler_name(self._sampler.name)

    def _name_rows(self) -> None:
        for name, row in self._rows.items():
            title = self._title if row is self._head_row else parameter_name(self._sampler.name, name)
            row.set_names(title, setting_name(self._sampler.name, name))
        self._fit_titles()

    def _name_parts(self) -> None:
        for each in (self._head_title, self._off_title):
            each.setText(self._title)
        self._off.setToolTip(self.tr("Switch {0} off").format(self._title))
        self._on.setToolTip(self.tr("Switch {0} on").format(self._title))
        self._info.setToolTip(self.tr("What {0} does").format(self._title))
        for button in (self._off, self._on, self._info):
            button.setAccessibleName(button.toolTip())
        self._off_title.setToolTip(sentence_tip(help_of(self._sampler).sentence))
        self.setAccessibleName(self._title)

    def _describe(self) -> None:
        """Tells a screen reader that comes by what it does just now, what it is, and whether it can be moved."""
        movable = self.tr("Alt+Up and Alt+Down move it.") if self._movable else self.tr("Its place is fixed.")
        text = " ".join(each for each in (f"{self.note}.", help_of(self._sampler).sentence, movable) if each)
        if text != self.accessibleDescription():
            self.setAccessibleDescription(text)

    def _connect_signals(self) -> None:
        self._off.clicked.connect(lambda: self.switched.emit(False))
        self._on.clicked.connect(self._switch_on)
        self._info.toggled.connect(self._show_help)
        themes().changed.connect(self._relook)

    # -- what is shown -----------------------------------------------------------------------------------------------

    @property
    def sampler(self) -> Sampler:
        """The sampler that is shown."""
        return self._sampler

    @property
    def state(self) -> CardState:
        """On, off, or set aside."""
        return self._state

    @property
    def movable(self) -> bool:
        """Whether its place is the person's to choose."""
        return self._movable

    @property
    def last_on(self) -> Sampler:
        """Its values when it was on the last time."""
        return self._last_on

    @property
    def note(self) -> str:
        """What stands below the numbers, or in the one line of a quiet card."""
        if self._state is CardState.OFF:
            return self._on.text()
        return self._note.text if self._state is CardState.ON else self._quiet_note.text

    def show_sampler(self, sampler: Sampler, state: CardState) -> None:
        """Shows a sampler's values; sends no signal."""
        changed, self._sampler = sampler != self._sampler, sampler
        if not sampler.is_off:
            self._last_on = sampler
        for name, row in self._rows.items():
            row.set_value(getattr(sampler, name))
            if name in NEEDS:
                row.setVisible(getattr(sampler, NEEDS[name]) != 0)
        if not any(row.is_dragged for row in self._rows.values()):
            # While a handle is dragged through "off" the card must not close under the mouse.
            self._show_state(state)
        self._show_own_parts()
        self._show_note()
        if changed:
            self._describe()

    def _show_own_parts(self) -> None:
        """For samplers with more than numbers."""

    def _show_state(self, state: CardState) -> None:
        self._state = state
        is_on = state is CardState.ON
        self._body.setVisible(is_on)
        self._quiet.setVisible(not is_on)
        if state is CardState.ASIDE:
            long, short = self.tr("set aside by mirostat"), self.tr("set aside")
            self._quiet_note.set_phrases((Part(long, "small", "faint"),), (Part(short, "small", "faint"),))
        else:
            self._quiet_note.set_text("")
        self._on.setVisible(state is CardState.OFF)
        self.setCursor(Qt.CursorShape.PointingHandCursor if state is CardState.OFF else Qt.CursorShape.ArrowCursor)
        set_role(self, "card", quiet=not is_on)

    def _state_of(self, sampler: Sampler) -> CardState:
        """The state that a sampler's own values ask for, while nothing else is known."""
        return CardState.OFF if sampler.is_off and sampler.name not in ALWAYS_OPEN else CardState.ON

    def show_notes(self, notes: tuple[str, ...]) -> None:
        """Says what the sampler did just now, in several lengths."""
        if notes != self._shown_notes:
            self._shown_notes = notes
            self._show_note()
            self._describe()

    def _show_note(self) -> None:
        if self._refusal:
            self._note.set_text(self._refusal, colour="error")
            return
        notes = self._shown_notes or ((self.tr("leaves all as it is"),) if self._sampler.is_off else ())
        self._note.set_phrases(*((Part(text),) for text in notes))

    def _show_help(self, on: bool) -> None:
        if self._help is None:
            self._help = CardHelp()
            self._help.show_help(help_of(self._sampler))
            self._help.link_chosen.connect(self.link_chosen)
            self._parts.addWidget(self._help)
        self._help.setVisible(on)

    def _relook(self) -> None:
        theme = themes().current
        self._off.setIcon(icon("close", "faint"))
        self._info.setIcon(icon("info", "faint"))
        small = round(theme.size("icon") * 0.75)
        for button in (self._off, self._info):
            button.setIconSize(QSize(small, small))
        self._fit_titles()

    def _fit_titles(self) -> None:
        theme = themes().current
        beside = [row for row in self._rows.values() if row.is_in_line]
        width = max((row.title_width() for row in beside), default=0) + theme.size("gap_small")
        for row in beside:
            row.set_title_width(width)

    # -- what the person does ----------------------------------------------------------------------------------------

    def _with(self, name: str, rule: Parameter, value: float) -> Sampler:
        return replace(self._sampler, **{name: int(value) if rule.whole else value})

    def close_body(self) -> None:
        """The person switched it off."""

    def _set(self, sampler: Sampler) -> None:
        self.show_sampler(sampler, self._state_of(sampler))
        self.sampler_changed.emit(sampler)

    def _switch_on(self) -> None:
        self.switched.emit(True)

    def _on_refused(self, text: str) -> None:
        self._refusal = text
        self._show_note()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._describe()

    # -- moving ------------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = event.globalPosition()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is None or not self._movable:
            return
        far = (event.globalPosition() - self._pressed_at).manhattanLength()
        if self._is_dragged or far >= QApplication.startDragDistance():
            self._is_dragged = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.dragged.emit(event.globalPosition())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        was_dragged, pressed = self._is_dragged, self._pressed_at is not None
        self._is_dragged, self._pressed_at = False, None
        self._show_state(self._state)
        if was_dragged:
            self.dropped.emit(event.globalPosition())
        elif pressed and self._state is CardState.OFF and self.rect().contains(event.position().toPoint()):
            self._switch_on()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if steps and event.modifiers() & Qt.KeyboardModifier.AltModifier and self._movable:
            self.move_requested.emit(steps)
        else:
            super().keyPressEvent(event)
