"""What stands in place of the conversation while there is none: in words, and with what to do next."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from playground.core.session import Mode
from playground.ui.look.theme import themes
from playground.ui.parts.controls import Button, ElidedLabel, menu_text
from playground.ui.parts.wrapped_label import WrappedLabel
from playground.ui.words.language import speaks


class EmptyState(QWidget):
    """One of: no model, loading, nothing said yet."""

    open_requested = Signal()
    cancel_requested = Signal()
    example_chosen = Signal(str)
    """A prompt, to be sent as it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_loading = False
        self._mode: Mode | None = None
        self._title = WrappedLabel("", "heading")
        self._text = WrappedLabel("", "muted")
        self._name = ElidedLabel("", "muted")
        self._progress = QProgressBar(textVisible=False)
        self._progress.setRange(0, 1000)
        self._progress.setFixedWidth(themes().current.length(220))
        self.open_button = Button("", "open", "primary")
        self.cancel_button = Button()
        self._examples = QWidget()
        self._example_buttons: list[Button] = []
        self._lay_out()
        self.open_button.clicked.connect(self.open_requested)
        self.cancel_button.clicked.connect(self.cancel_requested)
        self.show_no_model()
        speaks(self._retranslate)

    def _retranslate(self) -> None:
        self._say()
        self.open_button.setText(self.tr("Open a model…"))
        self.cancel_button.setText(self.tr("Cancel"))
        self._progress.setAccessibleName(self.tr("Loading"))

    def _lay_out(self) -> None:
        gap = themes().current.size("gap")
        centre = Qt.AlignmentFlag.AlignHCenter
        for each in (self._title, self._text, self._name):
            each.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * gap, gap, 2 * gap, gap)
        column.setSpacing(gap)
        column.addStretch(2)
        for each in (self._title, self._name, self._text):
            column.addWidget(each)
        column.addWidget(self._progress, 0, centre)
        column.addWidget(self.open_button, 0, centre)
        column.addWidget(self.cancel_button, 0, centre)
        column.addWidget(self._examples)
        column.addStretch(3)
        rows = QVBoxLayout(self._examples)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(themes().current.size("gap_small"))

    def show_no_model(self) -> None:
        """Nothing is open."""
        self._show(None)
        self.open_button.show()

    def show_loading(self, name: str, fraction: float | None) -> None:
        """A model is being loaded; fraction is 0 to 1, None while it is not known."""
        if self.cancel_button.isHidden():
            self._show(None, is_loading=True)
        self._name.setText(name)
        self._name.show()
        self._progress.setRange(0, 0 if fraction is None else 1000)
        if fraction is not None:
            self._progress.setValue(round(1000 * fraction))
        self._progress.show()
        self.cancel_button.show()

    def show_no_message(self, examples: tuple[str, ...], mode: Mode = Mode.CHAT) -> None:
        """A model is open and nothing was said; the examples are buttons."""
        self._show(mode)
        self._text.setVisible(bool(examples))
        self._fill_examples(examples)

    def text(self) -> str:
        """What is shown, in words."""
        shown = [each.text() for each in (self._title, self._name, self._text) if not each.isHidden()]
        return "\n".join(each for each in shown if each)

    def _say(self) -> None:
        title, text = self.tr("No model is open"), self.tr("Open a .gguf file, or drop one on this window.")
        if self._is_loading:
            title, text = self.tr("Loading"), ""
        elif self._mode is Mode.CHAT:
            title, text = self.tr("Say something to the model"), self.tr("Or begin with one of these:")
        elif self._mode is Mode.TEXT:
            title, text = self.tr("Begin a text, and the model continues it"), self.tr("Or begin with one of these:")
        self._title.setText(title)
        self._text.setText(text)

    def _show(self, mode: Mode | None, is_loading: bool = False) -> None:
        self._mode, self._is_loading = mode, is_loading
        self._say()
        self._text.setVisible(not is_loading)
        for each in (self._name, self._progress, self.open_button, self.cancel_button, self._examples):
            each.hide()

    def _fill_examples(self, examples: tuple[str, ...]) -> None:
        for button in self._example_buttons:
            button.hide()
            button.deleteLater()
        self._example_buttons = [self._example_button(text) for text in examples]
        for button in self._example_buttons:
            self._examples.layout().addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        self._examples.setVisible(bool(examples))

    def _example_button(self, text: str) -> Button:
        button = Button(menu_text(text))
        button.clicked.connect(lambda: self.example_chosen.emit(text))
        return button
