"""Found tokens as a table that makes its rows only when they come into sight."""

from __future__ import annotations

from enum import IntEnum

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex
from PySide6.QtGui import Qt

from playground.core.sampling import Distribution, Row
from playground.core.vocabulary import Vocabulary
from playground.ui.bars.chart_lines import token_label
from playground.ui.chain.reasons import row_reason
from playground.ui.look.theme import themes
from playground.ui.words.numbers import count, percent

translate = QCoreApplication.translate
_REMEMBERED = 2000


class Column(IntEnum):
    """From left to right."""

    TOKEN = 0
    ID = 1
    RANK = 2
    RAW = 3
    FINAL = 4
    CUT = 5


class FoundTokens(QAbstractTableModel):
    """Tokens in the order of their ranks."""

    def __init__(self) -> None:
        super().__init__()
        self._distribution: Distribution | None = None
        self._vocabulary: Vocabulary | None = None
        self._tokens = np.empty(0, dtype=np.int64)
        self._rows: dict[int, Row] = {}

    def show_found(self, distribution: Distribution, vocabulary: Vocabulary, found: np.ndarray) -> None:
        """Shows the tokens of ``found`` (int64[n], in any order)."""
        self.beginResetModel()
        if distribution is not self._distribution:
            self._rows.clear()
        self._distribution, self._vocabulary = distribution, vocabulary
        is_found = np.zeros(distribution.n_vocab, dtype=bool)
        is_found[found] = True
        order = distribution.raw.scores.top(distribution.n_vocab)
        self._tokens = order[is_found[order]]
        self.endResetModel()

    def token(self, row: int) -> int | None:
        """The token of a row."""
        return int(self._tokens[row]) if 0 <= row < len(self._tokens) else None

    def row_of(self, token: int | None) -> int | None:
        """Where a token stands, None if it was not found."""
        places = np.flatnonzero(self._tokens == token) if token is not None else ()
        return int(places[0]) if len(places) else None

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return len(self._tokens)

    def columnCount(self, parent: QModelIndex | None = None) -> int:
        return len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.TOKEN: translate("Finder", "token"),
            Column.ID: translate("Finder", "id"),
            Column.RANK: translate("Finder", "rank"),
            Column.RAW: translate("Finder", "raw"),
            Column.FINAL: translate("Finder", "final"),
            Column.CUT: translate("Finder", "cut by"),
        }[Column(section)]

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(index.column())
        theme = themes().current
        if role == Qt.ItemDataRole.FontRole:
            return theme.font("mono" if index.column() == Column.TOKEN else "small")
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ForegroundRole, Qt.ItemDataRole.ToolTipRole):
            return None
        row = self._row(int(self._tokens[index.row()]))
        if role == Qt.ItemDataRole.ForegroundRole:
            strong = index.column() in (Column.TOKEN, Column.FINAL) and row.p > 0
            return theme.colour("text" if strong else "muted")
        text = self._text(Column(index.column()), row)
        # A tool tip would read markup where it finds some.
        return Qt.convertFromPlainText(text) if role == Qt.ItemDataRole.ToolTipRole else text

    def _row(self, token: int) -> Row:
        if token not in self._rows:
            if len(self._rows) >= _REMEMBERED:
                self._rows.clear()
            self._rows[token] = self._distribution.row(token)
        return self._rows[token]

    def _text(self, column: Column, row: Row) -> str:
        match column:
            case Column.TOKEN:
                return token_label(self._vocabulary, row.token)
            case Column.ID:
                return str(row.token)
            case Column.RANK:
                return count(row.rank)
            case Column.RAW:
                return percent(row.raw_p)
            case Column.FINAL:
                return percent(row.p) if row.p > 0 else ""
            case Column.CUT:
                return row_reason(row)


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeft if column in (Column.TOKEN, Column.CUT) else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter
