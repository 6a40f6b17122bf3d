"""The lesson's curve and sliders outside the lesson, with the model's own scores of the present moment in them."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from playground.core.lesson import FEWEST, MOST, softmax_of
from playground.core.moment import Moment
from playground.core.vocabulary import Vocabulary
from playground.ui.bars.next_token import NextTokenPanel
from playground.ui.bars.temperature import TemperatureSlider
from playground.ui.doing.controller import Controller
from playground.ui.lesson.blocks import gap_large
from playground.ui.lesson.curve import Curves, CurveView
from playground.ui.lesson.page import names_of, temperature_row
from playground.ui.lesson.steps import StepsTable
from playground.ui.lesson.text import Prose
from playground.ui.look.dialog_size import open_size
from playground.ui.look.theme import themes
from playground.ui.parts.controls import Button, label
from playground.ui.parts.scrolled import Scrolled
from playground.ui.words.language import speaks
from playground.ui.words.numbers import count

SPAN = (-15.0, 5.0)
"""Scores are counted from the best one's."""


class ScoresDialog(QDialog):
    """Two to six of the best tokens, whose scores can be moved; nothing of it reaches the conversation."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.curve = CurveView()
        self.slider = TemperatureSlider()
        self._name, self._value = label("", "muted"), label("", "heading")
        self.as_shares = Button()
        self.table = StepsTable(SPAN, decimals=2)
        self.more, self.fewer = Button(), Button()
        self.reset = Button("", "again")
        self._note = Prose("", "muted")
        self._n = 4
        self._moved: dict[int, float] = {}
        self._shown: tuple[Moment, Vocabulary] | None = None
        self._lay_out()
        self._connect_signals()
        speaks(self._retranslate)

    def _lay_out(self) -> None:
        gap = themes().current.size("gap")
        column = QVBoxLayout(self)
        column.setContentsMargins(*[gap_large()] * 4)
        column.setSpacing(gap)
        column.addLayout(temperature_row(self._name, self._value, self.slider))
        toys = QWidget()
        inner = QVBoxLayout(toys)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(gap)
        inner.addWidget(self.curve, 1)
        inner.addWidget(self.table)
        column.addWidget(Scrolled(toys), 1)
        row = QHBoxLayout()
        for button in (self.more, self.fewer, self.reset, self.as_shares):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.insertStretch(3, 1)
        column.addLayout(row)
        column.addWidget(self._note)
        open_size(self, 60 * gap, 62 * gap)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Scores in your hand"))
        self._name.setText(self.tr("Temperature"))
        self.as_shares.setText(self.tr("Divided by their sum"))
        self.as_shares.setToolTip(self.tr("The height of a point is then its probability"))
        self.more.setText(self.tr("One more token"))
        self.fewer.setText(self.tr("One token less"))
        self.reset.setText(self.tr("The model’s scores again"))
        self._show()

    def _connect_signals(self) -> None:
        self.as_shares.setCheckable(True)
        self.slider.value_moved.connect(self.show_temperature)
        self.as_shares.toggled.connect(lambda _on: self._show())
        self.table.score_moved.connect(self.move_score)
        self.curve.score_moved.connect(self.move_score)
        self.more.clicked.connect(lambda: self.show_tokens(self._n + 1))
        self.fewer.clicked.connect(lambda: self.show_tokens(self._n - 1))
        self.reset.clicked.connect(self._on_reset)

    def show_moment(self, moment: Moment, vocabulary: Vocabulary) -> None:
        """The model's scores of a moment; at another token what was moved is forgotten."""
        is_same = self._shown is not None and self._shown[0].distribution.raw is moment.distribution.raw
        self._shown = (moment, vocabulary)
        if not is_same:
            self._moved.clear()
        self._show()

    def show_temperature(self, value: float) -> None:
        """Another temperature, here alone."""
        self.slider.set_value(value)
        self._show()

    def show_tokens(self, n: int) -> None:
        """More or fewer tokens, two to six."""
        self._n = min(max(FEWEST, n), MOST)
        self._show()

    def move_score(self, place: int, value: float) -> None:
        """Another score for the token at a place."""
        if self._shown is not None:
            token = int(self._shown[0].distribution.raw.scores.top(place + 1)[place])
            self._moved[token] = value
            self._show()

    def _on_reset(self) -> None:
        self._moved.clear()
        self._show()

    def _show(self) -> None:
        if self._shown is None:
            return
        moment, vocabulary = self._shown
        n, value = min(self._n, vocabulary.n_vocab), self.slider.exact
        names = names_of(moment, vocabulary, n)
        steps = softmax_of(moment.distribution, n, value, self._moved)
        plain = softmax_of(moment.distribution, n, 1.0, self._moved)
        n_others = vocabulary.n_vocab - n
        self.table.show_softmax(steps, names, value, self.tr("{0} others").format(count(n_others)) if n_others else "")
        # At T = 0 there are no heights that could be drawn, but there are shares.
        as_shares = self.as_shares.isChecked() or value <= 0
        scores, shares = ([getattr(step, name) for step in steps.steps] for name in ("score", "p"))
        others = (plain.others[0], steps.others[0])
        self.curve.show_curves(Curves(tuple(scores), tuple(names), value, tuple(shares), others, as_shares))
        self._value.setText(f"{value:.2f}")
        self.slider.setAccessibleName(self.tr("Temperature {0}").format(f"{value:.2f}"))
        self.more.setEnabled(n < min(MOST, vocabulary.n_vocab))
        self.fewer.setEnabled(n > FEWEST)
        self.reset.setEnabled(bool(self._moved))
        self._show_note(moment)

    def _show_note(self, moment: Moment) -> None:
        best = f"{float(moment.distribution.raw.logits[0]):.2f}".replace("-", "−")
        self._note.show_text(
            self.tr(
                "The model’s best score here is {0}; it stands at 0, the others below it. No other sampler is applied, "
                "and nothing of this reaches the conversation."
            ).format(best)
        )


class ScoreToys(QObject):
    """Opens the dialog, and brings it each new moment."""

    def __init__(self, controller: Controller, panel: NextTokenPanel, parent: QWidget) -> None:
        super().__init__(parent)
        self.dialog: ScoresDialog | None = None
        self._controller = controller
        self._window = parent
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._bring)
        panel.tools.scores_requested.connect(self.show)

    def show(self) -> None:
        """Opens it, with the temperature of the chain."""
        if self._controller.shown is None:
            return
        if self.dialog is None:
            self.dialog = ScoresDialog(self._window)
        chain = self._controller.chain
        temperature = chain["temperature"]
        self._bring()
        self.dialog.show_temperature(temperature.value if "temperature" not in chain.muted else 1.0)
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def moment(self) -> None:
        """There is another moment on the screen."""
        if self.dialog is not None and self.dialog.isVisible():
            self._soon.start()

    def _bring(self) -> None:
        moment = self._controller.shown
        if moment is not None:
            self.dialog.show_moment(moment, self._controller.vocabulary)
