"""The list of all keys, on "?"."""

from __future__ import annotations

import sys

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from playground.ui.look.dialog_size import open_size
from playground.ui.look.theme import set_role, themes
from playground.ui.parts.controls import label
from playground.ui.parts.wrapped_label import WrappedLabel
from playground.ui.reach.key_groups import COLUMNS, Group
from playground.ui.reach.keys import PICKS, Key, hint
from playground.ui.words.language import speaks

_MODIFIERS = {"Ctrl": "⌘", "Shift": "⇧", "Alt": "⌥"} if sys.platform == "darwin" else {}
_BELOW = 0
"""Columns where there is room for one only if what a key does stands below the key."""
_DESCRIPTION, _NARROWEST = 20, 10
"""Gaps of a description's width, and of one in a single column; longer ones break."""


def caps_of(key: Key) -> list[list[str]]:
    """The keycaps of a key: for each way to press it those that are held together."""
    if key.sequences == PICKS:
        return [[PICKS[0]], ["…"], [PICKS[-1]]]
    return [_caps(sequence) for sequence in key.sequences]


def _caps(sequence: str) -> list[str]:
    held, _, last = sequence[:-1].rpartition("+")
    last += sequence[-1]
    named = [_MODIFIERS.get(each, each) for each in held.split("+") if each]
    return [*named, "↵" if last == "Return" else hint(last)]


class Caps(QWidget):
    """Keycaps: those that are held together touch, other ways stand further apart."""

    def __init__(self, key: Key, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caps = caps_of(key)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(", ".join("+".join(way) for way in self._caps))

    def _rects(self) -> list[tuple[QRectF, str]]:
        theme = themes().current
        height, gap = self._height(), theme.size("gap_small")
        x, placed = 0.5, []
        for way in self._caps:
            for text in way:
                width = theme.advance("small", text) + (0 if text == "…" else 1.6 * gap)
                rect = QRectF(x, 0.5, max(width, 0 if text == "…" else height), height)
                placed.append((rect, text))
                x = rect.right() + 2
            x += gap - 2
        return placed

    @staticmethod
    def _height() -> float:
        return themes().current.metrics("small").height() + 5

    def sizeHint(self) -> QSize:
        return QSize(round(self._rects()[-1][0].right()) + 2, round(self._height()) + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = themes().current, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font("small"))
        for rect, text in self._rects():
            if text == "…":
                painter.setPen(theme.colour("muted"))
            else:
                painter.setPen(QPen(theme.colour("border_strong"), 1))
                painter.setBrush(theme.colour("panel"))
                painter.drawRoundedRect(rect, 4, 4)
                painter.setPen(theme.colour("text"))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)


class KeyMap(QDialog):
    """All keys by what they are for; Esc or "?" closes it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._foot = WrappedLabel("", "small")
        self._foot.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._n_columns = len(COLUMNS)
        self._needed: dict[tuple[int, float], int] = {}
        gap = themes().current.size("gap")
        self._foot.setContentsMargins(gap, 0, gap, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, gap)
        column.setSpacing(themes().current.size("gap_small"))
        column.addWidget(self._area, 1)
        column.addWidget(self._foot)
        speaks(self._retranslate)
        self._take_room()
        themes().changed.connect(self._flow)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Keys"))
        self._foot.setText(self.tr("Letters act unless a field has the focus. On the stage, ? lists its own keys."))
        self.setAccessibleDescription("; ".join(self._lines()))
        self._needed.clear()
        self._area.setWidget(_sheet(self._n_columns))

    def _take_room(self) -> None:
        """As large as the list, with a scroll bar's width to spare."""
        theme = themes().current
        below = self._foot.sizeHint().height() + 3 * theme.size("gap")
        wanted = self._area.widget().sizeHint() + QSize(theme.size("gap_large"), below)
        open_size(self, wanted.width(), wanted.height())

    @staticmethod
    def _lines() -> list[str]:
        keys = [key for groups in COLUMNS for group in groups for key in group.keys]
        return [f"{' / '.join('+'.join(way) for way in caps_of(key))}: {key.description}" for key in keys]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._flow()

    def _flow(self) -> None:
        """As many columns as there is room for: what has none is below, never beside, in the end the words too."""
        room = self.width() - self._area.verticalScrollBar().sizeHint().width()
        n = next((n for n in range(len(COLUMNS), 0, -1) if self._least_width(n) <= room), _BELOW)
        if n != self._n_columns:
            self._n_columns = n
            self._area.setWidget(_sheet(n))

    def _least_width(self, n: int) -> int:
        place = (n, themes().scale)
        if place not in self._needed:
            self._needed[place] = _sheet(n).minimumSizeHint().width()
        return self._needed[place]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar, beside = self._area.verticalScrollBar(), self._area.horizontalScrollBar()
        moves = {
            Qt.Key.Key_Up: (bar, bar.SliderAction.SliderSingleStepSub),
            Qt.Key.Key_Down: (bar, bar.SliderAction.SliderSingleStepAdd),
            Qt.Key.Key_PageUp: (bar, bar.SliderAction.SliderPageStepSub),
            Qt.Key.Key_PageDown: (bar, bar.SliderAction.SliderPageStepAdd),
            Qt.Key.Key_Home: (bar, bar.SliderAction.SliderToMinimum),
            Qt.Key.Key_End: (bar, bar.SliderAction.SliderToMaximum),
            Qt.Key.Key_Left: (beside, bar.SliderAction.SliderSingleStepSub),
            Qt.Key.Key_Right: (beside, bar.SliderAction.SliderSingleStepAdd),
        }
        if event.text() == "?":
            self.close()
        elif event.key() in moves:
            moved, action = moves[Qt.Key(event.key())]
            moved.triggerAction(action)
        else:
            super().keyPressEvent(event)


def _sheet(n_columns: int) -> QWidget:
    """All groups, in so many columns."""
    gap = themes().current.size("gap")
    sheet = QWidget()
    set_role(sheet, "canvas")
    columns = QHBoxLayout(sheet)
    columns.setContentsMargins(2 * gap, gap + gap // 2, 2 * gap, 0)
    columns.setSpacing(3 * gap)
    for groups in _flowed(n_columns):
        columns.addLayout(_laid_out(groups, n_columns))
    return sheet


def _flowed(n_columns: int) -> list[tuple[Group, ...]]:
    """The groups in their order, in columns of about the same height."""
    if n_columns == len(COLUMNS):
        return list(COLUMNS)
    n_columns = max(1, n_columns)
    groups = [group for column in COLUMNS for group in column]
    n_lines, above = sum(len(group.keys) + 2 for group in groups), 0
    columns: list[list[Group]] = [[] for _ in range(n_columns)]
    for group in groups:
        lines = len(group.keys) + 2
        columns[min(n_columns - 1, n_columns * (2 * above + lines) // (2 * n_lines))].append(group)
        above += lines
    return [tuple(column) for column in columns]


def _laid_out(groups: tuple[Group, ...], n_columns: int) -> QGridLayout:
    """One of so many columns, from top to bottom: a heading, and a line a key."""
    gap = themes().current.size("gap")
    least = _DESCRIPTION if n_columns > 1 else _NARROWEST if n_columns else 0
    grid = QGridLayout()
    grid.setHorizontalSpacing(gap)
    grid.setVerticalSpacing(2)
    for group in groups:
        if grid.count():
            grid.setRowMinimumHeight(grid.rowCount(), gap)
        grid.addWidget(label(group.title, "heading"), grid.rowCount(), 0, 1, 2)
        for key in group.keys:
            words = WrappedLabel(key.description, "muted")
            words.setMinimumWidth(least * gap)
            row = grid.rowCount()
            grid.addWidget(Caps(key), row, 0, 1, 1 if n_columns else 2, Qt.AlignmentFlag.AlignTop)
            if n_columns:
                grid.addWidget(words, row, 1)
            else:
                grid.addWidget(words, row + 1, 0, 1, 2)
                grid.setRowMinimumHeight(row + 2, gap // 2)
    grid.setColumnStretch(1, 1)
    grid.setRowStretch(grid.rowCount(), 1)
    return grid
