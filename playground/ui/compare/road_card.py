"""One column: its chain, its text, its numbers and its next token."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from playground.core.moment import Moment
from playground.core.roads import Road
from playground.core.sampling import Chain
from playground.core.session import Mode
from playground.core.vocabulary import Vocabulary
from playground.ui.bars.temperature import HIGH, LOW, TemperatureSlider
from playground.ui.compare.answer_view import AnswerView
from playground.ui.compare.next_bars import MOST_ROWS, NextBars
from playground.ui.compare.sparkline import Sparkline
from playground.ui.look.theme import set_role, themes
from playground.ui.parts.controls import Button, label, menu_text
from playground.ui.parts.fitting_label import FittingLabel, Part
from playground.ui.parts.number_field import NumberField
from playground.ui.tints.words import answer_phrases
from playground.ui.words.language import speaks
from playground.ui.words.numbers import setting, tokens

_ROOMY = 560
"""Height below which the text gets the room of what matters least."""


class RoadCard(QFrame):
    """Shows what it is given; what the person asks for goes out as a signal."""

    temperature_changed = Signal(float)
    preset_chosen = Signal(str)
    edit_requested = Signal()
    """The chain panel shall show this column's chain."""
    adopt_requested = Signal()
    """This column shall become the conversation."""
    token_clicked = Signal(int)
    """Index of a token on the road."""
    left = Signal()
    """A field or menu is done with: the focus belongs elsewhere."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self._presets: list[str] = []
        self._road: Road | None = None
        self.preset = Button("", "chevron_down", "quiet", icon_last=True)
        self.edit = Button("", "settings", "quiet")
        self.slider = TemperatureSlider()
        self.field = NumberField(LOW, HIGH)
        self.facts = FittingLabel()
        self.spark = Sparkline()
        self.view = AnswerView()
        self.bars = NextBars()
        self.adopt = Button("", "chat")
        self._menu = QMenu(self)
        self._lay_out()
        self._set_up()
        self._connect_signals()
        speaks(self._retranslate)

    def _retranslate(self) -> None:
        """What belongs to the column's chain and text is shown anew by whoever showed it."""
        self.edit.setText(self.tr("Edit chain"))
        self.edit.setToolTip(self.tr("Show this column's chain in the panel on the right, to change anything in it"))
        self.adopt.setToolTip(
            self.tr("Goes to the end of this column's text, with its chain. The others stay in the tree.")
        )
        self.setAccessibleName(self.tr("Column {0}").format(self.name))
        self.field.setAccessibleName(self.tr("Temperature of column {0}").format(self.name))
        self.view.setAccessibleName(self.tr("Text of column {0}").format(self.name))
        self._name_adopt()

    def _lay_out(self) -> None:
        theme = themes().current
        gap, small = theme.size("gap"), theme.size("gap_small")
        top = QHBoxLayout()
        top.setSpacing(small)
        top.addWidget(label(self.name, "heading"))
        top.addWidget(self.preset)
        top.addStretch(1)
        top.addWidget(self.edit)
        heat = QHBoxLayout()
        heat.setSpacing(small)
        heat.addWidget(self.slider, 1)
        heat.addWidget(self.field, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(gap, gap * 2 // 3, gap, gap)
        column.setSpacing(small)
        column.addLayout(top)
        column.addLayout(heat)
        column.addWidget(self.view, 1)
        column.addWidget(self.facts)
        column.addWidget(self.spark)
        column.addWidget(self.bars)
        column.addWidget(self.adopt)

    def _set_up(self) -> None:
        set_role(self, "card", chosen="false")
        self.preset.setMenu(self._menu)
        self.edit.setCheckable(True)
        self.adopt.setSizePolicy(self.slider.sizePolicy())

    def _connect_signals(self) -> None:
        self.slider.value_moved.connect(self.temperature_changed)
        self.field.value_typed.connect(self.temperature_changed)
        self.field.left.connect(self.left)
        self.edit.clicked.connect(self.edit_requested)
        self.adopt.clicked.connect(self.adopt_requested)
        self._menu.aboutToHide.connect(self.left)
        self.view.node_clicked.connect(self._on_node)

    # What is shown

    def show_chain(self, chain: Chain, presets: dict[str, Chain]) -> None:
        """The chain's temperature, and which preset it is."""
        value = chain["temperature"].value
        self.slider.set_value(value)
        self.slider.setAccessibleName(self.tr("Temperature {0} in column {1}").format(setting(value), self.name))
        self.field.set_value(value)
        names = list(presets)
        if names != self._presets:
            self._presets = names
            self._menu.clear()
            for name in names:
                self._menu.addAction(menu_text(name), lambda name=name: self.preset_chosen.emit(name))
        known = next((name for name, each in presets.items() if each.same_effect(chain)), None)
        self.preset.setText(menu_text(known or self.tr("custom")))
        self.preset.setAccessibleName(self.tr("Preset of column {0}: {1}").format(self.name, self.preset.text()))

    def show_chosen(self, on: bool) -> None:
        """Whether the chain panel shows this column's chain."""
        self.edit.setChecked(on)
        set_role(self, "card", chosen="true" if on else "false")

    def show_road(
        self, road: Road, vocabulary: Vocabulary, mode: Mode, think: tuple[str, str] | None, parting: int | None
    ) -> None:
        """The text, and where it parts from the others."""
        self._road = road
        self.view.show_path(road.nodes, [], vocabulary, mode, think)
        has_parted = parting is not None and parting < len(road.nodes)
        self.view.mark_parting(road.nodes[parting] if has_parted else None)

    def show_numbers(self, road: Road, most_bits: float, n_tokens: int, parting: int | None) -> None:
        """What the road has come to."""
        self.facts.set_phrases(*(answer_phrases(road.sum, None) if road.nodes else ((Part(tokens(0)),),)))
        self.spark.show_values(road.entropies, most_bits, n_tokens, parting)

    def show_next(self, moment: Moment | None, vocabulary: Vocabulary, words: str) -> None:
        """The next token, or why there is none."""
        if moment is None:
            self.bars.show_words(words)
        else:
            self.bars.show_moment(moment, vocabulary)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        roomy = self.height() >= themes().current.length(_ROOMY)
        self.spark.show_words(roomy)
        self.bars.set_n_rows(MOST_ROWS if roomy else MOST_ROWS - 1)
        self._name_adopt()

    def _name_adopt(self) -> None:
        words = self.tr("Make this the conversation")
        self.adopt.setText(words if self.adopt.width_with(True, False, words) <= self._room() else self.tr("Take this"))

    def _room(self) -> int:
        margins = self.layout().contentsMargins()
        return self.width() - margins.left() - margins.right()

    def _on_node(self, node: object) -> None:
        if self._road is not None and node in self._road.nodes:
            self.token_clicked.emit(self._road.nodes.index(node))
