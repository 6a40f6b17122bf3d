"""Look ahead: how broad and how deep, the tree, and how far the engine has come."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from playground.core.continuations import Continuation
from playground.core.tree_layout import Twig
from playground.core.vocabulary import Vocabulary
from playground.engine.protocol import MAX_BREADTH, MAX_DEPTH
from playground.ui.look.dialog_size import open_size
from playground.ui.look.theme import set_role, themes
from playground.ui.parts.controls import Button, label
from playground.ui.parts.fitting_label import FittingLabel
from playground.ui.parts.number_field import NumberField
from playground.ui.tree.ahead_view import AheadView
from playground.ui.words.language import speaks
from playground.ui.words.numbers import count, percent


class AheadDialog(QDialog):
    """A window beside the conversation; the keyboard walks its tree."""

    look_requested = Signal()
    cancel_requested = Signal()
    asked_otherwise = Signal(int, int, bool)
    """Breadth, depth, whole words."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.breadth = NumberField(1, MAX_BREADTH, whole=True)
        self.depth = NumberField(1, MAX_DEPTH, whole=True)
        self.whole_words = Button()
        self.whole_words.setCheckable(True)
        self.look = Button("", "ahead", "primary")
        self.view = AheadView()
        self._bar = QProgressBar(textVisible=False)
        self._about = FittingLabel()
        self._foot = FittingLabel()
        self._names = label("", "muted"), label("", "muted")
        self._is_busy = False
        self._words: Callable[[], str] = str
        self._colour = "muted"
        self._refusal = ""
        self._build()
        self._connect_signals()
        speaks(self._retranslate)

    def _build(self) -> None:
        theme = themes().current
        for field in (self.breadth, self.depth):
            set_role(field, "field")
            field.setMinimumHeight(theme.size("control") - theme.length(4))
        for button in (self.look, self.whole_words):
            button.setAutoDefault(False)
        top = QHBoxLayout()
        for widget in (self._names[0], self.breadth, self._names[1], self.depth, self.whole_words):
            top.addWidget(widget)
        top.addStretch(1)
        top.addWidget(self.look)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.size("gap")] * 4)
        column.setSpacing(theme.size("gap_small"))
        column.addLayout(top)
        column.addWidget(self._bar)
        column.addWidget(self._about)
        column.addWidget(self.view, 1)
        column.addWidget(self._foot)
        open_size(self, 66 * theme.size("gap"), 48 * theme.size("gap"))

    def _connect_signals(self) -> None:
        self.look.clicked.connect(self._on_look)
        for field in (self.breadth, self.depth):
            field.refused.connect(self._on_refused)
            field.value_typed.connect(self._on_asked)
            field.left.connect(self.view.setFocus)
        self.whole_words.clicked.connect(self._on_asked)
        self.view.left.connect(self.leave)
        self.view.looked_at.connect(self._show_foot)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Look ahead"))
        self._names[0].setText(self.tr("breadth"))
        self._names[1].setText(self.tr("depth"))
        self.breadth.setAccessibleName(self.tr("Breadth: tokens after each place"))
        self.depth.setAccessibleName(self.tr("Depth: steps"))
        for field in (self.breadth, self.depth):
            field.setToolTip(f"{field.accessibleName()}, {field.range_text}")
        self.whole_words.setText(self.tr("whole words"))
        self.whole_words.setToolTip(
            self.tr("A step is a word: an unfinished one is finished with its likeliest tokens")
        )
        self._name_look()
        self._show_about()

    # What is shown

    @property
    def text(self) -> str:
        """How far it has come, or what was found."""
        return self._about.text

    def show_settings(self, breadth: int, depth: int, whole_words: bool) -> None:
        """How broad and how deep; no signal."""
        self.breadth.set_value(breadth)
        self.depth.set_value(depth)
        self.whole_words.setChecked(whole_words)

    def show_busy(self) -> None:
        """The engine looks ahead; the tree on the screen is of before."""
        self._set_busy(True)
        self.view.fade()
        self._bar.setRange(0, 0)
        self._say(lambda: self.tr("looking ahead …"))

    def show_progress(self, done: int, total: int) -> None:
        """How far it has come."""
        self._bar.setRange(0, max(1, total))
        self._bar.setValue(done)

    def show_found(self, root: Continuation, vocabulary: Vocabulary, complete: bool) -> None:
        """The tree."""
        self._end()
        self.view.show_tree(root, vocabulary)
        leaves = [row[-1] for row in self.view.layout_of_tree.rows]
        share = percent(min(1.0, sum(leaf.path_p for leaf in leaves)))
        self._say(lambda: self._found_words(count(len(leaves)), share, complete))

    def _found_words(self, n_leaves: str, share: str, complete: bool) -> str:
        if complete:
            words = self.tr("{0} continuations, together {1} of all · raw: temperature 1, no sampler")
        else:
            words = self.tr("The {0} most probable continuations, together {1} of all · raw, no sampler")
        return words.format(n_leaves, share)

    def show_stopped(self, words: Callable[[], str], *, problem: bool = False) -> None:
        """It ended without a tree; ``words`` are said anew in another language."""
        self._end()
        self.view.fade()
        self._say(words, "error" if problem else "muted")

    def _say(self, words: Callable[[], str], colour: str = "muted") -> None:
        self._words, self._colour = words, colour
        self._show_about()

    def _show_about(self) -> None:
        """What a field takes comes first, and goes when the field is right again."""
        self._about.set_text(self._refusal or self._words(), colour="error" if self._refusal else self._colour)

    def _end(self) -> None:
        self._set_busy(False)
        self._bar.setRange(0, 1)
        self._bar.setValue(0)

    def _set_busy(self, on: bool) -> None:
        self._is_busy = on
        self._name_look()
        self.look.set_icon_name("stop" if on else "ahead")
        set_role(self.look, "" if on else "primary")

    def _name_look(self) -> None:
        self.look.setText(self.tr("Stop") if self._is_busy else self.tr("Look"))

    def _show_foot(self, twig: Twig | None) -> None:
        hint = self.tr("Arrows walk, Enter or a click goes there: the tokens are picked by hand. Esc closes.")
        self._foot.set_text(hint if twig is None else self.view.describe(twig))

    # What is done

    def leave(self) -> None:
        """Esc: gives up what is under way, else closes."""
        if self._is_busy:
            self.cancel_requested.emit()
        else:
            self.close()

    def _on_look(self) -> None:
        if self._is_busy:
            self.cancel_requested.emit()
        else:
            self.look_requested.emit()
            self.view.setFocus()

    def _on_asked(self, *_: object) -> None:
        self.asked_otherwise.emit(int(self.breadth.value), int(self.depth.value), self.whole_words.isChecked())

    def _on_refused(self, words: str) -> None:
        self._refusal = words
        self._show_about()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.closed.emit()
