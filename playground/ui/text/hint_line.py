"""A quiet line under the conversation that says where it stands, and offers what to do next."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from playground.ui.look.theme import themes
from playground.ui.parts.controls import Button, menu_text
from playground.ui.parts.wrapped_label import WrappedLabel


class HintLine(QWidget):
    """Hidden while there is nothing to say."""

    continue_requested = Signal()
    new_message_requested = Signal()
    example_chosen = Signal(str)
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = WrappedLabel("", "muted")
        self._row, self._second_row = QHBoxLayout(), QHBoxLayout()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(themes().current.size("gap_small"))
        for row in (self._row, self._second_row):
            rows.addLayout(row)
        self._row.addWidget(self._words, 1)
        for row in (self._row, self._second_row):
            row.addStretch()
        self._buttons: list[Button] = []
        self.hide()

    def show_turn_ended(self) -> None:
        """The model ended its turn."""
        self._show(
            self.tr("The turn has ended."),
            [
                (self.tr("Continue anyway"), self.continue_requested.emit),
                (self.tr("New message"), self.new_message_requested.emit),
            ],
        )

    def show_no_template(self) -> None:
        """The model cannot chat, so Text mode was chosen."""
        words = self.tr("This model has no chat template, so it was opened in Text mode: it continues what you write.")
        self._show(words, [(self.tr("OK"), self._dismiss)])

    def show_text(self, words: str) -> None:
        """Anything else, without buttons."""
        self._show(words, [])

    def show_examples(self, examples: tuple[str, ...]) -> None:
        """Prompts to try, beside a conversation that has begun."""
        offers = [(menu_text(text), lambda text=text: self.example_chosen.emit(text)) for text in examples]
        self._show("", offers)

    def clear(self) -> None:
        """Nothing to say."""
        self.hide()

    def text(self) -> str:
        """What it says."""
        return "" if self.isHidden() else self._words.text()

    @property
    def buttons(self) -> list[Button]:
        """The buttons that are shown."""
        return list(self._buttons)

    def _dismiss(self) -> None:
        self.clear()
        self.dismissed.emit()

    def _show(self, words: str, offers: list) -> None:
        shown = [button.text() for button in self._buttons]
        if not self.isHidden() and (words, [text for text, _ in offers]) == (self._words.text(), shown):
            return
        self._words.setText(words)
        self._words.setVisible(bool(words))
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = [self._button(text, act) for text, act in offers]
        self._fit()
        self.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(120, super().minimumSizeHint().height())

    def _fit(self) -> None:
        """Examples fill two rows; what cannot be read whole there is not shown, but the first always is."""
        if self._words.text():
            return
        gap = self._row.spacing()
        room = {row: self.width() + gap for row in (self._row, self._second_row)}
        for button in self._buttons:
            width = button.sizeHint().width() + gap
            row = next((row for row in room if width <= room[row]), None)
            button.setVisible(row is not None or button is self._buttons[0])
            if row is not None:
                room[row] -= width
                self._put(button, row)

    @staticmethod
    def _put(button: Button, row: QHBoxLayout) -> None:
        # The stretch stays last: buttons stand on the left where there are no words.
        if row.indexOf(button) < 0:
            row.insertWidget(row.count() - 1, button)

    def _button(self, text: str, act) -> Button:
        button = Button(text)
        button.clicked.connect(lambda: act())
        self._put(button, self._row)
        return button
