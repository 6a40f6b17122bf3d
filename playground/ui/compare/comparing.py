"""The comparison in the window: opens and closes it, and joins its columns with the views."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from playground.core.sampling import Chain
from playground.core.sweep import at_temperature
from playground.ui.bars.temperature import HIGH, LOW
from playground.ui.bars.transport import TransportState
from playground.ui.chain.chain_panel import ChainPanel
from playground.ui.compare.compare_view import NAMES, CompareView
from playground.ui.compare.comparison import Comparison, Start
from playground.ui.compare.continuation import Continuation
from playground.ui.compare.words import start_words, state_words
from playground.ui.doing.controller import Controller
from playground.ui.doing.player import Pace
from playground.ui.header import Header
from playground.ui.parts.fitting_label import FittingLabel
from playground.ui.parts.limiter import PLAY_FRAME_MS, FrameLimiter
from playground.ui.reach.keys import KEYS
from playground.ui.text.in_text import InText
from playground.ui.tints.tinting import Tinting
from playground.ui.words.language import languages

translate = QCoreApplication.translate


class Comparing(QObject):
    """While it is open the chain panel belongs to one of the columns, and the window's keys to all of them."""

    left = Signal()
    """It is closed, or a part of it is done with: the focus belongs elsewhere."""

    opened = Signal(bool)
    """Columns are compared, or no more."""
    availability_changed = Signal(bool)
    """Whether there is a prompt that can be continued."""

    def __init__(self, controller: Controller, chain: ChainPanel, in_text: InText, parent: QObject) -> None:
        super().__init__(parent)
        self.view = CompareView()
        self.comparison: Comparison | None = None
        self.chosen = 0
        self._controller = controller
        self._chain = chain
        self._in_text = in_text
        self._whose = FittingLabel()
        self._replaced: tuple[QWidget, ...] = ()
        self._repaint = FrameLimiter(self._show, self)
        self._connect_view()
        controller.model_changed.connect(self.close)
        controller.model_changed.connect(self._tell_availability)
        controller.path_changed.connect(self._on_path)
        controller.player.playing_changed.connect(self._on_window_plays)
        # After the window has shown its own: while columns are compared the panel is theirs.
        controller.chain_changed.connect(self._show_chain)
        controller.moment_changed.connect(self._show_chain)
        languages().changed.connect(self._show_everything)

    def join(self, header: Header, splitter: QSplitter, *replaced: QWidget) -> None:
        """Finds its place: a button in the header, and in front of the chain, instead of some widgets."""
        header.compare_requested.connect(self.toggle)
        self.opened.connect(header.compare.setChecked)
        self.availability_changed.connect(header.compare.setEnabled)
        self._replaced = replaced
        splitter.insertWidget(len(replaced), self.view)
        splitter.setStretchFactor(len(replaced), 1)
        self._chain.layout().insertWidget(1, self._whose)
        for widget in (self.view, self._whose):
            widget.hide()

    def _connect_view(self) -> None:
        view = self.view
        view.close_requested.connect(self.close)
        view.start.chosen.connect(lambda start: self.comparison.begin(start))
        view.luck.chosen.connect(lambda on: self.comparison.share_luck(on))
        view.count.chosen.connect(self._on_count)
        for switch in (view.start, view.luck, view.count):
            switch.chosen.connect(lambda _value: self.left.emit())
        for index, card in enumerate(view.cards):
            card.temperature_changed.connect(lambda value, index=index: self._set_temperature(index, value))
            card.preset_chosen.connect(lambda name, index=index: self._set_chain(index, self._chain.presets[name]))
            card.edit_requested.connect(lambda index=index: self.choose(index))
            card.adopt_requested.connect(lambda index=index: self.adopt(index))
            card.token_clicked.connect(lambda token: self.comparison.back_to(token + 1))
            for signal in (card.left, card.edit.clicked):
                signal.connect(lambda *_: self.left.emit())
        transport = view.transport
        transport.step_requested.connect(lambda: self.comparison.step())
        transport.forward_requested.connect(lambda: self.comparison.step())
        transport.back_requested.connect(lambda: self.comparison.back())
        transport.redraw_requested.connect(lambda: self.comparison.redraw())
        transport.again_requested.connect(lambda: self.comparison.again())
        transport.play_toggled.connect(lambda on: self.comparison.set_playing(on))
        transport.pace_changed.connect(self._on_pace)
        transport.acted.connect(self.left)

    # Opening and closing

    @property
    def is_open(self) -> bool:
        """Whether columns are compared."""
        return self.comparison is not None

    @property
    def can_open(self) -> bool:
        """Whether there is a prompt that can be continued."""
        controller = self._controller
        can_change = controller.model is not None and controller.read_only is None
        return can_change and controller.session.here.parent is not None

    def toggle(self) -> None:
        """Opens or closes it."""
        if self.is_open:
            self.close()
        else:
            self.open()

    def open(self) -> None:
        """Begins at the present place, or where the answer begins if that has ended; nothing without a prompt."""
        controller = self._controller
        controller.own_wanted.emit()
        if controller.refuses() or not self.can_open:
            return
        controller.player.pause()
        self.chosen = 0
        self.comparison = Comparison(controller, Start.HERE, self)
        self.comparison.changed.connect(self._request)
        self.comparison.chain_changed.connect(self._on_chain_of)
        self.comparison.problem_occurred.connect(controller.problem_occurred)
        for column in self.comparison.all:
            column.changed.connect(self._request)
        self.comparison.begin()
        self._swap(True)
        self.view.transport.show_pace(self.comparison.player.pace)
        self._show_everything()
        self.left.emit()

    def close(self) -> None:
        """The window is as it was; what the columns drew is in the tree."""
        if self.comparison is None:
            return
        # A value that is half typed in a column goes to it while it is there.
        self.left.emit()
        comparison, self.comparison = self.comparison, None
        comparison.close()
        comparison.deleteLater()
        self._swap(False)
        self._give_chain_back()
        self.left.emit()

    def adopt(self, index: int) -> None:
        """A column's tip becomes the present place, its chain and dice the window's."""
        # What is half typed in the column is part of its chain.
        self.left.emit()
        column = self.comparison.all[index]
        tip, chain, redraw = column.tip, column.chain, column.luck.redraw
        self.close()
        self._controller.take_road(tip, chain, redraw)

    def _swap(self, on: bool) -> None:
        for widget in self._replaced:
            widget.setVisible(not on)
        self.view.setVisible(on)
        self._whose.setVisible(on)
        self.opened.emit(on)

    def _on_path(self) -> None:
        """Another conversation on the screen, or another seed."""
        session = self._controller.session
        if self.is_open and session is not self.comparison.session:
            self.close()
        elif self.is_open and session.seed != self.comparison.seed:
            self.comparison.throw()
        self._tell_availability()

    def _on_window_plays(self, on: bool) -> None:
        """What was asked for before the columns were there does not go on behind them."""
        if self.is_open and on:
            self._controller.set_playing(False)

    def _tell_availability(self) -> None:
        self.availability_changed.emit(self.can_open)

    # Keys

    def keys(self, actions: dict[str, Callable]) -> dict[str, Callable]:
        """The window's actions, where the columns have their own while they are compared; other letters rest."""
        own = self._own_keys()

        def route(name: str, usual: Callable) -> Callable:
            def act(*args: object) -> None:
                if not self.is_open or name == "compare":
                    usual(*args)
                elif name in own:
                    own[name](*args)
                elif name in KEYS and KEYS[name].in_fields:
                    usual(*args)

            return act

        return {name: route(name, usual) for name, usual in actions.items()}

    def _own_keys(self) -> dict[str, Callable]:
        return {
            "step": lambda: self.comparison.step(),
            "forward": lambda: self.comparison.step(),
            "play": lambda: self.comparison.set_playing(not self.comparison.player.is_playing),
            "back": lambda: self.comparison.back(),
            "redraw": lambda: self.comparison.redraw(),
            "again": lambda: self.comparison.again(),
            "pick": lambda row: self.choose(row) if row < self.comparison.n_columns else None,
            "cooler": lambda: self._nudge(-1),
            "warmer": lambda: self._nudge(+1),
            "leave": self._on_escape,
            "tint": self._next_tint,
        }

    def _on_escape(self) -> None:
        if self._controller.is_opening:
            self._controller.cancel()
        elif self.comparison.player.is_playing:
            self.comparison.set_playing(False)
        else:
            self.close()

    def _next_tint(self) -> None:
        self._in_text.next_tint()
        self.view.show_tinting(Tinting(self._in_text.tint))

    def _nudge(self, direction: int) -> None:
        value = self.comparison.all[self.chosen].chain["temperature"].value + 0.1 * direction
        self._set_temperature(self.chosen, round(min(HIGH, max(LOW, value)), 2))

    # Chains

    def choose(self, index: int) -> None:
        """The chain panel shows this column's chain."""
        self.chosen = index
        self._show_chosen()

    def set_chain(self, chain: Chain) -> None:
        """The chain panel changed something: of a column, or of the window where none are compared."""
        if self.is_open:
            self._set_chain(self.chosen, chain)
        else:
            self._controller.set_chain(chain)

    def _set_chain(self, index: int, chain: Chain) -> None:
        self.comparison.set_chain(self.comparison.all[index], chain)

    def _set_temperature(self, index: int, value: float) -> None:
        self._set_chain(index, at_temperature(self.comparison.all[index].chain, value))

    def _on_chain_of(self, column: Continuation) -> None:
        index = self.comparison.all.index(column)
        self.view.cards[index].show_chain(column.chain, self._chain.presets)
        if index == self.chosen:
            self._chain.show_chain(column.chain)

    def _give_chain_back(self) -> None:
        self._chain.show_chain(self._controller.chain)
        self._chain.tell_name()
        shown = self._controller.shown
        seed = self._controller.session.seed
        self._chain.show_distribution(shown.distribution if shown else None, shown.u if shown else None, seed)

    # What is shown

    def _on_count(self, n: int) -> None:
        self.comparison.show_columns(n)
        self.chosen = min(self.chosen, n - 1)
        self._show_everything()

    def _on_pace(self, pace: Pace) -> None:
        self.comparison.set_pace(pace)
        self._controller.player.set_pace(pace)

    def _request(self) -> None:
        if self.is_open:
            self._repaint.request(PLAY_FRAME_MS if self.comparison.player.is_playing else 0)

    def _show_everything(self) -> None:
        if not self.is_open:
            return
        comparison, view = self.comparison, self.view
        view.show_tinting(Tinting(self._in_text.tint))
        view.luck.show_value(comparison.shares_luck)
        view.count.show_value(comparison.n_columns)
        for index, card in enumerate(view.cards):
            card.setVisible(index < comparison.n_columns)
            card.show_chain(comparison.all[index].chain, self._chain.presets)
        self._show_chosen()
        self._show()

    def _show_chosen(self) -> None:
        for index, card in enumerate(self.view.cards):
            card.show_chosen(index == self.chosen)
        self._whose.set_text(translate("Comparing", "column {0}").format(NAMES[self.chosen]), "strong", "accent")
        self._show_chain()

    def _show_chain(self) -> None:
        """The chosen column's chain and what it did, in the chain panel."""
        if not self.is_open:
            return
        column = self.comparison.all[self.chosen]
        if self._chain.chain != column.chain:
            self._chain.show_chain(column.chain)
        shown = column.present.shown
        seed = self.comparison.session.seed
        self._chain.show_distribution(shown.distribution if shown else None, shown.u if shown else None, seed)

    def _show(self) -> None:
        comparison = self.comparison
        if comparison is None:
            return
        parting, most, n_tokens = comparison.parting, comparison.most_bits, comparison.n_tokens
        for column, card in zip(comparison.columns, self.view.cards, strict=False):
            card.show_road(column.road, self._controller.vocabulary, comparison.session.mode, self._think(), parting)
            card.show_numbers(column.road, most, n_tokens, parting)
            card.show_next(column.present.shown, self._controller.vocabulary, state_words(column.state))
        after = start_words(comparison.session, comparison.start_node, self._controller.vocabulary)
        self.view.show_about(after, parting, n_tokens)
        self.view.start.setVisible(comparison.has_two_starts)
        self.view.start.show_value(comparison.start)
        self.view.start.buttons[Start.HERE].setEnabled(comparison.can_start(Start.HERE))
        self.view.transport.show_state(self._transport_state())
        self._show_chain()

    def _transport_state(self) -> TransportState:
        comparison = self.comparison
        can = comparison.can_step
        playing = comparison.player.is_playing
        return TransportState(can, comparison.n_tokens > 0, can, can, True, can, playing)

    def _think(self) -> tuple[str, str] | None:
        thinking = self._controller.model.info.thinking
        return (thinking.open, thinking.close) if thinking else None
