"""A card with a list or a text of its own, which is open also while there is nothing in it yet."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from playground.core.sampling import Sampler
from playground.ui.chain.sampler_card import CardState, SamplerCard


class OpeningCard(SamplerCard):
    """Opens without anything, too, so that there is a place for the first one.

    Attributes:
        field: where that is typed.
    """

    field: QWidget

    def __init__(self, sampler: Sampler, parent: QWidget | None = None) -> None:
        self._is_open = False
        super().__init__(sampler, parent=parent)
        self.show_sampler(sampler, CardState.OFF if sampler.is_off else CardState.ON)

    def show_sampler(self, sampler: Sampler, state: CardState) -> None:
        if state is CardState.OFF and self._is_open:
            state = CardState.ON
        super().show_sampler(sampler, state)

    def _state_of(self, sampler: Sampler) -> CardState:
        return CardState.ON

    def _switch_on(self) -> None:
        self._is_open = True
        if self._last_on.is_off:
            self._show_state(CardState.ON)
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super()._switch_on()

    def close_body(self) -> None:
        """The person switched it off: while it is empty there is nothing to keep open."""
        self._is_open = False
