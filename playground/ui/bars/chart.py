"""The bars of the next token."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QPoint, Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from playground.core.recorded import Recorded
from playground.core.sampling import Distribution, Throws
from playground.core.vocabulary import Vocabulary
from playground.ui.bars.chart_heading import ChartHeading
from playground.ui.bars.chart_layout import fraction, row_height
from playground.ui.bars.chart_lines import lines_of, lines_of_record
from playground.ui.bars.chart_overlay import Tally
from playground.ui.bars.chart_view import ChartView
from playground.ui.look.theme import themes
from playground.ui.parts.wrapped_label import WrappedLabel
from playground.ui.text.hover_card import HoverCard
from playground.ui.words.numbers import count

LEAST_ROWS, MOST_ROWS = 5, 50
GLIDE_MS = 140
HOVER_MS = 250


class BarChart(QWidget):
    """The most probable tokens in the order of their logits, with raw and final probability; a click picks one."""

    token_picked = Signal(int)
    """The person chose this token by hand; it may be a cut one."""
    painted = Signal()
    """New data is on the screen for the first time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._n_rows = 10
        self._motion = True
        self._shown: tuple[Distribution, Vocabulary, int | None, int | None] | None = None
        self._by_hand = True
        self._ghost: Distribution | None = None
        self._throws: Throws | None = None
        self._words = {"final": "", "ghost": "", "counts": ""}
        self._hovered: int | None = None
        self._hover_at = QPoint()
        self._build()
        self._glide = QVariantAnimation(self, startValue=0.0, endValue=1.0, duration=GLIDE_MS)
        self._glide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._hover_timer = QTimer(self, singleShot=True, interval=HOVER_MS)
        self._connect_signals()
        self.clear("")

    def _build(self) -> None:
        self._heading = ChartHeading()
        self._view = ChartView()
        self._card = HoverCard(self)
        self._scroll = QScrollArea(widgetResizable=True, frameShape=QFrame.Shape.NoFrame)
        self._scroll.setWidget(self._view)
        # The rows take the focus, not the area around them.
        self._scroll.setFocusProxy(self._view)
        self.setFocusProxy(self._view)
        self._empty = WrappedLabel("", "muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._heading)
        column.addWidget(self._scroll, 1)
        self._empty.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        # One lies over the other: hidden rows would hand the focus to some button.
        cell = QGridLayout(self)
        cell.setContentsMargins(0, 0, 0, 0)
        cell.setSpacing(0)
        cell.addWidget(sheet, 0, 0)
        cell.addWidget(self._empty, 0, 0)
        self.setMinimumSize(themes().current.size("row") * 8, themes().current.size("row") * 4)

    def _connect_signals(self) -> None:
        themes().changed.connect(self._relook)
        self._glide.valueChanged.connect(self._view.bars.glide_to)
        self._view.painted.connect(self.painted)
        self._view.resized.connect(self._fit_heading)
        self._view.row_activated.connect(self._on_row_activated)
        self._view.row_hovered.connect(self._on_row_hovered)
        self._view.cursor_moved.connect(self._on_cursor_moved)
        self._hover_timer.timeout.connect(self._show_card)

    # -- properties --------------------------------------------------------------------------------------------------

    @property
    def n_rows(self) -> int:
        """How many of the most probable tokens have a row of their own, 5 to 50."""
        return self._n_rows

    @n_rows.setter
    def n_rows(self, n: int) -> None:
        self._n_rows = max(LEAST_ROWS, min(MOST_ROWS, n))
        self._fit_rows()
        self._refresh(glide=False)

    @property
    def log_axis(self) -> bool:
        """Whether the bars' axis is logarithmic, from one in a million."""
        return self._view.bars.log_axis

    @log_axis.setter
    def log_axis(self, on: bool) -> None:
        if on == self.log_axis:
            return
        self._view.bars.set_log_axis(on)
        self._place_overlay()
        self._heading.set_log_axis(on)
        self._move_bars(glide=True)
        self._fit_rows()

    @property
    def motion(self) -> bool:
        """Whether bars glide to their new place."""
        return self._motion

    @motion.setter
    def motion(self, on: bool) -> None:
        self._motion = on
        if not on:
            self._move_bars(glide=False)

    @property
    def tokens(self) -> list[int]:
        """The tokens of the rows, from the top."""
        return [line.token for line in self._view.bars.lines if line.token is not None]

    # -- data --------------------------------------------------------------------------------------------------------

    def show_distribution(
        self,
        distribution: Distribution,
        drawn: int | None,
        vocabulary: Vocabulary,
        *,
        glide: bool = True,
        picked: int | None = None,
        by_hand: bool = True,
    ) -> None:
        """Shows the next token's distribution.

        Args:
            distribution: raw and final probability of every token.
            drawn: where the draw lands; it has a row wherever it ranks.
            vocabulary: how tokens are written.
            glide: whether the bars may move there (if :attr:`motion` is on).
            picked: the token that was chosen here, where the dice do not show it.
            by_hand: whether a person chose it, or other dice did.
        """
        first = self._shown is None
        if first or self._shown[0] is not distribution:
            self._forget_overlay()
        self._shown = (distribution, vocabulary, drawn, picked)
        self._by_hand = by_hand
        self._hide_sentence()
        self._heading.show()
        self._refresh(glide and not first)

    def show_record(self, record: Recorded, vocabulary: Vocabulary) -> None:
        """Shows what was on screen once; it can be read, and nothing else."""
        self._shown = None
        self._forget_overlay()
        self._glide.stop()
        self._card.hide()
        self._hide_sentence()
        self._heading.show()
        self._view.bars.set_lines(lines_of_record(record, vocabulary, self._n_rows))
        self._fit_height()
        self._view.bars.glide_to(1.0)
        self._view.show_new()

    def _hide_sentence(self) -> None:
        self._empty.hide()
        self._empty.clear()

    def clear(self, text: str) -> None:
        """Shows no rows but a sentence why there are none."""
        self._shown = None
        self._forget_overlay()
        self._glide.stop()
        self._card.hide()
        self._view.bars.set_lines([])
        self._view.show_none(text)
        self._fit_height()
        self._empty.setText(text)
        self._empty.show()
        self._heading.hide()

    def _refresh(self, glide: bool) -> None:
        if self._shown is None:
            return
        distribution, vocabulary, drawn, picked = self._shown
        self._view.bars.set_lines(lines_of(distribution, vocabulary, self._n_rows, drawn, picked, self._by_hand))
        self._fit_height()
        self._move_bars(glide)
        self._view.show_new()
        if self._card.isVisible():
            self._show_card()

    # -- over the bars -----------------------------------------------------------------------------------------------

    def name_stage(self, text: str) -> None:
        """Says in the heading that the solid bars are not the final ones but these; "" for the final ones."""
        self._set_words(final=text)

    def show_ghost(self, distribution: Distribution | None, text: str = "") -> None:
        """Outlines of the bars as they would be, until the next distribution comes; None takes them away."""
        self._ghost = distribution if self._shown is not None else None
        self._set_words(ghost=text if self._ghost is not None else "")
        self._place_overlay()

    def show_throws(self, throws: Throws | None) -> None:
        """Counts over the bars, until the next distribution comes; None takes them away."""
        self._throws = throws if self._shown is not None else None
        shown = self._throws is not None
        self._set_words(counts=self.tr("{0} throws").format(count(throws.n)) if shown else "")
        self._place_overlay()

    @property
    def throws(self) -> Throws | None:
        """The counts that are shown."""
        return self._throws

    def _forget_overlay(self) -> None:
        self._ghost = self._throws = None
        self._set_words(ghost="", counts="")
        self._place_overlay()

    def _set_words(self, **words: str) -> None:
        self._words |= words
        self._heading.set_words(**self._words)

    def _place_overlay(self) -> None:
        overlay, ghost, thrown = self._view.overlay, self._ghost, self._throws
        ghosts = [] if ghost is None else self._line_sums(ghost.p, ghost.final.others(self.tokens)[1])
        overlay.set_ghosts([fraction(p, self.log_axis) for p in ghosts])
        if thrown is None:
            overlay.set_tallies([])
            return
        shares = [line.p for line in self._view.bars.lines]
        n_rest = thrown.n - sum(map(thrown.count, self.tokens))
        counts = self._line_sums(thrown.count, n_rest)
        overlay.set_tallies([self._tally(thrown, p, n) for p, n in zip(shares, counts, strict=True)])

    def _line_sums(self, of_token: Callable[[int], float], rest: float) -> list[float]:
        """A number for each row, that of all the rest too."""
        known = [of_token(token) for token in self.tokens]
        return known + [rest] * (len(self._view.bars.lines) - len(known))

    def _tally(self, thrown: Throws, p: float, n: int) -> Tally:
        share, deviation = n / max(1, thrown.n), thrown.deviation(p) / max(1, thrown.n)
        places = (fraction(each, self.log_axis) for each in (share, max(0.0, p - deviation), min(1.0, p + deviation)))
        return Tally(*places, count(n))

    def _move_bars(self, glide: bool) -> None:
        self._glide.stop()
        if glide and self._motion and self.isVisible():
            self._glide.start()
        else:
            self._view.bars.glide_to(1.0)

    # -- size and theme ----------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_rows()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._on_row_hovered(None, QPoint())

    def _relook(self) -> None:
        self._heading.relook()
        self._fit_rows()

    def _fit_rows(self) -> None:
        # Room for the drawn token and the rest is always kept, or the rows would change height from step to step.
        available = self.height() - self._heading.height()
        self._view.set_row_height(row_height(themes().current, available, self._n_rows + 2))
        self._fit_height()

    def _fit_height(self) -> None:
        self._view.setMinimumHeight(round(self._view.columns.row_height * len(self._view.bars.lines)))
        self._fit_heading()

    def _fit_heading(self) -> None:
        self._heading.set_columns(self._view.columns)

    # -- mouse and keys ----------------------------------------------------------------------------------------------

    def _on_row_activated(self, row: int) -> None:
        self._card.hide()
        self.token_picked.emit(self.tokens[row])

    def _on_cursor_moved(self, row: int) -> None:
        columns = self._view.columns
        self._scroll.ensureVisible(0, round((row + 0.5) * columns.row_height), 0, round(columns.row_height))

    def _on_row_hovered(self, row: int | None, where: QPoint) -> None:
        self._hovered, self._hover_at = row, where
        if row is None:
            self._hover_timer.stop()
            self._card.hide()
        elif self._card.isVisible():
            self._show_card()
        else:
            self._hover_timer.start()

    def _show_card(self) -> None:
        if self._shown is None or self._hovered is None or self._hovered >= len(self.tokens):
            self._card.hide()
            return
        distribution, vocabulary, _, _ = self._shown
        self._card.show_token(distribution, self.tokens[self._hovered], vocabulary, self._hover_at)
