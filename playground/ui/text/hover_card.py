"""Everything about one token, in a card beside the mouse."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from playground.core.sampling import Distribution
from playground.core.vocabulary import Vocabulary
from playground.ui.bars.chart_lines import token_label
from playground.ui.chain.reasons import row_reason
from playground.ui.look.theme import set_role, themes
from playground.ui.words.language import languages
from playground.ui.words.numbers import bits, count, percent, unit_interval
from playground.ui.words.sampler_names import sampler_name

translate = QCoreApplication.translate

MOST_BYTES = 16


def token_facts(distribution: Distribution, token: int, vocabulary: Vocabulary) -> list[tuple[str, str]]:
    """Names and values of what is known about a token here."""
    row = distribution.row(token)
    low, high = distribution.interval(token)
    surprise = distribution.surprise_bits(token)
    facts = [
        (translate("TokenCard", "id"), str(token)),
        (translate("TokenCard", "bytes"), _hex(vocabulary.piece(token))),
        (
            translate("TokenCard", "rank"),
            translate("TokenCard", "{0} of {1}").format(count(row.rank), count(distribution.n_vocab)),
        ),
        (translate("TokenCard", "logit"), f"{row.logit:.3f}".replace("-", "−") if math.isfinite(row.logit) else "−∞"),
        (
            translate("TokenCard", "surprise"),
            translate("TokenCard", "{0} bits").format(bits(surprise)) if math.isfinite(surprise) else "∞",
        ),
        (translate("TokenCard", "raw"), percent(row.raw_p)),
    ]
    facts += [
        (translate("TokenCard", "after {0}").format(sampler_name(name)), percent(p))
        for name, p in distribution.through(token)
    ]
    facts.append((translate("TokenCard", "final"), percent(row.p)))
    if row.p > 0:
        facts.append(
            (
                translate("TokenCard", "if u is in"),
                translate("TokenCard", "{0} to {1}").format(unit_interval(low, 4), unit_interval(high, 4)),
            )
        )
    return facts


def _hex(piece: bytes) -> str:
    if not piece:
        return translate("TokenCard", "none")
    shown = piece[:MOST_BYTES].hex(" ")
    return shown if len(piece) <= MOST_BYTES else f"{shown} … ({len(piece)})"


class HoverCard(QFrame):
    """A small window that follows the mouse and takes neither clicks nor focus."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.ToolTip)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        set_role(self, "hover")
        self._title = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._foot = QLabel(textFormat=Qt.TextFormat.PlainText)
        set_role(self._title, "token")
        set_role(self._foot, "small")
        self._grid = QGridLayout()
        self._labels: list[tuple[QLabel, QLabel]] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(*[themes().current.length(11)] * 4)
        column.setSpacing(themes().current.size("gap_small"))
        column.addWidget(self._title)
        column.addLayout(self._grid)
        column.addWidget(self._foot)
        self._shown: tuple[Distribution, int] | None = None
        languages().changed.connect(self._forget)

    def _forget(self) -> None:
        """What is written there is in the language before."""
        self._shown = None
        self.hide()

    @property
    def text(self) -> str:
        """All that the card says, a line each."""
        facts = [f"{name.text()}: {value.text()}" for name, value in self._labels if not name.isHidden()]
        return "\n".join([self._title.text(), *facts, self._foot.text()])

    def show_token(self, distribution: Distribution, token: int, vocabulary: Vocabulary, at: QPoint) -> None:
        """Shows a token's facts beside a point of the screen, unless a menu has the mouse."""
        if QApplication.activePopupWidget() is not None:
            self.hide()
            return
        if self._shown is None or self._shown[0] is not distribution or self._shown[1] != token:
            self._shown = (distribution, token)
            self._fill(distribution, token, vocabulary)
        self._place(at)
        self.show()

    def _fill(self, distribution: Distribution, token: int, vocabulary: Vocabulary) -> None:
        theme = themes().current
        self._grid.setHorizontalSpacing(theme.size("gap_large"))
        self._grid.setVerticalSpacing(2)
        label = token_label(vocabulary, token)
        self._title.setText(label if len(label) <= 60 else f"{label[:40]}…{label[-19:]}")
        facts = token_facts(distribution, token, vocabulary)
        while len(self._labels) < len(facts):
            self._add_labels()
        for index, pair in enumerate(self._labels):
            for label_, text in zip(pair, facts[index] if index < len(facts) else ("", ""), strict=True):
                label_.setText(text)
                label_.setHidden(index >= len(facts))
        reason = row_reason(distribution.row(token))
        by_hand = self.tr("click: by hand, final 0 %")
        self._foot.setText(f"{reason}\n{by_hand}" if reason else self.tr("click: choose it by hand"))
        self.adjustSize()

    def _add_labels(self) -> None:
        row = len(self._labels)
        name, value = QLabel(textFormat=Qt.TextFormat.PlainText), QLabel(textFormat=Qt.TextFormat.PlainText)
        set_role(name, "small")
        set_role(value, "value")
        self._grid.addWidget(name, row, 0)
        self._grid.addWidget(value, row, 1, Qt.AlignmentFlag.AlignRight)
        self._labels.append((name, value))

    def _place(self, at: QPoint) -> None:
        gap = themes().current.size("gap_large")
        spot = at + QPoint(gap, gap)
        screen = QGuiApplication.screenAt(at) or self.screen()
        area = screen.availableGeometry()
        if spot.x() + self.width() > area.right():
            spot.setX(at.x() - gap - self.width())
        if spot.y() + self.height() > area.bottom():
            spot.setY(at.y() - gap - self.height())
        self.move(max(area.left(), spot.x()), max(area.top(), spot.y()))
