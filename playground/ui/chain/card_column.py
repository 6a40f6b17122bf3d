"""The cards of a chain below each other: moved by mouse and by keyboard."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from playground.core.sampling import Chain, Sampler
from playground.core.sampling.chain import is_movable
from playground.core.vocabulary import Vocabulary
from playground.ui.chain.bias_card import BiasCard
from playground.ui.chain.dry_card import DryCard
from playground.ui.chain.grammar_card import GrammarCard
from playground.ui.chain.sampler_card import ALWAYS_OPEN, CardState, SamplerCard
from playground.ui.look.theme import set_role, themes

_OWN_CARDS = {"logit_bias": BiasCard, "grammar": GrammarCard}
_GAP = 6
_LEAST_WIDTH = 180
"""Below this a row's name, number and buttons have no room beside the scroll bar."""


def make_card(sampler: Sampler) -> SamplerCard:
    """The card that suits a sampler."""
    if sampler.name in _OWN_CARDS:
        return _OWN_CARDS[sampler.name](sampler)
    kind = DryCard if sampler.name == "dry" else SamplerCard
    return kind(sampler, movable=is_movable(sampler))


def state_in(chain: Chain, sampler: Sampler) -> CardState:
    """How a sampler of a chain is shown."""
    if sampler.name in chain.muted:
        return CardState.OFF
    if sampler.name in ALWAYS_OPEN:
        return CardState.ON
    if sampler.is_off:
        return CardState.OFF
    return CardState.ON if any(each.name == sampler.name for each in chain.active) else CardState.ASIDE


def _faded(picture: QPixmap) -> QPixmap:
    """A picture through which one sees what is below."""
    faded = QPixmap(picture.size())
    faded.setDevicePixelRatio(picture.devicePixelRatio())
    faded.fill(Qt.GlobalColor.transparent)
    painter = QPainter(faded)
    painter.setOpacity(0.8)
    painter.drawPixmap(0, 0, picture)
    painter.end()
    return faded


class CardColumn(QScrollArea):
    """Keeps one card a sampler, whatever the order; says where a card was moved to."""

    card_made = Signal(object)
    """A SamplerCard came into being: connect it."""
    order_changed = Signal(object)
    """The names in the order that the person wants: tuple[str, ...]."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: dict[str, SamplerCard] = {}
        self._order: tuple[str, ...] = ()
        self._vocabulary: Vocabulary | None = None
        self._sheet = QWidget()
        set_role(self._sheet, "canvas")
        self._column = QVBoxLayout(self._sheet)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(themes().current.length(_GAP))
        self._column.addStretch(1)
        self._ghost = QLabel(self._sheet)
        self._mark = QFrame(self._sheet)
        for each in (self._ghost, self._mark):
            each.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            each.hide()
        set_role(self._mark, "drop")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumWidth(themes().current.length(_LEAST_WIDTH))
        self.setWidget(self._sheet)

    @property
    def cards(self) -> list[SamplerCard]:
        """In the order in which they act."""
        return [self._cards[name] for name in self._order]

    def add_last(self, widget: QWidget) -> None:
        """Something that stays below all cards."""
        self._column.insertWidget(self._column.count() - 1, widget)

    def show_chain(self, chain: Chain) -> None:
        """Shows a chain; cards are kept where there is one for the sampler. Sends no signal of a change."""
        kinds = {each.name: type(each) for each in chain}
        for name, card in list(self._cards.items()):
            if kinds.get(name) is not type(card.sampler):
                self._column.removeWidget(card)
                card.hide()
                card.deleteLater()
                del self._cards[name]
        for sampler in chain:
            if sampler.name not in self._cards:
                self._add(sampler)
        self._put_in_order(tuple(each.name for each in chain))
        for sampler in chain:
            card, state = self._cards[sampler.name], state_in(chain, sampler)
            if card.sampler != sampler or card.state is not state:
                card.show_sampler(sampler, state)

    def _add(self, sampler: Sampler) -> None:
        card = make_card(sampler)
        self._cards[sampler.name] = card
        card.dragged.connect(lambda place: self._on_dragged(card, place))
        card.dropped.connect(lambda place: self._on_dropped(card, place))
        card.move_requested.connect(lambda steps: self._move(card, steps))
        if isinstance(card, BiasCard):
            card.show_vocabulary(self._vocabulary)
        self.card_made.emit(card)

    def _put_in_order(self, names: tuple[str, ...]) -> None:
        if names == self._order and all(self._column.indexOf(self._cards[name]) == i for i, name in enumerate(names)):
            return
        focus = self.focusWidget()
        for index, name in enumerate(names):
            if self._column.indexOf(self._cards[name]) != index:
                self._column.insertWidget(index, self._cards[name])
        self._order = names
        for above, below in zip(self.cards, self.cards[1:], strict=False):
            QWidget.setTabOrder(above, below)
        if focus is not None and isinstance(focus, SamplerCard):
            self.ensureWidgetVisible(focus)

    def show_vocabulary(self, vocabulary: Vocabulary | None) -> None:
        """The open model's tokens."""
        self._vocabulary = vocabulary
        for card in self._cards.values():
            if isinstance(card, BiasCard):
                card.show_vocabulary(vocabulary)

    # -- moving ------------------------------------------------------------------------------------------------------

    def _movable(self) -> list[SamplerCard]:
        return [card for card in self.cards if card.movable]

    def _slot(self, y: float) -> int:
        """Before which of the movable cards a place lies."""
        return sum(card.geometry().center().y() < y for card in self._movable())

    def _on_dragged(self, card: SamplerCard, place: QPointF) -> None:
        at = self._sheet.mapFromGlobal(place)
        if not self._ghost.isVisible():
            self._ghost.setPixmap(_faded(card.grab()))
            self._ghost.resize(card.size())
            self._ghost.show()
        movable, slot = self._movable(), self._slot(at.y())
        gap = themes().current.length(_GAP)
        below = movable[slot].geometry().top() if slot < len(movable) else movable[-1].geometry().bottom() + gap
        self._mark.setGeometry(0, below - gap // 2 - 1, self._sheet.width(), 2)
        self._ghost.move(6, round(at.y()) - 12)
        for each in (self._mark, self._ghost):
            each.setVisible(True)
            each.raise_()
        self.ensureVisible(0, round(at.y()), 0, 40)

    def _on_dropped(self, card: SamplerCard, place: QPointF) -> None:
        self._ghost.hide()
        self._mark.hide()
        movable, slot = self._movable(), self._slot(self._sheet.mapFromGlobal(place).y())
        index = movable.index(card)
        self._move(card, slot - index - (slot > index))

    def _move(self, card: SamplerCard, steps: int) -> None:
        names = [each.sampler.name for each in self._movable()]
        index = names.index(card.sampler.name)
        target = min(max(0, index + steps), len(names) - 1)
        if target != index:
            names.insert(target, names.pop(index))
            self.order_changed.emit(tuple(names))
