"""The card that appears over a token of the conversation: what was known when it was chosen."""

from __future__ import annotations

import math

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from playground.core.records import By, Choice
from playground.core.session import Node
from playground.core.vocabulary import Vocabulary
from playground.ui.bars.chart_lines import token_label
from playground.ui.chain.chain_words import chain_words
from playground.ui.look.theme import set_role, themes
from playground.ui.parts.wrapped_label import WrappedLabel
from playground.ui.tints.reading import NO_SCORES, Reading, Rival, Scores, reading_of, rivals_of
from playground.ui.words import numbers

_WIDEST_PIECE = 24
_WIDEST_CHAIN = 44


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
        self._piece = WrappedLabel("", "token")
        column.addWidget(self._piece)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(2 * gap)
        self._grid.setVerticalSpacing(2)
        self._cells: list[QLabel] = []
        column.addLayout(self._grid)
        self._facts = self._label("small")
        column.addWidget(self._facts)
        self.hide()

    def show_nodes(
        self, nodes: tuple[Node, ...], vocabulary: Vocabulary, beside: QRect, scores: Scores = NO_SCORES
    ) -> None:
        """Shows the tokens of a run below, or above, a rectangle in the parent's coordinates."""
        self.fill(nodes, vocabulary, scores)
        self.adjustSize()
        area = self.parentWidget().rect()
        x = max(4, min(beside.left(), area.right() - self.width() - 4))
        below, above = beside.bottom() + 4, beside.top() - self.height() - 4
        y = above if below + self.height() > area.bottom() and above > 0 else below
        self.move(QPoint(x, y))
        self.show()
        self.raise_()

    def fill(self, nodes: tuple[Node, ...], vocabulary: Vocabulary, scores: Scores = NO_SCORES) -> None:
        """Says what is known of the last of a run's tokens."""
        for cell in self._cells:
            cell.setParent(None)
        self._cells.clear()
        node = nodes[-1]
        self._piece.setText("  ".join(_short(vocabulary.display(each.token), 60) for each in nodes))
        reading = reading_of(node, scores)
        if reading is not None:
            self._fill_rows(reading, rivals_of(node, scores), node.token, vocabulary)
        self._facts.setText("\n".join(self._lines(node, reading)))

    def words(self) -> str:
        """All it says, as text."""
        labels = [self._piece, *self._cells, self._facts]
        return " ".join(each.text() for each in labels if each.text())

    def _fill_rows(
        self, reading: Reading, rivals: tuple[Rival, ...] | None, token: int, vocabulary: Vocabulary
    ) -> None:
        """The tokens that were more or equally likely, best first, and this one."""
        rivals = rivals or ()
        self._row(0, "", "", "" if reading.p is None else self.tr("final"), self.tr("raw"), "small")
        for place, rival in enumerate(rivals):
            name = _short(token_label(vocabulary, rival.token), _WIDEST_PIECE)
            final = "" if rival.p is None else numbers.percent(rival.p)
            self._row(place + 1, str(place + 1), name, final, numbers.percent(rival.raw_p), "small")
        n_more = reading.rank - 1 - len(rivals)
        row = len(rivals) + 1
        if n_more > 0:
            self._row(row, "⋯", self.tr("{0} more").format(numbers.count(n_more)), "", "", "small")
            row += 1
        final = "" if reading.p is None else numbers.percent(reading.p)
        name = _short(token_label(vocabulary, token), _WIDEST_PIECE)
        self._row(row, numbers.count(reading.rank), name, final, numbers.percent(reading.raw_p), "strong")

    def _row(self, row: int, rank: str, name: str, final: str, raw: str, role: str) -> None:
        right, left = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft
        for column, (text, side) in enumerate(((rank, right), (name, left), (final, right), (raw, right))):
            label = self._label(role)
            label.setText(text)
            self._grid.addWidget(label, row, column, side)
            self._cells.append(label)

    def _lines(self, node: Node, reading: Reading | None) -> list[str]:
        lines = []
        if reading is not None:
            surprise = numbers.bits(reading.surprise_bits) if math.isfinite(reading.surprise_bits) else "∞"
            rank = numbers.count(reading.rank)
            lines.append(self.tr("rank {0} · surprise {1} bits").format(rank, surprise))
            lines.append(self._entropy(node.choice, reading))
        if node.choice is not None:
            lines.append(self._who(node.choice))
            lines.append(_short(chain_words(node.choice.chain), _WIDEST_CHAIN))
        elif reading is None and node.position == 0:
            lines.append(self.tr("from the prompt; nothing stands before it"))
        else:
            lines.append(self.tr("from the prompt"))
        lines[-1] += " · " + self.tr("id {0}").format(node.token)
        return lines

    def _entropy(self, choice: Choice | None, reading: Reading) -> str:
        raw = numbers.bits(reading.entropy_bits)
        if choice is None:
            return self.tr("entropy {0} bits").format(raw)
        return self.tr("entropy {0} bits final, {1} raw").format(numbers.bits(choice.entropy_bits), raw)

    def _who(self, choice: Choice) -> str:
        u = numbers.unit_interval(choice.u)
        if choice.by is By.PICK:
            return self.tr("picked by hand, u = {0}").format(u)
        return self.tr("drawn, u = {0}").format(u)

    def _label(self, role: str) -> QLabel:
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.PlainText)
        set_role(label, role)
        return label


def _short(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most * 2 // 3]}…{text[-(most // 3) :]}"
