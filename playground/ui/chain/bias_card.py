"""The card of logit bias: tokens with what is added to their scores, or banned."""

from __future__ import annotations

import math
from dataclasses import replace

from PySide6.QtCore import QEvent, QSize, QStringListModel, QTimer, Signal
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from playground.core.sampling import Sampler
from playground.core.sampling.samplers.bias import LARGEST_BIAS
from playground.core.token_search import TokenSearch
from playground.core.vocabulary import Vocabulary
from playground.ui.chain.opening_card import OpeningCard
from playground.ui.look.icons import icon
from playground.ui.look.theme import set_role, themes
from playground.ui.parts.controls import ElidedLabel, claims_escape, label
from playground.ui.parts.number_field import NumberField
from playground.ui.words.language import speaks

_MOST_ROWS = 40
_MOST_FOUND = 12
_START = -5.0
"""What a token gets that is no longer banned: clearly less, and still possible."""


class TokenField(QLineEdit):
    """Takes a token by its text or id; what it may mean is offered while one types."""

    token_chosen = Signal(int)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._vocabulary: Vocabulary | None = None
        self._search: TokenSearch | None = None
        self._found: list[int] = []
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.setCompleter(completer)
        self.setMaxLength(64)
        set_role(self, "small")
        self.textEdited.connect(self._on_edited)
        self.returnPressed.connect(self._on_return)
        completer.activated.connect(self._on_activated)
        speaks(self._retranslate)

    def _retranslate(self) -> None:
        self.setPlaceholderText(self.tr("token or id"))
        self.setAccessibleName(self.tr("Token to bias, by its text or id"))

    def show_vocabulary(self, vocabulary: Vocabulary | None) -> None:
        """The tokens there are."""
        if vocabulary is not self._vocabulary:
            self._vocabulary, self._search = vocabulary, None
            # What is half typed may well be a token of the other model, too.
            self._on_edited(self.text())
        self.setEnabled(vocabulary is not None)

    def candidates(self, text: str) -> list[int]:
        """What a text may mean: the very piece, the piece after a space, then what contains it, the shortest first."""
        if self._vocabulary is None or not text:
            return []
        if self._search is None:
            self._search = TokenSearch(self._vocabulary)
        piece, find = self._vocabulary.piece, self._search.find(text)
        wanted = text.encode()
        order = {wanted: 0, b" " + wanted: 1}
        if text.lstrip("#").isdigit():
            order = {piece(token): -1 for token in find if str(token) == text.lstrip("#")} | order
        return sorted(map(int, find), key=lambda token: (order.get(piece(token), 2), len(piece(token))))[:_MOST_FOUND]

    def _on_edited(self, text: str) -> None:
        self._found = self.candidates(text)
        self._names.setStringList([f"{self._vocabulary.display(each)}   #{each}" for each in self._found])

    def _on_activated(self, name: str) -> None:
        names = self._names.stringList()
        if name in names:
            self._choose(self._found[names.index(name)])
        # The line still gets the chosen name from its completer.
        QTimer.singleShot(0, self.clear)

    def _on_return(self) -> None:
        if self.text() and self._found:
            self._choose(self._found[0])

    def _choose(self, token: int) -> None:
        self._found = []
        self._names.setStringList([])
        self.clear()
        self.token_chosen.emit(token)

    def event(self, event: QEvent) -> bool:
        return claims_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.clearFocus()
            self.left.emit()
        else:
            super().keyPressEvent(event)


class BiasRow(QWidget):
    """A token, what is added, a ban, and away with it."""

    bias_chosen = Signal(float)
    removed = Signal()
    refused = Signal(str)
    left = Signal()

    def __init__(self, name: str, token: int, bias: float) -> None:
        super().__init__()
        self._name = ElidedLabel(name, "token")
        self._name.setToolTip(Qt.convertFromPlainText(f"{name} · #{token}"))
        self.field = NumberField(-LARGEST_BIAS, LARGEST_BIAS)
        self.ban = QToolButton(checkable=True)
        self.remove = QToolButton(autoRaise=True)
        self.remove.setIcon(icon("close", "faint"))
        small = round(themes().current.size("icon") * 0.75)
        self.remove.setIconSize(QSize(small, small))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(themes().current.length(3))
        for widget, stretch in ((self._name, 1), (self.field, 0), (self.ban, 0), (self.remove, 0)):
            row.addWidget(widget, stretch)
        for button, role in ((self.ban, "choice"), (self.remove, "bare")):
            set_role(button, role)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.field.value_typed.connect(self.bias_chosen)
        self.field.refused.connect(self.refused)
        self.field.left.connect(self.left)
        self.ban.clicked.connect(lambda on: self.bias_chosen.emit(-math.inf if on else _START))
        self.remove.clicked.connect(self.removed)
        self.show_bias(bias)
        speaks(self._retranslate)

    def _retranslate(self) -> None:
        name = self._name.text()
        self.field.setAccessibleName(self.tr("Bias of {0}").format(name))
        self.ban.setText(self.tr("ban"))
        self.ban.setAccessibleName(self.tr("Ban {0}").format(name))
        self.remove.setAccessibleName(self.tr("Remove the bias of {0}").format(name))

    def show_bias(self, bias: float) -> None:
        """A number, or −∞."""
        banned = bias == -math.inf
        self.ban.setChecked(banned)
        self.field.setVisible(not banned)
        if not banned:
            self.field.set_value(bias)


class BiasCard(OpeningCard):
    """Opens without a bias, too, so that there is a place to add the first one."""

    def __init__(self, sampler: Sampler, parent: QWidget | None = None) -> None:
        self._vocabulary: Vocabulary | None = None
        self._bias_rows: list[BiasRow] = []
        self._shown: tuple[int, ...] = ()
        super().__init__(sampler, parent=parent)

    def _add_own_parts(self, column: QVBoxLayout) -> None:
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        column.addLayout(self._list)
        self._more = label("", "faint")
        self._more.hide()
        column.addWidget(self._more)
        self.field = TokenField()
        self.field.token_chosen.connect(self._add)
        self.field.left.connect(self.left)
        column.addWidget(self.field)

    def show_vocabulary(self, vocabulary: Vocabulary | None) -> None:
        """The open model's tokens, by which biases are named and found."""
        if vocabulary is not self._vocabulary:
            for row in self._bias_rows:
                # A value that is half typed is meant for the token that it stands beside.
                row.field.clearFocus()
            self._vocabulary = vocabulary
            self._shown = ()
            self._show_own_parts()
        self.field.show_vocabulary(vocabulary)

    def _show_own_parts(self) -> None:
        biases = self._sampler.biases
        tokens = tuple(token for token, _ in biases)
        if tokens != self._shown:
            self._replace_rows(biases)
        for row, (_, bias) in zip(self._bias_rows, biases, strict=False):
            row.show_bias(bias)

    def _replace_rows(self, biases: tuple[tuple[int, float], ...]) -> None:
        rows, self._bias_rows = self._bias_rows, []
        for row in rows:
            # Hiding the field that has the focus would change the bias that is now at its place.
            row.blockSignals(True)
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        for place, (token, bias) in enumerate(biases[:_MOST_ROWS]):
            row = BiasRow(self._name_of(token), token, bias)
            row.bias_chosen.connect(lambda value, place=place: self._change(place, value))
            row.removed.connect(lambda place=place: self._change(place, None))
            row.refused.connect(self._on_refused)
            row.left.connect(self.left)
            self._bias_rows.append(row)
            self._list.addWidget(row)
        self._shown = tuple(token for token, _ in biases)
        self._more.setVisible(len(biases) > _MOST_ROWS)
        self._say_more()

    def _retranslate(self) -> None:
        super()._retranslate()
        self._say_more()

    def _say_more(self) -> None:
        self._more.setText(self.tr("and {0} more").format(len(self._shown) - _MOST_ROWS))

    def _name_of(self, token: int) -> str:
        known = self._vocabulary is not None and token < self._vocabulary.n_vocab
        return self._vocabulary.display(token) if known else f"#{token}"

    # -- what the person does ----------------------------------------------------------------------------------------

    def _add(self, token: int) -> None:
        if token not in self._shown:
            self._set(replace(self._sampler, biases=(*self._sampler.biases, (token, -math.inf))))

    def _change(self, place: int, bias: float | None) -> None:
        pairs = list(self._sampler.biases)
        pairs[place : place + 1] = [] if bias is None else [(pairs[place][0], bias)]
        self._is_open = True
        self._set(replace(self._sampler, biases=tuple(pairs)))
