"""The card that appears over a token of the conversation: what was known when it was chosen."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from playground.core.records import By, Choice
from playground.core.session import Node
from playground.core.vocabulary import Vocabulary
from playground.ui import numbers
from playground.ui.theme import set_role, themes


class TokenCard(QFrame):
    """A quiet sheet of plain text; it never takes the mouse or the focus."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        set_role(self, "hover")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        gap = themes().current.size("gap_small")
        column.setContentsMargins(2 * gap, gap, 2 * gap, gap)
        column.setSpacing(gap)
        self._piece = self._label("token")
        self._piece.setWordWrap(True)
        column.addWidget(self._piece)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(2 * gap)
        self._grid.setVerticalSpacing(2)
        column.addLayout(self._grid)
        self._how = self._label("small")
        column.addWidget(self._how)
        self.hide()

    def show_nodes(self, nodes: tuple[Node, ...], vocabulary: Vocabulary, beside: QRect) -> None:
        """Shows the tokens of a run below, or above, a rectangle in the parent's coordinates."""
        self._piece.setText("  ".join(_short(vocabulary.display(node.token)) for node in nodes))
        self._fill(nodes[-1])
        self.adjustSize()
        area = self.parentWidget().rect()
        x = max(4, min(beside.left(), area.right() - self.width() - 4))
        below, above = beside.bottom() + 4, beside.top() - self.height() - 4
        y = above if below + self.height() > area.bottom() and above > 0 else below
        self.move(QPoint(x, y))
        self.show()
        self.raise_()

    def words(self) -> str:
        """All it says, as text."""
        cells = [self._grid.itemAt(index).widget().text() for index in range(self._grid.count())]
        return " ".join([self._piece.text(), *cells, self._how.text()])

    def _fill(self, node: Node) -> None:
        while item := self._grid.takeAt(0):
            item.widget().setParent(None)
        rows = [(self.tr("id"), str(node.token))]
        if node.choice is None:
            self._how.setText(self.tr("from the prompt"))
        else:
            rows += self._numbers(node.choice)
            self._how.setText(self._who(node.choice))
        for row, (name, value) in enumerate(rows):
            label, number = self._label("small"), self._label("value")
            label.setText(name)
            number.setText(value)
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(number, row, 1, Qt.AlignmentFlag.AlignRight)

    def _numbers(self, choice: Choice) -> list[tuple[str, str]]:
        return [
            (self.tr("final"), numbers.percent(choice.p)),
            (self.tr("raw"), numbers.percent(choice.raw_p)),
            (self.tr("rank"), numbers.count(choice.rank)),
            (self.tr("surprise"), self.tr("{0} bits").format(numbers.bits(choice.surprise_bits))),
        ]

    def _who(self, choice: Choice) -> str:
        if choice.by is By.PICK:
            return self.tr("picked by hand")
        return self.tr("drawn, u = {0}").format(numbers.unit_interval(choice.u))

    def _label(self, role: str) -> QLabel:
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.PlainText)
        set_role(label, role)
        return label


def _short(piece: str) -> str:
    return piece if len(piece) <= 60 else f"{piece[:40]}…{piece[-19:]}"
