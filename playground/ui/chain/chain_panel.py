"""The sampler chain: a card a sampler, in the order in which they act, and the presets above them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from playground.core.sampling import PRESETS, Chain, Distribution, Sampler
from playground.core.sampling.chain import ORDER
from playground.core.sampling.leftovers import Fault
from playground.core.sampling.options import chain_of_model, command_line, parse_command_line
from playground.core.vocabulary import Vocabulary
from playground.ui.chain.card_column import CardColumn
from playground.ui.chain.draw_card import DrawCard
from playground.ui.chain.grammar_card import GrammarCard
from playground.ui.chain.own_presets import OwnPresets, clean_name
from playground.ui.chain.preset_bar import PresetBar
from playground.ui.chain.sampler_card import SamplerCard, start_of
from playground.ui.chain.stage_notes import stage_notes
from playground.ui.look.theme import themes
from playground.ui.parts.fitting_label import FittingLabel, Part
from playground.ui.words import tellings
from playground.ui.words.language import speaks
from playground.ui.words.numbers import unit_interval
from playground.ui.words.sampler_names import preset_name

_NOTHING_TAKEN = (Fault.NOTHING, Fault.NOT_QUOTED, Fault.TOO_LONG)
"""Faults of a whole text, where they are about no option."""


class ChainPanel(QWidget):
    """Shows a chain and what each of its samplers did; every number, the order and the presets can be changed."""

    chain_changed = Signal(object)
    """The person changed something; the payload is the new Chain."""
    what_if = Signal(object)
    """A Chain that the person asks about without setting it; None when they no longer do."""
    name_changed = Signal(str)
    """The present chain is called otherwise: a preset was saved, renamed or deleted, or the language is another."""
    told = Signal(object)
    """parts.notices.Telling"""
    left = Signal()
    """A field or menu is done with: the focus belongs elsewhere."""

    def __init__(self, own: OwnPresets | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chain = Chain()
        self._own = own or OwnPresets()
        self._of_model: Chain | None = None
        self._deleted: tuple[str, Chain] | None = None
        self.bar = PresetBar()
        self.column = CardColumn()
        self._draw = DrawCard()
        self._hint = FittingLabel()
        self._build()
        self._connect_signals()
        self.show_chain(self._chain)
        speaks(self._retranslate)

    def _retranslate(self) -> None:
        hints = self.tr("drag a card to reorder · Alt+↑ ↓"), self.tr("reorder: drag · Alt+↑ ↓"), "Alt+↑ ↓"
        self._hint.set_phrases(*((Part(each, colour="faint"),) for each in hints))
        self._show_presets()
        self.tell_name()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(themes().current.size("gap_small"))
        column.addWidget(self.bar)
        column.addWidget(self.column, 1)
        column.addWidget(self._hint)
        self.column.add_last(self._draw)

    def _connect_signals(self) -> None:
        self.column.card_made.connect(self._connect_card)
        self.column.order_changed.connect(lambda names: self._change(self._chain.ordered(names)))
        self.bar.preset_chosen.connect(self._on_preset)
        self.bar.save_requested.connect(self._save)
        self.bar.rename_requested.connect(self._rename)
        self.bar.delete_requested.connect(self._delete)
        self.bar.copy_requested.connect(self._copy)
        self.bar.paste_requested.connect(self._paste)
        self.bar.reset_order_requested.connect(self._reset_order)
        self.bar.left.connect(self.left)

    def _connect_card(self, card: SamplerCard) -> None:
        card.left.connect(self.left)
        card.sampler_changed.connect(self._on_sampler)
        card.switched.connect(lambda on: self._on_switched(card, on))
        card.what_if.connect(self._on_what_if)
        card.link_chosen.connect(self._open)

    # -- what is shown -----------------------------------------------------------------------------------------------

    @property
    def chain(self) -> Chain:
        """The chain that is shown."""
        return self._chain

    @property
    def cards(self) -> list[SamplerCard]:
        """The samplers' cards, in order."""
        return self.column.cards

    @property
    def presets(self) -> dict[str, Chain]:
        """All presets by what they are called just now: those that come along, the model's own, the person's own."""
        of_model = {} if self._of_model is None else {self.tr("this model's own"): self._of_model}
        own = self._own.chains
        # One's own of the same name may be from a time in another language: the shipped one has its technical name.
        shipped = {preset_name(name) if preset_name(name) not in own else name: PRESETS[name] for name in PRESETS}
        return {**shipped, **of_model, **own}

    @property
    def preset_name(self) -> str:
        """The name of the first preset that does the same as the chain, "custom" if none does."""
        return self._preset() or self.tr("custom")

    def show_chain(self, chain: Chain) -> None:
        """Shows a chain; sends no signal."""
        self._chain = chain
        self.column.show_chain(chain)
        self._show_presets()

    def show_model(self, sampling: tuple[tuple[str, str], ...], vocabulary: Vocabulary | None) -> None:
        """What the open model's file asks for, and its tokens."""
        self._of_model, left = chain_of_model(sampling)
        self.column.show_vocabulary(vocabulary)
        self._show_presets()
        if left:
            self.told.emit(partial(tellings.of_models_sampling, left))

    def show_distribution(self, distribution: Distribution | None, u: float | None, seed: int) -> None:
        """Says on each card what its sampler did; None for a distribution clears that."""
        notes = {}
        if distribution is not None:
            notes = {stage.sampler.name: stage_notes(stage) for stage in distribution.stages}
        for card in self.cards:
            card.show_notes(notes.get(card.sampler.name, ()))
        self._draw.show_draw(self.tr("seed {0}").format(seed), "" if u is None else f"u = {unit_interval(u)}")

    def show_grammar_problem(self, text: str) -> None:
        """What is wrong with the grammar, beside it; "" for nothing."""
        for card in self.cards:
            if isinstance(card, GrammarCard):
                card.show_problem(text)

    def tell_name(self) -> None:
        """Says what the present chain is called."""
        self.name_changed.emit(self.preset_name)

    def tell_about_presets(self) -> None:
        """Names what of the person's presets could not be understood; once the window is there to show it."""
        if self._own.leftovers:
            self.told.emit(partial(tellings.of_presets_file, self._own.leftovers))

    def _preset(self) -> str | None:
        return next((name for name, preset in self.presets.items() if preset.same_effect(self._chain)), None)

    def _show_presets(self) -> None:
        own = list(self._own.chains)
        self.bar.show_presets([name for name in self.presets if name not in own], own, self._preset())

    # -- what the person does ----------------------------------------------------------------------------------------

    def _change(self, chain: Chain) -> None:
        self.show_chain(chain)
        self.chain_changed.emit(chain)

    def _on_sampler(self, sampler: Sampler) -> None:
        self._change(self._chain.with_sampler(sampler).switched(sampler.name, True))

    def _on_switched(self, card: SamplerCard, on: bool) -> None:
        chain = self._chain.switched(card.sampler.name, on)
        if on and card.sampler.is_off:
            last = card.last_on
            chain = chain.with_sampler(start_of(card.sampler) if last.is_off else last)
        if not on:
            card.close_body()
        self._change(chain)

    def _on_what_if(self, sampler: Sampler | None) -> None:
        self.what_if.emit(None if sampler is None else self._chain.with_sampler(sampler))

    def _on_preset(self, name: str) -> None:
        if name in self.presets:
            for card in self.cards:
                card.close_body()
            self._change(self.presets[name])

    def _reset_order(self) -> None:
        self._change(self._chain.ordered(tuple(kind.name for kind in ORDER)))

    @staticmethod
    def _open(address: str) -> None:
        if address.startswith("https://"):
            QDesktopServices.openUrl(QUrl(address))

    # -- presets of the person's own ---------------------------------------------------------------------------------

    def _save(self, name: str) -> None:
        self._keep(name, lambda clean: self._own.save(clean, self._chain))

    def _rename(self, old: str, new: str) -> None:
        self._keep(new, lambda clean: self._own.rename(old, clean))

    def _delete(self, name: str) -> None:
        deleted = (name, self._own.chains[name])
        if self._try(lambda: self._own.delete(name)):
            self._deleted = deleted
            self.told.emit(partial(tellings.of_deleted_preset, name))

    def restore_preset(self) -> None:
        """Brings back the one that was deleted last."""
        if self._deleted is not None:
            name, chain = self._deleted
            self._try(lambda: self._own.save(name, chain))

    def _keep(self, name: str, keep) -> None:
        clean = clean_name(name)
        # A file of presets outlives the language.
        if clean in {*PRESETS, *self.presets} - self._own.chains.keys():
            self.told.emit(partial(tellings.of_taken_name, clean))
        else:
            self._try(lambda: keep(clean))

    def _try(self, change) -> bool:
        """Whether the file took it; else the person is told."""
        try:
            change()
        except (OSError, ValueError) as error:
            self.told.emit(partial(tellings.of_unsaved_preset, getattr(error, "strerror", None) or ""))
            return False
        self._show_presets()
        self.tell_name()
        return True

    # -- the command line --------------------------------------------------------------------------------------------

    def _copy(self) -> None:
        text = command_line(self._chain)
        QGuiApplication.clipboard().setText(text)
        self.told.emit(partial(tellings.of_copied_options, text))

    def _paste(self) -> None:
        chain, left = parse_command_line(QGuiApplication.clipboard().text())
        unusable = any(each.fault in _NOTHING_TAKEN and not each.name for each in left)
        if not unusable:
            self._change(chain)
        if left:
            self.told.emit(partial(tellings.of_pasted_options, left, taken=not unusable))
