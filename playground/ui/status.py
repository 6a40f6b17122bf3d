"""The line at the bottom: what the engine does, how long a step takes, the seed."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QEvent, QRegularExpression, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QRegularExpressionValidator, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLayout, QLineEdit, QWidget

from playground.core.sampling.draw import SEED_LIMIT
from playground.ui.look.theme import set_role, themes
from playground.ui.parts.controls import Button, ElidedLabel, claims_escape, label
from playground.ui.words.language import speaks


class Activity(Enum):
    """What the engine does; the value is the dot's colour."""

    NO_MODEL = "faint"
    LOADING = "warm"
    READY = "ok"
    EVALUATING = "accent"
    """A prompt, or one token."""
    PLAYING = "accent_hover"
    ENDED = "muted"
    """The model ended its turn."""
    STUCK = "hot"
    """The engine could not evaluate this place."""
    RECORDED = "cool"
    """The conversation can only be looked at."""
    RESTARTING = "warning"
    FAILED = "error"


class Dot(QWidget):
    """A coloured dot; the words beside it say the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour = Activity.NO_MODEL.value
        themes().changed.connect(self.updateGeometry)
        themes().changed.connect(self.update)

    def show_colour(self, name: str) -> None:
        """A colour of the theme."""
        if name != self._colour:
            self._colour = name
            self.update()

    def sizeHint(self) -> QSize:
        size = themes().current.length(9)
        return QSize(size, size)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(themes().current.colour(self._colour))
        size = self.sizeHint().width()
        painter.drawEllipse(0, (self.height() - size) // 2, size, size)


class SeedField(QLineEdit):
    """A whole number from 0 to 2^32 - 1; what is no seed is put back."""

    seed_typed = Signal(int)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "number")
        self.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]{1,10}"), self))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._seed = 0
        self.textChanged.connect(self._fit_width)
        self._fit_width()
        self.editingFinished.connect(self._take)
        speaks(self._retranslate)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Seed of the dice"))
        about = self.tr("Seed of the dice, 0 to {0}: the same seed throws the same dice")
        self.setToolTip(about.format(SEED_LIMIT - 1))

    def show_seed(self, seed: int) -> None:
        """Shows a seed; what is being typed stays."""
        self._seed = seed
        typing = self.hasFocus() and self.isModified()
        if not typing and self.text() != str(seed):
            self.setText(str(seed))

    def _fit_width(self) -> None:
        """As wide as its number, so that the lock stands beside it."""
        n_digits = max(2, len(self.text()))
        self.setFixedWidth(self.fontMetrics().horizontalAdvance("0") * n_digits + themes().current.length(18))

    def _take(self) -> None:
        typed = int(self.text()) if self.text() else -1
        if 0 <= typed < SEED_LIMIT and typed != self._seed:
            self._seed = typed
            self.seed_typed.emit(typed)
        self.setText(str(self._seed))

    def focusOutEvent(self, event) -> None:
        super().focusOutEvent(event)
        self._take()

    def event(self, event: QEvent) -> bool:
        return claims_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.setText(str(self._seed))
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
            self.left.emit()
        else:
            super().keyPressEvent(event)


class StatusLine(QFrame):
    """State in words and a dot; numbers; the seed and its lock.

    Attributes:
        shows_times: whether it says how long things took; in a figure that shall come out the same again it does not.
    """

    seed_changed = Signal(int)
    seed_lock_changed = Signal(bool)
    left = Signal()
    """A field or button here is done with: the focus belongs to the bars."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dot = Dot()
        self._words = ElidedLabel()
        self._step = label("", "muted")
        self._saved = label("", "muted")
        self._safe_mode = label("", "chip")
        self._seed_name = label("", "muted")
        self.seed = SeedField()
        self.lock = Button("", role="quiet")
        self.lock.setCheckable(True)
        self._lay_out()
        self._connect_signals()
        self.shows_times = True
        self._in_safe_mode = False
        self._activity: tuple[Activity, float | None] = (Activity.NO_MODEL, None)
        self._step_ms: float | None = None
        self._is_saved: bool | None = None
        self.show_seed_lock(False)
        speaks(self._retranslate)

    def _lay_out(self) -> None:
        gap = themes().current.size("gap")
        set_role(self, "footer")
        row = QHBoxLayout(self)
        row.setContentsMargins(gap + themes().current.length(4), 0, gap, 0)
        row.setSpacing(gap)
        row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        row.addWidget(self._dot)
        row.addWidget(self._words, 1)
        for widget in (self._safe_mode, self._saved, self._step):
            row.addWidget(widget)
        self._seed_row = QHBoxLayout()
        self._seed_row.setSpacing(2)
        self._seed_row.addWidget(self._seed_name)
        self._seed_row.addWidget(self.seed)
        self._seed_row.addWidget(self.lock)
        row.addLayout(self._seed_row)

    def _connect_signals(self) -> None:
        self.seed.seed_typed.connect(self.seed_changed)
        self.seed.left.connect(self.left)
        self.lock.toggled.connect(self._on_locked)
        self.lock.clicked.connect(self._on_lock_clicked)

    def _retranslate(self) -> None:
        self._safe_mode.setText(self.tr("safe mode"))
        self._safe_mode.setToolTip(
            self.tr("This processor's AMX units make llama.cpp crash: they are left out, it is a little slower")
        )
        self._seed_name.setText(self.tr("seed"))
        self.lock.setAccessibleName(self.tr("Keep the seed"))
        self._show_lock(self.lock.isChecked())
        self.show_activity(*self._activity)
        self.show_step_time(self._step_ms)
        self.show_saved(self._is_saved)
        self._fit()

    # What is shown

    def show_activity(self, activity: Activity, fraction: float | None = None) -> None:
        """What the engine does; fraction is how much of it is done, 0 to 1."""
        self._activity = (activity, fraction)
        self._dot.show_colour(activity.value)
        words = self._activity_words(activity)
        if fraction is not None:
            words = self.tr("{0} {1} % · Esc cancels").format(words, round(100 * min(1.0, max(0.0, fraction))))
        if words != self._words.text():
            self._words.setText(words)
            self._fit()

    def text(self) -> str:
        """The state in words."""
        return self._words.text()

    def show_step_time(self, milliseconds: float | None) -> None:
        """How long the last step took; None if there was none."""
        self._step_ms, words = milliseconds, ""
        if milliseconds is not None and self.shows_times:
            number = f"{milliseconds:.1f}" if milliseconds < 100 else f"{milliseconds:.0f}"
            words = self.tr("step {0} ms").format(number)
        self._say(self._step, words)

    def show_saved(self, saved: bool | None) -> None:
        """Whether the conversation is being written to the disk; None where there is nothing to write yet."""
        self._is_saved = saved
        words = {None: "", True: self.tr("saved"), False: self.tr("not saved")}[saved]
        self._saved.setToolTip(self.tr("Every change is on the disk at most a second later") if saved else "")
        self._say(self._saved, words)

    def show_safe_mode(self, on: bool) -> None:
        """Whether the engine does without the processor's AMX units."""
        self._in_safe_mode = on
        self._fit()

    def show_seed(self, seed: int) -> None:
        """The seed of the conversation; no signal."""
        self.seed.show_seed(seed)

    def show_seed_lock(self, locked: bool) -> None:
        """Whether a new conversation keeps the seed; no signal."""
        self.lock.blockSignals(True)
        self.lock.setChecked(locked)
        self.lock.blockSignals(False)
        self._show_lock(locked)

    def _say(self, place: QLabel, words: str) -> None:
        """A number changes its place only where its length does."""
        if words != place.text():
            longer = len(words) != len(place.text())
            place.setText(words)
            if longer:
                self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        # The layout has already dealt out the new width: once more, with the parts that fit.
        self.layout().activate()

    def _fit(self) -> None:
        """Where it is narrow the state in words stays, and the rest gives way from the left."""
        room = self.width() - self._words.sizeHint().width() - self._least_width()
        wanted = (
            (self._safe_mode, self._in_safe_mode),
            (self._step, True),
            (self._saved, True),
        )
        for place, wished in wanted:
            width = place.sizeHint().width() + self.layout().spacing()
            shown = wished and bool(place.text()) and width <= room
            place.setVisible(shown)
            room -= width if shown else 0

    def _least_width(self) -> int:
        margins = self.layout().contentsMargins()
        fixed = self._dot.sizeHint().width() + self._seed_row.sizeHint().width() + 3 * self.layout().spacing()
        return fixed + margins.left() + margins.right()

    def _on_locked(self, locked: bool) -> None:
        self._show_lock(locked)
        self.seed_lock_changed.emit(locked)

    def _on_lock_clicked(self) -> None:
        self.left.emit()

    def _show_lock(self, locked: bool) -> None:
        self.lock.set_icon_name("lock" if locked else "unlock")
        words = (
            self.tr("Locked: a new conversation keeps this seed")
            if locked
            else self.tr("Not locked: a new conversation gets a new seed")
        )
        self.lock.setToolTip(words)

    def _activity_words(self, activity: Activity) -> str:
        return {
            Activity.NO_MODEL: self.tr("no model"),
            Activity.LOADING: self.tr("loading"),
            Activity.READY: self.tr("ready"),
            Activity.EVALUATING: self.tr("evaluating"),
            Activity.PLAYING: self.tr("playing"),
            Activity.ENDED: self.tr("the turn has ended"),
            Activity.STUCK: self.tr("no bars at this place"),
            Activity.RECORDED: self.tr("read-only"),
            Activity.RESTARTING: self.tr("the engine is starting again"),
            Activity.FAILED: self.tr("the engine has stopped"),
        }[activity]
