"""The sampler chain: a card a sampler, in the order in which they act."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from playground.core.sampling import PRESETS, Chain, Distribution, Sampler
from playground.ui.fitting_label import FittingLabel, Part
from playground.ui.icons import icon
from playground.ui.numbers import unit_interval
from playground.ui.reasons import stage_note
from playground.ui.sampler_card import DrawCard, SamplerCard
from playground.ui.theme import set_role, themes

CUSTOM = "custom"


def preset_name(chain: Chain) -> str:
    """The name of the preset that equals a chain, "custom" if none does."""
    return next((name for name, preset in PRESETS.items() if preset == chain), CUSTOM)


class ChainPanel(QWidget):
    """Shows a chain and what each of its samplers did; every number can be changed."""

    chain_changed = Signal(object)
    """The person changed a sampler; the payload is the new Chain."""
    preset_chosen = Signal(str)
    """The person chose a preset by its name."""
    left = Signal()
    """A number's field is done with: the focus belongs elsewhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chain = Chain(())
        self._cards: list[SamplerCard] = []
        self._draw = DrawCard()
        self._preset = QToolButton(popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self)
        self._build()
        themes().changed.connect(self._relook)
        self.show_chain(Chain())

    def _build(self) -> None:
        theme = themes().current
        title = FittingLabel()
        title.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        title.set_phrases(
            *((Part(text, "heading", "text"),) for text in (self.tr("Sampler chain"), self.tr("Samplers"), ""))
        )
        set_role(self._preset, "quiet")
        self._preset.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._preset.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._preset.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._preset.setMenu(self._menu)
        for name in PRESETS:
            action = self._menu.addAction(name)
            action.setCheckable(True)
            action.triggered.connect(lambda _checked, name=name: self._on_preset(name))
        header = QHBoxLayout()
        header.setSpacing(theme.size("gap_small"))
        header.addWidget(title)
        header.addWidget(self._preset)
        header.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.size("gap_small"))
        column.addLayout(header)
        column.addWidget(self._build_cards(), 1)
        self._relook()

    def _build_cards(self) -> QScrollArea:
        sheet = QWidget()
        set_role(sheet, "canvas")
        self._column = QVBoxLayout(sheet)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self._draw)
        self._column.addStretch(1)
        scroll = QScrollArea(widgetResizable=True, frameShape=QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(sheet)
        return scroll

    # -- what is shown -----------------------------------------------------------------------------------------------

    @property
    def chain(self) -> Chain:
        """The chain that is shown."""
        return self._chain

    @property
    def cards(self) -> list[SamplerCard]:
        """The samplers' cards, in order."""
        return list(self._cards)

    def show_chain(self, chain: Chain) -> None:
        """Shows a chain; cards are kept where only values differ. Sends no signal."""
        if [type(each) for each in chain] == [type(each) for each in self._chain]:
            for card, sampler in zip(self._cards, chain, strict=True):
                if card.sampler != sampler:
                    card.show_sampler(sampler)
        else:
            self._replace_cards(chain)
        self._chain = chain
        self._show_preset()

    def _replace_cards(self, chain: Chain) -> None:
        for card in self._cards:
            self._column.removeWidget(card)
            card.deleteLater()
        self._cards = [SamplerCard(sampler) for sampler in chain]
        for index, card in enumerate(self._cards):
            self._column.insertWidget(index, card)
            card.left.connect(self.left)
            card.sampler_changed.connect(lambda sampler, index=index: self._on_sampler(index, sampler))

    def show_distribution(self, distribution: Distribution | None, u: float | None, seed: int) -> None:
        """Says on each card what its sampler did; None for a distribution clears that."""
        notes = {}
        if distribution is not None:
            notes = {stage.sampler.name: stage_note(stage) for stage in distribution.stages}
        for card in self._cards:
            card.show_note(notes.get(card.sampler.name, ""))
        self._draw.show_draw(self.tr("seed {0}").format(seed), "" if u is None else f"u = {unit_interval(u)}")

    def _show_preset(self) -> None:
        name = preset_name(self._chain)
        self._preset.setText(self.tr("custom") if name == CUSTOM else name)
        self._preset.setAccessibleName(self.tr("Preset: {0}").format(self._preset.text()))
        for action in self._menu.actions():
            action.setChecked(action.text() == name)

    def _relook(self) -> None:
        self._preset.setIcon(icon("chevron_down", "muted"))

    # -- what the person does ----------------------------------------------------------------------------------------

    def _on_sampler(self, index: int, sampler: Sampler) -> None:
        samplers = list(self._chain)
        samplers[index] = sampler
        self._chain = Chain(tuple(samplers))
        self._show_preset()
        self.chain_changed.emit(self._chain)

    def _on_preset(self, name: str) -> None:
        self._show_preset()
        self.preset_chosen.emit(name)
