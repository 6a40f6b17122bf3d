"""Columns beside each other as a part of a figure: chain, text, numbers and next token of each."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QWidget

from playground.ui.compare.answer_view import AnswerView
from playground.ui.compare.next_bars import NextBars
from playground.ui.compare.sparkline import Sparkline
from playground.ui.figures.bodies import Body, TintKey, text_height
from playground.ui.figures.caption import chain_parts
from playground.ui.figures.columns import Column, Columns
from playground.ui.figures.material import Material
from playground.ui.look.theme import set_role, themes
from playground.ui.parts.fitting_label import FittingLabel, Part
from playground.ui.tints.tint import Tint
from playground.ui.tints.tinting import Tinting
from playground.ui.tints.words import answer_phrases
from playground.ui.words.numbers import tokens


class _Card(QFrame):
    """One column; all of them give their texts the same height."""

    def __init__(self, column: Column, material: Material) -> None:
        super().__init__()
        set_role(self, "card", chosen="false")
        columns = material.columns
        facts, spark, bars = FittingLabel(), Sparkline(), NextBars()
        self._text = AnswerView()
        self._text.show_tinting(Tinting(material.look.tinting.tint))
        self._text.show_path(list(column.nodes), [], material.vocabulary, material.mode, material.think)
        parting = columns.parting
        has_parted = parting is not None and parting < len(column.nodes)
        self._text.mark_parting(column.nodes[parting] if has_parted else None)
        facts.set_phrases(*(answer_phrases(column.total, None) if column.nodes else ((Part(tokens(0)),),)))
        spark.show_values(list(column.entropies), columns.most_bits, columns.n_tokens, parting)
        if column.moment is None:
            bars.show_words(column.words)
        else:
            bars.show_moment(column.moment, material.vocabulary)
        self._rows: list[QWidget] = [*self._heads(column, columns), self._text, facts, spark, bars]
        for row in self._rows:
            row.setParent(self)

    @staticmethod
    def _heads(column: Column, columns: Columns) -> list[QWidget]:
        """The letter with the temperature, and the other samplers where any column has some."""
        head, below = FittingLabel(), FittingLabel()
        others = chain_parts(column.chain, temperature=False)
        temperature = " · ".join(part for part in chain_parts(column.chain) if part not in others)
        head.set_phrases((Part(f"{column.name}   ", "heading", "text"), Part(temperature, "body", "text")))
        below.set_text(" · ".join(others))
        return [head, below] if any(chain_parts(each.chain, temperature=False) for each in columns.each) else [head]

    def text_height(self, width: int) -> int:
        """What its text needs."""
        return text_height(self._text, width - 2 * themes().current.size("gap"))

    def fit(self, width: int, text_height: int) -> None:
        """Takes a width, and the height it needs with a text of this height."""
        gap = themes().current.size("gap")
        y = gap
        for row in self._rows:
            height = text_height if row is self._text else row.sizeHint().height()
            row.setGeometry(gap, y, width - 2 * gap, height)
            y += height + gap * 2 // 3
        self.resize(width, y + gap // 3)


class CompareBody(Body):
    """What the columns go on from, the columns, and what the colours of their texts say."""

    def __init__(self, material: Material) -> None:
        super().__init__()
        if material.columns.after:
            words = QCoreApplication.translate("CompareView", "after “{0}”").format(material.columns.after)
            self.add(FittingLabel()).set_text(words, "body")
        self._row = self.add(QWidget())
        self._cards = [_Card(column, material) for column in material.columns.each]
        for card in self._cards:
            card.setParent(self._row)
        if material.look.tinting.tint is not Tint.OFF and material.columns.n_tokens:
            self.add(TintKey(material.look.tinting.tint))

    def height_of(self, widget: QWidget, width: int) -> int:
        if widget is not self._row:
            return widget.sizeHint().height()
        gap = themes().current.size("gap")
        n = len(self._cards)
        wide = (width - (n - 1) * gap) // n
        tallest = max(card.text_height(wide) for card in self._cards)
        for place, card in enumerate(self._cards):
            card.fit(wide, tallest)
            card.move(place * (wide + gap), 0)
        return self._cards[0].height()
