"""A small table of numbers, in columns that line up."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from playground.ui.lesson.formula import Formula, Piece
from playground.ui.look.theme import set_role, themes
from playground.ui.parts.controls import label

_COLUMN = 5.3


class NumberTable(QWidget):
    """Headings and rows of texts; the first column to the left where it holds names."""

    def __init__(self, headings: list[str | Piece], *, names: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._n_columns = len(headings)
        self._names = names
        self._cells: list[list[QLabel]] = []
        self._grid = QGridLayout(self)
        gap = themes().current.size("gap")
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(2 * gap)
        self._grid.setVerticalSpacing(gap // 2)
        for column, heading in enumerate(headings):
            made = label(heading, "small") if isinstance(heading, str) else Formula(heading, 1.0)
            self._grid.addWidget(made, 0, column, self._side(column))
            if not (names and column == 0):
                # Wide enough for most numbers, so that columns stay where they are while numbers change.
                self._grid.setColumnMinimumWidth(column, round(_COLUMN * gap))
        self._grid.setColumnStretch(self._n_columns, 1)

    def _side(self, column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignLeft if self._names and column == 0 else Qt.AlignmentFlag.AlignRight
        return side | Qt.AlignmentFlag.AlignVCenter

    def show_rows(self, rows: list[tuple[str, ...]], marked: int | None = None) -> None:
        """Other rows; one of them may be marked."""
        while len(self._cells) < len(rows):
            self._add_row()
        for place, cells in enumerate(self._cells):
            for cell, text in zip(cells, rows[place] if place < len(rows) else [""] * self._n_columns, strict=True):
                cell.setText(text)
                cell.setVisible(place < len(rows))
                role = "marked" if place == marked else "plain"
                if cell.property("role") != role:
                    set_role(cell, role)

    def _add_row(self) -> None:
        cells = [label() for _ in range(self._n_columns)]
        for column, cell in enumerate(cells):
            self._grid.addWidget(cell, len(self._cells) + 1, column, self._side(column))
        self._cells.append(cells)

    def texts(self, row: int) -> tuple[str, ...]:
        """What stands in a row."""
        return tuple(cell.text() for cell in self._cells[row])
