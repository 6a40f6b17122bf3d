"""The card of the grammar: a small editor of GBNF with a few examples, and what llama.cpp says to it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QMenu, QToolButton, QVBoxLayout, QWidget

from playground.core.sampling.options import MAX_GRAMMAR
from playground.ui.chain.opening_card import OpeningCard
from playground.ui.look.theme import set_role, themes
from playground.ui.parts.plain_field import PlainField

EXAMPLES = (
    (QT_TRANSLATE_NOOP("GrammarCard", "yes or no"), 'root ::= "Yes" | "No"'),
    (QT_TRANSLATE_NOOP("GrammarCard", "a number"), 'root ::= "-"? [0-9]+ ("." [0-9]+)?'),
    (
        QT_TRANSLATE_NOOP("GrammarCard", "a list"),
        'root ::= item+\nitem ::= "- " [^\\n]+ "\\n"',
    ),
    (
        QT_TRANSLATE_NOOP("GrammarCard", "a JSON object"),
        "root   ::= object\n"
        'object ::= "{" ws (pair ("," ws pair)*)? "}" ws\n'
        'pair   ::= string ":" ws value\n'
        'value  ::= object | array | string | number | ("true" | "false" | "null") ws\n'
        'array  ::= "[" ws (value ("," ws value)*)? "]" ws\n'
        'string ::= "\\"" [^"\\\\\\n]* "\\"" ws\n'
        'number ::= "-"? [0-9]+ ("." [0-9]+)? ws\n'
        "ws     ::= [ \\n]*",
    ),
    (QT_TRANSLATE_NOOP("GrammarCard", "small letters only"), "root ::= [a-z ,.!?']+"),
)


class GrammarField(PlainField):
    """Taken when it is left, or by Ctrl+Enter: half a grammar is none."""

    def __init__(self, taken, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._taken = taken
        set_role(self, "code")
        self.setLineWrapMode(PlainField.LineWrapMode.NoWrap)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._taken()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._taken()
            self.left.emit()
        else:
            super().keyPressEvent(event)


class GrammarCard(OpeningCard):
    """Opens without a grammar, too."""

    def _add_own_parts(self, column: QVBoxLayout) -> None:
        self.examples = QToolButton()
        self.examples.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.examples.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        set_role(self.examples, "bare")
        self.examples.setMenu(QMenu(self))
        self._head.addWidget(self.examples)
        self.field = GrammarField(self._take_typed)
        self.field.setPlaceholderText('root ::= "Yes" | "No"')
        self.field.left.connect(self._on_left)
        themes().changed.connect(self._fit_field)
        self._fit_field()
        column.addWidget(self.field)

    def _retranslate(self) -> None:
        super()._retranslate()
        self.examples.setText(self.tr("examples"))
        self.field.setAccessibleName(self.tr("Grammar in GBNF"))
        menu = self.examples.menu()
        menu.clear()
        for words, text in EXAMPLES:
            menu.addAction(QCoreApplication.translate("GrammarCard", words), lambda text=text: self._take(text))

    def _fit_field(self) -> None:
        font = themes().current.font("mono")
        font.setPixelSize(themes().current.font_size("small"))
        self.field.setFont(font)
        self.field.setFixedHeight(5 * self.field.fontMetrics().lineSpacing() + themes().current.length(14))

    def _show_own_parts(self) -> None:
        if self.field.toPlainText() != self._sampler.text and not self.field.hasFocus():
            self.field.setPlainText(self._sampler.text)

    def show_problem(self, text: str) -> None:
        """What llama.cpp says to a grammar that it cannot read; "" once it can. It stays open to be mended."""
        self._on_refused(text)

    # -- what the person does ----------------------------------------------------------------------------------------

    def _on_left(self) -> None:
        self.field.clearFocus()
        self.left.emit()

    def _take_typed(self) -> None:
        text = self.field.toPlainText()
        if len(text) > MAX_GRAMMAR:
            self._on_refused(self.tr("at most {0} characters").format(MAX_GRAMMAR))
        elif text != self._sampler.text:
            self._is_open = True
            self._on_refused("")
            self._set(replace(self._sampler, text=text))

    def _take(self, text: str) -> None:
        self.field.setPlainText(text)
        self._take_typed()
