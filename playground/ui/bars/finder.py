"""Finding a token of the vocabulary by what it contains, and picking it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from playground.core.sampling import Distribution
from playground.core.token_search import LONGEST, TokenSearch
from playground.core.vocabulary import Vocabulary
from playground.ui.bars.finder_table import Column, FoundTokens
from playground.ui.look.dialog_size import open_size
from playground.ui.look.theme import themes
from playground.ui.parts.controls import Button, label
from playground.ui.parts.fitting_label import FittingLabel
from playground.ui.words.language import speaks
from playground.ui.words.numbers import count, tokens

_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class Finder(QDialog):
    """A field and a table below it; it stays open while the window goes on, and follows the present token."""

    token_picked = Signal(int)
    """The person chose this token by hand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._search: TokenSearch | None = None
        self._shown: tuple[Distribution, Vocabulary] | None = None
        self.field = QLineEdit()
        self.match_case = Button(role="quiet")
        self.table = QTableView()
        self.model = FoundTokens()
        self._about = FittingLabel()
        self._foot = label("", "small")
        # What arrives while a token is evaluated is looked for once.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._build()
        self._soon.timeout.connect(self._look)
        self.field.textChanged.connect(self._soon.start)
        self.field.returnPressed.connect(self._pick)
        self.match_case.toggled.connect(self._soon.start)
        self.table.doubleClicked.connect(lambda _index: self._pick())
        self.table.selectionModel().currentRowChanged.connect(self._on_row)
        themes().changed.connect(self._relook)
        speaks(self._retranslate)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Find a token"))
        self.field.setPlaceholderText(self.tr("Part of a token, or its id"))
        self.field.setAccessibleName(self.tr("Text or id of a token"))
        self.match_case.setText(self.tr("match case"))
        self.table.setAccessibleName(self.tr("Found tokens"))
        self._foot.setText(self.tr("Enter picks the chosen token by hand, Esc closes."))
        self._relook()
        # Rows and headings are asked for anew.
        self._soon.start()

    def _build(self) -> None:
        theme = themes().current
        self.field.setMaxLength(LONGEST)
        self.match_case.setCheckable(True)
        self.match_case.setAutoDefault(False)
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        top = QHBoxLayout()
        top.addWidget(self.field, 1)
        top.addWidget(self.match_case)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.size("gap")] * 4)
        column.setSpacing(theme.size("gap_small"))
        column.addLayout(top)
        column.addWidget(self._about)
        column.addWidget(self.table, 1)
        column.addWidget(self._foot)
        open_size(self, 70 * theme.size("gap"), 38 * theme.size("gap"))

    def _relook(self) -> None:
        theme = themes().current
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.table.verticalHeader().setDefaultSectionSize(theme.size("row") - theme.length(4))
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(Column.CUT, QHeaderView.ResizeMode.Stretch)
        number = round(theme.advance("small", "> 99.9999 %"))
        for column, least in ((Column.TOKEN, 14 * theme.size("gap")), (Column.ID, 0), (Column.RANK, 0),
                              (Column.RAW, number), (Column.FINAL, number)):  # fmt: skip
            title = round(theme.advance("small", self.model.headerData(column, Qt.Orientation.Horizontal)))
            width = max(least, title) + 2 * theme.size("gap")
            self.table.setColumnWidth(column, max(width, 6 * theme.size("gap")))

    @property
    def text(self) -> str:
        """How many were found."""
        return self._about.text

    def show_distribution(self, distribution: Distribution | None, vocabulary: Vocabulary | None) -> None:
        """The tokens' numbers are those of this distribution."""
        if distribution is None or vocabulary is None:
            self._shown = None
        else:
            if self._shown is None or self._shown[1] is not vocabulary:
                self._search = TokenSearch(vocabulary)
            self._shown = (distribution, vocabulary)
        self._soon.start()

    def open_for(self, distribution: Distribution, vocabulary: Vocabulary) -> None:
        """Comes to the front, with the field ready to be typed over."""
        self.show_distribution(distribution, vocabulary)
        self._look()
        self.show()
        self.raise_()
        self.activateWindow()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def _look(self) -> None:
        self._soon.stop()
        self.setEnabled(self._shown is not None)
        if self._shown is None:
            self._about.set_text(self.tr("There are no bars to find a token in."))
            return
        distribution, vocabulary = self._shown
        chosen = self.model.token(self.table.currentIndex().row())
        found = self._search.find(self.field.text(), match_case=self.match_case.isChecked())
        self.model.show_found(distribution, vocabulary, found)
        if len(found):
            self.table.selectRow(self.model.row_of(chosen) or 0)
        self._say(len(found), distribution)

    def _say(self, n_found: int, distribution: Distribution) -> None:
        of_all = self.tr("{0} of {1}").format(tokens(n_found), count(distribution.n_vocab))
        self._about.set_text(of_all if n_found else self.tr("no token contains this"))

    def _on_row(self, index: QModelIndex, _before: QModelIndex) -> None:
        texts = [index.siblingAtColumn(column).data() for column in Column] if index.isValid() else []
        self.field.setAccessibleDescription(", ".join(text for text in texts if text))

    def _pick(self) -> None:
        token = self.model.token(self.table.currentIndex().row())
        if self._shown is not None and token is not None:
            self.token_picked.emit(token)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go through the table while the field has the focus."""
        if event.key() in _MOVES and self.field.hasFocus():
            self.table.keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.table.hasFocus():
                self._pick()
        else:
            super().keyPressEvent(event)
