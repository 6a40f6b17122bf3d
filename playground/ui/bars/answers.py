"""Whole answers: many are drawn from the present place and counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from string import Formatter

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QProgressBar,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from playground.core.vocabulary import Vocabulary, path_text, running_text
from playground.ui.bars.answer_counter import MOST_ANSWERS, MOST_TOKENS
from playground.ui.look.dialog_size import open_size
from playground.ui.look.theme import set_role, themes
from playground.ui.parts.controls import Button, label
from playground.ui.parts.fitting_label import FittingLabel
from playground.ui.parts.limiter import FrameLimiter
from playground.ui.parts.number_field import NumberField
from playground.ui.words.language import speaks
from playground.ui.words.numbers import count, percent

ANSWERS, TOKENS = 50, 16
"""How many answers and how long, unless the person says otherwise."""
_REPAINT_MS = 120


def answer_words(tokens: tuple[int, ...], vocabulary: Vocabulary) -> str:
    """An answer in one line; three dots where it would have gone on."""
    ended = bool(tokens) and vocabulary.is_eog(tokens[-1])
    text = path_text([vocabulary.piece(token) for token in (tokens[:-1] if ended else tokens)])
    shown = running_text(text).replace("\n", " ↵ ").rstrip(" ")
    return shown if ended else f"{shown} …"


class AnswersDialog(QDialog):
    """Asks how many and how long, and shows what came, the most frequent first."""

    begin_requested = Signal(int, int)
    """Number of answers, and of tokens in each."""
    cancel_requested = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.n_answers = NumberField(1, MOST_ANSWERS, whole=True)
        self.n_tokens = NumberField(1, MOST_TOKENS, whole=True)
        self.draw = Button("", "throws", "primary")
        self.draw.setDefault(True)
        # What stands around the two numbers, wherever a language puts them.
        self._words = [label("", "muted") for _ in range(3)]
        for each in self._words:
            each.setParent(self)
        self._bar = QProgressBar(textVisible=False)
        self._about = FittingLabel()
        self._foot = FittingLabel()
        self.table = QTableWidget(0, 3)
        self._is_busy = False
        # Why it ended early, and above it what a field takes.
        self._problem: Callable[[], str] | None = None
        self._refusal = ""
        self._latest: tuple[Counter, int, int, Vocabulary] | None = None
        self._repaint = FrameLimiter(self._fill, self)
        self._build()
        self.draw.clicked.connect(self._on_draw)
        for field in (self.n_answers, self.n_tokens):
            field.refused.connect(self._on_refused)
            field.left.connect(self.draw.setFocus)
        themes().changed.connect(self._relook)
        speaks(self._retranslate)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Whole answers"))
        self._ask(self.tr("{0} answers of up to {1} tokens"))
        self.n_answers.setAccessibleName(self.tr("Number of answers"))
        self.n_tokens.setAccessibleName(self.tr("Tokens in each answer"))
        self.table.setHorizontalHeaderLabels([self.tr("count"), self.tr("share"), self.tr("answer")])
        self.table.setAccessibleName(self.tr("Answers"))
        self._foot.set_text(
            self.tr("Drawn beside the conversation, with dice made of the seed: the same come again. Esc closes.")
        )
        self._name_draw()
        self._say()

    def _ask(self, form: str) -> None:
        """Fields and words in the order of the sentence."""
        fields, words = (self.n_answers, self.n_tokens), iter(self._words)
        for widget in (*fields, *self._words):
            self._top.removeWidget(widget)
        for text, place, _, _ in Formatter().parse(form):
            if text.strip():
                shown = next(words)
                shown.setText(text.strip())
                self._top.insertWidget(self._top.count() - 2, shown)
            if place is not None:
                self._top.insertWidget(self._top.count() - 2, fields[int(place)])
        for widget in self._words:
            widget.setVisible(self._top.indexOf(widget) >= 0)

    def _build(self) -> None:
        theme = themes().current
        self.n_answers.set_value(ANSWERS)
        self.n_tokens.set_value(TOKENS)
        for field in (self.n_answers, self.n_tokens):
            # Here a number is the first thing to set: it looks like a field.
            set_role(field, "field")
        self.draw.setAutoDefault(False)
        self._top = QHBoxLayout()
        self._top.addStretch(1)
        self._top.addWidget(self.draw)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.size("gap")] * 4)
        column.setSpacing(theme.size("gap_small"))
        column.addLayout(self._top)
        column.addWidget(self._bar)
        column.addWidget(self._about)
        column.addWidget(self._build_table(), 1)
        column.addWidget(self._foot)
        open_size(self, 56 * theme.size("gap"), 38 * theme.size("gap"))
        self._relook()

    def _build_table(self) -> QTableWidget:
        table = self.table
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return table

    def _relook(self) -> None:
        theme = themes().current
        gap = theme.size("gap")
        self.table.setColumnWidth(0, 5 * gap)
        self.table.setColumnWidth(1, 6 * gap)
        self.table.verticalHeader().setDefaultSectionSize(theme.size("row") - theme.length(4))
        for field in (self.n_answers, self.n_tokens):
            field.setMinimumHeight(theme.size("control") - theme.length(6))

    @property
    def text(self) -> str:
        """How far it has come."""
        return self._about.text

    def show_busy(self, on: bool) -> None:
        """Whether answers are being drawn."""
        self._is_busy = on
        self._name_draw()
        self.draw.set_icon_name("stop" if on else "throws")
        set_role(self.draw, "" if on else "primary")
        for field in (self.n_answers, self.n_tokens):
            field.setEnabled(not on)
        if on:
            self._problem = None
            self._bar.setRange(0, 0)
        self._say()

    def _name_draw(self) -> None:
        self.draw.setText(self.tr("Stop") if self._is_busy else self.tr("Draw"))

    def show_counts(self, counts: Counter, n_done: int, n_all: int, vocabulary: Vocabulary) -> None:
        """Shows what has come so far."""
        self._latest = (counts, n_done, n_all, vocabulary)
        self._repaint.request(_REPAINT_MS)

    def show_problem(self, words: Callable[[], str]) -> None:
        """Says why it ended early; ``words`` are said anew in another language."""
        self._problem = words
        self._say()
        self._bar.setRange(0, 1)

    def finish(self) -> None:
        """Shows the last state at once."""
        self._repaint.now()
        if self._bar.maximum() == 0:
            self._bar.setRange(0, 1)

    def _fill(self) -> None:
        if self._latest is None:
            return
        counts, n_done, n_all, vocabulary = self._latest
        self._bar.setRange(0, n_all)
        self._bar.setValue(n_done)
        self._say()
        rows = counts.most_common()
        self.table.setRowCount(len(rows))
        for place, (tokens, n) in enumerate(rows):
            texts = (count(n), percent(n / max(1, n_done)), answer_words(tokens, vocabulary))
            for column, text in enumerate(texts):
                self._put(place, column, text)

    def _say(self) -> None:
        """What a field takes, what went wrong, or how far it has come."""
        wrong = self._refusal or (self._problem() if self._problem else "")
        self._about.set_text(wrong or self._progress_words(), colour="error" if wrong else "muted")

    def _progress_words(self) -> str:
        if self._latest is not None:
            counts, n_done, n_all, _ = self._latest
            return self.tr("{0} of {1} drawn, {2} different").format(n_done, n_all, count(len(counts)))
        return self.tr("opening the model once more …") if self._is_busy else ""

    def _put(self, row: int, column: int, text: str) -> None:
        item = self.table.item(row, column)
        if item is None:
            item = QTableWidgetItem()
            self.table.setItem(row, column, item)
        if item.text() != text:
            item.setText(text)
            item.setToolTip(Qt.convertFromPlainText(text))

    def _on_draw(self) -> None:
        if self._is_busy:
            self.cancel_requested.emit()
        else:
            self._latest = None
            self.table.setRowCount(0)
            self.begin_requested.emit(int(self.n_answers.value), int(self.n_tokens.value))

    def _on_refused(self, text: str) -> None:
        self._refusal = text
        self._say()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.closed.emit()
